"""Direct quotes and their speakers, and indirect speech, against PolNeAR."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from copydesk.enrichment.quotes import everything_said, find
from copydesk.enrichment.quotes.said import Said
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntitiesFact, QuoteKind
from tests.benchmarks.clock import best_times
from tests.benchmarks.enrichment.polnear import Annotated, Attribution, articles
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.tables import Table

_EXACT: Final = 90.0
_SPEAKERS: Final = 91.0
_MILLISECONDS: Final = 4.0
_WORDS: Final = 500
_ROUNDS: Final = 3
_LEAST: Final = 4
_MARKS: Final = ('"', "“")
_DOUBLED: Final = "''"
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")  # noqa: RUF001 - an apostrophe
_TRIMMED: Final = " \n\t“”\"'‘’,.;:!?—-…"  # noqa: RUF001 - marks
_NOBODY: Final = EntitiesFact(method="none", version="1")
_MEANING: Final = """\
PolNeAR annotates every attribution of an article: source, cue and content. A direct quote is a stretch of
content (within a paragraph) that begins with a double quotation mark and has at least four words: content
that begins before the mark is an indirect clause with a partial quote in it. What we call direct, of at
least four words, is held against that: exact is the same start and end once marks, points and blank space
around both are left out. A speaker is right if the words that we take to name him overlap those of the
annotated source. The rules were made with every second article in sight; the figures with targets are those
of the others. Stretches that are quoted but not to their end, and text in marks that nobody annotated, count
against us. Two apostrophes as opening marks ('') are not read, nor counted. The table shows all lengths too.
Indirect speech is held against every content without marks; right is what shares at least half of the union
with a content of any kind. PolNeAR's notion is the widest there is (plans, hopes), ours a narrow one.
No names are given to the finder here. The first rules for this task had 82.4 and 85.6 on another part."""


def measure(folder: Path) -> Section:
    """Exact spans, speakers and speed."""
    section = Section("quotes", "Quotes", _MEANING)
    every = list(articles(folder / "quotes"))
    parts = {"developed on": every[::2], "held out": every[1::2]}
    rows, reported = [], []
    for name, chosen in parts.items():
        said = [(article, list(everything_said(article.manuscript))) for article in chosen]
        for least in (_LEAST, 1):
            counts = _counted(said, least)
            exact = 2 * counts["exact"] / (counts["found"] + counts["gold"])
            speakers = counts["speakers"] / counts["attributed"]
            cells = (counts["gold"], counts["found"], counts["exact"])
            rows.append(
                (
                    f"{name}, {least}+ words",
                    *map(str, cells),
                    f"{exact * 100:.1f}",
                    f"{speakers * 100:.1f}",
                )
            )
            if (name, least) == ("held out", _LEAST):
                section.figures.extend(_figures(exact * 100, speakers * 100))
        reported.append((name, *_reported(said), _partial(said)))
    columns = ("articles", "quotes", "found", "exact", "F1", "speaker right, %")
    section.tables.append(Table("Direct quotes", columns, tuple(rows)))
    head = ("articles", "contents", "found", "precision", "recall", "F1", "partial quotes in content")
    section.tables.append(Table("Indirect speech and partial quotes", head, tuple(reported)))
    section.figures.append(_speed(every))
    doubled = sum(_begins(article, span, (_DOUBLED,)) for article in every for span in _contents(article))
    section.notices.append(f"{doubled} contents begin with two apostrophes and are not counted")
    return section


def _figures(exact: float, speakers: float) -> list[Figure]:
    return [
        Figure("direct quotes: exact span F1", exact, _EXACT, digits=1),
        Figure("direct quotes: right speakers", speakers, _SPEAKERS, " %", 1),
    ]


def _counted(said: Iterable[tuple[Annotated, Sequence[Said]]], least: int) -> Counter[str]:
    """Gold, found and exact direct quotes; of the exact, those with a source, and with a right speaker."""
    counts: Counter[str] = Counter()
    for article, items in said:
        text = article.manuscript.text
        found = {
            _trimmed(text, item.content): item
            for item in items
            if item.kind is QuoteKind.DIRECT and _words(text, item.content) >= least
        }
        counts["found"] += len(found)
        for attribution in article.attributions:
            for span in attribution.contents:
                if not _begins(article, span, _MARKS) or _words(text, span) < least:
                    continue
                counts["gold"] += 1
                item = found.get(_trimmed(text, span))
                if item is None:
                    continue
                counts["exact"] += 1
                counts["attributed"] += bool(attribution.sources)
                counts["speakers"] += _names(item, attribution)
    return counts


def _names(item: Said, attribution: Attribution) -> bool:
    speaker = item.speaker
    return speaker is not None and any(_shared(speaker.span, source) > 0 for source in attribution.sources)


def _reported(said: Iterable[tuple[Annotated, Sequence[Said]]]) -> tuple[str, ...]:
    """Contents without marks, found indirect speech, precision, recall and F1."""
    gold = found = right = met = 0
    for article, items in said:
        text = article.manuscript.text
        hulls = [
            Span(attribution.contents[0].start, attribution.contents[-1].end)
            for attribution in article.attributions
            if attribution.contents
        ]
        plain = {hull for hull in hulls if not any(mark in text[hull.start : hull.end] for mark in '"“”')}
        indirect = [item.content for item in items if item.kind is QuoteKind.INDIRECT]
        hits = [next((hull for hull in hulls if _alike(span, hull)), None) for span in indirect]
        gold += len(plain)
        found += len(indirect)
        right += sum(hit is not None for hit in hits)
        met += len(plain & set(filter(None, hits)))
    precision, recall = right / found, met / gold
    f1 = 2 * precision * recall / (precision + recall)
    return str(gold), str(found), *(f"{value * 100:.1f}" for value in (precision, recall, f1))


def _partial(said: Iterable[tuple[Annotated, Sequence[Said]]]) -> str:
    """How many partial quotes lie within some annotated content."""
    found = right = 0
    for article, items in said:
        contents = list(_contents(article))
        for item in items:
            if item.kind is QuoteKind.PARTIAL:
                found += 1
                right += any(span.start <= item.content.start < span.end for span in contents)
    return f"{right} of {found}"


def _speed(every: Sequence[Annotated]) -> Figure:
    """Milliseconds of processor time for 500 words."""
    manuscripts = [article.manuscript for article in every]
    words = sum(len(manuscript.text.split()) for manuscript in manuscripts)
    times = best_times({"quotes": lambda one: find(one, _NOBODY)}, manuscripts, _ROUNDS, "quotes")
    spent = sum(times["quotes"]) / words * _WORDS * 1000
    return Figure("quotes: processor time for 500 words", spent, _MILLISECONDS, " ms", 1, at_most=True)


def _contents(article: Annotated) -> Iterator[Span]:
    return (span for attribution in article.attributions for span in attribution.contents)


def _begins(article: Annotated, span: Span, marks: tuple[str, ...]) -> bool:
    return article.manuscript.text[span.start : span.end].lstrip().startswith(marks)


def _words(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return Span(start, end)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _alike(one: Span, other: Span) -> bool:
    union = max(one.end, other.end) - min(one.start, other.start)
    return 2 * _shared(one, other) >= union
