"""Atom 1.0 (RFC 4287) and 0.3, with tombstones: each text says itself what it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copydesk.article import Draft, Link, Person, Picture, Rights, StatedSource, Subject
from copydesk.errors import Refused
from copydesk.formats.document import Items, Setting, or_refusal
from copydesk.formats.feeds import pictures, stating, texts
from copydesk.formats.feeds.addresses import resolved
from copydesk.formats.feeds.tombstones import killed
from copydesk.formats.feeds.vocabulary import Members, attribute, first, language, members, name, text_of
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode

_TEXT_TYPES: Final = frozenset({"", "text", "text/plain"})
_MARKUP_TYPES: Final = frozenset({"html", "text/html"})
_TREE_TYPES: Final = frozenset({"xhtml", "application/xhtml+xml"})
_KEPT_RELATIONS: Final = frozenset(
    {"alternate", "via", "related", "predecessor-version", "successor-version", "latest-version"}
)
_REGISTRY: Final = "http://www.iana.org/assignments/relation/"


@dataclass(frozen=True, slots=True)
class _Feed:
    """What an entry takes from its feed."""

    setting: Setting
    inside: Members
    title: str | None = None
    home: str | None = None
    publisher: stating.Publisher | None = None


def items(root: Element, setting: Setting) -> Items:
    """The entries of a feed and the tombstones among them, in order; or a root that is one itself."""
    if name(str(root.tag)) != "atom:feed":
        return (or_refusal(_item, root, _Feed(setting, {})),)
    feed = _feed(root, setting)
    found = [child for child in root if name(str(child.tag)) in {"atom:entry", "at:deleted-entry"}]
    return tuple(or_refusal(_item, child, feed) for child in found)


def _feed(root: Element, setting: Setting) -> _Feed:
    inside = members(root)
    try:
        title = _line(inside, "atom:title")
    except Refused:
        title = None  # it spoils no entry
    home = next(_alternates(inside), None)
    return _Feed(setting, inside, title, home, stating.publisher(inside, title, home, setting))


def _item(entry: Element, feed: _Feed) -> Draft:
    """The article of an entry, or the kill that a tombstone among the entries is."""
    if name(str(entry.tag)) == "at:deleted-entry":
        return killed(entry, feed.setting)
    return _draft(entry, feed)


def _draft(entry: Element, feed: _Feed) -> Draft:
    inside, setting = members(entry), feed.setting
    origin = next(map(members, inside.get("atom:source", ())), {})
    uri = _identity(inside)
    title = _line(inside, "atom:title")
    updated = stating.version("updated", first(inside, "atom:updated", "atom:modified"), setting)
    raw = first(inside, "atom:published", "atom:issued", "atom:created", "dc:date")
    url = next(_alternates(inside), None)
    base = resolved(entry.base) or url or feed.home
    content = texts.content(_content(inside), _summary(inside, url), title, feed.title)
    published, published_confidence = stating.published(raw, setting)
    beside = pictures.beside(inside, title, base)
    byline, agencies = _people(inside, origin, feed.inside)
    subjects = tuple(dict.fromkeys(_subjects(inside)))
    section, section_confidence = stating.section(inside, subjects)
    embargo, expires = stating.deadlines(inside, setting)
    shown = (*beside.pictures, *_linked_pictures(inside), *_absolute(content.pictures, inside, base))
    draft = Draft(
        uri=uri,
        url=url,
        stated_version=first(inside, "prism:versionidentifier"),
        version_created=updated.instant if updated else None,
        withheld=_is_draft(inside),
        embargo=embargo,
        expires=expires,
        title=title,
        standfirst=content.standfirst,
        byline=byline,
        section=section,
        publisher=feed.publisher.name if feed.publisher else None,
        body=content.body,
        pictures=pictures.merged(shown or beside.thumbnails, base),
        published=published,
        modified=updated,
        language=stating.language(language(_speaking(inside, entry)), first(inside, "dc:language")),
        subjects=subjects,
        places=tuple(dict.fromkeys(stating.places(inside))),
        located=first(inside, "prism:location"),
        sources=(*_sources(origin), *agencies),
        links=tuple(dict.fromkeys((*_links(inside, url), *beside.links))),
        rights=_rights(inside, origin, feed.inside, base),
    )
    doubts = {
        "section": section_confidence,
        "publisher": feed.publisher.confidence if feed.publisher else 0.0,
        "body": 1.0 if content.is_full else 0.8,
        "published": published_confidence,
    }
    return stating.finished(draft, "atom", doubts, unread=raw)


def _identity(inside: Members) -> str:
    """The id that an entry has to have, exactly one of them."""
    ids = dict.fromkeys(text_of(element) for element in inside.get("atom:id", ()))
    stated = [identifier for identifier in ids if identifier]
    if len(stated) != 1:
        raise Refused(ReasonCode.INVALID_FEED, f"an entry has one id, and this has {len(stated)}")
    return stated[0]


def _text(element: Element) -> texts.Text:
    """A text construct. Raises Refused (UNSUPPORTED_FORMAT) for content of another kind than text."""
    stated = (attribute(element, "type") or "").partition(";")[0].strip().lower()
    mode = (attribute(element, "mode") or "").lower()
    if mode == "base64":
        raise Refused(ReasonCode.UNSUPPORTED_FORMAT, "an entry's content is in base64")
    if stated in _TREE_TYPES or mode == "xml" or (len(element) and stated in _MARKUP_TYPES):
        return texts.inline(element)
    if stated in _MARKUP_TYPES:
        return texts.Text(element.text or "", is_markup=True)
    if stated in _TEXT_TYPES:
        return texts.Text(text_of(element))
    raise Refused(ReasonCode.UNSUPPORTED_FORMAT, "an entry's content is no text and no HTML")


def _line(inside: Members, called: str) -> str | None:
    element = next(iter(inside.get(called, ())), None)
    return texts.line(_text(element), called.partition(":")[2]) if element is not None else None


def _content(inside: Members) -> texts.Text | None:
    """The content, where it is in the entry and not only linked to."""
    contents = (element for element in inside.get("atom:content", ()) if attribute(element, "src") is None)
    element = next(contents, None)
    return _text(element) if element is not None else None


def _summary(inside: Members, url: str | None) -> texts.Text | None:
    element = next(iter(inside.get("atom:summary", ())), None)
    return texts.without_pointer(_text(element), url) if element is not None else None


def _speaking(inside: Members, entry: Element) -> Element:
    """The element whose language is the article's: the content's, which may be a translation."""
    return next(iter(inside.get("atom:content", ())), entry)


def _relation(link: Element) -> str:
    return (attribute(link, "rel") or "alternate").removeprefix(_REGISTRY).lower()


def _alternates(inside: Members) -> Iterator[str]:
    """The addresses of the same text as a page, those that say so or say nothing before others."""
    links = [link for link in inside.get("atom:link", ()) if _relation(link) == "alternate"]
    for link in sorted(links, key=lambda link: "html" not in (attribute(link, "type") or "text/html")):
        if href := _href(link, "href"):
            yield href


def _href(element: Element, called: str) -> str | None:
    return resolved(attribute(element, called), resolved(element.base))


def _links(inside: Members, url: str | None) -> Iterator[Link]:
    for link in inside.get("atom:link", ()):
        relation, href = _relation(link), _href(link, "href")
        if href is None or href == url:
            continue
        if relation in _KEPT_RELATIONS or (relation == "enclosure" and not _is_picture(link, href)):
            yield Link(relation=relation, href=href, title=attribute(link, "title"))
    for content in inside.get("atom:content", ()):
        if href := _href(content, "src"):
            yield Link(relation="content", href=href)


def _is_picture(link: Element, href: str) -> bool:
    return pictures.is_image(attribute(link, "type"), href)


def _linked_pictures(inside: Members) -> Iterator[Picture]:
    for link in inside.get("atom:link", ()):
        href = _href(link, "href")
        if href and _relation(link) == "enclosure" and _is_picture(link, href):
            yield Picture(caption=attribute(link, "title"), href=href, media_type=attribute(link, "type"))


def _absolute(found: tuple[Picture, ...], inside: Members, base: str | None) -> Iterator[Picture]:
    """The pictures in the text, whose addresses start where their content does."""
    content = next(iter((*inside.get("atom:content", ()), *inside.get("atom:summary", ()))), None)
    start = resolved(content.base) if content is not None else None
    for picture in found:
        yield picture.model_copy(update={"href": resolved(picture.href, start or base)})


def _names(holder: Members, called: str) -> list[str]:
    people = (members(person) for person in holder.get(called, ()))
    return [stated for person in people if (stated := first(person, "atom:name"))]


def _people(
    inside: Members, origin: Members, feed: Members
) -> tuple[tuple[Person, ...], tuple[StatedSource, ...]]:
    """The authors of an entry, else those of its source, else those of its feed; and who contributed."""
    authors = (
        _names(inside, "atom:author")
        or stating.creators(inside)
        or _names(origin, "atom:author")
        or _names(feed, "atom:author")
    )
    people, agencies = stating.people(authors)
    others, more = stating.people(_names(inside, "atom:contributor"), "contributor")
    return (*people, *others), tuple(dict.fromkeys((*agencies, *more)))


def _subjects(inside: Members) -> Iterator[Subject]:
    for category in inside.get("atom:category", ()):
        term, label = attribute(category, "term"), attribute(category, "label")
        if term:
            yield stating.subject(term, label, attribute(category, "scheme"))
    yield from stating.subjects(inside)


def _sources(origin: Members) -> Iterator[StatedSource]:
    if title := _line(origin, "atom:title"):
        yield StatedSource(name=title, role="source")


def _rights(inside: Members, origin: Members, feed: Members, base: str | None) -> Rights:
    """The rights of an entry, else those of the feed that it was taken from, else those of its feed."""
    stated = stating.rights(inside, {**feed, **origin}, base)
    notices = (_line(holder, "atom:rights") for holder in (inside, origin, feed))
    licences = (
        _href(link, "href")
        for holder in (inside, origin, feed)
        for link in holder.get("atom:link", ())
        if _relation(link) == "license"
    )
    return stated.model_copy(
        update={
            "notice": next(filter(None, notices), None) or stated.notice,
            "link": next(filter(None, licences), None) or stated.link,
        }
    )


def _is_draft(inside: Members) -> bool:
    """Whether an entry is said to be a draft (RFC 5023), and so not to be published."""
    controls = map(members, inside.get("app:control", ()))
    return any((first(control, "app:draft") or "").lower() == "yes" for control in controls)
