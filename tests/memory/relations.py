"""The index of near duplicates and stories."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from copydesk.ports import Holder, Listing, Ties


@dataclass
class MemoryRelations:
    """Implements ports.Relations. `writes` counts what a table would charge for."""

    held: dict[str, Holder] = field(default_factory=dict)
    families: dict[str, set[str]] = field(default_factory=dict)
    under: dict[str, dict[tuple[datetime, str], Listing]] = field(default_factory=dict)
    writes: int = 0

    def holders(self, keys: Collection[str], now: datetime, *, consistent: bool) -> Mapping[str, Holder]:
        """Holders whose window is open."""
        del consistent
        found = {key: self.held[key] for key in keys if key in self.held}
        return {key: holder for key, holder in found.items() if holder.since + timedelta(days=30) > now}

    def claim(self, phrase: str, article_id: str, now: datetime) -> bool:
        """The first one holds it."""
        self.writes += 1
        there = self.holders([phrase], now, consistent=True).get(phrase)
        if there and there.article_id != article_id:
            return False
        self.held[phrase] = Holder(article_id, now)
        return True

    def members(self, families: Collection[str]) -> Mapping[str, Sequence[str]]:
        """Those listed under each family."""
        return {family: sorted(self.families.get(family, ()))[:64] for family in families}

    def listed(self, terms: Collection[str], now: datetime) -> Mapping[str, Sequence[Listing]]:
        """The newest listings under each term."""
        oldest = now - timedelta(days=14)
        found = {}
        for term in terms:
            there = sorted(self.under.get(term, {}).items(), reverse=True)
            found[term] = [listing for (since, _), listing in there if since >= oldest][:16]
        return found

    def enter(self, article_id: str, story_id: str | None, ties: Ties, now: datetime) -> None:
        """List an article."""
        del now
        if ties.family not in (None, article_id):
            self.families.setdefault(ties.family or "", set()).add(article_id)
            self.writes += 1
        for term in ties.terms if story_id and ties.since else ():
            if story_id and ties.since:
                listing = Listing(story_id, article_id, ties.vector, ties.published or ties.since)
                self.under.setdefault(term, {})[ties.since, article_id] = listing
                self.writes += 1

    def forget(self, article_id: str, ties: Ties) -> None:
        """Take out what is the article's own."""
        for key in ties.keys:
            if key in self.held and self.held[key].article_id == article_id:
                del self.held[key]
        self.families.get(ties.family or "", set()).discard(article_id)
        for term in ties.terms:
            there = self.under.get(term, {})
            self.under[term] = {name: listing for name, listing in there.items() if name[1] != article_id}
