"""The queues on SQS and the topic on SNS."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from copydesk.aws.clients import passing_failures
from copydesk.lifecycle import Attributes
from copydesk.ports import Notice

if TYPE_CHECKING:
    from mypy_boto3_sns.client import SNSClient
    from mypy_boto3_sns.type_defs import PublishBatchRequestEntryTypeDef
    from mypy_boto3_sqs.client import SQSClient

BATCH_ENTRIES: Final = 10
BATCH_BYTES: Final = 256 * 1024
LONGEST_DELAY: Final = 900
# JSON may hold these two as they are, and SQS refuses a message with them.
_ESCAPED: Final = {0xFFFE: r"\ufffe", 0xFFFF: r"\uffff"}


class SqsQueue:
    """One queue. Implements ports.Queue."""

    def __init__(self, client: "SQSClient", url: str) -> None:
        self._client = client
        self._url = url

    def send(self, body: str, *, delay: int = 0) -> None:
        """Send one message, a JSON document."""
        with passing_failures():
            self._client.send_message(
                QueueUrl=self._url,
                MessageBody=body.translate(_ESCAPED),
                DelaySeconds=min(delay, LONGEST_DELAY),
            )


class SnsTopic:
    """The articles topic. Implements ports.Topic."""

    def __init__(self, client: "SNSClient", arn: str) -> None:
        self._client = client
        self._arn = arn

    def publish(self, notices: Sequence[Notice]) -> list[bool]:
        """Publish in batches that respect SNS's limits; stop at the first that is refused in part.

        What comes after it stays unpublished, so that an article's events keep their order.
        """
        accepted: list[bool] = []
        for batch in _batches([_entry(notice) for notice in notices]):
            entries: list[PublishBatchRequestEntryTypeDef] = [
                {**entry, "Id": str(number)} for number, entry in enumerate(batch)
            ]
            with passing_failures():
                answer = self._client.publish_batch(TopicArn=self._arn, PublishBatchRequestEntries=entries)
            went = {int(success["Id"]) for success in answer.get("Successful", [])}
            accepted += [number in went for number in range(len(batch))]
            if len(went) < len(batch):
                break
        return accepted + [False] * (len(notices) - len(accepted))


def message_attributes(notice: Notice) -> dict[str, Any]:
    """What subscribers filter by, as SNS wants it. An attribute without values is left out."""
    return attributes_as_sent(notice.event.type, notice.lifecycle, notice.attributes)


def attributes_as_sent(event_type: str, lifecycle: str, filed: Attributes) -> dict[str, Any]:
    """The same, for who has no event at hand."""
    attributes: dict[str, Any] = {"event_type": _text(event_type), "lifecycle": _text(lifecycle)}
    for name, values in filed.model_dump(by_alias=False).items():
        if values:
            attributes[name] = {"DataType": "String.Array", "StringValue": json.dumps(values)}
    return attributes


def _entry(notice: Notice) -> "PublishBatchRequestEntryTypeDef":
    return {"Id": "0", "Message": notice.event.document(), "MessageAttributes": message_attributes(notice)}


def _text(value: str) -> dict[str, str]:
    return {"DataType": "String", "StringValue": value}


def _size(entry: "PublishBatchRequestEntryTypeDef") -> int:
    """What SNS counts: the message and its attributes' names, types and values."""
    attributes = entry.get("MessageAttributes", {})
    return len(entry["Message"].encode()) + sum(
        len(name) + len(value["DataType"]) + len(str(value.get("StringValue", "")).encode())
        for name, value in attributes.items()
    )


def _batches(
    entries: "Sequence[PublishBatchRequestEntryTypeDef]",
) -> "Iterator[list[PublishBatchRequestEntryTypeDef]]":
    batch: list[PublishBatchRequestEntryTypeDef] = []
    size = 0
    for entry in entries:
        if batch and (len(batch) == BATCH_ENTRIES or size + _size(entry) > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(entry)
        size += _size(entry)
    if batch:
        yield batch
