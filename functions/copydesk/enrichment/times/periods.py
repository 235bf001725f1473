"""Stretches of the calendar, and how TIMEX3 writes them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self


class Unit(StrEnum):
    """A unit of the calendar or the clock; the value is how a duration writes it."""

    SECOND = "S"
    MINUTE = "M"
    HOUR = "H"
    DAY = "D"
    WEEK = "W"
    WEEKEND = "WE"
    MONTH = "m"
    QUARTER = "Q"
    HALF = "half"
    SEASON = "season"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


UNDETERMINED: Final = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.SEASON: "XXXX-XX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}
"""What TIMEX3 writes for a stretch of which nothing but its unit is known."""

_MONTHS: Final = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12}
_YEARS: Final = {Unit.DECADE: 10, Unit.CENTURY: 100}
_SEASONS: Final = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch of the calendar, named by its unit and its first day.

    Seasons are those of the northern half: spring begins in March, and the winter of a year in its December.
    """

    unit: Unit
    first: date

    @classmethod
    def around(cls, day: date, unit: Unit) -> Self:
        """The stretch of this unit in which the day lies."""
        if unit is Unit.WEEK:
            return cls(unit, day - timedelta(day.weekday()))
        if unit is Unit.WEEKEND:
            return cls(unit, day - timedelta(day.weekday()) + timedelta(5))
        if unit is Unit.SEASON:
            return cls(unit, _month((_month_number(day) - 2) // 3 * 3 + 2))
        if months := _MONTHS.get(unit):
            return cls(unit, _month(_month_number(day) // months * months))
        if years := _YEARS.get(unit):
            return cls(unit, date(max(1, day.year // years * years), 1, 1))
        return cls(Unit.DAY, day)

    def moved(self, number: int, unit: Unit | None = None) -> Self:
        """This stretch, so many units later, its own where none is given.

        ValueError or OverflowError where no date is so far away.
        """
        unit = unit or self.unit
        cls = type(self)
        if months := _MONTHS.get(unit) or 12 * _YEARS.get(unit, 0):
            first = _month(_month_number(self.first) + number * months)
            if self.unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
                day = min(self.first.day, monthrange(first.year, first.month)[1])
                return cls.around(first.replace(day=day), self.unit)
            return cls(self.unit, first)
        days = 7 if unit in (Unit.WEEK, Unit.WEEKEND) else 1
        return cls.around(self.first + timedelta(number * days), self.unit)

    @property
    def value(self) -> str:
        """As TIMEX3 writes it: 2024-08-15, 2024-W33, 2024-08, 2024-Q3, 2024-SU, 2024, 202 for a decade."""
        first = self.first
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if self.unit is Unit.WEEKEND else "")
        match self.unit:
            case Unit.DAY:
                return first.isoformat()
            case Unit.MONTH:
                return f"{first.year:04}-{first.month:02}"
            case Unit.QUARTER:
                return f"{first.year:04}-Q{first.month // 3 + 1}"
            case Unit.HALF:
                return f"{first.year:04}-H{first.month // 6 + 1}"
            case Unit.SEASON:
                return f"{first.year:04}-{_SEASONS[first.month // 3 - 1]}"
            case Unit.DECADE:
                return f"{first.year // 10:03}"
            case Unit.CENTURY:
                return f"{first.year // 100:02}"
        return f"{first.year:04}"


def season(year: int, number: int) -> Period:
    """The spring (1) to winter (4) of a year."""
    return Period(Unit.SEASON, date(year, 3 * number, 1))


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
