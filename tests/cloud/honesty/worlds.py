"""The AWSs that are compared: the fake, moto in this process, ministack in one of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import botocore.session
from botocore.config import Config
from moto import mock_aws

from infra.local.emulator import start_emulator
from infra.local.processes import Processes
from tests.cloud.cloud import Cloud
from tests.cloud.honesty.steps import World
from tests.cloud.places import REGION

_ENVIRONMENT: Final = {
    "AWS_ACCESS_KEY_ID": "AKIAEXAMPLEEXAMPLE00",
    "AWS_SECRET_ACCESS_KEY": "for-tests-only",
    "AWS_DEFAULT_REGION": REGION,
    "AWS_ACCOUNT_ID_ENDPOINT_MODE": "disabled",
    "AWS_EC2_METADATA_DISABLED": "true",
}


def fake_world() -> World:
    """The cloud in memory."""
    cloud = Cloud(lambda: datetime.now(UTC))
    return World("fake", cache(cloud.client))


@contextmanager
def moto_world() -> Iterator[World]:
    """moto, in this process."""
    with patch.dict("os.environ", _ENVIRONMENT), mock_aws():
        yield World("moto", _clients(None))


@contextmanager
def ministack_world() -> Iterator[World]:
    """ministack, in a process of its own that ends with this one."""
    with ExitStack() as stack:
        stack.enter_context(patch.dict("os.environ", _ENVIRONMENT))
        state = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="honesty-")))
        processes = Processes()
        stack.callback(processes.close)
        emulator = start_emulator(
            processes, region=REGION, state=state, enforce_iam=False, log=lambda _: None
        )
        yield World("ministack", _clients(emulator.endpoint))


def _clients(endpoint: str | None) -> Any:
    session = botocore.session.Session()
    config = Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"})

    @cache
    def client(service: str) -> Any:
        return session.create_client(service, REGION, endpoint_url=endpoint, config=config)

    return client
