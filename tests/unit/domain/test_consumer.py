"""The consumer: an exact copy, whatever order and however often events come."""

import json
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import consumer
from copydesk.consumer import Event, MalformedEvent, Outcome, consume, consume_every, event_of
from infra.consumer.sqlite_copy import SqliteCopy
from tests.memory.copies import MemoryCopy


def event(sequence: int, article: str = "a", lifecycle: str = "live") -> dict[str, Any]:
    return {
        "id": f"{article}.{sequence}",
        "subject": article,
        "sequence": f"{sequence:012d}",
        "time": "2026-03-14T09:30:00Z",
        "data": {
            "state": {"lifecycle": lifecycle},
            "article": {"headlines": [{"role": "main", "value": f"Title {sequence}"}]},
        },
    }


HISTORIES = st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), min_size=1, max_size=12)


def histories(steps: list[tuple[str, bool]]) -> list[dict[str, Any]]:
    """The events of some articles: each has its own sequence, and may be killed on the way."""
    sequences: dict[str, int] = {}
    events = []
    for article, kills in steps:
        sequences[article] = sequences.get(article, 0) + 1
        events.append(event(sequences[article], article, "killed" if kills else "live"))
    return events


@given(HISTORIES, st.randoms(use_true_random=False), st.integers(1, 3))
def test_any_order_and_any_number_of_deliveries_end_in_the_last_state(
    steps: list[tuple[str, bool]], random: Random, times: int
) -> None:
    events = histories(steps)
    deliveries = events * times
    random.shuffle(deliveries)
    copy = MemoryCopy()
    outcomes = [consume(each, copy) for each in deliveries]
    assert copy.events == {each["subject"]: each for each in events}
    assert len(copy.applied) == len(set(copy.applied)) == outcomes.count(Outcome.APPLIED)


@given(HISTORIES, st.randoms(use_true_random=False))
def test_strict_mode_skips_no_revision_but_what_a_kill_overtook(
    steps: list[tuple[str, bool]], random: Random
) -> None:
    events = histories(steps)
    random.shuffle(events)
    copy, waiting = MemoryCopy(), events
    while waiting:
        again = [each for each in waiting if consume_every(each, copy) is Outcome.WAITING]
        assert len(again) < len(waiting)
        waiting = again
    kills = {each["subject"]: each["sequence"] for each in histories(steps) if consumer.is_kill(each)}
    for each in events:
        overtaken = each["sequence"] < kills.get(each["subject"], "")
        assert overtaken or each["id"] in copy.applied


def test_a_gap_is_filled_by_who_can_fetch() -> None:
    history = {number: event(number) for number in range(1, 6)}

    def missing(article: str, first: int, last: int) -> Iterable[Event]:
        assert article == "a"
        return [history[number] for number in range(first, last + 1)]

    copy = MemoryCopy()
    assert consume_every(history[1], copy, missing) is Outcome.APPLIED
    assert consume_every(history[5], copy, missing) is Outcome.APPLIED
    assert copy.applied == [history[number]["id"] for number in range(1, 6)]


def test_nothing_is_fetched_but_what_is_missing() -> None:
    asked: list[tuple[str, int, int]] = []

    def missing(article: str, first: int, last: int) -> Iterable[Event]:
        asked.append((article, first, last))
        return [event(number) for number in range(first, last + 1)]

    copy = MemoryCopy()
    for number in (3, 4, 2, 4, 7):
        consume_every(event(number), copy, missing)
    assert asked == [("a", 1, 2), ("a", 5, 6)]
    assert copy.applied == [f"a.{number}" for number in range(1, 8)]


@given(st.lists(st.integers(1, 8), max_size=12), st.sets(st.integers(1, 8)))
def test_a_log_that_has_a_later_event_before_an_earlier_one_skips_none(
    deliveries: list[int], logged: set[int]
) -> None:
    def missing(_: str, first: int, last: int) -> Iterable[Event]:
        return [event(number) for number in range(first, last + 1) if number in logged]

    copy = MemoryCopy()
    for number in deliveries:
        consume_every(event(number), copy, missing)
    assert copy.applied == [f"a.{number}" for number in range(1, len(copy.applied) + 1)]


def test_without_what_is_missing_the_event_waits_and_a_kill_does_not() -> None:
    copy = MemoryCopy()
    assert consume_every(event(3), copy) is Outcome.WAITING
    assert consume_every(event(3), copy, lambda *_: [event(1)]) is Outcome.WAITING
    assert consume_every(event(4, lifecycle="killed"), copy) is Outcome.APPLIED
    assert consume_every(event(3), copy) is Outcome.OLD


def test_who_loses_a_race_looks_again() -> None:
    class Raced(MemoryCopy):
        def apply(self, event: Event, last: str | None) -> bool:
            if last is None:
                super().apply(first, None)  # another process was faster
                return False
            return super().apply(event, last)

    first, copy = event(1), Raced()
    assert consume(event(2), copy) is Outcome.APPLIED
    assert copy.applied == ["a.1", "a.2"]
    assert consume(first, copy) is Outcome.OLD


