"""The days of the year that have names, and when they are."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

_BETWEEN: Final = r"(?:['’]s|s['’])?\.?\s"  # noqa: RUF001 - apostrophes
_BETWEEN_WORDS: Final = re.compile(r"(?:['’]s|(?<=[rst])s['’])?\.?\s")  # noqa: RUF001 - apostrophes
_FIXED: Final = {
    "new year day": (1, 1),
    "new year eve": (12, 31),
    "valentine day": (2, 14),
    "st patrick day": (3, 17),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
_WEEKDAY_OF_MONTH: Final = {
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "mother day": (5, 6, 2),
    "memorial day": (5, 0, -1),
    "father day": (6, 6, 3),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
}
"""Month, weekday from Monday (0), and which of them; -1 is the last."""
_FROM_EASTER: Final = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
}


def feast(name: str, year: int) -> date:
    """The day of that name in a year of the Gregorian calendar; KeyError for another name."""
    if (fixed := _FIXED.get(name)) is not None:
        return date(year, *fixed)
    if (rule := _WEEKDAY_OF_MONTH.get(name)) is not None:
        return _weekday_of_month(year, *rule)
    if name in _OTHERS:
        return _OTHERS[name](year)
    return _easter(year) + timedelta(_FROM_EASTER[name])


def _weekday_of_month(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        after = date(year, month, 28) + timedelta(4)
        last = after - timedelta(after.day)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))


def _election(year: int) -> date:
    """The Tuesday after the first Monday of November, as the United States vote."""
    return _weekday_of_month(year, 11, 0, 1) + timedelta(1)


def _easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian algorithm."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    days = moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114
    return date(year, days // 31, days % 31 + 1)


_OTHERS: Final[dict[str, Callable[[int], date]]] = {"election day": _election}

_NAMES: Final = sorted({*_FIXED, *_WEEKDAY_OF_MONTH, *_FROM_EASTER, *_OTHERS}, key=len, reverse=True)
FIRST_WORDS: Final = frozenset(name.split()[0] for name in _NAMES)
_NAME: Final = re.compile(
    rf"(?:{'|'.join(name.replace(' ', _BETWEEN) for name in _NAMES)})(?!\w)",
    re.IGNORECASE,
)


def named(text: str, start: int) -> tuple[str, int] | None:
    """The name of a feast that stands there, as `feast` takes it, and its end."""
    found = _NAME.match(text, start)
    if found is None:
        return None
    return " ".join(_BETWEEN_WORDS.split(found[0].lower())), found.end()
