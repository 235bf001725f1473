"""The calls that functions make to AWS: held against their policies, and made to fail on request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from copydesk.aws.clients import create_clients
from tests.integration.permissions import Grant, grants, needs
from tests.integration.stack import Stack


@dataclass
class Failure:
    """Calls that are answered with an error: before they had an effect, or after (a lost reply)."""

    function: str
    operation: str
    when: Literal["before", "after"] = "before"
    code: str = "ServiceUnavailable"
    times: int = 1
    only: Callable[[Mapping[str, Any]], bool] = lambda _: True

    def takes(self, function: str, operation: str, request: Mapping[str, Any]) -> bool:
        """Whether it meets this call; each time that it does counts."""
        if (function, operation) != (self.function, self.operation) or self.times < 1:
            return False
        if not self.only(request):
            return False
        self.times -= 1
        return True


@dataclass
class Calls:
    """All calls of all functions over one stack."""

    stack: Stack
    made: list[tuple[str, str]] = field(default_factory=list)
    used: set[tuple[str, Grant]] = field(default_factory=set)
    denied: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    _granted: dict[str, tuple[Grant, ...]] = field(default_factory=dict)

    def asked(self, function: str, service: str, operation: str, request: Mapping[str, Any]) -> None:
        """A call is about to be made."""
        self.made.append((function, operation))
        for need in needs(service, operation, request, self.stack):
            given = [grant for grant in self.granted(function) if grant.gives(need)]
            self.used.update((function, grant) for grant in given)
            if not given:
                self.denied.append(f"{function}: {need}")

    def failing(
        self, when: Literal["before", "after"], function: str, operation: str, request: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """The error that this call is answered with, if it is to be."""
        for failure in self.failures:
            if failure.when == when and failure.takes(function, operation, request):
                return _error(failure.code)
        return None

    def fail(self, function: str, operation: str, **how: Any) -> None:
        """Have coming calls fail."""
        self.failures.append(Failure(function, operation, **how))

    def granted(self, function: str) -> tuple[Grant, ...]:
        """All that the policy of a function's own calls allows."""
        if function not in self._granted:
            self._granted[function] = tuple(grants(self.stack.policies(function)))
        return self._granted[function]


class Wires:
    """The functions' clients, made once for all tests, with the one who looks on now."""

    def __init__(self) -> None:
        self.calls: Calls | None = None
        self._clients: dict[tuple[str, str], Any] = {}

    def create_clients(self, function: str) -> Callable[..., tuple[Any, ...]]:
        """What stands for `create_clients` in a function."""
        return lambda *services: tuple(self._client(function, service) for service in services)

    def _client(self, function: str, service: str) -> Any:
        if (function, service) not in self._clients:
            (client,) = create_clients(service)
            self._watch(function, service, client)
            self._clients[function, service] = client
        return self._clients[function, service]

    def _watch(self, function: str, service: str, client: Any) -> None:
        request: dict[str, Any] = {}

        def asked(params: dict[str, Any], model: Any, **_: Any) -> None:
            request.clear()
            request.update(params)
            if self.calls:
                self.calls.asked(function, service, model.name, request)

        def before(model: Any, **_: Any) -> tuple[Any, dict[str, Any]] | None:
            error = self.calls and self.calls.failing("before", function, model.name, request)
            return (_Answer(503), error) if error else None

        def after(http_response: Any, parsed: dict[str, Any], model: Any, **_: Any) -> None:
            if self.calls and (error := self.calls.failing("after", function, model.name, request)):
                http_response.status_code = 503
                parsed.update(error)

        name = client.meta.service_model.service_id.hyphenize()
        client.meta.events.register(f"before-parameter-build.{name}", asked)
        client.meta.events.register(f"before-call.{name}", before)
        client.meta.events.register(f"after-call.{name}", after)


@dataclass
class _Answer:
    status_code: int


def _error(code: str) -> dict[str, Any]:
    return {"Error": {"Code": code, "Message": ""}, "ResponseMetadata": {"HTTPStatusCode": 503}}
