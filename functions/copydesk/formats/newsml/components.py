"""The components of a NewsML 1 item, from the outermost inwards: texts, pictures and what is told of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from copydesk.article import Link, Picture
from copydesk.formats.newsml import content, elements
from copydesk.formats.newsml.content import Content
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.newsml.flow import Body
from copydesk.formats.xml import Element

_TITLE_ROLES: Final = frozenset({"headline", "title"})
_SUBHEAD_ROLES: Final = frozenset(
    {"subheadline", "subhead", "abstract", "summary", "standfirst", "teaser", "lead"}
)
_CAPTION_ROLES: Final = frozenset({"caption", "legend"})
_NO_BODY_ROLES: Final = frozenset(
    {"stylesheet", "contact", "advisory", "editorialnote", "metadata", "script"}
)
_BODY_ROLES: Final = frozenset({"body", "main", "text", "story", "maintext", "bodytext"})
_PICTURE_WORDS: Final = frozenset({"photo", "picture", "image", "graphic", "logo", "illustration"})
_VIDEO_WORDS: Final = frozenset({"video", "audio", "animation", "animated"})
_RENDITIONS: Final = ("main", "original", "high", "low", "preview", "quicklook", "thumb", "viewimage", "web")
"""What the role of a rendition says, among other words."""

_READABLE: Final = ("text/", "application/xhtml", "application/xml", "application/nitf")
_UNREADABLE: Final = frozenset({"text/css", "text/javascript"})


@dataclass(slots=True)
class Gathered:
    """What was found in an item's components; `lines` and `metadata` are theirs, outermost first."""

    lines: list[Parts] = field(default_factory=list)
    administrative: list[Parts] = field(default_factory=list)
    descriptive: list[Parts] = field(default_factory=list)
    rights: list[Parts] = field(default_factory=list)
    metadata: list[Parts] = field(default_factory=list)
    title: str | None = None
    standfirst: str | None = None
    body: Content | None = None
    has_body_role: bool = False
    pictures: list[Picture] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    private_notes: list[str] = field(default_factory=list)
    caption: str | None = None


def gather(component: Element | None) -> Gathered:
    """Everything in a component and those inside of it."""
    gathered = Gathered()
    if component is not None:
        _component(component, gathered)
    return gathered


def role_of(component: Element) -> str:
    """A component's role in lower case and without spaces; empty where it has none."""
    stated = elements.attribute(elements.inner(component, "Role"), "FormalName") or ""
    return stated.replace(" ", "").lower()


def _component(component: Element, gathered: Gathered) -> None:
    parts = elements.parts(component)
    kind = _kind_of(component, parts)
    if kind == "picture":
        _read_picture(component, parts, gathered)
    elif kind == "video":
        _read_video(component, parts, gathered)
    else:
        _read_text(component, parts, gathered)


def _read_text(component: Element, parts: Parts, gathered: Gathered) -> None:
    role = role_of(component)
    is_part = role in _TITLE_ROLES | _SUBHEAD_ROLES | _CAPTION_ROLES | _NO_BODY_ROLES
    if not is_part:
        gathered.lines += [elements.parts(entry) for entry in parts.get("NewsLines", ())]
    for name, into in (
        ("AdministrativeMetadata", gathered.administrative),
        ("DescriptiveMetadata", gathered.descriptive),
        ("RightsMetadata", gathered.rights),
        ("Metadata", gathered.metadata),
    ):
        into += [elements.parts(entry) for entry in parts.get(name, ())]
    _read_contents(role, parts, gathered)
    for reference in parts.get("NewsItemRef", ()):
        if uri := elements.attribute(reference, "NewsItem"):
            gathered.links.append(Link(relation="NewsItemRef", uri=uri))
    for inner in _inner(component, parts):
        _component(inner, gathered)


def _inner(component: Element, parts: Parts) -> Iterable[Element]:
    """The components inside, or the first of those that are equivalent."""
    inner = parts.get("NewsComponent", [])
    return inner[:1] if component.get("EquivalentsList") == "yes" else inner


def _read_contents(role: str, parts: Parts, gathered: Gathered) -> None:
    """A component's own content items: renditions of one content, of which the first that reads is taken."""
    for item in parts.get("ContentItem", ()):
        found = _content(item)
        text = "\n".join(block.text for block in found.body.blocks)
        if not (text or (found.story and found.story.title)):
            continue
        if role in _TITLE_ROLES:
            gathered.title = gathered.title or elements.line(text)
        elif role in _SUBHEAD_ROLES:
            gathered.standfirst = gathered.standfirst or text
        elif role in _CAPTION_ROLES:
            gathered.caption = gathered.caption or text
        elif role in _NO_BODY_ROLES:
            if role in {"advisory", "editorialnote"}:
                gathered.private_notes.append(text)
        elif gathered.body is None or (role in _BODY_ROLES and not gathered.has_body_role):
            gathered.body, gathered.has_body_role = found, role in _BODY_ROLES
        return


