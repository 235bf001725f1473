"""Standard Webhooks signatures, on the raw bytes (standardwebhooks.com, specification 1.0, symmetric v1)."""

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from copydesk.errors import Refused
from copydesk.reasons import ReasonCode

TOLERANCE: Final = timedelta(minutes=5)
_PREFIX: Final = "whsec_"


def sign(secret: str, webhook_id: str, timestamp: str, body: bytes) -> str:
    """The v1 signature of a message, as a sender makes it. Raises ValueError for a malformed secret."""
    key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    signed = webhook_id.encode() + b"." + timestamp.encode() + b"." + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def identity(webhook_id: str | None) -> str:
    """A webhook's id, in a form that can be one. Raises Refused."""
    if not re.fullmatch(r"[\x21-\x7e]{1,256}", webhook_id or ""):
        raise Refused(ReasonCode.MALFORMED_REQUEST, "webhook-id is 1 to 256 printable ASCII characters")
    return str(webhook_id)


def verify(
    *,
    webhook_id: str | None,
    timestamp: str | None,
    signatures: str | None,
    body: bytes,
    secrets: Iterable[str],
    now: datetime,
) -> str:
    """The webhook's id, once its time and one of its signatures are found good. Raises Refused.

    Every secret is held against every signature, in constant time: which of them failed cannot be measured.
    """
    if not webhook_id or not timestamp or not signatures:
        raise Refused(
            ReasonCode.SIGNATURE_MISSING, "webhook-id, webhook-timestamp and webhook-signature are needed"
        )
    identity(webhook_id)
    if not re.fullmatch(r"[0-9]{1,12}", timestamp):
        raise Refused(ReasonCode.TIMESTAMP_OUT_OF_RANGE, "webhook-timestamp is not in seconds since 1970")
    if abs(now.timestamp() - int(timestamp)) > TOLERANCE.total_seconds():
        raise Refused(ReasonCode.TIMESTAMP_OUT_OF_RANGE)
    given = [_digest(entry) for entry in signatures.split(" ")]
    good = False
    for secret in secrets:
        expected = _digest(sign(secret, webhook_id, timestamp, body))
        for one in given:
            good |= hmac.compare_digest(expected, one)
    if not good:
        raise Refused(ReasonCode.SIGNATURE_INVALID)
    return webhook_id


def _digest(entry: str) -> bytes:
    """The bytes of a v1 signature; of anything else none, which no digest equals."""
    scheme, _, value = entry.partition(",")
    if scheme != "v1":
        return b""
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return b""
