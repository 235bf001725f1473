"""What a document is, told by its first bytes. Its name and content type are hints, and only break a tie."""

import codecs
import re
from typing import Final

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.reasons import ReasonCode

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Marks and the codec that reads what follows; UTF-32 stands first since its mark begins like UTF-16's."""

_HEAD: Final = 16_384
_CONTROL_SHARE: Final = 0.01
_WIDE: Final = re.compile(r"charset\s*=\s*\"?(utf-?16|utf-?32)", re.IGNORECASE)

_MAGIC: Final = (
    (rb"\x1f\x8b", "gzip"),
    (rb"PK(\x03\x04|\x05\x06|\x07\x08)", "a ZIP archive or an office document"),
    (rb"%PDF-", "PDF"),
    (rb"\x89PNG\r\n", "PNG"),
    (rb"\xff\xd8\xff", "JPEG"),
    (rb"GIF8[79]a", "GIF"),
    (rb"(II\*\x00|MM\x00\*)", "TIFF"),
    (rb"RIFF....(WEBP|WAVE|AVI )", "a RIFF container"),
    (rb"....ftyp", "an MP4 container"),
    (rb"OggS\x00", "Ogg"),
    (rb"ID3[\x00-\x08]", "MP3"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE office document"),
    (rb"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (rb"Rar!\x1a\x07", "a RAR archive"),
    (rb"BZh[1-9]1AY&SY", "bzip2"),
    (rb"\xfd7zXZ\x00", "xz"),
    (rb"\x28\xb5\x2f\xfd", "zstd"),
    (rb"\x7fELF", "an ELF program"),
    (rb"SQLite format 3\x00", "SQLite"),
)
_BINARY: Final = tuple((re.compile(pattern, re.DOTALL), name) for pattern, name in _MAGIC)
# C0 and DEL without tab, line feed, form feed, carriage return and the escape of ISO 2022.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")

_UNREAD: Final = {"{\\rtf": "RTF", "%!PS": "PostScript"}
_WIRE: Final = re.compile(r"[\s\x00\x16\x7f]{0,200}\x01[^\x01]{0,1000}?\x02")
_WIRE_START: Final = re.compile(r"[\s\x00\x16\x7f]{0,200}\x01")
_WIRE_TEXT: Final = re.compile(r"^\x02", re.MULTILINE)
_WIRE_END: Final = re.compile(r"(?:\x03[^\x01-\x03]{0,200}|\x04)[\s\x00\x16\x7f]{0,200}\Z")
_TAIL: Final = 400
_ROOT: Final = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_PROLOGUE: Final = re.compile(
    r"\s*(<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>\[]*(\[.*?\]\s*)?>\s*)*", re.DOTALL | re.IGNORECASE
)
_MARKUP: Final = re.compile(r"<([A-Za-z][\w.:-]*[\s/>]|[!?])")
_PAGE: Final = re.compile(r"<!doctype\s+html|<(html|head|body)[\s>]", re.IGNORECASE)
_BLOCK_END: Final = re.compile(r"</(p|div|article|section|h[1-6]|ul|ol|table|blockquote)\s*>", re.IGNORECASE)
_ROOTS: Final = {
    "html": "html",
    **dict.fromkeys(("rss", "rdf", "feed", "entry", "deleted-entry"), "feed"),
    **dict.fromkeys(("newsmessage", "newsitem", "packageitem", "conceptitem"), "newsml-g2"),
    **dict.fromkeys(("knowledgeitem", "planningitem", "catalogitem", "contentset"), "newsml-g2"),
    "newsml": "newsml-1",
    "nitf": "nitf",
}
"""Root elements, in lower case and without prefix, and the format that they begin."""
_ADDRESS_FIELDS: Final = 2
_HEADER_FIELD: Final = re.compile(r"[A-Za-z][\w-]*:[ \t]?.*(\n[ \t]+\S.*)*\n")
_MAIL_FIELD: Final = re.compile(
    r"^(received|return-path|delivered-to|message-id|mime-version|x-[a-z-]+|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESSED: Final = re.compile(
    r"^from:.*\n(.*\n)*?(to|date|subject):|^(to|date|subject):.*\n(.*\n)*?from:", re.IGNORECASE | re.MULTILINE
)

_JSON_START: Final = re.compile(r'\{|\[\s*[\[{"\]]')
_JSON_LIST: Final = re.compile(r"\[\s*(-?\d|(true|false|null)\b)")
_JSON_VALUE_START: Final = re.compile(r'[\[{"\-0-9]|(true|false|null)\b')
_JSON_FEED: Final = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org(?:\\?/)version')
_EVENT: Final = (
    re.compile(r'"type"\s*:\s*"article\.[a-z]'),
    re.compile(r'"data"\s*:\s*\{'),
)
"""What a lifecycle event has, and no item of news: its type is a thing that happened."""
_JSON_TYPE: Final = re.compile(r"[/+]json\s*(;|$)", re.IGNORECASE)


def sniff(document: Document) -> str:
    """The name of the format to read a document with.

    Raises Refused for what is empty, for binary data, and for formats that are recognised and not read.
    """
    head = document.data[:_HEAD]
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if head.startswith(mark)), None)
    text = head.decode(encoding or "latin-1", errors="ignore").lstrip("\ufeff")
    if encoding is None:
        _refuse_files(head)
    if encoding or not _WIDE.search(document.media_type or ""):
        _refuse_controls(text)
    start = text.lstrip()
    if _WIRE.match(text):
        return "wire"
    for prefix, name in _UNREAD.items():
        if start.startswith(prefix):
            raise Refused(ReasonCode.UNSUPPORTED_FORMAT, f"the input looks like {name}")
    if _MARKUP.match(start):
        return _markup(start)
    if _is_json(start, document):
        return _json(start, document)
    if _is_mail(start):  # before pages: a mail may hold one
        return "email"
    if _PAGE.search(text) or len(_BLOCK_END.findall(text)) > 1:
        return "html"
    return "wire" if _is_piece_of_wire(text, document) else "text"


