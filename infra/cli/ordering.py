"""Orders to a desk: sent to its queues, and what came of each by its receipt."""

import secrets
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from copydesk.aws.clients import passing_failures
from copydesk.errors import Unavailable
from copydesk.messages import Order, Reparse
from infra.cli.reaching import Reached

PATIENCE: Final = 120.0
"""Seconds without any news after which orders are waited for no more."""

_EVERY: Final = 0.3
_BATCH: Final = 10
_OK: Final = 200


def drawn(article_id: str) -> dict[str, Any]:
    """What every order says: of which article, when, and the receipt to ask by, which nobody can guess."""
    return {"article_id": article_id, "receipt_id": secrets.token_hex(20), "ordered_at": datetime.now(UTC)}


def send(orders: Sequence[Order], desk: Reached) -> None:
    """Send orders, each to the queue where it is understood. Raises Unavailable where some was not taken."""
    queues: dict[str, list[Order]] = {}
    for order in orders:
        queue = "IngestQueueUrl" if isinstance(order, Reparse) else "PublishQueueUrl"
        queues.setdefault(queue, []).append(order)
    sqs = desk.client("sqs")
    for queue, waiting in queues.items():
        for start in range(0, len(waiting), _BATCH):
            entries = [
                {"Id": str(number), "MessageBody": order.model_dump_json(exclude_none=True)}
                for number, order in enumerate(waiting[start : start + _BATCH])
            ]
            with passing_failures():
                answer = sqs.send_message_batch(QueueUrl=desk.outputs[queue], Entries=entries)
            if failed := answer.get("Failed"):
                raise Unavailable(f"the queue did not take {len(failed)} of {len(entries)}")


def fates(
    orders: Sequence[Order], desk: Reached, done: Callable[[], object] = lambda: None
) -> dict[str, dict[str, Any]]:
    """What became of orders, by article, as receipts tell it. What is still under way is absent.

    `done` is called for each as it comes.
    """
    waiting = {order.receipt_id: order.article_id for order in orders}
    found: dict[str, dict[str, Any]] = {}
    deadline = time.monotonic() + PATIENCE
    while waiting and time.monotonic() < deadline:
        for receipt_id, article_id in tuple(waiting.items()):
            receipt = _receipt(receipt_id, desk)
            if receipt.get("state") == "done":
                found[article_id] = receipt["dispositions"][0]
                del waiting[receipt_id]
                deadline = time.monotonic() + PATIENCE
                done()
        if waiting:
            time.sleep(_EVERY)
    return found


def _receipt(receipt_id: str, desk: Reached) -> dict[str, Any]:
    """A receipt; nothing where there is none yet, or the API did not answer this time."""
    try:
        status, receipt = desk.get(f"/v1/receipts/{receipt_id}")
    except (OSError, ValueError):
        return {}
    return dict(receipt) if status == _OK else {}
