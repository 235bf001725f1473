import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from infra.local.desk import Desk
from infra.local.faults import Faults

pytestmark = pytest.mark.pipeline
type Receive = Callable[..., list[dict[str, Any]]]


def send(desk: Desk, *messages: dict[str, Any]) -> None:
    entries = [{"Id": str(i), "MessageBody": json.dumps(message)} for i, message in enumerate(messages)]
    desk.client("sqs").send_message_batch(QueueUrl=desk.outputs["WorkQueueUrl"], Entries=entries)


def handled(desk: Desk, key: str) -> int:
    item = desk.client("dynamodb").get_item(
        TableName=desk.outputs["TableName"], Key={"pk": {"S": key}}, ConsistentRead=True
    )
    return int(item.get("Item", {}).get("handled", {}).get("N", 0))


def waiting(desk: Desk) -> int:
    attributes = desk.client("sqs").get_queue_attributes(
        QueueUrl=desk.outputs["WorkQueueUrl"], AttributeNames=["All"]
    )["Attributes"]
    return sum(int(v) for k, v in attributes.items() if k.startswith("ApproximateNumberOf"))


def test_an_object_travels_through_queue_function_and_topic(desk: Desk, receive: Receive) -> None:
    desk.client("s3").put_object(Bucket=desk.outputs["InboxName"], Key="a b/é+.txt", Body=b"words")
    [message] = receive("Subscriber")
    assert (message["key"], message["text"]) == ("a b/é+.txt", "words")


def test_each_version_of_an_object_is_told(desk: Desk, receive: Receive) -> None:
    for body in (b"first", b"second"):
        desk.client("s3").put_object(Bucket=desk.outputs["InboxName"], Key="same", Body=body)
    assert sorted(message["text"] for message in receive("Subscriber", 2)) == ["first", "second"]


def test_messages_that_are_too_large_together_come_in_several_events(desk: Desk, receive: Receive) -> None:
    for index in range(10):
        message = {"id": f"large-{index}", "padding": "é" * 150_000}
        desk.client("sqs").send_message(
            QueueUrl=desk.outputs["WorkQueueUrl"], MessageBody=json.dumps(message)
        )
    assert len(receive("Subscriber", 10)) == 10


def test_a_message_without_a_batching_window_does_not_wait(desk: Desk, receive: Receive) -> None:
    sent = time.time()
    desk.client("s3").put_object(Bucket=desk.outputs["InboxName"], Key="quick", Body=b"")
    [message] = receive("Subscriber")
    assert message["at"] - sent < 0.9


def test_a_window_gathers_messages_and_ends_when_the_batch_is_full(desk: Desk, receive: Receive) -> None:
    started = time.monotonic()
    for name in "abc":
        send(desk, {"id": f"gathered-{name}"})
    assert [m["batch"] for m in receive("Subscriber", 3)] == [3, 3, 3]
    assert 0.8 < time.monotonic() - started < 3

    started = time.monotonic()
    send(desk, *({"id": f"full-{i}"} for i in range(10)))
    assert {m["batch"] for m in receive("Subscriber", 10)} == {10}
    assert time.monotonic() - started < 1


def test_only_reported_messages_return_and_end_in_the_dead_letter_queue(desk: Desk, receive: Receive) -> None:
    send(desk, {"id": "good"}, {"id": "bad", "poison": True})
    assert receive("Dead") == [{"id": "bad", "poison": True}]
    assert handled(desk, "good") == 1
    assert waiting(desk) == 0


def test_a_process_killed_between_two_calls_is_replaced_and_the_message_redelivered(
    desk: Desk, faults: Faults, receive: Receive
) -> None:
    faults.kill_before("Work", service="sns", operation="Publish")
    send(desk, {"id": "interrupted"})
    assert [m["id"] for m in receive("Subscriber")] == ["interrupted"]
    assert handled(desk, "interrupted") == 2


def test_a_process_killed_after_its_second_call_has_published(
    desk: Desk, faults: Faults, receive: Receive
) -> None:
    faults.kill_after("Work", 2)
    send(desk, {"id": "twice"})
    assert [m["id"] for m in receive("Subscriber", 2)] == ["twice", "twice"]


def test_a_lost_reply_has_taken_effect_and_is_retried_by_the_client(
    desk: Desk, faults: Faults, receive: Receive
) -> None:
    faults.lose_reply("Work", operation="UpdateItem")
    send(desk, {"id": "unheard"})
    receive("Subscriber")
    assert handled(desk, "unheard") == 2


def test_a_throttle_is_what_the_client_sees(desk: Desk, faults: Faults, receive: Receive) -> None:
    faults.answer("Work", service="dynamodb", code="ProvisionedThroughputExceededException")
    send(desk, {"id": "throttled"})
    assert receive("Subscriber")[0]["id"] == "throttled"
    assert handled(desk, "throttled") == 1


def test_a_duplicated_batch_is_handled_twice(desk: Desk, faults: Faults, receive: Receive) -> None:
    faults.duplicate_batch("Work")
    send(desk, {"id": "again"})
    assert len(receive("Subscriber", 2)) == 2
    assert handled(desk, "again") == 2
