"""What the functions call AWS with: botocore's retries and AWS's partial answers, over the cloud in memory.

The gate stands at each request, so one that is tried again passes it again.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from botocore.exceptions import ClientError, ConnectTimeoutError, ReadTimeoutError

from copydesk.aws.clients import ATTEMPTS
from tests.cloud.gate import Call
from tests.simulation.faults import Faults
from tests.simulation.guards import Guards
from tests.simulation.scheduler import SECOND, Crash, World

_CONNECT: Final = SECOND
_READ: Final = 4 * SECOND
_TURNS_AFTER: Final = 0.15
_PAGES: Final = {
    "query": ({"ExclusiveStartKey": "LastEvaluatedKey"}, "LastEvaluatedKey", "Limit"),
    "list_object_versions": (
        {"KeyMarker": "NextKeyMarker", "VersionIdMarker": "NextVersionIdMarker"},
        "IsTruncated",
        "MaxKeys",
    ),
}
_DETAILS: Final = ("Key", "QueueUrl", "IndexName", "Prefix", "SecretId")


class SimulatedGate:
    """Where others take their turn, where processes end, and where AWS fails."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self.seen: list[Callable[[Call], None]] = []

    def before(self, call: Call) -> None:
        """A request is on its way."""
        world, faults = self._world, self._faults
        if world.current is None:
            return
        world.note(f"> {call.operation}{_detail(call)}")
        world.pause(self._faults.latency())
        self._survive()
        now = world.now
        if faults.down(call.service, now):
            world.note(f"! {call.service} is down")
            world.pause(_CONNECT)
            raise ConnectTimeoutError(endpoint_url=call.service)
        if faults.happens("throttle", now):
            world.note("! throttled")
            raise _throttled(call)
        if faults.happens("error", now):
            world.note("! 5xx")
            raise _failed(call)

    def after(self, call: Call) -> None:
        """A request has had its effect."""
        world = self._world
        for see in self.seen:
            see(call)
        if world.current is None:
            return
        # What nobody can tell from the next request's turn is left to that one, mostly.
        if world.chance.random() < _TURNS_AFTER:
            world.note(f"< {call.operation}")
            world.pause(self._faults.latency())
        self._survive()
        if self._faults.happens("lost", world.now):
            world.note("! reply lost")
            world.pause(_READ)
            raise ReadTimeoutError(endpoint_url=call.service)

    def _survive(self) -> None:
        """A process ends at the side effect that was drawn for it, or when its time is up."""
        task = self._world.current
        if task is None:
            raise RuntimeError("a call outside a task")
        if task.deadline is not None and self._world.now > task.deadline:
            self._world.note("! timed out")
            raise Crash("the function's time is up")
        if task.crashes_in is not None:
            task.crashes_in -= 1
            if task.crashes_in < 0:
                self._world.note("! crash")
                raise Crash


