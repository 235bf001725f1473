"""Write the table of how rare words are.

python -m infra.rarity.build FILE

From wordfreq, whose data are CC BY-SA 4.0, as the table is: most words of English, and of each other language
those that are so common that they tell little. Languages that part no words are left out.
"""

import re
import sys
from itertools import count
from pathlib import Path
from typing import Final

from wordfreq import available_languages, get_frequency_list

from copydesk.enrichment import word_table
from copydesk.enrichment.rarity import code, level
from copydesk.enrichment.words import parted

_WORDS: Final = {"en": 80_000}
_WORDS_ELSEWHERE: Final = 4_000
_UNSPACED: Final = frozenset({"ja", "zh"})


def build(destination: Path) -> None:
    """Write the words as codes with their levels, sorted."""
    levels: dict[int, int] = {}
    for language in sorted(available_languages().keys() - _UNSPACED):
        levels[code("", language)] = 0
        words = _WORDS.get(language, _WORDS_ELSEWHERE)
        for word, centibels in _commonest(language, words):
            key = code(word, language)
            levels[key] = min(levels.get(key, level(0)), level(10 ** (-centibels / 100)))
    word_table.write(destination, levels)


def _commonest(language: str, words: int) -> list[tuple[str, int]]:
    """The commonest words with their frequencies in negative centibels."""
    found: list[tuple[str, int]] = []
    for centibels, together in zip(count(), get_frequency_list(language), strict=False):
        found.extend((word, centibels) for word in sorted(together) if _is_word(word))
        if len(found) >= words:
            break
    return found[:words]


def _is_word(word: str) -> bool:
    """Whether this is one word of letters, and of signs as Indic vowels are."""
    return word[0].isalpha() and parted(word, len(word)) == [word] and not re.search(r"[\d_]", word)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
