"""Ingest: every article of a delivery is forwarded, or ends here with a disposition."""

import json
from datetime import timedelta
from typing import Any, Literal

import pytest

from copydesk import handover
from copydesk.article import Intent
from copydesk.dispositions import Disposition
from copydesk.lifecycle import Lifecycle
from copydesk.messages import Delivery
from copydesk.ports import Receipt
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier, VersionRule
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.samples import NOW, article, english, kill, message, reinstatement

AGENCY = Supplier(id="agency", name="Agency", zone="Europe/Sofia", language="en")
COUNTING = Supplier(id="counting", name="Counting", version=VersionRule.STATED_INTEGER)
TEXT = """River rises

Nobody was hurt, the mayor says

Aug 16, 2024 07:14 270

The river rose overnight and flooded two streets of the old town, the mayor said on Friday.

Nobody was hurt, she said, and the water was already falling again.
"""


def a_desk() -> Desk:
    return Desk({AGENCY.id: AGENCY, COUNTING.id: COUNTING}, find_facts=lambda _: english())


def item(number: int | str = 1, **members: Any) -> dict[str, Any]:
    """A ninjs object."""
    return {
        "uri": f"urn:x:{number}",
        "headlines": [{"role": "main", "value": f"Title {number}"}],
        "bodies": [{"role": "main", "contentType": "text/plain", "value": "The river rose overnight."}],
        **members,
    }


def upload(desk: Desk, content: Any, name: str = "a", supplier: str = "agency") -> Delivery:
    """Put something into the inbox: text and bytes as they are, anything else as JSON."""
    if not isinstance(content, bytes):
        content = (content if isinstance(content, str) else json.dumps(content)).encode()
    return desk.inbox.upload(f"{supplier}/2026-03-01/{name}", content)


def deliver(desk: Desk, content: Any, name: str = "a", supplier: str = "agency") -> list[Disposition]:
    """Upload, and let the desk run; what became of the articles."""
    delivery = upload(desk, content, name, supplier)
    desk.ingest(delivery)
    desk.drain()
    return dispositions(desk, delivery)


def dispositions(desk: Desk, delivery: Delivery) -> list[Disposition]:
    receipt, outcomes = receipt_of(desk, delivery)
    assert receipt.expected == len(outcomes)
    return [outcome.disposition for outcome in outcomes]


def receipt_of(desk: Desk, delivery: Delivery) -> tuple[Receipt, Any]:
    found = desk.receipts.find(delivery.receipt_id)
    assert found
    return found


def test_every_article_of_a_delivery_has_one_disposition() -> None:
    desk = a_desk()
    assert deliver(desk, item(2)) == [Disposition.ACCEPTED]
    desk.clock.pass_by(timedelta(minutes=1))
    feed = [item(1), item(2), {"uri": 3}, item(2), item(1, headlines=[{"role": "main", "value": "Other"}])]
    assert deliver(desk, feed, "feed") == [
        Disposition.ACCEPTED,
        Disposition.DUPLICATE,
        Disposition.QUARANTINED,
        Disposition.DUPLICATE,
        Disposition.CONFLICT,
    ]


def test_the_number_of_articles_is_known_before_the_first_is_forwarded() -> None:
    desk = a_desk()
    desk.ingest(upload(desk, [item(1), item(2)]))
    names = [call.partition(".")[2] for call in desk.faults.calls]
    assert names.index("expect") < names.index("send")


