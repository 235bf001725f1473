"""Exhibit: the bytes that an article came from, unless something is in them that nobody may read."""

from dataclasses import dataclass
from itertools import batched
from typing import Final, NamedTuple

from copydesk.article import RawInput
from copydesk.dispositions import Outcome
from copydesk.errors import Refused
from copydesk.lifecycle import Head, Lifecycle
from copydesk.messages import Delivery
from copydesk.ports import Articles, Inbox, Receipts
from copydesk.reasons import ReasonCode

MOST_BYTES: Final = 4 * 1024 * 1024
"""What a response can carry, which is 6 MB with its bytes written as text."""

_LONGEST_ID: Final = 64
_BATCH: Final = 100
_GZIP: Final = b"\x1f\x8b"
_HIDDEN: Final = frozenset({Lifecycle.KILLED, Lifecycle.EMBARGOED})


@dataclass(frozen=True, slots=True)
class Ports:
    """What exhibiting needs."""

    articles: Articles
    receipts: Receipts
    inbox: Inbox


class Exhibit(NamedTuple):
    """An article's raw input."""

    head: Head
    raw: RawInput
    data: bytes

    @property
    def text(self) -> str | None:
        """The bytes in the character set that they were read in; None where they are no text."""
        if self.raw.charset is None and (b"\0" in self.data or self.data.startswith(_GZIP)):
            return None
        try:
            return self.data.decode(self.raw.charset or "utf-8", "replace")
        except (LookupError, UnicodeError):
            return self.data.decode("utf-8", "replace")


def exhibit(article_id: str, ports: Ports) -> Exhibit:
    """The raw input of an article as it was announced last.

    A delivery can hold many articles, and what its receipt does not tell of could be in it: without a whole
    receipt, which is kept for 30 days, nobody sees the bytes, nor where one of the articles was refused.
    Raises Refused: NOT_FOUND, KILLED, RAW_MISSING, TOO_LARGE.
    """
    head = ports.articles.head(article_id) if 0 < len(article_id) <= _LONGEST_ID else None
    if head is None or head.seq == 0 or head.event is None:
        raise Refused(ReasonCode.NOT_FOUND)
    if head.lifecycle is Lifecycle.KILLED:
        raise Refused(ReasonCode.KILLED)
    number = head.event.revision
    revision = ports.articles.revision(article_id, number, head.record(number))
    if revision is None or number <= head.purge_through:
        raise Refused(ReasonCode.KILLED)
    raw = revision.article.raw
    if raw.ref is None:
        raise Refused(ReasonCode.RAW_MISSING, "The article does not say where its raw input is.")
    bucket, _, place = raw.ref.removeprefix("s3://").partition("/")
    key, _, version = place.rpartition("?versionId=")
    if not key:
        raise Refused(ReasonCode.RAW_MISSING, "The article does not say which version its raw input is.")
    delivery = Delivery(bucket=bucket, key=key, version_id=version, arrived_at=head.event.occurred_at)
    _refuse_hidden(delivery, ports)
    return Exhibit(head, raw, ports.inbox.fetch(delivery, MOST_BYTES).data)


def _refuse_hidden(delivery: Delivery, ports: Ports) -> None:
    """Raise Refused (NOT_FOUND) where the bytes hold an article that may not be seen, or may hold one."""
    found = ports.receipts.find(delivery.receipt_id)
    if found is None:
        raise _withheld("Its receipt is gone, and with it what else was in the same delivery.")
    receipt, outcomes = found
    if receipt.expected is None or len(outcomes) < receipt.expected:
        raise _withheld("It is not known yet what else is in the same delivery.")
    if any(outcome.article_id is None for outcome in outcomes):
        raise _withheld(
            "The same delivery holds what was refused, and may be under an embargo that was not read."
        )
    names = sorted({outcome.article_id for outcome in outcomes if outcome.article_id})
    heads: dict[str, Head] = {}
    for part in batched(names, _BATCH, strict=False):
        heads |= ports.articles.heads_of(part)
    if not all(_is_visible(outcome, heads.get(outcome.article_id or "")) for outcome in outcomes):
        raise _withheld("The same delivery holds an article that was killed or is under embargo.")


def _is_visible(outcome: Outcome, head: Head | None) -> bool:
    """Whether an article may be seen as it came: what a kill took is not back with a reinstatement."""
    if head is None or head.lifecycle in _HIDDEN:
        return False
    return not head.purge_through or (outcome.made_revision and (outcome.revision or 0) > head.purge_through)


def _withheld(detail: str) -> Refused:
    return Refused(ReasonCode.NOT_FOUND, detail)
