import json
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Subject
from copydesk.enrichment.topics import choice, evidence, find, medtop
from copydesk.enrichment.topics.lexicon import TEXTS
from tests.unit.enrichment.manuscripts import manuscript

DATA = os.environ.get("COPYDESK_DATA")
needs_data = pytest.mark.skipif(not DATA, reason="COPYDESK_DATA names no folder of real inputs")

AREAS = [
    (
        "01000000",
        "Orchestra opens its season",
        "The conductor led the symphony, and a young violinist sang along.",
    ),
    (
        "02000000",
        "Man jailed for burglary",
        "The judge sentenced the thief, who pleaded guilty, to two years in prison.",
    ),
    (
        "03000000",
        "Earthquake shakes valley",
        "Rescuers search for survivors after aftershocks; buildings collapsed.",
    ),
    (
        "04000000",
        "Brewer's profits rise",
        "Shares of the company rose 4% after it raised its revenue forecast to $2bn.",
    ),
    (
        "05000000",
        "Pupils face new exams",
        "The curriculum changes for every secondary school, teachers were told.",
    ),
    (
        "06000000",
        "Smog over the harbour",
        "Environmentalists measured air pollution and say emissions must be cut.",
    ),
    (
        "07000000",
        "Measles outbreak grows",
        "Doctors ask parents to have patients vaccinated; the hospital is full.",
    ),
    (
        "08000000",
        "Baker sets Guinness World Records mark",
        "The world's longest baguette, a record attempt, won a prize.",
    ),
    (
        "09000000",
        "Dockers go on strike",
        "The trade union demands higher wages; the walkout begins on Monday.",
    ),
    (
        "10000000",
        "Gardeners and cooks",
        "Recipes, a theme park and hiking: what holidaymakers and tourists like.",
    ),
    (
        "11000000",
        "Parliament passes budget",
        "Lawmakers of the ruling party voted, and the prime minister thanked them.",
    ),
    (
        "12000000",
        "Bishop opens cathedral",
        "The congregation came to pray at Easter, the archbishop and a rabbi with it.",
    ),
    (
        "13000000",
        "Telescope finds planet",
        "Astronomers published the discovery; scientists call the galaxy remarkable.",
    ),
    ("14000000", "Homeless families wait", "Poverty and domestic violence bring more people to the charity."),
    (
        "15000000",
        "Striker scores twice",
        "The goalkeeper was beaten 3-1 in the cup final before a full stadium.",
    ),
    (
        "16000000",
        "Rebels shell the town",
        "The ceasefire broke and insurgents fought troops; air strikes followed.",
    ),
    (
        "17000000",
        "Snow and gales ahead",
        "Forecasters expect a cold snap with heavy snowfall and temperatures below zero.",
    ),
]


@pytest.mark.parametrize(("area", "title", "lead"), AREAS)
def test_a_short_text_of_each_area_has_it_first(area: str, title: str, lead: str) -> None:
    first = find(manuscript(lead, title=title)).items[0]
    assert (first.code, *first.ancestors)[-1] == f"medtop:{area}"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("20001085", "She won the tennis match at Wimbledon in straight sets after saving a break point."),
        ("20000888", "The batsman lost his wicket in the second innings of the cricket Test."),
        ("20000371", "The interest rate stays at 4%, after a rate cut of 25 basis points in May."),
        ("20000204", "The takeover makes it the biggest merger of the year; the acquisition needs approval."),
        ("20000153", "The earthquake had a magnitude of 6.1; its epicentre lay under the sea."),
        ("20000739", "The astronauts left the space station in a spacecraft of NASA."),
        ("20000584", "The referendum on the lake is held in May."),
        ("20000641", "Both states ratified the treaty; the accord is the third pact in a year."),
    ],
)
def test_the_narrowest_sure_concept_is_named(code: str, text: str) -> None:
    assert f"medtop:{code}" in [item.code for item in find(manuscript(text)).items]


def test_a_broader_concept_is_named_beside_it_where_the_text_speaks_of_it_too() -> None:
    text = "Diplomats praise bilateral relations; an envoy spoke of foreign policy and ties between allies."
    codes = [item.code for item in find(manuscript(text)).items]
    assert {"medtop:20000638", "medtop:20000639"} <= set(codes)


def test_ancestors_go_from_the_parent_to_the_top() -> None:
    (item, *_) = find(manuscript("The ambassador, an experienced diplomat, left the embassy.")).items
    assert item.model_dump(exclude={"confidence"}) == {
        "code": "medtop:20000639",
        "label": "diplomacy",
        "ancestors": ("medtop:20000638", "medtop:11000000"),
    }


def test_what_tells_nothing_has_no_topic() -> None:
    assert find(manuscript("Quux is as quux does.", title="Quux")).items == ()


def test_a_capital_tells_the_name_from_the_word() -> None:
    named, worded = (find(manuscript(text)).items for text in ("Apple grows.", "The apple grows."))
    assert named
    assert not worded


def test_the_headline_counts_more_than_the_body() -> None:
    health, religion = "A vaccine for the hospital", "A bishop for the mosque"
    first, second = (
        find(manuscript(body, title=title)).items[0].ancestors[-1]
        for title, body in ((health, religion), (religion, health))
    )
    assert (first, second) == ("medtop:07000000", "medtop:12000000")


