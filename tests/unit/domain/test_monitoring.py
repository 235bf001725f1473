"""Monitor: the path of an article, and what needs somebody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from copydesk import monitoring
from copydesk.dispositions import Disposition
from copydesk.monitoring import Depth, Refusals, Tally
from copydesk.suppliers import Supplier
from infra.suppliers.package import read_all
from tests.memory.desk import Desk
from tests.unit.domain.samples import article, message

HOUR = timedelta(hours=1)


@dataclass
class Outside:
    """Queues, tallies and a shelf that say what a test wants."""

    lying: dict[str, Depth] = field(default_factory=dict)
    counted: list[Tally] = field(default_factory=list)

    def depths(self) -> Mapping[str, Depth]:
        return self.lying

    def since(self, at: datetime, now: datetime) -> Iterable[Tally]:
        return [tally for tally in self.counted if at <= tally.at <= now]

    def newest(self, most: int) -> Refusals:
        return Refusals((), 0, is_more=most < 0)


def look(desk: Desk, outside: Outside) -> monitoring.Pipeline:
    return monitoring.pipeline(monitoring.Ports(outside, outside, outside, desk.agenda, desk.clock))


def test_a_desk_at_rest_needs_nobody() -> None:
    found = look(Desk(), Outside({"ingest": Depth(3, 1, 0), "ingest-dead": Depth(0, 0, 0)}))
    assert found.is_well
    assert not found.dead


def test_dead_letters_need_somebody() -> None:
    found = look(Desk(), Outside({"ingest-dead": Depth(2, 1, 0), "enrich-dead": Depth(0, 0, 0)}))
    assert found.dead == {"ingest": 3}
    assert not found.is_well


def test_an_event_that_is_owed_for_too_long_has_stalled() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    assert (look(desk, Outside()).pending.amount, look(desk, Outside()).is_well) == (1, True)
    desk.clock.pass_by(timedelta(minutes=6))
    assert look(desk, Outside()).pending.late == 1
    assert not look(desk, Outside()).is_well


def test_what_became_of_articles_is_told_by_supplier_and_hour() -> None:
    desk = Desk()
    now = desk.clock.now()
    outside = Outside(
        counted=[
            Tally(now, "a", Disposition.ACCEPTED, 2),
            Tally(now - 3 * HOUR, "a", Disposition.QUARANTINED, 1),
            Tally(now - 3 * HOUR, "a", Disposition.QUARANTINED, 4),
            Tally(now - 50 * HOUR, "a", Disposition.ACCEPTED, 9),
            Tally(now, "b", Disposition.DUPLICATE, 1),
        ]
    )
    found = look(desk, outside)
    first, second = found.series
    assert (first.supplier, second.supplier) == ("a", "b")
    assert len(first.hours) == monitoring.HOURS
    assert first.hours[-1] == {Disposition.ACCEPTED: 2}
    assert first.hours[-4] == {Disposition.QUARANTINED: 5}
    assert first.total == {Disposition.ACCEPTED: 2, Disposition.QUARANTINED: 5}
    assert found.rates == {Disposition.ACCEPTED: 2, Disposition.DUPLICATE: 1}


def test_a_supplier_is_silent_once_nothing_came_for_as_long_as_its_file_says() -> None:
    desk = Desk()
    now = desk.clock.now()
    known = {
        name: Supplier(id=name, name=name, silent_after_hours=hours)
        for name, hours in {"hourly": 1, "daily": 24, "new": 24, "watched-by-nobody": 0}.items()
    }
    outside = Outside(
        counted=[
            Tally(now - 3 * HOUR, name, Disposition.DUPLICATE, 1)
            for name in ("hourly", "daily", "watched-by-nobody")
        ]
    )
    found = monitoring.silent(known, outside, now)
    assert found == {"hourly": True, "daily": False, "new": True, "watched-by-nobody": False}


def test_who_is_not_watched_is_told_of_too_for_no_word_at_all_is_an_alarm() -> None:
    known = {"fakti": Supplier(id="fakti", name="Fakti")}
    assert monitoring.silent(known, Outside(), Desk().clock.now()) == {"fakti": False}


def test_a_new_desk_watches_none_of_the_suppliers_that_come_with_it() -> None:
    assert not [supplier.id for supplier in read_all().values() if supplier.silent_after_hours]
