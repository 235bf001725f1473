"""Reconcile: find what is due or has stalled, and send it round again.

It never publishes and never moves HEAD.
"""

import math
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from copydesk.messages import Delivery, Work
from copydesk.ports import Agenda, Clock, Heads, Inbox, Queue, Receipts

LOOK_AHEAD: Final = timedelta(minutes=2)
"""How far before its time a release is sent, with the queue's delay: longer than the schedule's minute."""

PENDING_FOR: Final = timedelta(minutes=2)
"""How long an event may be on its way to the topic before it counts as stalled."""

UNSEEN_FOR: Final = timedelta(minutes=15)
"""How long a delivery may wait in the inbox before it is sent to ingest again."""


AGAIN_FOR: Final = timedelta(minutes=5)
"""How long it is then sent each minute; after that each hour, so that a queue that is behind is not fed."""

OVERDUE_AFTER: Final = timedelta(minutes=3)
"""How long after its time a release, an expiry or a purge counts as overdue: it is sent each minute."""

OVERDUE: Final = "overdue"
"""Under which it is counted how much of what was sent is overdue."""

LOOK_BACK: Final = timedelta(hours=6)
"""How far back an hourly look at the inbox goes, so that its cost does not grow with the day."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What reconcile needs. `suppliers` are the prefixes of the inbox."""

    agenda: Agenda
    articles: Heads
    inbox: Inbox
    receipts: Receipts
    ingest_queue: Queue
    publish_queue: Queue
    clock: Clock
    suppliers: tuple[str, ...]


def reconcile_articles(ports: Ports) -> Counter[str]:
    """Send the work that is due; returns how much of each kind, and how much of it is overdue.

    Safe to repeat: publish decides each time. What has a time comes first: after an outage more can be
    pending than one run gets through.
    """
    now = ports.clock.now()
    sent: Counter[str] = Counter()
    for due in ports.agenda.due(now + LOOK_AHEAD):
        head = ports.articles.head(due.article_id)
        for duty, at in head.deadlines.items() if head else ():
            if at <= now + LOOK_AHEAD:
                _send(Work(kind=duty, article_id=due.article_id), ports, wait=at - now)
                sent[duty] += 1
                if at < now - OVERDUE_AFTER:
                    sent[OVERDUE] += 1
    for due in ports.agenda.pending(now - PENDING_FOR):
        head = ports.articles.head(due.article_id)
        if head:
            _send(Work(kind="reannounce", article_id=due.article_id, nonce=head.announce_nonce), ports)
            sent["reannounce"] += 1
    for delivery in ports.agenda.unseen(now - UNSEEN_FOR):
        if delivery.arrived_at > now - UNSEEN_FOR - AGAIN_FOR:
            _redeliver(delivery, ports, sent)
    return sent


def reconcile_inbox(ports: Ports) -> Counter[str]:
    """Send again what ingest has not seen, though it has been there for long; returns how much.

    Objects of the last hours without a receipt, whose notice was lost, and webhooks of any age.
    """
    now = ports.clock.now()
    sent: Counter[str] = Counter()
    for supplier in ports.suppliers:
        for day in (now.date() - timedelta(days=1), now.date()):
            for delivery in ports.inbox.arrivals(supplier, day):
                looked_at = now - LOOK_BACK < delivery.arrived_at < now - UNSEEN_FOR
                if looked_at and not ports.receipts.known(delivery.receipt_id):
                    _redeliver(delivery, ports, sent)
    for delivery in ports.agenda.unseen(now - UNSEEN_FOR - AGAIN_FOR):
        _redeliver(delivery, ports, sent)
    return sent


def _redeliver(delivery: Delivery, ports: Ports, sent: Counter[str]) -> None:
    ports.ingest_queue.send(delivery.model_dump_json())
    sent["redeliver"] += 1


def _send(work: Work, ports: Ports, wait: timedelta = timedelta()) -> None:
    ports.publish_queue.send(work.model_dump_json(), delay=max(0, math.ceil(wait.total_seconds())))
