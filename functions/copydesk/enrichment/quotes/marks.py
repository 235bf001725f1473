"""Quotation marks in pairs: straight, curly, low, guillemets and single; no apostrophes, no inches."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.sentences import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks: `start` and `end` are outside of them, `inner` lies between.

    `closed` is False where a paragraph ends before the closing mark.
    """

    start: int
    end: int
    inner: Span
    closed: bool = True


_DOUBLE: Final = re.compile(r"``|''|[\"“”„‟«»]")
_SINGLE: Final = re.compile(r"(?<![^\W_])['‘‚‹›](?=[^\W_…])")  # noqa: RUF001 - what is looked for
_SINGLE_END: Final = re.compile(r"(?<=[\w.,!?…%)-])['’‘›‹](?![^\W_])")  # noqa: RUF001
_ELIDED: Final = re.compile(
    r"['’‘](?:\d0s|em|til|tis|twas|cause|bout|round|n|n['’]|neath|ere|fraid|course)\b",  # noqa: RUF001
    re.IGNORECASE,
)
_INCHES: Final = re.compile(r"(?:\d['’′]\s?|\bby )\d{1,3}(?:\.\d+)?$|\d-\d/\d$|[½¼¾]$")  # noqa: RUF001
_CLOSERS: Final = {
    "„": '“”"‟',
    "«": "»",
    "»": "«»",
    "“": '”"“',
    "”": '”"',
    '"': '"”',
    "``": "''\"”",
    "‟": "”",
}
_PLURAL: Final = re.compile(r"s['’] [a-z]")  # noqa: RUF001 - an apostrophe
_ROCK_N_ROLL: Final = ("'n", "’n", "‘n")  # noqa: RUF001 - apostrophes
_APOSTROPHES: Final = ("’", "'")  # noqa: RUF001 - an apostrophe
_CUE: Final = 120
"""A sentence of fewer characters before an opening mark introduces what it opens."""

_LONG: Final = 3000
"""More characters than this never stand between single marks."""


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of the paragraph `text[start:end]`, in order."""
    doubles = list(_doubles(text, start, end))
    free, at = [], start
    for quotation in doubles:
        free.append((at, quotation.start))
        at = quotation.end
    free.append((at, end))
    singles = [single for begin, stop in free for single in _singles(text, begin, stop)]
    return sorted((*doubles, *singles), key=lambda quotation: quotation.start)


def _doubles(text: str, start: int, end: int) -> Iterator[Quotation]:
    marks = [
        (found.start(), found[0], _side(text, found.start(), found.end(), start, end))
        for found in _DOUBLE.finditer(text, start, end)
    ]
    number = 0
    while number < len(marks):
        at, mark, side = marks[number]
        if side == "close" or mark == "''" or (mark == '"' and _INCHES.search(text, max(start, at - 8), at)):
            number += 1
            continue
        closing = _closing(text, marks, number, start)
        inside = at + len(mark)
        if closing is None:
            stop = _restart(text, marks, number, end)
            inner = _trimmed(text, inside, stop)
            if inner.start < inner.end:
                yield Quotation(at, stop, inner, closed=False)
            number = next(
                (later for later in range(number + 1, len(marks)) if marks[later][0] >= stop), len(marks)
            )
        else:
            stop, mark = marks[closing][:2]
            yield Quotation(at, stop + len(mark), _trimmed(text, inside, stop))
            number = closing + 1


def _side(text: str, start: int, end: int, first: int, last: int) -> str:
    """What the neighbours make of a mark: "open", "close" or, where they do not tell, "either"."""
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    glyph = text[start:end]
    if glyph in ("„", "``"):
        return "open"
    if glyph in ("«", "»"):
        spaced = before.isspace() and after.isspace()
        if spaced:
            return "open" if glyph == "«" else "close"
    opens = before.isspace() or before in "([{—–-/‘'"  # noqa: RUF001 - dashes and marks
    closes = after.isspace() or after in ".,;:!?)]}—–-/…'’"  # noqa: RUF001
    if opens and not closes:
        return "open"
    if closes and not opens:
        return "close"
    if glyph in "“”":
        return "open" if glyph == "“" else "close"
    return "either"


def _closing(text: str, marks: list[tuple[int, str, str]], opening: int, start: int) -> int | None:
    """Which mark closes the one that opens; an opening mark within may have a closing one of its own."""
    allowed = _CLOSERS.get(marks[opening][1], '"”')
    depth = 0
    for number in range(opening + 1, len(marks)):
        _, mark, side = marks[number]
        if side == "open":
            if not _nests(marks, number):
                return None
            depth += 1
        elif depth:
            depth -= 1
        elif mark in allowed and not _measures(text, marks, number, start):
            return number
    return None


def _nests(marks: list[tuple[int, str, str]], number: int) -> bool:
    """Whether two closing marks follow an opening one that stands within a quotation."""
    following = [side for _, _, side in marks[number + 1 : number + 3]]
    return following == ["close", "close"]


def _measures(text: str, marks: list[tuple[int, str, str]], number: int, start: int) -> bool:
    """Whether a straight mark is one of inches: a closing one still follows."""
    at, mark, _ = marks[number]
    if mark != '"' or not text[at - 1].isdigit():
        return False
    if _INCHES.search(text, max(start, at - 8), at):
        return True
    return number + 1 < len(marks) and marks[number + 1][2] == "close"


def _restart(text: str, marks: list[tuple[int, str, str]], opening: int, end: int) -> int:
    """Where a quotation ends that nothing closes: before the next one opens, or with the paragraph."""
    opened = (marks[number][0] for number in range(opening + 1, len(marks)) if marks[number][2] == "open")
    following = next(opened, end)
    if following < end:
        sentence = max(text.rfind(f"{point} ", marks[opening][0] + 1, following) for point in ".!?")
        following = sentence + 1 if sentence > following - _CUE else following
    while following > marks[opening][0] + 1 and text[following - 1].isspace():
        following -= 1
    return following


def _singles(text: str, start: int, end: int) -> Iterator[Quotation]:
    opening = [
        found.start() for found in _SINGLE.finditer(text, start, end) if not _is_elided(text, found.start())
    ]
    closing: list[int] = []
    doubtful: list[int] = []
    for found in _SINGLE_END.finditer(text, start, end):
        if text[found.start() - 2 : found.start()] in _ROCK_N_ROLL:
            continue
        (doubtful if _PLURAL.match(text, found.start() - 1) else closing).append(found.start())
    at = start
    for begin in opening:
        if begin < at:
            continue
        stop = _single_end(begin, opening, closing, doubtful)
        if stop is not None:
            yield Quotation(begin, stop + 1, _trimmed(text, begin + 1, stop))
            at = stop + 1


def _is_elided(text: str, at: int) -> bool:
    return bool(_ELIDED.match(text, at)) or text[at - 1 : at] in _APOSTROPHES


def _next(marks: list[int], after: int) -> int | None:
    number = bisect_right(marks, after)
    return marks[number] if number < len(marks) else None


def _single_end(begin: int, opening: list[int], closing: list[int], doubtful: list[int]) -> int | None:
    """The mark that closes: not the apostrophe of "the students' union", if a surer one follows."""
    sure, other = _next(closing, begin + 1), _next(doubtful, begin + 1)
    if sure is None or sure - begin > _LONG:
        return other if other is not None and other - begin <= _LONG else None
    if other is not None and other < sure:
        reopened = bisect_right(opening, other)
        if reopened < len(opening) and opening[reopened] < sure:
            return other
    return sure


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
