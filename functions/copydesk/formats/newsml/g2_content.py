"""What a NewsML-G2 item says: its texts, its pictures, and what is told of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from copydesk.article import BlockKind, Draft, Link, Picture, Rights
from copydesk.formats import provenance
from copydesk.formats.document import Setting
from copydesk.formats.newsml import body as bodies
from copydesk.formats.newsml import codes, content, drafts, elements, g2_concepts, nitf_story, times
from copydesk.formats.newsml.content import Content
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.xml import Element

_ORIGIN: Final = "newsml-g2"
_MEDIA: Final = frozenset({"picture", "graphic", "video", "audio", "animation"})
_PICTURES: Final = frozenset({"picture", "graphic"})
_MAIN_HEADLINES: Final = ("main", "headline", "title", "")
_SUMMARIES: Final = ("summary", "standfirst", "abstract", "intro", "introduction", "teaser", "deck", "lead")
_CAPTIONS: Final = ("caption", "summary", "description", "")
_READABLE: Final = ("text/plain", "text/html", "application/xhtml+xml", "text/xhtml", "application/nitf+xml")
_RENDITIONS: Final = ("original", "highres", "baseimage", "main", "web", "viewimage", "preview")


@dataclass(frozen=True, slots=True)
class _Text:
    role: str
    value: str


def kind_of(item: Element) -> str:
    """What an item is by its class: text, picture, video, composite …; text where it does not say."""
    stated = elements.attribute(elements.inner(item, "itemMeta", "itemClass"), "qcode", "uri", "literal")
    return codes.local(stated).lower() if stated else "text"


def with_content(
    who: Draft, item: Element, meta: Parts, message_language: str | None, setting: Setting
) -> Draft:
    """The draft of an item with all that it says, which may be no text at all."""
    children = elements.parts(item)
    about = elements.parts(*children.get("contentMeta", ()))
    language = _language(item, about) or message_language
    contents = elements.parts(*children.get("contentSet", ()))
    found = _content(contents)
    asserts = children.get("assert", [])
    concepts = g2_concepts.concepts(about, asserts, language)
    kind = kind_of(item)
    published = elements.text(elements.first(meta, "firstCreated")) or elements.text(
        elements.first(about, "contentCreated")
    )
    versioned = elements.text(elements.first(meta, "versionCreated"))
    is_first = published is None and who.stated_version == "1"
    draft = _texts(who, about, meta, kind, language, found)
    draft = draft.model_copy(
        update={
            "pictures": _pictures(kind, about, contents, language, found),
            # The first version was created when the item was.
            "published": times.moment(versioned if is_first else published, setting),
            "modified": times.moment(versioned, setting),
            "language": language,
            "urgency": codes.urgency(elements.text(elements.first(about, "urgency"))),
            "subjects": g2_concepts.subjects(concepts, about),
            "genres": g2_concepts.genres(about, language),
            "entities": g2_concepts.entities(concepts),
            "places": g2_concepts.stated_places(concepts, about, asserts, language),
            "located": g2_concepts.located(about, language) or (found.story.located if found.story else None),
            "sources": g2_concepts.sources(meta, about, language),
            "rights": _rights(children, language),
            "links": (*draft.links, *_media_links(kind, contents)),
        }
    )
    confidence = {
        "published": 0.9 if is_first else 1.0,
        "title": 1.0 if about.get("headline") else 0.8,
        "byline": 1.0 if about.get("by") or about.get("creator") else 0.8,
    }
    return provenance.stated(draft, _ORIGIN, confidence)


def with_provenance(draft: Draft) -> Draft:
    """A draft that got more fields, with what was known of their provenance before."""
    known = {name: entry.confidence for name, entry in draft.provenance.items()}
    return provenance.stated(draft, _ORIGIN, known)


def of_content_set(element: Element) -> Draft:
    """The article of content that came without its item: nothing is known but what it says."""
    found = _content(elements.parts(element))
    draft = _texts(Draft(), {}, {}, "text", None, found)
    located = found.story.located if found.story else None
    draft = draft.model_copy(update={"pictures": tuple(found.body.pictures), "located": located})
    return drafts.with_text(provenance.stated(draft, _ORIGIN))


def _language(item: Element, about: Parts) -> str | None:
    stated = elements.attribute(elements.first(about, "language"), "tag")
    return stated or elements.language(item)


def _content(contents: Parts) -> Content:
    """The first of the alternatives that can be read, XML before text; the rest are the same once more."""
    for container in contents.get("inlineXML", ()):
        found = content.read(container)
        if found.body.blocks or found.body.pictures or (found.story and found.story.title):
            return found
    for container in contents.get("inlineData", ()):
        type_ = (container.get("contenttype") or "text/plain").partition(";")[0].strip().lower()
        if type_ in _READABLE and not container.get("encoding"):
            found = content.read(container)
            if found.body.blocks:
                return found
    return Content()


def _texts(who: Draft, about: Parts, meta: Parts, kind: str, language: str | None, found: Content) -> Draft:
    headlines = _roled(about.get("headline", ()), language)
    main = _main(headlines)
    story = found.story
    title = main or (story.title if story else None) or found.body.title
    blocks = bodies.without_title(found.body.blocks, title)
    if title is None and blocks and blocks[0].kind is BlockKind.HEADING:
        title, blocks = blocks[0].text, blocks[1:]
    title = title or (story.head_title if story else None)
    title = title or elements.text(next(elements.in_language(meta.get("title", ()), language), None))
    byline = g2_concepts.byline(about, language) or (story.byline if story else ())
    if not byline:
        byline, blocks = drafts.first_line_people(blocks)
    subhead = next((text.value for text in headlines if "sub" in text.role), None)
    standfirst = _summary(about, kind, language) or subhead
    if standfirst is None and story:
        standfirst = nitf_story.standfirst(story, title)
    slugline = elements.text(next(elements.in_language(about.get("slugline", ()), language), None))
    return who.model_copy(
        update={
            "title": title,
            "standfirst": standfirst,
            "byline": byline,
            "slugline": slugline,
            "body": tuple(blocks),
            "links": (*who.links, *found.body.links),
            "public_notes": (*who.public_notes, *found.body.public_notes),
            "private_notes": (*who.private_notes, *found.body.private_notes),
        }
    )


def _main(headlines: list[_Text]) -> str | None:
    """The headline that says it is the main one, else the first without a role, else one with any other."""
    roles = (*_MAIN_HEADLINES, *(text.role for text in headlines if "sub" not in text.role))
    return next((text.value for role in roles for text in headlines if text.role == role), None)


def _roled(texts: Iterable[Element], language: str | None) -> list[_Text]:
    return [
        _Text(codes.local(elements.attribute(text, "role", "roleuri") or "").lower(), value)
        for text in elements.in_language(texts, language)
        if (value := elements.text(text))
    ]


def _summary(about: Parts, kind: str, language: str | None) -> str | None:
    """The description that stands between headline and text. Of a picture it is the caption instead."""
    if kind in _PICTURES:
        return None
    described = _roled(about.get("description", ()), language)
    roles = (*_SUMMARIES, "") if kind not in _MEDIA else (*_SUMMARIES, *_CAPTIONS)
    found = next((text.value for role in roles for text in described if text.role == role), None)
    if found is None and kind in _MEDIA:
        return next((text.value for text in described), None)
    return found


def _pictures(
    kind: str, about: Parts, contents: Parts, language: str | None, found: Content
) -> tuple[Picture, ...]:
    """The item's own picture, one for all its renditions, or those in its text."""
    if kind not in _PICTURES:
        return tuple(dict.fromkeys(found.body.pictures))
    described = _roled(about.get("description", ()), language)
    caption = next(
        (text.value for role in _CAPTIONS for text in described if text.role == role),
        described[0].value if described else None,
    )
    remote = _best(
        [entry for entry in contents.get("remoteContent", ()) if elements.attribute(entry, "href")]
    )
    picture = Picture(
        caption=caption,
        credit=_credit(about, language),
        href=elements.attribute(remote, "href"),
        media_type=elements.attribute(remote, "contenttype"),
    )
    return (picture,) if picture.caption or picture.href else ()


