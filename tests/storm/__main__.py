# ruff: noqa: T201 - a command prints
"""`make storm`: a storm over a desk on this machine; the last line is the result."""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from infra.local.errors import LocalError
from tests.storm.storm import Result, storm

_SHOWN: Final = 20


def main(arguments: list[str] | None = None) -> int:
    """Returns 1 where something was lost, doubled or is not the same; 130 where interrupted."""
    parser = argparse.ArgumentParser(prog="make storm", description=__doc__)
    parser.add_argument("--articles", type=int, default=2_000, help="about so many (default 2000)")
    parser.add_argument("--seed", type=int, default=0, help="of what is sent and what goes wrong")
    parser.add_argument(
        "--freeze", type=float, default=10, help="seconds for which AWS stands still half way"
    )
    options = parser.parse_args(arguments)
    if options.articles < 1:
        parser.error("--articles: at least 1")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress,
        ):
            bar = progress.add_task("starting", total=None)

            def tell(what: str, done: int, total: int) -> None:
                progress.update(bar, description=what, completed=done, total=total)

            result = storm(options.articles, options.seed, Path(folder), tell, options.freeze)
    except LocalError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return 130
    return _conclude(result)


def _conclude(result: Result) -> int:
    print(f"sent: {result.deliveries:,} deliveries ({_listed(result.sent)})")
    print(f"faults: {_listed(result.faults)}")
    print(f"dispositions: {_listed(result.dispositions)}")
    print(f"consumers: {_listed(result.consumed)}")
    print(f"redriven: {result.redriven} messages; given up by announce: {result.given_up} records")
    for violation in result.violations[:_SHOWN]:
        print(f"  {violation}")
    told = (
        f"{result.articles:,} articles, {result.receipts:,} receipts, {result.heads:,} HEADs, "
        f"{result.events:,} events in {result.seconds:.0f} s"
    )
    if result.violations:
        print(f"FAILED: {len(result.violations)} violations; {told}")
        return 1
    print(f"ok: nothing lost, nothing doubled, both copies equal the store; {told}")
    return 0


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in sorted(counts.items())) or "none"


if __name__ == "__main__":
    sys.exit(main())
