"""copydesk.aws.objects: raw bytes in the inbox, documents in the archive."""

import hashlib
from datetime import UTC, date, datetime, timedelta

import pytest
from botocore.stub import Stubber

from copydesk.aws.clients import create_clients
from copydesk.aws.objects import S3Archive, S3Inbox
from copydesk.errors import Refused, Unavailable
from copydesk.messages import Delivery
from copydesk.ports import Quarantined
from copydesk.reasons import ReasonCode
from tests.integration.conftest import HandClock
from tests.integration.samples import NOON
from tests.integration.stack import Clients, Stack

KEYS = [
    "fakti/2026-03-14/article.txt",
    "fakti/2026-03-14/two words.txt",
    "fakti/2026-03-14/a+b=c.txt",
    "fakti/2026-03-14/100%.txt",
    "fakti/2026-03-14/%2B%20.txt",
    "fakti/2026-03-14/Новини, Σόφια, 新聞.txt",
    "fakti/2026-03-14/a?b#c&d;e'f\".txt",
    "fakti//double/../dots.txt",
]


@pytest.fixture
def inbox(stack: Stack, clock: HandClock) -> S3Inbox:
    return S3Inbox(stack.clients.s3, stack.ref("InboxBucket"), clock)


def delivered(stack: Stack, key: str, data: bytes, media_type: str = "text/plain") -> Delivery:
    bucket = stack.ref("InboxBucket")
    put = stack.clients.s3.put_object(Bucket=bucket, Key=key, Body=data, ContentType=media_type)
    return Delivery(bucket=bucket, key=key, version_id=put["VersionId"], bytes=len(data), arrived_at=NOON)


@pytest.mark.parametrize("key", KEYS)
def test_bytes_come_back_as_they_were_sent_under_any_key(stack: Stack, inbox: S3Inbox, key: str) -> None:
    delivery = delivered(stack, key, b"\x00\xff bytes", "application/x-odd")
    assert inbox.fetch(delivery, 100) == (b"\x00\xff bytes", "application/x-odd")


def test_a_delivery_is_the_version_that_arrived_and_no_later_one(stack: Stack, inbox: S3Inbox) -> None:
    first = delivered(stack, KEYS[0], b"first")
    second = delivered(stack, KEYS[0], b"second")
    assert inbox.fetch(first, 100).data == b"first"
    assert inbox.fetch(second, 100).data == b"second"
    assert inbox.fetch(first.model_copy(update={"version_id": None}), 100).data == b"second"
    assert first.receipt_id != second.receipt_id


@pytest.mark.parametrize("stated", [None, 3, 11])
def test_what_is_too_large_is_refused_whatever_the_notice_says(
    stack: Stack, inbox: S3Inbox, stated: int | None
) -> None:
    delivery = delivered(stack, KEYS[0], b"x" * 11).model_copy(update={"bytes": stated})
    assert inbox.fetch(delivery, 11).data == b"x" * 11
    with pytest.raises(Refused) as refused:
        inbox.fetch(delivery, 10)
    assert refused.value.reason is ReasonCode.TOO_LARGE


@pytest.mark.parametrize("version", [None, "missing"])
def test_what_is_not_there_is_refused(stack: Stack, inbox: S3Inbox, version: str | None) -> None:
    gone = delivered(stack, KEYS[0], b"x")
    missing = gone.model_copy(
        update={"key": "fakti/none", "version_id": None} if version is None else {"version_id": "0" * 32}
    )
    with pytest.raises(Refused) as refused:
        inbox.fetch(missing, 10)
    assert refused.value.reason is ReasonCode.RAW_MISSING


@pytest.mark.parametrize("code", ["NoSuchKey", "NoSuchVersion", "InvalidArgument", "KeyTooLongError"])
def test_an_address_that_s3_will_never_know_is_refused(clients: Clients, clock: HandClock, code: str) -> None:
    (s3,) = create_clients("s3")
    with Stubber(s3) as stub:
        stub.add_client_error("get_object", code, http_status_code=400)
        with pytest.raises(Refused) as refused:
            S3Inbox(s3, "inbox", clock).fetch(
                Delivery(bucket="inbox", key="fakti/x", version_id="not one", arrived_at=NOON), 10
            )
    assert refused.value.reason is ReasonCode.RAW_MISSING


def test_the_first_writer_of_a_key_is_told_so(stack: Stack, inbox: S3Inbox, clock: HandClock) -> None:
    stored = inbox.put_if_absent("fakti/webhook/1", b"bytes", "text/plain")
    assert stored.created
    assert stored.delivery.arrived_at == clock.at
    assert stored.delivery.bytes == 5
    assert inbox.fetch(stored.delivery, 10) == (b"bytes", "text/plain")


