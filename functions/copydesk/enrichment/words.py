"""The words of a text: where they stand, for what counts them, or folded, for what compares texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

UNPARTED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Characters of scripts that part no words, as a range of a pattern: Chinese, Japanese, Thai and the like."""

LONGEST: Final = 64
"""Letters of a word; a longer run of them is an address or noise, and nothing to look up or to show."""

# \w lacks the signs that Indic vowels are written with, and the joiners inside words.
_SIGNS: Final = "\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u109f\u1780-\u17d3\u200c\u200d"
_LETTERS: Final = rf"[^\W_](?:[^\W_]++|[{_SIGNS}]++)*+"
_WORD: Final = re.compile(rf"{_LETTERS}(?:(?:[-'’.&]|(?<=\d),(?=\d)){_LETTERS})*")  # noqa: RUF001 - an apostrophe
_ELISION: Final = re.compile(
    r"(?:[cdjlmnst]|qu|un|d?all|dell|nell|sull)['’](?=\w{2})",  # noqa: RUF001 - an apostrophe
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(r"['’][sS]?$")  # noqa: RUF001 - an apostrophe
_UNPARTED_RUN: Final = re.compile(f"[{UNPARTED}]+")
_WORD_IN_ANY_SCRIPT: Final = re.compile(rf"[\w{_SIGNS}]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands; `form` is what it counts as: folded, without a possessive ending.

    French and Italian articles that lean on a word ("l'accord") are no part of it.
    """

    start: int
    end: int
    form: str


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of `text[start:end]`, numbers among them."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        ending = _POSSESSIVE.search(found[0])
        last = found.start() + ending.start() if ending and ending.start() else found.end()
        article = _ELISION.match(found[0])
        first = found.start() + article.end() if article else found.start()
        yield Word(first, last, text[first:last].casefold())


def parted(text: str, letters: int) -> list[str]:
    """The words in any script, folded and without punctuation.

    Scripts that part no words give every run of so many `letters` instead.
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = _UNPARTED_RUN.sub(lambda run: _grams(run[0], letters), folded)
    return _WORD_IN_ANY_SCRIPT.findall(folded)


def _grams(run: str, letters: int) -> str:
    last = max(1, len(run) - letters + 1)
    return f" {' '.join(run[at : at + letters] for at in range(last))} "
