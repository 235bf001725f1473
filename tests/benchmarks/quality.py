"""What is found in real pages: ours beside its peers, in one run."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tests.benchmarks import pages, scoring
from tests.benchmarks.extractors import Found, extract, usable
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.pages import Page
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

type Results = Mapping[str, Sequence[Found]]

_TARGETS: Final[Mapping[tuple[str, str], float]] = MappingProxyType(
    {
        ("newspaper4k", "body"): 0.945,
        ("newspaper4k", "title"): 0.95,
        ("newspaper4k", "day"): 0.92,
        ("newspaper4k", "authors"): 0.87,
        ("fundus", "title"): 0.98,
        ("fundus", "instant"): 0.97,
        ("fundus", "authors"): 0.90,
    }
)
_FUNDUS_LEAD: Final = 0.02
"""What the body of ours is to be ahead of the best of trafilatura's modes on the fundus set."""
_MEANING: Final = """\
Titles, days and instants: the share of pages with exactly that value. Authors: F1 of names, mean over
pages that have any; `invented` is the share of the other pages for which some were found, and less is
better. Body: F1 of shingles of four words; text: the same with the standfirst. Publishers are split in two
halves by a hash, and only one half was looked at while ours was made: the last column is ours on the
other."""


def measure(data: Path) -> Section:
    """Every extractor on every page of the three sets."""
    names, notices = usable()
    section = Section("pages", "Pages: what is found", _MEANING, notices=notices)
    for kind in pages.SETS:
        chosen = pages.load(data, kind)
        found: dict[str, list[Found]] = {name: [] for name in names}
        for page in track(chosen, f"pages of {kind}"):
            source = page.html
            for name in names:
                found[name].append(extract(name, source))
        section.tables.append(_table(kind, chosen, found))
        section.figures.extend(_figures(kind, chosen, found))
    return section


def _table(kind: str, chosen: Sequence[Page], found: Results) -> Table:
    names = [*found, *(("ours, unseen half",) if "ours" in found else ())]
    rows = []
    for field in scoring.FIELDS:
        scores = [_score(field, chosen, results) for results in found.values()]
        if "ours" in found:
            scores.append(_held_out(field, chosen, found["ours"]))
        rows.append((field, str(scores[0].documents), *map(_cell, scores)))
    failures = [str(sum(result.failure is not None for result in results)) for results in found.values()]
    rows.append(("pages refused or failed", str(len(chosen)), *failures, *([""] if "ours" in found else [])))
    return Table(f"{kind}: {len(chosen)} pages", (kind, "pages", *names), tuple(rows))


def _score(field: str, chosen: Sequence[Page], results: Sequence[Found]) -> scoring.Score:
    pairs = ((page.expected, result.facts) for page, result in zip(chosen, results, strict=True))
    return scoring.score(field, pairs)


def _held_out(field: str, chosen: Sequence[Page], results: Sequence[Found]) -> scoring.Score:
    kept = [pair for pair in zip(chosen, results, strict=True) if pair[0].is_held_out]
    return _score(field, [page for page, _ in kept], [result for _, result in kept])


def _cell(score: scoring.Score) -> str:
    if not score.documents:
        return "-"
    parts = f" ({score.precision:.3f}, {score.recall:.3f})" if score.precision is not None else ""
    return f"{score.value:.3f}{parts}"


def _figures(kind: str, chosen: Sequence[Page], found: Results) -> list[Figure]:
    figures = []
    for (target_kind, field), target in _TARGETS.items():
        if target_kind == kind:
            figures.append(_figure(kind, field, target, chosen, found))
    modes = [name for name in found if name.startswith("trafilatura")]
    if kind == "fundus" and modes:
        best = max(_score("body", chosen, found[name]).value for name in modes)
        figures.append(_figure(kind, "body", best + _FUNDUS_LEAD, chosen, found))
    return figures


def _figure(kind: str, field: str, target: float, chosen: Sequence[Page], found: Results) -> Figure:
    scores = {name: _score(field, chosen, results).value for name, results in found.items()}
    ours = scores.pop("ours", None)
    best = max(scores, key=lambda name: scores[name], default=None)
    peer = f"{scores[best]:.3f} {best}" if best and scores[best] else ""
    return Figure(f"{kind}: {field}", ours, target, peer=peer)
