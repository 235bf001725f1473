"""Articles whose place names were looked up by people: LGL and GeoVirus."""

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from copydesk.enrichment.countries import by_name
from copydesk.enrichment.sentences import Span

_EARTH: Final = 6371.0
_NEARBY: Final = 6
"""Characters by which an offset of the gold may be off."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name and where it is; the country is an ISO 3166-1 code, None where the gold says none."""

    span: Span
    latitude: float
    longitude: float
    country: str | None

    def distance(self, latitude: float, longitude: float) -> float:
        """How far another point is, in kilometres."""
        north, other = math.radians(self.latitude), math.radians(latitude)
        east = math.radians(longitude - self.longitude)
        half = math.sin((other - north) / 2) ** 2
        half += math.cos(north) * math.cos(other) * math.sin(east / 2) ** 2
        return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


@dataclass(frozen=True, slots=True)
class Located:
    """An article with the toponyms that have a point in the gold, in order."""

    text: str
    toponyms: tuple[Toponym, ...]
    is_held_out: bool


def lgl(folder: Path) -> Iterator[Located]:
    """The Local Global Lexicon: 588 articles of local newspapers, above all of the United States."""
    for number, article in enumerate(_articles(folder / "lgl.xml")):
        text = article.findtext("text") or ""
        found = []
        for toponym in article.iter("toponym"):
            place = toponym.find("gaztag")
            point = _point(place)
            if place is None or point is None:
                continue
            country = by_name(place.findtext("country") or "")
            span = Span(int(toponym.findtext("start") or 0), int(toponym.findtext("end") or 0))
            found.append(Toponym(span, *point, country.code if country else None))
        yield Located(text, _in_order(found), _is_held_out(article.get("docid") or str(number)))


def geovirus(folder: Path) -> Iterator[Located]:
    """GeoVirus: 229 pieces of Wikinews on epidemics, all over the world; the gold has no countries."""
    for number, article in enumerate(_articles(folder / "GeoVirus.xml")):
        text = article.findtext("text") or ""
        found = []
        for location in article.iter("location"):
            point, name = _point(location), location.findtext("name") or ""
            at = text.find(name, max(0, int(location.findtext("start") or 0) - _NEARBY))
            if point is not None and at >= 0:
                found.append(Toponym(Span(at, at + len(name)), *point, None))
        key = f"{article.findtext('source')}{number}"
        yield Located(text, _in_order(found), _is_held_out(key))


def _articles(path: Path) -> Iterator[ET.Element]:
    return ET.parse(path).iter("article")


def _point(place: ET.Element | None) -> tuple[float, float] | None:
    if place is None or not place.findtext("lat"):
        return None
    return float(place.findtext("lat") or 0), float(place.findtext("lon") or 0)


def _in_order(found: list[Toponym]) -> tuple[Toponym, ...]:
    return tuple(sorted(found, key=lambda toponym: (toponym.span.start, toponym.span.end)))


def _is_held_out(key: str) -> bool:
    """Half of the articles, by chance and always the same ones."""
    return hashlib.md5(key.encode(), usedforsecurity=False).digest()[0] % 2 == 1
