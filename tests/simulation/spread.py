"""I3 to I7 for one article: what the topic accepted and what its consumers made of it."""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from tests.simulation.oracle import Life, Told
from tests.simulation.published import Accepted

if TYPE_CHECKING:
    from tests.simulation.consumer import Consumer
    from tests.simulation.desk import Desk

_UNITED: Final = ("language", "topics", "countries", "urgency", "source", "story_id")
_KEPT_OF_KILLED: Final = frozenset({"uri", "version", "pubStatus", "standard", "type"})


def spread(article_id: str, life: Life, desk: "Desk", bytes_at: Callable[[str], str | None]) -> Iterator[str]:
    """What is wrong with an article's events."""
    accepted = desk.published.accepted.get(article_id, {})
    owed = {told.seq: told for told in life.events}
    yield from _numbered(life, owed)
    given_up = desk.outbox.given_up(article_id)
    yield from _complete(life, owed, accepted, given_up)
    for seq, each in sorted(accepted.items()):
        if seq in owed:
            yield from _true(owed[seq], each, bytes_at)
    yield from _united([accepted[seq] for seq in sorted(accepted)])
    for name, consumer in desk.consumers.items():
        for wrong in _followed(article_id, life, consumer, accepted, has_gaps=bool(given_up)):
            yield f"{wrong} at {name}"


def _numbered(life: Life, owed: Mapping[int, Told]) -> Iterator[str]:
    """I3 and I4: seq is 1 to n, ids are unique, and versions rise with seq between one kill and the next."""
    seq = life.head.seq if life.head else 0
    if sorted(owed) != list(range(1, seq + 1)):
        yield f"I4 seqs are {sorted(owed)} of {seq}"
    if len({told.event_id for told in owed.values()}) != len(owed):
        yield "I3 two events have one id"
    for before, after in pairwise(life.events):
        if "killed" in (before.kind, after.kind):
            continue
        rises = after.version > before.version if after.revision > before.revision else True
        if not rises or after.version < before.version:
            yield f"I4 version {before.version} is followed by {after.version} at seq {after.seq}"


def _complete(
    life: Life, owed: Mapping[int, Told], accepted: Mapping[int, Accepted], given_up: set[int]
) -> Iterator[str]:
    """I1 and I4: every event is published, but for those that a kill has overtaken or the stream gave up."""
    last_kill = max((told.seq for told in life.events if told.kind == "killed"), default=0)
    for seq, told in owed.items():
        if seq not in accepted and seq >= last_kill and seq not in given_up:
            yield f"I1 seq {seq}, {told.kind}, was never published"
    if life.head and life.head.seq and life.head.seq not in accepted:
        yield "I1 the last event was never published"
    for seq, each in accepted.items():
        if seq not in owed:
            yield f"I3 seq {seq} was published and never owed"
        elif owed[seq].event_id != each.event["id"]:
            yield f"I3 seq {seq} is {each.event['id']} and not {owed[seq].event_id}"


def _true(told: Told, accepted: Accepted, bytes_at: Callable[[str], str | None]) -> Iterator[str]:
    """I7: what was published is what is stored, from the bytes that it says; of a kill, nothing is left."""
    data = accepted.event["data"]
    if data["state"]["contentHash"] != told.content_hash:
        yield f"I7 seq {told.seq} has another content hash"
    if told.kind == "killed":
        if not data["article"].keys() <= _KEPT_OF_KILLED or data["enrichment"] or data["raw"]:
            yield f"I6 seq {told.seq} tells of what was killed"
        return
    raw = data["raw"]
    if raw["sha256"] != bytes_at(raw["ref"]):
        yield f"I7 seq {told.seq} names other bytes"


def _united(accepted: list[Accepted]) -> Iterator[str]:
    """A filter policy that let an event through lets every later one through."""
    for before, after in pairwise(accepted):
        for name in _UNITED:
            first, then = before.attributes.get(name), after.attributes.get(name)
            if first and not (then and _values(first) <= _values(then)):
                yield f"attributes: {name} lost values at seq {after.event['sequence']}"


def _values(attribute: Mapping[str, Any]) -> set[Any]:
    return set(json.loads(attribute["StringValue"]))


def _followed(
    article_id: str,
    life: Life,
    consumer: "Consumer",
    accepted: Mapping[int, Accepted],
    *,
    has_gaps: bool,
) -> Iterator[str]:
    """I5 and I6: each seq is applied once and in order; who was killed stays so unless reinstated."""
    applied = consumer.store.applied.get(article_id, [])
    seqs = [seq for seq, _ in applied]
    if seqs != sorted(set(seqs)):
        yield f"I5 applied {seqs}"
    last = max(accepted, default=0)
    if (seqs[-1] if seqs else 0) != last:
        if consumer.strict and has_gaps:
            return  # it waits for what will never come, as it has to
        yield f"I5 stopped at {seqs[-1] if seqs else 0} of {last}"
    elif life.head and applied and applied[-1][1] != str(life.head.lifecycle):
        yield f"I5 the copy is {applied[-1][1]} and HEAD {life.head.lifecycle}"
    back = [told.seq for told in life.events if told.reason == "reinstated"]
    for (seq, state), (later, now) in pairwise(applied):
        if state == "killed" and now != "killed" and not any(seq < each <= later for each in back):
            yield f"I6 killed at {seq} and {now} at {later}"
        if consumer.strict and later != seq + 1 and now != "killed" and not _closed(seq, later, life):
            yield f"I5 strict, and {later} follows {seq}"


def _closed(seq: int, later: int, life: Life) -> bool:
    """Whether a kill closes the gap between two seqs."""
    return any(seq < told.seq <= later and told.kind == "killed" for told in life.events)