def test_an_event_is_read_raw_or_from_its_envelope() -> None:
    document = json.dumps(event(1))
    envelope = json.dumps({"Type": "Notification", "MessageId": "m", "Message": document})
    assert event_of(document) == event_of(envelope) == event(1)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "null",
        "{}",
        "{",
        "[" * 100_000,
        json.dumps({"Type": "Notification"}),
        json.dumps({"Type": "Notification", "Message": 7}),
        json.dumps({**event(1), "sequence": "next"}),
        json.dumps({**event(1), "sequence": 1}),
        json.dumps({**event(1), "data": None}),
    ],
)
def test_what_is_no_event_is_told_apart(body: str) -> None:
    with pytest.raises(MalformedEvent):
        event_of(body)


def test_a_copy_in_sqlite_holds_the_last_event_and_nothing_of_what_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite"
    with SqliteCopy(path) as copy, SqliteCopy(path) as other:
        assert [consume(each, copy) for each in (event(2), event(1), event(1, "b"))] == [
            Outcome.APPLIED,
            Outcome.OLD,
            Outcome.APPLIED,
        ]
        assert not other.apply(event(3), None)
        assert not other.apply(event(3), event(1)["sequence"])
        killed = event(3, lifecycle="killed")
        killed["data"]["article"] = {"uri": "urn:a"}
        assert consume(killed, other) is Outcome.APPLIED
        assert list(copy.articles()) == [killed, event(1, "b")]
    assert b"Title 2" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_of_a_killed_article_nothing_is_left_in_any_file(tmp_path: Path) -> None:
    body = {"bodies": [{"role": "main", "value": "Unheard-of " * 5000}]}
    alive = event(1) | {"data": {"state": {"lifecycle": "live"}, "article": body}}
    with SqliteCopy(tmp_path / "copy.sqlite") as copy:
        consume(alive, copy)
        consume(event(2, lifecycle="killed"), copy)
        assert not any(b"Unheard-of" in path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{", "JSONDecodeError"),
        (json.dumps({"Type": "Notification"}), "KeyError"),
        (json.dumps(event(1) | {"id": 7}), "a CloudEvent with id, subject, sequence, time is expected"),
        (json.dumps(event(1) | {"sequence": "secret"}), "sequence is a number"),
        (json.dumps(event(1) | {"data": {"article": {}}}), "data has no state with a lifecycle"),
        (json.dumps(event(1) | {"data": {"state": {"lifecycle": "live"}}}), "data has no article"),
    ],
)
def test_what_is_wrong_with_a_message_is_told_without_its_text(body: str, told: str) -> None:
    with pytest.raises(MalformedEvent) as malformed:
        event_of(body)
    assert str(malformed.value) == told


def test_a_sequence_has_up_to_eighteen_digits() -> None:
    assert event_of(json.dumps(event(1) | {"sequence": "9" * 18}))
    with pytest.raises(MalformedEvent):
        event_of(json.dumps(event(1) | {"sequence": "9" * 19}))


def test_what_has_no_state_was_not_killed() -> None:
    assert consumer.is_kill(event(1, lifecycle="killed"))
    assert not consumer.is_kill({"data": {}})
    assert not consumer.is_kill({"data": {"state": {}}})


def told(**article: Any) -> dict[str, Any]:
    return {"data": {"article": article}}


HEADLINES = [{"role": "sub", "value": "A subtitle"}, {"role": "main", "value": "A title"}]
DESCRIPTIONS = [{"value": "No role"}, {"role": "summary", "value": "A standfirst"}]
BODIES = [{"role": "main", "value": "One.\n\nTwo."}, {"role": "main", "value": "Another"}]


@pytest.mark.parametrize(
    ("article", "text"),
    [
        ({}, ""),
        ({"headlines": HEADLINES}, "A title"),
        ({"descriptions": DESCRIPTIONS}, "A standfirst"),
        ({"bodies": BODIES}, "One.\n\nTwo."),
        ({"headlines": HEADLINES[:1], "bodies": BODIES}, "One.\n\nTwo."),
        ({"headlines": [{"role": "main", "value": ""}], "bodies": BODIES}, "One.\n\nTwo."),
        (
            {"headlines": HEADLINES, "descriptions": DESCRIPTIONS, "bodies": BODIES},
            "A title\n\nA standfirst\n\nOne.\n\nTwo.",
        ),
    ],
)
def test_the_text_is_title_standfirst_and_body_each_where_there_is_one(
    article: dict[str, Any], text: str
) -> None:
    assert consumer.text(told(**article)) == text


def test_the_text_of_a_body_that_stayed_behind_has_to_be_fetched() -> None:
    behind = told(headlines=HEADLINES) | {"dataref": "https://api.example/v1/articles/a/revisions/1"}
    with pytest.raises(KeyError, match="'bodies'"):
        consumer.text(behind)
    assert consumer.text(told(headlines=HEADLINES, bodies=BODIES) | {"dataref": "https://api.example"})


@pytest.mark.parametrize(
    "broken",
    [
        {"sequence": "9" * 5000},
        {"sequence": "\u0661"},
        {"time": None},
        {"data": {"state": None, "article": {}}},
        {"data": {"state": [], "article": {}}},
        {"data": {"state": {"lifecycle": 1}, "article": {}}},
        {"data": {"state": {"lifecycle": "live"}}},
    ],
)
def test_what_no_copy_could_apply_is_no_event(broken: dict[str, Any]) -> None:
    assert event_of(json.dumps(event(1)))
    with pytest.raises(MalformedEvent):
        event_of(json.dumps(event(1) | broken))
