"""People by their office: whom "the Russian leader" means in a text that tells who leads Russia.

An office is held by whom the text gives it to beside a name ("North Korean leader Kim Jong-un", "Angela
Merkel, the German chancellor", "President Putin" where the person's country is known), and what describes
the office without a name means its holder, where there is one alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.entities.grouping import Group
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.sentences import Span

_STATE, _GOVERNMENT, _CROWN = "state", "government", "crown"
_OFFICES: Final = {
    "president": {_STATE}, "head of state": {_STATE, _CROWN}, "leader": {_STATE, _GOVERNMENT},
    "supreme leader": {_STATE}, "ruler": {_STATE, _CROWN}, "dictator": {_STATE}, "strongman": {_STATE},
    "prime minister": {_GOVERNMENT}, "premier": {_GOVERNMENT}, "head of government": {_GOVERNMENT},
    "chancellor": {_GOVERNMENT, "treasury"}, "king": {_CROWN}, "queen": {_CROWN}, "emperor": {_CROWN},
    "monarch": {_CROWN}, "emir": {_CROWN}, "sultan": {_CROWN}, "foreign minister": {"foreign"},
    "foreign secretary": {"foreign"}, "secretary of state": {"foreign"}, "defence minister": {"defence"},
    "defense minister": {"defence"}, "defence secretary": {"defence"}, "defense secretary": {"defence"},
    "finance minister": {"treasury"}, "interior minister": {"interior"}, "home secretary": {"interior"},
    "treasury secretary": {"treasury"}, "health minister": {"health"}, "health secretary": {"health"},
    "vice president": {"vice"}, "deputy prime minister": {"deputy"}, "justice minister": {"justice"},
    "economy minister": {"economy"}, "energy minister": {"energy"}, "culture minister": {"culture"},
    "education minister": {"education"}, "trade minister": {"trade"}, "agriculture minister": {"agriculture"},
}  # fmt: skip
_OFFICE: Final = "|".join(sorted(_OFFICES, key=lambda office: (-len(office), office)))
_BEHIND: Final = re.compile(rf"(?:['’]s)?\s({_OFFICE})\b(?![-’']?(?:elect|designate|in))", re.IGNORECASE)  # noqa: RUF001
_IN_FRONT: Final = re.compile(rf"\b({_OFFICE})\sof\s(?:the\s)?$", re.IGNORECASE)
_TITLE: Final = re.compile(rf"\b({_OFFICE})\s$", re.IGNORECASE)
_APPOSITION_ENDS: Final = re.compile(r"\s*(?:[,.;:)\n\"”]|$)|\swho\b")
_NOW: Final = re.compile(rf"\bthe\s(?:current|incumbent|sitting)\s({_OFFICE})\b(?!-)")
_ELSE = (
    "a|acting|an|another|any|as|became|become|becoming|both|deposed|deputy|elected|every|ex|exiled|first|for|former|"
    "four|future|last|late|likely|many|next|no|opposition|ousted|possible|potential|previous|self-proclaimed|then|"
    "three|two|vice|would-be"
)
_SOMEBODY_ELSE: Final = re.compile(rf"\b(?:{_ELSE})[\s-]+$", re.IGNORECASE)
_BEFORE: Final = 40


@dataclass(frozen=True, slots=True)
class _Description:
    """An office of a country, as the text describes it."""

    start: int
    end: int
    country: str
    office: str
    is_lower: bool


def describe(manuscript: Manuscript, people: Sequence[Group], places: Sequence[Group]) -> None:
    """Give the people the mentions that describe them by their office; places are those with adjectives."""
    text = manuscript.text
    names = sorted(
        ((span, person) for person in people for span in person.spans), key=lambda name: name[0].start
    )
    beside = _Beside(text, names)
    countries = sorted(
        ((span, place.country) for place in places if place.country for span in place.spans),
        key=lambda country: country[0].start,
    )
    holders: dict[str, list[tuple[Group, str]]] = {}
    unnamed: list[_Description] = []
    for description in _descriptions(text, countries):
        if _SOMEBODY_ELSE.search(text, max(0, description.start - _BEFORE), description.start):
            continue
        person = beside.holder(description)
        if person is None:
            unnamed.append(description)
            continue
        holders.setdefault(description.country, []).append((person, description.office))
        if description.is_lower:
            person.spans.append(Span(description.start, description.end))
    for span, person in names:
        title = _TITLE.search(text, max(0, span.start - _BEFORE), span.start)
        if (
            title
            and person.country
            and not _SOMEBODY_ELSE.search(text, max(0, title.start() - 20), title.start())
        ):
            holders.setdefault(person.country, []).append((person, title[1].casefold()))
    unnamed += _current(manuscript, countries)
    for description in unnamed:
        meant = _the_one(holders.get(description.country, []), description.office)
        if meant:
            meant.spans.append(Span(description.start, description.end))


def _the_one(holders: list[tuple[Group, str]], office: str) -> Group | None:
    """The only holder of an office, or of one that may be meant by it."""
    same = {id(person): person for person, held in holders if held == office}
    like = {id(person): person for person, held in holders if _OFFICES[held] & _OFFICES[office]}
    for fitting in (same, like):
        if fitting:
            return next(iter(fitting.values())) if len(fitting) == 1 else None
    return None


def _descriptions(text: str, countries: Sequence[tuple[Span, str]]) -> Iterator[_Description]:
    for span, country in countries:
        if behind := _BEHIND.match(text, span.end):
            yield _described(span.start, behind.end(1), country, behind[1])
        elif in_front := _IN_FRONT.search(text, max(0, span.start - _BEFORE), span.start):
            yield _described(in_front.start(1), span.end, country, in_front[1])


def _described(start: int, end: int, country: str, office: str) -> _Description:
    return _Description(start, end, country, office.casefold(), is_lower=office.islower())


def _current(manuscript: Manuscript, countries: Sequence[tuple[Span, str]]) -> Iterator[_Description]:
    """Every "current leader" in a sentence that has named one country before."""
    starts = [span.start for span, _ in countries]
    sentences = manuscript.sentences
    sentence_starts = [sentence.start for sentence in sentences]
    for found in _NOW.finditer(manuscript.text):
        sentence = sentences[bisect_right(sentence_starts, found.start()) - 1]
        among = countries[bisect_left(starts, sentence.start) : bisect_left(starts, found.start())]
        if len({country for _, country in among}) == 1:
            start = found.start() + len("the ")
            yield _Description(start, found.end(), among[0][1], found[1].casefold(), is_lower=True)


class _Beside:
    """Who stands beside a description, as its bearer."""

    def __init__(self, text: str, names: Sequence[tuple[Span, Group]]) -> None:
        self._text = text
        self._by_start = {span.start: person for span, person in names}
        self._by_end = {span.end: person for span, person in names}

    def holder(self, description: _Description) -> Group | None:
        """Whose name follows ("leader Kim", "leader, Kim Jong-un,") or goes before ("Kim, the leader")."""
        for between in (" ", ", ", " Mr ", " Mr. ", " Mrs ", " Ms "):
            follows = self._by_start.get(description.end + len(between))
            if follows and self._text.startswith(between, description.end):
                return follows
        if not _APPOSITION_ENDS.match(self._text, description.end):
            return None
        for between in (", the ", ", "):
            begin = description.start - len(between)
            if begin >= 0 and self._text.startswith(between, begin) and begin in self._by_end:
                return self._by_end[begin]
        return None
