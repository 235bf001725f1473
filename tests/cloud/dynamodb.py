"""DynamoDB: its operations on items."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from tests.cloud.conditions import Compiled, Values, compiled
from tests.cloud.failures import Fault
from tests.cloud.operands import check
from tests.cloud.queries import Query
from tests.cloud.schemas import described, table_from
from tests.cloud.tables import Table
from tests.cloud.updates import compiled_projection, compiled_update, projected
from tests.cloud.values import Item, copied, invalid, stored

type Request = Mapping[str, Any]
type Answer = dict[str, Any]

_BATCH_KEYS: Final = 100
_BATCH_WRITES: Final = 25
_BATCH_BYTES: Final = 16 * 1024 * 1024
_CONDITION: Final = "ConditionExpression"


class DynamoDB:
    """The tables of an account."""

    def __init__(self, now: Callable[[], datetime], lag: Callable[[], timedelta] | None = None) -> None:
        self._now = now
        self._lag = lag
        self.tables: dict[str, Table] = {}

    def table(self, name: str) -> Table:
        """A table by its name or ARN."""
        found = self.tables.get(name) or self.tables.get(name.rpartition("/")[2])
        if found is None:
            raise Fault("ResourceNotFoundException", "Requested resource not found")
        return found

    # Tables

    def create_table(self, request: Request) -> Answer:
        if request["TableName"] in self.tables:
            raise Fault("ResourceInUseException", f"Table already exists: {request['TableName']}")
        table = table_from(request, self._now())
        table.lag = self._lag
        self.tables[table.name] = table
        return {"TableDescription": described(table)}

    def describe_table(self, request: Request) -> Answer:
        return {"Table": described(self.table(request["TableName"]))}

    def delete_table(self, request: Request) -> Answer:
        table = self.table(request["TableName"])
        del self.tables[table.name]
        return {"TableDescription": described(table) | {"TableStatus": "DELETING"}}

    def update_time_to_live(self, request: Request) -> Answer:
        stated = request["TimeToLiveSpecification"]
        self.table(request["TableName"]).ttl_name = stated["AttributeName"] if stated["Enabled"] else None
        return {"TimeToLiveSpecification": dict(stated)}

    def describe_time_to_live(self, request: Request) -> Answer:
        name = self.table(request["TableName"]).ttl_name
        told = (
            {"TimeToLiveStatus": "ENABLED", "AttributeName": name}
            if name
            else {"TimeToLiveStatus": "DISABLED"}
        )
        return {"TimeToLiveDescription": told}

    # Items

    def get_item(self, request: Request) -> Answer:
        table = self.table(request["TableName"])
        names = request.get("ExpressionAttributeNames")
        text = request.get("ProjectionExpression")
        if text is None:
            item = table.items.get(table.key_of(request["Key"]))
            if names is not None:
                raise _only_with_expressions("ExpressionAttributeNames")
            return {"Item": copied(item)} if item is not None else {}
        projection = compiled_projection(text, names)
        check_names(names, projection.names)
        item = table.items.get(table.key_of(request["Key"]))
        return {"Item": copied(projected(item, projection.paths))} if item is not None else {}

    def put_item(self, request: Request) -> Answer:
        table = self.table(request["TableName"])
        new = {name: stored(value) for name, value in request["Item"].items()}
        condition, values = _conditional(request)
        key = table.key_in(new)
        old = table.items.get(key)
        _require(condition, old, values, request)
        table.write(key, new, self._now())
        return _returned(request, old, ("NONE", "ALL_OLD"))

    def delete_item(self, request: Request) -> Answer:
        table = self.table(request["TableName"])
        condition, values = _conditional(request)
        key = table.key_of(request["Key"])
        old = table.items.get(key)
        _require(condition, old, values, request)
        table.replace(key, None, self._now())
        return _returned(request, old, ("NONE", "ALL_OLD"))

    def update_item(self, request: Request) -> Answer:
        table = self.table(request["TableName"])
        key = table.key_of(request["Key"])
        old = table.items.get(key)
        if "UpdateExpression" not in request:
            condition, values = _conditional(request)
            _require(condition, old, values, request)
            new = old or _stored_key(request)
            table.write(key, new, self._now())
            return _updated(request, old, new, ())
        names = request.get("ExpressionAttributeNames")
        update = compiled_update(request["UpdateExpression"], names)
        text = request.get(_CONDITION)
        condition = compiled(_CONDITION, text, names) if text is not None else None
        values = _values(request)
        if condition:
            check_names(names, update.names, condition.names)
            check_values(values, update.values, condition.values)
            check(condition.rules, values)
        else:
            check_names(names, update.names)
            check_values(values, update.values)
        check(update.rules, values)
        for name in update.touched:
            if name in (table.schema.hash_name, table.schema.range_name):
                raise invalid(
                    f"One or more parameter values were invalid: Cannot update attribute {name}."
                    " This attribute is part of the key"
                )
        _require(condition, old, values, request)
        new = update.applied(old or _stored_key(request), values)
        table.write(key, new, self._now())
        return _updated(request, old, new, update.paths)

    # Many items

    def query(self, request: Request) -> Answer:
        return Query(self.table(request["TableName"]), request, self._now()).answer()

    def scan(self, request: Request) -> Answer:
        return Query(self.table(request["TableName"]), request, self._now()).scan()

    def batch_get_item(self, request: Request) -> Answer:
        wanted = request["RequestItems"]
        if sum(len(one["Keys"]) for one in wanted.values()) > _BATCH_KEYS:
            raise invalid("Too many items requested for the BatchGetItem call")
        answer: dict[str, list[Item]] = {}
        unread: dict[str, Any] = {}
        room = _BATCH_BYTES
        for name, one in wanted.items():
            table = self.table(name)
            text = one.get("ProjectionExpression")
            projection = compiled_projection(text, one.get("ExpressionAttributeNames")) if text else None
            keys = [table.key_of(key) for key in one["Keys"]]
            if len(set(keys)) < len(keys):
                raise invalid("Provided list of item keys contains duplicates")
            found = answer.setdefault(name, [])
            for place, key in enumerate(keys):
                item = table.items.get(key)
                if item is None:
                    continue
                room -= table.sizes[key]
                if room < 0:
                    unread[name] = {**one, "Keys": one["Keys"][place:]}
                    break
                found.append(copied(projected(item, projection.paths) if projection else item))
        return {"Responses": answer, "UnprocessedKeys": unread}

    def batch_write_item(self, request: Request) -> Answer:
        if sum(map(len, request["RequestItems"].values())) > _BATCH_WRITES:
            raise invalid("Too many items requested for the BatchWriteItem call")
        writes: list[tuple[Table, tuple[Any, Any], Item | None]] = []
        for name, ones in request["RequestItems"].items():
            table = self.table(name)
            for one in ones:
                if "PutRequest" in one:
                    item = {attr: stored(value) for attr, value in one["PutRequest"]["Item"].items()}
                    table.check(item)
                    writes.append((table, table.key_in(item), item))
                else:
                    writes.append((table, table.key_of(one["DeleteRequest"]["Key"]), None))
        if len({(table.name, key) for table, key, _ in writes}) < len(writes):
            raise invalid("Provided list of item keys contains duplicates")
        for table, key, new in writes:
            if new is None:
                table.replace(key, None, self._now())
            else:
                table.write(key, new, self._now())
        return {"UnprocessedItems": {}}

    # Time to live

    def expire(self) -> int:
        """Delete what has outlived its time, as DynamoDB does some time later; how many items that were."""
        now, count = self._now(), 0
        for table in self.tables.values():
            for key in table.expired(now.timestamp()):
                table.replace(key, None, now, by_ttl=True)
                count += 1
        return count


def _stored_key(request: Request) -> Item:
    return {name: stored(value) for name, value in request["Key"].items()}


def _values(request: Request) -> Values:
    given = request.get("ExpressionAttributeValues")
    if given is None:
        return {}
    if not given:
        raise invalid("ExpressionAttributeValues must not be empty")
    return {name: stored(value) for name, value in given.items()}


def _only_with_expressions(what: str) -> Fault:
    return invalid(f"{what} can only be specified when using expressions")


def _conditional(request: Request) -> tuple[Compiled | None, Values]:
    text = request.get(_CONDITION)
    names = request.get("ExpressionAttributeNames")
    if text is None:
        for what in ("ExpressionAttributeNames", "ExpressionAttributeValues"):
            if request.get(what) is not None:
                raise _only_with_expressions(what)
        return None, {}
    condition = compiled(_CONDITION, text, names)
    values = _values(request)
    check_names(names, condition.names)
    check_values(values, condition.values)
    check(condition.rules, values)
    return condition, values


def check_names(given: Mapping[str, str] | None, *used: frozenset[str]) -> None:
    """Every name that is given must be used."""
    if given is None:
        return
    if not given:
        raise invalid("ExpressionAttributeNames must not be empty")
    for name in given:
        if not any(name in some for some in used):
            raise invalid(
                f"Value provided in ExpressionAttributeNames unused in expressions: keys: {{{name}}}"
            )


def check_values(given: Values, *used: frozenset[str]) -> None:
    """Every value that is used must be given, and every one that is given used."""
    if given.keys() == frozenset().union(*used):
        return
    for some in used:
        for name in some:
            if name not in given:
                raise invalid(
                    "Invalid expression: An expression attribute value used in expression is not defined;"
                    f" attribute value: {name}"
                )
    for name in given:
        if not any(name in some for some in used):
            raise invalid(
                f"Value provided in ExpressionAttributeValues unused in expressions: keys: {{{name}}}"
            )


def _require(condition: Compiled | None, old: Item | None, values: Values, request: Request) -> None:
    if condition is None or condition.test(old or {}, values):
        return
    shown: dict[str, Any] = {}
    if request.get("ReturnValuesOnConditionCheckFailure") == "ALL_OLD" and old is not None:
        shown = {"Item": copied(old)}
    raise Fault("ConditionalCheckFailedException", "The conditional request failed", **shown)


def _returned(request: Request, old: Item | None, allowed: tuple[str, ...]) -> Answer:
    wanted = request.get("ReturnValues", "NONE")
    if wanted not in allowed:
        raise invalid("Return values set to invalid value")
    return {"Attributes": copied(old)} if wanted == "ALL_OLD" and old is not None else {}


def _updated(request: Request, old: Item | None, new: Item, paths: Any) -> Answer:
    match request.get("ReturnValues", "NONE"):
        case "ALL_OLD":
            return {"Attributes": copied(old)} if old is not None else {}
        case "ALL_NEW":
            return {"Attributes": copied(new)}
        case "UPDATED_OLD":
            shown = projected(old or {}, paths)
            return {"Attributes": copied(shown)} if shown else {}
        case "UPDATED_NEW":
            shown = projected(new, paths)
            return {"Attributes": copied(shown)} if shown else {}
        case _:
            return {}
