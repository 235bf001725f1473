# ruff: noqa: T201 - a command prints
"""`make bench-load` and `make soak`: the real handlers under load in one process.

bench   articles a second and core, p50 and p99 of each handler, calls of an article, the stand-ins alone
calls   only the calls of an article
soak    articles for so many minutes; exit status 1 where memory grew by more than 5 %
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any, Final

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from tests.benchmarks.load.calls import measured, table
from tests.benchmarks.load.desk import LoadDesk, article
from tests.benchmarks.load.raw import rates
from tests.benchmarks.load.soak import GROWTH, soak

_SIZES: Final = {"20 KB": (20_000, 400), "1 MB": (1_000_000, 40)}
_WAVE: Final = 20
_COUNTED: Final = 20_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 1 for a leak, 130 where interrupted."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.load", description=__doc__)
    kinds = parser.add_subparsers(required=True, dest="kind")
    bench = kinds.add_parser("bench")
    bench.add_argument("--share", type=float, default=1.0, help="of the articles, for a quick look")
    kinds.add_parser("calls")
    soaking = kinds.add_parser("soak")
    soaking.add_argument("--minutes", type=float, default=60)
    soaking.add_argument("--trace", action="store_true", help="show with tracemalloc where memory grew; slow")
    for each in (bench, soaking):
        each.add_argument("--enrich", action="store_true", help="the real enrichment, not a stand-in")
    options = parser.parse_args(arguments)
    try:
        return {"bench": _bench, "calls": _calls, "soak": _soak}[options.kind](options)
    except KeyboardInterrupt:
        print("interrupted")
        return 130


def _bench(options: argparse.Namespace) -> int:
    for name, (size, count) in _SIZES.items():
        for line in _loaded(name, size, max(1, round(count * options.share)), enriches=options.enrich):
            print(line, flush=True)
    _print_calls(measured(_COUNTED))
    return 0


def _calls(_options: argparse.Namespace) -> int:
    _print_calls(measured(_COUNTED))
    return 0


def _print_calls(found: dict[str, Any]) -> None:
    print("\nCalls of one delivery of 20 KB, without those that Lambda makes for it:\n")
    print("\n".join(table(found)))


def _loaded(name: str, size: int, count: int, *, enriches: bool) -> Iterator[str]:
    desk = LoadDesk(enriches=enriches)
    with desk.installed():
        desk.post("msg_warm", article(count, size))
        desk.run()
        desk.times.clear()
        desk.messages.clear()
        for start in range(0, count, _WAVE):
            for number in range(start, min(count, start + _WAVE)):
                desk.post(f"msg_{number}", article(number, size))
            desk.run()
    own = sum(map(sum, desk.times.values()))
    how = "the real enrichment" if enriches else "a stand-in for enrichment"
    yield f"\n{name}, {count} articles by webhook, {how}: {count / own:.1f} articles a second and core\n"
    yield "| handler | invocations | messages each | ms of a message | p50 ms | p99 ms |"
    yield "|---|---:|---:|---:|---:|---:|"
    for function, times in desk.times.items():
        times.sort()
        each = desk.messages[function] / len(times)
        shown = (
            1_000 * value
            for value in (sum(times) / desk.messages[function], _at(times, 0.5), _at(times, 0.99))
        )
        yield f"| {function} | {len(times)} | {each:.1f} | {' | '.join(f'{value:.1f}' for value in shown)} |"
    yield ""
    for rate in rates(size, min(count, 100)):
        yield f"{rate.name} alone, three writes an article: {rate.articles_per_second:,.0f} a second and core"


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _soak(options: argparse.Namespace) -> int:
    seconds, begun = options.minutes * 60, time.monotonic()
    columns = (TextColumn("soaking"), BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        bar = progress.add_task("", total=seconds)

        def tell(passed: float, articles: int, memory: int) -> None:
            progress.update(bar, completed=passed, description=f"{articles:,} articles, {memory >> 20} MB")

        soaked = soak(seconds, tell, enriches=options.enrich, traces=options.trace)
    for line in soaked.leaks:
        print(line)
    passed = time.monotonic() - begun
    warm, last = soaked.memory[soaked.warm] >> 20, soaked.memory[-1] >> 20
    told = (
        f"{soaked.articles:,} articles in {passed / 60:.1f} minutes; "
        f"resident {warm} MB after the warm-up, {last} MB at the end, {soaked.growth:+.1%}"
    )
    if soaked.growth > GROWTH:
        print(f"FAILED: memory grew by more than {GROWTH:.0%}: {told}")
        return 1
    print(f"ok: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
