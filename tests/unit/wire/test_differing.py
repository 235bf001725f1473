"""Two texts, word by word."""

import time

from hypothesis import given
from hypothesis import strategies as st

from read.wire.differing import Change, changes

TEXTS = st.text(alphabet="ab \n.é", max_size=80)


@given(TEXTS, TEXTS)
def test_what_is_told_makes_both_texts_again(before: str, after: str) -> None:
    told = changes(before, after)
    assert "".join(change.text for change in told if change.kind != "new") == before
    assert "".join(change.text for change in told if change.kind != "gone") == after


def test_a_word_that_was_changed_is_the_only_one_that_is_told() -> None:
    assert changes("The river rose overnight.", "The river fell overnight.") == (
        Change("same", "The river "),
        Change("gone", "rose"),
        Change("new", "fell"),
        Change("same", " overnight."),
    )


def test_the_same_text_is_one_stretch() -> None:
    assert changes("Nobody was hurt.", "Nobody was hurt.") == (Change("same", "Nobody was hurt."),)


def test_words_that_repeat_without_end_are_not_compared_for_ever() -> None:
    before, after = "ha " * 60_000, "ha " * 59_000 + "ho " * 1_000
    started = time.process_time()
    told = changes(before, after)
    assert time.process_time() - started < 2
    assert "".join(change.text for change in told if change.kind != "gone") == after
