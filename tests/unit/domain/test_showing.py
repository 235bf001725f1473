"""Show: what the read API answers, and what it does not."""

import json
from typing import Any

import pytest

from copydesk import showing
from copydesk.article import Block, RawInput
from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import Refused
from copydesk.lifecycle import Lifecycle
from copydesk.messages import NewFacts, Work
from copydesk.ports import Receipt
from copydesk.reasons import ReasonCode
from tests.memory.desk import Desk
from tests.unit.domain.samples import (
    ARTICLE_ID,
    LATER,
    NOW,
    SOON,
    article,
    english,
    kill,
    message,
    reinstatement,
)


def desk_with(*delivered: Any) -> Desk:
    desk = Desk()
    for one in delivered:
        desk.publish(message(one))
    return desk


def shown(desk: Desk, revision: int | None = None) -> dict[str, Any]:
    if revision is None:
        return showing.article(ARTICLE_ID, desk.reading)
    return showing.revision(ARTICLE_ID, str(revision), desk.reading)


def refusal(desk: Desk, revision: int | None = None) -> ReasonCode:
    with pytest.raises(Refused) as refused:
        shown(desk, revision)
    return refused.value.reason


RECEIPT = Receipt(id="r", supplier="agency", received_at=NOW, bytes=3, sha256="abc")


def outcome(item: int, disposition: Disposition = Disposition.ACCEPTED, **members: Any) -> Outcome:
    return Outcome(receipt_id="r", item=item, disposition=disposition, **members)


@pytest.mark.parametrize(
    ("expected", "noted", "state"),
    [(None, 0, "received"), (2, 0, "received"), (2, 1, "received"), (2, 2, "done"), (0, 0, "done")],
)
def test_a_receipt_is_done_when_every_article_has_its_disposition(
    expected: int | None, noted: int, state: str
) -> None:
    desk = Desk()
    desk.receipts.receipts["r"] = RECEIPT.model_copy(update={"expected": expected})
    for item in range(noted):
        desk.receipts.record(outcome(item))
    answer = showing.receipt("r", desk.reading)
    assert (answer["state"], answer["expected"], len(answer["dispositions"])) == (state, expected, noted)


def test_a_receipt_has_the_documented_shape_and_no_content() -> None:
    desk = Desk()
    desk.receipts.expect(RECEIPT.model_copy(update={"expected": 2}))
    desk.receipts.record(
        outcome(1, Disposition.QUARANTINED, reason_code=ReasonCode.NO_CONTENT, detail="nothing there")
    )
    desk.receipts.record(outcome(0, article_id=ARTICLE_ID, revision=1, supplier="agency"))
    assert showing.receipt("r", desk.reading) == {
        "id": "r",
        "supplier": "agency",
        "receivedAt": "2026-03-01T12:00:00Z",
        "bytes": 3,
        "sha256": "abc",
        "expected": 2,
        "state": "done",
        "dispositions": [
            {"articleId": ARTICLE_ID, "revision": 1, "disposition": "ACCEPTED"},
            {"disposition": "QUARANTINED", "reasonCode": "no-content", "detail": "nothing there"},
        ],
    }


def test_a_receipt_that_nobody_has_is_not_found() -> None:
    with pytest.raises(Refused) as refused:
        showing.receipt("r", Desk().reading)
    assert refused.value.reason is ReasonCode.NOT_FOUND


@pytest.mark.parametrize(
    "delivered",
    [
        (),
        (article(1, embargo=SOON),),
        (article(1, withheld=True),),
        (article(1, embargo=SOON), article(2)),
        (kill(1),),
        (article(1, embargo=SOON), kill(2)),
        (article(1, embargo=SOON), kill(2), reinstatement(3, embargo=LATER)),
    ],
)
def test_what_was_never_announced_is_not_found(delivered: tuple[Any, ...]) -> None:
    desk = desk_with(*delivered)
    assert {refusal(desk), refusal(desk, 1)} == {ReasonCode.NOT_FOUND}


