"""Control characters in a text that a format states. What was meant there is not known, so nothing is cut."""

import re
from typing import Final

# C0 without tab and line ends, as characters and as markup's references to them.
_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#0*(?:[0-8]|1[124-9]|2\d|3[01])(?!\d)"
    r"|&#[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])(?![0-9a-fA-F])"
)


def has_control(text: str) -> bool:
    """Whether a text holds one, as itself or as a character reference."""
    return bool(_CONTROL.search(text))
