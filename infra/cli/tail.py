"""`copydesk tail`: events as they are published, heard as any subscriber hears them."""

import argparse
import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from copydesk import consumer
from infra.cli.reaching import Reached, reach

_STYLES = {"created": "green", "updated": "cyan", "corrected": "yellow", "killed": "bold red"}


def run(options: argparse.Namespace) -> int:
    """Print events until Ctrl-C, or until so many came."""
    desk = reach(options.stack, options.desk)
    console = Console(highlight=False, soft_wrap=True)
    with contextlib.suppress(KeyboardInterrupt), _subscription(desk, options.filter) as queue:
        Console(stderr=True, highlight=False).print("listening; Ctrl-C ends it", style="dim")
        for number, event in enumerate(_events(desk, queue), start=1):
            console.print(
                json.dumps(event, ensure_ascii=False) if options.json else _line(event), markup=False
            )
            if number == options.count:
                break
    return 0


@contextlib.contextmanager
def _subscription(desk: Reached, policy: str | None) -> Iterator[str]:
    """A queue of our own on the topic, with a filter policy; both are gone afterwards."""
    sqs, sns = desk.client("sqs"), desk.client("sns")
    topic = desk.outputs["ArticlesTopicArn"]
    url: str = sqs.create_queue(QueueName=f"copydesk-tail-{os.getpid()}")["QueueUrl"]
    subscription = None
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
        subscription = sns.subscribe(
            TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes=attributes, ReturnSubscriptionArn=True
        )["SubscriptionArn"]
        yield url
    finally:
        if subscription:
            sns.unsubscribe(SubscriptionArn=subscription)
        sqs.delete_queue(QueueUrl=url)


def _events(desk: Reached, url: str) -> Iterator[Mapping[str, Any]]:
    sqs = desk.client("sqs")
    while True:
        answer = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=5)
        for message in answer.get("Messages", ()):
            yield consumer.event_of(message["Body"])
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])


def _line(event: Mapping[str, Any]) -> Text:
    kind = str(event["type"]).split(".")[-2]
    title = consumer.text(event).partition("\n")[0] if "bodies" in event["data"]["article"] else ""
    line = Text(f"{event['recordedtime'][11:19]}  ")
    line.append(f"{kind:<9}", style=_STYLES.get(kind, ""))
    line.append(f"  {event['subject']}  ", style="dim")
    return line.append(f"#{int(event['sequence'])}  {title}")
