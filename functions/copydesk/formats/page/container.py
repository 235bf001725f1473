"""Which region of a page holds the body.

Paragraphs of one article stand in elements of one kind, so prose counts by how much of the page's prose is
set in the same way. From the whole page down, the region is entered that holds most of what its parent holds;
then the way leads up again for as long as the surroundings add little but prose.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from copydesk.formats.page.outline import Outline, Piece, Region

_MOST: Final = 0.7
_NEARLY_ALL: Final = 0.95
_PURE: Final = 0.85
_LITTLE: Final = 12
"""So many characters beside the prose are a word or two, and no reason to stop."""
type _Setting = tuple[str, tuple[str, ...], str, tuple[str, ...]]

_WHOLES: Final = frozenset(("article", "body", "main", "html"))


def container(
    page: Outline, prose: Sequence[int], trust: Sequence[float], furniture: Sequence[bool]
) -> Region:
    """The region of the body by its prose: how much each piece has of it, and how far it is trusted."""
    settings = [_setting(page, piece) for piece in page.pieces]
    amounts: dict[_Setting, float] = defaultdict(float)
    weights = [length * factor for length, factor in zip(prose, trust, strict=True)]
    for setting, weight in zip(settings, weights, strict=True):
        amounts[setting] += weight
    most = max(amounts.values(), default=0.0) or 1.0
    shared = [weight * amounts[key] / most for key, weight in zip(settings, weights, strict=True)]
    return _widened(page, _descend(page, shared, _MOST), prose, furniture)


def container_of(page: Outline, prose: Sequence[int]) -> Region:
    """The smallest region that holds nearly all of some prose that is known to be the body's."""
    return page.regions[_descend(page, prose, _NEARLY_ALL)]


def _setting(page: Outline, piece: Piece) -> _Setting:
    """How a piece is set: its element and the one around it. A paragraph's own class is often a style."""
    region = page.regions[piece.region]
    around = page.regions[max(region.parent, 0)]
    return (region.tag, () if region.tag == "p" else region.names, around.tag, around.names)


def _descend(page: Outline, weights: Sequence[float], part: float) -> int:
    inside: dict[int, list[int]] = defaultdict(list)
    for index, region in enumerate(page.regions):
        inside[region.parent].append(index)
    sums = [0.0, *accumulate(weights)]

    def weight(index: int) -> float:
        return sums[page.regions[index].end] - sums[page.regions[index].start]

    at = 0
    while inside[at]:
        heaviest = max(inside[at], key=weight)
        if weight(heaviest) < part * weight(at):
            break
        at = heaviest
    return at


def _widened(page: Outline, at: int, prose: Sequence[int], furniture: Sequence[bool]) -> Region:
    lengths = (0 if mark else len(piece.text) for piece, mark in zip(page.pieces, furniture, strict=True))
    text = [0, *accumulate(lengths)]
    sums = [0, *accumulate(prose)]
    region = page.regions[at]
    while region.parent >= 0 and region.tag not in _WHOLES:
        around = page.regions[region.parent]
        added = (text[around.end] - text[around.start]) - (text[region.end] - text[region.start])
        of_prose = (sums[around.end] - sums[around.start]) - (sums[region.end] - sums[region.start])
        if of_prose < _PURE * added and added - of_prose > _LITTLE:
            break
        region = around
    return region
