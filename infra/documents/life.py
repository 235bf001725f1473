"""One article's whole life: an event of each kind, made from a sample by the functions that run in Lambda."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from copydesk.advancing import Occasion, advance, advance_by_work, digest, owe
from copydesk.article import Article, Block, Draft, Intent
from copydesk.contracts import Event, Story, attributes_of, event_of, published, published_kill, state_of
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.errors import Refused
from copydesk.facts import Fact
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.ingesting import describe
from copydesk.lifecycle import EventKind, Head, decide
from copydesk.messages import ArticleMessage, Work
from copydesk.ports import Revision
from infra.suppliers.package import read_all

SAMPLE: Final = Path(__file__).parents[2] / "samples" / "harbour.txt"
ARRIVAL: Final = datetime(2024, 11, 12, 7, 41, 3, tzinfo=UTC)
EXPIRY: Final = datetime(2024, 12, 12, tzinfo=UTC)
_SUPPLIER: Final = "fakti"
_HOUR: Final = timedelta(hours=1)
_COMMITTING: Final = timedelta(seconds=1)


@dataclass
class Life:
    """An article as deliveries move it; `head` is where it stands."""

    models: Models = field(default_factory=Models.load)
    head: Head | None = None
    article: Article | None = None
    facts: tuple[Fact, ...] = ()
    deliveries: int = 0

    def deliver(self, draft: Draft) -> Event:
        """The event of a delivery that arrives an hour after the one before."""
        data = SAMPLE.read_bytes() + b"\n" * self.deliveries  # the same bytes again would be a duplicate
        supplier = read_all()[_SUPPLIER]
        reading = read(Document(data, name=SAMPLE.name), supplier)
        raw = describe(data, reading, ref=_ref(self.deliveries))
        arrival = ARRIVAL + self.deliveries * _HOUR
        self.deliveries += 1
        article = identify(draft, supplier, raw, arrival)
        if draft.intent is Intent.KILL and self.article:
            article = article.model_copy(update={"article_id": self.article.article_id})
        facts = enrich(article, self.models, article.publisher)
        message = ArticleMessage(
            receipt_id=f"{self.deliveries:02d}" * 20, item=0, arrived_at=arrival, article=article, facts=facts
        )
        committed = arrival + _COMMITTING
        revision = Revision(
            article_id=article.article_id,
            revision=(self.head.revision if self.head else 0) + 1,
            token=message.token,
            article=article,
            facts=facts,
            attributes=attributes_of(article, facts, Story()),
        )
        decision = decide(self.head, article, committed)
        self.head = advance(self.head, decision, message, revision, committed)
        self.article, self.facts = article, facts
        return self.event()

    def event(self) -> Event:
        """The event that HEAD owes."""
        if self.head is None or self.head.event is None or self.article is None:
            raise ValueError("nothing was delivered that owes an event")
        stamp = self.head.event
        if stamp.kind is EventKind.KILLED:
            return event_of(self.head, stamp, published_kill(self.head, stamp))
        data = published(self.article, state_of(self.head, stamp), self.facts)
        return event_of(self.head, stamp, data)


def sample() -> Draft:
    """The sample article, which expires after a month."""
    (draft,) = read(Document(SAMPLE.read_bytes(), name=SAMPLE.name), read_all()[_SUPPLIER]).items
    if isinstance(draft, Refused):
        raise draft
    return draft.model_copy(update={"expires": EXPIRY})


def events() -> Iterator[tuple[Event, Head]]:
    """One event of each kind in order, with HEAD as it then stood."""
    life, draft = Life(), sample()
    longer = draft.model_copy(
        update={"body": (*draft.body, Block(text="The port authority expects the work to end by April."))}
    )
    for step in (draft, longer, _corrected(longer)):
        yield life.deliver(step), _standing(life)
    head = _standing(life)
    life.facts = tuple(fact for fact in life.facts if fact.kind != "sources")
    found, now = digest(life.facts), ARRIVAL + 4 * _HOUR
    enriched = head.model_copy(update={"enrichment_revision": 1, "facts_digest": found})
    life.head = owe(enriched, EventKind.ENRICHED, Occasion(now, found), now)
    yield life.event(), life.head
    life.head = advance_by_work(life.head, Work(kind="expire", article_id=head.article_id), EXPIRY)
    yield life.event(), _standing(life)
    yield life.deliver(Draft(intent=Intent.KILL)), _standing(life)


def _corrected(draft: Draft) -> Draft:
    return draft.model_copy(update={"intent": Intent.CORRECTION, "title": f"{draft.title}, port says"})


def _standing(life: Life) -> Head:
    if life.head is None:
        raise ValueError("nothing was delivered")
    return life.head


def _ref(number: int) -> str:
    return f"s3://copydesk-inbox/fakti/2024-11-12/harbour.txt?versionId=3HL4kq{number}"
