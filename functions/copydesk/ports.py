"""What the use cases need from the world, in their own words. `copydesk.aws` has the real ones."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final, NamedTuple, Protocol, Self

from pydantic import Field

from copydesk.article import Article, Instant, Record
from copydesk.contracts import Event, Story
from copydesk.dispositions import Outcome
from copydesk.facts import Fact
from copydesk.lifecycle import Attributes, Head, Lifecycle
from copydesk.messages import Delivery, Order
from copydesk.reasons import ReasonCode


class LostRace(Exception):
    """HEAD was moved by somebody else since it was read: always handled where the write is made."""


ATTEMPTS: Final = 4
"""How often a lost race is run again at once before the queue takes over."""


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        ...


class RawObject(NamedTuple):
    """The bytes of a delivery, with the media type that its sender stated."""

    data: bytes
    media_type: str | None


class Inbox(Protocol):
    """The raw inputs: written once, never changed."""

    def fetch(self, delivery: Delivery, limit: int) -> RawObject:
        """The bytes. Raises Refused: RAW_MISSING, or TOO_LARGE for more than `limit` bytes."""
        ...

    def arrivals(self, supplier: str, day: date) -> Iterable[Delivery]:
        """What lies under the supplier's prefix of a day."""
        ...


class Stored(NamedTuple):
    """Where raw bytes ended up. `created` is False where the same bytes were there before."""

    delivery: Delivery
    created: bool


class RawStore(Protocol):
    """Where the webhook makes bytes durable."""

    def put_if_absent(self, key: str, data: bytes, media_type: str) -> Stored:
        """Write unless there is something; raises Refused (WEBHOOK_ID_REUSED) where that is other bytes."""
        ...


class Staging(Protocol):
    """Where an article waits that is too large for a queue message."""

    def put(self, key: str, text: str) -> None:
        """Write; the same key is always given the same text."""
        ...

    def get(self, key: str) -> str:
        """Read back. Raises Refused (RAW_MISSING)."""
        ...


class Queue(Protocol):
    """A queue to the next step."""

    def send(self, body: str, *, delay: int = 0) -> None:
        """Send; `delay` in seconds, at most 900."""
        ...


class Receipt(Record):
    """A delivery as its sender may see it."""

    id: str
    supplier: str
    received_at: Instant
    bytes: int | None = None
    sha256: str | None = None
    expected: int | None = None

    @classmethod
    def of_order(cls, order: Order, supplier: str) -> Self:
        """The receipt of what an operator ordered: it is about one article."""
        return cls(id=order.receipt_id, supplier=supplier, received_at=order.ordered_at, expected=1)


class Receipts(Protocol):
    """What became of each delivery."""

    def acknowledge(self, receipt: Receipt, delivery: Delivery) -> None:
        """Open a receipt whose bytes are durable and that `ingest` still has to see; keep what is there."""
        ...

    def expect(self, receipt: Receipt) -> None:
        """State how many articles the delivery holds; opens the receipt where there is none."""
        ...

    def open(self, receipt: Receipt) -> None:
        """Open a receipt that waits for nobody to see it, an order's; keep what is there."""
        ...

    def record(self, outcome: Outcome) -> None:
        """Note what became of one article; the first note of an item stands."""
        ...

    def tally(self) -> None:
        """Add what was noted since the last time to the counts that charts are made of."""
        ...

    def known(self, receipt_id: str) -> bool:
        """Whether `ingest` has seen the delivery."""
        ...

    def find(self, receipt_id: str) -> tuple[Receipt, Sequence[Outcome]] | None:
        """The receipt with its dispositions, by item."""
        ...


class Quarantined(Record):
    """Something that was refused: why, and where its bytes are."""

    receipt_id: str
    item: int
    supplier: str | None
    reason_code: ReasonCode
    detail: str
    at: Instant
    raw_ref: str | None = None
    content: str | None = None
    """A queue message that nobody here wrote: it has no raw object to point at."""


class Quarantine(Protocol):
    """Where refused input is kept for people to look at."""

    def keep(self, record: Quarantined) -> None:
        """Write; the same refusal again changes nothing."""
        ...


class Ties(Record):
    """By what later articles find this one again: its part of the index, which a purge takes out of it.

    `keys` are phrases' hashes that it claims. `family` is the article that its near duplicates are listed
    under, itself where it has none. Its story is listed under `terms`, `since` that time.
    """

    keys: tuple[str, ...] = ()
    family: str | None = None
    terms: tuple[str, ...] = ()
    vector: dict[str, float] = Field(default_factory=dict)
    published: Instant | None = None
    since: Instant | None = None


class Revision(Record):
    """What an article was at one revision: written once, before HEAD, and never changed.

    `item` is its number among the articles of its delivery.
    """

    article_id: str
    revision: int
    token: str
    item: int = 0
    article: Article
    facts: tuple[Fact, ...] = ()
    story: Story = Story()
    ties: Ties = Ties()
    attributes: Attributes = Attributes()


class Heads(Protocol):
    """The articles' HEADs, to be read."""

    def head(self, article_id: str) -> Head | None:
        """The current state, read consistently."""
        ...


class Standing(NamedTuple):
    """Where an article stands: all of HEAD that says whether what is known of it still holds."""

    seq: int
    lifecycle: Lifecycle


