"""A batch of a queue's messages, each handled by itself."""

from collections.abc import Callable, Mapping
from typing import Any

from copydesk import quarantining
from copydesk.aws.clock import SystemClock
from copydesk.aws.reporting import Report
from copydesk.errors import Refused
from copydesk.ports import Quarantine


def handle_queue(
    event: Mapping[str, Any],
    report: Report,
    quarantine: Quarantine,
    handle: Callable[[str], None],
    at_end: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    """Handle each message of a batch: one that is refused is kept in quarantine, one that fails comes again.

    `at_end` is done once for the batch, and its failure fails no message. Returns SQS's partial batch
    response.
    """
    failed = []
    for record in event["Records"]:
        try:
            _handle(record["body"], report, quarantine, handle)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others of the batch are handled
            report.failed(record["messageId"], error)
            failed.append({"itemIdentifier": record["messageId"]})
    try:
        at_end()
    except Exception as error:  # noqa: BLE001 - what was handled is done, and must not come again for this
        report.failed("none", error)
    report.flush()
    return {"batchItemFailures": failed}


def _handle(body: str, report: Report, quarantine: Quarantine, handle: Callable[[str], None]) -> None:
    """Handle one message, or keep what was refused of it."""
    try:
        handle(body)
    except Refused as refused:
        outcome = quarantining.quarantine_message(refused, body, quarantine, SystemClock().now())
        report.outcomes([outcome])
