"""What a managed service may find in place of the local model, and what it says when it does not."""

from dataclasses import dataclass
from typing import Protocol

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition.mention import Labelled
from copydesk.facts import SentimentFact


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a service sees, in order and apart from each other, and what they cost."""

    names: tuple[Labelled, ...]
    method: str
    version: str
    cost_micro_usd: int


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
