"""The life of an article: its HEAD, and the one rule for what a delivery does to it.

`decide` is the transition table of the design as a pure function; tests/transitions.yaml is the same table
as data, and the tests hold the two against each other.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from pydantic import Field

from copydesk.article import Article, Instant, Intent, Record, SourceVersion
from copydesk.dispositions import Disposition

type Duty = Literal["release", "expire", "purge"]
"""What happens to an article by itself when its time comes."""

QUEUE_RETENTION: Final = timedelta(days=14)
"""The longest that a message can wait and still write something; a purge is repeated after it."""


class Lifecycle(StrEnum):
    """Where an article stands."""

    LIVE = "live"
    CORRECTED = "corrected"
    KILLED = "killed"
    EMBARGOED = "embargoed"
    EXPIRED = "expired"


class EventKind(StrEnum):
    """What a published event says happened."""

    CREATED = "created"
    UPDATED = "updated"
    CORRECTED = "corrected"
    KILLED = "killed"
    ENRICHED = "enriched"
    EXPIRED = "expired"

    @property
    def event_type(self) -> str:
        """As events and filter policies name it."""
        return f"news.article.{self}.v1"


class Attributes(Record):
    """What subscribers filter by. Each is a set of values, sorted."""

    language: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    urgency: tuple[int, ...] = ()
    source: tuple[str, ...] = ()
    story_id: tuple[str, ...] = ()

    def union(self, other: "Attributes") -> "Attributes":
        """The values of both, so that who got an earlier revision gets the later event too."""
        return Attributes(
            **{name: _merged(getattr(self, name), getattr(other, name)) for name in Attributes.model_fields}
        )


MOST_VALUES: Final = 256
"""Of one attribute. An article that gathers more over its revisions keeps those that it had first."""

MOST_BYTES: Final = 16 * 1024
"""Of one attribute's values as JSON: SNS takes 256 KB with the message, and never takes a larger one."""


def _merged[T: (str, int)](ours: Iterable[T], theirs: Iterable[T]) -> tuple[T, ...]:
    kept = sorted(set(ours))
    size = sum(map(_bytes, kept))
    for value in sorted(set(theirs) - set(kept)):
        if len(kept) < MOST_VALUES and size + _bytes(value) <= MOST_BYTES:
            kept.append(value)
            size += _bytes(value)
    return tuple(sorted(kept))


def _bytes(value: str | int) -> int:
    return len(json.dumps(value)) + len(", ")


class EventStamp(Record):
    """The event that HEAD owes or owed last: all that a retry needs to publish the same one.

    HEAD's own version, hash, expiry and facts can move on without an event.
    """

    kind: EventKind
    revision: int
    enrichment_revision: int
    source_version: SourceVersion | None = None
    content_hash: str | None = None
    facts_digest: str | None = None
    expires: Instant | None = None
    occurred_at: Instant
    committed_at: Instant
    changed: tuple[str, ...] = ()
    reason: str | None = None
    previous_event_id: str | None = None
    correlation_id: str
    traceparent: str | None = None

    def event_id(self, article_id: str) -> str:
        """The same at every retry and replay."""
        suffix = f"-{self.enrichment_revision}" if self.kind is EventKind.ENRICHED else ""
        return f"{article_id}.{self.revision}.{self.kind}{suffix}"


class Head(Record):
    """The current state of an article: one item, moved by one conditional write of `publish` alone.

    `version` is the highest that counted (V), `killed` and `reinstated` the highest of their kinds (K, R).
    `tokens` names the deliveries that made revisions 1, 2, …: it finds their records, and tells a retried
    delivery what it has done already. `writes` counts every write, and each write is conditional on it.
    `released` is the revision that an embargo was lifted with: its record was written again then. `records`
    names those that were written again before their commit, since HEAD had moved.
    `raw_sha256` and `raw_item` name the bytes, and which of their articles, that the content came from.
    `kill_seq` is the seq of the last kill that was announced: it closes all gaps before it.
    `purge_through` is the last revision whose body has to go, `purges` how often it was seen to.
    """

    article_id: str
    supplier: str
    uri: str | None = None
    lifecycle: Lifecycle
    revision: int
    enrichment_revision: int = 0
    seq: int = 0
    writes: int = 0
    version: SourceVersion
    killed: SourceVersion | None = None
    reinstated: SourceVersion | None = None
    content_hash: str | None = None
    hash_version: int | None = None
    raw_sha256: str | None = None
    raw_item: int = 0
    fingerprints: dict[str, str] = Field(default_factory=dict)
    facts_digest: str | None = None
    tokens: tuple[str, ...] = ()
    records: dict[int, str] = Field(default_factory=dict)
    released: int = 0
    withheld: bool = False
    embargo: Instant | None = None
    expires: Instant | None = None
    attributes: Attributes = Attributes()
    event: EventStamp | None = None
    announce_nonce: int = 0
    kill_seq: int = 0
    purge_at: Instant | None = None
    purge_through: int = 0
    purges: int = 0

    @property
    def last_event_id(self) -> str | None:
        """The id of the event that this state was last announced with."""
        return self.event.event_id(self.article_id) if self.event else None

    def record(self, revision: int) -> str:
        """What the record of a revision is kept under: its token, and another name where it was released."""
        token = self.records.get(revision) or self.tokens[revision - 1]
        return f"{token}-released" if revision == self.released else token

    @property
    def is_seen(self) -> bool:
        """Whether readers may know of the article: it was announced, and not killed since."""
        return self.seq > 0 and self.lifecycle is not Lifecycle.KILLED

    @property
    def is_unheard(self) -> bool:
        """Whether the article is still to be announced for the first time."""
        return self.seq == 0 and self.lifecycle is not Lifecycle.KILLED

    @property
    def deadlines(self) -> dict[Duty, datetime]:
        """What happens to the article by itself, and when."""
        deadlines: dict[Duty, datetime] = {}
        if self.lifecycle is Lifecycle.EMBARGOED and self.embargo and not self.withheld:
            deadlines["release"] = self.embargo
        if self.lifecycle in PUBLISHED and self.expires:
            deadlines["expire"] = self.expires
        if self.purge_at:
            deadlines["purge"] = self.purge_at
        return deadlines

    @property
    def due_at(self) -> datetime | None:
        """When the first of it falls due."""
        return min(self.deadlines.values(), default=None)

    def is_due(self, duty: Duty, now: datetime) -> bool:
        """Whether its time has come."""
        at = self.deadlines.get(duty)
        return at is not None and at <= now


