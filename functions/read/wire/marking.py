"""A text with what was found in it: cut wherever anything begins or ends, so that nothing has to nest."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from copydesk.facts import (
    EntitiesFact,
    Fact,
    Mention,
    PlacesFact,
    QuoteItem,
    QuotesFact,
    SourceItem,
    SourcesFact,
    SummaryFact,
    TimeItem,
    TimesFact,
)

BREAK: Final = "\n\n"


class Span(NamedTuple):
    """A stretch of the text in code points, the kind of fact that it shows, and the note that tells of it."""

    start: int
    end: int
    kind: str
    note: str


class Segment(NamedTuple):
    """A stretch within which nothing begins or ends.

    `kinds` are those of all that covers it; `note` is that of the shortest, None where only the summary does.
    `closes` are the quotes that end with it.
    """

    text: str
    kinds: tuple[str, ...]
    note: str | None
    closes: tuple[Span, ...]


def spans(facts: Sequence[Fact], length: int) -> tuple[Span, ...]:
    """Everything that facts found in a text of this length, by where it begins, the longer first.

    A note is named by its kind and its number within the kind: `entities-3`.
    """
    found = (span for fact in facts for span in _spans(fact))
    fit = (span for span in found if 0 <= span.start < span.end <= length)
    return tuple(sorted(fit, key=lambda span: (span.start, -span.end, span.kind)))


def paragraphs(text: str, marked: Sequence[Span]) -> tuple[tuple[Segment, ...], ...]:
    """The segments of each paragraph of a text."""
    parts: list[tuple[Segment, ...]] = []
    start = 0
    for part in text.split(BREAK):
        parts.append(segments(text, start, start + len(part), marked))
        start += len(part) + len(BREAK)
    return tuple(parts)


def segments(text: str, start: int, end: int, marked: Sequence[Span]) -> tuple[Segment, ...]:
    """The segments of a stretch of a text; put together they are the stretch."""
    inside = [span for span in marked if span.start < end and span.end > start]
    cuts = sorted(
        {start, end} | {cut for span in inside for cut in (span.start, span.end) if start < cut < end}
    )
    return tuple(_segment(text, first, last, inside) for first, last in pairwise(cuts))


def _segment(text: str, start: int, end: int, inside: Sequence[Span]) -> Segment:
    covering = [span for span in inside if span.start <= start and end <= span.end]
    named = [span for span in covering if span.kind != "summary"]
    shortest = min(named, key=lambda span: (span.end - span.start, span.kind), default=None)
    return Segment(
        text[start:end],
        tuple(sorted({span.kind for span in covering})),
        shortest.note if shortest else None,
        tuple(span for span in covering if span.kind == "quote" and span.end == end),
    )


def _spans(fact: Fact) -> Iterator[Span]:
    match fact:
        case EntitiesFact():
            for number, entity in enumerate(fact.items):
                yield from _mentions(entity.mentions, str(entity.type), f"entities-{number}")
        case PlacesFact():
            for number, place in enumerate(fact.items):
                yield from _mentions(place.mentions, "place", f"places-{number}")
        case QuotesFact():
            yield from _items(fact.items, "quote", "quotes")
        case SourcesFact():
            yield from _items(fact.items, "source", "sources")
        case TimesFact():
            yield from _items(fact.items, "time", "times")
        case SummaryFact():
            for item in fact.items:
                yield from _mentions(item.sentences, "summary", "summary")
        case _:
            pass


def _mentions(mentions: Sequence[Mention], kind: str, note: str) -> Iterator[Span]:
    return (Span(mention.start, mention.end, kind, note) for mention in mentions)


def _items(items: Sequence[QuoteItem | SourceItem | TimeItem], kind: str, notes: str) -> Iterator[Span]:
    for number, item in enumerate(items):
        if item.start is not None and item.end is not None:
            yield Span(item.start, item.end, kind, f"{notes}-{number}")
