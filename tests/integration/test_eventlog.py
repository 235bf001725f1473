"""copydesk.aws.eventlog: what was published, across hours and shards."""

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
@given(minutes=st.lists(st.integers(0, 300), min_size=1, max_size=25, unique=True), limit=st.integers(1, 9))
def test_it_reads_as_the_log_in_memory_does(table: Table, minutes: list[int], limit: int) -> None:
    log, memory = DynamoEventLog(table), MemoryEventLog()
    day = timedelta(days=len(minutes) * 10 + limit + sum(minutes))  # no two examples share an hour
    for number, minute in enumerate(minutes):
        for each in (log, memory):
            each.append(article(number), NOON + day + timedelta(minutes=minute))
    start = (NOON + day).isoformat(timespec="microseconds")
    before = NOON + day + 4 * HOUR
    assert ids(log, start, before, limit) == ids(memory, start, before, limit)
    newest, expected = (
        each.latest(before.isoformat(timespec="microseconds"), limit) for each in (log, memory)
    )
    if expected.entries and expected.entries[0].at >= NOON + day + 3 * HOUR:
        assert newest.entries[0] == expected.entries[0]


def test_an_entry_is_the_head_that_was_announced(table: Table) -> None:
    DynamoEventLog(table).append(article(1), NOON)
    (entry,) = DynamoEventLog(table).after(START, NOON + HOUR, 10).entries
    assert (entry.at, entry.head) == (NOON, article(1))


def test_a_time_of_silence_is_passed_a_day_at_a_time(table: Table) -> None:
    log = DynamoEventLog(table)
    log.append(article(1), NOON + 60 * HOUR)
    page = log.after(START, NOON + 70 * HOUR, 10)
    assert (page.entries, page.is_last) == ((), False)
    assert ids(log, START, NOON + 70 * HOUR, 10) == [article(1).last_event_id]
    assert log.after(START, NOON, 10).is_last


def test_many_entries_of_one_shard_are_read_page_by_page(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eventlog, "SHARDS", 8)
    log = DynamoEventLog(table)
    for number in range(12):
        log.append(article(7).model_copy(update={"seq": number}), NOON + timedelta(seconds=number))
    assert len(ids(log, START, NOON + HOUR, 5)) == 12
