"""What is due or has stalled is sent round again."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import monitoring, reconciling, suppliers
from copydesk.aws import starting
from copydesk.aws.agenda import DynamoAgenda
from copydesk.aws.articles import DynamoHeads
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.objects import S3Inbox
from copydesk.aws.queues import SqsQueue
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.reporting import Report
from copydesk.aws.settings import read_settings
from copydesk.aws.tables import Table
from copydesk.aws.tallies import DynamoTallies
from reconcile.settings import Settings


@cache
def runtime() -> tuple[Report, reconciling.Ports, DynamoTallies]:
    """Made once, during init."""
    settings = read_settings(Settings, os.environ)
    s3, dynamodb, sqs = create_clients("s3", "dynamodb", "sqs")
    table, clock = Table(dynamodb, settings.table_name), SystemClock()
    ports = reconciling.Ports(
        agenda=DynamoAgenda(table),
        articles=DynamoHeads(table),
        inbox=S3Inbox(s3, settings.inbox_bucket, clock),
        receipts=DynamoReceipts(table, clock),
        ingest_queue=SqsQueue(sqs, settings.ingest_queue_url),
        publish_queue=SqsQueue(sqs, settings.publish_queue_url),
        clock=clock,
        suppliers=tuple(suppliers.packaged()),
    )
    return Report("reconcile", settings.log_level), ports, DynamoTallies(table)


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, int]:
    """Look through the articles each minute and through the inbox each hour, as the schedule's input says."""
    report, ports, tallies = runtime()
    if event.get("task") == "inbox":
        sent = reconciling.reconcile_inbox(ports)
        report.heard(monitoring.silent(suppliers.packaged(), tallies, ports.clock.now()))
    else:
        sent = reconciling.reconcile_articles(ports)
    report.reconciled(sent)
    return dict(sent)


starting.finish(runtime)
