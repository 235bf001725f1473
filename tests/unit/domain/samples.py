"""Articles, versions and HEADs for the tests, made from no more than what a test is about."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from copydesk.article import (
    Article,
    Block,
    Draft,
    IdentityBasis,
    Intent,
    RawInput,
    SourceVersion,
    VersionScheme,
)
from copydesk.facts import Fact, LanguageFact, LanguageItem
from copydesk.identity import HASH_VERSION, article_id, content_hash
from copydesk.messages import ArticleMessage, receipt_id

NOW: Final = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOON: Final = NOW + timedelta(hours=1)
LATER: Final = NOW + timedelta(hours=2)
BEFORE: Final = NOW - timedelta(hours=1)
SUPPLIER: Final = "agency"
URI: Final = "urn:agency:1"
ARTICLE_ID: Final = article_id(SUPPLIER, IdentityBasis.SUPPLIER, URI)


def version(number: int) -> SourceVersion:
    """A stated version; they compare as their numbers do."""
    return SourceVersion(scheme=VersionScheme.STATED_INTEGER, value=str(number))


def raw(content: str) -> RawInput:
    """The bytes that said this, as far as anybody wants to know."""
    data = content.encode()
    return RawInput(sha256=hashlib.sha256(data).hexdigest(), media_type="text/plain", bytes=len(data))


def article(
    number: int = 1, title: str | None = None, *, intent: Intent = Intent.UPDATE, **members: Any
) -> Article:
    """A version of the one article of these tests; each says something else, unless the title is given."""
    title = f"Version {number}" if title is None else title
    draft = Draft(
        **{
            "uri": URI,
            "intent": intent,
            "title": title or None,
            "body": (Block(text="The river rose overnight."), Block(text="Nobody was hurt.")),
            **members,
        }
    )
    return Article(
        **dict(draft),
        supplier=SUPPLIER,
        article_id=article_id(SUPPLIER, IdentityBasis.SUPPLIER, draft.uri or ""),
        identity_basis=IdentityBasis.SUPPLIER,
        version=version(number),
        content_hash=content_hash(draft),
        hash_version=HASH_VERSION,
        raw=raw(f"{number} {draft.model_dump_json()}"),
    )


def kill(number: int, **members: Any) -> Article:
    """A kill of this version."""
    return article(number, "", intent=Intent.KILL, body=(), **members)


def reinstatement(number: int, title: str | None = None, **members: Any) -> Article:
    """A reinstatement at this version."""
    return article(number, title, intent=Intent.REINSTATEMENT, **members)


def english(confidence: float = 0.9) -> tuple[Fact, ...]:
    """The facts of the article, told apart by how sure they are."""
    return (
        LanguageFact(method="test", version="1", items=(LanguageItem(value="en", confidence=confidence),)),
    )


def message(
    delivered: Article, delivery: str = "", item: int = 0, *, facts: tuple[Fact, ...] | None = None
) -> ArticleMessage:
    """A delivery of the article, enriched unless it is a kill. Deliveries of one name are one delivery."""
    name = delivery or f"{delivered.intent} {delivered.version and delivered.version.value}"
    if facts is None and delivered.intent is not Intent.KILL:
        facts = english()
    return ArticleMessage(
        receipt_id=receipt_id("inbox", f"{SUPPLIER}/2026-03-01/{name}", "1"),
        item=item,
        arrived_at=NOW,
        article=delivered,
        facts=facts,
    )
