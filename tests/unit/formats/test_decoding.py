# ruff: noqa: RUF001 - words in Cyrillic and dashes are meant
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import Refused
from copydesk.formats.decoding import CharsetBasis, decode
from copydesk.formats.document import Document
from copydesk.reasons import ReasonCode

TEXT = "Пловдив – „Операта“ café"


@pytest.mark.parametrize(
    ("codec", "charset"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-32", "utf-32")]
)
def test_a_byte_order_mark_wins_over_the_transport(codec: str, charset: str) -> None:
    found = decode(Document(TEXT.encode(codec), media_type="text/plain; charset=windows-1251"))
    assert (found.text, found.charset, found.basis) == (TEXT, charset, CharsetBasis.BYTE_ORDER_MARK)


@pytest.mark.parametrize("charset", ["windows-1251", "KOI8-U", '"utf-8"'])
def test_the_transports_charset_is_believed_where_the_bytes_allow_it(charset: str) -> None:
    text = "Пловдив"
    found = decode(Document(text.encode(charset.strip('"')), media_type=f"text/plain; charset={charset}"))
    assert (found.text, found.basis) == (text, CharsetBasis.TRANSPORT)


@pytest.mark.parametrize(
    "charset", ["us-ascii", "x-unknown", "rot13", "idna", "unicode_escape", "utf-7", "\x00"]
)
def test_a_charset_that_does_not_fit_is_skipped_for_utf_8(charset: str) -> None:
    found = decode(Document(TEXT.encode(), media_type=f"text/plain; charset={charset}"))
    assert (found.text, found.charset, found.basis) == (TEXT, "utf-8", CharsetBasis.DEFAULT)


@pytest.mark.parametrize("charset", ["utf-16", "UTF-32", "utf-16le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize("text", [TEXT, "four", "An even number of bytes."])
def test_utf_8_that_is_declared_wide_is_utf_8(charset: str, text: str) -> None:
    found = decode(Document(text.encode(), media_type=f"text/plain; charset={charset}"))
    assert (found.text, found.charset, found.basis) == (text, "utf-8", CharsetBasis.DEFAULT)


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_text_without_a_mark_is_believed(charset: str) -> None:
    found = decode(Document(TEXT.encode(charset), media_type=f"text/plain; charset={charset}"))
    assert (found.text, found.basis) == (TEXT, CharsetBasis.TRANSPORT)


def test_latin_1_with_curly_quotes_is_windows_1252() -> None:
    found = decode(Document(b"\x93caf\xe9\x94", media_type="text/plain; charset=ISO-8859-1"))
    assert found.text == "\u201ccaf\u00e9\u201d"


@pytest.mark.parametrize(
    "data", [b"\xcc\xee\xf1\xea\xe2\xe0", b"\xff\xfea", b"\xef\xbb\xbf\xff", b"\xed\xa0\x80"]
)
def test_bytes_that_are_no_text_are_refused_and_never_replaced(data: bytes) -> None:
    with pytest.raises(Refused) as caught:
        decode(Document(data))
    assert caught.value.reason is ReasonCode.UNDECODABLE_TEXT
    assert "byte" in caught.value.detail


@given(text=st.text())
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(Document(text.encode())).text == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="windows-1251"?><a>{}</a>',
        "<html><head><meta charset=windows-1251></head><body>{}",
        '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>{}',
    ],
)
def test_a_document_says_its_charset_itself(head: str) -> None:
    text = head.format("Пловдив")
    found = decode(Document(text.encode("cp1251")))
    assert (found.text, found.charset, found.basis) == (text, "cp1251", CharsetBasis.DECLARATION)
    over_http = decode(Document(text.encode("koi8-r"), media_type="text/html; charset=koi8-r"))
    assert (over_http.text, over_http.basis) == (text, CharsetBasis.TRANSPORT)


@pytest.mark.parametrize("media_type", ["text/xml", "text/xml; charset=iso-8859-1"])
def test_utf_8_that_claims_single_bytes_is_utf_8_and_no_mojibake(media_type: str) -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>caf\u00e9 – „ja“</a>'
    found = decode(Document(text.encode(), media_type=media_type))
    assert (found.text, found.charset, found.basis) == (text, "utf-8", CharsetBasis.DEFAULT)


NEWS = {
    "cp1251": "Правителството обяви нов план за развитие на железниците. Работата започва през юни.",
    "koi8-r": "Правительство объявило о новом плане развития железных дорог. Работы начнутся в июне.",
    "cp1252": "Die Züge fahren künftig häufiger – „für alle“, heißt es in München.",
    "cp1250": "Rząd ogłosił w poniedziałek, że pociągi będą jeździć częściej, łącznie z Gdańskiem.",
    "cp1253": "Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι τα τρένα θα κινούνται συχνότερα.",
    "cp932": "首相は月曜日に記者会見を開き、新しい鉄道計画を発表した。",
}


@pytest.mark.parametrize("charset", NEWS)
def test_what_nobody_declares_is_detected(charset: str) -> None:
    found = decode(Document(NEWS[charset].encode(charset)))
    assert (found.text, found.charset, found.basis) == (NEWS[charset], charset, CharsetBasis.DETECTOR)


@pytest.mark.parametrize("text", ["café", "El Niño", "“Yes” – she said", "£5 for a naïve façade"])
def test_accents_among_latin_letters_are_windows_1252_however_few(text: str) -> None:
    assert decode(Document(text.encode("cp1252"))).text == text


@given(
    text=st.text(alphabet=st.characters(min_codepoint=0xA0, exclude_categories=["Cs"]), min_size=4),
    cut=st.data(),
)
def test_damaged_utf_8_is_never_read_as_something_else(text: str, cut: st.DataObject) -> None:
    at = cut.draw(st.integers(0, len(text)))
    with pytest.raises(Refused) as caught:
        decode(Document(text[:at].encode() + b"\xff" + text[at:].encode()))
    assert caught.value.reason is ReasonCode.UNDECODABLE_TEXT
