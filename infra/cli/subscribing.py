"""A queue of one's own on the desk's topic, made as any subscriber would make it."""

import contextlib
import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple


class Subscription(NamedTuple):
    """A queue that hears the topic's events."""

    url: str
    arn: str


def subscribe(client: Callable[[str], Any], topic: str, name: str, policy: str | None = None) -> Subscription:
    """Make a queue, let the topic write to it, and subscribe it with raw delivery and a filter policy."""
    sqs, sns = client("sqs"), client("sns")
    url: str = sqs.create_queue(QueueName=name)["QueueUrl"]
    try:
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        statement = {
            "Effect": "Allow",
            "Principal": {"Service": "sns.amazonaws.com"},
            "Action": "sqs:SendMessage",
            "Resource": arn,
            "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
        }
        document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": document})
        attributes = {"RawMessageDelivery": "true", **({"FilterPolicy": policy} if policy else {})}
        subscribed = sns.subscribe(
            TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes=attributes, ReturnSubscriptionArn=True
        )
    except BaseException:
        sqs.delete_queue(QueueUrl=url)
        raise
    return Subscription(url, subscribed["SubscriptionArn"])


@contextlib.contextmanager
def listening(
    client: Callable[[str], Any], topic: str, name: str, policy: str | None = None
) -> Iterator[str]:
    """The address of such a queue; it and its subscription are gone afterwards."""
    made = subscribe(client, topic, name, policy)
    try:
        yield made.url
    finally:
        client("sns").unsubscribe(SubscriptionArn=made.arn)
        client("sqs").delete_queue(QueueUrl=made.url)


def receive(sqs: Any, url: str, *, seconds: int) -> Iterator[dict[str, Any]]:
    """The messages of one receive, each deleted once it was looked at."""
    answer = sqs.receive_message(
        QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=seconds, MessageAttributeNames=["All"]
    )
    for message in answer.get("Messages", ()):
        yield message
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
