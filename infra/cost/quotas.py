"""Which quota of an account stands in the way first."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from infra.cost.bill import MILLION, Facts, Line, Traffic

_DAY: Final = 86_400
_PEAK: Final = 3
"""How much more than on average comes in the busiest minutes; an assumption."""


class Quota(NamedTuple):
    """How much of a quota is used at the peak, and how it is raised."""

    name: str
    used: float
    quota: float
    unit: str
    raised: str

    @property
    def share(self) -> float:
        """Of the quota; above 1 it does not suffice."""
        return self.used / self.quota


def quotas(traffic: Traffic, facts: Facts, lines: Sequence[Line]) -> list[Quota]:
    """All of them, the one that is met first in front. Quotas are AWS's first ones of a large region."""
    a_second = traffic.articles_per_day / _DAY * _PEAK
    each = dict.fromkeys(facts.prices, 0.0)
    for line in lines:
        if line.component != "fixed":
            each[line.what] += line.quantity / MILLION
    memory = {line.what: line.quantity / MILLION for line in lines if line.what.startswith("lambda gigabyte")}
    seconds = sum(memory.values()) / 0.5  # the functions have 512 MB or more
    rates: dict[str, tuple[float, float, str, str]] = {
        "Lambda concurrency": (a_second * seconds, 1_000, "at once", "Service Quotas, to tens of thousands"),
        "DynamoDB table writes": (
            a_second * each["dynamodb write units"],
            40_000,
            "units/s",
            "Service Quotas, table-level writes",
        ),
        "DynamoDB table reads": (
            a_second * each["dynamodb read units"],
            40_000,
            "units/s",
            "Service Quotas, table-level reads",
        ),
        "SNS publishes": (
            a_second * each["sns publishes"],
            30_000,
            "/s in us-east-1 (9,000 in eu-west-1)",
            "Service Quotas",
        ),
        "S3 puts of a prefix": (
            a_second * each["s3 puts"],
            3_500,
            "/s",
            "by itself: S3 splits prefixes; suppliers have their own",
        ),
        "HTTP API requests": (
            a_second * traffic.webhook_share * traffic.deliveries,
            10_000,
            "/s",
            "Service Quotas",
        ),
        "Webhook route's throttle": (
            a_second * traffic.webhook_share * traffic.deliveries,
            100,
            "/s",
            "the template's WebhookRequestsPerSecond",
        ),
        "KMS requests": (a_second * each["kms requests"], 100_000, "/s in us-east-1", "Service Quotas"),
        "SQS messages in flight": (a_second * 2.0, 120_000, "messages", "Service Quotas"),
    }
    return sorted((Quota(name, *rest) for name, rest in rates.items()), key=lambda quota: -quota.share)
