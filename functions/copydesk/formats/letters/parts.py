"""The parts of an e-mail: which of them are its text, and which come with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Final

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.limits import MAX_DEPTH
from copydesk.reasons import ReasonCode

_MAX_PARTS: Final = 1_000
"""No letter with news has more; one that has is an attack or a mistake."""
_OF_PART: Final = re.compile(r"content-", re.IGNORECASE)
_LONGEST: Final = 8_000
"""Characters of a field that describes a part. Parameters take more than linear time."""
_TOO_COMPLEX: Final = "the mail has too many parts"


@dataclass(slots=True)
class Parts:
    """What one letter holds: its text in each form that it has, letters inside, and attachments."""

    plain: list[Message] = field(default_factory=list)
    html: list[Message] = field(default_factory=list)
    letters: list[Message] = field(default_factory=list)
    attachments: list[Message] = field(default_factory=list)


def opened(data: bytes) -> Message:
    """The letter that some bytes are; raises Refused where it is nested too deeply or has too many parts."""
    lowered = data.lower()
    if max(lowered.count(b"boundary="), lowered.count(b"message/")) > _MAX_PARTS:
        raise Refused(ReasonCode.TOO_COMPLEX, _TOO_COMPLEX)
    try:
        message = message_from_bytes(data)
    except RecursionError as error:
        raise Refused(ReasonCode.TOO_COMPLEX, "the mail is nested too deeply") from error
    count = 0
    stack = [(message, 1)]
    while stack:
        part, depth = stack.pop()
        count += 1
        if depth > MAX_DEPTH:
            raise Refused(ReasonCode.TOO_COMPLEX, f"the mail has more than {MAX_DEPTH} levels")
        if count > _MAX_PARTS:
            raise Refused(ReasonCode.TOO_COMPLEX, _TOO_COMPLEX)
        if any(len(str(value)) > _LONGEST for name, value in part.raw_items() if _OF_PART.match(name)):
            raise Refused(ReasonCode.TOO_COMPLEX, "a field of the mail has too many parameters")
        stack.extend((child, depth + 1) for child in children(part))
    return message


def children(part: Message) -> list[Message]:
    """The parts directly inside of a part."""
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def parts_of(message: Message) -> Parts:
    """What a letter holds, in order. Of alternatives only one form of each kind is the text."""
    found = Parts()
    for part, is_related in _leaves(message):
        kind = part.get_content_type()
        if kind.startswith("message/") and children(part):
            found.letters.extend(children(part))
        elif is_attached(part) or is_related:
            found.attachments.append(part)
        elif kind == "text/plain":
            found.plain.append(part)
        elif kind == "text/html":
            found.html.append(part)
        else:
            found.attachments.append(part)
    return found


def is_attached(part: Message) -> bool:
    """Whether a part is a file that comes with the letter, and no text of it."""
    return part.get_content_disposition() == "attachment" or file_name(part) is not None


def file_name(part: Message) -> str | None:
    """The name that a part's file has, without anything that is no text."""
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    clean = "".join(char for char in str(name or "") if char.isprintable() and char != "\ufffd")
    return clean.strip()[:200] or None


def document(part: Message) -> Document:
    """A part as a document of its own: its bytes decoded for transport, its charset as it says."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = None
    data = payload if isinstance(payload, bytes) else b""
    kind = part.get_content_type()
    charset = parameter(part, "charset")
    return Document(data, file_name(part), f"{kind}; charset={charset}" if charset else kind)


def parameter(part: Message, name: str) -> str | None:
    """A parameter of a part's content type."""
    try:
        value = part.get_param(name)
    except (ValueError, LookupError, TypeError):
        return None
    text = value[2] if isinstance(value, tuple) else value
    return re.sub(r"[^\w.:-]", "", str(text or ""))[:60] or None


def _leaves(message: Message) -> Iterator[tuple[Message, bool]]:
    """The parts that hold no others, in order, and whether each only belongs to a page (related)."""
    stack = [(message, False)]
    while stack:
        part, is_related = stack.pop()
        inner = children(part)
        if not inner or part.get_content_maintype() == "message":
            yield part, is_related
            continue
        of_page = part.get_content_subtype() == "related"
        stack.extend(
            (child, is_related or (of_page and at > 0)) for at, child in reversed(list(enumerate(inner)))
        )
