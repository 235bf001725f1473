"""Cookies that only this desk can have written: what they say, until when, and its seal.

A cookie is a document and its HMAC-SHA256, both in base64url. It is sealed for one purpose, so that what
was written as one kind of cookie is never taken for another. Nothing in it is secret from its own browser.
"""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

PREFIX: Final = "__Host-"
"""Makes a browser hold a cookie to one host, TLS and the path `/`, so that no other host can plant one."""
LONGEST: Final = 4096
"""Characters; browsers keep no more."""
_EXPIRES: Final = "exp"
_ATTRIBUTES: Final = "Path=/; Secure; HttpOnly; SameSite=Lax"


def sealed(key: bytes, purpose: str, document: Mapping[str, Any], until: datetime) -> str:
    """A document that can be told to be ours until a moment."""
    told = {**document, _EXPIRES: int(until.timestamp())}
    body = _encoded(json.dumps(told, separators=(",", ":")).encode())
    return f"{body}.{_seal(key, purpose, body)}"


def opened(key: bytes, purpose: str, text: str, now: datetime) -> dict[str, Any] | None:
    """The document; None where it is not ours, was changed, is for something else or has expired."""
    if len(text) > LONGEST or not text.isascii():
        return None
    body, _, seal = text.partition(".")
    if not hmac.compare_digest(seal, _seal(key, purpose, body)):
        return None
    try:
        document: dict[str, Any] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    except (ValueError, binascii.Error):
        return None
    return document if document[_EXPIRES] > now.timestamp() else None


def kept(name: str, text: str, lasting: timedelta) -> str:
    """The header that has a browser keep a cookie."""
    return f"{name}={text}; Max-Age={int(lasting.total_seconds())}; {_ATTRIBUTES}"


def dropped(name: str) -> str:
    """The header that has a browser drop a cookie."""
    return f"{name}=; Max-Age=0; {_ATTRIBUTES}"


def of(request: Mapping[str, Any]) -> dict[str, str]:
    """The cookies that came with a request; of two with one name neither, since one of them is not ours."""
    pairs = [tuple(each.strip().split("=", 1)) for each in request.get("cookies") or [] if "=" in each]
    names = [pair[0] for pair in pairs]
    return {name: value for name, value in pairs if names.count(name) == 1}


def _seal(key: bytes, purpose: str, body: str) -> str:
    return _encoded(hmac.digest(key, f"{purpose}.{body}".encode(), hashlib.sha256))


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
