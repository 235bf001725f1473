"""What a consumer keeps."""

from copydesk.consumer import Event, consume, event_of, is_kill
from tests.memory.announcements import MemoryTopic


class MemoryCopy:
    """Implements consumer.Copy; counts what it applied."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}
        self.applied: list[str] = []

    def last(self, article_id: str) -> str | None:
        """The sequence of the last event that was applied to an article."""
        event = self.events.get(article_id)
        return event["sequence"] if event else None

    def apply(self, event: Event, last: str | None) -> bool:
        """Take an event's state over."""
        if self.last(event["subject"]) != last:
            return False
        self.events[event["subject"]] = event
        self.applied.append(event["id"])
        return True

    def hear(self, topic: MemoryTopic) -> None:
        """Take everything that a topic published: the last first, and twice."""
        for document in [*reversed(topic.documents), *topic.documents]:
            consume(event_of(document), self)

    @property
    def shown(self) -> dict[str, str]:
        """The content hash of each article that may be shown."""
        return {
            name: event["data"]["state"]["contentHash"]
            for name, event in self.events.items()
            if not is_kill(event)
        }
