"""Two texts, word by word."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple

_WORDS: Final = re.compile(r"\s+|\w+|[^\w\s]")
_PARTS: Final = re.compile(r"\n\n|[^\n]+|\n")
_MOST_PAIRS: Final = 1_000_000
"""Of equal words, one in each text: what the comparison looks at again and again."""


class Change(NamedTuple):
    """A stretch that both texts have, or only one of them."""

    kind: Literal["same", "gone", "new"]
    text: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """What became of a text: `same` and `gone` make the one before, `same` and `new` the one after.

    Where words repeat too often, whole lines are compared, and after those the texts as they are.
    """
    for pattern in (_WORDS, _PARTS):
        old, new = pattern.findall(before), pattern.findall(after)
        if _pairs(old, new) <= _MOST_PAIRS:
            return tuple(_changes(old, new))
    if before == after:
        return (Change("same", before),)
    return (Change("gone", before), Change("new", after))


def _changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    found: list[Change] = []
    for kind, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Change("same", "".join(old[first:last])))
            continue
        if last > first:
            found.append(Change("gone", "".join(old[first:last])))
        if end > begin:
            found.append(Change("new", "".join(new[begin:end])))
    return found


def _pairs(old: Sequence[str], new: Sequence[str]) -> int:
    theirs = Counter(new)
    return sum(count * theirs[word] for word, count in Counter(old).items())
