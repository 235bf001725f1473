"""A storm over the running desk: suppliers send, everything goes wrong, two consumers keep copies."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from botocore.exceptions import BotoCoreError, ClientError

from copydesk.consumer import Event
from copydesk.errors import Unavailable
from infra.cli.standing import stand
from infra.cli.subscribing import subscribe
from infra.consumer.keep import drain
from infra.consumer.sqlite_copy import SqliteCopy
from infra.local.desk import Desk
from infra.local.faults import Faults
from tests.pipeline.desk.newsroom import Newsroom
from tests.storm.deliveries import Delivery, plan
from tests.storm.ends import STEPS, Books, dispositions, violations
from tests.storm.weather import Weather, outage

_SENDERS: Final = 2
_TRIES: Final = 40
_VISIBILITY: Final = 20
"""Seconds until a batch comes again whose process was killed; on AWS it is minutes."""
_PATIENCE: Final = 900
_QUIET: Final = 3
"""Looks in a row that find nothing under way."""

type Tell = Callable[[str, int, int], None]


@dataclass
class Result:
    """What a storm came to."""

    articles: int = 0
    deliveries: int = 0
    receipts: int = 0
    heads: int = 0
    events: int = 0
    seconds: float = 0
    faults: Counter[str] = field(default_factory=Counter)
    sent: dict[str, int] = field(default_factory=dict)
    dispositions: Counter[str] = field(default_factory=Counter)
    consumed: Counter[str] = field(default_factory=Counter)
    redriven: int = 0
    given_up: int = 0
    violations: list[str] = field(default_factory=list)


def storm(articles: int, seed: int, folder: Path, tell: Tell = lambda *_: None, freeze: float = 10) -> Result:
    """Send about so many articles through a desk of its own. `folder` takes the consumers' copies."""
    begun, faults, planned = time.monotonic(), Faults(), plan(articles, seed)
    result = Result(planned.articles, len(planned.deliveries), sent=planned.counts)
    with ExitStack() as stack:
        standing = stand(log=lambda _function, _line: None, faults=faults, before_it_runs=_hurry)
        stack.enter_context(standing.desk)
        newsroom = Newsroom(standing)
        books = Books(newsroom)
        consumers = [Keeper(newsroom, folder / f"{name}.sqlite", name) for name in ("lenient", "strict")]
        for consumer in consumers:
            stack.callback(consumer.end)
            consumer.start()
        weather = Weather(faults, seed, min(250, max(25, articles // 8)))
        stack.callback(weather.end)
        weather.start()

        receipts = _send(newsroom, planned.deliveries, tell, lambda: _half_way(standing.desk, faults, freeze))
        _wait(lambda: books.waiting() <= len(receipts) // 20, books, result, "working off", tell)
        weather.end()
        _wait(lambda: _is_quiet(books, consumers), books, result, "coming to rest", tell)
        for consumer in consumers:
            consumer.end()
        result.receipts, result.faults = len(receipts), faults.done
        result.consumed = sum((consumer.outcomes for consumer in consumers), Counter())
        copies = {consumer.name: consumer.kept() for consumer in consumers}
        result.violations += violations(books, planned, receipts, copies)
        for consumer in consumers:
            result.violations += consumer.errors
        heads = books.heads()
        result.heads, result.events = len(heads), sum(head.seq for head in heads.values())
        result.dispositions = dispositions(books, receipts)
        if dead := newsroom.dead_letters():
            result.violations.append(f"dead letters: {dead}")
    result.seconds = time.monotonic() - begun
    return result


def _hurry(desk: Desk) -> None:
    for step in STEPS:
        desk.client("sqs").set_queue_attributes(
            QueueUrl=desk.outputs[f"{step}QueueUrl"], Attributes={"VisibilityTimeout": str(_VISIBILITY)}
        )


def _half_way(desk: Desk, faults: Faults, seconds: float) -> None:
    """First all connections of the functions are lost, then AWS stands still for everybody."""
    outage(desk.emulator, faults, seconds / 2, freezes=False)
    outage(desk.emulator, faults, seconds, freezes=True)


def _send(
    newsroom: Newsroom, deliveries: Sequence[Delivery], tell: Tell, half_way: Callable[[], None]
) -> set[str]:
    receipts: set[str] = set()
    with ThreadPoolExecutor(_SENDERS + 1) as senders:
        calm = None
        sent = senders.map(lambda delivery: _sent(newsroom, delivery), deliveries)
        for number, receipt in enumerate(sent, 1):
            receipts.add(receipt)
            tell("sending", number, len(deliveries))
            if number == len(deliveries) // 2:
                calm = senders.submit(half_way)
        if calm:
            calm.result()
    return receipts


def _sent(newsroom: Newsroom, delivery: Delivery) -> str:
    """The receipt's id; a webhook is tried until it is answered for good."""
    if delivery.way == "upload":
        return newsroom.upload(delivery.data, delivery.name, delivery.supplier)
    secret = newsroom.standing.secrets[delivery.supplier]
    for tries in range(_TRIES):
        answer = newsroom.post(
            delivery.data, webhook_id=f"msg_{delivery.name}", supplier=delivery.supplier, secret=secret
        )
        if answer.status == 202:
            return str(answer.document["id"])
        time.sleep(min(0.1 * 2**tries, 5))
    raise AssertionError(f"webhook {delivery.name} was never accepted: {answer.status}")


def _wait(done: Callable[[], bool], books: Books, result: Result, what: str, tell: Tell) -> None:
    deadline, most = time.monotonic() + _PATIENCE, 1
    quiet = 0
    while quiet < _QUIET:
        if time.monotonic() > deadline:
            result.violations.append(f"{what}: not within {_PATIENCE} s, {books.waiting()} messages left")
            return
        result.redriven += (redriven := books.redrive())
        result.given_up += books.given_up()
        quiet = quiet + 1 if done() and not redriven else 0
        waiting = books.waiting()
        most = max(most, waiting)
        tell(what, most - waiting, most)
        time.sleep(0.5)


def _is_quiet(books: Books, consumers: Sequence["Keeper"]) -> bool:
    queues = all(books.is_empty(consumer.url) for consumer in consumers)
    return queues and books.waiting() == 0 and books.owed() == 0


class Keeper(threading.Thread):
    """The shipped consumer, on a queue and a file of its own."""

    def __init__(self, newsroom: Newsroom, path: Path, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self.url = subscribe(newsroom.client, newsroom.outputs["ArticlesTopicArn"], f"storm-{name}").url
        self.outcomes: Counter[str] = Counter()
        self.errors: list[str] = []
        self._sqs = newsroom.client("sqs")
        self._sqs.set_queue_attributes(QueueUrl=self.url, Attributes={"VisibilityTimeout": "5"})
        self._path = path
        self._over = threading.Event()

    def run(self) -> None:
        """Until told to end; what cannot be reached now is tried again."""
        with SqliteCopy(self._path) as copy:
            while not self._over.is_set():
                try:
                    done = drain(self._sqs, self.url, copy, seconds=1, strict=self.name == "strict")
                except (Unavailable, BotoCoreError, ClientError):
                    self._over.wait(1)
                    continue
                self.outcomes.update("no event" if each is None else each.value for each in done)
        if self.outcomes["no event"]:
            self.errors.append(f"{self.name}: {self.outcomes['no event']} messages were no events")

    def end(self) -> None:
        """Stop."""
        self._over.set()
        self.join()

    def kept(self) -> dict[str, Event]:
        """The copy, by article."""
        with SqliteCopy(self._path) as copy:
            return {event["subject"]: event for event in copy.articles()}
