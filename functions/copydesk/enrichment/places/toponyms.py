"""Which stretches of a text name a place, or a country by its adjective."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
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


def toponyms(manuscript: Manuscript, names: Sequence[Recognised]) -> list[Span]:
    """Recognised names of places, nationalities, and countries that nobody recognised; in order."""
    text = manuscript.text
    found = [span for name in names for span in _spans(text, name)]
    taken = [(name.start, name.end) for name in names]
    found += [span for part in manuscript.parts for span in _countries(text, part.start, part.end, taken)]
    return sorted(found, key=lambda span: span.start)


def likely(manuscript: Manuscript, names: Sequence[Recognised]) -> set[Span]:
    """Names that were not recognised as those of places, although one stands like a place: in Varna."""
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


def _spans(text: str, name: Recognised) -> Iterator[Span]:
    """A name without its article and its genitive; Paris, Texas is two."""
    if name.type is not EntityType.PLACE and name.label != _NATIONALITY:
        return
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
    words = [word.span() for word in _CAPITALISED.finditer(text, start, end)]
    at = 0
    while at < len(words):
        for count in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            first, last = words[at], words[at + count - 1]
            if not _is_one(text, words[at : at + count]) or _overlaps(first[0], last[1], taken):
                continue
            stop = first[0] + len(_POSSESSIVE.sub("", text[first[0] : last[1]]))
            called = text[first[0] : stop]
            beside = _touches(text, words, at - 1) or _touches(text, words, at + count - 1)
            if (by_name(called) is not None and not beside) or (
                by_adjective(called) is not None and not _touches(text, words, at - 1)
            ):
                yield Span(first[0], stop)
                at += count - 1
                break
        at += 1


def _is_one(text: str, words: Sequence[tuple[int, int]]) -> bool:
    return all(_JOINED.fullmatch(text, before[1], after[0]) for before, after in pairwise(words))


def _touches(text: str, words: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether nothing but a space stands between a word and the one after it."""
    return 0 <= at < len(words) - 1 and text[words[at][1] : words[at + 1][0]] == " "


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (end,)) - 1
    return at >= 0 and taken[at][1] > start
