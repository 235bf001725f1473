"""Reconcile: find what is due or has stalled, and send it round again.

It never publishes and never moves HEAD.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from copydesk.lifecycle import Head, Lifecycle
from copydesk.messages import Work
from copydesk.ports import Agenda, Articles, Clock, Inbox, Queue, Receipts

LOOK_AHEAD: Final = timedelta(minutes=2)
"""How far before its time a release is sent, with the queue's delay: longer than the schedule's minute."""

PENDING_FOR: Final = timedelta(minutes=2)
"""How long an event may be on its way to the topic before it counts as stalled."""

UNSEEN_FOR: Final = timedelta(minutes=15)
"""How long a delivery may wait in the inbox before it is sent to ingest again."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What reconcile needs. `suppliers` are the prefixes of the inbox."""

    agenda: Agenda
    articles: Articles
    inbox: Inbox
    receipts: Receipts
    ingest_queue: Queue
    publish_queue: Queue
    clock: Clock
    suppliers: tuple[str, ...]


def reconcile_articles(ports: Ports) -> Counter[str]:
    """Send the work that is due; returns how much of each kind. Safe to repeat: publish decides each time."""
    now = ports.clock.now()
    sent: Counter[str] = Counter()
    for due in ports.agenda.pending(now - PENDING_FOR):
        _send(Work(kind="reannounce", article_id=due.article_id), ports)
        sent["reannounce"] += 1
    for due in ports.agenda.due(now + LOOK_AHEAD):
        head = ports.articles.head(due.article_id)
        for kind, at in _falls_due(head, now + LOOK_AHEAD) if head else ():
            _send(Work(kind=kind, article_id=due.article_id), ports, at=at, now=now)
            sent[kind] += 1
    for delivery in ports.agenda.unseen(now - UNSEEN_FOR):
        ports.ingest_queue.send(delivery.model_dump_json())
        sent["redeliver"] += 1
    return sent


def reconcile_inbox(ports: Ports) -> Counter[str]:
    """Send again what lies in the inbox of yesterday and today without a receipt: its notice was lost."""
    now = ports.clock.now()
    sent: Counter[str] = Counter()
    for supplier in ports.suppliers:
        for day in (now.date() - timedelta(days=1), now.date()):
            for delivery in ports.inbox.arrivals(supplier, day):
                settled = delivery.arrived_at < now - UNSEEN_FOR
                if settled and not ports.receipts.known(delivery.receipt_id):
                    ports.ingest_queue.send(delivery.model_dump_json())
                    sent["redeliver"] += 1
    return sent


def _falls_due(
    head: Head, before: datetime
) -> Iterable[tuple[Literal["release", "expire", "purge"], datetime]]:
    if (
        head.lifecycle is Lifecycle.EMBARGOED
        and head.embargo
        and not head.withheld
        and head.embargo <= before
    ):
        yield "release", head.embargo
    if head.lifecycle in (Lifecycle.LIVE, Lifecycle.CORRECTED) and head.expires and head.expires <= before:
        yield "expire", head.expires
    if head.purge_at and head.purge_at <= before:
        yield "purge", head.purge_at


def _send(work: Work, ports: Ports, *, at: datetime | None = None, now: datetime | None = None) -> None:
    wait = (at - now).total_seconds() if at and now else 0
    ports.publish_queue.send(work.model_dump_json(), delay=max(0, math.ceil(wait)))
