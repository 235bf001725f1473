"""What the wire formats share: lines to blocks, and where the text was written."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from copydesk.article import Block, BlockKind
from copydesk.formats.agencies import agency
from copydesk.formats.plain.calendar_names import MONTHS
from copydesk.formats.wires.framing import printable

_LINE_END: Final = re.compile("\r\n?|[\n\v\f\x85\u2028\u2029]")
_UNWRAPPED: Final = 120
"""Machines wrap at no more than so many characters; a text with a longer line was not wrapped."""
_CENTURY: Final = 100
_LAST_CENTURY, _THIS_CENTURY, _FIRST_YEAR = 1900, 2000, 70
_COLUMNS: Final = re.compile(r"\S(?: {3,}|\t|\x1f)\s*\S")
_ITEM: Final = re.compile(r"(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+(?=\S)")
_HEADING: Final = re.compile(r"#{1,6}\s+(?=\S)")
_RULE: Final = re.compile(r"[\s_*=-]{2,}")

_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][^()<>]{1,80}?)\s*"
    r"\((?P<agency>[^()]{2,30})\)\s*(?P<dash>(?:_|--?|[\u2013\u2014])\s)?"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAY: Final = re.compile(r"(?P<month>[^\W\d_]{3,12})\.? \d{1,2}|\d{1,2}\.? (?P<after>[^\W\d_]{3,12})\.?")


def lines_of(text: str) -> list[str]:
    """The lines of a text, control characters inside of them and white space before them kept."""
    return _LINE_END.split(text)


def blocks(lines: list[str], margin: int | None = None) -> Iterator[Block]:
    """The blocks of a body whose paragraphs are parted by blank lines or begin with an indentation.

    `margin` is where the other lines begin; without it the leftmost line tells. Wrapped lines are joined. A
    table keeps its lines. A line of dashes or underscores is layout, and dropped.
    """
    for chunk in _chunks(lines, margin):
        texts = [text for line in chunk if (text := printable(line)) and not _RULE.fullmatch(text)]
        if not texts:
            continue
        if len(chunk) > 1 and all(_COLUMNS.search(line) for line in chunk):
            yield Block(text="\n".join(texts))
        elif heading := _HEADING.match(texts[0]):
            yield Block(kind=BlockKind.HEADING, text=_joined([texts[0][heading.end() :], *texts[1:]]))
        elif item := _ITEM.match(texts[0]):
            yield Block(kind=BlockKind.LIST_ITEM, text=_joined([texts[0][item.end() :], *texts[1:]]))
        else:
            yield Block(text=_joined(texts))


def full_year(year: int) -> int:
    """A year of which a wire sends the last two digits; its formats are of the 1970s."""
    if year >= _CENTURY:
        return year
    return year + (_THIS_CENTURY if year < _FIRST_YEAR else _LAST_CENTURY)


def place_of(paragraph: str, header: str) -> str | None:
    """Where a paragraph was written, as in "BUENOS AIRES, Argentina (AP) _"; None where that is not sure.

    Sure is a place before an agency in brackets that the header names, or a known one with a dash behind.
    """
    found = _DATELINE.match(paragraph)
    if found is None or not found["place"][0].isupper():
        return None
    is_sender = re.search(rf"\b{re.escape(found['agency'])}\b", header, re.IGNORECASE)
    if not is_sender and not (found["dash"] and agency(found["agency"])):
        return None
    parts = [part.strip() for part in found["place"].split(",")]
    while len(parts) > 1 and (_is_day(parts[-1]) or _YEAR.fullmatch(parts[-1])):
        parts.pop()
    return ", ".join(parts)


def _is_day(text: str) -> bool:
    found = _DAY.fullmatch(text)
    return found is not None and (found["month"] or found["after"]).casefold() in MONTHS


def _chunks(lines: list[str], margin: int | None) -> Iterator[list[str]]:
    """The lines of each paragraph."""
    is_wrapped = all(len(line) <= _UNWRAPPED for line in lines)
    filled = [line for line in lines if printable(line)]
    if margin is None:
        margin = min((indentation(line) for line in filled), default=0)
    chunk: list[str] = []
    for line in lines:
        is_blank = not printable(line)
        if chunk and (is_blank or not is_wrapped or _begins_paragraph(line, margin, chunk)):
            yield chunk
            chunk = []
        if not is_blank:
            chunk.append(line)
    if chunk:
        yield chunk


def _begins_paragraph(line: str, margin: int, chunk: list[str]) -> bool:
    if _COLUMNS.search(line) and all(_COLUMNS.search(row) for row in chunk):
        return False
    text = printable(line)
    return indentation(line) > margin + 1 or bool(
        _ITEM.match(text)
        or _HEADING.match(text)
        or _RULE.fullmatch(text)
        or _HEADING.match(printable(chunk[0]))
    )


def begins_body(line: str, margin: int) -> bool:
    """Whether a line below a head that stands at a margin ends it: it is blank, or indented."""
    return not printable(line) or indentation(line) > margin + 1


def indentation(line: str) -> int:
    """In what column a line begins."""
    return sum(8 if char == "\t" else 1 for char in line[: len(line) - len(line.lstrip(" \t"))])


def _joined(texts: list[str]) -> str:
    pieces = [texts[0]]
    for before, text in pairwise(texts):
        is_hyphenated = len(before) > 1 and before[-1] == "-" and before[-2].isalpha()
        pieces.append(text if is_hyphenated else f" {text}")
    return "".join(pieces)
