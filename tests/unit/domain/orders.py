"""Operators' orders, for the tests: made, carried out, and what came of them."""

from collections.abc import Callable
from itertools import count

from copydesk.article import Article
from copydesk.dispositions import Disposition
from copydesk.facts import Fact
from copydesk.messages import (
    Acceptance,
    Order,
    Refind,
    Reparse,
    ToPublish,
)
from tests.memory.desk import Desk
from tests.unit.domain.samples import (
    ARTICLE_ID,
    NOW,
    english,
)

RECEIPTS = count()


def receipt_of(name: str = "") -> str:
    return (name or str(next(RECEIPTS))).rjust(40, "f")


def refind(name: str = "") -> Refind:
    return Refind(article_id=ARTICLE_ID, receipt_id=receipt_of(name), ordered_at=NOW)


def acceptance(of: Article, name: str = "") -> Acceptance:
    assert of.version is not None
    return Acceptance(
        article_id=of.article_id,
        receipt_id=receipt_of(name),
        ordered_at=NOW,
        version=of.version,
        content_hash=of.content_hash,
    )


def published(*messages: ToPublish, find_facts: Callable[[Article], tuple[Fact, ...]] | None = None) -> Desk:
    desk = Desk(find_facts=find_facts or (lambda _: english(0.5)))
    for one in messages:
        desk.publish(one)
    desk.announce()
    return desk


def fate(desk: Desk, order: Order) -> tuple[Disposition, ...]:
    """What the receipt of an order says, once all that it asks for is done."""
    if isinstance(order, Reparse):
        desk.ingest(order)
    elif isinstance(order, Refind | Acceptance):
        desk.publish(order)
    desk.drain()
    found = desk.receipts.find(order.receipt_id)
    if found is None:
        return ()
    receipt, outcomes = found
    assert receipt.expected == len(outcomes) == 1
    return tuple(outcome.disposition for outcome in outcomes)


def told(desk: Desk) -> list[tuple[str, int, str | None]]:
    """Kind, sequence and reason of all events."""
    events = [notice.event for notice in desk.topic.heard]
    return [
        (event.type.split(".")[2], int(event.sequence), event.data["state"]["reason"]) for event in events
    ]
