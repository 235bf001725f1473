"""Receipts and dispositions in the table. Implements ports.Receipts."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from copydesk.aws import tallies
from copydesk.aws.clients import ConditionFailed, passing_failures
from copydesk.aws.tables import RECEIPT, Table, instant, key, number, put_once, receipt_key, shard, text_of
from copydesk.dispositions import Outcome
from copydesk.messages import Delivery
from copydesk.ports import Clock, Receipt

KEPT_FOR: Final = timedelta(days=30)


class DynamoReceipts:
    """Receipts of one table; each is forgotten `KEPT_FOR` after it was opened."""

    def __init__(self, table: Table, clock: Clock) -> None:
        self._table = table
        self._clock = clock
        self._tallied: Counter[str] = Counter()

    def acknowledge(self, receipt: Receipt, delivery: Delivery) -> None:
        """Open a receipt that falls due unless ingest sees its delivery."""
        self._open(
            receipt,
            sets={
                "delivery": {"S": delivery.model_dump_json()},
                "dueAt": instant(delivery.arrived_at),
                "dueShard": {"S": shard("receipt", receipt.id)},
            },
            condition="attribute_not_exists(pk)",
        )

    def expect(self, receipt: Receipt) -> None:
        """Ingest has seen it: how many articles it holds is known, and nothing is due any more."""
        self._open(
            receipt, sets={"expected": number(receipt.expected or 0)}, remove="dueAt, dueShard, delivery"
        )

    def open(self, receipt: Receipt) -> None:
        """Open an order's receipt by a put: who answers orders has no right to change receipts."""
        item = key(receipt_key(receipt.id), RECEIPT)
        item["receipt"] = {"S": receipt.model_dump_json(exclude={"expected"})}
        item |= {"expected": number(receipt.expected or 0), "ttl": self._ttl()}
        with suppress(ConditionFailed):
            put_once(self._table, item)

    def record(self, outcome: Outcome) -> None:
        """Note a disposition, and count it for `tally` unless it is an order's; a retry changes nothing.

        What made a revision is in HEAD for good, so it is told whatever was told before.
        """
        item = key(receipt_key(outcome.receipt_id), f"ITEM#{outcome.item:05d}")
        item["outcome"] = {"S": outcome.model_dump_json(exclude_none=True)}
        item["ttl"] = self._ttl()
        unless = "pk"
        if outcome.made_revision:
            item["revised"] = {"BOOL": True}
            unless = "revised"
        try:
            with passing_failures():
                self._table.client.put_item(
                    TableName=self._table.name,
                    Item=item,
                    ConditionExpression=f"attribute_not_exists({unless})",
                )
        except ConditionFailed:
            return
        if not outcome.is_order:
            self._tallied[tallies.name_of(outcome)] += 1

    def tally(self) -> None:
        """Write what was counted since the last time, a batch's dispositions at once."""
        counted, self._tallied = self._tallied, Counter()
        if counted:
            tallies.add(self._table, counted, self._clock.now())

    def known(self, receipt_id: str) -> bool:
        """Whether ingest has stated what the delivery holds."""
        with passing_failures():
            answer = self._table.client.get_item(
                TableName=self._table.name,
                Key=key(receipt_key(receipt_id), RECEIPT),
                ProjectionExpression="expected",
                ConsistentRead=True,
            )
        return "expected" in answer.get("Item", {})

    def find(self, receipt_id: str) -> tuple[Receipt, Sequence[Outcome]] | None:
        """The receipt and its dispositions, all of them, by item."""
        receipt: Receipt | None = None
        outcomes = []
        with passing_failures():
            pages = self._table.client.get_paginator("query").paginate(
                TableName=self._table.name,
                KeyConditionExpression="pk = :pk",
                ExpressionAttributeValues={":pk": {"S": receipt_key(receipt_id)}},
                ConsistentRead=True,
            )
            for page in pages:
                for item in page["Items"]:
                    if text_of(item, "sk") == RECEIPT:
                        expected = int(item["expected"]["N"]) if "expected" in item else None
                        stated = Receipt.model_validate_json(text_of(item, "receipt"))
                        receipt = stated.model_copy(update={"expected": expected})
                    else:
                        outcomes.append(Outcome.model_validate_json(text_of(item, "outcome")))
        return (receipt, outcomes) if receipt else None

    def _open(
        self,
        receipt: Receipt,
        *,
        sets: dict[str, Any],
        remove: str | None = None,
        condition: str | None = None,
    ) -> None:
        """Write a receipt's item; what the receipt says of itself is written only once."""
        names = {f":{name}": value for name, value in sets.items()}
        expression = ", ".join(f"{name} = :{name}" for name in sets)
        request: dict[str, Any] = {
            "TableName": self._table.name,
            "Key": key(receipt_key(receipt.id), RECEIPT),
            "UpdateExpression": f"SET {expression}, receipt = if_not_exists(receipt, :receipt), #ttl = :ttl"
            + (f" REMOVE {remove}" if remove else ""),
            "ExpressionAttributeNames": {"#ttl": "ttl"},
            "ExpressionAttributeValues": {
                **names,
                ":receipt": {"S": receipt.model_dump_json(exclude={"expected"})},
                ":ttl": self._ttl(),
            },
        }
        if condition:
            request["ConditionExpression"] = condition
        with suppress(ConditionFailed), passing_failures():
            self._table.client.update_item(**request)

    def _ttl(self) -> Any:
        return number(int((self._clock.now() + KEPT_FOR).timestamp()))
