"""The webhook function: what a sender is answered, and what is durable by then."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.integration.desk import SECRET, Desk, ninjs


def reason(answer: dict[str, Any]) -> tuple[int, str]:
    """The status and the reason code of a problem document."""
    assert answer["headers"]["content-type"] == "application/problem+json"
    problem = json.loads(answer["body"])
    assert problem["status"] == answer["statusCode"]
    assert problem["instance"].startswith("/v1/inbox/")
    return answer["statusCode"], problem["reasonCode"]


def stored(desk: Desk) -> list[str]:
    """The keys of all versions in the inbox."""
    listed = desk.stack.clients.s3.list_object_versions(Bucket=desk.stack.ref("InboxBucket"))
    return [version["Key"] for version in listed.get("Versions", [])]


@pytest.mark.parametrize("encoded", [False, True])
def test_a_good_webhook_is_durable_when_it_is_acknowledged(desk: Desk, *, encoded: bool) -> None:
    answer = desk.post(ninjs(), encoded=encoded)
    assert answer["statusCode"] == 202
    receipt_id = json.loads(answer["body"])["id"]
    assert answer["headers"]["location"] == f"/v1/receipts/{receipt_id}"
    (key,) = stored(desk)
    got = desk.stack.clients.s3.get_object(Bucket=desk.stack.ref("InboxBucket"), Key=key)
    assert got["Body"].read() == ninjs()
    assert got["ContentType"] == "application/json"
    assert desk.get("/v1/receipts/{id}", id=receipt_id)["document"]["bytes"] == len(ninjs())


def test_a_key_tells_nothing_of_the_webhooks_id(desk: Desk) -> None:
    desk.post(ninjs(), webhook_id="msg_/../secret?")
    (key,) = stored(desk)
    assert key.startswith("fakti/webhook/")
    assert "msg_" not in key


def test_the_same_webhook_again_gets_its_first_receipt_and_publishes_nothing(desk: Desk) -> None:
    first = desk.post(ninjs())
    desk.run()
    again = desk.post(ninjs())
    desk.run()
    assert again["statusCode"] == 202
    assert again["headers"]["location"] == first["headers"]["location"]
    assert len(stored(desk)) == len(desk.receipts()) == len(desk.heard()) == 1


def test_the_same_id_with_other_bytes_is_refused_and_changes_nothing(desk: Desk) -> None:
    desk.post(ninjs())
    assert reason(desk.post(ninjs(language="de"))) == (409, "webhook-id-reused")
    desk.run()
    assert len(stored(desk)) == len(desk.heard()) == 1


def test_the_id_of_one_supplier_is_none_of_anothers(desk: Desk) -> None:
    assert reason(desk.post(ninjs(), supplier="nobody")) == (404, "unknown-supplier")
    assert stored(desk) == []


@pytest.mark.parametrize("missing", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_webhook_without_one_of_the_headers_is_refused(desk: Desk, missing: str) -> None:
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(datetime.now(UTC).timestamp())),
        "webhook-signature": "v1,AAAA",
    }
    del headers[missing]
    assert reason(desk.post(ninjs(), headers=headers)) == (401, "signature-missing")


@pytest.mark.parametrize(
    "signature", ["v1,AAAA", "v1,", "v1,not base64", "rubbish", "v2," + "A" * 44, "v1a,x v1,y", ",", "é"]
)
def test_a_signature_that_fits_nothing_is_refused(desk: Desk, signature: str) -> None:
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(datetime.now(UTC).timestamp())),
        "webhook-signature": signature,
    }
    assert reason(desk.post(ninjs(), headers=headers)) == (401, "signature-invalid")
    assert stored(desk) == []


def test_a_signature_of_somebody_elses_secret_is_refused(desk: Desk) -> None:
    other = "whsec_" + base64.b64encode(b"somebody else").decode()
    assert reason(desk.post(ninjs(), secret=other)) == (401, "signature-invalid")


@pytest.mark.parametrize("off", [-301, 302, -86_400, 10**9])
def test_a_webhook_of_another_time_is_refused(desk: Desk, off: int) -> None:
    at = datetime.now(UTC) + timedelta(seconds=off)
    assert reason(desk.post(ninjs(), at=at)) == (401, "timestamp-out-of-range")


@pytest.mark.parametrize("timestamp", ["soon", "-1", "1e9", "9" * 5000, "١٢٣"])
def test_a_time_that_is_none_is_refused(desk: Desk, timestamp: str) -> None:
    headers = {"webhook-id": "msg_1", "webhook-timestamp": timestamp, "webhook-signature": "v1,AAAA"}
    assert reason(desk.post(ninjs(), headers=headers)) == (401, "timestamp-out-of-range")


def test_a_supplier_whose_secret_is_gone_is_refused(desk: Desk) -> None:
    prefix = desk.stack.environment("webhook")["SECRET_PREFIX"]
    desk.stack.clients.secrets.delete_secret(SecretId=f"{prefix}fakti", ForceDeleteWithoutRecovery=True)
    assert reason(desk.post(ninjs())) == (401, "signature-invalid")


def test_both_secrets_are_good_while_one_is_being_changed(desk: Desk) -> None:
    prefix = desk.stack.environment("webhook")["SECRET_PREFIX"]
    new = "whsec_" + base64.b64encode(b"the next one").decode()
    desk.stack.clients.secrets.put_secret_value(
        SecretId=f"{prefix}fakti", SecretString=json.dumps({"current": new, "previous": SECRET})
    )
    assert desk.post(ninjs(), webhook_id="msg_old")["statusCode"] == 202
    assert desk.post(ninjs(), webhook_id="msg_new", secret=new)["statusCode"] == 202


def test_one_megabyte_is_taken_and_one_byte_more_is_not(desk: Desk) -> None:
    limit = 1024 * 1024
    assert desk.post(b"x" * limit, media_type="text/plain")["statusCode"] == 202
    assert reason(desk.post(b"x" * (limit + 1), webhook_id="msg_2")) == (413, "too-large")
    assert len(stored(desk)) == 1


def test_an_empty_webhook_is_refused(desk: Desk) -> None:
    assert reason(desk.post(b"")) == (400, "empty-input")


def test_a_body_that_is_not_what_the_api_says_is_refused(desk: Desk) -> None:
    event = {
        "rawPath": "/v1/inbox/fakti",
        "pathParameters": {"supplier": "fakti"},
        "body": "not base64!",
        "isBase64Encoded": True,
    }
    assert reason(desk.invoke("webhook", event)) == (400, "malformed-request")


@pytest.mark.parametrize("media_type", ["", "x", "text/plain; charset=utf-8", "é" * 5, "a" * 5000, "a\nb"])
def test_whatever_the_media_type_the_bytes_are_taken(desk: Desk, media_type: str) -> None:
    assert desk.post(ninjs(), media_type=media_type)["statusCode"] == 202


@pytest.mark.parametrize(
    ("operation", "when"),
    [
        ("GetSecretValue", "before"),
        ("PutObject", "before"),
        ("PutObject", "after"),
        ("UpdateItem", "before"),
        ("UpdateItem", "after"),
    ],
)
def test_what_fails_behind_it_is_answered_with_try_again_and_that_works(
    desk: Desk, operation: str, when: str
) -> None:
    desk.calls.fail("webhook", operation, when=when)
    failed = desk.post(ninjs())
    assert reason(failed) == (503, "unavailable")
    assert failed["headers"]["retry-after"] == "5"
    assert desk.post(ninjs())["statusCode"] == 202
    desk.run()
    assert len(desk.heard()) == len(stored(desk)) == 1
    assert desk.dispositions() == ["ACCEPTED"]
