"""What stands around every call that a function makes: where faults and interleavings come in."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol


class Call(NamedTuple):
    """One call of AWS's API, as `Call("dynamodb", "PutItem", {"TableName": …})`."""

    service: str
    operation: str
    request: Mapping[str, Any]


class Gate(Protocol):
    """Told of each call. Either method may raise, and may let others go first.

    What `before` raises, the caller sees and nothing happened; what `after` raises, the caller sees and the
    call has taken effect: its reply is lost. botocore's own retries are over by then.
    """

    def before(self, call: Call) -> None: ...

    def after(self, call: Call) -> None: ...


class OpenGate:
    """Lets all calls through."""

    def before(self, call: Call) -> None:
        pass

    def after(self, call: Call) -> None:
        pass
