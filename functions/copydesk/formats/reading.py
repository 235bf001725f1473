"""Bytes in, articles out: the one entrance to all formats."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from copydesk.errors import Refused
from copydesk.formats import body, ninjs, text
from copydesk.formats.decoding import decode
from copydesk.formats.document import Document, Parser, Reading, Setting
from copydesk.formats.sniffing import sniff
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier


class Format(NamedTuple):
    """How a format is read, and the media type of what it was read from."""

    parse: Parser
    media_type: str


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "text": Format(text.parse, "text/plain"),
        "ninjs": Format(ninjs.parse, "application/json"),
        "body": Format(body.parse, "text/plain"),
    }
)
"""All formats by name. A new one is a module and a line here, and what tells it in `sniffing`."""


def read(
    document: Document, supplier: Supplier, *, zone: str | None = None, forced: str | None = None
) -> Reading:
    """The articles of a document.

    `zone` is where a time stands that states no zone; without it the supplier's is taken. `forced` names the
    format, and the bytes are not asked. Raises Refused where the whole document cannot be read.
    """
    if not document.data.strip():
        raise Refused(ReasonCode.EMPTY_INPUT)
    name = forced or sniff(document)
    decoded = decode(document)
    if not decoded.text.strip().strip("\ufeff"):
        raise Refused(ReasonCode.EMPTY_INPUT)
    parse, media_type = FORMATS[name]
    try:
        items = parse(decoded.text, Setting(supplier, zone or supplier.zone))
    except Refused:
        raise
    except Exception as error:
        raise Refused(ReasonCode.PARSER_FAILED, f"{name}: {type(error).__name__}") from error
    return Reading(name, media_type, decoded.charset, decoded.basis, items)
