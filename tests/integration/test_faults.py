"""What fails comes again, what never can is quarantined, and neither takes its batch mates with it."""

import json
from collections.abc import Callable

import pytest

from tests.integration.desk import ARTICLE, Desk, ninjs

pytestmark = pytest.mark.thorough

QUEUES = {"ingest": "IngestQueue", "enrich": "EnrichQueue", "publish": "PublishQueue"}
RUBBISH = ["not JSON", "{}", "[]", "null", '{"kind": "article"}', '{"kind": "unheard"}', "{" * 100]


@pytest.mark.parametrize("function", QUEUES)
def test_poison_is_quarantined_while_its_batch_mates_pass(desk: Desk, function: str) -> None:
    for number in range(2):
        desk.upload(f"fakti/2026-03-14/{number}", ARTICLE.replace("Harbour", f"Harbour {number}"))
    for step in QUEUES:
        if step == function:
            break
        while desk.step(step):
            pass
    for body in RUBBISH:
        desk.send(QUEUES[function], body)
    desk.run()
    assert desk.dispositions() == ["ACCEPTED", "ACCEPTED"]
    assert len(desk.heard()) == 2
    kept = desk.quarantined()
    assert sorted(record["content"] for record in kept) == sorted(RUBBISH)
    assert {record["reasonCode"] for record in kept} == {"malformed-message"}
    assert desk.dead_letters() == []
    assert not [batch for batch in desk.batches if batch.failures]


def test_a_pointer_to_nothing_is_quarantined(desk: Desk) -> None:
    message = {"kind": "article", "receiptId": "r", "item": 0, "arrivedAt": "2026-03-14T12:00:00Z"}
    for queue in ("EnrichQueue", "PublishQueue"):
        desk.send(queue, json.dumps({**message, "staged": "work/none.json"}))
        desk.send(queue, json.dumps(message))
    desk.run()
    assert sorted(record["reasonCode"] for record in desk.quarantined()) == [
        "malformed-message",
        "raw-missing",
    ]
    assert desk.dead_letters() == []


def test_a_notice_of_an_object_that_is_gone_is_quarantined(desk: Desk) -> None:
    desk.upload("fakti/2026-03-14/gone", ARTICLE)
    s3, bucket = desk.stack.clients.s3, desk.stack.ref("InboxBucket")
    (version,) = s3.list_object_versions(Bucket=bucket)["Versions"]
    s3.delete_object(Bucket=bucket, Key=version["Key"], VersionId=version["VersionId"])
    desk.run()
    assert [record["reasonCode"] for record in desk.quarantined()] == ["raw-missing"]


@pytest.mark.parametrize(
    ("function", "operation"), [("ingest", "GetObject"), ("enrich", "SendMessage"), ("publish", "UpdateItem")]
)
def test_a_message_that_fails_comes_again_alone(desk: Desk, function: str, operation: str) -> None:
    for number in range(3):  # in words of their own: a copy would wait for what it is a copy of
        text = " ".join(f"word{number}{letter}" for letter in "abcdefgh")
        bodies = [{"role": "main", "contentType": "text/plain", "value": text}]
        desk.post(ninjs(uri=f"urn:example:{number}", headlines=[], bodies=bodies), webhook_id=f"msg_{number}")
    for step in QUEUES:
        if step == function:
            break
        while desk.step(step):
            pass
    desk.calls.fail(function, operation)
    assert desk.step(function)
    assert len(desk.batches[-1].failures) == 1
    desk.run()
    assert desk.dispositions() == ["ACCEPTED"] * 3
    assert len(desk.heard()) == 3


def test_a_message_that_always_fails_is_a_dead_letter_after_its_tries_and_holds_nobody_up(desk: Desk) -> None:
    for name in ("good", "stuck", "fine"):
        desk.upload(f"fakti/2026-03-14/{name}", ARTICLE.replace("Harbour", name))
    desk.calls.fail("ingest", "GetObject", times=1000, only=lambda request: "stuck" in request["Key"])
    desk.run()
    assert len(desk.heard()) == 2
    (letter,) = desk.dead_letters()
    assert "stuck" in letter
    tries = sum("stuck" in body for batch in desk.batches for body in batch.bodies)
    assert tries == desk.stack.properties("IngestQueue")["RedrivePolicy"]["maxReceiveCount"]


def test_an_event_that_the_topic_refuses_is_tried_again_from_there(desk: Desk) -> None:
    for number in range(3):
        desk.post(ninjs(uri=f"urn:example:{number}"), webhook_id=f"msg_{number}")
    for function in QUEUES:
        while desk.step(function):
            pass
    desk.calls.fail("announce", "PublishBatch", code="Throttling")
    desk.announce()
    desk.run()
    assert len({event["id"] for event in desk.heard()}) == 3


def pending(desk: Desk) -> list[str]:
    """The articles whose event is still owed."""
    items = desk.stack.clients.dynamodb.scan(
        TableName=desk.stack.ref("ArticlesTable"), IndexName="pending-index"
    )["Items"]
    return [item["pk"]["S"] for item in items]


def test_what_was_announced_is_owed_no_more(desk: Desk) -> None:
    desk.post(ninjs())
    while any(desk.step(function) for function in QUEUES):
        pass
    assert len(pending(desk)) == 1
    desk.run()
    assert pending(desk) == []


def test_an_event_that_the_stream_lost_is_found_and_announced(
    desk: Desk, moved_clock: Callable[..., None]
) -> None:
    desk.post(ninjs())
    while any(desk.step(function) for function in QUEUES):
        pass
    desk.forget_stream()
    desk.run()
    assert desk.heard() == []
    assert desk.invoke("reconcile", {"task": "articles"}) == {}
    moved_clock(minutes=3)
    assert desk.invoke("reconcile", {"task": "articles"}) == {"reannounce": 1}
    desk.run()
    (event,) = desk.heard()
    assert event["sequence"] == "000000000001"
    assert pending(desk) == []


def test_a_webhook_whose_notice_is_lost_is_found(desk: Desk, moved_clock: Callable[..., None]) -> None:
    desk.notifying = False
    desk.post(ninjs())
    desk.run()
    assert desk.heard() == []
    moved_clock(minutes=16)
    assert desk.invoke("reconcile", {"task": "articles"}) == {"redeliver": 1}
    desk.run()
    assert len(desk.heard()) == 1
    assert desk.invoke("reconcile", {"task": "articles"}) == {}


def test_an_upload_whose_notice_is_lost_is_found(desk: Desk, moved_clock: Callable[..., None]) -> None:
    moved_clock(minutes=16)
    today = desk.now().date().isoformat()
    desk.notifying = False
    desk.upload(f"fakti/{today}/a b+c%.txt", ARTICLE)
    desk.run()
    assert desk.heard() == []
    assert desk.invoke("reconcile", {"task": "inbox"}) == {"redeliver": 1}
    desk.run()
    assert len(desk.heard()) == 1
    assert desk.invoke("reconcile", {"task": "inbox"}) == {}
