"""Local times and zones put together, the same way in every format."""

import re
from datetime import UTC, date, datetime
from typing import Final

from copydesk.article import Moment, Precision, ZoneBasis
from copydesk.formats import zones

_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[Tt ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?\s?"
    r"(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?)?)?"
)


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
