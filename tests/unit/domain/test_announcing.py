"""Announce: each event that HEAD owes reaches the topic in order, the same at every try."""

import json
from datetime import timedelta
from typing import Any, Literal

import pytest

from copydesk import consumer
from copydesk.article import Block, Intent, Rights, StatedPlace, Subject
from copydesk.contracts import CLAIM_CHECK_BYTES
from copydesk.errors import Unavailable
from copydesk.lifecycle import Attributes, EventKind, Lifecycle
from copydesk.messages import NewFacts, Work
from copydesk.ports import Notice
from tests.memory.announcements import MemoryTopic
from tests.memory.desk import API_URL, Desk
from tests.memory.faults import Crash
from tests.unit.domain.samples import (
    ARTICLE_ID,
    LATER,
    SOON,
    SUPPLIER,
    URI,
    article,
    english,
    kill,
    message,
    raw,
    reinstatement,
)

LONG = (Block(text="word " * 20_000), Block(text="Ende gut, alles gut."))


def work(kind: Literal["release", "expire", "reannounce", "purge"]) -> Work:
    return Work(kind=kind, article_id=ARTICLE_ID)


def desk_with(*delivered: Any) -> Desk:
    desk = Desk()
    for one in delivered:
        desk.publish(message(one))
    return desk


def events(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(document) for document in desk.topic.documents]


def kinds(desk: Desk) -> list[str]:
    return [event["type"].removeprefix("news.article.").removesuffix(".v1") for event in events(desk)]


def test_each_event_is_announced_once_and_in_order() -> None:
    desk = desk_with(article(1), article(2), article(3, intent=Intent.CORRECTION))
    desk.announce()
    assert kinds(desk) == ["created", "updated", "corrected"]
    assert [event["sequence"] for event in events(desk)] == ["000000000001", "000000000002", "000000000003"]
    assert [entry.head.last_event_id for entry in desk.log.entries] == [event["id"] for event in events(desk)]
    assert desk.articles.pending == {}


def test_a_move_of_head_without_a_new_seq_or_nonce_says_nothing() -> None:
    desk = desk_with(article(1, "x"))
    desk.announce()
    desk.publish(message(article(2, "x")))
    desk.publish(message(article(9, embargo=SOON), "late").model_copy(update={"facts": english()}))
    desk.announce()
    assert kinds(desk) == ["created", "updated"]
    desk.publish(message(kill(10)))
    desk.publish(work("purge"))
    desk.announce()
    assert kinds(desk) == ["created", "updated", "killed"]


def test_what_is_under_embargo_is_announced_at_its_release_and_not_before() -> None:
    desk = desk_with(article(1, embargo=SOON), article(2))
    desk.announce()
    assert desk.topic.heard == []
    desk.clock.set(SOON)
    desk.publish(work("release"))
    desk.announce()
    assert [event["id"] for event in events(desk)] == [f"{ARTICLE_ID}.2.created"]


def test_what_was_killed_under_embargo_was_never_announced() -> None:
    desk = desk_with(article(1, embargo=SOON), kill(2))
    desk.publish(work("purge"))
    desk.announce()
    assert desk.topic.heard == []


def test_what_a_kill_has_overtaken_is_left_out_even_when_its_body_is_gone() -> None:
    desk = desk_with(article(1), article(2), kill(3))
    desk.publish(work("purge"))
    announced = desk.announce()
    assert kinds(desk) == ["killed"]
    assert announced.overtaken == 2


def test_what_came_before_the_kill_stays_left_out_after_a_reinstatement() -> None:
    desk = desk_with(article(1), kill(2), reinstatement(3))
    desk.publish(work("purge"))
    announced = desk.announce()
    assert kinds(desk) == ["killed", "updated"]
    assert announced.overtaken == 1


def test_a_kill_between_reading_head_and_reading_the_body_leaves_the_event_out() -> None:
    desk = desk_with(article(1))

    def kill_and_purge() -> None:
        desk.publish(message(kill(2)))
        desk.publish(work("purge"))

    desk.faults.meanwhile["revision"] = kill_and_purge
    assert desk.announce(0).overtaken == 1
    desk.announce()
    assert kinds(desk) == ["killed"]


def test_a_body_that_is_gone_without_a_kill_is_no_reason_to_skip_its_event() -> None:
    desk = desk_with(article(1))
    desk.articles.purge(ARTICLE_ID, 1)
    with pytest.raises(Unavailable, match=f"revision 1 of {ARTICLE_ID} is not there"):
        desk.announce()


def test_what_went_is_told_and_is_in_the_log_from_when_it_went() -> None:
    desk = desk_with(article(1), article(2))
    desk.clock.set(LATER)
    announced = desk.announce()
    assert [event.document() for event in announced.events] == desk.topic.documents
    assert [entry.at for entry in desk.log.entries] == [LATER, LATER]


