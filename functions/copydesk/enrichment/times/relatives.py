"""Dates that count from the publication, or from what was told of before: yesterday, a year earlier."""

from datetime import date, timedelta
from typing import Final

from copydesk.enrichment.times.lengths import duration
from copydesk.enrichment.times.periods import Period, Unit
from copydesk.enrichment.times.reading import Found, Reading, Rule
from copydesk.enrichment.times.scene import Scene, aside, on, sometime
from copydesk.enrichment.times.tense import Tense
from copydesk.enrichment.times.words import words
from copydesk.facts import TimeType

_AFTER_ERA: Final = words(
    "of and or but is are was were be been has have had will would can could may might must should to for "
    "with without in on at by as from than that when while if because since after before not it he she they "
    "we i you who which where how looks look holds hold lies seems depends remains"
)
_CLOCKED: Final = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})


def _day_word(found: Found, scene: Scene) -> Reading | None:
    if scene.today is None:
        return sometime(Unit.DAY)
    return on(Period(Unit.DAY, scene.today).moved(found.number("day_word") or 0))


def _weekday(found: Found, scene: Scene) -> Reading | None:
    """The last one that was, today's among them, unless the verb speaks of what will be."""
    number, today, shift = found.number("weekday") or 0, scene.today, found.number("shift")
    if today is None:
        return Reading(TimeType.DATE, f"XXXX-WXX-{number + 1}")
    back, ahead = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if shift is None:
        told = scene.tense(found.match.start(), found.match.end())
        days = ahead if told is Tense.FUTURE else -back
    elif shift == 0:
        days = ahead
    else:
        days = (ahead or 7) if shift > 0 else -(back or 7)
    return on(Period(Unit.DAY, today + timedelta(days)))


def _shifted(found: Found, scene: Scene) -> Reading | None:
    """Last week, this year, next month; the next day is that after the one that was told of."""
    unit, shift = found.unit, found.number("shift") or 0
    if unit in _CLOCKED or found.word(0) == "-":
        return None
    if unit is Unit.DAY and found.has("the") and (told := scene.told_in(unit)):
        return on(told.moved(shift))
    if scene.today is None:
        return sometime(unit)
    if unit is Unit.WEEKEND:
        return on(_weekend(found, scene, scene.today, shift))
    return on(Period.around(scene.today, unit).moved(shift))


def _weekend(found: Found, scene: Scene, today: date, shift: int | None) -> Period:
    """Last weekend is the one before today; this or the weekend is the one that fits the verb."""
    this = Period.around(today, Unit.WEEKEND)
    is_now = today >= this.first
    if shift is None or shift == 0:
        told = scene.tense(found.match.start(), found.match.end())
        is_over = told is Tense.PAST or (shift is None and told is not Tense.FUTURE)
        return this.moved(-1) if is_over and not is_now else this
    return this.moved(shift) if shift < 0 or is_now else this


def _told_shifted(found: Found, scene: Scene) -> Reading | None:
    """That year, the following month, the previous day: they count from what was spoken of."""
    unit, shift = found.unit, found.number("shift", "told_shift") or 0
    if unit in _CLOCKED or found.word(0) == "-":
        return None
    base = scene.told_in(unit)
    return on(base.moved(shift)) if base else sometime(unit)


def _this_unit(found: Found, scene: Scene) -> Reading | None:
    """The week, the year; "the year ended June 30" is a duration, "the quarter" the one that was told of."""
    unit, today = found.unit, scene.today
    if unit in _CLOCKED or unit in (Unit.DECADE, Unit.CENTURY) or found.word(0) == "-":
        return None
    if found.word(0) in ("ended", "ending") and unit is not Unit.QUARTER:
        return Reading(TimeType.DURATION, duration(1, unit))
    if unit is Unit.DAY:
        if found.word(0) not in ("before", "after", "of") or found.word(-1) in ("during", "of"):
            return None
        day = scene.told_in(unit)
        return on(day) if day else sometime(unit)
    if today is None:
        return sometime(unit)
    if unit is Unit.WEEKEND:
        return on(_weekend(found, scene, today, None))
    if unit is Unit.QUARTER:
        return on(_quarter(found, scene, today))
    return on(Period.around(today, unit))


def _quarter(found: Found, scene: Scene, today: date) -> Period:
    this, last = Period.around(today, Unit.QUARTER), scene.accounted
    if last and last.unit is Unit.QUARTER and (last.first < this.first or not found.has("latest")):
        return last
    told = scene.tense(found.match.start(), found.match.end())
    is_over = told is Tense.PAST or found.has("latest")
    return this.moved(-1 if is_over else 0)


def _latest(found: Found, scene: Scene) -> Reading | None:
    """The latest quarter, the latest period."""
    if scene.today is None:
        return sometime(Unit.QUARTER)
    if found.has("period") and scene.accounted:
        return on(scene.accounted)
    return on(_quarter(found, scene, scene.today))


def _year_before(found: Found, scene: Scene) -> Reading | None:
    """A year earlier, the year-ago quarter, the same period last year: as long as what was told of."""
    year = found.number("early", "year") or found.number("year")
    told, today = scene.accounted, scene.today
    if told is None and found.has("quarter"):
        told = _quarter(found, scene, today) if today else None
    if year is not None:
        if told is None or told.unit is Unit.YEAR:
            return Reading(TimeType.DATE, f"{year:04}" + ("-QX" if found.has("quarter") else ""))
        return aside(told.moved(year - told.first.year, Unit.YEAR))
    if told is not None:
        return aside(told.moved(-1, Unit.YEAR))
    return aside(Period.around(today, Unit.YEAR).moved(-1)) if today else sometime(Unit.YEAR)


