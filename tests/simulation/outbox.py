"""The table's stream as Lambda reads it: in order for each article, whole batches again, and not for ever."""

import json
from collections.abc import Mapping
from typing import Any, Final, Protocol
from zlib import crc32

from tests.simulation.faults import Faults
from tests.simulation.scheduler import DAY, MINUTE, SECOND, Crash, World

LANES: Final = 6
_SLOWEST: Final = MINUTE


class Announce(Protocol):
    """Handles records within the current task; returns the position to go on from, or None."""

    def __call__(self, records: list[Mapping[str, Any]], /) -> str | None: ...


class Lane:
    """A part of the stream that is read in order; all records of an article are in one."""

    def __init__(self, outbox: "Outbox") -> None:
        self.records: list[tuple[int, Mapping[str, Any]]] = []
        self.place = 0
        self._outbox = outbox
        self._size = outbox.batch
        self._attempts = 0
        self._is_busy = False
        self._waits_until = 0

    @property
    def is_idle(self) -> bool:
        """Whether everything was read."""
        return self.place == len(self.records) and not self._is_busy

    def go(self, delay: int = 0) -> None:
        """Read on, so much later."""
        self._outbox.world.after(delay, self._begin)

    def back(self, now: int) -> None:
        """Begin again somewhere in the last day."""
        oldest = next((n for n, (at, _) in enumerate(self.records) if now - at < DAY), len(self.records))
        if oldest < self.place:
            self.place = self._outbox.faults.between(oldest, self.place)
            self.go()

    def _begin(self) -> None:
        world = self._outbox.world
        if self._is_busy or self.place == len(self.records) or world.now < self._waits_until:
            return
        self._is_busy = True
        batch = self.records[self.place : self.place + self._size]
        world.spawn("announce", lambda: self._run(batch))

    def _run(self, batch: list[tuple[int, Mapping[str, Any]]]) -> None:
        outbox, world, faults = self._outbox, self._outbox.world, self._outbox.faults
        world.note(f"records {self.place} to {self.place + len(batch) - 1}")
        task = world.current
        if task is None:
            raise RuntimeError("a batch is read in a task")
        task.deadline = world.now + outbox.timeout
        sick = [faults.poisonous(record["eventID"], world.now) for _, record in batch]
        if any(sick) or faults.happens("crash", world.now):
            task.crashes_in = faults.boundary() // (3 if any(sick) else 1)
        begun = self.place
        try:
            resume_at = outbox.announce([record for _, record in batch])
        except Crash:
            done, has_failed = 0, True
        except Exception as error:  # noqa: BLE001 - whatever the function raises, the stream gives it again
            world.note(f"raised {type(error).__name__}")
            done, has_failed = 0, True
        else:
            positions = [record["dynamodb"]["SequenceNumber"] for _, record in batch]
            done = len(batch) if resume_at is None else positions.index(resume_at)
            has_failed = resume_at is not None
        self._is_busy = False
        if self.place != begun:
            self.go()  # the stream went back in the meantime
        elif has_failed:
            self._failed(batch, done)
        else:
            self._attempts = 0
            self._size = outbox.batch
            if not faults.happens("retried", world.now):
                self.place += len(batch)
            self.go()

    def _failed(self, batch: list[tuple[int, Mapping[str, Any]]], done: int) -> None:
        outbox, now = self._outbox, self._outbox.world.now
        self.place += done
        left = batch[done:]
        if done:
            self._attempts = 0
        self._attempts += 1
        given_up = self._attempts > outbox.attempts or now - left[0][0] > outbox.oldest
        if given_up and len(left) == 1:
            outbox.world.note(f"gives record {self.place} up, {(now - left[0][0]) // MINUTE} minutes old")
            outbox.bury(left[0][1])
            self.place += 1
            self._attempts, self._size = 0, outbox.batch
        else:
            self._size = max(1, len(left) // 2)
        wait = min(SECOND << min(self._attempts, 10), _SLOWEST)
        self._waits_until = now + wait
        self.go(wait)


class Outbox:
    """The event source of announce, by the template's mapping."""

    def __init__(
        self,
        mapping: Mapping[str, Any],
        announce: Announce,
        *,
        world: World,
        faults: Faults,
        dead_letters: str,
        sqs: Any,
        timeout: int,
    ) -> None:
        self.world = world
        self.faults = faults
        self.announce = announce
        self.batch: int = mapping["BatchSize"]
        retries = mapping.get("MaximumRetryAttempts", -1)
        self.attempts = retries if retries >= 0 else 1 << 30
        age = mapping.get("MaximumRecordAgeInSeconds", -1)
        self.oldest = min(age * SECOND if age >= 0 else DAY, DAY)
        self.timeout = timeout
        self.buried: list[Mapping[str, Any]] = []
        self.lanes = [Lane(self) for _ in range(LANES)]
        self._dead_letters = dead_letters
        self._sqs = sqs

    def offer(self, record: Mapping[str, Any]) -> None:
        """A record of the stream that the mapping's filter lets through."""
        name = record["dynamodb"]["Keys"]["pk"]["S"]
        lane = self.lanes[crc32(name.encode()) % LANES]
        lane.records.append((self.world.now, record))
        lane.go(self.faults.between(20_000, 400_000))

    def bury(self, record: Mapping[str, Any]) -> None:
        """What goes no further is told to the dead-letter queue, without its content."""
        self.buried.append(record)
        self.world.note(f"given up {record['eventID'][-8:]}")
        body = json.dumps(
            {"DDBStreamBatchInfo": {"startSequenceNumber": record["dynamodb"]["SequenceNumber"]}}
        )
        self._sqs.send_message(QueueUrl=self._dead_letters, MessageBody=body)

    def given_up(self, article_id: str) -> set[int]:
        """The seqs of an article whose records went no further."""
        images = (record["dynamodb"]["NewImage"] for record in self.buried)
        return {int(image["seq"]["N"]) for image in images if image["pk"]["S"] == f"ARTICLE#{article_id}"}

    def maybe_replayed(self) -> None:
        """Now and then, go back."""
        if self.faults.happens("replay", self.world.now):
            lane = self.lanes[self.faults.between(0, LANES - 1)]
            lane.back(self.world.now)

    @property
    def is_idle(self) -> bool:
        """Whether everything was read."""
        return all(lane.is_idle for lane in self.lanes)
