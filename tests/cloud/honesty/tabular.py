"""Random calls of DynamoDB, over few keys and attributes, most of them valid."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from tests.cloud.honesty.steps import Name, Step

TABLE: Final = Name("table")
SET_UP: Final = (
    Step(
        "dynamodb",
        "create_table",
        {
            "TableName": TABLE,
            "BillingMode": "PAY_PER_REQUEST",
            "KeySchema": [
                {"AttributeName": "pk", "KeyType": "HASH"},
                {"AttributeName": "sk", "KeyType": "RANGE"},
            ],
            "AttributeDefinitions": [
                {"AttributeName": "pk", "AttributeType": "S"},
                {"AttributeName": "sk", "AttributeType": "S"},
                {"AttributeName": "g", "AttributeType": "S"},
                {"AttributeName": "r", "AttributeType": "N"},
            ],
            "GlobalSecondaryIndexes": [
                {
                    "IndexName": "index",
                    "KeySchema": [
                        {"AttributeName": "g", "KeyType": "HASH"},
                        {"AttributeName": "r", "KeyType": "RANGE"},
                    ],
                    "Projection": {"ProjectionType": "KEYS_ONLY"},
                }
            ],
            "StreamSpecification": {"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
        },
    ),
)
TEAR_DOWN: Final = (Step("dynamodb", "delete_table", {"TableName": TABLE}),)

_TEXT: Final = st.sampled_from(["a", "ab", "b", "é", "zz"])
_NUMBER: Final = st.sampled_from(["0", "1", "2", "-1", "1.50", "10", "007"])
_SORT_KEYS: Final = ("a", "ab", "b", "é")
_PLAIN: Final = st.one_of(
    st.builds(lambda x: {"S": x}, _TEXT),
    st.builds(lambda x: {"N": x}, _NUMBER),
    st.builds(lambda x: {"B": x}, st.sampled_from([b"a", b"ab", b"\xff"])),
    st.builds(lambda x: {"BOOL": x}, st.booleans()),
    st.just({"NULL": True}),
)
_SETS: Final = st.one_of(
    st.builds(lambda x: {"SS": x}, st.lists(_TEXT, min_size=1, max_size=3, unique=True)),
    st.builds(
        lambda x: {"NS": x},
        st.lists(st.sampled_from(["0", "1", "2", "-1"]), min_size=1, max_size=3, unique=True),
    ),
)
_NESTED: Final = st.one_of(
    st.builds(lambda x: {"L": x}, st.lists(_PLAIN, max_size=3)),
    st.builds(lambda x: {"M": x}, st.dictionaries(st.sampled_from(["x", "y"]), _PLAIN, max_size=2)),
)
_VALUE: Final = st.one_of(_PLAIN, _PLAIN, _SETS, _NESTED)
_KEY: Final = st.builds(
    lambda pk, sk: {"pk": {"S": pk}, "sk": {"S": sk}},
    st.sampled_from(["p", "q"]),
    st.sampled_from(_SORT_KEYS),
)
_INDEXED: Final = st.fixed_dictionaries(
    {}, optional={"g": st.builds(lambda x: {"S": x}, _TEXT), "r": st.builds(lambda x: {"N": x}, _NUMBER)}
)
_OTHERS: Final = st.dictionaries(st.sampled_from(["a", "b", "name"]), _VALUE, max_size=3)
_ITEM: Final = st.builds(lambda key, indexed, others: {**others, **indexed, **key}, _KEY, _INDEXED, _OTHERS)

type Draw = Callable[[st.SearchStrategy[Any]], Any]


class Writer:
    """Writes expressions; keeps the placeholders that they use."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self.names: dict[str, str] = {}
        self.values: dict[str, Any] = {}

    def draw[T](self, choices: list[T] | tuple[T, ...]) -> T:
        chosen: T = self._draw(st.sampled_from(choices))
        return chosen

    def value(self, of: st.SearchStrategy[Any] = _VALUE) -> str:
        name = f":v{len(self.values)}"
        self.values[name] = self._draw(of)
        return name

    def path(self) -> str:
        top = self.draw(["a", "b", "#name", "g", "r"])
        if top == "#name":
            self.names[top] = "name"
        inner = self.draw(["", "", "", ".x", "[0]", "[1]"])
        return top + (inner if top in ("a", "b") else "")

    def operand(self) -> str:
        kind = self.draw(["path", "value", "value", "size"])
        if kind == "size":
            return f"size({self.path()})"
        return self.path() if kind == "path" else self.value()

    def condition(self, depth: int = 2) -> str:
        kinds = ["compare", "exists", "exists", "between", "in", "begins", "contains", "type"]
        kind = self.draw([*kinds, "and", "or", "not"] if depth else kinds)
        match kind:
            case "and" | "or":
                left, right = self.condition(depth - 1), self.condition(depth - 1)
                return f"({left} {kind.upper()} {right})"
            case "not":
                return f"NOT ({self.condition(depth - 1)})"
            case "compare":
                operator = self.draw(["=", "<>", "<", "<=", ">", ">="])
                right = self.value() if operator in ("=", "<>") else self.value(_PLAIN)
                return f"{self.draw([self.path(), f'size({self.path()})'])} {operator} {right}"
            case "exists":
                return f"{self.draw(['attribute_exists', 'attribute_not_exists'])}({self.path()})"
            case "between":
                number = st.builds(lambda x: {"N": x}, _NUMBER)
                return f"{self.path()} BETWEEN {self.value(number)} AND {self.value(number)}"
            case "in":
                return f"{self.path()} IN ({self.value()}, {self.value()})"
            case "begins":
                return f"begins_with({self.path()}, {self.value(st.builds(lambda x: {'S': x}, _TEXT))})"
            case "contains":
                return f"contains({self.path()}, {self.value(_PLAIN)})"
            case _:
                tag = st.sampled_from(["S", "N", "B", "SS", "NS", "BOOL", "NULL", "L", "M"])
                return f"attribute_type({self.path()}, {self.value(st.builds(lambda x: {'S': x}, tag))})"

    def update(self) -> str:
        """Clauses that touch each attribute once at most."""
        free = ["a", "b", "#name", "g", "r"]
        clauses: dict[str, list[str]] = {}
        for _ in range(self.draw([1, 1, 2, 3])):
            target = self.draw(free)
            free.remove(target)
            if target == "#name":
                self.names[target] = "name"
            clause, text = self._change(target)
            clauses.setdefault(clause, []).append(text)
        return " ".join(f"{clause} {', '.join(texts)}" for clause, texts in clauses.items())

    def _change(self, target: str) -> tuple[str, str]:
        """A clause, and what it does to one attribute."""
        number = st.builds(lambda x: {"N": x}, _NUMBER)
        text = st.builds(lambda x: {"S": x}, _TEXT)
        if target in ("g", "r"):
            # The index's key: of one type.
            if self.draw([True, False]):
                return "REMOVE", target
            return "SET", f"{target} = {self.value(text if target == 'g' else number)}"
        kind = self.draw(
            ["set", "set", "default", "sum", "append", "nested", "remove", "member", "add", "delete"]
        )
        member = target + self.draw([".x", "[0]", "[5]"])
        match kind:
            case "set":
                return "SET", f"{target} = {self.value()}"
            case "default":
                return "SET", f"{target} = if_not_exists({target}, {self.value()})"
            case "sum":
                zero, sign, one = self.value(number), self.draw(["+", "-"]), self.value(number)
                return "SET", f"{target} = if_not_exists({target}, {zero}) {sign} {one}"
            case "append":
                empty = self.value(st.just({"L": []}))
                more = self.value(st.builds(lambda x: {"L": x}, st.lists(_PLAIN, max_size=2)))
                return "SET", f"{target} = list_append(if_not_exists({target}, {empty}), {more})"
            case "nested":
                return "SET", f"{member} = {self.value(_PLAIN)}"
            case "remove" | "member":
                return "REMOVE", target if kind == "remove" else member
            case _:
                amount = st.one_of(number, _SETS) if kind == "add" else _SETS
                return kind.upper(), f"{target} {self.value(amount)}"

    def placeholders(self) -> dict[str, Any]:
        """What goes with the expressions."""
        found: dict[str, Any] = {}
        if self.names:
            found["ExpressionAttributeNames"] = dict(self.names)
        if self.values:
            found["ExpressionAttributeValues"] = dict(self.values)
        return found


