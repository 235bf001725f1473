"""`decide` against the table, over the whole cross product of what the table speaks of."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any, NamedTuple

import pytest

from copydesk.advancing import advance_by_work
from copydesk.article import Article, Intent, SourceVersion
from copydesk.lifecycle import Decision, EventKind, EventStamp, Head, Lifecycle, decide, take_facts
from copydesk.messages import Overruling, Work
from copydesk.overruling import in_place, overrule
from tests.unit.domain.samples import ARTICLE_ID, BEFORE, LATER, NOW, SOON, SUPPLIER, article, version
from tests.unit.domain.transition_table import (
    DELIVERIES,
    HEADS,
    INTERNAL,
    NONE,
    ORDERS,
    Row,
    first_row,
    highest,
    rows,
    situation_of,
)

V = 10
INTENTS = tuple(map(Intent, DELIVERIES))
"""New terms are decided as what publish makes of them: an update of the content that stands."""
MARKS = (None, 8, 10, 12)
VERSIONS = (9, 10, 11)
EMBARGOES = (
    (None, None),
    (None, BEFORE),
    (None, NOW),
    (None, SOON),
    (SOON, None),
    (SOON, SOON),
    (SOON, LATER),
)
WITHHELD = tuple(product((False, True), repeat=2))
EXPIRIES = ((None, None), (None, SOON), (SOON, None), (SOON, SOON), (SOON, LATER), (SOON, BEFORE))
CONTENTS = tuple(product((True, False), repeat=3))
STANDING = [
    (lifecycle, seq)
    for lifecycle in Lifecycle
    for seq in (0, 3)
    if lifecycle is Lifecycle.KILLED or (seq == 0) == (lifecycle is Lifecycle.EMBARGOED)
]
"""Only what is embargoed, or was killed before anybody saw it, was never announced."""


class Meeting(NamedTuple):
    """A delivery that meets a HEAD."""

    head: Head | None
    article: Article


STAMP = EventStamp(
    kind=EventKind.CREATED,
    revision=1,
    enrichment_revision=0,
    occurred_at=BEFORE,
    committed_at=BEFORE,
    correlation_id="c",
)


def standing(lifecycle: Lifecycle, seq: int, **members: Any) -> Head:
    head = Head(
        article_id=ARTICLE_ID,
        supplier=SUPPLIER,
        lifecycle=lifecycle,
        revision=2,
        seq=seq,
        version=version(V),
        content_hash="ours",
        hash_version=1,
        raw_sha256="ours",
        tokens=("a", "b"),
        event=STAMP if seq else None,
    )
    return head.model_copy(update=members)


def marks(lifecycle: Lifecycle) -> Iterator[tuple[SourceVersion | None, SourceVersion | None]]:
    """K and R as they can be: an article is killed unless R > K."""
    for killed, reinstated in product(MARKS, repeat=2):
        is_killed = killed is not None and (reinstated is None or reinstated <= killed)
        if is_killed == (lifecycle is Lifecycle.KILLED):
            yield (version(killed) if killed else None, version(reinstated) if reinstated else None)


def deliveries(intent: Intent) -> Iterator[tuple[Article, Any, Any, Any]]:
    """Every delivery, with the embargo, withholding and expiry that it is to meet."""
    base = article(V, intent=intent)
    for number, embargoes, withheld, expiries, (same_raw, same_hash, comparable) in product(
        VERSIONS, EMBARGOES, WITHHELD, EXPIRIES, CONTENTS
    ):
        delivered = base.model_copy(
            update={
                "version": version(number),
                "embargo": embargoes[1],
                "withheld": withheld[1],
                "expires": expiries[1],
                "content_hash": "ours" if same_hash else "theirs",
                "hash_version": 1 if comparable else 2,
                "raw": base.raw.model_copy(update={"sha256": "ours" if same_raw else "theirs"}),
            }
        )
        yield delivered, embargoes[0], withheld[0], expiries[0]


def meetings(lifecycle: Lifecycle, seq: int, intent: Intent) -> Iterator[Meeting]:
    heads: dict[Any, list[Head]] = {}
    for delivered, embargo, withheld, expires in deliveries(intent):
        kept = (embargo, withheld, expires)
        if kept not in heads:
            heads[kept] = [
                standing(
                    lifecycle,
                    seq,
                    embargo=embargo,
                    withheld=withheld,
                    expires=expires,
                    killed=killed,
                    reinstated=reinstated,
                )
                for killed, reinstated in marks(lifecycle)
            ]
        for head in heads[kept]:
            yield Meeting(head, delivered)


def expected(row: Row, head: Head | None, delivered: Article) -> Decision:
    """What the table's row says, as the decision that it stands for."""
    then = row.then
    before = head.version if head else None
    moved = {"v": delivered.version, "highest": highest(before, delivered.version), None: before}
    killed, reinstated = (head.killed, head.reinstated) if head else (None, None)
    if delivered.intent is Intent.KILL:
        killed = highest(killed, delivered.version)
    if delivered.intent is Intent.REINSTATEMENT:
        reinstated = highest(reinstated, delivered.version)
    lifecycle = then.get("lifecycle", head.lifecycle if head and then.get("revises") else None)
    return Decision(
        disposition=then["disposition"],
        lifecycle=lifecycle,
        revises=then.get("revises", False),
        event=then.get("event"),
        reason=then.get("reason"),
        version=moved[then.get("version")],
        killed=killed,
        reinstated=reinstated,
        effects=frozenset(then.get("effects", ())),
    )


