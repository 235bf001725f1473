"""Header fields of an e-mail as text: unfolded, encoded words decoded (RFC 2047), raw 8-bit bytes too."""

import binascii
import codecs
import quopri
import re
from datetime import datetime
from email.message import Message
from email.utils import parsedate_tz
from typing import Final

from copydesk.article import Moment, Precision
from copydesk.errors import Refused
from copydesk.formats import moments
from copydesk.formats.decoding import decode
from copydesk.formats.document import Document

_WORD: Final = re.compile(
    r"=\?(?P<charset>[\w.:-]{1,40})(?:\*[\w-]{0,20})?\?(?P<encoding>[bBqQ])\?(?P<data>[^?]{0,8000})\?="
)
_LONGEST: Final = 20_000
_SPACE: Final = re.compile(r"\s+")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_ID: Final = re.compile(r"<([^<>\s]{1,250})>")
_NO_ZONE: Final = re.compile(r":\d\d\s*$")
_MINUTES: Final = 60


def field(message: Message, name: str) -> str | None:
    """The text of the first field of a name; None where there is none, or nothing in it."""
    wanted = name.lower()
    raw = next((value for key, value in message.raw_items() if key.lower() == wanted), None)
    if raw is None:
        return None
    text = _UNPRINTABLE.sub(" ", decoded(str(raw)[:_LONGEST]))
    return _SPACE.sub(" ", text).strip() or None


def decoded(raw: str) -> str:
    """A field's value with its encoded words decoded; one that cannot be is left as it stands.

    Encoded words that follow each other are one text, even where a character is cut in two.
    """
    text = _eight_bit(raw)
    pieces: list[str] = []
    open_: tuple[str, bytes, str] | None = None
    end = 0
    for word in _WORD.finditer(text):
        between = text[end : word.start()]
        data, charset = _data(word), word["charset"].lower()
        if open_ and not between.strip() and charset == open_[0]:
            open_ = (charset, open_[1] + data, open_[2] + between + word[0])
        else:
            if open_:
                pieces.append(_text(*open_))
            if between.strip() or open_ is None:
                pieces.append(between)
            open_ = (charset, data, word[0])
        end = word.end()
    if open_:
        pieces.append(_text(*open_))
    return "".join([*pieces, text[end:]])


def ids(value: str | None) -> tuple[str, ...]:
    """The message identifiers of a field, without their brackets."""
    return tuple(dict.fromkeys(_ID.findall(value or "")))


def moment(value: str | None, default_zone: str | None) -> Moment | None:
    """A date of a header (RFC 5322, and its obsolete forms); None where it is none."""
    try:
        parsed = parsedate_tz(value or "")
        if parsed is None:
            return None
        local = datetime(*parsed[:6])  # noqa: DTZ001 - the zone is put on by `moments`
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    offset = parsed[9]
    zone = None
    if offset is not None and not _NO_ZONE.search(value or ""):
        hours, minutes = divmod(abs(offset) // _MINUTES, _MINUTES)
        zone = f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"
    return moments.at(value or "", local, Precision.SECOND, zone, default_zone)


def _eight_bit(raw: str) -> str:
    """A value whose bytes beyond ASCII stand as surrogates, read as UTF-8 or as what they look like.

    Raises Refused (UNDECODABLE_TEXT) where they look like nothing.
    """
    try:
        data = raw.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return raw
    if data.isascii():
        return data.decode("ascii")
    return decode(Document(data)).text


def _data(word: re.Match[str]) -> bytes:
    """The bytes of an encoded word; characters that must not stand in it are taken in its own charset."""
    text = word["data"]
    if word["encoding"] in "bB":
        try:
            kept = re.sub(r"[^A-Za-z0-9+/]", "", text)
            return binascii.a2b_base64(kept + "=" * (-len(kept) % 4))
        except binascii.Error:
            return b"\xff\xfe\xff"
    try:
        data = text.encode(codecs.lookup(word["charset"]).name, "strict")
    except (LookupError, ValueError, TypeError):
        data = text.encode("utf-8", "ignore")
    return quopri.decodestring(data, header=True)


def _text(charset: str, data: bytes, as_written: str) -> str:
    try:
        return decode(Document(data, media_type=f"text/plain; charset={charset}")).text
    except Refused:
        return as_written
