"""What English words may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment import word_table
from copydesk.enrichment.wordclasses import WordClass, WordClasses, load


@pytest.fixture(scope="module")
def classes() -> WordClasses:
    return load()


def test_a_word_may_be_several_things(classes: WordClasses) -> None:
    assert classes.of("backs") == WordClass.PLURAL | WordClass.INFLECTED
    assert classes.of("harbour") & WordClass.NOUN
    assert classes.of("raised") & WordClass.INFLECTED


@pytest.mark.parametrize("name", ["barclays", "torvik", "xyzzyqua", "", "Ships"])
def test_a_name_is_none_of_them(classes: WordClasses, name: str) -> None:
    assert not classes.of(name)
    assert not classes.is_no_noun(name)


@pytest.mark.parametrize("word", ["ships", "farmers", "shipowners", "carmakers"])
def test_compounds_are_plurals_too(classes: WordClasses, word: str) -> None:
    assert classes.is_plural(word)
    assert classes.is_noun(word)


@pytest.mark.parametrize("word", ["raised", "eases", "modest", "quickly"])
def test_verbs_adjectives_and_adverbs_are_no_nouns(classes: WordClasses, word: str) -> None:
    assert classes.is_no_noun(word)


@given(st.sets(st.text(min_size=1, max_size=8), max_size=30))
def test_a_table_has_what_was_written(words: set[str]) -> None:
    table = WordClasses(sorted({word_table.code(word) | WordClass.INFLECTED for word in words}))
    assert all(table.is_form_of_a_verb(word) for word in words)
