"""DynamoDB's conditions, made into functions of an item and the request's values.

https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
"""

import operator
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from tests.cloud.grammar import (
    Among,
    Between,
    Both,
    Comparison,
    Condition,
    Either,
    Function,
    Literal,
    Negation,
    Operand,
    Path,
    Reader,
    Sum,
)
from tests.cloud.operands import Rule, rules_of
from tests.cloud.values import Item, Value, equal, invalid, sortable

type Values = Mapping[str, Value]
type Read = Callable[[Item, Values], Value | None]
type Test = Callable[[Item, Values], bool]

_ORDER: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ORDERED: Final = frozenset({"S", "N", "B"})


class Compiled(NamedTuple):
    """A condition, the tree it came from, the placeholders that it uses and what it asks of them."""

    test: Test
    tree: Condition
    names: frozenset[str]
    values: frozenset[str]
    rules: tuple[Rule, ...]


def compiled(kind: str, text: str, names: Mapping[str, str] | None) -> Compiled:
    """A condition, read once for each text and names."""
    return _compiled(kind, text, tuple(names.items()) if names else ())


@lru_cache(maxsize=4096)
def _compiled(kind: str, text: str, names: tuple[tuple[str, str], ...]) -> Compiled:
    reader = Reader(kind, text, dict(names))
    tree = reader.condition()
    reader.finish()
    return Compiled(
        test_of(tree, kind),
        tree,
        frozenset(reader.used_names),
        frozenset(reader.used_values),
        tuple(rules_of(tree, kind)),
    )


def found(item: Item, path: Path) -> Value | None:
    """The value at a path, if there is one."""
    value: Value | None = {"M": item}
    for part in path.parts:
        if value is None:
            return None
        if isinstance(part, str):
            value = value.get("M", {}).get(part)
        else:
            members = value.get("L", ())
            value = members[part] if part < len(members) else None
    return value


def read_of(operand: Operand, kind: str) -> Read:
    """How an operand gets its value."""
    match operand:
        case Literal(name):
            return lambda _, values: values[name]
        case Path((str(name),)):
            return lambda item, _: item.get(name)
        case Path():
            return lambda item, _: found(item, operand)
        case Function("size", (argument,)):
            inner = read_of(argument, kind)
            return lambda item, values: _length(inner(item, values))
        case Function(name, _):
            raise invalid(f"Invalid {kind}: The function is not allowed in this expression; function: {name}")
        case Sum():
            raise invalid(f"Invalid {kind}: Syntax error")


def _length(value: Value | None) -> Value | None:
    if value is None:
        return None
    ((kind, content),) = value.items()
    match kind:
        case "S":
            return {"N": str(len(content.encode("utf-8", "surrogatepass")))}
        case "B" | "SS" | "NS" | "BS" | "L" | "M":
            return {"N": str(len(content))}
        case _:
            return None


def test_of(tree: Condition, kind: str) -> Test:
    """How a condition is tested."""
    match tree:
        case Both(left, right):
            one, other = test_of(left, kind), test_of(right, kind)
            return lambda item, values: one(item, values) and other(item, values)
        case Either(left, right):
            one, other = test_of(left, kind), test_of(right, kind)
            return lambda item, values: one(item, values) or other(item, values)
        case Negation(inner):
            negated = test_of(inner, kind)
            return lambda item, values: not negated(item, values)
        case Comparison():
            return _comparison(tree, kind)
        case Between(operand, low, high):
            return _between(read_of(operand, kind), read_of(low, kind), read_of(high, kind))
        case Among(operand, choices):
            return _among(read_of(operand, kind), [read_of(choice, kind) for choice in choices])
        case Function():
            return _function(tree, kind)


def _comparison(tree: Comparison, kind: str) -> Test:
    left, right = read_of(tree.left, kind), read_of(tree.right, kind)
    if tree.operator == "=":
        return lambda item, values: _same(left(item, values), right(item, values))
    if tree.operator == "<>":
        return lambda item, values: not _same(left(item, values), right(item, values))
    order = _ORDER[tree.operator]
    return lambda item, values: _ordered(left(item, values), right(item, values), order)


def _same(one: Value | None, other: Value | None) -> bool:
    return one is not None and other is not None and equal(one, other)


def _ordered(one: Value | None, other: Value | None, order: Callable[[Any, Any], bool]) -> bool:
    if one is None or other is None:
        return False
    kind = next(iter(one))
    return kind in _ORDERED and kind in other and order(sortable(one), sortable(other))


def _between(operand: Read, low: Read, high: Read) -> Test:
    def test(item: Item, values: Values) -> bool:
        value, least, most = operand(item, values), low(item, values), high(item, values)
        return _ordered(value, least, operator.ge) and _ordered(value, most, operator.le)

    return test


def _among(operand: Read, choices: list[Read]) -> Test:
    def test(item: Item, values: Values) -> bool:
        value = operand(item, values)
        return any(_same(value, choice(item, values)) for choice in choices)

    return test


def _function(tree: Function, kind: str) -> Test:
    first = read_of(tree.arguments[0], kind)
    if tree.name in ("attribute_exists", "attribute_not_exists"):
        if not isinstance(tree.arguments[0], Path):
            raise invalid(
                f"Invalid {kind}: Operator or function requires a document path;"
                f" operator or function: {tree.name}"
            )
        if tree.name == "attribute_exists":
            return lambda item, values: first(item, values) is not None
        return lambda item, values: first(item, values) is None
    second = read_of(tree.arguments[1], kind)
    match tree.name:
        case "attribute_type":
            return lambda item, values: _is_of(first(item, values), second(item, values))
        case "begins_with":
            return lambda item, values: _begins(first(item, values), second(item, values))
        case _:
            return lambda item, values: _contains(first(item, values), second(item, values))


def _is_of(value: Value | None, wanted: Value | None) -> bool:
    return value is not None and wanted is not None and wanted.get("S") in value


def _begins(value: Value | None, prefix: Value | None) -> bool:
    if value is None or prefix is None:
        return False
    ((tag, start),) = prefix.items()
    return tag in value and bool(value[tag].startswith(start))


def _contains(value: Value | None, part: Value | None) -> bool:
    if value is None or part is None:
        return False
    ((tag, content),) = value.items()
    ((part_tag, sought),) = part.items()
    match tag:
        case "S" | "B":
            return part_tag == tag and sought in content
        case "SS" | "NS" | "BS":
            return part_tag == tag[0] and sought in content
        case "L":
            return any(equal(member, part) for member in content)
        case _:
            return False
