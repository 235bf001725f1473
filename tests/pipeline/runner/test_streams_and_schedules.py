import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from infra.local.desk import Desk

pytestmark = pytest.mark.pipeline
type Receive = Callable[..., list[dict[str, Any]]]


def put(desk: Desk, *keys: str) -> None:
    desk.client("dynamodb").batch_write_item(
        RequestItems={desk.outputs["TableName"]: [{"PutRequest": {"Item": {"pk": {"S": k}}}} for k in keys]}
    )


def test_only_records_that_pass_the_filter_arrive_and_in_order(desk: Desk, receive: Receive) -> None:
    put(desk, "watched-1", "other", "watched-2", "watched-3")
    assert [m["change"] for m in receive("Subscriber", 3)] == ["watched-1", "watched-2", "watched-3"]


def test_a_failing_batch_is_bisected_and_only_the_culprit_is_given_up(desk: Desk, receive: Receive) -> None:
    put(desk, "watched-4", "watched-5", "watched-raise", "watched-6")
    [record] = receive("Lost")
    assert record["requestContext"]["condition"] == "RetryAttemptsExhausted"
    assert record["requestContext"]["functionArn"].startswith("arn:aws:lambda:eu-west-1:")
    assert record["responseContext"]["functionError"] == "Unhandled"
    assert record["DDBStreamBatchInfo"]["batchSize"] == 1
    assert ":dynamodb:" in record["DDBStreamBatchInfo"]["streamArn"]
    handled = {m["change"] for m in receive("Subscriber", 3)}
    assert handled == {"watched-4", "watched-5", "watched-6"}


def test_a_reported_record_is_retried_and_those_before_it_are_not(desk: Desk, receive: Receive) -> None:
    put(desk, "watched-7", "watched-report", "watched-8")
    [record] = receive("Lost")
    assert record["DDBStreamBatchInfo"]["batchSize"] == 1
    assert [m["change"] for m in receive("Subscriber", 3, seconds=2)] == ["watched-7", "watched-8"]


def test_a_schedule_runs_with_its_input(desk: Desk) -> None:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        got = desk.client("dynamodb").get_item(TableName=desk.outputs["TableName"], Key={"pk": {"S": "tick"}})
        if "Item" in got:
            break
        time.sleep(0.05)
    event = json.loads(got["Item"]["event"]["S"])
    assert event["tick"].startswith("arn:aws:scheduler:eu-west-1:")
