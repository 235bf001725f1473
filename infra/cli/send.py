"""`copydesk send`: files into the inbox, and what became of them."""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.progress import track
from rich.table import Table

from copydesk.errors import ConfigurationError
from copydesk.messages import receipt_id
from infra.cli.reaching import Reached, reach

PATIENCE: Final = 60.0
"""Seconds that are waited for the dispositions of what was sent."""

_EVERY: Final = 0.3
_BAD: Final = frozenset({"QUARANTINED", "CONFLICT", "REFUSED_AFTER_KILL"})


def run(options: argparse.Namespace) -> int:
    """Send files. Returns the exit status: 1 where one was not accepted or could not be read."""
    console = Console(stderr=options.json, highlight=False)
    desk = reach(options.stack, options.desk)
    files = list(_files(options.files))
    sent = [
        (path, _upload(desk, options.source, path))
        for path in track(files, "sending", console=console, transient=True, disable=not console.is_terminal)
    ]
    receipts = [(path, _receipt(desk, receipt)) for path, receipt in sent] if not options.no_wait else []
    if options.json:
        for path, receipt in receipts or sent:
            print(json.dumps({"file": str(path), "receipt": receipt}, ensure_ascii=False))
    else:
        console.print(_table(receipts) if receipts else f"{len(sent)} sent")
    good = all(
        receipt.get("state") == "done"
        and not [each for each in receipt["dispositions"] if each["disposition"] in _BAD]
        for _, receipt in receipts
    )
    return 0 if good else 1


def _files(names: Sequence[Path]) -> Iterator[Path]:
    """The files of all folders, and the others. Raises ConfigurationError."""
    for name in names:
        if name.is_dir():
            yield from sorted(path for path in name.rglob("*") if path.is_file())
        elif name.is_file():
            yield name
        else:
            raise ConfigurationError(f"there is no file {name}; nothing was sent")


def _upload(desk: Reached, supplier: str, path: Path) -> str:
    bucket = desk.outputs["InboxBucketName"]
    key = f"{supplier}/{datetime.now(UTC).date()}/{path.name}"
    answer = desk.client("s3").put_object(Bucket=bucket, Key=key, Body=path.read_bytes())
    return receipt_id(bucket, key, answer["VersionId"])


def _receipt(desk: Reached, receipt: str) -> dict[str, Any]:
    """The receipt once it is done, or as it is when patience ends."""
    told: dict[str, Any] = {"id": receipt, "state": "unknown", "dispositions": []}
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        status, document = desk.get(f"/v1/receipts/{receipt}")
        if status == 200:  # noqa: PLR2004 - HTTP's own number
            told = document
            if told["state"] == "done":
                break
        time.sleep(_EVERY)
    return told


def _table(receipts: Sequence[tuple[Path, dict[str, Any]]]) -> Table:
    table = Table("file", "disposition", "article", "why", box=None, header_style="dim")
    for path, receipt in receipts:
        dispositions = receipt["dispositions"] or [{"disposition": receipt["state"]}]
        for each in dispositions:
            name = each["disposition"]
            table.add_row(
                path.name,
                f"[{'red' if name in _BAD else 'green'}]{name}[/]",
                each.get("articleId", ""),
                each.get("reasonCode", ""),
            )
    return table
