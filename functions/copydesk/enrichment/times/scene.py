"""What an expression is read against: when the article was published, and what was spoken of before."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from copydesk.enrichment.sentences import Span
from copydesk.enrichment.times.periods import UNDETERMINED, Period, Unit
from copydesk.enrichment.times.reading import Reading
from copydesk.enrichment.times.tense import REACH, Tense, tense
from copydesk.enrichment.times.tokens import Token
from copydesk.facts import TimeType

_ACCOUNTED = frozenset({Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.MONTH, Unit.SEASON})

_COARSER: Final = (
    Unit.DAY,
    Unit.WEEKEND,
    Unit.WEEK,
    Unit.MONTH,
    Unit.QUARTER,
    Unit.SEASON,
    Unit.HALF,
    Unit.YEAR,
    Unit.DECADE,
    Unit.CENTURY,
)


@dataclass(slots=True)
class Scene:
    """The state of reading: `told` is what was spoken of last, `accounted` the last month or longer."""

    tokens: Sequence[Token]
    sentences: Sequence[Span]
    published: datetime | None
    told: Period | None = None
    accounted: Period | None = None
    _starts: list[int] = field(init=False)
    _told_end: int = 0
    _told: dict[Unit, Period] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the sentences searchable."""
        self._starts = [sentence.start for sentence in self.sentences]

    @property
    def today(self) -> date | None:
        """The day of publication, where the source is."""
        return self.published.date() if self.published else None

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause around the expression `tokens[start:end]`."""
        at = self.tokens[start].start
        number = bisect_right(self._starts, at) - 1
        first, last = (self.sentences[number].start, self.sentences[number].end) if number >= 0 else (0, at)
        low = start
        while low > 0 and start - low < REACH and self.tokens[low - 1].start >= first:
            low -= 1
        high = end
        while high < len(self.tokens) and high - end < REACH and self.tokens[high].start < last:
            high += 1
        return tense(self.tokens, low, start, end, high)

    def tell(self, period: Period, end: int) -> None:
        """Remember what was spoken of, up to the token `end`."""
        self.told, self._told_end = period, end
        for unit in _COARSER[_COARSER.index(period.unit) :]:
            self._told[unit] = period
        if period.unit in _ACCOUNTED:
            self.accounted = period

    def told_in(self, unit: Unit) -> Period | None:
        """The stretch of this unit that was spoken of last, by itself or by a day or stretch within it."""
        period = self._told.get(unit)
        return Period.around(period.first, unit) if period else None

    def day_before(self, at: int) -> Period | None:
        """The day that was spoken of last, if that was shortly before this token."""
        is_day = self.told is not None and self.told.unit is Unit.DAY
        return self.told if is_day and at - self._told_end <= REACH else None

    def is_just_told(self, at: int) -> bool:
        """Whether what was spoken of last ends where this token begins."""
        return self._told_end == at


def on(period: Period) -> Reading:
    """A date."""
    return Reading(TimeType.DATE, period.value, period)


def aside(period: Period) -> Reading:
    """A date that is only compared with: what is told goes on where it was."""
    return Reading(TimeType.DATE, period.value)


def sometime(unit: Unit) -> Reading:
    """A date of which only the unit is known."""
    return Reading(TimeType.DATE, UNDETERMINED[unit])
