"""DynamoDB's attribute values: which are valid, how large they are, how they compare.

https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
"""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from tests.cloud.failures import Fault

type Value = dict[str, Any]
type Item = dict[str, Value]
type Number = int | Decimal

LARGEST_ITEM: Final = 400 * 1024
_DIGITS: Final = 38
_LARGEST_EXPONENT: Final = 125
_SMALLEST_EXPONENT: Final = -130
_DEEPEST: Final = 32
_SETS: Final = frozenset({"SS", "NS", "BS"})


def invalid(message: str) -> Fault:
    """DynamoDB's refusal of a request that is wrong in itself."""
    return Fault("ValidationException", message)


def number(text: str) -> Number:
    """A number that sorts and adds as DynamoDB's do."""
    return int(text) if text.isdecimal() else Decimal(text)


def normal(text: str) -> str:
    """A number as DynamoDB gives it back: "007" is "7", "1.50" is "1.5"."""
    if text.isascii() and text.isdecimal() and len(text) <= _DIGITS and (text[0] != "0" or text == "0"):
        return text
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise invalid(f"The parameter cannot be converted to a numeric value: {text}") from None
    if not value.is_finite():
        raise invalid(f"The parameter cannot be converted to a numeric value: {text}")
    return written(value)


def written(value: Number) -> str:
    """A number as text, within DynamoDB's precision and range."""
    if isinstance(value, int):
        value = Decimal(value)
    if not value:
        return "0"
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    stripped = "".join(map(str, digits)).lstrip("0")
    significant = stripped.rstrip("0")
    exponent += len(stripped) - len(significant)
    if len(significant) > _DIGITS:
        raise invalid("Attempting to store more than 38 significant digits in a Number")
    magnitude = exponent + len(significant) - 1
    if magnitude > _LARGEST_EXPONENT:
        raise invalid(
            "Number overflow. Attempting to store a number with magnitude larger than supported range"
        )
    if magnitude < _SMALLEST_EXPONENT:
        raise invalid(
            "Number underflow. Attempting to store a number with magnitude smaller than supported range"
        )
    return format(Decimal((sign, tuple(map(int, significant)), exponent)), "f")


def stored(value: Mapping[str, Any]) -> Value:
    """A caller's value, checked, normal and a copy that is the cloud's own."""
    return _stored(value, 1)


def _stored(value: Mapping[str, Any], depth: int) -> Value:
    if len(value) != 1:
        raise invalid("Supplied AttributeValue has more than one datatypes set, must contain exactly one")
    ((kind, content),) = value.items()
    if kind in ("S", "BOOL"):
        return {kind: content}
    if kind == "N":
        return {"N": normal(content)}
    if kind == "B":
        return {"B": bytes(content)}
    if kind == "NULL" and content is True:
        return {"NULL": True}
    if kind in _SETS:
        return {kind: _members(kind, content)}
    if depth > _DEEPEST:
        raise invalid("Nesting Levels have exceeded supported limits")
    if kind == "L":
        return {"L": [_stored(member, depth + 1) for member in content]}
    if kind == "M":
        return {"M": {name: _stored(member, depth + 1) for name, member in content.items()}}
    raise invalid(f"One or more parameter values were invalid: {kind} is {content!r}")


def _members(kind: str, content: Any) -> list[Any]:
    if not content:
        raise invalid("One or more parameter values were invalid: An set may not be empty")
    members = [normal(member) for member in content] if kind == "NS" else list(content)
    if len(set(members)) < len(members):
        raise invalid("One or more parameter values were invalid: Input collection contains duplicates.")
    return members


def copied(item: Mapping[str, Value]) -> Item:
    """An item that its receiver may change."""
    return {name: {"S": value["S"]} if "S" in value else _copied(value) for name, value in item.items()}


def _copied(value: Value) -> Value:
    ((kind, content),) = value.items()
    if kind == "L":
        return {"L": [_copied(member) for member in content]}
    if kind == "M":
        return {"M": {name: _copied(member) for name, member in content.items()}}
    return {kind: list(content)} if kind in _SETS else {kind: content}


def size_of(item: Mapping[str, Value]) -> int:
    """Bytes that an item takes of the 400 KB."""
    total = 0
    for name, value in item.items():
        text = value.get("S")
        if text is not None:
            total += len(text) if text.isascii() else _bytes(text)
        else:
            total += _size(value)
        total += len(name) if name.isascii() else _bytes(name)
    return total


def _size(value: Value) -> int:
    ((kind, content),) = value.items()
    match kind:
        case "S":
            return _bytes(content)
        case "B":
            return len(content)
        case "N":
            return _number_size(content)
        case "BOOL" | "NULL":
            return 1
        case "SS":
            return sum(map(_bytes, content))
        case "BS":
            return sum(map(len, content))
        case "NS":
            return sum(map(_number_size, content))
        case "L":
            return 3 + sum(1 + _size(member) for member in content)
        case _:
            return 3 + sum(1 + _bytes(name) + _size(member) for name, member in content.items())


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _number_size(text: str) -> int:
    return (len(text.lstrip("-").replace(".", "").strip("0")) + 1) // 2 + 1 + text.startswith("-")


def equal(one: Value, other: Value) -> bool:
    """Whether two values are the same; sets have no order."""
    if one == other:
        return True
    ((kind, left),) = one.items()
    right = other.get(kind)
    if right is None:
        return False
    match kind:
        case "SS" | "NS" | "BS":
            return set(left) == set(right)
        case "L":
            return len(left) == len(right) and all(map(equal, left, right))
        case "M":
            return left.keys() == right.keys() and all(equal(left[name], right[name]) for name in left)
        case _:
            return False


def sortable(value: Value) -> Any:
    """What a key or a comparison sorts by: text by its code points, as UTF-8 does; bytes; numbers."""
    ((kind, content),) = value.items()
    return number(content) if kind == "N" else content
