"""Which values may stand where in an expression: DynamoDB looks at that before it looks at the item."""

from collections.abc import Iterator, Mapping
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
    Sum,
    Update,
)
from tests.cloud.values import Value, invalid, sortable

_ORDERED: Final = frozenset({"S", "N", "B"})
_SETS: Final = frozenset({"SS", "NS", "BS"})
_TYPES: Final = frozenset({"S", "N", "B", "SS", "NS", "BS", "BOOL", "NULL", "L", "M"})


class Demand(NamedTuple):
    """A value that comes with the request must be of one of these types."""

    kind: str
    operator: str
    literal: str
    types: frozenset[str]

    def check(self, values: Mapping[str, Value]) -> None:
        found = next(iter(values[self.literal]))
        if found not in self.types:
            raise invalid(
                f"Invalid {self.kind}: Incorrect operand type for operator or function;"
                f" operator or function: {self.operator}, operand type: {found}"
            )
        if self.operator == "attribute_type" and values[self.literal]["S"] not in _TYPES:
            raise invalid(f"Invalid {self.kind}: Invalid attribute type name found")


class Span(NamedTuple):
    """The two bounds of a BETWEEN must be of one type, and in order."""

    kind: str
    low: str
    high: str

    def check(self, values: Mapping[str, Value]) -> None:
        low, high = values[self.low], values[self.high]
        if low.keys() != high.keys():
            raise invalid(
                f"Invalid {self.kind}: The BETWEEN operator requires same data type for lower and upper"
                " bounds"
            )
        if low.keys() <= _ORDERED and sortable(high) < sortable(low):
            raise invalid(
                f"Invalid {self.kind}: The BETWEEN operator requires upper bound to be greater than or equal"
                " to lower bound"
            )


type Rule = Demand | Span


def rules_of(tree: Condition, kind: str) -> Iterator[Rule]:
    """What a condition asks of the values."""
    match tree:
        case Both(left, right) | Either(left, right):
            yield from rules_of(left, kind)
            yield from rules_of(right, kind)
        case Negation(inner):
            yield from rules_of(inner, kind)
        case Comparison(operator, left, right) if operator not in ("=", "<>"):
            yield from _demands((left, right), kind, operator, _ORDERED)
        case Between(operand, low, high):
            yield from _demands((operand, low, high), kind, "BETWEEN", _ORDERED)
            if isinstance(low, Literal) and isinstance(high, Literal):
                yield Span(kind, low.name, high.name)
        case Function("begins_with", (_, prefix)):
            yield from _demands((prefix,), kind, "begins_with", frozenset({"S", "B"}))
        case Function("attribute_type", (_, name)):
            yield from _demands((name,), kind, "attribute_type", frozenset({"S"}))
        case Comparison() | Among() | Function():
            pass


def rules_of_update(update: Update) -> Iterator[Rule]:
    """What an update asks of the values."""
    kind = "UpdateExpression"
    for _, operand in update.sets:
        yield from _rules_of_source(operand, kind)
    for _, literal in update.adds:
        yield Demand(kind, "ADD", literal.name, _SETS | {"N"})
    for _, literal in update.deletes:
        yield Demand(kind, "DELETE", literal.name, _SETS)


def _rules_of_source(operand: Operand, kind: str) -> Iterator[Rule]:
    match operand:
        case Sum(sign, left, right):
            yield from _demands((left, right), kind, sign, frozenset({"N"}))
            yield from _rules_of_source(left, kind)
            yield from _rules_of_source(right, kind)
        case Function("list_append", arguments):
            yield from _demands(arguments, kind, "list_append", frozenset({"L"}))
            for argument in arguments:
                yield from _rules_of_source(argument, kind)
        case _:
            pass


def _demands(
    operands: tuple[Operand, ...], kind: str, operator: str, types: frozenset[str]
) -> Iterator[Demand]:
    for operand in operands:
        if isinstance(operand, Literal):
            yield Demand(kind, operator, operand.name, types)


def check(rules: tuple[Rule, ...], values: Mapping[str, Any]) -> None:
    """Refuse values that may not stand where they do."""
    for rule in rules:
        rule.check(values)
