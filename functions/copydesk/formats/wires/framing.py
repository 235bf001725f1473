"""Messages out of a wire: SOH header STX text ETX trailer EOT, one after the other.

Where a message begins is strict: a header without its text, or text outside of any message, is refused in its
place. Where it ends is lenient: a text that is cut off before ETX is still what the wire sent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copydesk.errors import Refused
from copydesk.reasons import ReasonCode

SOH: Final = "\x01"
STX: Final = "\x02"
ETX: Final = "\x03"
EOT: Final = "\x04"
_MAX_MESSAGES: Final = 10_000
_BETWEEN: Final = " \t\r\n\f\x00\x04\x16\x7f\ufeff"
"""What may stand between messages: line ends, fill characters, SYN, and another EOT."""
# All of C0 but tab and line ends, DEL, and C1 but NEL.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1e\x7f-\x84\x86-\x9f\ud800-\udfff]")
_TABULATION: Final = re.compile(r"[\x1f\t-\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Message:
    """One message, its parts as they came."""

    header: str
    text: str
    trailer: str


def messages(wire: str) -> Iterator[Message | Refused]:
    """The messages of a wire, in order, each or its refusal. Raises Refused where they are too many."""
    before, *following = wire.split(SOH)
    if before.strip(_BETWEEN):
        yield Refused(ReasonCode.INVALID_WIRE, "there is text before the first message")
    if len(following) > _MAX_MESSAGES:
        raise Refused(ReasonCode.TOO_COMPLEX, f"the wire has more than {_MAX_MESSAGES} messages")
    if not following:
        yield Refused(ReasonCode.INVALID_WIRE, "no message begins (SOH)")
    for part in following:
        yield _message(part)


def _message(part: str) -> Message | Refused:
    header, has_text, rest = part.partition(STX)
    if not has_text:
        return Refused(ReasonCode.INVALID_WIRE, "the message has no text (STX)")
    content, _, after = rest.partition(EOT)
    if after.strip(_BETWEEN):
        return Refused(ReasonCode.INVALID_WIRE, "there is text after the end of the message (EOT)")
    text, _, trailer = content.partition(ETX)
    return Message(header.strip("\x16"), text, trailer.strip(_BETWEEN))


def printable(line: str) -> str:
    """A line without control characters; a tab, a column's or a line's end is one blank."""
    return _CONTROL.sub("", _TABULATION.sub(" ", line)).strip()
