"""Small charts as SVG: numbers in, places of rectangles out."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from copydesk.dispositions import Disposition
from copydesk.monitoring import Series

HEIGHT: Final = 40
BAR: Final = 9
_GAP: Final = 2

STACKED: Final = (
    Disposition.ACCEPTED,
    Disposition.DUPLICATE,
    Disposition.SUPERSEDED,
    Disposition.CONFLICT,
    Disposition.KILLED,
    Disposition.REFUSED_AFTER_KILL,
    Disposition.QUARANTINED,
)
"""From the bottom to the top."""


class Bar(NamedTuple):
    """A rectangle of a chart, in pixels from its upper left corner, and what it stands for."""

    x: float
    y: float
    height: float
    kind: str
    told: str


class Chart(NamedTuple):
    """The bars of a supplier, and how wide they are together."""

    supplier: str
    bars: tuple[Bar, ...]
    width: int
    most: int
    totals: tuple[tuple[Disposition, int], ...]


def charts(series: Sequence[Series]) -> tuple[Chart, ...]:
    """A chart for each supplier, all on one scale: they are there to be compared."""
    most = max((sum(hour.values()) for each in series for hour in each.hours), default=0)
    return tuple(_chart(each, most) for each in series)


def _chart(series: Series, most: int) -> Chart:
    bars = []
    for number, hour in enumerate(series.hours):
        foot = float(HEIGHT)
        back = len(series.hours) - 1 - number
        for disposition in STACKED:
            amount = hour[disposition]
            if amount:
                height = max(1.5, HEIGHT * amount / most)
                foot -= height
                told = f"{amount} {disposition.lower().replace('_', ' ')}, {_ago(back)}"
                bars.append(Bar(number * BAR, round(foot, 1), round(height, 1), disposition.lower(), told))
    total = series.total
    totals = tuple((disposition, total[disposition]) for disposition in STACKED if total[disposition])
    return Chart(series.supplier, tuple(bars), len(series.hours) * BAR - _GAP, most, totals)


def _ago(hours: int) -> str:
    return "this hour" if hours == 0 else f"{hours} h ago"
