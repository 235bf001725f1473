from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment import summary
from copydesk.enrichment.manuscript import Manuscript, PartKind
from tests.unit.enrichment.manuscripts import manuscript, of_parts

COMMON = frozenset(
    {"a", "an", "and", "at", "by", "for", "in", "is", "it", "of", "on", "said", "the", "to", "was"}
)


def rarity(word: str) -> float:
    return 0.0 if word in COMMON else 1.0


def summarised(text: Manuscript) -> list[str]:
    return [sentence.text for item in summary.find(text, rarity).items for sentence in item.sentences]


TEXT = st.text(alphabet=st.sampled_from('ab cd. E!?\n"é漢1'), max_size=200)


@given(paragraphs=st.lists(TEXT, max_size=6), title=st.none() | TEXT.filter(bool))
def test_a_summary_is_at_most_three_sentences_of_the_text_in_its_order(
    paragraphs: list[str], title: str | None
) -> None:
    text = manuscript(*paragraphs, title=title)
    sentences = [s for item in summary.find(text, rarity).items for s in item.sentences]
    assert len(sentences) <= 3
    assert all(text.text[s.start : s.end] == s.text for s in sentences)
    assert [s.start for s in sentences] == sorted({s.start for s in sentences})
    assert bool(sentences) == any(part.sentences for part in text.parts)


def test_what_the_headline_speaks_of_is_said_first() -> None:
    text = manuscript(
        "The town council met on Monday evening in the old library building.",
        "Members heard a report on parking fees near the railway station.",
        "The harbour bridge will close for repairs until October, engineers said.",
        "Coffee was served in the hall after the meeting had come to an end.",
        title="Harbour bridge to close for repairs",
    )
    assert "The harbour bridge will close for repairs until October, engineers said." in summarised(text)


def test_a_sentence_that_says_it_again_gives_way_to_another() -> None:
    again = "The harbour bridge will close for repairs until October."
    text = manuscript(again, again, again, "Ferries carry pedestrians across the river every ten minutes.")
    assert "Ferries carry pedestrians across the river every ten minutes." in summarised(text)


def test_headings_and_lists_are_not_summarised_where_there_is_running_text() -> None:
    text = of_parts(
        (PartKind.TITLE, "Bridge closes"),
        (PartKind.HEADING, "Bridge bridge bridge bridge bridge bridge"),
        (PartKind.LIST_ITEM, "Bridge closed from the first Monday of the month."),
        (PartKind.PARAGRAPH, "The mayor spoke to reporters at the town hall."),
    )
    assert summarised(text) == ["The mayor spoke to reporters at the town hall."]


def test_an_article_without_a_body_is_its_standfirst_or_its_title() -> None:
    assert summarised(manuscript(title="Bridge closes", standfirst="Ferries run.")) == ["Ferries run."]
    assert summarised(manuscript(title="Bridge closes")) == ["Bridge closes"]
    assert summarised(manuscript()) == []


def test_what_never_comes_to_an_end_is_no_sentence() -> None:
    endless = "word " * summary.LONGEST
    assert summarised(manuscript(endless, "The harbour bridge will close for repairs.")) == [
        "The harbour bridge will close for repairs."
    ]
    assert summarised(manuscript(endless)) == []
