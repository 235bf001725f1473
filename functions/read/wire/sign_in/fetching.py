"""The issuer's addresses, asked over TLS: no redirects, no proxies, so many bytes and seconds."""

import http.client
import ssl
import time
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode, urlsplit

from copydesk.errors import Unavailable
from read.wire.sign_in.issuer import Answer, is_safe

LIMIT: Final = 512 * 1024
TIMEOUT: Final = 3.0
"""Seconds for the connection, and for each wait for bytes."""
TOGETHER: Final = 5.0
_PIECE: Final = 65_536


def fetch(url: str, *, form: Mapping[str, str] | None = None, authorization: str = "") -> Answer:
    """What an address answers. Raises Unavailable. Implements issuer.Fetch."""
    if not is_safe(url):
        raise Unavailable("an address of the issuer's is neither https nor on this machine")
    parts = urlsplit(url)
    until = time.monotonic() + TOGETHER
    headers = {"accept": "application/json", "user-agent": "copydesk"}
    if authorization:
        headers["authorization"] = authorization
    if form is not None:
        headers["content-type"] = "application/x-www-form-urlencoded"
    connection = _connection(parts.scheme, str(parts.hostname), parts.port)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request(
            "GET" if form is None else "POST", target, urlencode(form) if form else None, headers
        )
        response = connection.getresponse()
        return Answer(response.status, _body(response, until))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unavailable(f"{type(error).__name__} while asking the issuer") from None
    finally:
        connection.close()


def _connection(scheme: str, host: str, port: int | None) -> http.client.HTTPConnection:
    if scheme == "http":
        return http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    return http.client.HTTPSConnection(host, port, timeout=TIMEOUT, context=ssl.create_default_context())


def _body(response: http.client.HTTPResponse, until: float) -> bytes:
    pieces, length = [], 0
    while piece := response.read1(_PIECE):
        length += len(piece)
        pieces.append(piece)
        if length > LIMIT or time.monotonic() > until:
            raise Unavailable("the issuer's answer is too long, or takes too long")
    if response.length:
        raise Unavailable("the issuer's answer is cut short")
    return b"".join(pieces)
