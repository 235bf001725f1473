"""Which concepts are sure enough to name, from how much of a text speaks for each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from copydesk.enrichment.topics import medtop

_MOST: Final = 5
_MOST_AREAS: Final = 3
_LEAST: Final = 1.0
"""What an area needs to be named at all: one word that hints at it."""
_TELLING: Final = 3.0
_VAGUE: Final = 0.5
"""What a word weighs that is seldom said of anything else, and what an area counts without one."""
_LEAST_BESIDE: Final = 5.0
_BESIDE: Final = 0.5
"""What a second area needs: evidence, and its share of what the first has."""
_LEAST_NARROW: Final = 2.5
_LEAST_HINTS: Final = 4.0
_NARROW: Final = 0.33
"""What a narrower concept needs: evidence, words that mean it, and its share of what the broader one has."""
_MUCH: Final = 20.0
_SMALL: Final = 0.2
"""Where there is much evidence, a small share will do."""
_LEAST_SURE: Final = 0.15
"""The confidence of whatever is not the first."""
_DOUBT: Final = 3.0
"""The evidence that makes an area half sure where nothing speaks for another."""
STATED: Final = 6.0
"""What a supplier's own word for a concept weighs: as much as a sure one in the title."""
_COMMON: Final = {"01000000": 0.9, "04000000": 1.0, "11000000": 1.2, "13000000": 1.35, "15000000": 1.2}
_ELSE: Final = 0.8
"""How readily an area is believed: one with pages of its own in every paper is likelier than the rest, and
words of a narrow area would else be outweighed by the plain ones of money and of the stage."""


@dataclass(slots=True)
class Evidence:
    """What speaks for each concept: by itself, and with all that is below it.

    A word that stands for several concepts below one counts once for it. `hints` are the weights of different
    words, `best` the greatest of them: how often a word is said does not make it surer what it means.
    """

    own: dict[str, float] = field(default_factory=dict)
    whole: dict[str, float] = field(default_factory=dict)
    hints: dict[str, float] = field(default_factory=dict)
    best: dict[str, float] = field(default_factory=dict)

    def add(self, concepts: Iterable[tuple[str, float]], amount: float) -> None:
        """Words that stand for these concepts with these weights are said so much."""
        most: dict[str, float] = {}
        for code, weight in concepts:
            self.own[code] = self.own.get(code, 0.0) + weight * amount
            for each in medtop.PATHS[code]:
                most[each] = max(most.get(each, 0.0), weight)
        for each, weight in most.items():
            self.hints[each] = self.hints.get(each, 0.0) + weight
            self.best[each] = max(self.best.get(each, 0.0), weight)
            self.whole[each] = self.whole.get(each, 0.0) + weight * amount


def surest(evidence: Evidence) -> list[tuple[str, float]]:
    """At most five codes with confidences, the surest first."""
    whole = evidence.whole
    areas = sorted(
        (
            (whole[top] * _readiness(top, evidence), top)
            for top in medtop.TOPS
            if whole.get(top, 0.0) >= _LEAST
        ),
        key=lambda area: (-area[0], area[1]),
    )
    if not areas:
        return []
    first, total = areas[0][0], sum(weight for weight, _ in areas)
    chosen: list[tuple[str, float]] = []
    for rank, (weight, top) in enumerate(areas[:_MOST_AREAS]):
        if rank and weight < max(_LEAST_BESIDE, _share(_BESIDE, first)):
            break
        sure = weight / total * weight / (weight + _DOUBT)
        named = sorted(
            ((whole[code], code) for code in _narrowest(top, evidence)),
            key=lambda concept: (-concept[0], concept[1]),
        )
        most = named[0][0]
        chosen.extend((code, sure * (own / most) ** 0.5) for own, code in named)
    chosen.sort(key=lambda concept: (-concept[1], concept[0]))
    return [chosen[0], *(each for each in chosen[1:_MOST] if each[1] >= _LEAST_SURE)]


def _readiness(top: str, evidence: Evidence) -> float:
    """How readily an area is believed: less so where every word for it may mean something else."""
    return _COMMON.get(top, _ELSE) * (1.0 if evidence.best[top] >= _TELLING else _VAGUE)


def _narrowest(code: str, evidence: Evidence) -> Iterator[str]:
    """The narrowest sure concepts at or below `code`, and broader ones with much evidence of their own."""
    least = max(_LEAST_NARROW, _share(_NARROW, evidence.whole[code]))
    below = [
        child
        for child in medtop.CHILDREN.get(code, ())
        if evidence.whole.get(child, 0.0) >= least and evidence.hints[child] >= _LEAST_HINTS
    ]
    if not below or (code not in medtop.TOPS and evidence.own.get(code, 0.0) >= least):
        yield code
    for child in below:
        yield from _narrowest(child, evidence)


def _share(share: float, weight: float) -> float:
    """This share of a weight, or less where even a small part of it is much."""
    return min(share * weight, max(_MUCH, _SMALL * weight))
