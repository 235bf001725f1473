"""What the search for names hands on, and what it asks of a model."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from copydesk.facts import EntityType

TYPES: Final = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
}
"""The labels of OntoNotes that are entities of ours; NORP (nationalities, parties' adjectives) is not."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A name in a text: `text[start:end]`.

    `label` is the kind in OntoNotes' words. `type` is None for names that are no entity of ours, which are
    handed on since they tell something of what stands beside them: nationalities (NORP), products, laws,
    languages, works. Confidence is 0 to 1.
    """

    start: int
    end: int
    type: EntityType | None
    confidence: float
    label: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """What a model sees as a name: `text[start:end]`, with a label of OntoNotes."""

    start: int
    end: int
    label: str
    confidence: float = 1.0


class Recognizer(Protocol):
    """A model that finds names in a text, in order and apart from each other."""

    @property
    def version(self) -> str:
        """The model's name and version."""
        ...

    def __call__(self, text: str) -> Iterable[Labelled]:
        """The names in `text`."""
        ...


def apart(names: Iterable[Labelled], taken: Sequence[Labelled]) -> Iterator[Labelled]:
    """Those of the names that overlap none that are taken; both in the order of the text."""
    turn = 0
    for name in names:
        while turn < len(taken) and taken[turn].end <= name.start:
            turn += 1
        if turn == len(taken) or name.end <= taken[turn].start:
            yield name


def in_order(*names: Iterable[Labelled]) -> list[Labelled]:
    """The names of all, in the order of the text."""
    return sorted((name for some in names for name in some), key=lambda name: name.start)
