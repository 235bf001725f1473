"""Announce: what HEAD owes is published on the topic.

The table's stream is the outbox. Each record is published at least once and in the order of its article's
commits; a record that a kill has overtaken is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.contracts import CLAIM_CHECK_BYTES, Event
from copydesk.errors import Unavailable
from copydesk.lifecycle import EventStamp, Head
from copydesk.ports import Articles, Clock, EventLog, Notice, Topic
from copydesk.retelling import retell


class HeadChange(NamedTuple):
    """A record of the stream: HEAD after a write, and what `seq` and the nonce were before it.

    `position` is the record's sequence number, by which the stream is told where to go on.
    """

    position: str
    head: Head
    seq_before: int
    nonce_before: int


@dataclass(frozen=True, slots=True)
class Ports:
    """What announce needs. `api_url` is where a claim check is redeemed."""

    articles: Articles
    topic: Topic
    log: EventLog
    clock: Clock
    api_url: str


@dataclass(frozen=True, slots=True)
class Announced:
    """The events that the topic accepted, and where the stream has to go on (None: all was done)."""

    events: tuple[Event, ...]
    overtaken: int
    resume_at: str | None = None


class _Owed(NamedTuple):
    position: str
    head: Head
    notice: Notice


def announce(changes: Iterable[HeadChange], ports: Ports) -> Announced:
    """Publish what a batch of HEAD changes owes. Safe to repeat.

    Raises TransientError where nothing could be read; what the topic refuses is told by `resume_at`.
    """
    current: dict[str, Head | None] = {}
    owed: list[_Owed] = []
    overtaken = 0
    for change in changes:
        stamp = _stamp(change)
        if stamp is None:
            continue
        article_id = change.head.article_id
        if article_id not in current:
            current[article_id] = ports.articles.head(article_id)
        notice = _notice(change.head, stamp, current[article_id], ports)
        if notice is None:
            overtaken += 1
        else:
            owed.append(_Owed(change.position, change.head, notice))
    return _publish(owed, overtaken, ports)


def _stamp(change: HeadChange) -> EventStamp | None:
    head = change.head
    moved = head.seq != change.seq_before or head.announce_nonce != change.nonce_before
    return head.event if moved else None


def _notice(head: Head, stamp: EventStamp, now: Head | None, ports: Ports) -> Notice | None:
    """The event of a record as the topic gets it; None where a kill has overtaken it."""
    if now and head.seq < now.kill_seq:
        return None
    event = retell(head, stamp, ports.articles)
    if event is None:
        # Its body is gone: either a kill was committed since `now` was read, or something is wrong.
        again = ports.articles.head(head.article_id)
        if again and head.seq < again.kill_seq:
            return None
        raise Unavailable(f"revision {stamp.revision} of {head.article_id} is not there")
    if len(event.document().encode()) > CLAIM_CHECK_BYTES:
        event = event.without_body(
            f"{ports.api_url}/v1/articles/{head.article_id}/revisions/{stamp.revision}"
        )
    return Notice(event, head.attributes, head.lifecycle)


def _publish(owed: Sequence[_Owed], overtaken: int, ports: Ports) -> Announced:
    accepted = ports.topic.publish([one.notice for one in owed])
    done: list[Event] = []
    resume_at = None
    for one, went in zip(owed, accepted, strict=True):
        if not went:
            resume_at = resume_at or one.position
            continue
        ports.log.append(one.head, ports.clock.now())
        ports.articles.settle(one.head.article_id, one.head.seq)
        done.append(one.notice.event)
    return Announced(tuple(done), overtaken, resume_at)
