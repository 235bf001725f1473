"""The story vector, and stories as articles arrive."""

import math
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.enrichment import rarity, vector
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.rarity import Rarity
from copydesk.enrichment.stories import ASKED, LISTED, NEWEST, SAME, Story, assign, likeness
from tests.memory.stories import MemoryStories

Make = Callable[..., Article]
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
VECTORS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 1), min_size=1, max_size=6).map(
    vector.unit
)

QUAKE = (
    "Strong earthquake shakes Valdoria",
    "An earthquake of magnitude 6.3 struck northern Valdoria on Tuesday, and damaged houses in Karlsport.",
)
QUAKE_LATER = (
    "Valdoria searches for survivors",
    "Rescuers in Karlsport dug through houses that collapsed when the earthquake hit the north of Valdoria.",
)
RATES = (
    "Central bank holds rates",
    "The central bank of Ostland left its interest rate at 2.5 per cent, as analysts had expected.",
)


@pytest.fixture(scope="module")
def table() -> Rarity:
    return rarity.load()


@pytest.fixture
def terms(make_article: Make, table: Rarity) -> Callable[..., dict[str, float]]:
    def of(title: str | None, *paragraphs: str, language: str = "en") -> dict[str, float]:
        fact = vector.find(Manuscript.of(make_article(*paragraphs, title=title), language), table)
        return fact.items[0].terms if fact.items else {}

    return of


Terms = Callable[..., dict[str, float]]


def test_a_vector_has_the_length_one_and_few_terms(terms: Terms) -> None:
    found = terms("Many words", " ".join(f"word{number}" for number in range(300)))
    assert len(found) == vector.TERMS
    assert math.hypot(*found.values()) == pytest.approx(1, abs=0.001)


def test_names_and_rare_words_are_heavy_and_words_of_every_text_are_left_out(terms: Terms) -> None:
    found = terms(*QUAKE)
    assert next(iter(found)) == "valdoria"
    assert not {"the", "of", "and", "in", "on"} & found.keys()


def test_the_title_counts_more_than_the_lead(terms: Terms) -> None:
    found = terms("Zephyria votes", "Polls opened in Quillonia.")
    assert found["zephyria"] > found["quillonia"]


def test_a_plural_is_its_singular(terms: Terms) -> None:
    assert terms("Cities flood their harbours").keys() == terms("City floods their harbour").keys()


def test_what_stands_far_below_the_lead_is_left_out(terms: Terms) -> None:
    assert "zephyria" not in terms("A title", "word " * 150, "Zephyria")


def test_an_article_without_a_title_has_its_lead(terms: Terms) -> None:
    assert "valdoria" in terms(None, QUAKE[1])


def test_a_term_fits_into_the_key_of_a_table(terms: Terms) -> None:
    found = terms("橋" * 3_000, "ferry " + "a" * 3_000, "é" * 3_000)
    assert "ferry" in found
    assert all(len(term.encode()) <= 256 for term in found)


def test_words_that_tell_nothing_make_no_vector(terms: Terms) -> None:
    assert terms("The of and") == {}


def test_scripts_that_part_no_words_have_terms(terms: Terms) -> None:
    one = terms("北海道に津波警報", "気象庁は北海道の沿岸に津波警報を出した。", language="ja")
    other = terms("津波警報、北海道で", "北海道の沿岸に津波警報が出された。", language="ja")
    assert sum(weight * other.get(term, 0) for term, weight in one.items()) > SAME


