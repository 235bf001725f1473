"""Dates of the calendar: days, months, years, decades, centuries, quarters, seasons and feasts."""

import re
from datetime import date, timedelta
from typing import Final

from copydesk.enrichment.times.feasts import feast
from copydesk.enrichment.times.periods import Period, Unit, season
from copydesk.enrichment.times.reading import Found, Reading, Rule
from copydesk.enrichment.times.scene import Scene, aside, on, sometime
from copydesk.enrichment.times.tense import Tense
from copydesk.enrichment.times.words import SHORT_MONTHS, words
from copydesk.facts import TimeType

_SAME_YEAR: Final = 60
"""Days by which a date may contradict its verb before another year is taken."""
_LEAP: Final = 4
"""Within so many years there is a 29 February, hardly ever later."""
_AMERICAS: Final = range(-10, -2)
"""Hours from UTC where the month is written before the day."""
_COUNTED: Final = re.compile(r"[a-z]+[b-hj-rtv-z]s")
_LAST_CENTURY: Final = 1900
_THIS_CENTURY: Final = 2000
_NEXT_HALF: Final = 50
"""Two digits from here on are years of the last century."""
_SHORT: Final = range(100)
_LIKELY: Final = range(1900, 2060)
"""Numbers that are years without a word before them that says so."""
_DECADES: Final = range(100, 300)
_CENTURIES: Final = range(2, 100)
_BEFORE_YEAR: Final = words(
    "in since of until till by before after from to through during around early late mid between and the or "
    "this his her its their than"
)
_BEFORE_OLD_YEAR: Final = words("in since of until till by before after from around early late circa")
_NUMBERED: Final = words(
    "article section room page route flight highway chapter line model number no figure channel paragraph"
)
"""What has a number that is no year."""
_NAMES_TOO: Final = words("may march april june august mar dec jan")
_BEFORE_MONTH: Final = words("in since until till during early late mid next this every each -")
_BEFORE_NAMES_TOO: Final = words("of by before after from through for between to and or")
_BEFORE_FALL: Final = words("in by during since until till of for through over")
_AFTER_A_MARCH: Final = words("for of on against to toward towards through")


def closest(periods: list[Period], today: date, told: Tense, slack: int = _SAME_YEAR) -> Period:
    """Of the same date in several years the one closest to today, unless the verb plainly says otherwise.

    ValueError where there is no date to choose from.
    """

    def distance(period: Period) -> int:
        return abs((period.first - today).days)

    first = min(periods, key=distance)
    days = (first.first - today).days
    if told is Tense.PAST and days > slack:
        return min((period for period in periods if period.first <= today), key=distance, default=first)
    if told is Tense.FUTURE and days < -slack:
        return min((period for period in periods if period.first >= today), key=distance, default=first)
    return first


def _day(found: Found, scene: Scene) -> Reading | None:
    month = found.number("month") or 1
    number = found.number("day") or found.number("day", "ordinal_day") or 0
    today, year = scene.today, _year_of(found)
    if year is not None:
        day = _date(year, month, number)
        return on(Period(Unit.DAY, day)) if day else None
    if today is None:
        return Reading(TimeType.DATE, f"XXXX-{month:02}-{number:02}") if _date(2000, month, number) else None
    years = range(today.year - _LEAP, today.year + _LEAP + 1)
    periods = [Period(Unit.DAY, day) for year in years if (day := _date(year, month, number))]
    if shift := found.number("shift"):
        periods = [period for period in periods if (period.first > today) == (shift > 0)]
    weekday = found.number("weekday", "weekday")
    if weekday is None:
        weekday = found.number("weekday", "short_weekday")
    periods = [period for period in periods if period.first.weekday() == weekday] or periods
    return on(closest(periods, today, *_told(found, scene)))


def _told(found: Found, scene: Scene) -> tuple[Tense, int]:
    """The tense, and by how many days a date may contradict it: what goes on since then is never to come."""
    if found.word(-1) in ("since", "ended"):
        return Tense.PAST, 0
    return scene.tense(found.match.start(), found.match.end()), _SAME_YEAR


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year_of(found: Found, group: str = "year") -> int | None:
    if not found.has(group):
        return None
    values = found.token(group).values
    return found.number(group, "year") if "year" in values else _whole_year(str(values["short_year"])[1:])


