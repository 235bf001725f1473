"""infra.consumer.keep over a queue of moto's."""

import json
from typing import Any

import pytest

from copydesk.consumer import Outcome
from infra.consumer.keep import connect, drain
from infra.consumer.sqlite_copy import SqliteCopy
from tests.integration.stack import Clients


def event(sequence: int) -> dict[str, Any]:
    return {
        "id": f"a.{sequence}",
        "subject": "a",
        "sequence": f"{sequence:012d}",
        "time": "2026-03-14T09:30:00Z",
        "data": {"state": {"lifecycle": "live"}, "article": {}},
    }


@pytest.fixture
def queue(clients: Clients, request: pytest.FixtureRequest) -> str:
    made = clients.sqs.create_queue(QueueName=request.node.name, Attributes={"VisibilityTimeout": "0"})
    return made["QueueUrl"]


def waiting(clients: Clients, queue: str) -> int:
    told = clients.sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["ApproximateNumberOfMessages"])
    return int(told["Attributes"]["ApproximateNumberOfMessages"])


def test_what_is_applied_or_old_is_deleted_and_what_is_no_event_stays(
    clients: Clients, queue: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for body in (json.dumps(event(2)), json.dumps(event(1)), json.dumps(event(2)), "rubbish"):
        clients.sqs.send_message(QueueUrl=queue, MessageBody=body)
    with SqliteCopy(":memory:") as copy:
        outcomes = drain(clients.sqs, queue, copy)
        assert Outcome.APPLIED in outcomes
        assert len(outcomes) == 4
        assert [each["sequence"] for each in copy.articles()] == [event(2)["sequence"]]
    assert waiting(clients, queue) == 1
    assert "JSONDecodeError" in capsys.readouterr().err


def test_in_strict_mode_a_gap_waits_in_the_queue(clients: Clients, queue: str) -> None:
    clients.sqs.send_message(QueueUrl=queue, MessageBody=json.dumps(event(2)))
    with SqliteCopy(":memory:") as copy:
        assert drain(clients.sqs, queue, copy, strict=True) == [Outcome.WAITING]
        assert waiting(clients, queue) == 1
        clients.sqs.send_message(QueueUrl=queue, MessageBody=json.dumps(event(1)))
        for _ in range(3):
            drain(clients.sqs, queue, copy, strict=True)
        assert [each["sequence"] for each in copy.articles()] == [event(2)["sequence"]]
    assert waiting(clients, queue) == 0


def test_a_queue_in_which_only_what_is_no_event_was_received_is_not_taken_for_empty(
    clients: Clients, queue: str
) -> None:
    clients.sqs.send_message(QueueUrl=queue, MessageBody="rubbish")
    with SqliteCopy(":memory:") as copy:
        assert drain(clients.sqs, queue, copy) == [None]


def test_a_client_waits_longer_than_its_queue(clients: Clients) -> None:
    assert connect().meta.config.read_timeout > 10  # type: ignore[attr-defined]  # made at run time
