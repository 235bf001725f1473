# ruff: noqa: T201 - a command prints
"""`make simulate SEEDS=0-199`: run a range of seeds on all processors; the last line is the result.

A failing seed is printed with how to run it again alone, and with --trace what happened in it.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tests.simulation.apart import apart, warm
from tests.simulation.run import VERSIONS, Options, Result, simulate

CREDENTIALS: Final = {
    "AWS_ACCESS_KEY_ID": "AKIAEXAMPLEEXAMPLE00",
    "AWS_SECRET_ACCESS_KEY": "for-tests-only",
    "AWS_DEFAULT_REGION": "eu-west-1",
}
_SHOWN: Final = 12
_AT_ONCE: Final = 8
"""Seeds that a process is handed ahead: few, so that an interruption loses little."""


def main(arguments: list[str] | None = None) -> int:
    """Returns 1 where an invariant was violated."""
    options = _parser().parse_args(arguments)
    os.environ.update(CREDENTIALS)
    seeds = _range(options.seeds)
    without = frozenset(filter(None, options.without.split(",")))
    how = Options(versions=options.versions, without=without, keep_trace=options.trace)
    if options.trace:
        result = simulate(seeds[0], how)
        print(*(result.trace or ()), sep="\n")
        _tell(result, how)
        return _conclude(Tally(how), [result], 0.0)
    if options.shrink:
        return _shrink(seeds[0], how)
    return _all(seeds, how, options)


class Tally:
    """What a range of seeds has come to; kept in a file between one run and the next."""

    def __init__(self, how: Options, path: Path | None = None) -> None:
        self.path = path
        self.known: dict[str, Any] = {"commit": _commit(), "versions": how.versions, "seeds": {}}
        if path and path.exists():
            kept = json.loads(path.read_text())
            if (kept["commit"], kept["versions"]) != (self.known["commit"], self.known["versions"]):
                sys.exit(f"{path} is of commit {kept['commit']}: name another file, or remove it")
            self.known = kept

    def add(self, result: Result) -> None:
        """A seed is done."""
        self.known["seeds"][str(result.seed)] = [result.versions, result.events, len(result.violations)]
        self._keep()

    def merge(self, path: Path) -> None:
        """Take over what another run of the same commit and size has done."""
        kept = json.loads(path.read_text())
        if any(kept[name] != self.known[name] for name in ("commit", "versions")):
            sys.exit(
                f"{path} is of commit {kept['commit']} and {kept['versions']} versions: it cannot be merged"
            )
        self.known["seeds"] |= kept["seeds"]
        self._keep()

    def _keep(self) -> None:
        if self.path:
            written = self.path.with_suffix(".part")
            written.write_text(json.dumps(self.known))
            written.replace(self.path)

    def total(self, place: int) -> int:
        """The sum of versions (0), events (1) or violations (2)."""
        return sum(each[place] for each in self.known["seeds"].values())

    @property
    def failed(self) -> list[int]:
        """The seeds in which something was wrong."""
        return sorted(int(seed) for seed, each in self.known["seeds"].items() if each[2])


def _all(seeds: list[int], how: Options, options: argparse.Namespace) -> int:
    tally = Tally(how, Path(options.checkpoint) if options.checkpoint else None)
    for path in options.merge:
        tally.merge(Path(path))
    left = [seed for seed in seeds if str(seed) not in tally.known["seeds"]]
    begun = time.monotonic()
    columns = (
        TextColumn("simulating"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("seeds, {task.fields[failed]} failed,"),
        TimeRemainingColumn(),
    )
    faults: dict[str, int] = {}
    with Progress(*columns, transient=True, disable=not sys.stdout.isatty()) as progress:
        bar = progress.add_task("", total=len(seeds), completed=len(seeds) - len(left), failed=0)
        try:
            for result in _results(left, how, options.jobs):
                tally.add(result)
                for name, count in result.faults.items():
                    faults[name] = faults.get(name, 0) + count
                progress.update(bar, advance=1, failed=len(tally.failed))
                if result.violations:
                    _tell(result, how, progress.console.print)
        except KeyboardInterrupt:
            print("interrupted")
    print("faults:", ", ".join(f"{count:,} {name}" for name, count in sorted(faults.items())))
    return _conclude(tally, None, time.monotonic() - begun, seeds)


def _results(seeds: list[int], how: Options, jobs: int) -> Iterator[Result]:
    if jobs == 1 or len(seeds) == 1:
        yield from (simulate(seed, how) for seed in seeds)
        return
    waiting = iter(seeds)
    with ProcessPoolExecutor(jobs, initializer=warm) as pool:
        running = {pool.submit(apart, seed, how) for seed in islice(waiting, jobs * _AT_ONCE)}
        try:
            while running:
                done = next(as_completed(running))
                running.discard(done)
                running |= {pool.submit(apart, seed, how) for seed in islice(waiting, 1)}
                yield done.result()
        finally:
            # Where it was interrupted, what has begun is let run to its end, and nothing else is begun.
            pool.shutdown(wait=False, cancel_futures=True)


def _tell(result: Result, how: Options, tell: Any = print) -> None:
    if not result.violations:
        return
    tell(f"seed {result.seed}: {len(result.violations)} violations")
    for violation in result.violations[:_SHOWN]:
        tell(f"  {violation}")
    if len(result.violations) > _SHOWN:
        tell(f"  and {len(result.violations) - _SHOWN} more")
    asked = f" VERSIONS={how.versions}" if how.versions != VERSIONS else ""
    again = f"make simulate SEEDS={result.seed}-{result.seed}{asked}"
    tell(f'  again: {again}   what happened: {again} SIMULATE="--trace"   smaller: SIMULATE="--shrink"')


def _conclude(
    tally: Tally, results: list[Result] | None, seconds: float, seeds: list[int] | None = None
) -> int:
    for result in results or ():
        tally.add(result)
    failed, done = tally.failed, len(tally.known["seeds"])
    versions = tally.total(0)
    # A file may hold more than was asked for: it is told of all that is in it.
    wanted = len({*map(str, seeds or ()), *tally.known["seeds"]})
    speed = f" in {seconds:.0f} s" if seconds else ""
    told = f"{versions:,} versions, {tally.total(1):,} events, {done} of {wanted} seeds{speed}"
    if failed:
        print(f"FAILED: {tally.total(2)} violations in seeds {', '.join(map(str, failed[:20]))}; {told}")
    elif done < wanted:
        print(f"UNFINISHED: no violation so far; {told}")
    else:
        print(f"ok: no violation; {told}")
    return 1 if failed or done < wanted else 0


def _shrink(seed: int, how: Options) -> int:
    """Fewer versions and fewer kinds of faults, as long as something is wrong."""
    result = simulate(seed, how)
    if not result.violations:
        print(f"ok: nothing is wrong in seed {seed}")
        return 0
    kinds = sorted({*result.faults, "skew", "outage"})
    for kind in kinds:
        tried = replace(how, without=how.without | {kind})
        if simulate(seed, tried).violations:
            how = tried
            print(f"without {kind} it is still wrong")
    while how.versions > 1:
        tried = replace(how, versions=how.versions // 2)
        if not simulate(seed, tried).violations:
            break
        how = tried
        print(f"with {how.versions} versions it is still wrong")
    result = simulate(seed, how)
    _tell(result, how)
    without = ",".join(sorted(how.without))
    print(f'SEEDS={seed}-{seed} VERSIONS={how.versions} SIMULATE="--without {without}"')
    return 1


def _commit() -> str:
    asked = ("git", "describe", "--always", "--dirty", "--exclude=*")
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


def _range(text: str) -> list[int]:
    first, _, last = text.partition("-")
    try:
        return list(range(int(first), int(last or first) + 1))
    except ValueError:
        sys.exit(f"SEEDS={text} is no range: say 17 or 0-199")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make simulate", description=__doc__)
    parser.add_argument("--seeds", default="0-199", help="a range, both ends included")
    parser.add_argument("--versions", type=int, default=VERSIONS, help="about so many in each seed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--without", default="", help="kinds of faults to leave out, with commas; or all")
    parser.add_argument("--checkpoint", help="a file that keeps what is done, to go on from")
    parser.add_argument("--merge", nargs="+", default=(), help="files of other runs, to take over")
    parser.add_argument("--trace", action="store_true", help="print all that happens in the first seed")
    parser.add_argument("--shrink", action="store_true", help="find a smaller run of the first that fails")
    return parser


if __name__ == "__main__":
    sys.exit(main())
