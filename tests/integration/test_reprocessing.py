"""Operators' orders over the services: what they need of the queues, the table and the buckets."""

import importlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from copydesk import ingesting
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.objects import S3Archive
from copydesk.aws.records import asked
from copydesk.aws.tables import Table
from copydesk.errors import Refused, Unavailable
from copydesk.formats import reading
from copydesk.formats.document import Reading
from copydesk.messages import MESSAGE_FORMAT, Acceptance, Delivery, Order, Refind, Reparse
from tests.integration import samples
from tests.integration.aws_events import s3_notice, s3_record
from tests.integration.desk import ARTICLE, Desk, ninjs

KEY = "fakti/2026-03-14/bridge.txt"
NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
LONG = "\n\n".join(f"Paragraph {number} of the report on the bridge at Thornby." for number in range(3_000))


def order[T: Order](kind: type[T], article_id: str, number: int, **members: Any) -> T:
    return kind(article_id=article_id, receipt_id=f"{number:040x}", ordered_at=NOW, **members)


def fate(desk: Desk, queue: str, given: Order) -> str:
    """What the receipt of an order says, as the API tells it."""
    desk.send(queue, given.model_dump_json())
    desk.run()
    receipt = desk.get("/v1/receipts/{id}", id=given.receipt_id)["document"]
    assert receipt["state"] == "done"
    (only,) = receipt["dispositions"]
    assert only["articleId"] == given.article_id
    return str(only["disposition"])


