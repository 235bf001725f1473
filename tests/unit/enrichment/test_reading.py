import pytest

from copydesk.enrichment import reading
from copydesk.enrichment.words import words
from tests.unit.enrichment.manuscripts import manuscript


@pytest.mark.parametrize(
    ("text", "count", "minutes"),
    [
        ("One", 1, 1),
        ("word " * reading.WORDS_A_MINUTE, reading.WORDS_A_MINUTE, 1),
        ("word " * (reading.WORDS_A_MINUTE + 1), reading.WORDS_A_MINUTE + 1, 2),
        ("Съветът одобри плана.", 3, 1),
        ("新しい橋が開通しました。", 6, 1),
        ("港の橋 is open", 4, 1),
    ],
)
def test_words_and_minutes(text: str, count: int, minutes: int) -> None:
    (item,) = reading.find(manuscript(text)).items
    assert (item.words, item.minutes) == (count, minutes)


@pytest.mark.parametrize("text", ["", "…", "... !"])
def test_nothing_to_read_takes_no_time(text: str) -> None:
    assert reading.find(manuscript(text)).items == ()


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The council's plan", ["the", "council", "plan"]),
        ("the ministers’ well-known plan", ["the", "ministers", "well-known", "plan"]),  # noqa: RUF001
        ("U.S. and AT&T, 3.5 %", ["u.s", "and", "at&t", "3.5"]),
    ],
)
def test_a_word_counts_without_its_possessive(text: str, forms: list[str]) -> None:
    assert [word.form for word in words(text)] == forms
