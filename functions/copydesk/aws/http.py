"""HTTP API events (payload format 2.0) in, responses out."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from copydesk import problems
from copydesk.errors import Refused, TransientError
from copydesk.reasons import ReasonCode

JSON: Final = "application/json"


def body_of(event: Mapping[str, Any]) -> bytes:
    """The raw bytes of the request. Raises Refused (MALFORMED_REQUEST)."""
    body = event.get("body") or ""
    if not event.get("isBase64Encoded"):
        return str(body).encode("utf-8", errors="surrogatepass")
    try:
        return base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused(ReasonCode.MALFORMED_REQUEST, "the body is not base64") from error


def headers_of(event: Mapping[str, Any]) -> dict[str, str]:
    """The headers, their names in lower case."""
    return {name.lower(): value for name, value in (event.get("headers") or {}).items()}


def parameter(event: Mapping[str, Any], name: str) -> str:
    """A path parameter; empty where there is none."""
    return str((event.get("pathParameters") or {}).get(name, ""))


def respond(
    status: int,
    document: Mapping[str, Any],
    *,
    media_type: str = JSON,
    headers: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """A response with a JSON document."""
    return {
        "statusCode": status,
        "headers": {"content-type": media_type, "cache-control": "no-store", **(headers or {})},
        "body": json.dumps(document, ensure_ascii=False),
    }


def answer(
    event: Mapping[str, Any], act: Callable[[], dict[str, Any]]
) -> tuple[dict[str, Any], Refused | None]:
    """What `act` responds, or the problem document that says why not, with its reason."""
    try:
        return act(), None
    except Refused as refused:
        failure = refused
    except TransientError:
        failure = problems.unavailable()
    status, document = problems.problem(failure, str(event.get("rawPath", "")))
    extra = {"retry-after": "5"} if failure.reason is ReasonCode.UNAVAILABLE else None
    return respond(status, document, media_type=problems.MEDIA_TYPE, headers=extra), failure
