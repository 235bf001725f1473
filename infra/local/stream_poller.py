"""Reads a table's stream for a function, in order, as Lambda's event source mapping does.

https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html
"""

import json
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from infra.local.activity import Activity
from infra.local.batch_response import MalformedResponse, reported_failures
from infra.local.event_patterns import filter_of
from infra.local.invocation import PAYLOAD_LIMIT, Invoke, Outcome, Throttled
from infra.local.stack import EventSource
from infra.local.stream_records import created, event_record, failure_record, sequence_number

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
FOREVER = -1
type Record = dict[str, Any]


class StreamPoller:
    """One thread for the stream's one shard: a batch that fails holds up those behind it."""

    def __init__(
        self,
        source: EventSource,
        *,
        client: Callable[[str], Any],
        invoke: Invoke,
        activity: Activity,
        log: Callable[[str], None],
    ) -> None:
        settings = source.settings
        self._source = source
        self._batch_size: int = settings.get("BatchSize", 100)
        self._window: float = settings.get("MaximumBatchingWindowInSeconds", 0)
        self._reports = "ReportBatchItemFailures" in settings.get("FunctionResponseTypes", [])
        self._bisects: bool = settings.get("BisectBatchOnFunctionError", False)
        self._retries: int = settings.get("MaximumRetryAttempts", FOREVER)
        self._oldest: int = settings.get("MaximumRecordAgeInSeconds", FOREVER)
        self._passes = filter_of(settings.get("FilterCriteria"))
        self._destination = settings.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")
        self._client = client
        self._invoke = invoke
        self._activity = activity
        self._log = log
        self._shard, self._iterator = self._open(settings.get("StartingPosition", "LATEST"))
        self._thread = threading.Thread(
            target=self._run, name=f"stream-{source.function.logical_id}", daemon=True
        )

    def _open(self, position: str) -> tuple[str, str]:
        """Find the place to begin at, which is settled before the desk says that it stands."""
        streams = self._client("dynamodbstreams")
        described = streams.describe_stream(StreamArn=self._source.arn)["StreamDescription"]
        shard: str = described["Shards"][0]["ShardId"]
        iterator: str = streams.get_shard_iterator(
            StreamArn=self._source.arn, ShardId=shard, ShardIteratorType=position
        )["ShardIterator"]
        return shard, iterator

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def join(self) -> None:
        """Wait for the end, after the activity was stopped."""
        self._thread.join()

    def _run(self) -> None:
        while not self._activity.stopped:
            try:
                records = self._batch()
                if records:
                    self._process(records)
                else:
                    self._activity.pause()
            except (BotoCoreError, ClientError) as error:
                if self._activity.sleep(1):
                    self._log(f"the stream cannot be read: {error}")

    def _read(self, most: int) -> list[Record]:
        got = self._client("dynamodbstreams").get_records(ShardIterator=self._iterator, Limit=most)
        self._iterator = got["NextShardIterator"]
        return [r for r in got["Records"] if self._passes(event_record(r, self._source.arn))]

    def _batch(self) -> list[Record]:
        records = self._read(self._batch_size)
        deadline = time.monotonic() + self._window
        while records and len(records) < self._batch_size and time.monotonic() < deadline:
            self._activity.pause()
            if self._activity.stopped:
                break
            records += self._read(self._batch_size - len(records))
        return records

    def _process(self, records: list[Record], attempts: int = 0) -> None:
        """Work through records until they are handled or given up."""
        while records and not self._activity.stopped:
            records = self._without_aged(records, attempts)
            if not records:
                return
            event = json.dumps({"Records": [event_record(r, self._source.arn) for r in records]}).encode()
            if len(event) > PAYLOAD_LIMIT and len(records) > 1:
                middle = len(records) // 2
                self._process(records[:middle], attempts)
                records = records[middle:]
                continue
            try:
                outcome = self._invoke(event)
            except Throttled:
                self._activity.sleep(FIRST_PAUSE)
                continue
            finally:
                self._activity.touch()
            remaining = self._unhandled(outcome, records)
            if not remaining:
                return
            if len(remaining) < len(records):
                # Progress was made: what is left is a batch of its own, whose first record failed once.
                records, attempts = remaining, 1
            elif self._bisects and len(records) > 1:
                # A split does not count as a retry.
                middle = len(records) // 2
                self._process(records[:middle], attempts)
                records = records[middle:]
                continue
            else:
                attempts += 1
            if self._retries != FOREVER and attempts > self._retries:
                self._give_up(records, "RetryAttemptsExhausted", attempts, outcome)
                return
            self._activity.sleep(min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(attempts - 1, 10)))

    def _unhandled(self, outcome: Outcome, records: list[Record]) -> list[Record]:
        """The records from the first that failed onwards."""
        if outcome.failed:
            return records
        if not self._reports:
            return []
        numbers = [sequence_number(record) for record in records]
        try:
            failed = reported_failures(outcome.payload, numbers)
        except MalformedResponse as error:
            self._log(f"the whole batch counts as failed: {error}")
            return records
        return records[numbers.index(failed[0]) :] if failed else []

    def _without_aged(self, records: list[Record], attempts: int) -> list[Record]:
        if self._oldest == FOREVER:
            return records
        now = datetime.now(UTC)
        young = [r for r in records if (now - created(r)).total_seconds() <= self._oldest]
        if aged := records[: len(records) - len(young)]:
            self._give_up(aged, "RecordAgeExceeded", attempts, None)
        return young

    def _give_up(self, records: list[Record], condition: str, attempts: int, outcome: Outcome | None) -> None:
        self._log(f"{len(records)} stream record(s) given up: {condition}")
        if not self._destination:
            return
        body = failure_record(
            records,
            stream_arn=self._source.arn,
            shard_id=self._shard,
            function_arn=self._source.function.arn,
            condition=condition,
            attempts=attempts,
            outcome=outcome,
        )
        try:
            self._send(json.dumps(body))
        except (BotoCoreError, ClientError) as error:
            self._log(f"the failure destination cannot be reached: {error}")

    def _send(self, body: str) -> None:
        if ":sns:" in self._destination:
            self._client("sns").publish(TopicArn=self._destination, Message=body)
        else:
            sqs = self._client("sqs")
            url = sqs.get_queue_url(QueueName=self._destination.rpartition(":")[2])["QueueUrl"]
            sqs.send_message(QueueUrl=url, MessageBody=body)
