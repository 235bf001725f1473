"""Whether work grows as its input does: by ratio, so that how fast the machine is tells nothing."""

from collections.abc import Callable
from time import process_time
from typing import Final

_FACTOR: Final = 8
_SLACK: Final = 4
"""What is quadratic takes eight times longer than what is not; a busy machine never makes four of it."""

_HARMLESS: Final = 0.3
"""Seconds of processor time in which nobody is hurt."""


def is_in_proportion(work: Callable[[int], object], size: int) -> bool:
    """Whether `work(8 * size)` takes about eight times as long as `work(size)`, or hardly any time at all."""
    small = min(_seconds(work, size) for _ in range(3))
    large = min(_seconds(work, _FACTOR * size) for _ in range(2))
    return large < _HARMLESS or large < _SLACK * _FACTOR * small


def _seconds(work: Callable[[int], object], size: int) -> float:
    start = process_time()
    work(size)
    return process_time() - start
