"""Recall: the latest entries of the log, of which only what is new is read again."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import dropwhile
from typing import Final

from copydesk.ports import EventLog, Logged

KEPT: Final = 400
SETTLED: Final = timedelta(seconds=30)
"""After so long no entry comes to stand before another one any more."""


@dataclass(slots=True)
class Recent:
    """The latest entries, the newest first; `is_whole` where the log had no more in its last week."""

    entries: tuple[Logged, ...] = ()
    is_whole: bool = False
    at: datetime | None = None


def recall(recent: Recent, log: EventLog, now: datetime) -> None:
    """Bring what is remembered up to date; once for one time."""
    if recent.at == now:
        return
    recent.at = now
    if not _caught_up(recent, log, now):
        page = log.latest(_text(now), KEPT)
        recent.entries, recent.is_whole = page.entries, len(page.entries) < KEPT


def _caught_up(recent: Recent, log: EventLog, now: datetime) -> bool:
    if not recent.entries:
        return False
    settled = _text(recent.entries[0].at - SETTLED)
    page = log.after(settled, now, KEPT)
    if not page.is_last:
        return False
    kept = dropwhile(lambda entry: entry.position > settled, recent.entries)
    entries = (*reversed(page.entries), *kept)
    recent.entries, recent.is_whole = entries[:KEPT], recent.is_whole and len(entries) <= KEPT
    return True


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
