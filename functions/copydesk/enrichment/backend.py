"""What a managed service may find in place of the local model, and what it says when it does not."""

from dataclasses import dataclass
from typing import Protocol

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition.mention import Labelled
from copydesk.facts import SentimentFact


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a service sees in one text, in order and apart from each other, and what they cost.

    They stand where a model's would: it is a recognition.Recognizer of that text.
    """

    names: tuple[Labelled, ...]
    version: str
    cost_micro_usd: int

    def __call__(self, text: str) -> tuple[Labelled, ...]:  # noqa: ARG002 - a recogniser is given its text
        """The names; `text` is the one that they were found in, perhaps with other capitals."""
        return self.names


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service found. Without names the local model finds them; the sentiment says why."""

    names: Names | None
    sentiment: SentimentFact


class Backend(Protocol):
    """A managed service. It raises nothing: what it cannot find is found here, and its answer says why."""

    def __call__(self, manuscript: Manuscript) -> Answer:
        """Names and sentiment of an article."""
        ...
