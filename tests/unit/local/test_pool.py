import threading
from collections.abc import Mapping
from typing import cast

import pytest

from infra.local.environment import Environment
from infra.local.errors import HandlerFailed
from infra.local.invocation import PAYLOAD_LIMIT, Outcome, Throttled
from infra.local.pool import Pool


class FakeEnvironment:
    """Waits inside an invocation until it may go on."""

    def __init__(self, may_end: threading.Event, *, starts: bool = True) -> None:
        self.alive = True
        self._may_end = may_end
        self._starts = starts

    def wait_until_ready(self) -> None:
        if not self._starts:
            raise HandlerFailed("no")

    def invoke(self, payload: bytes) -> Outcome:
        self._may_end.wait(5)
        return Outcome(payload, "id")

    def close(self) -> None:
        self.alive = False


class Started(list[FakeEnvironment]):
    """The environments that a pool has started."""

    def __init__(self, *, starts: bool = True) -> None:
        super().__init__()
        self.may_end = threading.Event()
        self._starts = starts

    def __call__(self, _variables: Mapping[str, str]) -> Environment:
        environment = FakeEnvironment(self.may_end, starts=self._starts)
        self.append(environment)
        return cast("Environment", environment)


def under_way(pool: Pool, count: int) -> list[threading.Thread]:
    threads = [threading.Thread(target=pool.invoke, args=(b"{}",)) for _ in range(count)]
    for thread in threads:
        thread.start()
    return threads


def test_environments_are_started_on_demand_up_to_the_limit() -> None:
    started = Started()
    pool = Pool(started, {}, limit=2, reserved=None)
    threads = under_way(pool, 5)
    started.may_end.set()
    for thread in threads:
        thread.join(5)
    assert 1 <= len(started) <= 2


def test_beyond_the_reserved_concurrency_an_invocation_is_throttled() -> None:
    started = Started()
    pool = Pool(started, {}, limit=2, reserved=1)
    [thread] = under_way(pool, 1)
    while not started:
        pass
    with pytest.raises(Throttled):
        pool.invoke(b"{}")
    started.may_end.set()
    thread.join(5)
    assert pool.invoke(b"{}").payload == b"{}"
    assert len(started) == 1


def test_no_reserved_concurrency_at_all_throttles_everything() -> None:
    with pytest.raises(Throttled):
        Pool(Started(), {}, limit=2, reserved=0).invoke(b"{}")


def test_a_dead_environment_is_passed_over() -> None:
    started = Started()
    started.may_end.set()
    pool = Pool(started, {}, limit=1, reserved=None)
    pool.invoke(b"{}")
    started[0].alive = False
    pool.invoke(b"{}")
    assert len(started) == 2


def test_an_init_that_fails_is_an_error_of_the_invocation() -> None:
    outcome = Pool(Started(starts=False), {}, limit=1, reserved=None).invoke(b"{}")
    assert outcome.error_type == "Runtime.InitError"


def test_a_request_that_is_too_large_never_reaches_the_function() -> None:
    started = Started()
    outcome = Pool(started, {}, limit=1, reserved=None).invoke(b"x" * (PAYLOAD_LIMIT + 1))
    assert outcome.error_type == "RequestTooLargeException"
    assert not started
