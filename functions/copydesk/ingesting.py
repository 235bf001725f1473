"""Ingest: the bytes of one delivery become articles, each forwarded or ended here with a disposition."""

import hashlib
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from copydesk import handover, quarantining
from copydesk.article import Article, Draft, Intent, RawInput
from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import Early, Refused
from copydesk.formats.document import Document, Reading, TimeLimit
from copydesk.formats.reading import read
from copydesk.identity import desk_id, identify
from copydesk.lifecycle import Head, decide
from copydesk.messages import ArticleMessage, Delivery
from copydesk.ports import Clock, Heads, Inbox, Quarantine, Queue, RawObject, Receipt, Receipts, Staging
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

UPLOAD_LIMIT: Final = 10 * 1024 * 1024
PATIENCE: Final = timedelta(minutes=5)
"""How long an event waits for an article that came after it; the queue brings it again."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What ingest needs."""

    suppliers: Mapping[str, Supplier]
    inbox: Inbox
    receipts: Receipts
    quarantine: Quarantine
    articles: Heads
    staging: Staging
    enrich_queue: Queue
    publish_queue: Queue
    clock: Clock
    time_limit: TimeLimit = nullcontext


@dataclass(frozen=True, slots=True)
class _Source:
    delivery: Delivery
    supplier: Supplier
    raw: RawInput
    traceparent: str | None


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a delivery: the articles that ended here, and the ids of those that went on."""

    receipt_id: str
    outcomes: tuple[Outcome, ...]
    forwarded: tuple[str, ...] = ()


def ingest(delivery: Delivery, ports: Ports, traceparent: str | None = None) -> Ingested:
    """Read a delivery and forward its articles. Safe to repeat; raises TransientError to be tried again."""
    raw: RawObject | None = None
    try:
        supplier = _supplier(delivery, ports)
        raw = ports.inbox.fetch(delivery, UPLOAD_LIMIT)
        name = delivery.key.rpartition("/")[2]
        reading = read(
            Document(raw.data, name=name, media_type=raw.media_type), supplier, time_limit=ports.time_limit
        )
    except Refused as refused:
        _expect(delivery, raw, 1, ports)
        return Ingested(delivery.receipt_id, (_quarantine(refused, delivery, 0, ports),))
    _expect(delivery, raw, len(reading.items), ports)
    source = _Source(delivery, supplier, describe(raw.data, reading, ref=delivery.ref), traceparent)
    ends = [_ingest_item(number, item, source, ports) for number, item in enumerate(reading.items)]
    return Ingested(
        delivery.receipt_id,
        outcomes=tuple(end for end in ends if isinstance(end, Outcome)),
        forwarded=tuple(end for end in ends if isinstance(end, str)),
    )


def describe(data: bytes, reading: Reading, ref: str | None = None) -> RawInput:
    """What is told of the bytes that an article came from."""
    return RawInput(
        ref=ref,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=reading.media_type,
        charset=reading.charset,
        charset_basis=reading.charset_basis,
        bytes=len(data),
    )


def _supplier(delivery: Delivery, ports: Ports) -> Supplier:
    if "/" not in delivery.key:
        raise Refused(ReasonCode.UNKNOWN_KEY, "a key is <supplier>/<yyyy-mm-dd>/<name>")
    supplier = ports.suppliers.get(delivery.supplier)
    if supplier is None:
        raise Refused(ReasonCode.UNKNOWN_SUPPLIER)
    return supplier


def _ingest_item(number: int, item: Draft | Refused, source: _Source, ports: Ports) -> Outcome | str:
    """Forward one article and return its id, or say what became of it."""
    delivery = source.delivery
    try:
        if isinstance(item, Refused):
            raise item
        article = identify(item, source.supplier, source.raw, delivery.arrived_at)
        head = _own_head(article, ports, named=desk_id(item.uri) is not None)
    except Refused as refused:
        if (
            refused.reason is ReasonCode.UNKNOWN_ARTICLE
            and ports.clock.now() - delivery.arrived_at < PATIENCE
        ):
            raise Early("the article that an event is about may be on its way") from refused
        return _quarantine(refused, delivery, number, ports)
    message = ArticleMessage(
        receipt_id=delivery.receipt_id,
        item=number,
        arrived_at=delivery.arrived_at,
        traceparent=source.traceparent,
        article=article,
    )
    has_content = article.intent not in (Intent.KILL, Intent.TERMS)
    duplicate = head is not None and _is_duplicate(head, message, article, ports.clock.now())
    if duplicate and head is not None and _already_counted(head, article):
        outcome = Outcome(
            receipt_id=delivery.receipt_id,
            item=number,
            disposition=Disposition.DUPLICATE,
            supplier=article.supplier,
            article_id=article.article_id,
            revision=head.revision,
        )
        ports.receipts.record(outcome)
        return outcome
    # A kill needs no facts, nor does a later version with the same content: it only moves HEAD's version.
    needs_facts = has_content and not duplicate
    queue = ports.enrich_queue if needs_facts else ports.publish_queue
    queue.send(handover.pack(message, ports.staging))
    return article.article_id


def _own_head(article: Article, ports: Ports, *, named: bool) -> Head | None:
    """The article's HEAD. One named by the desk's own id has to be there, and of this supplier."""
    head = ports.articles.head(article.article_id)
    if named and (head is None or head.supplier != article.supplier):
        raise Refused(ReasonCode.FOREIGN_ARTICLE)
    if article.intent is Intent.TERMS and head is None:
        raise Refused(ReasonCode.UNKNOWN_ARTICLE)
    return head


def _is_duplicate(head: Head, message: ArticleMessage, article: Article, now: datetime) -> bool:
    """Whether HEAD holds this content. A delivery that made a revision itself is to be told so by publish."""
    if message.token in head.tokens or article.intent is Intent.TERMS:
        return False
    return decide(head, article, now, message.item).disposition is Disposition.DUPLICATE


def _already_counted(head: Head, article: Article) -> bool:
    """Whether HEAD has nothing to remember of it: the highest kill and reinstatement it always does."""
    return (
        article.intent not in (Intent.KILL, Intent.REINSTATEMENT)
        and article.version is not None
        and article.version.order <= head.version.order
    )


def _expect(delivery: Delivery, raw: RawObject | None, expected: int, ports: Ports) -> None:
    ports.receipts.expect(
        Receipt(
            id=delivery.receipt_id,
            supplier=delivery.supplier,
            received_at=delivery.arrived_at,
            bytes=len(raw.data) if raw else delivery.bytes,
            sha256=hashlib.sha256(raw.data).hexdigest() if raw else None,
            expected=expected,
        )
    )


def _quarantine(refused: Refused, delivery: Delivery, item: int, ports: Ports) -> Outcome:
    outcome = quarantining.quarantine_item(refused, delivery, item, ports.quarantine, ports.clock.now())
    ports.receipts.record(outcome)
    return outcome
