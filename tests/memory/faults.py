"""A crash at the n-th call to any port, before or after its effect; and what others do meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, cast


class Crash(Exception):
    """The process died here. Nothing that the desk raises or handles."""


@dataclass
class Faults:
    """Counts calls, and dies at one of them. Number 0 is the first; `calls` is what was called so far.

    `meanwhile` holds what happens right before the next call of a name, as if somebody else did it.
    """

    at: int | None = None
    when: Literal["before", "after"] = "before"
    calls: list[str] = field(default_factory=list)
    meanwhile: dict[str, Callable[[], object]] = field(default_factory=dict)

    def guard[P](self, port: P) -> P:
        """The same port, with every call of a method counted."""
        return cast("P", _Guarded(port, self))


class _Guarded:
    def __init__(self, port: object, faults: Faults) -> None:
        self._port = port
        self._faults = faults

    def __getattr__(self, name: str) -> Any:
        member = getattr(self._port, name)
        if not callable(member):
            return member

        def call(*args: Any, **named: Any) -> Any:
            faults = self._faults
            number = len(faults.calls)
            faults.calls.append(f"{type(self._port).__name__}.{name}")
            if somebody_acts := faults.meanwhile.pop(name, None):
                somebody_acts()
            if number == faults.at and faults.when == "before":
                raise Crash(faults.calls[-1])
            answer = member(*args, **named)
            if number == faults.at:
                raise Crash(faults.calls[-1])
            return answer

        return call
