"""Compare the fake with moto and ministack: `python -m tests.cloud.honesty [sequences] [first seed]`.

The last line is the result; differences that no known gap explains are printed before it, each as its
shortest sequence, and make the exit status 1.
"""

import sys
import time
from contextlib import ExitStack
from typing import Final

from tests.benchmarks.progress import track
from tests.cloud.honesty.runs import Dishonest, Tally, run
from tests.cloud.honesty.worlds import fake_world, ministack_world, moto_world

# Of ten parts, how many are of each kind.
_PARTS: Final = (*["dynamodb"] * 5, *["s3"] * 2, *["sqs"] * 2, "secrets")
_PART: Final = 50


def main(sequences: int, first: int) -> int:
    """Run, and tell."""
    tally, found = Tally(), 0
    began = time.monotonic()
    parts = range(first, first + max(sequences // _PART, 1))
    with ExitStack() as stack:
        others = [stack.enter_context(moto_world()), stack.enter_context(ministack_world())]
        fake = fake_world()
        for part in track(parts, "comparing"):
            kind = _PARTS[part % len(_PARTS)]
            try:
                run(kind, min(_PART, sequences), part, fake, others, tally)
            except Dishonest as error:
                found += 1
                sys.stdout.write(f"seed {part}: {error}\n\n")
                sys.stdout.flush()
    for (other, gap), count in sorted(tally.gaps.items()):
        sys.stdout.write(f"{other}: {gap}: {count}\n")
    sys.stdout.write(
        f"{tally.sequences} sequences, {tally.calls} calls, seeds {parts.start}-{parts.stop - 1},"
        f" {time.monotonic() - began:.0f} s: {found} differences that no known gap explains\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:3]]
    sys.exit(main(*[*arguments, *(50_000, 0)[len(arguments) :]]))
