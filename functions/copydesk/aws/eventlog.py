"""What was published, by the hour and spread over shards. Implements ports.EventLog."""

import heapq
import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from copydesk.aws.clients import passing_failures
from copydesk.aws.tables import SHARDS, Table, compressed, expanded, key, shard, text_of
from copydesk.lifecycle import Head
from copydesk.ports import Logged, LogPage

HOURS: Final = 26
"""How many hours one call looks through, a day and what is around it: each is a query for each shard."""

_HOUR: Final = timedelta(hours=1)
_PARTITION: Final = "%Y-%m-%dT%H"


class DynamoEventLog:
    """The log of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def append(self, head: Head, at: datetime) -> None:
        """Add the event that HEAD owed, at the time when the topic accepted it."""
        entry = Logged(at, head)
        item = key(_partition(at, _shard(head.article_id)), entry.position)
        item["head"] = {"B": compressed(head.model_dump_json(exclude_defaults=True))}
        with passing_failures():
            self._table.client.put_item(TableName=self._table.name, Item=item)

    def after(self, position: str, before: datetime, limit: int) -> LogPage:
        """The earliest entries after a position and before a time."""
        hour, end = _hour(_moment(position)), before.astimezone(UTC)
        for _ in range(HOURS):
            if hour >= end:
                return LogPage((), position, is_last=True)
            found = self._hour(hour, position, _text(end), limit, forwards=True)
            if found:
                return LogPage(found, found[-1].position, is_last=len(found) < limit and hour + _HOUR >= end)
            hour += _HOUR
            position = max(position, _text(min(hour, end)))
        return LogPage((), position, is_last=hour >= end)

    def latest(self, before: str, limit: int) -> LogPage:
        """The latest entries before a position."""
        hour = _hour(_moment(before))
        for _ in range(HOURS):
            found = self._hour(hour, _text(hour), before, limit, forwards=False)
            if found:
                return LogPage(found, found[-1].position, is_last=False)
            before = min(before, _text(hour))
            hour -= _HOUR
        return LogPage((), before, is_last=False)

    def _hour(
        self, hour: datetime, after: str, before: str, limit: int, *, forwards: bool
    ) -> tuple[Logged, ...]:
        """The first or last entries of an hour between two positions, from all shards, in order."""
        shards = (
            self._shard(_partition(hour, number), after, before, limit, forwards=forwards)
            for number in range(SHARDS)
        )
        merged = heapq.merge(*shards, key=lambda entry: entry.position, reverse=not forwards)
        return tuple(itertools.islice(merged, limit))

    def _shard(
        self, partition: str, after: str, before: str, limit: int, *, forwards: bool
    ) -> Iterator[Logged]:
        if after >= before:
            return
        pages = self._table.client.get_paginator("query").paginate(
            TableName=self._table.name,
            KeyConditionExpression="pk = :pk AND sk BETWEEN :after AND :before",
            ExpressionAttributeValues={
                ":pk": {"S": partition},
                ":after": {"S": after},
                ":before": {"S": before},
            },
            ScanIndexForward=forwards,
            PaginationConfig={"MaxItems": limit + 1},  # BETWEEN takes its bounds in
        )
        with passing_failures():
            for page in pages:
                yield from (entry for entry in map(_entry, page["Items"]) if after < entry.position < before)


def _entry(item: Any) -> Logged:
    moment = text_of(item, "sk").partition("#")[0]
    return Logged(datetime.fromisoformat(moment), Head.model_validate_json(expanded(item["head"]["B"])))


def _partition(at: datetime, number: int) -> str:
    return f"LOG#{at.astimezone(UTC).strftime(_PARTITION)}#{number}"


def _shard(article_id: str) -> int:
    return int(shard("article", article_id).partition("#")[2])


def _moment(position: str) -> datetime:
    return datetime.fromisoformat(position.partition("#")[0]).astimezone(UTC)


def _hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
