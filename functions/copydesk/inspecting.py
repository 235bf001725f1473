"""Inspect: everything that is known of one article, for the people who answer for it."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from copydesk.errors import Refused
from copydesk.facts import Fact
from copydesk.lifecycle import Head, Lifecycle
from copydesk.ports import Articles, EventLog, Logged, Revision
from copydesk.reasons import ReasonCode

MOST_REVISIONS: Final = 12
"""Of one article's history on its page: each is a read of its own."""
MOST_RELATED: Final = 8

_LONGEST_ID: Final = 64


@dataclass(frozen=True, slots=True)
class Ports:
    """What inspecting needs."""

    articles: Articles
    log: EventLog


class Dossier(NamedTuple):
    """An article: `revision` is None where it was killed, and nothing of its text may be shown.

    `revisions` are the last ones, the earliest first, `events` what was published, the earliest first.
    `related` are the ids of others of its story.
    """

    head: Head
    revision: Revision | None
    facts: tuple[Fact, ...]
    revisions: tuple[Revision, ...]
    events: tuple[Logged, ...]
    related: tuple[Head, ...]


def inspect(article_id: str, ports: Ports) -> Dossier:
    """The dossier of an article that was announced. Raises Refused (NOT_FOUND)."""
    head = ports.articles.head(article_id) if 0 < len(article_id) <= _LONGEST_ID else None
    if head is None or head.seq == 0 or head.event is None:
        raise Refused(ReasonCode.NOT_FOUND)
    events = tuple(ports.log.of(head))
    if head.lifecycle is Lifecycle.KILLED:
        return Dossier(head, None, (), (), events, ())
    stamp = head.event
    revision = ports.articles.revision(article_id, stamp.revision, head.record(stamp.revision))
    if revision is None:
        raise Refused(ReasonCode.KILLED)
    facts = revision.facts
    if stamp.enrichment_revision and stamp.facts_digest:
        facts = ports.articles.facts(article_id, stamp.revision, stamp.facts_digest) or facts
    return Dossier(head, revision, facts, _history(head, revision, ports), events, _related(revision, ports))


def _history(head: Head, current: Revision, ports: Ports) -> tuple[Revision, ...]:
    first = max(1, head.purge_through + 1, current.revision + 1 - MOST_REVISIONS)
    found = (
        ports.articles.revision(head.article_id, number, head.record(number))
        for number in range(first, current.revision)
    )
    return (*(each for each in found if each), current)


def _related(revision: Revision, ports: Ports) -> tuple[Head, ...]:
    story_id = revision.story.story_id
    if story_id is None:
        return ()
    names = ports.articles.of_story(story_id, "", MOST_RELATED + 1)
    heads = ports.articles.heads_of([name for name in names if name != revision.article_id])
    return tuple(head for head in heads.values() if head.is_seen)[:MOST_RELATED]
