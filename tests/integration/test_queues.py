"""copydesk.aws.queues: the queues, and the topic with what subscribers filter by."""

import itertools
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.stub import Stubber
from hypothesis import given
from hypothesis import strategies as st

from copydesk.aws.clients import create_clients
from copydesk.aws.queues import BATCH_BYTES, SnsTopic, SqsQueue, _batches, _entry, _size
from copydesk.contracts import Event
from copydesk.lifecycle import Attributes
from copydesk.ports import Notice
from tests.integration.stack import Clients, Stack

ARN = "arn:aws:sns:eu-west-1:123456789012:articles"


def notice(number: int, text: str = "", attributes: Attributes | None = None) -> Notice:
    at = datetime(2026, 3, 14, tzinfo=UTC)
    event = Event(
        id=f"id-{number}",
        source="/news/fakti",
        type="news.article.created.v1",
        subject="a" * 32,
        time=at,
        sequence=f"{number:012d}",
        recordedtime=at,
        correlationid="c" * 32,
        data={"text": text},
    )
    return Notice(event, attributes or Attributes(source=("fakti",)), "live")


def received(stack: Stack, url: str) -> list[dict[str, Any]]:
    bodies = []
    while messages := stack.clients.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(json.loads(message["Body"]))
            stack.clients.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return bodies


def test_a_message_arrives_as_it_was_sent(stack: Stack) -> None:
    url = stack.ref("PublishQueue")
    SqsQueue(stack.clients.sqs, url).send('{"text": "„Новини“ \U0001f4f0\\u0000"}')
    assert received(stack, url) == [{"text": "„Новини“ \U0001f4f0\x00"}]


@pytest.mark.parametrize(("delay", "asked"), [(0, 0), (1, 1), (900, 900), (901, 900), (7200, 900)])
def test_a_delay_is_cut_to_what_sqs_allows(clients: Clients, delay: int, asked: int) -> None:
    (sqs,) = create_clients("sqs")
    with Stubber(sqs) as stub:
        expected = {"QueueUrl": "url", "MessageBody": "{}", "DelaySeconds": asked}
        stub.add_response("send_message", {}, expected)
        SqsQueue(sqs, "url").send("{}", delay=delay)
        stub.assert_no_pending_responses()


