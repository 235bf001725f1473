"""A DynamoDB table: its items by partition and in order, its indexes, its stream."""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from tests.cloud.values import LARGEST_ITEM, Item, Value, invalid, size_of, sortable, stored


class KeySchema(NamedTuple):
    """The names and types of a key's attributes."""

    hash_name: str
    hash_type: str
    range_name: str | None
    range_type: str | None


class Entry(NamedTuple):
    """An item's place in a partition, in order: what it sorts by, and its key in the table."""

    position: Any
    key: tuple[Any, Any]


class Change(NamedTuple):
    """A record of the stream: an item before and after one write."""

    number: int
    at: datetime
    key: Item
    old: Item | None
    new: Item | None
    by_ttl: bool


@dataclass
class Index:
    """A sparse index: an item is in it that has the attributes of its key.

    It may lag behind its table: a write gets into it when its time has come.
    """

    name: str
    schema: KeySchema
    projection: Mapping[str, Any]
    partitions: dict[Any, list[Entry]] = field(default_factory=dict)
    items: dict[tuple[Any, Any], Item] = field(default_factory=dict)
    waiting: deque[tuple[datetime, tuple[Any, Any], Item | None]] = field(default_factory=deque)

    def place(self, item: Item | None, key: tuple[Any, Any]) -> tuple[Any, Entry] | None:
        """Where an item belongs, if it does."""
        if item is None:
            return None
        hash_name, hash_type, range_name, range_type = self.schema
        hash_value = item.get(hash_name)
        if hash_value is None:
            return None
        if range_name is None:
            return self._content(hash_name, hash_type, hash_value), Entry(None, key)
        range_value = item.get(range_name)
        if range_value is None:
            return None
        assert range_type
        position = self._content(range_name, range_type, range_value)
        return self._content(hash_name, hash_type, hash_value), Entry(position, key)

    def check(self, item: Item) -> None:
        """An attribute of the index's key must have its type, even where the other one is not there."""
        for name, kind in (self.schema[:2], self.schema[2:]):
            if name is not None and name in item:
                self._content(name, str(kind), item[name])

    def _content(self, name: str, kind: str, value: Value) -> Any:
        if kind not in value:
            raise invalid(
                f"One or more parameter values were invalid: Type mismatch for Index Key {name}"
                f" Expected: {kind} Actual: {next(iter(value))} IndexName: {self.name}"
            )
        if value[kind] in ("", b""):
            raise invalid(
                "One or more parameter values are not valid. A value specified for a secondary index key is"
                " not supported. The AttributeValue for a key attribute cannot contain an empty string value."
                f" IndexName: {self.name}, IndexKey: {name}"
            )
        return sortable(value)

    def follow(self, key: tuple[Any, Any], new: Item | None, now: datetime, lag: timedelta | None) -> None:
        """Take a write over, now or later, and never before an earlier write."""
        if lag is None:
            self._move(key, new)
        else:
            at = now + lag
            self.waiting.append((max(at, self.waiting[-1][0]) if self.waiting else at, key, new))

    def catch_up(self, now: datetime) -> None:
        """Take over all writes whose time has come."""
        while self.waiting and self.waiting[0][0] <= now:
            _, key, new = self.waiting.popleft()
            self._move(key, new)

    def _move(self, key: tuple[Any, Any], new: Item | None) -> None:
        before, after = self.place(self.items.get(key), key), self.place(new, key)
        if after and new is not None:
            self.items[key] = new
        elif before:
            del self.items[key]
        if before == after:
            return
        if before:
            entries = self.partitions[before[0]]
            del entries[bisect_left(entries, before[1])]
            if not entries:
                del self.partitions[before[0]]
        if after:
            insort(self.partitions.setdefault(after[0], []), after[1])


