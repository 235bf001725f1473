"""Versions of a text as they arrive through several outlets: edited, cut, turned round. Seeded."""

import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final, NamedTuple

KINDS: Final = ("as it was", "light edits", "cut to half", "reordered, new lead, changed words")


class Edits(NamedTuple):
    """The share of the words that light edits change, and the share that is changed with a new order."""

    light: float = 0.04
    heavy: float = 0.12


_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")


def versions(text: str, lead: str, words: Sequence[str], random: Random, edits: Edits) -> Iterator[str]:
    """One version of each kind. `lead` is the new first sentence, `words` are those that are put in."""
    own = text.split()
    shuffled = sentences(text)
    random.shuffle(shuffled)
    yield text
    yield " ".join(_changed(own, edits.light, words, random))
    yield " ".join(own[: len(own) // 2])
    yield " ".join([lead, *_changed(" ".join(shuffled).split(), edits.heavy, words, random)])


def sentences(text: str) -> list[str]:
    """Roughly the sentences."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def _changed(own: Sequence[str], share: float, words: Sequence[str], random: Random) -> Iterator[str]:
    """Of a share of the words, three in five are replaced, one is dropped, one is followed by another."""
    for word in own:
        chance = random.random() / share
        if chance < 0.6:
            yield random.choice(words)
        elif chance < 0.8:
            continue
        else:
            yield word
            if chance < 1:
                yield random.choice(words)
