"""What tells running text from headlines: how a line ends, and how long it is."""

import re
from typing import Final

_LONG: Final = 30
_LONG_HEADLINE: Final = 20
_STOPS: Final = (".", "\u2026", ":", ";", ",")
_CLOSING: Final = "'\"\u2019\u201d\u00bb)]"
_ABBREVIATION_END: Final = re.compile(r"(?:\b[^\W\d_]\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Dr|St|vs|\u0433)\.$")
_ABBREVIATION: Final = 24
"""How much of a line's end is looked at for an abbreviation."""
_INNER_STOP: Final = re.compile(
    r"[a-z\u0430-\u044fäöüß]{2}[.!?]['\"\u2019\u201d]?\s+['\"\u2018\u201c\u201e]?[A-Z\u0410-\u042fÄÖÜ]"
)


def is_sentence(line: str) -> bool:
    """Whether a line reads like running text and not like a headline."""
    words = len(line.split())
    if words > _LONG or has_full_stop(line):
        return True
    return words > _LONG_HEADLINE and bool(_INNER_STOP.search(line))


def has_full_stop(line: str) -> bool:
    """Whether a line ends as sentences do and headlines do not."""
    return line.rstrip(_CLOSING).endswith(_STOPS) and not _ABBREVIATION_END.search(line[-_ABBREVIATION:])
