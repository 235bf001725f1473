"""Control characters, which are no text.

Where a format states a text, what was meant by one is not known, and nothing is cut. Plain text and pages are
made by people: a stray one that nobody saw is left out.
"""

import re
from typing import Final

# C0 without tab and line ends, as characters and as markup's references to them.
_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#0*(?:[0-8]|1[124-9]|2\d|3[01])(?!\d)"
    r"|&#[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])(?![0-9a-fA-F])"
)
_STRAY: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def without(text: str) -> str:
    """A text without the stray ones; a vertical tab and a form feed end lines."""
    return _STRAY.sub(lambda found: "\n" if found[0] in "\v\f" else "", text)


def has_control(text: str) -> bool:
    """Whether a text holds one, as itself or as a character reference."""
    return bool(_CONTROL.search(text))