def without_facts(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """An older enrichment, that knew nothing of a kind of fact."""
    enrich = importlib.import_module("enrich.handler")
    newer = enrich.enrich

    def older(*arguments: Any) -> tuple[Any, ...]:
        return tuple(fact for fact in newer(*arguments) if fact.kind != kind)

    monkeypatch.setattr(enrich, "enrich", older)


@pytest.mark.parametrize("text", [ARTICLE, ARTICLE + LONG], ids=["small", "too large for a message"])
def test_facts_are_found_again(desk: Desk, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    with monkeypatch.context() as patch:
        without_facts(patch, "sources")
        desk.upload(KEY, text)
        desk.run()
    (created,) = desk.heard()
    article_id = created["subject"]
    assert fate(desk, "PublishQueue", order(Refind, article_id, 1)) == "ACCEPTED"
    (enriched,) = desk.heard()
    assert (enriched["type"], int(enriched["sequence"])) == ("news.article.enriched.v1", 2)
    shown = desk.get("/v1/articles/{id}", id=article_id)["document"]
    assert "sources" in {fact["kind"] for fact in shown["enrichment"]}
    assert shown["state"]["enrichmentRevision"] == 1
    assert fate(desk, "PublishQueue", order(Refind, article_id, 2)) == "DUPLICATE"
    assert (desk.heard(), desk.dead_letters(), desk.quarantined()) == ([], [], [])


def test_an_article_of_many_facts_gets_them_though_no_message_could_hold_them(desk: Desk) -> None:
    desk.upload(
        KEY, ARTICLE + "\n\n".join(f'"We saw {n} boats on it," said Ana Roy {n}.' for n in range(2_000))
    )
    desk.run()
    article_id = desk.heard()[0]["subject"]
    assert fate(desk, "PublishQueue", order(Refind, article_id, 1)) == "DUPLICATE"
    body = max(body for batch in desk.batches for body in batch.bodies if '"kind":"facts"' in body)
    assert len(body) < 1000


def test_a_killed_article_is_left_alone(desk: Desk) -> None:
    desk.post(ninjs())
    desk.run()
    article_id = desk.heard()[0]["subject"]
    desk.post(ninjs(pubStatus="canceled", versionCreated="2026-03-14T10:30:00Z"), webhook_id="msg_2")
    desk.run()
    assert desk.heard()[0]["type"] == "news.article.killed.v1"
    assert fate(desk, "PublishQueue", order(Refind, article_id, 1)) == "SUPERSEDED"
    assert desk.heard() == []


def test_a_conflict_is_accepted_by_version_and_hash(desk: Desk, articles_of_desk: DynamoArticles) -> None:
    desk.post(ninjs())
    desk.post(ninjs(headlines=[{"role": "main", "value": "Bridge stays open"}]), webhook_id="msg_2")
    desk.run()
    (created,) = desk.heard()
    (kept,) = articles_of_desk.all_aside("conflict", created["subject"])
    assert kept.article.version
    accepted = order(
        Acceptance,
        created["subject"],
        1,
        version=kept.article.version,
        content_hash=kept.article.content_hash,
    )
    assert fate(desk, "PublishQueue", accepted) == "ACCEPTED"
    (updated,) = desk.heard()
    assert updated["data"]["state"]["reason"] == "conflict-accepted"
    assert updated["data"]["article"]["headlines"][0]["value"] == kept.article.title
    again = accepted.model_copy(update={"receipt_id": f"{2:040x}"})
    assert fate(desk, "PublishQueue", again) == "DUPLICATE"


def test_bytes_are_read_again_by_their_version(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def older(*arguments: Any, **named: Any) -> Reading:
        made = reading.read(*arguments, **named)
        drafts = [each for each in made.items if not isinstance(each, Refused)]
        return replace(made, items=tuple(d.model_copy(update={"title": f"{d.title} - Ad"}) for d in drafts))

    with monkeypatch.context() as patch:
        patch.setattr(ingesting, "read", older)
        desk.upload(KEY, ARTICLE)
        desk.run()
    desk.notifying = False
    desk.upload(KEY, "Other bytes\n\nunder the same name, of which nobody told the desk.")
    (created,) = desk.heard()
    shown = desk.get("/v1/articles/{id}", id=created["subject"])["document"]
    version_id = shown["raw"]["ref"].partition("?versionId=")[2]
    delivery = Delivery(
        bucket=desk.stack.ref("InboxBucket"), key=KEY, version_id=version_id, arrived_at=datetime.now(UTC)
    )
    given = order(Reparse, created["subject"], 1, delivery=delivery, against=shown["state"]["contentHash"])
    assert fate(desk, "IngestQueue", given) == "ACCEPTED"
    (updated,) = desk.heard()
    assert updated["subject"] == created["subject"]
    assert (updated["data"]["state"]["reason"], updated["data"]["state"]["changed"]) == (
        "reparsed",
        ["title"],
    )
    assert updated["data"]["article"]["headlines"][0]["value"] == "Harbour bridge to close for repairs"
    assert fate(desk, "IngestQueue", given.model_copy(update={"receipt_id": f"{2:040x}"})) == "DUPLICATE"


def test_what_was_kept_aside_is_found_and_listed_until_it_is_purged(articles: DynamoArticles) -> None:
    large = samples.incompressible(20_000)
    for number, body in enumerate(["One.", "Two.", large]):
        articles.keep_aside("conflict", samples.revision(1, f"token-{number}", body=body))
    articles.keep_aside("superseded", samples.revision(1, "token-4", body="Four."))
    listed = articles.all_aside("conflict", "a" * 32)
    assert sorted(each.article.body[0].text for each in listed) == sorted(["One.", "Two.", large])
    for each in listed:
        found = articles.kept_aside("conflict", "a" * 32, "1", each.article.content_hash)
        assert found == each
    assert articles.kept_aside("conflict", "a" * 32, "2", listed[0].article.content_hash) is None
    articles.purge("a" * 32, 1)
    assert articles.all_aside("conflict", "a" * 32) == []
    assert articles.kept_aside("conflict", "a" * 32, "1", listed[0].article.content_hash) is None


def test_the_ingest_queue_holds_notices_and_orders() -> None:
    record = s3_record("inbox", KEY, version_id="1", size=3)
    (delivery,) = asked(s3_notice(record))
    assert isinstance(delivery, Delivery)
    given = order(Reparse, "a" * 32, 1, delivery=delivery, against="b" * 64)
    assert asked(given.model_dump_json()) == [given]
    assert asked(delivery.model_dump_json()) == [delivery]
    with pytest.raises(Refused):
        asked(given.model_dump_json(exclude={"delivery"}))


def test_an_order_of_a_later_version_waits_for_the_new_function() -> None:
    later = {"format": MESSAGE_FORMAT + 1, "kind": "what-nobody-knows-yet", "articleId": "a" * 32}
    with pytest.raises(Unavailable, match="later version") as caught:
        asked(json.dumps(later))
    assert caught.value.__suppress_context__


@pytest.fixture
def articles_of_desk(desk: Desk) -> DynamoArticles:
    stack = desk.stack
    table = Table(stack.clients.dynamodb, stack.ref("ArticlesTable"))
    return DynamoArticles(table, S3Archive(stack.clients.s3, stack.ref("ArchiveBucket")))
