"""Receive: a signed webhook's bytes become durable, and its sender gets a receipt."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from copydesk import signing
from copydesk.errors import Refused
from copydesk.ports import Clock, RawStore, Receipt, Receipts
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

WEBHOOK_LIMIT: Final = 1024 * 1024


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
    """A webhook's request, before anything of it is believed. Header names are lower case."""

    supplier: str
    headers: Mapping[str, str]
    body: bytes


def receive(posted: Posted, ports: Ports) -> Receipt:
    """Check, keep, acknowledge; nothing is acknowledged before its bytes are durable. Safe to repeat.

    Raises Refused with the reason that the sender is told, TransientError where it should send again.
    """
    if len(posted.body) > WEBHOOK_LIMIT:
        raise Refused(ReasonCode.TOO_LARGE, f"a webhook carries at most {WEBHOOK_LIMIT} bytes")
    supplier = ports.suppliers.get(posted.supplier)
    if supplier is None:
        raise Refused(ReasonCode.UNKNOWN_SUPPLIER)
    webhook_id = signing.verify(
        webhook_id=posted.headers.get("webhook-id"),
        timestamp=posted.headers.get("webhook-timestamp"),
        signatures=posted.headers.get("webhook-signature"),
        body=posted.body,
        secrets=ports.secrets.of(supplier.secret_name),
        now=ports.clock.now(),
    )
    if not posted.body:
        raise Refused(ReasonCode.EMPTY_INPUT)
    stored = ports.raw.put_if_absent(
        f"{posted.supplier}/webhook/{hashlib.sha256(webhook_id.encode()).hexdigest()}",
        posted.body,
        _media_type(posted.headers.get("content-type")),
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


def _media_type(stated: str | None) -> str:
    """The stated media type where it can be one; S3 refuses to store arbitrary text in it."""
    stated = (stated or "").strip()
    return stated if re.fullmatch(r"[\x20-\x7e]{3,200}", stated) else "application/octet-stream"
