"""What holds of all facts of any text, however hostile."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from copydesk.article import Article, Block, BlockKind, Moment
from copydesk.enrichment.language import Detector
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.facts import Fact

SCHEMA = Path(__file__).parents[3] / "docs" / "contract" / "event.v1.schema.json"
FACTS = TypeAdapter(tuple[Fact, ...])
WORDS = (
    "Anna Berg said that the Russian president told “We will go” on 31 February , \" ' ' '' `` … -- — ( ) [ "
    "$ 5 1,234.5 99:99 p.m. 12/13/2024 29.02.2023 Dr. U.S. NATO OSLO ( Reuters ) reported citing AP "
    "according to Paris Texas Moscow denied two years ago thirty-one 99999999999999999999 decades later "
    "the 99th century Mr's O' 's & \u0000 \u000c \r\n \u00a0 \u200b \u202e \u0301 \U0001f600 \ufeff \u2028 "
    "İ ß ﬁ ǅ ² ① 中国表示 السلام मंगलवार Москва"
)
TEXTS = st.builds(
    lambda words, gap, change: change(gap.join(words)),
    st.lists(st.sampled_from(WORDS.split(" ")) | st.text(max_size=4), max_size=40),
    st.sampled_from([" ", "", "\u00a0", "\n", "-"]),
    st.sampled_from([str, str.upper, str.lower, str.title, str.swapcase]),
)
MOMENTS = st.sampled_from(
    [None, "0001-01-01T00:00:00+00:00", "2024-02-29T23:59:59+14:00", "9999-12-31T23:59:59-12:00"]
)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(each)


@pytest.fixture(scope="module")
def english(models: Models) -> Models:
    """The models, where every text is English, so that every kind has to read it."""
    return replace(models, language=Detector(lambda text: ("en", 0.9 if text else 0.0), "1"))


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    facts = {"type": "array", "items": {"$ref": "#/$defs/Fact"}}
    return jsonschema.Draft202012Validator({"$defs": schema["$defs"], **facts})


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    title=st.none() | TEXTS,
    body=st.lists(st.builds(Block, kind=st.sampled_from(BlockKind), text=TEXTS)),
    at=MOMENTS,
)
def test_no_text_breaks_a_kind_and_every_offset_is_true(
    make_article: Callable[..., Article],
    english: Models,
    validator: Any,
    title: str | None,
    body: list[Block],
    at: str | None,
) -> None:
    article = make_article(title=title, published=at and Moment(raw=at, value=at)).model_copy(
        update={"body": tuple(body)}
    )
    facts = json.loads(FACTS.dump_json(enrich(article, english, "Fakti")))
    validator.validate(facts)
    assert {fact["status"] for fact in facts} == {"ok"}
    for found in objects(facts):
        if found.get("start") is not None:
            said = article.text[found["start"] : found["end"]]
            assert said
            assert said == found.get("text", said)
        if found.get("cueStart") is not None:
            assert article.text[found["cueStart"] : found["cueEnd"]] == found["cue"]
        assert 0 <= found.get("confidence", 0) <= 1
        assert 0 <= found.get("weight", 0) <= 1
