import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.inflating import inflate
from copydesk.formats.limits import MAX_INFLATED
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

PAGE = b"The harbour opens\n\nThe harbour of Vale opens on Monday, the mayor said."


def refusal(data: bytes) -> ReasonCode:
    with pytest.raises(Refused) as caught:
        inflate(Document(data))
    return caught.value.reason


@given(parts=st.lists(st.binary(max_size=400), min_size=1, max_size=3))
def test_members_are_inflated_and_joined(parts: list[bytes]) -> None:
    data = b"".join(gzip.compress(part, mtime=0) for part in parts)
    assert inflate(Document(data, name="page.html.gz")) == Document(b"".join(parts), name="page.html")


@given(data=st.binary().filter(lambda data: not data.startswith(b"\x1f\x8b")))
def test_what_is_not_compressed_stays_as_it_is(data: bytes) -> None:
    assert inflate(Document(data)).data == data


@given(cut=st.integers(2, len(gzip.compress(PAGE)) - 1))
def test_what_is_cut_off_is_refused(cut: int) -> None:
    assert refusal(gzip.compress(PAGE)[:cut]) is ReasonCode.MALFORMED_COMPRESSION


def test_damage_and_foreign_bytes_behind_are_refused() -> None:
    good = gzip.compress(PAGE)
    assert refusal(good[:-6] + b"\0\0" + good[-4:]) is ReasonCode.MALFORMED_COMPRESSION
    assert refusal(good + b"tail") is ReasonCode.MALFORMED_COMPRESSION
    assert inflate(Document(good + b"\0" * 512)).data == PAGE


def test_a_bomb_is_refused_before_it_is_large() -> None:
    assert refusal(gzip.compress(b"\0" * (MAX_INFLATED + 1))) is ReasonCode.INFLATES_TOO_FAR
    assert refusal(gzip.compress(b"a" * 1_000_000)) is ReasonCode.INFLATES_TOO_FAR


def test_a_compressed_article_is_read_like_any_other() -> None:
    supplier = Supplier(id="wire", name="Example Wire")
    assert read(Document(gzip.compress(PAGE)), supplier).items == read(Document(PAGE), supplier).items
