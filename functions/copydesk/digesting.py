"""Digest: what a list shows of an article. A revision never changes, so its digest is made once."""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from copydesk.article import Article
from copydesk.contracts import Story
from copydesk.facts import (
    Fact,
    PlaceItem,
    PlacesFact,
    ReadingFact,
    SourceRole,
    SourcesFact,
    SummaryFact,
    TopicItem,
    TopicsFact,
)
from copydesk.lifecycle import EventStamp, Head
from copydesk.ports import Articles, Revision

REMEMBERED: Final = 4000
"""How many revisions are remembered."""
SUMMARY_CHARACTERS: Final = 280

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
    places: tuple[PlaceItem, ...]
    words: int | None
    story: Story
    family: str
    said: str


@dataclass(slots=True)
class Shelf:
    """Digests that were made lately."""

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


def digests(
    entries: Iterable[tuple[Head, EventStamp]], articles: Articles, shelf: Shelf
) -> dict[str, Digest]:
    """The digests of articles as events tell them, by article; without those whose bodies are gone."""
    found: dict[str, Digest] = {}
    missing: dict[str, tuple[Head, EventStamp]] = {}
    for head, stamp in entries:
        digest = shelf.get(_key(head, stamp))
        if digest:
            found[head.article_id] = digest
        else:
            missing[head.article_id] = (head, stamp)
    for revision in _revisions(missing, articles):
        head, stamp = missing[revision.article_id]
        facts = revision.facts
        if stamp.enrichment_revision and stamp.facts_digest:
            facts = articles.facts(head.article_id, stamp.revision, stamp.facts_digest) or facts
        found[head.article_id] = digest = _digest(revision, facts)
        shelf.put(_key(head, stamp), digest)
    return found


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
    places: tuple[PlaceItem, ...] = ()
    countries = Counter(place.country for place in article.places if place.country)
    sources: list[str] = [source.name for source in article.sources]
    words: int | None = None
    summary: str | None = None
    for fact in facts:
        match fact:
            case TopicsFact():
                topics = fact.items
            case PlacesFact():
                places = fact.items
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
        places=places,
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
