"""Times as NewsML and NITF write them: ISO 8601, with separators or without."""

import re
from datetime import datetime
from typing import Final

from copydesk.article import Moment, ZoneBasis
from copydesk.errors import Refused
from copydesk.formats import moments
from copydesk.formats.document import Setting
from copydesk.reasons import ReasonCode

# Between date and time NITF 3.1 prescribes a T, and its own example for a day leaves it out.
_BASIC: Final = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?"
    r"(?P<fraction>[.,]\d+)?\s?(?P<zone>[Zz]|[+-]\d\d:?(?:\d\d)?)?)?"
)

_ZONED_DAY: Final = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?P<zone>Z|[+-]\d\d:\d\d)")
"""A day as XML Schema's xs:date may write it."""


def moment(raw: str | None, setting: Setting) -> Moment | None:
    """A moment in ISO 8601; None where nothing is stated, or what is no time."""
    if raw is None or not raw.strip():
        return None
    basic = _BASIC.fullmatch(raw.strip())
    if basic is None and (day := _ZONED_DAY.fullmatch(raw.strip())):
        stated = moments.from_iso(day["day"], day["zone"])
        update = {"raw": raw, "zone_basis": ZoneBasis.STATED}
        return stated.model_copy(update=update) if stated else None
    if basic is None:
        return moments.from_iso(raw, setting.zone)
    stated = moments.from_iso(_extended(basic), setting.zone)
    return stated.model_copy(update={"raw": raw}) if stated else None


def instant(raw: str | None, setting: Setting) -> datetime | None:
    """The point in time of what may order versions; None where it is none."""
    stated = moment(raw, setting)
    return stated.instant if stated else None


def deadline(name: str, raw: str, setting: Setting) -> datetime:
    """A time that decides about publication. Raises Refused (INVALID_TIME) for what is no instant."""
    stated = moment(raw, setting)
    if stated is None:
        raise Refused(ReasonCode.INVALID_TIME, f"{name} is no ISO 8601 time")
    return moments.deadline(name, stated)


def _extended(basic: re.Match[str]) -> str:
    day = f"{basic['year']}-{basic['month']}-{basic['day']}"
    if not basic["hour"]:
        return day
    seconds = f":{basic['second']}{basic['fraction'] or ''}" if basic["second"] else ""
    return f"{day}T{basic['hour']}:{basic['minute']}{seconds}{basic['zone'] or ''}"
