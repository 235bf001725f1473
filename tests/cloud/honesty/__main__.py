"""Compare the fake with moto and ministack: `python -m tests.cloud.honesty [sequences] [first seed]`.

The last line is the result; differences that no known gap explains are printed before it, each as its
shortest sequence, and make the exit status 1.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from typing import Final

from tests.benchmarks.progress import track
from tests.cloud.honesty.runs import Dishonest, Tally, run
from tests.cloud.honesty.steps import World
from tests.cloud.honesty.worlds import fake_world, ministack_world, moto_world

# Of ten parts, how many are of each kind.
_PARTS: Final = (*["dynamodb"] * 5, *["s3"] * 2, *["sqs"] * 2, "secrets")
_PART: Final = 50


def main(sequences: int, first: int) -> int:
    """Run, and tell; also of a run that is interrupted."""
    tally = Tally()
    began = time.monotonic()
    parts = range(first, first + max(sequences // _PART, 1))
    with suppress(KeyboardInterrupt), ExitStack() as stack:
        worlds = [fake_world(), stack.enter_context(moto_world()), stack.enter_context(ministack_world())]
        for part in track(parts, "comparing"):
            _compare(part, min(_PART, sequences), worlds, tally)
    for (other, gap), count in sorted(tally.gaps.items()):
        sys.stdout.write(f"{other}: {gap}: {count}\n")
    for other, count in tally.compared.items():
        sys.stdout.write(f"{other}: {count} answers compared\n")
    sys.stdout.write(
        f"{tally.sequences} of {sequences} sequences from seed {first}, {tally.calls} calls,"
        f" {time.monotonic() - began:.0f} s: {tally.unexplained} differences that no known gap explains\n"
    )
    return 1 if tally.unexplained or tally.sequences < sequences else 0


def _compare(part: int, count: int, worlds: Sequence[World], tally: Tally) -> None:
    fake, *others = worlds
    try:
        run(_PARTS[part % len(_PARTS)], count, part, fake, others, tally)
    except Dishonest as error:
        tally.unexplained += 1
        sys.stdout.write(f"seed {part}: {error}\n\n")
        sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.cloud.honesty", description=__doc__)
    parser.add_argument("sequences", type=int, nargs="?", default=50_000)
    parser.add_argument("first", type=int, nargs="?", default=0, help="the first seed; each is 50 sequences")
    arguments = parser.parse_args()
    sys.exit(main(arguments.sequences, arguments.first))
