"""How long calls take on the cloud in memory, and on moto: `python -m tests.cloud.speed`.

Processor time for each call, in microseconds, of the calls that an article causes.
"""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, NamedTuple

from tests.cloud.cloud import Cloud
from tests.cloud.honesty.worlds import moto_world
from tests.cloud.places import ACCOUNT, REGION

_NOW: Final = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
_ARTICLE: Final = "x" * 2_000
_KEYS: Final = ("pk", "sk", "pendingShard", "pendingSince")
_COMMIT: Final = (
    "SET head = :head, writes = :writes, seq = :seq, nonce = :nonce, lifecycle = :lifecycle,"
    " pendingSince = :now, pendingShard = :shard REMOVE dueAt, dueShard, storyId"
)


class Timed(NamedTuple):
    """A kind of call, made with a number."""

    name: str
    call: Callable[[int], Any]


def calls(client: Callable[[str], Any]) -> Iterator[Timed]:
    """The calls, on resources that are made here."""
    dynamodb, s3, sqs, sns = (client(service) for service in ("dynamodb", "s3", "sqs", "sns"))
    dynamodb.create_table(
        TableName="articles",
        BillingMode="PAY_PER_REQUEST",
        KeySchema=[
            {"AttributeName": "pk", "KeyType": "HASH"},
            {"AttributeName": "sk", "KeyType": "RANGE"},
        ],
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in _KEYS],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "pending-index",
                "KeySchema": [
                    {"AttributeName": "pendingShard", "KeyType": "HASH"},
                    {"AttributeName": "pendingSince", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            }
        ],
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )
    s3.create_bucket(Bucket="articles", CreateBucketConfiguration={"LocationConstraint": REGION})
    s3.put_bucket_versioning(Bucket="articles", VersioningConfiguration={"Status": "Enabled"})
    url = sqs.create_queue(QueueName="articles")["QueueUrl"]
    topic = sns.create_topic(Name="articles")["TopicArn"]
    sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=f"arn:aws:sqs:{REGION}:{ACCOUNT}:articles",
        Attributes={"RawMessageDelivery": "true"},
    )

    def key(number: int, sk: str = "HEAD") -> dict[str, Any]:
        return {"pk": {"S": f"ARTICLE#{number}"}, "sk": {"S": sk}}

    def commit(number: int) -> None:
        dynamodb.update_item(
            TableName="articles",
            Key=key(number),
            UpdateExpression=_COMMIT,
            ConditionExpression="attribute_not_exists(pk)",
            ExpressionAttributeValues={
                ":head": {"S": _ARTICLE},
                ":writes": {"N": "1"},
                ":seq": {"N": "1"},
                ":nonce": {"N": "0"},
                ":lifecycle": {"S": "PUBLISHED"},
                ":now": {"S": f"2026-{number:07d}"},
                ":shard": {"S": f"article#{number % 8}"},
            },
        )

    def settle(number: int) -> None:
        dynamodb.update_item(
            TableName="articles",
            Key=key(number),
            UpdateExpression="REMOVE pendingSince, pendingShard",
            ConditionExpression="seq = :seq",
            ExpressionAttributeValues={":seq": {"N": "1"}},
        )

    def take(_: int) -> None:
        for message in sqs.receive_message(QueueUrl=url).get("Messages", ()):
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])

    entry = {
        "Id": "0",
        "Message": _ARTICLE,
        "MessageAttributes": {"topics": {"DataType": "String.Array", "StringValue": '["medtop:1"]'}},
    }
    yield Timed("s3 put_object", lambda n: s3.put_object(Bucket="articles", Key=f"k/{n}", Body=b"x" * 2_000))
    yield Timed("s3 get_object", lambda n: s3.get_object(Bucket="articles", Key=f"k/{n}")["Body"].read())
    yield Timed("dynamodb update_item, a commit", commit)
    yield Timed("dynamodb update_item, a settled mark", settle)
    yield Timed(
        "dynamodb put_item, once",
        lambda n: dynamodb.put_item(
            TableName="articles",
            Item={**key(n, "REV#1"), "document": {"B": b"x" * 2_000}},
            ConditionExpression="attribute_not_exists(pk)",
        ),
    )
    yield Timed("dynamodb get_item", lambda n: dynamodb.get_item(TableName="articles", Key=key(n)))
    yield Timed(
        "dynamodb query, two items",
        lambda n: dynamodb.query(
            TableName="articles",
            KeyConditionExpression="pk = :pk",
            ExpressionAttributeValues={":pk": key(n)["pk"]},
        ),
    )
    yield Timed(
        "dynamodb batch_get_item, ten items",
        lambda n: dynamodb.batch_get_item(
            RequestItems={"articles": {"Keys": [key(max(n - other, 0) * 10 + other) for other in range(10)]}}
        ),
    )
    yield Timed("sqs send_message", lambda _: sqs.send_message(QueueUrl=url, MessageBody=_ARTICLE))
    yield Timed("sqs receive_message and delete_message", take)
    yield Timed(
        "sns publish_batch of one, to a queue",
        lambda _: sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=[entry]),
    )


def measured(client: Callable[[str], Any], count: int) -> dict[str, float]:
    """Microseconds of processor time for each kind of call."""
    found = {}
    for name, call in calls(client):
        began = time.process_time()
        for number in range(count):
            call(number)
        found[name] = (time.process_time() - began) / count * 1e6
    return found


def main() -> None:
    """Measure both, and tell."""
    cloud = Cloud(lambda: _NOW)
    ours = measured(cache(cloud.client), 20_000)
    with moto_world() as moto:
        theirs = measured(moto.client, 300)
    ours["mean"], theirs["mean"] = (sum(each.values()) / len(each) for each in (ours, theirs))
    for name, mine in ours.items():
        sys.stdout.write(
            f"{name:42}{mine:8.1f} µs  moto {theirs[name]:8.0f} µs  {theirs[name] / mine:5.0f} times\n"
        )


if __name__ == "__main__":
    main()