def _refuse_files(head: bytes) -> None:
    for pattern, name in _BINARY:
        if pattern.match(head):
            raise Refused(ReasonCode.BINARY_INPUT, f"the bytes are {name}")


def _refuse_controls(text: str) -> None:
    """Refuse what has too many control characters for a text that is no wire's; a stray one is forgiven."""
    if _WIRE.match(text):
        return
    controls = len(_CONTROL.findall(text))
    many = controls > 1 and controls > _CONTROL_SHARE * len(text)
    if "\0" in text or many or (controls and not _CONTROL.sub("", text).strip()):
        raise Refused(ReasonCode.BINARY_INPUT, f"{controls} control characters in {len(text)} characters")


def _is_piece_of_wire(text: str, document: Document) -> bool:
    """Whether a text begins as a message of a wire does, begins its text or ends, and so is one cut off.

    It is read as a wire and refused as one: as plain text its notes to editors would be published.
    """
    if _WIRE_START.match(text) or _WIRE_TEXT.search(text):
        return True
    tail = text[-_TAIL:] if len(document.data) <= _HEAD else document.data[-_TAIL:].decode("latin-1")
    return bool(_WIRE_END.search(tail))


def _markup(start: str) -> str:
    """The format of a text that begins with markup, by its root element. A fragment without one is a page."""
    if _PAGE.match(start):
        return "html"
    prologue = _PROLOGUE.match(start)
    root = _ROOT.match(start, prologue.end() if prologue else 0)
    named = _ROOTS.get(root[1].lower()) if root else None
    if named is None and start.startswith("<?xml"):
        raise Refused(ReasonCode.UNSUPPORTED_FORMAT, "the input looks like some other XML")
    return named or "html"


def _is_mail(start: str) -> bool:
    """A block of header fields at the start, with fields that only transport writes, or sender and more."""
    if start.startswith("From ") and "\n" in start:
        start = start.split("\n", 1)[1]
    normal = start.replace("\r\n", "\n")
    end = 0
    while field := _HEADER_FIELD.match(normal, end):
        end = field.end()
    block = normal[:end]
    fields = len(re.findall(r"^[A-Za-z]", block, re.MULTILINE))
    return fields > 1 and bool(
        _MAIL_FIELD.search(block) or (fields > _ADDRESS_FIELDS and _ADDRESSED.search(block))
    )


def _json(start: str, document: Document) -> str:
    if all(member.search(start) for member in _EVENT):
        return "lifecycle-event"
    return "json-feed" if _JSON_FEED.search(document.data) else "ninjs"


def _is_json(start: str, document: Document) -> bool:
    if _JSON_START.match(start) or (_JSON_LIST.match(start) and document.data.rstrip().endswith(b"]")):
        return True
    hinted = bool(_JSON_TYPE.search(document.media_type or "")) or (document.name or "").lower().endswith(
        ".json"
    )
    return hinted and bool(_JSON_VALUE_START.match(start))
