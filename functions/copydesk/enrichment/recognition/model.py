"""The model that finds names, as infra/names writes it: spaCy's for English, without spaCy."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import batched
from pathlib import Path
from typing import Any, Final

from copydesk.enrichment.recognition import hashing
from copydesk.enrichment.recognition.mention import Labelled
from copydesk.enrichment.recognition.network import Network, Words
from copydesk.enrichment.recognition.tokens import Affixes, Piece, Token, Tokenizer

_FOLDER: Final = Path(__file__).parents[1] / "tables" / "names"
_CACHED: Final = 20_000
_TOGETHER: Final = 5_000
"""Words that are looked at together: longer than articles are, and little enough for memory."""
_LONGEST_SHAPE: Final = 100
_LONGEST_RUN: Final = 4


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What strings stand for: `symbols` have keys of their own, `norms` how a word (by key) is written."""

    symbols: dict[str, int]
    norms: dict[int, str]

    def key(self, string: str) -> int:
        """The key of a string."""
        symbol = self.symbols.get(string)
        return hashing.of_string(string) if symbol is None else symbol

    def features(self, piece: Piece) -> tuple[int, int, int, int, int]:
        """What the network knows of a word: the keys of the word, its norm, prefix, suffix and shape."""
        word = piece.word
        key = self.key(word)
        norm = piece.norm or self.norms.get(key) or word.lower()
        return key, self.key(norm), self.key(word[0]), self.key(word[-3:]), self.key(shape(word))


def shape(word: str) -> str:
    """The shape of a word: X, x and d for letters and digits, of which four in a row are written."""
    if len(word) >= _LONGEST_SHAPE:
        return "LONG"
    written: list[str] = []
    before, run = "", 0
    for character in word:
        kind = character
        if character.isalpha():
            kind = "X" if character.isupper() else "x"
        elif character.isdigit():
            kind = "d"
        run = run + 1 if kind == before else 1
        before = kind
        if run <= _LONGEST_RUN:
            written.append(kind)
    return "".join(written)


class Model:
    """A loaded model."""

    def __init__(
        self,
        version: str,
        labels: tuple[str, ...],
        tokenizer: Tokenizer,
        vocabulary: Vocabulary,
        network: Network,
    ) -> None:
        self.version = version
        self._labels = labels
        self.words = tokenizer
        self._features = lru_cache(_CACHED)(vocabulary.features)
        self._network = network

    def __call__(self, text: str) -> Iterator[Labelled]:
        """The names in `text`."""
        for tokens in batched(self.words(text), _TOGETHER, strict=False):
            yield from self._names(tokens)

    def _names(self, tokens: Sequence[Token]) -> Iterator[Labelled]:
        lines: dict[Piece, int] = {}
        words = Words(
            lines=[lines.setdefault(token.piece, len(lines)) for token in tokens],
            features=[self._features(piece) for piece in lines],
            starts=[number == 0 for number in range(len(tokens))],
            blank=[token.piece.word.isspace() for token in tokens],
        )
        for first, last, label, confidence in self._network(words):
            yield Labelled(tokens[first].start, tokens[last].end, self._labels[label], confidence)


def load(folder: Path = _FOLDER) -> Model:
    """Load the model; a function does this once, while it starts."""
    import numpy as np  # noqa: PLC0415 - starts threads, which no import of ours may do

    stated: dict[str, Any] = json.loads((folder / "model.json").read_bytes())
    special = {
        string: tuple(Piece(word, norm) for word, norm in pieces)
        for string, pieces in stated["special"].items()
    }
    tokenizer = Tokenizer(Affixes(special=special, **stated["affixes"]))
    norms = {int(key): norm for key, norm in stated["norms"].items()}
    with np.load(folder / "network.npz", allow_pickle=False) as arrays:
        network = Network(np, dict(arrays))
    vocabulary = Vocabulary(stated["symbols"], norms)
    return Model(stated["version"], tuple(stated["labels"]), tokenizer, vocabulary, network)
