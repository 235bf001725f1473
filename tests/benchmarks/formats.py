"""Measure the formats: quality and speed beside their peers, start, and all real inputs."""

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from rich.console import Console

from tests.benchmarks import data, machine
from tests.benchmarks.figures import Section, targets
from tests.benchmarks.offline import cut_off
from tests.benchmarks.report import page
from tests.benchmarks.tables import show

_SECTIONS: Final = {
    "pages": "tests.benchmarks.quality",
    "page-speed": "tests.benchmarks.page_speed",
    "format-speed": "tests.benchmarks.format_speed",
    "startup": "tests.benchmarks.startup",
    "sweep": "tests.benchmarks.sweep",
}
_COMMAND: Final = "python -m tests.benchmarks.formats"
_REPORT: Final = machine.REPOSITORY / "docs" / "benchmarks.md"
_HELP: Final = """\
sections:
  pages         titles, authors, days and bodies of real pages, scored for ours and for each peer
  page-speed    pages per second of processor time, all extractors in turn on the same pages
  format-speed  documents per second for text, ninjs, NewsML-G2 and the other wire formats
  startup       import and init of the ingest function in fresh processes, and their memory
  sweep         every real input through `read`: articles, refusals by reason, exceptions, valid ninjs out

examples:
  make bench-formats                                         all of it (minutes); writes docs/benchmarks.md
  python -m tests.benchmarks.formats --section sweep         one section, nothing written
  python -m tests.benchmarks.formats --section pages --json  the same for programs
  python -m tests.benchmarks.pages_score --help              the loop for work on pages

COPYDESK_DATA names the folder of real inputs; without it the command ends with 2. It ends with 1 if a target
is missed. Extractors run without a network: some of them would fetch while they parse.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sections, show them, and write the page if all were run. 1 where a target is missed."""
    options = _parser().parse_args(arguments)
    folder = data.folder()
    described = machine.describe(cut_off())
    console = Console()
    sections = []
    for name in options.section or _SECTIONS:
        section: Section = importlib.import_module(_SECTIONS[name]).measure(folder)
        sections.append(section)
        if not options.json:
            _show(section, console)
    figures = [figure for section in sections for figure in section.figures]
    missed = [figure for figure in figures if not figure.is_met]
    if options.json:
        json.dump(
            {"machine": dict(described), "sections": [asdict(section) for section in sections]}, sys.stdout
        )
        sys.stdout.write("\n")
    else:
        show(targets(figures), console)
        sys.stdout.write(f"{len(figures) - len(missed)} of {len(figures)} targets met\n")
    if options.write or not options.section:
        target = options.write or _REPORT
        target.write_text(page(sections, described, _COMMAND), encoding="utf-8")
        sys.stderr.write(f"written: {target}\n")
    return 1 if missed else 0


def _show(section: Section, console: Console) -> None:
    sys.stdout.write(f"\n{section.title}\n{section.meaning}\n\n")
    for notice in section.notices:
        sys.stdout.write(f"Notice: {notice}.\n\n")
    sys.stdout.flush()
    for table in section.tables:
        show(table, console)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_COMMAND,
        description=__doc__,
        epilog=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--section", action="append", choices=tuple(_SECTIONS), help="run this one; may be repeated"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and no tables")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page of results to this file")
    return parser


if __name__ == "__main__":
    sys.exit(main())
