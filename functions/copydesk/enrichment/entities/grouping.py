"""What becomes an entity: a name, and the stretches of text that mean its bearer."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from copydesk.enrichment.sentences import Span
from copydesk.facts import EntityItem, EntityType, Mention


@dataclass(slots=True, eq=False)
class Group:
    """One entity in the making. Confidences are those of its names, not of what describes it."""

    name: str
    type: EntityType
    wikidata: str | None = None
    spans: list[Span] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    country: str | None = None

    def add(self, start: int, end: int, confidence: float) -> None:
        """One more stretch of the text."""
        self.spans.append(Span(start, end))
        self.confidences.append(confidence)

    def item(self, text: str) -> EntityItem:
        """The entity, with its mentions in order and each once."""
        spans = sorted({(span.start, span.end) for span in self.spans})
        return EntityItem(
            name=self.name,
            type=self.type,
            wikidata=self.wikidata,
            confidence=round(sum(self.confidences) / len(self.confidences), 3),
            mentions=tuple(Mention(text=text[start:end], start=start, end=end) for start, end in spans),
        )


def in_order(groups: Iterable[Group], text: str) -> tuple[EntityItem, ...]:
    """The entities in the order of their first mentions."""
    items = [group.item(text) for group in groups if group.spans]
    return tuple(sorted(items, key=lambda item: (item.mentions[0].start, item.mentions[0].end, item.name)))
