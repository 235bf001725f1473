"""Event filter patterns, as event source mappings use them.

https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
"""

import json
import operator
from collections.abc import Callable, Mapping
from typing import Any

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ABSENT = object()


def _matches_numeric(rule: list[Any], value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return all(_COMPARE[symbol](value, bound) for symbol, bound in zip(rule[::2], rule[1::2], strict=True))


def _matches_anything_but(excluded: Any, value: object) -> bool:
    if isinstance(excluded, Mapping):
        return not _matches_rule(excluded, value)
    return value not in (excluded if isinstance(excluded, list) else [excluded])


def _matches_rule(rule: Any, value: object) -> bool:
    """Whether one value passes one rule of a pattern's list."""
    if not isinstance(rule, Mapping):
        # JSON's true is not its 1, though Python's is.
        return isinstance(rule, bool) == isinstance(value, bool) and rule == value
    [(name, operand)] = rule.items()
    text = value if isinstance(value, str) else None
    match name:
        case "exists":
            return bool(operand)
        case "prefix":
            return text is not None and text.startswith(operand)
        case "suffix":
            return text is not None and text.endswith(operand)
        case "equals-ignore-case":
            return text is not None and text.lower() == operand.lower()
        case "anything-but":
            return _matches_anything_but(operand, value)
        case "numeric":
            return _matches_numeric(operand, value)
        case _:
            raise ValueError(f"the filter rule {name!r} is not known")


def _matches_leaf(rules: list[Any], value: object) -> bool:
    if value is _ABSENT:
        return {"exists": False} in rules
    present = [rule for rule in rules if rule != {"exists": False}]
    values = value if isinstance(value, list) else [value]
    return any(_matches_rule(rule, item) for rule in present for item in values)


def matches(pattern: Mapping[str, Any], event: object) -> bool:
    """Whether an event passes a pattern."""
    for key, expected in pattern.items():
        if key == "$or":
            if not any(matches(alternative, event) for alternative in expected):
                return False
            continue
        value = event.get(key, _ABSENT) if isinstance(event, Mapping) else _ABSENT
        if isinstance(expected, Mapping):
            if not matches(expected, {} if value is _ABSENT else value):
                return False
        elif not _matches_leaf(expected, value):
            return False
    return True


def filter_of(criteria: Mapping[str, Any] | None) -> Callable[[object], bool]:
    """The filter that a mapping's FilterCriteria state: an event passes if any pattern matches."""
    patterns = [json.loads(entry["Pattern"]) for entry in (criteria or {}).get("Filters", [])]
    return lambda event: not patterns or any(matches(pattern, event) for pattern in patterns)
