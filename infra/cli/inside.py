"""The desk from the inside: its table and its queues, for commands that need more than the API tells.

They need the right to read the table, and where they change something, to send to a queue.
"""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from botocore.exceptions import ClientError

from copydesk.aws.agenda import DynamoAgenda
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.eventlog import DynamoEventLog
from copydesk.aws.objects import S3Archive
from copydesk.aws.tables import Table
from copydesk.errors import ConfigurationError, Unavailable
from copydesk.lifecycle import EventStamp, Head
from copydesk.messages import Work
from copydesk.ports import Logged
from infra.cli.reaching import Reached

_BATCH: Final = 10


@dataclass(frozen=True, slots=True)
class Inside:
    """What the table of a desk holds, and a client for its queues."""

    articles: DynamoArticles
    log: DynamoEventLog
    agenda: DynamoAgenda
    sqs: Any
    publish_queue: str


class Happened(NamedTuple):
    """An event of an article. `at` is None where the log knows nothing of it: still owed, or too long ago."""

    head: Head
    stamp: EventStamp
    at: datetime | None

    @property
    def event_id(self) -> str:
        """The same at every announcement."""
        return self.stamp.event_id(self.head.article_id)


@contextlib.contextmanager
def look_into(desk: Reached) -> Iterator[Inside]:
    """The inside of a desk. What AWS refuses is told as ConfigurationError."""
    try:
        table = Table(desk.client("dynamodb"), desk.outputs["ArticlesTableName"])
        archive = S3Archive(desk.client("s3"), desk.outputs["ArchiveBucketName"])
        yield Inside(
            DynamoArticles(table, archive),
            DynamoEventLog(table),
            DynamoAgenda(table),
            desk.client("sqs"),
            desk.outputs["PublishQueueUrl"],
        )
    except ClientError as error:
        raise ConfigurationError(str(error)) from error


def history(head: Head, logged: Sequence[Logged]) -> list[Happened]:
    """An article's events in their order, each once; the last one as HEAD has it."""
    found: dict[int, Happened] = {}
    for entry in sorted(logged, key=lambda entry: entry.at):
        if entry.head.event and entry.head.seq not in found:
            found[entry.head.seq] = Happened(entry.head, entry.head.event, entry.at)
    if head.event and head.seq not in found:
        found[head.seq] = Happened(head, head.event, None)
    return [found[seq] for seq in sorted(found)]


def reannouncements(article_ids: Sequence[str], inside: Inside) -> Iterator[Work]:
    """The work that has the last events of at most 100 articles announced again.

    Once, however often it is delivered: it holds for HEAD's count of announcements as it is now.
    """
    heads = inside.articles.heads_of(article_ids)
    for article_id in article_ids:
        head = heads.get(article_id)
        if head and head.event:
            yield Work(kind="reannounce", article_id=article_id, nonce=head.announce_nonce)


def send(works: Sequence[Work], inside: Inside) -> None:
    """Send work to the publish queue, ten at a time. Raises Unavailable where some of it was not taken."""
    for start in range(0, len(works), _BATCH):
        entries = [
            {"Id": str(number), "MessageBody": work.model_dump_json()}
            for number, work in enumerate(works[start : start + _BATCH])
        ]
        answer = inside.sqs.send_message_batch(QueueUrl=inside.publish_queue, Entries=entries)
        if failed := answer.get("Failed"):
            raise Unavailable(f"the publish queue did not take {len(failed)} of {len(entries)}")
