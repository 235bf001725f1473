"""Processes die between two AWS calls, batches come twice, replies get lost: no loss, no doubles."""

from collections.abc import Iterator

import pytest

from infra.cli.standing import stand
from infra.local.desk import Desk
from infra.local.faults import Faults
from tests.pipeline.desk.articles import fresh_uri, ninjs
from tests.pipeline.desk.newsroom import Newsroom

pytestmark = pytest.mark.pipeline


@pytest.fixture(scope="module")
def faults() -> Faults:
    return Faults()


@pytest.fixture(scope="module")
def fragile(faults: Faults) -> Iterator[Newsroom]:
    """A desk whose messages come again after two seconds instead of minutes."""

    def hurry(desk: Desk) -> None:
        for queue in ("IngestQueueUrl", "EnrichQueueUrl", "PublishQueueUrl"):
            desk.client("sqs").set_queue_attributes(
                QueueUrl=desk.outputs[queue], Attributes={"VisibilityTimeout": "2"}
            )

    standing = stand(log=lambda _function, _line: None, faults=faults, before_it_runs=hurry)
    with standing.desk:
        yield Newsroom(standing)


@pytest.mark.parametrize(
    ("function", "service", "operation"),
    [
        ("IngestFunction", "sqs", "SendMessage"),
        ("EnrichFunction", "sqs", "SendMessage"),
        ("PublishFunction", "dynamodb", "PutItem"),
        ("PublishFunction", "dynamodb", "UpdateItem"),
        ("AnnounceFunction", "sns", "PublishBatch"),
    ],
)
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_process_that_dies_at_an_aws_call_loses_and_doubles_nothing(
    fragile: Newsroom, faults: Faults, function: str, service: str, operation: str, when: str
) -> None:
    kill = faults.kill_before if when == "before" else faults.kill_after
    kill(function, service=service, operation=operation)

    disposition = fragile.disposition(fragile.post(ninjs(fresh_uri())).document["id"])

    assert (disposition["disposition"], disposition["revision"]) == ("ACCEPTED", 1)
    event = fragile.event(disposition["articleId"], 1)
    assert event["type"] == "news.article.created.v1"
    assert [e["id"] for e in fragile.events(disposition["articleId"])] == [event["id"]]
    assert not fragile.dead_letters()


def test_a_batch_that_comes_twice_makes_one_revision(fragile: Newsroom, faults: Faults) -> None:
    faults.duplicate_batch("PublishFunction")

    disposition = fragile.disposition(fragile.post(ninjs(fresh_uri())).document["id"])

    assert (disposition["disposition"], disposition["revision"]) == ("ACCEPTED", 1)
    fragile.event(disposition["articleId"], 1)
    assert len(fragile.events(disposition["articleId"])) == 1


def test_a_lost_reply_of_the_commit_makes_one_revision(fragile: Newsroom, faults: Faults) -> None:
    faults.lose_reply("PublishFunction", service="dynamodb", operation="UpdateItem", times=3)

    disposition = fragile.disposition(fragile.post(ninjs(fresh_uri())).document["id"])

    assert (disposition["disposition"], disposition["revision"]) == ("ACCEPTED", 1)
    assert fragile.event(disposition["articleId"], 1)["id"].endswith(".1.created")
