"""What goes wrong in a run: rates and windows, all drawn from the seed."""

from dataclasses import dataclass, fields, replace
from random import Random
from typing import Any, Final

from tests.simulation.scheduler import HOUR, MINUTE, SECOND

HIGHEST: Final = 0.2
SERVICES: Final = ("dynamodb", "s3", "sns", "sqs", "secretsmanager", "comprehend")
FUNCTIONS: Final = ("webhook", "ingest", "enrich", "publish", "announce", "reconcile", "consumer")


@dataclass(frozen=True, slots=True)
class Rates:
    """How likely each fault is, 0 to 0.2; of what, its comment says."""

    crash: float = 0  # an invocation: it ends at one of its boundaries
    throttle: float = 0  # a request: refused before it had an effect
    error: float = 0  # a request: 5xx before it had an effect
    lost: float = 0  # a request: its reply is lost after the effect
    partial: float = 0  # a batch request: done in part
    duplicate: float = 0  # a message: it comes twice
    delay: float = 0  # a message: it comes up to a quarter of an hour late
    stall: float = 0  # an invocation: it begins late, often after the visibility of its messages
    undeleted: float = 0  # a message that was handled: it comes again all the same
    retried: float = 0  # a batch of the stream that went through: it comes again, whole
    replay: float = 0  # a quarter of an hour: the stream goes back to somewhere in its last day
    poison: float = 0  # a twentieth of it, a message or record: whoever takes it crashes while faults last
    unnoticed: float = 0  # an object in the inbox: S3's notice never comes, or hours late
    skew: float = 0  # five times it, an environment: its clock is up to five minutes wrong
    lag: float = 0  # a write: the table's indexes follow it up to five seconds late


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of virtual time."""

    start: int
    end: int

    def holds(self, now: int) -> bool:
        """Whether it is now."""
        return self.start <= now < self.end


class Faults:
    """Decides what goes wrong, in one sequence of draws. Nothing does any more after `end`."""

    def __init__(
        self, seed: int, waves: tuple[Window, Window], without: frozenset[str] = frozenset()
    ) -> None:
        chance = Random(f"{seed}/faults")
        drawn = {field.name: _rate(chance) for field in fields(Rates)}
        self.rates = replace(
            Rates(**drawn), **{name: 0.0 for name in drawn if name in without or "all" in without}
        )
        self._rates = {name: float(getattr(self.rates, name)) for name in drawn}
        self.outages = {
            service: _outage(chance, waves[0]) for service in SERVICES if chance.random() < HIGHEST
        }
        if without & {"outage", "all"}:
            self.outages = {}
        self.count: dict[str, int] = {}
        self._first, self._last = waves
        self._chance = chance
        self._poisonous: dict[str, bool] = {}

    def active(self, now: int) -> bool:
        """Whether faults happen now."""
        return self._first.holds(now) or self._last.holds(now)

    def happens(self, name: str, now: int, share: float = 1.0) -> bool:
        """Whether this fault happens now; counted."""
        rate = self._rates[name]
        if not rate or not self.active(now) or self._chance.random() >= rate * share:
            return False
        self.count[name] = self.count.get(name, 0) + 1
        return True

    def down(self, service: str, now: int) -> bool:
        """Whether the service is out of order."""
        outage = self.outages.get(service) if self.outages else None
        if outage is None or not outage.holds(now):
            return False
        self.count["outage"] = self.count.get("outage", 0) + 1
        return True

    def poisonous(self, name: str, now: int) -> bool:
        """Whether whoever takes this message or record crashes; it stays so as long as faults happen."""
        if not self.rates.poison or not self.active(now):
            return False
        if name not in self._poisonous:
            self._poisonous[name] = self.happens("poison", now, 0.05)
        return self._poisonous[name]

    def skew(self, now: int) -> int:
        """How wrong the clock of a new environment is, in microseconds."""
        return self.between(-5 * MINUTE, 5 * MINUTE) if self.happens("skew", now, 5) else 0

    def lag(self, now: int) -> int:
        """How long the indexes of a table take to follow a write, in microseconds."""
        return self.between(SECOND // 10, 5 * SECOND) if self.happens("lag", now) else 0

    def boundary(self) -> int:
        """After how many side effects an invocation that is to crash does so."""
        return min(int(self._chance.expovariate(1 / 12)), 200)

    def latency(self) -> int:
        """How long one half of a request takes."""
        draw = self._chance.random()
        return 500 + int(draw * 15_000) if draw < 0.99 else self.between(SECOND // 10, 2 * SECOND)

    def between(self, least: int, most: int) -> int:
        """A number."""
        return least + int(self._chance.random() * (most - least + 1))

    def some(self, things: list[Any]) -> list[Any]:
        """A part of a list: never all of it, in its order."""
        return [thing for thing in things if self._chance.random() < 0.5][: len(things) - 1]

    def shuffled(self, things: list[Any]) -> list[Any]:
        """A list in any order."""
        return self._chance.sample(things, len(things))


def _rate(chance: Random) -> float:
    return 0.0 if chance.random() < 0.25 else HIGHEST * chance.random() ** 2


def _outage(chance: Random, wave: Window) -> Window:
    start = chance.randint(wave.start, max(wave.start, wave.end - HOUR))
    return Window(start, start + HOUR)
