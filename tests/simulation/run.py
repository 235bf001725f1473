"""One seed from its first delivery to the last purge."""

import gc
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from copydesk import announcing, contracts, handover
from infra.local.template import read_template
from tests.simulation.desk import Desk
from tests.simulation.faults import Faults, Window
from tests.simulation.guards import Guards
from tests.simulation.invariants import violations
from tests.simulation.scheduler import DAY, HOUR, MINUTE, START, World
from tests.simulation.workload import Workload

VERSIONS: Final = 1_000
QUIET_WITHIN: Final = 4 * HOUR
"""How long after its last fault the desk may be busy with what is no dead letter."""
_TEMPLATE: Final = Path(__file__).parents[2] / "template.yaml"
_LAST: Final = 24 * DAY


@dataclass(frozen=True, kw_only=True)
class Options:
    """How a run is made smaller, to find out what a failure needs."""

    versions: int = VERSIONS
    without: frozenset[str] = frozenset()
    without_guard: str = ""
    keep_trace: bool = False


@dataclass
class Result:
    """What a run came to."""

    seed: int
    versions: int
    events: int
    steps: int
    fingerprint: str
    violations: list[str]
    faults: Mapping[str, int]
    held_back: Mapping[str, int] = field(default_factory=dict)
    trace: list[str] | None = None


def simulate(seed: int, options: Options = Options()) -> Result:
    """Run a seed; the same seed and options give the same result, trace included."""
    # Little of what a seed makes is garbage before its end; looking all the time takes a quarter longer.
    gc.disable()
    try:
        return Simulation(seed, options).run()
    finally:
        gc.enable()
        gc.collect()


class Simulation:
    """A run: two waves of deliveries and faults, a week apart, and the quiet after each."""

    def __init__(self, seed: int, options: Options) -> None:
        chance = Random(f"{seed}/sizes")
        self.options = options
        first = Window(0, chance.randint(60, 100) * MINUTE)
        self.waves = (first, Window(7 * DAY, 7 * DAY + 40 * MINUTE))
        self.world = World(seed, keep_trace=options.keep_trace)
        self.faults = Faults(seed, self.waves, options.without)
        self.workload = Workload(seed, options.versions, self.waves)
        self.parameters = {
            "InlineBytes": chance.choice(("8192", "8192", "700")),
            "EntityBackend": chance.choice(("local", "local", "comprehend")),
            "ComprehendDailyDollars": "0.05",
        }
        self.largest_message = chance.choice((handover.INLINE_BYTES, handover.INLINE_BYTES, 2_000))
        self.largest_event = chance.choice((contracts.CLAIM_CHECK_BYTES, contracts.CLAIM_CHECK_BYTES, 2_500))
        self.guards = Guards(options.without_guard)
        self.wrong: list[str] = []
        self.desk = Desk(_template(), self.world, self.faults, self.guards, self.parameters)

    def run(self) -> Result:
        """Everything, and then the look at what came of it."""
        desk, world = self.desk, self.world
        with pytest.MonkeyPatch.context() as patch, desk.functions.installed():
            patch.setattr(handover, "INLINE_BYTES", self.largest_message)
            patch.setattr(announcing, "CLAIM_CHECK_BYTES", self.largest_event)
            desk.watch(patch)
            for sending in self.workload.sendings:
                world.after(sending.at, lambda sending=sending: desk.send(sending))  # type: ignore[misc]
            for wave in self.waves:
                self._until(wave.start)
                desk.redrive()
                self._wave(wave)
            desk.redrive()
            self._quiet()
            self._until(_LAST)
            wrong = [*self.wrong, *violations(desk, self.workload)]
        return Result(
            seed=world.seed,
            versions=self.workload.versions,
            events=sum(map(len, desk.published.accepted.values())),
            steps=world.steps,
            fingerprint=world.fingerprint,
            violations=wrong,
            faults=self.faults.count,
            held_back=dict(self.guards.held_back),
            trace=world.trace,
        )

    def _wave(self, wave: Window) -> None:
        self.desk.wake(wave.end)
        for at in range(wave.start, wave.end, 15 * MINUTE):
            self.world.after(at - self.world.now, self.desk.outbox.maybe_replayed)
        self.world.run(wave.end)
        self.desk.functions.recycle()
        self._quiet()

    def _quiet(self) -> None:
        """Let the desk come to rest; it has to, in its time."""
        end = self.world.now + QUIET_WITHIN
        while self.world.now < end:
            until = self.world.now + 5 * MINUTE
            self.desk.wake(until)
            self.world.run(until)
            if not self.desk.waiting:
                return
        if self.desk.waiting:
            self.wrong.append(f"I9 not quiet after {QUIET_WITHIN // HOUR} hours: {self.desk.waiting}")

    def _until(self, end: int) -> None:
        """Pass the time, in which only what has a date happens."""
        world = self.world
        while True:
            ahead = _since(min(self.desk.dates["dueAt"].values(), default=_text(end + HOUR)))
            if ahead - MINUTE >= end:
                world.run(end)
                return
            world.run(max(world.now, ahead - MINUTE))
            until = world.now + 2 * MINUTE
            while True:
                self.desk.wake(until)
                world.run(until)
                if not self.desk.waiting:
                    break
                until = world.now + MINUTE
                if world.now > ahead + QUIET_WITHIN:
                    self.wrong.append(f"I9 what was due is not done: {self.desk.waiting}")
                    return


@cache
def _template() -> dict[str, Any]:
    return read_template(_TEMPLATE)


def _text(at: int) -> str:
    return (START + timedelta(microseconds=at)).isoformat(timespec="microseconds")


def _since(text: str) -> int:
    return int((datetime.fromisoformat(text) - START).total_seconds() * 1_000_000)
