"""`copydesk replay`: have articles' last events announced again, with the ids that they had."""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from copydesk.lifecycle import Head
from copydesk.ports import EventLog
from infra.cli.health import many
from infra.cli.inside import Inside, look_into, reannouncements, send
from infra.cli.reaching import reach

SHOWN: Final = 10
"""Articles that a dry run names."""

_PAGE: Final = 100


def run(options: argparse.Namespace) -> int:
    """Replay, or say what would be. Returns the exit status: 1 where a named article was never announced."""
    console = Console(stderr=options.json, highlight=False)
    with look_into(reach(options.stack, options.desk)) as inside:
        if options.id:
            heads, unknown = _named(options.id, inside)
        else:
            until = options.until or datetime.now(UTC)
            heads, unknown = announced_between(options.since, until, inside.log), []
        if options.yes:
            _send(heads, inside, console)
    if options.json:
        print(json.dumps(_document(heads, unknown, done=options.yes)))
    else:
        _print(console, heads, done=options.yes)
    for article_id in unknown:
        console.print(f"{article_id}: nothing of it was announced", markup=False, style="red")
    return 1 if unknown else 0


def announced_between(since: datetime, until: datetime, log: EventLog) -> list[Head]:
    """The articles with an event in the log of this time, each at its last one of it, the earliest first."""
    found: dict[str, Head] = {}
    position = since.astimezone(UTC).isoformat(timespec="microseconds")
    while True:
        page = log.after(position, until, _PAGE)
        for entry in page.entries:
            found.pop(entry.head.article_id, None)
            found[entry.head.article_id] = entry.head
        if page.is_last:
            return list(found.values())
        position = page.position


def _named(article_ids: Sequence[str], inside: Inside) -> tuple[list[Head], list[str]]:
    found = {each: inside.articles.head(each) for each in dict.fromkeys(article_ids)}
    heads = [head for head in found.values() if head and head.event]
    return heads, [each for each, head in found.items() if not (head and head.event)]


def _send(heads: Sequence[Head], inside: Inside, console: Console) -> None:
    columns = (TextColumn("replaying"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("replaying", total=len(heads))
        for start in range(0, len(heads), _PAGE):
            names = [head.article_id for head in heads[start : start + _PAGE]]
            send(list(reannouncements(names, inside)), inside)
            progress.advance(task, len(names))


def _document(heads: Sequence[Head], unknown: Sequence[str], *, done: bool) -> dict[str, Any]:
    return {
        "dryRun": not done,
        "articles": [
            {"articleId": head.article_id, "event": head.last_event_id, "sequence": head.seq}
            for head in heads
        ],
        "unknown": list(unknown),
    }


def _print(console: Console, heads: Sequence[Head], *, done: bool) -> None:
    kinds = Counter(head.event.kind.value for head in heads if head.event)
    told = f" ({', '.join(f'{number} {kind}' for kind, number in kinds.most_common())})" if kinds else ""
    articles = many(len(heads), "article")
    if done:
        console.print(f"sent: {articles} to be announced again, each at its last event{told}", markup=False)
        return
    console.print(f"would announce {articles} again, each at its last event{told}", markup=False)
    for head in heads[:SHOWN]:
        console.print(f"  {head.last_event_id}", markup=False, style="dim")
    if len(heads) > SHOWN:
        console.print(f"  and {len(heads) - SHOWN} more", style="dim")
    console.print("nothing was done: --yes does it")
