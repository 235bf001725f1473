"""What a command found out about an article, and what it did to it."""

from dataclasses import dataclass, field
from typing import Any, Final

from copydesk.messages import Order
from infra.cli.differing import Difference

_FINE: Final = frozenset({"ACCEPTED", "DUPLICATE"})
_WHY: Final = {
    None: "not done yet: the desk is still at it, or its queues stand still",
    "SUPERSEDED": "nothing was changed: the article has moved on, or is not to be seen",
    "REFUSED_AFTER_KILL": "nothing was changed: the article is killed",
}


@dataclass(slots=True)
class Finding:
    """What differs or differed, the order that is to be sent, and what became of it."""

    article_id: str
    title: str | None = None
    differences: dict[str, Difference] = field(default_factory=dict)
    order: Order | None = None
    disposition: str | None = None
    problem: str | None = None

    def end(self, fate: dict[str, Any]) -> None:
        """Note what a receipt says; it says nothing yet where nothing has become of the order."""
        self.disposition = fate.get("disposition")
        if self.disposition not in _FINE:
            why = " ".join(fate[name] for name in ("reasonCode", "detail") if fate.get(name))
            self.problem = why or _WHY.get(self.disposition, self.disposition)

    def line(self) -> dict[str, Any]:
        """As JSON."""
        told: dict[str, Any] = {
            "articleId": self.article_id,
            "differences": {name: each.line() for name, each in self.differences.items()},
        }
        more = {"disposition": self.disposition, "problem": self.problem}
        return told | {name: value for name, value in more.items() if value}
