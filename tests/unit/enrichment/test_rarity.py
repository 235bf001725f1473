"""How rare words are: the common tell nothing, the unknown tell most."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment.rarity import RAREST, Rarity, code, level, load

FREQUENCIES = st.floats(1e-9, 0.1)


@pytest.fixture(scope="module")
def table() -> Rarity:
    return load()


def test_words_of_every_text_tell_nothing(table: Rarity) -> None:
    assert [table.weight(word) for word in ("the", "of", "and")] == [0, 0, 0]


def test_the_rarer_word_has_the_greater_weight(table: Rarity) -> None:
    weights = [table.weight(word) for word in ("said", "minister", "missile", "archipelago")]
    assert weights == sorted(set(weights))


def test_a_word_that_is_not_known_is_the_rarest(table: Rarity) -> None:
    assert table.weight("xyzzyqua") == RAREST > table.weight("archipelago")


def test_a_word_counts_in_its_language(table: Rarity) -> None:
    assert table.weight("war", "de") < 1 < table.weight("war", "en")
    assert table.weight("och", "sv") == 0


def test_no_language_is_read_as_english(table: Rarity) -> None:
    assert table.weight("minister") == table.weight("minister", "en")


@pytest.mark.parametrize(("one", "other"), [("no", "nb"), ("hr", "sr")])
def test_languages_with_one_list_of_words_share_it(table: Rarity, one: str, other: str) -> None:
    assert table.weight("i", one) == table.weight("i", other) < 1


def test_the_table_says_which_languages_it_has(table: Rarity) -> None:
    assert [table.knows(language) for language in (None, "en", "no", "sr", "xx", "zh")] == [True] * 4 + [
        False
    ] * 2


def test_a_language_without_a_table_has_rare_words_only(table: Rarity) -> None:
    assert table.weight("the", "xx") == RAREST


@given(st.text(max_size=12), st.sampled_from(["en", "de", "xx"]))
def test_any_string_has_a_weight(table: Rarity, word: str, language: str) -> None:
    assert 0 <= table.weight(word, language) <= RAREST


@given(FREQUENCIES, FREQUENCIES)
def test_levels_fall_with_frequency(one: float, other: float) -> None:
    assert level(min(one, other)) >= level(max(one, other))
    assert 0 <= level(one) <= level(0)


def test_an_entry_is_a_word_and_its_level(tmp_path: Path) -> None:
    entry = code("bridge", "en") | level(0.0001)
    path = Path(tmp_path, "rarity")
    path.write_bytes(entry.to_bytes(4, "little"))
    assert 0 < load(path).weight("bridge") < RAREST
    assert load(path).weight("tunnel") == RAREST


def test_a_table_that_was_not_made_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nothing"):
        load(Path(tmp_path, "nothing"))


def test_the_table_is_small_and_in_order() -> None:
    entries = load().entries
    assert len(entries) * 4 <= 1_000_000
    assert list(entries) == sorted(set(entries))


def test_compounds_weigh_as_their_rarest_word_and_contractions_nothing(table: Rarity) -> None:
    assert table.share("second-largest", "en") == max(
        table.share(word, "en") for word in ("second", "largest")
    )
    assert table.share("o'hanlon", "en") == table.share("hanlon", "en")
    assert table.share("f-16", "en") == 1
    assert [table.share(word, "en") for word in ("didn't", "i’m", "we'll")] == [0, 0, 0]  # noqa: RUF001


@pytest.mark.parametrize(
    ("language", "common", "rarer"),
    [("hi", "ने", "पुल"), ("bn", "করে", "সেতু"), ("ta", "ஒரு", "பாலம்"), ("fa", "می‌شود", "پل")],
)
def test_words_with_signs_are_known(table: Rarity, language: str, common: str, rarer: str) -> None:
    assert table.weight(common, language) < table.weight(rarer, language)
    assert table.weight(common, language) < 2
