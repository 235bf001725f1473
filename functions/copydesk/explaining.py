"""Explain: which of the last events a filter policy lets through, and what keeps the others back."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from copydesk.filtering import MessageAttributes, Policy, Told, accepts, doubts, explain
from copydesk.lifecycle import Head
from copydesk.ports import EventLog, Logged

LOOKED_AT: Final = 1000

type Sent = Callable[[Head], MessageAttributes]
"""The message attributes that an event of this HEAD is published with."""


class Judged(NamedTuple):
    """An article at its last event: what of the policy it fails; nothing where it is let through."""

    entry: Logged
    failed: tuple[Told, ...]


class Explained(NamedTuple):
    """The judgement on the last articles. `failures` counts the articles that fail at each place.

    `doubts` are places that can let an article through and keep its correction or its kill back.
    """

    let_through: Sequence[Judged]
    kept_back: Sequence[Judged]
    wanted: Mapping[str, str]
    failures: Counter[str]
    doubts: Sequence[str]


def judge(policy: Policy, log: EventLog, sent: Sent, now: datetime) -> Explained:
    """Hold a policy against the articles of the last events, each at its last one."""
    page = log.latest(now.astimezone(UTC).isoformat(timespec="microseconds"), LOOKED_AT)
    last: dict[str, Logged] = {}
    for entry in page.entries:
        if entry.head.event:
            last.setdefault(entry.head.article_id, entry)
    judged = [_judged(policy, entry, sent(entry.head)) for entry in last.values()]
    kept_back = [each for each in judged if each.failed]
    return Explained(
        let_through=[each for each in judged if not each.failed],
        kept_back=kept_back,
        wanted={told.where: told.wanted for told in explain(policy, {})},
        failures=Counter(told.where for each in kept_back for told in each.failed),
        doubts=doubts(policy),
    )


def _judged(policy: Policy, entry: Logged, attributes: MessageAttributes) -> Judged:
    """Of a `$or` that holds nowhere it is enough to say that it does not."""
    if accepts(policy, attributes):
        return Judged(entry, ())
    failed = (told for told in explain(policy, attributes) if not told.passed and "[" not in told.where)
    return Judged(entry, tuple(failed))
