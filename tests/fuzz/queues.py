"""What queues hand over: the functions' own messages, S3's notices, and the events that consumers get."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from copydesk import consumer, handover
from copydesk.aws.records import asked, traceparent
from copydesk.consumer import Event, MalformedEvent
from copydesk.errors import Refused, Unavailable
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.ingesting import describe
from copydesk.messages import ArticleMessage, FactsWanted, NewFacts, Work
from copydesk.reasons import ReasonCode
from tests.fuzz.documents import ARRIVAL, SUPPLIER
from tests.fuzz.target import Target, refused_by
from tests.fuzz.words import TOKENS
from tests.malformed.samples import SAMPLES
from tests.memory.deliveries import MemoryStaging

EXAMPLES: Final = Path(__file__).parents[2] / "docs" / "contract" / "examples"
_NOW: Final = datetime(2027, 5, 3, 9, 0, tzinfo=UTC)
_WORDS: Final = (
    *(b'"kind":"article"', b'"kind":"facts-wanted"', b'"kind":"facts"', b'"kind":"release"', b'"format":9'),
    *(b'"staged":"work/x"', b'"facts":[]', b'"article":null', b'"item":-1', b'"seq":1', b'"nonce":1e400'),
    *(b'"Records":[', b'"versionId":"\\u0000"', b'"key":"%ff+"', b'"eventTime":', b'"Event":"s3:TestEvent"'),
    *(
        b'"sequence":"1"',
        b'"Type":"Notification"',
        b'"Message":"{}"',
        b'"lifecycle":"killed"',
        b'"bodies":[]',
    ),
)


def targets() -> Iterator[Target]:
    """All of them."""
    words = _WORDS + TOKENS["json"] + TOKENS["times"]
    for name, unpack in {
        "article message": handover.unpack,
        "enrich message": handover.unpack_wanting,
        "publish message": lambda body, _: handover.unpack_any(body),
    }.items():
        yield Target(name, partial(attempt_message, unpack=unpack), _messages, words)
    yield Target("notice", attempt_notice, _notices, words)
    yield Target("event", attempt_event, _events, words)


def attempt_message(data: bytes, unpack: Callable[[str, MemoryStaging], object]) -> None:
    """A body as SQS gives it: text. What is read can be sent on, and is then read as the same."""
    body = data.decode("utf-8", "replace")
    staging = MemoryStaging({"work/x": body})
    try:
        message = unpack(body, staging)
    except Refused as refused:
        refused_by(refused, ReasonCode.MALFORMED_MESSAGE, ReasonCode.RAW_MISSING)
        return
    except Unavailable:
        assert '"format"' in body
        return
    first = message[0] if isinstance(message, tuple) else message
    assert isinstance(first, BaseModel)
    again = unpack(first.model_dump_json(), staging)
    assert (again[0] if isinstance(again, tuple) else again) == first, "a message is another one when sent on"


def attempt_notice(data: bytes) -> None:
    """What the ingest queue brings."""
    body = data.decode("utf-8", "replace")
    traceparent(body)
    try:
        found = asked(body)
    except Refused as refused:
        refused_by(refused, ReasonCode.MALFORMED_MESSAGE)
        return
    for each in found:
        assert each.receipt_id
        assert each.model_dump_json()


def attempt_event(data: bytes) -> None:
    """What a consumer gets, applied to a copy twice: in both of its ways."""
    try:
        event = consumer.event_of(data.decode("utf-8", "replace"))
    except MalformedEvent:
        return
    for way in (consumer.consume, consumer.consume_every):
        copy = _Kept()
        first, again = way(event, copy), way(event, copy)
        assert (first, again) in {
            (consumer.Outcome.APPLIED, consumer.Outcome.OLD),
            (consumer.Outcome.WAITING, consumer.Outcome.WAITING),
        }
    try:
        consumer.text(event)
    except KeyError:
        assert "dataref" in event


class _Kept:
    """A copy in memory. Implements consumer.Copy."""

    def __init__(self) -> None:
        self._applied: dict[str, Event] = {}

    def last(self, article_id: str) -> str | None:
        """The sequence of the last event."""
        event = self._applied.get(article_id)
        return str(event["sequence"]) if event else None

    def apply(self, event: Event, last: str | None) -> bool:
        """Nobody else is there."""
        assert self.last(event["subject"]) == last
        self._applied[event["subject"]] = event
        return True


def _messages() -> Iterable[bytes]:
    data = SAMPLES["ninjs"].encode()
    reading = read(Document(data), SUPPLIER)
    for item in reading.items:
        assert not isinstance(item, Refused)
        article = identify(item, SUPPLIER, describe(data, reading), ARRIVAL)
        told = ArticleMessage(receipt_id="0" * 40, item=0, arrived_at=_NOW, article=article, facts=())
        yield told.model_dump_json(exclude_none=True).encode()
        wanted = FactsWanted(article_id=article.article_id, revision=2, article=article)
        yield wanted.model_dump_json(exclude_none=True).encode()
    yield (
        ArticleMessage(receipt_id="1" * 40, item=3, arrived_at=_NOW, staged="work/x")
        .model_dump_json()
        .encode()
    )
    yield NewFacts(article_id="a", revision=1, facts=()).model_dump_json().encode()
    yield Work(kind="release", article_id="a").model_dump_json().encode()
    yield json.dumps(
        {"kind": "refind", "articleId": "a", "receiptId": "r", "orderedAt": _NOW.isoformat()}
    ).encode()


def _notices() -> Iterable[bytes]:
    stored = {"key": "wire/2027-05-03/%D0%B3+a.txt", "size": 12, "versionId": "v1", "sequencer": "00"}
    record = {"eventTime": "2027-05-03T09:00:00.000Z", "s3": {"bucket": {"name": "inbox"}, "object": stored}}
    yield json.dumps({"Records": [record]}).encode()
    yield json.dumps({"Service": "Amazon S3", "Event": "s3:TestEvent"}).encode()
    delivery = {"bucket": "inbox", "key": "wire/a", "arrivedAt": _NOW.isoformat()}
    yield json.dumps(delivery).encode()
    order = {"kind": "reparse", "articleId": "a", "receiptId": "r", "orderedAt": _NOW.isoformat()}
    yield json.dumps({**order, "delivery": delivery, "against": "x"}).encode()
    yield b"Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"


def _events() -> Iterable[bytes]:
    for path in sorted(EXAMPLES.glob("*.json")):
        text = path.read_text("utf-8")
        yield text.encode()
        yield json.dumps({"Type": "Notification", "Message": text}).encode()
