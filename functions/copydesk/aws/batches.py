"""A batch of a queue's messages, each handled by itself."""

from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import quarantining
from copydesk.aws.clock import SystemClock
from copydesk.aws.reporting import Report
from copydesk.errors import Refused
from copydesk.ports import Quarantine


def handle_queue(
    event: Mapping[str, Any],
    context: LambdaContext,
    report: Report,
    quarantine: Quarantine,
    handle: Callable[[str], None],
) -> Mapping[str, Any]:
    """Handle each message of a batch: one that is refused is kept in quarantine, one that fails comes again.

    Returns SQS's partial batch response.
    """

    def handle_record(record: SQSRecord) -> None:
        try:
            handle(record.body)
        except Refused as refused:
            at = SystemClock().now()
            report.outcomes([quarantining.quarantine_message(refused, record.body, quarantine, at)])
        except Exception as error:
            report.failed(record.message_id, error)
            raise

    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    try:
        return process_partial_response(
            event=dict(event), record_handler=handle_record, processor=processor, context=context
        )
    finally:
        report.flush()
