"""The queues as Lambda polls them: batches, partial answers, visibility, dead letters."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from tests.simulation.faults import Faults
from tests.simulation.scheduler import MINUTE, SECOND, Crash, Task, World

CONCURRENT: Final = 3
"""Invocations of one function that are under way at once, at most."""
_TICK: Final = SECOND // 50


class Invoke(Protocol):
    """Handles the messages of a batch within the current task; returns the ids of those that failed."""

    def __call__(self, messages: list[Mapping[str, Any]], /) -> set[str]: ...


class QueueSource:
    """Polls one queue for one function."""

    def __init__(
        self,
        name: str,
        url: str,
        sqs: Any,
        invoke: Invoke,
        *,
        world: World,
        faults: Faults,
        batch: int = 10,
        timeout: int = 30 * SECOND,
        visibility: int = 180 * SECOND,
    ) -> None:
        self.name = name
        self.url = url
        self.active = 0
        self._sqs = sqs
        self._invoke = invoke
        self._world = world
        self._faults = faults
        self._batch = batch
        self._timeout = timeout
        self._visibility = visibility
        self._planned: set[int] = set()

    def kick(self, delay: int = 0) -> None:
        """Poll so much later."""
        at = (self._world.now + delay) // _TICK + 1
        if at not in self._planned:
            self._planned.add(at)
            self._world.after(at * _TICK - self._world.now, lambda: self._poll(at))

    @property
    def left(self) -> int:
        """How many messages are in the queue, seen or unseen."""
        names = (
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesNotVisible",
            "ApproximateNumberOfMessagesDelayed",
        )
        answer = self._sqs.get_queue_attributes(QueueUrl=self.url, AttributeNames=["All"])["Attributes"]
        return sum(int(answer[name]) for name in names)

    def _poll(self, planned: int) -> None:
        self._planned.discard(planned)
        if self.active >= CONCURRENT:
            return  # whoever is done polls again
        if self._faults.down("sqs", self._world.now):
            self.kick(MINUTE)
            return
        wanted = self._faults.between(1, self._batch)
        answer = self._sqs.receive_message(QueueUrl=self.url, MaxNumberOfMessages=wanted)
        messages = answer.get("Messages", [])
        if not messages:
            return
        self.active += 1
        self._world.spawn(self.name, lambda: self._run(messages))
        self.kick()

    def _run(self, messages: list[Mapping[str, Any]]) -> None:
        world, faults = self._world, self._faults
        world.note(f"batch of {len(messages)}")
        begun = world.now
        try:
            if faults.happens("stall", world.now):
                world.pause(faults.between(SECOND, self._visibility + MINUTE))
            self._arm(world.current, messages)
            failed = self._invoke(messages)
        except Crash:
            failed = {message["MessageId"] for message in messages}
        self.active -= 1
        left = 0
        for message in messages:
            if message["MessageId"] in failed or faults.happens("undeleted", world.now):
                left += 1
            else:
                self._sqs.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
        world.note(f"done, {len(failed)} failed")
        self.kick()
        if left:
            self.kick(begun + self._visibility - world.now)

    def _arm(self, task: Task | None, messages: list[Mapping[str, Any]]) -> None:
        if task is None:
            raise RuntimeError("a batch is handled in a task")
        now = self._world.now
        task.deadline = now + self._timeout
        sick = [self._faults.poisonous(message["Body"], now) for message in messages]
        if any(sick) or self._faults.happens("crash", now):
            task.crashes_in = self._faults.boundary()


def delivered_by(
    queues: Mapping[str, QueueSource], world: World, faults: Faults
) -> Callable[[str, Callable[[], None]], None]:
    """A courier for what S3 and SNS send to queues, by ARN: late, twice, or (a notice of S3) never."""

    def bring(queue_arn: str, deliver: Callable[[], None]) -> None:
        source = queues.get(queue_arn)
        if source is None:
            return
        now = world.now

        def arrive() -> None:
            deliver()
            source.kick()

        if source.name == "ingest" and faults.happens("unnoticed", now):
            if faults.between(0, 1):
                world.after(faults.between(10 * MINUTE, 180 * MINUTE), arrive)
            return
        late = faults.between(SECOND, 15 * MINUTE) if faults.happens("delay", now) else 0
        world.after(late + faults.between(10_000, 400_000), arrive)
        if faults.happens("duplicate", now):
            world.after(faults.between(10_000, 5 * MINUTE), arrive)

    return bring