def _whole_year(two_digits: str) -> int:
    number = int(two_digits)
    return number + (_THIS_CENTURY if number < _NEXT_HALF else _LAST_CENTURY)


def _second_day(found: Found, scene: Scene) -> Reading | None:
    """The 25 of "April 24 and 25"."""
    told = scene.told
    if told is None or told.unit is not Unit.DAY or not scene.is_just_told(found.match.start() - 1):
        return None
    number = found.number("day") or found.number("day", "ordinal_day") or 0
    day = _date(told.first.year, told.first.month, number)
    return on(Period(Unit.DAY, day)) if day and day > told.first else None


def _first_day(found: Found, scene: Scene) -> Reading | None:
    """The 3 of "3-5 May"."""
    last = found.number("last", "day") or found.number("last", "ordinal_day") or 0
    first = found.number("day") or found.number("day", "ordinal_day") or 0
    return _day(found, scene) if first < last else None


def _second_year(found: Found, scene: Scene) -> Reading | None:
    """The 45 of "1939-45"."""
    told, token = scene.told, found.token("number")
    at = found.match.start()
    is_glued = (
        found.tokens[at - 1].end == token.start and found.tokens[at - 2].end == found.tokens[at - 1].start
    )
    if told is None or not is_glued or len(token.word) != len("45") or not scene.is_just_told(at - 1):
        return None
    year = told.first.year // 100 * 100 + (found.number("number") or 0)
    return on(Period(Unit.YEAR, date(year, 1, 1))) if year > told.first.year else None


def _month(found: Found, scene: Scene) -> Reading | None:
    token, month = found.token("month"), found.number("month") or 1
    today, year, shift = scene.today, _year_of(found), found.number("shift")
    if year is not None:
        return on(Period(Unit.MONTH, date(year, month, 1)))
    if not _is_month(found) or (token.word in SHORT_MONTHS and token.end - token.start == len(token.word)):
        return None
    if today is None:
        return Reading(TimeType.DATE, f"XXXX-{month:02}")
    if (of_year := found.number("of_year", "shift")) is not None:
        return on(Period(Unit.MONTH, date(today.year + of_year, month, 1)))
    if shift is None:
        near = [Period(Unit.MONTH, date(year, month, 1)) for year in _years_around(today)]
        return on(closest(near, today.replace(day=1), *_told(found, scene)))
    if (shift < 0 and month >= today.month) or (shift > 0 and month <= today.month):
        return on(Period(Unit.MONTH, date(today.year, month, 1)).moved(shift, Unit.YEAR))
    return on(Period(Unit.MONTH, date(today.year, month, 1)))


def _is_month(found: Found) -> bool:
    """Whether May, March, April, June and August are months here and nobody's name, or a march or a modal."""
    word, at = found.token("month").word, found.match.start("month")
    before = found.tokens[at - 1] if at else None
    after = found.tokens[at + 1] if at + 1 < len(found.tokens) else None
    if word not in _NAMES_TOO or found.has("shift") or found.has("of_year"):
        return True
    if before and before.word in _BEFORE_MONTH:
        return True
    if before and before.word in _BEFORE_NAMES_TOO:
        return after is None or not (after.is_capital and after.word.isalpha())
    if word == "may" or (before and before.is_capital and before.word != "the"):
        return False
    if word == "march":
        return after is None or after.word not in _AFTER_A_MARCH
    return after is None or not after.is_capital


def _years_around(today: date) -> range:
    return range(max(1, today.year - 2), min(9999, today.year + 2) + 1)


def _year(found: Found, _: Scene) -> Reading | None:
    if (year := _year_of(found)) is None:
        year = found.number("bare", "year") or 1
        before = found.word(-1)
        is_counting = _COUNTED.fullmatch(found.word(0)) is not None
        if year not in _LIKELY and (is_counting or before not in _BEFORE_OLD_YEAR):
            return None
        if before in _NUMBERED or (is_counting and before not in _BEFORE_YEAR):
            return None
    return on(Period(Unit.YEAR, date(year, 1, 1)))


