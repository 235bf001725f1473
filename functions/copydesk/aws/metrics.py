"""The closed set of metrics, each with the function that writes it as its dimension `service`.

Their namespace is the stack's name, which Powertools reads from POWERTOOLS_METRICS_NAMESPACE.
"""

from enum import StrEnum
from typing import Final

from copydesk.dispositions import Disposition


class Metric(StrEnum):
    """What is counted. An alarm or a chart names no other."""

    WEBHOOKS_RECEIVED = "WebhooksReceived"
    WEBHOOKS_REFUSED = "WebhooksRefused"
    ARTICLES_ACCEPTED = "ArticlesAccepted"
    ARTICLES_DUPLICATE = "ArticlesDuplicate"
    ARTICLES_SUPERSEDED = "ArticlesSuperseded"
    ARTICLES_CONFLICT = "ArticlesConflict"
    ARTICLES_KILLED = "ArticlesKilled"
    ARTICLES_REFUSED_AFTER_KILL = "ArticlesRefusedAfterKill"
    ARTICLES_QUARANTINED = "ArticlesQuarantined"
    ARTICLES_FORWARDED = "ArticlesForwarded"
    ARTICLES_ENRICHED = "ArticlesEnriched"
    FACTS_FAILED = "FactsFailed"
    CONFLICTS = "Conflicts"
    LATE_EMBARGOES = "LateEmbargoes"
    EVENTS_ANNOUNCED = "EventsAnnounced"
    EVENTS_OVERTAKEN = "EventsOvertaken"
    EVENTS_REFUSED = "EventsRefused"
    WORK_SENT = "WorkSent"
    REPAIRS = "Repairs"
    OVERDUE = "Overdue"
    SILENT = "Silent"
    """Of the supplier that a dimension names: 1 where it has been silent for too long, else 0."""
    REQUESTS_FAILED = "RequestsFailed"
    MESSAGES_FAILED = "MessagesFailed"


DISPOSITIONS: Final = {
    Disposition.ACCEPTED: Metric.ARTICLES_ACCEPTED,
    Disposition.DUPLICATE: Metric.ARTICLES_DUPLICATE,
    Disposition.SUPERSEDED: Metric.ARTICLES_SUPERSEDED,
    Disposition.CONFLICT: Metric.ARTICLES_CONFLICT,
    Disposition.KILLED: Metric.ARTICLES_KILLED,
    Disposition.REFUSED_AFTER_KILL: Metric.ARTICLES_REFUSED_AFTER_KILL,
    Disposition.QUARANTINED: Metric.ARTICLES_QUARANTINED,
}
