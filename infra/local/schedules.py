"""Runs a function by the clock."""

import json
import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime

from infra.local.activity import Activity
from infra.local.invocation import Invoke, Throttled
from infra.local.schedule_expressions import next_after
from infra.local.stack import Schedule


def schedule_event(schedule: Schedule, due: datetime) -> bytes:
    """The event that the function gets: the schedule's own input, or AWS' description of the moment."""
    time, execution = due.strftime("%Y-%m-%dT%H:%M:%SZ"), str(uuid.uuid4())
    if schedule.input is not None:
        text = schedule.input
        if not schedule.from_rule:
            for word, value in (
                ("<aws.scheduler.schedule-arn>", schedule.arn),
                ("<aws.scheduler.scheduled-time>", time),
                ("<aws.scheduler.execution-id>", execution),
                ("<aws.scheduler.attempt-number>", "1"),
            ):
                text = text.replace(word, value)
        return text.encode()
    event = {
        "version": "0",
        "id": execution,
        "detail-type": "Scheduled Event",
        "source": "aws.events" if schedule.from_rule else "aws.scheduler",
        "account": schedule.arn.split(":")[4],
        "time": time,
        "region": schedule.arn.split(":")[3],
        "resources": [schedule.arn],
        "detail": {} if schedule.from_rule else "{}",
    }
    return json.dumps(event).encode()


class ScheduleRunner:
    """One thread for one schedule. What fails is not tried again: the next time will come."""

    def __init__(
        self, schedule: Schedule, *, invoke: Invoke, activity: Activity, log: Callable[[str], None]
    ) -> None:
        self._schedule = schedule
        self._next = next_after(schedule.expression, schedule.timezone)
        self._invoke = invoke
        self._activity = activity
        self._log = log
        self._thread = threading.Thread(
            target=self._run, name=f"schedule-{schedule.function.logical_id}", daemon=True
        )

    def start(self) -> None:
        """Begin to wait."""
        self._thread.start()

    def join(self) -> None:
        """Wait for the end, after the activity was stopped."""
        self._thread.join()

    def _run(self) -> None:
        now = datetime.now(UTC)
        # A rate of EventBridge Scheduler begins at once; a rule's begins one interval on.
        at_once = self._schedule.expression.startswith("rate") and not self._schedule.from_rule
        due = now if at_once else self._next(now)
        while due is not None:
            if not self._activity.sleep(max(0.0, (due - datetime.now(UTC)).total_seconds())):
                return
            try:
                self._invoke(schedule_event(self._schedule, due))
            except Throttled:
                self._log("a scheduled run was throttled")
            self._activity.touch()
            due = self._next(due)
