"""Bodies in XML, XHTML and NITF alike, as blocks of text: strict where `markup` has to forgive.

White space is evened out but in `pre`; an empty line inside a text parts paragraphs, for suppliers put more
than one into a `p`. A table gives one paragraph for each row. What is marked as not for publication, and
what repeats the headline above the text, is no body.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from copydesk.article import Block, BlockKind, Link, Picture
from copydesk.formats import captions
from copydesk.formats.newsml import elements
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.newsml.flow import Body
from copydesk.formats.xml import Element

_DROPPED: Final = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "form",
        "button",
        "input",
        "select",
        "textarea",
        "nav",
        "canvas",
        "copyrite",
        "body.end",
    ]
)
_DATA: Final = frozenset(
    ["media-metadata", "media-object", "nitf-table-metadata", "col", "colgroup", "nitf-colgroup"]
)
_KINDS: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"), BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "bq": BlockKind.QUOTE,
}
_OWN_LINES: Final = frozenset(
    [
        "p",
        "div",
        "article",
        "section",
        "main",
        "footer",
        "aside",
        "ul",
        "ol",
        "dl",
        "li",
        "dt",
        "dd",
        "thead",
        "tbody",
        "tfoot",
        "caption",
        "address",
        "blockquote",
        "body",
        "html",
        "hr",
        "details",
        "summary",
        "center",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figcaption",
        "body.content",
        "block",
        "hl1",
        "hl2",
        "bq",
        "credit",
        "fn",
        "abstract",
        "datasource",
        "byline",
        "dateline",
        "hedline",
        "body.head",
        "distributor",
    ]
)
_TABLES: Final = frozenset({"table", "nitf-table"})
_CELLS: Final = frozenset({"td", "th", "nitf-td", "nitf-th"})
_VIDEO: Final = frozenset({"video", "audio"})
ROOTS: Final = (_OWN_LINES | _TABLES | {"pre", "span", "em", "strong", "b", "i", "header"}) - {"byline"}
"""Elements that a body in XHTML or NITF can begin with, by their names in lower case."""

_NOT_PUBLIC: Final = re.compile(r"(?:^|[\s_-])(?:non|not)-?public(?:$|\s)", re.IGNORECASE)


def read(roots: Iterable[Element]) -> Body:
    """The blocks of some elements in reading order, with the pictures among them."""
    body = Body()
    for root in roots:
        _walk(root, BlockKind.PARAGRAPH, body)
        body.add(root.tail)
    body.end(BlockKind.PARAGRAPH)
    return body


def without_title(blocks: list[Block], title: str | None) -> list[Block]:
    """The blocks without the headline where they begin with it."""
    if title and blocks and blocks[0].kind is BlockKind.HEADING and captions.same_line(blocks[0].text, title):
        return blocks[1:]
    return blocks


def _walk(element: Element, outer: BlockKind, body: Body) -> None:
    """Read an element, without the text behind it. XML is at most 64 levels deep."""
    name = elements.name(element).lower()
    if name in _DROPPED or name in _DATA or _is_not_public(element):
        return
    if name == "frac-den" and _follows(element, "frac-num"):
        body.add("/")
    if name == "br":
        body.add_break()
    elif name in _TABLES:
        body.end(outer)
        _read_table(element, outer, body)
    elif name == "pre":
        body.end(outer)
        body.add_preformatted(elements.all_text(element))
    elif name in _SPECIAL:
        body.end(outer)
        _SPECIAL[name](element, outer, body)
    elif name in _VIDEO or name == "img":
        _read_embedded(element, name, body)
    else:
        own = name in _OWN_LINES
        kind = _KINDS.get(name, outer)
        if own:
            body.end(outer)
        _walk_into(element, kind, body)
        if own:
            body.end(kind)


def _follows(element: Element, name: str) -> bool:
    before = element.getprevious()
    return before is not None and elements.name(before).lower() == name


def _walk_into(element: Element, kind: BlockKind, body: Body) -> None:
    body.add(element.text)
    for child in element:
        _walk(child, kind, body)
        body.add(child.tail)


def _is_not_public(element: Element) -> bool:
    stated = element.get("class")
    return stated is not None and bool(_NOT_PUBLIC.search(stated))


def _read_table(table: Element, kind: BlockKind, body: Body) -> None:
    """A block for each row, its cells parted by bars. A row of one cell is layout and read as text."""
    for row in _rows(table):
        cells = [cell for cell in row if elements.name(cell).lower() in _CELLS]
        if len(cells) == 1:
            _walk_into(cells[0], kind, body)
        elif cells:
            body.add(" | ".join(filter(None, (elements.text(cell) for cell in cells))))
        else:
            body.add(elements.text(row))
        body.end(kind)


def _rows(table: Element) -> Iterator[Element]:
    """A table's rows and its caption, not those of tables inside of it."""
    for part in table:
        name = elements.name(part).lower()
        if name in {"thead", "tbody", "tfoot"}:
            yield from part
        elif name in {"tr", "caption"}:
            yield part


