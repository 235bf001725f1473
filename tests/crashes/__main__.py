"""The whole matrix, pairs included: `make matrix`, or `python -m tests.crashes "a work" …` for some of it."""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from tests.crashes.matrix import Matrix
from tests.crashes.works import WORKS, Work

_MOST_SHOWN = 20
_BAR = 30


class Progress:
    """A line on the terminal that is written over; nothing where there is none."""

    def __init__(self, works: int) -> None:
        self._works = works
        self._shown = 0.0

    def show(self, done: int, name: str, cells: int, wrong: int) -> None:
        """So many works are done."""
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._shown < 0.1:
            return
        self._shown = now
        filled = _BAR * done // self._works
        bar = "#" * filled + "." * (_BAR - filled)
        sys.stderr.write(f"\r[{bar}] {done}/{self._works} {cells:,} cells, {wrong} wrong  {name[:40]:40}")
        sys.stderr.flush()

    def done(self, name: str, cells: int, wrong: int) -> None:
        """A work is done: a line of its own where nothing is written over."""
        if not sys.stderr.isatty():
            sys.stderr.write(f"{name}: {cells:,} cells, {wrong} wrong so far\n")

    def clear(self) -> None:
        """Nothing is under way."""
        if sys.stderr.isatty():
            sys.stderr.write("\r\033[K")


def run(works: Sequence[Work]) -> int:
    """Do every cell of some works; the last line is the result."""
    begun, matrix, counts = time.process_time(), Matrix(), Counter[str]()
    progress, wrong = Progress(len(works)), list[str]()
    with matrix.installed():
        for done, work in enumerate(works):
            recorded, before = matrix.recorded(work), counts.total()
            for kind, found in chain(
                (("single", matrix.wrong(cell)) for cell in recorded.cells()),
                (("pair", found) for found in matrix.wrong_pairs(recorded)),
            ):
                counts[kind] += 1
                wrong += found
                progress.show(done, work.name, counts.total(), len(wrong))
            progress.done(work.name, counts.total() - before, len(wrong))
    progress.clear()
    for line in wrong[:_MOST_SHOWN]:
        sys.stderr.write(f"{line}\n")
    sys.stderr.write(
        f"matrix: {len(works)} works, {counts['single']:,} single faults, {counts['pair']:,} pairs,"
        f" {len(wrong)} wrong, {time.process_time() - begun:.0f} s\n"
    )
    return 1 if wrong else 0


def main() -> int:
    """Everything, or the works that are named."""
    names = sys.argv[1:]
    unknown = set(names) - {work.name for work in WORKS}
    if unknown:
        sys.stderr.write(f"no such work: {', '.join(sorted(unknown))}. There are:\n")
        sys.stderr.writelines(f"  {work.name}\n" for work in WORKS)
        return 2
    try:
        return run([work for work in WORKS if not names or work.name in names])
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped\n")
        return 130


sys.exit(main())
