"""Names that a model saw in one place and missed in another."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from copydesk.enrichment.recognition.mention import Labelled

_WORD: Final = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*")  # noqa: RUF001 - an apostrophe
_LEAST_LETTERS: Final = 3
_SHARE: Final = 0.9
_FINDABLE: Final = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"))


class _Word(NamedTuple):
    start: int
    end: int
    folded: str
    is_capital: bool


class _Known(NamedTuple):
    words: tuple[str, ...]
    label: str
    confidence: float


def missed(text: str, names: Sequence[Labelled]) -> Iterator[Labelled]:
    """Where the names, or the last words of persons' names, stand again and no name is yet."""
    known = _known(text, names)
    words = list(_words(text))
    taken = sorted((name.start, name.end) for name in names)
    turn, at = 0, 0
    while at < len(words):
        word = words[at]
        while turn < len(taken) and taken[turn][1] <= word.start:
            turn += 1
        found = None
        if word.is_capital and not (turn < len(taken) and taken[turn][0] < word.end):
            limit = taken[turn][0] if turn < len(taken) else len(text)
            found = _longest(known.get(word.folded, ()), words, at, limit)
        if found and not _in_a_longer_name(text, words, at, at + len(found.words) - 1):
            last = words[at + len(found.words) - 1]
            yield Labelled(word.start, last.end, found.label, found.confidence)
            at += len(found.words)
        else:
            at += 1


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        word, end = found[0], found.end()
        if word.endswith(("'s", "’s")):  # noqa: RUF001 - an apostrophe
            word, end = word[:-2], end - 2
        yield _Word(found.start(), end, word.casefold(), word[0].isupper())


def _known(text: str, names: Sequence[Labelled]) -> dict[str, list[_Known]]:
    known: dict[tuple[str, ...], _Known] = {}
    for name in names:
        if name.label not in _FINDABLE:
            continue
        words = tuple(word.folded for word in _words(text[name.start : name.end]))
        parts = [words] if name.label != "PERSON" else [words, words[-1:]]
        for part in parts:
            if part and sum(map(len, part)) >= _LEAST_LETTERS and not part[0].isdigit():
                known.setdefault(part, _Known(part, name.label, name.confidence * _SHARE))
    by_first: dict[str, list[_Known]] = {}
    for one in known.values():
        by_first.setdefault(one.words[0], []).append(one)
    for ones in by_first.values():
        ones.sort(key=lambda one: -len(one.words))
    return by_first


def _longest(ones: Sequence[_Known], words: Sequence[_Word], at: int, limit: int) -> _Known | None:
    for one in ones:
        stand = words[at : at + len(one.words)]
        if tuple(word.folded for word in stand) == one.words and stand[-1].end <= limit:
            return one
    return None


def _in_a_longer_name(text: str, words: Sequence[_Word], first: int, last: int) -> bool:
    before = words[first - 1] if first else None
    after = words[last + 1] if last + 1 < len(words) else None
    return bool(
        (before and before.is_capital and text[before.end : words[first].start] == " ")
        or (after and after.is_capital and text[words[last].end : after.start] == " ")
    )
