"""What the functions call AWS with: each call is counted, and fails as is planned for its number.

The clients' own retries are over when a call fails here, but for `repeated`, which is one of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from botocore.exceptions import ClientError, ReadTimeoutError

from tests.cloud.client import Client
from tests.cloud.failures import client_error
from tests.cloud.gate import OpenGate
from tests.simulation.guards import Guards

type Ask = Callable[..., dict[str, Any]]


class Crash(BaseException):
    """The end of a process: beside Exception, so that nothing takes it for its own."""


class Made(NamedTuple):
    """A call that was made: by which invocation of which function, of which operation, on how many things."""

    invocation: int
    function: str
    operation: str
    entries: int


BEFORE: Final = ("crash before", "throttle", "error")
AFTER: Final = ("crash after", "timeout", "repeated")
PARTIAL: Final = {
    "BatchGetItem": "unprocessed",
    "PublishBatch": "failed entry",
    "DeleteObjects": "undeleted",
}
_THROTTLES: Final = {
    "dynamodb": ("ProvisionedThroughputExceededException", 400),
    "s3": ("SlowDown", 503),
    "sns": ("Throttled", 429),
    "sqs": ("RequestThrottled", 400),
    "secretsmanager": ("ThrottlingException", 400),
}


def kinds(made: Made) -> tuple[str, ...]:
    """The ways in which a call can go wrong."""
    partial = PARTIAL.get(made.operation)
    return (*BEFORE, *AFTER, *([partial] if partial else []))


@dataclass
class Calls:
    """The calls since this was armed, and what is to go wrong at which of them."""

    plan: dict[int, str] = field(default_factory=dict)
    made: list[Made] = field(default_factory=list)
    is_armed: bool = False
    invocation: int = 0
    function: str = ""
    without_guard: str = ""

    def reset(self) -> None:
        """Begin again, unarmed."""
        self.plan, self.made, self.is_armed, self.invocation = {}, [], False, 0

    def make(self, service: str, operation: str, ask: Ask, request: Mapping[str, Any]) -> dict[str, Any]:
        """Make a call, or have it go wrong."""
        if self.without_guard:
            ask = self._unguarded(ask)
        if not self.is_armed:
            return ask(**request)
        number = len(self.made)
        entries = len(_entries(operation, request))
        self.made.append(Made(self.invocation, self.function, operation, entries))
        match self.plan.pop(number, None):
            case None:
                return ask(**request)
            case "crash before":
                raise Crash(operation)
            case "throttle":
                code, status = _THROTTLES[service]
                raise client_error(operation, code, status=status)
            case "error":
                raise client_error(operation, "InternalServerError", status=500)
            case "crash after":
                _effect(ask, request)
                raise Crash(operation)
            case "timeout":
                _effect(ask, request)
                raise ReadTimeoutError(endpoint_url=service)
            case "repeated":
                _effect(ask, request)
                return ask(**request)
            case _:
                return _in_part(operation, ask, request)

    def _unguarded(self, ask: Ask) -> Ask:
        guards = Guards(self.without_guard)
        return lambda **request: guards.write(ask, request)


class Wire(Client):
    """A client whose calls are counted."""

    def __init__(self, name: str, service: Any, calls: Calls) -> None:
        super().__init__(name, service, OpenGate())
        self._calls = calls

    def __getattr__(self, method: str) -> Any:
        ask = super().__getattr__(method)
        operation = "".join(part.title() for part in method.split("_"))

        def call(**request: Any) -> dict[str, Any]:
            return self._calls.make(self._name, operation, ask, request)

        setattr(self, method, call)
        return call


def _effect(ask: Ask, request: Mapping[str, Any]) -> None:
    """What a call does; its answer is lost, whatever it is."""
    try:
        ask(**request)
    except ClientError:
        return


def _entries(operation: str, request: Mapping[str, Any]) -> list[Any]:
    match operation:
        case "BatchGetItem":
            ((_, asked),) = request["RequestItems"].items()
            return list(asked["Keys"])
        case "PublishBatch":
            return list(request["PublishBatchRequestEntries"])
        case "DeleteObjects":
            return list(request["Delete"]["Objects"])
        case _:
            return [None]


def _in_part(operation: str, ask: Ask, request: Mapping[str, Any]) -> dict[str, Any]:
    """All but the last of a batch is done; of a batch of one, nothing."""
    *kept, left = _entries(operation, request)
    answer: dict[str, Any] = {}
    match operation:
        case "BatchGetItem":
            ((table, asked),) = request["RequestItems"].items()
            if kept:
                answer = ask(RequestItems={table: {**asked, "Keys": kept}})
            return {"Responses": {}, **answer, "UnprocessedKeys": {table: {**asked, "Keys": [left]}}}
        case "PublishBatch":
            if kept:
                answer = ask(**{**request, "PublishBatchRequestEntries": kept})
            failed = {"Id": left["Id"], "Code": "InternalError", "SenderFault": False}
            return {"Successful": [], **answer, "Failed": [failed]}
        case _:
            if kept:
                answer = ask(**{**request, "Delete": {**request["Delete"], "Objects": kept}})
            return {**answer, "Errors": [{**left, "Code": "InternalError"}]}
