"""Plain text to paragraphs: line ends evened out, hard-wrapped lines joined, every other byte kept."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from copydesk.errors import Refused
from copydesk.formats.bylines import begins_like_one
from copydesk.formats.limits import MAX_NODES
from copydesk.reasons import ReasonCode

_EDGE: Final = (
    " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\u200b\ufeff"
)
_SENTENCE_END: Final = tuple(".!?…:;")

# Machines wrap at widths in this range; shorter lines are verse or lists, longer ones paragraphs.
_WRAP_WIDTHS: Final = range(40, 121)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and whether a blank line stood before it."""

    text: str
    after_blank: bool


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in order, without empty ones.

    Blank lines part paragraphs, and so do single line ends, unless the text was wrapped at a width: then a
    line that is full goes on in the next one. Raises Refused (TOO_COMPLEX) beyond MAX_NODES lines.
    """
    chunks = _chunks(text)
    width = _wrap_width(chunks)
    found: list[Paragraph] = []
    for lines in chunks:
        joined = _join(lines, width) if width else lines
        found.extend(Paragraph(line, after_blank=index == 0) for index, line in enumerate(joined))
    return found


def _chunks(text: str) -> list[list[str]]:
    chunks: list[list[str]] = [[]]
    filled = 0
    for line in text.splitlines():
        stripped = line.strip(_EDGE)
        if stripped:
            filled += 1
            if filled > MAX_NODES:
                raise Refused(ReasonCode.TOO_COMPLEX, f"a text has more than {MAX_NODES:,} lines")
            chunks[-1].append(stripped)
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _wrap_width(chunks: list[list[str]]) -> int:
    """The width that the text was wrapped at; 0 where it was not.

    Only a line that breaks off in the middle of a sentence tells of wrapping.
    """
    broken = [
        len(line)
        for lines in chunks
        for line, following in pairwise(lines)
        if following[0].islower() and not line.endswith(_SENTENCE_END) and not begins_like_one(following)
    ]
    width = max(broken, default=0)
    return width if width in _WRAP_WIDTHS else 0


def _join(lines: list[str], width: int) -> list[str]:
    joined = [lines[0]]
    for line, following in pairwise(lines):
        is_full = len(line) <= width < len(line) + 1 + len(following.split(maxsplit=1)[0])
        if is_full:
            joined[-1] += following if _is_hyphenated(line) else f" {following}"
        else:
            joined.append(following)
    return joined


def _is_hyphenated(line: str) -> bool:
    return len(line) > 1 and line[-1] == "-" and line[-2].isalpha()
