"""A body with markup, as blocks of text. Nothing is fetched, and nothing that runs is kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from lxml import etree, html

from copydesk.article import Block, BlockKind, Picture
from copydesk.errors import Refused
from copydesk.formats.limits import MAX_DEPTH, MAX_NODES
from copydesk.reasons import ReasonCode

_NO_TEXT: Final = """
    script style template noscript head title meta link iframe object embed applet svg math form button
    select input textarea video audio canvas nav
"""
_DROPPED: Final = frozenset(_NO_TEXT.split())
_KINDS: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
}
_OWN_LINES: Final = """
    p div article section main header footer aside figure figcaption ul ol li dl dt dd table thead tbody
    tr td th pre address blockquote body html hr details summary center h1 h2 h3 h4 h5 h6
"""
_BLOCKS: Final = frozenset(_OWN_LINES.split())
_TAG: Final = re.compile(
    r"<(?:(?:[A-Za-z][\w-]*(?:\s[^<>]*)?/?|/[A-Za-z][\w-]*\s*)>|!--)|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);",
    re.DOTALL | re.IGNORECASE,
)
_BREAK: Final = "\0"
"""Stands for a line break; lxml lets no NUL through from the input."""
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_UNSEEN: Final = " \u00a0\u200b\u2060\ufeff"
"""What no reader sees at the edge of a line; a line of it alone is layout."""
_MAX_TAGS: Final = 4 * MAX_NODES
"""Of openings, closings and stray signs; more is not worth making a tree of."""
_IS_TOO_LARGE: Final = etree.XPath(f"count(//*) > {MAX_NODES}")
_MAX_ATTRIBUTES: Final = 256
_ATTRIBUTE: Final = re.compile(
    r"[\s/]++[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+", re.DOTALL
)
_LONG_TAG: Final = re.compile(rf"</?[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE.pattern})*+", re.DOTALL)
_COUNTING_PIXEL: Final = re.compile(r"\s*[01](?:px)?\s*", re.IGNORECASE)


@dataclass(slots=True)
class _Flow:
    """The text since the last block began, and the blocks before it."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def end(self, kind: BlockKind) -> None:
        """Close the block; two line breaks inside part paragraphs, one stays a line end."""
        lines = [_SPACE.sub(" ", line).strip(_UNSEEN) for line in "".join(self.pieces).split(_BREAK)]
        self.pieces.clear()
        for filled, group in groupby(lines, key=bool):
            if filled:
                self.blocks.append(Block(kind=kind, text="\n".join(group)))


def has_markup(text: str) -> bool:
    """Whether a text that does not say so is markup: it has tags or entities."""
    return bool(_TAG.search(text))


def blocks(markup: str) -> tuple[tuple[Block, ...], tuple[Picture, ...]]:
    """The blocks and the pictures of a body in HTML or XHTML, in reading order.

    Raises Refused (TOO_COMPLEX) beyond MAX_DEPTH levels or MAX_NODES elements, where text would be lost.
    """
    if not markup.strip():
        return (), ()
    if markup.count("<") > _MAX_TAGS or _has_crowded_tag(markup):
        raise _too_complex()
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(f"<div>{markup}</div>".encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return (), ()
    is_cut = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    if is_cut or _IS_TOO_LARGE(root):
        raise _too_complex()
    flow = _Flow()
    _walk(root, flow)
    flow.end(BlockKind.PARAGRAPH)
    return tuple(flow.blocks), tuple(flow.pictures)


def plain(markup: str) -> str:
    """The text of a piece of markup, paragraphs parted by single spaces."""
    return " ".join(block.text for block in blocks(markup)[0])


def _too_complex() -> Refused:
    detail = f"a text with markup has more than {MAX_DEPTH} levels or {MAX_NODES:,} elements"
    return Refused(ReasonCode.TOO_COMPLEX, detail)


def _walk(root: html.HtmlElement, flow: _Flow) -> None:
    for opened, node, kind in _events(root):
        if node.tag in _BLOCKS and not _is_picture(node):
            flow.end(kind)
        if opened:
            _open(node, flow)
        elif node.tail and node is not root:
            flow.pieces.append(node.tail)


def _open(node: html.HtmlElement, flow: _Flow) -> None:
    if _is_picture(node):
        flow.pictures.append(_figure(node))
        return
    if node.tag == "br":
        flow.pieces.append(_BREAK)
    elif node.tag == "img" and node.get("src") and not _counts_readers(node):
        flow.pictures.append(Picture(caption=node.get("alt") or None, href=node.get("src")))
    if node.text:
        flow.pieces.append(node.text)


def _has_crowded_tag(markup: str) -> bool:
    """Whether a tag has so many attributes that libxml2, which compares each with all, would never end."""
    if len(markup) < _MAX_ATTRIBUTES * len(" a=1"):
        return False
    shortest = _MAX_ATTRIBUTES * len(" a")
    long = (tag[0] for tag in _LONG_TAG.finditer(markup) if tag.end() - tag.start() > shortest)
    return any(len(_ATTRIBUTE.findall(tag)) > _MAX_ATTRIBUTES for tag in long)


def _counts_readers(image: html.HtmlElement) -> bool:
    """Whether an image is a point that nobody sees."""
    return any(_COUNTING_PIXEL.fullmatch(image.get(side) or "") for side in ("width", "height"))


def _events(root: html.HtmlElement) -> Iterator[tuple[bool, html.HtmlElement, BlockKind]]:
    """Opening and closing of each element, with the kind of the block that ends there; no recursion."""
    stack: list[tuple[bool, html.HtmlElement, BlockKind, int]] = [(True, root, BlockKind.PARAGRAPH, 0)]
    while stack:
        opened, node, outer, depth = stack.pop()
        inner = _KINDS.get(str(node.tag), outer)
        yield opened, node, (outer if opened else inner)
        if not opened:
            continue
        if depth > MAX_DEPTH:
            raise _too_complex()
        stack.append((False, node, outer, depth))
        if not _is_picture(node):
            for child in reversed(node):
                if isinstance(child.tag, str) and child.tag not in _DROPPED:
                    stack.append((True, child, inner, depth + 1))
                elif child.tail:
                    stack.append((True, _text_only(child.tail), inner, depth + 1))


def _text_only(text: str) -> html.HtmlElement:
    span = html.Element("span")
    span.text = text
    return span


def _is_picture(node: html.HtmlElement) -> bool:
    """Whether an element is a figure, and not one around a table, a quotation or a list."""
    if node.tag != "figure":
        return False
    first = next(node.iter("img", "table", "blockquote", "pre", "ul", "ol"), None)
    return first is None or first.tag == "img"


def _figure(figure: html.HtmlElement) -> Picture:
    image = next(figure.iter("img"), None)
    caption = next(figure.iter("figcaption"), None)
    text = _SPACE.sub(" ", str(caption.text_content())).strip() if caption is not None else None
    return Picture(
        caption=text or (image.get("alt") if image is not None else None) or None,
        href=image.get("src") if image is not None else None,
    )