def test_the_same_bytes_again_are_the_same_delivery(inbox: S3Inbox) -> None:
    first = inbox.put_if_absent("fakti/webhook/1", b"bytes", "text/plain")
    again = inbox.put_if_absent("fakti/webhook/1", b"bytes", "text/html")
    assert not again.created
    assert again.delivery.receipt_id == first.delivery.receipt_id
    assert again.delivery.arrived_at.tzinfo is UTC


def test_other_bytes_under_the_same_key_are_refused_and_change_nothing(inbox: S3Inbox) -> None:
    first = inbox.put_if_absent("fakti/webhook/1", b"bytes", "text/plain")
    with pytest.raises(Refused) as refused:
        inbox.put_if_absent("fakti/webhook/1", b"other", "text/plain")
    assert refused.value.reason is ReasonCode.WEBHOOK_ID_REUSED
    assert inbox.fetch(first.delivery.model_copy(update={"version_id": None}), 10).data == b"bytes"


def test_two_senders_at_the_same_moment_are_told_to_try_again(clients: Clients, clock: HandClock) -> None:
    """S3 answers 409 while another write of the key is under way: whose bytes win is not known yet."""
    (s3,) = create_clients("s3")
    with Stubber(s3) as stub:
        stub.add_client_error("put_object", "ConditionalRequestConflict", http_status_code=409)
        stub.add_client_error("head_object", "404", http_status_code=404)
        with pytest.raises(Unavailable):
            S3Inbox(s3, "inbox", clock).put_if_absent("fakti/webhook/1", b"bytes", "text/plain")


def test_arrivals_are_the_versions_under_a_suppliers_day(stack: Stack, inbox: S3Inbox) -> None:
    today = [delivered(stack, key, b"x") for key in KEYS[:-1]]
    again = delivered(stack, KEYS[0], b"y")
    delivered(stack, "fakti/2026-03-15/tomorrow.txt", b"x")
    delivered(stack, "faktiplus/2026-03-14/other.txt", b"x")
    found = list(inbox.arrivals("fakti", date(2026, 3, 14)))
    assert {one.receipt_id for one in found} == {one.receipt_id for one in (*today, again)}
    assert all(abs(one.arrived_at - datetime.now(UTC)) < timedelta(minutes=1) for one in found)


def test_a_document_comes_back_from_the_archive(archive: S3Archive) -> None:
    archive.put("work/1/0.json", "„Новини“ \U0001f4f0")
    assert archive.get("work/1/0.json") == "„Новини“ \U0001f4f0"


def test_a_document_that_is_gone_is_refused(archive: S3Archive) -> None:
    with pytest.raises(Refused) as refused:
        archive.get("work/none.json")
    assert refused.value.reason is ReasonCode.RAW_MISSING


def test_a_refusal_is_kept_once_under_its_supplier(stack: Stack, archive: S3Archive) -> None:
    record = Quarantined(
        receipt_id="r1",
        item=3,
        supplier="fakti",
        reason_code=ReasonCode.BINARY_INPUT,
        detail="binary",
        at=NOON,
        raw_ref="s3://inbox/fakti/x",
    )
    archive.keep(record)
    archive.keep(record)
    listed = stack.clients.s3.list_objects_v2(Bucket=stack.ref("ArchiveBucket"))["Contents"]
    assert [entry["Key"] for entry in listed] == ["quarantine/fakti/r1/00003.json"]
    assert Quarantined.model_validate_json(archive.get("quarantine/fakti/r1/00003.json")) == record


def test_a_deletion_that_fails_in_part_is_tried_again(clients: Clients) -> None:
    (s3,) = create_clients("s3")
    with Stubber(s3) as stub:
        stub.add_response(
            "list_object_versions",
            {"Versions": [{"Key": "articles/a/1", "VersionId": "v"}], "IsTruncated": False},
        )
        stub.add_response("delete_objects", {"Errors": [{"Key": "articles/a/1", "Code": "InternalError"}]})
        with pytest.raises(Unavailable):
            S3Archive(s3, "archive").delete_all_versions("articles/a/", lambda _: True)


def test_only_the_doomed_go(stack: Stack, archive: S3Archive) -> None:
    for name in ("a", "b"):
        archive.put(f"articles/x/{name}", name)
    archive.delete_all_versions("articles/x/", lambda name: name.endswith("a"))
    assert archive.get("articles/x/b") == "b"
    with pytest.raises(Refused):
        archive.get("articles/x/a")


def test_the_digest_beside_the_bytes_is_theirs(stack: Stack, inbox: S3Inbox) -> None:
    inbox.put_if_absent("fakti/webhook/1", b"bytes", "text/plain")
    there = stack.clients.s3.head_object(Bucket=stack.ref("InboxBucket"), Key="fakti/webhook/1")
    assert there["Metadata"] == {"sha256": hashlib.sha256(b"bytes").hexdigest()}
