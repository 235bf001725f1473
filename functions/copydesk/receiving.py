"""Receive: a signed webhook's bytes become durable, and its sender gets a receipt."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from copydesk import signing
from copydesk.errors import Refused
from copydesk.formats import strict_json
from copydesk.ports import Clock, RawStore, Receipt, Receipts
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

WEBHOOK_LIMIT: Final = 1024 * 1024

_JSON_BEGINS: Final = (b"{", b"[", b"\xef\xbb\xbf{", b"\xef\xbb\xbf[")


class Secrets(Protocol):
    """The suppliers' signing secrets."""

    def of(self, name: str) -> tuple[str, ...]:
        """The secrets that are good now: the current one, and the previous while it is being changed."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """What receive needs."""

    suppliers: Mapping[str, Supplier]
    secrets: Secrets
    raw: RawStore
    receipts: Receipts
    clock: Clock


@dataclass(frozen=True, slots=True)
class Posted:
    """A webhook's request, before anything of it is believed. Header names are lower case.

    `is_authorised` says that IAM let its caller send for this very supplier; no secret is asked for then.
    """

    supplier: str
    headers: Mapping[str, str]
    body: bytes
    is_authorised: bool = False


def receive(posted: Posted, ports: Ports) -> Receipt:
    """Check, keep, acknowledge; nothing is acknowledged before its bytes are durable. Safe to repeat.

    Raises Refused with the reason that the sender is told, TransientError where it should send again.
    """
    if len(posted.body) > WEBHOOK_LIMIT:
        raise Refused(ReasonCode.TOO_LARGE, f"a webhook carries at most {WEBHOOK_LIMIT} bytes")
    supplier = ports.suppliers.get(posted.supplier)
    if supplier is None:
        raise Refused(ReasonCode.UNKNOWN_SUPPLIER)
    webhook_id = _authenticated(posted, supplier, ports)
    media_type = _media_type(posted.headers.get("content-type"))
    _check_body(posted.body, media_type)
    stored = ports.raw.put_if_absent(
        f"{posted.supplier}/webhook/{hashlib.sha256(webhook_id.encode()).hexdigest()}",
        posted.body,
        media_type,
    )
    receipt = Receipt(
        id=stored.delivery.receipt_id,
        supplier=posted.supplier,
        received_at=stored.delivery.arrived_at,
        bytes=len(posted.body),
        sha256=hashlib.sha256(posted.body).hexdigest(),
    )
    ports.receipts.acknowledge(receipt, stored.delivery)
    return receipt


def _authenticated(posted: Posted, supplier: Supplier, ports: Ports) -> str:
    """The webhook's id, once it is known that the supplier sent it. Raises Refused."""
    webhook_id = posted.headers.get("webhook-id")
    if posted.is_authorised:
        return signing.identity(webhook_id)
    return signing.verify(
        webhook_id=webhook_id,
        timestamp=posted.headers.get("webhook-timestamp"),
        signatures=posted.headers.get("webhook-signature"),
        body=posted.body,
        secrets=ports.secrets.of(supplier.secret_name),
        now=ports.clock.now(),
    )


def _check_body(body: bytes, media_type: str) -> None:
    """Refuse at once what says that it is JSON, begins like it, and is not (RFC 8259: UTF-8).

    What else is wrong with a body is found when it is read, and told by its receipt.
    """
    if not body.strip():
        raise Refused(ReasonCode.EMPTY_INPUT)
    if not body.lstrip().startswith(_JSON_BEGINS) or not _is_json_in_utf_8(media_type):
        return
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(ReasonCode.UNDECODABLE_TEXT, f"byte {error.start} is no UTF-8") from None
    strict_json.loads(text)


def _is_json_in_utf_8(media_type: str) -> bool:
    kind, *parameters = [part.strip().lower() for part in media_type.split(";")]
    stated = [each.removeprefix("charset=").strip('"') for each in parameters if each.startswith("charset=")]
    return kind.endswith(("/json", "+json")) and set(stated) <= {"utf-8", "utf8"}


def _media_type(stated: str | None) -> str:
    """The stated media type where it can be one; S3 refuses to store arbitrary text in it."""
    stated = (stated or "").strip()
    return stated if re.fullmatch(r"[\x20-\x7e]{3,200}", stated) else "application/octet-stream"
