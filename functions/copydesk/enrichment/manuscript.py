"""The article as enrichment reads it: one text, its parts and sentences, and the time it counts from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from copydesk.article import Article, BlockKind, Moment, Precision
from copydesk.enrichment.sentences import Span, split


class PartKind(StrEnum):
    """What a part of the text is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the text: `text[start:end]`."""

    kind: PartKind
    start: int
    end: int
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What the kinds of facts are found in. Every offset counts in `text`, in code points.

    `language` is the primary subtag of the text's language, None where nobody knows it. `published` is the
    local time of the source: aware where its zone is known, without a zone where it is not, None where the
    article says no day.
    """

    text: str
    parts: tuple[Part, ...]
    language: str | None = None
    published: datetime | None = None

    @classmethod
    def of(cls, article: Article, language: str | None) -> Self:
        """The manuscript of an article whose text is in `language`."""
        pieces = [
            (PartKind.TITLE, article.title),
            (PartKind.STANDFIRST, article.standfirst),
            *((_KINDS[block.kind], block.text) for block in article.body),
        ]
        text = article.text
        parts, at = [], 0
        for kind, piece in pieces:
            if not piece:
                continue
            parts.append(Part(kind, at, at + len(piece), tuple(split(text, at, at + len(piece)))))
            at += len(piece) + 2
        primary = language.partition("-")[0].casefold() if language else None
        return cls(text, tuple(parts), primary, _local(article.published))

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all parts, in order."""
        return tuple(sentence for part in self.parts for sentence in part.sentences)

    @property
    def body(self) -> tuple[Part, ...]:
        """The parts below title and standfirst."""
        return tuple(part for part in self.parts if part.kind not in (PartKind.TITLE, PartKind.STANDFIRST))


_KINDS = {
    BlockKind.PARAGRAPH: PartKind.PARAGRAPH,
    BlockKind.HEADING: PartKind.HEADING,
    BlockKind.LIST_ITEM: PartKind.LIST_ITEM,
    BlockKind.QUOTE: PartKind.QUOTE,
}


def _local(moment: Moment | None) -> datetime | None:
    if moment is None or moment.precision in (Precision.YEAR, Precision.MONTH):
        return None
    return datetime.fromisoformat(moment.value)
