"""SQS: standard queues whose time is the cloud's clock.

https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html
https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from heapq import heappop, heappush
from typing import Any, Final

from tests.cloud.failures import Fault
from tests.cloud.places import queue_arn, queue_url

type Request = Mapping[str, Any]
type Answer = dict[str, Any]

LARGEST_MESSAGE: Final = 1024 * 1024
LONGEST_VISIBILITY: Final = 12 * 3600
LONGEST_DELAY: Final = 900
MOST_ATTRIBUTES: Final = 10
_MOST_AT_ONCE: Final = 10
_DEFAULTS: Final = {
    "VisibilityTimeout": "30",
    "MessageRetentionPeriod": "345600",
    "DelaySeconds": "0",
    "MaximumMessageSize": str(LARGEST_MESSAGE),
    "ReceiveMessageWaitTimeSeconds": "0",
}
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Message:
    """A message, wherever it is now."""

    number: int
    id: str
    body: str
    attributes: Mapping[str, Any]
    sent_at: float
    visible_at: float
    receives: int = 0
    first_received_at: float | None = None
    receipt: str = ""
    is_gone: bool = False


@dataclass
class Queue:
    """A queue: those of its messages that are not gone, by the time at which they can be seen."""

    name: str
    attributes: dict[str, str]
    waiting: list[tuple[float, int, Message]] = field(default_factory=list)
    receipts: dict[str, Message] = field(default_factory=dict)
    count: int = 0

    @property
    def arn(self) -> str:
        return queue_arn(self.name)

    def push(self, message: Message) -> None:
        """Have a message seen from its time on."""
        heappush(self.waiting, (message.visible_at, message.number, message))

    def pop(self, now: float) -> Message | None:
        """The next message that can be seen."""
        while self.waiting and self.waiting[0][0] <= now:
            at, _, message = heappop(self.waiting)
            # What was deleted, or is to be seen at another time than this entry says, is passed over.
            if message.is_gone or message.visible_at != at:
                continue
            if message.sent_at + float(self.attributes["MessageRetentionPeriod"]) <= now:
                self.drop(message)
                continue
            return message
        return None

    def drop(self, message: Message) -> None:
        """Take a message out."""
        message.is_gone = True
        self.count -= 1
        if message.receipt:
            self.receipts.pop(message.receipt, None)

    def messages(self) -> list[Message]:
        """All messages that are in the queue, seen or unseen, the oldest first."""
        entries = {entry[1]: entry[2] for entry in self.waiting if not entry[2].is_gone}
        return [entries[number] for number in sorted(entries)]


class SQS:
    """The queues of an account."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._clock = now
        self.queues: dict[str, Queue] = {}
        self._sent = 0

    def _now(self) -> float:
        return self._clock().timestamp()

    def queue(self, url_or_arn: str) -> Queue:
        """A queue by its address or ARN."""
        found = self.queues.get(url_or_arn.rpartition("/")[2].rpartition(":")[2])
        if found is None:
            raise Fault(
                "AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.", status=400
            )
        return found

    # Queues

    def create_queue(self, request: Request) -> Answer:
        name, given = request["QueueName"], dict(request.get("Attributes", {}))
        there = self.queues.get(name)
        if there is None:
            self.queues[name] = Queue(name, {**_DEFAULTS, **given})
        elif any(there.attributes.get(key) != value for key, value in given.items()):
            raise Fault(
                "QueueAlreadyExists", "A queue already exists with the same name and different attributes"
            )
        return {"QueueUrl": queue_url(name)}

    def get_queue_url(self, request: Request) -> Answer:
        return {"QueueUrl": queue_url(self.queue(request["QueueName"]).name)}

    def get_queue_attributes(self, request: Request) -> Answer:
        queue, now = self.queue(request["QueueUrl"]), self._now()
        messages = queue.messages()
        hidden = [message for message in messages if message.visible_at > now]
        known = {
            **queue.attributes,
            "QueueArn": queue.arn,
            "ApproximateNumberOfMessages": str(len(messages) - len(hidden)),
            "ApproximateNumberOfMessagesNotVisible": str(sum(1 for each in hidden if each.receives)),
            "ApproximateNumberOfMessagesDelayed": str(sum(1 for each in hidden if not each.receives)),
        }
        wanted = request.get("AttributeNames", ())
        return {"Attributes": {k: v for k, v in known.items() if k in wanted or "All" in wanted}}

    def set_queue_attributes(self, request: Request) -> Answer:
        self.queue(request["QueueUrl"]).attributes.update(request["Attributes"])
        return {}

    def purge_queue(self, request: Request) -> Answer:
        queue = self.queue(request["QueueUrl"])
        for message in queue.messages():
            queue.drop(message)
        return {}

    def delete_queue(self, request: Request) -> Answer:
        del self.queues[self.queue(request["QueueUrl"]).name]
        return {}

    # Messages

    def send_message(self, request: Request) -> Answer:
        queue = self.queue(request["QueueUrl"])
        message = self._sendable(queue, request)
        return {"MessageId": self._enter(queue, *message), "MD5OfMessageBody": _md5(request["MessageBody"])}

    def send_message_batch(self, request: Request) -> Answer:
        queue, entries = self.queue(request["QueueUrl"]), request["Entries"]
        _check_batch(entries)
        if sum(_size(entry["MessageBody"], entry.get("MessageAttributes", {})) for entry in entries) > int(
            queue.attributes["MaximumMessageSize"]
        ):
            raise Fault("AWS.SimpleQueueService.BatchRequestTooLong", "Batch requests cannot be longer")
        went, failed = [], []
        for entry in entries:
            try:
                message = self._sendable(queue, entry)
            except Fault as fault:
                failed.append(_failed(entry["Id"], fault))
                continue
            told = {"MessageId": self._enter(queue, *message), "MD5OfMessageBody": _md5(entry["MessageBody"])}
            went.append({"Id": entry["Id"], **told})
        return _results(went, failed)

    def receive_message(self, request: Request) -> Answer:
        queue, now = self.queue(request["QueueUrl"]), self._now()
        most = request.get("MaxNumberOfMessages", 1)
        if not 1 <= most <= _MOST_AT_ONCE:
            raise Fault("InvalidParameterValue", "MaxNumberOfMessages must be between 1 and 10")
        hidden_for = request.get("VisibilityTimeout")
        if hidden_for is None:
            hidden_for = int(queue.attributes["VisibilityTimeout"])
        _check_visibility(hidden_for)
        dead_letters, limit = self._redrive(queue)
        received: list[Answer] = []
        taken: list[Message] = []
        while len(received) < most and (message := queue.pop(now)):
            if dead_letters is not None and message.receives >= limit:
                self._bury(queue, message, dead_letters, now)
                continue
            queue.receipts.pop(message.receipt, None)
            message.receives += 1
            message.receipt = f"{queue.name}/{message.id}#{message.receives}"
            message.visible_at = now + hidden_for
            if message.first_received_at is None:
                message.first_received_at = now
            queue.receipts[message.receipt] = message
            taken.append(message)
            received.append(_shown(message, request))
        # Only now, lest one that is hidden for no time is received twice at once.
        for message in taken:
            queue.push(message)
        return {"Messages": received} if received else {}

    def delete_message(self, request: Request) -> Answer:
        queue = self.queue(request["QueueUrl"])
        message = self._of_receipt(queue, request["ReceiptHandle"])
        if message is not None:
            queue.drop(message)
        return {}

    def delete_message_batch(self, request: Request) -> Answer:
        queue = self.queue(request["QueueUrl"])
        _check_batch(request["Entries"])
        went, failed = [], []
        for entry in request["Entries"]:
            try:
                message = self._of_receipt(queue, entry["ReceiptHandle"])
            except Fault as fault:
                failed.append(_failed(entry["Id"], fault))
                continue
            if message is not None:
                queue.drop(message)
            went.append({"Id": entry["Id"]})
        return _results(went, failed)

    def change_message_visibility(self, request: Request) -> Answer:
        queue, now, seconds = self.queue(request["QueueUrl"]), self._now(), request["VisibilityTimeout"]
        _check_visibility(seconds)
        message = self._of_receipt(queue, request["ReceiptHandle"])
        if message is None:
            raise Fault(
                "InvalidParameterValue",
                "Message does not exist or is not available for visibility timeout change",
            )
        if message.visible_at <= now:
            raise Fault("AWS.SimpleQueueService.MessageNotInflight", "The specified message isn't in flight.")
        message.visible_at = now + seconds
        queue.push(message)
        return {}

    # What other services and the account's owner do

    def deliver(self, arn: str, body: str, attributes: Mapping[str, Any]) -> None:
        """Put in what another service sends."""
        self._enter(self.queue(arn), body, attributes, 0)

    def redrive(self, dead_letters: str, queue: str) -> int:
        """Send all dead letters back, each as a new message; how many that were."""
        source, target, now = self.queue(dead_letters), self.queue(queue), self._now()
        count = 0
        while message := source.pop(now):
            source.drop(message)
            self._enter(target, message.body, message.attributes, 0)
            count += 1
        return count

    def _sendable(self, queue: Queue, request: Request) -> tuple[str, Mapping[str, Any], int]:
        body, attributes = request["MessageBody"], request.get("MessageAttributes", {})
        if not body:
            raise Fault("MissingParameter", "The request must contain the parameter MessageBody.")
        # What can be printed may be sent; that is quick to see of most bodies.
        if not body.isprintable() and (found := _FORBIDDEN.search(body)):
            raise Fault("InvalidMessageContents", f"Invalid characters found: {found[0]!a}")
        if len(attributes) > MOST_ATTRIBUTES:
            raise Fault(
                "InvalidParameterValue", "Number of message attributes exceeds the allowed maximum 10."
            )
        limit = int(queue.attributes["MaximumMessageSize"])
        if len(body) > limit // 4 and _size(body, attributes) > limit:
            raise Fault(
                "InvalidParameterValue",
                f"One or more parameters are invalid. Reason: Message must be shorter than {limit} bytes.",
            )
        delay = request.get("DelaySeconds")
        if delay is None:
            delay = int(queue.attributes["DelaySeconds"])
        if not 0 <= delay <= LONGEST_DELAY:
            raise Fault("InvalidParameterValue", f"Value {delay} for parameter DelaySeconds is invalid.")
        return body, attributes, delay

    def _enter(self, queue: Queue, body: str, attributes: Mapping[str, Any], delay: int) -> str:
        self._sent += 1
        now = self._now()
        message = Message(
            self._sent, f"00000000-0000-4000-8000-{self._sent:012x}", body, dict(attributes), now, now + delay
        )
        queue.push(message)
        queue.count += 1
        return message.id

    def _redrive(self, queue: Queue) -> tuple[Queue | None, int]:
        text = queue.attributes.get("RedrivePolicy")
        if not text:
            return None, 0
        policy = json.loads(text)
        return self.queues.get(policy["deadLetterTargetArn"].rpartition(":")[2]), int(
            policy["maxReceiveCount"]
        )

    def _bury(self, queue: Queue, message: Message, dead_letters: Queue, now: float) -> None:
        """A dead letter keeps its id and the time when it was sent."""
        queue.drop(message)
        message.is_gone = False
        message.receipt = ""
        message.visible_at = now
        dead_letters.push(message)
        dead_letters.count += 1

    def _of_receipt(self, queue: Queue, receipt: str) -> Message | None:
        """The message of its last receipt; an older one does nothing, and another queue's is none."""
        found = queue.receipts.get(receipt)
        if found is None and not re.fullmatch(rf"{re.escape(queue.name)}/[0-9a-f-]{{36}}#[0-9]+", receipt):
            raise Fault(
                "ReceiptHandleIsInvalid",
                f'The input receipt handle "{receipt}" is not a valid receipt handle.',
            )
        return found


