"""The conditions on which writes depend: each by its name, how often it held a write back, and without one.

A guard's name is what is written and on what condition, as `HEAD: writes = :before`.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any, Final

from botocore.exceptions import ClientError

_REFUSALS: Final = frozenset({"ConditionalCheckFailedException", "PreconditionFailed"})
_RAW: Final = "raw bytes: If-None-Match"


class Guards:
    """All conditional writes of a run. The one that is named `without` lets everything through."""

    def __init__(self, without: str = "") -> None:
        self.held_back: Counter[str] = Counter()
        self._without = without

    def write(self, call: Callable[..., Any], parameters: dict[str, Any]) -> Any:
        """Make a request that may have a condition."""
        name = name_of(parameters)
        if name is None:
            return call(**parameters)
        self.held_back.setdefault(name, 0)
        if name == self._without:
            return call(**_unguarded(parameters))
        try:
            return call(**parameters)
        except ClientError as error:
            if error.response["Error"]["Code"] in _REFUSALS:
                self.held_back[name] += 1
            raise


def name_of(parameters: dict[str, Any]) -> str | None:
    """The name of a request's condition; None where it has none."""
    if "IfNoneMatch" in parameters:
        return _RAW
    condition = parameters.get("ConditionExpression")
    if condition is None:
        return None
    key = parameters.get("Key") or parameters["Item"]
    kind, _, _ = key["pk"]["S"].partition("#")
    kept = key["sk"]["S"].partition("#")[0] if kind in ("ARTICLE", "RECEIPT") else kind
    return f"{kept}: {condition}"


def _unguarded(parameters: dict[str, Any]) -> dict[str, Any]:
    if "IfNoneMatch" in parameters:
        return {name: value for name, value in parameters.items() if name != "IfNoneMatch"}
    condition = parameters["ConditionExpression"]
    # Always true, and still with every name and value that the request brings.
    return {**parameters, "ConditionExpression": f"({condition}) OR (NOT ({condition}))"}
