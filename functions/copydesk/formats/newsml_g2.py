"""NewsML-G2 in: a news item, a message of several, or a package.

An item's `guid` says who it is and `version` which version; they are the same from one version to the next.
`pubStatus` decides: a cancelled item is a kill and keeps nothing but who it is. `embargoed` without a time is
an embargo until further notice. An `edNote` is for the desk alone, unless its role says that it is public.
Pictures, videos and sound that a text links to, or stands with in a group of a package, go with the text.
Concepts, knowledge, plans and catalogs are valid, and no articles; a news item without a text is one that
says no more than who it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from copydesk.article import Draft, Intent, Link, Picture
from copydesk.errors import Refused
from copydesk.formats import xml
from copydesk.formats.document import Setting, or_refusal
from copydesk.formats.newsml import codes, elements, g2_content, times
from copydesk.formats.newsml.drafts import killed
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode

_NO_ARTICLES: Final = frozenset({"conceptItem", "knowledgeItem", "planningItem", "catalogItem"})
_ITEMS: Final = frozenset({"newsItem", "packageItem", *_NO_ARTICLES})
_MEDIA: Final = frozenset({"picture", "graphic", "video", "audio", "animation"})
_PICTURES: Final = frozenset({"picture", "graphic"})


@dataclass(frozen=True, slots=True)
class _Item:
    """An item that was read: what it is, whom it refers to, and its article."""

    guid: str | None
    kind: str
    refers_to: frozenset[str]
    draft: Draft | Refused


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The article of an item, or those of a message, of which one refused spoils no other."""
    root = xml.parse(text)
    name = elements.name(root)
    if name == "newsMessage":
        return _message(root, setting)
    if name == "contentSet":
        return (g2_content.of_content_set(root),)
    if name not in _ITEMS:
        raise Refused(ReasonCode.INVALID_NEWSML, "the root element is none of NewsML-G2's")
    return (_read(root, None, setting),)


def _message(message: Element, setting: Setting) -> tuple[Draft | Refused, ...]:
    found = [item for item in _items_of(message) if elements.name(item) in _ITEMS]
    if not found:
        raise Refused(ReasonCode.NO_CONTENT, "the message holds no item")
    # A package in a message with items is only how they belong together.
    alone = all(elements.name(item) == "packageItem" for item in found)
    items = [item for item in found if alone or elements.name(item) != "packageItem"]
    packages = [item for item in found if elements.name(item) == "packageItem"]
    return _gathered([_item(item, message, setting) for item in items], packages)


def _items_of(message: Element) -> Iterator[Element]:
    for child in message:
        if elements.name(child) == "itemSet":
            yield from child


def _item(element: Element, message: Element, setting: Setting) -> _Item:
    links = elements.parts(elements.inner(element, "itemMeta")).get("link", ())
    return _Item(
        guid=elements.attribute(element, "guid"),
        kind=g2_content.kind_of(element),
        refers_to=frozenset(filter(None, (_target(link) for link in links))),
        draft=or_refusal(_read, element, message, setting),
    )


def _gathered(items: list[_Item], packages: list[Element]) -> tuple[Draft | Refused, ...]:
    """The articles, each with the media that belong to it; those are no articles of their own then."""
    groups = [
        {target for ref in group.iter("{*}itemRef") if (target := _target(ref))}
        for package in packages
        for group in package.iter("{*}group")
    ]
    texts = [at for at, item in enumerate(items) if item.kind not in _MEDIA and _is_live(item)]
    joined: dict[int, list[_Item]] = {}
    for item in items:
        if item.kind in _MEDIA and _is_live(item):
            owner = next((at for at in texts if _belong(items[at], item, groups)), None)
            if owner is not None:
                joined.setdefault(owner, []).append(item)
    taken = {id(item) for media in joined.values() for item in media}
    return tuple(
        _with_media(item.draft, joined.get(at, [])) for at, item in enumerate(items) if id(item) not in taken
    )


def _is_live(item: _Item) -> bool:
    return isinstance(item.draft, Draft) and item.draft.intent is not Intent.KILL


def _belong(text: _Item, media: _Item, groups: list[set[str]]) -> bool:
    if text.guid is None or media.guid is None:
        return False
    linked = media.guid in text.refers_to or text.guid in media.refers_to
    # What is embargoed or withheld does not travel with what is not.
    same_terms = (
        isinstance(text.draft, Draft)
        and isinstance(media.draft, Draft)
        and (
            (text.draft.withheld, text.draft.embargo) == (media.draft.withheld, media.draft.embargo)
            or (not media.draft.withheld and media.draft.embargo is None)
        )
    )
    return same_terms and (linked or any({text.guid, media.guid} <= group for group in groups))


