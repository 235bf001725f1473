"""A page as an outline: its pieces of text in reading order, and the regions that they stand in.

A region is a run of pieces, so what a region weighs is the difference of two running sums, and whatever looks
at all regions stays linear in the size of the page.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree, html

from copydesk.article import BlockKind

_SILENT: Final = """
    script style template noscript head title meta link iframe object embed applet svg math button select
    input textarea video audio canvas map datalist dialog
"""
_TEXTLESS: Final = frozenset(_SILENT.split())
_OWN_LINES: Final = """
    body p div article section main header footer aside nav form fieldset figure figcaption ul ol li dl dt
    dd table thead tbody tfoot tr td th caption pre address blockquote details summary center h1 h2 h3 h4
    h5 h6 label hr menu picture
"""
_BLOCKS: Final = frozenset(_OWN_LINES.split())
_KINDS: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    "blockquote": BlockKind.QUOTE,
}
_WORD: Final = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_HIDING: Final = re.compile(r"display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}hidden", re.IGNORECASE)
_CONTROLS: Final = (*range(0x20), *range(0x7F, 0xA0))
_MARKS: Final = (0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF)
_UNSEEN: Final = {code: None for code in (*_CONTROLS, *_MARKS) if not chr(code).isspace()}
_NEW_BLOCK: Final = 2
"""So many line breaks in a row part paragraphs."""
_DENSE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")
_DENSITY: Final = 3
"""So many letters say what one sign of Chinese or Japanese says."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of text as the page has it. `linked` counts those of its characters that are links.

    `size` is how much it says: characters, as a text in letters would have them.
    """

    kind: BlockKind
    text: str
    size: int
    linked: int
    region: int


@dataclass(slots=True)
class Region:
    """An element with the pieces from `start` up to `end`; `names` are the words of its class and id."""

    node: html.HtmlElement
    tag: str
    names: tuple[str, ...]
    parent: int
    hidden: bool
    start: int
    end: int = 0

    def holds(self, other: "Region") -> bool:
        """Whether another region's pieces are all among this one's."""
        return self.start <= other.start and other.end <= self.end


@dataclass(slots=True)
class Outline:
    """All of a page: pieces and regions, each in document order. Region 0 is the whole."""

    pieces: list[Piece] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """Where the walk stands: the regions that are open, and the text since the last block ended."""

    found: Outline = field(default_factory=Outline)
    open: list[int] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=lambda: [BlockKind.PARAGRAPH])
    texts: list[str] = field(default_factory=list)
    links: int = 0
    linked: int = 0
    breaks: int = 0

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.texts.append(text)
        if not text.isspace():
            self.breaks = 0
            if self.links:
                self.linked += len(text.strip())

    def line_break(self) -> None:
        self.texts.append(" ")
        self.breaks += 1
        if self.breaks == _NEW_BLOCK:
            self.end_block()

    def end_block(self) -> None:
        text = clean("".join(self.texts)) if self.texts else ""
        if text:
            piece = Piece(self.kinds[-1], text, _size(text), min(self.linked, len(text)), self.open[-1])
            self.found.pieces.append(piece)
        self.texts.clear()
        self.linked = self.breaks = 0

    def start(self, node: html.HtmlElement, tag: str, *, is_block: bool) -> None:
        if is_block:
            self.enter(node, tag)
        elif tag == "a":
            self.links += 1
        elif tag == "br":
            self.line_break()
        self.add(node.text)

    def end(self, tag: str, *, is_block: bool) -> None:
        if is_block:
            self.end_block()
            self.found.regions[self.open.pop()].end = len(self.found.pieces)
            self.kinds.pop()
        elif tag == "a":
            self.links -= 1

    def enter(self, node: html.HtmlElement, tag: str) -> None:
        self.end_block()
        regions = self.found.regions
        parent = self.open[-1] if self.open else -1
        names = words(f"{node.get('class', '')} {node.get('id', '')}")
        self.open.append(len(regions))
        regions.append(Region(node, tag, names, parent, _is_hidden(node), len(self.found.pieces)))
        self.kinds.append(_KINDS.get(tag, self.kinds[-1]))


def outline(root: html.HtmlElement) -> Outline:
    """The pieces and regions of a page, which is not changed. Scripts, players and fields have no text."""
    walk = _Walk()
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        tag = node.tag if isinstance(node.tag, str) else ""
        is_block = tag in _BLOCKS or "-" in tag or node is root
        if event == "start" and tag in _TEXTLESS:
            walker.skip_subtree()
        elif event == "start":
            walk.start(node, tag, is_block=is_block)
        else:
            if event == "end" and tag not in _TEXTLESS:
                walk.end(tag, is_block=is_block)
            if node is not root:
                walk.add(node.tail)
    return walk.found


def clean(text: str) -> str:
    """A text with single spaces, and without what cannot be seen."""
    return " ".join(text.translate(_UNSEEN).split())


def _size(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + (_DENSITY - 1) * sum(map(len, _DENSE.findall(text)))


def words(attribute: str) -> tuple[str, ...]:
    """The words of a class or an id, however it joins them, in lower case."""
    return tuple(word.lower() for word in _WORD.findall(attribute))


def _is_hidden(node: html.HtmlElement) -> bool:
    style = node.get("style")
    return (
        node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or bool(style and _HIDING.search(style))
    )
