"""What is fuzzed: a piece of the desk that reads what strangers send."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from copydesk.errors import Refused
from copydesk.reasons import ReasonCode


@dataclass(frozen=True, slots=True)
class Target:
    """`attempt` reads bytes and asserts what has to hold; any exception out of it is a finding.

    `seeds` are good inputs, invented ones; `tokens` words that its inputs are made of.
    """

    name: str
    attempt: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    tokens: tuple[bytes, ...] = ()


def refused_by(refused: Refused, *reasons: ReasonCode) -> None:
    """That it is refused by one of the codes that are meant for it."""
    assert refused.reason in reasons, str(refused)
