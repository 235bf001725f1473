from collections.abc import Callable

import pytest

from copydesk.article import Article
from copydesk.enrichment.manuscript import READ, Manuscript
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.facts import FactStatus

Make = Callable[..., Article]
SENTENCE = "Anna Berg said on Friday that the ferry to Oslo is late. "


@pytest.mark.parametrize("length", [READ - 1, READ, READ + 1, 2 * READ])
def test_an_overlong_text_is_read_from_its_beginning_to_the_end_of_a_word(
    make_article: Make, length: int
) -> None:
    article = make_article((SENTENCE * (2 * READ // len(SENTENCE) + 1))[:length])
    text = Manuscript.of(article, "en").text
    assert article.text.startswith(text)
    assert article.text == text or (len(text) <= READ and article.text[len(text)].isspace())


@pytest.mark.parametrize("letter", ["a", "a ", "\n", "\u00a0", "橋"])
@pytest.mark.parametrize(
    ("title", "lengths"),
    [(5, [READ - 9]), (5, [READ - 8, 5]), (READ - 1, [4]), (READ, [4, 4]), (2 * READ, [])],
)
def test_parts_and_sentences_lie_inside_the_text(
    make_article: Make, letter: str, title: int, lengths: list[int]
) -> None:
    article = make_article(*((letter * length)[:length] for length in lengths), title="T" * title)
    manuscript = Manuscript.of(article, "en")
    ends = [0, *(at for part in manuscript.parts for at in (part.start, part.end)), len(manuscript.text)]
    assert ends == sorted(ends)
    assert all(
        part.start <= sentence.start < sentence.end <= part.end
        for part in manuscript.parts
        for sentence in part.sentences
    )


def test_what_is_counted_is_the_whole_article(make_article: Make, models: Models) -> None:
    article = make_article("дума " * READ)
    (words,) = (fact.items[0].words for fact in enrich(article, models, None) if fact.kind == "reading")
    assert words == READ


@pytest.mark.parametrize(
    "text",
    ["a" * (5 * READ), SENTENCE * (5 * READ // len(SENTENCE))],
    ids=["one word", "sentences"],
)
def test_a_megabyte_has_facts_of_bounded_size(make_article: Make, models: Models, text: str) -> None:
    facts = enrich(make_article(text, language="en"), models, "Fakti")
    assert FactStatus.FAILED not in {fact.status for fact in facts}
    assert all(
        item.end is None or item.end <= READ
        for fact in facts
        if fact.kind in ("quotes", "times", "sources")
        for item in fact.items
    )
    assert all(
        len(each.model_dump_json()) < 10_000
        for each in facts
        if each.kind in ("summary", "keywords", "vector", "signature", "reading", "topics")
    )
