"""The map of the world, on which areas compare: outlines from a table, and what was told of where."""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from copydesk.watching import Spot

WIDTH: Final = 1200
HEIGHT: Final = 560
CIRCLES: Final = 80
LEVELS: Final = 5

_TABLE: Final = Path(__file__).parent / "tables" / "outlines.json"
_A: Final = (1.340264, -0.081106, 0.000893, 0.003796)
_M: Final = math.sqrt(3) / 2
_SCALE: Final = WIDTH / 5.42
_MIDDLE: Final = HEIGHT / 2 + 26


class Outline(NamedTuple):
    """A country: an SVG path, the articles that name it, and how many those are beside the others, 0 to 4."""

    code: str
    path: str
    amount: int
    level: int


class Circle(NamedTuple):
    """A place that articles name."""

    x: float
    y: float
    radius: float
    spot: Spot


def place(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a point of the earth is on the map (Šavrič, Patterson and Jenny 2018)."""
    theta = math.asin(_M * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    first, second, third, fourth = _A
    slope = first + 3 * second * square + sixth * (7 * third + 9 * fourth * square)
    x = math.radians(longitude) * math.cos(theta) / (_M * slope)
    y = theta * (first + second * square + sixth * (third + fourth * square))
    return round(WIDTH / 2 + x * _SCALE, 1), round(_MIDDLE - y * _SCALE, 1)


def outlines(countries: Mapping[str, int]) -> tuple[Outline, ...]:
    """The countries, those that most articles name the strongest."""
    most = max(countries.values(), default=0)
    return tuple(
        Outline(code, path, countries.get(code, 0), _level(countries.get(code, 0), most))
        for code, path in _paths().items()
    )


def circles(spots: Sequence[Spot]) -> tuple[Circle, ...]:
    """The places that most articles name, the largest first, so that smaller ones lie on top."""
    shown = sorted(spots, key=lambda spot: (-spot.amount, spot.name))[:CIRCLES]
    return tuple(
        Circle(*place(spot.longitude, spot.latitude), round(2.2 + 2 * math.sqrt(spot.amount), 1), spot)
        for spot in shown
    )


def _level(amount: int, most: int) -> int:
    if not amount:
        return 0
    return max(1, min(LEVELS - 1, round((LEVELS - 1) * math.log1p(amount) / math.log1p(most))))


@cache
def _paths() -> Mapping[str, str]:
    """Each country's path; none where the table was not made, and the map has circles alone."""
    if not _TABLE.exists():
        return {}
    countries = json.loads(_TABLE.read_bytes())["countries"]
    return {code: "".join(map(_ring, rings)) for code, rings in countries.items()}


def _ring(values: Sequence[int]) -> str:
    points = (place(x / 10, y / 10) for x, y in zip(values[::2], values[1::2], strict=True))
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"
