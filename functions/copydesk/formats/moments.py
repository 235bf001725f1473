"""Local times and zones put together, the same way in every format."""

import re
from datetime import UTC, date, datetime, time
from typing import Final

from copydesk.article import Moment, Precision, ZoneBasis
from copydesk.errors import Refused
from copydesk.formats import zones
from copydesk.reasons import ReasonCode

_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[Tt ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?\s?"
    r"(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?)?)?"
)

_RFC_2822: Final = re.compile(
    r"(?:[A-Za-z]{2,9}(?:,\s*|\s+))?(?P<day>\d{1,2})[\s-]+(?P<month>[A-Za-z]{3})[A-Za-z]{0,6}[\s-]+(?P<year>\d{4}|\d\d)\s+"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\s*(?P<zone>(?:GMT|UTC)?[+-]\d\d:?\d\d|[A-Z]{1,5}))?(?:\s*\(.{0,40}\))?"
)
_MONTH_NAMES: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS: Final = {name: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)}
_EPOCH: Final = re.compile(r"(?P<seconds>\d{9,10})(?P<milliseconds>\d{3})?")
_PIVOT: Final = 50
"""A year of two digits is in this century below it (RFC 2822, 4.3)."""


def on_day(raw: str, day: date, default_zone: str | None) -> Moment:
    """A day without a time of day. Its zone says where the day was, so the value has no offset."""
    return Moment(
        raw=raw,
        value=day.isoformat(),
        zone=default_zone,
        zone_basis=ZoneBasis.SUPPLIER if default_zone else ZoneBasis.UNKNOWN,
        precision=Precision.DAY,
    )


def at(
    raw: str, local: datetime, precision: Precision, stated_zone: str | None, default_zone: str | None
) -> Moment:
    """A local time of day, in the zone that it states or else in the default one.

    A time that a change of clocks skips is the instant as far after the gap; one that it repeats is the first
    of the two. A stated zone that is not understood leaves the zone unknown: the default would be wrong.
    """
    if stated_zone:
        zone, basis = zones.stated(stated_zone, local, default_zone), ZoneBasis.STATED
    else:
        zone, basis = (zones.named(default_zone) if default_zone else None), ZoneBasis.SUPPLIER
    if zone is None:
        return Moment(raw=raw, value=local.isoformat(), precision=precision)
    aware = local.replace(tzinfo=zone.rules, fold=0)
    try:
        aware = aware.astimezone(UTC).astimezone(zone.rules)
    except OverflowError:
        return Moment(raw=raw, value=local.isoformat(), precision=precision)
    return Moment(
        raw=raw,
        value=aware.isoformat(),
        zone=zone.name,
        zone_basis=basis,
        precision=precision,
    )


def from_iso(raw: str, default_zone: str | None) -> Moment | None:
    """A moment written in ISO 8601, at any precision; None where it is none, or no date that exists."""
    match = _ISO.fullmatch(raw.strip())
    if match is None:
        return None
    parts = {name: int(match[name] or 0) for name in ("hour", "minute", "second")}
    parts["microsecond"] = int((match["fraction"] or "")[:6].ljust(6, "0"))
    try:
        day = date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
        local = datetime.combine(day, datetime.min.time()).replace(**parts)  # type: ignore[arg-type]
    except ValueError:
        return None
    if match["day"] is None:
        precision = Precision.MONTH if match["month"] else Precision.YEAR
        return Moment(raw=raw, value=raw.strip(), precision=precision)
    if match["hour"] is None:
        return on_day(raw, day, default_zone)
    precision = Precision.SECOND if match["second"] else Precision.MINUTE
    zone = match["zone"]
    if zone and len(zone) == len("+03"):
        zone += "00"
    return at(raw, local, precision, zone.upper() if zone else None, default_zone)


def from_rfc_2822(raw: str, default_zone: str | None) -> Moment | None:
    """A moment as in the headers of mail, and with the zones' names of RFC 822; None where it is none."""
    match = _RFC_2822.fullmatch(raw.strip())
    month = _MONTHS.get(match["month"].lower()) if match else None
    if match is None or month is None:
        return None
    year = int(match["year"])
    if len(match["year"]) == len("24"):
        year += 2000 if year < _PIVOT else 1900
    try:
        day = date(year, month, int(match["day"]))
        clock = time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return None
    zone = match["zone"]
    precision = Precision.SECOND if match["second"] else Precision.MINUTE
    local = datetime.combine(day, clock)
    return at(raw, local, precision, "UTC" if zone in {"UT", "-0000"} else zone, default_zone)


def from_epoch(raw: str) -> Moment | None:
    """A moment in seconds or milliseconds since 1970, in UTC; None where it is none."""
    match = _EPOCH.fullmatch(raw.strip())
    if match is None:
        return None
    value = datetime.fromtimestamp(int(match["seconds"]), UTC)
    value = value.replace(microsecond=int(match["milliseconds"] or 0) * 1000)
    return Moment(
        raw=raw,
        value=value.isoformat(),
        zone="UTC",
        zone_basis=ZoneBasis.STATED,
        precision=Precision.SECOND,
    )


def deadline(name: str, stated: Moment) -> datetime:
    """The instant of a time that decides about publication; a guess could publish too early.

    `name` is what the format calls it. Raises Refused (INVALID_TIME) where the time is no instant.
    """
    if stated.instant is None:
        raise Refused(
            ReasonCode.INVALID_TIME, f"{name} states no time of day, or no zone, and the supplier has none"
        )
    return stated.instant
