"""List: pages over what was published, events again, and feeds."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import consumer, listing, syndicating
from copydesk.article import Intent, StatedPlace, Subject
from copydesk.errors import Refused
from copydesk.listing import Filter, Query, query
from copydesk.reasons import ReasonCode
from tests.memory.desk import Desk
from tests.unit.domain.samples import ARTICLE_ID, BEFORE, NOW, article, kill, message, reinstatement

SINCE = {"since": BEFORE.isoformat()}
MINUTE = timedelta(minutes=1)
ATOM = "{http://www.w3.org/2005/Atom}"


def desk_with(*delivered: Any) -> Desk:
    """A desk that published each of these a second after the other, half an hour ago."""
    desk = Desk()
    for number, one in enumerate(delivered, start=1):
        delivery = message(one)
        desk.publish(delivery.model_copy(update={"receipt_id": f"r{number}"}))
        desk.announce()
        desk.clock.pass_by(timedelta(seconds=1))
    desk.clock.pass_by(30 * MINUTE)
    return desk


def other(number: int, uri: str, **members: Any) -> Any:
    return article(number, uri=uri, **members)


def asked(desk: Desk, **parameters: str) -> Query:
    return query({**SINCE, **parameters}, desk.clock.now())


def all_pages(desk: Desk, kind: str, **parameters: str) -> list[dict[str, Any]]:
    """Every page until the last."""
    found: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    for _ in range(100):
        page = getattr(listing, kind)(asked(desk, **parameters, **cursor), desk.listing)
        found += page[kind]
        cursor = {"cursor": page["next"]}
        if page["isLast"]:
            return found
    raise AssertionError("no page was the last")


@given(st.integers(1, 7))
def test_events_come_again_with_their_ids_whatever_the_pages(limit: int) -> None:
    desk = desk_with(
        article(1),
        other(1, "urn:two"),
        article(2),
        article(3, intent=Intent.CORRECTION),
        other(2, "urn:two", title="x"),
    )
    again = all_pages(desk, "events", limit=str(limit))
    assert again == [json.loads(document) for document in desk.topic.documents]


def test_what_a_kill_overtook_is_not_told_again() -> None:
    desk = desk_with(article(1), article(2), kill(3))
    assert [event["type"] for event in all_pages(desk, "events")] == ["news.article.killed.v1"]


def test_after_a_reinstatement_the_kill_still_closes_what_was_before() -> None:
    desk = desk_with(article(1), kill(2), reinstatement(3))
    assert [event["sequence"][-1] for event in all_pages(desk, "events")] == ["2", "3"]


def test_a_cursor_stops_short_of_the_last_half_minute() -> None:
    desk = desk_with(article(1))
    desk.publish(message(article(2)))
    desk.announce()
    page = listing.events(asked(desk), desk.listing)
    assert ([event["sequence"][-1] for event in page["events"]], page["isLast"]) == (["1"], True)
    desk.clock.pass_by(MINUTE)
    page = listing.events(query({"cursor": page["next"]}, desk.clock.now()), desk.listing)
    assert [event["sequence"][-1] for event in page["events"]] == ["2"]


def test_an_article_is_listed_once_as_it_is_now() -> None:
    desk = desk_with(article(1), other(1, "urn:two", title="Two"), article(2, title="Second"))
    found = all_pages(desk, "articles", limit="1")
    assert [(each["article"]["headlines"][0]["value"], each["seq"]) for each in found] == [
        ("Two", 1),
        ("Second", 2),
    ]
    assert found[1]["href"] == f"/v1/articles/{ARTICLE_ID}"
    assert "bodies" not in found[1]["article"]


def test_what_is_killed_is_not_listed() -> None:
    desk = desk_with(article(1), other(1, "urn:two"), kill(2))
    assert [each["article"]["uri"] for each in all_pages(desk, "articles")] == ["urn:two"]


@pytest.mark.parametrize(
    ("parameters", "uris"),
    [
        ({}, ["urn:a", "urn:b"]),
        ({"topic": "medtop:15000000"}, ["urn:a"]),
        ({"topic": "medtop:1,medtop:15000000"}, ["urn:a"]),
        ({"country": "CL"}, ["urn:b"]),
        ({"country": "PE,CL", "topic": "medtop:15000000"}, []),
        ({"language": "es"}, ["urn:b"]),
        ({"source": "agency"}, ["urn:a", "urn:b"]),
        ({"source": "another"}, []),
        ({"q": "ROSE overnight"}, ["urn:a", "urn:b"]),
        ({"q": "goal"}, ["urn:a"]),
    ],
)
def test_a_filter_lets_through_what_fits_all_of_it(parameters: Mapping[str, str], uris: list[str]) -> None:
    desk = desk_with(
        other(1, "urn:a", title="Late goal", subjects=(Subject(code="medtop:15000000"),)),
        other(1, "urn:b", places=(StatedPlace(name="Chile", country="CL"),), language="es"),
    )
    assert [each["article"]["uri"] for each in all_pages(desk, "articles", **parameters)] == uris


@pytest.mark.parametrize(
    "parameters",
    [
        {"limit": "0"},
        {"limit": "101"},
        {"limit": "-1"},
        {"limit": "²"},
        {"limit": "9" * 400},
        {"since": "yesterday"},
        {"since": "2026-03-14T09:30:00"},
        {"since": "0001-01-01T00:00:00+23:00"},
        {"cursor": "rubbish"},
        {"cursor": "é"},
        {"cursor": "AAAA"},
        {"q": "x" * 501},
        {"colour": "red"},
    ],
)
def test_what_nobody_can_ask_is_refused(parameters: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        query(parameters, NOW)
    assert refused.value.reason is ReasonCode.MALFORMED_REQUEST


@given(st.dictionaries(st.sampled_from(["topic", "q", "since", "cursor", "limit"]), st.text(max_size=60)))
def test_any_parameters_are_a_query_or_refused(parameters: dict[str, str]) -> None:
    reason: ReasonCode | None = None
    try:
        found = query(parameters, NOW)
    except Refused as refused:
        reason = refused.reason
    else:
        assert 1 <= found.limit <= listing.MOST
    assert reason in (None, ReasonCode.MALFORMED_REQUEST)


def test_without_a_time_a_list_begins_a_day_ago() -> None:
    assert query({}, NOW) == Query(Filter(), "2026-02-28T12:00:00.000000+00:00", listing.DEFAULT_LIMIT)


def test_a_page_ends_before_it_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_with(*(other(1, f"urn:{number}") for number in range(5)))
    whole = all_pages(desk, "events")
    monkeypatch.setattr(listing, "PAGE_CHARACTERS", len(json.dumps(whole[:2])) + 10)
    page = listing.events(asked(desk), desk.listing)
    assert (len(page["events"]), page["isLast"]) == (2, False)
    assert all_pages(desk, "events") == whole


def test_words_keep_nobody_from_hearing_of_a_kill() -> None:
    desk = desk_with(article(1), other(1, "urn:two"), kill(2))
    assert [event["type"] for event in all_pages(desk, "events", q="nowhere")] == ["news.article.killed.v1"]


def published_twice(desk: Desk) -> Desk:
    entry = desk.log.entries[-1]
    desk.log.append(entry.head, entry.at + timedelta(seconds=1))
    return desk


def test_what_was_published_twice_is_listed_once() -> None:
    desk = published_twice(desk_with(article(1)))
    assert len(all_pages(desk, "events")) == 2
    assert len(all_pages(desk, "articles")) == 1
    assert len(listing.newest(asked(desk), desk.listing)) == 1


def test_a_feed_of_a_rare_topic_looks_past_the_last_hundred_events() -> None:
    rare = other(1, "urn:rare", subjects=(Subject(code="medtop:15000000"),))
    desk = desk_with(rare, *(other(1, f"urn:{number}") for number in range(120)))
    (told,) = listing.newest(asked(desk, topic="medtop:15000000"), desk.listing)
    assert told.event.data["article"]["uri"] == "urn:rare"


def test_a_feed_ends_before_it_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_with(*(other(1, f"urn:{number}") for number in range(5)))
    one = len(consumer.text({"data": listing.newest(asked(desk), desk.listing)[0].event.data}))
    monkeypatch.setattr(listing, "PAGE_CHARACTERS", 2 * one + 10)
    assert len(listing.newest(asked(desk), desk.listing)) == 2


def test_an_article_as_large_as_a_feed_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "PAGE_CHARACTERS", 1_000)
    desk = desk_with(other(1, "urn:small"), other(1, "urn:large", title="x" * 1_001))
    (told,) = listing.newest(asked(desk), desk.listing)
    assert told.event.data["article"]["uri"] == "urn:small"


def test_feeds_show_the_newest_first_and_only_what_is_current() -> None:
    desk = desk_with(
        article(1),
        other(1, "urn:two", title="Two & <three>\x0b", standfirst="A standfirst"),
        article(2, title="Second"),
        other(1, "urn:gone"),
        other(2, "urn:gone", title="", intent=Intent.KILL, body=()),
    )
    parameters = {"language": ""}
    newest = listing.newest(asked(desk), desk.listing)
    feed = ET.fromstring(syndicating.atom(newest, "https://desk.example", parameters))
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == [
        "Second",
        "Two & <three>",
    ]
    assert [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")] == ["urn:agency:1", "urn:two"]
    document = syndicating.json_feed(newest, "https://desk.example", parameters)
    assert [item["id"] for item in document["items"]] == ["urn:agency:1", "urn:two"]
    assert document["items"][1]["summary"] == "A standfirst"
    assert document["items"][0]["url"] == f"https://desk.example/v1/articles/{ARTICLE_ID}"


def test_a_feed_without_articles_is_a_feed() -> None:
    desk = Desk()
    newest = listing.newest(asked(desk), desk.listing)
    feed = ET.fromstring(syndicating.atom(newest, "https://desk.example", {"topic": "medtop:1"}))
    assert feed.findtext(f"{ATOM}title") == "Copydesk: topic medtop:1"
    assert syndicating.json_feed(newest, "https://desk.example", {})["items"] == []