def _condition(writer: Writer) -> dict[str, Any]:
    if writer.draw([True, False]):
        return {}
    shown = writer.draw(["NONE", "ALL_OLD"])
    return {"ConditionExpression": writer.condition(), "ReturnValuesOnConditionCheckFailure": shown}


@st.composite
def _put(draw: Draw) -> Step:
    writer = Writer(draw)
    request = {"Item": draw(_ITEM), **_condition(writer), "ReturnValues": writer.draw(["NONE", "ALL_OLD"])}
    return _step("put_item", writer, request)


@st.composite
def _delete(draw: Draw) -> Step:
    writer = Writer(draw)
    request = {"Key": draw(_KEY), **_condition(writer), "ReturnValues": writer.draw(["NONE", "ALL_OLD"])}
    return _step("delete_item", writer, request)


@st.composite
def _update(draw: Draw) -> Step:
    writer = Writer(draw)
    kinds = ["NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"]
    request = {
        "Key": draw(_KEY),
        "UpdateExpression": writer.update(),
        **_condition(writer),
        "ReturnValues": writer.draw(kinds),
    }
    return _step("update_item", writer, request)


@st.composite
def _get(draw: Draw) -> Step:
    writer = Writer(draw)
    request: dict[str, Any] = {"Key": draw(_KEY), "ConsistentRead": True}
    if writer.draw([True, False]):
        request["ProjectionExpression"] = writer.draw(["a, b", "a.x", "b[1]", "pk", "g, r, sk"])
    return _step("get_item", writer, request)


