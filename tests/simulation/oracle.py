"""What every write of a HEAD must be: the transition table, read without the code that it is held against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple

from copydesk.article import Article, SourceVersion
from copydesk.lifecycle import Head
from tests.unit.domain.transition_table import first_row

_NONE: Final = "none"


class Delivered(NamedTuple):
    """An article of a delivery, as publish looked at it last before it wrote."""

    article: Article
    item: int
    now: datetime

    @property
    def article_id(self) -> str:
        """Whose HEAD it writes."""
        return self.article.article_id


class Fallen(NamedTuple):
    """Work that fell due for an article."""

    kind: str
    now: datetime
    article_id: str


type Author = Delivered | Fallen | None
"""What a write of HEAD came from; None for anything that nobody told of."""


class Told(NamedTuple):
    """An event that HEAD owed, in the words of the oracle."""

    seq: int
    kind: str
    revision: int
    event_id: str
    version: int
    reason: str | None
    lifecycle: str
    content_hash: str | None


@dataclass(slots=True)
class Life:
    """All that was written to one HEAD."""

    head: Head | None = None
    events: list[Told] = field(default_factory=list)
    contents: set[tuple[int, str | None]] = field(default_factory=set)
    kills: list[int] = field(default_factory=list)
    lives: int = 1


class Oracle:
    """Follows every HEAD and holds each write against the table."""

    def __init__(self) -> None:
        self.lives: dict[str, Life] = {}
        self.wrong: list[str] = []

    def written(self, before: Head | None, after: Head, author: Author) -> None:
        """A HEAD was written."""
        life = self.lives.setdefault(after.article_id, Life())
        wrong = [*_bookkeeping(before, after), *_moved(before, after, author)]
        self.wrong += [f"{text}: HEAD of {after.article_id}" for text in wrong]
        life.head = after
        moved = before is None or after.seq != before.seq
        if moved and after.event:
            life.events.append(
                Told(
                    after.seq,
                    after.event.kind,
                    after.event.revision,
                    after.last_event_id or "",
                    order_of(after.event.source_version),
                    after.event.reason,
                    after.lifecycle,
                    after.event.content_hash,
                )
            )
        if after.lifecycle == "killed" and (before is None or before.lifecycle != "killed"):
            life.kills.append(after.seq)
        if before and before.lifecycle == "killed" and after.lifecycle != "killed":
            life.lives += 1
        life.contents.add((order_of(after.version), after.content_hash))


def _bookkeeping(before: Head | None, after: Head) -> list[str]:
    """What holds of every write, whatever it came from."""
    wrong = []
    if after.writes != (before.writes if before else 0) + 1:
        wrong.append(f"I1 write {after.writes} over {before.writes if before else 0}")
    tokens = before.tokens if before else ()
    if after.tokens[: len(tokens)] != tokens or len(after.tokens) != after.revision:
        wrong.append("I1 a revision is forgotten")
    if len(set(after.tokens)) != len(after.tokens):
        wrong.append("I3 one delivery made two revisions")
    seq = before.seq if before else 0
    if after.seq not in (seq, seq + 1):
        wrong.append(f"I4 seq went from {seq} to {after.seq}")
    if before and before.attributes.union(after.attributes) != after.attributes:
        wrong.append("attributes are lost")
    return wrong


def _moved(before: Head | None, after: Head, author: Author) -> list[str]:
    match author:
        case Delivered():
            return _by_delivery(before, after, author)
        case Fallen(kind=kind, now=now):
            return _by_work(before, after, kind, now)
        case _:
            return ["a HEAD was written and nobody knows why"]


def _by_delivery(before: Head | None, after: Head, delivered: Delivered) -> list[str]:
    article = delivered.article
    version = article.version
    state = str(before.lifecycle) if before else _NONE
    row = first_row(state, article.intent.value, _situation(before, delivered))
    if row is None or version is None:
        return [f"the table has no row for {state} and {article.intent}"]
    expected = _expected(before, after, row.then)
    expected["version"] = {
        "v": order_of(version),
        "highest": max(order_of(version), order_of(before.version) if before else -1),
        None: order_of(before.version) if before else None,
    }[row.then.get("version")]
    killed, reinstated = (before.killed, before.reinstated) if before else (None, None)
    expected["killed"] = max(order_of(killed), order_of(version) if article.intent == "kill" else -1)
    is_back = article.intent == "reinstatement"
    expected["reinstated"] = max(order_of(reinstated), order_of(version) if is_back else -1)
    found = _found(after)
    wrong = [
        f"I2 {row.name}: {name} is {found[name]} and not {value}"
        for name, value in expected.items()
        if found[name] != value
    ]
    if row.then.get("revises") and after.lifecycle != "killed" and after.content_hash != article.content_hash:
        wrong.append(f"I7 {row.name}: HEAD has another content than the delivery")
    if "purge" in row.then.get("effects", ()) and after.purge_at is None:
        wrong.append("I6 a kill is not purged")
    return wrong


def _by_work(before: Head | None, after: Head, kind: str, now: datetime) -> list[str]:
    if before is None:
        return [f"{kind} made a HEAD"]
    state = str(before.lifecycle)
    if kind == "purge":
        same = before.model_copy(
            update={"purges": before.purges + 1, "purge_at": after.purge_at, "writes": after.writes}
        )
        return [] if same == after else ["a purge moved HEAD"]
    deadline = {"release": before.embargo, "expire": before.expires}.get(kind)
    is_due = deadline is not None and deadline <= now and not (kind == "release" and before.withheld)
    situation = {"due": is_due, "announced": before.seq > 0, "revision": "this", "digest": "other"}
    row = first_row(state, kind, situation)
    if row is None or not row.then:
        return [f"I2 {kind} of what is {state} moved HEAD"]
    expected = _expected(before, after, row.then)
    expected["version"] = order_of(before.version)
    found = _found(after)
    return [
        f"I2 {row.name}: {name} is {found[name]} and not {value}"
        for name, value in expected.items()
        if found[name] != value
    ]


def _expected(before: Head | None, after: Head, then: Mapping[str, Any]) -> dict[str, Any]:
    event = then.get("event")
    seq, revision = (before.seq, before.revision) if before else (0, 0)
    enriched = before.enrichment_revision if before else 0
    expected: dict[str, Any] = {
        "lifecycle": then.get("lifecycle", before.lifecycle if before else None),
        "revision": revision + 1 if then.get("revises") else revision,
        "seq": seq,
        "enrichment": 0 if then.get("revises") else enriched + 1 if then.get("enriches") else enriched,
        "nonce": (before.announce_nonce if before else 0) + (1 if then.get("repeats") else 0),
    }
    # A kill of what was never announced is silent.
    if event and not (event == "killed" and seq == 0):
        expected |= {"seq": seq + 1, "kind": event, "reason": then.get("reason")}
    return expected


def _found(after: Head) -> dict[str, Any]:
    return {
        "lifecycle": str(after.lifecycle),
        "revision": after.revision,
        "seq": after.seq,
        "enrichment": after.enrichment_revision,
        "nonce": after.announce_nonce,
        "version": order_of(after.version),
        "killed": order_of(after.killed),
        "reinstated": order_of(after.reinstated),
        "kind": str(after.event.kind) if after.event else None,
        "reason": after.event.reason if after.event else None,
    }


def _situation(head: Head | None, delivered: Delivered) -> dict[str, object]:
    """How a delivery stands to HEAD, in the table's words."""
    article, item, now = delivered
    hidden = article.withheld or (article.embargo is not None and article.embargo > now)
    if head is None:
        return {"hidden": hidden}
    comparable = article.hash_version == head.hash_version
    same_hash = comparable and article.content_hash == head.content_hash
    same_bytes = (article.raw.sha256, item) == (head.raw_sha256, head.raw_item)
    ours, theirs = order_of(article.version), order_of(head.version)
    restated = article.embargo is not None and article.embargo != head.embargo
    moved = restated or article.withheld != head.withheld
    later = article.expires and head.expires and article.expires > head.expires
    return {
        "hidden": hidden,
        "version": "same" if ours == theirs else "newer" if ours > theirs else "older",
        "content": "same" if same_hash or same_bytes else "other",
        "comparable": comparable,
        "embargo": ("moved" if hidden else "lifted") if moved else "kept",
        "expiry": "same" if article.expires == head.expires else "later" if later else "other",
        "aboveKill": ours > order_of(head.killed),
        "overruled": order_of(head.reinstated) > ours,
        "announced": head.seq > 0,
    }


def order_of(version: SourceVersion | None) -> int:
    """A number by which the versions of one article compare; -1 where there is none."""
    if version is None:
        return -1
    if version.value.isdecimal():
        return int(version.value)
    moment = datetime.fromisoformat(version.value)
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond
