"""Watch: the wire as people see it, the newest first, each article once at its last event.

What a page shows of a revision never changes, so it is remembered; where an article stands is read each time.
"""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Final, NamedTuple

from copydesk.article import Article
from copydesk.contracts import Story
from copydesk.errors import Refused
from copydesk.facts import (
    Fact,
    PlacesFact,
    ReadingFact,
    SourceRole,
    SourcesFact,
    SummaryFact,
    TopicItem,
    TopicsFact,
)
from copydesk.lifecycle import EventStamp, Head, Lifecycle
from copydesk.listing import Filter
from copydesk.ports import Agenda, Articles, Clock, EventLog, Logged, Revision
from copydesk.reasons import ReasonCode

DEFAULT_LIMIT: Final = 100
MOST: Final = 200
LOOKED_THROUGH: Final = 1000
"""How many events one page looks through at most."""
REMEMBERED: Final = 4000
"""How many revisions are remembered."""
EMBARGO_HORIZON: Final = timedelta(days=366)
SUMMARY_CHARACTERS: Final = 280

_FILTERS: Final = ("topic", "country", "language", "source")
PARAMETERS: Final = frozenset({*_FILTERS, "lifecycle", "q", "before", "limit"})
_LONGEST_VALUE: Final = 500
_BATCH: Final = 100


class Digest(NamedTuple):
    """What a list shows of one revision.

    `sources` are those before the publisher; `countries` are those it names, the one named most often first;
    `said` is its text, folded, for those who look for words.
    """

    title: str | None
    summary: str | None
    published: datetime | None
    located: str | None
    urgency: int | None
    sources: tuple[str, ...]
    topics: tuple[TopicItem, ...]
    countries: tuple[str, ...]
    words: int | None
    story: Story
    family: str
    said: str


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


@dataclass(slots=True)
class Memory:
    """Digests of revisions that were shown lately."""

    _kept: OrderedDict[tuple[str, ...], Digest] = field(default_factory=OrderedDict)

    def get(self, key: tuple[str, ...]) -> Digest | None:
        """A digest, and note that it was asked for."""
        found = self._kept.get(key)
        if found:
            self._kept.move_to_end(key)
        return found

    def put(self, key: tuple[str, ...], digest: Digest) -> None:
        """Keep a digest, and forget the one that was not asked for the longest."""
        self._kept[key] = digest
        if len(self._kept) > REMEMBERED:
            self._kept.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Ports:
    """What watching needs."""

    articles: Articles
    log: EventLog
    agenda: Agenda
    clock: Clock
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


def latest(ports: Ports) -> str:
    """The position of the last event: while it stays the same, so does every page."""
    page = ports.log.latest(_text(ports.clock.now()), 1)
    return page.entries[0].position if page.entries else ""


def embargoed(ports: Ports) -> int:
    """How many articles wait for their time: of what falls due the first hundred are looked at, no more."""
    horizon = ports.clock.now() + EMBARGO_HORIZON
    names = [due.article_id for due in islice(ports.agenda.due(horizon), _BATCH)]
    heads = ports.articles.heads_of(names) if names else {}
    return sum(head.lifecycle is Lifecycle.EMBARGOED for head in heads.values())


def wire(asked: Query, ports: Ports) -> Wire:
    """A page of the wire."""
    seen: dict[str, Counter[str]] = {name: Counter() for name in (*_FILTERS, "lifecycle")}
    rows: list[Row] = []
    looked_through, older = 0, asked.before or _text(ports.clock.now())
    known: set[str] = set()
    while looked_through < LOOKED_THROUGH and len(rows) < asked.limit:
        page = ports.log.latest(older, _BATCH)
        fresh = list(_once(page.entries, known))
        for row in _rows(fresh, asked, seen, ports):
            rows.append(row)
            if len(rows) == asked.limit:
                break
        looked_through += len(page.entries)
        older = rows[-1].entry.position if len(rows) == asked.limit else page.position
        if len(page.entries) < _BATCH and len(rows) < asked.limit:
            return Wire(folded(rows), None, looked_through, seen)
    return Wire(folded(rows), older, looked_through, seen)


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


def digests(entries: Iterable[tuple[Head, EventStamp]], ports: Ports) -> dict[str, Digest]:
    """The digests of articles as events tell them, by article; without those whose bodies are gone."""
    found: dict[str, Digest] = {}
    missing: dict[str, tuple[Head, EventStamp]] = {}
    for head, stamp in entries:
        digest = ports.memory.get(_key(head, stamp))
        if digest:
            found[head.article_id] = digest
        else:
            missing[head.article_id] = (head, stamp)
    for revision in _revisions(missing, ports.articles):
        head, stamp = missing[revision.article_id]
        facts = revision.facts
        if stamp.enrichment_revision and stamp.facts_digest:
            facts = ports.articles.facts(head.article_id, stamp.revision, stamp.facts_digest) or facts
        found[head.article_id] = digest = _digest(revision, facts)
        ports.memory.put(_key(head, stamp), digest)
    return found


