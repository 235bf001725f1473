"""Who says what: direct and partial quotes. Texts and names are invented."""
# ruff: noqa: RUF001 - marks are what is tested

import json
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from copydesk.article import Article, Block, BlockKind
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.enrichment.quotes import find
from copydesk.facts import EntitiesFact, EntityItem, EntityType, Mention, QuoteItem, QuoteKind, QuotesFact

DIRECT, PARTIAL, INDIRECT = QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.INDIRECT
PEOPLE = {
    "Vera Holm": ("Vera Holm", "Holm"),
    "Aro Tamm": ("Aro Tamm", "Tamm"),
    "Kim Dal-su": ("Kim Dal-su", "Kim"),
}


def entities(text: str) -> EntitiesFact:
    """The people of these texts, wherever they are named."""
    items = []
    for name, aliases in PEOPLE.items():
        found = re.finditer("|".join(rf"\b{alias}\b" for alias in aliases), text)
        mentions = tuple(Mention(text=one[0], start=one.start(), end=one.end()) for one in found)
        if mentions:
            items.append(EntityItem(name=name, type=EntityType.PERSON, confidence=1, mentions=mentions))
    items.sort(key=lambda item: item.mentions[0].start)
    return EntitiesFact(method="hand", version="1", items=tuple(items))


Quotes = Callable[..., tuple[QuoteItem, ...]]


@pytest.fixture
def quotes(make_article: Callable[..., Article]) -> Quotes:
    """The quotes of paragraphs; with `known` unset, as if no name had been recognised."""

    def of(*paragraphs: str, known: bool = True) -> tuple[QuoteItem, ...]:
        text = Manuscript.of(make_article(*paragraphs), "en")
        return find(text, entities(text.text) if known else EntitiesFact(method="none", version="1")).items

    return of


def said(items: Iterable[QuoteItem], *kinds: QuoteKind) -> list[tuple[str, str | None]]:
    wanted = kinds or (DIRECT, PARTIAL)
    return [(item.text, item.speaker) for item in items if item.kind in wanted]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        # the cue after the quotation
        ('"We will rebuild the bridge," Vera Holm said.', "We will rebuild the bridge,", "Vera Holm"),
        ('"We will rebuild the bridge", said Vera Holm.', "We will rebuild the bridge", "Vera Holm"),
        ("“We will rebuild the bridge,” Holm said in Porto.", "We will rebuild the bridge,", "Holm"),
        ('"Is it safe?" asked Aro Tamm.', "Is it safe?", "Aro Tamm"),
        ('"Is it safe?" Aro Tamm asked.', "Is it safe?", "Aro Tamm"),
        ('"It is over!" Holm shouted to the crowd.', "It is over!", "Holm"),
        ('"It is over," a spokesman for Holm said.', "It is over,", "a spokesman for Holm"),
        ('"It is over," said a woman from the ministry.', "It is over,", "a woman from the ministry"),
        ('"It is over," according to Vera Holm.', "It is over,", "Vera Holm"),
        ('"It is over," as Vera Holm put it.', "It is over,", "Vera Holm"),
        ('"It is over," said Kim Dal-su in his reply to the Danish leader.', "It is over,", "Kim Dal-su"),
        ('"It is over," said Vera Holm, who met Aro Tamm on Monday.', "It is over,", "Vera Holm"),
        ('"It is over," Vera Holm, a lawyer from Oslo, told reporters.', "It is over,", "Vera Holm"),
        ('"It is over," Vera Holm (Labour) told the council.', "It is over,", "Vera Holm"),
        ('"It is over," one senior official said.', "It is over,", "one senior official"),
        ('"It is over," Vera Holm croaked.', "It is over,", "Vera Holm"),
        ('"It is over," said Porto boss Vera Holm.', "It is over,", "Vera Holm"),
        ('"It is over," according to the Danish army.', "It is over,", "the Danish army"),
        # the cue before the quotation
        ('Vera Holm said: "We will rebuild the bridge."', "We will rebuild the bridge.", "Vera Holm"),
        ('Vera Holm said, "We will rebuild the bridge."', "We will rebuild the bridge.", "Vera Holm"),
        ('Vera Holm said in a speech on Friday, "We will rebuild it."', "We will rebuild it.", "Vera Holm"),
        ('Vera Holm told the harbour board: "We will rebuild it."', "We will rebuild it.", "Vera Holm"),
        ('Asked about the toll, Vera Holm replied: "Nobody will pay."', "Nobody will pay.", "Vera Holm"),
        ('Vera Holm waved the plan away, saying, "Nobody will pay."', "Nobody will pay.", "Vera Holm"),
        # other marks
        ("„We will rebuild it“, said Vera Holm.", "We will rebuild it", "Vera Holm"),
        ("«We will rebuild it», said Vera Holm.", "We will rebuild it", "Vera Holm"),
        ("« We will rebuild it », said Vera Holm.", "We will rebuild it", "Vera Holm"),
        ("‘We’ll keep the voters’ bridge,’ said Vera Holm.", "We’ll keep the voters’ bridge,", "Vera Holm"),
        ("'We don't do rock 'n' roll,' said Vera Holm.", "We don't do rock 'n' roll,", "Vera Holm"),
        ("``We will rebuild it,'' said Vera Holm.", "We will rebuild it,", "Vera Holm"),
        ("“We will rebuild it“, said Vera Holm.", "We will rebuild it", "Vera Holm"),
        # what stands inside
        ('"He said, \'Not now,\' and left," said Vera Holm.', "He said, 'Not now,' and left,", "Vera Holm"),
        ("“The ‘temporary’ bridge stays,” said Vera Holm.", "The ‘temporary’ bridge stays,", "Vera Holm"),
        ('"We want... peace. And work", said Vera Holm.', "We want... peace. And work", "Vera Holm"),
        ('"The gap is 6\'2" wide," said Vera Holm.', 'The gap is 6\'2" wide,', "Vera Holm"),
        ('"It opened in 1990," said Vera Holm.', "It opened in 1990,", "Vera Holm"),
        ('"It opened in 1990", said Vera Holm.', "It opened in 1990", "Vera Holm"),
    ],
)  # fmt: skip
def test_a_direct_quote_is_found_with_its_speaker(
    quotes: Quotes, text: str, content: str, speaker: str
) -> None:
    assert said(quotes(text, known=False)) == [(content, speaker)]
    assert quotes(text, known=False)[0].kind is DIRECT


