"""An article's whole path: all functions, over the services, from its bytes to a subscriber's queue."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from copydesk.consumer import text
from tests.integration.desk import ARTICLE, Desk, ninjs

KEY = "fakti/2026-03-14/bridge.txt"
LONG = "The bridge stays closed. " * 3_000


def test_an_uploaded_article_reaches_the_subscriber(desk: Desk) -> None:
    desk.upload(KEY, ARTICLE)
    desk.run()
    (event,) = desk.heard()
    assert event["type"] == "news.article.created.v1"
    assert event["sequence"] == "000000000001"
    assert text(event).startswith("Harbour bridge to close for repairs\n\nTraffic goes")
    found = {fact["kind"]: fact["items"] for fact in event["data"]["enrichment"]}
    assert found["language"][0]["value"] == "en"
    assert [item["name"] for item in found["sources"]] == ["Reuters", "BTA", "Fakti"]
    (receipt,) = desk.receipts()
    assert receipt["state"] == "done"
    assert receipt["dispositions"] == [
        {"articleId": event["subject"], "revision": 1, "disposition": "ACCEPTED"}
    ]
    assert desk.dead_letters() == []


def test_a_posted_article_reaches_the_subscriber_and_its_sender_can_follow_it(desk: Desk) -> None:
    answer = desk.post(ninjs())
    receipt_id = answer["headers"]["location"].removeprefix("/v1/receipts/")
    before = desk.get("/v1/receipts/{id}", id=receipt_id)["document"]
    assert (before["state"], before["dispositions"]) == ("received", [])
    desk.run()
    (event,) = desk.heard()
    after = desk.get("/v1/receipts/{id}", id=receipt_id)["document"]
    assert (after["state"], after["expected"]) == ("done", 1)
    assert after["dispositions"][0]["articleId"] == event["subject"]
    article = desk.get("/v1/articles/{id}", id=event["subject"])["document"]
    assert article["article"] == event["data"]["article"]


def test_the_same_file_twice_and_with_another_counter_publishes_once(desk: Desk) -> None:
    for content in (ARTICLE, ARTICLE, ARTICLE.replace("09:30 120", "09:30 4711")):
        desk.upload(KEY, content)
        desk.run()
    assert len(desk.heard()) == 1
    assert desk.dispositions() == ["ACCEPTED", "DUPLICATE", "DUPLICATE"]


def test_all_deliveries_at_once_publish_as_one_after_the_other(desk: Desk) -> None:
    for content in (ARTICLE, ARTICLE, ARTICLE.replace("six months", "a year")):
        desk.upload(KEY, content)
    desk.run()
    latest = max(desk.heard(), key=lambda event: str(event["sequence"]))
    assert "a year" in text(latest)
    assert len(desk.dispositions()) == 3
    assert desk.dead_letters() == []


def test_a_changed_paragraph_is_an_update_that_says_what_changed(desk: Desk) -> None:
    desk.upload(KEY, ARTICLE)
    desk.run()
    desk.upload(KEY, ARTICLE.replace("six months", "a year"))
    desk.run()
    created, updated = desk.heard()
    assert updated["type"] == "news.article.updated.v1"
    assert updated["subject"] == created["subject"]
    state = updated["data"]["state"]
    assert (state["revision"], state["seq"], state["changed"]) == (2, 2, ["body"])
    assert state["previousEventId"] == created["id"]
    first = desk.get("/v1/articles/{id}/revisions/{revision}", id=created["subject"], revision="1")
    assert "six months" in first["document"]["text"]


def test_a_kill_ends_it(desk: Desk, moved_clock: Callable[..., None]) -> None:
    """A subscriber hears of it, the body goes, the API says 410, and nothing brings it back."""
    desk.post(ninjs(body=None))
    desk.run()
    moved_clock(seconds=1)
    desk.post(
        ninjs(pubStatus="canceled", versionCreated="2026-03-14T10:00:00Z", headlines=None, bodies=None),
        webhook_id="msg_2",
    )
    desk.run()
    created, killed = desk.heard()
    assert killed["type"] == "news.article.killed.v1"
    assert set(killed["data"]["article"]) == {"uri", "version", "pubStatus"}
    assert "Monday" not in json.dumps(killed)
    article_id = created["subject"]
    assert desk.get("/v1/articles/{id}", id=article_id)["statusCode"] == 410
    one = desk.get("/v1/articles/{id}/revisions/{revision}", id=article_id, revision="1")
    assert one["statusCode"] == 410

    desk.invoke("reconcile", {"task": "articles"})
    desk.post(ninjs(versionCreated="2026-03-14T11:00:00Z"), webhook_id="msg_3")
    desk.run()
    assert desk.heard() == []
    assert desk.dispositions() == ["ACCEPTED", "KILLED", "REFUSED_AFTER_KILL"]
    items = desk.stack.clients.dynamodb.scan(TableName=desk.stack.ref("ArticlesTable"))["Items"]
    revisions = [item for item in items if item["sk"]["S"].startswith("REV#")]
    assert len(revisions) == 1
    assert not [item for item in revisions if "document" in item or "object" in item]


def test_an_embargoed_article_is_seen_by_nobody_until_its_time(
    desk: Desk, moved_clock: Callable[..., None]
) -> None:
    release = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
    desk.post(ninjs(embargoedUntil=release.isoformat()))
    desk.run()
    desk.invoke("reconcile", {"task": "articles"})
    desk.run()
    assert desk.heard() == []
    (disposition,) = desk.receipts()[0]["dispositions"]
    assert desk.get("/v1/articles/{id}", id=disposition["articleId"])["statusCode"] == 404
    moved_clock(hours=1, seconds=1)
    assert desk.invoke("reconcile", {"task": "articles"}) == {"release": 1}
    desk.run()
    (event,) = desk.heard()
    assert event["type"] == "news.article.created.v1"
    assert datetime.fromisoformat(event["time"]) == release


def test_an_article_expires_at_its_time(desk: Desk, moved_clock: Callable[..., None]) -> None:
    desk.post(ninjs(expires=(datetime.now(UTC) + timedelta(hours=1)).isoformat()))
    desk.run()
    moved_clock(hours=2)
    assert desk.invoke("reconcile", {"task": "articles"})["expire"] == 1
    desk.run()
    assert [event["type"] for event in desk.heard()] == ["news.article.created.v1", "news.article.expired.v1"]


def test_who_was_let_an_article_through_hears_of_it_to_its_end(desk: Desk) -> None:
    """A filter on what only an earlier revision had still lets the update and the kill through."""
    desk.stack.subscribe("Transport", {"topics": ["medtop:20000638"]})
    desk.stack.subscribe("Sport", {"topics": ["medtop:15000000"]})
    desk.post(ninjs())
    desk.post(ninjs(versionCreated="2026-03-14T10:00:00Z", subjects=[], urgency=1), webhook_id="msg_2")
    desk.run()
    desk.post(ninjs(versionCreated="2026-03-14T11:00:00Z", pubStatus="canceled"), webhook_id="msg_3")
    desk.run()
    everything = [event["id"] for event in desk.heard()]
    assert everything[-1].endswith(".killed")
    assert [json.loads(body)["id"] for body in desk.drained("Transport")] == everything
    assert desk.drained("Sport") == []


def test_a_long_article_travels_as_a_pointer_and_its_event_as_a_claim_check(desk: Desk) -> None:
    desk.post(ninjs(bodies=[{"role": "main", "contentType": "text/plain", "value": LONG}]))
    desk.run()
    handed = [
        body for batch in desk.batches if batch.function in ("enrich", "publish") for body in batch.bodies
    ]
    assert handed
    assert all(len(body) < 1_000 and '"staged":"work/' in body for body in handed)
    (event,) = desk.heard()
    assert "bodies" not in event["data"]["article"]
    path = event["dataref"].removeprefix(desk.stack.environment("announce")["API_URL"])
    assert path == f"/v1/articles/{event['subject']}/revisions/1"
    whole = desk.get("/v1/articles/{id}/revisions/{revision}", id=event["subject"], revision="1")
    assert whole["document"]["fields"]["paragraphs"] == [LONG.strip()]


def test_a_large_revision_is_kept_in_the_archive_and_goes_with_a_kill(desk: Desk) -> None:
    words = " ".join(f"{number:x}{number * 7919:x}" for number in range(20_000))
    desk.post(ninjs(bodies=[{"role": "main", "contentType": "text/plain", "value": words}]))
    desk.run()
    bucket = desk.stack.ref("ArchiveBucket")
    kept = desk.stack.clients.s3.list_object_versions(Bucket=bucket, Prefix="articles/")
    assert len(kept["Versions"]) == 1
    desk.post(ninjs(pubStatus="canceled", versionCreated="2026-03-14T10:00:00Z"), webhook_id="msg_2")
    desk.run()
    desk.invoke("reconcile", {"task": "articles"})
    desk.run()
    gone = desk.stack.clients.s3.list_object_versions(Bucket=bucket, Prefix="articles/")
    assert not gone.get("Versions", [])
    assert not gone.get("DeleteMarkers", [])


def test_a_list_has_one_receipt_with_as_many_dispositions(desk: Desk) -> None:
    good = [json.loads(ninjs(uri=f"urn:example:{number}")) for number in range(3)]
    bad = json.loads(ninjs(uri="urn:example:bad", urgency=77))
    desk.post(json.dumps([*good, bad]).encode())
    desk.run()
    (receipt,) = desk.receipts()
    assert (receipt["expected"], receipt["state"]) == (4, "done")
    assert [one["disposition"] for one in receipt["dispositions"]] == ["ACCEPTED"] * 3 + ["QUARANTINED"]
    assert receipt["dispositions"][3]["reasonCode"] == "invalid-ninjs"
    assert len(desk.heard()) == 3


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty-input"),
        (b" \r\n\t\n", "empty-input"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 8, "binary-input"),
        (b"Title\n\nA paragraph with \xc3\x28 in it.\n", "undecodable-text"),
        (b'{"name": "no news"}', "not-ninjs"),
        (b'{"uri": "urn:x", ', "malformed-json"),
        (b"x" * (10 * 1024 * 1024 + 1), "too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_input_ends_in_quarantine_and_its_receipt_says_why(desk: Desk, data: bytes, reason: str) -> None:
    desk.upload("fakti/2026-03-14/bad", data)
    desk.run()
    (record,) = desk.quarantined()
    assert record["reasonCode"] == reason
    assert record["rawRef"].startswith(
        f"s3://{desk.stack.ref('InboxBucket')}/fakti/2026-03-14/bad?versionId="
    )
    (receipt,) = desk.receipts()
    assert receipt["state"] == "done"
    (disposition,) = receipt["dispositions"]
    assert (disposition["disposition"], disposition["reasonCode"]) == ("QUARANTINED", reason)
    assert desk.heard() == []
    assert desk.dead_letters() == []


@pytest.mark.parametrize(
    ("key", "reason"), [("nobody/2026-03-14/a.txt", "unknown-supplier"), ("article.txt", "unknown-key")]
)
def test_an_upload_under_no_suppliers_prefix_is_quarantined(desk: Desk, key: str, reason: str) -> None:
    desk.upload(key, ARTICLE)
    desk.run()
    assert [record["reasonCode"] for record in desk.quarantined()] == [reason]
    assert desk.dead_letters() == []


@pytest.mark.parametrize("name", ["two words.txt", "a+b.txt", "100%.txt", "%2B.txt", "Новини.txt"])
def test_any_key_under_the_prefix_is_taken(desk: Desk, name: str) -> None:
    desk.upload(f"fakti/2026-03-14/{name}", ARTICLE)
    desk.run()
    assert desk.dispositions() == ["ACCEPTED"]


def test_s3s_test_message_is_passed_over(desk: Desk) -> None:
    desk.send("IngestQueue", json.dumps({"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "b"}))
    desk.run()
    assert desk.receipts() == []
    assert desk.quarantined() == []
    assert desk.dead_letters() == []
