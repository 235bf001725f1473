"""What AWS's stand-ins can do alone: for an article one put_object, one send_message and one update_item."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.cloud.honesty.steps import World
from tests.cloud.honesty.worlds import fake_world, ministack_world, moto_world
from tests.cloud.places import REGION

_WORLDS: Final[dict[str, Callable[[], AbstractContextManager[World]]]] = {
    "the cloud in memory": lambda: nullcontext(fake_world()),
    "moto": moto_world,
    "ministack": ministack_world,
}


class Rate(NamedTuple):
    """Articles for a second of processor time, of this process and of ministack's."""

    name: str
    articles_per_second: float


def rates(size: int, count: int) -> Iterator[Rate]:
    """The three, one after another."""
    for name, world in _WORLDS.items():
        with world() as made:
            write = _writer(made.client, size)
            write(0)
            begun = _processor_time()
            for number in range(1, count + 1):
                write(number)
            yield Rate(name, count / (_processor_time() - begun))


def _processor_time() -> float:
    """Of this process and its children, in seconds."""
    ticks = 0
    for path in Path("/proc/self/task").glob("*/children"):
        for child in path.read_text().split():
            fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def _writer(client: Callable[[str], Any], size: int) -> Callable[[int], None]:
    s3, sqs, dynamodb = client("s3"), client("sqs"), client("dynamodb")
    s3.create_bucket(Bucket="raw", CreateBucketConfiguration={"LocationConstraint": REGION})
    url = sqs.create_queue(QueueName="raw")["QueueUrl"]
    dynamodb.create_table(
        TableName="raw",
        BillingMode="PAY_PER_REQUEST",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
    )
    body, head = b"x" * size, "x" * 2_000

    def write(number: int) -> None:
        s3.put_object(Bucket="raw", Key=f"raw/{number}", Body=body)
        sqs.send_message(QueueUrl=url, MessageBody=head)
        dynamodb.update_item(
            TableName="raw",
            Key={"pk": {"S": str(number)}},
            UpdateExpression="SET head = :head",
            ConditionExpression="attribute_not_exists(pk)",
            ExpressionAttributeValues={":head": {"S": head}},
        )

    return write