def test_a_word_that_is_repeated_counts_less_each_time() -> None:
    texts = (" ".join(["opera"] * times) for times in (1, 2, 20))
    once, twice, often = (
        sum(amount for _, amount in evidence.weigh(manuscript(text), LEXICON)) for text in texts
    )
    assert once < twice < often < 5 * once


def test_a_word_for_two_narrower_concepts_counts_once_for_the_broader_one() -> None:
    found = choice.Evidence()
    found.add((("20001085", 3.0), ("20000888", 2.0)), 1.0)
    assert (found.whole["15000000"], found.whole["20001085"], found.own["20000888"]) == (3.0, 3.0, 2.0)


@pytest.mark.parametrize(
    "subject",
    [
        Subject(code="medtop:20000657", label=None),
        Subject(code="http://cv.iptc.org/newscodes/mediatopic/20000657"),
        Subject(label="Belief systems"),
    ],
)
def test_what_the_supplier_states_is_evidence(subject: Subject) -> None:
    items = find(manuscript("Quux is as quux does."), (subject,)).items
    assert [item.code for item in items] == ["medtop:20000657"]


@pytest.mark.parametrize(
    "subject", [Subject(code="medtop:20000601"), Subject(label="Celebrity gossip"), Subject()]
)
def test_a_retired_or_foreign_statement_is_none(subject: Subject) -> None:
    assert find(manuscript("Quux is as quux does."), (subject,)).items == ()


LEXICON = evidence.read(TEXTS)
WORDS = st.sampled_from(sorted(LEXICON.stems) + sorted(LEXICON.exact) + ["quux", "the", "#", "\n"])


@given(st.lists(WORDS, max_size=60), st.lists(WORDS, max_size=8))
def test_topics_are_few_ordered_and_of_one_tree(body: list[str], title: list[str]) -> None:
    items = find(manuscript(" ".join(body) or "-", title=" ".join(title) or "-")).items
    assert len(items) <= 5
    assert len({item.code for item in items}) == len(items)
    confidences = [item.confidence for item in items]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 < confidence <= 1 for confidence in confidences)
    for item in items:
        path = [code.removeprefix("medtop:") for code in (item.code, *item.ancestors)]
        assert path[-1] in medtop.TOPS
        assert all(medtop.CONCEPTS[child].parent == parent for child, parent in pairwise(path))


@given(st.text(max_size=300))
def test_any_text_has_topics_or_none(text: str) -> None:
    assert find(manuscript(text or "-")) == find(manuscript(text or "-"))


def test_the_lexicon_says_each_word_once_for_a_concept() -> None:
    for concepts in (*LEXICON.exact.values(), *LEXICON.stems.values()):
        assert len(dict(concepts)) == len(concepts)


def test_the_table_holds_what_the_lexicon_names_and_what_is_above_it() -> None:
    named = {code for code, _, _ in evidence.entries(TEXTS)}
    assert set(medtop.CONCEPTS) == named.union(*(medtop.PATHS[code] for code in named))


def test_no_label_stands_for_two_concepts() -> None:
    assert len(medtop.LABELS) == len(medtop.CONCEPTS)


@needs_data
def test_the_table_is_that_of_the_iptc() -> None:
    scheme = json.loads(Path(DATA or "", "mediatopics", "cptall-en-GB.json").read_bytes())
    concepts = {concept["qcode"].removeprefix("medtop:"): concept for concept in scheme["conceptSet"]}
    for code, ours in medtop.CONCEPTS.items():
        theirs = concepts[code]
        parents = [uri.rpartition("/")[2] for uri in theirs.get("broader", [])]
        assert (ours.label, [ours.parent] if ours.parent else []) == (theirs["prefLabel"]["en-GB"], parents)
        assert "retired" not in theirs
    assert {uri.rpartition("/")[2] for uri in scheme["hasTopConcept"]} == set(medtop.TOPS)


@needs_data
def test_the_sample_has_the_topics_that_people_read_and_none_of_the_others() -> None:
    expected = json.loads(Path(DATA or "", "sample", "expected.json").read_bytes())
    structure = expected["structure"]
    items = find(
        manuscript(
            *structure["bodyParagraphs"],
            title=structure["title"]["value"],
            standfirst=structure["standfirst"]["value"],
        )
    ).items
    codes = {item.code for item in items}
    every = codes.union(*(item.ancestors for item in items))
    top, *narrower = (code for code, _ in expected["topics"]["must"])
    assert codes >= set(narrower)
    assert top in every
    assert not every & {code for code, _ in expected["topics"]["mustNot"]}
    assert every & {code for code, _ in expected["topics"]["should"]}


def test_one_word_that_may_mean_something_else_makes_no_narrow_topic() -> None:
    items = find(manuscript("A lorry hit a bus, and then hit a wall.", title="Lorry hits bus")).items
    assert "baseball" not in {item.label for item in items}


def test_words_that_may_mean_something_else_yield_to_one_that_tells() -> None:
    text = manuscript(
        "Two were killed and ten injured when a lorry hit a bus in fog.",
        "The view was a few metres, said rescuers; it was the worst pile-up for years.",
        title="Two killed as lorry hits bus",
    )
    areas = {code for item in find(text).items for code in (item.code, *item.ancestors)}
    assert "medtop:03000000" in areas
    assert "medtop:15000000" not in areas
