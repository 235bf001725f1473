"""The templates of the wire room, and what they say things with. Data in, HTML out."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from copydesk.article import Moment
from copydesk.enrichment.countries import by_code
from copydesk.enrichment.topics import medtop
from copydesk.watching import Group
from read.wire import addresses

_HERE: Final = Path(__file__).parent
_STATIC: Final = _HERE / "static"
_MEDIA_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_TOPIC: Final = "medtop:"
ROWS_KEPT: Final = 2000


def render(template: str, **data: Any) -> str:
    """A page, or a part of one."""
    return _environment().get_template(template).render(data)


def row(group: Group, drawn: dict[tuple[str, ...], str]) -> Markup:
    """A row of the wire. Events never change: it is made once, and forgotten when it was long not shown."""
    key = tuple(each.entry.position for each in (group.first, *group.copies))
    made = drawn.pop(key, None) or render("row.html", group=group)
    drawn[key] = made
    if len(drawn) > ROWS_KEPT:
        del drawn[next(iter(drawn))]
    return Markup(made)  # noqa: S704 - a template escaped it


@cache
def assets() -> Mapping[str, tuple[str, str]]:
    """What is served as it is: media type and text, by name."""
    return {
        path.name: (_MEDIA_TYPES[path.suffix], path.read_text("utf-8"))
        for path in sorted(_STATIC.iterdir())
        if path.suffix in _MEDIA_TYPES
    }


@cache
def edition() -> str:
    """What stands for these very pages: it changes when an asset or a template does."""
    digest = hashlib.sha256()
    for path in sorted((*_STATIC.iterdir(), *(_HERE / "templates").iterdir())):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "clock": _clock,
        "moment": _moment,
        "day": _day,
        "iso": _iso,
        "stated": _stated,
        "country": _country,
        "topic": _topic,
        "lasting": _lasting,
        "percent": _percent,
        "plural": _plural,
    }
    environment.globals |= {"addresses": addresses, "edition": edition()}
    return environment


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%H:%M}"


def _moment(moment: datetime) -> str:
    utc = moment.astimezone(UTC)
    return f"{utc.day} {utc:%b %Y, %H:%M:%S} UTC"


def _day(moment: datetime) -> str:
    return _named(moment.astimezone(UTC).date())


@lru_cache(maxsize=64)
def _named(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _stated(moment: Moment) -> str:
    """A time as its source stated it, to what it stated, in its own zone."""
    if len(moment.value) <= len("2026-03-14"):
        return moment.value
    value = datetime.fromisoformat(moment.value)
    offset = moment.value[len("2026-03-14T09:30:00") :] if value.tzinfo else "zone unknown"
    return f"{value.day} {value:%b %Y, %H:%M} {'UTC' if offset in {'Z', '+00:00'} else offset}"


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _country(code: str) -> str:
    found = by_code(code)
    return found.name if found else code


def _topic(code: str) -> str:
    found = medtop.CONCEPTS.get(code.removeprefix(_TOPIC))
    return found.label if found else code


def _lasting(length: timedelta) -> str:
    seconds = int(length.total_seconds())
    if seconds < 100:  # noqa: PLR2004 - as long as seconds say more
        return f"{seconds} s"
    minutes = seconds // 60
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h"  # noqa: PLR2004 - likewise


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"


def _plural(count: int, one: str, many: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
