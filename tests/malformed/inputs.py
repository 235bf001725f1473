"""Malformed inputs: a good document with one thing wrong, and the one code that it is to be refused by."""

import gzip
import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from copydesk.reasons import ReasonCode
from tests.malformed.samples import HTML, JSON_SAMPLES, MAIL, SAMPLES, WIRE, XML_SAMPLES


class Malformed(NamedTuple):
    """Bytes that are to be refused, and by which code."""

    name: str
    data: bytes
    reason: ReasonCode


_CUTS: Final = 16
_BILLION_LAUGHS: Final = "<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
_SUBSETS: Final = {
    "bomb": f"<!DOCTYPE r [{_BILLION_LAUGHS}]>",
    "file": "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "network": "<!DOCTYPE r SYSTEM 'x.dtd' [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]>",
    "empty": "<!DOCTYPE r []>",
    "element": "<!DOCTYPE r [<!ELEMENT r ANY>]>",
}
_BINARY: Final = {
    "zip": b"PK\x03\x04\x14\x00\x06\x00\x08\x00",
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    "gif": b"GIF89a\x01\x00\x01\x00",
    "tiff": b"II*\x00\x08\x00\x00\x00",
    "webp": b"RIFF\x24\x00\x00\x00WEBPVP8 ",
    "mp4": b"\x00\x00\x00\x18ftypmp42",
    "ogg": b"OggS\x00\x02",
    "mp3": b"ID3\x03\x00",
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "rar": b"Rar!\x1a\x07\x01\x00",
    "bz2": b"BZh91AY&SY",
    "xz": b"\xfd7zXZ\x00",
    "zstd": b"\x28\xb5\x2f\xfd\x04",
    "elf": b"\x7fELF\x02\x01\x01",
    "sqlite": b"SQLite format 3\x00",
    "zeros": b"\0" * 200,
    "nul": b"Half a text\0and the rest",
    "controls": b"ab\x02\x03\x04" * 100,
}
_BLANK: Final = {
    "nothing": b"",
    "blanks": b" \t\r\n" * 9,
    "mark": b"\xef\xbb\xbf",
    "wide mark": b"\xff\xfe",
    "wide blanks": "\ufeff \u00a0\n".encode("utf-16"),
    "squeezed": gzip.compress(b"  \n"),
}


def inputs() -> Iterator[Malformed]:
    """All of them; each time the same."""
    for name, text in XML_SAMPLES.items():
        yield from _named(name, _xml(text))
    for name, text in JSON_SAMPLES.items():
        yield from _named(name, _json(text))
    for name, text in SAMPLES.items():
        yield from _named(name, _bytes(text))
    yield from _named("page", _pages())
    yield from _named("mail", _mails())
    yield from _named("wire", _wires())
    yield from (Malformed(f"binary: {name}", data, ReasonCode.BINARY_INPUT) for name, data in _BINARY.items())
    yield from (Malformed(f"blank: {name}", data, ReasonCode.EMPTY_INPUT) for name, data in _BLANK.items())
    for name, text in (
        ("rtf", "{\\rtf1\\ansi A story}"),
        ("postscript", "%!PS-Adobe-3.0\n"),
        ("xml", "<?xml version='1.0'?><invoice/>"),
    ):
        yield Malformed(f"unread: {name}", text.encode(), ReasonCode.UNSUPPORTED_FORMAT)


type _Wrong = Iterator[tuple[str, str | bytes, ReasonCode]]


def _named(of: str, wrong: _Wrong) -> Iterator[Malformed]:
    for name, data, reason in wrong:
        yield Malformed(
            f"{of}: {name}",
            data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"),
            reason,
        )


