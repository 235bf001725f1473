import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats import reading
from copydesk.formats.document import Document, Setting
from copydesk.formats.reading import FORMATS, Format, read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

SUPPLIER = Supplier(id="wire", name="Example Wire")

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
NINJS_NAMES = st.sampled_from(
    [
        "uri", "guid", "headline", "headlines", "bodies", "body_html", "body_text", "description_text",
        "descriptions", "pubstatus", "pubStatus", "versioncreated", "embargoed", "expires", "associations",
        "subject", "subjects", "places", "people", "standard", "urgency", "renditions", "item", "by", "type",
    ]
)  # fmt: skip


def refusal(data: bytes, **hints: Any) -> ReasonCode:
    with pytest.raises(Refused) as caught:
        read(Document(data, **hints), SUPPLIER)
    return caught.value.reason


@pytest.mark.parametrize("data", [b"", b" \r\n\t \n", "\ufeff".encode(), "\ufeff \u00a0\n".encode("utf-16")])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    assert refusal(data) is ReasonCode.EMPTY_INPUT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x1f\x8b\x08\x00rest", ReasonCode.MALFORMED_COMPRESSION),
        (b"caf\xc3\xa9 and na\xc3\xafve, and \xe9 alone", ReasonCode.UNDECODABLE_TEXT),
        (b'{"uri": "urn:x:1",', ReasonCode.MALFORMED_JSON),
        (b'{"name": "no news"}', ReasonCode.NOT_NINJS),
        (b"[]", ReasonCode.NOT_NINJS),
        (b"{\\rtf1 A story}", ReasonCode.UNSUPPORTED_FORMAT),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_stable_reason(data: bytes, reason: ReasonCode) -> None:
    assert refusal(data) is reason


@pytest.mark.parametrize("scalar", [b"42", b'"a string"', b"null", b"true"])
def test_a_json_scalar_is_no_ninjs(scalar: bytes) -> None:
    assert refusal(scalar, media_type="application/json") is ReasonCode.NOT_NINJS


def test_a_reading_says_how_the_bytes_were_read() -> None:
    found = read(Document("Заглавие".encode("utf-16")), SUPPLIER)
    assert (found.format, found.media_type, found.charset, found.charset_basis) == (
        "text", "text/plain", "utf-16", "bom",
    )  # fmt: skip


def test_a_zone_given_for_the_reading_comes_before_the_suppliers() -> None:
    supplier = SUPPLIER.model_copy(update={"zone": "Europe/Sofia"})
    (item,) = read(Document(b"Title\n16 Aug 2024 07:14\nText."), supplier, zone="Asia/Tokyo").items
    assert isinstance(item, Draft)
    assert item.published is not None
    assert item.published.value == "2024-08-16T07:14:00+09:00"


def test_a_format_that_is_forced_is_taken_whatever_the_bytes_look_like() -> None:
    found = read(Document(b"<p>Not a page to us</p>"), SUPPLIER, forced="body")
    assert found.format == "body"


@pytest.mark.parametrize("forced", ["text", "html"])
def test_a_nul_anywhere_is_no_text(forced: str) -> None:
    assert outcome(b"Trams run again. " * 2_000 + b"\0", forced=forced) is ReasonCode.BINARY_INPUT


@pytest.mark.parametrize(
    "source",
    [
        "Trams \x07run again\n\nThe city\x0bsaid \x1bso on Tuesday.",
        "<h1>Trams \x07run again</h1><p>The city\x0bsaid \x1bso on Tuesday.</p>",
        "<h1>Trams &#7;run again</h1><p>The city said &#1;so on Tuesday.</p>",
    ],
)
def test_stray_control_characters_that_people_never_saw_are_in_no_article(source: str) -> None:
    (item,) = read(Document(source.encode() + b" " * 200), SUPPLIER).items
    assert isinstance(item, Draft)
    assert item.title == "Trams run again"
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", item.text)


def test_a_bug_in_a_parser_is_a_refusal_that_tells_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_text: str, _setting: Setting) -> tuple[Draft | Refused, ...]:
        raise ZeroDivisionError("the article's secret text")

    monkeypatch.setattr(reading, "FORMATS", {**FORMATS, "text": Format("text/plain", broken)})
    with pytest.raises(Refused) as caught:
        read(Document(b"A text."), SUPPLIER)
    assert caught.value.reason is ReasonCode.PARSER_FAILED
    assert caught.value.detail == "text: ZeroDivisionError"


def outcome(data: bytes, *, forced: str | None = None, media_type: str | None = None) -> ReasonCode | None:
    """Why some bytes are refused; None where they are read. Anything else that is raised fails the test."""
    try:
        read(Document(data, media_type=media_type), SUPPLIER, forced=forced)
    except Refused as refused:
        return refused.reason
    return None


@given(data=st.binary(max_size=400))
def test_no_bytes_break_it(data: bytes) -> None:
    assert outcome(data) is not ReasonCode.PARSER_FAILED


@given(text=st.text(max_size=400), forced=st.sampled_from([None, *FORMATS]))
def test_no_text_breaks_it(text: str, forced: str | None) -> None:
    assert outcome(text.encode(), forced=forced) is not ReasonCode.PARSER_FAILED


@given(value=JSON)
def test_no_json_breaks_it(value: Any) -> None:
    data = json.dumps(value).encode()
    assert outcome(data, media_type="application/json") is not ReasonCode.PARSER_FAILED


@given(
    value=st.dictionaries(NINJS_NAMES, JSON | st.sampled_from(["canceled", "text", "2024-08-16T07:14:00Z"]))
)
def test_no_members_of_ninjs_break_it(value: dict[str, Any]) -> None:
    assert outcome(json.dumps(value).encode()) is not ReasonCode.PARSER_FAILED