class Recorder:
    """An SQS that keeps what it is sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def send_message(self, **request: Any) -> dict[str, Any]:
        self.sent.append(request["MessageBody"])
        return {}


@given(text=st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\ufffe\uffff\x00\\")))
def test_a_message_holds_only_characters_that_sqs_takes(text: str) -> None:
    """SQS takes tab, line ends, U+0020 to U+D7FF, U+E000 to U+FFFD and all beyond U+FFFF."""
    sqs = Recorder()
    SqsQueue(sqs, "url").send(json.dumps(text, ensure_ascii=False))  # type: ignore[arg-type]
    (sent,) = sqs.sent
    assert json.loads(sent) == text
    assert not set(sent) & {"\ufffe", "\uffff"}


def test_what_the_topic_accepts_reaches_its_subscribers_in_order(stack: Stack) -> None:
    url = stack.subscribe("all")
    notices = [notice(number) for number in range(23)]
    assert SnsTopic(stack.clients.sns, stack.ref("ArticlesTopic")).publish(notices) == [True] * 23
    assert [event["id"] for event in received(stack, url)] == [f"id-{number}" for number in range(23)]


def test_nothing_to_publish_calls_nobody(clients: Clients) -> None:
    (sns,) = create_clients("sns")
    with Stubber(sns):
        assert SnsTopic(sns, ARN).publish([]) == []


@given(sizes=st.lists(st.integers(min_value=0, max_value=120_000), max_size=30))
def test_batches_keep_the_order_and_both_of_snss_limits(sizes: list[int]) -> None:
    notices = [notice(number, "ж" * (size // 2)) for number, size in enumerate(sizes)]
    batches = list(_batches([_entry(one) for one in notices]))
    assert [entry["Message"] for batch in batches for entry in batch] == [
        one.event.document() for one in notices
    ]
    for batch in batches:
        assert 1 <= len(batch) <= 10
        assert sum(len(entry["Message"].encode()) for entry in batch) < BATCH_BYTES
        assert sum(map(_size, batch)) <= BATCH_BYTES
    for batch, following in itertools.pairwise(batches):
        assert len(batch) == 10 or sum(map(_size, batch)) + _size(following[0]) > BATCH_BYTES


def answers(*failing: int, of: int) -> dict[str, Any]:
    return {
        "Successful": [{"Id": str(n), "MessageId": str(n)} for n in range(of) if n not in failing],
        "Failed": [{"Id": str(n), "Code": "InternalError", "SenderFault": False} for n in failing],
    }


def test_a_batch_refused_in_part_is_the_last_and_says_which(clients: Clients) -> None:
    (sns,) = create_clients("sns")
    with Stubber(sns) as stub:
        stub.add_response("publish_batch", answers(of=10))
        stub.add_response("publish_batch", answers(3, 7, of=10))
        accepted = SnsTopic(sns, ARN).publish([notice(number) for number in range(25)])
        stub.assert_no_pending_responses()
    refused = [number for number, went in enumerate(accepted) if not went]
    assert refused == [13, 17, 20, 21, 22, 23, 24]


def test_attributes_are_lists_and_empty_ones_are_left_out(stack: Stack) -> None:
    attributes = Attributes(
        language=("bg",), topics=("medtop:1", "medtop:2"), urgency=(1, 3), source=("fakti",)
    )
    entry = _entry(notice(1, attributes=attributes))
    told = {
        name: (value["DataType"], value["StringValue"]) for name, value in entry["MessageAttributes"].items()
    }
    assert told == {
        "event_type": ("String", "news.article.created.v1"),
        "lifecycle": ("String", "live"),
        "language": ("String.Array", '["bg"]'),
        "topics": ("String.Array", '["medtop:1", "medtop:2"]'),
        "urgency": ("String.Array", "[1, 3]"),
        "source": ("String.Array", '["fakti"]'),
    }


FULL = Attributes(
    language=("bg", "en"),
    topics=("medtop:20000638", "medtop:11000000"),
    countries=("BG", "KP"),
    urgency=(2, 4),
    source=("fakti",),
    story_id=("s1",),
)


# Prefixes and numeric ranges over lists are SNS's own; moto does not know them.
@pytest.mark.parametrize(
    ("policy", "hears"),
    [
        ({"topics": ["medtop:11000000"]}, True),
        ({"topics": ["medtop:15000000"]}, False),
        ({"countries": ["FR", "KP"]}, True),
        ({"countries": ["FR"]}, False),
        ({"topics": ["medtop:20000638"], "countries": ["BG"]}, True),
        ({"topics": ["medtop:20000638"], "countries": ["FR"]}, False),
        ({"urgency": [2]}, True),
        ({"urgency": [3]}, False),
        ({"event_type": ["news.article.created.v1"], "lifecycle": ["live"]}, True),
        ({"event_type": [{"anything-but": "news.article.created.v1"}]}, False),
        ({"source": ["fakti"], "language": ["en"]}, True),
    ],
)
def test_a_subscription_with_a_filter_hears_what_fits(
    stack: Stack, policy: dict[str, Any], *, hears: bool
) -> None:
    url = stack.subscribe("filtered", policy)
    SnsTopic(stack.clients.sns, stack.ref("ArticlesTopic")).publish([notice(1, attributes=FULL)])
    assert len(received(stack, url)) == hears


def test_an_article_without_topics_is_not_heard_by_who_wants_some(stack: Stack) -> None:
    url = stack.subscribe("filtered", {"topics": ["medtop:1"]})
    SnsTopic(stack.clients.sns, stack.ref("ArticlesTopic")).publish([notice(1)])
    assert received(stack, url) == []
