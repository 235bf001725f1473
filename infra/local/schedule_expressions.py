"""rate(...), cron(...) and at(...): when a schedule is due next.

https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

MONTHS = {name.upper(): number for number, name in enumerate(calendar.month_abbr) if name}
# AWS counts the days of the week from Sunday, which is 1.
WEEKDAYS = {"SUN": 1, "MON": 2, "TUE": 3, "WED": 4, "THU": 5, "FRI": 6, "SAT": 7}
LAST_YEAR = 2199
FRIDAY = 4
type Next = Callable[[datetime], datetime | None]


class ExpressionInvalid(ValueError):
    """The expression is none that AWS takes."""


def _number(text: str, names: dict[str, int]) -> int:
    if text.upper() in names:
        return names[text.upper()]
    if not text.isdigit():
        raise ExpressionInvalid(f"{text!r} is no number")
    return int(text)


def _values(field: str, low: int, high: int, names: dict[str, int] | None = None) -> frozenset[int]:
    values: set[int] = set()
    for part in field.split(","):
        span, _, step = part.partition("/")
        if span in ("*", "?"):
            first, last = low, high
        else:
            start, _, end = span.partition("-")
            first = _number(start, names or {})
            last = _number(end, names or {}) if end else (high if step else first)
        if not low <= first <= last <= high:
            raise ExpressionInvalid(f"{part!r} is not within {low} to {high}")
        values.update(range(first, last + 1, _number(step, {}) if step else 1))
    return frozenset(values)


def _aws_weekday(day: date) -> int:
    return day.isoweekday() % 7 + 1


def _nearest_weekday(year: int, month: int, number: int) -> date:
    """The weekday nearest to a day of the month, within the month."""
    last = calendar.monthrange(year, month)[1]
    day = date(year, month, min(number, last))
    if day.weekday() <= FRIDAY:
        return day
    if day.isoweekday() == 6:  # noqa: PLR2004  # Saturday
        return day - timedelta(1) if day.day > 1 else day + timedelta(2)
    return day + timedelta(1) if day.day < last else day - timedelta(2)


def _day_of_month(field: str) -> Callable[[date], bool]:
    if field == "L":
        return lambda day: day.day == calendar.monthrange(day.year, day.month)[1]
    if match := re.fullmatch(r"(\d+)W", field):
        number = int(match[1])
        return lambda day: day == _nearest_weekday(day.year, day.month, number)
    values = _values(field, 1, 31)
    return lambda day: day.day in values


def _day_of_week(field: str) -> Callable[[date], bool]:
    if match := re.fullmatch(r"(\w+)#([1-5])", field):
        weekday, nth = _number(match[1], WEEKDAYS), int(match[2])
        return lambda day: _aws_weekday(day) == weekday and (day.day - 1) // 7 + 1 == nth
    if match := re.fullmatch(r"(\w+)L", field):
        weekday = _number(match[1], WEEKDAYS)
        return lambda day: _aws_weekday(day) == weekday and (day + timedelta(7)).month != day.month
    values = _values(field, 1, 7, WEEKDAYS)
    return lambda day: _aws_weekday(day) in values


@dataclass(frozen=True)
class _Cron:
    minutes: frozenset[int]
    hours: frozenset[int]
    months: frozenset[int]
    years: frozenset[int]
    on_day: Callable[[date], bool]

    def days(self, first: date) -> Iterator[date]:
        day = first
        while day.year <= LAST_YEAR:
            if day.year not in self.years:
                day = date(day.year + 1, 1, 1)
            elif day.month not in self.months:
                day = (day.replace(day=1) + timedelta(32)).replace(day=1)
            else:
                if self.on_day(day):
                    yield day
                day += timedelta(1)

    def after(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        local = moment.astimezone(zone)
        for day in self.days(local.date()):
            for hour in sorted(self.hours):
                for minute in sorted(self.minutes):
                    due = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone).astimezone(UTC)
                    if due > moment:
                        return due
        return None


def _cron(fields: list[str]) -> _Cron:
    if len(fields) != 6:  # noqa: PLR2004  # minutes, hours, day of month, month, day of week, year
        raise ExpressionInvalid("cron takes six fields")
    minutes, hours, day_of_month, month, day_of_week, year = fields
    if (day_of_month == "?") == (day_of_week == "?"):
        raise ExpressionInvalid("exactly one of day-of-month and day-of-week must be ?")
    on_day = _day_of_week(day_of_week) if day_of_month == "?" else _day_of_month(day_of_month)
    return _Cron(
        minutes=_values(minutes, 0, 59),
        hours=_values(hours, 0, 23),
        months=_values(month, 1, 12, MONTHS),
        years=_values(year, 1970, LAST_YEAR),
        on_day=on_day,
    )


def next_after(expression: str, zone: str = "UTC") -> Next:
    """A function from one moment to the next at which the schedule is due. Raises ExpressionInvalid."""
    match = re.fullmatch(r"(rate|cron|at)\((.*)\)", expression.strip())
    if not match:
        raise ExpressionInvalid(f"{expression!r} is neither rate, cron nor at")
    kind, inner = match[1], match[2].strip()
    timezone = ZoneInfo(zone)
    if kind == "rate":
        rate = re.fullmatch(r"([1-9]\d*) (minute|hour|day)s?", inner)
        if not rate:
            raise ExpressionInvalid(f"{expression!r} is no rate")
        interval = timedelta(**{f"{rate[2]}s": int(rate[1])})
        return lambda moment: moment + interval
    if kind == "at":
        due = datetime.fromisoformat(inner).replace(tzinfo=timezone)
        return lambda moment: due if due > moment else None
    cron = _cron(inner.split())
    return lambda moment: cron.after(moment, timezone)