PUBLISHED: Final = frozenset({Lifecycle.LIVE, Lifecycle.CORRECTED})


class Effect(StrEnum):
    """What a decision asks for beside the move of HEAD."""

    KEEP_SUPERSEDED = "keep-superseded"
    KEEP_CONFLICT = "keep-conflict"
    ALARM_CONFLICT = "alarm-conflict"
    ALARM_LATE_EMBARGO = "alarm-late-embargo"
    PURGE = "purge"


_LATE_EMBARGO: Final = frozenset({Effect.ALARM_LATE_EMBARGO})


class Decision(NamedTuple):
    """What becomes of a delivery: its disposition, and how HEAD moves.

    `lifecycle` is None where HEAD stays where it is; `revises` where the delivery makes a new revision;
    `event` is what is owed for it. `version`, `killed` and `reinstated` are HEAD's marks afterwards.
    """

    disposition: Disposition
    lifecycle: Lifecycle | None = None
    revises: bool = False
    event: EventKind | None = None
    reason: str | None = None
    version: SourceVersion | None = None
    killed: SourceVersion | None = None
    reinstated: SourceVersion | None = None
    effects: frozenset[Effect] = frozenset()


def decide(head: Head | None, article: Article, now: datetime, item: int = 0) -> Decision:
    """What a delivered article does to its HEAD: the first row of the transition table that fits.

    `item` is its number among the articles of its delivery: a feed can hold two versions of one article, in
    the same bytes.
    """
    version = article.version
    if version is None:
        raise ValueError("a delivered article has a version")
    if head is None:
        return _first(article, version, now)
    if article.intent is Intent.KILL:
        return _kill(head, version)
    if head.lifecycle is Lifecycle.KILLED:
        return _after_kill(head, article, version, now)
    reinstated = head.reinstated
    if article.intent is Intent.REINSTATEMENT:
        reinstated = _highest(reinstated, version)
    return _change(head, article, version, now, item)._replace(killed=head.killed, reinstated=reinstated)


def embargoed(article: Article, now: datetime) -> bool:
    """Whether the article may not be seen yet."""
    return article.withheld or (article.embargo is not None and article.embargo > now)


def _first(article: Article, version: SourceVersion, now: datetime) -> Decision:
    if article.intent is Intent.KILL:
        return Decision(Disposition.KILLED, Lifecycle.KILLED, revises=True, version=version, killed=version)
    reinstated = version if article.intent is Intent.REINSTATEMENT else None
    if embargoed(article, now):
        return Decision(
            Disposition.ACCEPTED, Lifecycle.EMBARGOED, revises=True, version=version, reinstated=reinstated
        )
    return Decision(
        Disposition.ACCEPTED,
        Lifecycle.LIVE,
        revises=True,
        event=EventKind.CREATED,
        version=version,
        reinstated=reinstated,
    )


def _kill(head: Head, version: SourceVersion) -> Decision:
    killed = _highest(head.killed, version)
    marks = Decision(
        Disposition.DUPLICATE,
        version=_highest(head.version, version),
        killed=killed,
        reinstated=head.reinstated,
    )
    if head.lifecycle is Lifecycle.KILLED:
        return marks
    if head.reinstated and head.reinstated.order > version.order:
        return marks._replace(disposition=Disposition.SUPERSEDED, version=head.version)
    announced = head.seq > 0
    return marks._replace(
        disposition=Disposition.KILLED,
        lifecycle=Lifecycle.KILLED,
        revises=True,
        event=EventKind.KILLED if announced else None,
        effects=frozenset({Effect.PURGE}),
    )