def test_a_quote_goes_on_after_its_cue(quotes: Quotes) -> None:
    items = quotes('"The bridge," Vera Holm said, "was built by my father. I want it back." She left.')
    assert said(items, DIRECT) == [
        ("The bridge,", "Vera Holm"),
        ("was built by my father. I want it back.", "Vera Holm"),
    ]


def test_the_next_sentence_in_marks_is_the_same_speakers(quotes: Quotes) -> None:
    items = quotes('"The bridge is ours," Vera Holm said. "I want it back."')
    assert [speaker for _, speaker in said(items, DIRECT)] == ["Vera Holm", "Vera Holm"]


def test_each_speaker_has_his_own_words(quotes: Quotes) -> None:
    items = quotes('"The bridge is ours," Vera Holm said. "It is not," replied Aro Tamm.')
    assert [speaker for _, speaker in said(items)] == ["Vera Holm", "Aro Tamm"]


def test_a_quote_over_paragraphs_opens_in_each_and_closes_once(quotes: Quotes) -> None:
    items = quotes(
        'Vera Holm said: "The bridge is ours.',
        '"My father built it.',
        '"I want it back."',
        "The council adjourned.",
    )
    assert said(items, DIRECT) == [
        ("The bridge is ours.", "Vera Holm"),
        ("My father built it.", "Vera Holm"),
        ("I want it back.", "Vera Holm"),
    ]


def test_the_last_paragraph_of_a_quote_may_be_the_first_to_name_its_speaker(quotes: Quotes) -> None:
    items = quotes("“The bridge is ours.", "“My father built it,” said Vera Holm.")
    assert [speaker for _, speaker in said(items)] == ["Vera Holm", "Vera Holm"]


def test_the_speaker_may_stand_in_the_sentence_before(quotes: Quotes) -> None:
    items = quotes("Vera Holm was not amused when she spoke on Monday.", '"Nobody asked us about the toll."')
    assert said(items, DIRECT) == [("Nobody asked us about the toll.", "Vera Holm")]


def test_a_sentence_before_a_colon_names_the_speaker(quotes: Quotes) -> None:
    items = quotes(
        "Aro Tamm said nothing. Vera Holm had a shorter answer for the board:", '"Nobody will pay."'
    )
    assert said(items, DIRECT) == [("Nobody will pay.", "Vera Holm")]


def test_he_is_whom_the_text_named_last(quotes: Quotes) -> None:
    items = quotes("Aro Tamm opened the bridge on Friday.", '"It took us nine years," he said.')
    assert said(items, DIRECT) == [("It took us nine years,", "Aro Tamm")]


