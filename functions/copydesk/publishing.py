"""Publish: the commit. One conditional write of an article's HEAD decides what became of a delivery.

Everything before that write is invisible and safe to repeat; everything after it is owed and found again
by a retry, through the token that the delivery left in HEAD.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from copydesk import handover, obeying, relating
from copydesk.advancing import advance, advance_by_work, digest
from copydesk.article import Article, Intent
from copydesk.contracts import Story, attributes_of
from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import Contended
from copydesk.lifecycle import (
    QUEUE_RETENTION,
    Decision,
    Effect,
    EventKind,
    Head,
    Lifecycle,
    decide,
    embargoed,
)
from copydesk.messages import (
    Acceptance,
    ArticleMessage,
    NewFacts,
    Refind,
    Work,
)
from copydesk.overruling import in_place, overrule
from copydesk.ports import ATTEMPTS, Articles, Clock, LostRace, Queue, Receipts, Relations, Revision, Staging
from copydesk.relating import Newcomer
from copydesk.restating import restate


@dataclass(frozen=True, slots=True)
class Ports:
    """What publish needs."""

    articles: Articles
    relations: Relations
    receipts: Receipts
    staging: Staging
    enrich_queue: Queue
    clock: Clock


@dataclass(frozen=True, slots=True)
class Published:
    """What one message came to. `outcome` is None for work that no delivery asked for."""

    article_id: str
    outcome: Outcome | None = None
    event: EventKind | None = None
    effects: frozenset[Effect] = frozenset()


def publish(body: str, ports: Ports) -> Published:
    """Do what a message of the publish queue asks. Safe to repeat.

    Raises Refused for a message that nobody here wrote, TransientError to be tried again.
    """
    message = handover.unpack_any(body)
    match message:
        case ArticleMessage():
            return _publish_article(*handover.unfold(message, ports.staging), ports)
        case NewFacts():
            return Published(message.article_id, event=obeying.take_facts(message, _obeying(ports)))
        case Refind():
            obeying.ask_for_facts(message, _obeying(ports))
            return Published(message.article_id)
        case Acceptance():
            accepted = obeying.accept(message, _obeying(ports))
            if accepted is None:
                return Published(message.article_id)
            return _publish_article(*accepted, ports)
        case Work(kind="purge"):
            return _purge(message.article_id, ports)
        case Work():
            return _publish_work(message, ports)


def _obeying(ports: Ports) -> obeying.Ports:
    return obeying.Ports(ports.articles, ports.receipts, ports.staging, ports.enrich_queue, ports.clock)


def _publish_article(message: ArticleMessage, delivered: Article, ports: Ports) -> Published:
    for _ in range(ATTEMPTS):
        now = ports.clock.now()
        head = ports.articles.head(delivered.article_id)
        article = in_place(head, delivered) if head and message.overrules else delivered
        if head and message.token in head.tokens:
            return _done(_outcome_before(head, message, article), ports, _alarms_again(head, article, now))
        item = message.item
        if delivered.intent is Intent.TERMS:
            article, message, item = restate(head, delivered, message, ports.articles)
        if message.overrules is None:
            decision = decide(head, article, now, item)
        elif head:
            decision = overrule(head, delivered, message.item, message.overrules)
        else:
            return Published(delivered.article_id)  # an order makes no article
        if decision.revises and message.facts is None and article.intent is not Intent.KILL:
            # HEAD moved since ingest took this for a duplicate: it needs its facts after all.
            ports.enrich_queue.send(handover.pack(message, ports.staging))
            return Published(article.article_id)
        revision = _written(_revision(head, message, article), head, decision, message.arrived_at, ports)
        after = advance(head, decision, message, revision, now, item)
        try:
            if after != head:
                ports.articles.commit(head, after, now)
        except LostRace:
            _take_back(revision, ports)
            continue
        outcome = _outcome(message, article, decision.disposition, after.revision)
        return _done(outcome, ports, decision.effects, decision.event)
    raise Contended(f"HEAD of {article.article_id} moved {ATTEMPTS} times while it was being written")


def _outcome_before(head: Head, message: ArticleMessage, article: Article) -> Outcome:
    """What a delivery came to whose commit went through before this retry."""
    disposition = Disposition.KILLED if article.intent is Intent.KILL else Disposition.ACCEPTED
    return _outcome(message, article, disposition, head.tokens.index(message.token) + 1)


def _outcome(message: ArticleMessage, article: Article, disposition: Disposition, revision: int) -> Outcome:
    return Outcome(
        receipt_id=message.receipt_id,
        item=message.item,
        disposition=disposition,
        supplier=article.supplier,
        article_id=article.article_id,
        revision=revision or None,
        is_order=message.overrules is not None,
    )


def _alarms_again(head: Head, article: Article, now: datetime) -> frozenset[Effect]:
    """What may not have been alarmed before a retry: an alarm too many is better than none."""
    seen = head.seq > 0 and head.lifecycle is not Lifecycle.KILLED
    return frozenset({Effect.ALARM_LATE_EMBARGO}) if seen and embargoed(article, now) else frozenset()


def _done(
    outcome: Outcome, ports: Ports, effects: frozenset[Effect], event: EventKind | None = None
) -> Published:
    ports.receipts.record(outcome)
    return Published(outcome.article_id or "", outcome, event, effects)


def _revision(head: Head | None, message: ArticleMessage, article: Article) -> Revision:
    facts = message.facts or ()
    return Revision(
        article_id=article.article_id,
        revision=(head.revision if head else 0) + 1,
        token=message.token,
        item=message.item,
        article=article,
        facts=facts,
        attributes=attributes_of(article, facts, Story()),
    )


def _written(
    revision: Revision, head: Head | None, decision: Decision, arrived_at: datetime, ports: Ports
) -> Revision:
    """The revision that stands, once everything is written that has to be there before HEAD moves."""
    if Effect.KEEP_SUPERSEDED in decision.effects:
        ports.articles.keep_aside("superseded", revision)
    if Effect.KEEP_CONFLICT in decision.effects:
        ports.articles.keep_aside("conflict", revision)
    if not decision.revises or revision.article.intent is Intent.KILL:
        return revision
    if decision.lifecycle is Lifecycle.EMBARGOED:
        return ports.articles.put_revision(revision)
    known = head.attributes.story_id if head else ()
    story_id = known[0] if known else None
    return _put_related(revision, Newcomer(revision.article, revision.facts, arrived_at, story_id), ports)


def _put_related(revision: Revision, newcomer: Newcomer, ports: Ports) -> Revision:
    """Write a revision that is to be seen, with its duplicates and its story, and enter it into the index.

    A retry may find other relations, and is given the record that was written first; unless that was written
    under embargo, or with facts that others have replaced since: then it is written under another name.
    """
    now = ports.clock.now()
    related = relating.relate(newcomer, now, relating.Ports(ports.articles, ports.relations))
    wanted = revision.model_copy(
        update={
            "story": related.story,
            "ties": related.ties,
            "attributes": attributes_of(revision.article, revision.facts, related.story),
        }
    )
    standing = ports.articles.put_revision(wanted)
    if standing.story.story_id is None or standing.facts != wanted.facts:
        name = f"{wanted.token}-{digest(wanted.facts)[:12]}"
        standing = ports.articles.put_revision(wanted.model_copy(update={"token": name}))
    relating.enter(standing, now, ports.relations)
    return standing


def _take_back(revision: Revision | None, ports: Ports) -> None:
    """Take what lost its race out of the index, where it was lost to a kill or to a later embargo."""
    head = ports.articles.head(revision.article_id) if revision else None
    if revision and head and not head.is_seen:
        relating.withdraw([revision], None, ports.clock.now(), ports.relations)


def _publish_work(work: Work, ports: Ports) -> Published:
    """A release, an expiry or a repeated announcement, if its time has come and it is still wanted."""
    for _ in range(ATTEMPTS):
        head = ports.articles.head(work.article_id)
        if head is None:
            return Published(work.article_id)
        now = ports.clock.now()
        after = advance_by_work(head, work, now)
        if after is None:
            return Published(work.article_id)
        if work.kind == "release":
            after = _released(head, after, now, ports)
        try:
            ports.articles.commit(head, after, now)
        except LostRace:
            if work.kind == "release":
                _take_back(ports.articles.current([after]).get(head.article_id), ports)
            continue
        return Published(work.article_id, event=after.event.kind if after.event else None)
    raise Contended(f"HEAD of {work.article_id} moved {ATTEMPTS} times while {work.kind} was being done")


def _released(head: Head, after: Head, now: datetime, ports: Ports) -> Head:
    """HEAD after a release, once the revision is written again with its relations."""
    withheld = ports.articles.revision(head.article_id, head.revision, head.record(head.revision))
    if withheld is None:
        return after
    after = after.model_copy(update={"released": head.revision})
    revision = withheld.model_copy(update={"token": after.record(head.revision)})
    newcomer = Newcomer(revision.article, revision.facts, head.embargo or now, waits=False)
    standing = _put_related(revision, newcomer, ports)
    return after.model_copy(update={"attributes": head.attributes.union(standing.attributes)})


def _purge(article_id: str, ports: Ports) -> Published:
    """Delete a killed article's bodies; and once more when no message can be left that writes one."""
    head = ports.articles.head(article_id)
    now = ports.clock.now()
    if head is None or head.purge_at is None or head.purge_at > now + timedelta(seconds=1):
        return Published(article_id)
    numbers = range(1, head.purge_through + 1)
    doomed = (ports.articles.revision(article_id, number, head.record(number)) for number in numbers)
    reinstated = ports.articles.current([head]).get(article_id) if head.is_seen else None
    relating.withdraw([each for each in doomed if each], reinstated, now, ports.relations)
    ports.articles.purge(article_id, head.purge_through)
    purges = head.purges + 1
    again = now + QUEUE_RETENTION if purges == 1 else None
    try:
        ports.articles.commit(head, head.model_copy(update={"purges": purges, "purge_at": again}), now)
    except LostRace as error:
        raise Contended(f"HEAD of {article_id} moved while it was being purged") from error
    return Published(article_id)