def _ago(found: Found, scene: Scene) -> Reading | None:
    """Two weeks ago; with "a few" nobody knows when."""
    unit = found.unit
    number = found.number("number")
    if found.has("couple") or found.has("article"):
        number = 2 if found.has("couple") else 1
    if number is None:
        return Reading(TimeType.DATE, "PAST_REF")
    if found.has("half") and unit is Unit.YEAR:
        number, unit = number * 12 + 6, Unit.MONTH
    if unit in _CLOCKED:
        return _clocked(scene, unit, -number)
    if scene.today is None:
        return sometime(unit)
    if unit is Unit.YEAR and number == 1 and scene.accounted and scene.accounted.unit is Unit.QUARTER:
        return aside(scene.accounted.moved(-1, Unit.YEAR))
    try:
        return on(Period.around(scene.today, unit).moved(-number))
    except (OverflowError, ValueError):
        return Reading(TimeType.DATE, "PAST_REF")


def _clocked(scene: Scene, unit: Unit, number: int) -> Reading:
    if scene.published is None:
        return Reading(TimeType.TIME, "XXXX-XX-XXTXX")
    seconds = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}[unit]
    moment = scene.published + timedelta(seconds=number * seconds)
    written = moment.replace(tzinfo=None).isoformat(timespec="hours" if unit is Unit.HOUR else "minutes")
    return Reading(TimeType.TIME, written)


def _counted_from_told(found: Found, scene: Scene) -> Reading | None:
    """Three days later, two years earlier: from what was spoken of."""
    unit = found.unit
    number = found.number("number")
    if unit in _CLOCKED or unit is Unit.WEEKEND:
        return None
    if found.has("couple") or found.has("article"):
        number = 2 if found.has("couple") else 1
    if unit is Unit.YEAR and number == 1 and found.has("earlier"):
        return _year_before(found, scene)
    base = scene.told_in(unit)
    if base is None or number is None:
        return sometime(unit)
    return on(base.moved(-number if found.has("earlier") else number))


def _reference(found: Found, _: Scene) -> Reading | None:
    is_soon = found.token("reference").word == "soon"
    if is_soon and (found.word(-1) in ("as", "too") or found.word(0) == "after"):
        return None
    return Reading(TimeType.DATE, found.value("reference"))


def _era(found: Found, _: Scene) -> Reading | None:
    """The past; not the past season, or the present rules."""
    if found.word(0).isalpha() and found.word(0) not in _AFTER_ERA:
        return None
    return Reading(TimeType.DATE, found.value("era"))


def _present(_: Found, __: Scene) -> Reading | None:
    return Reading(TimeType.DATE, "PRESENT_REF")


def _end_of_this(found: Found, scene: Scene) -> Reading | None:
    unit = found.unit
    if unit not in (Unit.YEAR, Unit.MONTH, Unit.QUARTER, Unit.WEEK):
        return None
    return on(Period.around(scene.today, unit)) if scene.today else sometime(unit)


_QUARTER: Final = r"(?: (?P<quarter>{quarter_name}) | (?P<period>{period}) )"
_AGO: Final = r"(?: {a one}{year_name}{ago earlier} | {shift}{year_name} | {of in}?(?P<year>{year}) )"
_COUNT: Final = (
    r"(?: (?P<article>{a}) | (?P<number>{number}) | {a}?{few}{of}? | {a}?(?P<couple>{couple}){of}? )"
)

RULES: Final = (
    Rule(r"(?P<day_word>{day_word})", _day_word),
    Rule(r"(?P<shift>{shift})? (?P<weekday>{weekday})", _weekday),
    Rule(r"(?P<the>{the its})? (?P<shift>{shift}) {whole}? (?P<unit>{unit})", _shifted),
    Rule(r"{the}? (?P<shift>{told_shift}) {whole}? (?P<unit>{unit})", _told_shifted),
    Rule(r"{the} {whole}? (?P<unit>{unit})", _this_unit),
    Rule(rf"{{the its}} (?P<latest>{{latest}}) {_QUARTER}", _latest),
    Rule(
        r"(?<={the}) {year_name} {hyphen}? {ago earlier} | {year_name} {hyphen} {ago earlier}", _year_before
    ),
    Rule(rf"{{the its}}? {{year_name}} {{hyphen}}? {{ago earlier}} {{hyphen}}? {_QUARTER}", _year_before),
    Rule(rf"{{the its}} {{same}}? {{fiscal}}? {_QUARTER} {_AGO}", _year_before),
    Rule(rf"{{shift}} {{year_name}} {{s}} {{same}}? {_QUARTER}", _year_before),
    Rule(rf"{{the its}} (?P<early>{{year}}) {{fiscal}}? {_QUARTER}", _year_before),
    Rule(rf"{_COUNT} (?P<half>{{and}}{{a}}{{half}})? {{hyphen}}? (?P<unit>{{unit units}}) {{ago}}", _ago),
    Rule(r"(?P<unit>{units}) {ago}", _ago),
    Rule(
        rf"{_COUNT} (?P<unit>{{unit units}}) (?: (?P<earlier>{{earlier}}) | {{later}} )",
        _counted_from_told,
    ),
    Rule(r"{more}? (?P<reference>{reference})", _reference),
    Rule(r"{the} {near}? (?P<era>{era})", _era),
    Rule(r"{current} | {these}{units}", _present),
    Rule(r"{the}? (?P<unit>{unit}) {s}? {hyphen}? {end}", _end_of_this),
)
