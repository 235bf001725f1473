"""HTTP API events (payload format 2.0) in, responses out."""

import base64
import binascii
import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from copydesk import problems
from copydesk.errors import Refused, TransientError
from copydesk.reasons import ReasonCode

JSON: Final = "application/json"
_COMPRESS_OVER: Final = 1024 * 1024
_LEVEL: Final = 6


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


def is_authorised(event: Mapping[str, Any]) -> bool:
    """Whether API Gateway asked IAM if the caller may use this route with these path parameters."""
    authorizer = event.get("requestContext", {}).get("authorizer") or {}
    return bool((authorizer.get("iam") or {}).get("userArn"))


def query(event: Mapping[str, Any]) -> dict[str, str]:
    """The query parameters; API Gateway joins those that come again with commas."""
    return {str(name): str(value) for name, value in (event.get("queryStringParameters") or {}).items()}


def address(event: Mapping[str, Any]) -> str:
    """The API's own address, as its caller wrote it."""
    return f"https://{event.get('requestContext', {}).get('domainName', 'localhost')}"


def unless_known(event: Mapping[str, Any], response: dict[str, Any]) -> dict[str, Any]:
    """The response with an entity tag; 304 without a body where the caller has it (RFC 9110, 13.1.2)."""
    digest = hashlib.sha256(str(response["body"]).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    tag = f'"{digest}"'
    headers = {**response["headers"], "etag": tag, "cache-control": "private, no-cache"}
    known = headers_of(event).get("if-none-match", "")
    if known.strip() == "*" or tag in {each.strip().removeprefix("W/") for each in known.split(",")}:
        return {"statusCode": 304, "headers": {name: headers[name] for name in ("etag", "cache-control")}}
    return {**response, "headers": headers}


def respond(
    status: int,
    document: Mapping[str, Any] | str,
    *,
    media_type: str = JSON,
    headers: Mapping[str, str] | None = None,
    compressed: bool = False,
) -> dict[str, Any]:
    """A response with a document; a large one is compressed anyway, since Lambda returns 6 MB at most."""
    told = {"content-type": media_type, "cache-control": "no-store", **(headers or {})}
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    if len(text) <= _COMPRESS_OVER and not compressed:
        return {"statusCode": status, "headers": told, "body": text}
    return {
        "statusCode": status,
        "headers": {**told, "content-encoding": "gzip", "vary": "accept-encoding"},
        "body": base64.b64encode(gzip.compress(text.encode(), _LEVEL, mtime=0)).decode(),
        "isBase64Encoded": True,
    }


def tell(event: Mapping[str, Any], refused: Refused) -> dict[str, Any]:
    """The problem document that says why a request was refused."""
    status, document = problems.problem(refused, str(event.get("rawPath", "")))
    extra = {"retry-after": "5"} if refused.reason is ReasonCode.UNAVAILABLE else None
    return respond(status, document, media_type=problems.MEDIA_TYPE, headers=extra)


def answer(
    event: Mapping[str, Any],
    act: Callable[[], dict[str, Any]],
    failed: Callable[[Exception], None],
    telling: Callable[[Mapping[str, Any], Refused], dict[str, Any]] = tell,
) -> tuple[dict[str, Any], Refused | None]:
    """What `act` responds, or else what is told of why not, with its reason.

    A failure that nobody foresaw goes to `failed`; its caller is told no more than that there was one.
    """
    try:
        return act(), None
    except Refused as refused:
        failure = refused
    except TransientError:
        failure = Refused(ReasonCode.UNAVAILABLE)
    except Exception as error:  # noqa: BLE001 - a caller is always told
        failed(error)
        failure = Refused(ReasonCode.INTERNAL_ERROR)
    return telling(event, failure), failure