def test_a_surname_is_the_whole_name_of_an_entity(quotes: Quotes) -> None:
    items = quotes("Vera Holm came to Porto.", '"It took us nine years," Holm said.')
    assert said(items, DIRECT) == [("It took us nine years,", "Vera Holm")]


def test_a_surname_is_the_name_that_spoke_before_where_no_entity_is_known(quotes: Quotes) -> None:
    items = quotes('"Nine years," said Vera Holm.', '"Nine," Holm said again.', known=False)
    assert [speaker for _, speaker in said(items)] == ["Vera Holm", "Vera Holm"]


def test_who_is_answered_is_no_speaker(quotes: Quotes) -> None:
    items = quotes('"The treaty stands", said Kim in his response to Aro Tamm. Kim Dal-su left.')
    assert said(items, DIRECT) == [("The treaty stands", "Kim Dal-su")]


def test_a_quote_that_nobody_says_has_no_speaker(quotes: Quotes) -> None:
    assert said(quotes('"All good things must end."', known=False)) == [("All good things must end.", None)]


def test_a_missing_closing_mark_ends_with_its_paragraph(quotes: Quotes) -> None:
    items = quotes('Vera Holm said: "We will rebuild it.', "The council adjourned.")
    assert said(items) == [("We will rebuild it.", "Vera Holm")]


def test_a_missing_closing_mark_does_not_reach_into_the_next_quote(quotes: Quotes) -> None:
    items = quotes("Vera Holm said: “We will rebuild it. Aro Tamm said: “We will not.”", known=False)
    assert said(items)[-1] == ("We will not.", "Aro Tamm")


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ('Vera Holm called the toll "a tax on the poor".', "a tax on the poor", "Vera Holm"),
        ('Vera Holm said the toll was "a tax on the poor" and left.', "a tax on the poor", "Vera Holm"),
        ('Vera Holm said that "nobody here will pay".', "nobody here will pay", "Vera Holm"),
        ('The toll is "a tax on the poor", Vera Holm said.', "a tax on the poor", "Vera Holm"),
        ('Vera Holm described the bridge as "ready to fall".', "ready to fall", "Vera Holm"),
        ("Vera Holm promised to ‘fix the bridge’ by May.", "fix the bridge", "Vera Holm"),
        ('The toll was denounced by Vera Holm as "theft".', "theft", "Vera Holm"),
    ],
)  # fmt: skip
def test_quoted_words_inside_a_sentence_are_a_partial_quote(
    quotes: Quotes, text: str, content: str, speaker: str
) -> None:
    items = quotes(text, known=False)
    assert said(items) == [(content, speaker)]
    assert items[0].kind is PARTIAL


@pytest.mark.parametrize(
    "text",
    [
        'They signed a "comprehensive harbour partnership" treaty that includes a defence clause.',
        'The so-called "bridge of sighs" was closed in June.',
        'The film "Nine Years Of Rain" opens on Friday.',
        'Aro "Bridge" Tamm was born in Porto.',
        "The board is 6'2\" long and 3'4\" wide.",
        'The screen has 32" and the older one 28".',
        "The runners' club and the sailors' home share the harbour's office.",
        "In the '90s rock 'n' roll came to the harbour.",
        'The word "bridge" is older than the town.',
        "The record is 4' 12'' and nobody's near it.",
        'He walked through a "smart" door.',
        'Vera Holm said on the harbour radio\'s "Nine To Five" that it was raining.',
        'They want a "half-way house" where nurses tell people what is paid.',
        'The staff who had been fired were "free" at last.',
        'The commonest names for bridges are "old," "new," and "long."',
        "No marks here at all.",
    ],
)
def test_names_titles_nicknames_and_measures_are_no_quotes(quotes: Quotes, text: str) -> None:
    assert said(quotes(text)) == []


def test_two_who_ask_and_answer_take_turns(quotes: Quotes) -> None:
    items = quotes(
        '"Is it safe?" asked Aro Tamm.',
        '"It is," said Vera Holm.',
        '"For how long?"',
        '"Nine years."',
        '"And then?"',
    )
    speakers = [speaker for _, speaker in said(items)]
    assert speakers == ["Aro Tamm", "Vera Holm", "Aro Tamm", "Vera Holm", "Aro Tamm"]


