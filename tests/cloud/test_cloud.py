"""What the cloud in memory promises beside honest answers: the gate, the clock, the order of things."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.cloud.cloud import Cloud
from tests.cloud.gate import Call
from tests.cloud.values import LARGEST_ITEM

KEY = {"pk": {"S": "a"}, "sk": {"S": "1"}}


class Crash(BaseException):
    pass


@dataclass
class Fuse:
    """Raises at the calls that it is told to; keeps all of them."""

    before_raises: dict[str, BaseException] = field(default_factory=dict)
    after_raises: dict[str, BaseException] = field(default_factory=dict)
    seen: list[tuple[str, str]] = field(default_factory=list)

    def before(self, call: Call) -> None:
        self.seen.append((call.service, call.operation))
        if call.operation in self.before_raises:
            raise self.before_raises[call.operation]

    def after(self, call: Call) -> None:
        if call.operation in self.after_raises:
            raise self.after_raises[call.operation]


@dataclass
class Time:
    at: datetime = datetime(2026, 3, 14, 9, 26, 53, 589793, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def fuse() -> Fuse:
    return Fuse()


@pytest.fixture
def cloud(time: Time, fuse: Fuse) -> Cloud:
    cloud = Cloud(time.now, fuse)
    cloud.client("dynamodb").create_table(
        TableName="t",
        BillingMode="PAY_PER_REQUEST",
        KeySchema=[
            {"AttributeName": "pk", "KeyType": "HASH"},
            {"AttributeName": "sk", "KeyType": "RANGE"},
        ],
        AttributeDefinitions=[
            {"AttributeName": "pk", "AttributeType": "S"},
            {"AttributeName": "sk", "AttributeType": "S"},
        ],
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )
    return cloud


@pytest.fixture
def dynamodb(cloud: Cloud) -> Any:
    return cloud.client("dynamodb")


@pytest.fixture
def sqs(cloud: Cloud) -> Any:
    return cloud.client("sqs")


def code(call: Callable[[], Any]) -> str:
    with pytest.raises(ClientError) as caught:
        call()
    return str(caught.value.response["Error"]["Code"])


def bodies(sqs: Any, url: str, **request: Any) -> list[str]:
    answer = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, **request)
    return [message["Body"] for message in answer.get("Messages", [])]


# The gate


def test_what_is_raised_before_a_call_leaves_no_effect(cloud: Cloud, fuse: Fuse, dynamodb: Any) -> None:
    fuse.before_raises["PutItem"] = Crash()
    with pytest.raises(Crash):
        dynamodb.put_item(TableName="t", Item=KEY)
    assert "Item" not in dynamodb.get_item(TableName="t", Key=KEY)


def test_what_is_raised_after_a_call_loses_its_reply_and_not_its_effect(fuse: Fuse, dynamodb: Any) -> None:
    fuse.after_raises["PutItem"] = Crash()
    with pytest.raises(Crash):
        dynamodb.put_item(TableName="t", Item=KEY)
    assert dynamodb.get_item(TableName="t", Key=KEY)["Item"] == KEY


def test_the_gate_sees_the_pages_of_a_list_one_by_one(fuse: Fuse, dynamodb: Any) -> None:
    for number in range(3):
        dynamodb.put_item(TableName="t", Item={"pk": {"S": "a"}, "sk": {"S": str(number)}})
    fuse.seen.clear()
    pages: Iterator[Any] = dynamodb.get_paginator("query").paginate(
        TableName="t",
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": "a"}},
        PaginationConfig={"PageSize": 2},
    )
    assert [len(page["Items"]) for page in pages] == [2, 1]
    assert fuse.seen == [("dynamodb", "Query")] * 2


def test_a_caller_with_a_gate_of_its_own_goes_through_that(cloud: Cloud, fuse: Fuse) -> None:
    mine = Fuse()
    fuse.seen.clear()
    cloud.client("sqs", mine).create_queue(QueueName="q")
    assert (mine.seen, fuse.seen) == ([("sqs", "CreateQueue")], [])


def test_the_same_calls_at_the_same_times_give_the_same_answers() -> None:
    def told() -> list[Any]:
        cloud = Cloud(Time().now)
        sqs, s3 = cloud.clients("sqs", "s3")
        url = sqs.create_queue(QueueName="q")["QueueUrl"]
        s3.create_bucket(Bucket="bucket")
        s3.put_bucket_versioning(Bucket="bucket", VersioningConfiguration={"Status": "Enabled"})
        return [
            sqs.send_message(QueueUrl=url, MessageBody="one"),
            sqs.receive_message(QueueUrl=url, AttributeNames=["All"]),
            s3.put_object(Bucket="bucket", Key="k", Body=b"x"),
        ]

    assert told() == told()


# What a caller has is its own


def test_changing_an_answer_or_a_request_changes_nothing_in_the_cloud(dynamodb: Any) -> None:
    item: dict[str, Any] = {**KEY, "l": {"L": [{"S": "a"}]}}
    dynamodb.put_item(TableName="t", Item=item)
    item["l"]["L"].append({"S": "b"})
    dynamodb.get_item(TableName="t", Key=KEY)["Item"]["l"]["L"].clear()
    assert dynamodb.get_item(TableName="t", Key=KEY)["Item"]["l"] == {"L": [{"S": "a"}]}


# Limits


def test_an_item_may_have_400_kilobytes_and_no_more(dynamodb: Any) -> None:
    room = LARGEST_ITEM - len("pk" + "a" + "sk" + "1" + "b")
    dynamodb.put_item(TableName="t", Item={**KEY, "b": {"B": b"x" * room}})
    too_large = {**KEY, "b": {"B": b"x" * (room + 1)}}
    assert code(lambda: dynamodb.put_item(TableName="t", Item=too_large)) == "ValidationException"


def test_a_page_of_a_query_ends_with_its_megabyte(dynamodb: Any) -> None:
    for number in range(4):
        item = {"pk": {"S": "a"}, "sk": {"S": str(number)}, "b": {"B": b"x" * 390_000}}
        dynamodb.put_item(TableName="t", Item=item)
    page = dynamodb.query(
        TableName="t",
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": "a"}},
    )
    assert page["Count"] == 3
    assert page["LastEvaluatedKey"]["sk"] == {"S": "2"}


@pytest.mark.parametrize(("size", "fits"), [(1024 * 1024, True), (1024 * 1024 + 1, False)])
def test_a_message_may_have_a_mebibyte_and_no_more(sqs: Any, size: int, *, fits: bool) -> None:
    url = sqs.create_queue(QueueName="q")["QueueUrl"]
    if fits:
        sqs.send_message(QueueUrl=url, MessageBody="x" * size)
    else:
        assert code(lambda: sqs.send_message(QueueUrl=url, MessageBody="x" * size)) == "InvalidParameterValue"


def test_a_batch_of_notices_may_have_256_kibibytes_and_no_more(cloud: Cloud) -> None:
    sns = cloud.client("sns")
    arn = sns.create_topic(Name="t")["TopicArn"]
    entries = [{"Id": str(number), "Message": "x" * 65_536} for number in range(4)]
    sns.publish_batch(TopicArn=arn, PublishBatchRequestEntries=entries)
    entries[0]["Message"] += "x"
    assert (
        code(lambda: sns.publish_batch(TopicArn=arn, PublishBatchRequestEntries=entries))
        == "BatchRequestTooLong"
    )


@pytest.mark.parametrize(
    "condition",
    ["ttl = :v", "((a = :v))", "a == :v", "a = :v AND", "a = :other", "nonsense(a)", "a.b[x] = :v", ""],
)
def test_a_condition_that_dynamodb_would_refuse_is_refused(dynamodb: Any, condition: str) -> None:
    request = {"ConditionExpression": condition, "ExpressionAttributeValues": {":v": {"N": "1"}}}
    assert code(lambda: dynamodb.put_item(TableName="t", Item=KEY, **request)) == "ValidationException"


# Time


def test_a_hidden_message_is_seen_again_when_its_time_is_over(sqs: Any, time: Time) -> None:
    url = sqs.create_queue(QueueName="q", Attributes={"VisibilityTimeout": "60"})["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="one")
    assert bodies(sqs, url) == ["one"]
    time.advance(seconds=59.9)
    assert bodies(sqs, url) == []
    time.advance(seconds=0.1)
    assert bodies(sqs, url) == ["one"]


def test_a_delayed_message_comes_after_its_delay(sqs: Any, time: Time) -> None:
    url = sqs.create_queue(QueueName="q")["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="later", DelaySeconds=10)
    sqs.send_message(QueueUrl=url, MessageBody="now")
    assert bodies(sqs, url) == ["now"]
    time.advance(seconds=10)
    assert bodies(sqs, url) == ["later"]


def test_a_message_that_is_received_too_often_is_a_dead_letter_until_it_is_sent_back(
    cloud: Cloud, sqs: Any
) -> None:
    dead = sqs.create_queue(QueueName="dead")["QueueUrl"]
    policy = '{"deadLetterTargetArn": "arn:aws:sqs:eu-west-1:123456789012:dead", "maxReceiveCount": 2}'
    url = sqs.create_queue(QueueName="q", Attributes={"RedrivePolicy": policy, "VisibilityTimeout": "0"})[
        "QueueUrl"
    ]
    sqs.send_message(QueueUrl=url, MessageBody="one")
    assert [bodies(sqs, url) for _ in range(3)] == [["one"], ["one"], []]
    assert bodies(sqs, dead, VisibilityTimeout=0) == ["one"]
    assert cloud.sqs.redrive(dead, url) == 1
    assert [bodies(sqs, url) for _ in range(3)] == [["one"], ["one"], []]


def test_a_message_that_outlives_its_retention_is_gone(sqs: Any, time: Time) -> None:
    url = sqs.create_queue(QueueName="q", Attributes={"MessageRetentionPeriod": "60"})["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="one")
    time.advance(seconds=60)
    assert bodies(sqs, url) == []


def test_an_older_receipt_deletes_nothing(sqs: Any) -> None:
    url = sqs.create_queue(QueueName="q", Attributes={"VisibilityTimeout": "0"})["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="one")
    old, new = (sqs.receive_message(QueueUrl=url)["Messages"][0]["ReceiptHandle"] for _ in range(2))
    sqs.delete_message(QueueUrl=url, ReceiptHandle=old)
    assert bodies(sqs, url, VisibilityTimeout=0) == ["one"]
    sqs.delete_message(QueueUrl=url, ReceiptHandle=new)
    assert bodies(sqs, url) == ["one"], "the third receive made that receipt old too"


def test_a_receipt_is_good_for_its_own_queue_alone(sqs: Any) -> None:
    url = sqs.create_queue(QueueName="q")["QueueUrl"]
    other = sqs.create_queue(QueueName="other")["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="one")
    receipt = sqs.receive_message(QueueUrl=url)["Messages"][0]["ReceiptHandle"]
    assert code(lambda: sqs.delete_message(QueueUrl=other, ReceiptHandle=receipt)) == "ReceiptHandleIsInvalid"


def test_items_go_when_they_are_asked_to_after_their_time(cloud: Cloud, dynamodb: Any, time: Time) -> None:
    dynamodb.update_time_to_live(
        TableName="t", TimeToLiveSpecification={"AttributeName": "ttl", "Enabled": True}
    )
    until = int(time.now().timestamp()) + 60
    dynamodb.put_item(TableName="t", Item={**KEY, "ttl": {"N": str(until)}})
    assert cloud.dynamodb.expire() == 0
    time.advance(seconds=61)
    assert "Item" in dynamodb.get_item(TableName="t", Key=KEY)
    assert cloud.dynamodb.expire() == 1
    assert "Item" not in dynamodb.get_item(TableName="t", Key=KEY)
    table = dynamodb.describe_table(TableName="t")["Table"]
    last = cloud.streams.changes(table["LatestStreamArn"])[-1]
    assert (last.new, last.by_ttl) == (None, True)


def test_an_index_follows_its_table_after_its_lag_and_in_order(time: Time) -> None:
    lags = iter([5.0, 1.0, 3.0])
    cloud = Cloud(time.now, lag=lambda: timedelta(seconds=next(lags)))
    dynamodb = cloud.client("dynamodb")
    dynamodb.create_table(
        TableName="t",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ("pk", "g")],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "i",
                "KeySchema": [{"AttributeName": "g", "KeyType": "HASH"}],
                "Projection": {"ProjectionType": "ALL"},
            }
        ],
    )

    def found() -> list[str]:
        answer = dynamodb.query(
            TableName="t",
            IndexName="i",
            KeyConditionExpression="g = :g",
            ExpressionAttributeValues={":g": {"S": "x"}},
        )
        return [item["n"]["N"] for item in answer["Items"]]

    for number in ("1", "2"):
        dynamodb.put_item(TableName="t", Item={"pk": {"S": "a"}, "g": {"S": "x"}, "n": {"N": number}})
    time.advance(seconds=4)
    dynamodb.delete_item(TableName="t", Key={"pk": {"S": "a"}})
    assert found() == []
    time.advance(seconds=1)
    assert found() == ["2"]
    time.advance(seconds=2)
    assert found() == []


# What goes from service to service


def test_s3_tells_a_queue_of_what_was_written(cloud: Cloud, sqs: Any) -> None:
    sqs.create_queue(QueueName="q")
    s3 = cloud.client("s3")
    s3.create_bucket(Bucket="bucket")
    s3.put_bucket_versioning(Bucket="bucket", VersioningConfiguration={"Status": "Enabled"})
    arn = "arn:aws:sqs:eu-west-1:123456789012:q"
    s3.put_bucket_notification_configuration(
        Bucket="bucket",
        NotificationConfiguration={
            "QueueConfigurations": [{"QueueArn": arn, "Events": ["s3:ObjectCreated:*"]}]
        },
    )
    version = s3.put_object(Bucket="bucket", Key="a b/é", Body=b"x")["VersionId"]
    test_event, notice = bodies(sqs, "q")
    assert "s3:TestEvent" in test_event
    assert f'"versionId": "{version}"' in notice
    assert '"key": "a+b/%C3%A9"' in notice


def test_a_courier_may_bring_a_notice_later_and_twice(time: Time) -> None:
    held: list[Callable[[], None]] = []
    cloud = Cloud(time.now, courier=lambda _, deliver: held.append(deliver))
    sns, sqs = cloud.clients("sns", "sqs")
    url = sqs.create_queue(QueueName="q")["QueueUrl"]
    arn = sns.create_topic(Name="t")["TopicArn"]
    sns.subscribe(
        TopicArn=arn,
        Protocol="sqs",
        Endpoint="arn:aws:sqs:eu-west-1:123456789012:q",
        Attributes={"RawMessageDelivery": "true"},
    )
    sns.publish(TopicArn=arn, Message="one")
    assert bodies(sqs, url) == []
    for _ in range(2):
        held[0]()
    assert bodies(sqs, url) == ["one", "one"]


def test_a_stream_can_be_read_again_from_any_record(cloud: Cloud, dynamodb: Any) -> None:
    for number in range(3):
        dynamodb.put_item(TableName="t", Item={**KEY, "n": {"N": str(number)}})
    streams = cloud.client("dynamodbstreams")
    arn = dynamodb.describe_table(TableName="t")["Table"]["LatestStreamArn"]
    shard = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"][0]["ShardId"]

    def read(**where: str) -> list[Any]:
        at = streams.get_shard_iterator(StreamArn=arn, ShardId=shard, **where)["ShardIterator"]
        return list(streams.get_records(ShardIterator=at)["Records"])

    records = read(ShardIteratorType="TRIM_HORIZON")
    assert [record["eventName"] for record in records] == ["INSERT", "MODIFY", "MODIFY"]
    second = records[1]["dynamodb"]["SequenceNumber"]
    assert read(ShardIteratorType="AT_SEQUENCE_NUMBER", SequenceNumber=second) == records[1:]
    assert read(ShardIteratorType="AFTER_SEQUENCE_NUMBER", SequenceNumber=second) == records[2:]
    assert read(ShardIteratorType="LATEST") == []
