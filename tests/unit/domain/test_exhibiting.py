"""copydesk.exhibiting: the raw input, unless it holds what nobody may read."""

import json
from datetime import timedelta
from typing import Any

import pytest

from copydesk.article import Intent
from copydesk.errors import Refused
from copydesk.exhibiting import Exhibit, Ports, exhibit
from copydesk.lifecycle import Lifecycle
from copydesk.messages import Delivery
from copydesk.reasons import ReasonCode
from tests.memory.desk import Desk
from tests.unit.domain.samples import message
from tests.unit.domain.test_ingesting import a_desk, item, upload


def sent(desk: Desk, content: Any, name: str = "a") -> Delivery:
    delivery = upload(desk, content, name)
    desk.ingest(delivery)
    desk.drain()
    desk.clock.pass_by(timedelta(minutes=1))
    return delivery


def articles(desk: Desk, delivery: Delivery) -> list[str]:
    found = desk.receipts.find(delivery.receipt_id)
    assert found
    return [outcome.article_id or "" for outcome in found[1]]


def shown(desk: Desk, article_id: str) -> Exhibit:
    return exhibit(article_id, Ports(desk.articles, desk.receipts, desk.inbox))


def refused(desk: Desk, article_id: str) -> ReasonCode:
    with pytest.raises(Refused) as caught:
        shown(desk, article_id)
    return caught.value.reason


def test_it_is_the_very_bytes_that_came() -> None:
    desk = a_desk()
    (name,) = articles(desk, sent(desk, item()))
    assert json.loads(shown(desk, name).data) == item()
    assert shown(desk, name).text == json.dumps(item())


def test_it_is_the_input_of_the_revision_that_was_announced_last() -> None:
    desk = a_desk()
    sent(desk, item(version="1"))
    (name,) = articles(desk, sent(desk, item(version="2", by="Ana Ruiz"), "b"))
    assert json.loads(shown(desk, name).data)["version"] == "2"


def test_of_a_killed_article_there_is_none_and_none_of_what_came_with_it() -> None:
    desk = a_desk()
    first, second = articles(desk, sent(desk, [item(1), item(2)]))
    assert len(json.loads(shown(desk, first).data)) == 2
    sent(desk, item(2, pubStatus="canceled"), "kill")
    assert refused(desk, second) is ReasonCode.KILLED
    assert refused(desk, first) is ReasonCode.NOT_FOUND


def test_what_came_with_something_under_embargo_is_not_shown_before_its_time() -> None:
    desk = a_desk()
    first, second = articles(desk, sent(desk, [item(1), item(2, embargoedUntil="2026-03-02T12:00:00Z")]))
    assert refused(desk, first) is ReasonCode.NOT_FOUND
    assert refused(desk, second) is ReasonCode.NOT_FOUND


def test_what_came_with_an_embargo_that_nobody_could_read_is_not_shown() -> None:
    desk = a_desk()
    delivery = sent(desk, [item(1), item(2, embargoedUntil="after the minister has spoken")])
    first, second = articles(desk, delivery)
    assert second == ""
    assert refused(desk, first) is ReasonCode.NOT_FOUND


def test_what_a_kill_took_does_not_come_back_beside_another_article() -> None:
    desk = a_desk()
    first, second = articles(desk, sent(desk, [item(1), item(2)]))
    back = shown(desk, second).head
    taken = desk.articles.revision(second, 1, back.record(1))
    assert taken
    sent(desk, item(2, pubStatus="canceled"), "kill")
    later = back.version.model_copy(update={"value": "2026-03-01T13:00:00+00:00"})
    members = {"intent": Intent.REINSTATEMENT, "version": later}
    desk.publish(message(taken.article.model_copy(update=members)))
    desk.drain()
    head = desk.articles.head(second)
    assert head
    assert head.lifecycle is Lifecycle.LIVE
    assert refused(desk, first) is ReasonCode.NOT_FOUND


def test_without_a_receipt_nobody_knows_what_else_is_in_it() -> None:
    desk = a_desk()
    (name,) = articles(desk, sent(desk, item()))
    desk.receipts = a_desk().receipts
    assert refused(desk, name) is ReasonCode.NOT_FOUND


@pytest.mark.parametrize("name", ["", "nothing", "x" * 65])
def test_of_what_is_no_article_there_is_none(name: str) -> None:
    assert refused(a_desk(), name) is ReasonCode.NOT_FOUND


def test_what_is_no_text_is_not_shown_as_text() -> None:
    desk = a_desk()
    (name,) = articles(desk, sent(desk, item()))
    found = shown(desk, name)
    raw = found.raw.model_copy(update={"charset": None})
    assert found._replace(raw=raw, data=b"\x1f\x8b\x08").text is None
    assert (
        found._replace(raw=found.raw.model_copy(update={"charset": "no-such"}), data=b"a\xff").text
        == "a\ufffd"
    )
