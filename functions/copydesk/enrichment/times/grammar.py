"""The notation of the grammar: a regular expression over classes of words instead of letters."""

import re
from typing import Final

from copydesk.enrichment.times.tokens import letters_of

_CLASS: Final = re.compile(r"\{(!?)([a-z_ ]+)\}")


def compiled(pattern: str) -> re.Pattern[str]:
    """`{the}? (?P<shift>{shift}) {unit}` as an expression over a row's letters.

    `{a b}` is a token of either class, `{!a b}` one of neither; blank space means nothing.
    """

    def letters(found: re.Match[str]) -> str:
        kinds = dict.fromkeys("".join(letters_of(kind) for kind in found[2].split()))
        return f"[{'^' if found[1] else ''}{''.join(kinds)}]"

    return re.compile(_CLASS.sub(letters, pattern), re.VERBOSE | re.DOTALL)
