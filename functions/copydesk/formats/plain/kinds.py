"""What a line above a body can be by its form."""

from enum import Enum, auto
from typing import Final

LABEL_WORDS: Final = 4
TITLE_WORDS: Final = 3
"""No title that other lines are told by has fewer."""


class Kind(Enum):
    """What a line is by its form."""

    DATE = auto()
    BYLINE = auto()
    NAME = auto()
    ROLE = auto()
    COUNTER = auto()
    SITE = auto()
    SECTION = auto()
    MENU = auto()
    CAPTION = auto()
    PLAIN = auto()


CLOSING: Final = frozenset({Kind.DATE, Kind.BYLINE, Kind.NAME, Kind.ROLE})
"""What stands below the standfirst and above the body."""


def has_title(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line above can be the title."""
    return any(
        kind is Kind.PLAIN and len(line.split()) >= TITLE_WORDS
        for kind, line in zip(kinds[:index], lines[:index], strict=True)
    )
