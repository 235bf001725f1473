"""What holds for the quotes of any text."""
# ruff: noqa: RUF001 - marks are what is tested

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.quotes import find
from copydesk.enrichment.sentences import split
from copydesk.facts import EntitiesFact, QuotesFact
from tests.unit.enrichment.growth import is_in_proportion

NOBODY = EntitiesFact(method="none", version="1")
PIECES = [
    *('"', "“", "”", "„", "«", "»", "‘", "’", "'", "''", "``", ",", ".", "?", ":", "—", "(", ")", "..."),
    *(
        "said",
        "told",
        "accused",
        "of",
        "that",
        "according",
        "to",
        "Vera",
        "Holm",
        "he",
        "who",
        "the",
        "board",
    ),
    *(
        "and",
        "called",
        "for",
        "claims",
        "from",
        "is",
        "not",
        " ",
        " ",
        " ",
        "\n",
        "6",
        "ß",
        "İ",
        "日本",
        "😀",
    ),
]


def quotes(text: str) -> QuotesFact:
    parts, at = [], 0
    for line in text.split("\n"):
        end = at + len(line)
        if line:
            parts.append(Part(PartKind.PARAGRAPH, at, end, tuple(split(text, at, end))))
        at = end + 1
    return find(Manuscript(text, tuple(parts), "en"), NOBODY)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=80))
def test_offsets_are_those_of_the_text(text: str) -> None:
    for item in quotes(text).items:
        assert item.start < item.end
        assert text[item.start : item.end] == item.text
        assert item.text == item.text.strip()
        if item.cue is not None:
            assert text[item.cue_start : item.cue_end] == item.cue


@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
def test_quotes_are_in_order_and_never_overlap(text: str) -> None:
    assert all(one.end <= other.start for one, other in pairwise(quotes(text).items))


@given(st.text(max_size=60))
def test_the_same_text_gives_the_same_quotes(text: str) -> None:
    assert quotes(text) == quotes(text)


@pytest.mark.parametrize(
    "piece",
    [
        *("“", '"', "'a ", "’ ", "“a” ", "“ “x” ” ", '« "a" ', "“a\n", "‘as’ a ", "a’s ", ". ", "said “a "),
        *('said "a" ', "said to ", "who, ", "also ", "said that ", "Holm said, ", "claims from Oslo, "),
        *("all the said ", "according to ", "and said (", '"a," said Holm. ', "Vera ", "— said — "),
        "he would not say that he would ",
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    assert is_in_proportion(lambda size: quotes(piece * (size // len(piece))), 10_000)