@dataclass
class Table:
    """One table. An item that is in it is never changed, only replaced."""

    name: str
    description: dict[str, Any]
    schema: KeySchema
    indexes: dict[str, Index]
    has_stream: bool = False
    ttl_name: str | None = None
    items: dict[tuple[Any, Any], Item] = field(default_factory=dict)
    partitions: dict[Any, list[Entry]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    forgotten: int = 0
    sizes: dict[tuple[Any, Any], int] = field(default_factory=dict)
    lag: Callable[[], timedelta] | None = None

    def key_of(self, given: Mapping[str, Any]) -> tuple[Any, Any]:
        """The key that a request names, and nothing but a key."""
        hash_name, hash_type, range_name, range_type = self.schema
        if len(given) != (1 if range_name is None else 2) or hash_name not in given:
            raise invalid("The provided key element does not match the schema")
        one = self._part(hash_name, hash_type, given[hash_name])
        if range_name is None:
            return one, None
        if range_name not in given:
            raise invalid("The provided key element does not match the schema")
        return one, self._part(range_name, range_type, given[range_name])

    def key_in(self, item: Mapping[str, Any]) -> tuple[Any, Any]:
        """The key that a whole item has."""
        hash_name, hash_type, range_name, range_type = self.schema
        for name in (hash_name, range_name):
            if name is not None and name not in item:
                raise invalid(
                    f"One or more parameter values were invalid: Missing the key {name} in the item"
                )
        one = self._part(hash_name, hash_type, item[hash_name], "One or more parameter values were invalid: ")
        if range_name is None:
            return one, None
        return one, self._part(
            range_name, range_type, item[range_name], "One or more parameter values were invalid: "
        )

    def _part(self, name: str, kind: str | None, value: Mapping[str, Any], beginning: str = "") -> Any:
        if kind == "S" and "S" in value:
            content = value["S"]
        elif kind not in value:
            raise invalid(
                f"{beginning}Type mismatch for key {name} expected: {kind} actual: {next(iter(value))}"
                if beginning
                else "The provided key element does not match the schema"
            )
        else:
            content = sortable(stored(value))
        if content in ("", b""):
            raise invalid(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                f" contain an empty string value. Key: {name}"
            )
        return content

    def key_item(self, item: Item) -> Item:
        """The part of an item that is its key."""
        names = (self.schema.hash_name, self.schema.range_name)
        return {name: item[name] for name in names if name is not None}

    def check(self, item: Item) -> int:
        """The size of an item that may stand in the table."""
        size = size_of(item)
        if size > LARGEST_ITEM:
            raise invalid("Item size has exceeded the maximum allowed size")
        for index in self.indexes.values():
            index.check(item)
        return size

    def write(self, key: tuple[Any, Any], new: Item, at: datetime) -> None:
        """Put an item in, if it may stand there."""
        size = self.check(new)
        self.replace(key, new, at)
        self.sizes[key] = size

    def replace(self, key: tuple[Any, Any], new: Item | None, at: datetime, *, by_ttl: bool = False) -> None:
        """One write: the item, its place in each index, the record of the stream."""
        old = self.items.get(key)
        if new is None:
            if old is None:
                return
            del self.items[key], self.sizes[key]
            entries = self.partitions[key[0]]
            del entries[bisect_left(entries, Entry(key[1], key))]
            if not entries:
                del self.partitions[key[0]]
        else:
            self.items[key] = new
            if old is None:
                insort(self.partitions.setdefault(key[0], []), Entry(key[1], key))
        for index in self.indexes.values():
            index.follow(key, new, at, self.lag() if self.lag else None)
        # A write that changes nothing leaves no record.
        if self.has_stream and old != new:
            number = self.forgotten + len(self.changes)
            shown = self.key_item(new or old or {})
            self.changes.append(Change(number, at, shown, old, new, by_ttl))

    def item(self, index: str | None, key: tuple[Any, Any]) -> Item:
        """An item as the table or an index has it."""
        return self.indexes[index].items[key] if index else self.items[key]

    def entries(self, index: str | None, hash_value: Any) -> Sequence[Entry]:
        """A partition of the table or of an index, in order."""
        partitions = self.indexes[index].partitions if index else self.partitions
        return partitions.get(hash_value, ())

    def scanned(self, index: str | None) -> Iterator[Entry]:
        """All of the table or an index, in an order that stays the same."""
        partitions = self.indexes[index].partitions if index else self.partitions
        for entries in partitions.values():
            yield from entries

    def expired(self, now: float) -> list[tuple[Any, Any]]:
        """The keys of items whose time to live is over."""
        name = self.ttl_name
        if name is None:
            return []
        return [
            key
            for key, item in self.items.items()
            if "N" in item.get(name, {}) and float(item[name]["N"]) <= now
        ]
