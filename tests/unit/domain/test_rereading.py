"""Bytes that an operator has read again: what a newer parser makes of them stands at the same version."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any, Literal, NamedTuple

import pytest

from copydesk import ingesting, showing
from copydesk.article import Draft, Intent
from copydesk.dispositions import Disposition
from copydesk.errors import Refused
from copydesk.formats import reading
from copydesk.formats.document import Reading
from copydesk.lifecycle import Lifecycle
from copydesk.messages import (
    Reparse,
)
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier, VersionRule
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.orders import fate, receipt_of, told
from tests.unit.domain.samples import (
    NOW,
    SOON,
    english,
)

SUPPLIERS = {
    "wire": Supplier(id="wire", name="Example Wire", version=VersionRule.STATED_TIME),
    "desk": Supplier(id="desk", name="Example Desk", zone="Europe/London"),
}
ITEM = {
    "uri": "urn:example:bridge",
    "type": "text",
    "language": "en",
    "versionCreated": "2026-03-01T09:30:00Z",
    "headlines": [{"role": "main", "value": "Harbour bridge to close"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": "The bridge closes on Monday."}],
}
TEXT = b"Ferry line reopens after the storm\n\nThe ferry to the islands sails again from Monday, they said.\n"


def older_parser(drafts: Callable[[Draft], Draft]) -> Callable[..., Reading]:
    """A parser that made something else of the same bytes."""

    def read(*arguments: Any, **named: Any) -> Reading:
        made = reading.read(*arguments, **named)
        items = tuple(item if isinstance(item, Refused) else drafts(item) for item in made.items)
        return replace(made, items=items)

    return read


def mistitled(draft: Draft) -> Draft:
    return draft.model_copy(update={"title": f"{draft.title} - Advertisement"})


class Bench(NamedTuple):
    """A desk whose only article came through an older parser, and the order to read it again."""

    desk: Desk
    order: Reparse

    def again(self, **changes: Any) -> Reparse:
        return self.order.model_copy(update={"receipt_id": receipt_of(), **changes})


type MakeBench = Callable[..., Bench]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> MakeBench:
    def make(
        data: bytes = json.dumps(ITEM).encode(),
        key: str = "wire/2026-03-01/bridge.json",
        drafts: Callable[[Draft], Draft] = mistitled,
    ) -> Bench:
        desk = Desk(suppliers=SUPPLIERS, find_facts=lambda _: english())
        monkeypatch.setattr(ingesting, "read", older_parser(drafts))
        delivery = desk.inbox.upload(key, data)
        desk.ingest(delivery)
        desk.drain()
        monkeypatch.setattr(ingesting, "read", reading.read)
        head = next(iter(desk.articles.heads()))
        order = Reparse(
            article_id=head.article_id,
            receipt_id=receipt_of(),
            ordered_at=desk.clock.now(),
            delivery=delivery,
            against=head.content_hash or "",
        )
        return Bench(desk, order)

    return make


class TestBytesReadAgain:
    def test_what_a_newer_parser_reads_is_a_revision_at_the_same_version(self, bench: MakeBench) -> None:
        desk, order = bench()
        before = desk.head(order.article_id)
        assert fate(desk, order) == (Disposition.ACCEPTED,)
        assert told(desk) == [("created", 1, None), ("updated", 2, "reparsed")]
        head = desk.head(order.article_id)
        assert (head.version, head.raw_sha256, head.revision) == (before.version, before.raw_sha256, 2)
        shown = showing.article(order.article_id, desk.reading)
        assert shown["fields"]["title"] == "Harbour bridge to close"
        assert shown["enrichment"]
        assert desk.topic.heard[-1].event.time == order.ordered_at

    def test_the_delivery_that_comes_again_is_still_told_what_it_made(self, bench: MakeBench) -> None:
        desk, order = bench()
        fate(desk, order)
        desk.ingest(order.delivery)
        desk.drain()
        assert desk.head(order.article_id).revision == 2
        again = desk.inbox.upload("wire/2026-03-01/again.json", json.dumps(ITEM).encode())
        (outcome,) = desk.ingest(again).outcomes
        assert outcome.disposition is Disposition.DUPLICATE

    def test_an_order_twice_is_one_revision_and_another_finds_nothing_to_do(self, bench: MakeBench) -> None:
        made = bench()
        desk, order = made
        assert fate(desk, order) == (Disposition.ACCEPTED,)
        assert fate(desk, order) == (Disposition.ACCEPTED,)
        assert fate(desk, made.again()) == (Disposition.DUPLICATE,)
        assert desk.head(order.article_id).revision == 2

    def test_what_the_operator_compared_with_has_to_stand(self, bench: MakeBench) -> None:
        made = bench()
        assert fate(made.desk, made.again(against="0" * 64)) == (Disposition.SUPERSEDED,)
        assert made.desk.head(made.order.article_id).revision == 1

    def test_a_newer_version_has_other_bytes(self, bench: MakeBench) -> None:
        desk, order = bench()
        newer = {**ITEM, "versionCreated": "2026-03-01T10:30:00Z", "slugline": "x"}
        delivery = desk.inbox.upload("wire/2026-03-01/newer.json", json.dumps(newer).encode())
        desk.ingest(order)
        desk.ingest(delivery)
        while body := desk.enrich_queue.take():  # the newer version is committed first
            desk.enrich(body)
        for body in reversed([desk.publish_queue.take() or "" for _ in desk.publish_queue.bodies]):
            desk.publish(body)
        desk.announce()
        assert desk.receipts.outcomes[order.receipt_id, 0].disposition is Disposition.SUPERSEDED
        assert told(desk)[-1][1:] == (2, None)

    def test_a_version_that_moved_without_content_stays_moved(self, bench: MakeBench) -> None:
        desk, order = bench()
        head = desk.head(order.article_id)
        later = head.version.model_copy(update={"value": "2026-03-01T12:00:00+00:00"})
        desk.articles.commit(head, head.model_copy(update={"version": later}), NOW)
        assert fate(desk, order) == (Disposition.ACCEPTED,)
        assert desk.head(order.article_id).version == later

    def test_a_kill_stays_a_kill_and_its_silence(self, bench: MakeBench) -> None:
        desk, order = bench()
        killed = {**ITEM, "pubStatus": "canceled", "versionCreated": "2026-03-01T11:00:00Z"}
        desk.ingest(desk.inbox.upload("wire/2026-03-01/kill.json", json.dumps(killed).encode()))
        desk.drain()
        assert fate(desk, order) == (Disposition.REFUSED_AFTER_KILL,)
        assert told(desk)[-1][0] == "killed"

    def test_an_embargo_that_an_older_parser_read_is_not_lifted(self, bench: MakeBench) -> None:
        def embargoed(draft: Draft) -> Draft:
            return mistitled(draft).model_copy(update={"embargo": SOON + timedelta(days=1)})

        desk, order = bench(drafts=embargoed)
        assert fate(desk, order) == (Disposition.ACCEPTED,)
        head = desk.head(order.article_id)
        assert (head.lifecycle, head.embargo) == (Lifecycle.EMBARGOED, SOON + timedelta(days=1))
        assert (told(desk), desk.reconcile()) == ([], {})

    def test_an_identity_that_moves_with_the_title_is_still_the_article(self, bench: MakeBench) -> None:
        desk, order = bench(TEXT, "desk/2026-03-01/ferry.txt")
        assert fate(desk, order) == (Disposition.ACCEPTED,)
        assert [head.article_id for head in desk.articles.heads()] == [order.article_id]
        assert showing.article(order.article_id, desk.reading)["fields"]["title"].endswith("the storm")

    def test_bytes_that_state_another_identity_are_refused(self, bench: MakeBench) -> None:
        desk, order = bench(
            drafts=lambda draft: mistitled(draft).model_copy(update={"uri": "urn:example:other"})
        )
        assert fate(desk, order) == (Disposition.QUARANTINED,)
        outcome = desk.receipts.outcomes[order.receipt_id, 0]
        assert outcome.reason_code is ReasonCode.READ_OTHERWISE
        assert len(list(desk.articles.heads())) == 1

    def test_bytes_that_are_a_kill_now_do_not_kill(self, bench: MakeBench) -> None:
        data = json.dumps({**ITEM, "pubStatus": "canceled"}).encode()
        desk, order = bench(data, drafts=lambda draft: draft.model_copy(update={"intent": Intent.UPDATE}))
        assert fate(desk, order) == (Disposition.QUARANTINED,)
        assert told(desk)[-1][0] == "created"

    def test_the_second_of_a_feed_is_read_as_the_second(self, bench: MakeBench) -> None:
        feed = b"""<rss version="2.0"><channel><title>F</title>
        <item><guid isPermaLink="false">a</guid><title>One</title><description>First.</description></item>
        <item><guid isPermaLink="false">b</guid><title>Two</title><description>Second.</description></item>
        </channel></rss>"""
        made = bench(feed, "wire/2026-03-01/feed.xml")
        second = next(head for head in made.desk.articles.heads() if head.raw_item == 1)
        order = made.again(article_id=second.article_id, against=second.content_hash)
        assert fate(made.desk, order) == (Disposition.ACCEPTED,)
        assert showing.article(second.article_id, made.desk.reading)["fields"]["title"] == "Two"

    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({"article_id": "0" * 32}, ReasonCode.FOREIGN_ARTICLE),
            ({"version": "gone"}, ReasonCode.RAW_MISSING),
            ({"key": "desk/2026-03-01/bridge.json"}, ReasonCode.FOREIGN_ARTICLE),
        ],
    )
    def test_an_order_that_fits_nothing_says_so(
        self, bench: MakeBench, changes: dict[str, str], reason: ReasonCode
    ) -> None:
        made = bench()
        delivery = made.order.delivery.model_copy(
            update={
                "key": changes.get("key", made.order.delivery.key),
                "version_id": changes.get("version", made.order.delivery.version_id),
            }
        )
        order = made.again(article_id=changes.get("article_id", made.order.article_id), delivery=delivery)
        assert fate(made.desk, order) == (Disposition.QUARANTINED,)
        assert made.desk.receipts.outcomes[order.receipt_id, 0].reason_code is reason


class TestACrashWhileReading:
    @pytest.mark.parametrize("when", ["before", "after"])
    def test_a_crash_while_bytes_are_read_again(
        self, bench: MakeBench, when: Literal["before", "after"]
    ) -> None:
        for number in count():
            desk, order = bench()
            desk.faults.at, desk.faults.when = len(desk.faults.calls) + number, when
            try:
                desk.ingest(order)
            except Crash:
                desk.faults.at = None
                desk.ingest(order)
            else:
                assert number > 3
                return
            desk.drain()
            assert told(desk) == [("created", 1, None), ("updated", 2, "reparsed")]
            assert desk.receipts.outcomes[order.receipt_id, 0].disposition is Disposition.ACCEPTED
