"""copydesk.aws.http: requests as the HTTP API hands them over, responses as it takes them."""

import base64
import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.aws.http import answer, body_of, headers_of, parameter, respond
from copydesk.errors import ConfigurationError, Contended, Refused, TransientError, Unavailable
from copydesk.reasons import REASONS, ReasonCode
from tests.integration.aws_events import http_event

ROUTE = "POST /v1/inbox/{supplier}"


def request(body: bytes | None = None, *, encoded: bool = False, **headers: str) -> dict[str, Any]:
    return http_event(
        ROUTE,
        "/v1/inbox/fakti",
        {"supplier": "fakti"},
        body=body,
        encoded=encoded,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


@given(body=st.binary())
def test_encoded_bytes_are_the_bytes_that_were_sent(body: bytes) -> None:
    assert body_of(request(body, encoded=True)) == body


@given(body=st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_is_the_bytes_that_were_sent(body: str) -> None:
    assert body_of(request(body.encode())) == body.encode()


def test_no_body_is_no_bytes() -> None:
    assert body_of(request()) == b""
    assert body_of({"body": None, "isBase64Encoded": True}) == b""


@pytest.mark.parametrize("body", ["a", "ab=c", "!!!!", "YWJj\n!", "Новини", "YQ"])
def test_a_body_that_is_not_the_base64_that_it_claims_is_refused(body: str) -> None:
    with pytest.raises(Refused) as refused:
        body_of({"body": body, "isBase64Encoded": True})
    assert refused.value.reason is ReasonCode.MALFORMED_REQUEST


def test_header_names_have_one_case() -> None:
    assert headers_of({"headers": {"Webhook-Id": "1", "content-type": "text/plain"}}) == {
        "webhook-id": "1",
        "content-type": "text/plain",
    }
    assert headers_of({}) == headers_of({"headers": None}) == {}


def test_a_parameter_that_is_not_there_is_empty() -> None:
    assert parameter(request(), "supplier") == "fakti"
    assert (
        parameter(request(), "other") == parameter({"pathParameters": None}, "x") == parameter({}, "x") == ""
    )


def test_a_response_is_json_and_is_not_kept_by_caches() -> None:
    response = respond(202, {"name": "Новини"}, headers={"location": "/v1/receipts/1"})
    assert response == {
        "statusCode": 202,
        "headers": {
            "content-type": "application/json",
            "cache-control": "no-store",
            "location": "/v1/receipts/1",
        },
        "body": '{"name": "Новини"}',
    }


def unforeseen(error: Exception) -> None:
    raise error


@pytest.mark.parametrize("reason", ReasonCode)
def test_a_refusal_is_answered_with_its_problem_document(reason: ReasonCode) -> None:
    def act() -> dict[str, Any]:
        raise Refused(reason, "because")

    response, refused = answer(request(), act, unforeseen)
    assert refused
    assert refused.reason is reason
    assert response["statusCode"] == REASONS[reason].status
    assert response["headers"]["content-type"] == "application/problem+json"
    assert json.loads(response["body"]) == {
        "type": f"urn:copydesk:reason:{reason}",
        "title": REASONS[reason].title,
        "status": REASONS[reason].status,
        "detail": "because",
        "instance": "/v1/inbox/fakti",
        "reasonCode": reason,
    }


@pytest.mark.parametrize("failure", [Unavailable, Contended, TransientError])
def test_what_may_work_later_is_answered_with_when(failure: type[TransientError]) -> None:
    def act() -> dict[str, Any]:
        raise failure("S3: SlowDown at arn:aws:secret")

    response, refused = answer(request(), act, unforeseen)
    assert refused
    assert response["statusCode"] == 503
    assert response["headers"]["retry-after"] == "5"
    assert "SlowDown" not in response["body"]


def test_a_success_is_passed_on() -> None:
    assert answer(request(), lambda: {"statusCode": 202}, unforeseen) == ({"statusCode": 202}, None)


def test_a_failure_that_nobody_foresaw_is_reported_and_answered_without_its_text() -> None:
    reported: list[Exception] = []

    def act() -> dict[str, Any]:
        raise ConfigurationError("no suppliers")

    response, refused = answer(request(), act, reported.append)

    assert [type(error) for error in reported] == [ConfigurationError]
    assert refused
    assert (response["statusCode"], refused.reason) == (500, ReasonCode.INTERNAL_ERROR)
    assert "suppliers" not in response["body"]


def test_a_large_document_is_compressed() -> None:
    document = {"text": "A line of the timetable. " * 100_000}

    response = respond(200, document)

    assert len(response["body"]) < 1_000_000
    assert response["headers"]["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(base64.b64decode(response["body"]))) == document
