"""How an article travels between functions: whole, or as a pointer to where it waits."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from copydesk import handover
from copydesk.article import Block
from copydesk.errors import Refused, Unavailable
from copydesk.facts import Fact, LanguageFact, LanguageItem, SourceItem, SourceRole, SourcesFact
from copydesk.messages import (
    ENRICH_MESSAGE,
    MESSAGE_FORMAT,
    PUBLISH_MESSAGE,
    ArticleMessage,
    NewFacts,
    Work,
)
from copydesk.reasons import ReasonCode
from tests.memory.deliveries import MemoryStaging
from tests.unit.domain.samples import ARTICLE_ID, NOW, SOON, article, english, kill, message, raw

FACTS: tuple[Fact, ...] = (
    LanguageFact(method="m", version="1", items=(LanguageItem(value="en", confidence=0.5),)),
    SourcesFact(method="m", version="1", items=(SourceItem(name="Reuters", role=SourceRole.ORIGIN),)),
)


def sized(size: int) -> ArticleMessage:
    delivered = article(1, body=(Block(text="é" * size),))
    return message(delivered.model_copy(update={"raw": raw("the same, whatever the size")}))


def small_size() -> int:
    """How many letters of two bytes fit just so."""
    empty = len(handover.pack(sized(0), MemoryStaging()).encode())
    return (handover.INLINE_BYTES - empty) // 2


@pytest.mark.parametrize(
    "travelling",
    [
        message(article(1), facts=()),
        message(article(1), facts=FACTS),
        message(article(1)).model_copy(update={"facts": None}),
        message(article(1, embargo=SOON, expires=NOW, withheld=True, urgency=3), item=7),
        message(kill(2)),
        sized(100_000),
        sized(100_000).model_copy(update={"facts": None}),
    ],
)
def test_what_is_packed_is_unpacked_as_it_was(travelling: ArticleMessage) -> None:
    staging = MemoryStaging()
    body = handover.pack(travelling, staging)
    assert handover.unpack(body, staging) == (travelling, travelling.article)
    read = handover.unpack_any(body)
    assert isinstance(read, ArticleMessage)
    assert handover.unfold(read, staging) == (travelling, travelling.article)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_travels_unchanged(title: str, text: str) -> None:
    staging = MemoryStaging()
    travelling = message(article(1, title, body=(Block(text=text),)))
    assert handover.unpack(handover.pack(travelling, staging), staging)[0] == travelling


def test_an_article_travels_whole_up_to_the_limit_in_bytes() -> None:
    staging = MemoryStaging()
    handover.pack(sized(small_size()), staging)
    assert staging.objects == {}
    body = handover.pack(sized(small_size() + 1), staging)
    assert len(staging.objects) == 1
    assert len(body.encode()) < 1000


def test_every_retry_stages_under_the_same_key_and_each_step_under_its_own() -> None:
    staging = MemoryStaging()
    enriched = sized(100_000)
    for one in (enriched, enriched, enriched.model_copy(update={"facts": None})):
        handover.pack(one, staging)
    handover.pack(enriched.model_copy(update={"item": 1}), staging)
    assert len(staging.objects) == 3


@pytest.mark.parametrize("kind", ["release", "expire", "reannounce", "purge"])
def test_work_and_facts_travel_too(kind: Any) -> None:
    for travelling in (
        Work(kind=kind, article_id=ARTICLE_ID),
        NewFacts(article_id=ARTICLE_ID, revision=1, facts=FACTS),
    ):
        assert handover.unpack_any(travelling.model_dump_json()) == travelling


BARE = message(article(1)).model_copy(update={"article": None})


@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        "{",
        "[]",
        '{"kind": "article"}',
        '{"kind": "release"}',
        '{"kind": "burn", "articleId": "a"}',
        '{"articleId": "a"}',
        BARE.model_dump_json(),
        BARE.model_copy(update={"staged": "nowhere"}).model_dump_json().replace('"nowhere"', "7"),
        message(article(1)).model_dump_json().replace('"title":"Version 1"', '"title":{}'),
        message(article(1)).model_dump_json().replace("2026-03-01T12:00:00Z", "2026-03-01T12:00:00"),
    ],
)
def test_a_message_that_nobody_here_wrote_is_refused_and_its_content_not_repeated(body: str) -> None:
    def unpack_any(body: str, staging: MemoryStaging) -> object:
        read = handover.unpack_any(body)
        return handover.unfold(read, staging) if isinstance(read, ArticleMessage) else read

    for unpack in (handover.unpack, unpack_any):
        with pytest.raises(Refused) as refused:
            unpack(body, MemoryStaging())
        assert refused.value.reason is ReasonCode.MALFORMED_MESSAGE
        assert "river" not in refused.value.detail


@pytest.mark.parametrize(
    "body", ['{"kind": "burn", "format": %d}', '{"kind": "article", "format": %d, "facts": [{}]}']
)
def test_a_message_of_a_later_version_waits_for_this_function_to_be_new_too(body: str) -> None:
    with pytest.raises(Unavailable):
        handover.unpack_any(body % (MESSAGE_FORMAT + 1))
    with pytest.raises(Refused):
        handover.unpack_any(body % MESSAGE_FORMAT)


@pytest.mark.parametrize("kind", ["article", "facts", "facts-wanted", "another"])
@pytest.mark.parametrize("messages", [ENRICH_MESSAGE, PUBLISH_MESSAGE])
def test_what_failed_to_be_read_is_nowhere_in_the_failure(messages: TypeAdapter[Any], kind: str) -> None:
    # It is the cause of what is refused: where that cannot be kept either, a log has it.
    with pytest.raises(ValidationError) as caught:
        messages.validate_json(json.dumps({"kind": kind, "article": "Quayside", "facts": "Quayside"}))
    assert "Quayside" not in str(caught.value)


def test_a_pointer_to_what_is_gone_is_refused_as_that() -> None:
    body = handover.pack(sized(100_000), MemoryStaging())
    with pytest.raises(Refused) as refused:
        handover.unpack(body, MemoryStaging())
    assert refused.value.reason is ReasonCode.RAW_MISSING


def test_a_token_names_one_article_of_one_delivery() -> None:
    tokens = {message(article(1), delivery, item).token for delivery in ("a", "b") for item in (0, 1, 10)}
    assert len(tokens) == 6
    assert message(article(1), "a").token == message(article(2), "a", facts=english(0.1)).token
