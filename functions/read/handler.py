"""The read API."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import showing
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.http import answer, parameter, respond
from copydesk.aws.objects import S3Archive
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.reporting import Report
from copydesk.aws.settings import read_settings
from copydesk.aws.tables import Table
from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from read.settings import Settings


@cache
def runtime() -> tuple[Report, showing.Ports]:
    """Made once, during init."""
    settings = read_settings(Settings, os.environ)
    s3, dynamodb = create_clients("s3", "dynamodb")
    table = Table(dynamodb, settings.table_name)
    articles = DynamoArticles(table, S3Archive(s3, settings.archive_bucket))
    return Report("read", settings.log_level), showing.Ports(articles, DynamoReceipts(table, SystemClock()))


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Answer a GET with a document, or a problem document."""
    report, ports = runtime()
    response, refused = answer(event, lambda: respond(200, _show(event, ports)), report.unforeseen)
    report.answered(str(event.get("routeKey")), refused)
    return response


def _show(event: Mapping[str, Any], ports: showing.Ports) -> dict[str, Any]:
    match event.get("routeKey"):
        case "GET /v1/receipts/{id}":
            return showing.receipt(parameter(event, "id"), ports)
        case "GET /v1/articles/{id}":
            return showing.article(parameter(event, "id"), ports)
        case "GET /v1/articles/{id}/revisions/{revision}":
            return showing.revision(parameter(event, "id"), parameter(event, "revision"), ports)
        case _:
            raise Refused(ReasonCode.NOT_FOUND)


if "AWS_LAMBDA_RUNTIME_API" in os.environ:
    runtime()