def _decade(found: Found, _: Scene) -> Reading | None:
    if (number := found.number("decade")) is None:
        written = int(re.sub(r"\D", "", found.value("decade", "decades")))
        if written in _SHORT and not found.has("sure"):
            return None
        number = (written + _LAST_CENTURY if written in _SHORT else written) // 10
    return on(Period(Unit.DECADE, date(number * 10, 1, 1))) if number in _DECADES else None


def _century(found: Found, _: Scene) -> Reading | None:
    number = (found.number("ordinal") or 0) + (found.number("tens", "number") or 0)
    return on(Period(Unit.CENTURY, date((number - 1) * 100, 1, 1))) if number in _CENTURIES else None


def _part_of_year(found: Found, scene: Scene) -> Reading | None:
    """Quarters and halves."""
    number = found.number("ordinal") or 0
    unit, months = (Unit.HALF, 6) if found.has("half") else (Unit.QUARTER, 3)
    if not 1 <= number <= 12 // months:
        return None
    month = (number - 1) * months + 1
    year, today = _year_of(found) or found.number("early", "year"), scene.today
    if year is not None:
        return on(Period(unit, date(year, month, 1)))
    shift = found.number("other" if found.has("other") else "shift", "shift")
    if unit is Unit.HALF and shift is None and not found.has("of_year"):
        return None
    if today is None:
        return Reading(TimeType.DATE, f"XXXX-{unit.name[0]}{number}")
    if shift is not None or found.has("of_year"):
        return on(Period(unit, date(today.year + (shift or 0), month, 1)))
    near = [Period(unit, date(year, month, 1)) for year in _years_around(today)]
    told = scene.tense(found.match.start(), found.match.end())
    period = closest(near, today - timedelta(months * 23), told)
    return aside(period.moved(-1, Unit.YEAR)) if found.has("ago") else on(period)


def _season(found: Found, scene: Scene) -> Reading | None:
    number = found.number("season") or 1
    today, year, shift = scene.today, _year_of(found), found.number("shift")
    if year is not None:
        return on(season(year, number))
    if today is None:
        return Reading(TimeType.DATE, f"XXXX-{season(2000, number).value[-2:]}")
    if (of_year := found.number("of_year", "shift")) is not None:
        return on(season(today.year + of_year, number))
    if shift is None and found.token("season").word == "fall" and found.word(-1) not in _BEFORE_FALL:
        return None
    now = Period.around(today, Unit.SEASON)
    near = [season(year, number) for year in _years_around(today)]
    if shift:
        near = [each for each in near if each.first != now.first and (each.first > now.first) == (shift > 0)]
    if shift is not None:
        return on(closest(near[::-1], now.first, Tense.NONE))
    return on(closest(near, now.first, scene.tense(found.match.start(), found.match.end())))


def _feast(found: Found, scene: Scene) -> Reading | None:
    name = found.value("feast")
    today, year, shift = scene.today, _year_of(found), found.number("shift")
    if year is not None:
        return on(Period(Unit.DAY, feast(name, year)))
    if today is None:
        return sometime(Unit.DAY)
    days = [Period(Unit.DAY, feast(name, year)) for year in _years_around(today)]
    if shift:
        days = [day for day in days if (day.first > today) == (shift > 0)]
    return on(closest(days, today, scene.tense(found.match.start(), found.match.end())))


def _stamp(found: Found, _: Scene) -> Reading | None:
    written = found.value("stamp").upper().replace(" ", "T")
    day = _date(int(written[:4]), int(written[5:7]), int(written[8:10]))
    if day is None:
        return None
    period = Period(Unit.DAY, day)
    return Reading(TimeType.TIME, written, period) if "T" in written else on(period)


def _slashed(found: Found, scene: Scene) -> Reading | None:
    """3/14/2013 and 14.03.2013. Where both orders make a date, that of the source's zone decides."""
    written = found.value("slashed")
    one, two, third = re.split(r"[./]", written)
    year = int(third) if len(third) > len("24") else _whole_year(third)
    month_first, day_first = _date(year, int(one), int(two)), _date(year, int(two), int(one))
    offset = scene.published.utcoffset() if scene.published else None
    if "." in written or not month_first:
        day = day_first
    elif not day_first or day_first == month_first:
        day = month_first
    elif offset is None:
        return Reading(TimeType.DATE, f"{year:04}-XX-XX")
    else:
        day = month_first if offset.total_seconds() // 3600 in _AMERICAS else day_first
    return on(Period(Unit.DAY, day)) if day else None


