"""Places in the names of institutions: the Huntsville Police Department is in Huntsville."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from copydesk.enrichment.gazetteer import Candidate, Gazetteer
from copydesk.enrichment.places.questions import Question, ask, is_known
from copydesk.enrichment.recognition import Recognised
from copydesk.enrichment.sentences import Span
from copydesk.enrichment.sources.media import is_medium
from copydesk.facts import EntityType

_MOST_WORDS: Final = 4
_LONGEST: Final = 120
"""Characters of a name that are looked at."""
_WORD: Final = re.compile(r"[\w.'’&-]+")  # noqa: RUF001 - an apostrophe
_POSSESSIVE: Final = re.compile(r"['’]s?$")  # noqa: RUF001 - an apostrophe
_LOCAL: Final = {
    "city", "council", "county", "court", "department", "fire", "high", "library", "police", "public",
    "school", "schools", "sheriff", "town", "township", "village",
}  # fmt: skip
"""What a town of any size has."""
_OTHERS: Final = {
    "administration", "agency", "air", "airport", "army", "assembly", "association", "authority", "bar",
    "board", "bureau", "cabinet", "census", "chamber", "circuit", "college", "commission", "committee",
    "community", "congress", "consulate", "convention", "democratic", "district", "division",
    "elementary", "embassy", "federal", "federation", "food", "foreign", "forces", "government",
    "guard", "health", "highway", "historical", "hospital", "house", "institute", "interior",
    "legislature", "marine", "marines", "metropolitan", "ministry", "municipal", "museum", "national",
    "navy", "office", "parliament", "party", "patrol", "postal", "recreation", "red", "republican",
    "senate", "service", "services", "society", "state", "superior", "supreme", "tourism", "treasury",
    "university", "water", "workforce", "zoo",
}  # fmt: skip
"""What countries, provinces and large cities have."""
_OF: Final = {"university", "government", "parliament", "diocese", "archdiocese", "republic"}
"""What is of the place at its end."""


def institutions(text: str, names: Sequence[Recognised], gazetteer: Gazetteer) -> Iterator[Span]:
    """The places at the start of institutions' names, or at the end behind of, which the gazetteer knows."""
    asked = [
        [(ask(text, span.start, span.end), span, is_local) for span, is_local in _candidates(text, name)]
        for name in names
        if name.type is EntityType.ORGANISATION
    ]
    table = gazetteer.find(
        key for row in asked for question, *_ in row for keys in question.groups[:1] for key in keys
    )
    for row in asked:
        fitting = (span for question, span, is_local in row if _fits(question, table, is_local=is_local))
        yield from islice(fitting, 1)


def _candidates(text: str, name: Recognised) -> Iterator[tuple[Span, bool]]:
    """What may be the place of an institution, the longest first; whether a small town may have one."""
    words = [*_WORD.finditer(text, name.start, min(name.end, name.start + _LONGEST))]
    if words and words[0][0].casefold() == "the":
        del words[0]
    small = [_POSSESSIVE.sub("", word[0].casefold()) for word in words]
    if len(words) < 2 or is_medium(text[words[0].start() : words[-1].end()]):  # noqa: PLR2004 - a place and more
        return
    if len(words) > 2 and small[1] == "of" and small[0] in _OF:  # noqa: PLR2004 - University of somewhere
        for last in reversed(words[2 : 2 + _MOST_WORDS]):
            yield Span(words[2].start(), last.end()), True
        return
    if small[0] in _LOCAL | _OTHERS:
        return
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        rest = set(small[count:])
        if not rest.isdisjoint(_LOCAL) or not rest.isdisjoint(_OTHERS):
            yield Span(words[0].start(), words[count - 1].end()), not rest.isdisjoint(_LOCAL)


def _fits(question: Question, table: Mapping[str, Sequence[Candidate]], *, is_local: bool) -> bool:
    """Whether a place has the whole name, which is well known where a small town would have no such thing."""
    return any(place.is_usual and (is_local or is_known(place)) for place in question.answer(table))
