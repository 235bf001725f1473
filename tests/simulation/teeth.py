"""`make teeth`: each condition of a write is taken away in turn; the simulation or the matrix has to fail.

`GUARD="PHRASE"` takes only those that have the words in their names.
The conditions are those that a few undisturbed seeds come upon, and the works of the crash matrix.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tests.crashes.matrix import Matrix
from tests.crashes.works import WORKS
from tests.simulation.run import Options, simulate

SEEDS: Final = 200
VERSIONS: Final = 200
_LOOKED_THROUGH: Final = 6


class Bite(NamedTuple):
    """What fails without a condition: a seed or a cell, and how; nothing where nothing does."""

    guard: str
    where: str = ""
    what: str = ""


def guards(words: Sequence[str]) -> list[str]:
    """The conditions that are met, or of these the ones with one of some words in their names."""
    options = Options(versions=VERSIONS)
    met = {name for seed in range(_LOOKED_THROUGH) for name in simulate(seed, options).held_back}
    return sorted(name for name in met if not words or any(word in name for word in words))


def bite(guard: str, matrix: Matrix) -> Bite:
    """The first thing that fails without a condition."""
    options = Options(versions=VERSIONS, without_guard=guard)
    for seed in range(_LOOKED_THROUGH):
        if wrong := simulate(seed, options).violations:
            return Bite(guard, f"seed {seed}", wrong[0])
    for cell, what in _cells(guard, matrix):
        return Bite(guard, cell, what)
    for seed in range(_LOOKED_THROUGH, SEEDS):
        if wrong := simulate(seed, options).violations:
            return Bite(guard, f"seed {seed}", wrong[0])
    return Bite(guard)


def _cells(guard: str, matrix: Matrix) -> Iterator[tuple[str, str]]:
    with matrix.installed():
        matrix.desk.calls.without_guard = guard
        try:
            for work in WORKS:
                for cell in matrix.recorded(work).cells():
                    for wrong in matrix.wrong(cell):
                        yield str(cell), wrong
        finally:
            matrix.desk.calls.without_guard = ""


def main() -> int:
    """A line for each; the last line is the result."""
    begun, matrix = time.process_time(), Matrix()
    with matrix.installed():
        for work in WORKS:
            matrix.recorded(work)
    bites = []
    for guard in guards(sys.argv[1:]):
        found = bite(guard, matrix)
        bites.append(found)
        sys.stdout.write(f"{found.where or 'NOTHING FAILS':40.40} {guard}\n    {found.what[:120]}\n")
        sys.stdout.flush()
    toothless = sum(not each.where for each in bites)
    sys.stdout.write(
        f"teeth: {len(bites)} conditions taken away, {toothless} that nothing missed,"
        f" {time.process_time() - begun:.0f} s\n"
    )
    return 1 if toothless or not bites else 0


if __name__ == "__main__":
    sys.exit(main())
