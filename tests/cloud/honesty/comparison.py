"""A sequence of calls, made to several AWSs, and what they answered differently."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.cloud.honesty.gaps import Gap, gap_of
from tests.cloud.honesty.sequences import Kind
from tests.cloud.honesty.steps import Outcome, Step, World


class Difference(NamedTuple):
    """A call that the fake and another AWS answered differently."""

    other: str
    before: tuple[Step, ...]
    step: Step
    fake: Outcome
    theirs: Outcome
    gap: Gap | None

    def __str__(self) -> str:
        earlier = "".join(f"\n  {step.method}({dict(step.request)})" for step in self.before)
        return (
            f"{self.step.service} {self.step.method}: fake {self.fake}, {self.other} {self.theirs}"
            f"\nrequest {dict(self.step.request)}\nafter{earlier or ' nothing'}"
        )

    @property
    def goes_on(self) -> bool:
        """Whether the states are still the same."""
        if self.gap is None or self.gap.shows_later:
            return False
        return self.gap.goes_on or bool(self.fake.code and self.theirs.code)


def differences(
    kind: Kind, steps: Sequence[Step], fake: World, others: Sequence[World], compared: Counter[str]
) -> Iterator[Difference]:
    """The differences with each other AWS, up to the first after which the states are not the same.

    `compared` counts the answers that were held against each.
    """
    worlds = (fake, *others)
    number = 1 + max(world.number for world in worlds)
    for world in worlds:
        world.begin(number)
        for step in kind.set_up:
            made = world.play(step)
            assert not made.code, f"{world.name}: {step.method}: {made}"
    alike = list(others)
    played = (*steps, *kind.looks)
    for place, step in enumerate(played):
        mine = fake.play(step)
        for world in list(alike):
            theirs = world.play(step)
            compared[world.name] += 1
            gap = gap_of(world.name, step, mine, theirs)
            if theirs == mine and gap is None:
                continue
            found = Difference(world.name, tuple(played[:place]), step, mine, theirs, gap)
            yield found
            if not found.goes_on:
                alike.remove(world)
    for world in worlds:
        for step in kind.tear_down:
            world.play(step)
