"""Processor time of one call after another."""

import gc
from collections.abc import Callable, Mapping, Sequence
from time import process_time

from tests.benchmarks.progress import track


def best_times[T](
    subjects: Mapping[str, Callable[[T], object]], items: Sequence[T], rounds: int, what: str
) -> dict[str, list[float]]:
    """For each subject, the seconds of processor time that each item takes: the best of some rounds.

    Subjects take turns at every item, so that whatever slows the machine slows them all. The first round
    warms up and is not counted. The collector stays on, as it is in production, and starts each round clean.
    """
    times = {name: [float("inf")] * len(items) for name in subjects}
    for turn in range(rounds + 1):
        gc.collect()
        for number, item in enumerate(track(items, f"{what}, round {turn} of {rounds}")):
            for name, subject in subjects.items():
                start = process_time()
                subject(item)
                spent = process_time() - start
                if turn:
                    times[name][number] = min(times[name][number], spent)
    return times
