"""What a desk came to: what has to be the same whatever went wrong, and what must hold in any case."""

import json
from collections.abc import Iterator
from typing import Any, Final

from copydesk.consumer import text
from copydesk.lifecycle import Head, Lifecycle
from copydesk.ports import Receipt
from tests.crashes.desk import STEPS, Desk

_INCIDENTAL: Final = {"writes", "announce_nonce", "purge_at"}


def end(desk: Desk) -> dict[str, Any]:
    """The same as if nothing had gone wrong: HEADs, events, receipts, what is kept and what was answered."""
    archive = desk.cloud.s3.buckets[desk.stack.ref("ArchiveBucket")].versions
    return {
        "heads": {head.article_id: _told(head) for head in desk.heads()},
        "events": {
            name: sorted({json.loads(body)["id"] for body in bodies})
            for name, bodies in desk.seen.published.items()
        },
        "applied": desk.seen.copy.applied,
        "receipts": sorted(_receipts(desk)),
        "asides": sorted(str(sk) for _, sk in desk.items() if str(sk).startswith("ASIDE#")),
        "keys": sorted(
            (str(pk), item["article"]["S"])
            for (pk, _), item in desk.items().items()
            if str(pk).startswith("PHRASE#")
        ),
        "listed": sorted(str(pk) for pk, _ in desk.items() if str(pk).startswith(("FAMILY#", "TERM#"))),
        "quarantine": sorted(key for key in archive if key.startswith("quarantine/")),
        "answers": desk.seen.answers,
    }


def last(desk: Desk) -> dict[str, Any]:
    """What has to be the same in whatever order things came."""
    return {
        head.article_id: (head.lifecycle, head.version, head.killed, head.reinstated, head.content_hash)
        for head in desk.heads()
    }


def differences(found: Any, expected: Any, at: str = "") -> Iterator[str]:
    """Where two ends are not the same."""
    if isinstance(found, dict) and isinstance(expected, dict):
        for name in found.keys() | expected.keys():
            yield from differences(found.get(name), expected.get(name), f"{at}.{name}".strip("."))
    elif found != expected:
        yield f"{at} is {found} and not {expected}"


def violations(desk: Desk) -> Iterator[str]:
    """What holds of any desk at rest."""
    yield from desk.functions.failures
    yield from _waiting(desk)
    yield from _receipts_told(desk)
    for name, bodies in desk.seen.published.items():
        if len(bodies) > 1:
            yield f"I3 {name} was published in {len(bodies)} ways"
    logged = {(entry.article_id, entry.seq) for entry in desk.logged()}
    if logged != desk.seen.published.keys():
        yield f"I8 the log has {len(logged)} of {len(desk.seen.published)} events"
    yield from _rewritten(desk)
    for head in desk.heads():
        yield from (f"{wrong}: {head.article_id}" for wrong in _article(desk, head))


def _waiting(desk: Desk) -> Iterator[str]:
    queues = [f"{step.title()}Queue" for step in STEPS]
    for name in (*queues, *(f"{step.title()}DeadLetterQueue" for step in (*STEPS, "announce"))):
        if left := len(desk.cloud.sqs.queue(desk.stack.ref(name)).messages()):
            yield f"I9 {left} left in {name}"
    for (pk, sk), item in desk.items().items():
        if "pendingSince" in item:
            yield f"I1 {pk} {sk} is still pending"
        if "dueAt" in item and item["dueAt"]["S"] < desk.clock.at.isoformat():
            yield f"I9 {pk} {sk} is due and not done"


def _receipts_told(desk: Desk) -> Iterator[str]:
    known = desk.receipts()
    for receipt, outcomes in known:
        if receipt.expected != len(outcomes):
            yield f"I1 {len(outcomes)} of {receipt.expected} told"
    for name in set(desk.seen.acknowledged) - {receipt.id for receipt, _ in known}:
        yield f"I1 acknowledged and not kept: {name}"


def _rewritten(desk: Desk) -> Iterator[str]:
    """Records of revisions that were written again, with something else; a purge takes the body only."""
    for change in desk.cloud.streams.changes(desk.stream, 0):
        old, new = change.old, change.new
        if old is None or new is None or "purged" in new or not new["sk"]["S"].startswith("REV#"):
            continue
        if any(new.get(name) != old.get(name) for name in ("document", "object")):
            yield f"I7 {new['pk']['S']} {new['sk']['S']} changed"


