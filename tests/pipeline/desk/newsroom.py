"""A supplier and a subscriber of a running desk, as tests use them."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from copydesk.messages import receipt_id
from copydesk.signing import sign
from infra.cli.standing import Standing
from infra.cli.subscribing import subscribe

PATIENCE = 60.0  # a busy machine with two processors takes 35 s for a feed of 200 items
QUEUES = ("Ingest", "Enrich", "Publish", "Announce")
_NUMBERS = count()


def eventually[T](look: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
    """What `look` finds, once it finds something."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        found = look()
        if found is not None:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{what}: not within {patience} s")


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    document: dict[str, Any]


@dataclass
class Newsroom:
    """One desk, who sends to it, and a queue that hears every event."""

    standing: Standing
    queue: str = ""
    heard: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        topic = self.outputs["ArticlesTopicArn"]
        self.queue = subscribe(self.client, topic, f"subscriber-{next(_NUMBERS)}").url

    @property
    def outputs(self) -> dict[str, str]:
        return dict(self.standing.desk.outputs)

    def client(self, service: str) -> Any:
        return self.standing.desk.client(service)

    def upload(self, text: str | bytes, name: str | None = None, supplier: str = "fakti") -> str:
        """Drop a file into the inbox. Returns its receipt's id."""
        data = text.encode() if isinstance(text, str) else text
        bucket, key = self.outputs["InboxBucketName"], f"{supplier}/2026-01-02/{name or next(_NUMBERS)}"
        answer = self.client("s3").put_object(Bucket=bucket, Key=key, Body=data)
        return receipt_id(bucket, key, answer["VersionId"])

    def post(
        self,
        body: bytes,
        *,
        webhook_id: str | None = None,
        supplier: str = "fakti",
        secret: str | None = None,
        age: int = 0,
        signed: bool = True,
    ) -> Answer:
        """Send a webhook."""
        webhook_id, timestamp = webhook_id or f"msg_{next(_NUMBERS)}", str(int(time.time()) - age)
        headers = {"content-type": "application/json"}
        if signed:
            key = secret or self.standing.secrets["fakti"]
            headers |= {
                "webhook-id": webhook_id,
                "webhook-timestamp": timestamp,
                "webhook-signature": sign(key, webhook_id, timestamp, body),
            }
        return self._request("POST", f"/v1/inbox/{supplier}", body, headers)

    def get(self, path: str) -> Answer:
        return self._request("GET", path)

    def receipt(self, identifier: str) -> dict[str, Any]:
        """The receipt, once everything of the delivery has come to an end."""

        def done() -> dict[str, Any] | None:
            answer = self.get(f"/v1/receipts/{identifier}")
            return answer.document if answer.document.get("state") == "done" else None

        return eventually(done, f"receipt {identifier}")

    def disposition(self, identifier: str) -> dict[str, Any]:
        """The only disposition of a delivery."""
        (only,) = self.receipt(identifier)["dispositions"]
        return dict(only)

    def event(self, article_id: str, sequence: int) -> dict[str, Any]:
        """An article's event, once it is heard."""
        return eventually(
            lambda: next(iter(self._events(article_id, sequence)), None), f"event {sequence} of {article_id}"
        )

    def events(self, article_id: str) -> list[dict[str, Any]]:
        """All events of an article heard so far, in the order of their sequence, each once."""
        self._listen()
        found = {event["id"]: event for event in self.heard if event["subject"] == article_id}
        return sorted(found.values(), key=lambda event: event["sequence"])

    def dead_letters(self) -> dict[str, int]:
        """How many messages lie in each dead-letter queue that is not empty."""
        sqs = self.client("sqs")
        name = "ApproximateNumberOfMessages"
        counts = {
            queue: int(
                sqs.get_queue_attributes(
                    QueueUrl=self.outputs[f"{queue}DeadLetterQueueUrl"], AttributeNames=[name]
                )["Attributes"][name]
            )
            for queue in QUEUES
        }
        return {queue: number for queue, number in counts.items() if number}

    def quarantine(self) -> list[dict[str, Any]]:
        """Every record in quarantine."""
        s3, bucket = self.client("s3"), self.outputs["ArchiveBucketName"]
        listed = s3.list_objects_v2(Bucket=bucket, Prefix="quarantine/").get("Contents", [])
        return [json.loads(s3.get_object(Bucket=bucket, Key=entry["Key"])["Body"].read()) for entry in listed]

    def _events(self, article_id: str, sequence: int) -> list[dict[str, Any]]:
        return [event for event in self.events(article_id) if int(event["sequence"]) == sequence]

    def _listen(self) -> None:
        sqs = self.client("sqs")
        while messages := sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get(
            "Messages", []
        ):
            self.heard += [json.loads(message["Body"]) for message in messages]
            for message in messages:
                sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])

    def _request(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        request = urllib.request.Request(
            self.standing.desk.api_url + path, data=body, headers=headers or {}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return Answer(reply.status, _lower(reply.headers.items()), json.loads(reply.read()))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, _lower(error.headers.items()), json.loads(error.read()))


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers}
