"""What the functions send each other through the queues."""

import hashlib
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from copydesk.article import Article, Instant, Record, SourceVersion
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


MESSAGE_FORMAT: Final = 3
"""Goes up when a message may hold what the version before cannot read, as a new kind of fact does."""


class Overruling(Record):
    """That an operator's order, and not a newer version, puts other content in the place of HEAD's.

    `reason` is what the event will say. `against` is the content hash that the operator compared with.
    """

    reason: Literal["reparsed", "conflict-accepted"]
    against: str | None = None


class ArticleMessage(Record):
    """One article of a delivery on its way: `facts` is None before enrichment.

    A large article travels as `staged`, the key under which it waits in the archive bucket. Of an operator's
    order, the receipt is the order's, and `arrived_at` when it was given.
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
    overrules: Overruling | None = None

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


class Order(Record):
    """What an operator asks for about an article. `receipt_id` is drawn by who orders, to ask by."""

    format: int = MESSAGE_FORMAT
    article_id: str
    receipt_id: str
    ordered_at: Instant


class Refind(Order):
    """Find the facts of an article again, by the enrichment that runs now."""

    kind: Literal["refind"] = "refind"


class Reparse(Order):
    """Read the bytes of an article again, by the parser that runs now; on the ingest queue.

    `against` is the content hash that the article had when the operator looked.
    """

    kind: Literal["reparse"] = "reparse"
    delivery: Delivery
    against: str


class Acceptance(Order):
    """Let a conflict that was kept aside stand, by its version and content hash."""

    kind: Literal["accept"] = "accept"
    version: SourceVersion
    content_hash: str


class FactsWanted(Record):
    """A revision whose facts are to be found again; a large article is `staged`.

    `enrichment_revision` is HEAD's at that time: facts of before it are late.
    """

    format: int = MESSAGE_FORMAT
    kind: Literal["facts-wanted"] = "facts-wanted"
    article_id: str
    revision: int
    enrichment_revision: int = 0
    receipt_id: str | None = None
    article: Article | None = None
    staged: str | None = None


class NewFacts(Record):
    """Facts that were found again for a revision; many of them are `staged`."""

    format: int = MESSAGE_FORMAT
    kind: Literal["facts"] = "facts"
    article_id: str
    revision: int
    enrichment_revision: int = 0
    receipt_id: str | None = None
    facts: tuple[Fact, ...] = ()
    staged: str | None = None


_WHEN_USED: Final = ConfigDict(defer_build=True, hide_input_in_errors=True)

type ToEnrich = ArticleMessage | FactsWanted
ENRICH_MESSAGE: TypeAdapter[ToEnrich] = TypeAdapter(
    Annotated[ArticleMessage | FactsWanted, Field(discriminator="kind")], config=_WHEN_USED
)
"""Reads any message of the enrich queue."""

type ToPublish = ArticleMessage | Work | NewFacts | Refind | Acceptance
PUBLISH_MESSAGE: TypeAdapter[ToPublish] = TypeAdapter(
    Annotated[ArticleMessage | Work | NewFacts | Refind | Acceptance, Field(discriminator="kind")],
    config=_WHEN_USED,
)
"""Reads any message of the publish queue."""
