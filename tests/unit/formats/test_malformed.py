"""More than five hundred things that go wrong, each refused by the one code that says what."""

from collections import Counter
from urllib.parse import quote_plus

import pytest

from copydesk.dispositions import Disposition
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier
from tests.malformed.inputs import Malformed, inputs
from tests.malformed.samples import SAMPLES, TEXT
from tests.memory.desk import Desk

SUPPLIER = Supplier(id="wire", name="Example Wire")
INPUTS = tuple(inputs())


def refusal(data: bytes) -> ReasonCode | None:
    """Why it is refused, as a whole or in its only item; None where it is read."""
    try:
        items = read(Document(data, media_type="application/octet-stream"), SUPPLIER).items
    except Refused as refused:
        return refused.reason
    return next((item.reason for item in items if isinstance(item, Refused)), None)


def test_there_are_many_and_each_is_another() -> None:
    assert len({wrong.data for wrong in INPUTS}) >= 500
    assert not [name for name, count in Counter(wrong.name for wrong in INPUTS).items() if count > 1]


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_they_are_made_from_is_read(sample: str) -> None:
    assert refusal(SAMPLES[sample].encode()) is None


@pytest.mark.parametrize("wrong", INPUTS, ids=lambda wrong: wrong.name)
def test_each_is_refused_by_its_code(wrong: Malformed) -> None:
    assert refusal(wrong.data) is wrong.reason


KEYS = [
    "a b.txt",
    "a+b.txt",
    "100%.txt",
    "%2e%2e.txt",
    "..",
    "../up.txt",
    "a/../b.txt",
    "\u0433\u0430\u0440\u0430.txt",
    "\u6d77\u6e2f",
    "e\u0301.txt",
    "a&b=c?d#e",
    "'\"<>.txt",
    "\\back",
    " ",
    "a" * 900,
    "\U0001f4f0.txt",
    "deep/er/and/deeper.txt",
    "tab\t.txt",
]


@pytest.mark.parametrize("name", KEYS)
def test_an_object_is_read_whatever_its_key_is_called(name: str) -> None:
    desk = Desk({SUPPLIER.id: SUPPLIER})
    delivery = desk.inbox.upload(f"wire/2027-05-03/{name}", TEXT.encode())
    assert desk.ingest(delivery).forwarded
    assert quote_plus(delivery.key)


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("nobody.txt", ReasonCode.UNKNOWN_KEY),
        ("nobody/2027-05-03/a", ReasonCode.UNKNOWN_SUPPLIER),
        ("../wire/a", ReasonCode.UNKNOWN_SUPPLIER),
        ("WIRE/a", ReasonCode.UNKNOWN_SUPPLIER),
        ("/wire/a", ReasonCode.UNKNOWN_SUPPLIER),
        ("wire%2Fa", ReasonCode.UNKNOWN_KEY),
    ],
)
def test_a_key_that_names_no_supplier_is_quarantined(key: str, reason: ReasonCode) -> None:
    desk = Desk({SUPPLIER.id: SUPPLIER})
    (outcome,) = desk.ingest(desk.inbox.upload(key, TEXT.encode())).outcomes
    assert (outcome.disposition, outcome.reason_code) == (Disposition.QUARANTINED, reason)
