"""What to do about something that was refused, for the people who look at quarantine."""

from collections.abc import Mapping
from typing import Final

from copydesk.reasons import ReasonCode

_RESEND: Final = "Nothing came with it. Ask the supplier to send it again, whole."
_BROKEN: Final = "The file is damaged or cut off. Compare its size with what was sent; ask for it again."
_FORMAT: Final = (
    "The file lacks what its format demands. Tell the supplier what the detail says; if many of its files "
    "are like this, the format is another than it seems."
)
_LARGE: Final = "Ask the supplier to send it in parts, or without what is no text."
_OURS: Final = "Keep the file as a test, mend the parser, and replay it: copydesk replay."
_DESK: Final = "Look into the log of the function under this receipt, then replay it: copydesk replay."
_SENDER: Final = "The sender was told at once; nothing was kept. Check its settings with the supplier."

ADVICE: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.EMPTY_INPUT: _RESEND,
    ReasonCode.NO_CONTENT: _RESEND,
    ReasonCode.TOO_LARGE: _LARGE,
    ReasonCode.INFLATES_TOO_FAR: _LARGE,
    ReasonCode.TOO_COMPLEX: _LARGE,
    ReasonCode.TOO_SLOW: _OURS,
    ReasonCode.BINARY_INPUT: "Pictures, PDF and office files are not read. Ask for the text.",
    ReasonCode.UNDECODABLE_TEXT: "Its bytes are not in the character set that it states. Ask for UTF-8.",
    ReasonCode.UNSUPPORTED_FORMAT: "Ask the supplier for one of the formats that are read (docs/formats.md).",
    ReasonCode.MALFORMED_JSON: _BROKEN,
    ReasonCode.MALFORMED_XML: _BROKEN,
    ReasonCode.MALFORMED_COMPRESSION: _BROKEN,
    ReasonCode.DTD_REFUSED: "Ask the supplier to leave its own declarations out: they can be an attack.",
    ReasonCode.UNDEFINED_ENTITY: "Ask the supplier to write such characters as themselves, in UTF-8.",
    ReasonCode.UNKNOWN_SUPPLIER: "Add the supplier's file (docs/suppliers.md) and deploy; then replay it.",
    ReasonCode.UNKNOWN_KEY: "Upload below the supplier's own prefix, as <supplier>/<yyyy-mm-dd>/<name>.",
    ReasonCode.RAW_MISSING: "Its bytes are gone from the inbox. Ask the supplier to send it again.",
    ReasonCode.MALFORMED_MESSAGE: "Find out who writes to this queue; only the desk should.",
    ReasonCode.VERSION_MISSING: "The supplier is set to state versions. Change its file, or ask it to.",
    ReasonCode.INVALID_TIME: "An embargo or expiry cannot be read. Ask the supplier before using it.",
    ReasonCode.FOREIGN_ARTICLE: "It names another supplier's article. Nothing was changed; ask who sent it.",
    ReasonCode.PARSER_FAILED: _OURS,
    ReasonCode.INTERNAL_ERROR: _DESK,
    ReasonCode.UNAVAILABLE: _DESK,
    ReasonCode.KILLED: "The article was killed, and stays so unless its supplier reinstates it.",
    ReasonCode.NOT_FOUND: _SENDER,
    ReasonCode.MALFORMED_REQUEST: _SENDER,
    ReasonCode.SIGNATURE_MISSING: _SENDER,
    ReasonCode.SIGNATURE_INVALID: _SENDER,
    ReasonCode.TIMESTAMP_OUT_OF_RANGE: _SENDER,
    ReasonCode.WEBHOOK_ID_REUSED: _SENDER,
}


def on(reason: ReasonCode) -> str:
    """What to do; a code of a format says that its format is the matter."""
    return ADVICE.get(reason, _FORMAT)
