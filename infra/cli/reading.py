"""Files in, published lines out: the code that runs in Lambda, without AWS."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from copydesk.article import Article, Draft, Intent
from copydesk.contracts import Published, State, published
from copydesk.errors import Refused
from copydesk.facts import Fact
from copydesk.formats.document import Document, Reading, TimeLimit
from copydesk.formats.moments import from_iso
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.ingesting import describe
from copydesk.lifecycle import Lifecycle, embargoed
from copydesk.ninjs import render_killed
from copydesk.suppliers import Supplier

UNNAMED: Final = Supplier(id="unnamed", name="unnamed supplier")
"""Whose settings hold where no supplier is named and the text names none that is known."""


@dataclass(frozen=True, slots=True)
class Desk:
    """How documents are read: the known suppliers, and what the command line says for all of them."""

    suppliers: dict[str, Supplier]
    now: Callable[[], datetime]
    source: Supplier | None = None
    zone: str | None = None
    forced: str | None = None
    reference: str | None = None
    time_limit: TimeLimit = nullcontext
    find_facts: Callable[[Article, Supplier], tuple[Fact, ...]] | None = None


def lines(document: Document, desk: Desk) -> Iterator[Published | Refused]:
    """The published form of each article of a document, or why it has none. Raises Refused for the whole."""
    supplier, reading = _read(document, desk)
    raw = describe(document.data, reading)
    for item in reading.items:
        try:
            if isinstance(item, Refused):
                raise item
            article = identify(_dated(item, desk.reference, desk.zone or supplier.zone), supplier, raw, None)
        except Refused as refused:
            yield refused
        else:
            yield _published(article, supplier, desk).model_copy(update={"file": document.name})


def _read(document: Document, desk: Desk) -> tuple[Supplier, Reading]:
    """Read with the supplier's settings; where none is named, with those of the publisher that it names."""
    supplier = desk.source or UNNAMED
    reading = read(document, supplier, zone=desk.zone, forced=desk.forced, time_limit=desk.time_limit)
    if desk.source is None:
        named = _publisher(reading, desk.suppliers)
        if named:
            return named, read(
                document, named, zone=desk.zone, forced=desk.forced, time_limit=desk.time_limit
            )
    return supplier, reading


def _publisher(reading: Reading, suppliers: dict[str, Supplier]) -> Supplier | None:
    names = {supplier.name.casefold(): supplier for supplier in suppliers.values()}
    found = {
        item.publisher.casefold() for item in reading.items if isinstance(item, Draft) and item.publisher
    }
    return names.get(found.pop()) if len(found) == 1 else None


def _dated(draft: Draft, reference: str | None, zone: str | None) -> Draft:
    """The draft with the reference time as its publication, where it states none itself."""
    if reference is None or draft.published:
        return draft
    return draft.model_copy(update={"published": from_iso(reference, zone)})


def _published(article: Article, supplier: Supplier, desk: Desk) -> Published:
    state = State(
        article_id=article.article_id,
        source_version=article.version,
        content_hash=article.content_hash,
        lifecycle=_lifecycle(article, desk.now()),
    )
    if article.intent is Intent.KILL:
        version = article.version.value if article.version else None
        killed = render_killed(article.article_id, article.uri, version)
        return Published(article=killed, state=state, raw=article.raw)
    facts = desk.find_facts(article, supplier) if desk.find_facts else ()
    return published(article, state, facts)


def _lifecycle(article: Article, now: datetime) -> Lifecycle:
    """Where the article would stand if it came to a desk as the first of its kind."""
    if article.intent is Intent.KILL:
        return Lifecycle.KILLED
    return Lifecycle.EMBARGOED if embargoed(article, now) else Lifecycle.LIVE
