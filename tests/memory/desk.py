"""The whole desk in memory: the real use cases on ports that keep the promises of the real ones.

desk = Desk()
desk.publish(message)
desk.announce()
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from copydesk import (
    announcing,
    enriching,
    handover,
    ingesting,
    listing,
    publishing,
    receiving,
    reconciling,
    rereading,
    showing,
)
from copydesk.article import Article
from copydesk.facts import Fact
from copydesk.lifecycle import Head
from copydesk.messages import ArticleMessage, Delivery, NewFacts, Reparse, ToPublish
from copydesk.ports import Due, Receipt
from copydesk.suppliers import Supplier
from tests.memory.announcements import MemoryEventLog, MemoryTopic
from tests.memory.articles import Agenda, MemoryArticles
from tests.memory.clock import MemoryClock
from tests.memory.deliveries import (
    MemoryInbox,
    MemoryQuarantine,
    MemoryQueue,
    MemoryReceipts,
    MemoryStaging,
)
from tests.memory.faults import Faults
from tests.memory.relations import MemoryRelations

API_URL = "https://desk.example"


def _no_facts(_: Article) -> tuple[Fact, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class MemoryAgenda:
    """Implements ports.Agenda."""

    articles: MemoryArticles
    receipts: MemoryReceipts

    def pending(self, before: datetime) -> list[Due]:
        """Articles whose event is owed since that time or longer."""
        return Agenda(self.articles).pending(before)

    def due(self, before: datetime) -> list[Due]:
        """Articles with something due by that time."""
        return Agenda(self.articles).due(before)

    def unseen(self, before: datetime) -> list[Delivery]:
        """Deliveries that ingest has not seen by that time."""
        return self.receipts.unseen(before)


@dataclass(frozen=True, slots=True)
class MemorySecrets:
    """Implements receiving.Secrets."""

    secrets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, name: str) -> tuple[str, ...]:
        """The secrets that are good now."""
        return self.secrets.get(name, ())


class Desk:
    """Every function's ports, wired to the same memory. `faults` can kill any of them at any call."""

    def __init__(
        self,
        suppliers: Mapping[str, Supplier] | None = None,
        secrets: Mapping[str, tuple[str, ...]] | None = None,
        find_facts: Callable[[Article], tuple[Fact, ...]] = _no_facts,
    ) -> None:
        self.suppliers = dict(suppliers or {})
        self.secrets = MemorySecrets(secrets or {})
        self.find_facts = find_facts
        self.faults = Faults()
        self.clock = MemoryClock()
        self.articles = MemoryArticles()
        self.relations = MemoryRelations()
        self.inbox = MemoryInbox(self.clock)
        self.receipts = MemoryReceipts()
        self.quarantine = MemoryQuarantine()
        self.staging = MemoryStaging()
        self.topic = MemoryTopic()
        self.log = MemoryEventLog()
        self.agenda = MemoryAgenda(self.articles, self.receipts)
        self.ingest_queue = MemoryQueue(self.clock)
        self.enrich_queue = MemoryQueue(self.clock)
        self.publish_queue = MemoryQueue(self.clock)
        self.announced = 0

    def receive(self, posted: receiving.Posted) -> Receipt:
        """What the webhook does with a request."""
        guard = self.faults.guard
        ports = receiving.Ports(
            suppliers=self.suppliers,
            secrets=self.secrets,
            raw=guard(self.inbox),
            receipts=guard(self.receipts),
            clock=self.clock,
        )
        return receiving.receive(posted, ports)

    def ingest(self, asked: Delivery | Reparse) -> ingesting.Ingested:
        """What ingest does with a notice, or with an operator's order."""
        guard = self.faults.guard
        ports = ingesting.Ports(
            suppliers=self.suppliers,
            inbox=guard(self.inbox),
            receipts=guard(self.receipts),
            quarantine=guard(self.quarantine),
            articles=guard(self.articles),
            staging=guard(self.staging),
            enrich_queue=guard(self.enrich_queue),
            publish_queue=guard(self.publish_queue),
            clock=self.clock,
        )
        return rereading.take(asked, ports)

    def enrich(self, body: str) -> enriching.Enriched:
        """What enrich does with a message."""
        guard = self.faults.guard
        ports = enriching.Ports(self.find_facts, guard(self.staging), guard(self.publish_queue))
        return enriching.enrich(body, ports)

    def publish(self, message: str | ToPublish) -> publishing.Published:
        """What publish does with a message, or with the text of one."""
        if isinstance(message, ArticleMessage | NewFacts):
            message = handover.pack(message, self.staging)
        elif not isinstance(message, str):
            message = message.model_dump_json()
        guard = self.faults.guard
        ports = publishing.Ports(
            articles=guard(self.articles),
            relations=guard(self.relations),
            receipts=guard(self.receipts),
            staging=guard(self.staging),
            enrich_queue=guard(self.enrich_queue),
            clock=self.clock,
        )
        return publishing.publish(message, ports)

    def announce(self, start: int | None = None) -> announcing.Announced:
        """What announce does with the stream from a place on: where it stopped, if none is named."""
        start = self.announced if start is None else start
        guard = self.faults.guard
        ports = announcing.Ports(
            articles=guard(self.articles),
            topic=guard(self.topic),
            log=guard(self.log),
            clock=self.clock,
            api_url=API_URL,
        )
        batch = self.articles.stream[start:]
        announced = announcing.announce(batch, ports)
        positions = [change.position for change in batch]
        resume_at = announced.resume_at
        self.announced = start + (positions.index(resume_at) if resume_at else len(batch))
        return announced

    def reconcile(self) -> Mapping[str, int]:
        """What reconcile does each minute."""
        return reconciling.reconcile_articles(self._reconciling())

    def reconcile_inbox(self) -> Mapping[str, int]:
        """What reconcile does each hour."""
        return reconciling.reconcile_inbox(self._reconciling())

    def drain(self) -> None:
        """Let every queue run until nothing waits that may be had now; then announce."""
        while True:
            if body := self.ingest_queue.take():
                self.ingest(Delivery.model_validate_json(body))
            elif body := self.enrich_queue.take():
                self.enrich(body)
            elif body := self.publish_queue.take():
                self.publish(body)
            else:
                break
        self.announce()

    def head(self, article_id: str) -> Head:
        """HEAD of an article that exists."""
        head = self.articles.head(article_id)
        if head is None:
            raise LookupError(article_id)
        return head

    @property
    def reading(self) -> showing.Ports:
        """The read API's ports."""
        return showing.Ports(self.articles, self.receipts)

    @property
    def listing(self) -> listing.Ports:
        """The ports of lists and feeds."""
        return listing.Ports(self.articles, self.log, self.clock)

    def _reconciling(self) -> reconciling.Ports:
        guard = self.faults.guard
        return reconciling.Ports(
            agenda=guard(self.agenda),
            articles=guard(self.articles),
            inbox=guard(self.inbox),
            receipts=guard(self.receipts),
            ingest_queue=guard(self.ingest_queue),
            publish_queue=guard(self.publish_queue),
            clock=self.clock,
            suppliers=tuple(self.suppliers),
        )
