"""Reconcile: what is due or has stalled is sent round again, and publish decides each time."""

import json
from datetime import datetime, timedelta
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import Unavailable
from copydesk.lifecycle import QUEUE_RETENTION, Lifecycle
from copydesk.messages import Delivery
from copydesk.reconciling import AGAIN_FOR, LOOK_AHEAD, LOOK_BACK, OVERDUE_AFTER, PENDING_FOR, UNSEEN_FOR
from copydesk.suppliers import Supplier
from tests.memory.desk import Desk, MemoryAgenda
from tests.unit.domain.samples import ARTICLE_ID, NOW, SOON, article, kill, message, reinstatement

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
AGENCY = Supplier(id="agency", name="Agency")


def desk_with(*delivered: Any) -> Desk:
    desk = Desk({AGENCY.id: AGENCY})
    for one in delivered:
        desk.publish(message(one))
    desk.announce()
    return desk


def sent(desk: Desk) -> list[tuple[str, datetime]]:
    """The work that waits, each with the time before which nobody gets it."""
    return [(json.loads(body)["kind"], at) for at, body in desk.publish_queue.waiting]


def test_nothing_is_due_on_a_quiet_desk() -> None:
    desk = desk_with(article(1))
    desk.clock.pass_by(timedelta(days=400))
    assert desk.reconcile() == {}
    assert sent(desk) == []


@pytest.mark.parametrize(("members", "kind"), [({"embargo": SOON}, "release"), ({"expires": SOON}, "expire")])
@given(early=st.timedeltas(timedelta(0), LOOK_AHEAD))
def test_what_falls_due_is_sent_ahead_and_never_before_its_time(
    members: dict[str, Any], kind: str, early: timedelta
) -> None:
    desk = desk_with(article(1, **members))
    desk.clock.set(SOON - early)
    assert desk.reconcile() == {kind: 1}
    ((what, at),) = sent(desk)
    assert what == kind
    assert SOON <= at < SOON + SECOND


@pytest.mark.parametrize("members", [{"embargo": SOON}, {"expires": SOON}])
def test_what_is_further_away_is_not_sent(members: dict[str, Any]) -> None:
    desk = desk_with(article(1, **members))
    desk.clock.set(SOON - LOOK_AHEAD - SECOND)
    assert desk.reconcile() == {}


@pytest.mark.parametrize(
    ("late", "counted"),
    [
        (timedelta(0), {"release": 1}),
        (OVERDUE_AFTER, {"release": 1}),
        (OVERDUE_AFTER + SECOND, {"release": 1, "overdue": 1}),
        (timedelta(days=3), {"release": 1, "overdue": 1}),
    ],
)
def test_what_is_overdue_is_sent_at_once_and_counted(late: timedelta, counted: dict[str, int]) -> None:
    desk = desk_with(article(1, embargo=SOON))
    desk.clock.set(SOON + late)
    assert desk.reconcile() == counted
    assert sent(desk) == [("release", SOON + late)]


def run_minutes(desk: Desk, minutes: int) -> None:
    """Let the schedule run; every queue is emptied each second around it, which is unkindly often."""
    for _ in range(minutes):
        desk.reconcile()
        for _ in range(12):
            desk.drain()
            desk.clock.pass_by(timedelta(seconds=5))


def test_an_embargoed_article_that_expires_is_created_and_expired_once_each() -> None:
    desk = desk_with(article(1, embargo=SOON, expires=SOON + 3 * MINUTE))
    desk.clock.set(SOON - 10 * MINUTE)
    run_minutes(desk, 20)
    kinds = [notice.event.type for notice in desk.topic.heard]
    assert kinds == ["news.article.created.v1", "news.article.expired.v1"]
    assert desk.head(ARTICLE_ID).lifecycle is Lifecycle.EXPIRED
    assert desk.head(ARTICLE_ID).due_at is None
    heard = desk.log.entries[0].at
    assert SOON <= heard < SOON + timedelta(seconds=6)


def test_a_kill_is_purged_twice_and_then_never_due_again() -> None:
    desk = desk_with(article(1), kill(2))
    run_minutes(desk, 3)
    assert desk.head(ARTICLE_ID).purges == 1
    desk.clock.pass_by(QUEUE_RETENTION)
    run_minutes(desk, 3)
    assert desk.head(ARTICLE_ID).purges == 2
    assert desk.reconcile() == {}


def test_a_reinstated_article_can_be_due_for_two_things_at_once() -> None:
    desk = desk_with(article(1), kill(2), reinstatement(3, expires=NOW + MINUTE))
    assert desk.reconcile() == {"purge": 1, "expire": 1}


@pytest.mark.parametrize("withdrawn", [kill(2), article(2, embargo=SOON + timedelta(days=1))])
def test_what_was_put_off_or_killed_since_is_not_released(withdrawn: Any) -> None:
    desk = desk_with(article(1, embargo=SOON))
    desk.clock.set(SOON - MINUTE)
    desk.reconcile()
    desk.publish(message(withdrawn))
    desk.clock.set(SOON)
    desk.drain()
    assert desk.topic.heard == []


def test_an_event_that_is_not_announced_is_asked_for_again_after_a_while() -> None:
    desk = desk_with()
    desk.publish(message(article(1)))
    desk.clock.pass_by(PENDING_FOR - SECOND)
    assert desk.reconcile() == {}
    desk.clock.pass_by(SECOND)
    assert desk.reconcile() == {"reannounce": 1}


