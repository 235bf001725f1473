"""Monitor: the path of an article, what lies at each stage of it, what was refused, and what has stalled."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Final, NamedTuple, Protocol

from copydesk.dispositions import Disposition
from copydesk.messages import Delivery
from copydesk.ports import Agenda, Clock, Due, Quarantined
from copydesk.reconciling import AGAIN_FOR, PENDING_FOR, UNSEEN_FOR
from copydesk.suppliers import Supplier

SPAN: Final = timedelta(minutes=10)
"""What one tally is over."""
HOURS: Final = 24
"""How far back charts go, an hour for each bar."""
MOST_REFUSED: Final = 25
SPARE: Final = timedelta(minutes=3)
"""What reconcile is given to see to something before it counts as stalled."""

_MOST: Final = 1000
_HOUR: Final = timedelta(hours=1)


class Depth(NamedTuple):
    """What lies in a queue: messages that wait, those being worked on, and those held back for a while."""

    waiting: int
    in_flight: int
    delayed: int


class Tally(NamedTuple):
    """How many articles of a supplier ended in a disposition, in the span that began then."""

    at: datetime
    supplier: str
    disposition: Disposition
    amount: int


class Refusals(NamedTuple):
    """The newest of what lies in quarantine, and how much there is; `is_more` where that was not counted."""

    newest: Sequence[Quarantined]
    amount: int
    is_more: bool


class Queues(Protocol):
    """The queues of the path and their dead letters."""

    def depths(self) -> Mapping[str, Depth]:
        """What lies in each, by its name; a dead-letter queue is named like `ingest-dead`."""
        ...


class Tallies(Protocol):
    """What became of articles, counted."""

    def since(self, at: datetime, now: datetime) -> Iterable[Tally]:
        """The counts from a time on."""
        ...


class Shelf(Protocol):
    """Where quarantine records lie."""

    def newest(self, most: int) -> Refusals:
        """The newest records."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """What monitoring needs."""

    queues: Queues
    tallies: Tallies
    shelf: Shelf
    agenda: Agenda
    clock: Clock


class Owed(NamedTuple):
    """What has to happen: how much of it, how much is late, and since when."""

    amount: int
    late: int
    since: datetime | None


class Series(NamedTuple):
    """What became of a supplier's articles: for each of the last hours, the present one last."""

    supplier: str
    hours: tuple[Counter[Disposition], ...]

    @property
    def total(self) -> Counter[Disposition]:
        """Over all hours."""
        return sum(self.hours, Counter[Disposition]())


class Pipeline(NamedTuple):
    """The path at a moment. `rates` counts the dispositions of the last hour, `today` all since midnight UTC.

    `unseen` are deliveries that were acknowledged and that ingest should have seen by now.
    """

    at: datetime
    depths: Mapping[str, Depth]
    pending: Owed
    due: Owed
    unseen: Owed
    series: tuple[Series, ...]
    rates: Counter[Disposition]
    today: int
    refusals: Refusals

    @property
    def dead(self) -> Mapping[str, int]:
        """The dead letters of each queue that has some."""
        return {
            name.removesuffix("-dead"): depth.waiting + depth.in_flight
            for name, depth in self.depths.items()
            if name.endswith("-dead") and depth.waiting + depth.in_flight
        }

    @property
    def is_well(self) -> bool:
        """Whether nothing of it needs a person."""
        return not (self.dead or self.pending.late or self.due.late or self.unseen.late)


def silent(suppliers: Mapping[str, Supplier], tallies: Tallies, now: datetime) -> dict[str, bool]:
    """Of each supplier, whether nothing came from it for longer than it may; not so of one unwatched."""
    never = dict.fromkeys(suppliers, False)
    limits = {
        supplier.id: timedelta(hours=supplier.silent_after_hours)
        for supplier in suppliers.values()
        if supplier.silent_after_hours
    }
    if not limits:
        return never
    heard: dict[str, datetime] = {}
    for tally in tallies.since(now - max(limits.values()) - SPAN, now):
        heard[tally.supplier] = max(tally.at + SPAN, heard.get(tally.supplier, tally.at))
    return never | {name: name not in heard or heard[name] < now - limit for name, limit in limits.items()}


def pipeline(ports: Ports) -> Pipeline:
    """The path as it is now."""
    now = ports.clock.now()
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    tallies = list(ports.tallies.since(now - _HOUR * HOURS, now))
    return Pipeline(
        at=now,
        depths=ports.queues.depths(),
        pending=_owed(ports.agenda.pending(now), now - PENDING_FOR - SPARE),
        due=_owed(ports.agenda.due(now), now - SPARE),
        unseen=_owed(ports.agenda.unseen(now), now - UNSEEN_FOR - AGAIN_FOR),
        series=tuple(_series(tallies, now)),
        rates=_summed(tally for tally in tallies if tally.at > now - _HOUR),
        today=sum(tally.amount for tally in tallies if tally.at >= midnight),
        refusals=ports.shelf.newest(MOST_REFUSED),
    )


def _owed(dues: Iterable[Due | Delivery], late_before: datetime) -> Owed:
    times = [due.at if isinstance(due, Due) else due.arrived_at for due in islice(dues, _MOST)]
    return Owed(len(times), sum(at < late_before for at in times), min(times, default=None))


def _series(tallies: Sequence[Tally], now: datetime) -> Iterable[Series]:
    suppliers = sorted({tally.supplier for tally in tallies})
    this_hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    begins = [this_hour - _HOUR * back for back in reversed(range(HOURS))]
    for supplier in suppliers:
        own = [tally for tally in tallies if tally.supplier == supplier]
        yield Series(
            supplier,
            tuple(_summed(tally for tally in own if begin <= tally.at < begin + _HOUR) for begin in begins),
        )


def _summed(tallies: Iterable[Tally]) -> Counter[Disposition]:
    amounts: Counter[Disposition] = Counter()
    for tally in tallies:
        amounts[tally.disposition] += tally.amount
    return amounts
