"""Orders: each to the queue where it is understood, and what came of them by their receipts."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from copydesk.errors import Unavailable
from copydesk.messages import PUBLISH_MESSAGE, Delivery, Refind, Reparse
from infra.cli import ordering
from infra.cli.finding import Finding
from infra.cli.reaching import Reached

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DELIVERY = Delivery(bucket="inbox", key="fakti/1", version_id="1", arrived_at=NOON)
QUEUES = {"PublishQueueUrl": "publish", "IngestQueueUrl": "ingest"}


@dataclass
class FakeDesk:
    """Two queues, and an API that knows of a receipt when it is asked the second time."""

    outputs: dict[str, str] = field(default_factory=lambda: dict(QUEUES))
    sent: list[tuple[str, str]] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    refuses: int = 0
    silent: bool = False

    def client(self, service: str) -> "FakeDesk":
        assert service == "sqs"
        return self

    def send_message_batch(self, **request: Any) -> dict[str, Any]:
        entries = request["Entries"]
        self.batches.append(len(entries))
        self.sent += [(request["QueueUrl"], entry["MessageBody"]) for entry in entries]
        return {"Failed": [{}]} if self.refuses else {}

    def get(self, path: str) -> tuple[int, Any]:
        self.asked[path] += 1
        if self.silent:
            return 404, {"title": "not there"}
        if self.asked[path] == 1:
            raise ConnectionResetError
        disposition = {"disposition": "ACCEPTED"}
        return 200, {"state": "done", "dispositions": [disposition]}

    @property
    def reached(self) -> Reached:
        return cast("Reached", self)


def refinds(number: int) -> list[Refind]:
    return [Refind(**ordering.drawn(f"{each:032x}")) for each in range(number)]


def test_each_goes_to_the_queue_where_it_is_understood_ten_at_a_time() -> None:
    desk = FakeDesk()
    reparse = Reparse(**ordering.drawn("a" * 32), delivery=DELIVERY, against="b" * 64)
    orders = refinds(23)
    ordering.send([*orders, reparse], desk.reached)
    assert Counter(queue for queue, _ in desk.sent) == {"publish": 23, "ingest": 1}
    assert sorted(desk.batches) == [1, 3, 10, 10]
    assert [PUBLISH_MESSAGE.validate_json(body) for queue, body in desk.sent if queue == "publish"] == orders
    assert Reparse.model_validate_json(desk.sent[-1][1]) == reparse


def test_no_two_receipts_are_alike() -> None:
    drawn = {order.receipt_id for order in refinds(100)}
    assert len(drawn) == 100
    assert {len(each) for each in drawn} == {40}


def test_what_a_queue_does_not_take_is_told() -> None:
    with pytest.raises(Unavailable):
        ordering.send(refinds(1), FakeDesk(refuses=1).reached)


def test_receipts_are_asked_for_until_all_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "_EVERY", 0.0)
    orders, done = refinds(3), list[int]()
    desk = FakeDesk()
    found = ordering.fates(orders, desk.reached, lambda: done.append(1))
    assert found == {order.article_id: {"disposition": "ACCEPTED"} for order in orders}
    assert len(done) == 3
    assert set(desk.asked.values()) == {2}


def test_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "_EVERY", 0.0)
    monkeypatch.setattr(ordering, "PATIENCE", 0.01)
    assert ordering.fates(refinds(2), FakeDesk(silent=True).reached) == {}


@pytest.mark.parametrize(
    ("fate", "problem"),
    [
        ({"disposition": "ACCEPTED"}, None),
        ({"disposition": "DUPLICATE"}, None),
        ({}, "not done yet"),
        ({"disposition": "SUPERSEDED"}, "moved on"),
        ({"disposition": "REFUSED_AFTER_KILL"}, "killed"),
        ({"disposition": "QUARANTINED", "reasonCode": "read-otherwise", "detail": "x"}, "read-otherwise x"),
    ],
)
def test_what_did_not_work_is_told_in_words(fate: dict[str, str], problem: str | None) -> None:
    finding = Finding("a" * 32)
    finding.end(fate)
    assert finding.problem is None if problem is None else problem in (finding.problem or "")
    assert finding.line().get("disposition") == fate.get("disposition")
