"""Temporal expressions by the measure of TempEval-3, beside dateparser."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Final

from dateparser.search import search_dates

from copydesk.enrichment import times
from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.sentences import split
from tests.benchmarks.enrichment.timeml import TimeDocument, Timex, TimexScore, documents
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_TARGETS: Final = {"strict": 83.0, "relaxed": 91.0, "value": 83.0}
_WORDS: Final = 500
_MILLISECONDS: Final = 4.0
_PARAGRAPH: Final = re.compile(r"(?:(?!\n\s*\n).)+", re.DOTALL)
_MEANING: Final = """\
F1 by the measure of TempEval-3: strict asks for the exact extent, relaxed for an overlap, value for an
overlap with exactly the value of the gold. The rules were made while looking at every second document of
each corpus; the targets are held against the others, which were only counted. The corpora were annotated
by many hands: the same words have several extents and values, which no method can satisfy (last week is a
week, a month and a day there). The targets were set on the test documents of TempEval-3, whose values are
more consistent. The peer is dateparser's search for dates, told when the article was published and that
news speaks of the past; it knows neither durations nor sets."""

type Finder = Callable[[TimeDocument], Iterator[Timex]]


def measure(folder: Path) -> Section:
    """Scores of ours and of the peer on what was developed on and on the rest; processor time of ours."""
    section = Section("times", "Times", _MEANING)
    corpora = {each.name: documents(each) for each in sorted((folder / "time").iterdir()) if each.is_dir()}
    rows = []
    held: dict[str, TimexScore] = {}
    for name, finder in (("ours", _ours), ("dateparser", _dateparser)):
        halves = (TimexScore(), TimexScore())
        for corpus, found in corpora.items():
            scores = [
                _score([document for at, document in enumerate(found) if at % 2 == half], finder, name)
                for half in (0, 1)
            ]
            for half, (score, total) in enumerate(zip(scores, halves, strict=True)):
                rows.append(_row(f"{name}, {corpus}, {_HALVES[half]}", score))
                total.include(score)
        rows += [_row(f"{name}, all, {_HALVES[half]}", total) for half, total in enumerate(halves)]
        held[name] = halves[1]
    columns = ("", "gold", "found", "strict", "relaxed", "value")
    section.tables.append(Table("Temporal expressions, F1 in per cent", columns, tuple(rows)))
    for measured, target in _TARGETS.items():
        peer = f"{getattr(held['dateparser'], measured):.1f} dateparser"
        value = getattr(held["ours"], measured)
        section.figures.append(Figure(f"times, {measured} F1, held out", value, target, "", 1, peer=peer))
    every = [document for found in corpora.values() for document in found]
    section.figures.append(
        Figure(f"times, {_WORDS} words", _milliseconds(every), _MILLISECONDS, " ms", 2, at_most=True)
    )
    return section


_HALVES: Final = ("developed on", "held out")


def _score(chosen: list[TimeDocument], finder: Finder, what: str) -> TimexScore:
    score = TimexScore()
    for document in track(chosen, f"times by {what}"):
        score.add(document.gold, finder(document))
    return score


def _row(name: str, score: TimexScore) -> tuple[str, ...]:
    shares = (score.strict, score.relaxed, score.value)
    return (name, str(score.gold), str(score.found), *(f"{share:.1f}" for share in shares))


def _manuscript(document: TimeDocument) -> Manuscript:
    text = document.text
    parts = tuple(
        Part(PartKind.PARAGRAPH, found.start(), found.end(), tuple(split(text, found.start(), found.end())))
        for found in _PARAGRAPH.finditer(text)
    )
    return Manuscript(text, parts, "en", document.created)


def _ours(document: TimeDocument) -> Iterator[Timex]:
    for item in times.find(_manuscript(document)).items:
        yield Timex(item.start, item.end, item.value)


def _dateparser(document: TimeDocument) -> Iterator[Timex]:
    settings = {"RELATIVE_BASE": document.created, "PREFER_DATES_FROM": "past"}
    at = 0
    for words, moment in search_dates(document.text, languages=["en"], settings=settings) or ():
        start = document.text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield Timex(start, at, moment.date().isoformat())


def _milliseconds(every: list[TimeDocument]) -> float:
    """Processor time for 500 words, from manuscript to facts."""
    manuscripts = [_manuscript(document) for document in every]
    words = sum(len(manuscript.text.split()) for manuscript in manuscripts)
    start = process_time()
    for manuscript in manuscripts:
        times.find(manuscript)
    return 1000 * (process_time() - start) * _WORDS / max(1, words)
