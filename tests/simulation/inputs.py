"""What came in, as the inbox has it: the multiset from which everything else follows."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from copydesk.dispositions import Outcome
from copydesk.messages import ArticleMessage, receipt_id
from tests.simulation.suppliers import Payload, Version

_SKEW: Final = 300 * 1_000_000


@dataclass(frozen=True, slots=True)
class Delivery:
    """An object of the inbox."""

    receipt_id: str
    key: str
    sha256: str
    at: datetime
    payload: Payload


@dataclass(frozen=True, slots=True)
class Input:
    """One article of a delivery, and what became of it.

    Its version is between `low` and `high`: an arrival is known to the second in a list, and a webhook's to
    the clock of who took it.
    """

    version: Version
    low: int
    high: int
    token: str
    sha256: str
    outcome: Outcome

    def may_be(self, order: int) -> bool:
        """Whether this can be its version."""
        return self.low <= order <= self.high


def deliveries(bucket: Any, payloads: Iterable[Payload]) -> list[Delivery]:
    """All that lies in the inbox."""
    known = {hashlib.sha256(payload.data).hexdigest(): payload for payload in payloads}
    found = []
    for key, versions in bucket.versions.items():
        for version in versions:
            digest = hashlib.sha256(version.body).hexdigest()
            name = receipt_id(bucket.name, key, version.version_id)
            found.append(Delivery(name, key, digest, version.at, known[digest]))
    return found


def by_article(
    delivered: Iterable[tuple[Delivery, dict[int, Outcome]]], *, is_skewed: bool
) -> dict[str, list[Input]]:
    """The inputs of each article."""
    inputs: dict[str, list[Input]] = defaultdict(list)
    for delivery, outcomes in delivered:
        for number, version in enumerate(delivery.payload.items):
            if version is None or number not in outcomes:
                continue
            low, high = _bounds(version, delivery, is_skewed=is_skewed)
            message = ArticleMessage(receipt_id=delivery.receipt_id, item=number, arrived_at=delivery.at)
            inputs[version.article_id].append(
                Input(version, low, high, message.token, delivery.sha256, outcomes[number])
            )
    return inputs


def _bounds(version: Version, delivery: Delivery, *, is_skewed: bool) -> tuple[int, int]:
    if isinstance(version.stated, int):
        return version.stated, version.stated
    if version.stated is not None:
        return (_micros(version.stated),) * 2
    at = _micros(delivery.at)
    if "/webhook/" not in delivery.key:
        return at // 1_000_000 * 1_000_000, at
    slack = _SKEW if is_skewed else 0
    # A webhook's own clock is read after its write.
    return at // 1_000_000 * 1_000_000 - slack, at + 60_000_000 + slack


def _micros(moment: datetime) -> int:
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond
