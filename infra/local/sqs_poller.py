"""Reads a queue for a function, as Lambda's event source mapping does.

https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
"""

import base64
import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from infra.local.activity import Activity
from infra.local.aws import LONG_POLL_SECONDS
from infra.local.batch_response import MalformedResponse, reported_failures
from infra.local.event_patterns import filter_of
from infra.local.invocation import PAYLOAD_LIMIT, Invoke, Throttled
from infra.local.stack import EventSource

RECEIVE_LIMIT = 10
type SqsMessage = dict[str, Any]


def _attribute(value: dict[str, Any]) -> dict[str, Any]:
    attribute: dict[str, Any] = {
        "stringListValues": [],
        "binaryListValues": [],
        "dataType": value["DataType"],
    }
    if "StringValue" in value:
        attribute["stringValue"] = value["StringValue"]
    if "BinaryValue" in value:
        attribute["binaryValue"] = base64.b64encode(value["BinaryValue"]).decode()
    return attribute


def sqs_record(message: SqsMessage, queue_arn: str) -> dict[str, Any]:
    """One message as a record of the event that a function gets."""
    record = {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": message.get("Attributes", {}),
        "messageAttributes": {k: _attribute(v) for k, v in message.get("MessageAttributes", {}).items()},
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": queue_arn,
        "awsRegion": queue_arn.split(":")[3],
    }
    if "MD5OfMessageAttributes" in message:
        record["md5OfMessageAttributes"] = message["MD5OfMessageAttributes"]
    return record


def filterable(record: dict[str, Any]) -> dict[str, Any]:
    """A record as filter patterns see it: a JSON body is looked into."""
    try:
        return record | {"body": json.loads(record["body"])}
    except ValueError:
        return record


class SqsPoller:
    """One thread that receives, and as many batches under way as the mapping allows."""

    def __init__(
        self,
        source: EventSource,
        *,
        sqs: Any,
        invoke: Invoke,
        concurrency: int,
        activity: Activity,
        log: Callable[[str], None],
        duplicate: Callable[[], bool] = lambda: False,
    ) -> None:
        settings = source.settings
        self._arn = source.arn
        self._batch_size: int = settings.get("BatchSize", RECEIVE_LIMIT)
        self._window: float = settings.get("MaximumBatchingWindowInSeconds", 0)
        self._reports = "ReportBatchItemFailures" in settings.get("FunctionResponseTypes", [])
        self._passes = filter_of(settings.get("FilterCriteria"))
        self._sqs = sqs
        self._url: str = sqs.get_queue_url(QueueName=source.arn.rpartition(":")[2])["QueueUrl"]
        self._invoke = invoke
        self._activity = activity
        self._log = log
        self._duplicate = duplicate
        maximum = settings.get("ScalingConfig", {}).get("MaximumConcurrency", concurrency)
        workers = min(concurrency, maximum)
        self._free = threading.Semaphore(workers)
        name = source.function.logical_id
        self._workers = ThreadPoolExecutor(workers, thread_name_prefix=f"batch-{name}")
        self._thread = threading.Thread(target=self._run, name=f"queue-{name}", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def join(self) -> None:
        """Wait for the end, after the activity was stopped."""
        self._free.release()
        self._thread.join()
        self._workers.shutdown(wait=True)

    def _run(self) -> None:
        while not self._activity.stopped:
            self._free.acquire()
            try:
                messages = self._batch()
            except (BotoCoreError, ClientError) as error:
                messages = []
                if self._activity.sleep(1):
                    self._log(f"the queue cannot be read: {error}")
            if messages and not self._activity.stopped:
                self._workers.submit(self._deliver, messages).add_done_callback(self._check)
            else:
                self._free.release()

    def _check(self, delivery: Future[None]) -> None:
        if error := delivery.exception():
            self._log(f"a batch could not be delivered: {error!r}")

    def _receive(self, most: int, wait: int) -> list[SqsMessage]:
        received: list[SqsMessage] = self._sqs.receive_message(
            QueueUrl=self._url,
            MaxNumberOfMessages=min(RECEIVE_LIMIT, most),
            WaitTimeSeconds=wait,
            AttributeNames=["All"],
            MessageAttributeNames=["All"],
        ).get("Messages", [])
        return received

    def _batch(self) -> list[SqsMessage]:
        """A batch is complete when it is full, its window has passed, or it weighs 6 MB."""
        messages = self._receive(self._batch_size, LONG_POLL_SECONDS)
        deadline = time.monotonic() + self._window
        while messages and not self._activity.stopped:
            room = self._batch_size - len(messages)
            weight = sum(len(message["Body"]) for message in messages)
            remaining = deadline - time.monotonic()
            if room <= 0 or remaining <= 0 or weight > PAYLOAD_LIMIT // 2:
                break
            more = self._receive(room, int(remaining))
            messages += more
            if not more and remaining < 1:
                self._activity.sleep(min(remaining, 0.05))
        return messages

    def _deliver(self, messages: list[SqsMessage]) -> None:
        try:
            done = self._handled(messages)
            if self._duplicate():
                self._handled(messages)
            for start in range(0, len(done), RECEIVE_LIMIT):
                entries = [
                    {"Id": str(index), "ReceiptHandle": message["ReceiptHandle"]}
                    for index, message in enumerate(done[start : start + RECEIVE_LIMIT])
                ]
                self._sqs.delete_message_batch(QueueUrl=self._url, Entries=entries)
        except (BotoCoreError, ClientError) as error:
            if not self._activity.stopped:
                self._log(f"handled messages could not be deleted: {error}")
        finally:
            self._free.release()
            self._activity.touch()

    def _handled(self, messages: list[SqsMessage]) -> list[SqsMessage]:
        """Those messages that are finished with; the others return after their visibility timeout."""
        records = {message["MessageId"]: sqs_record(message, self._arn) for message in messages}
        passing = {i: record for i, record in records.items() if self._passes(filterable(record))}
        if not passing:
            return messages
        event = json.dumps({"Records": list(passing.values())}).encode()
        if len(event) > PAYLOAD_LIMIT and len(messages) > 1:
            middle = len(messages) // 2
            return self._handled(messages[:middle]) + self._handled(messages[middle:])
        try:
            outcome = self._invoke(event)
        except Throttled:
            failed = set(passing)
        else:
            failed = set(passing) if outcome.failed else self._reported(outcome.payload, list(passing))
        return [message for message in messages if message["MessageId"] not in failed]

    def _reported(self, payload: bytes, identifiers: list[str]) -> set[str]:
        if not self._reports:
            return set()
        try:
            return set(reported_failures(payload, identifiers))
        except MalformedResponse as error:
            self._log(f"the whole batch counts as failed: {error}")
            return set(identifiers)
