"""List: articles by filter, and events to be replayed, page by page over the log of what was published.

A cursor is a position in the log. It never passes what is younger than `SETTLED`, since an entry that is
being written at this moment could still come to stand before it.
"""

import base64
import binascii
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from copydesk import consumer
from copydesk.contracts import Event
from copydesk.errors import Refused
from copydesk.lifecycle import PUBLISHED, Attributes
from copydesk.ports import Articles, Clock, EventLog, Logged
from copydesk.reasons import ReasonCode
from copydesk.retelling import retell

SETTLED: Final = timedelta(seconds=30)
DAY: Final = timedelta(days=1)
DEFAULT_LIMIT: Final = 25
MOST: Final = 100
PAGE_CHARACTERS: Final = 1_000_000
"""A page ends after so many: a response holds 6 MB at most."""
LOOKED_THROUGH: Final = 500
"""How many events a feed is made from at most."""

_FILTERS: Final = ("topic", "country", "language", "source")
_PARAMETERS: Final = frozenset({*_FILTERS, "q", "since", "cursor", "limit"})
_LONGEST_VALUE: Final = 500


@dataclass(frozen=True, slots=True)
class Ports:
    """What listing needs."""

    articles: Articles
    log: EventLog
    clock: Clock


@dataclass(frozen=True, slots=True)
class Filter:
    """What a caller wants to see: each set is satisfied by any of its values, an empty one by everything.

    `topic` may be an ancestor. `words` have to stand in the text, in whatever case.
    """

    topic: frozenset[str] = frozenset()
    country: frozenset[str] = frozenset()
    language: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    words: str = ""

    def fits(self, attributes: Attributes) -> bool:
        """Whether an article with these attributes is wanted, whatever its text says."""
        pairs = (
            (self.topic, attributes.topics),
            (self.country, attributes.countries),
            (self.language, attributes.language),
            (self.source, attributes.source),
        )
        return all(not wanted or not wanted.isdisjoint(values) for wanted, values in pairs)


@dataclass(frozen=True, slots=True)
class Query:
    """One page of a listing: what is wanted, after which position of the log, and how much of it."""

    filter: Filter
    position: str
    limit: int


def query(parameters: Mapping[str, str], now: datetime) -> Query:
    """The page that query parameters ask for. Raises Refused (MALFORMED_REQUEST).

    `cursor` goes on where a page ended; without one, `since` is a time, by default a day ago. Values of a
    filter are parted by commas.
    """
    for name, value in parameters.items():
        if name not in _PARAMETERS:
            raise _malformed(f"unknown parameter {name[:40]!r}")
        if len(value) > _LONGEST_VALUE:
            raise _malformed(f"{name} has more than {_LONGEST_VALUE} characters")
    wanted = {name: frozenset(filter(None, parameters.get(name, "").split(","))) for name in _FILTERS}
    words = parameters.get("q", "").strip().casefold()
    cursor = parameters.get("cursor")
    position = _position(cursor) if cursor else _since(parameters.get("since"), now)
    return Query(Filter(**wanted, words=words), position, _limit(parameters.get("limit")))


def events(asked: Query, ports: Ports) -> dict[str, Any]:
    """Events again, as they were and with the ids that they had: `{events, next, isLast}`.

    What a kill has overtaken since is left out, as the topic leaves it out. An event that was published twice
    is there twice.
    """
    return _page("events", asked, ports, lambda told: _json(told.event), current=False)


def articles(asked: Query, ports: Ports) -> dict[str, Any]:
    """Articles as they are now, each at its last event, the earliest first: `{articles, next, isLast}`.

    Live and corrected ones are listed, without body and facts. `words` filter within the page.
    """
    return _page("articles", asked, ports, listed, current=True)


def newest(asked: Query, ports: Ports) -> "list[Told]":
    """The newest articles that fit, the newest first; of the last `LOOKED_THROUGH` events.

    One that would take a whole feed for itself is left out.
    """
    found: list[Told] = []
    left = PAGE_CHARACTERS
    for told in _told(_backwards(ports), asked.filter, ports, current=True):
        size = len(consumer.text({"data": told.event.data}))
        if size > PAGE_CHARACTERS:
            continue
        left -= size
        if left < 0 or len(found) == asked.limit:
            break
        found.append(told)
    return found


