"""What a desk holds of its articles, as its functions read it.

The read API tells what is published of an article. Facts can be found again, and content compared, only from
the whole of it; so commands read the records themselves, with the rights that who runs them has.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, NamedTuple

from botocore.exceptions import ClientError

from copydesk.article import VersionScheme
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clients import error_code
from copydesk.aws.clock import SystemClock
from copydesk.aws.eventlog import DynamoEventLog
from copydesk.aws.objects import S3Archive, S3Inbox
from copydesk.aws.tables import Table
from copydesk.errors import ConfigurationError
from copydesk.facts import Fact
from copydesk.lifecycle import PUBLISHED, Head, Lifecycle
from copydesk.messages import Delivery
from copydesk.ports import Revision
from infra.cli.reaching import Reached
from infra.cli.replay import announced_between

_PAGE: Final = 100
_MISSING: Final = frozenset({"404", "NoSuchKey", "NoSuchVersion"})


class Held(NamedTuple):
    """An article: its HEAD, the record of its last revision, and the facts that stand."""

    head: Head
    revision: Revision
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Holdings:
    """Table, archive and inbox of a desk."""

    desk: Reached
    articles: DynamoArticles
    log: DynamoEventLog
    inbox: S3Inbox

    def find(self, article_id: str) -> Held | str:
        """An article that is not killed, or why there is none."""
        head = self.articles.head(article_id)
        if head is None:
            return "there is no such article (not-found)"
        killed = "the article is killed"
        if head.lifecycle is Lifecycle.KILLED:
            return killed
        revision = self.articles.revision(article_id, head.revision, head.record(head.revision))
        if revision is None:
            return killed
        later = self.articles.facts(article_id, head.revision, head.facts_digest or "")
        return Held(head, revision, revision.facts if later is None else later)

    def delivery(self, held: Held) -> Delivery | None:
        """Where the bytes of an article are; None where its record does not say, or they are gone."""
        article = held.revision.article
        place, _, version_id = (article.raw.ref or "").partition("?versionId=")
        bucket, _, key = place.removeprefix("s3://").partition("/")
        if not (key and version_id):
            return None
        if article.version and article.version.scheme is VersionScheme.ARRIVAL:
            arrived_at = datetime.fromisoformat(article.version.value)
        else:
            try:
                s3 = self.desk.client("s3")
                arrived_at = s3.head_object(Bucket=bucket, Key=key, VersionId=version_id)["LastModified"]
            except ClientError as error:
                if error_code(error) in _MISSING:
                    return None
                raise
        return Delivery(
            bucket=bucket, key=key, version_id=version_id, bytes=article.raw.bytes, arrived_at=arrived_at
        )


@contextlib.contextmanager
def hold(desk: Reached) -> Iterator[Holdings]:
    """The holdings of a desk. What AWS refuses is told as ConfigurationError."""
    archive = S3Archive(desk.client("s3"), desk.outputs["ArchiveBucketName"])
    inbox = S3Inbox(desk.client("s3"), desk.outputs["InboxBucketName"], SystemClock())
    table = Table(desk.client("dynamodb"), desk.outputs["ArticlesTableName"])
    try:
        yield Holdings(desk, DynamoArticles(table, archive), DynamoEventLog(table), inbox)
    except ClientError as error:
        raise ConfigurationError(str(error)) from error


def told_of(holdings: Holdings, since: datetime, until: datetime | None) -> list[str]:
    """The ids of the articles that may be seen and had an event in this time, by the last of it."""
    heads = announced_between(since, until or datetime.now(UTC), holdings.log)
    names = [head.article_id for head in heads]
    seen: set[str] = set()
    for start in range(0, len(names), _PAGE):
        found = holdings.articles.heads_of(names[start : start + _PAGE])
        seen.update(name for name, head in found.items() if head.lifecycle in PUBLISHED)
    return [name for name in names if name in seen]
