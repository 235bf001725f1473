"""A consumer of the topic: the reference consumer over a small store, in two modes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from copydesk import consumer
from copydesk.consumer import Event, Outcome
from tests.simulation.faults import Faults
from tests.simulation.scheduler import SECOND, Crash, World


@dataclass(slots=True)
class Store:
    """What a consumer knows. Each call is a boundary: others go first, and the process may end."""

    world: World
    faults: Faults
    states: dict[str, tuple[str, Event]] = field(default_factory=dict)
    applied: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def last(self, article_id: str) -> str | None:
        """The sequence of what was applied last."""
        self._turn()
        known = self.states.get(article_id)
        return known[0] if known else None

    def apply(self, event: Event, last: str | None) -> bool:
        """Compare and set."""
        self._turn()
        name = event["subject"]
        known = self.states.get(name)
        if (known[0] if known else None) != last:
            return False
        self.states[name] = (event["sequence"], event)
        lifecycle = str(event["data"]["state"]["lifecycle"])
        self.applied.setdefault(name, []).append((int(event["sequence"]), lifecycle))
        self._turn()
        return True

    def _turn(self) -> None:
        task = self.world.current
        self.world.pause(self.faults.latency())
        if task and task.crashes_in is not None:
            task.crashes_in -= 1
            if task.crashes_in < 0:
                raise Crash


@dataclass(slots=True)
class Consumer:
    """Applies what comes; a strict one only what follows on what it has."""

    store: Store
    strict: bool = False
    log: Mapping[str, Mapping[int, Event]] = field(default_factory=dict)
    """What the event log has, by article and sequence."""

    def handle(self, messages: list[Mapping[str, Any]]) -> set[str]:
        """Handle a batch; returns the ids of what has to come again."""
        world, again = self.store.world, set()
        for message in self.store.faults.shuffled(messages):
            event = consumer.event_of(message["Body"])
            if self.strict:
                outcome = consumer.consume_every(event, self.store, self._missing)
            else:
                outcome = consumer.consume(event, self.store)
            world.note(f"{event['id'][-24:]} {outcome}")
            if outcome is Outcome.WAITING:
                again.add(message["MessageId"])
        if again:
            world.pause(SECOND)
        return again

    def _missing(self, article_id: str, first: int, last: int) -> Iterable[Event]:
        """Now and then the log is asked, as one does after a while."""
        if self.store.faults.between(0, 3):
            return ()
        known = self.log.get(article_id, {})
        return [known[seq] for seq in range(first, last + 1) if seq in known]