def _shown(message: Message, request: Request) -> Answer:
    shown: Answer = {
        "MessageId": message.id,
        "ReceiptHandle": message.receipt,
        "MD5OfBody": _md5(message.body),
        "Body": message.body,
    }
    wanted = (*request.get("MessageSystemAttributeNames", ()), *request.get("AttributeNames", ()))
    if wanted:
        known = {
            "SenderId": "AIDAEXAMPLE",
            "SentTimestamp": str(int(message.sent_at * 1000)),
            "ApproximateReceiveCount": str(message.receives),
            "ApproximateFirstReceiveTimestamp": str(int((message.first_received_at or 0) * 1000)),
        }
        shown["Attributes"] = {k: v for k, v in known.items() if k in wanted or "All" in wanted}
    asked = request.get("MessageAttributeNames", ())
    chosen = {
        k: dict(v) for k, v in message.attributes.items() if k in asked or "All" in asked or ".*" in asked
    }
    if chosen:
        shown["MessageAttributes"] = chosen
    return shown


@lru_cache(maxsize=1024)
def _md5(body: str) -> str:
    return hashlib.md5(body.encode(), usedforsecurity=False).hexdigest()


def _size(body: str, attributes: Mapping[str, Any]) -> int:
    return len(body.encode()) + sum(
        len(name.encode())
        + len(value["DataType"].encode())
        + len(value.get("StringValue", "").encode())
        + len(value.get("BinaryValue", b""))
        for name, value in attributes.items()
    )


def _check_visibility(seconds: int) -> None:
    if not 0 <= seconds <= LONGEST_VISIBILITY:
        raise Fault("InvalidParameterValue", f"Value {seconds} for parameter VisibilityTimeout is invalid.")


def _check_batch(entries: Any) -> None:
    prefix = "AWS.SimpleQueueService."
    if not entries:
        raise Fault(f"{prefix}EmptyBatchRequest", "There should be at least one entry in the request.")
    if len(entries) > _MOST_AT_ONCE:
        raise Fault(f"{prefix}TooManyEntriesInBatchRequest", "Maximum number of entries per request are 10.")
    if len({entry["Id"] for entry in entries}) < len(entries):
        raise Fault(f"{prefix}BatchEntryIdsNotDistinct", "Two or more batch entries have the same Id.")


def _failed(entry_id: str, fault: Fault) -> Answer:
    return {"Id": entry_id, "SenderFault": True, "Code": fault.code, "Message": fault.message}


def _results(went: list[Answer], failed: list[Answer]) -> Answer:
    return {**({"Successful": went} if went else {}), **({"Failed": failed} if failed else {})}
