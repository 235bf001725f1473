"""The scores mean what tests/benchmarks/scoring.py says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks import scoring
from tests.benchmarks.facts import Facts

WORDS = st.lists(st.sampled_from(["rain", "river", "bridge", "town", "road"]), max_size=30).map(" ".join)


def test_a_shingle_is_four_words_and_a_shorter_text_is_one() -> None:
    assert scoring.shingles("The river rose again. The") == {
        ("The", "river", "rose", "again"): 1,
        ("river", "rose", "again", "The"): 1,
    }
    assert scoring.shingles("Rain, rain") == {("Rain", "rain"): 1}
    assert scoring.shingles(" - ") == {}


def test_a_paragraph_that_is_there_twice_is_found_too_much_once() -> None:
    once = "the river rose above the bridge"
    assert scoring.overlap(once, f"{once} {once}").missed == 0
    assert scoring.overlap(once, f"{once} {once}").extra > 0.5


@given(WORDS, WORDS)
def test_what_is_too_much_one_way_is_missed_the_other_way(one: str, other: str) -> None:
    there, back = scoring.overlap(one, other), scoring.overlap(other, one)
    assert (there.hit, there.extra, there.missed) == (back.hit, back.missed, back.extra)
    assert sum(there) == pytest.approx(1 if one or other else 0)


@given(WORDS.filter(bool))
def test_a_text_agrees_with_itself(text: str) -> None:
    assert scoring.corpus([scoring.overlap(text, text)]) == scoring.Score(1, 1, 1, 1)


def test_long_documents_weigh_no_more_than_short_ones() -> None:
    good = scoring.overlap("one two three four", "one two three four")
    bad = scoring.overlap(" ".join(f"word{number}" for number in range(900)), "")
    score = scoring.corpus([good, bad])
    assert (score.precision, score.recall) == (1, 0.5)
    assert score.value == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("found", "is_same"),
    [
        ("RAIN  &amp; WIND:\nschools closed", 1),
        ("Rain & wind \u2013 schools closed", 1),
        ("Rain & wind: schools closed | The Gazette", 0),
        (None, 0),
    ],
)
def test_titles_are_compared_by_letters_and_digits(found: str | None, is_same: int) -> None:
    assert (
        scoring.document("title", Facts(title="Rain & wind: schools closed"), Facts(title=found)) == is_same
    )


@pytest.mark.parametrize(
    ("expected", "found", "day", "instant"),
    [
        ("2024-05-02", "2024-05-02", 1, None),
        ("2024-05-02", "2024-05-02T23:10:00+02:00", 1, None),
        ("2024-05-02", None, 0, None),
        ("2024-05-02T10:00:00+00:00", "2024-05-02T12:00:30+02:00", 1, 1),
        ("2024-05-02T10:00:00+00:00", "2024-05-02T10:00:00", 1, 0),
        ("2024-05-02T10:00:00+00:00", "2024-05-02", 1, 0),
        ("2024-05-02T23:30:00+00:00", "2024-05-03T01:30:00+02:00", 1, 1),
        ("2024-05-02T10:00:00", "2024-05-02T10:00:00", 1, None),
        ("2024-05-02T10:00:00+00:00", "yesterday", 0, 0),
        ("NaT", "2024-05-02", None, None),
    ],
)
def test_days_and_instants(
    expected: str, found: str | None, day: float | None, instant: float | None
) -> None:
    pair = Facts(published=expected), Facts(published=found)
    assert scoring.document("day", *pair) == day
    assert scoring.document("instant", *pair) == instant


def test_authors_are_scored_by_f1_and_where_none_is_expected_as_invented() -> None:
    two, one, none = Facts(authors=("Ann Day", "Bo Lee")), Facts(authors=("ann day",)), Facts()
    assert scoring.document("authors", two, one) == pytest.approx(2 / 3)
    assert scoring.document("authors", two, none) == 0
    assert scoring.document("authors", none, one) is None
    assert scoring.document("invented", none, one) == 1
    assert scoring.document("invented", none, none) == 0
    assert scoring.document("invented", two, one) is None


def test_a_standfirst_in_the_body_is_no_difference_to_the_text() -> None:
    apart = Facts(standfirst="Schools are closed until Monday", body="The river rose above the old bridge.")
    together = Facts(body=f"{apart.standfirst} {apart.body}")
    assert scoring.score("text", [(together, apart)]).value == 1
    assert scoring.score("body", [(together, apart)]).value < 1


def test_what_the_set_does_not_state_is_not_counted() -> None:
    pairs = [(Facts(title="Rain"), Facts(title="Rain")), (Facts(), Facts(title="Wind"))]
    assert scoring.score("title", pairs) == scoring.Score(1, 1)
    assert scoring.score("body", pairs) == scoring.Score(0, 0, 0, 0)
