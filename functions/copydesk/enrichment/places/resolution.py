"""Which place each name of a text means.

A name means the same throughout a text. What is said beside it decides first (Paris, Texas), then what the
other names of the text agree on: the country, the province and the neighbourhood that most of them may lie
in; and how many people live there.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from copydesk.enrichment import datelines
from copydesk.enrichment.gazetteer import Candidate, Gazetteer
from copydesk.enrichment.places.questions import Question, ask
from copydesk.enrichment.places.states import ABBREVIATED, POSTAL
from copydesk.enrichment.sentences import Span


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a candidate, measured in powers of ten of inhabitants."""

    renown: float = 0.8
    unusual: float = -2.0
    country: float = 1.0
    capital: float = 1.3
    region: float = 1.0
    county: float = -0.2
    dateline: float = 3.0
    beside: float = 8.0
    within: float = 4.0
    same_country: float = 1.8
    same_region: float = 3.0
    same_county: float = 4.0
    near: float = 4.0
    abroad: float = 1.3
    sharpness: float = 1.35


WEIGHTS: Final = Weights()
_ROUNDS: Final = 3
_MOST_CANDIDATES: Final = 60
_CELL: Final = 2.0
"""Degrees; what lies in one cell or in two that touch is near."""
_KNOWN_ABROAD: Final = 200_000
"""Inhabitants of a capital that the rest of the world has heard of."""
_BESIDE: Final = re.compile(r",\s{1,2}|\s\(")
_WITHIN: Final = re.compile(r",?\sin\s(?:the\s)?")
_STATE: Final = re.compile(r",\s{1,2}((?:[A-Z]\.\s?){2,3}|[A-Z][A-Za-z]{1,4}\.?(?!\w))")
_LEVEL: Final = {"country": 2, "region": 1, "county": 1}


@dataclass(slots=True)
class _Name:
    """One name of the text: its candidates, what speaks for each, and how much the name itself counts."""

    candidates: Sequence[Candidate]
    scores: list[float]
    chances: list[float]
    count: int = 0

    @property
    def weight(self) -> float:
        return 1.0 + math.log(self.count)


def resolve(
    text: str, spans: Sequence[Span], gazetteer: Gazetteer, weights: Weights = WEIGHTS
) -> list[Candidate | None]:
    """The place that each span of `text` means, None where the gazetteer has none; spans are in order."""
    questions = {
        span: ask(text, span.start, span.end) for span in sorted({*spans, *_states(text, spans)}, key=_start)
    }
    table = gazetteer.find(asked for question in questions.values() for asked in question.keys)
    names: dict[Question, _Name] = {}
    for question in questions.values():
        if question not in names:
            candidates = question.answer(table)[:_MOST_CANDIDATES]
            names[question] = _Name(candidates, [_alone(place, weights) for place in candidates], [])
        names[question].count += 1
    in_order = [(span, names[question]) for span, question in questions.items()]
    _look_beside(text, in_order, weights)
    _look_at_datelines(text, in_order, weights)
    _agree([name for name in names.values() if name.candidates], weights)
    return [_best(names[questions[span]]) for span in spans]


