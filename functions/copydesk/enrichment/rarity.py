"""How rare words are: what a word's presence says of a text."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from copydesk.enrichment import word_table

VERSION: Final = "wordfreq-3.1"

_TABLE: Final = Path(__file__).with_name("tables") / "rarity"
_STEP: Final = 0.35
_WORDS_OF_A_TEXT: Final = 400
# The table has no word with an apostrophe or a hyphen.
_CONTRACTION: Final = re.compile(r"n['’]t\Z|['’](?:m|re|ve|ll|d)\Z")  # noqa: RUF001 - an apostrophe
_JOINT: Final = re.compile(r"[-'’]")  # noqa: RUF001 - an apostrophe
_SAME_WORDS: Final = {"no": "nb", "nn": "nb", "hr": "sh", "bs": "sh", "sr": "sh"}

RAREST: Final = word_table.MOST * _STEP
"""The weight of a word that the table does not have, a name mostly."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """A table of words with their levels (`word_table`), each with its language.

    Each language has an entry for the empty word, too.
    """

    entries: Sequence[int]

    def weight(self, word: str, language: str | None = None) -> float:
        """How much a word tells, as an inverse document frequency: 0 in every text, 11 for the rarest.

        `word` is in lower case. A language that is not known is read as English; in one that has no table
        all words are rare, and one other word in 500 is taken for one that is known.
        """
        found = self._level(word, language)
        return RAREST if found is None else found * _STEP

    def share(self, word: str, language: str | None = None) -> float:
        """The weight as a share of the greatest, 0 to 1.

        A contraction ("didn't") says nothing, and a compound as much as the rarest of its words; only with a
        number it is a name ("F-16").
        """
        if _CONTRACTION.search(word):
            return 0.0
        parts = [word] if any(map(str.isdigit, word)) else [part for part in _JOINT.split(word) if part]
        return max((self.weight(part, language) for part in parts), default=0.0) / RAREST

    def knows(self, language: str | None) -> bool:
        """Whether there are words of a language."""
        return self._level("", language) is not None

    def _level(self, word: str, language: str | None) -> int | None:
        return word_table.find(self.entries, code(word, language or "en"))


def load(path: Path = _TABLE) -> Rarity:
    """The table that infra/rarity makes. Raises OSError where it was not made."""
    return Rarity(word_table.read(path))


def code(word: str, language: str) -> int:
    """The entry of a word but for its level."""
    spoken = _SAME_WORDS.get(language, language)
    return word_table.code(f"{spoken} {word}")


def level(frequency: float) -> int:
    """The level of a word that is this share of all words: of its inverse document frequency, in steps."""
    present = -math.expm1(_WORDS_OF_A_TEXT * math.log1p(-frequency))
    return word_table.MOST if present <= 0 else min(word_table.MOST, round(-math.log(present) / _STEP))