def _credit(about: Parts, language: str | None) -> str | None:
    """Who made the picture, and whom the credit line names."""
    people = [person.name for person in g2_concepts.byline(about, language) if person.role != "contributor"]
    if not people:
        people = [name for entry in about.get("creator", ()) if (name := g2_concepts.label(entry, language))]
    line = elements.text(next(elements.in_language(about.get("creditline", ()), language), None))
    return "/".join(dict.fromkeys(filter(None, (*people[:1], line)))) or None


def _best(renditions: list[Element]) -> Element | None:
    """The rendition with the most pixels, or by its name where the sizes are not stated."""

    def rank(entry: Element) -> tuple[int, int]:
        width = entry.get("width") or ""
        name = codes.local(elements.attribute(entry, "rendition", "renditionuri") or "").lower()
        place = _RENDITIONS.index(name) if name in _RENDITIONS else len(_RENDITIONS)
        return int(width) if width.isdecimal() and len(width) < len("1000000") else 0, -place

    return max(renditions, key=rank, default=None)


def _media_links(kind: str, contents: Parts) -> tuple[Link, ...]:
    """Where the item's own video or sound can be had."""
    if kind not in _MEDIA or kind in _PICTURES:
        return ()
    remote = _best(
        [entry for entry in contents.get("remoteContent", ()) if elements.attribute(entry, "href")]
    )
    href = elements.attribute(remote, "href")
    return (Link(relation=kind, href=href),) if href else ()


def _rights(children: Parts, language: str | None) -> Rights:
    info = elements.parts(*children.get("rightsInfo", ()))
    holder = elements.first(info, "copyrightHolder")
    notices = list(elements.in_language(info.get("copyrightNotice", ()), language))
    terms = list(elements.in_language(info.get("usageTerms", ()), language))
    linked = (*info.get("link", ()), *terms, *notices)
    return Rights(
        usage="\n".join(filter(None, map(elements.text, terms))) or None,
        holder=g2_concepts.label(holder, language) if holder is not None else None,
        notice="\n".join(filter(None, map(elements.text, notices))) or None,
        link=next((href for entry in linked if (href := elements.attribute(entry, "href"))), None),
    )
