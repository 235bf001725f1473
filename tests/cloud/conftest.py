"""The desk of the integration tests, on the cloud in memory."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clock import SystemClock
from copydesk.aws.objects import S3Archive
from copydesk.aws.tables import Table
from copydesk.enrichment.pipeline import Models
from tests.architecture.sources import FUNCTIONS
from tests.cloud.cloud import Cloud
from tests.cloud.failures import client_error
from tests.cloud.gate import Call, OpenGate
from tests.integration.calls import Calls
from tests.integration.conftest import HandClock
from tests.integration.desk import SECRET, Desk, handlers
from tests.integration.stack import Clients, Stack

_NUMBERS = count(1)


class WatchedGate:
    """Holds a function's calls against its policy, and makes them fail on request."""

    def __init__(self, function: str, calls: Calls) -> None:
        self._function = function
        self._calls = calls

    def before(self, call: Call) -> None:
        self._calls.asked(self._function, call.service, call.operation, call.request)
        self._fail("before", call)

    def after(self, call: Call) -> None:
        self._fail("after", call)

    def _fail(self, when: Any, call: Call) -> None:
        error = self._calls.failing(when, self._function, call.operation, call.request)
        if error:
            raise client_error(call.operation, error["Error"]["Code"], status=503)


class UnhurriedDesk(Desk):
    """Uploads nothing twice in the same millisecond: in S3's notices that would be one time of arrival."""

    def notify(self) -> None:
        super().notify()
        sleep(0.002)


def stack_on(cloud: Cloud, template: dict[str, Any]) -> Stack:
    """A fresh deployment of template.yaml."""
    services = ("s3", "dynamodb", "dynamodbstreams", "sqs", "sns", "secretsmanager")
    clients = Clients(*cloud.clients(*services, gate=OpenGate()))
    return Stack(f"desk-{next(_NUMBERS)}", template, clients)


@pytest.fixture
def cloud() -> Cloud:
    """A cloud whose clock is that of the functions."""
    return Cloud(lambda: SystemClock().now())


@pytest.fixture
def stack(cloud: Cloud, template: dict[str, Any]) -> Stack:
    return stack_on(cloud, template)


@pytest.fixture(scope="package")
def models() -> Models:
    """What enrich has in memory; loaded once for all tests."""
    return Models.load()


@pytest.fixture
def desk(
    cloud: Cloud,
    stack: Stack,
    template: dict[str, Any],
    packaged_suppliers: Path,
    models: Models,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """All seven functions, each with the environment that the template gives it, and a subscriber."""
    calls = Calls(stack)
    modules = handlers(FUNCTIONS)
    monkeypatch.setattr(Models, "load", lambda: models)
    for function, module in modules.items():
        module.runtime.cache_clear()
        with pytest.MonkeyPatch.context() as patch:
            for name, value in stack.environment(function).items():
                patch.setenv(name, value)
            gate = WatchedGate(function, calls)
            patch.setattr(
                module, "create_clients", lambda *named, gate=gate: cloud.clients(*named, gate=gate)
            )
            module.runtime()
    stack.subscribe("Subscriber")
    stack.clients.secrets.create_secret(
        Name=f"{stack.environment('webhook')['SECRET_PREFIX']}fakti",
        SecretString=json.dumps({"current": SECRET}),
    )
    yield UnhurriedDesk(stack, template, modules, calls)
    for module in modules.values():
        module.runtime.cache_clear()
    assert calls.denied == []


@pytest.fixture
def moved_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Move the clock of all functions and of the cloud on, as `moved_clock(hours=1)`."""
    moved = [timedelta()]

    def move(**by: float) -> None:
        moved[0] += timedelta(**by)

    monkeypatch.setattr(SystemClock, "now", lambda _: datetime.now(UTC) + moved[0])
    return move


@pytest.fixture
def clients(stack: Stack) -> Clients:
    return stack.clients


@pytest.fixture
def clock() -> HandClock:
    return HandClock(datetime(2026, 3, 14, 9, 26, 53, 589793, tzinfo=UTC))


@pytest.fixture
def table(stack: Stack) -> Table:
    return Table(stack.clients.dynamodb, stack.ref("ArticlesTable"))


@pytest.fixture
def archive(stack: Stack) -> S3Archive:
    return S3Archive(stack.clients.s3, stack.ref("ArchiveBucket"))


@pytest.fixture
def articles(table: Table, archive: S3Archive) -> DynamoArticles:
    return DynamoArticles(table, archive, 8192)
