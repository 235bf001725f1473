"""Tell an event, now or again: the same HEAD and stamp give the same event, byte for byte."""

from copydesk.contracts import Event, event_of, published, published_kill, state_of
from copydesk.lifecycle import EventKind, EventStamp, Head
from copydesk.ports import Articles


def retell(head: Head, stamp: EventStamp, articles: Articles) -> Event | None:
    """The event that `stamp` stands for, with its whole body; None where the body was purged."""
    if stamp.kind is EventKind.KILLED:
        return event_of(head, stamp, published_kill(head, stamp))
    revision = articles.revision(head.article_id, stamp.revision, head.record(stamp.revision))
    if revision is None:
        return None
    facts = revision.facts
    if stamp.enrichment_revision and stamp.facts_digest:
        facts = articles.facts(head.article_id, stamp.revision, stamp.facts_digest) or facts
    return event_of(head, stamp, published(revision.article, state_of(head, stamp), facts, revision.story))
