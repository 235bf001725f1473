"""All places of the table: from the packages, and from what is written by hand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from copydesk.enrichment.countries import COUNTRIES
from copydesk.enrichment.gazetteer import key
from infra.places import packages, points
from infra.places.aliases import ALIASES
from infra.places.features import FEATURES

_KNOWN: Final = {
    "continent": 20_000_000, "sea": 3_000_000, "region": 1_000_000, "island": 500_000, "mountain": 500_000,
    "desert": 500_000, "river": 500_000, "lake": 300_000, "park": 200_000, "city": 100_000,
    "landmark": 100_000,
}  # fmt: skip
"""How well known a feature is, as inhabitants."""
_ALSO: Final = {"CG": ("Congo",)}
"""Names that a country shares with a larger one, which alone has them where no gazetteer is asked."""
_RENOWNED: Final = 100
"""Names, in all languages, of what is written by hand."""
_LARGE: Final = 5_000
"""From so many inhabitants on a city has its names in other languages too."""
_BETTER_KNOWN_THAN_THEIR_CITIES: Final = {"US", "CA", "AU"}
"""Elsewhere a name that an area has from its city means the city."""
_TYPES: Final = ("region", "province", "state")
"""What follows the name of an area where the area is meant."""
_CODE: Final = re.compile(r"[A-Z]{2,4}")
_TYPE_OF_AREA: Final = re.compile(
    r" (?:County|Parish|Borough|Census Area|City and Borough|Municipality|District|Oblast|Krai|Province|"
    r"Region|State|Prefecture|Governorate|Department|Sheng|Zizhiqu|City|Shi)$"
)
_OBLAST: Final = re.compile(r" oblast'?$", re.IGNORECASE)
_PROVINCE: Final = re.compile(r" (?:Sheng|Shi|oblysy)$")
_ALIKE: Final = 4
"""Letters that the name of an oblast has in common with that of its city: Smolensk, Smolenskaya."""


@dataclass(slots=True)
class Place:
    """A row of the table, and the keys it is found by, each with whether English calls the place so."""

    number: int
    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float
    people: int
    renown: int
    region: int | None = None
    county: int | None = None
    is_capital: bool = False
    names: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Point:
    """A point, and the English name where it is written by hand."""

    name: str
    latitude: float
    longitude: float


def places() -> list[Place]:
    """Everything that the table holds; areas come before what lies in them."""
    found = list(_places())
    called: dict[tuple[str, str | None], list[Place]] = defaultdict(list)
    for place in found:
        called[place.kind, place.country].append(place)
    for line in ALIASES.strip().splitlines():
        kind, name, country, others = (cell.strip() for cell in line.split("|"))
        named = [place for place in called[kind, country or None] if key(name) in place.names]
        if not named:
            raise SystemExit(f"the packages have no {kind} {name} in {country or 'the world'}")
        _call(max(named, key=lambda place: place.people), others.split(", "))
    return found


def _call(place: Place, others: Sequence[str]) -> None:
    if others[0].startswith("="):
        place.name = others[0][1:]
    place.names.update((key(other), True) for other in others)


def _places() -> Iterator[Place]:
    numbers = count(1)
    yield from _countries(numbers)
    yield from _features(numbers)
    cities = list(packages.cities())
    within: dict[int, list[packages.City]] = defaultdict(list)
    for city in cities:
        for number in city.areas:
            within[number].append(city)
    by_hand = _by_hand()
    areas: dict[int, Place] = {}
    for area in packages.areas():
        point = by_hand.get(area.code) or _middle(within[area.number])
        if area.level in _KINDS and point is not None:
            areas[area.number] = _area(next(numbers), area, point, within[area.number], areas)
            yield areas[area.number]
    capitals = _capitals(cities)
    for city in cities:
        lies_in = [areas[number] for number in city.areas if number in areas]
        yield _city(next(numbers), city, lies_in, capitals.get(city))


_KINDS: Final = {1: "region", 2: "county"}


def _countries(numbers: Iterator[int]) -> Iterator[Place]:
    people = packages.country_people()
    where = {code: (float(north), float(east)) for code, north, east in _triples(points.COUNTRIES)}
    for country in COUNTRIES:
        names = _keys(country.name, (*country.aliases, f"Republic of {country.name}"))
        names |= {key(alias): True for alias in (*country.aliases, *_ALSO.get(country.code, ()))}
        yield Place(
            next(numbers), country.name, "country", country.code, *where[country.code],
            people.get(country.code, 0), _RENOWNED, names=names,
        )  # fmt: skip


def _triples(table: str) -> Iterator[Sequence[str]]:
    return (entry.split() for entry in table.split(","))


def _features(numbers: Iterator[int]) -> Iterator[Place]:
    for line in FEATURES.strip().splitlines():
        kind, name, country, north, east, others = (cell.strip() for cell in line.split("|"))
        names = {key(called): True for called in (name, *filter(None, others.split(", ")))}
        yield Place(
            next(numbers),
            name,
            kind,
            country or None,
            float(north),
            float(east),
            _KNOWN[kind],
            _RENOWNED,
            names=names,
        )


def _by_hand() -> dict[str, _Point]:
    rows = ([cell.strip() for cell in line.split("|")] for line in points.REGIONS.strip().splitlines())
    return {code: _Point(name, float(north), float(east)) for code, name, north, east in rows}


def _middle(cities: Sequence[packages.City]) -> _Point | None:
    """The middle between an area's outermost cities."""
    if not cities:
        return None
    north, east = [city.latitude for city in cities], [city.longitude for city in cities]
    return _Point("", (min(north) + max(north)) / 2, (min(east) + max(east)) / 2)


