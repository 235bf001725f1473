"""What differs between facts, and between an article and what its bytes are read as now."""

import pytest

from copydesk.article import Block, Person
from copydesk.facts import (
    Fact,
    FactStatus,
    KeywordItem,
    KeywordsFact,
    LanguageFact,
    LanguageItem,
    ReadingFact,
    ReadingItem,
    SourceItem,
    SourceRole,
    SourcesFact,
)
from infra.cli.differing import Difference, between_articles, between_facts
from tests.unit.domain.samples import article, english


def sources(*names: str, version: str = "1", start: int | None = None) -> Fact:
    items = tuple(SourceItem(name=name, role=SourceRole.ORIGIN, start=start) for name in names)
    return SourcesFact(method="test", version=version, items=items)


def keywords(**weights: float) -> Fact:
    items = tuple(KeywordItem(text=text, weight=weight) for text, weight in weights.items())
    return KeywordsFact(method="test", version="1", items=items)


def reading(words: int) -> Fact:
    return ReadingFact(method="test", version="1", items=(ReadingItem(words=words, minutes=1),))


def test_the_same_facts_do_not_differ() -> None:
    assert between_facts(english(), english()) == {}
    assert between_facts((), ()) == {}


def test_what_came_and_what_went_is_told_by_name() -> None:
    found = between_facts((sources("Reuters", "BTA"),), (sources("BTA", "AFP"),))
    assert found == {"sources": Difference(added=("AFP (origin)",), removed=("Reuters (origin)",))}


def test_the_same_item_in_another_form_is_changed() -> None:
    found = between_facts((keywords(river=0.5, flood=1),), (keywords(river=0.75, flood=1),))
    assert found == {"keywords": Difference(changed=(("river: weight 0.5", "weight 0.75"),))}
    moved = between_facts((sources("BTA", start=1),), (sources("BTA", start=5),))
    assert moved["sources"].changed == (("BTA (origin)", "the same elsewhere in the text"),)


def test_an_item_without_a_name_is_the_only_one() -> None:
    found = between_facts((reading(40),), (reading(50),))
    assert found == {"reading": Difference(changed=(("40 words, 1 minutes", "50 words, 1 minutes"),))}


def test_each_of_several_alike_is_held_to_one() -> None:
    found = between_facts((sources("BTA", "BTA"),), (sources("BTA"),))
    assert found == {"sources": Difference(removed=("BTA (origin)",))}


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        ((), (sources("BTA"),), "looked for now"),
        ((sources("BTA"),), (), "not looked for now"),
        ((sources("BTA"),), (sources("BTA", version="2"),), "ok by test 1 → ok by test 2"),
        (
            (LanguageFact(method="m", version="1", items=(LanguageItem(value="en", confidence=1),)),),
            (LanguageFact(method="m", version="1", items=(), status=FactStatus.FAILED, reason="X"),),
            "ok by m 1 → failed by m 1",
        ),
    ],
)
def test_how_facts_came_about_is_noted(before: tuple[Fact, ...], after: tuple[Fact, ...], note: str) -> None:
    (difference,) = between_facts(before, after).values()
    assert difference.note == note
    assert difference.line()["note"] == note


def test_fields_and_paragraphs_that_differ() -> None:
    before = article(
        1, "Bridge closed - Advertisement", body=[Block(text=t) for t in ("One.", "Ad!", "Two.")]
    )
    after = article(
        1, "Bridge closed", body=[Block(text=t) for t in ("One.", "Two!")], byline=[Person(name="Ana Roy")]
    )
    found = between_articles(before, after)
    assert found["title"].changed == (("Bridge closed - Advertisement", "Bridge closed"),)
    assert found["byline"].changed == (("nothing", "Ana Roy"),)
    assert found["paragraphs"] == Difference(added=("Two!",), removed=("Ad!", "Two."))
    rewritten = between_articles(
        before, before.model_copy(update={"body": (Block(text="1."), *before.body[1:])})
    )
    assert rewritten == {"paragraphs": Difference(changed=(("One.", "1."),))}
    assert set(found) == {"title", "byline", "paragraphs"}


def test_where_a_field_came_from_is_no_difference() -> None:
    assert between_articles(article(1), article(1)) == {}
