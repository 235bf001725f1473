"""A story, drawn: a lane for each outlet, a dot for each article, an arc for each text that was carried."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from copydesk.comparing import Comparison, Member

WIDTH: Final = 1000
LANE: Final = 34
TOP: Final = 30
_LEFT: Final = 190
_RIGHT: Final = 24
_TICKS: Final = 6
_STEPS: Final = tuple(
    timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60, 180, 360, 720, 1440, 2880, 10080, 43200)
)
_LONGEST: Final = 24


class Dot(NamedTuple):
    """An article's place."""

    x: float
    y: float
    member: Member


class Arc(NamedTuple):
    """From an article to the one whose text it repeats: an SVG path, and how alike they are."""

    path: str
    score: float
    told: str


class Tick(NamedTuple):
    """A moment on the time axis."""

    x: float
    at: datetime
    is_day: bool


class Timeline(NamedTuple):
    """Everything that is drawn."""

    lanes: tuple[tuple[str, float], ...]
    dots: tuple[Dot, ...]
    arcs: tuple[Arc, ...]
    ticks: tuple[Tick, ...]
    height: int


def drawn(comparison: Comparison) -> Timeline:
    """The time line of a story."""
    members = comparison.members
    outlets = list(dict.fromkeys(member.outlet for member in members))
    rows = {outlet: TOP + LANE * number + LANE / 2 for number, outlet in enumerate(outlets)}
    begin, end = members[0].at, max(members[-1].at, members[0].at + timedelta(minutes=1))

    def place(at: datetime) -> float:
        return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * ((at - begin) / (end - begin)), 1)

    dots = {each.head.article_id: Dot(place(each.at), rows[each.outlet], each) for each in members}
    arcs = [
        Arc(
            _arc(dots[each.article_id], dots[each.of]),
            each.score,
            f"{dots[each.article_id].member.outlet} carries {round(100 * each.score)} % of "
            f"{dots[each.of].member.outlet}",
        )
        for each in comparison.copied
    ]
    lanes = tuple((_shortened(outlet), y) for outlet, y in rows.items())
    ticks = tuple(Tick(place(at), at, at.hour == 0 and at.minute == 0) for at in _moments(begin, end))
    return Timeline(lanes, tuple(dots.values()), tuple(arcs), ticks, TOP + LANE * len(outlets) + 6)


def _arc(later: Dot, earlier: Dot) -> str:
    """A curve that leaves sideways, so that lanes in between do not hide it."""
    bend = max(14.0, abs(later.x - earlier.x) / 3)
    rise = 16 if later.y == earlier.y else 0
    return (
        f"M{earlier.x} {earlier.y}C{round(earlier.x + bend, 1)} {earlier.y - rise} "
        f"{round(later.x - bend, 1)} {later.y - rise} {later.x} {later.y}"
    )


def _moments(begin: datetime, end: datetime) -> Sequence[datetime]:
    """Round moments between two, at most `_TICKS`."""
    step = next((step for step in _STEPS if (end - begin) / step <= _TICKS), _STEPS[-1])
    midnight = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    first = midnight + step * -((midnight - begin) // step)
    return [first + step * number for number in range(_TICKS + 1) if first + step * number <= end]


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
