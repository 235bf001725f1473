"""The desk on an AWS in process: a small driver stands for the event sources."""

import base64
import gzip
import importlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk.aws.clock import SystemClock
from copydesk.errors import TransientError
from copydesk.signing import sign
from infra.local.event_patterns import filter_of
from tests.architecture.template_rules import events, target
from tests.integration.aws_events import http_event, s3_notice, s3_record, sqs_event, stream_event
from tests.integration.calls import Calls
from tests.integration.stack import Stack

SECRET = "whsec_Zm9yLXRlc3RzLW9ubHk="
STEPS = ("ingest", "enrich", "publish")
ROUNDS = 15
ARTICLE = """Last news in Fakti

Harbour bridge to close for repairs

Traffic goes through the old town until autumn

Mar 14, 2026 09:30 120

Harbour bridge to close for repairs  - 1

The harbour bridge closes on Monday, the port authority said, reported Reuters, quoted by BTA.

Ferries will carry pedestrians every ten minutes. The repairs take six months.
"""


@dataclass
class Batch:
    """What one invocation was given and what it gave back."""

    function: str
    bodies: list[str]
    failures: list[str]


@dataclass
class Desk:
    """All seven functions over one stack; nothing moves but by `run` and `step`."""

    stack: Stack
    template: Mapping[str, Any]
    modules: Mapping[str, Any]
    calls: Calls
    batches: list[Batch] = field(default_factory=list)
    notifying: bool = True
    _notified: set[tuple[str, str]] = field(default_factory=set)
    _stream_read: int = 0

    def invoke(self, function: str, event: Mapping[str, Any]) -> dict[str, Any]:
        """Call a handler as Lambda does; its answer has to be JSON."""
        answer = self.modules[function].handler(event, LambdaContext())
        told: dict[str, Any] = json.loads(json.dumps(answer))
        return told

    # Ways in

    def upload(self, key: str, data: str | bytes, media_type: str = "text/plain") -> None:
        """Put an object into the inbox."""
        body = data.encode() if isinstance(data, str) else data
        self.stack.clients.s3.put_object(
            Bucket=self.stack.ref("InboxBucket"), Key=key, Body=body, ContentType=media_type
        )
        self.notify()

    def post(
        self,
        body: bytes,
        *,
        supplier: str = "fakti",
        webhook_id: str = "msg_1",
        media_type: str = "application/json",
        encoded: bool = False,
        at: datetime | None = None,
        secret: str = SECRET,
        headers: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """Send a signed webhook; `headers` replaces what a good sender would send."""
        timestamp = str(int((at or datetime.now(UTC)).timestamp()))
        signed = {
            "content-type": media_type,
            "webhook-id": webhook_id,
            "webhook-timestamp": timestamp,
            "webhook-signature": sign(secret, webhook_id, timestamp, body),
        }
        event = http_event(
            "POST /v1/inbox/{supplier}",
            f"/v1/inbox/{supplier}",
            {"supplier": supplier},
            body=body,
            encoded=encoded,
            headers=signed if headers is None else headers,
        )
        answer = self.invoke("webhook", event)
        self.notify()
        return answer

    def get(
        self,
        route: str,
        *,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **parameters: str,
    ) -> dict[str, Any]:
        """Ask the read API."""
        request = http_event(f"GET {route}", route.format(**parameters), parameters, headers=headers)
        if query:
            request["queryStringParameters"] = dict(query)
        answer = self.invoke("read", request)
        body: str | bytes = answer.get("body", "")
        if "content-encoding" in answer["headers"]:
            body = gzip.decompress(base64.b64decode(body))
        is_json = "json" in answer["headers"].get("content-type", "")
        return {**answer, "document": json.loads(body) if is_json else body}

    # Event sources

    def notify(self) -> None:
        """S3 tells the ingest queue of each new version in the inbox, at once."""
        bucket = self.stack.ref("InboxBucket")
        for version in self.stack.clients.s3.list_object_versions(Bucket=bucket).get("Versions", []):
            name = (version["Key"], version["VersionId"])
            if name not in self._notified:
                self._notified.add(name)
                if not self.notifying:
                    continue
                record = s3_record(bucket, name[0], version_id=name[1], size=version["Size"])
                self.send("IngestQueue", s3_notice(record))

    def send(self, queue: str, body: str) -> None:
        """Put a message into a queue."""
        self.stack.clients.sqs.send_message(QueueUrl=self.stack.ref(queue), MessageBody=body)

    def step(self, function: str) -> bool:
        """One batch from the function's queue, as its mapping says; whether there was one.

        What fails is back in the queue at once.
        """
        (mapping,) = [mapping for name, mapping in events(self.template, "SQS") if name == function]
        url = self.stack.ref(target(mapping["Queue"]))
        sqs = self.stack.clients.sqs
        messages = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=mapping["BatchSize"]).get(
            "Messages", []
        )
        if not messages:
            return False
        bodies = {message["MessageId"]: message["Body"] for message in messages}
        answer = self.invoke(function, sqs_event(bodies, self.stack.arn(target(mapping["Queue"]))))
        failures = [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]
        self.batches.append(Batch(function, list(bodies.values()), [bodies[name] for name in failures]))
        for message in messages:
            if message["MessageId"] in failures:
                sqs.change_message_visibility(
                    QueueUrl=url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0
                )
            else:
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return True

    def announce(self) -> bool:
        """The new records of the stream that the mapping's filter lets through; whether there were any.

        Goes on from the record that the function names, as the stream does.
        """
        records = self._stream()[self._stream_read :]
        ((_, mapping),) = events(self.template, "DynamoDB")
        wanted = list(filter(filter_of(mapping["FilterCriteria"]), records))
        if wanted:
            arn = self.stack.arn("ArticlesTable.Stream")
            try:
                answer = self.invoke("announce", stream_event(wanted, arn))
            except TransientError:
                return True  # the stream gives the same batch again
            failed = [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]
            self.batches.append(Batch("announce", [], failed))
            if failed:
                positions = [record["dynamodb"]["SequenceNumber"] for record in records]
                self._stream_read += positions.index(failed[0])
                return True
        self._stream_read += len(records)
        return bool(wanted)

    def forget_stream(self) -> None:
        """The stream loses all that was not read."""
        self._stream_read = len(self._stream())

    def now(self) -> datetime:
        """The functions' time."""
        return SystemClock().now()

    def _stream(self) -> list[Any]:
        streams, arn = self.stack.clients.streams, self.stack.arn("ArticlesTable.Stream")
        shard = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"][0]["ShardId"]
        iterator = streams.get_shard_iterator(StreamArn=arn, ShardId=shard, ShardIteratorType="TRIM_HORIZON")[
            "ShardIterator"
        ]
        return list(streams.get_records(ShardIterator=iterator)["Records"])

    def run(self) -> None:
        """Until nothing moves any more."""
        for _ in range(ROUNDS):
            moved = [function for function in STEPS if self.step(function)]
            if not self.announce() and not moved:
                return
        raise AssertionError("the desk does not come to rest")

    # What came out

    def heard(self) -> list[dict[str, Any]]:
        """The events that have reached the subscriber since it was asked last."""
        return [json.loads(body) for body in self.drained("Subscriber")]

    def drained(self, queue: str) -> list[str]:
        """The bodies of all messages in a queue, taken out."""
        url, sqs = self.stack.ref(queue), self.stack.clients.sqs
        bodies = []
        while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
            for message in messages:
                bodies.append(message["Body"])
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return bodies

    def receipts(self) -> list[dict[str, Any]]:
        """Every receipt, as its sender reads it, oldest first."""
        items = self.stack.clients.dynamodb.scan(TableName=self.stack.ref("ArticlesTable"))["Items"]
        ids = [i["pk"]["S"].removeprefix("RECEIPT#") for i in items if i["sk"]["S"] == "RECEIPT"]
        found = [self.get("/v1/receipts/{id}", id=receipt_id)["document"] for receipt_id in ids]
        return sorted(found, key=lambda receipt: str(receipt["receivedAt"]))

    def dispositions(self) -> list[str]:
        """Every disposition so far, sorted."""
        return sorted(one["disposition"] for receipt in self.receipts() for one in receipt["dispositions"])

    def quarantined(self) -> list[dict[str, Any]]:
        """Every quarantine record."""
        s3, bucket = self.stack.clients.s3, self.stack.ref("ArchiveBucket")
        listed = s3.list_objects_v2(Bucket=bucket, Prefix="quarantine/").get("Contents", [])
        return [json.loads(s3.get_object(Bucket=bucket, Key=entry["Key"])["Body"].read()) for entry in listed]

    def dead_letters(self) -> list[str]:
        """What is in any dead-letter queue."""
        names = ("Ingest", "Enrich", "Publish", "Announce")
        return [body for name in names for body in self.drained(f"{name}DeadLetterQueue")]


def handlers(functions: tuple[str, ...]) -> dict[str, Any]:
    """The handlers' modules, by function."""
    return {function: importlib.import_module(f"{function}.handler") for function in functions}


def ninjs(**members: Any) -> bytes:
    """A ninjs item; the same but for what is given."""
    item = {
        "uri": "urn:example:bridge",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        "type": "text",
        "language": "en",
        "versionCreated": "2026-03-14T09:30:00Z",
        "headlines": [{"role": "main", "value": "Harbour bridge to close"}],
        "bodies": [{"role": "main", "contentType": "text/plain", "value": "The bridge closes on Monday."}],
        "subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/20000638", "name": "transport"}],
        **members,
    }
    return json.dumps({name: value for name, value in item.items() if value is not None}).encode()
