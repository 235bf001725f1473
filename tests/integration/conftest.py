"""AWS in process (moto), and a stack of its own for each test."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import botocore.session
import pytest
from moto import mock_aws

from copydesk.aws.articles import DynamoArticles
from copydesk.aws.objects import S3Archive
from copydesk.aws.tables import Table
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
