"""An exact copy of the desk in one SQLite file. A consumer.Copy."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from copydesk.consumer import Event, is_kill

_SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
    article_id TEXT PRIMARY KEY,
    sequence   TEXT NOT NULL,
    lifecycle  TEXT NOT NULL,
    headline   TEXT,
    changed_at TEXT NOT NULL,
    event      TEXT NOT NULL  -- the whole event; of a killed article, what is left of it
) STRICT
"""
_INSERT = """
INSERT INTO articles VALUES (:article_id, :sequence, :lifecycle, :headline, :changed_at, :event)
ON CONFLICT DO NOTHING
"""
_UPDATE = """
UPDATE articles SET sequence = :sequence, lifecycle = :lifecycle, headline = :headline,
    changed_at = :changed_at, event = :event
WHERE article_id = :article_id AND sequence = :last
"""


class SqliteCopy:
    """Articles by id, each as its last event has it. Several processes may write to one file."""

    def __init__(self, path: Path | str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute(
            "PRAGMA secure_delete = ON"
        )  # of a killed article nothing stays in free pages
        self._connection.execute(_SCHEMA)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def last(self, article_id: str) -> str | None:
        """The sequence that an article is at."""
        row = self._one("SELECT sequence FROM articles WHERE article_id = ?", article_id)
        return str(row[0]) if row else None

    def apply(self, event: Event, last: str | None) -> bool:
        """Replace an article's row, if it is still at `last`."""
        values = {
            "article_id": event["subject"],
            "sequence": event["sequence"],
            "lifecycle": event["data"]["state"]["lifecycle"],
            "headline": None if is_kill(event) else _headline(event),
            "changed_at": event["time"],
            "event": json.dumps(event, sort_keys=True),
            "last": last,
        }
        statement = _INSERT if last is None else _UPDATE
        with closing(self._connection.execute(statement, values)) as cursor:
            applied = cursor.rowcount == 1
        if applied and is_kill(event):
            # The journal holds what was written before; who reads for long keeps it there till the next kill.
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        return applied

    def articles(self) -> Iterator[Event]:
        """The last event of every article, by id."""
        for (event,) in self._connection.execute("SELECT event FROM articles ORDER BY article_id"):
            yield json.loads(event)

    def _one(self, query: str, *values: Any) -> Any:
        return self._connection.execute(query, values).fetchone()


def _headline(event: Event) -> str | None:
    headlines = event["data"]["article"].get("headlines", ())
    return next((item["value"] for item in headlines if item.get("role") == "main"), None)
