"""Which story an article belongs to, as articles arrive one after the other."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from copydesk.enrichment.vector import heaviest

SAME: Final = 0.18
"""The likeness from which an article belongs to a story. Fixed on one half of the events of a set."""
ASKED: Final = 16
"""At most so many terms of an article are looked up."""
LISTED: Final = 4
"""A story is listed under so many terms of each of its articles, where it is not among those told."""
NEWEST: Final = 16
"""At most so many stories are told for a term, and compared for an article."""

_TERMS: Final = 64
_DIGITS: Final = 4
_WEEK: Final = 7.0
_PER_DOUBLED_WEEKS: Final = 0.05
_SECONDS_OF_A_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Story:
    """What is kept of a story: the sum of its articles' vectors, and when its latest one was published."""

    terms: Mapping[str, float]
    latest: datetime

    def joined(self, vector: Mapping[str, float], published: datetime) -> "Story":
        """The story with one more article."""
        total = dict(self.terms)
        for term, weight in vector.items():
            total[term] = round(total.get(term, 0.0) + weight, _DIGITS)
        terms = dict(heaviest(total, _TERMS))
        return Story(terms, max(self.latest, published))


class Archive(Protocol):
    """The stories that are known, and the terms that they are listed under."""

    def listed(self, terms: Collection[str]) -> Mapping[str, Sequence[str]]:
        """For each of at most 16 terms the ids of at most 16 stories, those listed last first."""
        ...

    def stories(self, story_ids: Collection[str]) -> Mapping[str, Story]:
        """These stories; one that is gone is left out."""
        ...


@dataclass(frozen=True, slots=True)
class Assignment:
    """The story of an article, as the article leaves it, and the terms to list it under.

    `score` is the likeness to the story that was there, None for a new one.
    """

    story_id: str
    score: float | None
    story: Story
    terms: tuple[str, ...]


def assign(article_id: str, vector: Mapping[str, float], published: datetime, archive: Archive) -> Assignment:
    """The story that is likest, or a new one with the article's id; in two batch reads at most.

    `vector` is the article's, of length 1; without terms it is alone in its story. `published` and the times
    of stories are aware.
    """
    terms = [term for term, _ in heaviest(vector, ASKED)]
    listed = archive.listed(terms) if terms else {}
    likely = _likely(vector, listed)
    known = archive.stories(likely) if likely else {}
    scores = {name: likeness(vector, published, story) for name, story in known.items()}
    story_id = min(scores, key=lambda name: (-scores[name], name), default=article_id)
    score = scores.get(story_id, 0.0)
    if score < SAME:
        return Assignment(
            article_id, None, Story({}, published).joined(vector, published), tuple(terms[:LISTED])
        )
    unlisted = tuple(term for term in terms[:LISTED] if story_id not in listed.get(term, ()))
    return Assignment(story_id, score, known[story_id].joined(vector, published), unlisted)


def likeness(vector: Mapping[str, float], published: datetime, story: Story) -> float:
    """The cosine of article and story, less the further they are apart in time; 0 to 1."""
    dot = sum(weight * story.terms.get(term, 0.0) for term, weight in vector.items())
    length = math.hypot(*story.terms.values()) * math.hypot(*vector.values())
    weeks = abs((published - story.latest).total_seconds()) / _SECONDS_OF_A_DAY / _WEEK
    alike = dot / length / (1 + _PER_DOUBLED_WEEKS * math.log2(1 + weeks)) if length else 0.0
    return round(alike, _DIGITS)  # the order of terms is nobody's to keep, and sums differ by it


def _likely(vector: Mapping[str, float], listed: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The stories that share the heaviest terms."""
    shared: dict[str, float] = defaultdict(float)
    for term, story_ids in listed.items():
        for name in dict.fromkeys(story_ids):
            shared[name] += vector[term]
    return tuple(name for name, _ in heaviest(shared, NEWEST))
