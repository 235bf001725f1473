"""Articles, heads and revisions as tests need them."""

import hashlib
from datetime import UTC, datetime
from typing import Any

from copydesk.article import Article, Block, IdentityBasis, RawInput, SourceVersion, VersionScheme
from copydesk.facts import LanguageFact, LanguageItem
from copydesk.lifecycle import EventKind, EventStamp, Head, Lifecycle
from copydesk.ports import Revision

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
ENGLISH = LanguageFact(method="test", version="1", items=(LanguageItem(value="en", confidence=0.9),))


def article(article_id: str = "a" * 32, *, body: str = "One paragraph.", version: int = 1) -> Article:
    """An article with its identity."""
    return Article(
        supplier="fakti",
        article_id=article_id,
        identity_basis=IdentityBasis.SUPPLIER,
        version=SourceVersion(scheme=VersionScheme.STATED_INTEGER, value=str(version)),
        content_hash=hashlib.sha256(body.encode()).hexdigest(),
        hash_version=1,
        raw=RawInput(sha256="0" * 64, media_type="text/plain", bytes=len(body)),
        uri=f"urn:example:{article_id}",
        title="A title",
        body=(Block(text=body),),
    )


def head(article_id: str = "a" * 32, **changes: Any) -> Head:
    """A live article's HEAD that owes its first event."""
    values: dict[str, Any] = {
        "article_id": article_id,
        "supplier": "fakti",
        "lifecycle": Lifecycle.LIVE,
        "revision": 1,
        "seq": 1,
        "version": SourceVersion(scheme=VersionScheme.STATED_INTEGER, value="1"),
        "tokens": ("token-1",),
        "event": EventStamp(
            kind=EventKind.CREATED,
            revision=1,
            enrichment_revision=0,
            occurred_at=NOON,
            committed_at=NOON,
            source_version=SourceVersion(scheme=VersionScheme.STATED_INTEGER, value="1"),
            correlation_id="c" * 32,
        ),
    }
    return Head(**{**values, **changes})


def revision(
    number: int = 1, token: str = "token-1", article_id: str = "a" * 32, body: str = "One paragraph."
) -> Revision:
    """A revision's record with one fact."""
    return Revision(
        article_id=article_id,
        revision=number,
        token=token,
        article=article(article_id, body=body, version=number),
        facts=(ENGLISH,),
    )


def incompressible(size: int) -> str:
    """Text of which gzip makes nothing smaller than the size; the same each time."""
    digests = (hashlib.sha256(str(number).encode()).hexdigest() for number in range(size // 16))
    return "".join(digests)
