"""One thread and a virtual clock: whatever is under way takes turns at each of its side effects.

world = World(seed)
world.spawn("ingest", lambda: …)   # a task, which calls world.pause()
world.run(until)
"""

import hashlib
import heapq
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Final

from greenlet import getcurrent, greenlet

START: Final = datetime(2026, 3, 2, 8, tzinfo=UTC)
SECOND: Final = 1_000_000
"""Virtual time counts in microseconds since START."""
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR


class Crash(BaseException):
    """The end of a process, where it stands: beside Exception, so that nothing takes it for its own."""


class Task:
    """One invocation of a function, or whatever else takes turns."""

    def __init__(self, name: str, work: Callable[[], None], hub: Any) -> None:
        self.name = name
        self.greenlet: Any = greenlet(self._run, parent=hub)
        self.environment: Any = None
        self.author: Any = None
        self.crashes_in: int | None = None
        self.deadline: int | None = None
        self.is_done = False
        self._work = work

    def _run(self) -> None:
        try:
            self._work()
        finally:
            self.is_done = True


class World:
    """The virtual time and the order of everything that happens in it: the same for the same seed."""

    def __init__(self, seed: int, *, keep_trace: bool = False) -> None:
        self.seed = seed
        self.now = 0
        self.current: Task | None = None
        self.chance = Random(f"{seed}/order")
        self.trace: list[str] | None = [] if keep_trace else None
        self.steps = 0
        self._digest = hashlib.blake2b(digest_size=16)
        self._unhashed: list[str] = []
        self._events: list[tuple[int, int, Callable[[], None]]] = []
        self._order = 0
        self._tasks = 0
        self._until = 0
        self._time_at, self._time = 0, START
        self._hub = getcurrent()

    @property
    def time(self) -> datetime:
        """The true time."""
        if self._time_at != self.now:
            self._time_at, self._time = self.now, START + timedelta(microseconds=self.now)
        return self._time

    @property
    def fingerprint(self) -> str:
        """A hash over all that has happened so far."""
        self._hash()
        return self._digest.hexdigest()

    def note(self, text: str) -> None:
        """Tell the trace what happens now."""
        line = f"{self.now} {self.current.name if self.current else '-'} {text}"
        self._unhashed.append(line)
        if self.trace is not None:
            self.trace.append(line)
        if len(self._unhashed) > 1_000:
            self._hash()

    def after(self, delay: int, action: Callable[[], None]) -> None:
        """Let something happen so many microseconds from now."""
        self._order += 1
        heapq.heappush(self._events, (self.now + max(0, delay), self._order, action))

    def spawn(self, name: str, work: Callable[[], None], delay: int = 0) -> Task:
        """Begin a task."""
        self._tasks += 1
        task = Task(f"{name}/{self._tasks}", work, self._hub)
        self.after(delay, lambda: self._resume(task))
        return task

    def pause(self, delay: int) -> None:
        """Let others go first; only within a task."""
        task = self.current
        if task is None:
            raise RuntimeError("nothing is under way that could pause")
        at = self.now + max(0, delay)
        if at <= self._until and (not self._events or at < self._events[0][0]):
            # Nobody comes between: it goes on at once, as it would if the hub were asked.
            self._order += 1
            self.steps += 1
            self.now = at
            return
        self.after(delay, lambda: self._resume(task))
        self._hub.switch()

    def run(self, until: int) -> None:
        """Let everything happen that falls due until then; whatever is under way after it stays so."""
        self._until = until
        while self._events and self._events[0][0] <= until:
            self.now, _, action = heapq.heappop(self._events)
            self.steps += 1
            action()
        self.now = max(self.now, until)

    def next_event(self) -> int | None:
        """When something happens next."""
        return self._events[0][0] if self._events else None

    def _resume(self, task: Task) -> None:
        self.current = task
        try:
            task.greenlet.switch()
        finally:
            self.current = None

    def _hash(self) -> None:
        self._digest.update("\n".join(self._unhashed).encode())
        self._unhashed.clear()