def _start(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _states(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Abbreviated states that stand after a name and are no names of their own yet: Springfield, Ill."""
    starts = {span.start for span in spans}
    for span in spans:
        found = _STATE.match(text, span.end)
        if found and found.start(1) not in starts:
            short = found[1].strip()
            if short in POSTAL or short in ABBREVIATED:
                yield Span(found.start(1), found.start(1) + len(short))


def _alone(place: Candidate, weights: Weights) -> float:
    """What speaks for a place without a text."""
    score = math.log10(place.people + 10) + weights.renown * math.log10(place.renown + 1)
    if place.kind in _LEVEL:
        score += getattr(weights, place.kind)
    if not place.is_usual:
        return score + weights.unusual
    return score + weights.capital if place.is_capital else score


def _look_beside(text: str, names: Sequence[tuple[Span, _Name]], weights: Weights) -> None:
    """Raise a place that lies in what is named right after it, and that too."""
    for (span, inner), (after, outer) in pairwise(names):
        between = text[span.end : after.start]
        if _BESIDE.fullmatch(between):
            weight = weights.beside
        elif _WITHIN.fullmatch(between):
            weight = weights.within
        else:
            continue
        if inner is outer or (
            _level(inner) and _level(inner) >= _level(outer) and text[after.end - 1] != "."
        ):
            continue
        raised = set()
        for at, place in enumerate(inner.candidates):
            around = [number for number, other in enumerate(outer.candidates) if _contains(other, place)]
            if around:
                inner.scores[at] += weight
                raised.update(around)
        for at in raised:
            outer.scores[at] += weight


def _look_at_datelines(text: str, names: Sequence[tuple[Span, _Name]], weights: Weights) -> None:
    """Raise the cities that reports begin with: a dateline's Washington is never the state."""
    written_in = set(datelines.places(text))
    for name in {id(name): name for span, name in names if span in written_in}.values():
        for at, place in enumerate(name.candidates):
            name.scores[at] += weights.dateline * (place.kind == "city")


def _level(name: _Name) -> int:
    """How large the largest thing is that usually has the name: 2 a country, 1 a province, 0 a city."""
    return max(
        (_LEVEL.get(c.kind, 0) for c in name.candidates if c.is_usual and c.kind != "county"), default=0
    )


def _contains(outer: Candidate, inner: Candidate) -> bool:
    if outer.id == inner.id:
        return False
    if outer.kind == "country":
        return outer.country == inner.country and inner.kind != "country"
    return outer.id in (inner.region, inner.county)


def _agree(names: Sequence[_Name], weights: Weights) -> None:
    """Settle chances in a few rounds, in each of which every name tells the others where it may lie."""
    for name in names:
        name.chances = _chances(name.scores, weights)
    for _ in range(_ROUNDS):
        votes: dict[object, float] = defaultdict(float)
        total = sum(name.weight for name in names)
        own = [_votes(name) for name in names]
        for ballot in own:
            for where, share in ballot.items():
                votes[where] += share
        for name, ballot in zip(names, own, strict=True):
            others = total - name.weight
            rest = max(others, 1.0)
            name.chances = _chances(
                [
                    score + _support(place, votes, ballot, others, weights) / rest
                    for place, score in zip(name.candidates, name.scores, strict=True)
                ],
                weights,
            )


def _chances(scores: Sequence[float], weights: Weights) -> list[float]:
    highest = max(scores)
    powers = [math.exp(weights.sharpness * (score - highest)) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def _votes(name: _Name) -> dict[object, float]:
    """Where a name may lie: shares of its weight by country, by area and by cell."""
    ballot: dict[object, float] = defaultdict(float)
    for place, chance in zip(name.candidates, name.chances, strict=True):
        share = chance * name.weight
        ballot[place.country] += share
        if place.kind not in ("country", "continent"):
            ballot[place.region or place.id] += share
            if place.kind == "county":
                ballot["county", place.id] += share
            elif place.county is not None:
                ballot["city in", place.county] += share
            ballot[_cell(place)] += share
    return ballot


def _support(
    place: Candidate,
    votes: Mapping[object, float],
    own: Mapping[object, float],
    others: float,
    weights: Weights,
) -> float:
    """How much of the others' weight lies where this place does; abroad a capital is better known."""
    support = 0.0
    if place.country is not None:
        at_home = votes[place.country] - own.get(place.country, 0.0)
        support += weights.same_country * at_home
        if place.is_capital and place.is_usual and place.people >= _KNOWN_ABROAD:
            support += weights.abroad * (others - at_home)
    if place.kind in ("country", "continent"):
        return support
    area = place.region or place.id
    support += weights.same_region * (votes.get(area, 0.0) - own.get(area, 0.0))
    other = ("city in", place.id) if place.kind == "county" else ("county", place.county)
    support += weights.same_county * (votes.get(other, 0.0) - own.get(other, 0.0))
    north, east = _cell(place)
    for row in (north - 1, north, north + 1):
        for column in (east - 1, east, east + 1):
            cell = (row, column)
            if cell in votes:
                support += weights.near * (votes[cell] - own.get(cell, 0.0))
    return support


def _cell(place: Candidate) -> tuple[int, int]:
    return int(place.latitude // _CELL), int(place.longitude // _CELL)


def _best(name: _Name) -> Candidate | None:
    if not name.candidates:
        return None
    return max(zip(name.chances, name.candidates, strict=True), key=lambda pair: pair[0])[1]
