"""What the gazetteer is asked for a name of a text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.countries import Country, by_adjective, by_name
from copydesk.enrichment.gazetteer import Candidate, key
from copydesk.enrichment.places.states import ABBREVIATED, POSTAL

_POSSESSIVE: Final = re.compile(r"['’]s?$")  # noqa: RUF001 - an apostrophe
_ABBREVIATION: Final = re.compile(r"(?:[A-Z]\.?\s?){2,4}")
_DIRECTION: Final = r"(?:(?:north|south)[- ]?(?:east|west)?|east|west)(?:ern|ernmost)?"
_BEFORE: Final = re.compile(
    rf"^(?:{_DIRECTION}|central|downtown|greater|metropolitan|metro|upper|lower|inner|mainland|rural|"
    r"(?:city|town|village|state|province|county|district|port|region|municipality|republic|island) of|"
    r"county|city)\s+",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\s+(?:city|town|province|state|county|region|district|prefecture|governorate|oblast|municipality|"
    r"parish|borough|area|department|village|township|metropolitan area|peninsula|islands?|valley|river|"
    r"(?:international )?airport|(?:naval |air ?)?base|airfield|harbou?r|suburbs?|basin|delta|coast|border|"
    r"(?:railway |train |power )?station|(?:refugee )?camp|prison|stadium|zoo|plant|port)$",
    re.IGNORECASE,
)
_NO_NAMES: Final = {
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper",
    "lower", "inner", "outer", "port", "metro", "city", "town", "county", "state", "park", "river", "lake",
    "valley", "island", "center", "centre", "side", "coast", "earth",
}  # fmt: skip
"""What is no name without another word, whatever small place has it."""
_MEANT: Final = {"south"}
"""The American South."""
_LARGE: Final = 100_000
"""Inhabitants of a city that is known without its province."""
_LONGEST: Final = 100
"""Characters of a name; what is longer is none."""


@dataclass(frozen=True, slots=True)
class Question:
    """The keys of a name: the answer is all places of the first group that has any.

    `country` and `kind` leave out what is not in the country or not of the kind. Groups after the first are
    of less than the whole name, and mean well-known places alone.
    """

    groups: tuple[tuple[str, ...], ...]
    country: str | None = None
    kind: str | None = None

    def answer(self, table: Mapping[str, Sequence[Candidate]]) -> list[Candidate]:
        """The places that the name may mean, each once."""
        for group in self.groups:
            whole = group is self.groups[0]
            found = {
                place.id: place
                for asked in group
                for place in table.get(asked, ())
                if self.country in (None, place.country)
                and self.kind in (None, place.kind)
                and (whole or is_known(place))
            }
            if found:
                return list(found.values())
        return []

    @property
    def keys(self) -> Iterator[str]:
        """All keys."""
        return (asked for group in self.groups for asked in group)


def ask(text: str, start: int, end: int) -> Question:
    """The question for the name at `text[start:end]`."""
    name = _POSSESSIVE.sub("", text[start : min(end, start + _LONGEST)])
    state = ABBREVIATED.get(f"{name}." if "." in name.rstrip(".") and name[-1] != "." else name)
    if state is None and text[max(0, start - 2) : start] == ", ":
        state = POSTAL.get(name)
    if state is not None:
        return Question(((key(state[0]),),), state[1], "region")
    country = by_name(name)
    if country is None:
        of_people = by_adjective(name)
        return Question(tuple(_shorter(name))) if of_people is None else _only(of_people)
    if _ABBREVIATION.fullmatch(name):
        return _only(country)
    return Question(((key(name), key(country.name)),))


def is_known(place: Candidate) -> bool:
    """Whether readers know the place by this name without being told where it is."""
    return place.is_usual and (place.kind != "city" or place.people >= _LARGE)


def _only(country: Country) -> Question:
    return Question(((key(country.name),),), country.code, "country")


def _shorter(name: str) -> Iterator[tuple[str, ...]]:
    """The name, then without what stands before or after it: northern Bavaria, Osaka Prefecture."""
    for cut in (None, _AFTER, _BEFORE):
        short = name if cut is None else cut.sub("", name, count=1)
        if cut is None or short != name:
            asked = key(short)
            if asked not in _MEANT and _NO_NAMES.issuperset(asked.split()):
                return
            yield (asked,)
            name = short
