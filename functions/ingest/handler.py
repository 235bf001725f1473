"""Bytes in the inbox become articles."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import ingesting, rereading, suppliers
from copydesk.aws import starting
from copydesk.aws.articles import DynamoHeads
from copydesk.aws.batches import handle_queue
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.objects import S3Archive, S3Inbox
from copydesk.aws.queues import SqsQueue
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.records import asked, traceparent
from copydesk.aws.reporting import Report
from copydesk.aws.settings import read_settings
from copydesk.aws.tables import Table
from copydesk.aws.timing import time_limit
from ingest.settings import Settings


@cache
def runtime() -> tuple[Report, ingesting.Ports]:
    """Made once, during init."""
    settings, clock = read_settings(Settings, os.environ), SystemClock()
    s3, dynamodb, sqs = create_clients("s3", "dynamodb", "sqs")
    table, archive = Table(dynamodb, settings.table_name), S3Archive(s3, settings.archive_bucket)
    ports = ingesting.Ports(
        suppliers=suppliers.packaged(),
        inbox=S3Inbox(s3, settings.inbox_bucket, clock),
        receipts=DynamoReceipts(table, clock),
        quarantine=archive,
        articles=DynamoHeads(table),
        staging=archive,
        enrich_queue=SqsQueue(sqs, settings.enrich_queue_url),
        publish_queue=SqsQueue(sqs, settings.publish_queue_url),
        clock=clock,
        time_limit=time_limit,
    )
    return Report("ingest", settings.log_level), ports


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Ingest a batch of S3's notices."""
    (report, ports), trace = runtime(), traceparent(os.environ.get("_X_AMZN_TRACE_ID"))

    def handle(body: str) -> None:
        for each in asked(body):
            report.ingested(rereading.take(each, ports, trace))

    return handle_queue(event, report, ports.quarantine, handle, at_end=ports.receipts.tally)


starting.finish(runtime)
