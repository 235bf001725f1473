"""A desk on the cloud in memory, which does one thing after another and can go back to where it was.

What comes, comes as the event sources bring it: a queue's batch without what was done of it, when its
visibility is over; the stream from the record that the function names; a webhook until it is answered.
"""

import hashlib
import io
import json
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from copydesk import consumer
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.heads import head_of
from copydesk.aws.objects import S3Archive
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.tables import Table, expanded
from copydesk.consumer import Event
from copydesk.dispositions import Outcome
from copydesk.lifecycle import Head
from copydesk.ports import Receipt
from copydesk.signing import sign
from infra.local.event_patterns import filter_of
from tests.architecture.template_rules import events, target
from tests.cloud.cloud import Cloud
from tests.cloud.gate import OpenGate
from tests.cloud.streams import record
from tests.crashes.functions import Functions
from tests.crashes.wires import Calls, Crash
from tests.integration.aws_events import http_event, sqs_event, stream_event
from tests.integration.stack import Clients, Stack
from tests.simulation.suppliers import SUPPLIERS, Payload

SECRET: Final = "whsec_Zm9yLXRlc3RzLW9ubHk="
START: Final = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
STEPS: Final = ("ingest", "enrich", "publish")
_ROUNDS: Final = 400
_FINAL: Final = frozenset({202, 400, 401, 409, 413})


