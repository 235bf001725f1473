"""The webhook function: what a sender is answered, and what is durable by then."""

import base64
import gzip
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.integration.aws_events import http_event
from tests.integration.desk import SECRET, Desk, ninjs


def reason(answer: dict[str, Any]) -> tuple[int, str]:
    """The status and the reason code of a problem document."""
    assert answer["headers"]["content-type"] == "application/problem+json"
    problem = json.loads(answer["body"])
    assert problem["status"] == answer["statusCode"]
    assert problem["instance"].startswith(("/v1/inbox/", "/v1/suppliers/"))
    return answer["statusCode"], problem["reasonCode"]


def stored(desk: Desk) -> list[str]:
    """The keys of all versions in the inbox."""
    listed = desk.stack.clients.s3.list_object_versions(Bucket=desk.stack.ref("InboxBucket"))
    return [version["Key"] for version in listed.get("Versions", [])]


def is_text(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


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


DEEP = b"[" * 100_000 + b"]" * 100_000
HOSTILE = {
    "deeper than any reader goes": (DEEP, "too-complex"),
    "deep, and never closed": (b'{"a":' * 100_000, "too-complex"),
    "an integer of 5,000 digits": (b'{"uri":' + b"9" * 5_000 + b"}", "malformed-json"),
    "a number that is none": (b'{"uri":NaN}', "malformed-json"),
    "a member twice": (b'{"uri":"urn:a","uri":"urn:b"}', "malformed-json"),
    "half of a character": (b'{"uri":"\\ud800"}', "malformed-json"),
    "a lone surrogate in UTF-8": (b'{"uri":"\xed\xa0\x80"}', "undecodable-text"),
    "bytes that are no UTF-8": (b'{"uri":"\xff\xfe"}', "undecodable-text"),
    "a mark and no UTF-8": (b'\xef\xbb\xbf{"uri":"\xff"}', "undecodable-text"),
    "two values": (b"{}{}", "malformed-json"),
    "white space": (b" \r\n\t ", "empty-input"),
}


@pytest.mark.parametrize("encoded", [False, True])
@pytest.mark.parametrize("kind", HOSTILE)
def test_json_that_no_reader_may_take_is_refused_at_once(desk: Desk, kind: str, *, encoded: bool) -> None:
    body, code = HOSTILE[kind]
    if not encoded and not is_text(body):
        pytest.skip("API Gateway encodes it")
    for media_type in ("application/json", "application/ninjs+json; charset=UTF-8"):
        answer = desk.post(body, media_type=media_type, encoded=encoded)
        assert reason(answer) == (400, code)
    assert stored(desk) == []


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_says_nothing_of_json_is_taken_and_its_receipt_says_why_it_ended(desk: Desk, kind: str) -> None:
    body, _ = HOSTILE[kind]
    answer = desk.post(body, media_type="application/octet-stream", encoded=True)
    if kind == "white space":
        assert reason(answer) == (400, "empty-input")
        return
    assert answer["statusCode"] == 202
    desk.run()
    (receipt,) = desk.receipts()
    assert [each["disposition"] for each in receipt["dispositions"]] in (["QUARANTINED"], ["ACCEPTED"])
    assert desk.dead_letters() == []


def test_what_only_says_that_it_is_json_is_read_as_what_it_is(desk: Desk) -> None:
    for number, body in enumerate([b"A title\n\nA text.\n", b"<html></html>", '{"a":1}'.encode("utf-16")]):
        assert desk.post(body, encoded=True, webhook_id=str(number))["statusCode"] == 202


def test_json_in_another_character_set_or_compressed_is_left_to_its_reader(desk: Desk) -> None:
    item = ninjs(headlines=[{"role": "main", "value": "Pont fermé"}]).decode().encode("latin-1")
    for number, (body, media_type) in enumerate(
        [(item, "application/json; charset=iso-8859-1"), (gzip.compress(ninjs()), "application/json")]
    ):
        assert (
            desk.post(body, media_type=media_type, encoded=True, webhook_id=str(number))["statusCode"] == 202
        )


@pytest.mark.parametrize("body", ["not base64!", "AAA", "A===", "\ud800", "é", "====", "AA\nAA"])
def test_a_body_that_is_not_the_base64_that_it_says_is_refused(desk: Desk, body: str) -> None:
    event = {
        "rawPath": "/v1/inbox/fakti",
        "pathParameters": {"supplier": "fakti"},
        "body": body,
        "isBase64Encoded": True,
    }
    assert reason(desk.invoke("webhook", event)) == (400, "malformed-request")


# Suppliers on AWS


def authorised(desk: Desk, body: bytes, webhook_id: str | None = "msg_1", **context: Any) -> dict[str, Any]:
    """What a caller is answered whom IAM let take the supplier's own route."""
    headers = {"content-type": "application/json"} | ({"webhook-id": webhook_id} if webhook_id else {})
    event = http_event(
        "POST /v1/suppliers/{supplier}/inbox",
        "/v1/suppliers/fakti/inbox",
        {"supplier": "fakti"},
        body=body,
        headers=headers,
    )
    event["requestContext"] |= context or {
        "authorizer": {"iam": {"userArn": "arn:aws:sts::123456789012:assumed-role/copydesk-fakti/desk"}}
    }
    answer = desk.invoke("webhook", event)
    desk.notify()
    return answer


def test_a_supplier_on_aws_needs_no_secret(desk: Desk) -> None:
    first = authorised(desk, ninjs())
    assert first["statusCode"] == 202
    assert authorised(desk, ninjs())["headers"]["location"] == first["headers"]["location"]
    assert authorised(desk, ninjs(language="de"))["statusCode"] == 409
    desk.run()
    assert desk.dispositions() == ["ACCEPTED"]


def test_whom_iam_was_not_asked_about_signs_with_a_secret(desk: Desk) -> None:
    nobody: list[dict[str, Any]] = [
        {"authorizer": None},
        {"authorizer": {}},
        {"authorizer": {"iam": None}},
        {"authorizer": {"iam": {"userArn": ""}}},
        {"authorizer": {"jwt": {"claims": {"sub": "somebody"}}}},
    ]
    for context in nobody:
        assert reason(authorised(desk, ninjs(), **context)) == (401, "signature-missing")
    assert stored(desk) == []


@pytest.mark.parametrize("webhook_id", [None, "a b", "x" * 257, "é"])
def test_a_supplier_on_aws_says_which_message_it_is(desk: Desk, webhook_id: str | None) -> None:
    assert reason(authorised(desk, ninjs(), webhook_id)) == (400, "malformed-request")


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
