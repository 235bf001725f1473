"""A webhook's bytes become durable, signed with a secret or by an IAM principal."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import receiving, suppliers
from copydesk.aws import starting
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.http import answer, body_of, headers_of, is_authorised, parameter, respond
from copydesk.aws.objects import S3Inbox
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.reporting import Report
from copydesk.aws.secrets import SupplierSecrets
from copydesk.aws.settings import read_settings
from copydesk.aws.tables import Table
from webhook.settings import Settings


@cache
def runtime() -> tuple[Report, receiving.Ports]:
    """Made once, during init."""
    settings = read_settings(Settings, os.environ)
    s3, dynamodb, secrets = create_clients("s3", "dynamodb", "secretsmanager")
    clock = SystemClock()
    ports = receiving.Ports(
        suppliers=suppliers.packaged(),
        secrets=SupplierSecrets(secrets, settings.secret_prefix, clock),
        raw=S3Inbox(s3, settings.inbox_bucket, clock),
        receipts=DynamoReceipts(Table(dynamodb, settings.table_name), clock),
        clock=clock,
    )
    return Report("webhook", settings.log_level), ports


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Answer 202 with the receipt's address, or a problem document."""
    report, ports = runtime()

    def act() -> dict[str, Any]:
        posted = receiving.Posted(
            parameter(event, "supplier"), headers_of(event), body_of(event), is_authorised(event)
        )
        receipt = receiving.receive(posted, ports)
        report.received(posted.supplier, receipt)
        location = f"/v1/receipts/{receipt.id}"
        return respond(202, {"id": receipt.id, "location": location}, headers={"location": location})

    response, refused = answer(event, act, report.unforeseen)
    if refused:
        report.received(parameter(event, "supplier"), refused)
    return response


starting.finish(runtime)
