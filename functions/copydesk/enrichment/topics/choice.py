"""Which concepts are sure enough to name, from how much of a text speaks for each."""

from collections.abc import Iterator
from typing import Final

from copydesk.enrichment.topics import medtop

_MOST: Final = 5
_MOST_AREAS: Final = 3
_LEAST: Final = 1.0
"""What an area needs to be named at all: one telling word."""
_LEAST_BESIDE: Final = 5.0
_BESIDE: Final = 0.5
"""What a second area needs: evidence, and its share of what the first has."""
_LEAST_NARROW: Final = 2.5
_NARROW: Final = 0.4
"""What a narrower concept needs: evidence, and its share of what the broader one has."""
_DOUBT: Final = 3.0


def surest(found: dict[str, float]) -> list[tuple[str, float]]:
    """At most five codes with confidences, the surest first; `found` is the evidence for each code."""
    weights = _with_ancestors(found)
    areas = sorted(
        ((weights[top], top) for top in medtop.TOPS if weights.get(top, 0.0) >= _LEAST),
        key=lambda area: (-area[0], area[1]),
    )
    if not areas:
        return []
    first, total = areas[0][0], sum(weight for weight, _ in areas)
    chosen: list[tuple[str, float]] = []
    for rank, (weight, top) in enumerate(areas[:_MOST_AREAS]):
        if rank and (weight < _LEAST_BESIDE or weight < _BESIDE * first):
            break
        sure = weight / total * weight / (weight + _DOUBT)
        named = sorted(
            ((weights[code], code) for code in _narrowest(top, weights, found)),
            key=lambda concept: (-concept[0], concept[1]),
        )
        most = named[0][0]
        chosen.extend((code, sure * (own / most) ** 0.5) for own, code in named)
    chosen.sort(key=lambda concept: (-concept[1], concept[0]))
    return chosen[:_MOST]


def _with_ancestors(found: dict[str, float]) -> dict[str, float]:
    """The evidence for each concept with all that is below it."""
    weights: dict[str, float] = {}
    for code, weight in found.items():
        for each in (code, *medtop.ancestors(code)):
            weights[each] = weights.get(each, 0.0) + weight
    return weights


def _narrowest(code: str, weights: dict[str, float], found: dict[str, float]) -> Iterator[str]:
    """The narrowest sure concepts at or below `code`, and broader ones with much evidence of their own."""
    least = max(_LEAST_NARROW, _NARROW * weights[code])
    below = [child for child in medtop.CHILDREN.get(code, ()) if weights.get(child, 0.0) >= least]
    if not below or (code not in medtop.TOPS and found.get(code, 0.0) >= least):
        yield code
    for child in below:
        yield from _narrowest(child, weights, found)
