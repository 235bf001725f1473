"""Runs of random sequences of one kind."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.cloud.honesty.comparison import differences
from tests.cloud.honesty.sequences import KINDS
from tests.cloud.honesty.steps import Step, World


class Dishonest(AssertionError):
    """The fake and another AWS answer differently, and no known gap says why."""


@dataclass
class Tally:
    """What was run, and the known gaps that it met."""

    sequences: int = 0
    calls: int = 0
    unexplained: int = 0
    compared: Counter[str] = field(default_factory=Counter)
    gaps: Counter[tuple[str, str]] = field(default_factory=Counter)


def run(kind: str, count: int, start: int, fake: World, others: Sequence[World], tally: Tally) -> None:
    """Compare so many sequences of a kind. Raises Dishonest with the shortest that was found.

    The same start gives the same sequences.
    """

    def compare(steps: list[Step]) -> None:
        tally.sequences += 1
        tally.calls += len(steps)
        unexplained = []
        for found in differences(KINDS[kind], steps, fake, others, tally.compared):
            if found.gap is None:
                unexplained.append(str(found))
            else:
                tally.gaps[found.other, found.gap.name] += 1
        if unexplained:
            raise Dishonest("\n\n".join(unexplained))

    _property(kind, count, start, compare)()


def _property(kind: str, count: int, start: int, compare: Callable[[list[Step]], None]) -> Callable[[], None]:
    chosen = settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    made: Callable[[], None] = seed(start)(chosen(given(KINDS[kind].sequences())(compare)))
    return made
