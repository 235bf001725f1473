"""The text of a body as it comes, put together to blocks."""

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from copydesk.article import Block, BlockKind, Link, Picture
from copydesk.formats import markup

_EMPTY_LINE: Final = re.compile(r"(?<=\S)[ \t\r]*\n[ \t\r]*\n\s*(?=\S)")
_ESCAPED: Final = re.compile(
    r"</[A-Za-z][\w.-]{0,40}\s{0,9}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|quot|amp|lt|gt|apos|nbsp);", re.IGNORECASE
)
# XML has neither of them as a character.
_BREAK: Final = "\0"
_PARAGRAPH: Final = "\1"


@dataclass(slots=True)
class Body:
    """What a body holds beside its blocks too; `title` is the headline that stands in its own header."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    public_notes: list[str] = field(default_factory=list)
    private_notes: list[str] = field(default_factory=list)
    title: str | None = None
    _pieces: list[str] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        """Go on with the block. Most of a document's texts are the white space before one."""
        if text and (self._pieces or not text.isspace()):
            self._pieces.append(_EMPTY_LINE.sub(_PARAGRAPH, text) if text.count("\n") > 1 else text)

    def add_break(self) -> None:
        """End the line, unless a space stands before the break: then it was wrapped for a narrow column."""
        wrapped = bool(self._pieces) and self._pieces[-1].endswith(" ") and self._pieces[-1].strip() != ""
        self._pieces.append(" " if wrapped else _BREAK)

    def end(self, kind: BlockKind) -> None:
        """Close the block."""
        if not self._pieces:
            return
        whole = "".join(self._pieces)
        self._pieces.clear()
        if whole.isspace():
            return
        for paragraph in whole.split(_PARAGRAPH):
            self._add_block([" ".join(line.split()) for line in paragraph.split(_BREAK)], kind)

    def add_preformatted(self, text: str) -> None:
        """A block whose lines stay lines."""
        self._add_block([line.rstrip() for line in text.split("\n")], BlockKind.PARAGRAPH)

    def _add_block(self, lines: list[str], kind: BlockKind) -> None:
        for filled, group in groupby(lines, key=bool):
            if filled:
                self._add_text("\n".join(group), kind)

    def _add_text(self, text: str, kind: BlockKind) -> None:
        """Text whose markup was escaped twice is read once more."""
        if not _ESCAPED.search(text):
            self.blocks.append(Block(kind=kind, text=text))
            return
        for block in markup.blocks(text)[0]:
            self.blocks.append(Block(kind=kind, text=block.text))
