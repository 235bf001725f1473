"""Compressed input, inflated within bounds."""

import zlib
from dataclasses import replace
from typing import Final

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.limits import MAX_INFLATED, MAX_RATIO
from copydesk.reasons import ReasonCode

_GZIP: Final = b"\x1f\x8b"
_GZIP_WINDOW: Final = zlib.MAX_WBITS | 16
_STEP: Final = 64 * 1024


def inflate(document: Document) -> Document:
    """The document that a gzip file (RFC 1952) holds, its members joined; any other document as it is.

    Raises Refused: INFLATES_TOO_FAR beyond MAX_INFLATED bytes or MAX_RATIO times the input, and
    MALFORMED_COMPRESSION where the data is damaged, cut off, or followed by something else.
    """
    if not document.data.startswith(_GZIP):
        return document
    name = document.name.removesuffix(".gz") if document.name else None
    return replace(document, data=_inflated(document.data), name=name)


def _inflated(data: bytes) -> bytes:
    most = min(MAX_INFLATED, MAX_RATIO * len(data))
    inflated = bytearray()
    rest = data
    while rest:
        member = zlib.decompressobj(_GZIP_WINDOW)
        while not member.eof:
            try:
                piece = member.decompress(rest, _STEP)
            except zlib.error as error:
                raise Refused(ReasonCode.MALFORMED_COMPRESSION, "the gzip data is damaged") from error
            inflated += piece
            if len(inflated) > most:
                raise Refused(ReasonCode.INFLATES_TOO_FAR, f"{len(data)} bytes become more than {most}")
            rest = member.unused_data if member.eof else member.unconsumed_tail
            if not piece and not rest and not member.eof:
                raise Refused(ReasonCode.MALFORMED_COMPRESSION, "the gzip data is cut off")
        rest = rest.lstrip(b"\0")  # tape drives and some uploaders fill up the last block
    return bytes(inflated)
