"""A desk in this process whose invocations are timed and whose calls are counted."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

from copydesk.article import Article, Intent
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.facts import Fact
from infra.local.template import read_template
from tests.cloud.values import size_of
from tests.crashes.desk import Desk
from tests.crashes.functions import Functions
from tests.crashes.wires import Calls
from tests.simulation.suppliers import Content, Payload, Version, ninjs

SUPPLIER: Final = "counting"
_TEMPLATE: Final = Path(__file__).parents[3] / "template.yaml"
_SENTENCES: Final = (
    "The council of {place} voted for a new harbour on {day} after a long debate",
    "Minister Anna Petrova said in {place} that prices rose by {number} percent last year",
    "A ferry with {number} passengers left {place} for the island early in the morning",
    "The court in {place} heard {number} witnesses, and the hearing goes on next week",
    "Farmers near {place} expect a harvest of {number} tonnes if the rain comes in time",
)
_PLACES: Final = ("Sofia", "Berlin", "Paris", "Cairo", "Lima", "Oslo", "Varna", "Leeds")
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


@dataclass
class Counted:
    """How often an operation was called, and the bytes that went or came: of a write, of the whole item."""

    calls: int = 0
    bytes: int = 0


@dataclass
class Counting(Calls):
    """Calls are made undisturbed. `spent` is the time that they took, which is not the handlers' own."""

    counts: dict[str, dict[str, Counted]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Counted))
    )
    spent: float = 0.0
    item: Callable[[Mapping[str, Any]], int] = lambda _: 0

    def make(
        self, _service: str, operation: str, ask: Callable[..., dict[str, Any]], request: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Make a call and count it."""
        begun = time.thread_time()
        try:
            return self._made(operation, ask, request)
        finally:
            self.spent += time.thread_time() - begun

    def _made(
        self, operation: str, ask: Callable[..., dict[str, Any]], request: Mapping[str, Any]
    ) -> dict[str, Any]:
        counted = self.counts[self.function][operation]
        counted.calls += 1
        answer = ask(**request)
        if self.is_armed:
            counted.bytes += self._weight(operation, request, answer)
        return answer

    def _weight(self, operation: str, request: Mapping[str, Any], answer: Mapping[str, Any]) -> int:
        match operation:
            case "PutItem" | "UpdateItem" | "DeleteItem":
                return self.item(request)
            case "GetItem":
                return size_of(answer.get("Item", {}))
            case "Query":
                return sum(map(size_of, answer["Items"]))
            case "BatchGetItem":
                return sum(size_of(item) for items in answer["Responses"].values() for item in items)
            case "PutObject":
                return len(request["Body"])
            case "GetObject":
                return int(answer["ContentLength"])
            case "SendMessage":
                return len(request["MessageBody"].encode())
            case "PublishBatch":
                return sum(len(entry["Message"].encode()) for entry in request["PublishBatchRequestEntries"])
            case _:
                return 0


class Enriching(Functions):
    """With the real enrichment instead of a small function of the text."""

    models: Models

    def _enrich(
        self, article: Article, _models: None, publisher: str | None, _backend: Any
    ) -> tuple[Fact, ...]:
        return enrich(article, self.models, publisher, None)


class LoadDesk(Desk):
    """Each invocation's own processor time is kept, by function: without what the cloud in memory took."""

    def __init__(self, *, enriches: bool = False) -> None:
        super().__init__(read_template(_TEMPLATE), "local")
        self.counting = Counting()
        self.calls = self.counting
        self.counting.item = self._item
        kind = Enriching if enriches else Functions
        self.functions = kind(self.cloud, self.stack, self.counting)
        if isinstance(self.functions, Enriching):
            self.functions.models = Models.load()
        self.times: dict[str, list[float]] = defaultdict(list)
        self.messages: dict[str, int] = defaultdict(int)
        self._empty = self.save()

    @contextmanager
    def installed(self) -> Iterator[None]:
        """While this lasts, the handlers' modules work for it."""
        with self.functions.installed():
            yield

    def empty(self) -> None:
        """Forget all articles; the functions' environments stay as they are."""
        forget, self.functions.forget = self.functions.forget, lambda: None  # type: ignore[method-assign]
        try:
            self.restore(self._empty)
        finally:
            self.functions.forget = forget  # type: ignore[method-assign]

    def _invoke(self, function: str, event: Mapping[str, Any]) -> Any:
        self.counting.spent, begun = 0.0, time.thread_time()
        try:
            return super()._invoke(function, event)
        finally:
            self.times[function].append(time.thread_time() - begun - self.counting.spent)
            self.messages[function] += len(event.get("Records", (None,)))

    def _item(self, request: Mapping[str, Any]) -> int:
        key = request.get("Key") or request["Item"]
        item = self.items().get((key["pk"]["S"], key["sk"]["S"]))
        return size_of(item) if item else 0


def article(number: int, size: int, version: int = 1, intent: Intent = Intent.UPDATE) -> Payload:
    """A ninjs document of about that many bytes; another text for each number and version."""
    chance = Random(f"{number}/{version}")
    paragraphs, length = list[str](), 0
    while length < size:
        sentences = [
            chance.choice(_SENTENCES).format(
                place=chance.choice(_PLACES), day=chance.choice(_DAYS), number=chance.randint(2, 9_999)
            )
            for _ in range(5)
        ]
        paragraphs.append(". ".join(sentences) + ".")
        length += len(paragraphs[-1]) + 4
    title = f"Number {number} in {chance.choice(_PLACES)}: what the council said"
    return ninjs(
        Version(SUPPLIER, f"urn:counting:{number}", intent, Content(title, tuple(paragraphs)), version)
    )