def _article(desk: Desk, head: Head) -> Iterator[str]:
    seqs = {seq for name, seq in desk.seen.published if name == head.article_id}
    missing = set(range(max(head.kill_seq, 1), head.seq + 1)) - seqs
    if missing:
        yield f"I4 seqs {sorted(missing)} were never published"
    if seqs and max(seqs) > head.seq:
        yield f"I4 seq {max(seqs)} is of no HEAD"
    if len(set(head.tokens)) != head.revision:
        yield f"I1 revision {head.revision} of {len(set(head.tokens))} deliveries"
    state = desk.seen.copy.states.get(head.article_id)
    if (int(state["sequence"]) if state else 0) != head.seq:
        yield f"I5 the consumer is at {state['sequence'] if state else 0} of {head.seq}"
    if state:
        yield from _copied(desk, head, state)
    yield from _stored(desk, head)


def _copied(desk: Desk, head: Head, state: Any) -> Iterator[str]:
    if state["data"]["state"]["lifecycle"] != head.lifecycle:
        yield f"I5 the consumer's copy is {state['data']['state']['lifecycle']}, HEAD {head.lifecycle}"
    if state["id"] != head.last_event_id:
        yield f"I3 the consumer has {state['id']}, HEAD owed {head.last_event_id}"
    stamp = head.event
    if stamp is None or head.lifecycle is Lifecycle.KILLED or stamp.revision != head.revision:
        return
    if state["data"]["state"]["contentHash"] != head.content_hash:
        yield "I7 the consumer has another content"
    revision = desk.articles().revision(head.article_id, head.revision, head.record(head.revision))
    if revision and not state.get("dataref") and text(state) != revision.article.text:
        yield "I7 the consumer has another text than the store"


def _stored(desk: Desk, head: Head) -> Iterator[str]:
    """The last revision is there; of what was killed and purged, nothing is."""
    if head.lifecycle is not Lifecycle.KILLED:
        found = desk.articles().revision(head.article_id, head.revision, head.record(head.revision))
        if found is None or found.article.content_hash != head.content_hash:
            yield "I7 the last revision is not there"
        elif head.is_seen and (lost := set(found.ties.keys) - _held(desk, head.article_id)):
            yield f"{len(lost)} of its keys are not in the index"
    if not head.purge_through:
        return
    if not head.purges:
        yield "I6 a kill was not purged"
    for (pk, sk), item in desk.items().items():
        kind, _, rest = str(sk).partition("#")
        is_old = kind == "REV" and int(rest.partition("#")[0]) <= head.purge_through
        if pk == f"ARTICLE#{head.article_id}" and is_old and ("document" in item or "object" in item):
            yield f"I6 {sk} has a body still"
    prefix = f"articles/{head.article_id}/"
    for key in desk.cloud.s3.buckets[desk.stack.ref("ArchiveBucket")].versions:
        if key.startswith(prefix) and int(key.removeprefix(prefix).partition("-")[0]) <= head.purge_through:
            yield f"I6 {key} is kept"


def _held(desk: Desk, article_id: str) -> set[str]:
    """The keys of the index that an article holds."""
    return {
        str(pk).removeprefix("PHRASE#")
        for (pk, _), item in desk.items().items()
        if str(pk).startswith("PHRASE#") and item["article"]["S"] == article_id
    }


def _told(head: Head) -> dict[str, Any]:
    told: dict[str, Any] = head.model_dump(mode="json", exclude=_INCIDENTAL, exclude_defaults=True)
    told["purging"] = head.purge_at is not None
    stamp = told.get("event") or {}
    for name in ("occurredAt", "committedAt", "traceparent"):
        stamp.pop(name, None)
    return told


def _receipts(desk: Desk) -> Iterator[tuple[Any, ...]]:
    for receipt, outcomes in desk.receipts():
        told = [(each.item, str(each.disposition), each.article_id, each.revision) for each in outcomes]
        yield _name(receipt), receipt.expected, told


def _name(receipt: Receipt) -> str:
    return f"{receipt.supplier} {receipt.id}"
