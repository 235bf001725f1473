"""What is drawn: the map, a source chain, a story's time line, small charts."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.dispositions import Disposition
from copydesk.facts import SourceItem, SourceRole
from copydesk.monitoring import HOURS, Series
from copydesk.watching import Spot
from read.wire import chain, charts, timeline, world

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@given(st.floats(-180, 180), st.floats(-60, 84))
def test_every_place_is_on_the_map(longitude: float, latitude: float) -> None:
    x, y = world.place(longitude, latitude)
    assert 0 <= x <= world.WIDTH
    assert 0 <= y <= world.HEIGHT


def test_north_is_up_and_east_is_right() -> None:
    (sofia_x, sofia_y), (cape_x, cape_y), (lima_x, _) = (
        world.place(23.3, 42.7),
        world.place(18.4, -33.9),
        world.place(-77.0, -12.0),
    )
    assert sofia_y < cape_y
    assert lima_x < cape_x < sofia_x


def test_the_most_named_country_is_the_strongest() -> None:
    levels = [world._level(amount, 100) for amount in (0, 1, 10, 100)]
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == (0, world.LEVELS - 1)


def test_the_largest_circles_lie_below_the_smaller_ones() -> None:
    spots = [Spot("a", "BG", 23.0, 42.0, 1), Spot("b", "BG", 23.1, 42.1, 9)]
    assert [circle.spot.name for circle in world.circles(spots)] == ["b", "a"]


def test_the_boxes_of_a_chain_do_not_touch() -> None:
    names = ("Reuters", "A broadcaster with a very long name indeed, and more", "x")
    drawn = chain.drawn([SourceItem(name=name, role=SourceRole.CARRIER) for name in names])
    assert all(left.right < right.x for left, right in pairwise(drawn.links))
    assert drawn.links[-1].right < drawn.width
    assert chain.drawn(()).links == ()


@given(
    st.lists(st.dictionaries(st.sampled_from(Disposition), st.integers(1, 50)), min_size=1, max_size=HOURS)
)
def test_the_bars_of_an_hour_stand_on_each_other(
    hours: list[dict[Disposition, int]],
) -> None:
    (drawn,) = charts.charts([Series("fakti", tuple(Counter(hour) for hour in hours))])
    assert len(drawn.bars) == sum(map(len, hours))
    for hour in {bar.x for bar in drawn.bars}:
        stacked = [bar for bar in drawn.bars if bar.x == hour]
        assert all(
            upper.y + upper.height == pytest.approx(lower.y, abs=0.11) for lower, upper in pairwise(stacked)
        )
    assert sum(amount for _, amount in drawn.totals) == sum(sum(hour.values()) for hour in hours)


@given(st.timedeltas(timedelta(seconds=1), timedelta(days=400)))
def test_a_time_line_has_a_few_round_moments(length: timedelta) -> None:
    moments = timeline._moments(NOON, NOON + length)
    assert len(moments) <= 8
    assert all(NOON <= moment <= NOON + length for moment in moments)
