"""How an article travels between functions: whole while it is small, else as a pointer."""

import hashlib
import json
from collections.abc import Callable
from typing import Final

from pydantic import ValidationError

from copydesk.article import Article
from copydesk.errors import Refused, Unavailable
from copydesk.messages import (
    ENRICH_MESSAGE,
    MESSAGE_FORMAT,
    PUBLISH_MESSAGE,
    ArticleMessage,
    FactsWanted,
    NewFacts,
    ToEnrich,
    ToPublish,
)
from copydesk.ports import Staging
from copydesk.reasons import ReasonCode

INLINE_BYTES: Final = 48 * 1024
"""Under SQS's 64 KB billing unit, with room for the envelope."""


def pack(message: ArticleMessage | FactsWanted | NewFacts, staging: Staging) -> str:
    """The body of the queue message. What is large is staged first, under a key that every retry shares."""
    text = message.model_dump_json(exclude_none=True)
    if len(text.encode()) <= INLINE_BYTES:
        return text
    match message:
        case ArticleMessage():
            step = "facts" if message.facts is not None else "article"
            key = f"work/{message.receipt_id}/{message.item}.{step}.json"
            left_out: dict[str, object] = {"article": None, "facts": None}
        case FactsWanted():
            key, left_out = _named("wanted", message.article_id, text), {"article": None}
        case NewFacts():
            key, left_out = _named("facts", message.article_id, text), {"facts": ()}
    staging.put(key, text)
    return message.model_copy(update={**left_out, "staged": key}).model_dump_json(exclude_none=True)


def _named(step: str, article_id: str, text: str) -> str:
    """By its content: facts of two versions of the enrichment may be on their way at once."""
    return f"work/{article_id}/{hashlib.sha256(text.encode()).hexdigest()[:32]}.{step}.json"


def unpack(body: str, staging: Staging) -> tuple[ArticleMessage, Article]:
    """An article's message, with the article. Raises Refused (MALFORMED_MESSAGE)."""
    return unfold(_read(ArticleMessage.model_validate_json, body), staging)


def unpack_wanting(body: str, staging: Staging) -> tuple[ToEnrich, Article]:
    """Any message of the enrich queue, with the article. Raises Refused (MALFORMED_MESSAGE)."""
    message = _read(ENRICH_MESSAGE.validate_json, body)
    if message.staged:
        message = _read(ENRICH_MESSAGE.validate_json, staging.get(message.staged))
    return message, _there(message.article)


def unpack_any(body: str) -> ToPublish:
    """Any message of the publish queue, its article still where it is. Raises Refused (MALFORMED_MESSAGE)."""
    return _read(PUBLISH_MESSAGE.validate_json, body)


def unfold(message: ArticleMessage, staging: Staging) -> tuple[ArticleMessage, Article]:
    """The message with its article fetched from where it waits."""
    if message.staged:
        message = _read(ArticleMessage.model_validate_json, staging.get(message.staged))
    return message, _there(message.article)


def unfold_facts(message: NewFacts, staging: Staging) -> NewFacts:
    """The message with its facts fetched from where they wait."""
    return _read(NewFacts.model_validate_json, staging.get(message.staged)) if message.staged else message


def _there(article: Article | None) -> Article:
    if article is None:
        raise Refused(
            ReasonCode.MALFORMED_MESSAGE, "the message holds no article and says nowhere to find it"
        )
    return article


def _read[T](parse: Callable[[str], T], body: str) -> T:
    try:
        return parse(body)
    except ValidationError as error:
        refuse_later(body)
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Refused(ReasonCode.MALFORMED_MESSAGE, f"{where or 'message'}: {first['type']}") from error


def refuse_later(body: str) -> None:
    """Raise Unavailable for what a later version wrote: a deployment is under way.

    The queue brings it again when this function is new too.
    """
    if _format_of(body) > MESSAGE_FORMAT:
        # What failed has the message in its text, so it goes no further.
        raise Unavailable("the message is of a later version than this function") from None


def _format_of(body: str) -> int:
    try:
        stated = json.loads(body).get("format")
    except (ValueError, AttributeError, RecursionError):
        return 0
    return stated if isinstance(stated, int) else 0
