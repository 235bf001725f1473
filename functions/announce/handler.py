"""What HEADs owe is published on the topic."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from announce.settings import Settings
from copydesk import announcing
from copydesk.aws import starting
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.eventlog import DynamoEventLog
from copydesk.aws.objects import S3Archive
from copydesk.aws.queues import SnsTopic
from copydesk.aws.records import head_changes
from copydesk.aws.reporting import Report
from copydesk.aws.settings import read_settings
from copydesk.aws.tables import Table


@cache
def runtime() -> tuple[Report, announcing.Ports]:
    """Made once, during init."""
    settings = read_settings(Settings, os.environ)
    s3, dynamodb, sns = create_clients("s3", "dynamodb", "sns")
    table = Table(dynamodb, settings.table_name)
    ports = announcing.Ports(
        articles=DynamoArticles(table, S3Archive(s3, settings.archive_bucket)),
        topic=SnsTopic(sns, settings.topic_arn),
        log=DynamoEventLog(table),
        clock=SystemClock(),
        api_url=settings.api_url,
    )
    return Report("announce", settings.log_level), ports


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Announce a batch of the table's stream; the stream goes on at the first record that did not go out."""
    report, ports = runtime()
    announced = announcing.announce(head_changes(event["Records"]), ports)
    report.announced(announced)
    failures = [{"itemIdentifier": announced.resume_at}] if announced.resume_at else []
    return {"batchItemFailures": failures}


starting.finish(runtime)
