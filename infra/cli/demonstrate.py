"""`copydesk demo`: two articles through the whole desk, shown as they pass."""

import argparse
import json
import os
import threading
import time
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from rich.console import Console

from copydesk.errors import ConfigurationError
from copydesk.messages import correlation_id, receipt_id
from copydesk.signing import sign
from infra.cli.board import STAGES, Board, LiveBoard, PlainBoard
from infra.cli.loglines import name_of, readable, structured
from infra.cli.standing import EXAMPLE, ROOT, Standing, stand
from infra.cli.telling import tell
from infra.local.errors import LocalError

SAMPLES: Final = ROOT / "samples"
UPLOAD: Final = SAMPLES / "harbour.txt"
WEBHOOK: Final = SAMPLES / "budget.ninjs.json"
PATIENCE: Final = 30.0
"""Seconds after which an article that has not come through will not come."""


@dataclass
class _Watch:
    """Follows the functions' logs: which of our articles passes which stage."""

    board: Board
    names: dict[str, str] = field(default_factory=dict)
    waiting: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    shown: set[tuple[str, str]] = field(default_factory=set)
    lock: threading.RLock = field(default_factory=threading.RLock)
    last: deque[str] = field(default_factory=lambda: deque(maxlen=12))

    def log(self, function: str, line: str) -> None:
        """Take a line of a function's log."""
        text = readable(function, line)
        if text:
            self.last.append(text)
        entry = structured(line)
        if entry and entry.get("correlationId"):
            with self.lock:
                self._show(name_of(function), entry)

    def follow(self, article: str, receipt: str) -> None:
        """Know an article by what its logs will have in common; its first lines may be here already."""
        with self.lock:
            self.names[correlation_id(receipt)] = article
            waiting, self.waiting = self.waiting, []
            for stage, entry in waiting:
                self._show(stage, entry)

    def passed(self, article: str, stage: str, note: str = "") -> None:
        """Show a stage once."""
        with self.lock:
            if (article, stage) not in self.shown:
                self.shown.add((article, stage))
                self.board.passed(article, stage, note)

    def settle(self) -> None:
        """Wait a little for log lines that are behind the events."""
        deadline = time.monotonic() + 1.0
        while len(self.shown) < len(STAGES) * len(self.names) and time.monotonic() < deadline:
            time.sleep(0.02)

    def _show(self, stage: str, entry: dict[str, Any]) -> None:
        article = self.names.get(entry["correlationId"])
        if article is None:
            self.waiting.append((stage, entry))
        else:
            note = entry.get("disposition") or entry.get("type", "").removeprefix("news.article.")
            self.passed(article, stage, note)


def run(options: argparse.Namespace) -> int:
    """Run the demonstration. Returns the exit status: 0 when both events came."""
    console = Console(stderr=options.json, highlight=False)
    began = time.monotonic()
    names = (UPLOAD.name, WEBHOOK.name)
    board: Board = LiveBoard(console, names) if console.is_terminal else PlainBoard(console)
    watch = _Watch(board)
    try:
        with board:
            standing = stand(log=watch.log, progress=board.step)
            with standing.desk:
                ready = time.monotonic()
                events = _send_both(standing, watch)
                through = time.monotonic()
                board.step("stopping")
            board.step("stopped")
    except (LocalError, ConfigurationError) as error:
        Console(stderr=True, highlight=False, soft_wrap=True).print(f"copydesk: {error}", markup=False)
        return 1
    for event, attributes in events:
        if options.json:
            print(json.dumps(event, ensure_ascii=False))
        else:
            console.print(tell(event, attributes))
    if len(events) < len(names):
        console.print("An article did not come through. The last lines of the functions' logs:", style="red")
        console.print("\n".join(watch.last), markup=False)
        return 1
    console.print(
        f"The desk stood after {ready - began:.1f} s; both articles were through {through - ready:.1f} s "
        f"later; {time.monotonic() - began:.1f} s in all. Nothing is left running.\n"
        "Next: `make local` keeps a desk running for you to send articles to."
    )
    return 0


def _send_both(standing: Standing, watch: _Watch) -> list[tuple[dict[str, Any], dict[str, str]]]:
    queue = _subscribe(standing)
    watch.board.step("sending two articles")
    uploaded = _upload(standing, UPLOAD)
    watch.passed(UPLOAD.name, "inbox", "S3 upload")
    watch.follow(UPLOAD.name, uploaded)
    posted = _post(standing, WEBHOOK)
    watch.passed(WEBHOOK.name, "inbox", "signed webhook")
    watch.follow(WEBHOOK.name, posted)
    events = []
    for event, attributes in _received(standing, queue):
        events.append((event, attributes))
        article = watch.names.get(event["correlationid"])
        if article:
            watch.passed(article, "subscriber", f"sequence {int(event['sequence'])}")
        if len(events) == 2:  # noqa: PLR2004 - both
            break
    watch.settle()
    return events


def _subscribe(standing: Standing) -> str:
    """A subscriber's queue, made as any subscriber would make it."""
    sqs, sns = standing.desk.client("sqs"), standing.desk.client("sns")
    topic = standing.desk.outputs["ArticlesTopicArn"]
    url: str = sqs.create_queue(QueueName="demo-subscriber")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": arn,
        "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
    return url


def _upload(standing: Standing, path: Path) -> str:
    """Drop a file into the inbox. Returns its receipt's id."""
    bucket = standing.desk.outputs["InboxBucketName"]
    key = f"{EXAMPLE}/{datetime.now(UTC).date()}/{path.name}"
    answer = standing.desk.client("s3").put_object(Bucket=bucket, Key=key, Body=path.read_bytes())
    return receipt_id(bucket, key, answer["VersionId"])


def _post(standing: Standing, path: Path) -> str:
    """Send a file through the webhook. Returns its receipt's id. Raises LocalError where it is refused."""
    body, webhook_id, timestamp = path.read_bytes(), f"msg_{os.urandom(8).hex()}", str(int(time.time()))
    headers = {
        "content-type": "application/json",
        "webhook-id": webhook_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": sign(standing.secrets[EXAMPLE], webhook_id, timestamp, body),
    }
    url = f"{standing.desk.api_url}/v1/inbox/{EXAMPLE}"
    request = urllib.request.Request(url, data=body, headers=headers, method="POST")  # noqa: S310 - http, ours
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - http, ours
            location: str = answer.headers["location"]
    except urllib.error.HTTPError as error:
        raise LocalError(
            f"the webhook answered {error.code}: {error.read().decode(errors='replace')}"
        ) from error
    return location.rpartition("/")[2]


def _received(standing: Standing, url: str) -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """What comes to the subscriber's queue, until patience ends."""
    sqs = standing.desk.client("sqs")
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        answer = sqs.receive_message(
            QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, MessageAttributeNames=["All"]
        )
        for message in answer.get("Messages", []):
            attributes: Mapping[str, Any] = message.get("MessageAttributes", {})
            yield (
                json.loads(message["Body"]),
                {name: value["StringValue"] for name, value in attributes.items()},
            )
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
