"""What lies in the dead-letter queues: messages that were tried again and again, and stream records."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from copydesk.aws.records import deliveries
from copydesk.errors import Refused

MOST: Final = 1000
"""Letters that one look takes up at most."""

_HIDDEN_SECONDS: Final = 300
BATCH: Final = 10
"""What one receive takes up."""


class Letter(NamedTuple):
    """A message of a dead-letter queue, taken up for a while. `sent_at` is when it was first sent."""

    message_id: str
    handle: str
    body: str
    attributes: Mapping[str, Any]
    sent_at: datetime


def take(sqs: Any, url: str, most: int = MOST) -> Iterator[Letter]:
    """Take letters up until none is left, each once; nobody else sees them for five minutes."""
    seen: set[str] = set()
    while len(seen) < most:
        answer = sqs.receive_message(
            QueueUrl=url,
            MaxNumberOfMessages=min(BATCH, most - len(seen)),
            VisibilityTimeout=_HIDDEN_SECONDS,
            MessageSystemAttributeNames=["SentTimestamp"],
            MessageAttributeNames=["All"],
        )
        fresh = [each for each in answer.get("Messages", ()) if each["MessageId"] not in seen]
        if not fresh:
            return
        for message in fresh:
            seen.add(message["MessageId"])
            stamp = int(message.get("Attributes", {}).get("SentTimestamp", 0)) / 1000
            yield Letter(
                message["MessageId"],
                message["ReceiptHandle"],
                message["Body"],
                message.get("MessageAttributes", {}),
                datetime.fromtimestamp(stamp, UTC),
            )


def put_back(sqs: Any, url: str, letter: Letter) -> None:
    """Let others see a letter again at once."""
    sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=letter.handle, VisibilityTimeout=0)


def outline(queue: str, body: str) -> dict[str, str]:
    """What a letter is about, and why it lies there as far as it says: never an article's text."""
    try:
        return _record(json.loads(body)) if queue == "announce" else _message(queue, body)
    except (ValueError, AttributeError, TypeError, RecursionError):
        return {"about": "unreadable"}


def _message(queue: str, body: str) -> dict[str, str]:
    if queue == "ingest":
        try:
            return {"about": ", ".join(each.ref for each in deliveries(body))}
        except Refused as refused:
            return {"about": refused.detail}
    message = json.loads(body)
    article = message.get("article") or {}
    found = {
        "about": str(message.get("kind", "unreadable")),
        "articleId": message.get("articleId") or article.get("articleId"),
        "receiptId": message.get("receiptId"),
    }
    return {name: str(value) for name, value in found.items() if value}


def _record(record: Mapping[str, Any]) -> dict[str, str]:
    """A record of failure: Lambda's word for a stretch of the stream that it gave up."""
    batch = record.get("DDBStreamBatchInfo", {})
    request, response = record.get("requestContext", {}), record.get("responseContext", {})
    return {
        "about": f"{batch.get('batchSize', 'some')} changes of the table",
        "why": ", ".join(filter(None, (request.get("condition"), response.get("functionError"))))
        or "unknown",
    }
