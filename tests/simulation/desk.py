"""The desk of one run: the real functions on a cloud in memory, and everything that drives them."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from copydesk import publishing
from copydesk.aws.heads import head_of
from copydesk.lifecycle import Head
from copydesk.messages import receipt_id
from copydesk.signing import sign
from infra.local.event_patterns import filter_of
from tests.architecture.template_rules import events, functions, target
from tests.cloud.cloud import Cloud
from tests.cloud.gate import Call, OpenGate
from tests.cloud.streams import record
from tests.cloud.tables import Change
from tests.integration.aws_events import http_event, sqs_event, stream_event
from tests.integration.stack import Clients, Stack
from tests.simulation.consumer import Consumer, Store
from tests.simulation.faults import Faults
from tests.simulation.functions import Functions
from tests.simulation.guards import Guards
from tests.simulation.items import Items
from tests.simulation.oracle import Author, Delivered, Fallen, Oracle
from tests.simulation.outbox import Outbox
from tests.simulation.published import Published
from tests.simulation.queues import Invoke, QueueSource, delivered_by
from tests.simulation.scheduler import HOUR, MINUTE, SECOND, Crash, World
from tests.simulation.suppliers import SUPPLIERS
from tests.simulation.wires import SimulatedGate
from tests.simulation.workload import Sending

SECRET: Final = "whsec_c2ltdWxhdGVk"
STEPS: Final = ("ingest", "enrich", "publish")
_WRITES: Final = frozenset({"PutItem", "UpdateItem", "DeleteItem"})
_RETRY_AFTER: Final = (5 * SECOND, 5 * MINUTE, 30 * MINUTE)
"""The first of the intervals that Standard Webhooks asks of senders, the last of them from then on."""
_RETRIES: Final = 60
_REMEMBERED: Final = 2_000


class Desk:
    """Nothing in it happens but by the world's scheduler."""

    def __init__(
        self,
        template: Mapping[str, Any],
        world: World,
        faults: Faults,
        guards: Guards,
        parameters: Mapping[str, str],
    ) -> None:
        self.world = world
        self.faults = faults
        self.oracle = Oracle()
        self.published = Published()
        self.items = Items()
        gate = SimulatedGate(world, faults)
        gate.seen.append(self._see)
        queues: dict[str, QueueSource] = {}
        self.cloud = Cloud(
            lambda: world.time,
            gate,
            delivered_by(queues, world, faults),
            lambda: timedelta(microseconds=faults.lag(world.now)),
        )
        services = ("s3", "dynamodb", "dynamodbstreams", "sqs", "sns", "secretsmanager")
        self.own = Clients(*self.cloud.clients(*services, gate=OpenGate()))
        self.stack = Stack("simulation", template, self.own, parameters)
        self.functions = Functions(world, faults, self.cloud, self.stack, guards)
        self.acknowledged: list[str] = []
        self.taken = 0
        self._changes = 0
        self._heads: dict[bytes, Head] = {}
        self._awake_until = 0
        self._ticks = False
        self._inbox = self.stack.ref("InboxBucket")
        self.dates: dict[str, dict[tuple[str, str], str]] = {"pendingSince": {}, "dueAt": {}}
        self._table = self.stack.ref("ArticlesTable")
        self.stream = self.stack.arn("ArticlesTable.Stream")
        self.sources = {
            name: self._source(template, name, mapping) for name, mapping in events(template, "SQS")
        }
        self.consumers = {name: self._consumer(name) for name in ("Lenient", "Strict")}
        queues.update({self.stack.arn(f"{name.title()}Queue"): self.sources[name] for name in STEPS})
        queues.update({self.stack.arn(name): self.sources[name] for name in self.consumers})
        self._by_url = {source.url: source for source in self.sources.values()}
        ((_, mapping),) = events(template, "DynamoDB")
        self._passes = filter_of(mapping["FilterCriteria"])
        self.outbox = Outbox(
            mapping,
            self._announce,
            world=world,
            faults=faults,
            dead_letters=self.stack.ref("AnnounceDeadLetterQueue"),
            sqs=self.own.sqs,
            timeout=functions(template)["announce"]["Timeout"] * SECOND,
        )
        self.stack.open_to(SUPPLIERS, SECRET)

    def _source(self, template: Mapping[str, Any], name: str, mapping: Mapping[str, Any]) -> QueueSource:
        queue = target(mapping["Queue"])
        arn = self.stack.arn(queue)

        def invoke(messages: list[Mapping[str, Any]]) -> set[str]:
            bodies = {message["MessageId"]: message["Body"] for message in messages}
            answer = self.functions.invoke(name, sqs_event(bodies, arn))
            return {failure["itemIdentifier"] for failure in answer["batchItemFailures"]}

        return QueueSource(
            name,
            self.stack.ref(queue),
            self.own.sqs,
            invoke,
            world=self.world,
            faults=self.faults,
            batch=mapping["BatchSize"],
            timeout=functions(template)[name]["Timeout"] * SECOND,
            visibility=int(self.stack.properties(queue)["VisibilityTimeout"]) * SECOND,
        )

    def _consumer(self, name: str) -> Consumer:
        url = self.stack.subscribe(name)
        self.own.sqs.set_queue_attributes(QueueUrl=url, Attributes={"VisibilityTimeout": "60"})
        consumer = Consumer(Store(self.world, self.faults), name == "Strict", self.published.log)
        invoke: Invoke = consumer.handle
        self.sources[name] = QueueSource(
            name,
            url,
            self.own.sqs,
            invoke,
            world=self.world,
            faults=self.faults,
            visibility=60 * SECOND,
        )
        return consumer

    # Ways in

    def send(self, sending: Sending) -> None:
        """A supplier sends something; a webhook until it is answered for good."""
        if sending.way == "upload":
            self._upload(sending)
        else:
            self.world.spawn("webhook", lambda: self._post(sending, 0))

    def _upload(self, sending: Sending) -> None:
        self.taken += 1
        day = self.world.time.date().isoformat()
        self.world.note(f"upload {sending.supplier} {self.taken}")
        self.own.s3.put_object(
            Bucket=self.stack.ref("InboxBucket"),
            Key=f"{sending.supplier}/{day}/{self.taken}",
            Body=sending.payload.data,
            ContentType=sending.payload.media_type,
        )

    def _post(self, sending: Sending, tries: int) -> None:
        world, faults, body = self.world, self.faults, sending.payload.data
        timestamp = str(int(world.time.timestamp()))
        headers = {
            "content-type": sending.payload.media_type,
            "webhook-id": sending.webhook_id,
            "webhook-timestamp": timestamp,
            "webhook-signature": sign(SECRET, sending.webhook_id, timestamp, body),
        }
        path = f"/v1/inbox/{sending.supplier}"
        event = http_event(
            "POST /v1/inbox/{supplier}", path, {"supplier": sending.supplier}, body=body, headers=headers
        )
        task = world.current
        if task is None:
            raise RuntimeError("a request is made in a task")
        task.deadline = world.now + 20 * SECOND
        task.crashes_in = faults.boundary() // 4 if faults.happens("crash", world.now) else None
        try:
            answer = self.functions.invoke("webhook", event)
        except Crash:
            answer = {"statusCode": 502}
        status = answer["statusCode"]
        world.note(f"answered {status}")
        if status == 202:
            self.acknowledged.append(json.loads(answer["body"])["id"])
        elif status != 409 and tries < _RETRIES:
            later = _RETRY_AFTER[min(tries, len(_RETRY_AFTER) - 1)]
            world.spawn("webhook", lambda: self._post(sending, tries + 1), later)

    # Event sources

    def _announce(self, records: list[Mapping[str, Any]]) -> str | None:
        answer = self.functions.invoke("announce", stream_event(records, self.stream))
        failures = answer["batchItemFailures"]
        return failures[0]["itemIdentifier"] if failures else None

    def reconcile(self, job: str) -> None:
        """A schedule's run; whether it ends well matters to nobody."""
        self.world.spawn("reconcile", lambda: self._reconcile(job))

    def _reconcile(self, job: str) -> None:
        task = self.world.current
        if task is None:
            raise RuntimeError("a schedule's run is a task")
        task.deadline = self.world.now + 55 * SECOND
        if self.faults.happens("crash", self.world.now):
            task.crashes_in = self.faults.boundary()
        try:
            self.functions.invoke("reconcile", {"task": job})
        except Crash:
            return
        except Exception as error:  # noqa: BLE001 - the next run does what this one could not
            self.world.note(f"reconcile raised {type(error).__name__}")

    # What is seen

    def watch(self, patch: Any) -> None:
        """Have publish tell what it decides, so that the oracle knows what a write came from."""
        module: Any = publishing
        patch.setattr(module, "decide", self._deciding(module.decide))
        patch.setattr(module, "advance_by_work", self._working(module.advance_by_work))
        patch.setattr(module, "_purge", self._purging(module._purge))

    def _deciding(self, real: Any) -> Any:
        def decide(head: Head | None, article: Any, now: Any, item: int = 0) -> Any:
            self._say(Delivered(article, item, now))
            return real(head, article, now, item)

        return decide

    def _working(self, real: Any) -> Any:
        def advance_by_work(head: Head, work: Any, now: Any) -> Any:
            self._say(Fallen(work.kind, now, head.article_id))
            return real(head, work, now)

        return advance_by_work

    def _purging(self, real: Any) -> Any:
        def purge(article_id: str, ports: Any) -> Any:
            self._say(Fallen("purge", self.world.time, article_id))
            return real(article_id, ports)

        return purge

    def _say(self, author: Author) -> None:
        if self.world.current:
            self.world.current.author = author

    def _see(self, call: Call) -> None:
        if call.service == "dynamodb" and call.operation in _WRITES:
            self.read_stream()
        elif call.operation == "PublishBatch":
            for entry in call.request["PublishBatchRequestEntries"]:
                self.published.take(entry["Message"], entry["MessageAttributes"], self.world.now)
        elif call.operation == "SendMessage":
            source = self._by_url.get(call.request["QueueUrl"])
            if source:
                source.kick(call.request.get("DelaySeconds", 0) * SECOND)

    def read_stream(self) -> None:
        """Take over what was written to the table."""
        changes = self.cloud.streams.changes(self.stream, self._changes)
        if changes:
            self.wake(self.world.now + 2 * MINUTE)
        for change in list(changes):
            self._changes = change.number + 1
            self._date(change)
            author = self.world.current.author if self.world.current else None
            self.items.written(change.old, change.new, author, self.world.time)
            if change.new is None or change.new["sk"]["S"] != "HEAD":
                continue
            told = record(change)
            self._observe(told["dynamodb"])
            if self._passes(told):
                self.outbox.offer(told)
        self.cloud.streams.forget(self.stream, len(changes))

    def _observe(self, change: Mapping[str, Any]) -> None:
        written = change["NewImage"]["head"]["B"]
        before = self._head(change["OldImage"]["head"]["B"]) if "OldImage" in change else None
        after = self._head(written)
        if before is after:
            self.published.settled(after, "pendingSince" in change["NewImage"])
        else:
            self.oracle.written(before, after, self.world.current.author if self.world.current else None)

    def _head(self, data: bytes) -> Head:
        """HEAD of what was written; the last few are remembered."""
        if data not in self._heads:
            if len(self._heads) > _REMEMBERED:
                self._heads.clear()
            self._heads[data] = head_of({"head": {"B": data}})
        return self._heads[data]

    # Rest

    @property
    def waiting(self) -> dict[str, int]:
        """What is under way or waits, by where."""
        found = {name: source.left + source.active for name, source in self.sources.items()}
        found["Strict"] -= self._hopeless
        found["announce"] = 0 if self.outbox.is_idle else 1
        now = self.world.time.isoformat(timespec="microseconds")
        for name, dates in self.dates.items():
            found[name] = sum(1 for at in dates.values() if at <= now)
        if not any(found.values()):
            found["unseen"] = self._unseen
        return {name: count for name, count in found.items() if count}

    @property
    def _unseen(self) -> int:
        """How many objects of the inbox ingest has not come to."""
        items = self.cloud.dynamodb.table(self._table).items
        return sum(
            1
            for key, versions in self.cloud.s3.buckets[self._inbox].versions.items()
            for version in versions
            if "expected"
            not in items.get((f"RECEIPT#{receipt_id(self._inbox, key, version.version_id)}", "RECEIPT"), ())
        )

    @property
    def _hopeless(self) -> int:
        """How many events a strict consumer lets wait for one that the stream gave up."""
        if not self.outbox.buried:
            return 0
        lost = {record["dynamodb"]["NewImage"]["pk"]["S"] for record in self.outbox.buried}
        queue = self.cloud.sqs.queue(self.stack.ref("Strict"))
        subjects = (json.loads(message.body)["subject"] for message in queue.messages())
        return sum(1 for subject in subjects if f"ARTICLE#{subject}" in lost)

    def _date(self, change: Change) -> None:
        """Note what the table's two sparse indexes hold."""
        key = (change.key["pk"]["S"], change.key["sk"]["S"])
        new = change.new or {}
        for name, dates in self.dates.items():
            if name in new:
                dates[key] = new[name]["S"]
            else:
                dates.pop(key, None)

    def redrive(self) -> int:
        """An operator sends the dead letters back."""
        count = 0
        for name in STEPS:
            queue = self.stack.ref(f"{name.title()}Queue")
            count += self.cloud.sqs.redrive(self.stack.ref(f"{name.title()}DeadLetterQueue"), queue)
            self.sources[name].kick()
        return count

    def wake(self, until: int) -> None:
        """Run reconcile each minute and each hour until then; in between, nothing is there for it to find."""
        self._awake_until = max(self._awake_until, until)
        if not self._ticks:
            self._ticks = True
            self.world.after(MINUTE - self.world.now % MINUTE, self._tick)

    def _tick(self) -> None:
        now = self.world.now
        if now > self._awake_until:
            self._ticks = False
            return
        self.reconcile("articles")
        if now % HOUR == 0:
            self.reconcile("inbox")
        self.world.after(MINUTE, self._tick)
