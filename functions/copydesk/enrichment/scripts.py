"""The words of a text in any script, for what compares texts word by word."""

import re
from typing import Final

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED_RUN: Final = re.compile(f"[{_UNSPACED}]+")
# \w lacks the signs that Indic vowels are written with, and the joiners inside words.
_WORD: Final = re.compile(
    r"[\w\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u109f\u1780-\u17d3\u200c\u200d]+"
)


def parted(text: str, letters: int) -> list[str]:
    """The words, folded and without punctuation.

    Scripts that part no words, as Chinese and Thai, give every run of so many `letters` instead.
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = _UNSPACED_RUN.sub(lambda run: _grams(run[0], letters), folded)
    return _WORD.findall(folded)


def _grams(run: str, letters: int) -> str:
    last = max(1, len(run) - letters + 1)
    return f" {' '.join(run[at : at + letters] for at in range(last))} "
