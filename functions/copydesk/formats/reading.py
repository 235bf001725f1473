"""Bytes in, articles out: the one entrance to all formats."""

from collections.abc import Mapping
from contextlib import nullcontext
from types import MappingProxyType
from typing import Final, NamedTuple

from copydesk.errors import Refused
from copydesk.formats import (
    body,
    controls,
    feed,
    html,
    json_feed,
    lifecycle_event,
    mail,
    newsml_1,
    newsml_g2,
    ninjs,
    nitf,
    text,
    wire,
)
from copydesk.formats.decoding import Decoded, decode
from copydesk.formats.document import Document, Items, Opener, Parser, Reading, Setting, TimeLimit
from copydesk.formats.inflating import inflate
from copydesk.formats.sniffing import sniff
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

TIME_LIMIT: Final = 2.0
"""Seconds of processor time that one document is given."""


class Format(NamedTuple):
    """How a format is read, and the media type of what it was read from: by its text, or as a container."""

    media_type: str
    parse: Parser | None = None
    open: Opener | None = None


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "text": Format("text/plain", text.parse),
        "html": Format("text/html", html.parse),
        "ninjs": Format("application/json", ninjs.parse),
        "feed": Format("application/xml", feed.parse),
        "json-feed": Format("application/feed+json", json_feed.parse),
        "lifecycle-event": Format("application/json", lifecycle_event.parse),
        "newsml-g2": Format("application/xml", newsml_g2.parse),
        "newsml-1": Format("text/vnd.IPTC.NewsML", newsml_1.parse),
        "nitf": Format("text/vnd.IPTC.NITF", nitf.parse),
        "email": Format("message/rfc822", open=mail.open_),
        "wire": Format("text/plain", wire.parse),
        "body": Format("text/plain", body.parse),
    }
)
"""All formats by name. A new one is a module and a line here, and what tells it in `sniffing`."""


def read(
    document: Document,
    supplier: Supplier,
    *,
    zone: str | None = None,
    forced: str | None = None,
    time_limit: TimeLimit = nullcontext,
) -> Reading:
    """The articles of a document.

    `zone` is where a time stands that states no zone; without it the supplier's is taken. `forced` names the
    format, and the bytes are not asked. Raises Refused where the whole document cannot be read.
    """
    with time_limit(TIME_LIMIT):
        document = inflate(document)
        name = _format(document, forced)
        setting = Setting(supplier, zone or supplier.zone)
        items, decoded = _items(name, document, setting)
    return Reading(
        format=name,
        media_type=FORMATS[name].media_type,
        charset=decoded.charset if decoded else None,
        charset_basis=decoded.basis if decoded else None,
        items=items,
    )


def _format(document: Document, forced: str | None = None) -> str:
    if not document.data.strip():
        raise Refused(ReasonCode.EMPTY_INPUT)
    name = forced or sniff(document)
    if name not in FORMATS:
        raise Refused(ReasonCode.UNSUPPORTED_FORMAT, f"the input looks like {name}")
    return name


def _items(name: str, document: Document, setting: Setting) -> tuple[Items, Decoded | None]:
    _, parse, open_ = FORMATS[name]
    decoded = decode(document) if parse else None
    if decoded and not decoded.text.strip().strip("\ufeff"):
        raise Refused(ReasonCode.EMPTY_INPUT)
    try:
        if decoded and parse:
            return parse(_printable(decoded.text, name), setting), decoded
        return (open_(document, setting, _read_part) if open_ else ()), None
    except Refused:
        raise
    except Exception as error:
        raise Refused(ReasonCode.PARSER_FAILED, f"{name}: {type(error).__name__}") from error


def _printable(source: str, name: str) -> str:
    """A text that people made, without stray control characters; raises Refused where a NUL is among them.

    In the other formats these have a meaning, or are refused, or are to be left as they are.
    """
    if name not in {"text", "html"}:
        return source
    if "\0" in source:
        raise Refused(ReasonCode.BINARY_INPUT, f"character {source.index('\0')} is a NUL")
    return controls.without(source)


def _read_part(document: Document, setting: Setting) -> Items:
    """The articles of a document inside another. A container may hold no container."""
    document = inflate(document)
    name = _format(document)
    if FORMATS[name].open:
        raise Refused(ReasonCode.UNSUPPORTED_FORMAT, f"{name} inside of another container")
    return _items(name, document, setting)[0]