def hold_to_table(met: Meeting, known: dict[Any, Row | None]) -> Row:
    """Hold one decision to the row that fits; `known` remembers which row fits which situation."""
    head, delivered = met
    lifecycle = str(head.lifecycle) if head else NONE
    situation = situation_of(head, delivered, NOW)
    key = tuple(situation.values())
    if key not in known:
        known[key] = first_row(lifecycle, delivered.intent, situation)
    row = known[key]
    assert row is not None, f"no row for {lifecycle}, {delivered.intent}, {situation}"
    assert decide(head, delivered, NOW) == expected(row, head, delivered), (
        f"row {row.number} ({row.name}) with {situation}"
    )
    return row


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize(("lifecycle", "seq"), STANDING)
def test_every_delivery_to_every_head_does_what_the_table_says(
    lifecycle: Lifecycle, seq: int, intent: Intent
) -> None:
    known: dict[Any, Row | None] = {}
    for met in meetings(lifecycle, seq, intent):
        hold_to_table(met, known)


@pytest.mark.parametrize("intent", INTENTS)
def test_every_first_delivery_does_what_the_table_says(intent: Intent) -> None:
    known: dict[Any, Row | None] = {}
    for delivered, *_ in deliveries(intent):
        hold_to_table(Meeting(None, delivered), known)


def test_every_row_about_deliveries_is_the_first_that_fits_somewhere() -> None:
    reached = {hold_to_table(Meeting(None, article(1, intent=intent)), {}).number for intent in INTENTS}
    reached.add(hold_to_table(Meeting(None, article(1, withheld=True)), {}).number)
    for intent, (lifecycle, seq) in product(INTENTS, STANDING):
        sample = islice(meetings(lifecycle, seq, intent), 0, None, 11)
        situations = {tuple(situation_of(*met, NOW).items()) for met in sample}
        fitting = [first_row(lifecycle, intent, dict(situation)) for situation in situations]
        reached |= {row.number for row in fitting if row}
    assert reached == {row.number for row in rows() if set(row.input) & set(DELIVERIES)}


def test_the_table_speaks_only_of_what_exists() -> None:
    for row in rows():
        assert set(row.head) <= set(HEADS)
        assert set(row.input) <= {*DELIVERIES, *INTERNAL, *ORDERS}
        assert row.then.get("event") in {None, *EventKind}


INTERNAL_HEADS = [None] + [
    standing(lifecycle, seq, embargo=embargo, withheld=withheld, expires=expires, facts_digest="same")
    for lifecycle, seq in STANDING
    for embargo in (None, BEFORE, NOW, SOON)
    for withheld in (False, True)
    for expires in (None, BEFORE, NOW, SOON)
]


