"""What has to happen at a time, from the table's two sparse indexes. Implements ports.Agenda."""

from collections.abc import Iterator
from datetime import datetime

from copydesk.aws.clients import passing_failures
from copydesk.aws.tables import DUE_INDEX, PENDING_INDEX, RECEIPT, Item, Table, instant, key, shards, text_of
from copydesk.messages import Delivery
from copydesk.ports import Due


class DynamoAgenda:
    """The agenda of one table. The indexes lag behind it: what is missed is found next time."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def pending(self, before: datetime) -> Iterator[Due]:
        """Articles whose event is owed since before that time."""
        for shard in shards("article"):
            for item in self._query(PENDING_INDEX, "pendingShard", "pendingSince", shard, before):
                yield _due(item, "pendingSince")

    def due(self, before: datetime) -> Iterator[Due]:
        """Articles with something due before that time."""
        for shard in shards("article"):
            for item in self._query(DUE_INDEX, "dueShard", "dueAt", shard, before):
                yield _due(item, "dueAt")

    def unseen(self, before: datetime) -> Iterator[Delivery]:
        """Acknowledged deliveries that came before that time and were not seen by ingest."""
        for shard in shards("receipt"):
            for entry in self._query(DUE_INDEX, "dueShard", "dueAt", shard, before):
                with passing_failures():
                    item = self._table.client.get_item(
                        TableName=self._table.name,
                        Key=key(text_of(entry, "pk"), RECEIPT),
                        ConsistentRead=True,
                    ).get("Item", {})
                if "delivery" in item:
                    yield Delivery.model_validate_json(text_of(item, "delivery"))

    def _query(
        self, index: str, hash_name: str, range_name: str, shard: str, before: datetime
    ) -> Iterator[Item]:
        with passing_failures():
            pages = self._table.client.get_paginator("query").paginate(
                TableName=self._table.name,
                IndexName=index,
                KeyConditionExpression=f"{hash_name} = :shard AND {range_name} <= :before",
                ExpressionAttributeValues={":shard": {"S": shard}, ":before": instant(before)},
            )
            for page in pages:
                yield from page["Items"]


def _due(item: Item, name: str) -> Due:
    return Due(text_of(item, "pk").partition("#")[2], datetime.fromisoformat(text_of(item, name)))
