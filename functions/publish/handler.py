"""Articles are committed."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import publishing
from copydesk.aws import starting
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.batches import handle_queue
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.objects import S3Archive
from copydesk.aws.queues import SqsQueue
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.relations import DynamoRelations
from copydesk.aws.reporting import Report
from copydesk.aws.settings import read_settings
from copydesk.aws.tables import Table
from copydesk.aws.unrelated import Unrelated
from publish.settings import Settings


@cache
def runtime() -> tuple[Report, publishing.Ports, S3Archive]:
    """Made once, during init."""
    settings = read_settings(Settings, os.environ)
    s3, dynamodb, sqs = create_clients("s3", "dynamodb", "sqs")
    table, clock = Table(dynamodb, settings.table_name), SystemClock()
    archive = S3Archive(s3, settings.archive_bucket)
    ports = publishing.Ports(
        articles=DynamoArticles(table, archive, settings.inline_bytes),
        relations=DynamoRelations(table) if settings.relations == "on" else Unrelated(),
        receipts=DynamoReceipts(table, clock),
        staging=archive,
        enrich_queue=SqsQueue(sqs, settings.enrich_queue_url),
        clock=clock,
    )
    return Report("publish", settings.log_level), ports, archive


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Commit a batch of articles and of work that fell due."""
    report, ports, archive = runtime()

    def handle(body: str) -> None:
        report.published(publishing.publish(body, ports))

    return handle_queue(event, report, archive, handle, at_end=ports.receipts.tally)


starting.finish(runtime)
