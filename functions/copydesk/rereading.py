"""Read again: the bytes that an article came from, by the parser of this version, since an operator said so.

What comes of it is a revision at the version that stands, or nothing. The bytes are those that ingest read;
an order says where they are and not what they say.
"""

from copydesk import handover
from copydesk.article import Article, IdentityBasis, Intent
from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import Refused
from copydesk.formats.document import Document, TimeLimit
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.ingesting import UPLOAD_LIMIT, Ingested, Ports, describe, ingest
from copydesk.lifecycle import Head
from copydesk.messages import ArticleMessage, Delivery, Overruling, Reparse
from copydesk.overruling import overrule
from copydesk.ports import RawObject, Receipt
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier


def take(asked: Delivery | Reparse, ports: Ports, traceparent: str | None = None) -> Ingested:
    """Do what a message of the ingest queue asks. Safe to repeat; raises TransientError to be tried again."""
    if isinstance(asked, Reparse):
        return reread(asked, ports, traceparent)
    return ingest(asked, ports, traceparent)


def reread(order: Reparse, ports: Ports, traceparent: str | None = None) -> Ingested:
    """Forward what the bytes are read as now, or say why not. Safe to repeat.

    Raises TransientError to be tried again.
    """
    ports.receipts.expect(Receipt.of_order(order, order.delivery.supplier))
    head = ports.articles.head(order.article_id)
    if head is None or head.supplier != order.delivery.supplier:
        return _ended(order, Disposition.QUARANTINED, ports, None, Refused(ReasonCode.FOREIGN_ARTICLE))
    try:
        article = _article(order, head, ports)
    except Refused as refused:
        return _ended(order, Disposition.QUARANTINED, ports, head, refused)
    overruling = Overruling(reason="reparsed", against=order.against)
    message = ArticleMessage(
        receipt_id=order.receipt_id,
        item=head.raw_item,
        arrived_at=order.ordered_at,
        traceparent=traceparent,
        article=article,
        overrules=overruling,
    )
    disposition = overrule(head, article, head.raw_item, overruling).disposition
    if disposition is not Disposition.ACCEPTED and message.token not in head.tokens:
        return _ended(order, disposition, ports, head)
    ports.enrich_queue.send(handover.pack(message, ports.staging))
    return Ingested(order.receipt_id, (), (article.article_id,))


def _article(order: Reparse, head: Head, ports: Ports) -> Article:
    supplier = ports.suppliers.get(head.supplier)
    if supplier is None:
        raise Refused(ReasonCode.UNKNOWN_SUPPLIER)
    raw = ports.inbox.fetch(order.delivery, UPLOAD_LIMIT)
    return read_again(order, raw, head.raw_item, supplier, ports.time_limit)


def read_again(
    order: Reparse, raw: RawObject, item: int, supplier: Supplier, time_limit: TimeLimit
) -> Article:
    """What the bytes of an article are read as now; `item` is its number among their articles.

    An identity that was inferred from title and day may have moved with the title: alone in its delivery, it
    is still that article. Raises Refused, READ_OTHERWISE where it is another one, or no article but a kill or
    other terms.
    """
    name = order.delivery.key.rpartition("/")[2]
    document = Document(raw.data, name=name, media_type=raw.media_type)
    reading = read(document, supplier, time_limit=time_limit)
    if item >= len(reading.items):
        raise Refused(ReasonCode.READ_OTHERWISE, f"the bytes hold {len(reading.items)} articles now")
    found = reading.items[item]
    if isinstance(found, Refused):
        raise found
    described = describe(raw.data, reading, ref=order.delivery.ref)
    article = identify(found, supplier, described, order.delivery.arrived_at)
    if article.intent in (Intent.KILL, Intent.TERMS):
        raise Refused(ReasonCode.READ_OTHERWISE, f"the bytes are no article: they ask for {article.intent}")
    is_alone = len(reading.items) == 1 and article.identity_basis is IdentityBasis.INFERRED
    if article.article_id != order.article_id and not is_alone:
        raise Refused(ReasonCode.READ_OTHERWISE, "the bytes are another article's")
    return article.model_copy(update={"article_id": order.article_id})


def _ended(
    order: Reparse,
    disposition: Disposition,
    ports: Ports,
    head: Head | None,
    refused: Refused | None = None,
) -> Ingested:
    outcome = Outcome(
        receipt_id=order.receipt_id,
        item=head.raw_item if head else 0,
        disposition=disposition,
        supplier=order.delivery.supplier,
        article_id=order.article_id,
        revision=head.revision if head else None,
        reason_code=refused.reason if refused else None,
        detail=refused.detail if refused else None,
        is_order=True,
    )
    ports.receipts.record(outcome)
    return Ingested(order.receipt_id, (outcome,))
