"""`copydesk explain`: would a subscriber with this filter policy get an article's events, and why not."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from copydesk.aws.queues import attributes_as_sent
from copydesk.filtering import Policy, Told, accepts, doubts, explain, policy_of
from infra.cli.inside import Happened, history, look_into
from infra.cli.reaching import reach


def run(options: argparse.Namespace) -> int:
    """Explain. Returns the exit status: 1 where no such article was ever announced."""
    policy = policy_of(options.filter)
    with look_into(reach(options.stack, options.desk)) as inside:
        head = inside.articles.head(options.id)
        events = history(head, inside.log.of(head)) if head else []
    if not events:
        Console(stderr=True, highlight=False).print(
            f"{options.id}: nothing of it was announced", markup=False
        )
        return 1
    if options.json:
        print(json.dumps(_document(events, policy), ensure_ascii=False))
    else:
        _print(Console(highlight=False), events, policy)
    return 0


def _sent(event: Happened) -> dict[str, Any]:
    return attributes_as_sent(event.stamp.kind.event_type, event.head.lifecycle, event.head.attributes)


def _document(events: Sequence[Happened], policy: Policy) -> dict[str, Any]:
    return {
        "articleId": events[-1].head.article_id,
        "events": [
            {
                "id": event.event_id,
                "type": event.stamp.kind.event_type,
                "sequence": event.head.seq,
                "announcedAt": event.at.isoformat() if event.at else None,
                "attributes": _sent(event),
                "passes": accepts(policy, _sent(event)),
                "conditions": [told._asdict() for told in explain(policy, _sent(event))],
            }
            for event in events
        ],
        "outsideThePromise": doubts(policy),
    }


def _print(console: Console, events: Sequence[Happened], policy: Policy) -> None:
    table = Table("event", "type", "announced", "subscriber", "why not", box=None, header_style="dim")
    for event in events:
        # Of a `$or` it is enough to say that none of its branches holds.
        failed = [told for told in explain(policy, _sent(event)) if not (told.passed or "[" in told.where)]
        got = accepts(policy, _sent(event))
        table.add_row(
            f"#{event.head.seq}",
            event.stamp.kind,
            f"{event.at:%Y-%m-%d %H:%M:%S}" if event.at else "not in the log",
            Text("gets it", "green") if got else Text("does not", "red"),
            Text("" if got else ", ".join(told.where for told in failed)),
        )
    console.print(table)
    told = explain(policy, _sent(events[-1]))
    console.print(Text(f"\nits last event, {events[-1].event_id}", "bold"))
    console.print(_conditions(told) if told else Text("a policy without conditions lets everything through"))
    if places := doubts(policy):
        console.print(
            Text(
                f"\n{', '.join(places)}: such a condition can let an article through and keep its correction "
                "or kill back (docs/consuming.md)",
                "yellow",
            )
        )


def _conditions(told: Sequence[Told]) -> Table:
    table = Table(box=None, show_header=False)
    for each in told:
        mark = Text("holds", "green") if each.passed else Text("fails", "red")
        table.add_row(mark, Text(each.where, "bold"), Text(each.wanted), Text(each.why, "dim"))
    return table
