"""Names in a text: what the model sees, and what the rules make of it."""

from collections.abc import Callable

import pytest

from copydesk.article import Article
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition import Recognised, Recognizer, mentions
from copydesk.facts import EntityType


@pytest.fixture
def names(
    make_article: Callable[..., Article], recognizer: Recognizer
) -> Callable[..., list[tuple[str, EntityType | None]]]:
    def find(*paragraphs: str, **fields: str) -> list[tuple[str, EntityType | None]]:
        manuscript = Manuscript.of(make_article(*paragraphs, **fields), "en")
        found = mentions(manuscript, recognizer)
        return [(manuscript.text[one.start : one.end], one.type) for one in found]

    return find


def test_persons_organisations_and_places_are_found_where_they_stand(
    names: Callable[..., list[tuple[str, EntityType | None]]],
) -> None:
    found = names("Maria Hansen of Siemens arrived in Lisbon.", "She met Mr Hansen in Paris.")
    assert ("Maria Hansen", EntityType.PERSON) in found
    assert ("Siemens", EntityType.ORGANISATION) in found
    assert ("Lisbon", EntityType.PLACE) in found
    assert ("Paris", EntityType.PLACE) in found


def test_a_nationality_is_handed_on_without_a_type(
    make_article: Callable[..., Article], recognizer: Recognizer
) -> None:
    manuscript = Manuscript.of(make_article("The Danish minister resigned."), "en")
    (nationality,) = mentions(manuscript, recognizer)
    assert nationality == Recognised(4, 10, None, nationality.confidence, "NORP")
