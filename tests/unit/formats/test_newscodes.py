import pytest

from copydesk.formats.countries import country_code
from copydesk.formats.newscodes import media_topic


@pytest.mark.parametrize(
    ("identifiers", "scheme"),
    [
        (["medtop:20000638"], None),
        (["http://cv.iptc.org/newscodes/mediatopic/20000638"], None),
        (["https://cv.iptc.org/newscodes/mediatopic/20000638/"], None),
        ([None, "20000638"], "http://cv.iptc.org/newscodes/mediatopic/"),
        (["20000638"], "medtop"),
        (["http://example.com/1", "medtop:20000638"], None),
    ],
)
def test_every_way_to_write_a_media_topic_gives_one_code(
    identifiers: list[str | None], scheme: str | None
) -> None:
    assert media_topic(*identifiers, scheme=scheme) == "medtop:20000638"


@pytest.mark.parametrize("identifier", ["20000638", "04005004", "subj:04005004", "medtop:2000", "", None])
def test_a_bare_number_or_another_vocabulary_is_none(identifier: str | None) -> None:
    assert media_topic(identifier) is None
    assert media_topic(identifier, scheme="http://cv.iptc.org/newscodes/subjectcode/") is None


@pytest.mark.parametrize("identifier", ["BG", "BGR", "http://cvx.iptc.org/iso3166-1a3/BGR", "iso3166-1a2:BG"])
def test_every_way_to_write_a_country_gives_alpha_2(identifier: str) -> None:
    assert country_code(identifier) == "BG"


@pytest.mark.parametrize("identifier", ["Bulgaria", "bg", "XX", "ABC", "http://cv.ap.org/id/661c", "", None])
def test_anything_else_is_no_country(identifier: str | None) -> None:
    assert country_code(identifier) is None