@dataclass
class Clock:
    """A clock that the desk moves."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at


@dataclass
class Copy:
    """What a consumer of the topic knows. Implements consumer.Copy."""

    states: dict[str, Event] = field(default_factory=dict)
    applied: dict[str, list[int]] = field(default_factory=dict)

    def last(self, article_id: str) -> str | None:
        return self.states[article_id]["sequence"] if article_id in self.states else None

    def apply(self, event: Event, last: str | None) -> bool:
        assert self.last(event["subject"]) == last
        self.states[event["subject"]] = event
        self.applied.setdefault(event["subject"], []).append(int(event["sequence"]))
        return True


@dataclass
class Seen:
    """What is known outside AWS: how far the stream was read, what its consumer got and senders were told."""

    stream: int = 0
    copy: Copy = field(default_factory=Copy)
    published: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    answers: list[int] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    unsent: list[tuple[str, str, Payload]] = field(default_factory=list)
    jobs: list[str] = field(default_factory=list)


class Desk:
    """All functions but read over one stack, with a consumer that hears everything."""

    def __init__(self, template: Mapping[str, Any], backend: str = "comprehend") -> None:
        self.clock = Clock()
        self.calls = Calls()
        self.seen = Seen()
        self.is_noticing = True
        self.after_invocation: Callable[[], None] | None = None
        self.after_step: Callable[[], None] | None = None
        self.again: set[int] = set()
        self.cloud = Cloud(self.clock.now, courier=self._bring)
        services = ("s3", "dynamodb", "dynamodbstreams", "sqs", "sns", "secretsmanager")
        self.own = Clients(*self.cloud.clients(*services, gate=OpenGate()))
        self.stack = Stack("crashes", template, self.own, {"EntityBackend": backend})
        self.functions = Functions(self.cloud, self.stack, self.calls)
        self.stream = self.stack.arn("ArticlesTable.Stream")
        self.table = self.stack.ref("ArticlesTable")
        self._sizes = {
            name: (target(mapping["Queue"]), mapping["BatchSize"])
            for name, mapping in events(template, "SQS")
        }
        self._own_table = Table(self.own.dynamodb, self.table)
        ((_, mapping),) = events(template, "DynamoDB")
        self._records = mapping["BatchSize"]
        self._passes = filter_of(mapping["FilterCriteria"])
        self._prepare()

    def _prepare(self) -> None:
        self.stack.open_to(SUPPLIERS, SECRET)
        self.stack.subscribe("Subscriber")
        self._drained("IngestQueue")

    # Where it was

    def save(self) -> bytes:
        """All that is kept anywhere."""
        cloud = self.cloud
        kept = (
            self.clock.at,
            self.seen,
            self.functions.is_later,
            cloud.dynamodb.tables,
            (cloud.sqs.queues, cloud.sqs._sent),
            (cloud.s3.buckets, cloud.s3._written),
            cloud.sns._published,
        )
        out = io.BytesIO()
        pickler = pickle.Pickler(out, protocol=5)
        pickler.dump(kept)
        return out.getvalue()

    def restore(self, saved: bytes) -> None:
        """Go back; no environment of a function is left, and nothing is planned."""
        cloud = self.cloud
        (
            self.clock.at,
            self.seen,
            self.functions.is_later,
            cloud.dynamodb.tables,
            (cloud.sqs.queues, cloud.sqs._sent),
            (cloud.s3.buckets, cloud.s3._written),
            cloud.sns._published,
        ) = pickle.loads(saved)
        self.calls.reset()
        self.again = set()
        self.after_invocation = self.after_step = None
        self.functions.failures.clear()
        self.functions.forget()
        self.is_noticing = True

    @property
    def fingerprint(self) -> bytes:
        """A hash over all that is kept."""
        return hashlib.blake2b(self.save(), digest_size=16).digest()

    # Ways in

    def post(self, webhook_id: str, payload: Payload, supplier: str = "counting") -> None:
        """A supplier has a webhook to send, and does so until it is answered for good."""
        self.seen.unsent.append((webhook_id, supplier, payload))

    def upload(self, name: str, payload: Payload, supplier: str = "counting") -> None:
        """A supplier puts an object into the inbox."""
        self.own.s3.put_object(
            Bucket=self.stack.ref("InboxBucket"),
            Key=f"{supplier}/{self.clock.at:%Y-%m-%d}/{name}",
            Body=payload.data,
            ContentType=payload.media_type,
        )

    def send(self, queue: str, body: str) -> None:
        """Somebody puts a message into a queue."""
        self.own.sqs.send_message(QueueUrl=self.stack.ref(queue), MessageBody=body)

    def schedule(self, job: str) -> None:
        """A schedule's time has come; a run that fails is followed by the next one."""
        self.seen.jobs.append(job)

    def lose_stream(self) -> None:
        """What was written to the table and not read is never read."""
        self.seen.stream += len(self.cloud.streams.changes(self.stream, self.seen.stream))

    def wait(self, **by: float) -> None:
        """Let time pass."""
        self.clock.at += timedelta(**by)

    def event(self, kind: str, uri: str, version: str, data: Mapping[str, Any]) -> Payload:
        """A lifecycle event of an article."""
        stated = {"uri": uri, "version": version, **data}
        event = {"type": kind, "timestamp": self.clock.at.isoformat(), "data": stated}
        return Payload(json.dumps(event).encode(), "application/json", ())

    # What there is

    def items(self) -> Mapping[tuple[Any, Any], Mapping[str, Any]]:
        """All items of the table, by their keys."""
        return self.cloud.dynamodb.table(self.table).items

    def heads(self) -> list[Head]:
        """All HEADs."""
        items = self.items().items()
        return [head_of(item) for (_, sk), item in items if sk == "HEAD"]

    def articles(self) -> DynamoArticles:
        """The articles, as their readers read them."""
        return DynamoArticles(self._own_table, S3Archive(self.own.s3, self.stack.ref("ArchiveBucket")))

    def receipts(self) -> list[tuple[Receipt, Sequence[Outcome]]]:
        """All receipts with their dispositions."""
        receipts = DynamoReceipts(self._own_table, self.clock)
        names = [str(pk).removeprefix("RECEIPT#") for pk, sk in self.items() if sk == "RECEIPT"]
        return [found for name in names if (found := receipts.find(name))]

    def logged(self) -> list[Head]:
        """The event log."""
        return [
            Head.model_validate_json(expanded(item["head"]["B"]))
            for (pk, _), item in self.items().items()
            if str(pk).startswith("LOG#")
        ]

    # Event sources

    def run_but_announce(self) -> None:
        """Until nothing waits but the stream."""
        while self._post_next() or any(self._take(step) for step in STEPS):
            pass

    def run(self) -> None:
        """Until nothing waits that can be had now or later by waiting for it."""
        for _ in range(_ROUNDS):
            if self.step():
                if self.after_step:
                    self.after_step()
                continue
            hidden = [message.visible_at for step in STEPS for message in self._queue(step).messages()]
            if not hidden:
                return
            self.clock.at = datetime.fromtimestamp(min(hidden), UTC) + timedelta(milliseconds=1)
        raise AssertionError("the desk does not come to rest")

    def settle(self) -> None:
        """Let reconcile have its minutes, until it finds nothing to do."""
        for _ in range(8):
            self.wait(minutes=3)
            sent = self._reconcile("articles")
            self.run()
            if sent == {}:
                return
        raise AssertionError("reconcile always finds something to do")

    def step(self) -> bool:
        """Let the next thing happen; False where nothing waits."""
        return (
            self._post_next()
            or self._do_next()
            or any(self._take(step) for step in STEPS)
            or self._announce()
            or self._consume()
        )

    def _invoke(self, function: str, event: Mapping[str, Any]) -> Any:
        try:
            return self.functions.invoke(function, event)
        finally:
            if self.after_invocation:
                self.after_invocation()
            self.wait(milliseconds=10)

    def _comes_again(self) -> bool:
        """Whether what was done is given once more, its end never having been heard of."""
        if not self.calls.is_armed or self.calls.invocation not in self.again:
            return False
        self.again.remove(self.calls.invocation)
        return True

    def _post_next(self) -> bool:
        if not self.seen.unsent:
            return False
        webhook_id, supplier, payload = self.seen.unsent[0]
        timestamp = str(int(self.clock.at.timestamp()))
        headers = {
            "content-type": payload.media_type,
            "webhook-id": webhook_id,
            "webhook-timestamp": timestamp,
            "webhook-signature": sign(SECRET, webhook_id, timestamp, payload.data),
        }
        route, path = "POST /v1/inbox/{supplier}", f"/v1/inbox/{supplier}"
        event = http_event(route, path, {"supplier": supplier}, body=payload.data, headers=headers)
        try:
            answer = self._invoke("webhook", event)
        except Crash:
            answer = {"statusCode": 502}
        if answer["statusCode"] in _FINAL and not self._comes_again():
            self.seen.unsent.pop(0)
            self.seen.answers.append(answer["statusCode"])
            if answer["statusCode"] == 202:
                self.seen.acknowledged.append(json.loads(answer["body"])["id"])
        else:
            self.wait(seconds=20)
        return True

    def _do_next(self) -> bool:
        if not self.seen.jobs:
            return False
        if self._reconcile(self.seen.jobs[0]) is not None and not self._comes_again():
            self.seen.jobs.pop(0)
        else:
            self.wait(minutes=1)
        return True

    def _reconcile(self, job: str) -> Mapping[str, int] | None:
        """What it sent; None where it failed."""
        try:
            sent: Mapping[str, int] = self._invoke("reconcile", {"task": job})
        except Crash:
            return None
        except Exception as error:  # noqa: BLE001 - Lambda takes any
            self.functions._foreseen("reconcile", error)
            return None
        return sent

    def _take(self, function: str) -> bool:
        queue, size = self._sizes[function]
        url = self.stack.ref(queue)
        messages = self.own.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=size).get("Messages", [])
        if not messages:
            return False
        bodies = {message["MessageId"]: message["Body"] for message in messages}
        try:
            answer = self._invoke(function, sqs_event(bodies, self.stack.arn(queue)))
        except Crash:
            return True
        if self._comes_again():
            return True
        failed = {failure["itemIdentifier"] for failure in answer["batchItemFailures"]}
        for message in messages:
            if message["MessageId"] not in failed:
                self.own.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return True

    def _announce(self) -> bool:
        changes = self.cloud.streams.changes(self.stream, self.seen.stream)
        if not changes:
            return False
        batch = [told for told in map(record, changes) if self._passes(told)][: self._records]
        if not batch:
            self.seen.stream = changes[-1].number + 1
            return True
        try:
            answer = self._invoke("announce", stream_event(batch, self.stream))
        except Crash:
            return True
        except Exception as error:  # noqa: BLE001 - the stream gives the batch again, whatever it was
            self.functions._foreseen("announce", error)
            return True
        if self._comes_again():
            return True
        positions = [each["dynamodb"]["SequenceNumber"] for each in batch]
        numbers = [int(each["eventID"], 16) for each in batch]
        failed = [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]
        self.seen.stream = numbers[positions.index(failed[0])] if failed else numbers[-1] + 1
        return True

    def _consume(self) -> bool:
        bodies = self._drained("Subscriber")
        for body in bodies:
            event = consumer.event_of(body)
            name = (event["subject"], int(event["sequence"]))
            self.seen.published.setdefault(name, set()).add(body)
            consumer.consume(event, self.seen.copy)
        return bool(bodies)

    def _drained(self, queue: str) -> list[str]:
        url, sqs = self.stack.ref(queue), self.own.sqs
        bodies = []
        while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
            for message in messages:
                bodies.append(message["Body"])
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return bodies

    def _bring(self, queue_arn: str, deliver: Callable[[], None]) -> None:
        if self.is_noticing or not queue_arn.endswith("IngestQueue"):
            deliver()

    def _queue(self, step: str) -> Any:
        return self.cloud.sqs.queue(self.stack.ref(self._sizes[step][0]))
