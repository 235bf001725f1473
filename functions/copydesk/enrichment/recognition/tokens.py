"""Words as the model was trained to see them: the algorithm of spaCy's tokenizer, with its tables."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

_CHUNK: Final = re.compile(r"\S+|\s+")
_LONGEST: Final = 100
"""No word is longer; a chunk that is gets cut, since looking for affixes takes the square of the length."""
_CACHED: Final = 20_000


class Piece(NamedTuple):
    """A word within a chunk of text; `norm` is how the tables would write it, where they say."""

    word: str
    norm: str | None


class Token(NamedTuple):
    """A word of a text: `text[start:end]`."""

    start: int
    end: int
    piece: Piece


@dataclass(frozen=True, slots=True)
class Affixes:
    """What is split from the start, the end and the middle of a chunk, as patterns; and what stays whole."""

    prefix: str
    suffix: str
    infix: str
    url: str
    special: dict[str, tuple[Piece, ...]]


class Tokenizer:
    """Splits texts into words."""

    def __init__(self, affixes: Affixes) -> None:
        self._prefix = re.compile(affixes.prefix)
        self._suffix = re.compile(affixes.suffix)
        self._infix = re.compile(affixes.infix)
        self._url = re.compile(affixes.url)
        self._special = affixes.special
        self._pieces: Callable[[str], Sequence[Piece]] = lru_cache(_CACHED)(self._split)

    def __call__(self, text: str) -> Iterator[Token]:
        """The words of a text; what is more than one space between two of them is a word too."""
        for chunk in _CHUNK.finditer(text):
            at, end = chunk.span()
            if text[at] == " " and at > 0:
                at += 1
            while at < end:
                for piece in self._pieces(text[at : min(end, at + _LONGEST)]):
                    begin, at = at, at + len(piece.word)
                    yield Token(begin, at, piece)

    def _split(self, chunk: str) -> tuple[Piece, ...]:
        if chunk in self._special:
            return self._special[chunk]
        before: list[str] = []
        after: list[str] = []
        while chunk and chunk not in self._special:
            found = self._prefix.search(chunk)
            opening = len(found[0]) if found else 0
            if chunk[opening:] in self._special and opening:
                before.append(chunk[:opening])
                chunk = chunk[opening:]
                break
            found = self._suffix.search(chunk[opening:])
            closing = len(found[0]) if found else 0
            stop = len(chunk) - closing
            if chunk[:stop] in self._special and closing:
                after.append(chunk[stop:])
                chunk = chunk[:stop]
                break
            if not opening and not closing:
                break
            if opening:
                before.append(chunk[:opening])
            if closing:
                after.append(chunk[stop:])
            chunk = chunk[opening:stop]
        middle = self._special.get(chunk) or map(_plain, self._whole_or_parted(chunk))
        return (*map(_plain, before), *middle, *map(_plain, reversed(after)))

    def _whole_or_parted(self, chunk: str) -> Iterator[str]:
        at = 0
        if not self._url.match(chunk):
            for infix in self._infix.finditer(chunk):
                start, end = infix.span()
                if start == 0:
                    continue
                if start > at:
                    yield chunk[at:start]
                if end > start:
                    yield chunk[start:end]
                at = end
        if at < len(chunk):
            yield chunk[at:]


def _plain(word: str) -> Piece:
    return Piece(word, None)