@pytest.mark.parametrize(
    ("content", "supplier", "reason"),
    [
        ("", "agency", ReasonCode.EMPTY_INPUT),
        (b" \n\t\xef\xbb\xbf", "agency", ReasonCode.EMPTY_INPUT),
        ("{", "agency", ReasonCode.MALFORMED_JSON),
        ('{"a": 1}', "agency", ReasonCode.NOT_NINJS),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "agency", ReasonCode.BINARY_INPUT),
        (TEXT, "nobody", ReasonCode.UNKNOWN_SUPPLIER),
        (TEXT, "counting", ReasonCode.VERSION_MISSING),
        (b"a" * (10 * 1024 * 1024 + 1), "agency", ReasonCode.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_quarantined_with_its_reason(
    content: Any, supplier: str, reason: ReasonCode
) -> None:
    desk = a_desk()
    delivery = upload(desk, content, supplier=supplier)
    ingested = desk.ingest(delivery)
    assert [outcome.reason_code for outcome in ingested.outcomes] == [reason]
    assert dispositions(desk, delivery) == [Disposition.QUARANTINED]
    (kept,) = desk.quarantine.records.values()
    assert (kept.reason_code, kept.item, kept.raw_ref, kept.content) == (reason, 0, delivery.ref, None)
    assert desk.enrich_queue.bodies == desk.publish_queue.bodies == []


def test_a_key_without_a_supplier_is_quarantined() -> None:
    desk = a_desk()
    delivery = desk.inbox.upload("loose.txt", TEXT.encode())
    (outcome,) = desk.ingest(delivery).outcomes
    assert outcome.reason_code is ReasonCode.UNKNOWN_KEY


def test_an_object_that_is_gone_is_quarantined_and_its_receipt_is_done() -> None:
    desk = a_desk()
    delivery = upload(desk, TEXT).model_copy(update={"version_id": "other"})
    (outcome,) = desk.ingest(delivery).outcomes
    assert outcome.reason_code is ReasonCode.RAW_MISSING
    assert dispositions(desk, delivery) == [Disposition.QUARANTINED]


def test_an_object_is_read_in_the_version_that_the_notice_names() -> None:
    desk = a_desk()
    first = upload(desk, item(1))
    second = upload(desk, item(2))
    assert first.key == second.key
    assert first.receipt_id != second.receipt_id
    for notice in (second, first):
        desk.ingest(notice)
    desk.drain()
    assert {head.uri for head in desk.articles.heads()} == {"urn:x:1", "urn:x:2"}


def test_the_same_content_again_ends_here_and_goes_to_nobody() -> None:
    desk = a_desk()
    stated = item(1, versionCreated="2026-03-01T11:00:00Z")
    deliver(desk, stated)
    desk.clock.pass_by(timedelta(minutes=1))
    again = upload(desk, stated, "again")
    ingested = desk.ingest(again)
    assert [outcome.disposition for outcome in ingested.outcomes] == [Disposition.DUPLICATE]
    assert desk.enrich_queue.bodies == desk.publish_queue.bodies == []
    assert dispositions(desk, again) == [Disposition.DUPLICATE]


def test_the_same_content_with_a_later_version_goes_to_publish_without_facts() -> None:
    desk = a_desk()
    deliver(desk, item(1))
    before = next(desk.articles.heads())
    desk.clock.pass_by(timedelta(minutes=1))
    desk.ingest(upload(desk, item(1), "again"))
    assert desk.enrich_queue.bodies == []
    (body,) = desk.publish_queue.bodies
    assert handover.unpack(body, desk.staging)[0].facts is None
    desk.drain()
    after = next(desk.articles.heads())
    assert (after.revision, after.seq) == (before.revision, before.seq)
    assert after.version.order > before.version.order


def test_a_counter_on_the_date_line_is_no_new_content() -> None:
    desk = a_desk()
    assert deliver(desk, TEXT) == [Disposition.ACCEPTED]
    for number, counter in enumerate((" 271", " 10523", ""), start=1):
        desk.clock.pass_by(timedelta(minutes=1))
        again = TEXT.replace(" 270", counter)
        assert deliver(desk, again, f"again {number}") == [Disposition.DUPLICATE]
    (head,) = desk.articles.heads()
    assert (head.revision, head.seq) == (1, 1)


def test_a_notice_that_comes_again_changes_nothing() -> None:
    desk = a_desk()
    delivery = upload(desk, [item(1), item(2), {"uri": 3}])
    for _ in range(3):
        desk.ingest(delivery)
        desk.drain()
    assert dispositions(desk, delivery) == [
        Disposition.ACCEPTED,
        Disposition.ACCEPTED,
        Disposition.QUARANTINED,
    ]
    assert all(head.revision == head.seq == 1 for head in desk.articles.heads())
    assert len(desk.quarantine.records) == 1


def test_a_notice_that_comes_again_after_an_update_still_says_what_it_did() -> None:
    desk = a_desk()
    first = upload(desk, item(1))
    desk.ingest(first)
    desk.drain()
    desk.clock.pass_by(timedelta(minutes=1))
    deliver(desk, item(1, urgency=3), "second")
    desk.receipts.outcomes.clear()
    desk.ingest(first)
    desk.drain()
    assert dispositions(desk, first) == [Disposition.ACCEPTED]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("at", range(8))
def test_a_crash_at_any_call_loses_no_article_and_counts_none_twice(
    at: int, when: Literal["before", "after"]
) -> None:
    desk = a_desk()
    delivery = upload(desk, [item(1), {"uri": 3}, item(2)])
    desk.faults.at, desk.faults.when = at, when
    with pytest.raises(Crash):
        desk.ingest(delivery)
    desk.ingest(delivery)
    desk.drain()
    assert dispositions(desk, delivery) == [
        Disposition.ACCEPTED,
        Disposition.QUARANTINED,
        Disposition.ACCEPTED,
    ]
    assert sorted(head.uri or "" for head in desk.articles.heads()) == ["urn:x:1", "urn:x:2"]
    assert all(head.revision == head.seq == 1 for head in desk.articles.heads())


def test_a_kill_needs_no_facts() -> None:
    desk = a_desk()
    desk.ingest(upload(desk, {"uri": "urn:x:1", "pubStatus": "canceled"}))
    assert desk.enrich_queue.bodies == []
    assert len(desk.publish_queue.bodies) == 1


def test_a_kill_is_never_ended_early_since_the_highest_kill_is_to_be_remembered() -> None:
    desk = a_desk()
    kill_item = {"uri": "urn:x:1", "pubStatus": "canceled"}
    assert deliver(desk, kill_item, "first") == [Disposition.KILLED]
    desk.clock.pass_by(timedelta(minutes=1))
    assert deliver(desk, kill_item, "second") == [Disposition.DUPLICATE]
    (head,) = desk.articles.heads()
    assert head.killed
    assert head.killed.value == (NOW + timedelta(minutes=1)).isoformat()


def test_a_reinstatement_of_what_is_live_outranks_an_older_kill_that_comes_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No format of today says it, so the delivered intent is put in."""
    desk = a_desk()
    desk.publish(message(article(5, "x")))
    back = reinstatement(5, "x")
    monkeypatch.setattr("copydesk.ingesting.identify", lambda *_: back)
    assert back.intent is Intent.REINSTATEMENT
    assert deliver(desk, item(1)) == [Disposition.DUPLICATE]
    desk.publish(message(kill(4)))
    (head,) = desk.articles.heads()
    assert (head.lifecycle, head.seq) == ("live", 1)


def test_one_article_that_cannot_be_identified_does_not_hold_up_the_rest() -> None:
    desk = a_desk()
    feed = [item(1, version="7"), item(2), item(3, version="8")]
    assert deliver(desk, feed, supplier="counting") == [
        Disposition.ACCEPTED,
        Disposition.QUARANTINED,
        Disposition.ACCEPTED,
    ]


def named_by_the_desk(desk: Desk, **members: Any) -> tuple[str, dict[str, Any]]:
    """Upload a text without an id of its own; what then names it by the uri that was published."""
    assert deliver(desk, TEXT) == [Disposition.ACCEPTED]
    (head,) = desk.articles.heads()
    desk.clock.pass_by(timedelta(minutes=1))
    return head.article_id, item(1, uri=f"urn:copydesk:{head.article_id}", **members)


def test_a_text_without_an_id_is_killed_by_the_id_that_the_desk_gave_it() -> None:
    desk = a_desk()
    article_id, named = named_by_the_desk(desk)
    assert deliver(desk, {"uri": named["uri"], "pubStatus": "canceled"}, "kill") == [Disposition.KILLED]
    assert desk.head(article_id).lifecycle is Lifecycle.KILLED
    kill_event = json.loads(desk.topic.documents[-1])
    assert kill_event["data"]["article"]["uri"] == named["uri"]


def test_a_text_without_an_id_is_updated_by_the_id_that_the_desk_gave_it() -> None:
    desk = a_desk()
    article_id, named = named_by_the_desk(desk)
    assert deliver(desk, named, "update") == [Disposition.ACCEPTED]
    assert desk.head(article_id).revision == 2
    assert len(list(desk.articles.heads())) == 1


def test_the_desks_id_of_another_suppliers_article_or_of_none_is_refused() -> None:
    desk = a_desk()
    article_id, named = named_by_the_desk(desk, version="9")
    before = desk.head(article_id)
    unknown = item(1, uri=f"urn:copydesk:{'0' * 32}")
    assert deliver(desk, named, "foreign", "counting") == [Disposition.QUARANTINED]
    assert deliver(desk, unknown, "unknown") == [Disposition.QUARANTINED]
    assert {record.reason_code for record in desk.quarantine.records.values()} == {ReasonCode.FOREIGN_ARTICLE}
    assert list(desk.articles.heads()) == [before]
