"""What subscribers filter by: the supplier's word and the facts together."""

from copydesk.article import Article, Block, Draft, RawInput, StatedPlace, Subject
from copydesk.contracts import Story, attributes_of
from copydesk.facts import (
    LanguageFact,
    LanguageItem,
    Mention,
    PlaceItem,
    PlacesFact,
    TopicItem,
    TopicsFact,
)
from copydesk.identity import identify
from copydesk.suppliers import Supplier

FACTS = (
    LanguageFact(method="m", version="1", items=(LanguageItem(value="en", confidence=1.0),)),
    PlacesFact(
        method="m",
        version="1",
        items=tuple(
            PlaceItem(name=name, kind="country", country=code, mentions=(Mention(text=name, start=0, end=5),))
            for name, code in (("Chile", "CL"), ("Atlantis", None))
        ),
    ),
    TopicsFact(
        method="m",
        version="1",
        items=(
            TopicItem(
                code="medtop:20000639",
                label="diplomacy",
                ancestors=("medtop:20000638", "medtop:11000000"),
                confidence=0.8,
            ),
        ),
    ),
)


def article(draft: Draft) -> Article:
    raw = RawInput(sha256="0" * 64, media_type="text/plain", bytes=1)
    return identify(draft, Supplier(id="wire", name="Example Wire"), raw, None)


def test_found_and_stated_are_one_set() -> None:
    draft = Draft(
        title="A title",
        body=(Block(text="Text."),),
        language="en-GB",
        subjects=(Subject(code="medtop:15000000"), Subject(label="a subject without a code")),
        places=(StatedPlace(name="Lima", country="PE"), StatedPlace(name="the coast")),
    )
    attributes = attributes_of(article(draft), FACTS, Story())
    assert attributes.language == ("en", "en-GB")
    assert attributes.countries == ("CL", "PE")
    assert attributes.topics == ("medtop:11000000", "medtop:15000000", "medtop:20000638", "medtop:20000639")


def test_without_facts_there_is_what_is_stated() -> None:
    attributes = attributes_of(article(Draft(title="A title", body=(Block(text="Text."),))), (), Story())
    assert (attributes.language, attributes.countries, attributes.topics) == ((), (), ())
