"""Obey: what operators order of publish. Facts found again, and a conflict that is accepted.

Each order is told by its receipt what it came to.
"""

from dataclasses import dataclass

from copydesk import handover, lifecycle
from copydesk.advancing import Occasion, digest, owe
from copydesk.article import Article
from copydesk.contracts import attributes_of
from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import Contended
from copydesk.facts import Fact, FactStatus
from copydesk.lifecycle import PUBLISHED, EventKind, Head, Lifecycle
from copydesk.messages import (
    Acceptance,
    ArticleMessage,
    FactsWanted,
    NewFacts,
    Overruling,
    Refind,
    correlation_id,
)
from copydesk.ports import ATTEMPTS, Articles, Clock, LostRace, Queue, Receipt, Receipts, Revision, Staging


@dataclass(frozen=True, slots=True)
class Ports:
    """What obeying needs."""

    articles: Articles
    receipts: Receipts
    staging: Staging
    enrich_queue: Queue
    clock: Clock


def ask_for_facts(order: Refind, ports: Ports) -> None:
    """Send the revision that stands to enrich; nothing where there is none that may be seen."""
    head = ports.articles.head(order.article_id)
    if head is None:
        return
    ports.receipts.open(Receipt.of_order(order, head.supplier))
    revision = None
    if head.lifecycle in PUBLISHED:
        revision = ports.articles.revision(head.article_id, head.revision, head.record(head.revision))
    if revision is None:
        _told(head, order.receipt_id, Disposition.SUPERSEDED, ports)
        return
    wanted = FactsWanted(
        article_id=head.article_id,
        revision=head.revision,
        enrichment_revision=head.enrichment_revision,
        receipt_id=order.receipt_id,
        article=revision.article,
    )
    ports.enrich_queue.send(handover.pack(wanted, ports.staging))


def take_facts(message: NewFacts, ports: Ports) -> EventKind | None:
    """Let facts that were found again for a revision stand: an `enriched` event where they differ."""
    for _ in range(ATTEMPTS):
        head = ports.articles.head(message.article_id)
        if head is None:
            return None
        revision = None
        if message.revision == head.revision and head.lifecycle in PUBLISHED:
            revision = ports.articles.revision(head.article_id, head.revision, head.record(head.revision))
        if revision is None:
            _told(head, message.receipt_id, Disposition.SUPERSEDED, ports)
            return None
        facts = _known_better(handover.unfold_facts(message, ports.staging).facts, head, revision, ports)
        found = digest(facts)
        correlation = correlation_id(message.receipt_id or found)
        disposition = lifecycle.take_facts(head, message.revision, message.enrichment_revision, found)
        if disposition is not Disposition.ACCEPTED:
            is_ours = disposition is Disposition.DUPLICATE and _is_of(head, correlation)
            _told(head, message.receipt_id, Disposition.ACCEPTED if is_ours else disposition, ports)
            return None
        ports.articles.put_facts(head.article_id, head.revision, found, facts)
        attributes = attributes_of(revision.article, facts, revision.story)
        now = ports.clock.now()
        after = owe(
            head.model_copy(
                update={
                    "enrichment_revision": head.enrichment_revision + 1,
                    "facts_digest": found,
                    "attributes": head.attributes.union(attributes),
                }
            ),
            EventKind.ENRICHED,
            Occasion(now, correlation),
            now,
        )
        try:
            ports.articles.commit(head, after, ports.clock.now())
        except LostRace:
            continue
        _told(head, message.receipt_id, Disposition.ACCEPTED, ports)
        return EventKind.ENRICHED
    raise Contended(f"HEAD of {message.article_id} moved {ATTEMPTS} times while facts were being written")


def _known_better(found: tuple[Fact, ...], head: Head, revision: Revision, ports: Ports) -> tuple[Fact, ...]:
    """The facts, with those that stand of each kind that failed this time."""
    if all(fact.status is not FactStatus.FAILED for fact in found):
        return found
    later = head.facts_digest and ports.articles.facts(head.article_id, head.revision, head.facts_digest)
    stand = {fact.kind: fact for fact in later or revision.facts}
    return tuple(stand.get(fact.kind, fact) if fact.status is FactStatus.FAILED else fact for fact in found)


def _is_of(head: Head, correlation: str) -> bool:
    """Whether the last event came of this very order, before a retry."""
    return head.event is not None and head.event.correlation_id == correlation


def accept(order: Acceptance, ports: Ports) -> tuple[ArticleMessage, Article] | None:
    """What makes a conflict that was kept aside the content of HEAD's version; None where it is gone."""
    head = ports.articles.head(order.article_id)
    if head is None:
        return None
    ports.receipts.open(Receipt.of_order(order, head.supplier))
    kept = ports.articles.kept_aside("conflict", order.article_id, order.version.value, order.content_hash)
    if kept is None or kept.article.content_hash != order.content_hash:
        is_killed = head.lifecycle is Lifecycle.KILLED
        gone = Disposition.REFUSED_AFTER_KILL if is_killed else Disposition.SUPERSEDED
        _told(head, order.receipt_id, gone, ports)
        return None
    message = ArticleMessage(
        receipt_id=order.receipt_id,
        item=kept.item,
        arrived_at=order.ordered_at,
        article=kept.article,
        facts=kept.facts or None,
        overrules=Overruling(reason="conflict-accepted"),
    )
    return message, kept.article


def _told(head: Head, receipt_id: str | None, disposition: Disposition, ports: Ports) -> None:
    """Note what an operator's order came to, where there is one. It is no delivery, and is not counted."""
    if receipt_id:
        ports.receipts.record(
            Outcome(
                receipt_id=receipt_id,
                item=0,
                disposition=disposition,
                supplier=head.supplier,
                article_id=head.article_id,
                revision=head.revision,
                is_order=True,
            )
        )
