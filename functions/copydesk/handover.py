"""How an article travels between functions: whole while it is small, else as a pointer."""

import json
from collections.abc import Callable
from typing import Final

from pydantic import ValidationError

from copydesk.article import Article
from copydesk.errors import Refused, Unavailable
from copydesk.messages import MESSAGE_FORMAT, PUBLISH_MESSAGE, ArticleMessage, NewFacts, Work
from copydesk.ports import Staging
from copydesk.reasons import ReasonCode

INLINE_BYTES: Final = 48 * 1024
"""Under SQS's 64 KB billing unit, with room for the envelope."""


def pack(message: ArticleMessage, staging: Staging) -> str:
    """The body of the queue message. A large article is staged first, under a key that every retry shares."""
    text = message.model_dump_json(exclude_none=True)
    if len(text.encode()) <= INLINE_BYTES:
        return text
    step = "facts" if message.facts is not None else "article"
    key = f"work/{message.receipt_id}/{message.item}.{step}.json"
    staging.put(key, text)
    pointer = message.model_copy(update={"article": None, "facts": None, "staged": key})
    return pointer.model_dump_json(exclude_none=True)


def unpack(body: str, staging: Staging) -> tuple[ArticleMessage, Article]:
    """An article's message, with the article. Raises Refused (MALFORMED_MESSAGE)."""
    return unfold(_read(ArticleMessage.model_validate_json, body), staging)


def unpack_any(body: str) -> ArticleMessage | Work | NewFacts:
    """Any message of the publish queue, its article still where it is. Raises Refused (MALFORMED_MESSAGE)."""
    return _read(PUBLISH_MESSAGE.validate_json, body)


def unfold(message: ArticleMessage, staging: Staging) -> tuple[ArticleMessage, Article]:
    """The message with its article fetched from where it waits."""
    if message.staged:
        message = _read(ArticleMessage.model_validate_json, staging.get(message.staged))
    if message.article is None:
        raise Refused(
            ReasonCode.MALFORMED_MESSAGE, "the message holds no article and says nowhere to find it"
        )
    return message, message.article


def _read[T](parse: Callable[[str], T], body: str) -> T:
    try:
        return parse(body)
    except ValidationError as error:
        if _format_of(body) > MESSAGE_FORMAT:
            # While a deployment is under way; the queue brings it again when this function is new too.
            raise Unavailable("the message is of a later version than this function") from error
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Refused(ReasonCode.MALFORMED_MESSAGE, f"{where or 'message'}: {first['msg']}") from error


def _format_of(body: str) -> int:
    try:
        stated = json.loads(body).get("format")
    except (ValueError, AttributeError, RecursionError):
        return 0
    return stated if isinstance(stated, int) else 0
