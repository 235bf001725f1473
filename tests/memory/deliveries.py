"""The inbox, receipts, quarantine, staging and queues."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from copydesk.dispositions import Outcome
from copydesk.errors import Refused
from copydesk.messages import Delivery
from copydesk.ports import Clock, Quarantined, RawObject, Receipt, Stored
from copydesk.reasons import ReasonCode

BUCKET = "inbox"
LONGEST_DELAY = 900


@dataclass
class MemoryInbox:
    """A versioned bucket. Implements ports.Inbox and ports.RawStore."""

    clock: Clock
    objects: dict[tuple[str, str], tuple[RawObject, Delivery]] = field(default_factory=dict)

    def upload(self, key: str, data: bytes, media_type: str | None = None) -> Delivery:
        """What a supplier does: each upload is a version of its own, and gives a notice."""
        number = sum(there == key for there, _ in self.objects) + 1
        version_id = hashlib.sha256(f"{key}\0{number}".encode()).hexdigest()[:32]
        delivery = Delivery(
            bucket=BUCKET, key=key, version_id=version_id, bytes=len(data), arrived_at=self.clock.now()
        )
        self.objects[key, version_id] = RawObject(data, media_type), delivery
        return delivery

    def fetch(self, delivery: Delivery, limit: int) -> RawObject:
        """The bytes of exactly the version that arrived."""
        found = self.objects.get((delivery.key, delivery.version_id or ""))
        if found is None:
            raise Refused(ReasonCode.RAW_MISSING)
        if len(found[0].data) > limit:
            raise Refused(ReasonCode.TOO_LARGE)
        return found[0]

    def arrivals(self, supplier: str, day: date) -> Iterator[Delivery]:
        """What lies under the prefix of a day."""
        prefix = f"{supplier}/{day.isoformat()}/"
        return (delivery for (key, _), (_, delivery) in self.objects.items() if key.startswith(prefix))

    def put_if_absent(self, key: str, data: bytes, media_type: str) -> Stored:
        """Write once."""
        for (there, _), (raw, delivery) in self.objects.items():
            if there == key:
                if raw.data != data:
                    raise Refused(ReasonCode.WEBHOOK_ID_REUSED)
                return Stored(delivery, created=False)
        return Stored(self.upload(key, data, media_type), created=True)


@dataclass
class MemoryReceipts:
    """Implements ports.Receipts, and what ports.Agenda says of deliveries."""

    receipts: dict[str, Receipt] = field(default_factory=dict)
    outcomes: dict[tuple[str, int], Outcome] = field(default_factory=dict)
    waiting: dict[str, Delivery] = field(default_factory=dict)

    def acknowledge(self, receipt: Receipt, delivery: Delivery) -> None:
        """Open a receipt that waits for ingest; one that is there stays as it is."""
        if receipt.id not in self.receipts:
            self.receipts[receipt.id] = receipt.model_copy(update={"expected": None})
            self.waiting[receipt.id] = delivery

    def expect(self, receipt: Receipt) -> None:
        """Say how many articles there are; the rest is written only once."""
        there = self.receipts.get(receipt.id, receipt)
        self.receipts[receipt.id] = there.model_copy(update={"expected": receipt.expected})
        self.waiting.pop(receipt.id, None)

    def open(self, receipt: Receipt) -> None:
        """Open an order's receipt; one that is there stays as it is."""
        self.receipts.setdefault(receipt.id, receipt)

    def record(self, outcome: Outcome) -> None:
        """Note what became of one article; the first note stands, unless this one made a revision."""
        key = (outcome.receipt_id, outcome.item)
        if outcome.made_revision and key in self.outcomes and not self.outcomes[key].made_revision:
            self.outcomes[key] = outcome
        self.outcomes.setdefault(key, outcome)

    def tally(self) -> None:
        """Nothing is counted here."""

    def known(self, receipt_id: str) -> bool:
        """Whether ingest has seen it."""
        return receipt_id in self.receipts and self.receipts[receipt_id].expected is not None

    def find(self, receipt_id: str) -> tuple[Receipt, Sequence[Outcome]] | None:
        """The receipt, with its dispositions by item."""
        if receipt_id not in self.receipts:
            return None
        noted = sorted((key, outcome) for key, outcome in self.outcomes.items() if key[0] == receipt_id)
        return self.receipts[receipt_id], [outcome for _, outcome in noted]

    def unseen(self, before: datetime) -> list[Delivery]:
        """What waits for ingest since that time or longer."""
        return [delivery for delivery in self.waiting.values() if delivery.arrived_at <= before]


@dataclass
class MemoryQuarantine:
    """Implements ports.Quarantine."""

    records: dict[tuple[str, int], Quarantined] = field(default_factory=dict)

    def keep(self, record: Quarantined) -> None:
        """Write; the same refusal again changes nothing that matters."""
        self.records.setdefault((record.receipt_id, record.item), record)


@dataclass
class MemoryStaging:
    """Implements ports.Staging."""

    objects: dict[str, str] = field(default_factory=dict)

    def put(self, key: str, text: str) -> None:
        """Write."""
        self.objects[key] = text

    def get(self, key: str) -> str:
        """Read back."""
        if key not in self.objects:
            raise Refused(ReasonCode.RAW_MISSING)
        return self.objects[key]


@dataclass
class MemoryQueue:
    """Implements ports.Queue: `waiting` holds each message with the time before which nobody gets it."""

    clock: Clock
    waiting: list[tuple[datetime, str]] = field(default_factory=list)

    def send(self, body: str, *, delay: int = 0) -> None:
        """Send, at most 900 seconds later."""
        if not 0 <= delay <= LONGEST_DELAY:
            raise ValueError(f"a delay of {delay} seconds")
        self.waiting.append((self.clock.now() + timedelta(seconds=delay), body))

    def take(self) -> str | None:
        """The oldest message that may be had now, deleted with it."""
        for entry in self.waiting:
            if entry[0] <= self.clock.now():
                self.waiting.remove(entry)
                return entry[1]
        return None

    @property
    def bodies(self) -> list[str]:
        """What waits, oldest first."""
        return [body for _, body in self.waiting]