def _read_header(header: Element, kind: BlockKind, body: Body) -> None:
    """The header with the headline repeats what the item's metadata say; any other is text."""
    heading = next((child for child in header.iter() if elements.name(child).lower() == "h1"), None)
    if heading is None:
        _walk_into(header, kind, body)
        body.end(kind)
    else:
        body.title = body.title or elements.text(heading)


def _read_note(note: Element, kind: BlockKind, body: Body) -> None:
    """NITF's note is text; of type `pa` it is an advisory to publish, of type `npa` one that is not."""
    type_ = note.get("type")
    if type_ == "npa" or note.get("noteclass") == "editorsnote":
        target = body.private_notes
    elif type_ == "pa":
        target = body.public_notes
    else:
        _walk_into(note, kind, body)
        body.end(kind)
        return
    if text := elements.text(note):
        target.append(text)


def _read_media(media: Element, _: BlockKind, body: Body) -> None:
    """NITF's media: a picture, or a link to what moves or sounds."""
    parts = elements.parts(media)
    reference = next(
        (found for found in parts.get("media-reference", ()) if elements.attribute(found, "source", "src")),
        elements.first(parts, "media-reference"),
    )
    href = elements.attribute(reference, "source", "src")
    caption = _lines(parts, "media-caption") or elements.attribute(reference, "alternate-text")
    media_type = elements.attribute(reference, "mime-type")
    kind = (media.get("media-type") or (media_type or "image").partition("/")[0]).lower()
    if kind in _VIDEO:
        if href:
            body.links.append(Link(relation=kind, href=href, title=caption))
    elif href or caption:
        body.pictures.append(
            Picture(
                caption=caption,
                credit=_lines(parts, "media-producer"),
                href=href,
                media_type=media_type,
            )
        )


def _lines(parts: Parts, name: str) -> str | None:
    return "\n".join(filter(None, map(elements.text, parts.get(name, ())))) or None


def _read_figure(figure: Element, _: BlockKind, body: Body) -> None:
    image = next((child for child in figure.iter() if elements.name(child).lower() == "img"), None)
    caption = next((child for child in figure.iter() if elements.name(child).lower() == "figcaption"), None)
    _add_picture(image, elements.text(caption), body)


def _read_embedded(element: Element, name: str, body: Body) -> None:
    if name == "img":
        _add_picture(element, None, body)
    elif href := elements.attribute(element, "src") or elements.attribute(
        elements.inner(element, "source"), "src"
    ):
        body.links.append(Link(relation=name, href=href))


def _add_picture(image: Element | None, caption: str | None, body: Body) -> None:
    picture = Picture(
        caption=caption or elements.attribute(image, "alt"), href=elements.attribute(image, "src")
    )
    if picture.href or picture.caption:
        body.pictures.append(picture)


_SPECIAL: Final = {
    "header": _read_header,
    "note": _read_note,
    "media": _read_media,
    "figure": _read_figure,
}
