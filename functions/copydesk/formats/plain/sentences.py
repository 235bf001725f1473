# ruff: noqa: RUF001 - dashes are meant
"""What tells running text from headlines: how a line ends, and how long it is."""

import re
from typing import Final

from copydesk.formats.plain.calendar_names import WEEKDAYS, month_number

_LONG: Final = 30
_LONG_HEADLINE: Final = 20
_STOPS: Final = (".", "\u2026", ":", ";", ",")
_QUOTES: Final = "'\"\u2018\u201c\u201e\u00ab("
_CLOSING: Final = "'\"\u2019\u201d\u00bb)]"
_ABBREVIATION_END: Final = re.compile(r"(?:\b[^\W\d_]\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Dr|St|vs|\u0433)\.$")
_ABBREVIATION: Final = 12
"""No last word that ends in an abbreviation is longer."""
_INNER_STOP: Final = re.compile(
    r"[a-z\u0430-\u044fäöüß]{2}[.!?]['\"\u2019\u201d]?\s+['\"\u2018\u201c\u201e]?[A-Z\u0410-\u042fÄÖÜ]"
)


_DATELINE_MARKS: Final = re.compile(r"\s[-\u2013\u2014]\s|\.\s?[-\u2013\u2014]\s|\)\s?[:.-]?\s|/\.\s")
_LONGEST_DATELINE: Final = 70
_DATELINE_WORDS: Final = 8
_ITEM: Final = re.compile(r"[•*▪◦●■‣·–-]\s+\S|\d{1,2}[.)]\s+\S")
_SHORT_DAY: Final = 4
_WORDS: Final = re.compile(r"[^\W\d_][\w.'\u2019-]*")


def has_dateline(line: str) -> bool:
    """Whether a line begins with where it was written, as the first paragraph of a body does."""
    mark = _DATELINE_MARKS.search(line[:_LONGEST_DATELINE])
    if mark is None:
        return False
    words = _WORDS.findall(line[: mark.start()])
    small = sum(word.islower() and month_number(word.rstrip(".")) is None for word in words)
    after = line[mark.end() :].lstrip(_QUOTES)[:1]
    place = words[0] if words else ""
    has_month = any(month_number(word.rstrip(".")) for word in words)
    is_placed = (len(place) > 1 and place.isupper()) or has_month or "(" in line[: mark.start()]
    return (
        0 < len(words) <= _DATELINE_WORDS
        and not small
        and is_placed
        and after.isupper()
        and line[0].isupper()
    )


def is_item(line: str) -> bool:
    """Whether a line begins as an item of a list does."""
    return _ITEM.match(line) is not None


def names_day(line: str) -> bool:
    """Whether a line names a day of the week."""
    return any(len(word) > _SHORT_DAY and word.casefold() in WEEKDAYS for word in _WORDS.findall(line))


def is_sentence(line: str) -> bool:
    """Whether a line reads like running text and not like a headline."""
    words = len(line.split())
    if words > _LONG or has_full_stop(line):
        return True
    return words > _LONG_HEADLINE and bool(_INNER_STOP.search(line))


def has_full_stop(line: str) -> bool:
    """Whether a line ends as sentences do and headlines do not."""
    if not line.rstrip(_CLOSING).endswith(_STOPS):
        return False
    last = line[line.rfind(" ") + 1 :]
    return len(last) > _ABBREVIATION or not _ABBREVIATION_END.search(last)
