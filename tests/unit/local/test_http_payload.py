import json
from datetime import UTC, datetime
from typing import Any

import pytest

from infra.local.http_payload import Origin, Request, ResultMalformed, http_event, http_response
from infra.local.routes import Route

ORIGIN = Origin(account_id="1", api_id="api", domain="127.0.0.1:8080", request_id="r")
ROUTE = Route("POST", "/v1/{id}", "Fn")
NOW = datetime(2026, 11, 24, 3, 50, tzinfo=UTC)


def event(
    headers: list[tuple[str, str]], body: bytes = b"", target: str = "/v1/a", origin: Origin = ORIGIN
) -> dict[str, Any]:
    request = Request("POST", target, headers, body, "127.0.0.1")
    return http_event(request, ROUTE, {"id": "a"}, origin, NOW)


def test_headers_are_lower_case_and_joined_and_cookies_stand_apart() -> None:
    made = event([("X-A", "1"), ("x-a", "2"), ("Cookie", "a=1; b=2")])
    assert made["headers"]["x-a"] == "1,2"
    assert "cookie" not in made["headers"]
    assert made["cookies"] == ["a=1", "b=2"]


@pytest.mark.parametrize(
    ("media_type", "body", "encoded"),
    [
        ("text/html; charset=utf-8", "é".encode(), False),
        ("application/json", b"{}", False),
        ("application/cloudevents+json", b"{}", False),
        ("application/atom+xml", b"<a/>", False),
        ("application/octet-stream", b"x", True),
        ("message/rfc822", b"x", True),
        ("multipart/form-data; boundary=x", b"x", True),
        ("text/plain", b"\xff", True),
    ],
)
def test_only_text_travels_as_text(media_type: str, body: bytes, *, encoded: bool) -> None:
    assert event([("Content-Type", media_type)], body)["isBase64Encoded"] is encoded


def test_a_compressed_body_is_no_text() -> None:
    headers = [("Content-Type", "text/plain"), ("Content-Encoding", "gzip")]
    assert event(headers, b"x")["isBase64Encoded"] is True


def test_what_a_request_does_not_have_is_left_out() -> None:
    made = event([])
    assert {"body", "cookies", "queryStringParameters"}.isdisjoint(made)
    assert made["rawQueryString"] == ""
    assert made["isBase64Encoded"] is False


def test_the_context_tells_when_and_whence() -> None:
    context = event([("User-Agent", "curl")])["requestContext"]
    assert context["time"] == "24/Nov/2026:03:50:00 +0000"
    assert context["timeEpoch"] == 1795492200000
    assert context["http"]["userAgent"] == "curl"
    assert context["routeKey"] == "POST /v1/{id}"


def test_a_result_without_a_status_is_the_body() -> None:
    response = http_response(b'{"a": 1}')
    assert (response.status, response.body) == (200, b'{"a": 1}')
    assert response.headers == [("content-type", "application/json")]
    assert http_response(b'"plain"').body == b"plain"


def test_a_result_with_a_status_is_a_whole_response() -> None:
    result = {
        "statusCode": "202",
        "headers": {"Location": "/x", "n": 1, "t": True},
        "cookies": ["c=1"],
        "body": "ok",
    }
    response = http_response(json.dumps(result).encode())
    assert response.status == 202
    assert response.headers == [
        ("location", "/x"),
        ("n", "1"),
        ("t", "true"),
        ("content-type", "text/plain; charset=utf-8"),
        ("set-cookie", "c=1"),
    ]
    assert response.body == b"ok"


@pytest.mark.parametrize(
    "result",
    [
        {"statusCode": "soon"},
        {"statusCode": None},
        {"statusCode": 99},
        {"statusCode": 200, "headers": ["a"]},
        {"statusCode": 200, "cookies": "a"},
        {"statusCode": 200, "body": "?", "isBase64Encoded": True},
    ],
)
def test_a_result_that_is_no_response_is_malformed(result: dict[str, Any]) -> None:
    with pytest.raises(ResultMalformed):
        http_response(json.dumps(result).encode())
