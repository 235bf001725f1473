"""A sentence as tokens: words, points, and each quotation as one."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from copydesk.enrichment.manuscript import Part
from copydesk.enrichment.quotes.marks import Quotation
from copydesk.enrichment.sentences import Span


class Token(NamedTuple):
    """`low` is the word in small letters, or the point; a quotation's is its opening mark."""

    low: str
    start: int
    end: int
    capital: bool = False
    quotation: Quotation | None = None

    @property
    def is_word(self) -> bool:
        """Whether this is neither a point nor a quotation."""
        return self.quotation is None and (self.low[0].isalnum() or self.low[0] in "@#$£€%")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that no quotation is cut by; `part` counts the parts of the text."""

    part: int
    span: Span
    tokens: tuple[Token, ...]

    @property
    def leads(self) -> bool:
        """Whether it ends in a colon."""
        return bool(self.tokens) and self.tokens[-1].low == ":"


_TOKEN: Final = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Col|Lt|Sgt|Prof|Rev|St|Jr|Sr|Capt|Cmdr|Adm|Maj|Det|Insp|Hon|Inc|Ltd|Corp|Co)\."
    r"|(?:[A-Z]\.){1,6}|[@#$£€]?[^\W_]+(?:[’'‑–&/.,@_-][^\W_]+)*(?:[’'](?=\s))?|--+|\.{2,}|[^\w\s]"  # noqa: RUF001
)


def lines(text: str, number: int, part: Part, quotations: Sequence[Quotation]) -> Iterator[Line]:
    """The sentences of one part; what ends inside a quotation is no end."""
    starts = [quotation.start for quotation in quotations]
    begin, first = (part.sentences[0].start if part.sentences else part.start), 0
    for stop in (*(sentence.end for sentence in part.sentences), part.end):
        last = bisect_left(starts, stop)
        if (last and quotations[last - 1].end > stop) or not text[begin:stop].strip():
            continue
        yield Line(number, Span(begin, stop), tuple(_tokens(text, begin, stop, quotations[first:last])))
        begin, first = stop, last


def _tokens(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Iterator[Token]:
    at = start
    for quotation in quotations:
        yield from _words(text, at, quotation.start)
        yield Token(text[quotation.start], quotation.start, quotation.end, quotation=quotation)
        at = quotation.end
    yield from _words(text, at, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(text, start, end):
        word = found[0]
        yield Token(word.lower().replace("’", "'"), found.start(), found.end(), word[0].isupper())  # noqa: RUF001 - an apostrophe
