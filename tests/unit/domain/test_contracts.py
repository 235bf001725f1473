"""The published contract: names and shapes that others read, as CONTRACT.md has them."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import consumer
from copydesk.article import Block, Draft, Intent
from copydesk.contracts import Event, State, published
from copydesk.lifecycle import Lifecycle
from copydesk.messages import NewFacts, Work
from tests.memory.desk import Desk
from tests.unit.domain.samples import ARTICLE_ID, SOON, SUPPLIER, article, english, kill, message

ENVELOPE = {
    "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "sequence",
    "recordedtime", "correlationid", "data",
}  # fmt: skip
NOW_AND_THEN = {"expirytime", "dataref", "traceparent"}
DATA = {"article", "state", "story", "time", "provenance", "enrichment", "rights", "raw"}
STATE = {
    "articleId", "revision", "seq", "sourceVersion", "contentHash", "enrichmentRevision", "lifecycle",
    "changed", "reason", "previousEventId",
}  # fmt: skip
FIELDS = {
    "title", "standfirst", "byline", "section", "publisher", "paragraphs", "captions", "published",
    "modified",
}  # fmt: skip


@pytest.fixture(scope="module")
def life() -> list[dict[str, Any]]:
    """One event of every kind."""
    desk = Desk()
    desk.publish(message(article(1, expires=SOON)))
    desk.publish(message(article(2, expires=SOON)))
    desk.publish(message(article(3, intent=Intent.CORRECTION, expires=SOON)))
    desk.publish(NewFacts(article_id=ARTICLE_ID, revision=3, facts=english(0.5)))
    desk.clock.set(SOON)
    desk.publish(Work(kind="expire", article_id=ARTICLE_ID))
    desk.announce()
    desk.publish(message(kill(9)))
    desk.announce()
    return [json.loads(document) for document in desk.topic.documents]


def names(value: Any) -> Iterator[str]:
    """The names of all members, at any depth."""
    if isinstance(value, dict):
        yield from value
        for member in value.values():
            yield from names(member)
    elif isinstance(value, list):
        for entry in value:
            yield from names(entry)


def test_an_event_is_named_by_article_revision_and_kind(life: list[dict[str, Any]]) -> None:
    assert [event["id"] for event in life] == [
        f"{ARTICLE_ID}.1.created",
        f"{ARTICLE_ID}.2.updated",
        f"{ARTICLE_ID}.3.corrected",
        f"{ARTICLE_ID}.3.enriched-1",
        f"{ARTICLE_ID}.3.expired",
        f"{ARTICLE_ID}.4.killed",
    ]


def test_an_event_has_the_documented_envelope(life: list[dict[str, Any]]) -> None:
    for seq, event in enumerate(life, start=1):
        kind = event["id"].split(".")[2].partition("-")[0]
        assert ENVELOPE <= event.keys() <= ENVELOPE | NOW_AND_THEN
        assert event["specversion"] == "1.0"
        assert event["source"] == f"/news/{SUPPLIER}"
        assert event["type"] == f"news.article.{kind}.v1"
        assert event["subject"] == ARTICLE_ID
        assert event["sequence"] == f"{seq:012d}"
        assert event["datacontenttype"] == "application/json"
        for name in ("time", "recordedtime", *(event.keys() & {"expirytime"})):
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", event[name])


def test_attributes_of_a_cloud_event_are_lower_case_letters_and_digits(life: list[dict[str, Any]]) -> None:
    for event in life:
        assert all(re.fullmatch(r"[a-z0-9]{1,20}", name) for name in event)


def test_an_event_carries_the_documented_data_without_what_a_consumer_can_rebuild(
    life: list[dict[str, Any]],
) -> None:
    for event in life:
        assert event["data"].keys() == DATA
        assert event["data"]["state"].keys() == STATE
        assert event["data"]["story"].keys() == {"storyId", "duplicateOf", "nearDuplicateOf"}
        assert event["data"]["time"].keys() == {"published", "modified"}


def test_every_name_is_camel_case(life: list[dict[str, Any]]) -> None:
    for event in life:
        assert {
            name for name in names(event["data"]) if not re.fullmatch(r"[a-z][A-Za-z0-9]*", name)
        } == set()


def test_the_state_tells_where_the_article_stands(life: list[dict[str, Any]]) -> None:
    states = [event["data"]["state"] for event in life]
    assert [state["lifecycle"] for state in states] == [
        "live", "live", "corrected", "corrected", "expired", "killed",
    ]  # fmt: skip
    assert [state["seq"] for state in states] == [1, 2, 3, 4, 5, 6]
    assert [state["enrichmentRevision"] for state in states] == [0, 0, 0, 1, 1, 0]
    assert [state["changed"] for state in states[:3]] == [[], ["title"], ["title"]]
    before = [None, *(event["id"] for event in life[:-1])]
    assert [state["previousEventId"] for state in states] == before


def test_a_consumer_applies_each_event_once_and_in_order_whatever_order_they_come_in(
    life: list[dict[str, Any]],
) -> None:
    for shift in range(len(life)):
        seen, last = [], None
        for event in [*life[shift:], *life[:shift], *life]:
            if consumer.supersedes(event, last):
                last = event["sequence"]
                seen.append(event["data"]["state"]["seq"])
        assert seen == sorted(set(seen))
        assert last == life[-1]["sequence"]


def test_an_event_reads_back_as_itself(life: list[dict[str, Any]]) -> None:
    for event in life:
        again = json.loads(Event.model_validate(event).document())
        assert again == event


letters = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)


@given(
    title=st.none() | letters,
    standfirst=st.none() | letters,
    body=st.lists(letters.map(lambda text: Block(text=text)), max_size=4),
)
def test_a_consumer_rebuilds_the_text_that_every_offset_counts_in(
    title: str | None, standfirst: str | None, body: list[Block]
) -> None:
    said = article(1, title or "", standfirst=standfirst, body=tuple(body))
    desk = Desk()
    desk.publish(message(said))
    desk.announce()
    event = json.loads(desk.topic.documents[0])
    assert (
        consumer.text(event)
        == said.text
        == published(said, State(article_id="a", lifecycle=Lifecycle.LIVE)).text
    )


def test_a_line_of_the_command_has_everything_and_null_where_there_is_no_desk() -> None:
    state = State(article_id="a", lifecycle=Lifecycle.LIVE)
    line = published(article(1), state).line()
    assert line.keys() == DATA | {"file", "text", "fields"}
    assert line["fields"].keys() == FIELDS
    assert (line["state"]["seq"], line["state"]["revision"], line["raw"]["ref"]) == (None, None, None)
    assert line["raw"].keys() == {"ref", "sha256", "mediaType", "charset", "charsetBasis", "bytes"}
    assert line["rights"].keys() >= {"usage", "redistribute", "expires"}


def test_a_fact_has_the_documented_shape() -> None:
    line = published(article(1), State(article_id="a", lifecycle=Lifecycle.LIVE), english()).line()
    (fact,) = line["enrichment"]
    assert fact.keys() == {"kind", "method", "version", "status", "reason", "costMicroUsd", "items"}
    assert fact["items"] == [{"value": "en", "confidence": 0.9}]


def test_the_text_joins_what_is_there_by_blank_lines() -> None:
    blocks = (Block(text="One."), Block(text="Two."))
    assert Draft(title="Title", body=blocks).text == "Title\n\nOne.\n\nTwo."
    assert Draft(standfirst="Lead", body=blocks[:1]).text == "Lead\n\nOne."
    assert Draft().text == ""


def test_the_time_of_an_event_is_when_it_happened_and_not_when_it_was_recorded() -> None:
    desk = Desk()
    desk.publish(message(article(1, embargo=SOON)))
    desk.clock.set(SOON + timedelta(minutes=3))
    desk.publish(Work(kind="release", article_id=ARTICLE_ID))
    desk.announce()
    event = json.loads(desk.topic.documents[0])
    assert (event["time"], event["recordedtime"]) == ("2026-03-01T13:00:00Z", "2026-03-01T13:03:00Z")
