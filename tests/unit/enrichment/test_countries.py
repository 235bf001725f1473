"""Countries by what news call them."""

import pytest

from copydesk.enrichment.countries import COUNTRIES, by_adjective, by_code, by_name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Democratic People's Republic of Korea", "KP"),
        ("Democratic People\N{RIGHT SINGLE QUOTATION MARK}s Republic of Korea", "KP"),
        ("DPRK", "KP"),
        ("Republic of Korea", "KR"),
        ("the United Kingdom", "GB"),
        ("U.K.", "GB"),
        ("US", "US"),
        ("U.S.", "US"),
        ("The Netherlands", "NL"),
        ("Republic of Bulgaria", "BG"),
        ("Islamic Republic of Pakistan", "PK"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Trinidad & Tobago", "TT"),
        ("Democratic Republic of Congo", "CD"),
        ("Republic of Congo", "CG"),
        ("SOUTH KOREA", "KR"),
        ("Burma", "MM"),
        ("Kosovo", "XK"),
    ],
)
def test_a_country_is_known_by_all_its_names(name: str, code: str) -> None:
    assert (found := by_name(name)) is not None
    assert found.code == code


@pytest.mark.parametrize("name", ["us", "Us", "Korea", "Atlantis", "", "Republic of", "usa"])
def test_other_words_are_no_country(name: str) -> None:
    assert by_name(name) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("North Korean", "KP"),
        ("South Koreans", "KR"),
        ("Bulgarian", "BG"),
        ("Britons", "GB"),
        ("Frenchman", "FR"),
        ("Dutch", "NL"),
        ("Danes", "DK"),
        ("Congolese", "CD"),
        ("Dominicans", "DO"),
        ("Réunionnais", "RE"),
        ("Spaniard", "ES"),
        ("Swiss", "CH"),
    ],
)
def test_a_country_is_known_by_its_adjective_and_its_people(word: str, code: str) -> None:
    assert (found := by_adjective(word)) is not None
    assert found.code == code


@pytest.mark.parametrize("word", ["Korean", "polish", "pole", "European", "Arab", "", "s"])
def test_other_words_are_no_adjective_of_a_country(word: str) -> None:
    assert by_adjective(word) is None


def test_each_country_stands_once_and_is_found_by_its_own_name_and_code() -> None:
    assert len(COUNTRIES) == 250
    for country in COUNTRIES:
        assert by_name(country.name) is country
        assert by_code(country.code) is country
