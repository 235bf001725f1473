"""No index of near duplicates and stories: each article is a story of its own. Implements ports.Relations."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from copydesk.ports import Holder, Listing, Ties


class Unrelated:
    """Nothing is written and nothing is found."""

    def holders(self, keys: Collection[str], now: datetime, *, consistent: bool) -> Mapping[str, Holder]:
        """Of none."""
        return {}

    def claim(self, phrase: str, article_id: str, now: datetime) -> bool:
        """As if it were held now."""
        return True

    def members(self, families: Collection[str]) -> Mapping[str, Sequence[str]]:
        """Of none."""
        return {}

    def listed(self, terms: Collection[str], now: datetime) -> Mapping[str, Sequence[Listing]]:
        """Of none."""
        return {}

    def enter(self, article_id: str, story_id: str | None, ties: Ties, now: datetime) -> None:
        """Nowhere."""

    def forget(self, article_id: str, ties: Ties) -> None:
        """From nowhere."""
