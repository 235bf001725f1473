"""Places as NewsML and NITF state them."""

import re
from typing import Final

from copydesk.article import StatedPlace
from copydesk.formats.countries import country_code
from copydesk.formats.plain.calendar_names import MONTHS

_ISO_3166: Final = re.compile(
    r"(?:.*\biso-?3166[\w.-]*[:/#])(?P<country>[A-Za-z]{2,3})(?:-[A-Za-z0-9]{1,3})?", re.IGNORECASE
)
_LONGEST_CODE: Final = 200
_DATELINE_END: Final = re.compile(r"\d|[(\[/]|\s[-\u2013\u2014_](?:\s|$)|[-\u2013\u2014_:]$")


def country_of(*identifiers: str | None) -> str | None:
    """The alpha-2 code of the first identifier that is in ISO 3166: of a country, or a part of one."""
    for identifier in filter(None, identifiers):
        if len(identifier) > _LONGEST_CODE:
            continue
        match = _ISO_3166.fullmatch(identifier)
        if match and (code := country_code(match["country"].upper())):
            return code
    return None


def country(stated: str | None) -> str | None:
    """The alpha-2 code of a country that is stated as a code alone; None for a name."""
    return country_code(stated.upper()) if stated and len(stated) <= len("BGR") else None


def of_dateline(dateline: str | None) -> str | None:
    """The place that a dateline begins with, without date and agency: "Oslo, May 3 (NTB) -" gives Oslo."""
    if not dateline:
        return None
    end = _DATELINE_END.search(dateline)
    words = dateline[: end.start() if end else None].split()
    while words and words[-1].strip(".,").lower() in MONTHS:
        words.pop()
    return " ".join(words).strip(" ,;") or None


def unique(*found: StatedPlace) -> tuple[StatedPlace, ...]:
    """Places without those that are named before; the country is taken from any that states it."""
    by_name: dict[str, StatedPlace] = {}
    for place in found:
        known = by_name.get(place.name.casefold())
        if known is None or (place.country and not known.country):
            by_name[place.name.casefold()] = place
    return tuple(by_name.values())
