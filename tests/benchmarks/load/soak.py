"""Articles for as long as is wanted, in environments that never end: memory must not grow."""

import gc
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.load.desk import LoadDesk, article

GROWTH: Final = 0.05
_WAVE: Final = 50
_WARM_UP: Final = 0.2
"""The share of the time that is not looked at: caches fill, the allocator finds its size."""
_TRACED: Final = 10
_PAGE: Final = 4_096


@dataclass
class Soaked:
    """`memory` is the resident size in bytes after each wave, `warm` the number of waves of the warm-up."""

    articles: int = 0
    seconds: float = 0.0
    warm: int = 0
    memory: list[int] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """From the first tenth after the warm-up to the last tenth, of the medians."""
        after = self.memory[self.warm :]
        tenth = max(1, len(after) // 10)
        return median(after[-tenth:]) / median(after[:tenth]) - 1


def soak(
    seconds: float,
    tell: Callable[[float, int, int], None],
    *,
    enriches: bool = False,
    traces: bool = False,
    size: int = 20_000,
) -> Soaked:
    """New articles, updates and copies in waves; after each, the store is emptied and memory looked at."""
    soaked, desk = Soaked(), LoadDesk(enriches=enriches)
    begun, before = time.monotonic(), None
    with desk.installed():
        while (passed := time.monotonic() - begun) < seconds or len(soaked.memory) - soaked.warm < 2:
            for number in range(soaked.articles, soaked.articles + _WAVE):
                desk.post(f"msg_{number}", article(number, size))
                if number % 5 == 0:
                    desk.upload(f"{number}", article(number, size, 2))
            desk.run()
            if desk.functions.failures:
                raise AssertionError(desk.functions.failures[0])
            soaked.articles += _WAVE
            desk.empty()
            desk.times.clear()
            gc.collect()
            soaked.memory.append(_resident())
            if passed < seconds * _WARM_UP:
                soaked.warm = len(soaked.memory)
            elif traces and before is None:
                tracemalloc.start(_TRACED)
                before = tracemalloc.take_snapshot()
            tell(passed, soaked.articles, soaked.memory[-1])
    soaked.seconds = time.monotonic() - begun
    if before is not None:
        grown = tracemalloc.take_snapshot().compare_to(before, "lineno")
        soaked.leaks = [str(each) for each in grown[:_TRACED]]
    return soaked


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE
