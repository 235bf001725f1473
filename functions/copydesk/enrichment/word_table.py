"""What is known of words, five bits for each, in one array that is read at once and searched by halves.

An entry is the upper 27 bits of a word's hash, then what is known. Of 500 words that a table of a megabyte
does not have, one is taken for one that it has.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from zlib import crc32

_BITS: Final = 5
MOST: Final = (1 << _BITS) - 1
"""The greatest number that can be known of a word."""


def code(word: str) -> int:
    """The entry of a word of which nothing is known."""
    return crc32(word.encode(errors="surrogatepass")) & ~MOST


def find(entries: Sequence[int], code: int) -> int | None:
    """What is known of the word with this code; None where it is not there."""
    at = bisect_left(entries, code)
    found = at < len(entries) and entries[at] ^ code <= MOST
    return entries[at] & MOST if found else None


def read(path: Path) -> Sequence[int]:
    """The entries of a file. Raises OSError where it was not made."""
    return _little_endian(array("I", path.read_bytes()))


def write(path: Path, known: Mapping[int, int]) -> None:
    """Write what is known, by code, in the order in which it is searched."""
    path.write_bytes(
        _little_endian(array("I", sorted(key | value for key, value in known.items()))).tobytes()
    )


def _little_endian(entries: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        entries.byteswap()
    return entries
