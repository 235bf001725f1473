"""All formats, the decoder and the sniffer: bytes in, articles or a refusal out."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Final

from copydesk import ninjs
from copydesk.article import Article, Draft
from copydesk.errors import Refused
from copydesk.formats.decoding import decode
from copydesk.formats.document import Document, Reading
from copydesk.formats.reading import FORMATS, read
from copydesk.formats.sniffing import sniff
from copydesk.identity import identify
from copydesk.ingesting import describe
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier
from tests.fuzz.target import Target
from tests.fuzz.words import TOKENS
from tests.malformed.inputs import inputs
from tests.malformed.samples import SAMPLES

SUPPLIER: Final = Supplier(id="wire", name="Example Wire", zone="Europe/Sofia")
ARRIVAL: Final = datetime(2027, 5, 3, 9, 0, tzinfo=UTC)
ARTICLES: Final = Path(__file__).parents[2] / "samples"
TWICE: Final = 4
"""One input in so many is read twice."""
REPLACEMENT: Final = "\ufffd"
LARGEST_SEED: Final = 8 * 1024
MEDIA_TYPES: Final = (
    None,
    "text/plain; charset=utf-16",
    "text/html; charset=iso-8859-1",
    "text/plain; charset=shift_jis",
    "application/json",
    "text/plain; charset=\x00",
    "text/plain; charset=iso-2022-jp",
)


def targets() -> Iterator[Target]:
    """One for each format, one for what a document without any hint is, and what they stand on."""
    for name in FORMATS:
        yield Target(name, partial(attempt, forced=name), partial(seeds, name), TOKENS.get(name, ()))
    yield Target(
        "document", attempt, partial(seeds, None), tuple(w for words in TOKENS.values() for w in words)
    )
    yield Target("decoder", attempt_decoding, partial(seeds, None), TOKENS["decoder"])
    yield Target("sniffer", attempt_sniffing, partial(seeds, None), TOKENS["html"] + TOKENS["email"])


def attempt(data: bytes, forced: str | None = None) -> None:
    """Read, some twice, and take what comes out as far as an event."""
    first = _read(data, forced)
    if len(data) % TWICE == 0:
        assert _told(_read(data, forced)) == _told(first), "the same bytes are read in two ways"
    if isinstance(first, Refused):
        return _is_foreseen(first)
    for item in first.items:
        if isinstance(item, Refused):
            _is_foreseen(item)
        else:
            _is_sound(item, data, first)
    return None


def attempt_decoding(data: bytes) -> None:
    """The first byte chooses what the transport says."""
    media_type = MEDIA_TYPES[data[0] % len(MEDIA_TYPES)] if data else None
    document = Document(data[1:], media_type=media_type)
    try:
        decoded = decode(document)
    except Refused as refused:
        return _is_foreseen(refused)
    assert decoded == decode(document), "the same bytes are decoded in two ways"
    if REPLACEMENT in decoded.text:
        assert _states_replacement(document.data, decoded.charset), "something was replaced in silence"
    return None


def attempt_sniffing(data: bytes) -> None:
    """The first byte chooses what the transport says."""
    media_type = MEDIA_TYPES[data[0] % len(MEDIA_TYPES)] if data else None
    document = Document(data[1:], media_type=media_type)
    try:
        assert sniff(document) in FORMATS
    except Refused as refused:
        _is_foreseen(refused)


def _read(data: bytes, forced: str | None) -> Reading | Refused:
    try:
        return read(Document(data), SUPPLIER, forced=forced)
    except Refused as refused:
        return refused


def _told(reading: Reading | Refused) -> object:
    if isinstance(reading, Refused):
        return reading.reason, reading.detail
    items = [str(item) if isinstance(item, Refused) else item for item in reading.items]
    return reading.format, reading.charset, items


def _is_foreseen(refused: Refused) -> None:
    if refused.reason is ReasonCode.PARSER_FAILED:
        raise AssertionError("a parser failed in a way that nobody foresaw") from refused


def _is_sound(draft: Draft, data: bytes, reading: Reading) -> None:
    """What the later steps rely on."""
    try:
        article = identify(draft, SUPPLIER, describe(data, reading), ARRIVAL)
    except Refused as refused:
        return _is_foreseen(refused)
    text = article.model_dump_json()
    assert Article.model_validate_json(text) == article, "the article does not survive its own JSON"
    ninjs.render(article)
    written = article.model_dump_json(include=set(Draft.model_fields) - {"provenance"})
    if REPLACEMENT in written:
        assert _states_replacement(data, reading.charset), "something was replaced in silence"
    return None


def _states_replacement(data: bytes, charset: str | None) -> bool:
    """Whether the bytes themselves may hold a replacement character, in whatever way it can be written.

    A page's reference to what is no character is one too: HTML has it so.
    """
    folded = data.lower()
    written = (b"\xef\xbf\xbd", b"\\ufffd", b"&#", b"=ef", b"\x1f\x8b", b"base64", b"utf-7", b"%ef")
    if any(each in folded for each in written):
        return True
    try:
        return charset is not None and REPLACEMENT in data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return False


def seeds(name: str | None) -> list[bytes]:
    """The invented documents of a format; of no format all of them."""
    return [data for kind, data in _sorted_documents() if name is None or name in {kind, "body"}]


@cache
def _sorted_documents() -> tuple[tuple[str, bytes], ...]:
    found = {}
    for data in _documents():
        if len(data) <= LARGEST_SEED:
            found[hashlib.sha256(data).digest()] = data
    return tuple((_kind(data), data) for data in found.values())


def _documents() -> Iterator[bytes]:
    yield from (text.encode() for text in SAMPLES.values())
    yield from (path.read_bytes() for path in sorted(ARTICLES.iterdir()))
    for number, wrong in enumerate(inputs()):
        if number % 8 == 0:  # many differ in little
            yield wrong.data


def _kind(data: bytes) -> str:
    try:
        return sniff(Document(data))
    except Refused:
        return "document"
