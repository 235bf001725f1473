"""copydesk.aws.receipts: what became of a delivery, whoever writes first."""

import itertools
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest

from copydesk.aws.agenda import DynamoAgenda
from copydesk.aws.receipts import KEPT_FOR, DynamoReceipts
from copydesk.aws.tables import RECEIPT, Table, key, receipt_key
from copydesk.dispositions import Disposition, Outcome
from copydesk.messages import Delivery
from copydesk.ports import Receipt
from copydesk.reasons import ReasonCode
from tests.integration.conftest import HandClock
from tests.integration.samples import NOON

DELIVERY = Delivery(bucket="inbox", key="fakti/webhook/1", version_id="v1", bytes=12, arrived_at=NOON)
RECEIPT_ID = DELIVERY.receipt_id
OPENED = Receipt(id=RECEIPT_ID, supplier="fakti", received_at=NOON, bytes=12, sha256="0" * 64)
EXPECTING = OPENED.model_copy(update={"expected": 2})
OUTCOMES = [
    Outcome(receipt_id=RECEIPT_ID, item=number, disposition=disposition, article_id=f"{number}" * 32)
    for number, disposition in enumerate((Disposition.ACCEPTED, Disposition.DUPLICATE))
]


@pytest.fixture
def receipts(table: Table, clock: HandClock) -> DynamoReceipts:
    return DynamoReceipts(table, clock)


def stored(table: Table) -> Mapping[str, Any]:
    return table.client.get_item(TableName=table.name, Key=key(receipt_key(RECEIPT_ID), RECEIPT))["Item"]


def test_there_is_no_receipt_of_what_never_came(receipts: DynamoReceipts) -> None:
    assert receipts.find(RECEIPT_ID) is None
    assert not receipts.known(RECEIPT_ID)


def test_an_acknowledged_delivery_has_a_receipt_that_expects_nothing_yet(receipts: DynamoReceipts) -> None:
    receipts.acknowledge(OPENED, DELIVERY)
    assert receipts.find(RECEIPT_ID) == (OPENED, [])
    assert not receipts.known(RECEIPT_ID)


STEPS: list[Callable[[DynamoReceipts], None]] = [
    lambda receipts: receipts.acknowledge(OPENED, DELIVERY),
    lambda receipts: receipts.expect(EXPECTING),
    lambda receipts: receipts.record(OUTCOMES[0]),
    lambda receipts: receipts.record(OUTCOMES[1]),
]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_the_steps_of_a_delivery_come_to_the_same_in_any_order_and_repeated(
    receipts: DynamoReceipts, table: Table, order: tuple[int, ...]
) -> None:
    for step in (*order, *order):
        STEPS[step](receipts)
    assert receipts.find(RECEIPT_ID) == (EXPECTING, OUTCOMES)
    assert receipts.known(RECEIPT_ID)
    assert not {"dueAt", "dueShard", "delivery"} & stored(table).keys()


def test_the_first_note_of_an_item_stands(receipts: DynamoReceipts) -> None:
    receipts.expect(EXPECTING)
    receipts.record(OUTCOMES[0])
    receipts.record(OUTCOMES[0].model_copy(update={"disposition": Disposition.DUPLICATE}))
    assert receipts.find(RECEIPT_ID) == (EXPECTING, [OUTCOMES[0]])


def test_what_made_a_revision_is_told_whatever_was_told_before(receipts: DynamoReceipts) -> None:
    receipts.expect(EXPECTING)
    receipts.record(OUTCOMES[0].model_copy(update={"disposition": Disposition.REFUSED_AFTER_KILL}))
    receipts.record(OUTCOMES[0])
    receipts.record(OUTCOMES[0].model_copy(update={"disposition": Disposition.SUPERSEDED}))
    assert receipts.find(RECEIPT_ID) == (EXPECTING, [OUTCOMES[0]])


def test_a_refusal_is_told_with_its_reason(receipts: DynamoReceipts) -> None:
    refused = Outcome(
        receipt_id=RECEIPT_ID,
        item=0,
        disposition=Disposition.QUARANTINED,
        reason_code=ReasonCode.EMPTY_INPUT,
        detail="nothing",
    )
    receipts.expect(EXPECTING)
    receipts.record(refused)
    assert receipts.find(RECEIPT_ID) == (EXPECTING, [refused])


def test_a_feeds_items_come_in_their_order_and_all_of_them(receipts: DynamoReceipts) -> None:
    feed = [OUTCOMES[0].model_copy(update={"item": number}) for number in (11, 2, 100, 0, 10_000, 9)]
    receipts.expect(EXPECTING)
    for outcome in feed:
        receipts.record(outcome)
    found = receipts.find(RECEIPT_ID)
    assert found
    assert [outcome.item for outcome in found[1]] == [0, 2, 9, 11, 100, 10_000]


def test_receipts_are_forgotten_after_their_time(
    receipts: DynamoReceipts, table: Table, clock: HandClock
) -> None:
    receipts.acknowledge(OPENED, DELIVERY)
    receipts.record(OUTCOMES[0])
    items = table.client.query(
        TableName=table.name,
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": receipt_key(RECEIPT_ID)}},
    )["Items"]
    gone_at = str(int((clock.at + KEPT_FOR).timestamp()))
    (ttl,) = {
        table.client.describe_time_to_live(TableName=table.name)["TimeToLiveDescription"]["AttributeName"]
    }
    assert [item[ttl] for item in items] == [{"N": gone_at}] * 2


def test_an_acknowledged_delivery_is_on_the_agenda_until_ingest_has_seen_it(
    receipts: DynamoReceipts, table: Table
) -> None:
    agenda = DynamoAgenda(table)
    receipts.acknowledge(OPENED, DELIVERY)
    assert list(agenda.unseen(NOON)) == [DELIVERY]
    assert list(agenda.unseen(NOON - timedelta(seconds=1))) == []
    receipts.expect(EXPECTING)
    assert list(agenda.unseen(NOON)) == []
