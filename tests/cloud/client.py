"""A client as botocore makes one: a method for each operation, and paginators."""

from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any, Final

from tests.cloud.failures import Fault
from tests.cloud.gate import Call, Gate

type Operation = Callable[[Mapping[str, Any]], dict[str, Any]]

# For each operation that comes in pages: what of an answer the next request takes over, and its limit.
_PAGES: Final[Mapping[str, tuple[Mapping[str, str], str]]] = {
    "query": ({"LastEvaluatedKey": "ExclusiveStartKey"}, "Limit"),
    "scan": ({"LastEvaluatedKey": "ExclusiveStartKey"}, "Limit"),
    "list_object_versions": (
        {"NextKeyMarker": "KeyMarker", "NextVersionIdMarker": "VersionIdMarker"},
        "MaxKeys",
    ),
    "list_objects_v2": ({"NextContinuationToken": "ContinuationToken"}, "MaxKeys"),
}


class Client:
    """A client of one service; each of its calls goes through the gate."""

    def __init__(self, name: str, service: Any, gate: Gate) -> None:
        self._name = name
        self._service = service
        self._gate = gate
        self.meta = SimpleNamespace(service_model=SimpleNamespace(service_name=name))

    def __getattr__(self, method: str) -> Any:
        operation = None if method.startswith("_") else getattr(self._service, method, None)
        if operation is None:
            raise AttributeError(f"{self._name} has no {method} here")
        call = _caller(self._name, _operation_name(method), operation, self._gate)
        # Found at once from now on.
        setattr(self, method, call)
        return call

    def get_paginator(self, method: str) -> "Paginator":
        """What asks for page after page."""
        return Paginator(getattr(self, method), *_PAGES[method])


class Paginator:
    """Asks for pages as they are wanted."""

    def __init__(self, call: Callable[..., dict[str, Any]], carried: Mapping[str, str], limit: str) -> None:
        self._call = call
        self._carried = carried
        self._limit = limit

    def paginate(
        self,
        PaginationConfig: Mapping[str, Any] | None = None,  # noqa: N803 - the name is botocore's
        **request: Any,
    ) -> Iterator[dict[str, Any]]:
        """The pages; none is asked for before it is wanted."""
        if PaginationConfig and "PageSize" in PaginationConfig:
            request[self._limit] = PaginationConfig["PageSize"]
        while True:
            page = self._call(**request)
            yield page
            carried = {to: page[of] for of, to in self._carried.items() if page.get(of) is not None}
            if not carried:
                return
            request |= carried


def _operation_name(method: str) -> str:
    """As AWS spells it: ListObjectsV2 of list_objects_v2."""
    return "".join(part.title() for part in method.split("_"))


def _caller(
    name: str, operation_name: str, operation: Operation, gate: Gate
) -> Callable[..., dict[str, Any]]:
    before, after = gate.before, gate.after

    def call(**request: Any) -> dict[str, Any]:
        made = Call(name, operation_name, request)
        before(made)
        try:
            answer = operation(request)
        except Fault as fault:
            error = fault.as_client_error(operation_name)
        else:
            after(made)
            answer["ResponseMetadata"] = {"HTTPStatusCode": 200, "RetryAttempts": 0, "HTTPHeaders": {}}
            return answer
        after(made)
        raise error

    return call
