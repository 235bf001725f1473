"""A suite of benchmarks as a command: its sections are run, shown, held against targets and written down."""

import argparse
import importlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from rich.console import Console

from tests.benchmarks import data, machine
from tests.benchmarks.figures import Section, targets
from tests.benchmarks.offline import cut_off
from tests.benchmarks.report import page, replaced
from tests.benchmarks.tables import show

_REPORT: Final = machine.REPOSITORY / "docs" / "benchmarks.md"


@dataclass(frozen=True, slots=True)
class Suite:
    """Sections by name, each a module with `measure(folder) -> Section`; the report names `packages`."""

    title: str
    command: str
    description: str
    help: str
    sections: Mapping[str, str]
    packages: tuple[str, ...]
    needs_data: bool = True


def run(suite: Suite, arguments: Sequence[str] | None = None) -> int:
    """Run the sections, show them, and write the page if all were run. 1 where a target is missed."""
    options = _parser(suite).parse_args(arguments)
    folder = data.folder() if suite.needs_data else Path()
    described = machine.describe(cut_off(), suite.packages)
    console = Console()
    sections = []
    for name in options.section or suite.sections:
        section: Section = importlib.import_module(suite.sections[name]).measure(folder)
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
        target: Path = options.write or _REPORT
        before = target.read_text("utf-8") if target.exists() else ""
        written = page(suite.title, sections, described, suite.command)
        target.write_text(replaced(before, suite.title, written), encoding="utf-8")
        sys.stderr.write(f"written: {target}\n")
    return 1 if missed else 0


def _show(section: Section, console: Console) -> None:
    sys.stdout.write(f"\n{section.title}\n{section.meaning}\n\n")
    for notice in section.notices:
        sys.stdout.write(f"Notice: {notice}.\n\n")
    sys.stdout.flush()
    for table in section.tables:
        show(table, console)


def _parser(suite: Suite) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=suite.command,
        description=suite.description,
        epilog=suite.help,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--section", action="append", choices=tuple(suite.sections), help="run this one; may be repeated"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and no tables")
    parser.add_argument(
        "--write", type=Path, metavar="FILE", help="write the results to this file, in place of this suite's"
    )
    return parser