def test_vectors_are_the_same_in_every_process() -> None:
    program = (
        "from copydesk.enrichment import rarity, vector\n"
        "from copydesk.enrichment.manuscript import Manuscript, Part, PartKind\n"
        f"text = {QUAKE[1]!r}\n"
        "part = Part(PartKind.PARAGRAPH, 0, len(text), ())\n"
        "print(vector.find(Manuscript(text, (part,)), rarity.load()).model_dump_json())"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_articles_on_one_event_are_one_story_with_the_id_of_the_first(terms: Terms) -> None:
    archive = MemoryStories()
    assert archive.add("quake", terms(*QUAKE), NOON).score is None
    assert archive.add("rates", terms(*RATES), NOON).story_id == "rates"
    later = archive.add("later", terms(*QUAKE_LATER), NOON + timedelta(hours=5))
    assert later.story_id == "quake"
    assert later.score is not None
    assert later.score >= SAME
    assert later.story.latest == NOON + timedelta(hours=5)


def test_a_story_is_listed_where_it_is_not_told() -> None:
    archive = MemoryStories()
    assert archive.add("first", {"a": 0.6, "b": 0.5, "c": 0.4, "d": 0.3, "e": 0.2}, NOON).terms == tuple(
        "abcd"
    )
    assert archive.add("second", {"a": 0.6, "b": 0.5, "e": 0.4}, NOON).terms == ("e",)
    archive.under["a"] += [f"other {number}" for number in range(NEWEST)]
    assert archive.add("third", {"a": 0.6, "b": 0.5, "e": 0.4}, NOON).terms == ("a",)


def test_the_same_event_is_less_alike_after_months(terms: Terms) -> None:
    story = Story({}, NOON).joined(terms(*QUAKE), NOON)
    days = (0, 7, 30, 365)
    scores = [likeness(terms(*QUAKE), NOON + timedelta(days=day), story) for day in days]
    assert scores == sorted(set(scores), reverse=True)
    assert scores[0] == pytest.approx(1, abs=0.001)


def test_an_article_without_terms_is_a_story_by_itself() -> None:
    archive = MemoryStories()
    for name in ("one", "other"):
        assert archive.add(name, {}, NOON).story_id == name
    assert archive.asked == archive.fetched == 0


def test_a_story_that_is_gone_is_no_candidate(terms: Terms) -> None:
    archive = MemoryStories()
    archive.add("quake", terms(*QUAKE), NOON)
    archive.known.clear()
    assert archive.add("later", terms(*QUAKE_LATER), NOON).story_id == "later"


def test_the_cost_of_an_article_does_not_grow_with_the_archive() -> None:
    archive = MemoryStories()
    common = {f"term{number}": 1.0 for number in range(40)}
    for number in range(200):
        archive.known[f"story {number}"] = Story({"other": 1.0}, NOON)
        for term in common:
            archive.under[term].append(f"story {number}")
    assigned = archive.add("arriving", vector.unit(common), NOON)
    assert (archive.asked, archive.fetched, len(assigned.terms)) == (ASKED, NEWEST, LISTED)


@given(st.lists(VECTORS, max_size=12))
def test_a_replay_gives_the_same_stories(vectors: list[Mapping[str, float]]) -> None:
    def stream() -> list[tuple[str, float | None]]:
        archive = MemoryStories()
        added = [archive.add(str(number), terms, NOON) for number, terms in enumerate(vectors)]
        return [(assigned.story_id, assigned.score) for assigned in added]

    assert stream() == stream()


@given(VECTORS, st.lists(VECTORS, min_size=1, max_size=12))
def test_likeness_is_a_share_and_needs_common_terms(
    terms: Mapping[str, float], members: list[Mapping[str, float]]
) -> None:
    story = Story({}, NOON)
    for member in members:
        story = story.joined(member, NOON)
    score = likeness(terms, NOON, story)
    assert 0 <= score <= 1
    assert bool(score) == bool(terms.keys() & story.terms.keys())


@given(VECTORS, VECTORS)
def test_the_order_of_terms_does_not_matter(one: dict[str, float], other: dict[str, float]) -> None:
    archive = MemoryStories()
    archive.add("first", one, NOON)
    backwards = dict(reversed(other.items()))
    forward = assign("second", other, NOON, archive)
    backward = assign("second", backwards, NOON, archive)
    assert (forward.story_id, forward.score) == (backward.story_id, backward.score)
