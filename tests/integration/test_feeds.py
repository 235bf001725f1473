"""A feed is one delivery, and as many articles as it has items: the desk in memory, receipts in DynamoDB."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from copydesk import showing
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.tables import Table
from copydesk.dispositions import Disposition
from copydesk.lifecycle import Lifecycle
from copydesk.ports import Receipt
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier
from tests.integration.conftest import HandClock
from tests.integration.samples import NOON
from tests.memory.desk import Desk

MILL = Supplier(id="mill", name="Mill Gazette", zone="Europe/Sofia")
EMPTY_JSON_FEED = '{"version": "https://jsonfeed.org/version/1.1", "title": "Mill Gazette", "items": []}'


@pytest.fixture
def desk() -> Desk:
    return Desk(suppliers={MILL.id: MILL})


def deliver(desk: Desk, text: str) -> dict[str, Any]:
    """The receipt of an upload after all that follows from it."""
    delivery = desk.inbox.upload("mill/2026-03-01/feed", text.encode())
    desk.ingest(delivery)
    desk.drain()
    desk.clock.pass_by(timedelta(minutes=5))
    return showing.receipt(delivery.receipt_id, desk.reading)


def became(receipt: dict[str, Any]) -> list[str]:
    return [entry["disposition"] for entry in receipt["dispositions"]]


def rss(*items: str) -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0"><channel><title>Mill Gazette</title>{inside}</channel></rss>'


def numbered(number: int, text: str = "The wheel turns.") -> str:
    return f"<guid>urn:mill:{number}</guid><title>Item {number}</title><description>{text}</description>"


def atom(*entries: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">'
        f"<title>Mill Gazette</title>{''.join(entries)}</feed>"
    )


def entry(text: str, updated: str) -> str:
    return (
        f"<entry><id>urn:mill:a</id><title>The wheel</title><updated>{updated}</updated>"
        f"<content>{text}</content></entry>"
    )


def test_a_feed_of_200_items_is_one_receipt_with_200_dispositions(desk: Desk) -> None:
    receipt = deliver(desk, rss(*map(numbered, range(200))))
    assert (receipt["state"], receipt["expected"]) == ("done", 200)
    assert Counter(became(receipt)) == {Disposition.ACCEPTED: 200}
    assert len({entry["articleId"] for entry in receipt["dispositions"]}) == 200
    assert len(desk.topic.heard) == 200


def test_one_bad_item_is_quarantined_in_its_place(desk: Desk) -> None:
    receipt = deliver(desk, rss(numbered(0), "<guid>urn:mill:1</guid>", numbered(2)))
    assert became(receipt) == [Disposition.ACCEPTED, Disposition.QUARANTINED, Disposition.ACCEPTED]
    assert receipt["dispositions"][1]["reasonCode"] == ReasonCode.NO_CONTENT
    assert receipt["state"] == "done"


def test_the_same_feed_again_changes_nothing_and_a_changed_item_alone_is_news(desk: Desk) -> None:
    deliver(desk, rss(*map(numbered, range(5))))
    assert Counter(became(deliver(desk, rss(*map(numbered, range(5)))))) == {Disposition.DUPLICATE: 5}
    changed = deliver(desk, rss(numbered(0), numbered(1, "The wheel stands still."), numbered(2)))
    assert became(changed) == [Disposition.DUPLICATE, Disposition.ACCEPTED, Disposition.DUPLICATE]
    assert len(desk.topic.heard) == 6


def test_an_item_that_stands_twice_is_settled_by_the_desk(desk: Desk) -> None:
    assert became(deliver(desk, rss(numbered(0), numbered(0)))) == [
        Disposition.ACCEPTED,
        Disposition.DUPLICATE,
    ]


def test_an_older_entry_does_not_replace_a_newer_one(desk: Desk) -> None:
    deliver(desk, atom(entry("It turns.", "2026-03-01T10:00:00Z")))
    assert became(deliver(desk, atom(entry("It stands.", "2026-03-01T09:00:00Z")))) == [
        Disposition.SUPERSEDED
    ]


def test_a_tombstone_takes_an_entry_back_for_good(desk: Desk) -> None:
    received = deliver(desk, atom(entry("It turns.", "2026-03-01T10:00:00Z")))
    article_id = received["dispositions"][0]["articleId"]
    tombstone = '<at:deleted-entry ref="urn:mill:a" when="2026-03-01T11:00:00Z"/>'
    assert became(deliver(desk, atom(tombstone))) == [Disposition.KILLED]
    assert desk.head(article_id).lifecycle is Lifecycle.KILLED
    assert became(deliver(desk, atom(entry("It turns.", "2026-03-01T12:00:00Z")))) == [
        Disposition.REFUSED_AFTER_KILL
    ]


@pytest.mark.parametrize("feed", [rss(), atom(), EMPTY_JSON_FEED], ids=["rss", "atom", "json-feed"])
def test_a_feed_without_items_is_done_as_soon_as_it_is_read(desk: Desk, feed: str) -> None:
    receipt = deliver(desk, feed)
    assert (receipt["state"], receipt["expected"], receipt["dispositions"]) == ("done", 0, [])
    assert not desk.quarantine.records
    assert desk.receipts.known(receipt["id"])


def test_a_receipt_that_expects_nothing_is_kept_as_such(table: Table, clock: HandClock) -> None:
    receipts = DynamoReceipts(table, clock)
    empty = Receipt(id="r" * 32, supplier="mill", received_at=NOON, bytes=99, sha256="0" * 64, expected=0)
    receipts.expect(empty)
    assert receipts.find(empty.id) == (empty, [])
    assert receipts.known(empty.id)


def test_what_is_no_feed_at_all_is_one_quarantined_delivery(desk: Desk) -> None:
    receipt = deliver(desk, rss(numbered(0))[:-9])
    assert became(receipt) == [Disposition.QUARANTINED]
    assert receipt["dispositions"][0]["reasonCode"] == ReasonCode.MALFORMED_XML
