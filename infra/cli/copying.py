"""The example consumer, run as anybody would run it, and its copy beside the desk."""

import contextlib
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from copydesk.consumer import Event, is_kill
from infra.cli.eventlines import SHORT, STYLES, headline
from infra.cli.standing import ROOT
from infra.consumer.sqlite_copy import SqliteCopy
from infra.local.processes import Processes

type Ask = Callable[[str], tuple[int, Any]]
"""Asks the read API: the status and the document that come for a path."""

_OK, _NOT_FOUND, _GONE = 200, 404, 410
_WHAT_IS_LEFT = {"uri", "version", "pubStatus"}
_STATES = {"live": "created"}


@contextlib.contextmanager
def keeping(
    environment: Mapping[str, str], queue_url: str, path: Path, said: Callable[[str], None]
) -> Iterator[None]:
    """`python -m infra.consumer.keep` on a queue, for as long as this lasts; then hear what it said."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    processes = Processes()
    try:
        process = processes.start(
            [sys.executable, "-m", "infra.consumer.keep", "--queue-url", queue_url, "--copy", str(path)],
            env={**inherited, **environment},
            cwd=ROOT,
        )
        yield
        processes.end(process, gently=True)
        for line in process.stdout or ():
            said(line.decode(errors="replace"))
    finally:
        processes.close()


@dataclass(frozen=True, slots=True)
class Compared:
    """One article: what the desk answers, and what the copy holds."""

    article_id: str
    event: Event | None
    status: int
    answer: Any

    @property
    def equal(self) -> bool:
        """Whether both say the same; of what is killed or held they say nothing."""
        if self.event is None:
            return self.status == _NOT_FOUND
        if is_kill(self.event):
            return self.status == _GONE and self.event["data"]["article"].keys() <= _WHAT_IS_LEFT
        data = self.event["data"]
        same = all(self.answer.get(name) == value for name, value in data.items() if name != "inline")
        return self.status == _OK and same

    def document(self) -> dict[str, Any]:
        """For machines."""
        state = self.answer.get("state") or {}
        return {
            "articleId": self.article_id,
            "desk": {
                "status": self.status,
                "lifecycle": state.get("lifecycle"),
                "seq": state.get("seq"),
            },
            "copy": self.event
            and {
                "lifecycle": self.event["data"]["state"]["lifecycle"],
                "seq": int(self.event["sequence"]),
                "headline": None if is_kill(self.event) else headline(self.event),
            },
            "equal": self.equal,
        }


def compare(path: Path, article_ids: Iterable[str], ask: Ask) -> list[Compared]:
    """The copy beside the desk, for the articles that were sent and whatever else the copy holds."""
    copied: dict[str, Event] = {}
    # The consumer may not have made its file yet.
    with contextlib.suppress(sqlite3.OperationalError), SqliteCopy(path) as copy:
        copied = {event["subject"]: event for event in copy.articles()}
    names = dict.fromkeys((*article_ids, *copied))
    return [Compared(name, copied.get(name), *ask(f"/v1/articles/{name}")) for name in names]


def table(compared: Iterable[Compared]) -> Table:
    """The two side by side."""
    made = Table(box=None, header_style="dim", padding=(0, 1, 0, 0), expand=True)
    made.add_column("article", no_wrap=True)
    made.add_column("the desk answers", no_wrap=True)
    made.add_column("the copy holds", no_wrap=True, ratio=1)
    made.add_column("", no_wrap=True, min_width=6)
    for each in compared:
        equal = Text("equal", style="green") if each.equal else Text("differ", style="bold red")
        made.add_row(each.article_id[:SHORT], _answered(each), _held(each.event), equal)
    return made


def _answered(each: Compared) -> Text:
    if each.status != _OK:
        return Text.assemble((str(each.status), "bold"), f" {each.answer['reasonCode']}")
    state = each.answer["state"]
    return Text.assemble((f"{each.status}", "bold"), f" {state['lifecycle']} #{state['seq']}")


def _held(event: Event | None) -> Text:
    if event is None:
        return Text("nothing", style="dim")
    lifecycle = event["data"]["state"]["lifecycle"]
    title = "" if is_kill(event) else headline(event)
    style = STYLES.get(_STATES.get(lifecycle, lifecycle), "")
    return Text.assemble((lifecycle, style), f" #{int(event['sequence'])}  {title}")
