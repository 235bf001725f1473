"""An archive of stories in memory: an article lists its story under some terms, the last one first."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from copydesk.enrichment.stories import NEWEST, Assignment, Story, assign


class MemoryStories:
    """Counts what it is asked, as a table would charge for it."""

    def __init__(self) -> None:
        self.under: dict[str, list[str]] = defaultdict(list)
        self.known: dict[str, Story] = {}
        self.asked = self.fetched = self.writes = 0

    def listed(self, terms: Collection[str]) -> Mapping[str, Sequence[str]]:
        self.asked += len(terms)
        return {term: self.under[term][: -NEWEST - 1 : -1] for term in terms if term in self.under}

    def stories(self, story_ids: Collection[str]) -> Mapping[str, Story]:
        self.fetched += len(story_ids)
        return {name: self.known[name] for name in story_ids if name in self.known}

    def add(self, article_id: str, vector: Mapping[str, float], published: datetime) -> Assignment:
        """Assign an article that arrives, and keep what comes of it."""
        assigned = assign(article_id, vector, published, self)
        self.known[assigned.story_id] = assigned.story
        for term in assigned.terms:
            self.under[term].append(assigned.story_id)
        self.writes += len(assigned.terms)
        return assigned
