"""What became of one article of one delivery: a closed set."""

from enum import StrEnum

from pydantic import Field

from copydesk.article import Record
from copydesk.reasons import ReasonCode


class Disposition(StrEnum):
    """The fate of a delivered article. Every one is logged, counted and readable in the receipt."""

    ACCEPTED = "ACCEPTED"
    DUPLICATE = "DUPLICATE"
    SUPERSEDED = "SUPERSEDED"
    CONFLICT = "CONFLICT"
    KILLED = "KILLED"
    REFUSED_AFTER_KILL = "REFUSED_AFTER_KILL"
    QUARANTINED = "QUARANTINED"


class Outcome(Record):
    """A disposition with what it is about; `item` numbers the articles of one delivery from 0.

    `is_order` says that an operator asked for it, and no supplier sent it; that is nowhere kept.
    """

    receipt_id: str
    item: int
    disposition: Disposition
    supplier: str | None = None
    article_id: str | None = None
    revision: int | None = None
    reason_code: ReasonCode | None = None
    detail: str | None = None
    is_order: bool = Field(default=False, exclude=True)

    @property
    def made_revision(self) -> bool:
        """Whether the article has a revision of its own in the desk."""
        return self.disposition in (Disposition.ACCEPTED, Disposition.KILLED)
