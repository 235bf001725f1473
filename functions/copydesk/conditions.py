"""The conditions of an SNS filter policy: what a value of an attribute can be asked.

The operators, as the Amazon SNS developer guide has them: equality, prefix, suffix, equals-ignore-case,
wildcard, cidr, numeric, exists and anything-but. A String.Array satisfies one by any of its elements, and
anything-but where none of them is named.
"""

import ipaddress
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeIs

from copydesk.errors import ConfigurationError

LARGEST_NUMBER: Final = 10**9

type Scalar = str | int | float | bool | None
type Values = tuple[Scalar, ...]
"""What an attribute holds; an attribute that is absent holds None instead."""


class MalformedPolicy(ConfigurationError):
    """A filter policy that SNS would not take. `where` is the place in it, as `topics[0].prefix`."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"filter policy, {where or 'the whole'}: {problem}")
        self.where = where
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Condition:
    """One alternative for an attribute: its JSON, whether more values can spoil it, and the test itself."""

    said: str
    spoils: bool
    holds: Callable[[Values | None], bool]


def condition_of(value: object, where: str) -> Condition:
    """The condition that stands at a place of a policy. Raises MalformedPolicy."""
    said = _json(value)
    if not isinstance(value, dict):
        return Condition(said, spoils=False, holds=_any(_equals(_scalar(value, where))))
    if len(value) != 1:
        raise MalformedPolicy(where, "a condition has one operator")
    ((name, operand),) = value.items()
    if name not in OPERATORS:
        raise MalformedPolicy(where, f"unknown operator {name!r}: there are {', '.join(sorted(OPERATORS))}")
    spoils, holds = OPERATORS[name](operand, f"{where}.{name}")
    return Condition(said, spoils, holds)


type _Test = Callable[[Scalar], bool]


class _Made(NamedTuple):
    """An operator with its operand: whether more values can spoil it, and the test of what there is."""

    spoils: bool
    holds: Callable[[Values | None], bool]


def _any(test: _Test) -> Callable[[Values | None], bool]:
    return lambda values: values is not None and any(map(test, values))


def _any_element(make: Callable[[object, str], _Test]) -> Callable[[object, str], _Made]:
    return lambda operand, where: _Made(spoils=False, holds=_any(make(operand, where)))


def _exists(operand: object, where: str) -> _Made:
    if not isinstance(operand, bool):
        raise MalformedPolicy(where, "true or false")
    return _Made(spoils=not operand, holds=lambda values: (values is not None) == operand)


def _anything_but(operand: object, where: str) -> _Made:
    tests = tuple(_named(operand, where))
    return _Made(
        spoils=True,
        holds=lambda values: (
            values is not None and not any(test(value) for test in tests for value in values)
        ),
    )


def _named(operand: object, where: str) -> Iterator[_Test]:
    """The tests of what `anything-but` excludes: values, or patterns of one kind."""
    if not isinstance(operand, dict):
        for each in _listed(operand, where):
            yield _equals(_scalar(each, where))
        return
    if len(operand) != 1 or not operand.keys() <= _EXCLUDABLE.keys():
        raise MalformedPolicy(where, f"values, or one of {', '.join(sorted(_EXCLUDABLE))}")
    ((name, patterns),) = operand.items()
    for each in _listed(patterns, f"{where}.{name}"):
        yield _EXCLUDABLE[name](each, f"{where}.{name}")


def _listed(operand: object, where: str) -> Sequence[object]:
    operands = operand if isinstance(operand, list) else [operand]
    if not operands:
        raise MalformedPolicy(where, "an empty array")
    return operands


def _prefix(operand: object, where: str) -> _Test:
    start = _text(operand, where)
    return lambda value: isinstance(value, str) and value.startswith(start)


def _suffix(operand: object, where: str) -> _Test:
    end = _text(operand, where)
    return lambda value: isinstance(value, str) and value.endswith(end)


def _ignoring_case(operand: object, where: str) -> _Test:
    wanted = _text(operand, where).casefold()
    return lambda value: isinstance(value, str) and value.casefold() == wanted


def _wildcard(operand: object, where: str) -> _Test:
    """`*` stands for any characters or none; a backslash takes the meaning of the next one."""
    pieces = _pieces(_text(operand, where), where)
    first, last = pieces[0], pieces[-1]

    def fits(value: Scalar) -> bool:
        if not isinstance(value, str) or len(pieces) == 1:
            return value == first
        end = len(value) - len(last)
        at = len(first)
        if not (value.startswith(first) and value.endswith(last) and at <= end):
            return False
        for piece in pieces[1:-1]:
            found = value.find(piece, at, end)
            if found < 0:
                return False
            at = found + len(piece)
        return True

    return fits


def _pieces(pattern: str, where: str) -> list[str]:
    pieces = [""]
    characters = iter(pattern)
    for character in characters:
        if character == "*":
            pieces.append("")
            continue
        taken = next(characters, "") if character == "\\" else character
        if character == "\\" and taken not in ("*", "\\"):
            raise MalformedPolicy(where, "a backslash stands before * or another backslash")
        pieces[-1] += taken
    if "**" in pattern.replace("\\*", ""):
        raise MalformedPolicy(where, "two wildcards in a row")
    return pieces


def _cidr(operand: object, where: str) -> _Test:
    try:
        network = ipaddress.ip_network(_text(operand, where), strict=False)
    except ValueError as error:
        raise MalformedPolicy(where, "a network, as 10.0.0.0/24") from error

    def lies_in(value: Scalar) -> bool:
        try:
            return isinstance(value, str) and ipaddress.ip_address(value) in network
        except ValueError:
            return False

    return lies_in


def _numeric(operand: object, where: str) -> _Test:
    form = 'as [">", 0, "<=", 5]: one comparison, or a lower bound and an upper one'
    if not isinstance(operand, list) or len(operand) not in (2, 4):
        raise MalformedPolicy(where, form)
    pairs = [(operand[at], _number(operand[at + 1], where)) for at in range(0, len(operand), 2)]
    signs = [sign for sign, _ in pairs]
    if any(not isinstance(sign, str) or sign not in _COMPARISONS for sign in signs):
        raise MalformedPolicy(where, form)
    is_range = len(pairs) > 1
    if is_range and not (signs[0] in (">", ">=") and signs[1] in ("<", "<=")):
        raise MalformedPolicy(where, form)
    if is_range and pairs[0][1] >= pairs[1][1]:
        raise MalformedPolicy(where, "the lower bound is not below the upper one")
    return lambda value: _is_number(value) and all(_COMPARISONS[sign](value, bound) for sign, bound in pairs)


def _equals(wanted: Scalar) -> _Test:
    if _is_number(wanted):
        return lambda value: _is_number(value) and _close(value, wanted)
    return lambda value: type(value) is type(wanted) and value == wanted


def _close(value: float, wanted: float) -> bool:
    """SNS looks at five digits after the decimal point."""
    return round(value, 5) == round(wanted, 5)


def _scalar(value: object, where: str) -> Scalar:
    if value is None or isinstance(value, str | bool):
        return value
    return _number(value, where, "a text, a number, true, false, null or an operator")


def _number(value: object, where: str, wanted: str = "a number") -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise MalformedPolicy(where, wanted)
    if abs(value) > LARGEST_NUMBER:
        raise MalformedPolicy(where, "a number is within a billion of zero")
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise MalformedPolicy(where, "a text")
    return value


def _is_number(value: object) -> TypeIs[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


_COMPARISONS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "=": _close,
    "<": lambda value, bound: value < bound,
    "<=": lambda value, bound: value <= bound,
    ">": lambda value, bound: value > bound,
    ">=": lambda value, bound: value >= bound,
}


_EXCLUDABLE: Final[Mapping[str, Callable[[object, str], _Test]]] = {
    "prefix": _prefix,
    "suffix": _suffix,
    "equals-ignore-case": _ignoring_case,
    "wildcard": _wildcard,
}

OPERATORS: Final[Mapping[str, Callable[[object, str], _Made]]] = {
    "exists": _exists,
    "anything-but": _anything_but,
    "numeric": _any_element(_numeric),
    "cidr": _any_element(_cidr),
    **{name: _any_element(make) for name, make in _EXCLUDABLE.items()},
}
"""What an attribute can be asked, by the word that asks it."""
