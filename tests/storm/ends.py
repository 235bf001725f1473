"""What a desk on the emulator came to after a storm: its store, its receipts, its consumers' copies."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from copydesk.aws.agenda import DynamoAgenda
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clock import SystemClock
from copydesk.aws.heads import head_of
from copydesk.aws.objects import S3Archive
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.tables import Table
from copydesk.consumer import Event, text
from copydesk.lifecycle import Head, Lifecycle
from tests.pipeline.desk.newsroom import Newsroom
from tests.storm.deliveries import Plan

STEPS = ("Ingest", "Enrich", "Publish")
_DEPTHS = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")


class Books:
    """What the store holds, read with the rights of its owner."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._outputs = newsroom.outputs
        self._sqs = newsroom.client("sqs")
        self.table = Table(newsroom.client("dynamodb"), self._outputs["ArticlesTableName"])
        archive = S3Archive(newsroom.client("s3"), self._outputs["ArchiveBucketName"])
        self.articles = DynamoArticles(self.table, archive)
        self.receipts = DynamoReceipts(self.table, SystemClock())
        self._agenda = DynamoAgenda(self.table)

    def waiting(self) -> int:
        """Messages that the steps' queues hold, under way or not."""
        return sum(self._depth(self._outputs[f"{step}QueueUrl"]) for step in STEPS)

    def owed(self) -> int:
        """Articles whose event is still to be published."""
        return sum(1 for _ in self._agenda.pending(datetime.now(UTC) + timedelta(days=1)))

    def is_empty(self, url: str) -> bool:
        """Whether a queue holds nothing."""
        return self._depth(url) == 0

    def redrive(self) -> int:
        """An operator sends the dead letters back; what announce gave up, reconcile announces."""
        count = 0
        for step in STEPS:
            dead, queue = self._outputs[f"{step}DeadLetterQueueUrl"], self._outputs[f"{step}QueueUrl"]
            for message in self._taken(dead):
                self._sqs.send_message(QueueUrl=queue, MessageBody=message["Body"])
                self._sqs.delete_message(QueueUrl=dead, ReceiptHandle=message["ReceiptHandle"])
                count += 1
        return count

    def given_up(self) -> int:
        """Records that announce gave up; each is taken from its queue."""
        dead, count = self._outputs["AnnounceDeadLetterQueueUrl"], 0
        for message in self._taken(dead):
            self._sqs.delete_message(QueueUrl=dead, ReceiptHandle=message["ReceiptHandle"])
            count += 1
        return count

    def heads(self) -> dict[str, Head]:
        """All HEADs, by article."""
        pages = self.table.client.get_paginator("scan").paginate(
            TableName=self.table.name, ConsistentRead=True
        )
        items = (item for page in pages for item in page["Items"])
        heads = (head_of(item) for item in items if item["sk"]["S"] == "HEAD")
        return {head.article_id: head for head in heads}

    def _taken(self, url: str) -> Iterator[Any]:
        while messages := self._sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
            yield from messages

    def _depth(self, url: str) -> int:
        found = self._sqs.get_queue_attributes(QueueUrl=url, AttributeNames=list(_DEPTHS))["Attributes"]
        return sum(int(found[name]) for name in _DEPTHS)


def violations(
    books: Books, plan: Plan, receipts: set[str], copies: Mapping[str, Mapping[str, Event]]
) -> Iterator[str]:
    """What is not as it has to be."""
    yield from _receipts(books, receipts)
    heads = books.heads()
    for identity, (lifecycle, version) in plan.last.items():
        head = heads.get(identity)
        if head is None:
            yield f"{identity} was sent and is not there"
        elif head.lifecycle != lifecycle:
            yield f"{identity} is {head.lifecycle} and not {lifecycle}"
        elif lifecycle == "live" and head.version.value != str(version):
            yield f"{identity} is at version {head.version.value} of {version}"
    for name, copy in copies.items():
        for identity in copy.keys() - heads.keys():
            yield f"the {name} copy has {identity}, the store has not"
        for head in heads.values():
            yield from (f"the {name} copy: {head.article_id} {wrong}" for wrong in _copied(books, head, copy))


def dispositions(books: Books, receipts: set[str]) -> Counter[str]:
    """What became of everything that was sent."""
    told = (books.receipts.find(receipt) for receipt in receipts)
    return Counter(str(outcome.disposition) for found in told if found for outcome in found[1])


def _receipts(books: Books, receipts: set[str]) -> Iterator[str]:
    for receipt in receipts:
        found = books.receipts.find(receipt)
        if found is None:
            yield f"receipt {receipt} is not there"
        elif found[0].expected != len(found[1]):
            yield f"receipt {receipt}: {len(found[1])} of {found[0].expected} told"


def _copied(books: Books, head: Head, copy: Mapping[str, Event]) -> Iterator[str]:
    event = copy.get(head.article_id)
    if event is None:
        if head.seq:
            yield f"is not there, HEAD is at {head.seq}"
        return
    state = event["data"]["state"]
    if int(event["sequence"]) != head.seq:
        yield f"is at {int(event['sequence'])} of {head.seq}"
    if event["id"] != head.last_event_id:
        yield f"has {event['id']}, HEAD owed {head.last_event_id}"
    if state["lifecycle"] != head.lifecycle:
        yield f"is {state['lifecycle']}, HEAD {head.lifecycle}"
    if head.lifecycle is Lifecycle.KILLED:
        return
    if state["contentHash"] != head.content_hash:
        yield "has another content"
    revision = books.articles.revision(head.article_id, head.revision, head.record(head.revision))
    if revision is None:
        yield f"has a revision {head.revision} that the store has not"
    elif not event.get("dataref") and text(event) != revision.article.text:
        yield "has another text than the store"
