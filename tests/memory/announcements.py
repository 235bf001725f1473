"""The topic and the log of events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from copydesk.lifecycle import Head
from copydesk.ports import Logged, LogPage, Notice


def _nothing(_: Notice) -> bool:
    return False


@dataclass
class MemoryTopic:
    """Implements ports.Topic: `heard` is all that subscribers got. `refuses` is the failure switch.

    Within a batch a refused notice takes no other with it; after the batch it was in, nothing is tried.
    """

    refuses: Callable[[Notice], bool] = _nothing
    heard: list[Notice] = field(default_factory=list)
    batch: int = 10

    def publish(self, notices: Sequence[Notice]) -> list[bool]:
        """Publish in batches; stop after the first that was refused in part."""
        accepted: list[bool] = []
        for start in range(0, len(notices), self.batch):
            entries = notices[start : start + self.batch]
            went = [not self.refuses(notice) for notice in entries]
            self.heard += [notice for notice, ok in zip(entries, went, strict=True) if ok]
            accepted += went
            if not all(went):
                break
        return accepted + [False] * (len(notices) - len(accepted))

    @property
    def documents(self) -> list[str]:
        """What was heard, as it travels."""
        return [notice.event.document() for notice in self.heard]


@dataclass
class MemoryEventLog:
    """Implements ports.EventLog."""

    entries: list[Logged] = field(default_factory=list)

    def append(self, head: Head, at: datetime) -> None:
        """Note an accepted event."""
        self.entries.append(Logged(at, head))

    def after(self, position: str, before: datetime, limit: int) -> LogPage:
        """The earliest entries after a position and before a time."""
        found = sorted(
            (entry for entry in self.entries if entry.position > position and entry.at < before),
            key=lambda entry: entry.position,
        )
        page = tuple(found[:limit])
        return LogPage(page, page[-1].position if page else position, is_last=len(found) <= limit)

    def latest(self, before: str, limit: int) -> LogPage:
        """The latest entries before a position."""
        found = sorted(
            (entry for entry in self.entries if entry.position < before),
            key=lambda entry: entry.position,
            reverse=True,
        )
        page = tuple(found[:limit])
        return LogPage(page, page[-1].position if page else before, is_last=len(found) <= limit)

    def of(self, head: Head) -> Sequence[Logged]:
        """The entries of one article."""
        found = (entry for entry in self.entries if entry.head.article_id == head.article_id)
        return sorted(found, key=lambda entry: entry.position)
