"""Words of a text, as summary, keywords and reading time count them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")  # noqa: RUF001 - an apostrophe
_POSSESSIVE: Final = re.compile(r"['’][sS]?$")  # noqa: RUF001 - an apostrophe


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands; `form` is what it counts as: folded, without a possessive ending."""

    start: int
    end: int
    form: str


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of `text[start:end]`, numbers among them."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        ending = _POSSESSIVE.search(found[0])
        last = found.start() + ending.start() if ending and ending.start() else found.end()
        yield Word(found.start(), last, text[found.start() : last].casefold())
