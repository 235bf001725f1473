"""Receive: nothing is believed before it is verified, nothing acknowledged before it is durable."""

import base64
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from copydesk.errors import Refused
from copydesk.ports import Receipt
from copydesk.reasons import ReasonCode
from copydesk.receiving import WEBHOOK_LIMIT, Posted
from copydesk.signing import sign
from copydesk.suppliers import Supplier
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.samples import NOW

AGENCY = Supplier(id="agency", name="Agency")
SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes ...").decode()
BODY = b"The river rose overnight."


def a_desk() -> Desk:
    return Desk({AGENCY.id: AGENCY}, {AGENCY.id: (SECRET,)})


def posted(
    desk: Desk, body: bytes = BODY, name: str = "msg_1", headers: Mapping[str, str] | None = None
) -> Posted:
    timestamp = str(int(desk.clock.now().timestamp()))
    return Posted(
        supplier="agency",
        headers={
            "webhook-id": name,
            "webhook-timestamp": timestamp,
            "webhook-signature": sign(SECRET, name, timestamp, body),
            **(headers or {}),
        },
        body=body,
    )


def refusal(desk: Desk, request: Posted) -> ReasonCode:
    with pytest.raises(Refused) as refused:
        desk.receive(request)
    return refused.value.reason


def test_a_good_request_is_durable_and_has_a_receipt_that_waits() -> None:
    desk = a_desk()
    receipt = desk.receive(posted(desk, headers={"content-type": "text/html"}))
    ((raw, delivery),) = desk.inbox.objects.values()
    assert (raw.data, raw.media_type) == (BODY, "text/html")
    assert delivery.receipt_id == receipt.id
    assert delivery.key.startswith("agency/webhook/")
    assert desk.receipts.find(receipt.id) == (receipt, [])
    assert desk.receipts.unseen(NOW) == [delivery]
    assert receipt == Receipt(
        id=receipt.id, supplier="agency", received_at=NOW, bytes=len(BODY), sha256=receipt.sha256
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"supplier": "nobody"}, ReasonCode.UNKNOWN_SUPPLIER),
        ({"supplier": "../agency"}, ReasonCode.UNKNOWN_SUPPLIER),
        ({"headers": {}}, ReasonCode.SIGNATURE_MISSING),
        ({"body": b"Something else."}, ReasonCode.SIGNATURE_INVALID),
        ({"body": b"x" * (WEBHOOK_LIMIT + 1)}, ReasonCode.TOO_LARGE),
    ],
)
def test_a_bad_request_leaves_nothing_behind(change: dict[str, Any], reason: ReasonCode) -> None:
    desk = a_desk()
    good = posted(desk)
    request = Posted(**{"supplier": good.supplier, "headers": good.headers, "body": good.body, **change})
    assert refusal(desk, request) is reason
    assert (desk.inbox.objects, desk.receipts.receipts) == ({}, {})


def test_an_old_request_is_refused_even_when_it_was_good() -> None:
    desk = a_desk()
    request = posted(desk)
    desk.clock.pass_by(timedelta(minutes=5, seconds=1))
    assert refusal(desk, request) is ReasonCode.TIMESTAMP_OUT_OF_RANGE


def test_a_supplier_without_a_secret_can_send_nothing() -> None:
    desk = Desk({AGENCY.id: AGENCY})
    assert refusal(desk, posted(desk)) is ReasonCode.SIGNATURE_INVALID


def test_an_empty_body_is_refused_once_it_is_known_whose_it_is() -> None:
    desk = a_desk()
    assert refusal(desk, posted(desk, b"")) is ReasonCode.EMPTY_INPUT


def test_a_body_of_exactly_the_limit_is_taken() -> None:
    desk = a_desk()
    assert desk.receive(posted(desk, b"x" * WEBHOOK_LIMIT)).bytes == WEBHOOK_LIMIT


def test_the_same_id_with_the_same_bytes_has_the_first_receipt_again() -> None:
    desk = a_desk()
    first = desk.receive(posted(desk))
    desk.clock.pass_by(timedelta(hours=1))
    assert desk.receive(posted(desk)) == first
    assert len(desk.inbox.objects) == 1


def test_the_same_id_with_other_bytes_is_a_conflict() -> None:
    desk = a_desk()
    first = desk.receive(posted(desk))
    assert refusal(desk, posted(desk, b"Something else.")) is ReasonCode.WEBHOOK_ID_REUSED
    assert list(desk.receipts.receipts) == [first.id]


def test_an_id_belongs_to_its_supplier() -> None:
    other = Supplier(id="other", name="Other")
    desk = Desk({"agency": AGENCY, "other": other}, {"agency": (SECRET,), "other": (SECRET,)})
    request = posted(desk)
    first = desk.receive(request)
    second = desk.receive(Posted("other", request.headers, BODY))
    assert first.id != second.id


def test_a_request_after_ingest_does_not_open_the_receipt_again() -> None:
    desk = a_desk()
    receipt = desk.receive(posted(desk))
    ((_, delivery),) = desk.inbox.objects.values()
    desk.ingest(delivery)
    desk.receive(posted(desk))
    found = desk.receipts.find(receipt.id)
    assert found
    assert found[0].expected == 1
    assert desk.receipts.unseen(NOW) == []


def test_after_a_crash_before_the_receipt_the_sender_sends_again_and_gets_it() -> None:
    desk = a_desk()
    desk.faults.at, desk.faults.when = 0, "after"
    with pytest.raises(Crash, match="put_if_absent"):
        desk.receive(posted(desk))
    assert desk.receipts.receipts == {}
    receipt = desk.receive(posted(desk))
    assert desk.receipts.find(receipt.id)


@pytest.mark.parametrize("name", ["../../x", "a/b", "x" * 256, "%2e%2e", "<script>"])
def test_no_id_leaves_its_folder(name: str) -> None:
    desk = a_desk()
    desk.receive(posted(desk, name=name))
    ((key, _),) = desk.inbox.objects
    supplier, folder, digest = key.split("/")
    assert (supplier, folder, len(digest)) == ("agency", "webhook", 64)


@pytest.mark.parametrize("stated", ["", "é", "text/plain\r\nx: y", "x" * 201, " ", "a"])
def test_what_cannot_be_a_media_type_is_none(stated: str) -> None:
    desk = a_desk()
    desk.receive(posted(desk, headers={"content-type": stated}))
    ((raw, _),) = desk.inbox.objects.values()
    assert raw.media_type == "application/octet-stream"


def test_a_suppliers_secret_has_the_name_that_its_configuration_gives() -> None:
    shared = AGENCY.model_copy(update={"secret": "group/wires"})
    desk = Desk({AGENCY.id: shared}, {"group/wires": (SECRET,)})
    assert desk.receive(posted(desk)).supplier == "agency"
    assert refusal(Desk({AGENCY.id: shared}, {AGENCY.id: (SECRET,)}), posted(desk)) is (
        ReasonCode.SIGNATURE_INVALID
    )
