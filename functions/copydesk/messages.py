"""What the functions send each other through the queues."""

import hashlib
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter

from copydesk.article import Article, Instant, Record
from copydesk.facts import Fact


class Delivery(Record):
    """One object that arrived in the inbox: a pointer to bytes, never the bytes.

    `arrived_at` is when the bytes became durable. `receipt_id` is what the sender asks by.
    """

    bucket: str
    key: str
    version_id: str | None = None
    bytes: int | None = None
    arrived_at: Instant

    @property
    def supplier(self) -> str:
        """The supplier's id: the first part of the key."""
        return self.key.partition("/")[0]

    @property
    def ref(self) -> str:
        """The address of the bytes: s3://bucket/key with the versionId."""
        version = f"?versionId={self.version_id}" if self.version_id else ""
        return f"s3://{self.bucket}/{self.key}{version}"

    @property
    def receipt_id(self) -> str:
        """Unguessable, since S3 draws the version id; the same for each notice of the same object."""
        return receipt_id(self.bucket, self.key, self.version_id)


def receipt_id(bucket: str, key: str, version_id: str | None) -> str:
    """40 hexadecimal digits of SHA-256 over bucket, key and versionId."""
    return hashlib.sha256(f"{bucket}\0{key}\0{version_id or ''}".encode()).hexdigest()[:40]


def correlation_id(receipt: str) -> str:
    """What logs and events of a delivery have in common; it does not give the receipt away."""
    return hashlib.sha256(f"correlation\0{receipt}".encode()).hexdigest()[:32]


MESSAGE_FORMAT: Final = 2
"""Goes up when a message may hold what the version before cannot read, as a new kind of fact does."""


class ArticleMessage(Record):
    """One article of a delivery on its way: `facts` is None before enrichment.

    A large article travels as `staged`, the key under which it waits in the archive bucket.
    """

    format: int = MESSAGE_FORMAT
    kind: Literal["article"] = "article"
    receipt_id: str
    item: int
    arrived_at: Instant
    traceparent: str | None = None
    article: Article | None = None
    staged: str | None = None
    facts: tuple[Fact, ...] | None = None

    @property
    def token(self) -> str:
        """Names this article of this delivery, at every retry alike."""
        return hashlib.sha256(f"{self.receipt_id}\0{self.item}".encode()).hexdigest()[:12]

    @property
    def correlation_id(self) -> str:
        """What ties logs and the event to the delivery."""
        return correlation_id(self.receipt_id)


class Work(Record):
    """Something that fell due for an article.

    `nonce` is HEAD's when a repeated announcement was found wanting: it is repeated once for each.
    """

    kind: Literal["release", "expire", "reannounce", "purge"]
    article_id: str
    nonce: int = 0


class NewFacts(Record):
    """Facts that were found again for a revision."""

    format: int = MESSAGE_FORMAT
    kind: Literal["facts"] = "facts"
    article_id: str
    revision: int
    facts: tuple[Fact, ...]


PublishMessage = Annotated[ArticleMessage | Work | NewFacts, Field(discriminator="kind")]
PUBLISH_MESSAGE: TypeAdapter[ArticleMessage | Work | NewFacts] = TypeAdapter(PublishMessage)
"""Reads any message of the publish queue."""
