"""HTTP requests as Lambda events and Lambda results as HTTP responses, payload format 2.0.

https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
"""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, unquote

from infra.local.routes import Route

TEXT_TYPE = re.compile(r"text/.+|application/(json|javascript|xml|.+\+json|.+\+xml)", re.IGNORECASE)


class ResultMalformed(Exception):
    """The function's result is no HTTP response."""


@dataclass(frozen=True)
class Request:
    """An HTTP request as it came over the wire."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes
    source_ip: str
    protocol: str = "HTTP/1.1"


@dataclass(frozen=True)
class Response:
    """An HTTP response."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


@dataclass(frozen=True)
class Origin:
    """What an event says about the API that it came through."""

    account_id: str
    api_id: str
    domain: str
    request_id: str
    caller: str | None = None


def _joined(pairs: list[tuple[str, str]]) -> dict[str, str]:
    joined: dict[str, str] = {}
    for name, value in pairs:
        joined[name] = f"{joined[name]},{value}" if name in joined else value
    return joined


def _body(headers: Mapping[str, str], body: bytes) -> tuple[str, bool]:
    """Text as it is where the headers say that it is text, else base64."""
    media_type = headers.get("content-type", "text/plain").partition(";")[0].strip()
    if "content-encoding" not in headers and TEXT_TYPE.fullmatch(media_type):
        try:
            return body.decode(), False
        except UnicodeDecodeError:
            pass
    return base64.b64encode(body).decode(), True


def http_event(
    request: Request, route: Route, parameters: Mapping[str, str], origin: Origin, now: datetime
) -> dict[str, Any]:
    """The event of a request."""
    pairs = [(name.lower(), value) for name, value in request.headers]
    cookies = [c.strip() for name, value in pairs if name == "cookie" for c in value.split(";")]
    headers = _joined([(name, value) for name, value in pairs if name != "cookie"])
    path, _, query = request.target.partition("?")
    event: dict[str, Any] = {
        "version": "2.0",
        "routeKey": route.key,
        "rawPath": unquote(path),
        "rawQueryString": query,
        "headers": headers
        | {
            "x-forwarded-for": request.source_ip,
            "x-forwarded-port": origin.domain.rpartition(":")[2],
            "x-forwarded-proto": "http",
        },
        "requestContext": {
            "accountId": origin.account_id,
            "apiId": origin.api_id,
            "domainName": origin.domain,
            "domainPrefix": origin.domain.partition(".")[0],
            "http": {
                "method": request.method,
                "path": unquote(path),
                "protocol": request.protocol,
                "sourceIp": request.source_ip,
                "userAgent": headers.get("user-agent", ""),
            },
            "requestId": origin.request_id,
            "routeKey": route.key,
            "stage": "$default",
            "time": now.astimezone(UTC).strftime("%d/%b/%Y:%H:%M:%S +0000"),
            "timeEpoch": int(now.timestamp() * 1000),
        },
        "isBase64Encoded": False,
    }
    if cookies:
        event["cookies"] = cookies
    if query:
        event["queryStringParameters"] = _joined(parse_qsl(query, keep_blank_values=True))
    if parameters:
        event["pathParameters"] = dict(parameters)
    if request.body:
        event["body"], event["isBase64Encoded"] = _body(headers, request.body)
    if origin.caller is not None:
        event["requestContext"]["authorizer"] = {
            "iam": {
                "accessKey": origin.caller,
                "accountId": origin.account_id,
                "callerId": origin.caller,
                "cognitoIdentity": None,
                "principalOrgId": None,
                "userArn": f"arn:aws:iam::{origin.account_id}:root",
                "userId": origin.caller,
            }
        }
    return event


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else json.dumps(value)


def http_response(payload: bytes) -> Response:
    """The response that a function's result stands for. Raises ResultMalformed."""
    try:
        result = json.loads(payload)
    except ValueError:
        raise ResultMalformed("it is not JSON") from None
    if not isinstance(result, dict) or "statusCode" not in result:
        # Without a status the result itself is the body.
        body = result if isinstance(result, str) else payload.decode()
        return Response(200, [("content-type", "application/json")], body.encode())
    try:
        status = int(result["statusCode"])
    except (TypeError, ValueError):
        raise ResultMalformed(f"statusCode is {result['statusCode']!r}") from None
    given = result.get("headers") or {}
    cookies = result.get("cookies") or []
    if not 200 <= status <= 599 or not isinstance(given, dict) or not isinstance(cookies, list):  # noqa: PLR2004  # what API Gateway passes on
        raise ResultMalformed("its status, headers or cookies are not such")
    headers = [(str(name).lower(), _text(value)) for name, value in given.items()]
    if "content-type" not in dict(headers):
        headers.append(("content-type", "text/plain; charset=utf-8"))
    headers += [("set-cookie", _text(cookie)) for cookie in cookies]
    text = _text(result.get("body") or "")
    if not result.get("isBase64Encoded"):
        return Response(status, headers, text.encode())
    try:
        return Response(status, headers, base64.b64decode(text, validate=True))
    except binascii.Error:
        raise ResultMalformed("its body is not base64") from None
