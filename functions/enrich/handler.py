"""Articles get their facts."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import enriching, suppliers
from copydesk.article import Article
from copydesk.aws import starting
from copydesk.aws.batches import handle_queue
from copydesk.aws.clients import create_clients
from copydesk.aws.comprehend import connect
from copydesk.aws.objects import S3Archive
from copydesk.aws.queues import SqsQueue
from copydesk.aws.reporting import Report
from copydesk.aws.settings import read_settings
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.facts import Fact
from enrich.settings import Settings


@cache
def runtime() -> tuple[Report, enriching.Ports, S3Archive]:
    """Made once, during init."""
    settings = read_settings(Settings, os.environ)
    s3, sqs = create_clients("s3", "sqs")
    archive, models, known = S3Archive(s3, settings.archive_bucket), Models.load(), suppliers.packaged()
    dollars = settings.comprehend_daily_dollars
    backend = connect(settings.table_name, dollars) if settings.entity_backend == "comprehend" else None

    def find_facts(article: Article) -> tuple[Fact, ...]:
        supplier = known.get(article.supplier)
        return enrich(article, models, article.publisher or (supplier.name if supplier else None), backend)

    ports = enriching.Ports(find_facts, archive, SqsQueue(sqs, settings.publish_queue_url))
    return Report("enrich", settings.log_level), ports, archive


def handler(event: Mapping[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Enrich a batch of articles."""
    report, ports, archive = runtime()

    def handle(body: str) -> None:
        report.enriched(enriching.enrich(body, ports))

    return handle_queue(event, report, archive, handle)


starting.finish(runtime)
