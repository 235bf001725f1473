"""What the topic accepted: each event, how often, and what its attributes were."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from copydesk.lifecycle import Head


@dataclass(slots=True)
class Accepted:
    """One event that the topic accepted at least once."""

    event: Mapping[str, Any]
    digest: bytes
    attributes: Mapping[str, Any]
    first_at: int
    times: int = 1


@dataclass
class Published:
    """By article and sequence. `wrong` is what can be seen at once."""

    accepted: dict[str, dict[int, Accepted]] = field(default_factory=dict)
    log: dict[str, dict[int, Mapping[str, Any]]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def take(self, message: str, attributes: Mapping[str, Any], now: int) -> None:
        """The topic accepted an event."""
        digest = blake2b(message.encode(), digest_size=16).digest()
        event = json.loads(message)
        article_id, seq = event["subject"], int(event["sequence"])
        known = self.accepted.setdefault(article_id, {})
        if seq not in known:
            known[seq] = Accepted(event, digest, attributes, now)
            self.log.setdefault(article_id, {})[seq] = event
            return
        known[seq].times += 1
        if known[seq].digest != digest:
            same_id = known[seq].event["id"] == event["id"]
            what = "content" if same_id else "event id"
            self.wrong.append(f"I3 another {what} under seq {seq} of {article_id}")

    def settled(self, head: Head, still_pending: bool) -> None:  # noqa: FBT001 - what was seen
        """The mark was taken from a HEAD that what it owes is still to be published."""
        known = self.accepted.get(head.article_id, {})
        if not still_pending and head.seq not in known:
            self.wrong.append(f"I1 seq {head.seq} of {head.article_id} is settled and was never published")
