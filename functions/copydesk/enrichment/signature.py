"""The signature: a few keys of a text, by which its near duplicates find it again."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final
from zlib import crc32

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.words import parted
from copydesk.facts import SignatureFact, SignatureItem

METHOD: Final = "minimal-shingles"
VERSION: Final = "1"

STORED: Final = 4
"""At most so many keys are stored for an article: a write is what a table charges most for."""
ASKED: Final = 16
"""At most so many keys are asked for: one batch read."""
FEWEST: Final = 6
"""Shingles that a text needs for a signature, and that near duplicates have to share."""

_TELLING: Final = 16  # bytes in UTF-8
_LETTERS: Final = 4  # in scripts that part no words, so that three in a row make six letters
_ASCII_WORDS: Final = bytes(code if chr(code).isalnum() or code == ord("_") else 32 for code in range(256))
_PRIME: Final = (1 << 61) - 1


@dataclass(frozen=True, slots=True)
class Sketch:
    """A text as its near duplicates see it.

    `shingles` are hashes of every three words in a row. `stored` are the signature's keys, `asked` those to
    look for, `stored` first.
    """

    shingles: frozenset[int]
    stored: tuple[str, ...]
    asked: tuple[str, ...]


def find(manuscript: Manuscript) -> SignatureFact:
    """The keys to store; no item where the text is too short to tell a copy from a coincidence."""
    keys = sketch(manuscript.text).stored
    return SignatureFact(method=METHOD, version=VERSION, items=(SignatureItem(keys=keys),) if keys else ())


def sketch(text: str) -> Sketch:
    """The sketch of a text in any script; it depends on nothing but the words and their order.

    A key that is stored is the smallest hash of a quarter of the text, so that a text that was cut keeps some
    of them; the smallest hashes of all are asked for, since whatever is smallest in a quarter is small among
    all, too, and in a text that has this one inside.
    """
    row = _shingles(_words(text))
    shingles = frozenset(row)
    if len(shingles) < FEWEST:
        return Sketch(shingles, (), ())
    quarters = (row[len(row) * at // STORED : len(row) * (at + 1) // STORED] for at in range(STORED))
    stored = dict.fromkeys(min(quarter) for quarter in quarters)
    asked = dict.fromkeys((*stored, *nsmallest(ASKED, shingles)))
    return Sketch(shingles, _keys(stored), _keys(asked)[:ASKED])


def _words(text: str) -> list[bytes]:
    if text.isascii():  # a short cut to the same words
        return text.casefold().encode().translate(_ASCII_WORDS).split()
    return "\n".join(parted(text, _LETTERS)).encode(errors="surrogatepass").split()


def _shingles(row: list[bytes]) -> list[int]:
    """A hash of 61 bits for every three words in a row, the same on every machine and in every process.

    Short words come last in the order of the hashes, since unrelated texts share them.
    """
    codes = [crc32(word) for word in row]
    lengths = [len(word) for word in row]
    return [
        (first * 0x9E3779B97F4A7C15 + second * 0xC2B2AE3D27D4EB4F + third * 0x165667B19E3779F9) % _PRIME
        + (0 if one + two + three >= _TELLING else _PRIME)
        for first, second, third, one, two, three in zip(
            codes, codes[1:], codes[2:], lengths, lengths[1:], lengths[2:], strict=False
        )
    ]


def _keys(shingles: Iterable[int]) -> tuple[str, ...]:
    return tuple(f"{shingle:016x}" for shingle in shingles)
