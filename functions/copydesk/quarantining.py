"""Where refused input goes: to a record with a stable reason code, and a disposition that says so."""

import hashlib
from datetime import datetime

from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import Refused
from copydesk.messages import Delivery
from copydesk.ports import Quarantine, Quarantined


def quarantine_item(
    refused: Refused, delivery: Delivery, item: int, quarantine: Quarantine, at: datetime
) -> Outcome:
    """Keep what is known of a refused article, and say what became of it. Safe to repeat."""
    quarantine.keep(
        Quarantined(
            receipt_id=delivery.receipt_id,
            item=item,
            supplier=delivery.supplier,
            reason_code=refused.reason,
            detail=refused.detail,
            at=at,
            raw_ref=delivery.ref,
        )
    )
    return Outcome(
        receipt_id=delivery.receipt_id,
        item=item,
        disposition=Disposition.QUARANTINED,
        supplier=delivery.supplier,
        reason_code=refused.reason,
        detail=refused.detail,
    )


def quarantine_message(refused: Refused, body: str, quarantine: Quarantine, at: datetime) -> Outcome:
    """Keep a queue message that nobody here wrote: it belongs to no delivery, so its content is its name."""
    name = hashlib.sha256(body.encode(errors="replace")).hexdigest()[:40]
    quarantine.keep(
        Quarantined(
            receipt_id=name,
            item=0,
            supplier=None,
            reason_code=refused.reason,
            detail=refused.detail,
            at=at,
            content=body,
        )
    )
    return Outcome(
        receipt_id=name,
        item=0,
        disposition=Disposition.QUARANTINED,
        reason_code=refused.reason,
        detail=refused.detail,
    )