def _after_kill(head: Head, article: Article, version: SourceVersion, now: datetime) -> Decision:
    kept = Decision(
        Disposition.REFUSED_AFTER_KILL, version=head.version, killed=head.killed, reinstated=head.reinstated
    )
    if article.intent is not Intent.REINSTATEMENT:
        return kept
    reinstated = _highest(head.reinstated, version)
    if head.killed and version.order <= head.killed.order:
        return kept._replace(reinstated=reinstated)
    back = kept._replace(
        disposition=Disposition.ACCEPTED, revises=True, version=version, reinstated=reinstated
    )
    if head.seq == 0:
        if embargoed(article, now):
            return back._replace(lifecycle=Lifecycle.EMBARGOED)
        return back._replace(lifecycle=Lifecycle.LIVE, event=EventKind.CREATED)
    return back._replace(
        lifecycle=Lifecycle.LIVE,
        event=EventKind.UPDATED,
        reason="reinstated",
        effects=_LATE_EMBARGO if embargoed(article, now) else frozenset(),
    )


def _change(head: Head, article: Article, version: SourceVersion, now: datetime, item: int) -> Decision:
    """An update or a correction of an article that is not killed."""
    if version.order < head.version.order:
        return Decision(
            Disposition.SUPERSEDED, version=head.version, effects=frozenset({Effect.KEEP_SUPERSEDED})
        )
    same_content = _same_content(head, article, item)
    if version.order == head.version.order:
        if same_content or article.hash_version != head.hash_version:
            return Decision(Disposition.DUPLICATE, version=head.version)
        return Decision(
            Disposition.CONFLICT,
            version=head.version,
            effects=frozenset({Effect.KEEP_CONFLICT, Effect.ALARM_CONFLICT}),
        )
    accepted = Decision(Disposition.ACCEPTED, revises=True, version=version)
    if head.lifecycle is Lifecycle.EMBARGOED:
        if same_content and article.expires == head.expires and not _moves_embargo(head, article):
            return Decision(Disposition.DUPLICATE, version=version)
        return accepted._replace(lifecycle=Lifecycle.EMBARGOED)
    late_embargo = embargoed(article, now) and _moves_embargo(head, article)
    if same_content and not late_embargo and not _changes_life(head, article):
        return Decision(Disposition.DUPLICATE, version=version)
    if late_embargo:
        accepted = accepted._replace(effects=_LATE_EMBARGO)
    if head.lifecycle is Lifecycle.EXPIRED and not _expires_later(head, article):
        return accepted._replace(lifecycle=Lifecycle.EXPIRED)
    if article.intent is Intent.CORRECTION:
        return accepted._replace(lifecycle=Lifecycle.CORRECTED, event=EventKind.CORRECTED)
    lifecycle = Lifecycle.LIVE if head.lifecycle is Lifecycle.EXPIRED else head.lifecycle
    return accepted._replace(lifecycle=lifecycle, event=EventKind.UPDATED)


def _moves_embargo(head: Head, article: Article) -> bool:
    """Whether another embargo than HEAD's is stated; one that is not mentioned stays."""
    restated = article.embargo is not None and article.embargo != head.embargo
    return restated or article.withheld != head.withheld


def _changes_life(head: Head, article: Article) -> bool:
    """Whether an article that was announced would stand elsewhere with the same content."""
    if head.lifecycle is Lifecycle.EXPIRED:
        return _expires_later(head, article)
    corrects = article.intent is Intent.CORRECTION and head.lifecycle is Lifecycle.LIVE
    return corrects or article.expires != head.expires


def _expires_later(head: Head, article: Article) -> bool:
    return bool(article.expires and head.expires and article.expires > head.expires)


def _same_content(head: Head, article: Article, item: int) -> bool:
    return (article.raw.sha256, item) == (head.raw_sha256, head.raw_item) or (
        article.hash_version == head.hash_version and article.content_hash == head.content_hash
    )


def _highest(mark: SourceVersion | None, version: SourceVersion) -> SourceVersion:
    return version if mark is None or version.order > mark.order else mark


def take_facts(head: Head | None, revision: int, enrichment_revision: int, digest: str) -> Disposition:
    """What becomes of facts that were found again for a revision; `digest` is over the facts.

    `enrichment_revision` is what HEAD's was when they were asked for. Facts that were asked for before others
    were accepted are late: they may be an older enrichment's.
    """
    if head is None or revision != head.revision or head.lifecycle not in PUBLISHED:
        return Disposition.SUPERSEDED
    if digest == head.facts_digest:
        return Disposition.DUPLICATE
    is_late = enrichment_revision != head.enrichment_revision
    return Disposition.SUPERSEDED if is_late else Disposition.ACCEPTED
