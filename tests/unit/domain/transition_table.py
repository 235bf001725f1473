"""tests/transitions.yaml, read without the code that it is held against."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from copydesk.article import Article, SourceVersion
from copydesk.lifecycle import Head, Lifecycle

PATH: Final = Path(__file__).parents[2] / "transitions.yaml"
NONE: Final = "none"
HEADS: Final = (NONE, *(str(lifecycle) for lifecycle in Lifecycle))
DELIVERIES: Final = ("update", "correction", "kill", "reinstatement")
INTERNAL: Final = ("release", "expire", "facts", "reannounce")
ORDERS: Final = ("reparse", "acceptance")

type Situation = Mapping[str, object]
"""What `when` may ask for, by name."""


class Row(NamedTuple):
    """A row of the table, with its place in the file."""

    number: int
    name: str
    head: tuple[str, ...]
    input: tuple[str, ...]
    when: Mapping[str, tuple[object, ...]]
    then: Mapping[str, Any]

    def fits(self, head: str, asked: str, situation: Situation) -> bool:
        """Whether the row is about this."""
        return (
            head in self.head
            and asked in self.input
            and all(situation[name] in allowed for name, allowed in self.when.items())
        )


@cache
def rows() -> tuple[Row, ...]:
    """The rows, in the order in which they are asked."""
    return tuple(
        Row(
            number=number,
            name=entry["row"],
            head=tuple(entry["head"]),
            input=tuple(entry["input"]),
            when={
                name: tuple(value) if isinstance(value, list) else (value,)
                for name, value in entry.get("when", {}).items()
            },
            then=entry["then"],
        )
        for number, entry in enumerate(yaml.safe_load(PATH.read_text("utf-8")))
    )


def first_row(head: str, asked: str, situation: Situation) -> Row | None:
    """The row that holds; None where the table says nothing."""
    return next((row for row in rows() if row.fits(head, asked, situation)), None)


def situation_of(head: Head | None, article: Article, now: datetime) -> dict[str, object]:
    """How a delivery stands to HEAD, in the table's words."""
    hidden = article.withheld or (article.embargo is not None and article.embargo > now)
    if head is None:
        return {"hidden": hidden}
    comparable = article.hash_version == head.hash_version
    same_hash = comparable and article.content_hash == head.content_hash
    return {
        "hidden": hidden,
        "version": _relation(article.version, head.version),
        "content": "same" if same_hash or article.raw.sha256 == head.raw_sha256 else "other",
        "comparable": comparable,
        "embargo": _embargo(head, article, hidden=hidden),
        "expiry": _expiry(head.expires, article.expires),
        "aboveKill": _above(article.version, head.killed),
        "overruled": _above(head.reinstated, article.version),
        "announced": head.seq > 0,
    }


def highest(*versions: SourceVersion | None) -> SourceVersion | None:
    """The highest of some versions."""
    return max((one for one in versions if one), key=_value, default=None)


def _value(version: SourceVersion) -> int:
    return int(version.value)


def _relation(ours: SourceVersion | None, theirs: SourceVersion) -> str:
    if ours is None:
        raise ValueError("a delivery has a version")
    if ours.value == theirs.value:
        return "same"
    return "newer" if _value(ours) > _value(theirs) else "older"


def _above(ours: SourceVersion | None, theirs: SourceVersion | None) -> bool:
    return ours is not None and (theirs is None or _value(ours) > _value(theirs))


def _embargo(head: Head, article: Article, *, hidden: bool) -> str:
    restated = article.embargo is not None and article.embargo != head.embargo
    if not restated and article.withheld == head.withheld:
        return "kept"
    return "moved" if hidden else "lifted"


def _expiry(ours: datetime | None, theirs: datetime | None) -> str:
    if ours == theirs:
        return "same"
    return "later" if ours and theirs and theirs > ours else "other"
