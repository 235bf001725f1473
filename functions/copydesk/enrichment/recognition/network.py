"""The network that finds names: what spaCy computes for its recogniser, in numpy alone.

Words become vectors from hashed features and word vectors, four convolutions look at the neighbours, and a
transition system goes through the text from left to right: a word is outside, begins a name, goes on with it
or ends it. Only within a name does a decision depend on the ones before, so all others are taken at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from copydesk.enrichment.recognition import hashing

type Array = Any
"""An array of numpy. Importing numpy starts threads, so whoever loads the model does it, not this module."""

_SEEDS: Final = (8, 9, 10, 11)
"""Of the hashed features: norm, prefix, suffix, shape."""
_LAYERS: Final = 4
_EPSILON: Final = 1e-8


class Found(NamedTuple):
    """A name from the first word to the last, both included; `label` is an index among the labels."""

    first: int
    last: int
    label: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as the network takes them.

    `features` has a line for each different word: keys of itself, its norm, prefix, suffix and shape. `lines`
    has the line of each word. `starts` is true where a piece of text begins, over whose border no name and no
    context reaches; `blank` where a word is white space, at which no name begins.
    """

    features: Sequence[tuple[int, int, int, int, int]]
    lines: Sequence[int]
    starts: Sequence[bool]
    blank: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Network:
    """The arrays of infra/names under their names; `xp` is numpy."""

    xp: Any
    arrays: Mapping[str, Array]

    def __call__(self, words: Words) -> Iterator[Found]:
        """The names among the words, in order."""
        if not words.lines:
            return iter(())
        starts = self.xp.array(words.starts)
        alone = self._alone(self.xp.array(words.features, self.xp.uint64))
        together = self._in_context(alone[self.xp.array(words.lines)], starts)
        return self._decided(together, starts, self.xp.array(words.blank))

    def _alone(self, features: Array) -> Array:
        """The vector of each word before it has met its neighbours."""
        xp, arrays = self.xp, self.arrays
        parts = []
        for column, seed in enumerate(_SEEDS):
            table = arrays[f"embed.{column}"]
            first, second, third, fourth = (
                table[key % len(table)] for key in hashing.of_keys(features[:, column + 1], seed)
            )
            parts.append(first + second + third + fourth)
        keys = arrays["vectors.keys"]
        at = xp.minimum(xp.searchsorted(keys, features[:, 0]), len(keys) - 1)
        known = keys[at] == features[:, 0]
        parts.append(arrays["vectors"][arrays["vectors.rows"][at]] * known[:, None])
        return self._layer("mix", xp.concatenate(parts, axis=1))

    def _in_context(self, vectors: Array, starts: Array) -> Array:
        """The vectors after they have met their neighbours, up to four words away.

        What stands around a piece of text are zeros, as many as a word can see.
        """
        xp = self.xp
        size, width = vectors.shape
        places = xp.arange(size) + _LAYERS * xp.cumsum(starts)
        padded = xp.zeros((int(places[-1]) + 1 + _LAYERS, width), vectors.dtype)
        padded[places] = vectors
        window = xp.zeros((len(padded), 3 * width), vectors.dtype)
        for number in range(_LAYERS):
            window[1:, :width] = padded[:-1]
            window[:, width : 2 * width] = padded
            window[:-1, 2 * width :] = padded[1:]
            padded += self._layer(f"encode.{number}", window)
        return padded[places]

    def _layer(self, name: str, vectors: Array) -> Array:
        """Maxout of three pieces, normalised to mean 0 and variance 1, then scaled."""
        xp, arrays = self.xp, self.arrays
        pieces = vectors @ arrays[f"{name}.W"]
        pieces += arrays[f"{name}.b"]
        width = pieces.shape[1] // 3
        highest = xp.maximum(pieces[:, :width], pieces[:, width : 2 * width])
        xp.maximum(highest, pieces[:, 2 * width :], out=highest)
        highest -= highest.mean(axis=1, keepdims=True)
        deviation = xp.sqrt(xp.einsum("ij,ij->i", highest, highest) / xp.float32(width) + _EPSILON)
        highest /= deviation[:, None]
        highest *= arrays[f"{name}.G"]
        highest += arrays[f"{name}.B"]
        return highest

    def _decided(self, vectors: Array, starts: Array, blank: Array) -> Iterator[Found]:
        xp, arrays = self.xp, self.arrays
        narrow = vectors @ arrays["narrow.W"] + arrays["narrow.b"]
        states = (narrow @ arrays["lower.W"]).reshape(len(narrow), 3, -1)
        nowhere = arrays["lower.pad"]
        ends = xp.append(starts[1:], True)
        scores = self._scores(states[:, 0] + (nowhere[1] + nowhere[2] + arrays["lower.b"]))
        labels = self._labels
        scores[:, labels : 3 * labels] = scores[:, -2] = -xp.inf  # a name that has not begun can't go on
        scores[ends, :labels] = -xp.inf
        scores[blank, :-1] = -xp.inf
        best = scores.argmax(axis=1)
        free = 0
        for first in xp.flatnonzero(best < 4 * labels).tolist():
            if first < free:
                continue
            action = int(best[first])
            label = action % labels
            last = self._last(states, first, label, ends) if action < labels else first
            free = last + 1
            chance = 1 / xp.exp(scores[first] - scores[first, action]).sum()
            yield Found(first, last, label, float(chance))

    def _last(self, states: Array, first: int, label: int, ends: Array) -> int:
        """The last word of a name that begins at `first` and has more than one."""
        labels = self._labels
        begun = states[first, 1] + self.arrays["lower.b"]
        last = first + 1
        while not ends[last]:
            scores = self._scores(states[last, 0] + begun + states[last - 1, 2])
            if scores[label + 2 * labels] > scores[label + labels]:
                break
            last += 1
        return last

    def _scores(self, states: Array) -> Array:
        """What each action scores: names of each label begin, go on, end, are one word; a word is outside."""
        width = states.shape[-1] // 2
        hidden = self.xp.maximum(states[..., :width], states[..., width:])
        return hidden @ self.arrays["upper.W"] + self.arrays["upper.b"]

    @property
    def _labels(self) -> int:
        return (len(self.arrays["upper.b"]) - 2) // 4
