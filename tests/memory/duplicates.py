"""An index of near duplicates in memory: a key belongs to the first article that claims it."""

from collections.abc import Collection, Mapping

from copydesk.enrichment.duplicates import Kept, Match, match
from copydesk.enrichment.signature import Sketch


class MemoryIndex:
    """Counts what it is asked, as a table would charge for it."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self.sketches: dict[str, Sketch] = {}
        self.duplicates: dict[str, tuple[str, ...]] = {}
        self.most_asked = self.most_claims = self.compared = self.writes = 0

    def holders(self, keys: Collection[str]) -> Mapping[str, str]:
        self.most_asked = max(self.most_asked, len(keys))
        return {key: self.held[key] for key in keys if key in self.held}

    def kept(self, article_ids: Collection[str]) -> Mapping[str, Kept]:
        self.compared += len(article_ids)
        return {
            name: Kept(self.sketches[name].shingles, self.duplicates[name])
            for name in article_ids
            if name in self.sketches
        }

    def add(self, article_id: str, sketch: Sketch) -> Match:
        """Match an article that arrives, and keep it."""
        found = match(article_id, sketch, self)
        self.sketches[article_id] = sketch
        self.duplicates[article_id] = tuple(duplicate.article_id for duplicate in found.duplicates)
        for duplicate in found.duplicates:
            known = self.duplicates[duplicate.article_id]
            self.duplicates[duplicate.article_id] = tuple(dict.fromkeys((*known, article_id)))
        for key in found.claims:
            self.held.setdefault(key, article_id)
        self.writes += len(found.claims)
        self.most_claims = max(self.most_claims, len(found.claims))
        return found
