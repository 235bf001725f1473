"""Embargoes, expiries, kills, purges and reinstatements, over time."""

from datetime import datetime, timedelta
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Intent
from copydesk.dispositions import Disposition
from copydesk.lifecycle import QUEUE_RETENTION, Effect, EventKind, Lifecycle
from copydesk.messages import Work
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.samples import (
    ARTICLE_ID,
    BEFORE,
    LATER,
    NOW,
    SOON,
    article,
    kill,
    message,
    reinstatement,
)


def do(desk: Desk, kind: Literal["release", "expire", "reannounce", "purge"]) -> EventKind | None:
    return desk.publish(Work(kind=kind, article_id=ARTICLE_ID)).event


def desk_with(*delivered: Any) -> Desk:
    desk = Desk()
    for one in delivered:
        desk.publish(message(one))
    return desk


def test_what_is_under_embargo_owes_nothing_and_is_due_at_its_time() -> None:
    head = desk_with(article(1, embargo=SOON)).head(ARTICLE_ID)
    assert (head.lifecycle, head.seq, head.event, head.due_at) == (Lifecycle.EMBARGOED, 0, None, SOON)


def test_what_is_withheld_is_never_due() -> None:
    head = desk_with(article(1, withheld=True, embargo=SOON)).head(ARTICLE_ID)
    assert (head.lifecycle, head.due_at) == (Lifecycle.EMBARGOED, None)


@given(early=st.timedeltas(timedelta(microseconds=1), timedelta(hours=1)))
def test_a_release_before_its_time_is_refused(early: timedelta) -> None:
    desk = desk_with(article(1, embargo=SOON))
    desk.clock.set(SOON - early)
    assert do(desk, "release") is None
    assert desk.head(ARTICLE_ID).lifecycle is Lifecycle.EMBARGOED


def test_a_release_at_its_time_announces_the_last_revision_as_created_once() -> None:
    desk = desk_with(article(1, embargo=SOON), article(2))
    desk.clock.set(SOON)
    assert do(desk, "release") is EventKind.CREATED
    assert do(desk, "release") is None
    head = desk.head(ARTICLE_ID)
    assert (head.seq, head.last_event_id) == (1, f"{ARTICLE_ID}.2.created")
    assert head.event
    assert head.event.occurred_at == SOON


def test_an_update_that_does_not_mention_the_embargo_does_not_lift_it() -> None:
    desk = desk_with(article(1, embargo=SOON), article(2), article(3))
    assert desk.head(ARTICLE_ID).embargo == SOON


@pytest.mark.parametrize("before", [{"embargo": LATER, "withheld": True}, {"embargo": LATER}])
def test_no_longer_withheld_does_not_lift_an_embargo_that_is_still_to_come(before: dict[str, Any]) -> None:
    desk = desk_with(article(1, **before), article(2, withheld=True), article(3))
    head = desk.head(ARTICLE_ID)
    assert (head.embargo, head.withheld) == (LATER, False)
    assert do(desk, "release") is None


def test_what_is_no_longer_withheld_and_has_no_embargo_is_due_at_once() -> None:
    desk = desk_with(article(1, withheld=True), article(2))
    assert desk.head(ARTICLE_ID).due_at == NOW
    assert do(desk, "release") is EventKind.CREATED


def test_an_embargo_that_an_update_moves_into_the_past_is_due_at_once() -> None:
    desk = desk_with(article(1, embargo=SOON), article(2, embargo=BEFORE))
    assert desk.head(ARTICLE_ID).seq == 0
    assert do(desk, "release") is EventKind.CREATED


@given(early=st.timedeltas(timedelta(microseconds=1), timedelta(hours=1)))
def test_an_expiry_before_its_time_is_refused(early: timedelta) -> None:
    desk = desk_with(article(1, expires=SOON))
    desk.clock.set(SOON - early)
    assert do(desk, "expire") is None


def test_an_article_expires_once_and_comes_back_with_a_later_expiry() -> None:
    desk = desk_with(article(1, expires=SOON))
    desk.clock.set(SOON)
    assert do(desk, "expire") is EventKind.EXPIRED
    assert do(desk, "expire") is None
    assert desk.publish(message(article(2, expires=LATER))).event is EventKind.UPDATED
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.seq, head.due_at) == (Lifecycle.LIVE, 3, LATER)


