"""What a page states as its article's text, held against the pieces that it shows."""

import re
from html import unescape
from typing import Final, NamedTuple

from copydesk.formats.page.outline import Outline, clean

_WORD: Final = re.compile(r"\w+")
_TAG: Final = re.compile(r"<[^<>]{1,1000}>")
_BREAK: Final = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|ul|ol|blockquote)\b[^<>]{0,1000}>|[\r\n]+", re.IGNORECASE
)
_LEAST: Final = 30
"""Fewer runs of words say too little about where a text is from."""
_LONG: Final = 40
"""A piece with more runs than this is a copy if nearly all were found before."""
_AGAIN: Final = 0.85

type Run = tuple[str, str, str]


class Anchor(NamedTuple):
    """How much of each piece is stated (None where it is too short to tell), and how much of it is shown.

    `copies` are the pieces that show again what others have shown.
    """

    stated: list[float | None]
    shown: float
    copies: frozenset[int]


def anchor(page: Outline, stated: str) -> Anchor | None:
    """The stated text found in the page; None where it is too short to be found."""
    wanted = set(runs(" ".join(paragraphs(stated))))
    if len(wanted) < _LEAST:
        return None
    parts: list[float | None] = []
    copies: list[int] = []
    found: set[Run] = set()
    for at, piece in enumerate(page.pieces):
        own = runs(piece.text)
        common = [run for run in own if run in wanted]
        if len(common) > _LONG and sum(run in found for run in own) > _AGAIN * len(own):
            copies.append(at)
        parts.append(len(common) / len(own) if own else None)
        if 2 * len(common) > len(own):
            found.update(common)
    return Anchor(parts, len(found) / len(wanted), frozenset(copies))


def runs(text: str) -> list[Run]:
    """The runs of three words of a text, without regard to case."""
    words = _WORD.findall(text.casefold())
    return list(zip(words, words[1:], words[2:], strict=False))


def paragraphs(stated: str) -> list[str]:
    """The paragraphs of a stated text, without the markup and the entities that some pages leave in it."""
    text = _BREAK.sub("\0", unescape(unescape(stated)))
    lines = (clean(_TAG.sub(" ", line)) for line in text.split("\0"))
    return [line for line in lines if line]
