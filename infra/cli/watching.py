"""Which delivery passes which stage of the desk, as the functions' logs tell it."""

import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final

from copydesk.messages import correlation_id
from infra.cli.board import STAGES, Board
from infra.cli.loglines import name_of, readable, structured

_A_MOMENT: Final = 1.0
"""Seconds that log lines may be behind the events."""


@dataclass
class Watch:
    """Follows the functions' logs."""

    board: Board
    names: dict[str, str] = field(default_factory=dict)
    waiting: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    shown: set[tuple[str, str]] = field(default_factory=set)
    lock: threading.RLock = field(default_factory=threading.RLock)
    last: deque[str] = field(default_factory=lambda: deque(maxlen=12))

    def log(self, function: str, line: str) -> None:
        """Take a line of a function's log."""
        entry = structured(line)
        text = readable(function, line)
        if text and not (entry and entry["message"] == "read"):  # of those there are as many as questions
            self.last.append(text)
        stage = name_of(function)
        if entry and entry.get("correlationId") and stage in STAGES:
            with self.lock:
                self._show(stage, entry)

    def follow(self, delivery: str, receipt: str) -> None:
        """Know a delivery by what its logs have in common; its first lines may be here already."""
        with self.lock:
            self.names[correlation_id(receipt)] = delivery
            waiting, self.waiting = self.waiting, []
            for stage, entry in waiting:
                self._show(stage, entry)

    def passed(self, delivery: str, stage: str, note: str = "") -> None:
        """Show a stage once."""
        with self.lock:
            if (delivery, stage) not in self.shown:
                self.shown.add((delivery, stage))
                self.board.passed(delivery, stage, note)

    def settle(self, stages: set[tuple[str, str]]) -> None:
        """Wait a little for log lines that are behind the events."""
        deadline = time.monotonic() + _A_MOMENT
        while not stages <= self.shown and time.monotonic() < deadline:
            time.sleep(0.02)

    def _show(self, stage: str, entry: dict[str, Any]) -> None:
        delivery = self.names.get(entry["correlationId"])
        if delivery is None:
            self.waiting.append((stage, entry))
        else:
            note = entry.get("disposition") or entry.get("type", "").removeprefix("news.article.")
            self.passed(delivery, stage, note)
