import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.sniffing import sniff
from copydesk.reasons import ReasonCode


def refused(data: bytes, **hints: str) -> Refused:
    with pytest.raises(Refused) as caught:
        sniff(Document(data, **hints))
    return caught.value


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x1f\x8b\x08\x00\x00", "gzip"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"GIF89a\x01\x00", "GIF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
        (b"\x00\x00\x00\x18ftypmp42", "MP4"),
    ],
)
def test_binary_files_are_known_by_their_first_bytes(data: bytes, name: str) -> None:
    refusal = refused(data, name="article.txt", media_type="text/plain")
    assert refusal.reason is ReasonCode.BINARY_INPUT
    assert name in refusal.detail


def test_bytes_with_nul_are_no_text() -> None:
    assert refused(b"half a text\x00and then not").reason is ReasonCode.BINARY_INPUT


def test_many_control_characters_are_no_text() -> None:
    assert refused(b"ab\x02\x03\x04\x05" * 50).reason is ReasonCode.BINARY_INPUT


@pytest.mark.parametrize("data", [b"\x01", b" \x07\r\n", b"\xef\xbb\xbf\x02"])
def test_control_characters_alone_are_no_text(data: bytes) -> None:
    assert refused(data).reason is ReasonCode.BINARY_INPUT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_makes_no_text_of_binary_data(encoding: str) -> None:
    assert refused("half a text\0and then not".encode(encoding)).reason is ReasonCode.BINARY_INPUT
    assert refused(("ab\x02\x03\x04\x05" * 50).encode(encoding)).reason is ReasonCode.BINARY_INPUT


@pytest.mark.parametrize(
    "text",
    [
        "\x01abc0124 3 i 93  abc 1888\r\n\r\nHarbour/trams/\r\n",
        "Harbour/trams/\r\n\x02\r\nThe trams run again, the city said on Tuesday.\r\n",
        "The trams run again.\r\n" * 20 + "# Notes to editors\r\nCall us.\r\n\x03\r\n241430 nov 26\r\n\x04",
        "The trams run again.\r\n" * 2_000 + "\x03\r\n241430 nov 26\r\n",
    ],
)
def test_a_piece_of_a_wire_is_no_plain_text(text: str) -> None:
    assert sniff(Document(text.encode())) == "wire"


def test_one_stray_control_character_is_forgiven() -> None:
    assert sniff(Document(b"A text with one \x1a at its end\x1a"[:-1])) == "text"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<!DOCTYPE html><html><title>x</title>", "html"),
        ("\ufeff  <HTML lang=en>", "html"),
        ("<!-- made by hand -->\n<html>", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>', "html"),
        ("Skip to content\n<html><body>", "html"),
        ("A story.</p><p>Another one.</p>", "html"),
        ("<p>A fragment of a page", "html"),
        ('<?xml version="1.0"?><rss version="2.0">', "feed"),
        ("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "feed"),
        ('<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ('<entry xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ('<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0">', "feed"),
        ('<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>', "nitf"),
        ('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', "newsml-g2"),
        ('<nar:newsMessage xmlns:nar="http://iptc.org/std/nar/2006-10-01/">', "newsml-g2"),
        ("<NewsML><NewsItem>", "newsml-1"),
        ("\x01eca0124 3 i 93  dpa 1888\r\n\n\nYemen/conflict/\r\n\x02EXTRA", "wire"),
        ("\r\n\x16\x16\x01A1234\x1fasian\r\nr a BC-X 05-17 0066\r\n\x02Text.\x03", "wire"),
        (
            "Date: Fri, 16 Aug 2024 07:14:00 +0300\nX-2nd_Id: 1\nFrom: a@example.com\n\n<html><p>A</p>",
            "email",
        ),
        ("Received: by 10.1.1.1\nFrom: a@example.com\nSubject: A story\n\nText.", "email"),
        ("From: a@example.com\nTo: b@example.com\nDate: Fri, 16 Aug 2024 07:14:00 +0300\n\nText.", "email"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "json-feed"),
        ('{"items": [], "version" : "https:\\/\\/jsonfeed.org\\/version\\/1"}', "json-feed"),
        ('{"uri": "urn:x", "body_text": "See \\"https://jsonfeed.org/version/1\\""}', "ninjs"),
    ],
)
def test_a_format_is_told_by_how_its_bytes_begin(text: str, name: str) -> None:
    assert sniff(Document(text.encode(), name="article.txt", media_type="text/plain")) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<?xml version="1.0"?><invoice/>', "XML"),
        ("{\\rtf1\\ansi A story", "RTF"),
        ("%!PS-Adobe-3.0", "PostScript"),
    ],
)
def test_formats_that_are_not_read_are_never_taken_for_plain_text(text: str, name: str) -> None:
    refusal = refused(text.encode(), media_type="text/plain")
    assert refusal.reason is ReasonCode.UNSUPPORTED_FORMAT
    assert name in refusal.detail


@pytest.mark.parametrize(
    "text", ['{"uri": "urn:x"}', ' \n{"a": 1', "{broken", '[{"uri": 1}]', "[ ]", '["a"]']
)
def test_what_begins_like_json_is_json(text: str) -> None:
    assert sniff(Document(text.encode(), name="article.txt", media_type="text/plain")) == "ninjs"


@pytest.mark.parametrize(
    "text",
    [
        "A headline",
        "[Photo] The harbour at night",
        "[UPDATE] Trams run again",
        "Prices < 5 euros, wages > 2000",
        "Editor: a note\nThe harbour is closed.",
        "Subject: nothing else of a letter",
        '"We are late," she said.',
    ],
)
def test_prose_is_text_whatever_its_first_sign(text: str) -> None:
    assert sniff(Document(text.encode())) == "text"


def test_hints_break_a_tie_and_no_more() -> None:
    assert sniff(Document(b'"quoted"', media_type="application/ld+json; charset=utf-8")) == "ninjs"
    assert sniff(Document(b"Plain words", media_type="application/json")) == "text"


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_does_not_hide_what_follows(charset: str) -> None:
    assert sniff(Document('{"uri": "urn:x"}'.encode(charset))) == "ninjs"
    assert sniff(Document("<html>".encode(charset))) == "html"


@given(data=st.binary(max_size=300))
def test_it_answers_for_any_bytes(data: bytes) -> None:
    try:
        found: str = sniff(Document(data))
    except Refused as refusal:
        found = refusal.reason
    known = {"text", "ninjs", "html", "feed", "newsml-g2", "newsml-1", "nitf", "wire", "email"}
    assert found in {*known, ReasonCode.BINARY_INPUT, ReasonCode.UNSUPPORTED_FORMAT}