class Articles(Heads, Protocol):
    """The articles' HEADs and revisions."""

    def heads_of(self, article_ids: Collection[str]) -> Mapping[str, Head]:
        """The current states of at most 100 articles, read consistently; what is not there is left out."""
        ...

    def standings(self, article_ids: Collection[str]) -> Mapping[str, Standing]:
        """Where at most 100 articles stand, read consistently; what is not there is left out."""
        ...

    def current(self, heads: Collection[Head]) -> Mapping[str, Revision]:
        """The records of the last revisions of at most 100 articles, by article; without what was purged."""
        ...

    def of_story(self, story_id: str, after: str, limit: int) -> Sequence[str]:
        """The ids of at most `limit` articles of a story that may be seen, in the order of the ids."""
        ...

    def commit(self, before: Head | None, after: Head, now: datetime) -> None:
        """The one conditional write: `after` replaces `before`. Raises LostRace.

        Where it owes an announcement (seq or nonce moved), the article is pending since `now`.
        """
        ...

    def settle(self, article_id: str, seq: int) -> None:
        """Take the mark away that event `seq` is still to be published; nothing where HEAD has moved on."""
        ...

    def put_revision(self, revision: Revision) -> Revision:
        """Write a revision; where it was written before, that one is returned and stands."""
        ...

    def revision(self, article_id: str, revision: int, token: str) -> Revision | None:
        """A revision's record; None where there is none, or where its body was purged."""
        ...

    def put_facts(self, article_id: str, revision: int, digest: str, facts: Sequence[Fact]) -> None:
        """Keep facts that were found later for a revision, under their digest."""
        ...

    def facts(self, article_id: str, revision: int, digest: str) -> tuple[Fact, ...] | None:
        """Facts that were found later for a revision; None where there are none under this digest."""
        ...

    def keep_aside(self, kind: str, revision: Revision) -> None:
        """Keep what lost: a superseded version or a conflict, under its version and hash."""
        ...

    def kept_aside(self, kind: str, article_id: str, version: str, content_hash: str) -> Revision | None:
        """What was kept aside, by its version's value and its hash; None where there is none, or no more."""
        ...

    def purge(self, article_id: str, through: int) -> None:
        """Delete the bodies and facts of all revisions up to `through`, every stored version of them."""
        ...


class Due(NamedTuple):
    """Something of an article that has to happen at a time."""

    article_id: str
    at: datetime


class Agenda(Protocol):
    """What has to happen at a time, found without a scan."""

    def pending(self, before: datetime) -> Iterable[Due]:
        """Articles whose event was committed before that time and is not announced."""
        ...

    def due(self, before: datetime) -> Iterable[Due]:
        """Articles with a release, an expiry or a purge before that time."""
        ...

    def unseen(self, before: datetime) -> Iterable[Delivery]:
        """Acknowledged deliveries that `ingest` has not seen by that time."""
        ...


class Notice(NamedTuple):
    """An event on its way to the topic: the document, and what subscribers filter by."""

    event: Event
    attributes: Attributes
    lifecycle: str


class Topic(Protocol):
    """The topic that subscribers hear."""

    def publish(self, notices: Sequence[Notice]) -> list[bool]:
        """Publish; for each notice whether it was accepted."""
        ...


class Logged(NamedTuple):
    """An event that the topic accepted: when, and HEAD as it stood then; `head.event` is its stamp."""

    at: datetime
    head: Head

    @property
    def position(self) -> str:
        """Where it stands in the log; positions compare as texts."""
        moment = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        return f"{moment}#{self.head.last_event_id}"


class LogPage(NamedTuple):
    """A stretch of the log. `position` is where to go on; `is_last` where nothing more was there to read."""

    entries: tuple[Logged, ...]
    position: str
    is_last: bool


class EventLog(Protocol):
    """What was published, in the order of publishing."""

    def append(self, head: Head, at: datetime) -> None:
        """Note that the topic accepted the event that HEAD owed; a retry notes it again."""
        ...

    def after(self, position: str, before: datetime, limit: int) -> LogPage:
        """At most `limit` entries after a position (a time will do) and before a time, the earliest first.

        A page can be empty and not the last: only so many hours are looked through at once.
        """
        ...

    def latest(self, before: str, limit: int) -> LogPage:
        """At most `limit` entries before a position, the latest first; otherwise as `after`."""
        ...

    def of(self, head: Head) -> Sequence[Logged]:
        """What was published of one article up to the event of this HEAD, in the last week before it."""
        ...


class Holder(NamedTuple):
    """Who holds a key, and since when."""

    article_id: str
    since: datetime


class Listing(NamedTuple):
    """An article that its story is listed by, with its vector and when it was published."""

    story_id: str
    article_id: str
    vector: Mapping[str, float]
    published: datetime


class Relations(Protocol):
    """The index of what is like what. Everything in it is forgotten after a while."""

    def holders(self, keys: Collection[str], now: datetime, *, consistent: bool) -> Mapping[str, Holder]:
        """Who holds each of at most 100 keys, for those that are held."""
        ...

    def claim(self, phrase: str, article_id: str, now: datetime) -> bool:
        """Hold a key from now on; False where another article does."""
        ...

    def members(self, families: Collection[str]) -> Mapping[str, Sequence[str]]:
        """The articles that are listed under each family, at most 64; without the one it is named after."""
        ...

    def listed(self, terms: Collection[str], now: datetime) -> Mapping[str, Sequence[Listing]]:
        """What is listed under each term, at most 16, those listed last first."""
        ...

    def enter(self, article_id: str, story_id: str | None, ties: Ties, now: datetime) -> None:
        """List the article under its family, and its story under its terms; again changes nothing."""
        ...

    def forget(self, article_id: str, ties: Ties) -> None:
        """Take everything out that ties name; nothing of what another article holds."""
        ...
