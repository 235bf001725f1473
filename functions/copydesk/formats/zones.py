# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Zones as news texts write them: offsets, abbreviations and IANA names."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo


class Zone(NamedTuple):
    """A zone that can be applied, and the name it goes by: an IANA name or an offset like +03:00."""

    rules: tzinfo
    name: str


_REGIONS: Final = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
_OFFSETS: Final = {
    "EDT": -4,
    "EST": -5,
    "CDT": -5,
    "CST": -6,
    "MDT": -6,
    "MST": -7,
    "PDT": -7,
    "PST": -8,
    "AKST": -9,
    "AKDT": -8,
    "HST": -10,
    "WET": 0,
    "WEST": 1,
    "BST": 1,
    "CET": 1,
    "MEZ": 1,
    "CEST": 2,
    "MESZ": 2,
    "EET": 2,
    "SAST": 2,
    "EEST": 3,
    "MSK": 3,
    "МСК": 3,
    "TRT": 3,
    "GST": 4,
    "PKT": 5,
    "SGT": 8,
    "HKT": 8,
    "AWST": 8,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
}
_SHARED: Final = frozenset({"IST", "AST", "CST", "BST", "GST"})
"""Abbreviations that several countries use; the supplier's own zone decides before the table does."""
_UTC: Final = frozenset({"Z", "UTC", "GMT"})

_ABBREVIATIONS: Final = "|".join(
    sorted({*_REGIONS, *_OFFSETS, *_SHARED, "UTC", "GMT"}, key=len, reverse=True)
)
PATTERN: Final = (
    rf"(?:(?:UTC|GMT)\s?[+\-\u2212]\s?\d{{1,2}}(?::?[0-5]\d)?|(?:{_ABBREVIATIONS})\b|Z\b"
    r"|[+\-\u2212](?:0\d|1[0-4]):?[0-5]\d\b"
    r"|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z][A-Za-z_/-]+)"
)
"""A regular expression for a zone where a text states one; letter case counts."""

_MONTH_FIRST: Final = re.compile(
    r"US/|America/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Indiana|Kentucky"
    r"|North_Dakota|Puerto_Rico)|Pacific/Honolulu|Asia/Manila"
)


def named(name: str) -> Zone:
    """The zone of an IANA name that is known to exist."""
    return Zone(ZoneInfo(name), name)


def stated(text: str, local: datetime, default: str | None) -> Zone | None:
    """The zone that a text states for a local time; None where it cannot be told which one is meant."""
    text = text.strip("()[] ").replace("\u2212", "-")
    if text in _UTC:
        return Zone(UTC, "UTC")
    if "/" in text:
        return _existing(text)
    if text in _REGIONS:
        return named(_REGIONS[text])
    if text in _SHARED and default and ZoneInfo(default).tzname(local) == text:
        return named(default)
    if text in _OFFSETS:
        return _fixed(timedelta(hours=_OFFSETS[text]))
    offset = re.fullmatch(r"(?:UTC|GMT)?\s?([+-])\s?(\d{1,2}):?(\d{2})?", text)
    if offset is None:
        return None
    size = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    return _fixed(-size if offset[1] == "-" else size) if size < timedelta(hours=24) else None


def stated_region(text: str | None) -> str | None:
    """The zone that an abbreviation of the United States stands for, whatever the season; None for others."""
    letters = (text or "").strip("()[] ")
    return _REGIONS.get(letters[:1] + letters[-1:]) if letters in _OFFSETS or letters in _REGIONS else None


def is_month_first(zone: str | None, language: str | None) -> bool:
    """Whether 03/04/2024 is a day in March: so in the United States and the Philippines, nowhere else."""
    return bool(zone and _MONTH_FIRST.match(zone)) or (language or "").lower() in {"en-us", "en-ph"}


def _existing(name: str) -> Zone | None:
    try:
        return named(name)
    except (KeyError, ValueError, OSError):
        return None


def _fixed(offset: timedelta) -> Zone:
    sign = "-" if offset < timedelta(0) else "+"
    minutes = abs(offset) // timedelta(minutes=1)
    return Zone(timezone(offset), f"{sign}{minutes // 60:02}:{minutes % 60:02}")
