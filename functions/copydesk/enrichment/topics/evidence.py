"""The words of a text that speak for a concept, and how much."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import log2
from typing import Final

from copydesk.enrichment.manuscript import Manuscript, PartKind

_TITLE: Final = 3.0
_LEAD: Final = 1.5
_REST: Final = 1.0
_LATE: Final = 0.6
_LEAD_WORDS: Final = 60
_LATE_WORDS: Final = 400
_READ_WORDS: Final = 2_000

_TOKEN: Final = re.compile(
    r"#-#|#%|[$£€][\d#][\d.,]{0,12}[a-z]{0,2}|\d[\d.,]{0,12}-\d{1,4}\b|\d[\d.,]{0,12}%"
    r"|[^\W_]{1,60}(?:['’&.][^\W_]{1,60}){0,4}"  # noqa: RUF001 - an apostrophe
)
_POSSESSIVE: Final = ("'s", "’s", "'S", "’S")  # noqa: RUF001 - an apostrophe
_SHORTEST_PLURAL: Final = 4

Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What words stand for. `exact` are written as they are, `stems` in any case and number.

    `longest` is how many words the longest entry has that begins with a word.
    """

    exact: dict[str, Weights]
    stems: dict[str, Weights]
    longest: dict[str, int]


def read(texts: Iterable[str]) -> Lexicon:
    """A lexicon as the modules of `lexicon` write it. A function starts with this, so it has to be quick."""
    exact: dict[str, Weights] = {}
    stems: dict[str, Weights] = {}
    longest: dict[str, int] = {}
    for code, weight, listed in entries(texts):
        concept = ((code, weight),)
        for entry in listed:
            concepts, form_of = (stems, _stem) if entry == entry.lower() else (exact, str)
            if entry.isalpha():
                form = first = form_of(entry)
                count = 1
            else:
                plain = entry.replace(" ", "").isalpha()
                words = [form_of(word) for word in (entry.split(" ") if plain else _tokens(entry))]
                form, first, count = " ".join(words), words[0], len(words)
            concepts[form] = concepts.get(form, ()) + concept
            if count > longest.get(first, 0):
                longest[first] = count
    return Lexicon(exact, stems, longest)


def entries(texts: Iterable[str]) -> Iterator[tuple[str, float, list[str]]]:
    """Every line of these lexicon texts: a code, a weight, and the words that have it."""
    for text in texts:
        for line in text.strip().splitlines():
            head, _, listed = line.partition(": ")
            code, _, weight = head.partition(" ")
            yield code, float(weight), listed.split(", ")


def weigh(manuscript: Manuscript, lexicon: Lexicon) -> Iterator[tuple[Weights, float]]:
    """The entries that a text has: what each stands for, and how much it is said.

    What is said in the title counts more, and early too; what is said often counts more, but less and less.
    """
    said: dict[str, float] = {}
    meant: dict[str, Weights] = {}
    body = 0
    for part in manuscript.parts:
        is_title = part.kind in (PartKind.TITLE, PartKind.STANDFIRST)
        words = list(islice(_tokens(manuscript.text, part.start, part.end), _READ_WORDS - body))
        for at, entry, weights in _matches(words, lexicon):
            place = _TITLE if is_title else _place(body + at)
            said[entry] = said.get(entry, 0.0) + place
            meant[entry] = weights
        body += 0 if is_title else len(words)
    for entry, places in said.items():
        yield meant[entry], log2(1 + places)


def _place(at: int) -> float:
    if at < _LEAD_WORDS:
        return _LEAD
    return _REST if at < _LATE_WORDS else _LATE


def _matches(words: list[str], lexicon: Lexicon) -> Iterator[tuple[int, str, Weights]]:
    """The longest entries, from the left: where each begins, and what it stands for."""
    stems = [_stem(word) for word in words]
    longest = lexicon.longest
    at = 0
    while at < len(words):
        for count in range(max(longest.get(words[at], 0), longest.get(stems[at], 0)), 0, -1):
            for forms, concepts in ((words, lexicon.exact), (stems, lexicon.stems)):
                entry = " ".join(forms[at : at + count])
                if entry in concepts:
                    yield at, entry, concepts[entry]
                    break
            else:
                continue
            at += count - 1
            break
        at += 1


def _tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """Words without possessive endings; figures as #-# (a score), #% and $#."""
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = found[0]
        if word[-2:] in _POSSESSIVE:
            word = word[:-2]
        elif word[-1] == "%":
            word = "#%"
        elif word[0] in "$£€":
            word = "$#"
        elif "-" in word:
            word = "#-#"
        yield word


@lru_cache(20_000)
def _stem(word: str) -> str:
    """A word folded and in the singular, as far as endings tell."""
    stem = word.lower()
    if len(stem) < _SHORTEST_PLURAL or stem[-1] != "s" or stem[-2:] in ("ss", "us", "is"):
        return stem
    if stem[-3:] == "ies":
        return stem[:-3] + "y"
    if stem[-4:] in ("shes", "ches", "sses") or stem[-3:] in ("xes", "zes"):
        return stem[:-2]
    return stem[:-1]
