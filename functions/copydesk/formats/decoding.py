"""The one place where bytes become text. Which rule decided is kept beside the text.

The order: a byte order mark, then the charset of the transport, then the one that the document declares
itself (XML, HTML), then UTF-8, then a detector, always strictly. A charset that nobody knows, or in which
the bytes are not valid, says nothing about the bytes and is skipped. UTF-16 and UTF-32 without a mark fit
nearly any bytes, so bytes without a NUL that decode as UTF-8 are not believed to be one of them; nor are
bytes with whole signs of UTF-8 believed to be of a charset of single bytes, which fits anything. UTF-8
checks itself: bytes that are mostly UTF-8 are damaged UTF-8 and no other charset. What fits nothing, or
several charsets alike, is refused; nothing is ever replaced.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from charset_normalizer import from_bytes

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.sniffing import BYTE_ORDER_MARKS
from copydesk.reasons import ReasonCode


class CharsetBasis(StrEnum):
    """What said which charset the bytes are in."""

    BYTE_ORDER_MARK = "bom"
    TRANSPORT = "transport"
    DECLARATION = "declaration"
    DEFAULT = "default"
    DETECTOR = "detector"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a document, and how it was read."""

    text: str
    charset: str
    basis: CharsetBasis


_CHARSET: Final = re.compile(r";\s*charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_WIDE: Final = ("utf-16", "utf-32")
_MULTIBYTE: Final = re.compile(r"gb|big5|shift|euc|iso2022|johab|cp9")
# Only encodings of text: Python's registry also knows rot13, idna and escapes.
_TEXT_CODECS: Final = re.compile(
    r"utf-(8|16|32)(-[lb]e)?|ascii|iso8859-\d+|cp(125\d|8\d\d|932|949|950)|koi8-[rtu]|mac-\w+"
    r"|gb2312|gbk|gb18030|big5(hkscs)?|shift_jis|euc_(jp|kr)|iso2022_(jp|kr)|johab|tis-620"
)


_HEAD: Final = 2_048
_XML_DECLARATION: Final = re.compile(rb"\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_META: Final = re.compile(rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_SAMPLE: Final = 64 * 1024
"""How many bytes from the first that is not ASCII on the detector is asked about."""
_WESTERN: Final = "cp1252"
_CANDIDATES: Final = [
    *(
        "cp1252",
        "cp1250",
        "cp1251",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "iso8859_2",
        "iso8859_5",
    ),
    *("koi8_r", "koi8_u", "cp866", "mac_roman", "mac_cyrillic", "tis_620"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
"""What news is really written in. The wide ones are not among them: they fit nearly any bytes."""
_ACCENTED: Final = re.compile(
    r"(?<=[A-Za-z])[\xc0-\xd6\xd8-\xf6\xf8-\xff]|[\xc0-\xd6\xd8-\xf6\xf8-\xff](?=[a-z])"
)
_STRANGE: Final = re.compile(
    r"[^\x00-\x7f\u2013\u2014\u2018-\u201e\u2026\u20ac\xa0\xa3\xa7\xab\xbb\xb0\xbf\xa1\xb7\u2022]"
)
# C1 controls are in every single-byte charset's gaps and in no text.
_NO_TEXT: Final = re.compile(r"[\x80-\x84\x86-\x9f]")


def decode(document: Document) -> Decoded:
    """The text of a document; raises Refused where the bytes are no text in any charset that may be meant."""
    data = document.data
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError as error:
                raise _undecodable(error) from error
            return Decoded(text, encoding.removesuffix("-sig"), CharsetBasis.BYTE_ORDER_MARK)
    for label, basis in _claims(document):
        codec = _codec(label)
        if codec is None or (codec != "utf-8" and not _MULTIBYTE.match(codec) and _is_utf_8(data, codec)):
            continue
        try:
            return Decoded(data.decode(codec), codec, basis)
        except UnicodeDecodeError:
            continue
    try:
        return Decoded(data.decode("utf-8"), "utf-8", CharsetBasis.DEFAULT)
    except UnicodeDecodeError as error:
        return _detected(data, error)


def _claims(document: Document) -> Iterator[tuple[str, CharsetBasis]]:
    """What the transport says of the charset, then what the document says itself."""
    if stated := _CHARSET.search(document.media_type or ""):
        yield stated[1], CharsetBasis.TRANSPORT
    head = document.data[:_HEAD]
    for pattern in (_XML_DECLARATION, _META):
        found = pattern.match(head) if pattern is _XML_DECLARATION else pattern.search(head)
        if found:
            yield found[1].decode("ascii", "replace"), CharsetBasis.DECLARATION


def _codec(label: str) -> str | None:
    """The codec that a charset's label means; None for what is no encoding of text."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    # Everybody who writes ISO 8859-1 and uses its C1 range means Windows-1252 (as the WHATWG settled it).
    if name == "iso8859-1":
        name = "cp1252"
    return name if _TEXT_CODECS.fullmatch(name) else None


def _detected(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """The text in the charset that the bytes look like; refused where several could be meant."""
    if _is_damaged_utf_8(data):
        raise _undecodable(error) from error
    start = max(0, error.start - _HEAD)
    encoding = _likely(data[start : start + _SAMPLE])
    if encoding is None:
        raise _undecodable(error) from error
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as again:
        raise _undecodable(again) from again
    if _NO_TEXT.search(text):
        raise _undecodable(error) from error
    return Decoded(text, encoding, CharsetBasis.DETECTOR)


def _likely(sample: bytes) -> str | None:
    """The charset in which a sample reads most like a language, Windows-1252 where it reads no worse."""
    matches = list(from_bytes(sample, cp_isolation=_CANDIDATES))
    best = max(matches, key=lambda match: (-match.chaos, match.coherence), default=None)
    if best is not None and (best.coherence > 0 or len(matches) == 1):
        equals = (
            match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)
        )
        names = [name for match in equals for name in match.could_be_from_charset]
        return _codec(_WESTERN if _WESTERN in names else best.encoding)
    return _WESTERN if _is_western(sample) else None


def _is_western(sample: bytes) -> bool:
    """Whether all that is not ASCII are, in Windows-1252, letters among Latin ones or marks of print."""
    text = sample.decode(_WESTERN, "replace")
    return not _STRANGE.search(_ACCENTED.sub("", text))


def _is_damaged_utf_8(data: bytes) -> bool:
    """Whether at least half of what is not ASCII is UTF-8; texts in other charsets have next to none."""
    kept = data.decode("utf-8", "ignore")
    sequences = sum(not char.isascii() for char in kept)
    lost = len(data) - len(kept.encode())
    return sequences >= lost


def _is_utf_8(data: bytes, claimed: str) -> bool:
    """Whether bytes are UTF-8 whatever is claimed.

    Against a wide charset it is enough that there is no NUL, which wide text has with every space; against
    one of single bytes there have to be signs that are not ASCII.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data if claimed.startswith(_WIDE) else not data.isascii()


def _undecodable(error: UnicodeDecodeError) -> Refused:
    return Refused(
        ReasonCode.UNDECODABLE_TEXT, f"byte {error.start} of {len(error.object)} is no {error.encoding} text"
    )
