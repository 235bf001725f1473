"""How exactly a value of TIMEX3 says when."""

import re
from typing import Final

from copydesk.article import Precision
from copydesk.enrichment.times.reading import Reading
from copydesk.facts import TimeType

_DAYS: Final = (
    (re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d|XXXX-WXX-\d"), Precision.DAY),
    (re.compile(r"(?:\d{4}|XXXX)-\d\d"), Precision.MONTH),
    (re.compile(r"\d{4}(?:-(?:W\d\d(?:-WE)?|Q[\dX]|H\d|SP|SU|FA|WI|XX-XX))?"), Precision.YEAR),
)


def precision(reading: Reading) -> Precision | None:
    """The smallest unit of the calendar or clock that the value states; None for durations and the like.

    A quarter, a season or a week states its year, a part of the day its day, a decade nothing.
    """
    if reading.type not in (TimeType.DATE, TimeType.TIME):
        return None
    value = reading.value
    day, _, time = value.partition("T")
    if time[:1].isdigit():
        parts = re.sub(r"(?:Z|[+-][\d:]+)$", "", time).count(":")
        return (Precision.HOUR, Precision.MINUTE, Precision.SECOND)[parts]
    return next((precision for shape, precision in _DAYS if shape.fullmatch(day)), None)