def test_what_has_a_time_does_not_wait_for_all_that_an_outage_left_pending(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = desk_with(article(1, embargo=SOON))
    desk.clock.set(SOON)

    def too_many(_agenda: MemoryAgenda, _before: datetime) -> NoReturn:
        raise Unavailable("the run's time is over")

    monkeypatch.setattr(MemoryAgenda, "pending", too_many)
    with pytest.raises(Unavailable):
        desk.reconcile()
    assert sent(desk) == [("release", SOON)]


def test_it_is_asked_for_again_only_after_as_long_a_while() -> None:
    desk = desk_with()
    desk.publish(message(article(1)))
    desk.topic.refuses = lambda _: True
    desk.clock.pass_by(PENDING_FOR)
    desk.reconcile()
    desk.drain()
    desk.clock.pass_by(PENDING_FOR - SECOND)
    assert desk.reconcile() == {}
    desk.topic.refuses = lambda _: False
    desk.clock.pass_by(SECOND)
    desk.reconcile()
    desk.drain()
    assert {notice.event.id for notice in desk.topic.heard} == {f"{ARTICLE_ID}.1.created"}
    desk.clock.pass_by(PENDING_FOR)
    assert desk.reconcile() == {}


def upload(desk: Desk, name: str, day: str = "2026-03-01") -> Delivery:
    return desk.inbox.upload(f"{AGENCY.id}/{day}/{name}", b"The river rose overnight.")


def acknowledge(desk: Desk) -> Delivery:
    """A webhook's delivery whose notice is lost."""
    delivery = desk.inbox.upload(f"{AGENCY.id}/webhook/abc", b"The river rose overnight.")
    receipt = desk.receipts
    desk.ingest(delivery)
    (opened,) = receipt.receipts.values()
    receipt.receipts.clear()
    desk.enrich_queue.waiting.clear()
    receipt.acknowledge(opened, delivery)
    return delivery


def test_an_acknowledged_delivery_that_ingest_has_not_seen_is_sent_again() -> None:
    desk = desk_with()
    delivery = acknowledge(desk)
    desk.clock.pass_by(UNSEEN_FOR - SECOND)
    assert desk.reconcile() == {}
    desk.clock.pass_by(SECOND)
    assert desk.reconcile() == {"redeliver": 1}
    assert Delivery.model_validate_json(desk.ingest_queue.bodies[0]) == delivery
    desk.drain()
    assert desk.reconcile() == {}
    assert len(list(desk.articles.heads())) == 1


def test_a_delivery_that_ingest_does_not_get_to_is_sent_each_minute_for_a_while_and_then_each_hour() -> None:
    desk = desk_with()
    acknowledge(desk)
    desk.clock.pass_by(UNSEEN_FOR + AGAIN_FOR - SECOND)
    assert (desk.reconcile(), desk.reconcile_inbox()) == ({"redeliver": 1}, {})
    desk.clock.pass_by(SECOND)
    assert (desk.reconcile(), desk.reconcile_inbox()) == ({}, {"redeliver": 1})
    desk.clock.pass_by(timedelta(days=3))
    assert (desk.reconcile(), desk.reconcile_inbox()) == ({}, {"redeliver": 1})
    desk.drain()
    assert (desk.reconcile(), desk.reconcile_inbox()) == ({}, {})


def test_an_hourly_look_at_the_inbox_goes_back_some_hours_and_no_further() -> None:
    desk = desk_with()
    upload(desk, "lost")
    desk.clock.pass_by(LOOK_BACK - SECOND)
    assert desk.reconcile_inbox() == {"redeliver": 1}
    desk.clock.pass_by(SECOND)
    assert desk.reconcile_inbox() == {}


def test_what_lies_in_the_inbox_without_a_receipt_is_sent_again() -> None:
    desk = desk_with()
    seen = upload(desk, "seen")
    lost = [upload(desk, "lost"), upload(desk, "lost"), upload(desk, "yesterday", "2026-02-28")]
    upload(desk, "long ago", "2026-02-20")
    desk.inbox.upload("nobody/2026-03-01/x", b"x")
    desk.ingest(seen)
    desk.clock.pass_by(UNSEEN_FOR)
    assert desk.reconcile_inbox() == {}
    upload(desk, "just now")
    desk.clock.pass_by(SECOND)
    assert desk.reconcile_inbox() == {"redeliver": 3}
    assert set(desk.ingest_queue.bodies) == {one.model_dump_json() for one in lost}
    desk.drain()
    assert desk.reconcile_inbox() == {}


def test_reconcile_moves_no_head_and_publishes_nothing() -> None:
    desk = desk_with(article(1, expires=SOON), kill(2))
    desk.publish(message(article(1, embargo=SOON, uri="urn:agency:2"), "other"))
    desk.clock.set(SOON)
    heads, heard = list(desk.articles.heads()), list(desk.topic.heard)
    desk.faults.calls.clear()
    desk.reconcile()
    desk.reconcile_inbox()
    assert list(desk.articles.heads()) == heads
    assert desk.topic.heard == heard
    assert {call.partition(".")[2] for call in desk.faults.calls} <= {
        "pending",
        "due",
        "unseen",
        "head",
        "arrivals",
        "known",
        "send",
    }
