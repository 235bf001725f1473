"""The warm environments of one function."""

import threading
from collections.abc import Callable, Mapping

from infra.local.environment import Environment
from infra.local.errors import DeskStopped, HandlerFailed
from infra.local.invocation import PAYLOAD_LIMIT, Outcome, Throttled, failure


class Pool:
    """Starts environments on demand, at most `limit`, and keeps them.

    `limit` is what this machine can carry: beyond it, invocations wait. `reserved` is the
    function's own concurrency: beyond it they are throttled, as in Lambda.
    """

    def __init__(
        self,
        new: Callable[[Mapping[str, str]], Environment],
        variables: Mapping[str, str],
        *,
        limit: int,
        reserved: int | None,
    ) -> None:
        self.variables = variables
        self.limit = limit if reserved is None else max(1, min(limit, reserved))
        self._new = new
        self._reserved = reserved
        self._places = threading.Semaphore(self.limit)
        self._idle: list[Environment] = []
        self._all: set[Environment] = set()
        self._under_way = 0
        self._lock = threading.Lock()

    def warm(self) -> None:
        """Start a first environment. Raises HandlerFailed."""
        self._idle.append(self._started())

    def _started(self) -> Environment:
        environment = self._new(self.variables)
        with self._lock:
            self._all.add(environment)
        environment.wait_until_ready()
        return environment

    def invoke(self, payload: bytes) -> Outcome:
        """Run one invocation in a warm environment, or a new one. Raises Throttled."""
        if len(payload) > PAYLOAD_LIMIT:
            reason = f"Request must be smaller than {PAYLOAD_LIMIT} bytes for the InvokeFunction operation"
            return failure("", "RequestTooLargeException", reason)
        with self._lock:
            if self._reserved is not None and self._under_way >= self._reserved:
                raise Throttled
            self._under_way += 1
        try:
            with self._places:
                return self._invoke(payload)
        finally:
            with self._lock:
                self._under_way -= 1

    def _invoke(self, payload: bytes) -> Outcome:
        environment = self._warm_one()
        try:
            environment = environment or self._started()
        except (DeskStopped, HandlerFailed) as error:
            return failure("", "Runtime.InitError", str(error))
        outcome = environment.invoke(payload)
        with self._lock:
            if environment.alive:
                self._idle.append(environment)
                return outcome
            self._all.discard(environment)
        environment.close()
        return outcome

    def _warm_one(self) -> Environment | None:
        """An idle environment; those that died meanwhile are passed over."""
        while True:
            with self._lock:
                environment = self._idle.pop() if self._idle else None
            if environment is None or environment.alive:
                return environment
            environment.close()

    def close(self) -> None:
        """End every environment."""
        with self._lock:
            environments = list(self._all)
        for environment in environments:
            environment.close()
