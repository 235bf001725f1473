"""What the rules of the grammar make: a stretch of tokens, and what it says of the time."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.enrichment.times.periods import Period, Unit
from copydesk.enrichment.times.tokens import Token
from copydesk.facts import TimeType

if TYPE_CHECKING:
    from copydesk.enrichment.times.scene import Scene


@dataclass(frozen=True, slots=True)
class Reading:
    """A type and a value of TIMEX3; `period` is the stretch of the calendar, where it is one and is known.

    A time of day without its day begins with T; it is completed by the day that stands beside it. `is_loose`
    marks one that says nothing without such a day.
    """

    type: TimeType
    value: str
    period: Period | None = None
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found in a row of tokens; groups are those of its expression."""

    tokens: list[Token]
    match: re.Match[str]

    def has(self, group: str) -> bool:
        """Whether the rule has this group, and found it."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def token(self, group: str) -> Token:
        """The group's first token."""
        return self.tokens[self.match.start(group)]

    def value(self, group: str, kind: str = "") -> str:
        """What the group's first token stands for as one of this class; empty without the group."""
        return str(self.token(group).values.get(kind or group, "")) if self.has(group) else ""

    def number(self, group: str, kind: str = "") -> int | None:
        """The same for a whole number; None where it is not there, or none."""
        value = self.token(group).values.get(kind or group) if self.has(group) else None
        return value if isinstance(value, int) else None

    @property
    def unit(self) -> Unit:
        """The unit in the group of that name."""
        values = self.token("unit").values
        return Unit(str(values.get("unit") or values.get("units") or values.get("nights")))

    def word(self, offset: int) -> str:
        """The word so many tokens before the beginning (negative) or from the end on (0 and up)."""
        at = self.match.start() + offset if offset < 0 else self.match.end() + offset
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""


type Reader = Callable[[Found, "Scene"], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern in the grammar's notation and what it means; None from `read` where it means nothing here."""

    pattern: str
    read: Reader