@pytest.mark.parametrize("kind", ["release", "expire", "reannounce"])
def test_work_that_falls_due_does_what_the_table_says(kind: Any) -> None:
    for head in INTERNAL_HEADS:
        at = (head.embargo if kind == "release" else head.expires) if head else None
        held = kind == "release" and head is not None and head.withheld
        situation = {
            "due": at is not None and at <= NOW and not held,
            "announced": head is not None and head.seq > 0,
        }
        row = first_row(str(head.lifecycle) if head else NONE, kind, situation)
        assert row is not None, (head, situation)
        after = advance_by_work(head, Work(kind=kind, article_id=ARTICLE_ID), NOW) if head else None
        assert (after is not None) == bool(row.then)
        if head is None or after is None:
            continue
        assert after.lifecycle == row.then.get("lifecycle", head.lifecycle)
        assert after.seq == head.seq + ("event" in row.then)
        assert after.announce_nonce == head.announce_nonce + row.then.get("repeats", False)
        assert after.revision == head.revision
        if "event" in row.then and after.event:
            assert after.event.kind == row.then["event"]


@pytest.mark.parametrize("revision", ["this", "other"])
@pytest.mark.parametrize("digest", ["same", "other"])
@pytest.mark.parametrize("enrichment", ["same", "other"])
def test_facts_that_come_later_do_what_the_table_says(revision: str, digest: str, enrichment: str) -> None:
    situation = {"revision": revision, "digest": digest, "enrichment": enrichment}
    for head in INTERNAL_HEADS:
        number = (head.revision if head else 0) + (revision == "other")
        row = first_row(str(head.lifecycle) if head else NONE, "facts", situation)
        assert row is not None
        asked_at = (head.enrichment_revision if head else 0) + (enrichment == "other")
        assert take_facts(head, number, asked_at, digest) == row.then["disposition"]


@pytest.mark.parametrize("asked", ORDERS)
def test_orders_do_what_the_table_says(asked: str) -> None:
    reached: set[int] = set()
    for head, number, same_bytes, same_content, compared, intent in product(
        INTERNAL_HEADS, VERSIONS, (True, False), (True, False), (True, False), INTENTS
    ):
        if head is None or intent is Intent.KILL:
            continue
        base = article(number, intent=intent, embargo=LATER, expires=LATER, withheld=True)
        ordered = base.model_copy(
            update={
                "content_hash": "ours" if same_content else "theirs",
                "hash_version": 1,
                "raw": base.raw.model_copy(update={"sha256": "ours" if same_bytes else "theirs"}),
            }
        )
        situation = {
            "version": situation_of(head, ordered, NOW)["version"],
            "bytes": "same" if same_bytes else "other",
            "content": "same" if same_content else "other",
            "compared": "same" if compared else "other",
        }
        row = first_row(head.lifecycle, asked, situation)
        assert row is not None, (asked, situation)
        reached.add(row.number)
        order = {
            "reparse": Overruling(reason="reparsed", against="ours" if compared else "theirs"),
            "acceptance": Overruling(reason="conflict-accepted"),
        }[asked]
        marks = {"version": head.version, "killed": head.killed, "reinstated": head.reinstated}
        assert (
            overrule(head, ordered, 0, order)._asdict() == expected(row, head, ordered)._asdict() | marks
        ), f"row {row.number} ({row.name}) with {situation}"
        kept = in_place(head, ordered)
        assert (kept.version, kept.embargo, kept.withheld, kept.expires) == (
            head.version,
            head.embargo,
            head.withheld,
            head.expires,
        )
    assert reached == {row.number for row in rows() if asked in row.input}


@pytest.mark.parametrize("intent", [Intent.KILL, Intent.TERMS])
@pytest.mark.parametrize("reason", ["reparsed", "conflict-accepted"])
def test_no_order_kills_or_changes_terms(intent: Intent, reason: Any) -> None:
    decision = overrule(standing(Lifecycle.LIVE, 3), article(V, intent=intent), 0, Overruling(reason=reason))
    assert (decision.disposition, decision.revises) == ("SUPERSEDED", False)


def test_the_same_bytes_of_another_article_of_a_feed_are_other_bytes() -> None:
    head = standing(Lifecycle.LIVE, 3, raw_item=1)
    again = article(V).model_copy(update={"raw": article(V).raw.model_copy(update={"sha256": "ours"})})
    order = Overruling(reason="reparsed", against="ours")
    assert overrule(head, again, 0, order).disposition == "SUPERSEDED"
    assert overrule(head, again, 1, order).disposition == "ACCEPTED"