@pytest.mark.parametrize("expires", [None, BEFORE, SOON])
def test_an_expired_article_keeps_a_revision_without_a_later_expiry_and_says_nothing(
    expires: datetime | None,
) -> None:
    desk = desk_with(article(1, expires=SOON))
    desk.clock.set(SOON)
    do(desk, "expire")
    published = desk.publish(message(article(2, expires=expires)))
    assert published.event is None
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.seq, head.revision) == (Lifecycle.EXPIRED, 2, 2)
    assert head.content_hash == article(2).content_hash


def test_an_update_without_an_expiry_takes_it_away_unless_the_article_has_expired() -> None:
    desk = desk_with(article(1, expires=SOON), article(2))
    assert desk.head(ARTICLE_ID).due_at is None
    desk = desk_with(article(1, expires=SOON))
    desk.clock.set(SOON)
    do(desk, "expire")
    desk.publish(message(article(2)))
    assert desk.publish(message(article(3, expires=SOON))).event is None
    assert desk.publish(message(article(4, expires=LATER))).event is EventKind.UPDATED


def test_an_expiry_happened_at_its_time_whenever_it_is_done() -> None:
    desk = desk_with(article(1, expires=SOON))
    desk.clock.set(LATER)
    do(desk, "expire")
    event = desk.head(ARTICLE_ID).event
    assert event
    assert (event.occurred_at, event.committed_at) == (SOON, LATER)


def test_a_correction_with_a_later_expiry_brings_an_expired_article_back_as_corrected() -> None:
    desk = desk_with(article(1, expires=SOON))
    desk.clock.set(SOON)
    do(desk, "expire")
    correction = article(2, intent=Intent.CORRECTION, expires=LATER)
    assert desk.publish(message(correction)).event is EventKind.CORRECTED
    assert desk.head(ARTICLE_ID).lifecycle is Lifecycle.CORRECTED


def test_an_announcement_is_repeated_without_a_new_seq() -> None:
    desk = desk_with(article(1))
    before = desk.head(ARTICLE_ID)
    do(desk, "reannounce")
    after = desk.head(ARTICLE_ID)
    assert after == before.model_copy(update={"announce_nonce": 1, "writes": before.writes + 1})


def test_an_announcement_is_repeated_once_for_each_time_that_it_was_found_wanting() -> None:
    desk = desk_with(article(1))
    for nonce in (0, 0, 1, 0, 1, 1):
        desk.publish(Work(kind="reannounce", article_id=ARTICLE_ID, nonce=nonce))
    assert desk.head(ARTICLE_ID).announce_nonce == 2


def test_what_was_never_announced_is_not_announced_again() -> None:
    desk = desk_with(article(1, embargo=SOON))
    before = desk.head(ARTICLE_ID)
    assert do(desk, "reannounce") is None
    assert desk.head(ARTICLE_ID) == before


def test_a_kill_of_an_unknown_article_leaves_a_tombstone_in_silence() -> None:
    desk = desk_with(kill(5), article(3), article(9))
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.seq, head.killed) == (Lifecycle.KILLED, 0, kill(5).version)
    assert desk.articles.pending == {}
    assert desk.articles.revisions(ARTICLE_ID) == []


def test_a_kill_under_embargo_is_silent_and_purges() -> None:
    desk = desk_with(article(1, "A secret", embargo=SOON, withheld=True, expires=LATER), kill(2))
    head = desk.head(ARTICLE_ID)
    assert (head.embargo, head.withheld, head.expires, head.content_hash) == (None, False, None, None)
    assert (head.lifecycle, head.seq, head.due_at) == (Lifecycle.KILLED, 0, NOW)
    do(desk, "purge")
    assert "A secret" not in desk.articles.bodies()


def test_a_purge_is_done_at_once_and_again_after_the_longest_retention() -> None:
    desk = desk_with(article(1), article(1, "Conflict"), article(2), kill(3))
    assert desk.head(ARTICLE_ID).due_at == NOW
    do(desk, "purge")
    assert desk.articles.bodies() == ""
    head = desk.head(ARTICLE_ID)
    assert (head.purges, head.due_at) == (1, NOW + QUEUE_RETENTION)
    desk.clock.pass_by(QUEUE_RETENTION - timedelta(seconds=2))
    do(desk, "purge")
    assert desk.head(ARTICLE_ID).purges == 1
    desk.clock.pass_by(timedelta(seconds=2))
    do(desk, "purge")
    head = desk.head(ARTICLE_ID)
    assert (head.purges, head.due_at) == (2, None)
    before = desk.head(ARTICLE_ID)
    do(desk, "purge")
    assert desk.head(ARTICLE_ID) == before


