"""Capitals as running text has them, where headlines and date lines have more.

A model that learnt from running text takes LONDON for an abbreviation, and every word of a headline in
capitals for a name. The text keeps its length, so that what is found in one is found in the other.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from copydesk.enrichment import datelines
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition import vocabulary
from copydesk.enrichment.sentences import Span

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # noqa: RUF001 - an apostrophe
_SHOUTED: Final = 0.6
_LEAST_WORDS: Final = 3
_ENDINGS: Final = ("s", "es", "d", "ed", "ing")
_ACRONYM: Final = 3
_LONG_WORD: Final = 4


def truecased(manuscript: Manuscript) -> str:
    """The text with the capitals of running text; every character stands where it stood."""
    text = manuscript.text
    letters = list(text)
    loud: list[Span] = []
    titled: list[Span] = []
    quiet: list[Span] = []
    for sentence in manuscript.sentences:
        words = [word[0] for word in _WORD.finditer(text, sentence.start, sentence.end) if len(word[0]) > 1]
        (loud if _is_loud(words) else titled if _is_titled(words) else quiet).append(sentence)
    for place in datelines.places(text):
        _recase(letters, place, _titled)
    if loud or titled:
        seen = set(_running(text, quiet))
        for sentence in loud:
            _recase(letters, sentence, lambda word: _as_seen(word, seen))
        for sentence in titled:
            _recase(letters, sentence, lambda word: _lowered(word, seen))
    return "".join(letters)


def _is_loud(words: Sequence[str]) -> bool:
    shouted = sum(word.isupper() for word in words)
    return len(words) >= _LEAST_WORDS and shouted >= _SHOUTED * len(words)


def _is_titled(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > _LONG_WORD]
    return len(long) >= _LEAST_WORDS and all(word[0].isupper() for word in long)


def _running(text: str, sentences: Iterable[Span]) -> Iterator[str]:
    """The words of sentences as they are written there, without each first, whose capital says nothing."""
    for sentence in sentences:
        for number, word in enumerate(_WORD.finditer(text, sentence.start, sentence.end)):
            if number or not word[0].istitle():
                yield word[0]


def _recase(letters: list[str], span: Span, written: Callable[[str], str]) -> None:
    for word in _WORD.finditer("".join(letters[span.start : span.end])):
        recased = written(word[0])
        if len(recased) == len(word[0]):
            letters[span.start + word.start() : span.start + word.end()] = recased


def _titled(word: str) -> str:
    return word[0] + word[1:].lower()


def _as_seen(word: str, seen: set[str]) -> str:
    if word.lower() in vocabulary.SMALL or word in datelines.RUBRICS:
        return word.lower()
    for form in (_titled(word), word.lower(), word):
        if form in seen:
            return form
    if any(word.lower().removesuffix(ending) in seen for ending in _ENDINGS):
        return word.lower()
    return word if len(word) <= _ACRONYM else _titled(word)


def _lowered(word: str, seen: set[str]) -> str:
    """The word of a headline in which every word has a capital, as the body writes it in its sentences."""
    return word.lower() if word not in seen and word.lower() in seen else word
