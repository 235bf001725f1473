"""`copydesk status`: how a desk is, and whether a person has to see to it."""

import argparse
import dataclasses
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from infra.cli.health import Health, Owed, QueueState, look, many
from infra.cli.inside import look_into
from infra.cli.reaching import reach

_UNITS: Final = ((86_400, "d"), (3_600, "h"), (60, "min"))


def run(options: argparse.Namespace) -> int:
    """Tell how a desk is. Returns the exit status: 1 where something needs a person."""
    desk = reach(options.stack, options.desk)
    with look_into(desk) as inside:
        health = look(desk, inside, datetime.now(UTC))
    if options.json:
        print(json.dumps(document(health)))
    else:
        show(Console(highlight=False), health)
    return 1 if health.needs() else 0


def document(health: Health) -> dict[str, Any]:
    """For machines; ages in seconds, times as ISO 8601."""
    return {
        "at": health.at.isoformat(),
        "queues": [
            {
                "name": queue.name,
                "waiting": queue.waiting,
                "inFlight": queue.in_flight,
                "oldestSeconds": queue.oldest,
                "deadLetters": queue.dead,
                "deadLettersOldestSeconds": queue.dead_oldest,
            }
            for queue in health.queues
        ],
        "pending": _owed(health.pending),
        "due": _owed(health.due),
        "unseen": health.unseen,
        "lastHour": {"articles": health.articles, "events": dict(health.events)},
        "lastDay": {"quarantined": health.quarantined_count, "reasons": dict(health.quarantined)},
        "needs": health.needs(),
    }


def _owed(owed: Owed) -> dict[str, Any]:
    return dataclasses.asdict(owed) | {"since": owed.since.isoformat() if owed.since else None}


def show(console: Console, health: Health) -> None:
    """For people."""
    queues = Table(box=None, header_style="dim")
    queues.add_column("queue")
    for name in ("waiting", "in flight", "oldest", "dead letters", "oldest"):
        queues.add_column(name, justify="right")
    for queue in health.queues:
        queues.add_row(*_cells(queue))
    console.print(queues)
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="dim")
    rows.add_column()
    rows.add_row("events owed", _told(health.pending, "in time", "late", health.at))
    rows.add_row("due by now", _told(health.due, "to be seen to", "overdue", health.at))
    rows.add_row("last hour", f"{many(health.articles, 'article')}, {_counts(health.events)}")
    rows.add_row("quarantined", f"{health.quarantined_count} in the last day{_reasons(health)}")
    console.print()
    console.print(rows)
    console.print()
    for need in health.needs():
        console.print(Text(need, "bold red"))
    if not health.needs():
        console.print("nothing needs a person", style="green")


def _cells(queue: QueueState) -> tuple[str | Text, ...]:
    return (
        queue.name,
        "stream" if queue.waiting is None else str(queue.waiting),
        "" if queue.in_flight is None else str(queue.in_flight),
        age(queue.oldest),
        Text(str(queue.dead), "bold red" if queue.dead else "green"),
        age(queue.dead_oldest),
    )


def _told(owed: Owed, timely: str, late: str, now: datetime) -> Text:
    if not owed.count or owed.since is None:
        return Text("none", "green")
    oldest = f", the oldest {age((now - owed.since).total_seconds())}"
    if owed.late:
        return Text(f"{owed.count}, {owed.late} of them {late}{oldest}", "bold red")
    return Text(f"{owed.count}, {timely}{oldest}")


def _counts(counts: Mapping[str, int]) -> str:
    told = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{number} {name}" for name, number in told) or "no events"


def _reasons(health: Health) -> str:
    if not health.quarantined:
        return ""
    read = sum(health.quarantined.values())
    of_them = f" of the newest {read}" if read < health.quarantined_count else ""
    return f"{of_them}: {_counts(health.quarantined)}"


def age(seconds: float | None) -> str:
    """A stretch of time in its largest unit; nothing where it is not known."""
    if seconds is None:
        return ""
    for size, unit in _UNITS:
        if seconds >= size:
            return f"{seconds / size:.0f} {unit}"
    return f"{max(seconds, 0):.0f} s"
