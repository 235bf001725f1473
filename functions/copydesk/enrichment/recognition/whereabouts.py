"""Names that a gazetteer knows well: how much speaks for a place, whatever a model takes them for."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from copydesk.enrichment.countries import by_adjective, by_name
from copydesk.enrichment.gazetteer import Candidate, Gazetteer, key
from copydesk.enrichment.naming.given_names import FEMALE, MALE
from copydesk.enrichment.naming.spelling import folded
from copydesk.enrichment.recognition.mention import Labelled

_GIVEN: Final = FEMALE | MALE
_NAME: Final = re.compile(r"\b[A-Z][a-z]+\b")
_PEOPLE: Final = 20_000
_RENOWNED: Final = 40
_KNOWN: Final = 20
"""How many other names a place has, in all languages: that tells fame from size."""

_AREAS: Final = frozenset({"region", "county"})
_KINDS: Final = frozenset({"city", "sea", "river", "lake", "mountain", "island", "desert"})
_CAPITAL: Final = 1.1
_MUCH: Final = 0.8
_SOME: Final = 0.35
_LITTLE: Final = 0.1
_THERE: Final = 0.7
_SURELY_THERE: Final = 2.0
_LISTED: Final = 0.4
"""Votes for a place, by its fame and by what stands beside it; a model has one for whatever it sees."""

_BEFORE: Final = re.compile(
    r"\b(?:in|at|near|from|to|outside|between|above|along|across|off|around|through)\s(?:the\s)?$"
)
_OF: Final = re.compile(
    r"\b(?:(?i:port|city|town|village|suburb|island|municipality|harbou?r|outskirts|streets|residents|mayor|"
    r"resort|north|south|east|west) of|(?:north|south|east|west)(?:ern)?|downtown|central|county|counties)\s$"
)
_OWNS: Final = re.compile(
    r"['’]s\s(?:mayor|council|port|airport|harbou?r|streets|outskirts|suburbs|residents)\b"  # noqa: RUF001
)
_AND: Final = re.compile(r",?\s(?:and|or|to)\s|,\s")
_REACH: Final = 20
_LONGEST: Final = 3


def weights(text: str, names: Sequence[Labelled], gazetteer: Gazetteer) -> Mapping[str, float]:
    """By its text, how much speaks for each of these names being a place; without those that nothing does.

    A usual given name is none, but for the capital of a country that the text names; what a preposition of
    place or "port of" stands before counts more, and what is listed with such a one counts as it does.
    """
    written = {text[name.start : name.end] for name in names}
    keys = {name: key(name) for name in written if _may_be_one(name)}
    found = gazetteer.find(set(keys.values()))
    countries = _countries(text)
    known = {name: _fame(name, found.get(keys[name], ()), countries) for name in keys}
    total: dict[str, float] = {}
    before, until = 0.0, 0
    for name in names:
        called = text[name.start : name.end]
        weight, there = known.get(called, 0.0), 0.0
        if weight:
            listed = before + _LISTED if before and _AND.fullmatch(text, until, name.start) else 0.0
            there = min(_SURELY_THERE, max(listed, _there(text, name)))
            total[called] = total.get(called, 0.0) + weight + there
        before, until = there, name.end
    return total


def _there(text: str, name: Labelled) -> float:
    begin = max(0, name.start - _REACH)
    if _OF.search(text, begin, name.start) or _OWNS.match(text, name.end):
        return _SURELY_THERE
    return _THERE if _BEFORE.search(text, begin, name.start) else 0.0


def _countries(text: str) -> frozenset[str]:
    named = (by_adjective(word[0]) or by_name(word[0]) for word in _NAME.finditer(text))
    return frozenset(country.code for country in named if country)


def _may_be_one(name: str) -> bool:
    return len(name.split()) <= _LONGEST and name[0].isupper()


def _fame(name: str, candidates: Sequence[Candidate], countries: Collection[str]) -> float:
    of_kind = [one for one in candidates if one.kind in _KINDS | _AREAS]
    usual = [one for one in of_kind if one.is_usual and one.kind in _KINDS]
    if any(one.is_capital and one.country in countries for one in usual):
        return _CAPITAL
    if not of_kind or folded(name) in _GIVEN:
        return 0
    renown = max((one.renown for one in usual if one.people >= _PEOPLE), default=0)
    return _MUCH if renown >= _RENOWNED else _SOME if renown >= _KNOWN else _LITTLE
