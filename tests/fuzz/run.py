"""One target under atheris, in a process of its own: a finding ends it.

python -m tests.fuzz.run <target> <folder of its corpus> [libFuzzer's options…]
"""

import sys
import time
from pathlib import Path
from random import Random
from typing import Final

import atheris

# Instrumented as they are imported, so nothing of the desk may have been imported before.
with atheris.instrument_imports(include=["copydesk"]):
    from tests.fuzz.corpus import fill
    from tests.fuzz.mutating import LONGEST, mutated
    from tests.fuzz.targets import TARGETS

SECONDS: Final = 2.0
"""Processor time that an input may take, as `copydesk.formats.reading` gives it."""


def main(name: str, corpus: Path, options: list[str]) -> None:
    """Fuzz until libFuzzer's options say that it is enough, or something is found."""
    target = TARGETS[name]
    seeds = fill(corpus, target)

    def attempt(data: bytes) -> None:
        started = time.process_time()
        target.attempt(data)
        taken = time.process_time() - started
        if taken > SECONDS:
            raise AssertionError(f"{taken:.1f} seconds of processor time for {len(data)} bytes")

    def mutator(data: bytes, most: int, seed: int) -> bytes:
        random = Random(seed)
        changed = mutated(data, random, target.tokens, seeds) if seed % 2 else atheris.Mutate(data, most)
        return bytes(changed[:most])

    atheris.Setup(
        [sys.argv[0], *options, f"-max_len={LONGEST}", str(corpus)], attempt, custom_mutator=mutator
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
