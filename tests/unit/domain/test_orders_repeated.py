"""An order whose step crashed anywhere is done once, and its receipt is an order's."""

from collections.abc import Callable
from itertools import count
from typing import Any, Literal

import pytest

from copydesk import handover
from copydesk.article import Block
from copydesk.dispositions import Disposition
from copydesk.messages import (
    FactsWanted,
    NewFacts,
)
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.orders import acceptance, published, receipt_of, refind, told
from tests.unit.domain.samples import (
    ARTICLE_ID,
    article,
    english,
    message,
)

LARGE = (Block(text="word " * 20_000),)


class TestSafeToRepeat:
    """A crash before or after any call, and the message again: the same as if nothing had happened."""

    @staticmethod
    def finish(desk: Desk) -> dict[str, Any]:
        desk.drain()
        return {
            "heads": [head.model_copy(update={"writes": 0}) for head in desk.articles.heads()],
            "outcomes": desk.receipts.outcomes,
            "told": list(dict.fromkeys(told(desk))),
            "text": desk.articles.bodies(),
        }

    @staticmethod
    def scene(name: str) -> tuple[Desk, Callable[[], object]]:
        ours, theirs = article(1, "Ours", body=LARGE), article(1, "Theirs", body=LARGE)
        desk = published(message(ours, "a"), message(theirs, "b"))
        match name:
            case "refind":
                return desk, lambda: desk.publish(refind("r"))
            case "facts-wanted":
                wanted = FactsWanted(
                    article_id=ARTICLE_ID, revision=1, receipt_id=receipt_of("r"), article=ours
                )
                return desk, lambda: desk.enrich(handover.pack(wanted, desk.staging))
            case "facts":
                facts = NewFacts(
                    article_id=ARTICLE_ID, revision=1, receipt_id=receipt_of("r"), facts=english(0.3)
                )
                return desk, lambda: desk.publish(facts)
            case _:
                return desk, lambda: desk.publish(acceptance(theirs, "r"))

    @pytest.mark.parametrize("when", ["before", "after"])
    @pytest.mark.parametrize("name", ["refind", "facts-wanted", "facts", "accept"])
    def test_a_crash_anywhere(self, name: str, when: Literal["before", "after"]) -> None:
        desk, act = self.scene(name)
        act()
        whole = self.finish(desk)
        for number in count():
            desk, act = self.scene(name)
            desk.faults.at, desk.faults.when = len(desk.faults.calls) + number, when
            try:
                act()
            except Crash:
                desk.faults.at = None
                act()
            else:
                assert number > 1
                return
            assert self.finish(desk) == whole, (number, desk.faults.calls)


def test_what_an_order_came_to_is_marked_as_an_orders() -> None:
    desk = Desk(find_facts=lambda _: english(0.5))
    desk.publish(message(article(1, "Ours")))
    theirs = article(1, "Theirs")
    desk.publish(message(theirs, "other"))
    delivered = set(desk.receipts.outcomes)
    for order in (refind(), acceptance(theirs), acceptance(article(7))):
        desk.publish(order)
        desk.drain()
    told = {key[0]: outcome for key, outcome in desk.receipts.outcomes.items() if key not in delivered}
    assert [outcome.disposition for outcome in told.values()] == [
        Disposition.ACCEPTED,
        Disposition.ACCEPTED,
        Disposition.SUPERSEDED,
    ]
    assert all(outcome.is_order for outcome in told.values())
    assert not any(desk.receipts.outcomes[key].is_order for key in delivered)
    assert "isOrder" not in "".join(outcome.model_dump_json() for outcome in told.values())
