"""Datelines: where a report was written, when and for whom, before its first words.

As "GHENT, Belgium, Nov 20 - ", "SKOPJE (AP) — ", "Nov 3 (Reuters) - " and "LAHORE: " have it.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from copydesk.enrichment.sentences import Span

_RUBRIC = """
ATHLETICS BADMINTON BASEBALL BASKETBALL BIATHLON BOXING CHESS CRICKET CYCLING FOOTBALL GOLF GYMNASTICS
HANDBALL HOCKEY MOTORCYCLING NBA NFL NHL RALLYING ROWING RUGBY SAILING SKIING SNOOKER SOCCER SQUASH SWIMMING
TENNIS VOLLEYBALL WRESTLING ANALYSIS BREAKING CORRECTION EXCLUSIVE EXPLAINER FACTBOX FEATURE FOCUS INTERVIEW
LIVE NEWS OPINION PREVIEW PROFILE REVIEW TIMELINE UPDATE URGENT VIDEO WATCH WRAPUP
"""
RUBRICS: Final = frozenset(_RUBRIC.split())
"""In capitals before a dash: they say what an article is, not where it was written."""

_CAPITALS: Final = r"(?:ST\.\s)?[A-Z]['A-Z.-]*[A-Z](?:[\s/][A-Z]['A-Z.-]*[A-Z]){0,3}"
_WITHIN: Final = r"(?:\s?,\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})?"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d"
_DAY: Final = r"\s+\d{4}-\d\d-\d\d"
_SIGNED: Final = r"\s+\((?:AP|AFP|CNN|UPI|dpa|[A-Za-z]{0,10}[Rr]euters?)\b"
_PLACE: Final = re.compile(
    rf"^({_CAPITALS})(?={_WITHIN}(?:,?(?:{_DAY}|\s+{_MONTH})|{_SIGNED}|\s+(?:--|[–—]|-\s)|:\s))"  # noqa: RUF001
    rf"|(?:(?<=[.!?:]\s)|(?<=[a-z]\s))({_CAPITALS})(?={_WITHIN}{_DAY})",
    re.MULTILINE,
)
_WHOLE: Final = re.compile(
    rf"(?=[A-Z(])(?:{_CAPITALS}{_WITHIN}|[A-Z][a-z]+(?:\s[A-Z][a-z]+){{0,2}}(?=\s\())?"
    rf"(?:,?\s?{_MONTH}\d?(?:,\s\d{{4}})?)?(?:\s?\([A-Z][\w .,&/-]{{1,40}}\))?"
    r"\s?(?:--|[–—]|-(?=\s)|(?<=[A-Z]{4}):(?=\s))\s?(?=\S)"  # noqa: RUF001 - a dash
)
_CITIES: Final = re.compile(r"[^/]+")
_LONGEST_ACRONYM: Final = 6
_MOST: Final = 100


def behind(text: str, start: int, end: int) -> int:
    """Where the report in `text[start:end]` begins: behind its dateline, or at `start` without one."""
    found = _WHOLE.match(text, start, end)
    return found.end() if found else start


def places(text: str) -> Iterator[Span]:
    """The places in capitals with which reports begin, as in "LONDON, Aug 3 (Reuters) -".

    What stands in capitals elsewhere, too, is an abbreviation.
    """
    for found in islice(_PLACE.finditer(text), _MOST):
        for city in _CITIES.finditer(text, *found.span(found.lastindex or 0)):
            if city[0] not in RUBRICS and (len(city[0]) > _LONGEST_ACRONYM or text.count(city[0]) == 1):
                yield Span(*city.span())