def test_a_topic_that_does_not_say_of_each_event_whether_it_went_is_not_believed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = desk_with(article(1), article(2))
    monkeypatch.setattr(MemoryTopic, "publish", lambda *_: [True])
    with pytest.raises(ValueError, match="shorter"):
        desk.announce()
    assert ARTICLE_ID in desk.articles.pending


@pytest.mark.parametrize("refused", range(5))
def test_after_a_partial_refusal_the_stream_goes_on_at_the_first_that_was_refused(refused: int) -> None:
    desk = desk_with(*(article(number) for number in range(1, 6)))
    desk.topic.batch = 2
    name = f"{ARTICLE_ID}.{refused + 1}."
    desk.topic.refuses = lambda notice: notice.event.id.startswith(name)
    announced = desk.announce()
    assert announced.resume_at == desk.articles.stream[refused].position
    assert ARTICLE_ID in desk.articles.pending
    assert len(desk.log.entries) == len(desk.topic.heard) == len(announced.events)
    desk.topic.refuses = lambda _: False
    assert desk.announce().resume_at is None
    assert desk.articles.pending == {}
    assert {event["sequence"] for event in events(desk)} == {f"{seq:012d}" for seq in range(1, 6)}


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("at", range(8))
def test_a_crash_at_any_call_loses_no_event_and_repeats_them_byte_for_byte(
    at: int, when: Literal["before", "after"]
) -> None:
    undisturbed = desk_with(article(1), article(2))
    undisturbed.announce()
    desk = desk_with(article(1), article(2))
    desk.faults.calls.clear()
    desk.faults.at, desk.faults.when = at, when
    with pytest.raises(Crash):
        desk.announce()
    desk.clock.pass_by(timedelta(hours=1))
    desk.announce()
    assert set(desk.topic.documents) == set(undisturbed.topic.documents)
    assert desk.topic.documents[-2:] == undisturbed.topic.documents
    assert desk.articles.pending == {}


def test_nothing_is_logged_or_settled_before_the_topic_accepts() -> None:
    desk = desk_with(article(1))
    desk.topic.refuses = lambda _: True
    desk.announce()
    assert desk.log.entries == []
    assert ARTICLE_ID in desk.articles.pending


def test_a_later_event_keeps_an_article_pending() -> None:
    desk = desk_with(article(1))
    first = desk.articles.stream[:]
    desk.publish(message(article(2)))
    assert len(first) == 1
    desk.topic.refuses = lambda notice: notice.event.sequence.endswith("2")
    desk.announce()
    assert ARTICLE_ID in desk.articles.pending


SILENT = {
    "a later version of the same text": (article(2, "x"),),
    "an old kill that a reinstatement overrules": (kill(0),),
    "a conflict": (article(1, "y"),),
}


def repeated(desk: Desk) -> list[str]:
    """The last event as it was announced, and again after what the desk did since."""
    first = desk.topic.documents[-1]
    desk.clock.pass_by(timedelta(days=1))
    desk.publish(work("reannounce"))
    desk.announce()
    return [first, desk.topic.documents[-1]]


@pytest.mark.parametrize("name", SILENT)
def test_a_repeated_announcement_is_the_same_byte_for_byte_whatever_moved_in_silence(name: str) -> None:
    desk = desk_with(reinstatement(1, "x"))
    desk.announce()
    for number, one in enumerate(SILENT[name]):
        desk.publish(message(one, f"silent {number}"))
    first, again = repeated(desk)
    assert again == first


def test_a_repeated_kill_is_the_same_after_a_kill_of_a_later_version() -> None:
    desk = desk_with(article(1), kill(2))
    desk.announce()
    desk.publish(message(kill(7)))
    first, again = repeated(desk)
    assert again == first


def test_a_repeated_expiry_is_the_same_after_a_revision_that_changed_nothing_about_it() -> None:
    desk = desk_with(article(1, expires=SOON))
    desk.publish(NewFacts(article_id=ARTICLE_ID, revision=1, facts=english(0.3)))
    desk.clock.set(SOON)
    desk.publish(work("expire"))
    desk.announce()
    desk.publish(message(article(2)))
    first, again = repeated(desk)
    assert json.loads(again) == json.loads(first)
    assert again == first


