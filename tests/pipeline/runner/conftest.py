import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from infra.local.desk import Desk, DeskOptions, start
from infra.local.faults import Faults

TOY = Path(__file__).with_name("toy")


class Lines(list[tuple[str, str]]):
    """What the functions of a desk have printed."""

    def of(self, function: str) -> str:
        return "\n".join(line for name, line in self if name == function)


@pytest.fixture(scope="session")
def lines() -> Lines:
    return Lines()


@pytest.fixture(scope="session")
def faults() -> Faults:
    return Faults()


@pytest.fixture(scope="session")
def desk(lines: Lines, faults: Faults) -> Iterator[Desk]:
    options = DeskOptions(
        template=TOY / "template.yaml",
        task_root=TOY,
        log=lambda function, line: lines.append((function, line)),
        faults=faults,
    )
    with start(options) as running:
        yield running


type Receive = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def receive(desk: Desk) -> Receive:
    """Take messages off a queue until there are as many as asked for, or time is up."""
    sqs = desk.client("sqs")

    def _receive(queue: str, count: int = 1, seconds: float = 8) -> list[dict[str, Any]]:
        url = desk.outputs[f"{queue}QueueUrl"]
        bodies: list[dict[str, Any]] = []
        deadline = time.monotonic() + seconds
        while len(bodies) < count and time.monotonic() < deadline:
            got = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1)
            for message in got.get("Messages", []):
                bodies.append(json.loads(message["Body"]))
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return bodies

    return _receive


@pytest.fixture(autouse=True)
def _empty_queues(request: pytest.FixtureRequest) -> None:
    """No test sees what another left behind."""
    if "desk" in request.fixturenames:
        desk = request.getfixturevalue("desk")
        for queue in ("Subscriber", "Dead", "Lost"):
            desk.client("sqs").purge_queue(QueueUrl=desk.outputs[f"{queue}QueueUrl"])
