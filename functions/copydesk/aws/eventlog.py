"""What was published, by the day and spread over shards. Implements ports.EventLog."""

import heapq
import itertools
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from copydesk.aws.clients import passing_failures
from copydesk.aws.tables import SHARDS, Table, compressed, expanded, key, shard, text_of
from copydesk.lifecycle import Head
from copydesk.ports import Logged, LogPage

DAYS: Final = 8
"""How many days one call looks through, a week and what is around it: each is a query for each shard."""

type Each = Callable[[Callable[[int], Iterator[Logged]], Iterable[int]], Iterable[Iterator[Logged]]]

_SPARE: Final = 8
_KEPT: Final = 400
_DAY: Final = timedelta(days=1)
_PARTITION: Final = "%Y-%m-%d"


class DynamoEventLog:
    """The log of one table. `each` asks all shards: one after another, or together where that is quicker."""

    def __init__(self, table: Table, each: "Each" = map) -> None:
        self._table = table
        self._each = each
        self._read: dict[str, Logged] = {}

    def append(self, head: Head, at: datetime) -> None:
        """Add the event that HEAD owed, at the time when the topic accepted it."""
        entry = Logged(at, head)
        item = key(_partition(at, _shard(head.article_id)), entry.position)
        item["head"] = {"B": compressed(head.model_dump_json(exclude_defaults=True))}
        with passing_failures():
            self._table.client.put_item(TableName=self._table.name, Item=item)

    def after(self, position: str, before: datetime, limit: int) -> LogPage:
        """The earliest entries after a position and before a time."""
        day, end = _day(_moment(position)), before.astimezone(UTC)
        for _ in range(DAYS):
            found = self._day(day, position, _text(end), limit, forwards=True)
            is_last = day >= end - _DAY
            if found:
                return LogPage(found, found[-1].position, is_last=is_last and len(found) < limit)
            if is_last:
                # Where it is: who asks again while nothing happens gets the same answer.
                break
            day += _DAY
            position = max(position, _text(day))
        return LogPage((), position, is_last=is_last)

    def latest(self, before: str, limit: int) -> LogPage:
        """The latest entries before a position."""
        day = _day(_moment(before))
        found: list[Logged] = []
        for _ in range(DAYS):
            found += self._day(day, _text(day), before, limit - len(found), forwards=False)
            if len(found) == limit:
                return LogPage(tuple(found), found[-1].position, is_last=False)
            before = min(before, _text(day))
            day -= _DAY
        return LogPage(tuple(found), before, is_last=False)

    def of(self, head: Head) -> tuple[Logged, ...]:
        """The entries of one article: it is always in the same shard, a query for each day."""
        if head.event is None:
            return ()
        day, found = _day(head.event.committed_at) + _DAY, list[Logged]()
        for _ in range(DAYS):
            found += self._of(_partition(day, _shard(head.article_id)), head.article_id)
            if any(entry.head.seq == 1 for entry in found):
                break
            day -= _DAY
        return tuple(sorted(found, key=lambda entry: entry.position))

    def _of(self, partition: str, article_id: str) -> Iterator[Logged]:
        pages = self._table.client.get_paginator("query").paginate(
            TableName=self._table.name,
            KeyConditionExpression="pk = :pk",
            FilterExpression="contains(sk, :article)",
            ExpressionAttributeValues={":pk": {"S": partition}, ":article": {"S": f"#{article_id}."}},
        )
        with passing_failures():
            for page in pages:
                yield from map(self._entry, page["Items"])

    def _day(
        self, day: datetime, after: str, before: str, limit: int, *, forwards: bool
    ) -> tuple[Logged, ...]:
        """The first or last entries of a day between two positions, from all shards, in order."""

        def asked(number: int) -> Iterator[Logged]:
            entries = self._shard(_partition(day, number), after, before, limit, forwards=forwards)
            first = list(itertools.islice(entries, 1))
            return itertools.chain(first, entries)

        shards = list(self._each(asked, range(SHARDS)))
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
            # A page of DynamoDB's own size would be a megabyte, and paid for: a shard's share and some more.
            PaginationConfig={"PageSize": min(limit + 1, 2 * limit // SHARDS + _SPARE)},
        )
        with passing_failures():
            for page in pages:
                within = (item for item in page["Items"] if after < text_of(item, "sk") < before)
                yield from map(self._entry, within)

    def _entry(self, item: Any) -> Logged:
        """An entry never changes: who asks for the latest again and again has most of them."""
        position = text_of(item, "sk")
        found = self._read.get(position)
        if found is None:
            head = Head.model_validate_json(expanded(item["head"]["B"]))
            found = self._read[position] = Logged(datetime.fromisoformat(position.partition("#")[0]), head)
            if len(self._read) > _KEPT:
                self._read.pop(next(iter(self._read)), None)
        return found


def _partition(at: datetime, number: int) -> str:
    return f"LOG#{at.astimezone(UTC).strftime(_PARTITION)}#{number}"


def _shard(article_id: str) -> int:
    return int(shard("article", article_id).partition("#")[2])


def _moment(position: str) -> datetime:
    return datetime.fromisoformat(position.partition("#")[0]).astimezone(UTC)


def _day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
