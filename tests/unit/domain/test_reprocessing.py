"""What operators order: facts found again, bytes read again, a conflict accepted."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any, Literal, NamedTuple

import pytest

from copydesk import handover, ingesting, showing
from copydesk.article import Article, Block, Draft, Intent
from copydesk.dispositions import Disposition
from copydesk.errors import Refused
from copydesk.facts import Fact, FactStatus, KeywordItem, KeywordsFact, LanguageFact, LanguageItem
from copydesk.formats import reading
from copydesk.formats.document import Reading
from copydesk.handover import INLINE_BYTES
from copydesk.lifecycle import Lifecycle
from copydesk.messages import (
    Acceptance,
    ArticleMessage,
    FactsWanted,
    NewFacts,
    Order,
    Refind,
    Reparse,
    ToPublish,
    Work,
)
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier, VersionRule
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.samples import (
    ARTICLE_ID,
    LATER,
    NOW,
    SOON,
    article,
    english,
    kill,
    message,
    reinstatement,
)

LARGE = (Block(text="word " * 20_000),)
RECEIPTS = count()


def receipt_of(name: str = "") -> str:
    return (name or str(next(RECEIPTS))).rjust(40, "f")


def refind(name: str = "") -> Refind:
    return Refind(article_id=ARTICLE_ID, receipt_id=receipt_of(name), ordered_at=NOW)


def acceptance(of: Article, name: str = "") -> Acceptance:
    assert of.version is not None
    return Acceptance(
        article_id=of.article_id,
        receipt_id=receipt_of(name),
        ordered_at=NOW,
        version=of.version,
        content_hash=of.content_hash,
    )


def published(*messages: ToPublish, find_facts: Callable[[Article], tuple[Fact, ...]] | None = None) -> Desk:
    desk = Desk(find_facts=find_facts or (lambda _: english(0.5)))
    for one in messages:
        desk.publish(one)
    desk.announce()
    return desk


def fate(desk: Desk, order: Order) -> tuple[Disposition, ...]:
    """What the receipt of an order says, once all that it asks for is done."""
    if isinstance(order, Reparse):
        desk.ingest(order)
    elif isinstance(order, Refind | Acceptance):
        desk.publish(order)
    desk.drain()
    found = desk.receipts.find(order.receipt_id)
    if found is None:
        return ()
    receipt, outcomes = found
    assert receipt.expected == len(outcomes) == 1
    return tuple(outcome.disposition for outcome in outcomes)


def told(desk: Desk) -> list[tuple[str, int, str | None]]:
    """Kind, sequence and reason of all events."""
    events = [notice.event for notice in desk.topic.heard]
    return [
        (event.type.split(".")[2], int(event.sequence), event.data["state"]["reason"]) for event in events
    ]


class TestFactsFoundAgain:
    def test_other_facts_are_an_event_with_the_union_of_attributes_and_are_read(self) -> None:
        desk = published(message(article(1)))
        desk.find_facts = lambda _: (
            LanguageFact(method="test", version="2", items=(LanguageItem(value="bg", confidence=0.8),)),
        )
        assert fate(desk, refind()) == (Disposition.ACCEPTED,)
        assert told(desk) == [("created", 1, None), ("enriched", 2, None)]
        notice = desk.topic.heard[-1]
        assert notice.attributes.language == ("bg", "en")
        assert notice.event.data["enrichment"][0]["items"][0]["value"] == "bg"
        shown = showing.article(ARTICLE_ID, desk.reading)
        assert shown["enrichment"] == notice.event.data["enrichment"]
        assert (shown["state"]["revision"], shown["state"]["enrichmentRevision"]) == (1, 1)

    def test_the_same_facts_are_no_event(self) -> None:
        desk = published(message(article(1), facts=english(0.5)))
        assert fate(desk, refind()) == (Disposition.DUPLICATE,)
        assert fate(desk, refind()) == (Disposition.DUPLICATE,)
        assert told(desk) == [("created", 1, None)]

    @pytest.mark.parametrize(
        "before",
        [
            (message(article(1)), message(kill(2))),
            (message(article(1, embargo=SOON)),),
            (message(article(1, withheld=True)),),
            (message(article(1, expires=NOW)), Work(kind="expire", article_id=ARTICLE_ID)),
        ],
    )
    def test_what_is_not_to_be_seen_stays_as_it_is_quietly(self, before: tuple[ToPublish, ...]) -> None:
        desk = published(*before)
        heard, head = told(desk), desk.head(ARTICLE_ID)
        assert fate(desk, refind()) == (Disposition.SUPERSEDED,)
        assert (told(desk), desk.head(ARTICLE_ID)) == (heard, head)

    def test_an_unknown_article_is_nothing(self) -> None:
        desk = published()
        assert fate(desk, refind()) == ()
        assert list(desk.articles.heads()) == []

    @pytest.mark.parametrize(
        ("meanwhile", "last"), [(message(article(2)), "updated"), (message(kill(2)), "killed")]
    )
    def test_facts_never_reach_another_revision(self, meanwhile: ArticleMessage, last: str) -> None:
        desk = published(message(article(1)))
        desk.publish(refind("r"))
        (wanted,) = desk.enrich_queue.bodies
        desk.publish(meanwhile)
        desk.drain()
        assert desk.receipts.outcomes[receipt_of("r"), 0].disposition is Disposition.SUPERSEDED
        assert FactsWanted.model_validate_json(wanted).revision == 1
        assert told(desk)[-1][0] == last
        assert desk.head(ARTICLE_ID).enrichment_revision == 0

    def test_a_revision_that_comes_at_the_commit_itself_has_its_own_facts(self) -> None:
        desk = published(message(article(1)))
        desk.publish(refind("r"))
        desk.enrich(desk.enrich_queue.take() or "")
        update = message(article(2))
        desk.faults.meanwhile["put_facts"] = lambda: desk.publish(update)
        desk.drain()
        assert [kind for kind, *_ in told(desk)] == ["created", "updated"]
        assert desk.receipts.outcomes[receipt_of("r"), 0].disposition is Disposition.SUPERSEDED

    def test_an_older_enrichments_facts_that_come_again_are_late(self) -> None:
        desk = published(message(article(1)))
        desk.publish(refind())
        desk.enrich(desk.enrich_queue.take() or "")
        late = desk.publish_queue.bodies[0]
        desk.drain()
        desk.find_facts = lambda _: english(0.7)
        assert fate(desk, refind()) == (Disposition.ACCEPTED,)
        desk.publish(late)
        desk.announce()
        assert [kind for kind, *_ in told(desk)] == ["created", "enriched", "enriched"]
        assert showing.article(ARTICLE_ID, desk.reading)["enrichment"][0]["items"][0]["confidence"] == 0.7

    def test_a_kind_that_fails_now_keeps_what_was_found_before(self) -> None:
        failed = LanguageFact(method="test", version="2", items=(), status=FactStatus.FAILED, reason="X")
        words = KeywordsFact(method="test", version="1", items=(KeywordItem(text="river", weight=1),))
        desk = published(message(article(1), facts=english(0.9)))
        desk.find_facts = lambda _: (failed, words)
        assert fate(desk, refind()) == (Disposition.ACCEPTED,)
        assert fate(desk, refind()) == (Disposition.DUPLICATE,)
        shown = showing.article(ARTICLE_ID, desk.reading)["enrichment"]
        assert shown[0]["items"][0]["value"] == "en"
        assert shown[1]["items"][0]["text"] == "river"

    def test_a_large_article_and_many_facts_wait_in_the_archive(self) -> None:
        many = tuple(KeywordItem(text=f"word {number}" * 20, weight=1) for number in range(500))
        desk = published(message(article(1, body=LARGE), facts=english()))
        desk.find_facts = lambda _: (KeywordsFact(method="test", version="1", items=many),)
        desk.publish(refind("r"))
        assert len(desk.enrich_queue.bodies[0].encode()) < 1000
        desk.enrich(desk.enrich_queue.take() or "")
        assert len(desk.publish_queue.bodies[0].encode()) < 1000 < INLINE_BYTES
        desk.drain()
        assert desk.receipts.outcomes[receipt_of("r"), 0].disposition is Disposition.ACCEPTED
        assert len(showing.article(ARTICLE_ID, desk.reading)["enrichment"][0]["items"]) == 500

    def test_what_comes_after_them_goes_on_as_before(self) -> None:
        """Relations, stories and later revisions read a record that the later facts did not change."""
        desk = published(message(article(1, body=LARGE)))
        story = showing.article(ARTICLE_ID, desk.reading)["story"]
        fate(desk, refind())
        shown = showing.article(ARTICLE_ID, desk.reading)
        assert shown["story"] == story
        listed = showing.story(story["storyId"], "", desk.reading)["articles"]
        assert [each["articleId"] for each in listed] == [ARTICLE_ID]
        for later in (message(article(2, body=LARGE)), message(kill(3))):
            desk.publish(later)
            desk.announce()
        assert [kind for kind, *_ in told(desk)] == ["created", "enriched", "updated", "killed"]
        assert told(desk)[-1][1] == 4


class TestConflictAccepted:
    ours, theirs = article(1, "Ours"), article(1, "Theirs")

    def desk(self, *more: ToPublish, **members: Any) -> Desk:
        ours = self.ours.model_copy(update=members)
        return published(message(ours, "a"), message(self.theirs, "b"), *more)

    def test_it_is_a_revision_at_the_same_version(self) -> None:
        desk = self.desk()
        assert fate(desk, acceptance(self.theirs)) == (Disposition.ACCEPTED,)
        assert told(desk) == [("created", 1, None), ("updated", 2, "conflict-accepted")]
        head = desk.head(ARTICLE_ID)
        assert (head.revision, head.version, head.content_hash) == (
            2,
            self.ours.version,
            self.theirs.content_hash,
        )
        assert desk.topic.heard[-1].event.data["state"]["changed"] == ["title"]
        assert showing.article(ARTICLE_ID, desk.reading)["fields"]["title"] == "Theirs"

    def test_again_it_is_a_duplicate_and_so_is_its_delivery(self) -> None:
        desk = self.desk()
        first = acceptance(self.theirs)
        assert [fate(desk, order) for order in (first, first, acceptance(self.theirs))] == [
            (Disposition.ACCEPTED,),
            (Disposition.ACCEPTED,),
            (Disposition.DUPLICATE,),
        ]
        published_again = desk.publish(message(self.theirs, "c"))
        assert published_again.outcome
        assert published_again.outcome.disposition is Disposition.DUPLICATE
        assert len(told(desk)) == 2

    def test_a_newer_version_has_overtaken_it(self) -> None:
        desk = self.desk(message(article(2)))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.SUPERSEDED,)
        assert desk.head(ARTICLE_ID).revision == 2

    def test_what_was_killed_stays_killed(self) -> None:
        desk = self.desk(message(kill(2)))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.REFUSED_AFTER_KILL,)
        desk.publish(Work(kind="purge", article_id=ARTICLE_ID))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.REFUSED_AFTER_KILL,)
        assert told(desk)[-1][0] == "killed"

    def test_a_conflict_of_before_a_kill_does_not_come_with_the_reinstatement(self) -> None:
        desk = self.desk(message(kill(2)), message(reinstatement(3)))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.SUPERSEDED,)

    def test_an_embargo_holds_it_and_its_release_tells_it(self) -> None:
        desk = self.desk(embargo=SOON)
        assert fate(desk, acceptance(self.theirs)) == (Disposition.ACCEPTED,)
        assert told(desk) == []
        assert desk.head(ARTICLE_ID).embargo == SOON
        desk.clock.set(SOON)
        desk.publish(Work(kind="release", article_id=ARTICLE_ID))
        desk.announce()
        assert told(desk) == [("created", 1, None)]
        assert desk.topic.heard[0].event.data["article"]["headlines"][0]["value"] == "Theirs"

    def test_what_has_expired_stays_expired_whatever_the_conflict_says(self) -> None:
        theirs = self.theirs.model_copy(update={"expires": LATER})
        desk = published(
            message(article(1, "Ours", expires=NOW), "a"),
            Work(kind="expire", article_id=ARTICLE_ID),
            message(theirs, "b"),
        )
        assert fate(desk, acceptance(theirs)) == (Disposition.ACCEPTED,)
        head = desk.head(ARTICLE_ID)
        assert (head.lifecycle, head.expires, head.revision) == (Lifecycle.EXPIRED, NOW, 2)
        assert told(desk)[-1][0] == "expired"

    def test_a_hash_that_nobody_kept_changes_nothing(self) -> None:
        desk = self.desk()
        unknown = acceptance(article(1, "Nobody's"))
        assert fate(desk, unknown) == (Disposition.SUPERSEDED,)
        assert desk.head(ARTICLE_ID).revision == 1

    def test_of_two_conflicts_each_can_stand(self) -> None:
        third = article(1, "Third")
        desk = self.desk(message(third, "c"))
        fates = [fate(desk, acceptance(one)) for one in (self.theirs, third, self.theirs)]
        assert fates == [(Disposition.ACCEPTED,)] * 3
        assert desk.head(ARTICLE_ID).revision == 4


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


class TestSafeToRepeat:
    """A crash before or after any call, and the message again: the same as if nothing had happened."""

    @staticmethod
    def finish(desk: Desk) -> dict[str, Any]:
        desk.drain()
        return {
            "heads": [head.model_copy(update={"writes": 0}) for head in desk.articles.heads()],
            "outcomes": desk.receipts.outcomes,
            "told": list(dict.fromkeys(told(desk))),
            "text": desk.articles.bodies(),
        }

    @staticmethod
    def scene(name: str) -> tuple[Desk, Callable[[], object]]:
        ours, theirs = article(1, "Ours", body=LARGE), article(1, "Theirs", body=LARGE)
        desk = published(message(ours, "a"), message(theirs, "b"))
        match name:
            case "refind":
                return desk, lambda: desk.publish(refind("r"))
            case "facts-wanted":
                wanted = FactsWanted(
                    article_id=ARTICLE_ID, revision=1, receipt_id=receipt_of("r"), article=ours
                )
                return desk, lambda: desk.enrich(handover.pack(wanted, desk.staging))
            case "facts":
                facts = NewFacts(
                    article_id=ARTICLE_ID, revision=1, receipt_id=receipt_of("r"), facts=english(0.3)
                )
                return desk, lambda: desk.publish(facts)
            case _:
                return desk, lambda: desk.publish(acceptance(theirs, "r"))

    @pytest.mark.parametrize("when", ["before", "after"])
    @pytest.mark.parametrize("name", ["refind", "facts-wanted", "facts", "accept"])
    def test_a_crash_anywhere(self, name: str, when: Literal["before", "after"]) -> None:
        desk, act = self.scene(name)
        act()
        whole = self.finish(desk)
        for number in count():
            desk, act = self.scene(name)
            desk.faults.at, desk.faults.when = len(desk.faults.calls) + number, when
            try:
                act()
            except Crash:
                desk.faults.at = None
                act()
            else:
                assert number > 1
                return
            assert self.finish(desk) == whole, (number, desk.faults.calls)

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


def test_what_an_order_came_to_is_marked_as_an_orders() -> None:
    desk = Desk(find_facts=lambda _: english(0.5))
    desk.publish(message(article(1, "Ours")))
    theirs = article(1, "Theirs")
    desk.publish(message(theirs, "other"))
    delivered = set(desk.receipts.outcomes)
    for order in (refind(), acceptance(theirs), acceptance(article(7))):
        desk.publish(order)
        desk.drain()
    told = {key[0]: outcome for key, outcome in desk.receipts.outcomes.items() if key not in delivered}
    assert [outcome.disposition for outcome in told.values()] == [
        Disposition.ACCEPTED,
        Disposition.ACCEPTED,
        Disposition.SUPERSEDED,
    ]
    assert all(outcome.is_order for outcome in told.values())
    assert not any(desk.receipts.outcomes[key].is_order for key in delivered)
    assert "isOrder" not in "".join(outcome.model_dump_json() for outcome in told.values())
