"""What English words may be by themselves, nouns or verbs or both; names are neither."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path
from typing import Final

from copydesk.enrichment import word_table

_TABLE: Final = Path(__file__).with_name("tables") / "wordclasses"
_LEAST_PART: Final = 3


class WordClass(IntFlag):
    """A noun ("ship") or its plural, a verb ("raise") or a form of it, an adjective or adverb."""

    NOUN = 1
    PLURAL = 2
    VERB = 4
    INFLECTED = 8
    DESCRIBING = 16


@dataclass(frozen=True, slots=True)
class WordClasses:
    """A table of words with their classes (`word_table`)."""

    entries: Sequence[int]

    def of(self, word: str) -> WordClass:
        """The classes of a word in small letters; none for a name and for what is not known."""
        return WordClass(word_table.find(self.entries, word_table.code(word)) or 0)

    def is_no_noun(self, word: str) -> bool:
        """Whether a word is known, and as no noun: "raised", "modest", "quickly"."""
        classes = self.of(word)
        return bool(classes) and not classes & (WordClass.NOUN | WordClass.PLURAL)

    def is_form_of_a_verb(self, word: str) -> bool:
        """Whether a word may be a verb in use: "raised", and "backs", which is a noun too."""
        return bool(self.of(word) & WordClass.INFLECTED)

    def is_plural(self, word: str) -> bool:
        """Whether a word is the plural of a common noun, also of one that is put together of two."""
        return self._is(word, WordClass.PLURAL)

    def is_noun(self, word: str) -> bool:
        """Whether a word may be a common noun: "rival", "chipmaker", "residents"."""
        return self._is(word, WordClass.NOUN | WordClass.PLURAL)

    def _is(self, word: str, classes: WordClass) -> bool:
        return bool(self.of(word) & classes) or any(
            self.of(left) & WordClass.NOUN and self.of(right) & classes for left, right in _parted(word)
        )


def _parted(word: str) -> Iterator[tuple[str, str]]:
    return ((word[:at], word[at:]) for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1))


def load(path: Path = _TABLE) -> WordClasses:
    """The table that infra/wordclasses makes. Raises OSError where it was not made."""
    return WordClasses(word_table.read(path))