@st.composite
def _query(draw: Draw) -> Step:
    writer = Writer(draw)
    request: dict[str, Any] = {"ScanIndexForward": writer.draw([True, False])}
    text = st.builds(lambda x: {"S": x}, st.sampled_from(_SORT_KEYS))
    number = st.builds(lambda x: {"N": x}, _NUMBER)
    if writer.draw([True, True, False]):
        condition, name, kind = f"pk = {writer.value(st.sampled_from([{'S': 'p'}, {'S': 'q'}]))}", "sk", text
    else:
        condition, name, kind = f"g = {writer.value(st.builds(lambda x: {'S': x}, _TEXT))}", "r", number
        request["IndexName"] = "index"
    match writer.draw(["none", "compare", "between", "begins"]):
        case "compare":
            condition += f" AND {name} {writer.draw(['=', '<', '<=', '>', '>='])} {writer.value(kind)}"
        case "between":
            condition += f" AND {name} BETWEEN {writer.value(kind)} AND {writer.value(kind)}"
        case "begins" if name == "sk":
            condition += f" AND begins_with(sk, {writer.value(kind)})"
    request["KeyConditionExpression"] = condition
    if "IndexName" not in request:
        request["ConsistentRead"] = True
        if writer.draw([True, False, False]):
            request["FilterExpression"] = writer.condition(1)
    if writer.draw([True, False, False]):
        request["Limit"] = writer.draw([1, 2, 3])
    return _step("query", writer, request)


@st.composite
def _scan(draw: Draw) -> Step:
    writer = Writer(draw)
    request: dict[str, Any] = {}
    if writer.draw([True, False]):
        request["FilterExpression"] = writer.condition(1)
    return _step("scan", writer, request)


@st.composite
def _batch_get(draw: Draw) -> Step:
    keys = draw(st.lists(_KEY, min_size=1, max_size=4, unique_by=str))
    return Step("dynamodb", "batch_get_item", {"RequestItems": {TABLE: {"Keys": keys}}})


def _step(method: str, writer: Writer, request: dict[str, Any]) -> Step:
    return Step("dynamodb", method, {"TableName": TABLE, **request, **writer.placeholders()})


CALLS: Final[st.SearchStrategy[Step]] = st.one_of(
    _put(),
    _put(),
    _update(),
    _update(),
    _update(),
    _delete(),
    _get(),
    _query(),
    _query(),
    _scan(),
    _batch_get(),
)