class Wire:
    """A client as botocore makes it: what fails and may pass is tried again, pages follow pages."""

    def __init__(
        self, client: Any, world: World, faults: Faults, guards: Guards, attempts: int = ATTEMPTS
    ) -> None:
        self._client = client
        self._world = world
        self._faults = faults
        self._attempts = attempts
        self._guards = guards

    def __getattr__(self, name: str) -> Callable[..., Any]:
        call = getattr(self._client, name)
        around = getattr(self, f"_{name}", None)

        def request(**parameters: Any) -> Any:
            for attempt in range(self._attempts):
                try:
                    return around(call, parameters) if around else call(**parameters)
                except (ConnectTimeoutError, ReadTimeoutError, ClientError) as error:
                    if attempt + 1 == self._attempts or not _may_pass(error):
                        raise
                    self._world.pause(self._faults.between(0, SECOND << attempt))
            raise AssertionError("unreachable")

        self.__dict__[name] = request
        return request

    def get_paginator(self, name: str) -> "Pages":
        """The pages of an operation."""
        return Pages(getattr(self, name), *_PAGES[name])

    def _put_item(self, call: Callable[..., Any], parameters: dict[str, Any]) -> Any:
        return self._guards.write(call, parameters)

    _update_item = _delete_item = _put_object = _put_item

    def _batch_get_item(self, call: Callable[..., Any], parameters: dict[str, Any]) -> Any:
        ((table, asked),) = parameters["RequestItems"].items()
        if not self._faults.happens("partial", self._world.now):
            return call(**parameters)
        kept = self._faults.some(asked["Keys"])
        left = [key for key in asked["Keys"] if key not in kept]
        self._world.note(f"! {len(left)} keys unprocessed")
        answer: dict[str, Any] = {"Responses": {}}
        if kept:
            answer = call(RequestItems={table: {**asked, "Keys": kept}})
        return {**answer, "UnprocessedKeys": {table: {**asked, "Keys": left}}}

    def _publish_batch(self, call: Callable[..., Any], parameters: dict[str, Any]) -> Any:
        entries = parameters["PublishBatchRequestEntries"]
        if not self._faults.happens("partial", self._world.now):
            return call(**parameters)
        kept = self._faults.some(entries)
        self._world.note(f"! {len(entries) - len(kept)} entries failed")
        answer: dict[str, Any] = {"Successful": [], "Failed": []}
        if kept:
            answer = call(**{**parameters, "PublishBatchRequestEntries": kept})
        names = {entry["Id"] for entry in kept}
        failed = [
            {"Id": entry["Id"], "Code": "InternalError", "SenderFault": False}
            for entry in entries
            if entry["Id"] not in names
        ]
        return {**answer, "Failed": [*answer.get("Failed", ()), *failed]}

    def _delete_objects(self, call: Callable[..., Any], parameters: dict[str, Any]) -> Any:
        objects = parameters["Delete"]["Objects"]
        if not self._faults.happens("partial", self._world.now):
            return call(**parameters)
        kept = self._faults.some(objects)
        self._world.note(f"! {len(objects) - len(kept)} objects not deleted")
        answer: dict[str, Any] = {}
        if kept:
            answer = call(**{**parameters, "Delete": {**parameters["Delete"], "Objects": kept}})
        errors = [{**each, "Code": "InternalError"} for each in objects if each not in kept]
        return {**answer, "Errors": [*answer.get("Errors", ()), *errors]}

    def _send_message(self, call: Callable[..., Any], parameters: dict[str, Any]) -> Any:
        """SQS delivers at least once and in any order."""
        if self._faults.happens("delay", self._world.now):
            later = min(900, parameters.get("DelaySeconds", 0) + self._faults.between(1, 900))
            parameters = {**parameters, "DelaySeconds": later}
        if self._faults.happens("duplicate", self._world.now):
            call(**parameters)
        return call(**parameters)


class Pages:
    """A paginator."""

    def __init__(self, call: Callable[..., Any], follow: Mapping[str, str], more: str, size: str) -> None:
        self._call = call
        self._follow = follow
        self._more = more
        self._size = size

    def paginate(self, PaginationConfig: Mapping[str, int] | None = None, **request: Any) -> Iterator[Any]:  # noqa: N803 - botocore's name
        """Page by page."""
        if PaginationConfig:
            request[self._size] = PaginationConfig["PageSize"]
        while True:
            page = self._call(**request)
            yield page
            if not page.get(self._more):
                return
            request |= {name: page[source] for name, source in self._follow.items() if source in page}


def _may_pass(error: Exception) -> bool:
    if not isinstance(error, ClientError):
        return True
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return status >= 500 or error.response["Error"]["Code"] in _THROTTLES.values()


_THROTTLES: Final = {
    "dynamodb": "ProvisionedThroughputExceededException",
    "s3": "SlowDown",
    "sns": "Throttled",
    "sqs": "RequestThrottled",
    "secretsmanager": "ThrottlingException",
    "comprehend": "ThrottlingException",
}


def _throttled(call: Call) -> ClientError:
    return _error(_THROTTLES[call.service], 503 if call.service == "s3" else 400, call.operation)


def _failed(call: Call) -> ClientError:
    return _error("InternalServerError", 500, call.operation)


def _error(code: str, status: int, operation: str) -> ClientError:
    answer: Any = {"Error": {"Code": code, "Message": ""}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(answer, operation)


def _detail(call: Call) -> str:
    request = call.request
    for name in _DETAILS:
        if name in request:
            value = request[name]
            if isinstance(value, Mapping):
                return " " + "/".join(str(part["S"])[:44] for part in value.values())
            return f" {str(value).rpartition('/')[2] if name == 'QueueUrl' else value}"
    if "Item" in request:
        return f" {request['Item']['pk']['S'][:44]}/{request['Item']['sk']['S'][:60]}"
    return ""
