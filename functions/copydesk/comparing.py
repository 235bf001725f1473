"""Compare: the articles of a story, who carried whose text, and where they differ."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from copydesk.errors import Refused
from copydesk.facts import EntitiesFact, EntityType, Fact, PlacesFact, QuotesFact, TimesFact
from copydesk.lifecycle import EventStamp, Head
from copydesk.ports import Articles, Revision
from copydesk.reasons import ReasonCode

MOST_ARTICLES: Final = 50
MOST_DIFFERENCES: Final = 30

_LONGEST_ID: Final = 64
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_KINDS: Final = {
    EntityType.PERSON: "person",
    EntityType.ORGANISATION: "organisation",
    EntityType.EVENT: "event",
}


class Member(NamedTuple):
    """An article of a story: `at` is when its source says that it was published, or else when it was told."""

    head: Head
    revision: Revision
    at: datetime

    @property
    def outlet(self) -> str:
        """Who published it."""
        return self.revision.article.publisher or self.head.supplier


class Copied(NamedTuple):
    """That one article repeats the text of an earlier one; score 0 to 1."""

    article_id: str
    of: str
    score: float


class Difference(NamedTuple):
    """Something that some of a story's articles say and others do not; `said_by` are their ids."""

    kind: str
    what: str
    said_by: frozenset[str]


class Comparison(NamedTuple):
    """A story: its articles, the earliest first."""

    story_id: str
    members: tuple[Member, ...]
    copied: tuple[Copied, ...]
    differences: tuple[Difference, ...]
    is_whole: bool


def compare(story_id: str, articles: Articles) -> Comparison:
    """A story's articles that may be seen. Raises Refused (NOT_FOUND)."""
    names = articles.of_story(story_id, "", MOST_ARTICLES) if 0 < len(story_id) <= _LONGEST_ID else ()
    heads = {name: head for name, head in articles.heads_of(names).items() if head.is_seen}
    found = articles.current(heads.values()) if heads else {}
    members = sorted(
        (
            _member(head, head.event, revision)
            for name, revision in found.items()
            if (head := heads[name]).event
        ),
        key=lambda member: (member.at, member.head.article_id),
    )
    if not members:
        raise Refused(ReasonCode.NOT_FOUND)
    return Comparison(
        story_id,
        tuple(members),
        tuple(_copied(members)),
        tuple(_differences(members))[:MOST_DIFFERENCES],
        is_whole=len(names) < MOST_ARTICLES,
    )


def _member(head: Head, stamp: EventStamp, revision: Revision) -> Member:
    published = revision.article.published.instant if revision.article.published else None
    return Member(head, revision, published or stamp.committed_at)


def _copied(members: Sequence[Member]) -> Iterator[Copied]:
    """Each pair once: what came later repeats what came before it."""
    order = {member.head.article_id: number for number, member in enumerate(members)}
    scores: dict[tuple[str, str], float] = {}
    for name in order:
        story = members[order[name]].revision.story
        near = {each.article_id: each.score for each in story.near_duplicate_of}
        if story.duplicate_of:
            near[story.duplicate_of] = 1.0
        for other, score in near.items():
            if other in order and other != name:
                later, earlier = sorted((name, other), key=lambda each: order[each], reverse=True)
                scores[later, earlier] = max(score, scores.get((later, earlier), 0.0))
    for (later, earlier), score in scores.items():
        yield Copied(later, earlier, score)


def _differences(members: Sequence[Member]) -> Iterator[Difference]:
    """What not all say, most widely said first."""
    said: dict[tuple[str, str], set[str]] = {}
    for member in members:
        for kind, what in _said(member.revision.facts):
            said.setdefault((kind, what), set()).add(member.head.article_id)
    told = [Difference(kind, what, frozenset(by)) for (kind, what), by in said.items()]
    differing = (each for each in told if len(each.said_by) < len(members))
    yield from sorted(differing, key=lambda each: (-len(each.said_by), each.kind, each.what))


def _said(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    for fact in facts:
        match fact:
            case EntitiesFact():
                yield from ((_KINDS[item.type], item.name) for item in fact.items if item.type in _KINDS)
            case PlacesFact():
                yield from (("place", item.name) for item in fact.items)
            case TimesFact():
                yield from (("date", item.value) for item in fact.items if _DATE.fullmatch(item.value))
            case QuotesFact():
                yield from (("quote of", item.speaker) for item in fact.items if item.speaker)
            case _:
                pass


def by_id(comparison: Comparison) -> Mapping[str, Member]:
    """The members by their articles' ids."""
    return {member.head.article_id: member for member in comparison.members}
