"""Which stretches of a text name a place, or a country by its adjective."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from copydesk.enrichment.countries import by_adjective, by_name
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition import Recognised
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntityType

_ARTICLE: Final = re.compile(r"[Tt]he\s+")
_POSSESSIVE: Final = re.compile(r"['’]s?$")  # noqa: RUF001 - an apostrophe
_PARTED: Final = re.compile(r",\s+")
_CAPITALISED: Final = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,4}|(?<!\w)[A-Z][\w'’-]*")  # noqa: RUF001 - an apostrophe
_JOINED: Final = re.compile(r"\s(?:of\s|and\s|the\s|&\s){0,3}|\s(?:of\sthe|and\sthe)\s")
_LOCATED: Final = re.compile(
    r"(?<!\w)(?:[Ii]n|[Nn]ear|[Oo]utside)\s(?P<name>[A-Z][a-z]\w+(?:[ -][A-Z][a-z]\w+){0,2})"
)
_MOST_WORDS: Final = 6
_NATIONALITY: Final = "NORP"


class Basis(StrEnum):
    """Why a stretch of text is taken for the name of a place."""

    NAMED = "named"
    """It was recognised as one, or is the name or adjective of a country."""
    LOCATED = "located"
    """It was recognised as something else or as nothing, but stands as a place does: in Varna."""
    NATIONALITY = "nationality"
    """It was recognised as that."""
    INSTITUTION = "institution"
    """It stands in the name of an institution."""


def toponyms(manuscript: Manuscript, names: Sequence[Recognised]) -> dict[Span, Basis]:
    """What names places in a text, in order; the names are in order and apart."""
    text = manuscript.text
    found = dict.fromkeys(_located(manuscript, names), Basis.LOCATED)
    taken = [(name.start, name.end) for name in names]
    for part in manuscript.parts:
        found |= dict.fromkeys(_countries(text, part.start, part.end, taken), Basis.NAMED)
    for name in names:
        if name.label == _NATIONALITY:
            found |= dict.fromkeys(_pieces(text, name), Basis.NATIONALITY)
        elif name.type is EntityType.PLACE:
            found |= dict.fromkeys(_pieces(text, name), Basis.NAMED)
    return dict(sorted(found.items(), key=lambda item: (item[0].start, item[0].end)))


def _located(manuscript: Manuscript, names: Sequence[Recognised]) -> set[Span]:
    """Names after in, near and outside, and where else they were recognised as something."""
    text = manuscript.text
    places = [(name.start, name.end) for name in names if name.type is EntityType.PLACE]
    found = {
        Span(*place.span("name"))
        for part in manuscript.parts
        for place in _LOCATED.finditer(text, part.start, part.end)
        if not _overlaps(*place.span("name"), places)
    }
    called = {text[span.start : span.end] for span in found}
    return found | {
        Span(name.start, name.end)
        for name in names
        if name.type is not EntityType.PLACE and text[name.start : name.end] in called
    }


def _pieces(text: str, name: Recognised) -> Iterator[Span]:
    """A name without its article and its genitive; Paris, Texas is two."""
    start = name.start
    pieces = [*_PARTED.finditer(text, name.start, name.end)]
    for stop, after in [*((piece.start(), piece.end()) for piece in pieces), (name.end, name.end)]:
        article = _ARTICLE.match(text, start, stop)
        begin = article.end() if article else start
        end = begin + len(_POSSESSIVE.sub("", text[begin:stop]))
        if begin < end:
            yield Span(begin, end)
        start = after


def _countries(text: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Countries by name, where no other capitalised word stands beside it, and by adjective."""
    for row in _rows(text, start, end):
        at = 0
        while at < len(row):
            count, span = _country(text, row, at, taken)
            if span is not None:
                yield span
            at += count


def _country(
    text: str, row: Sequence[Span], at: int, taken: Sequence[tuple[int, int]]
) -> tuple[int, Span | None]:
    """The longest name of a country or adjective that begins with a word, and its number of words."""
    for count in range(min(_MOST_WORDS, len(row) - at), 0, -1):
        first, last = row[at], row[at + count - 1]
        called = _POSSESSIVE.sub("", text[first.start : last.end])
        before = _touches(text, row, at - 1)
        if (by_name(called) is not None and not before and not _touches(text, row, at + count - 1)) or (
            by_adjective(called) is not None and not before
        ):
            free = not _overlaps(first.start, last.end, taken)
            return count, Span(first.start, first.start + len(called)) if free else None
    return 1, None


def _rows(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """Capitalised words that may be one name together."""
    row: list[Span] = []
    for found in _CAPITALISED.finditer(text, start, end):
        word = Span(*found.span())
        if row and not _JOINED.fullmatch(text, row[-1].end, word.start):
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _touches(text: str, row: Sequence[Span], at: int) -> bool:
    """Whether nothing but a space stands between a word and the one after it."""
    return 0 <= at < len(row) - 1 and text[row[at].end : row[at + 1].start] == " "


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (end,)) - 1
    return at >= 0 and taken[at][1] > start
