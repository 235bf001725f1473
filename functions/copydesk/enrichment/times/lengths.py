"""How long something takes, and how often it happens."""

from typing import Final

from copydesk.enrichment.times.periods import Unit
from copydesk.enrichment.times.reading import Found, Reading, Rule
from copydesk.enrichment.times.scene import Scene
from copydesk.enrichment.times.words import words
from copydesk.facts import TimeType

_CLOCKED: Final = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})
_YEARS: Final = {Unit.DECADE: 10, Unit.CENTURY: 100}
_THROUGH: Final = words("in over during for within throughout through")
_OLD: Final = words("old olds")
_MINUTED: Final = words("of from show showed shows reveal revealed released published")
"""After which minutes are those of a meeting."""
_SOME: Final = words("will would could may might can ll")
"""Before "one day" they mean a day that nobody knows."""
_AFTER_ORDINAL: Final = words("half quarter period round set place base term straight year month week day")
_ACCOUNTED: Final = (6, 9)
"""Months of accounts, after which "a year earlier" no longer means a quarter."""
_COUNTED_WITHIN: Final = 5
_COUNTING: Final = words("once twice times time percent % million billion trillion cents apiece")


def duration(number: float | None, unit: Unit) -> str:
    """P2Y, PT24H, P20Y for two decades; PXM where nobody counts the months."""
    if number is not None and (years := _YEARS.get(unit)):
        number, unit = number * years, Unit.YEAR
    if number is not None and unit is Unit.HOUR and number % 1:
        number, unit = number * 60, Unit.MINUTE
    letter = "M" if unit is Unit.MONTH else unit.value
    return f"P{'T' if unit in _CLOCKED else ''}{'X' if number is None else f'{number:g}'}{letter}"


def _length(found: Found, scene: Scene) -> Reading | None:
    unit = found.unit
    number = found.token("number").values.get("number") if found.has("number") else None
    if not isinstance(number, (int, float)):
        number = 1 if found.has("single") else 2 if found.has("couple") else None
    if unit is Unit.MONTH and number in _ACCOUNTED:
        scene.accounted = None
    if found.has("quarter"):
        number = 0.25
    if found.has("half"):
        number = (number or 0) + 0.5 if found.has("number") or found.has("single") else 0.5
    if unit is Unit.DAY and number == 1 and found.word(-1) in _SOME:
        return Reading(TimeType.DATE, "FUTURE_REF")
    if unit is Unit.SECOND and found.word(0) in _AFTER_ORDINAL:
        return None
    is_age = unit is Unit.YEAR and (found.has("old") or not _OLD.isdisjoint((found.word(0), found.word(1))))
    if is_age or (unit is Unit.QUARTER and found.word(0) in ("of", "-")):
        return None
    return Reading(TimeType.DURATION, duration(number, unit))


def _a_unit(found: Found, _: Scene) -> Reading | None:
    """A year: how often, where something is counted; how long, where not."""
    unit = found.unit
    if found.word(0) == "-":
        return None
    if found.has("per") or _is_counted(found):
        return Reading(TimeType.SET, duration(1, unit))
    is_fraction = unit is Unit.QUARTER and not found.has("whole")
    return None if is_fraction or unit is Unit.SECOND else Reading(TimeType.DURATION, duration(1, unit))


def _is_counted(found: Found) -> bool:
    at = found.match.start()
    before = found.tokens[at - 1] if at else None
    if before is None:
        return False
    if before.word in _COUNTING or before.word[0].isdigit():
        return True
    near = found.tokens[max(0, at - _COUNTED_WITHIN) : at]
    is_plural = before.word.endswith("s") and before.word.isalpha()
    return is_plural and any(token.word[0].isdigit() or "number" in token.values for token in near)


def _vague(found: Found, _: Scene) -> Reading | None:
    """Several weeks; two to three weeks, but not a score of 19-5."""
    unit = found.unit
    low, high = found.number("low", "number"), found.number("high", "number")
    if low is not None and high is not None and low >= high:
        return None
    if (unit in _CLOCKED and found.word(0) in _MINUTED) or not _OLD.isdisjoint(
        (found.word(0), found.word(1))
    ):
        return None
    if unit in (Unit.QUARTER, Unit.SECOND) and found.match.end() - found.match.start() == 1:
        return None
    return Reading(TimeType.DURATION, duration(None, unit))


def _whole(found: Found, _: Scene) -> Reading | None:
    """The past year; the last year is one only where something lasts through it."""
    if found.has("last") and found.word(-1) not in _THROUGH:
        return None
    return Reading(TimeType.DURATION, duration(1, found.unit))


