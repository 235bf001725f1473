from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from pydantic import TypeAdapter

from copydesk.article import Article, Intent
from copydesk.enrichment import sources
from copydesk.enrichment.backend import Answer
from copydesk.enrichment.language import Detector
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.facts import Fact, FactStatus, SentimentFact

Make = Callable[..., Article]
TEXT = "The council has approved the plan for a new bridge, Reuters reported, citing the daily Le Soir."


def test_every_kind_is_there_once_and_in_order(make_article: Make, models: Models) -> None:
    facts = enrich(make_article(TEXT), models, "Fakti")
    assert [(fact.kind, fact.status) for fact in facts] == [
        ("language", "ok"),
        ("entities", "ok"),
        ("places", "ok"),
        ("quotes", "ok"),
        ("sources", "ok"),
        ("times", "ok"),
        ("topics", "ok"),
        ("summary", "ok"),
        ("keywords", "ok"),
        ("reading", "ok"),
        ("signature", "ok"),
        ("vector", "ok"),
    ]


def test_with_a_managed_service_no_kind_is_left_out(make_article: Make, models: Models) -> None:
    sentiment = SentimentFact(method="service", version="1")
    facts = enrich(make_article(TEXT), models, "Fakti", lambda _: Answer(None, sentiment))
    union, _ = get_args(Fact)
    assert [type(fact) for fact in facts] == [*get_args(union)]


def test_the_same_article_gives_the_same_bytes(make_article: Make, models: Models) -> None:
    as_json = TypeAdapter(tuple[Fact, ...]).dump_json
    first, second = (as_json(enrich(make_article(TEXT), each, "Fakti")) for each in (models, Models.load()))
    assert first == second


def test_a_killed_article_has_no_facts(make_article: Make, models: Models) -> None:
    assert enrich(make_article(TEXT, intent=Intent.KILL), models, "Fakti") == ()


def test_a_kind_that_fails_says_why_and_the_others_go_on(make_article: Make, models: Models) -> None:
    def broken(text: str) -> tuple[str, float]:
        raise ZeroDivisionError(text)

    broken_models = replace(models, language=Detector(broken, "1"))
    language, _, _, _, chain, *_ = enrich(make_article(TEXT), broken_models, "Fakti")
    assert (language.status, language.reason) == (FactStatus.FAILED, "ZeroDivisionError")
    assert [item.name for item in chain.items if hasattr(item, "name")] == ["Le Soir", "Reuters", "Fakti"]


def test_a_failure_of_the_chain_leaves_the_language(
    make_article: Make, models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "statements", None)
    language, _, _, _, chain, *_ = enrich(make_article(TEXT), models, "Fakti")
    assert (language.status, chain.status, chain.reason) == ("ok", FactStatus.FAILED, "TypeError")


def test_a_stated_language_helps_where_the_text_is_too_short(make_article: Make, models: Models) -> None:
    _, _, _, _, chain, *_ = enrich(make_article("TT", language="sv"), models, None)
    assert chain.status is FactStatus.UNSUPPORTED_LANGUAGE