def _content(item: Element) -> Content:
    parts = elements.parts(item)
    media_type = elements.attribute(elements.first(parts, "MimeType"), "FormalName") or ""
    if media_type in _UNREADABLE or (media_type and not media_type.startswith(_READABLE)):
        return Content(body=Body())
    data = elements.first(parts, "DataContent")
    encoding = elements.inner(item, "Encoding")
    if data is None and encoding is not None:
        data = elements.inner(encoding, "DataContent")
        if (elements.attribute(encoding, "Notation") or "none").lower() not in {"none", "xml"}:
            return Content(body=Body())
    return content.read(data) if data is not None else Content(body=Body())


def _kind_of(component: Element, parts: Parts) -> str:
    """Picture or video where all of a component's content is that, else text."""
    kinds = set()
    for item in component.iter("{*}ContentItem"):
        kind = _kind_of_item(item)
        if kind == "text":
            return kind
        kinds.add(kind)
    kinds.discard("caption")
    role = role_of(component)
    if not kinds:
        return "text"
    if kinds & {"video"} or role in _VIDEO_WORDS:
        return "video" if _is_one(component, parts) else "text"
    return "picture" if _is_one(component, parts) else "text"


def _is_one(component: Element, parts: Parts) -> bool:
    """Whether it has content of its own, or is a picture or video whose parts are renditions and captions."""
    roles = [role_of(part) for part in parts.get("NewsComponent", ())]
    return role_of(component) in _PICTURE_WORDS | _VIDEO_WORDS or all(
        role in _CAPTION_ROLES or any(word in role for word in _RENDITIONS) for role in roles
    )


def _kind_of_item(item: Element) -> str:
    media_type = (_media_type(item) or "").lower()
    word = (elements.attribute(elements.inner(item, "MediaType"), "FormalName") or "").lower()
    if media_type.startswith("image/") or word in _PICTURE_WORDS:
        return "picture"
    if media_type.startswith(("video/", "audio/")) or word in _VIDEO_WORDS:
        return "video"
    parent = item.getparent()
    return "caption" if parent is not None and role_of(parent) in _CAPTION_ROLES else "text"


def _read_picture(component: Element, parts: Parts, gathered: Gathered) -> None:
    lines = elements.parts(*parts.get("NewsLines", ()))
    images = (item for item in component.iter("{*}ContentItem") if elements.attribute(item, "Href"))
    best = max(images, key=_pixels, default=None)
    picture = Picture(
        caption=_caption(component, lines),
        credit=_first_line(lines, "CreditLine", "ByLine") or _creator(parts),
        href=elements.attribute(best, "Href"),
        media_type=_media_type(best),
    )
    if picture.caption or picture.href:
        gathered.pictures.append(picture)


def _caption(component: Element, lines: Parts) -> str | None:
    for inner in component.iter("{*}NewsComponent"):
        if role_of(inner) in _CAPTION_ROLES:
            found = (_content(item) for item in elements.parts(inner).get("ContentItem", ()))
            text = next((text for one in found if (text := _text_of(one))), None)
            if text:
                return text
    return _stated_caption(lines) or _first_line(lines, "HeadLine")


def _stated_caption(lines: Parts) -> str | None:
    return next((text for type_, text in typed_lines(lines) if type_ in {"caption", "captionline"}), None)


def _text_of(found: Content) -> str:
    return "\n".join(block.text for block in found.body.blocks)


def typed_lines(lines: Parts) -> Iterator[tuple[str, str]]:
    """The lines of a supplier's own types, each with its type in lower case."""
    for entry in lines.get("NewsLine", ()):
        parts = elements.parts(entry)
        type_ = elements.attribute(elements.first(parts, "NewsLineType"), "FormalName") or ""
        for line in parts.get("NewsLineText", ()):
            if text := elements.text(line):
                yield type_.replace(" ", "").lower(), text


def _read_video(component: Element, parts: Parts, gathered: Gathered) -> None:
    """What moves or sounds is a link; the stills beside it are its thumbnails."""
    lines = elements.parts(*parts.get("NewsLines", ()))
    for item in component.iter("{*}ContentItem"):
        media_type, href = _media_type(item), elements.attribute(item, "Href")
        if href and not (media_type or "").startswith("image/"):
            kind = (media_type or "video").partition("/")[0]
            gathered.links.append(Link(relation=kind, href=href, title=_first_line(lines, "HeadLine")))
            return


def _media_type(item: Element | None) -> str | None:
    stated = elements.inner(item, "MimeType")
    return elements.attribute(stated, "FormalName") or elements.text(stated)


def _pixels(item: Element) -> int:
    for property_ in item.iter("{*}Property"):
        if (property_.get("FormalName") or "").lower() in {"pixelwidth", "width"}:
            value = (property_.get("Value") or "").strip()
            return int(value) if value.isdecimal() and len(value) < len("1000000") else 0
    return 0


def _first_line(lines: Parts, *names: str) -> str | None:
    return next(filter(None, map(elements.text, elements.each(lines, *names))), None)


def _creator(parts: Parts) -> str | None:
    data = elements.parts(*parts.get("AdministrativeMetadata", ()))
    party = elements.inner(elements.first(data, "Creator"), "Party")
    return elements.attribute(party, "FormalName")
