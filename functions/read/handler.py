"""The read API, and the wire room where it is switched on."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import listing, showing
from copydesk.aws import starting
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.eventlog import DynamoEventLog
from copydesk.aws.http import answer, unless_known
from copydesk.aws.objects import S3Archive
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.reporting import Report
from copydesk.aws.settings import read_settings
from copydesk.aws.tables import Table
from read.routes import Ports, respond_to
from read.settings import Settings
from read.wire import entrance


@cache
def runtime() -> tuple[Report, Ports, Settings]:
    """Made once, during init."""
    settings, clock = read_settings(Settings, os.environ), SystemClock()
    s3, dynamodb = create_clients("s3", "dynamodb")
    table = Table(dynamodb, settings.table_name)
    articles = DynamoArticles(table, S3Archive(s3, settings.archive_bucket))
    ports = Ports(
        showing.Ports(articles, DynamoReceipts(table, clock)),
        listing.Ports(articles, DynamoEventLog(table), clock),
    )
    return Report("read", settings.log_level), ports, settings


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Answer with a document or a problem document; in the wire room with a page."""
    report, ports, settings = runtime()

    def document() -> dict[str, Any]:
        return unless_known(event, respond_to(event, ports))

    def page() -> dict[str, Any]:
        return entrance.respond_to(event, settings)

    if entrance.leads_to(event, settings):
        response, refused = answer(event, page, report.unforeseen, entrance.tell)
    else:
        response, refused = answer(event, document, report.unforeseen)
    report.answered(str(event.get("routeKey")), refused)
    return response


starting.finish(runtime)