def _cuts(text: str, start: int) -> Iterator[int]:
    """Places to cut a text at, evenly spread between `start` and its last sign."""
    end = len(text.rstrip()) - 1
    yield from sorted({start + (end - start) * step // _CUTS for step in range(_CUTS)})


def _texts_of(text: str) -> list[int]:
    """Where the words of an XML document begin."""
    return [match.start() + 1 for match in re.finditer(r">[A-Z][a-z]+ ", text)]


def _xml(text: str) -> _Wrong:
    root = re.search(r"<[A-Za-z][^>]*>", text)
    assert root is not None
    for cut in _cuts(text, root.end()):
        yield f"cut at {cut}", text[:cut], ReasonCode.MALFORMED_XML
    for at in _texts_of(text):
        for name, piece, reason in (
            ("entity", "&nbsp;", ReasonCode.UNDEFINED_ENTITY),
            ("entity of a page", "&eacute;", ReasonCode.UNDEFINED_ENTITY),
            ("ampersand", " AT&T & co ", ReasonCode.MALFORMED_XML),
            ("control", "\x02", ReasonCode.MALFORMED_XML),
            ("reference to a control", "&#1;", ReasonCode.MALFORMED_XML),
            ("reference to a surrogate", "&#xD83D;", ReasonCode.MALFORMED_XML),
            ("open tag", "<b>", ReasonCode.MALFORMED_XML),
            ("closing tag", "</b>", ReasonCode.MALFORMED_XML),
            ("crossing tags", "<b><i></b></i>", ReasonCode.MALFORMED_XML),
            ("attribute without quotes", "<b c=d/>", ReasonCode.MALFORMED_XML),
            ("attribute twice", "<b c='1' c='2'/>", ReasonCode.MALFORMED_XML),
            ("prefix of nobody", "<zz:b/>", ReasonCode.MALFORMED_XML),
            ("end of no CDATA", "]]>", ReasonCode.MALFORMED_XML),
            ("depth", "<b>" * 70 + "</b>" * 70, ReasonCode.TOO_COMPLEX),
        ):
            yield f"{name} at {at}", text[:at] + piece + text[at:], reason
    at = _texts_of(text)[0]
    yield "elements", text[:at] + "<b/>" * 100_001 + text[at:], ReasonCode.TOO_COMPLEX
    for name, subset in _SUBSETS.items():
        yield (
            f"subset with a {name}",
            text[: root.start()] + subset + text[root.start() :],
            ReasonCode.DTD_REFUSED,
        )
    yield "tail", text + "tail", ReasonCode.MALFORMED_XML
    yield "two roots", text + "<again/>", ReasonCode.MALFORMED_XML


def _json(text: str) -> _Wrong:
    for cut in _cuts(text, 1):
        yield f"cut at {cut}", text[:cut], ReasonCode.MALFORMED_JSON
    inside = text[:-1]
    for name, member in (
        ("NaN", '"x": NaN'),
        ("Infinity", '"x": Infinity'),
        ("-Infinity", '"x": -Infinity'),
        ("a number of 5,000 digits", f'"x": {"9" * 5_000}'),
        ("a number too large", '"x": 1e999'),
        ("the same name twice", '"x": 1, "x": 2'),
        ("a lone surrogate", r'"x": "\ud800"'),
        ("surrogates the wrong way round", r'"x": "\udc00\ud800"'),
        ("a raw control", '"x": "a\x02b"'),
        ("a raw line end", '"x": "a\nb"'),
        ("a comma at the end", '"x": 1,'),
        ("a comment", '"x": 1 /* why */'),
        ("single quotes", "'x': 1"),
        ("a bare name", "x: 1"),
        ("a leading zero", '"x": 01'),
        ("a plus", '"x": +1'),
        ("hexadecimals", '"x": 0x1f'),
        ("a broken escape", r'"x": "\q"'),
        ("no value", '"x":'),
        ("undefined", '"x": undefined'),
    ):
        yield name, f"{inside}, {member}}}", ReasonCode.MALFORMED_JSON
    yield "depth", f'{inside}, "x": {"[" * 100_000}{"]" * 100_000}}}', ReasonCode.TOO_COMPLEX
    yield "values", f'{inside}, "x": [{"0," * 100_000}0]}}', ReasonCode.TOO_COMPLEX
    yield "a tail", text + " tail", ReasonCode.MALFORMED_JSON
    yield "two values", text + text, ReasonCode.MALFORMED_JSON


def _bytes(text: str) -> _Wrong:
    data = text.encode()
    at = data.index(b"\xc3\xa9")
    damages: dict[str, Callable[[], bytes]] = {
        "a sign cut in two": lambda: data[: at + 1] + data[at + 2 :] + "\u00e9\u00e9".encode(),
        "a byte of no charset": lambda: data[:at] + b"\xff" + data[at:],
        "an overlong sign": lambda: data[:at] + b"\xc0\xaf" + "\u00e9\u00e9".encode() + data[at:],
        "a surrogate in UTF-8": lambda: (
            data[:at] + b"\xed\xa0\x80" + "\u00e9\u00e9\u00e9".encode() + data[at:]
        ),
    }
    for name, damage in damages.items():
        if not text.startswith("From:"):  # a letter's parts are decoded one by one
            yield name, damage(), ReasonCode.UNDECODABLE_TEXT
    squeezed = gzip.compress(data, mtime=0)
    for cut in (3, 11, len(squeezed) // 3, len(squeezed) // 2, len(squeezed) - 9, len(squeezed) - 1):
        yield f"squeezed and cut at {cut}", squeezed[:cut], ReasonCode.MALFORMED_COMPRESSION
    yield (
        "squeezed with a wrong sum",
        squeezed[:-8] + b"\1\2\3\4" + squeezed[-4:],
        ReasonCode.MALFORMED_COMPRESSION,
    )
    yield "squeezed with a tail", squeezed + b"tail", ReasonCode.MALFORMED_COMPRESSION
    yield "squeezed twice", gzip.compress(squeezed, mtime=0), ReasonCode.BINARY_INPUT
    yield "a bomb", gzip.compress(data + b" " * 2_000_000, mtime=0), ReasonCode.INFLATES_TOO_FAR
    if not text.startswith("\x01"):  # on a wire it fills up a line
        yield "a NUL in it", data[:at] + b"\0" + data[at:], ReasonCode.BINARY_INPUT


def _pages() -> _Wrong:
    head, tail = HTML.split("<article>")
    yield "depth", f"{head}{'<div>' * 200}<article>{tail}", ReasonCode.TOO_COMPLEX
    yield "elements", f"{head}{'<i></i>' * 100_001}<article>{tail}", ReasonCode.TOO_COMPLEX
    yield "nothing to read", "<!DOCTYPE html><html><head></head><body></body></html>", ReasonCode.NO_CONTENT


def _wires() -> _Wrong:
    yield "a header without a text", f"{WIRE}\x01vla0125 4 pl 34  Vale 0189\r\n\x04", ReasonCode.INVALID_WIRE


def _mails() -> _Wrong:
    head = MAIL.partition("MIME-Version")[0]
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(100)
    )
    yield (
        "depth",
        f"{head}MIME-Version: 1.0\n{nested}Content-Type: text/plain\n\nText.\n",
        ReasonCode.TOO_COMPLEX,
    )
    yield "nothing to read", f"{head}MIME-Version: 1.0\nContent-Type: image/png\n\n", ReasonCode.NO_CONTENT
