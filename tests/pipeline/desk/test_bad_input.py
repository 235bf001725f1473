"""What is refused ends in quarantine or in a problem document, and no dead-letter queue has anything."""

import json

import pytest

from tests.pipeline.desk.articles import fresh_title, fresh_uri, ninjs, page
from tests.pipeline.desk.newsroom import Newsroom, eventually

pytestmark = pytest.mark.pipeline


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty-input"),
        (b" \r\n\t ", "empty-input"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "binary-input"),
        ("Заглавие на статията".encode("cp1251") + b"\n\n\xff\xfe\xfd", "undecodable-text"),
        (b'{"greeting": "hello"}', "not-ninjs"),
        (b'{"uri": "urn:x:1", ', "malformed-json"),
        (b"x" * (10 * 1024 * 1024 + 1), "too-large"),
    ],
    ids=["empty", "blank", "binary", "no UTF-8", "no ninjs", "broken JSON", "over 10 MB"],
)
def test_an_upload_that_cannot_be_read_is_quarantined(newsroom: Newsroom, data: bytes, reason: str) -> None:
    receipt = newsroom.receipt(newsroom.upload(data))

    (disposition,) = receipt["dispositions"]
    assert disposition["disposition"] == "QUARANTINED"
    assert disposition["reasonCode"] == reason
    (record,) = [r for r in newsroom.quarantine() if r["receiptId"] == receipt["id"]]
    assert record["reasonCode"] == reason
    assert record["rawRef"].startswith("s3://")
    assert not newsroom.dead_letters()


def test_an_upload_of_an_unknown_supplier_is_quarantined(newsroom: Newsroom) -> None:
    disposition = newsroom.disposition(newsroom.upload(page(fresh_title()), supplier="nobody"))

    assert disposition["reasonCode"] == "unknown-supplier"


def test_keys_with_every_kind_of_character_are_read(newsroom: Newsroom) -> None:
    for name in ("a b+c%20d.txt", "вестник/статия №1.txt", "..weird../x&y=z?.txt"):
        assert (
            newsroom.disposition(newsroom.upload(page(fresh_title()), name=name))["disposition"] == "ACCEPTED"
        )


def test_webhooks_that_cannot_be_believed_get_401(newsroom: Newsroom) -> None:
    body = ninjs(fresh_uri())
    refusals = {
        "signature-missing": newsroom.post(body, signed=False),
        "signature-invalid": newsroom.post(body, secret="whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        "timestamp-out-of-range": newsroom.post(body, age=301),
    }

    for reason, answer in refusals.items():
        assert (answer.status, answer.document["reasonCode"]) == (401, reason)
        assert answer.headers["content-type"] == "application/problem+json"


def test_a_webhook_of_more_than_a_megabyte_gets_413(newsroom: Newsroom) -> None:
    answer = newsroom.post(ninjs(fresh_uri(), text="x" * (1024 * 1024)))

    assert (answer.status, answer.document["reasonCode"]) == (413, "too-large")


def test_a_repeated_webhook_gets_its_first_receipt_and_other_bytes_get_409(newsroom: Newsroom) -> None:
    body, webhook_id = ninjs(fresh_uri()), f"msg_{fresh_uri()}"
    first = newsroom.post(body, webhook_id=webhook_id)

    again = newsroom.post(body, webhook_id=webhook_id)
    other = newsroom.post(ninjs(fresh_uri()), webhook_id=webhook_id)

    assert (first.status, again.status) == (202, 202)
    assert again.headers["location"] == first.headers["location"]
    assert (other.status, other.document["reasonCode"]) == (409, "webhook-id-reused")


def test_a_webhook_that_holds_no_ninjs_is_taken_and_then_quarantined(newsroom: Newsroom) -> None:
    answer = newsroom.post(b"[1, 2, 3]")

    assert answer.status == 202
    assert newsroom.disposition(answer.document["id"])["reasonCode"] == "not-ninjs"


def test_a_poison_message_goes_to_quarantine_while_its_batch_mates_pass(newsroom: Newsroom) -> None:
    sqs = newsroom.client("sqs")
    uris = [fresh_uri() for _ in range(3)]
    poison = [f"rubbish {fresh_uri()}", json.dumps({"kind": "article", "receiptId": fresh_uri()})]

    for queue in ("IngestQueueUrl", "EnrichQueueUrl", "PublishQueueUrl"):
        sqs.send_message_batch(
            QueueUrl=newsroom.outputs[queue],
            Entries=[{"Id": str(n), "MessageBody": body} for n, body in enumerate(poison)],
        )
    receipts = [newsroom.post(ninjs(uri)).document["id"] for uri in uris]

    assert {newsroom.disposition(receipt)["disposition"] for receipt in receipts} == {"ACCEPTED"}

    def kept() -> bool | None:
        contents = [r.get("content") for r in newsroom.quarantine() if r["reasonCode"] == "malformed-message"]
        return True if set(poison) <= set(contents) else None

    eventually(kept, "the poison in quarantine")
    assert not newsroom.dead_letters()
