"""DynamoDB's Query and Scan: a key condition, a page, a filter, a projection.

https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from tests.cloud.conditions import Compiled, Values, compiled
from tests.cloud.failures import Fault
from tests.cloud.grammar import Between, Both, Comparison, Condition, Function, Literal, Path
from tests.cloud.operands import Rule, check
from tests.cloud.tables import Entry, Index, KeySchema, Table
from tests.cloud.updates import Projection, compiled_projection, projected
from tests.cloud.values import Item, Value, copied, invalid, size_of, sortable, stored

PAGE_BYTES: Final = 1024 * 1024
_KEY: Final = "KeyConditionExpression"
_FLIPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}


class RangeTest(NamedTuple):
    """What a key condition asks of the sort key."""

    operator: str
    low: str
    high: str = ""


class Query:
    """One query of a table or of one of its indexes."""

    def __init__(self, table: Table, request: Mapping[str, Any], now: datetime) -> None:
        self._table = table
        self._request = request
        self._names = request.get("ExpressionAttributeNames")
        self._values: Values = {
            name: stored(value) for name, value in (request.get("ExpressionAttributeValues") or {}).items()
        }
        self._index_name = request.get("IndexName")
        self._index: Index | None = None
        if self._index_name is not None:
            if self._index_name not in table.indexes:
                raise invalid(f"The table does not have the specified index: {self._index_name}")
            self._index = table.indexes[self._index_name]
            self._index.catch_up(now)
            if request.get("ConsistentRead"):
                raise invalid("Consistent reads are not supported on global secondary indexes")
        self._schema: KeySchema = self._index.schema if self._index else table.schema
        self._limit: int | None = request.get("Limit")
        if self._limit is not None and self._limit < 1:
            raise invalid("Limit must be at least 1")
        filter_text = request.get("FilterExpression")
        self._filter = (
            compiled("FilterExpression", filter_text, self._names) if filter_text is not None else None
        )
        projection_text = request.get("ProjectionExpression")
        self._projection = (
            compiled_projection(projection_text, self._names) if projection_text is not None else None
        )

    def answer(self) -> dict[str, Any]:
        """A page of what the key condition finds."""
        text = self._request.get(_KEY)
        if text is None:
            raise invalid("Either the KeyConditions or KeyConditionExpression parameter must be specified")
        condition = compiled(_KEY, text, self._names)
        self._check(condition, self._filter, self._projection)
        hash_literal, test = key_condition(condition.tree, self._schema)
        self._check_filter()
        hash_value = self._content(hash_literal, self._schema.hash_name, self._schema.hash_type)
        entries = self._table.entries(self._index_name, hash_value)
        first, last = self._bounds(entries, test)
        forwards = self._request.get("ScanIndexForward", True)
        start = self._request.get("ExclusiveStartKey")
        if start is not None:
            entry = self._start(start)
            if forwards:
                first = max(first, bisect_right(entries, entry))
            else:
                last = min(last, bisect_left(entries, entry))
        places = range(first, last) if forwards else range(last - 1, first - 1, -1)
        return self._page(entries[place] for place in places)

    def scan(self) -> dict[str, Any]:
        """A page of everything."""
        self._check(self._filter, self._projection)
        entries = self._table.scanned(self._index_name)
        start = self._request.get("ExclusiveStartKey")
        if start is not None:
            entry = self._start(start)
            for passed in entries:
                if passed == entry:
                    break
        return self._page(entries)

    def _check(self, *used: Compiled | Projection | None) -> None:
        names: set[str] = set()
        values: set[str] = set()
        rules: tuple[Rule, ...] = ()
        for one in used:
            if one is not None:
                names |= one.names
                rules += getattr(one, "rules", ())
                values |= getattr(one, "values", frozenset())
        if self._names is not None and (not self._names or self._names.keys() - names):
            raise invalid("Value provided in ExpressionAttributeNames unused in expressions")
        given = self._request.get("ExpressionAttributeValues")
        if given is not None and not given:
            raise invalid("ExpressionAttributeValues must not be empty")
        if self._values.keys() - values:
            raise invalid("Value provided in ExpressionAttributeValues unused in expressions")
        if values - self._values.keys():
            raise invalid("An expression attribute value used in expression is not defined")
        check(rules, self._values)

    def _check_filter(self) -> None:
        """A filter may not test the key."""
        if self._filter is None:
            return
        keys = {self._schema.hash_name, self._schema.range_name}
        if any(path.parts[0] in keys for path in paths_of(self._filter.tree)):
            raise invalid(
                "Filter Expression can only contain non-primary key attributes: Primary key attribute"
            )

    def _content(self, literal: str, name: str, kind: str) -> Any:
        value = self._values[literal]
        if kind not in value:
            raise invalid(
                f"One or more parameter values were invalid: Condition parameter type does not match schema"
                f" type: {name}"
            )
        if value[kind] in ("", b""):
            raise invalid(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                f" contain an empty string value. Key: {name}"
            )
        return sortable(value)

    def _bounds(self, entries: Sequence[Entry], test: RangeTest | None) -> tuple[int, int]:
        if test is None:
            return 0, len(entries)
        assert self._schema.range_name
        assert self._schema.range_type
        low = self._content(test.low, self._schema.range_name, self._schema.range_type)
        match test.operator:
            case "=":
                return bisect_left(entries, low, key=_position), bisect_right(entries, low, key=_position)
            case "<":
                return 0, bisect_left(entries, low, key=_position)
            case "<=":
                return 0, bisect_right(entries, low, key=_position)
            case ">":
                return bisect_right(entries, low, key=_position), len(entries)
            case ">=":
                return bisect_left(entries, low, key=_position), len(entries)
            case "begins_with":
                size = len(low)
                return (
                    bisect_left(entries, low, key=_position),
                    bisect_right(entries, low, key=lambda entry: entry.position[:size]),
                )
            case _:
                high = self._content(test.high, self._schema.range_name, self._schema.range_type)
                return bisect_left(entries, low, key=_position), bisect_right(entries, high, key=_position)

    def _start(self, given: Mapping[str, Any]) -> Entry:
        names = {self._table.schema.hash_name, self._table.schema.range_name}
        names |= {self._schema.hash_name, self._schema.range_name}
        if given.keys() != names - {None}:
            raise invalid("The provided starting key is invalid")
        schema = self._table.schema
        key = self._table.key_of({name: given[name] for name in schema[::2] if name is not None})
        if self._index is None:
            return Entry(key[1], key)
        range_name = self._schema.range_name
        return Entry(sortable(stored(given[range_name])) if range_name else None, key)

    def _page(self, entries: Iterable[Entry]) -> dict[str, Any]:
        found: list[Item] = []
        read, size = 0, 0
        last: Item | None = None
        counting = self._request.get("Select") == "COUNT"
        for entry in entries:
            item = self._table.item(self._index_name, entry.key)
            read += 1
            size += self._size(entry, item)
            if self._filter is None or self._filter.test(item, self._values):
                found.append({} if counting else self._shown(item))
            # The limit ends a page even where nothing comes after it.
            if read == self._limit or size > PAGE_BYTES:
                last = self._place(item)
                break
        answer: dict[str, Any] = {"Items": found, "Count": len(found), "ScannedCount": read}
        if counting:
            del answer["Items"]
        if last is not None:
            answer["LastEvaluatedKey"] = last
        return answer

    def _size(self, entry: Entry, item: Item) -> int:
        if self._index is None:
            return self._table.sizes[entry.key]
        return size_of(_indexed(self._index, self._table.schema, item))

    def _place(self, item: Item) -> Item:
        names = (*self._table.schema[::2], *self._schema[::2])
        return copied({str(name): item[str(name)] for name in names if name is not None})

    def _shown(self, item: Item) -> Item:
        if self._index is not None:
            item = _indexed(self._index, self._table.schema, item)
        if self._projection is not None:
            item = projected(item, self._projection.paths)
        return copied(item)


def _position(entry: Entry) -> Any:
    return entry.position


def _indexed(index: Index, schema: KeySchema, item: Item) -> Item:
    """What of an item an index holds."""
    kind = index.projection.get("ProjectionType", "ALL")
    if kind == "ALL":
        return item
    names = {*schema[::2], *index.schema[::2], *index.projection.get("NonKeyAttributes", ())}
    return {name: value for name, value in item.items() if name in names}


def key_condition(tree: Condition, schema: KeySchema) -> tuple[str, RangeTest | None]:
    """The literals by which a key condition finds items; refuses any other condition."""
    tests = [tree.left, tree.right] if isinstance(tree, Both) else [tree]
    hash_literal: str | None = None
    range_test: RangeTest | None = None
    for test in tests:
        name, found = _key_test(test)
        if name == schema.hash_name and hash_literal is None:
            if found.operator != "=":
                raise invalid("Query key condition not supported")
            hash_literal = found.low
        elif name == schema.range_name and range_test is None:
            range_test = found
        else:
            raise invalid(f"Query condition missed key schema element: {schema.hash_name}")
    if hash_literal is None:
        raise invalid(f"Query condition missed key schema element: {schema.hash_name}")
    return hash_literal, range_test


def _key_test(tree: Condition) -> tuple[str, RangeTest]:
    match tree:
        case Comparison(operator, Path((str(name),)), Literal(literal)) if operator != "<>":
            return name, RangeTest(operator, literal)
        case Comparison(operator, Literal(literal), Path((str(name),))) if operator != "<>":
            return name, RangeTest(_FLIPPED[operator], literal)
        case Between(Path((str(name),)), Literal(low), Literal(high)):
            return name, RangeTest("BETWEEN", low, high)
        case Function("begins_with", (Path((str(name),)), Literal(literal))):
            return name, RangeTest("begins_with", literal)
        case _:
            raise _not_for_keys()


def _not_for_keys() -> Fault:
    return invalid(f"Invalid {_KEY}: Invalid operator used in {_KEY}")


def paths_of(tree: Any) -> list[Path]:
    """All paths that a condition names."""
    if isinstance(tree, Path):
        return [tree]
    return [path for part in tree if isinstance(part, tuple) for path in paths_of(part)]


__all__ = ["PAGE_BYTES", "Query", "Value", "key_condition"]
