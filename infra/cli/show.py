"""`copydesk show`: an article as it is now, and its whole history."""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from rich.console import Console
from rich.table import Table
from rich.text import Text

from copydesk.messages import receipt_id
from infra.cli.inside import Happened, history, look_into
from infra.cli.reaching import Reached, reach
from infra.cli.telling import tell_article

_OK = 200
_GONE = 410


def run(options: argparse.Namespace) -> int:
    """Show an article. Returns the exit status: 1 where there is none to show, as after a kill."""
    errors = Console(stderr=True, soft_wrap=True, highlight=False)
    desk = reach(options.stack, options.desk)
    status, article = desk.get(f"/v1/articles/{options.id}")
    if status not in (_OK, _GONE):
        errors.print(f"{options.id}: {article['title']} ({article['reasonCode']})", markup=False)
        return 1
    with look_into(desk) as inside:
        head = inside.articles.head(options.id)
        events = history(head, inside.log.of(head)) if head else []
    shown = article if status == _OK else None
    _, told = desk.get(f"/v1/articles/{options.id}/revisions")
    revisions = told.get("revisions", [])
    receipt = _receipt(desk, shown)
    if options.json:
        document = {
            "article": shown,
            "revisions": revisions,
            "events": [_document(event) for event in events],
            "receipt": receipt,
        }
        print(json.dumps(document, ensure_ascii=False))
    else:
        _print(Console(highlight=False), shown, revisions, events, receipt)
    if shown is None:
        errors.print(f"{options.id}: {article['title']} ({article['reasonCode']})", markup=False)
    return 0 if shown else 1


def _receipt(desk: Reached, article: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The receipt of the delivery that the article came with last, by where its raw input is."""
    ref = urlsplit(((article or {}).get("raw") or {}).get("ref") or "")
    version = parse_qs(ref.query).get("versionId", [""])[0]
    if not ref.path:
        return None
    status, receipt = desk.get(f"/v1/receipts/{receipt_id(ref.netloc, ref.path.lstrip('/'), version)}")
    return dict(receipt) if status == _OK else None


def _document(event: Happened) -> dict[str, Any]:
    return {
        "id": event.event_id,
        "type": event.stamp.kind.event_type,
        "sequence": event.head.seq,
        "revision": event.stamp.revision,
        "committedAt": event.stamp.committed_at.isoformat(),
        "announcedAt": event.at.isoformat() if event.at else None,
        "changed": list(event.stamp.changed),
        "reason": event.stamp.reason,
        "lifecycle": event.head.lifecycle,
    }


def _print(
    console: Console,
    article: Mapping[str, Any] | None,
    revisions: Sequence[Mapping[str, Any]],
    events: Sequence[Happened],
    receipt: Mapping[str, Any] | None,
) -> None:
    if article:
        console.print(tell_article(article))
        for line in _kin(article["story"]):
            console.print(Text(line, "magenta"))
    if revisions:
        table = Table("revision", "version", "intent", "title", box=None, header_style="dim")
        for revision in revisions:
            version = (revision["sourceVersion"] or {}).get("value", "")
            title = Text(revision["title"] or "")
            table.add_row(str(revision["revision"]), version, revision["intent"], title)
        console.print(table)
    if events:
        console.print()
        console.print(_events(events))
    if receipt:
        console.print(Text(f"\nreceipt {receipt['id']}, received {receipt['receivedAt'][:19]}", "dim"))


def _events(events: Sequence[Happened]) -> Table:
    table = Table("event", "type", "revision", "committed", "announced", "", box=None, header_style="dim")
    for event in events:
        stamp = event.stamp
        told = stamp.reason or (f"changed: {', '.join(stamp.changed)}" if stamp.changed else "")
        table.add_row(
            f"#{event.head.seq}",
            stamp.kind,
            str(stamp.revision),
            f"{stamp.committed_at:%Y-%m-%d %H:%M:%S}",
            f"+{(event.at - stamp.committed_at).total_seconds():.1f} s" if event.at else "not in the log",
            Text(told, "dim"),
        )
    return table


def _kin(story: Mapping[str, Any]) -> Iterator[str]:
    """What the article repeats, and the story that it belongs to."""
    if original := story.get("duplicateOf"):
        yield f"the same words as {original}"
    for near in story.get("nearDuplicateOf", ()):
        yield f"nearly the words of {near['articleId']} ({near['score']:.2f})"
    if story_id := story.get("storyId"):
        yield f"story {story_id}"
