"""How long it takes to read an article."""

import re
from typing import Final

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.words import words
from copydesk.facts import ReadingFact, ReadingItem

METHOD: Final = "words-per-minute"
VERSION: Final = "1"

WORDS_A_MINUTE: Final = 238
"""Silent reading of non-fiction in English, the mean of 190 studies (Brysbaert 2019)."""

CHARACTERS_A_WORD: Final = 2
"""Of scripts that do not part their words: Chinese, Japanese, Thai, Lao, Khmer, Burmese."""

_UNPARTED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
)


def find(manuscript: Manuscript) -> ReadingFact:
    """Words, and minutes rounded up; no item where there is no text."""
    text = manuscript.text
    unparted = len(_UNPARTED.findall(text))
    parted = sum(1 for _ in words(_UNPARTED.sub(" ", text) if unparted else text))
    count = parted + -(-unparted // CHARACTERS_A_WORD)
    items = (ReadingItem(words=count, minutes=-(-count // WORDS_A_MINUTE)),) if count else ()
    return ReadingFact(method=METHOD, version=VERSION, items=items)
