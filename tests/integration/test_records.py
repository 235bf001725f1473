"""copydesk.aws.records: S3's notices, the table's stream, the trace."""

import json
import re
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.aws.articles import DynamoArticles
from copydesk.aws.records import deliveries, head_changes, traceparent
from copydesk.errors import Refused
from copydesk.messages import Delivery
from copydesk.reasons import ReasonCode
from infra.local.stream_records import plain
from tests.integration.aws_events import s3_notice, s3_record, s3_test_event
from tests.integration.samples import NOON, head, revision
from tests.integration.stack import Stack

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(key=KEYS, version=st.none() | st.text("abcXYZ019._-", min_size=1), size=st.integers(0, 10**13))
def test_a_notice_names_the_object_whatever_its_key(key: str, version: str | None, size: int) -> None:
    (delivery,) = deliveries(s3_notice(s3_record("inbox", key, version_id=version, size=size)))
    assert (delivery.bucket, delivery.key, delivery.version_id, delivery.bytes) == (
        "inbox",
        key,
        version,
        size,
    )


def test_a_notice_of_several_objects_names_each() -> None:
    records = [s3_record("inbox", f"fakti/{number}") for number in range(3)]
    assert [delivery.key for delivery in deliveries(s3_notice(*records))] == ["fakti/0", "fakti/1", "fakti/2"]


def test_s3s_test_tells_of_nothing() -> None:
    assert deliveries(s3_test_event("inbox")) == []


def test_a_delivery_that_is_sent_round_again_is_the_same_delivery() -> None:
    delivery = Delivery(bucket="inbox", key="fakti/a b+c", version_id="v", bytes=3, arrived_at=NOON)
    assert deliveries(delivery.model_dump_json()) == [delivery]


@pytest.mark.parametrize(
    "body",
    [
        "", "not JSON", "{", "[]", "3", "null", '"text"', "{}", '{"Records": 3}', '{"Records": null}',
        '{"Records": [{}]}', '{"Records": [{"s3": {}}]}', '{"Records": [null]}', "[" * 100_000,
        '{"bucket": "b", "key": "k"}', '{"bucket": "b", "key": "k", "arrivedAt": "2026-03-14T12:00:00"}',
        '{"bucket": "b", "key": "\\ud800", "arrivedAt": "2026-03-14T12:00:00Z"}', "9" * 5000,
    ],
)  # fmt: skip
def test_rubbish_is_refused(body: str) -> None:
    with pytest.raises(Refused) as refused:
        deliveries(body)
    assert refused.value.reason is ReasonCode.MALFORMED_MESSAGE


@given(message=JSON, missing=st.sampled_from(["eventTime", "s3", None]))
def test_whatever_comes_is_read_or_refused(message: Any, missing: str | None) -> None:
    """Nothing that can be in a message makes ingest fail and try for ever."""
    record = s3_record("inbox", "fakti/x")
    if missing:
        record[missing] = message
    else:
        record["s3"]["object"] = message
    for body in (json.dumps(message), s3_notice(record), json.dumps({"Records": message})):
        with suppress(Refused):
            assert all(re.fullmatch("[0-9a-f]{40}", delivery.receipt_id) for delivery in deliveries(body))


def stream_of(stack: Stack) -> list[Any]:
    """All records of the table's stream, as an event has them."""
    streams, arn = stack.clients.streams, stack.arn("ArticlesTable.Stream")
    shard = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"][0]["ShardId"]
    iterator = streams.get_shard_iterator(StreamArn=arn, ShardId=shard, ShardIteratorType="TRIM_HORIZON")[
        "ShardIterator"
    ]
    return [plain(record) for record in streams.get_records(ShardIterator=iterator)["Records"]]


def test_the_stream_tells_what_head_was_before_and_is_now(stack: Stack, articles: DynamoArticles) -> None:
    articles.commit(None, head(), NOON)
    articles.commit(articles.head("a" * 32), head(seq=2, revision=2, tokens=("token-1", "token-2")), NOON)
    articles.settle("a" * 32, 2)
    articles.commit(articles.head("a" * 32), head(seq=2, revision=2, announce_nonce=1), NOON)
    # moto tells of a new item twice: before it has its attributes, and then.
    records = [record for record in stream_of(stack) if "head" in record["dynamodb"]["NewImage"]]
    changes = list(head_changes(iter(records)))
    assert [(change.seq_before, change.nonce_before) for change in changes] == [
        (0, 0),
        (1, 0),
        (2, 0),
        (2, 0),
    ]
    assert [(change.head.seq, change.head.announce_nonce) for change in changes] == [
        (1, 0),
        (2, 0),
        (2, 0),
        (2, 1),
    ]
    assert changes[-1].head == articles.head("a" * 32)
    assert [change.position for change in changes] == [
        record["dynamodb"]["SequenceNumber"] for record in records
    ]


def test_what_is_no_head_in_the_stream_is_passed_over(stack: Stack, articles: DynamoArticles) -> None:
    articles.put_revision(revision())
    articles.commit(None, head(), NOON)
    stack.clients.dynamodb.delete_item(
        TableName=stack.ref("ArticlesTable"), Key={"pk": {"S": f"ARTICLE#{'a' * 32}"}, "sk": {"S": "HEAD"}}
    )
    assert [change.head.seq for change in head_changes(iter(stream_of(stack)))] == [1]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (
            "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1",
            "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01",
        ),
        (
            "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0;Lineage=a:0",
            "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00",
        ),
        ("Root=1-5759e988-bd862e3fe1be46a994272793", None),
        ("Parent=53995c3f42cd8ad8;Sampled=1", None),
        ("rubbish", None),
        ("", None),
        (None, None),
    ],
)
def test_the_trace_travels_as_w3c_says(header: str | None, told: str | None) -> None:
    assert traceparent(header) == told


@given(header=st.text())
def test_whatever_the_header_the_trace_is_well_formed_or_none(header: str) -> None:
    told = traceparent(header)
    assert told is None or re.fullmatch(r"00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]", told)


@given(
    root=st.text("0123456789abcdefzXYZ-", min_size=30, max_size=40),
    parent=st.text("0123456789abcdefzXYZ", min_size=16, max_size=16),
)
def test_a_trace_of_other_digits_is_none(root: str, parent: str) -> None:
    told = traceparent(f"Root=1-{root};Parent={parent};Sampled=1")
    assert told is None or re.fullmatch(r"00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]", told)
