"""How long it takes to read an article."""

import re
from typing import Final

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.words import UNPARTED, words
from copydesk.facts import ReadingFact, ReadingItem

METHOD: Final = "words-per-minute"
VERSION: Final = "1"

WORDS_A_MINUTE: Final = 238
"""Silent reading of non-fiction in English, the mean of 190 studies (Brysbaert 2019)."""

CHARACTERS_A_WORD: Final = 2
"""Of scripts that do not part their words: Chinese, Japanese, Thai, Lao, Khmer, Burmese."""

_UNPARTED: Final = re.compile(f"[{UNPARTED}]")


def find(manuscript: Manuscript) -> ReadingFact:
    """Words, and minutes rounded up; no item where there is no text."""
    text = manuscript.text
    unparted = len(_UNPARTED.findall(text))
    parted = sum(1 for _ in words(_UNPARTED.sub(" ", text) if unparted else text))
    count = parted + -(-unparted // CHARACTERS_A_WORD)
    items = (ReadingItem(words=count, minutes=-(-count // WORDS_A_MINUTE)),) if count else ()
    return ReadingFact(method=METHOD, version=VERSION, items=items)
