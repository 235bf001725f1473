"""How HEAD moves: pure functions from what was read and decided to what is to be written."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from copydesk.article import Article, VersionScheme
from copydesk.facts import Fact
from copydesk.identity import fingerprints
from copydesk.lifecycle import (
    Decision,
    Effect,
    EventKind,
    EventStamp,
    Head,
    Lifecycle,
)
from copydesk.messages import ArticleMessage, Work
from copydesk.ports import Revision


class Occasion(NamedTuple):
    """What an event came from: when it happened, and what ties it to its delivery."""

    occurred_at: datetime
    correlation_id: str
    traceparent: str | None = None


def advance(
    head: Head | None,
    decision: Decision,
    message: ArticleMessage,
    revision: Revision,
    now: datetime,
    item: int | None = None,
) -> Head:
    """HEAD after the decision: a pure function of what was read and what was decided.

    `item` is the content's number in its bytes, where these are not the message's.
    """
    if decision.version is None:
        raise ValueError("a decision names the version that stands afterwards")
    marks = {"version": decision.version, "killed": decision.killed, "reinstated": decision.reinstated}
    if head is not None and not decision.revises:
        return head.model_copy(update=marks)
    article = revision.article
    base = head or Head(
        article_id=article.article_id,
        supplier=article.supplier,
        lifecycle=Lifecycle.LIVE,
        revision=0,
        version=decision.version,
    )
    lifecycle = decision.lifecycle or base.lifecycle
    moved = base.model_copy(
        update=marks
        | {
            "uri": article.uri or base.uri,
            "lifecycle": lifecycle,
            "revision": base.revision + 1,
            "enrichment_revision": 0,
            "tokens": (*base.tokens, message.token),
            "records": _records(base, message, revision),
            "raw_sha256": article.raw.sha256,
            "raw_item": message.item if item is None else item,
        }
        | (_killed(base, decision, now) if lifecycle is Lifecycle.KILLED else _content(base, revision, now))
    )
    if decision.event is None:
        return moved
    occasion = Occasion(_occurred_at(article, message), message.correlation_id, message.traceparent)
    changed = _changed(base, moved) if base.revision else ()
    return owe(moved, decision.event, occasion, now, changed=changed, reason=decision.reason)


def _records(base: Head, message: ArticleMessage, revision: Revision) -> dict[int, str]:
    if revision.token == message.token:
        return base.records
    return {**base.records, base.revision + 1: revision.token}


def _content(base: Head, revision: Revision, now: datetime) -> dict[str, object]:
    article = revision.article
    embargo = article.embargo
    if embargo is None and base.lifecycle is Lifecycle.EMBARGOED:
        # An update that does not mention the embargo does not lift it; what was withheld and nothing else may
        # go out once it no longer is.
        embargo = base.embargo or (None if article.withheld else now)
    kept_expiry = base.expires if base.lifecycle is Lifecycle.EXPIRED else None
    return {
        "content_hash": article.content_hash,
        "hash_version": article.hash_version,
        "fingerprints": fingerprints(article),
        "facts_digest": digest(revision.facts),
        "withheld": article.withheld,
        "embargo": embargo,
        "expires": article.expires or kept_expiry,
        "attributes": base.attributes.union(revision.attributes),
    }


def _killed(base: Head, decision: Decision, now: datetime) -> dict[str, object]:
    gone: dict[str, object] = {
        "content_hash": None,
        "hash_version": None,
        "fingerprints": {},
        "facts_digest": None,
        "withheld": False,
        "embargo": None,
        "expires": None,
    }
    if Effect.PURGE in decision.effects:
        gone |= {"purge_at": now, "purge_through": base.revision + 1, "purges": 0}
    return gone


def owe(
    head: Head,
    kind: EventKind,
    occasion: Occasion,
    now: datetime,
    *,
    changed: tuple[str, ...] = (),
    reason: str | None = None,
) -> Head:
    """HEAD with one more event owed: seq goes up."""
    stamp = EventStamp(
        kind=kind,
        revision=head.revision,
        enrichment_revision=head.enrichment_revision,
        source_version=(head.killed if kind is EventKind.KILLED else None) or head.version,
        content_hash=head.content_hash,
        facts_digest=head.facts_digest,
        expires=head.expires,
        occurred_at=occasion.occurred_at,
        committed_at=now,
        changed=changed,
        reason=reason,
        previous_event_id=head.last_event_id,
        correlation_id=occasion.correlation_id,
        traceparent=occasion.traceparent,
    )
    seq = head.seq + 1
    update: dict[str, object] = {"seq": seq, "event": stamp}
    if kind is EventKind.KILLED:
        update["kill_seq"] = seq
    return head.model_copy(update=update)


def _occurred_at(article: Article, message: ArticleMessage) -> datetime:
    version = article.version
    if version and version.scheme is VersionScheme.STATED_TIME and not message.overrules:
        return datetime.fromisoformat(version.value)
    return message.arrived_at


def _changed(before: Head, after: Head) -> tuple[str, ...]:
    """The parts of the content that differ, by name."""
    names = before.fingerprints.keys() | after.fingerprints.keys()
    return tuple(sorted(n for n in names if before.fingerprints.get(n) != after.fingerprints.get(n)))


def digest(facts: Sequence[Fact]) -> str:
    """A hash over facts: the same facts give the same."""
    text = json.dumps([fact.model_dump(mode="json") for fact in facts], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def advance_by_work(head: Head, work: Work, now: datetime) -> Head | None:
    """HEAD after a release, an expiry or a repeated announcement; None where it is not, or no longer, due."""
    correlation_id = head.tokens[-1] if head.tokens else head.article_id
    match work.kind:
        case "release" if head.is_due("release", now):
            live = head.model_copy(update={"lifecycle": Lifecycle.LIVE})
            return owe(live, EventKind.CREATED, Occasion(head.embargo or now, correlation_id), now)
        case "expire" if head.is_due("expire", now):
            expired = head.model_copy(update={"lifecycle": Lifecycle.EXPIRED})
            return owe(expired, EventKind.EXPIRED, Occasion(head.expires or now, correlation_id), now)
        case "reannounce" if head.event and head.announce_nonce == work.nonce:
            return head.model_copy(update={"announce_nonce": head.announce_nonce + 1})
        case _:
            return None
