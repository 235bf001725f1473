"""The model that finds names: spaCy's recogniser for English, as infra/names writes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from copydesk.enrichment.recognition.mention import Labelled

if TYPE_CHECKING:
    from spacy.language import Language

_FOLDER: Final = Path(__file__).parents[1] / "tables" / "names"


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model."""

    version: str
    _pipeline: "Language"

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The model in a folder."""
        import spacy  # noqa: PLC0415 - half a second, for those alone who need it

        pipeline = spacy.load(folder)
        return cls(f"{pipeline.meta['name']} {pipeline.meta['version']}", pipeline)

    def __call__(self, text: str) -> Iterator[Labelled]:
        """The names in `text`."""
        for name in self._pipeline(text).ents:
            yield Labelled(name.start_char, name.end_char, name.label_)


def load(folder: Path = _FOLDER) -> Model:
    """Load the model; a function does this once, while it starts."""
    return Model.load(folder)
