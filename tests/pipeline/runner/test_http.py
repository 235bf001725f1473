import http.client
import json
from typing import Any
from urllib.parse import urlsplit

import pytest

from infra.local.desk import Desk

pytestmark = pytest.mark.pipeline


def request(
    desk: Desk, method: str, target: str, body: bytes | None = None, headers: dict[str, str] | None = None
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection(urlsplit(desk.api_url).netloc, timeout=20)
    try:
        connection.request(method, target, body, headers or {})
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def event_of(response: tuple[int, http.client.HTTPMessage, bytes]) -> dict[str, Any]:
    status, _, body = response
    assert status == 200
    event: dict[str, Any] = json.loads(body)
    return event


def test_a_request_arrives_as_an_event_of_format_two(desk: Desk) -> None:
    event = event_of(
        request(
            desk,
            "PUT",
            "/v1/things/a%20b?x=1&x=2&empty=",
            '{"é": 1}'.encode(),
            {"Content-Type": "application/json", "Cookie": "a=1; b=2", "X-Custom": "Value"},
        )
    )
    assert event["routeKey"] == "PUT /v1/things/{name}"
    assert event["pathParameters"] == {"name": "a b"}
    assert event["queryStringParameters"] == {"x": "1,2", "empty": ""}
    assert event["rawQueryString"] == "x=1&x=2&empty="
    assert event["cookies"] == ["a=1", "b=2"]
    assert event["headers"]["x-custom"] == "Value"
    assert (event["body"], event["isBase64Encoded"]) == ('{"é": 1}', False)
    assert event["requestContext"]["http"]["sourceIp"] == "127.0.0.1"


def test_bytes_travel_both_ways_in_base64(desk: Desk) -> None:
    event = event_of(request(desk, "POST", "/v1/things/x", b"\xff\x00", {"Content-Type": "image/png"}))
    assert (event["body"], event["isBase64Encoded"]) == ("/wA=", True)

    status, headers, body = request(desk, "PUT", "/v1/things/x?mode=bytes", b"")
    assert status == 201
    assert body == bytes(range(256))
    assert headers["content-type"] == "image/png"
    assert headers["x-number"] == "7"
    assert headers.get_all("set-cookie") == ["a=1", "b=2"]


def test_a_greedy_parameter_takes_the_rest_of_the_path(desk: Desk) -> None:
    assert event_of(request(desk, "GET", "/v1/files/a/b/c"))["pathParameters"] == {"proxy": "a/b/c"}


@pytest.mark.parametrize(("method", "path"), [("GET", "/nothing"), ("DELETE", "/v1/things/x")])
def test_no_route_is_not_found(desk: Desk, method: str, path: str) -> None:
    status, headers, body = request(desk, method, path)
    assert (status, body) == (404, b'{"message": "Not Found"}')
    assert headers["content-type"] == "application/json"


def test_a_failing_function_is_an_internal_server_error(desk: Desk) -> None:
    status, _, body = request(desk, "PUT", "/v1/things/x?mode=raise", b"")
    assert (status, body) == (500, b'{"message": "Internal Server Error"}')


@pytest.mark.parametrize("size", [7 * 2**20, 11 * 2**20])
def test_what_lambda_or_the_api_cannot_carry_is_too_large(desk: Desk, size: int) -> None:
    status, _, _ = request(desk, "POST", "/v1/things/x", b"x" * size, {"Content-Type": "text/plain"})
    assert status == 413


def test_a_chunked_body_is_read(desk: Desk) -> None:
    connection = http.client.HTTPConnection(urlsplit(desk.api_url).netloc)
    connection.request(
        "POST",
        "/v1/things/x",
        iter([b"one ", b"two"]),
        {"Content-Type": "text/plain"},
        encode_chunked=True,
    )
    body = connection.getresponse().read()
    connection.close()
    assert json.loads(body)["body"] == "one two"


def test_a_route_with_iam_wants_a_signature(desk: Desk) -> None:
    assert request(desk, "GET", "/v1/private")[0] == 403
    signed = {"Authorization": "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/execute-api/aws4_request"}
    event = event_of(request(desk, "GET", "/v1/private", None, signed))
    assert event["requestContext"]["authorizer"]["iam"]["accessKey"] == "AKID"
