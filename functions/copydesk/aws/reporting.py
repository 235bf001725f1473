"""How a function reports: a structured line and a count for each disposition, nothing of the article."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import quarantining
from copydesk.aws.clock import SystemClock
from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import Refused
from copydesk.lifecycle import Effect
from copydesk.messages import correlation_id
from copydesk.ports import Quarantine

if TYPE_CHECKING:
    # What a function does not do, it does not bring the packages for.
    from copydesk.announcing import Announced
    from copydesk.enriching import Enriched
    from copydesk.ingesting import Ingested
    from copydesk.publishing import Published

NAMESPACE: Final = "Copydesk"

_METRICS: Final = {
    Disposition.ACCEPTED: "ArticlesAccepted",
    Disposition.DUPLICATE: "ArticlesDuplicate",
    Disposition.SUPERSEDED: "ArticlesSuperseded",
    Disposition.CONFLICT: "ArticlesConflict",
    Disposition.KILLED: "ArticlesKilled",
    Disposition.REFUSED_AFTER_KILL: "ArticlesRefusedAfterKill",
    Disposition.QUARANTINED: "ArticlesQuarantined",
}
_ALARMS: Final = {
    Effect.ALARM_CONFLICT: ("Conflicts", "two contents under one version: the first stands"),
    Effect.ALARM_LATE_EMBARGO: ("LateEmbargoes", "an embargo came after publication and is not applied"),
}


class Report:
    """A function's log and metrics."""

    def __init__(self, function: str, level: str) -> None:
        self._log = Logger(service=function, level=level)
        self._metrics = Metrics(namespace=NAMESPACE, service=function)
        self._counted = False

    def outcomes(self, outcomes: Iterable[Outcome]) -> None:
        """One line and one count for each disposition."""
        for outcome in outcomes:
            self.count(_METRICS[outcome.disposition])
            told = outcome.model_dump(mode="json", exclude_none=True, exclude={"detail", "receipt_id"})
            told["correlationId"] = correlation_id(outcome.receipt_id)
            self._log.info("disposition", extra=told)

    def ingested(self, ingested: "Ingested") -> None:
        """A delivery: the articles that ended here, and how many went on."""
        self.outcomes(ingested.outcomes)
        self.count("ArticlesForwarded", len(ingested.forwarded))
        for article_id in ingested.forwarded:
            told = {"articleId": article_id, "correlationId": correlation_id(ingested.receipt_id)}
            self._log.info("forwarded", extra=told)

    def received(self, supplier: str, refused: Refused | None) -> None:
        """A webhook: taken, or why not."""
        self.count("WebhooksRefused" if refused else "WebhooksReceived")
        told = {"reasonCode": refused.reason} if refused else {}
        self._log.info("webhook", extra={"supplier": supplier[:64], **told})
        self.flush()

    def answered(self, route: str, refused: Refused | None) -> None:
        """A read: answered, or why not."""
        self._log.info("read", extra={"route": route, "reasonCode": refused.reason if refused else None})
        self.flush()

    def enriched(self, enriched: "Enriched") -> None:
        """An article's facts: that they were found, and which kinds failed."""
        self.count("ArticlesEnriched")
        told = {"articleId": enriched.article_id, "correlationId": enriched.correlation_id}
        self._log.info("enriched", extra=told)
        for kind, reason in enriched.failed.items():
            self.count("FactsFailed")
            self._log.error("fact failed", extra={**told, "kind": kind, "error": reason})

    def published(self, published: "Published") -> None:
        """A commit: the disposition, and what an operator should see."""
        if published.outcome:
            self.outcomes([published.outcome])
        elif published.event:
            told = {"articleId": published.article_id, "event": published.event}
            self._log.info("work done", extra=told)
        for effect, (metric, message) in _ALARMS.items():
            if effect in published.effects:
                self.count(metric)
                self._log.warning(message, extra={"articleId": published.article_id})

    def announced(self, announced: "Announced") -> None:
        """Events that the topic accepted."""
        for event in announced.events:
            told = {"eventId": event.id, "type": event.type, "sequence": event.sequence}
            self._log.info("announced", extra={"correlationId": event.correlationid, **told})
        self.count("EventsAnnounced", len(announced.events))
        self.count("EventsOvertaken", announced.overtaken)
        if announced.resume_at:
            self._log.error("the topic refused an event", extra={"resumeAt": announced.resume_at})
            self.count("EventsRefused")
        self.flush()

    def reconciled(self, sent: Mapping[str, int]) -> None:
        """Work that was sent round again; repairs are what would otherwise have been lost."""
        if sent:
            self._log.info("reconciled", extra={"sent": dict(sent)})
        self.count("WorkSent", sum(sent.values()))
        self.count("Repairs", sent.get("reannounce", 0) + sent.get("redeliver", 0))
        self.flush()

    def unforeseen(self, error: Exception) -> None:
        """A request that failed for a reason that nobody thought of."""
        self.count("RequestsFailed")
        self._log.exception("request failed", extra={"error": type(error).__name__})

    def failed(self, message_id: str, error: Exception) -> None:
        """A message that comes again."""
        self.count("MessagesFailed")
        self._log.exception("message failed", extra={"messageId": message_id, "error": type(error).__name__})

    def count(self, name: str, value: int = 1) -> None:
        """Add to a metric."""
        if value:
            self._counted = True
            self._metrics.add_metric(name=name, unit=MetricUnit.Count, value=value)

    def flush(self) -> None:
        """Write the metrics of this invocation, if there are any."""
        if self._counted:
            self._counted = False
            self._metrics.flush_metrics()


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
