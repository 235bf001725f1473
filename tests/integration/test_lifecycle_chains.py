"""Versions of one item as a wire sends them: one identity, and the same end whichever arrives first."""

import os
from collections.abc import Iterator
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from copydesk.article import IdentityBasis
from copydesk.dispositions import Disposition
from copydesk.identity import article_id
from copydesk.lifecycle import Head, Lifecycle
from copydesk.suppliers import Supplier, VersionRule
from tests.memory.desk import Desk

RULES = [VersionRule.STATED_INTEGER, VersionRule.STATED_TIME]
GUID = "tag:wire.example,2026:bridge"
BODY = "The bridge at Lower Mill closed at noon."

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}">
<itemMeta><versionCreated>2026-03-01T1{version}:00:00Z</versionCreated><pubStatus qcode="stat:{status}"/>
<edNote>For the desk alone.</edNote>{signal}</itemMeta>
<contentMeta><headline>Bridge closed</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>{body} ({version})</p></body></html></inlineXML></contentSet></newsItem>"""


def wire(version: int, *, status: str = "usable", signal: str = "") -> bytes:
    """A version of an invented item."""
    said = f'<signal qcode="{signal}"/>' if signal else ""
    return ITEM.format(guid=GUID, version=version, status=status, signal=said, body=BODY).encode()


FIRST, CORRECTED, CANCELLED = wire(1), wire(2, signal="sig:correction"), wire(3, status="canceled")


@pytest.fixture(params=RULES)
def desk(request: pytest.FixtureRequest) -> Desk:
    return Desk(suppliers={"wire": Supplier(id="wire", name="Example Wire", version=request.param)})


@pytest.fixture(scope="session")
def reuters() -> tuple[bytes, bytes]:
    """A real correction and the cancel that came after it."""
    folder = os.environ.get("COPYDESK_DATA")
    if not folder:
        pytest.skip("COPYDESK_DATA names no folder of real inputs")
    chain = Path(folder) / "lifecycle-chains"
    corrected, cancelled = (next(chain.glob(f"reuters-*-{end}.xml")) for end in ("corrected", "canceled"))
    return corrected.read_bytes(), cancelled.read_bytes()


def deliver(desk: Desk, *documents: bytes) -> list[Disposition]:
    """What became of some deliveries, one after the other, each with all that follows from it."""

    def ends() -> Iterator[Disposition]:
        for number, document in enumerate(documents):
            delivery = desk.inbox.upload(f"wire/2026-03-01/{number}", document)
            desk.ingest(delivery)
            desk.drain()
            desk.clock.pass_by(timedelta(minutes=1))
            yield desk.receipts.outcomes[delivery.receipt_id, 0].disposition

    return list(ends())


def only_head(desk: Desk) -> Head:
    (head,) = desk.articles.heads()
    return head


def announced(desk: Desk) -> list[str]:
    return [notice.event.type.split(".")[2] for notice in desk.topic.heard]


def test_a_chain_in_its_order_is_announced_as_such(desk: Desk) -> None:
    assert deliver(desk, FIRST, CORRECTED, CANCELLED) == [
        Disposition.ACCEPTED,
        Disposition.ACCEPTED,
        Disposition.KILLED,
    ]
    assert announced(desk) == ["created", "corrected", "killed"]
    assert only_head(desk).article_id == article_id("wire", IdentityBasis.SUPPLIER, GUID)


def test_a_correction_that_came_before_what_it_corrects_stays(desk: Desk) -> None:
    assert deliver(desk, CORRECTED, FIRST) == [Disposition.ACCEPTED, Disposition.SUPERSEDED]
    assert announced(desk) == ["created"]


@pytest.mark.parametrize("order", [*permutations((FIRST, CORRECTED, CANCELLED))])
def test_whichever_arrives_first_the_item_ends_as_cancelled(desk: Desk, order: tuple[bytes, ...]) -> None:
    deliver(desk, *order)
    assert only_head(desk).lifecycle is Lifecycle.KILLED
    heard = announced(desk)
    assert heard == sorted(heard, key=["created", "corrected", "killed"].index)
    assert "killed" not in heard[:-1]


def test_the_real_pair_in_its_order(desk: Desk, reuters: tuple[bytes, bytes]) -> None:
    corrected, cancelled = reuters
    assert deliver(desk, corrected, cancelled) == [Disposition.ACCEPTED, Disposition.KILLED]
    assert announced(desk) == ["created", "killed"]


def test_the_real_pair_the_other_way_round(desk: Desk, reuters: tuple[bytes, bytes]) -> None:
    corrected, cancelled = reuters
    assert deliver(desk, cancelled, corrected) == [Disposition.KILLED, Disposition.REFUSED_AFTER_KILL]
    assert announced(desk) == []


def test_the_real_pair_ends_the_same_either_way(desk: Desk, reuters: tuple[bytes, bytes]) -> None:
    other = Desk(suppliers=desk.suppliers)
    deliver(desk, *reuters)
    deliver(other, *reversed(reuters))
    ends = [(head.article_id, head.lifecycle, head.killed) for head in map(only_head, (desk, other))]
    assert ends[0] == ends[1]


def test_the_real_correction_corrects_what_stood_before_it(desk: Desk, reuters: tuple[bytes, bytes]) -> None:
    corrected, cancelled = reuters
    original = (
        corrected.replace(b"edStat:C", b"edStat:N")
        .replace(b"CORRECTED-", b"")
        .replace(b'version="978556838"', b'version="978556837"')
        .replace(b"versionCreated>2016-01-04T15", b"versionCreated>2016-01-04T14")
    )
    assert deliver(desk, original, corrected, cancelled) == [
        Disposition.ACCEPTED,
        Disposition.ACCEPTED,
        Disposition.KILLED,
    ]
    assert announced(desk) == ["created", "corrected", "killed"]


def test_nothing_that_is_announced_holds_a_note_to_editors(desk: Desk) -> None:
    deliver(desk, FIRST, CORRECTED)
    assert len(desk.topic.documents) == 2
    assert not [document for document in desk.topic.documents if "For the desk alone" in document]