class Told(NamedTuple):
    """An entry of the log with its event."""

    entry: Logged
    event: Event


def listed(told: Told) -> dict[str, Any]:
    """An article in a list."""
    head, data = told.entry.head, told.event.data
    return {
        "articleId": head.article_id,
        "seq": head.seq,
        "lifecycle": head.lifecycle,
        "publishedAt": _text(told.entry.at),
        "href": f"/v1/articles/{head.article_id}",
        "article": {name: value for name, value in data["article"].items() if name != "bodies"},
        "story": data["story"],
        "time": data["time"],
    }


def _page(
    kind: str, asked: Query, ports: Ports, shown: Callable[[Told], dict[str, Any]], *, current: bool
) -> dict[str, Any]:
    page = ports.log.after(asked.position, ports.clock.now() - SETTLED, asked.limit)
    found: list[dict[str, Any]] = []
    characters, position = 0, asked.position
    for told in _told(page.entries, asked.filter, ports, current=current):
        document = shown(told)
        characters += len(json.dumps(document))
        if found and characters > PAGE_CHARACTERS:
            return {kind: found, "next": _cursor(position), "isLast": False}
        found.append(document)
        position = told.entry.position
    return {kind: found, "next": _cursor(page.position), "isLast": page.is_last}


def _backwards(ports: Ports) -> Iterator[Logged]:
    """The last entries of the log, the latest first, fetched as they are asked for."""
    position = _text(ports.clock.now().astimezone(UTC))
    for _ in range(LOOKED_THROUGH // MOST):
        page = ports.log.latest(position, MOST)
        yield from page.entries
        if len(page.entries) < MOST:
            return
        position = page.position


def _told(entries: Iterable[Logged], wanted: Filter, ports: Ports, *, current: bool) -> Iterator[Told]:
    """The entries that fit, with their events; without those whose bodies are gone.

    Current is what its article still stands at, for all to see; each article once, whatever was published
    twice.
    """
    seen: set[str] = set()
    for entry in entries:
        article_id, stamp = entry.head.article_id, entry.head.event
        if stamp is None or not wanted.fits(entry.head.attributes) or (current and article_id in seen):
            continue
        head = ports.articles.head(article_id)
        if head is None or entry.head.seq < head.kill_seq:
            continue
        if current and (entry.head.seq != head.seq or head.lifecycle not in PUBLISHED):
            continue
        event = retell(entry.head, stamp, ports.articles)
        if event is not None and _says(event, wanted.words):
            seen.add(article_id)
            yield Told(entry, event)


def _says(event: Event, words: str) -> bool:
    """Whether an event's text holds these words. A kill has no text, and everybody has to hear of it."""
    told = {"data": event.data}
    return not words or consumer.is_kill(told) or words in consumer.text(told).casefold()


def _json(event: Event) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(event.document())
    return document


def _cursor(position: str) -> str:
    return base64.urlsafe_b64encode(position.encode()).decode().rstrip("=")


def _position(cursor: str) -> str:
    try:
        position = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        datetime.fromisoformat(position.partition("#")[0]).astimezone(UTC)
    except (binascii.Error, ValueError, OverflowError) as error:
        raise _malformed("cursor is none that a page gave") from error
    return position


def _since(text: str | None, now: datetime) -> str:
    if text is None:
        return _text(now.astimezone(UTC) - DAY)
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise _malformed("since has no zone, as 2026-03-14T09:30:00Z has")
        return _text(moment.astimezone(UTC))
    except (ValueError, OverflowError) as error:
        raise _malformed("since is no ISO 8601 time") from error


def _limit(text: str | None) -> int:
    if text is None:
        return DEFAULT_LIMIT
    if not (text.isascii() and text.isdecimal() and len(text) < len("1000") and 1 <= int(text) <= MOST):
        raise _malformed(f"limit is a number from 1 to {MOST}")
    return int(text)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _malformed(detail: str) -> Refused:
    return Refused(ReasonCode.MALFORMED_REQUEST, detail)
