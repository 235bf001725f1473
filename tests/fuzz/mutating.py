"""Changes to an input that keep much of its structure, so that a parser is reached behind its first check."""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

LONGEST: Final = 32 * 1024

_SEAM: Final = re.compile(rb"[<>{}\[\](),:;&=\"'\s]")
_MANY: Final = (2, 3, 10, 70, 300, 3_000)
_AWKWARD: Final = (
    b"\0",
    b"\x80",
    b"\xc3\xa9",
    b"\xef\xbf\xbd",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xe2\x80\xa8",
    b"\xf0\x9f\x93\xb0",
    b"\r",
    b"\x1b",
    b"-1",
    b"0",
    b"1e999",
    b"9" * 30,
    b"\\ud800",
    b"\\u0000",
    b"&#0;",
    b"&#xD800;",
    b"0000-00-00",
    b"9999-12-31T23:59:59-23:59",
    b"0001-01-01T00:00:00+14:00",
)
"""What has broken parsers before, in every format."""


def mutated(data: bytes, random: Random, tokens: Sequence[bytes], others: Sequence[bytes]) -> bytes:
    """One to four changes. `tokens` are words of the format, `others` inputs to take pieces from."""
    for _ in range(random.choice((1, 1, 2, 4))):
        change = random.choice(_CHANGES)
        data = change(data, random, tokens, others)[:LONGEST]
    return data


type _Change = Callable[[bytes, Random, Sequence[bytes], Sequence[bytes]], bytes]


def _span(data: bytes, random: Random) -> tuple[int, int]:
    """A piece between two seams near each other."""
    seams = [0, *(seam.start() for seam in _SEAM.finditer(data)), len(data)]
    first = random.randrange(len(seams))
    last = min(len(seams) - 1, first + random.choice((1, 1, 2, 5, 20)))
    return seams[first], seams[last]


def _word(random: Random, tokens: Sequence[bytes]) -> bytes:
    return random.choice(tokens if tokens and random.random() < 0.7 else _AWKWARD)


def _inserted(data: bytes, random: Random, tokens: Sequence[bytes], _: Sequence[bytes]) -> bytes:
    at, _end = _span(data, random)
    return data[:at] + _word(random, tokens) + data[at:]


def _replaced(data: bytes, random: Random, tokens: Sequence[bytes], _: Sequence[bytes]) -> bytes:
    start, end = _span(data, random)
    return data[: start + 1] + _word(random, tokens) + data[end:]


def _removed(data: bytes, random: Random, _t: Sequence[bytes], _o: Sequence[bytes]) -> bytes:
    start, end = _span(data, random)
    return data[:start] + data[end:]


def _repeated(data: bytes, random: Random, _t: Sequence[bytes], _o: Sequence[bytes]) -> bytes:
    start, end = _span(data, random)
    times = min(random.choice(_MANY), LONGEST // max(1, end - start))
    return data[:start] + data[start:end] * times + data[end:]


def _swapped(data: bytes, random: Random, _t: Sequence[bytes], _o: Sequence[bytes]) -> bytes:
    (start, end), (first, last) = sorted((_span(data, random), _span(data, random)))
    if first < end:
        return data
    return data[:start] + data[first:last] + data[end:first] + data[start:end] + data[last:]


def _grafted(data: bytes, random: Random, _t: Sequence[bytes], others: Sequence[bytes]) -> bytes:
    other = random.choice(others) if others else data
    start, end = _span(other, random)
    at, to = _span(data, random)
    return data[:at] + other[start:end] + data[random.choice((at, to)) :]


def _flipped(data: bytes, random: Random, _t: Sequence[bytes], _o: Sequence[bytes]) -> bytes:
    if not data:
        return b"\0"
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[at + 1 :]


def _cut(data: bytes, random: Random, _t: Sequence[bytes], _o: Sequence[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


_CHANGES: Final[tuple[_Change, ...]] = (
    _inserted,
    _inserted,
    _replaced,
    _replaced,
    _removed,
    _repeated,
    _swapped,
    _grafted,
    _flipped,
    _cut,
)
