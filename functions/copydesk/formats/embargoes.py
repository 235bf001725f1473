"""Embargoes that a text states in words. What says that there is one, and not until when, is withheld."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from copydesk.formats.plain import datelines

_UNTIL: Final = r"(?:\s+(?:until|till|to|for|release|time|date|copy))+\b"
_TIME: Final = (
    r"(?=\s+\d{1,2}(?:[:.]\d\d|[./-]\d{1,2}[./-]|(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?"
    r"(?:jan|feb|m[aä]r|a[pb]r|ma[iy]|jun|jul|aug|ago|sep|o[ck]t|nov|de[cz]|dic|ene)))"
)
_WORDS: Final = re.compile(
    rf"(?:(?:strict(?:ly)?\s+)?(?:under\s+)?embargo(?:ed)?(?:{_UNTIL}|(?=\s*(?:[:!*\])\u2013\u2014<=-]|$)|{_TIME}))"
    r"|not\s+for\s+(?:publication|release|use)\s+(?:before|until)\b|hold\s+(?:for\s+release|until)\b"
    r"|for\s+release\b(?!\s+of\b)|sperrfrist\b|embargo\s+hasta\b|sous\s+embargo\b)",
    re.IGNORECASE,
)
_HEADLINE: Final = re.compile(r":\s|\s[\u2013\u2014-]\s")
_AT_ONCE: Final = re.compile(r"\bfor\s+immediate\s+(?:release|publication|use)\b", re.IGNORECASE)
_LIFTED: Final = re.compile(r"\b(?:no|without|lifted|lifts?)\b", re.IGNORECASE)
_BEFORE: Final = " *-:([\u2013\u2014!"
_LENGTH: Final = 200


@dataclass(frozen=True, slots=True)
class Embargo:
    """That a text is held back; `until` is None where the time is not told, or cannot be read."""

    until: datetime | None


def is_at_once(line: str) -> bool:
    """Whether a line says that there is no embargo, and nothing else: "FOR IMMEDIATE RELEASE"."""
    return bool(_AT_ONCE.fullmatch(line[:_LENGTH].strip(f"{_BEFORE}.)]")))


def stated(line: str, zone: str | None, language: str | None = None) -> Embargo | None:
    """The embargo that a line begins with; None where it begins with anything else.

    `zone` is where a time stands that states none. A time of day without a day, and a day without a year or
    a time, say no more than that there is an embargo.
    """
    found = _WORDS.match(line.lstrip(_BEFORE)[:_LENGTH])
    if found is None or _AT_ONCE.search(line[:_LENGTH]) or _LIFTED.search(line[:_LENGTH]):
        return None
    rest = line.lstrip(_BEFORE)[found.end() : _LENGTH].strip(" .:-*)]!<=")
    # Behind the time a headline may follow, in the same line.
    for stated_time in dict.fromkeys((rest, *(rest[: end.start()] for end in _HEADLINE.finditer(rest)))):
        dates = datelines.read(stated_time, zone, language)
        moment = dates and (dates.published or dates.modified)
        if moment:
            return Embargo(moment.instant)
    return Embargo(None)


def without(line: str, zone: str | None, language: str | None = None) -> str:
    """A headline without the embargo that stands before it, as in "Embargo 6 May 9:00 GMT: Trams run"."""
    if stated(line, zone, language) is None:
        return line
    for end in _HEADLINE.finditer(line[:_LENGTH]):
        rest = line[end.end() :]
        if not any(datelines.read(part, zone, language) for part in _HEADLINE.split(rest)[:1]):
            return rest.strip() or line
    return line


def latest(embargoes: Iterable[Embargo]) -> Embargo | None:
    """What several lines say together: the last time that any of them tells; None where there are none."""
    found = list(embargoes)
    until = max(filter(None, (embargo.until for embargo in found)), default=None)
    return Embargo(until) if found else None
