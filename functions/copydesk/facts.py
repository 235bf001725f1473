"""Facts: what enrichment finds in an article. The shapes are those of CONTRACT.md."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from copydesk.article import Record


class FactStatus(StrEnum):
    """Whether a kind of fact could be looked for."""

    OK = "ok"
    UNSUPPORTED_LANGUAGE = "unsupported-language"
    FAILED = "failed"
    SKIPPED = "skipped"


class _Fact(Record):
    method: str
    version: str
    status: FactStatus = FactStatus.OK
    reason: str | None = None
    cost_micro_usd: int = 0


class LanguageItem(Record):
    """`value` is an ISO 639 code; confidence is 0 to 1."""

    value: str
    confidence: float


class LanguageFact(_Fact):
    """The language of the article's text; no item where the text does not tell."""

    kind: Literal["language"] = "language"
    items: tuple[LanguageItem, ...] = ()


class SourceRole(StrEnum):
    """What a source did: reported it first, passed it on, or published it here."""

    ORIGIN = "origin"
    CARRIER = "carrier"
    PUBLISHER = "publisher"


class SourceItem(Record):
    """A link of the source chain; offsets of its first evidence, None where the text has none."""

    name: str
    role: SourceRole
    start: int | None = None
    end: int | None = None


class SourcesFact(_Fact):
    """The source chain, from the origin to the publisher."""

    kind: Literal["sources"] = "sources"
    items: tuple[SourceItem, ...] = ()


Fact = Annotated[LanguageFact | SourcesFact, Field(discriminator="kind")]
"""Any kind of fact; a new kind is added to this union."""
