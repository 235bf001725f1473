"""Times of day. Their values begin with T: the day stands beside them, or is that of publication."""

import re
from typing import Final

from copydesk.enrichment.times.periods import Period, Unit
from copydesk.enrichment.times.reading import Found, Reading, Rule
from copydesk.enrichment.times.scene import Scene
from copydesk.facts import TimeType

_HALF_DAY: Final = range(1, 13)
_HOURS: Final = range(25)
_MINUTES: Final = range(60)


def _timed(found: Found, scene: Scene, time: str) -> Reading:
    """A time of the day that was just told of, where there is one, until another day stands beside it."""
    return Reading(TimeType.TIME, time, scene.day_before(found.match.start()))


def _clock(found: Found, scene: Scene) -> Reading | None:
    """A time of day; in 2:03:11 somebody won a marathon."""
    if found.has("clock"):
        hour, *minutes = re.split(r"[:.]", found.value("clock"))
    else:
        hour, *minutes = str(found.number("hour", "number") or 0), "00"
    number = int(hour)
    if len(minutes) > 1 and found.word(-1) == "in":
        return Reading(TimeType.DURATION, f"PT{number}H{int(minutes[0])}M{int(minutes[1])}S")
    if found.has("meridiem"):
        if number not in _HALF_DAY:
            return None
        number = number % 12 + (12 if found.value("meridiem").startswith("p") else 0)
    if number not in _HOURS or any(int(each) not in _MINUTES for each in minutes):
        return None
    return _timed(found, scene, f"T{':'.join([f'{number:02}', *minutes])}{found.value('zone')}")


def _four_digits(found: Found, scene: Scene) -> Reading | None:
    written = found.token("clock").word
    if not re.fullmatch(r"(?:[01][0-9]|2[0-3])[0-5][0-9]", written):
        return None
    return _timed(found, scene, f"T{written[:2]}:{written[2:]}{found.value('zone')}")


def _noon(found: Found, scene: Scene) -> Reading | None:
    return _timed(found, scene, f"{found.value('noon')}{found.value('zone')}")


def _told_part(found: Found, scene: Scene) -> Reading:
    """That night, the following morning: of the day that was told of."""
    part, shift = found.value("part"), found.number("told_shift") or 0
    if (told := scene.told_in(Unit.DAY)) is None:
        return Reading(TimeType.TIME, f"XXXX-XX-XXT{part}")
    day = told.moved(shift)
    return Reading(TimeType.TIME, f"{day.value}T{part}", day)


def _part(found: Found, scene: Scene) -> Reading | None:
    """Tonight, this morning, last night; "night" alone says nothing without a day."""
    part = "NI" if found.has("tonight") else found.value("part")
    if not found.has("shift") and not found.has("tonight"):
        return Reading(TimeType.TIME, f"T{part}", is_loose=True)
    if scene.today is None:
        return Reading(TimeType.TIME, f"XXXX-XX-XXT{part}")
    day = Period(Unit.DAY, scene.today).moved(found.number("shift") or 0)
    return Reading(TimeType.TIME, f"{day.value}T{part}", day)


_ZONE: Final = r"(?P<zone>{zone})"
RULES: Final = (
    Rule(
        rf"(?: (?P<clock>{{clock}}) | (?P<hour>{{hour number}}) ) (?P<meridiem>{{meridiem}}) {_ZONE}?", _clock
    ),
    Rule(rf"(?P<clock>{{clock}}) {_ZONE}?", _clock),
    Rule(r"(?P<hour>{hour number}) {oclock}", _clock),
    Rule(rf"(?P<clock>{{number}}) {_ZONE}", _four_digits),
    Rule(rf"(?P<noon>{{noon}}) {_ZONE}?", _noon),
    Rule(r"(?: {the}? (?P<shift>{shift}) )? (?P<part>{part})", _part),
    Rule(r"{the}? (?P<told_shift>{told_shift}) (?P<part>{part})", _told_part),
    Rule(r"(?P<tonight>{tonight})", _part),
)
