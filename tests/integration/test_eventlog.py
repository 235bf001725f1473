"""copydesk.aws.eventlog: what was published, across days and shards."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.aws import eventlog
from copydesk.aws.eventlog import DynamoEventLog
from copydesk.aws.tables import Table
from copydesk.lifecycle import Head
from tests.integration.samples import NOON, head
from tests.memory.announcements import MemoryEventLog

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
START = (NOON - HOUR).isoformat(timespec="microseconds")


def article(number: int) -> Head:
    return head(f"{number:032x}")


def ids(log: Any, position: str, before: datetime, limit: int) -> list[str | None]:
    """All that a log has, page by page."""
    found: list[str | None] = []
    for _ in range(200):
        page = log.after(position, before, limit)
        assert len(page.entries) <= limit
        found += [entry.head.last_event_id for entry in page.entries]
        position = page.position
        if page.is_last:
            return found
    raise AssertionError("no page was the last")


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(minutes=st.lists(st.integers(0, 3000), min_size=1, max_size=25, unique=True), limit=st.integers(1, 9))
def test_it_reads_as_the_log_in_memory_does(table: Table, minutes: list[int], limit: int) -> None:
    log, memory = DynamoEventLog(table), MemoryEventLog()
    day = timedelta(days=10 * (len(minutes) * 10 + limit + sum(minutes)))  # no two examples share a week
    for number, minute in enumerate(minutes):
        for each in (log, memory):
            each.append(article(number), NOON + day + timedelta(minutes=minute))
    start = (NOON + day).isoformat(timespec="microseconds")
    before = NOON + day + 60 * HOUR
    assert ids(log, start, before, limit) == ids(memory, start, before, limit)
    newest, expected = (
        each.latest(before.isoformat(timespec="microseconds"), limit) for each in (log, memory)
    )
    assert newest.entries == expected.entries


def test_an_entry_is_the_head_that_was_announced(table: Table) -> None:
    DynamoEventLog(table).append(article(1), NOON)
    (entry,) = DynamoEventLog(table).after(START, NOON + HOUR, 10).entries
    assert (entry.at, entry.head) == (NOON, article(1))


def test_a_time_of_silence_is_passed_a_week_at_a_time(table: Table) -> None:
    log = DynamoEventLog(table)
    later = NOON + 20 * DAY
    log.append(article(1), later)
    page = log.after(START, later + DAY, 10)
    assert (page.entries, page.is_last) == ((), False)
    assert ids(log, START, later + DAY, 10) == [article(1).last_event_id]
    assert log.after(START, NOON, 10).is_last


def test_a_cursor_stays_while_nothing_happens(table: Table) -> None:
    log = DynamoEventLog(table)
    log.append(article(1), NOON)
    cursor = log.after(START, NOON + HOUR, 10).position
    again = [log.after(cursor, NOON + HOUR + minutes * timedelta(minutes=1), 10) for minutes in (1, 2)]
    assert [(page.position, page.is_last) for page in again] == [(cursor, True)] * 2


@pytest.mark.parametrize("position", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_the_ends_of_time_are_positions(table: Table, position: str) -> None:
    assert DynamoEventLog(table).after(position, NOON, 10).entries == ()


def test_midnight_does_not_hide_what_was_before_it(table: Table) -> None:
    log = DynamoEventLog(table)
    midnight = NOON.replace(hour=0, minute=0)
    for number, at in enumerate((midnight - timedelta(minutes=1), midnight, midnight + HOUR)):
        log.append(article(number), at)
    newest = log.latest((midnight + 2 * HOUR).isoformat(timespec="microseconds"), 10)
    assert [entry.head for entry in newest.entries] == [article(2), article(1), article(0)]


def test_a_page_reads_no_more_than_it_can_show(table: Table) -> None:
    log = DynamoEventLog(table)
    for number in range(40):
        log.append(article(7).model_copy(update={"seq": number}), NOON + timedelta(seconds=number))
    read: list[int] = []
    events = table.client.meta.events

    def count(parsed: Any, **_: Any) -> None:
        read.append(parsed["ScannedCount"])

    events.register("after-call.dynamodb.Query", count)
    try:
        log.after(START, NOON + HOUR, 5)
    finally:
        events.unregister("after-call.dynamodb.Query", count)
    assert sum(read) <= 6


def test_many_entries_of_one_shard_are_read_page_by_page(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eventlog, "SHARDS", 8)
    log = DynamoEventLog(table)
    for number in range(12):
        log.append(article(7).model_copy(update={"seq": number}), NOON + timedelta(seconds=number))
    assert len(ids(log, START, NOON + HOUR, 5)) == 12


def test_shards_that_are_asked_together_answer_as_one_after_another_does(table: Table) -> None:
    with ThreadPoolExecutor(4) as pool:
        together, alone = DynamoEventLog(table, pool.map), DynamoEventLog(table)
        for number in range(40):
            alone.append(article(number), NOON + timedelta(seconds=number % 7))
        before = (NOON + HOUR).isoformat(timespec="microseconds")
        assert together.latest(before, 25) == alone.latest(before, 25)
        assert ids(together, START, NOON + HOUR, 7) == ids(alone, START, NOON + HOUR, 7)