_YEAR: Final = r"(?P<year>{year short_year})"
_MAYBE_YEAR: Final = rf"(?:{{comma}}?{{of}}?{_YEAR})?"
_DAY: Final = r"(?P<day>{day ordinal_day})"
_WEEKDAY: Final = r"(?:(?P<weekday>{weekday short_weekday}){comma}?{the}?)?"

RULES: Final = (
    Rule(
        rf"(?P<shift>{{shift}})? {_WEEKDAY} (?P<month>{{month}}) {{the}}? {_DAY} {_MAYBE_YEAR}",
        _day,
    ),
    Rule(
        rf"(?: {_WEEKDAY} | {{the}} ) {_DAY} {{of}}? (?P<month>{{month}}) {_MAYBE_YEAR}",
        _day,
    ),
    Rule(
        rf"(?<={{hyphen and to or}}) {_DAY} (?! {{unit units hyphen month whole}} )",
        _second_day,
    ),
    Rule(
        rf"{_DAY} (?= {{hyphen and to}} (?P<last>{{day ordinal_day}}) {{of}}? (?P<month>{{month}})"
        rf"{_MAYBE_YEAR} )",
        _first_day,
    ),
    Rule(r"(?<={year}{hyphen}) (?P<number>{number}) (?! {hyphen month unit units} )", _second_year),
    Rule(rf"(?P<shift>{{shift}})? (?P<month>{{month}}) (?: {{comma of}}? {_YEAR} )?", _month),
    Rule(r"(?P<month>{month}) {of}? (?P<of_year>{shift}) {year_name}", _month),
    Rule(rf"(?: {{the}}{{year_name}} | {{fiscal}} ) {_YEAR} | (?P<bare>{{year}})", _year),
    Rule(rf"{{the its}}? {_YEAR} {{fiscal}} {{year_name}}", _year),
    Rule(r"(?P<sure>{the}) (?: {early mid} {hyphen}? )? (?P<decade>{decades decade})", _decade),
    Rule(r"(?P<decade>{decades})", _decade),
    Rule(r"{the}? (?:(?P<tens>{number}){hyphen})? (?P<ordinal>{ordinal}){hyphen}?{century_name}", _century),
    Rule(r"{fiscal}? {hyphen}? (?P<ordinal>{ordinal}) {hyphen} {quarter_name}", _part_of_year),
    Rule(
        r"{the its}? (?: (?P<shift>{shift}){year_name}{s}? | (?P<ago>{year_name}{hyphen}?{ago earlier}) )?"
        r"(?P<early>{year})? {fiscal}? {hyphen}? (?P<ordinal>{ordinal}) {fiscal}?"
        r"(?: {quarter_name} | (?P<half>{half}) )"
        rf"(?: {{of in}}? {{fiscal}}? {_YEAR} | {{of}} (?P<other>{{shift}}) {{year_name}}"
        r" | (?P<of_year>{of}{the}{year_name}) )?",
        _part_of_year,
    ),
    Rule(
        r"(?: {the its} {early}? | (?<={in}) {early}? | (?P<shift>{shift}) )"
        rf"(?P<season>{{season}}) {_MAYBE_YEAR}",
        _season,
    ),
    Rule(rf"(?P<season>{{season}}) {{of}}? {_YEAR}", _season),
    Rule(r"{the}? (?P<season>{season}) {of} (?P<of_year>{shift}) {year_name}", _season),
    Rule(r"(?P<of_year>{shift}) {year_name} {s} (?P<season>{season})", _season),
    Rule(rf"(?P<shift>{{shift}})? (?P<feast>{{feast}}) {_MAYBE_YEAR}", _feast),
    Rule(r"(?P<stamp>{stamp})", _stamp),
    Rule(r"(?P<slashed>{slashed})", _slashed),
)
