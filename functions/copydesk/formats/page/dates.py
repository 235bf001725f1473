"""When a page was published and changed, out of what it states, what it shows, and its address."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from copydesk.article import Moment, Precision, ZoneBasis
from copydesk.formats import moments
from copydesk.formats.page import landmarks
from copydesk.formats.page.stated import Stated
from copydesk.formats.plain import datelines

_LONGEST: Final = 120
_CANDIDATES: Final = 12
_FIRST_YEAR: Final = 1800
_EPOCH: Final = "1970-01-01"
_MARKED: Final = re.compile(r"date|time|publish|posted|meta|byline|stamp", re.IGNORECASE)
_CHANGED: Final = re.compile(r"modif|updat|changed|revis", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d{4}|\d[\s\S]*\d")
_IN_ADDRESS: Final = re.compile(
    r"/(?P<year>20\d\d|19\d\d)(?P<mark>[/-]?)(?P<month>\d\d?|[a-z]{3})(?P=mark)(?P<day>\d\d?)(?!\d)"
)
_MONTH_NAMES: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS: Final = {name: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)}
_NEAR: Final = timedelta(days=1)
_QUARTER: Final = timedelta(minutes=15)
_FARTHEST: Final = timedelta(hours=14)
_DAY_LENGTH: Final = len("2024-05-03")


class When(NamedTuple):
    """A time, and the voice that told it."""

    moment: Moment
    origin: str


class Times(NamedTuple):
    """When the page was published and last changed, as far as it says."""

    published: When | None = None
    modified: When | None = None


def times(
    voices: Iterable[Stated],
    elements: Sequence[HtmlElement],
    url: str | None,
    zone: str | None,
    language: str | None,
) -> Times:
    """The times of a page.

    The first voice that tells one is believed; one that tells the same day's time more exactly makes it more
    exact. The page itself is asked only where no voice is exact, its address only where nothing else is.
    """
    published: list[When] = []
    modified: list[When] = []
    for voice in voices:
        for raw, found in ((voice.published, published), (voice.modified, modified)):
            if raw and (moment := read(raw, zone, language)):
                found.append(When(moment, voice.origin))
    if not any(_is_exact(when.moment) for when in published):
        seen = _shown(elements, zone, language)
        published.extend(filter(None, [seen.published]))
        modified.extend(filter(None, [seen.modified]) if not modified else ())
    if not published and url and (day := _in_address(url)):
        published.append(When(moments.on_day(url, day, zone), "url"))
    return Times(_local(_most_exact(published), elements), _local(_most_exact(modified), elements))


def read(raw: str, zone: str | None, language: str | None) -> Moment | None:
    """A time in any form that pages write; None where it is none, or one that stands for "unknown"."""
    text = raw.strip()
    if not text or len(text) > _LONGEST:
        return None
    found = moments.from_iso(text, zone) or moments.from_rfc_2822(text, zone) or moments.from_epoch(text)
    if found is None and (line := datelines.read(text, zone, language)):
        found = line.published or line.modified
    if found is None or int(found.value[:4]) < _FIRST_YEAR or found.value.startswith(_EPOCH):
        return None
    return found


def _local(when: When | None, elements: Sequence[HtmlElement]) -> When | None:
    """A time in UTC as the page's time elements write the same instant: with the offset of the place.

    A local time without an offset, off by quarters of an hour and equal to the second, tells the offset.
    """
    instant = when.moment.instant if when else None
    if when is None or instant is None or datetime.fromisoformat(when.moment.value).utcoffset():
        return when
    for element in [element for element in elements if element.tag == "time"][:_CANDIDATES]:
        moment = moments.from_iso(element.get("datetime", "")[:_LONGEST], None)
        if moment is None or moment.precision is not Precision.SECOND:
            continue
        local = datetime.fromisoformat(moment.value)
        if local.tzinfo is None:
            offset = local.replace(tzinfo=UTC) - instant.replace(microsecond=0)
            if not offset or abs(offset) > _FARTHEST or offset % _QUARTER:
                continue
            local = local.replace(tzinfo=timezone(offset))
            moment = Moment(
                raw=when.moment.raw,
                value=local.isoformat(),
                zone=local.isoformat()[-len("+00:00") :],
                zone_basis=ZoneBasis.INFERRED,
                precision=Precision.SECOND,
            )
        if local.utcoffset() and abs(local - instant) < timedelta(minutes=1):
            return When(moment, when.origin)
    return when


def _most_exact(found: list[When]) -> When | None:
    """The first of some times, or a more exact one of the same day."""
    if not found:
        return None
    first = found[0]
    if _is_exact(first.moment):
        return first
    same = [when for when in found if _is_near(when.moment, first.moment)]
    return max(same, key=lambda when: _exactness(when.moment), default=first)


def _exactness(moment: Moment) -> tuple[bool, bool]:
    return (_has_clock(moment), moment.instant is not None)


def _is_exact(moment: Moment) -> bool:
    return _has_clock(moment) and moment.instant is not None


def _has_clock(moment: Moment) -> bool:
    return moment.precision in (Precision.HOUR, Precision.MINUTE, Precision.SECOND)


def _is_near(one: Moment, other: Moment) -> bool:
    if len(one.value) < _DAY_LENGTH or len(other.value) < _DAY_LENGTH:
        return one.value.startswith(other.value)
    return abs(date.fromisoformat(one.value[:10]) - date.fromisoformat(other.value[:10])) <= _NEAR


def _shown(elements: Iterable[HtmlElement], zone: str | None, language: str | None) -> Times:
    """The first times among a page's landmarks; one beside a word for changes is when it changed."""
    published: When | None = None
    modified: When | None = None
    count = 0
    for element in elements:
        name = landmarks.names(element)
        if element.tag != "time" and not _MARKED.search(name):
            continue
        moment, is_change = _of_element(element, zone, language)
        count += 1
        if moment is None:
            pass
        elif is_change or _CHANGED.search(name):
            modified = modified or When(moment, "page")
        else:
            published = published or When(moment, "page")
        if (published and modified) or count == _CANDIDATES:
            break
    return Times(published, modified)


def _of_element(element: HtmlElement, zone: str | None, language: str | None) -> tuple[Moment | None, bool]:
    machine = element.get("datetime") or element.get("content") or element.get("data-timestamp")
    text = landmarks.text(element, _LONGEST)
    line = datelines.read(text, zone, language) if text and _DIGITS.search(text) else None
    is_change = bool(line and line.modified and not line.published)
    if machine and (moment := read(machine, zone, language)):
        return moment, is_change
    return (line.published or line.modified if line else None), is_change


def _in_address(url: str) -> date | None:
    match = _IN_ADDRESS.search(url.lower())
    if match is None:
        return None
    month = _MONTHS.get(match["month"]) or (int(match["month"]) if match["month"].isdigit() else 0)
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
