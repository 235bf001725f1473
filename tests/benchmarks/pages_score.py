"""Score extractors on the sets of real pages: the loop of those who work on pages."""

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from tests.benchmarks import data, pages, scoring
from tests.benchmarks.extractors import EXTRACTORS, Found, extract
from tests.benchmarks.facts import Facts
from tests.benchmarks.offline import cut_off
from tests.benchmarks.pages import Page
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table, show

_HALVES: Final = ("dev", "held-out", "all")
_EXCERPT: Final = 110
_EXAMPLES: Final = """\
examples:
  python -m tests.benchmarks.pages_score                          ours, all sets, the half for development
  python -m tests.benchmarks.pages_score --peer ours --peer trafilatura-precision --set newspaper4k
  python -m tests.benchmarks.pages_score --worst 10 --field authors    what was expected, and what was found

Publishers are split into two halves by a hash of their name: develop with `dev`, measure with `held-out`.
COPYDESK_DATA names the folder of pages. What the figures mean stands in tests/benchmarks/scoring.py.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print scores, and the worst documents where asked for."""
    options = _parser().parse_args(arguments)
    folder = data.folder()
    cut_off()
    names = options.peer or ["ours"]
    for name in options.set or pages.SETS:
        chosen = [page for page in pages.load(folder, name) if _is_in(page, options.half)]
        found = {
            peer: [extract(peer, page.html) for page in track(chosen, f"{name}: {peer}")] for peer in names
        }
        show(_table(f"{name}, {options.half}, {len(chosen)} pages", chosen, found))
        for field in (options.field or scoring.FIELDS) if options.worst else ():
            for peer in names:
                _tell_worst(field, peer, chosen, found[peer], options.worst)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.pages_score",
        description=__doc__,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--set", action="append", choices=pages.SETS, help="a set of pages; all by default")
    parser.add_argument(
        "--peer", action="append", choices=tuple(EXTRACTORS), help="an extractor; ours by default"
    )
    parser.add_argument("--half", choices=_HALVES, default="dev", help="which publishers; dev by default")
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="show the N worst documents of a field"
    )
    parser.add_argument(
        "--field", action="append", choices=scoring.FIELDS, help="fields of --worst; all by default"
    )
    return parser


def _is_in(page: Page, half: str) -> bool:
    return half == "all" or page.is_held_out == (half == "held-out")


def _table(title: str, chosen: Sequence[Page], found: dict[str, list[Found]]) -> Table:
    rows = [(field, *_cells(field, chosen, found)) for field in scoring.FIELDS]
    failures = {
        peer: sum(result.failure is not None for result in results) for peer, results in found.items()
    }
    rows.append(("failures", "", *(str(failures[peer]) for peer in found)))
    return Table(title, ("field", "pages", *found), tuple(rows))


def _cells(field: str, chosen: Sequence[Page], found: dict[str, list[Found]]) -> list[str]:
    scores = [
        scoring.score(
            field, ((page.expected, result.facts) for page, result in zip(chosen, results, strict=True))
        )
        for results in found.values()
    ]
    shown = [
        f"{score.value:.3f}"
        if score.precision is None
        else f"{score.value:.3f} (p {score.precision:.3f} r {score.recall:.3f})"
        for score in scores
    ]
    return [str(scores[0].documents), *(shown if scores[0].documents else ["-"] * len(shown))]


def _tell_worst(field: str, peer: str, chosen: Sequence[Page], results: Sequence[Found], count: int) -> None:
    scored = [
        (value, page, result)
        for page, result in zip(chosen, results, strict=True)
        if (value := scoring.document(field, page.expected, result.facts)) is not None
    ]
    scored.sort(key=lambda entry: entry[0], reverse=field == "invented")
    perfect = 0.0 if field == "invented" else 1.0
    for value, page, result in [entry for entry in scored if entry[0] != perfect][:count]:
        sys.stdout.write(f"{field} {value:.2f}  {peer}  {page.path}  {result.failure or ''}\n")
        for told, facts in (("expected", page.expected), ("found", result.facts)):
            sys.stdout.write(f"    {told:8} {_shown(field, facts)}\n")


def _shown(field: str, facts: Facts) -> str:
    if field in ("body", "text"):
        text: str = getattr(facts, field)
        words = " ".join(text.split())
        return f"{len(words.split())} words: {words[:_EXCERPT]} … {words[-_EXCERPT:]}"
    kept = {"title": facts.title, "day": facts.published, "instant": facts.published}
    return repr(kept.get(field, facts.authors))


if __name__ == "__main__":
    sys.exit(main())
