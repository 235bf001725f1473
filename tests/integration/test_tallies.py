"""What became of articles, counted; queues and quarantine from outside."""

from datetime import UTC, datetime, timedelta
from typing import Any

from copydesk.aws.overview import S3Shelf, SqsDepths
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.tables import Table
from copydesk.aws.tallies import DynamoTallies
from copydesk.dispositions import Disposition, Outcome
from copydesk.monitoring import Depth, silent
from copydesk.suppliers import Supplier
from tests.integration.conftest import HandClock
from tests.integration.desk import Desk

NOON = datetime(2026, 3, 1, 12, 4, tzinfo=UTC)


def outcome(
    item: int, disposition: Disposition = Disposition.ACCEPTED, supplier: str | None = "fakti"
) -> Outcome:
    return Outcome(receipt_id="r", item=item, disposition=disposition, supplier=supplier)


def test_each_outcome_is_counted_once(table: Table) -> None:
    clock = HandClock(NOON)
    receipts = DynamoReceipts(table, clock)
    for item in (1, 2, 2, 2):
        receipts.record(outcome(item))
    receipts.record(outcome(3, Disposition.QUARANTINED, None))
    receipts.tally()
    receipts.tally()
    clock.advance(minutes=10)
    receipts.record(outcome(4))
    receipts.tally()
    found = sorted(DynamoTallies(table).since(NOON - timedelta(days=1), clock.now()))
    at = NOON.replace(minute=0)
    assert found == [
        (at, "-", Disposition.QUARANTINED, 1),
        (at, "fakti", Disposition.ACCEPTED, 2),
        (at.replace(minute=10), "fakti", Disposition.ACCEPTED, 1),
    ]
    assert list(DynamoTallies(table).since(at.replace(minute=15), clock.now())) == [found[-1]]


def test_what_an_operator_ordered_is_no_word_of_the_supplier(table: Table) -> None:
    clock = HandClock(NOON)
    receipts = DynamoReceipts(table, clock)
    receipts.record(outcome(0).model_copy(update={"is_order": True}))
    receipts.tally()
    watched = {"fakti": Supplier(id="fakti", name="Fakti", silent_after_hours=1)}
    assert silent(watched, DynamoTallies(table), clock.now()) == {"fakti": True}


def test_what_lies_in_a_queue_is_told(desk: Desk) -> None:
    sqs: Any = desk.stack.clients.sqs
    url = desk.stack.ref("IngestQueue")
    sqs.send_message(QueueUrl=url, MessageBody="x")
    assert SqsDepths(sqs, {"ingest": url}).depths() == {"ingest": Depth(1, 0, 0)}


def test_the_newest_refusals_are_first(desk: Desk) -> None:
    for number in range(4):
        desk.upload(f"fakti/2026-01-02/{number}", b"\x00\x01")
        desk.run()
    found = S3Shelf(desk.stack.clients.s3, desk.stack.ref("ArchiveBucket")).newest(3)
    assert (len(found.newest), found.amount, found.is_more) == (3, 4, False)
    assert [record.at for record in found.newest] == sorted((r.at for r in found.newest), reverse=True)
    assert {record.reason_code for record in found.newest} == {"binary-input"}