def _area(
    number: int,
    area: packages.Area,
    point: _Point,
    cities: Iterable[packages.City],
    areas: Mapping[int, Place],
) -> Place:
    name = point.name or _in_english(area, cities)
    names = _keys(name, (_in_order(area.name), *area.others))
    names.setdefault(key(_TYPE_OF_AREA.sub("", name)), area.level == 1)
    if area.level == 1:
        names |= {key(f"{name} {kind}"): True for kind in _TYPES}
        if area.country not in _BETTER_KNOWN_THAN_THEIR_CITIES:
            for city in cities:
                names.pop(key(city.name), None)
    parent = areas.get(area.parent) if area.parent else None
    return Place(
        number, name, _KINDS[area.level], area.country, point.latitude, point.longitude,
        sum(city.people for city in cities), len(area.others),
        region=parent.number if parent else None, names=names,
    )  # fmt: skip


def _in_english(area: packages.Area, cities: Iterable[packages.City]) -> str:
    """The name of an area; an oblast that has its name from its largest city is called by it."""
    if _OBLAST.search(area.name):
        capital = max(cities, key=lambda city: city.people, default=None)
        if capital and capital.name[:_ALIKE] == area.name[:_ALIKE]:
            return f"{capital.name} Oblast"
    return _in_order(_PROVINCE.sub("", area.name))


def _in_order(name: str) -> str:
    """Tatarstan, Respublika is Respublika Tatarstan."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first and " and " not in first else name


def _capitals(cities: Iterable[packages.City]) -> dict[packages.City, str]:
    """The capitals, each with its English name: of those called so in its country the largest city."""
    named = {
        (country.code, key(country.capital)): country.capital for country in COUNTRIES if country.capital
    }
    found: dict[tuple[str, str], packages.City] = {}
    for city in sorted(cities, key=lambda city: city.people):
        for called in {key(other) for other in (city.name, *city.others)}:
            if (city.country, called) in named:
                found[city.country, called] = city
    return {city: named[capital] for capital, city in found.items()}


def _city(number: int, city: packages.City, areas: Iterable[Place], capital: str | None) -> Place:
    lies_in = {area.kind: area.number for area in areas}
    others = city.others if city.people >= _LARGE else ()
    names = _keys(capital or city.name, (city.name, *others))
    if capital:
        names[key(city.name)] = True
    return Place(
        number, capital or city.name, "city", city.country, city.latitude, city.longitude,
        city.people, len(city.others),
        lies_in.get("region"), lies_in.get("county"), is_capital=capital is not None, names=names,
    )  # fmt: skip


def _keys(name: str, others: Iterable[str]) -> dict[str, bool]:
    """The keys of a place: Latin letters alone, no codes of airports, no transcriptions in small letters."""
    keys = {
        found: False
        for other in others
        if other[:1].isupper() and not _CODE.fullmatch(other) and (found := key(other)).isascii() and found
    }
    return keys | {key(name): True}
