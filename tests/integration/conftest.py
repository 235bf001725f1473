"""AWS in process (moto), and a stack of its own for each test."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import botocore.session
import pytest
from moto import mock_aws
from moto.core.base_backend import AccountSpecificBackend

from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clock import SystemClock
from copydesk.aws.objects import S3Archive
from copydesk.aws.tables import Table
from copydesk.enrichment.pipeline import Models
from tests.architecture.sources import FUNCTIONS
from tests.integration.calls import Calls, Wires
from tests.integration.desk import SECRET, Desk, handlers
from tests.integration.stack import REGION, Clients, Stack, make_clients

_NUMBERS = count(1)


class HandClock:
    """A clock that a test moves."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture(scope="package")
def clients() -> Iterator[Clients]:
    """Clients of an AWS that is in this process, with credentials that are good nowhere else."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "AWS_ACCESS_KEY_ID": "AKIAEXAMPLEEXAMPLE00",
            "AWS_SECRET_ACCESS_KEY": "for-tests-only",
            "AWS_SESSION_TOKEN": "for-tests-only",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_REGION": REGION,
            # moto knows no addresses that hold the account's number.
            "AWS_ACCOUNT_ID_ENDPOINT_MODE": "disabled",
            "AWS_EC2_METADATA_DISABLED": "true",
        }.items():
            patch.setenv(name, value)
        patch.delenv("AWS_PROFILE", raising=False)
        patch.delenv("AWS_ENDPOINT_URL", raising=False)
        AccountSpecificBackend.get_session()  # moto's own, made first: the functions' knows few services
        # The service models are read once for all tests, and not once for each client.
        session = botocore.session.get_session()
        patch.setattr(botocore.session, "get_session", lambda *_, **__: session)
        with mock_aws():
            yield make_clients()


@pytest.fixture
def stack(clients: Clients, template: dict[str, Any]) -> Stack:
    """A fresh deployment of template.yaml."""
    return Stack(f"desk-{next(_NUMBERS)}", template, clients)


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
    """Articles whose revisions are inline up to what the template says by default."""
    return DynamoArticles(table, archive, 8192)


@pytest.fixture(scope="package")
def models() -> Models:
    """What enrich has in memory; loaded once for all tests."""
    return Models.load()


@pytest.fixture
def desk(
    stack: Stack,
    template: dict[str, Any],
    packaged_suppliers: Path,
    models: Models,
    wires: Wires,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """All seven functions, each with the environment that the template gives it, and a subscriber.

    Whatever a test does with it, no function may call what its policy does not allow.
    """
    wires.calls = calls = Calls(stack)
    modules = handlers(FUNCTIONS)
    monkeypatch.setattr(Models, "load", lambda: models)
    for function, module in modules.items():
        module.runtime.cache_clear()
        with pytest.MonkeyPatch.context() as patch:
            for name, value in stack.environment(function).items():
                patch.setenv(name, value)
            patch.setattr(module, "create_clients", wires.create_clients(function))
            module.runtime()
    stack.subscribe("Subscriber")
    stack.clients.secrets.create_secret(
        Name=f"{stack.environment('webhook')['SECRET_PREFIX']}fakti",
        SecretString=json.dumps({"current": SECRET}),
    )
    yield Desk(stack, template, modules, calls)
    for module in modules.values():
        module.runtime.cache_clear()
    wires.calls = None
    assert calls.denied == []


@pytest.fixture(scope="package")
def wires(clients: Clients) -> Wires:
    """What the functions call AWS with; made once for all tests."""
    return Wires()


@pytest.fixture
def moved_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Move the clock of all functions on, as `moved_clock(hours=1)`."""
    moved = [timedelta()]

    def move(**by: float) -> None:
        moved[0] += timedelta(**by)

    monkeypatch.setattr(SystemClock, "now", lambda _: datetime.now(UTC) + moved[0])
    return move
