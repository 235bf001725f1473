import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article, Person, StatedSource
from copydesk.enrichment import sources
from copydesk.enrichment.sources.media import canonical
from copydesk.facts import FactStatus, SourcesFact

Make = Callable[..., Article]

FRAGMENTS = st.sampled_from(
    (
        *("Reuters", " reported", ", citing ", "BTA", "quoted by ", "the daily ", "Le Soir", " and ", ". "),
        *("\n\n", "“", "”", "(AP) —", "told ", "According to ", "Dnevnik", "'s", "\u2019s", " Monday", "🛰"),
    )
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=40).map("".join))


def chain(fact: SourcesFact) -> list[tuple[str, str]]:
    return [(item.name, item.role.value) for item in fact.items]


def test_who_reports_is_the_origin_and_who_quotes_it_the_carrier(make_article: Make) -> None:
    article = make_article("The two leaders exchanged letters, reported Reuters, quoted by BTA.")
    assert chain(sources.find(article, "Fakti", "en")) == [
        ("Reuters", "origin"),
        ("BTA", "carrier"),
        ("Fakti", "publisher"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AFP, quoted by dpa, said so.", [("AFP", "origin"), ("dpa", "carrier")]),
        ("AFP reports, citing dpa, that it rained.", [("dpa", "origin"), ("AFP", "carrier")]),
        (
            "TASS said, citing Interfax, which quoted the newspaper Vesti Plus.",
            [("Vesti Plus", "origin"), ("Interfax", "carrier"), ("TASS", "carrier")],
        ),
        ("BTA reported a fire. The agency cited Reuters.", [("Reuters", "origin"), ("BTA", "carrier")]),
        ("AFP reported rain. AFP also reported, citing dpa, hail.", [("dpa", "origin"), ("AFP", "carrier")]),
    ],
)
def test_direction_decides_the_role(text: str, expected: list[tuple[str, str]], make_article: Make) -> None:
    assert chain(sources.find(make_article(text), None, "en")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A Reuters journalist was arrested on the square.",
        "Nov 3 (Science Desk) - Ice was found.",
        "Michael Bloomberg spoke first. Bloomberg said he would run.",
        "CNN's ratings fell.",
        "The Reuters Institute said trust was falling.",
        "The mayor sued the BBC.",
        "“CNN said I had lied about it all,” he complained.",
        "According to the Interior Ministry, nobody was hurt.",
        "Writing by Ana Ruiz for Reuters; Editing by Tom Lee",
    ],
)
def test_who_is_only_mentioned_is_no_source(text: str, make_article: Make) -> None:
    assert sources.find(make_article(text), None, "en").items == ()


def test_a_name_is_listed_once_with_its_first_evidence(make_article: Make) -> None:
    article = make_article("It rained, Agence France-Presse reported.", "It snowed, AFP reported.")
    (item,) = sources.find(article, None, "en").items
    assert (item.name, article.text[item.start : item.end]) == ("AFP", "Agence France-Presse")


def test_the_publisher_of_the_article_comes_before_the_suppliers(make_article: Make) -> None:
    article = make_article("A bridge has opened, said the paper.", publisher="Fakti")
    assert chain(sources.find(article, "Supplier", "en")) == [("Fakti", "publisher")]


def test_a_publisher_has_offsets_where_the_text_names_it(make_article: Make) -> None:
    article = make_article("The minister spoke to Fakti.")
    (item,) = sources.find(article, "Fakti", "en").items
    assert article.text[item.start : item.end] == "Fakti"


def test_a_publisher_is_not_its_own_origin(make_article: Make) -> None:
    article = make_article("PARIS (AFP) - It rained.")
    assert chain(sources.find(article, "AFP", "en")) == [("AFP", "publisher")]


def test_a_stated_source_joins_without_offsets(make_article: Make) -> None:
    article = make_article("It rained.", sources=(StatedSource(name="Agence France-Presse"),))
    (item,) = sources.find(article, None, "en").items
    assert (item.name, item.role, item.start, item.end) == ("AFP", "origin", None, None)


def test_who_signs_a_text_carries_what_its_lead_attributes_to_others(make_article: Make) -> None:
    article = make_article("It rained, Reuters reported.", sources=(StatedSource(name="BTA"),))
    assert chain(sources.find(article, None, "en")) == [("Reuters", "origin"), ("BTA", "carrier")]


@pytest.mark.parametrize("name", ["Jane Doe, Associated Press", "AP", "Jane Doe/AP"])
def test_a_medium_in_the_byline_is_a_source(name: str, make_article: Make) -> None:
    article = make_article("It rained.", byline=(Person(name=name),))
    assert chain(sources.find(article, None, "en")) == [("AP", "origin")]


def test_a_person_in_the_byline_is_none(make_article: Make) -> None:
    article = make_article("It rained.", byline=(Person(name="Jane Doe", role="Correspondent"),))
    assert sources.find(article, None, "en").items == ()


def test_a_language_without_rules_says_so_and_keeps_what_was_stated(make_article: Make) -> None:
    fact = sources.find(make_article("Det regnade, enligt TT."), "Fakti", "sv")
    assert (fact.status, chain(fact)) == (FactStatus.UNSUPPORTED_LANGUAGE, [("Fakti", "publisher")])


@given(text=TEXTS)
def test_evidence_is_where_the_offsets_say(text: str, make_article: Make) -> None:
    article = make_article(text)
    for item in sources.find(article, "Fakti", "en").items:
        if item.start is not None and item.end is not None:
            assert canonical(article.text[item.start : item.end]) == canonical(item.name)


@given(text=TEXTS)
def test_each_name_is_listed_once_and_always_the_same(text: str, make_article: Make) -> None:
    article = make_article(text)
    fact = sources.find(article, "Fakti", None)
    assert len({item.name for item in fact.items}) == len(fact.items)
    assert fact == sources.find(article, "Fakti", None)


def test_the_sample_has_the_chain_that_people_read(make_article: Make) -> None:
    if "COPYDESK_DATA" not in os.environ:
        pytest.skip("COPYDESK_DATA names the folder of samples that are not ours to publish")
    expected = json.loads((Path(os.environ["COPYDESK_DATA"]) / "sample" / "expected.json").read_text())
    structure = expected["structure"]
    article = make_article(
        *structure["bodyParagraphs"],
        title=structure["title"]["value"],
        standfirst=structure["standfirst"]["value"],
    )
    fact = sources.find(article, expected["must"]["publisher"], "en")
    assert [item.name for item in fact.items] == [s["name"] for s in expected["must"]["sourceChain"]]
    assert [item.role.value for item in fact.items] == ["origin", "carrier", "publisher"]
    assert article.text[fact.items[0].start : fact.items[0].end] == "Reuters"