def _with_media(draft: Draft | Refused, media: list[_Item]) -> Draft | Refused:
    if isinstance(draft, Refused) or not media:
        return draft
    pictures: list[Picture] = list(draft.pictures)
    links = list(draft.links)
    for item in media:
        if isinstance(item.draft, Refused):
            continue
        if item.kind in _PICTURES and item.draft.pictures:
            pictures += item.draft.pictures
        else:
            href = next((link.href for link in item.draft.links if link.relation == item.kind), None)
            links.append(Link(relation=item.kind, uri=item.guid, href=href, title=item.draft.title))
    update = {"pictures": tuple(dict.fromkeys(pictures)), "links": tuple(dict.fromkeys(links))}
    return g2_content.with_provenance(draft.model_copy(update=update))


def _read(item: Element, message: Element | None, setting: Setting) -> Draft:
    """The draft of an item, which may hold no text. Raises Refused."""
    guid = elements.attribute(item, "guid")
    if guid is None:
        raise Refused(ReasonCode.INVALID_NEWSML, "guid is missing")
    if elements.name(item) in _NO_ARTICLES:
        raise Refused(ReasonCode.NO_CONTENT, f"a {elements.name(item)} is no article")
    meta = elements.parts(*(child for child in item if elements.name(child) == "itemMeta"))
    who = _who(item, guid, meta, setting)
    status = elements.first(meta, "pubStatus")
    stated = codes.status(elements.attribute(status, "qcode", "uri", "literal"))
    if stated is None:
        raise Refused(ReasonCode.INVALID_NEWSML, "pubStatus is none that the standard knows")
    if stated == "canceled":
        return killed(who)
    embargo, until_further_notice = _embargo(meta, setting)
    expires = elements.text(elements.first(meta, "expires"))
    public, private = _notes(meta)
    who = who.model_copy(
        update={
            "withheld": stated == "withheld"
            or until_further_notice
            or (stated == "embargoed" and embargo is None),
            "embargo": embargo,
            "expires": times.deadline("expires", expires, setting) if expires else None,
            "links": _links(item, meta),
            "public_notes": public,
            "private_notes": private,
        }
    )
    return g2_content.with_content(who, item, meta, elements.language(message), setting)


def _who(item: Element, guid: str, meta: Parts, setting: Setting) -> Draft:
    signals = tuple(
        dict.fromkeys(
            stated
            for signal in meta.get("signal", ())
            if (stated := elements.attribute(signal, "qcode", "uri", "literal"))
        )
    )
    created = elements.text(elements.first(meta, "versionCreated"))
    if created and times.moment(created, setting) is None:
        raise Refused(ReasonCode.INVALID_TIME, "versionCreated is no ISO 8601 time")
    return Draft(
        uri=guid,
        stated_version=elements.attribute(item, "version"),
        version_created=times.instant(created, setting),
        intent=codes.intent(signals),
        signals=signals,
    )


def _embargo(meta: Parts, setting: Setting) -> tuple[datetime | None, bool]:
    """The end of the embargo, and whether there is one without an end."""
    embargoes = [elements.text(entry) for entry in meta.get("embargoed", ())]
    stated = [times.deadline("embargoed", raw, setting) for raw in embargoes if raw]
    return max(stated, default=None), any(raw is None for raw in embargoes)


def _notes(meta: Parts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The notes that are public, and all others."""
    public: list[str] = []
    private: list[str] = []
    for note in elements.each(meta, "edNote", "ednote"):
        if text := elements.text(note):
            roles = (elements.attribute(note, "role", "roleuri") or "").split()
            says_so = bool(roles) and all(codes.local(role).lower() == "public" for role in roles)
            (public if says_so and not note.get("pubconstraint") else private).append(text)
    return tuple(public), tuple(private)


def _target(link: Element) -> str | None:
    return elements.attribute(link, "residref", "guidref", "persistidref", "uri", "literal")


def _links(item: Element, meta: Parts) -> tuple[Link, ...]:
    """Other items that this one refers to, and those of a package."""
    found = []
    references = [("link", link) for link in meta.get("link", ())]
    groups = elements.inner(item, "groupSet")
    if groups is not None:
        references += [("itemRef", ref) for ref in groups.iter("{*}itemRef")]
    for default, link in references:
        relation = elements.attribute(link, "rel", "reluri")
        uri, href = _target(link), elements.attribute(link, "href")
        if not (uri or href):
            continue
        parts = elements.parts(link)
        found.append(
            Link(
                relation=codes.local(relation) if relation else default,
                uri=uri,
                href=href,
                version=elements.attribute(link, "version"),
                title=elements.text(elements.first(parts, "headline", "title")),
            )
        )
    return tuple(found)
