"""From a text to its temporal expressions: what the rules find, joined, widened and resolved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from copydesk.enrichment.sentences import Span
from copydesk.enrichment.times import clock, dates, lengths, relatives
from copydesk.enrichment.times.grammar import compiled
from copydesk.enrichment.times.periods import Period, Unit
from copydesk.enrichment.times.reading import Found, Reader, Reading
from copydesk.enrichment.times.scene import Scene
from copydesk.enrichment.times.tokens import OTHER, Row, letters_of, read
from copydesk.facts import TimeType

_ALL: Final = (*dates.RULES, *relatives.RULES, *clock.RULES, *lengths.RULES)
_RULES: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = tuple(
    (compiled(rule.pattern), rule.read) for rule in _ALL
)
_ANY: Final = compiled(
    f"(?!{OTHER})(?:{'|'.join(re.sub(r'[(][?]P<[a-z_]+>', '(?:', rule.pattern) for rule in _ALL)})"
)
"""Where some rule finds something: looked for first, since most tokens say nothing of time."""
_BETWEEN: Final = compiled(r"(?: {comma}? {on at}? )")
_LEFT: Final = 5
_AROUND_LENGTH: Final = compiled(
    r"{about} | {beyond}(?={number a}) | {about no}? {comparing}{than} | {at}{the}?{most} | {up}{to}"
)
_AROUND_DATE: Final = compiled(
    r"{early}{in} | {early mid}{hyphen}? (?!{weekday}) | {the}?{edge}{of} | {near_date}"
)
_COUNTED: Final = frozenset(letters_of("number") + letters_of("a") + letters_of("few") + letters_of("couple"))


@dataclass(frozen=True, slots=True)
class _Expression:
    """Tokens `first` to `last` (exclusive), and what they say."""

    first: int
    last: int
    reading: Reading


def expressions(
    text: str, sentences: Sequence[Span], published: datetime | None
) -> Iterator[tuple[int, int, Reading]]:
    """Offsets and reading of each temporal expression, in order."""
    row = read(text)
    scene = Scene(row.tokens, sentences, published)
    end = 0
    for expression in _completed(_joined(_found(row, scene), row), scene):
        first, end = _widened(expression, row, end), expression.last
        yield row.tokens[first].start, row.tokens[expression.last - 1].end, expression.reading


def _found(row: Row, scene: Scene) -> Iterator[_Expression]:
    """What the rules find from left to right; the longest match counts, and of equals the first rule's."""
    at, letters = 0, row.letters
    while some := _ANY.search(letters, at):
        at = some.start()
        matches = [(match, reader) for pattern, reader in _RULES if (match := pattern.match(letters, at))]
        matches.sort(key=lambda pair: -pair[0].end())
        for match, reader in matches:
            try:
                reading = reader(Found(row.tokens, match), scene)
            except (OverflowError, ValueError):
                reading = None
            if reading:
                if reading.period and not reading.value.startswith("T"):
                    scene.tell(reading.period, match.end())
                yield _Expression(match.start(), match.end(), reading)
                at = match.end()
                break
        else:
            at += 1


def _joined(found: Iterator[_Expression], row: Row) -> Iterator[_Expression]:
    """A time of day and the day beside it are one: "9 a.m. Tuesday", "Friday night"."""
    last: _Expression | None = None
    for expression in found:
        if (
            last
            and (both := _both(last.reading, expression.reading))
            and _BETWEEN.fullmatch(row.letters, last.last, expression.first)
        ):
            last = _Expression(last.first, expression.last, both)
            continue
        if last:
            yield last
        last = expression
    if last:
        yield last


def _both(one: Reading, other: Reading) -> Reading | None:
    if other.value.startswith("T"):
        one, other = other, one
    if not one.value.startswith("T") or other.type is not TimeType.DATE:
        return None
    if other.period and other.period.unit is not Unit.DAY:
        return None
    if not other.period and not re.fullmatch(r"XXXX-(?:\d\d-\d\d|XX-XX|WXX-\d)", other.value):
        return None
    return Reading(TimeType.TIME, other.value + one.value, other.period)


def _completed(joined: Iterator[_Expression], scene: Scene) -> Iterator[_Expression]:
    """A time of day that stands alone is on the day of publication, unless it says nothing alone."""
    today = Period(Unit.DAY, scene.today).value if scene.today else "XXXX-XX-XX"
    for expression in joined:
        if expression.reading.is_loose:
            continue
        reading = expression.reading
        if reading.value.startswith("T"):
            day = reading.period.value if reading.period else today
            reading = replace(reading, value=day + reading.value)
        yield replace(expression, reading=reading)


def _widened(expression: _Expression, row: Row, end: int) -> int:
    """The first token from `end` on that limits the expression: late last week, more than two hours."""
    kind = expression.reading.type
    is_counted = row.letters[expression.first] in _COUNTED and expression.last - expression.first > 1
    patterns = [_AROUND_LENGTH] if is_counted and kind is not TimeType.SET else []
    if kind in (TimeType.DATE, TimeType.TIME) and not expression.reading.value.endswith("_REF"):
        patterns.append(_AROUND_DATE)
    for first in range(max(end, expression.first - _LEFT), expression.first):
        found = [pattern.match(row.letters, first) for pattern in patterns]
        if any(each and each.end() == expression.first for each in found):
            return first
    return expression.first
