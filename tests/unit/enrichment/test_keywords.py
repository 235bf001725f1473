from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment import keywords, wordclasses
from copydesk.facts import EntityItem, EntityType, Mention
from tests.unit.enrichment.manuscripts import manuscript

COMMON = frozenset(
    {
        "a",
        "across",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "has",
        "in",
        "is",
        "of",
        "on",
        "said",
        "the",
        "to",
        "was",
    }
)
BODY = (
    "Grace Hopper opened the tidal barrage at Port Vale on Monday.",
    "Hopper said the tidal barrage was the first of its kind.",
    "Engineers praised the barrage, and Hopper.",
)


def rarity(word: str) -> float:
    return 0.0 if word in COMMON else 1.0


def entity(name: str, text: str, *forms: str) -> EntityItem:
    mentions, at = [], 0
    for form in forms:
        at = text.index(form, at)
        mentions.append(Mention(text=form, start=at, end=at + len(form)))
        at += len(form)
    return EntityItem(name=name, type=EntityType.PERSON, confidence=1.0, mentions=tuple(mentions))


@given(st.text(max_size=300))
def test_keywords_are_few_and_the_heaviest_has_the_weight_one(text: str) -> None:
    items = keywords.find(manuscript(text), rarity).items
    assert len(items) <= keywords.MOST
    assert [item.weight for item in items] == sorted((item.weight for item in items), reverse=True)
    assert not items or items[0].weight == 1
    assert all(any(character.isalpha() for character in item.text) for item in items)


def test_a_phrase_that_comes_again_is_one_keyword() -> None:
    found = [item.text for item in keywords.find(manuscript(*BODY), rarity).items]
    assert "tidal barrage" in found or "barrage" in found
    assert not {"tidal", "barrage"} <= set(found)


def test_an_entity_is_counted_by_its_name_wherever_it_is_mentioned() -> None:
    text = manuscript(*BODY)
    hopper = entity("Grace Hopper", text.text, "Grace Hopper", "Hopper", "Hopper")
    items = keywords.find(text, rarity, (hopper,)).items
    assert items[0].text == "Grace Hopper"
    assert not [item for item in items[1:] if "Hopper" in item.text]


def test_what_the_headline_says_weighs_more() -> None:
    with_it = keywords.find(manuscript("Ferries and trams.", title="Ferries"), rarity).items
    assert [item.text.casefold() for item in with_it][:1] == ["ferries"]


def test_numbers_and_common_words_are_no_keywords() -> None:
    assert keywords.find(manuscript("The 24 of 2026 and 3.5 on the 1990s."), rarity).items == ()


def test_amounts_and_years_are_no_keywords_however_they_are_written() -> None:
    text = "The 100m of the 1990s, 1.7bn, $10M, 10,000m and thirty-one on the twenty-first at a 22-year-old."
    assert keywords.find(manuscript(text), rarity).items == ()
    assert [item.text for item in keywords.find(manuscript("The 5G in 3D."), rarity).items] == ["3D", "5G"]


def test_a_run_of_letters_that_never_ends_is_no_keyword() -> None:
    assert keywords.find(manuscript("a" * 10_000), rarity).items == ()


def test_a_word_and_its_plural_are_one_keyword_and_a_weekday_is_none() -> None:
    items = keywords.find(manuscript("Casinos on Monday: a casino. The casinos."), rarity).items
    assert [item.text.casefold() for item in items] == ["casinos"]


def test_verbs_and_adjectives_are_no_keywords() -> None:
    text = manuscript("The captain was modest and raised the ferry.", title="Court jails captain")
    found = {item.text for item in keywords.find(text, rarity, classes=wordclasses.load()).items}
    assert found == {"Court", "captain", "ferry"}


def test_what_may_be_a_verb_is_a_keyword_where_the_body_has_it_too() -> None:
    text = manuscript("Both jails were full.", title="Court jails captain")
    found = {item.text for item in keywords.find(text, rarity, classes=wordclasses.load()).items}
    assert "jails" in found