def test_an_enriched_event_carries_the_new_facts_and_its_own_id() -> None:
    desk = desk_with(article(1))
    desk.publish(NewFacts(article_id=ARTICLE_ID, revision=1, facts=english(0.25)))
    desk.announce()
    created, enriched = events(desk)
    assert created["data"]["enrichment"][0]["items"][0]["confidence"] == 0.9
    assert enriched["data"]["enrichment"][0]["items"][0]["confidence"] == 0.25
    assert enriched["id"] == f"{ARTICLE_ID}.1.enriched-1"
    assert enriched["data"]["state"]["enrichmentRevision"] == 1
    assert enriched["data"]["state"]["previousEventId"] == created["id"]


def test_a_kill_says_who_it_was_and_nothing_of_what_it_said() -> None:
    secret = article(1, "A secret", standfirst="Another", byline=(), rights=Rights(usage="Not for print"))
    desk = desk_with(secret, kill(2))
    desk.announce()
    event = events(desk)[-1]
    assert event["data"]["article"].keys() <= {"uri", "version", "pubStatus", "standard"}
    assert event["data"]["article"]["uri"] == URI
    assert event["data"]["article"]["version"] == "2"
    assert event["data"]["article"]["pubStatus"] == "canceled"
    assert event["data"]["enrichment"] == []
    for gone in ("secret", "Another", "Not for print", "river"):
        assert gone not in desk.topic.documents[-1]


def test_each_event_states_the_version_that_it_came_from() -> None:
    desk = desk_with(article(1), article(5), kill(3))
    desk.announce(0)
    (event,) = events(desk)
    assert event["data"]["article"]["version"] == event["data"]["state"]["sourceVersion"]["value"] == "3"
    desk = desk_with(article(1), article(5))
    desk.announce()
    versions = [event["data"]["state"]["sourceVersion"]["value"] for event in events(desk)]
    assert versions == [event["data"]["article"]["version"] for event in events(desk)] == ["1", "5"]


def test_a_kill_goes_wherever_any_revision_went() -> None:
    first = article(1, subjects=(Subject(code="medtop:1"),), places=(StatedPlace(name="x", country="DE"),))
    second = article(2, subjects=(Subject(code="medtop:2"),), urgency=2)
    desk = desk_with(first, second, kill(3))
    desk.announce()
    heard = desk.topic.heard[-1]
    assert heard.lifecycle is Lifecycle.KILLED
    assert heard.attributes == Attributes(
        language=("en",),
        topics=("medtop:1", "medtop:2"),
        countries=("DE",),
        urgency=(2,),
        source=(SUPPLIER,),
        story_id=(ARTICLE_ID,),
    )


def announced(*delivered: Any) -> Notice:
    desk = desk_with(*delivered)
    desk.announce()
    return desk.topic.heard[-1]


def test_a_large_body_stays_behind_and_its_address_travels() -> None:
    event = json.loads(announced(article(1, body=LONG)).event.document())
    assert event["dataref"] == f"{API_URL}/v1/articles/{ARTICLE_ID}/revisions/1"
    assert "bodies" not in event["data"]["article"]
    assert event["data"]["inline"] == sorted(event["data"]["article"])
    assert "headlines" in event["data"]["inline"]
    with pytest.raises(KeyError):
        consumer.text(event)


@pytest.mark.parametrize(
    "members",
    [
        {"title": "Long " * 60_000},
        {"standfirst": "Длинно " * 60_000},
        {"title": "Long " * 60_000, "body": LONG},
        {"rights": Rights(usage="For nobody. " * 30_000)},
        {"public_notes": ("Note. " * 60_000,)},
    ],
)
def test_whatever_is_large_an_event_fits_the_billing_unit_and_keeps_its_name(members: dict[str, Any]) -> None:
    document = announced(article(1, **members)).event.document()
    event = json.loads(document)
    assert len(document.encode()) <= CLAIM_CHECK_BYTES
    assert event["dataref"]
    assert event["data"]["article"]["uri"] == URI
    assert event["data"]["inline"] == sorted(event["data"]["article"])


def of_size(body: int) -> Notice:
    sized = article(1, body=(Block(text="." * body),))
    return announced(sized.model_copy(update={"raw": raw("the same length, whatever the body's")}))


def test_an_event_that_just_fits_travels_whole() -> None:
    room = CLAIM_CHECK_BYTES - len(of_size(1).event.document()) + 1
    assert len(of_size(room).event.document()) == CLAIM_CHECK_BYTES
    assert of_size(room).event.dataref is None
    assert of_size(room + 1).event.dataref is not None


def test_an_expiry_is_told_with_the_event() -> None:
    desk = desk_with(article(1, expires=SOON), article(2, expires=LATER))
    desk.announce()
    assert [event["expirytime"] for event in events(desk)] == ["2026-03-01T13:00:00Z", "2026-03-01T14:00:00Z"]
    assert desk.head(ARTICLE_ID).event
    assert EventKind.UPDATED in kinds(desk)
