"""Wire messages in: ANPA 1312 and IPTC 7901, one after the other in one file."""

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats.document import Setting, or_refusal
from copydesk.formats.wires import anpa, iptc7901
from copydesk.formats.wires.framing import Message, messages


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The articles of a wire, in order; a message that is refused spoils no other."""
    return tuple(
        or_refusal(_article, message, setting) if isinstance(message, Message) else message
        for message in messages(text)
    )


def _article(message: Message, setting: Setting) -> Draft:
    if anpa.is_header(message.header):
        return anpa.read(message, setting)
    return iptc7901.read(message, setting)
