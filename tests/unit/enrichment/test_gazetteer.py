"""The table of places: what it is asked by, what it answers, and how it is made."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from copydesk.enrichment import gazetteer_table
from copydesk.enrichment.countries import COUNTRIES
from copydesk.enrichment.gazetteer import Candidate, Gazetteer, key
from infra.places.build import SCHEMA, build, fill
from infra.places.gather import Place


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return gazetteer_table.load()


def first(gazetteer: Gazetteer, name: str) -> Candidate:
    return gazetteer.find([key(name)])[key(name)][0]


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("St. Louis", "Saint Louis"),
        ("São Paulo", "Sao Paulo"),
        ("Port-au-Prince", "port au prince"),
        ("Washington, D.C.", "Washington DC"),
        ("The Hague", "Hague"),
        ("Mt. Vernon", "Mount Vernon"),
        ("N'Djamena", "NDjamena"),
        ("  New   York ", "New York"),
    ],
)
def test_ways_to_write_a_name_have_one_key(name: str, same: str) -> None:
    assert key(name) == key(same)


def test_a_name_of_one_word_keeps_it() -> None:
    assert key("The") == "the"
    assert key("") == ""


@pytest.mark.parametrize(
    ("name", "called", "kind", "country"),
    [
        ("Kiev", "Kyiv", "city", "UA"),
        ("Bombay", "Mumbai", "city", "IN"),
        ("Bulgaria", "Bulgaria", "country", "BG"),
        ("Texas", "Texas", "region", "US"),
        ("Sicily", "Sicily", "region", "IT"),
        ("Kent", "Kent", "county", "GB"),
        ("Middle East", "Middle East", "region", None),
        ("Gaza Strip", "Gaza Strip", "region", "PS"),
        ("Mediterranean", "Mediterranean Sea", "sea", None),
        ("Scottish", "Scotland", "region", "GB"),
    ],
)
def test_places_are_found_by_what_english_news_call_them(
    gazetteer: Gazetteer, name: str, called: str, kind: str, country: str | None
) -> None:
    found = first(gazetteer, name)
    assert (found.name, found.kind, found.country) == (called, kind, country)


def test_a_city_knows_the_areas_that_it_lies_in(gazetteer: Gazetteer) -> None:
    found = gazetteer.find([key("Paris"), key("Texas"), key("Lamar County")])
    texas = found["texas"][0]
    paris = next(place for place in found["paris"] if place.kind == "city" and place.region == texas.id)
    counties = {place.id: place for place in found["lamar county"]}
    assert paris.county is not None
    assert counties[paris.county].region == texas.id
    assert paris.latitude == pytest.approx(33.66, abs=0.01)
    assert paris.longitude == pytest.approx(-95.56, abs=0.01)


def test_every_country_is_there_and_so_is_nearly_every_capital(gazetteer: Gazetteer) -> None:
    found = gazetteer.find(key(name) for c in COUNTRIES for name in (c.name, c.capital) if name)
    for country in COUNTRIES:
        assert any(
            place.kind == "country" and place.country == country.code for place in found[key(country.name)]
        )
    without = {
        country.name
        for country in COUNTRIES
        if country.capital
        and not any(p.is_capital and p.country == country.code for p in found.get(key(country.capital), ()))
    }
    assert len(without) < 12, without


def test_what_is_not_there_is_left_out(gazetteer: Gazetteer) -> None:
    assert gazetteer.find(["no such place at all", ""]) == {}


def test_many_keys_are_asked_at_once(gazetteer: Gazetteer) -> None:
    found = gazetteer.find([*(f"no place {number}" for number in range(2000)), "sofia"])
    assert list(found) == ["sofia"]


def test_nothing_is_written_beside_the_table(gazetteer: Gazetteer) -> None:
    assert isinstance(gazetteer, gazetteer_table.Table)
    folder = gazetteer_table._FILE.parent
    before = sorted(folder.iterdir())
    gazetteer.find(["sofia"])
    assert sorted(folder.iterdir()) == before


def test_candidates_come_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "table.sqlite"
    table = sqlite3.connect(path)
    table.executescript(SCHEMA)
    small = Place(2, "Sofia", "city", "US", -1.5, 20.25, 10, 2, 1, names={"sofia": False})
    large = Place(
        1, "Sofia", "city", "BG", 42.6975, 23.3242, 1_000, 30, is_capital=True, names={"sofia": True}
    )
    fill(table, "by hand", [large, small])
    table.close()
    opened = gazetteer_table.load(path)
    assert opened.version == "by hand"
    assert opened.find(["sofia"]) == {
        "sofia": [
            Candidate(1, "Sofia", "city", "BG", None, None, 42.6975, 23.3242, 1_000, 30, True, True),
            Candidate(2, "Sofia", "city", "US", 1, None, -1.5, 20.25, 10, 2, False, False),
        ]
    }


@pytest.mark.thorough
def test_the_same_packages_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(tmp_path / name)
    one, two = ((tmp_path / name).read_bytes() for name in ("one", "two"))
    assert hashlib.sha256(one).digest() == hashlib.sha256(two).digest()
    assert len(one) <= 25_000_000