def test_the_second_purge_waits_for_the_oldest_message_that_a_queue_can_keep() -> None:
    assert timedelta(days=14) == QUEUE_RETENTION


def test_a_purge_spares_what_came_after_the_reinstatement() -> None:
    desk = desk_with(article(1, "A secret"), kill(2), reinstatement(3, "Back"), article(4, "And on"))
    do(desk, "purge")
    assert [one.article.title for one in desk.articles.revisions(ARTICLE_ID)] == ["Back", "And on"]
    desk.clock.pass_by(QUEUE_RETENTION)
    do(desk, "purge")
    assert [one.article.title for one in desk.articles.revisions(ARTICLE_ID)] == ["Back", "And on"]


def test_a_second_kill_purges_from_the_beginning_again() -> None:
    desk = desk_with(article(1), kill(2), reinstatement(3, "Back"))
    do(desk, "purge")
    desk.publish(message(kill(4)))
    head = desk.head(ARTICLE_ID)
    assert (head.purges, head.due_at, head.purge_through) == (0, NOW, 4)
    do(desk, "purge")
    assert desk.articles.bodies() == ""


def test_a_reinstatement_of_what_was_announced_is_an_update_with_its_reason() -> None:
    desk = desk_with(article(1), kill(2), reinstatement(3))
    head = desk.head(ARTICLE_ID)
    assert head.event
    assert (head.lifecycle, head.seq, head.event.kind, head.event.reason) == (
        Lifecycle.LIVE,
        3,
        EventKind.UPDATED,
        "reinstated",
    )


def test_a_reinstatement_of_what_was_never_announced_is_created() -> None:
    head = desk_with(kill(2), reinstatement(3)).head(ARTICLE_ID)
    assert head.last_event_id == f"{ARTICLE_ID}.2.created"


def test_what_was_killed_under_embargo_can_be_reinstated_under_one() -> None:
    desk = desk_with(article(1, embargo=SOON), kill(2), reinstatement(3, embargo=LATER))
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.seq, head.embargo) == (Lifecycle.EMBARGOED, 0, LATER)
    desk.clock.set(LATER)
    assert do(desk, "release") is EventKind.CREATED


@pytest.mark.parametrize("delivered", [3, 2])
def test_a_reinstatement_no_later_than_the_kill_is_refused_and_remembered(delivered: int) -> None:
    desk = desk_with(article(1), kill(3), reinstatement(delivered))
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.reinstated) == (Lifecycle.KILLED, reinstatement(delivered).version)


def test_a_kill_older_than_a_reinstatement_is_superseded_and_remembered() -> None:
    desk = desk_with(reinstatement(5))
    published = desk.publish(message(kill(4)))
    assert published.outcome
    assert published.outcome.disposition is Disposition.SUPERSEDED
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.killed, head.seq) == (Lifecycle.LIVE, kill(4).version, 1)


def test_the_alarm_of_a_late_embargo_survives_a_crash_after_the_commit() -> None:
    late = message(article(2, embargo=SOON))
    undisturbed = desk_with(article(1))
    undisturbed.faults.calls.clear()
    undisturbed.publish(late)
    desk = desk_with(article(1))
    desk.faults.calls.clear()
    desk.faults.at, desk.faults.when = undisturbed.faults.calls.index("MemoryArticles.commit"), "after"
    with pytest.raises(Crash, match=r"commit$"):
        desk.publish(late)
    assert desk.publish(late).effects == {Effect.ALARM_LATE_EMBARGO}


@pytest.mark.parametrize(
    ("delivered", "last"),
    [
        ((article(1), article(2)), article(2)),
        ((article(1, embargo=SOON),), article(1, embargo=SOON)),
        ((article(1), kill(2)), kill(2)),
        ((article(1), article(2, embargo=SOON), kill(3)), article(2, embargo=SOON)),
    ],
)
def test_a_delivery_tried_again_alarms_nothing_where_no_embargo_came_late(
    delivered: tuple[Any, ...], last: Any
) -> None:
    assert desk_with(*delivered).publish(message(last)).effects == frozenset()
