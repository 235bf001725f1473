"""What is written once, or belongs to one: every write of the table beside those of HEADs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from tests.simulation.oracle import Author

type Item = Mapping[str, Any]


@dataclass
class Items:
    """Looks at each write as it happens."""

    wrong: list[str] = field(default_factory=list)

    def written(self, old: Item | None, new: Item | None, author: Author, now: datetime) -> None:
        """An item was written or deleted."""
        there = new or old
        if there is None or old is None:
            return
        kind = there["pk"]["S"].partition("#")[0]
        if kind == "ARTICLE":
            kind = there["sk"]["S"].partition("#")[0]
        check = _CHECKS.get(kind)
        wrong = check(old, new, author, now) if check else None
        if wrong:
            self.wrong.append(f"{wrong}: {there['pk']['S']} {there['sk']['S']}")


def _receipt(old: Item, new: Item | None, author: Author, now: datetime) -> str | None:
    if new is None:
        return None
    if "outcome" in old:
        if "revised" in old:
            return "I1 a disposition is noted, and counted, again"
        is_same = new["outcome"] == old["outcome"] or ("revised" in new and "revised" not in old)
        return None if is_same else "I1 a disposition changed"
    if "expected" in old and "dueAt" in new:
        return "I9 a delivery that ingest has seen falls due again"
    return None if new["receipt"] == old["receipt"] else "I1 a receipt changed"


def _revision(old: Item, new: Item | None, author: Author, now: datetime) -> str | None:
    if new is None:
        return "I7 a revision is gone"
    if "purged" in new or all(new.get(name) == old.get(name) for name in ("document", "object")):
        return None
    return "I7 a revision changed"


def _phrase(old: Item, new: Item | None, author: Author, now: datetime) -> str | None:
    is_held = int(old["ttl"]["N"]) > now.timestamp() + 300
    if not is_held:
        return None
    if new is None:
        is_own = author is not None and author.article_id == old["article"]["S"]
        return None if is_own else "a key was taken from who holds it"
    return None if new["article"] == old["article"] else "a key that is held changed hands"


_CHECKS: Final[Mapping[str, Callable[[Item, Item | None, Author, datetime], str | None]]] = {
    "RECEIPT": _receipt,
    "REV": _revision,
    "PHRASE": _phrase,
}