def test_what_was_announced_and_killed_is_gone_in_every_revision_at_once() -> None:
    desk = desk_with(article(1), article(2), kill(3))
    assert {refusal(desk), refusal(desk, 1), refusal(desk, 2), refusal(desk, 3)} == {ReasonCode.KILLED}


def test_what_came_before_a_kill_stays_gone_after_a_reinstatement_purged_or_not() -> None:
    desk = desk_with(article(1, "A secret"), kill(2), reinstatement(3, "Back"))
    for _ in range(2):
        assert {refusal(desk, 1), refusal(desk, 2)} == {ReasonCode.KILLED}
        assert shown(desk)["fields"]["title"] == shown(desk, 3)["fields"]["title"] == "Back"
        desk.publish(Work(kind="purge", article_id=ARTICLE_ID))


@pytest.mark.parametrize("number", [-1, 0, 3, 10**9])
def test_a_revision_that_never_was_is_not_found(number: int) -> None:
    assert refusal(desk_with(article(1), article(2)), number) is ReasonCode.NOT_FOUND


def test_the_current_revision_is_what_the_last_event_told() -> None:
    desk = desk_with(article(1), article(2))
    desk.publish(NewFacts(article_id=ARTICLE_ID, revision=2, facts=english(0.25)))
    desk.announce()
    data = json.loads(desk.topic.documents[-1])["data"]
    for answer in (shown(desk), shown(desk, 2)):
        assert {name: answer[name] for name in data} == data
        assert answer["text"] == "Version 2\n\nThe river rose overnight.\n\nNobody was hurt."


def test_an_older_revision_is_shown_as_it_was_and_where_the_article_stands_now() -> None:
    desk = desk_with(article(1), article(2))
    desk.publish(NewFacts(article_id=ARTICLE_ID, revision=2, facts=english(0.25)))
    answer = shown(desk, 1)
    assert answer["fields"]["title"] == "Version 1"
    assert answer["enrichment"][0]["items"][0]["confidence"] == 0.9
    state = answer["state"]
    assert (state["revision"], state["sourceVersion"]["value"]) == (1, "1")
    assert (state["contentHash"], state["enrichmentRevision"]) == (article(1).content_hash, 0)
    assert (state["seq"], state["changed"], state["previousEventId"]) == (None, [], None)
    assert state["lifecycle"] == Lifecycle.LIVE


def test_a_revision_of_an_expired_article_that_no_event_told_of_is_shown_as_itself() -> None:
    desk = desk_with(article(1, expires=SOON))
    desk.clock.set(SOON)
    desk.publish(Work(kind="expire", article_id=ARTICLE_ID))
    desk.publish(message(article(2)))
    answer = shown(desk)
    assert answer["fields"]["title"] == "Version 2"
    assert (answer["state"]["revision"], answer["state"]["contentHash"]) == (2, article(2).content_hash)
    assert shown(desk, 1)["state"]["revision"] == 1


def test_where_the_raw_bytes_are_is_told_and_never_what_they_are() -> None:
    raw = shown(desk_with(article(1)))["raw"]
    assert raw.keys() == {"ref", "sha256", "mediaType", "charset", "charsetBasis", "bytes"}
    assert RawInput.model_validate(raw) == article(1).raw


@pytest.mark.parametrize("over", [0, 1])
def test_a_very_long_article_is_shown_once_and_not_three_times(over: int) -> None:
    around = len(article(1, body=(Block(text=""),)).text) + len("\n\n")
    answer = shown(desk_with(article(1, body=(Block(text="x" * (showing.WHOLE_TEXT - around + over)),))))
    assert (answer["text"] is None, answer["fields"] is None) == (bool(over), bool(over))
    assert answer["article"]["bodies"]


@pytest.mark.parametrize("name", ["", "x" * 10_000, "\x00", "é"])
def test_what_is_no_id_is_not_found(name: str) -> None:
    for ask in (showing.article, showing.receipt):
        with pytest.raises(Refused) as refused:
            ask(name, Desk().reading)
        assert refused.value.reason is ReasonCode.NOT_FOUND
