"""How a function reports: a structured line and a count for each disposition, nothing of the article."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from aws_lambda_powertools import Logger, Metrics, single_metric
from aws_lambda_powertools.metrics import MetricUnit

from copydesk.aws.metrics import DISPOSITIONS, Metric
from copydesk.dispositions import Outcome
from copydesk.errors import Refused
from copydesk.lifecycle import Effect
from copydesk.messages import correlation_id
from copydesk.reconciling import OVERDUE

if TYPE_CHECKING:
    # What a function does not do, it does not bring the packages for.
    from copydesk.announcing import Announced
    from copydesk.enriching import Enriched
    from copydesk.ingesting import Ingested
    from copydesk.ports import Receipt
    from copydesk.publishing import Published

_ALARMS: Final = {
    Effect.ALARM_CONFLICT: (Metric.CONFLICTS, "two contents under one version: the first stands"),
    Effect.ALARM_LATE_EMBARGO: (Metric.LATE_EMBARGOES, "an embargo came after publication, too late"),
}


class Report:
    """A function's log and metrics."""

    def __init__(self, function: str, level: str) -> None:
        self._function = function
        self._log = Logger(service=function, level=level)
        self._metrics = Metrics(service=function)
        self._counted = False

    def outcomes(self, outcomes: Iterable[Outcome]) -> None:
        """One line and one count for each disposition."""
        for outcome in outcomes:
            self.count(DISPOSITIONS[outcome.disposition])
            told = outcome.model_dump(mode="json", exclude_none=True, exclude={"detail", "receipt_id"})
            told["correlationId"] = correlation_id(outcome.receipt_id)
            self._log.info("disposition", extra=told)

    def ingested(self, ingested: "Ingested") -> None:
        """A delivery: the articles that ended here, and how many went on."""
        self.outcomes(ingested.outcomes)
        self.count(Metric.ARTICLES_FORWARDED, len(ingested.forwarded))
        for article_id in ingested.forwarded:
            told = {"articleId": article_id, "correlationId": correlation_id(ingested.receipt_id)}
            self._log.info("forwarded", extra=told)

    def received(self, supplier: str, outcome: "Receipt | Refused") -> None:
        """A webhook: taken, or why not."""
        told = {"supplier": supplier[:64]}
        if isinstance(outcome, Refused):
            self.count(Metric.WEBHOOKS_REFUSED)
            told["reasonCode"] = outcome.reason
        else:
            self.count(Metric.WEBHOOKS_RECEIVED)
            told["correlationId"] = correlation_id(outcome.id)
        self._log.info("webhook", extra=told)
        self.flush()

    def answered(self, route: str, refused: Refused | None) -> None:
        """A read: answered, or why not."""
        self._log.info("read", extra={"route": route, "reasonCode": refused.reason if refused else None})
        self.flush()

    def enriched(self, enriched: "Enriched") -> None:
        """An article's facts: that they were found, and which kinds failed."""
        self.count(Metric.ARTICLES_ENRICHED)
        told = {"articleId": enriched.article_id, "correlationId": enriched.correlation_id}
        self._log.info("enriched", extra=told)
        for kind, reason in enriched.failed.items():
            self.count(Metric.FACTS_FAILED)
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
        self.count(Metric.EVENTS_ANNOUNCED, len(announced.events))
        self.count(Metric.EVENTS_OVERTAKEN, announced.overtaken)
        if announced.resume_at:
            self._log.error("the topic refused an event", extra={"resumeAt": announced.resume_at})
            self.count(Metric.EVENTS_REFUSED)
        self.flush()

    def reconciled(self, sent: Mapping[str, int]) -> None:
        """Work that was sent round again; repairs are what would otherwise have been lost."""
        if sent:
            self._log.info("reconciled", extra={"sent": dict(sent)})
        overdue = sent.get(OVERDUE, 0)
        self.count(Metric.WORK_SENT, sum(sent.values()) - overdue)
        self.count(Metric.OVERDUE, overdue)
        self.count(Metric.REPAIRS, sent.get("reannounce", 0) + sent.get("redeliver", 0))
        self.flush()

    def heard(self, silent: Mapping[str, bool]) -> None:
        """Of each supplier, whether nothing came from it for too long; said each time, that it is not too."""
        for supplier, is_silent in silent.items():
            with single_metric(
                Metric.SILENT, MetricUnit.Count, int(is_silent), namespace=self._metrics.namespace
            ) as metric:
                metric.add_dimension("service", self._function)
                metric.add_dimension("supplier", supplier)
            if is_silent:
                self._log.warning("silent", extra={"supplier": supplier})

    def unforeseen(self, error: Exception) -> None:
        """A request that failed for a reason that nobody thought of."""
        self.count(Metric.REQUESTS_FAILED)
        self._log.exception("request failed", extra={"error": type(error).__name__})

    def failed(self, message_id: str, error: Exception) -> None:
        """A message that comes again."""
        self.count(Metric.MESSAGES_FAILED)
        self._log.exception("message failed", extra={"messageId": message_id, "error": type(error).__name__})

    def count(self, metric: Metric, value: int = 1) -> None:
        """Add to a metric."""
        if value:
            self._counted = True
            self._metrics.add_metric(name=metric, unit=MetricUnit.Count, value=value)

    def flush(self) -> None:
        """Write the metrics of this invocation, if there are any."""
        if self._counted:
            self._counted = False
            self._metrics.flush_metrics()