def _every(found: Found, _: Scene) -> Reading | None:
    if found.has("other") and found.token("every").word == "each":
        return None
    if found.has("month"):
        return Reading(TimeType.SET, f"XXXX-{found.number('month'):02}")
    if found.has("weekday"):
        return Reading(TimeType.SET, f"XXXX-WXX-{(found.number('weekday') or 0) + 1}")
    if found.has("weekdays"):
        return Reading(TimeType.SET, f"XXXX-WXX-{(found.number('weekdays') or 0) + 1}")
    if found.has("part"):
        return Reading(TimeType.SET, f"XXXX-XX-XXT{found.value('part')}")
    if found.has("season"):
        return Reading(TimeType.SET, f"XXXX-{('SP', 'SU', 'FA', 'WI')[(found.number('season') or 1) - 1]}")
    number = found.number("number") or (2 if found.has("other") else 1)
    return Reading(TimeType.SET, duration(number, found.unit))


def _often(found: Found, _: Scene) -> Reading | None:
    """Daily; not in a name, as the Daily Mirror."""
    after = found.match.end()
    if found.token("often").is_capital and after < len(found.tokens) and found.tokens[after].is_capital:
        return None
    return Reading(TimeType.SET, found.value("often"))


_UNIT: Final = r"(?P<unit>{unit units nights})"
_THE: Final = r"(?: (?:{the its these})? {recent shift told_shift latest} | {the its} {recent}? )"
_OR_SO: Final = r"(?: {or}{so} )?"
_AND_A_HALF: Final = r"{hyphen}?{and}{hyphen}?{a}{hyphen}?(?P<half>{half})"
_KIND: Final = r"(?: {hyphen}? {whole more} )?"

RULES: Final = (
    Rule(rf"{_THE}? (?P<number>{{number}}) {_KIND} {_UNIT} {_OR_SO}", _length),
    Rule(
        rf"(?P<number>{{number}}) {{hyphen}} {_KIND} {_UNIT}"
        r" (?: {hyphen} (?: {long} | (?P<old>{old}) ) )?",
        _length,
    ),
    Rule(rf"{_THE}? {{a}}? (?P<couple>{{couple}}) {{of}}? {{more}}? {_UNIT}", _length),
    Rule(r"{the its} {recent shift told_shift} (?P<single>(?P<unit>{unit})) {or}{so}", _length),
    Rule(rf"{_THE}? (?P<number>{{number}}) {_AND_A_HALF} {{hyphen}}? {_UNIT}", _length),
    Rule(rf"{{a}}? (?P<half>{{half}}) {{hyphen}}? {{a}}? {{hyphen}}? {_UNIT}", _length),
    Rule(rf"{{a}}? (?P<quarter>{{quarter_name}}) {{of}}? {{a}} {_UNIT}", _length),
    Rule(rf"(?P<single>{{a one}}) {_UNIT} {{and}}{{a}}(?P<half>{{half}})", _length),
    Rule(r"(?P<single>(?P<unit>{unit})) {hyphen} {long}", _length),
    Rule(r"{another} {whole}? (?P<single>(?P<unit>{unit}))", _length),
    Rule(r"(?: (?P<per>{per}) | {a} ) (?P<whole>{whole})? (?P<unit>{unit})", _a_unit),
    Rule(
        rf"{_THE}? (?P<low>{{number}}) (?: {{hyphen}}? {{to or}} | {{hyphen}} ) {{hyphen}}?"
        r" (?P<high>{number}) {hyphen}? {whole}? (?P<unit>{unit units}) (?! {hyphen}? {old} )",
        _vague,
    ),
    Rule(
        rf"{_THE}? {{a}}? {{few more}} {{of}}? {{more whole}}? (?P<unit>{{units}})",
        _vague,
    ),
    Rule(
        r"(?: {the its}? {recent} | {the its} {early}? (?! {units} {before_after} ) )? (?P<unit>{units})"
        r" (?: {hyphen}{long} )?",
        _vague,
    ),
    Rule(r"{a} (?P<unit>{unit}) {or} {so number}", _vague),
    Rule(r"{the its} (?: {era} | (?P<last>{past}) ) (?P<unit>{unit})", _whole),
    Rule(
        r"(?P<every>{every}) (?P<other>{other})? (?P<number>{number})?"
        r" (?: (?P<unit>{unit units}) | (?P<month>{month}) | (?P<weekday>{weekday})"
        r" | (?P<part>{part}) | (?P<season>{season}) )",
        _every,
    ),
    Rule(r"(?P<weekdays>{weekdays})", _every),
    Rule(r"(?P<often>{often})", _often),
)