def _once(entries: Iterable[Logged], known: set[str]) -> Iterator[Logged]:
    """The first entry of each article."""
    for entry in entries:
        if entry.head.article_id not in known and entry.head.event:
            known.add(entry.head.article_id)
            yield entry


def _rows(
    entries: Sequence[Logged], asked: Query, seen: Mapping[str, Counter[str]], ports: Ports
) -> Iterator[Row]:
    for entry in entries:
        for name in _FILTERS:
            values = entry.head.attributes
            seen[name].update(getattr(values, {"topic": "topics", "country": "countries"}.get(name, name)))
        seen["lifecycle"][entry.head.lifecycle] += 1
    wanted = [entry for entry in entries if _fits(entry.head, asked)]
    heads = ports.articles.heads_of([entry.head.article_id for entry in wanted]) if wanted else {}
    standing = [entry for entry in wanted if _stands(entry, heads.get(entry.head.article_id))]
    told = digests(
        (
            (entry.head, entry.head.event)
            for entry in standing
            if entry.head.event and entry.head.lifecycle is not Lifecycle.KILLED
        ),
        ports,
    )
    for entry in standing:
        digest = told.get(entry.head.article_id)
        if entry.head.lifecycle is Lifecycle.KILLED or (digest and asked.filter.words in digest.said):
            yield Row(entry, digest)


def _fits(head: Head, asked: Query) -> bool:
    return asked.filter.fits(head.attributes) and (not asked.lifecycle or head.lifecycle in asked.lifecycle)


def _stands(entry: Logged, head: Head | None) -> bool:
    """Whether an entry tells of its article as it is now. What a kill has overtaken waits for the kill."""
    return head is not None and head.seq == entry.head.seq and head.lifecycle is entry.head.lifecycle


def _group(family: str, members: Sequence[Row]) -> Group:
    """The article that the family is named after, or else its earliest, before the others."""
    earliest = sorted(members, key=lambda row: row.entry.position)
    first = next((row for row in earliest if row.head.article_id == family), earliest[0])
    return Group(first, tuple(row for row in earliest if row is not first))


def _revisions(wanted: Mapping[str, tuple[Head, EventStamp]], articles: Articles) -> Iterator[Revision]:
    """The revisions that events tell of: the current ones together, an earlier one by itself."""
    current = [head for head, stamp in wanted.values() if head.revision == stamp.revision]
    for start in range(0, len(current), _BATCH):
        yield from articles.current(current[start : start + _BATCH]).values()
    for head, stamp in wanted.values():
        if head.revision != stamp.revision:
            found = articles.revision(head.article_id, stamp.revision, head.record(stamp.revision))
            if found:
                yield found


def _digest(revision: Revision, facts: Sequence[Fact]) -> Digest:
    article = revision.article
    topics: tuple[TopicItem, ...] = ()
    countries = Counter(place.country for place in article.places if place.country)
    sources: list[str] = [source.name for source in article.sources]
    words: int | None = None
    summary: str | None = None
    for fact in facts:
        match fact:
            case TopicsFact():
                topics = fact.items
            case PlacesFact():
                for item in fact.items:
                    countries[item.country or ""] += len(item.mentions)
            case SourcesFact():
                sources += [item.name for item in fact.items if item.role is not SourceRole.PUBLISHER]
            case ReadingFact(items=(item, *_)):
                words = item.words
            case SummaryFact(items=(item, *_)) if item.sentences:
                summary = item.sentences[0].text
            case _:
                pass
    return Digest(
        title=article.title,
        summary=_shortened(
            article.standfirst or _unlike(article.title, summary) or _first_paragraph(article)
        ),
        published=article.published.instant if article.published else None,
        located=article.located,
        urgency=article.urgency,
        sources=tuple(dict.fromkeys(sources)),
        topics=topics,
        countries=tuple(country for country, _ in countries.most_common() if country),
        words=words,
        story=revision.story,
        family=revision.ties.family or revision.article_id,
        said=article.text.casefold(),
    )


def _unlike(title: str | None, summary: str | None) -> str | None:
    """A summary that says more than the title does."""
    return None if summary and title and summary.strip(" .") == title.strip(" .") else summary


def _first_paragraph(article: Article) -> str | None:
    return next((text for text in article.paragraphs if text != article.title), None)


def _shortened(text: str | None) -> str | None:
    if text is None or len(text) <= SUMMARY_CHARACTERS:
        return text
    return text[: text.rfind(" ", SUMMARY_CHARACTERS // 2, SUMMARY_CHARACTERS)].rstrip(" ,;:") + "…"


def _key(head: Head, stamp: EventStamp) -> tuple[str, ...]:
    return (head.article_id, head.record(stamp.revision), str(stamp.revision), stamp.facts_digest or "")


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
