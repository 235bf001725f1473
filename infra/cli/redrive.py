"""`copydesk redrive`: what failed for good goes back to where it was being done.

A message is sent before it is deleted, so that none is lost; every step of the desk is safe to repeat, so one
that goes twice does no harm. The stream of changes takes nothing back: what its failures left owed is
announced again.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from infra.cli import dead_letters
from infra.cli.dead_letters import Letter
from infra.cli.health import many
from infra.cli.inside import Inside, look_into, reannouncements, send
from infra.cli.reaching import reach

_PAGE: Final = 100


def run(options: argparse.Namespace) -> int:
    """Redrive a queue, or show what lies there. Returns the exit status."""
    console = Console(stderr=options.json, highlight=False)
    desk = reach(options.stack, options.desk)
    name = options.queue.capitalize()
    url = desk.outputs[f"{name}DeadLetterQueueUrl"]
    started = datetime.now(UTC)
    with look_into(desk) as inside:
        letters = list(dead_letters.take(inside.sqs, url))
        # What failed again while this ran waits for the next time.
        wanted = [letter for letter in letters if letter.sent_at <= started]
        owed = [due.article_id for due in inside.agenda.pending(started)] if name == "Announce" else []
        gone: set[str] = set()
        try:
            if options.yes and name == "Announce":
                for start in range(0, len(owed), _PAGE):
                    send(list(reannouncements(owed[start : start + _PAGE], inside)), inside)
            if options.yes:
                for letter in _tracked(wanted, console):
                    if name != "Announce":
                        _send(letter, inside, desk.outputs[f"{name}QueueUrl"])
                    inside.sqs.delete_message(QueueUrl=url, ReceiptHandle=letter.handle)
                    gone.add(letter.message_id)
        finally:
            for letter in letters:
                if letter.message_id not in gone:
                    dead_letters.put_back(inside.sqs, url, letter)
    if options.json:
        print(json.dumps(_document(options.queue, wanted, owed, done=options.yes), ensure_ascii=False))
    else:
        _print(console, options.queue, wanted, owed, done=options.yes)
    return 0


def _tracked(letters: Sequence[Letter], console: Console) -> Iterator[Letter]:
    columns = (TextColumn("redriving"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield from progress.track(letters)


def _send(letter: Letter, inside: Inside, url: str) -> None:
    inside.sqs.send_message(QueueUrl=url, MessageBody=letter.body, MessageAttributes=dict(letter.attributes))


def _document(queue: str, letters: Sequence[Letter], owed: Sequence[str], *, done: bool) -> dict[str, Any]:
    document: dict[str, Any] = {
        "queue": queue,
        "dryRun": not done,
        "letters": [
            {"messageId": each.message_id, "sentAt": each.sent_at.isoformat()}
            | dead_letters.outline(queue, each.body)
            for each in letters
        ],
    }
    return document | ({"owed": list(owed)} if queue == "announce" else {})


def _print(
    console: Console, queue: str, letters: Sequence[Letter], owed: Sequence[str], *, done: bool
) -> None:
    if not letters and not owed:
        console.print(f"nothing lies in the dead-letter queue of {queue}")
        return
    table = Table("first sent", "about", box=None, header_style="dim")
    table.add_column("why" if queue == "announce" else "article", no_wrap=queue != "announce")
    for letter in letters:
        told = dead_letters.outline(queue, letter.body)
        last = told.get("why") or told.get("articleId", "")
        table.add_row(f"{letter.sent_at:%Y-%m-%d %H:%M:%S}", Text(told["about"]), Text(last))
    console.print(table)
    if queue == "announce":
        owing, records = f"{many(len(owed), 'article')} whose event is owed", many(len(letters), "record")
        act = f"have {owing} announced again, and drop {records} of failure"
        past = f"{owing} sent to be announced again, {records} of failure dropped"
    else:
        console.print(f"each was tried again and again; the log of {queue} says why it failed", style="dim")
        act = f"send {len(letters)} back to {queue}"
        past = f"{len(letters)} sent back to {queue}; one that went twice does no harm"
    console.print(past if done else f"would {act}; nothing was done: --yes does it", markup=False)
