"""The article as enrichment reads it: one text, its parts and sentences, and the time it counts from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Self

from copydesk.article import Article, BlockKind, Moment, Precision
from copydesk.enrichment import datelines
from copydesk.enrichment.sentences import Span, split

READ: Final = 200_000
"""Code points in which facts are looked for: 30,000 words, more than articles have.

What is longer is a book or an attack. Facts of a megabyte would take a minute to find and megabytes to keep.
"""


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
    """One part of the text: `text[start:end]`; its sentences are without a dateline."""

    kind: PartKind
    start: int
    end: int
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What the kinds of facts are found in. Every offset counts in `text`, in code points.

    `text` is the article's, or of a longer one the first `READ` code points up to a word's end.

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
        text = beginning(article.text)
        parts, at = [], 0
        for kind, piece in pieces:
            if not piece or at >= len(text):
                continue
            end = min(at + len(piece), len(text))
            told = datelines.behind(text, at, end) if kind is PartKind.PARAGRAPH else at
            parts.append(Part(kind, at, end, tuple(split(text, told, end))))
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


def beginning(text: str) -> str:
    """The text as far as it is read, without the blank space at a cut."""
    if len(text) <= READ:
        return text
    cut = text[: READ + 1]
    return (cut.rpartition(" ")[0] or cut[:READ]).rstrip()


def _local(moment: Moment | None) -> datetime | None:
    if moment is None or moment.precision in (Precision.YEAR, Precision.MONTH):
        return None
    return datetime.fromisoformat(moment.value)
