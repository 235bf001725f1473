"""Watch: the wire as people see it, the newest first, each article once at its last event.

Where an article stands is read each time; what it said, and what was published, is remembered.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import batched, islice
from typing import Final, NamedTuple

from copydesk.digesting import Digest, Shelf, digests
from copydesk.errors import Refused
from copydesk.lifecycle import Head, Lifecycle
from copydesk.listing import Filter
from copydesk.ports import Agenda, Articles, EventLog, Logged
from copydesk.reasons import ReasonCode
from copydesk.recalling import Recent, recall

DEFAULT_LIMIT: Final = 100
MOST: Final = 200
DAY: Final = timedelta(days=1)
LOOKED_THROUGH: Final = 1000
"""How many events one page looks through at most."""
EMBARGO_HORIZON: Final = timedelta(days=366)
EMBARGO_COUNTED_FOR: Final = timedelta(seconds=30)

_FILTERS: Final = ("topic", "country", "language", "source")
PARAMETERS: Final = frozenset({*_FILTERS, "lifecycle", "q", "before", "limit"})
_LONGEST_VALUE: Final = 500
_BATCH: Final = 100


class Row(NamedTuple):
    """An article on the wire: the entry of its last event, and its digest unless it was killed."""

    entry: Logged
    digest: Digest | None

    @property
    def head(self) -> Head:
        """HEAD as the event left it."""
        return self.entry.head

    @property
    def is_killed(self) -> bool:
        """Whether nothing but the fact of it may be shown."""
        return self.entry.head.lifecycle is Lifecycle.KILLED


class Group(NamedTuple):
    """An article, and on the same page those that repeat it, the earliest first."""

    first: Row
    copies: tuple[Row, ...]


class Query(NamedTuple):
    """What of the wire is asked for: `before` is a position of the log, None for now."""

    filter: Filter
    lifecycle: frozenset[str]
    before: str | None
    limit: int

    @property
    def is_filtered(self) -> bool:
        """Whether not everything is wanted."""
        return bool(self.lifecycle) or self.filter != Filter()


class Wire(NamedTuple):
    """A page: `older` is where the next one begins, None where nothing is left that would be looked at.

    `seen` counts what the events that were looked through have, for each filter.
    """

    groups: tuple[Group, ...]
    older: str | None
    looked_through: int
    seen: Mapping[str, Counter[str]]


class Spot(NamedTuple):
    """A place in a country, and how many articles name it."""

    name: str
    country: str
    longitude: float
    latitude: float
    amount: int


class Whereabouts(NamedTuple):
    """What the articles of the last day name: countries, and places within them."""

    articles: int
    countries: Counter[str]
    spots: tuple[Spot, ...]


@dataclass(slots=True)
class Memory:
    """What was read lately: digests of revisions, entries of the log, and how much is under embargo."""

    shelf: Shelf = field(default_factory=Shelf)
    recent: Recent = field(default_factory=Recent)
    embargoed: tuple[datetime, int] | None = None


@dataclass(frozen=True, slots=True)
class Ports:
    """What watching needs."""

    articles: Articles
    log: EventLog
    agenda: Agenda
    memory: Memory = field(default_factory=Memory)


def query(parameters: Mapping[str, str]) -> Query:
    """What the parameters of an address ask for. Raises Refused (MALFORMED_REQUEST)."""
    for name, value in parameters.items():
        if name not in PARAMETERS:
            raise _malformed(f"unknown parameter {name[:40]!r}")
        if len(value) > _LONGEST_VALUE:
            raise _malformed(f"{name} has more than {_LONGEST_VALUE} characters")
    wanted = {name: _values(parameters.get(name, "")) for name in _FILTERS}
    lifecycle = _values(parameters.get("lifecycle", ""))
    if unknown := lifecycle - set(Lifecycle):
        raise _malformed(f"lifecycle is never {min(unknown)[:40]!r}")
    words = parameters.get("q", "").strip().casefold()
    before = parameters.get("before") or None
    return Query(
        Filter(**wanted, words=words),
        lifecycle,
        _position(before) if before else None,
        _limit(parameters.get("limit")),
    )


def latest(ports: Ports, now: datetime) -> str:
    """The position of the last event: while it stays the same, so does every page."""
    recall(ports.memory.recent, ports.log, now)
    return ports.memory.recent.entries[0].position if ports.memory.recent.entries else ""


def embargoed(ports: Ports, now: datetime) -> int:
    """How many articles wait for their time: of what falls due the first hundred are looked at, no more."""
    memory = ports.memory
    if memory.embargoed is None or now - memory.embargoed[0] > EMBARGO_COUNTED_FOR:
        names = [due.article_id for due in islice(ports.agenda.due(now + EMBARGO_HORIZON), _BATCH)]
        found = ports.articles.standings(names) if names else {}
        memory.embargoed = now, sum(each.lifecycle is Lifecycle.EMBARGOED for each in found.values())
    return memory.embargoed[1]


def wire(asked: Query, ports: Ports, now: datetime) -> Wire:
    """A page of the wire."""
    seen: dict[str, Counter[str]] = {name: Counter() for name in (*_FILTERS, "lifecycle")}
    rows: list[Row] = []
    looked_through = 0
    known: set[str] = set()
    older: str | None = None
    for entries in _backwards(asked.before, ports, now):
        wanted = asked.limit - len(rows)
        rows += islice(_rows(list(_once(entries, known)), asked, seen, ports), wanted)
        looked_through += len(entries)
        older = rows[-1].entry.position if len(rows) == asked.limit else entries[-1].position
        if len(rows) == asked.limit or looked_through >= LOOKED_THROUGH:
            return Wire(folded(rows), older, looked_through, seen)
    return Wire(folded(rows), None, looked_through, seen)


def titles(heads: Iterable[Head], ports: Ports) -> Mapping[str, Digest]:
    """The digests of those that may be seen, by article: what was killed since has none."""
    wanted = [head for head in heads if head.event and head.is_seen]
    found: dict[str, Digest] = {}
    for part in batched(wanted, _BATCH, strict=False):
        standings = ports.articles.standings([head.article_id for head in part])
        seen = {name for name, each in standings.items() if each.lifecycle is not Lifecycle.KILLED}
        pairs = ((head, head.event) for head in part if head.event and head.article_id in seen)
        found |= digests(pairs, ports.articles, ports.memory.shelf)
    return found


def whereabouts(ports: Ports, now: datetime) -> Whereabouts:
    """Where the news of the last day is, as far as it is among the latest events. A metonym is no place."""
    recall(ports.memory.recent, ports.log, now)
    known: set[str] = set()
    today = (entry.head for entry in _once(ports.memory.recent.entries, known) if entry.at > now - DAY)
    found = titles(today, ports)
    countries: Counter[str] = Counter()
    spots: Counter[tuple[str, str, float, float]] = Counter()
    for digest in found.values():
        countries.update(set(digest.countries))
        spots.update(
            {
                (place.name, place.country, place.longitude, place.latitude)
                for place in digest.places
                if place.country
                if place.kind != "country" and not place.metonym
                if place.longitude is not None and place.latitude is not None
            }
        )
    return Whereabouts(len(found), countries, tuple(Spot(*spot, amount) for spot, amount in spots.items()))


def _backwards(before: str | None, ports: Ports, now: datetime) -> Iterator[tuple[Logged, ...]]:
    """The entries before a position, the latest first; those before now as they are remembered."""
    if before is None:
        recent = ports.memory.recent
        recall(recent, ports.log, now)
        yield from batched(recent.entries, _BATCH, strict=False)
        if recent.is_whole:
            return
        before = recent.entries[-1].position
    while True:
        page = ports.log.latest(before, _BATCH)
        if page.entries:
            yield page.entries
        if len(page.entries) < _BATCH:
            return
        before = page.position


def folded(rows: Sequence[Row]) -> tuple[Group, ...]:
    """The rows with those that repeat another one's text behind it, in the order of who came first.

    A kill or a correction is never behind another row.
    """
    families: dict[str, list[Row]] = {}
    for row in rows:
        folds = row.digest and row.head.lifecycle is not Lifecycle.CORRECTED
        family = row.digest.family if row.digest and folds else f"alone {row.head.article_id}"
        families.setdefault(family, []).append(row)
    groups = [_group(family, members) for family, members in families.items()]
    order = {row.head.article_id: number for number, row in enumerate(rows)}
    return tuple(sorted(groups, key=lambda group: order[group.first.head.article_id]))


def _once(entries: Iterable[Logged], known: set[str]) -> Iterator[Logged]:
    """The first entry of each article."""
    for entry in entries:
        if entry.head.article_id not in known and entry.head.event:
            known.add(entry.head.article_id)
            yield entry


def _rows(
    entries: Sequence[Logged], asked: Query, seen: Mapping[str, Counter[str]], ports: Ports
) -> Iterator[Row]:
    """The rows of entries that tell how their articles stand now: what a kill has overtaken waits for it."""
    for entry in entries:
        for name in _FILTERS:
            values = entry.head.attributes
            seen[name].update(getattr(values, {"topic": "topics", "country": "countries"}.get(name, name)))
        seen["lifecycle"][entry.head.lifecycle] += 1
    wanted = [entry for entry in entries if _fits(entry.head, asked)]
    found = ports.articles.standings([entry.head.article_id for entry in wanted]) if wanted else {}
    standing = [
        entry
        for entry in wanted
        if found.get(entry.head.article_id) == (entry.head.seq, entry.head.lifecycle)
    ]
    told = digests(
        (
            (entry.head, entry.head.event)
            for entry in standing
            if entry.head.event and entry.head.lifecycle is not Lifecycle.KILLED
        ),
        ports.articles,
        ports.memory.shelf,
    )
    for entry in standing:
        digest = told.get(entry.head.article_id)
        if entry.head.lifecycle is Lifecycle.KILLED or (digest and asked.filter.words in digest.said):
            yield Row(entry, digest)


def _fits(head: Head, asked: Query) -> bool:
    return asked.filter.fits(head.attributes) and (not asked.lifecycle or head.lifecycle in asked.lifecycle)


def _group(family: str, members: Sequence[Row]) -> Group:
    """The article that the family is named after, or else its earliest, before the others."""
    earliest = sorted(members, key=lambda row: row.entry.position)
    first = next((row for row in earliest if row.head.article_id == family), earliest[0])
    return Group(first, tuple(row for row in earliest if row is not first))


def _values(text: str) -> frozenset[str]:
    return frozenset(filter(None, text.split(",")))


def _position(text: str) -> str:
    try:
        datetime.fromisoformat(text.partition("#")[0]).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _malformed("before is no position that a page gave") from error
    return text


def _limit(text: str | None) -> int:
    if not text:
        return DEFAULT_LIMIT
    if not (text.isascii() and text.isdecimal() and len(text) < len("1000") and 1 <= int(text) <= MOST):
        raise _malformed(f"limit is a number from 1 to {MOST}")
    return int(text)


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _malformed(detail: str) -> Refused:
    return Refused(ReasonCode.MALFORMED_REQUEST, detail)
