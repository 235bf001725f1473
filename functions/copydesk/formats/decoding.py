"""The one place where bytes become text. Which rule decided is kept beside the text.

The order: a byte order mark, then the charset of the transport, then UTF-8, always strictly. A charset that
nobody knows, or in which the bytes are not valid, says nothing about the bytes and is skipped: UTF-8 checks
itself, so what decodes as UTF-8 is UTF-8. UTF-16 and UTF-32 without a mark fit nearly any bytes, so bytes
without a NUL that decode as UTF-8 are not believed to be one of them. What fits nothing is refused; nothing
is ever replaced.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.sniffing import BYTE_ORDER_MARKS
from copydesk.reasons import ReasonCode


class CharsetBasis(StrEnum):
    """What said which charset the bytes are in."""

    BYTE_ORDER_MARK = "bom"
    TRANSPORT = "transport"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a document, and how it was read."""

    text: str
    charset: str
    basis: CharsetBasis


_CHARSET: Final = re.compile(r";\s*charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_WIDE: Final = ("utf-16", "utf-32")
# Only encodings of text: Python's registry also knows rot13, idna and escapes.
_TEXT_CODECS: Final = re.compile(
    r"utf-(8|16|32)(-[lb]e)?|ascii|iso8859-\d+|cp(125\d|8\d\d|932|949|950)|koi8-[rtu]|mac-\w+"
    r"|gb2312|gbk|gb18030|big5(hkscs)?|shift_jis|euc_(jp|kr)|iso2022_(jp|kr)|johab|tis-620"
)


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
    for encoding in _declared(document.media_type):
        if encoding.startswith(_WIDE) and _is_utf_8_text(data):
            continue
        try:
            return Decoded(data.decode(encoding), encoding, CharsetBasis.TRANSPORT)
        except UnicodeDecodeError:
            continue
    try:
        return Decoded(data.decode("utf-8"), "utf-8", CharsetBasis.DEFAULT)
    except UnicodeDecodeError as error:
        raise _undecodable(error) from error


def _declared(media_type: str | None) -> Iterator[str]:
    declared = _CHARSET.search(media_type or "")
    if declared is None:
        return
    try:
        name = codecs.lookup(declared[1]).name
    except (LookupError, ValueError):
        return
    # Everybody who writes ISO 8859-1 and uses its C1 range means Windows-1252 (as the WHATWG settled it).
    if name == "iso8859-1":
        name = "cp1252"
    if _TEXT_CODECS.fullmatch(name):
        yield name


def _is_utf_8_text(data: bytes) -> bool:
    """Whether bytes are UTF-8 and have no NUL, as text in units of two or four bytes has with every space."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


def _undecodable(error: UnicodeDecodeError) -> Refused:
    return Refused(
        ReasonCode.UNDECODABLE_TEXT, f"byte {error.start} of {len(error.object)} is no {error.encoding} text"
    )