def test_without_a_question_the_same_one_goes_on(quotes: Quotes) -> None:
    items = quotes('"It is safe," said Aro Tamm.', '"It is not," said Vera Holm.', '"Nobody looked."')
    assert said(items)[-1] == ("Nobody looked.", "Vera Holm")


def test_a_transcript_labels_its_speakers(quotes: Quotes) -> None:
    items = quotes('"HOLM: Is it safe?', '"TAMM: It is.', '"I looked myself."', known=False)
    assert said(items) == [("Is it safe?", "HOLM"), ("It is.", "TAMM"), ("I looked myself.", "TAMM")]


def test_who_is_asked_does_not_speak(quotes: Quotes) -> None:
    items = quotes('Vera Holm was asked, "Is it safe?" She answered, "It is."')
    assert said(items) == [("Is it safe?", None), ("It is.", "Vera Holm")]


def test_a_block_that_is_quoted_needs_no_marks_after_a_colon(make_article: Callable[..., Article]) -> None:
    blocks = (
        Block(text="The board met on Friday, when Vera Holm wrote to its members:"),
        Block(kind=BlockKind.QUOTE, text="We will rebuild the bridge. Nobody will pay."),
        Block(text="The council adjourned."),
        Block(kind=BlockKind.QUOTE, text="Nobody will pay."),
    )
    article = make_article().model_copy(update={"body": blocks})
    items = find(Manuscript.of(article, "en"), EntitiesFact(method="none", version="1")).items
    assert said(items) == [("We will rebuild the bridge. Nobody will pay.", "Vera Holm")]


def test_a_heading_names_nobody(quotes: Quotes) -> None:
    items = quotes("The Harbour And Its Bridges", '"All good things must end."', known=False)
    assert said(items) == [("All good things must end.", None)]


def test_what_has_no_name_is_not_given_one(quotes: Quotes) -> None:
    items = quotes("Vera Holm has 45 percent.", '"It is over," 45 percent of the voters said.')
    assert said(items) == [("It is over,", "45 percent of the voters")]


@pytest.mark.parametrize(
    "text",
    [
        "Her lawyer, Vera Holm, said the court was wrong.",
        "Torvik's mayor, Vera Holm, said the court was wrong.",
        "Her daughter, the film director Vera Holm, said the court was wrong.",
        "The head of the port, Vera Holm, said the court was wrong.",
        '"The court was wrong," its director general, Vera Holm, told reporters.',
        "Vera Holm, of Porto University, who was not there, said the court was wrong.",
        '"The court was wrong," said lead lawyer Professor Vera Holm.',
    ],
)
def test_a_description_is_whom_the_text_names_beside_it(quotes: Quotes, text: str) -> None:
    assert [quote.speaker for quote in quotes(text)] == ["Vera Holm"]


def test_a_dateline_neither_speaks_nor_is_said(quotes: Quotes) -> None:
    said, also = quotes(
        "TORVIK, Nov 12 - The bridge was closed for a week, the police said.",
        "TORVIK, Nov 12 - Vera Holm raised the rate, saying that prices rose too fast.",
    )
    assert (said.text, said.speaker) == ("The bridge was closed for a week", "the police")
    assert also.speaker == "Vera Holm"


def test_the_cue_is_the_clause_beside_the_quote(quotes: Quotes) -> None:
    (item,) = quotes('"It is over," Vera Holm said in her speech, and left.')
    assert item.cue == "Vera Holm said in her speech"
    assert (item.cue_start, item.cue_end) == (14, 42)


def test_nothing_comes_of_nothing(quotes: Quotes) -> None:
    assert quotes() == ()
    assert quotes('""') == ()
    assert quotes('"...", said Vera Holm.') == ()


def test_the_sample_has_the_quotes_that_people_read(
    make_article: Callable[..., Article], models: Models
) -> None:
    if "COPYDESK_DATA" not in os.environ:
        pytest.skip("COPYDESK_DATA names the folder of samples that are not ours to publish")
    folder = Path(os.environ["COPYDESK_DATA"]) / "sample"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    facts = enrich(make_article(*expected["structure"]["bodyParagraphs"]), models, "Fakti")
    items = next(fact for fact in facts if isinstance(fact, QuotesFact)).items
    spoken = [(quote["text"], quote["speaker"]) for quote in expected["quotes"] if quote["kind"] == "direct"]
    assert said(items) == spoken
    assert [item.speaker for item in items if item.kind is INDIRECT][:2] == [
        "Kim Jong-un",
        "Seoul, Kiev and Washington",
    ]
