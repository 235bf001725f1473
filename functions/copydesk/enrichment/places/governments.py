"""Which mentions of capitals stand for governments: by what they do, what is done to them, what they have."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from copydesk.enrichment.places.government_words import (
    ACTS,
    BETWEEN,
    COMPOUND,
    DONE_TO,
    LINKS,
    LOCATIVE,
    OF_A_STATE,
    RELATIONS,
)
from copydesk.enrichment.sentences import Span

_AHEAD: Final = 60
"""Characters that are looked at on either side."""
_FURTHER: Final = 4
"""Words between a relation and the capital."""
_END: Final = re.compile(r"[.;:!?\n()\"“”]")
_WORD: Final = re.compile(r"[\w'’-]+")  # noqa: RUF001 - an apostrophe
_COORDINATED: Final = re.compile(r",\s|,?\s(?:and|or)\s")


def governments(text: str, capitals: Sequence[Span]) -> Iterator[bool]:
    """For each mention of a capital, in order: whether it stands for the government.

    Capitals in a row (Seoul, Kyiv and Washington) all do if one of them does and none is a place for sure.
    """
    for row in _rows(text, capitals):
        seen = [_is_government(text, capital, row) for capital in row]
        yield from [any(seen) and None not in seen] * len(row)


def _rows(text: str, capitals: Sequence[Span]) -> Iterator[list[Span]]:
    row = [*capitals[:1]]
    for before, after in pairwise(capitals):
        if not _COORDINATED.fullmatch(text, before.end, after.start):
            yield row
            row = []
        row.append(after)
    if row:
        yield row


def _is_government(text: str, capital: Span, row: Sequence[Span]) -> bool | None:
    """True for a government, None for a city for sure, False where nothing says."""
    before = _words_before(text, row[0].start)
    if before[:1] and before[0] in LOCATIVE:
        return None
    return (
        _acts(text, row[-1].end)
        or _has(text, capital.end)
        or _is_meant(before)
        or _is_compound(text, capital)
    )


def _words_before(text: str, at: int) -> list[str]:
    """The words before a place in the same sentence, the nearest first, in small letters."""
    start = max(0, at - _AHEAD)
    ends = [found.end() for found in _END.finditer(text, start, at)]
    return [word.casefold() for word in _WORD.findall(text, ends[-1] if ends else start, at)][::-1]


def _acts(text: str, at: int) -> bool:
    """Whether what stands here does what governments do: has repeatedly denied, says."""
    if text[at : at + 1] not in (" ", ","):
        return False
    for word in _WORD.findall(text, at, at + _AHEAD):
        if word in ACTS:
            return True
        if word not in BETWEEN:
            return False
    return False


def _has(text: str, at: int) -> bool:
    """Whether it has what governments have: Moscow's foreign policy."""
    if text[at : at + 2] not in ("'s", "’s", "' ", "’ "):  # noqa: RUF001 - apostrophes
        return False
    return any(word in OF_A_STATE for word in _WORD.findall(text, at + 2, at + _AHEAD)[:2])


def _is_meant(before: Sequence[str]) -> bool:
    """Whether something between governments, or what is done to one, leads here."""
    if not before:
        return False
    if before[0] in DONE_TO:
        return True
    return before[0] in LINKS and any(word in RELATIONS for word in before[1 : 1 + _FURTHER])


def _is_compound(text: str, capital: Span) -> bool:
    after = _WORD.match(text, capital.end)
    if after and after[0].startswith("-"):
        return after[0][1:] in COMPOUND
    return text[max(0, capital.start - 5) : capital.start].casefold().endswith(("pro-", "anti-"))
