"""The wire room's ports over AWS, made when its first page is asked for."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final

from copydesk import exhibiting, inspecting, listing, monitoring, showing, watching
from copydesk.aws.agenda import DynamoAgenda
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.eventlog import DynamoEventLog
from copydesk.aws.objects import S3Archive, S3Inbox
from copydesk.aws.overview import S3Shelf, SqsDepths
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.tables import Table
from copydesk.aws.tallies import DynamoTallies
from read import routes
from read.settings import Settings
from read.wire.ports import Ports

_TOGETHER: Final = 4
"""How many queries wait at once: more of them wait for each other."""


@cache
def ports(settings: Settings) -> Ports:
    """Made once for the same settings."""
    s3, dynamodb, sqs = create_clients("s3", "dynamodb", "sqs")
    table, clock = Table(dynamodb, settings.table_name), SystemClock()
    articles = DynamoArticles(table, S3Archive(s3, settings.archive_bucket))
    receipts = DynamoReceipts(table, clock)
    log, agenda = DynamoEventLog(table, ThreadPoolExecutor(_TOGETHER).map), DynamoAgenda(table)
    return Ports(
        watching.Ports(articles, log, agenda),
        inspecting.Ports(articles, log),
        monitoring.Ports(
            SqsDepths(sqs, _urls(settings.queue_urls)),
            DynamoTallies(table),
            S3Shelf(s3, settings.archive_bucket),
            agenda,
            clock,
        ),
        exhibiting.Ports(articles, receipts, S3Inbox(s3, settings.inbox_bucket, clock)),
        routes.Ports(showing.Ports(articles, receipts), listing.Ports(articles, log, clock)),
        clock,
    )


def _urls(text: str) -> Mapping[str, str]:
    """Queues by their names, from a list like `ingest=https://... enrich=https://...`."""
    return dict(each.split("=", 1) for each in text.split())
