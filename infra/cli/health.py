"""How a desk is: what is read for `copydesk status`, and what of it needs a person."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, Final

from copydesk.ports import Due, EventLog
from copydesk.reconciling import AGAIN_FOR, PENDING_FOR, UNSEEN_FOR
from infra.cli import dead_letters
from infra.cli.inside import Inside
from infra.cli.operator_arguments import QUEUES
from infra.cli.reaching import Reached

SPARE: Final = timedelta(minutes=3)
"""What reconcile is given to see to something before it counts as stalled."""

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
MOST_COUNTED: Final = 10_000
MOST_READ: Final = 200
"""Quarantine records that are opened for their reasons, the newest."""

_PAGE: Final = 100
_READERS: Final = 8


@dataclass(frozen=True, slots=True)
class QueueState:
    """A function's queue and its dead letters. Ages are in seconds, None where they are not known."""

    name: str
    waiting: int | None
    in_flight: int | None
    oldest: float | None
    dead: int
    dead_oldest: float | None


@dataclass(frozen=True, slots=True)
class Owed:
    """What has to happen to articles: how much of it there is, how much is late, and since when."""

    count: int
    late: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Health:
    """A desk at a moment. `events` of the last hour by kind, `quarantined` of the last day by reason."""

    at: datetime
    queues: tuple[QueueState, ...]
    pending: Owed
    due: Owed
    unseen: int
    events: Mapping[str, int]
    articles: int
    quarantined: Mapping[str, int]
    quarantined_count: int

    def needs(self) -> list[str]:
        """What a person has to see to."""
        return [
            *(
                f"{many(queue.dead, 'dead letter')} of {queue.name}: copydesk redrive {queue.name}"
                for queue in self.queues
                if queue.dead
            ),
            *([f"{many(self.pending.late, 'event')} not announced in time"] if self.pending.late else ()),
            *([f"{many(self.due.late, 'article')} with something overdue"] if self.due.late else ()),
            *(
                [f"{many(self.unseen, 'delivery', 'deliveries')} that ingest never saw"]
                if self.unseen
                else ()
            ),
        ]


def many(number: int, one: str, more: str = "") -> str:
    """A number of things, as people say it."""
    return f"{number} {one}" if number == 1 else f"{number} {more or f'{one}s'}"


def look(desk: Reached, inside: Inside, now: datetime) -> Health:
    """Read a desk's health."""
    kinds, articles = last_hour(inside.log, now)
    reasons, count = _quarantined(desk, now)
    return Health(
        at=now,
        queues=tuple(_queue(name, desk, inside.sqs, now) for name in QUEUES),
        pending=owed(inside.agenda.pending(now), now - PENDING_FOR - SPARE),
        due=owed(inside.agenda.due(now), now - SPARE),
        unseen=sum(1 for _ in islice(inside.agenda.unseen(now - UNSEEN_FOR - AGAIN_FOR), MOST_COUNTED)),
        events=kinds,
        articles=articles,
        quarantined=reasons,
        quarantined_count=count,
    )


def owed(dues: Iterable[Due], late_before: datetime) -> Owed:
    """How much of it there is, and how much was to happen before a time."""
    times = [due.at for due in islice(dues, MOST_COUNTED)]
    return Owed(len(times), sum(at < late_before for at in times), min(times, default=None))


def last_hour(log: EventLog, now: datetime) -> tuple[Counter[str], int]:
    """The events of the last hour by kind, each once, and of how many articles they were."""
    kinds: dict[str | None, str] = {}
    articles: set[str] = set()
    position = (now - HOUR).astimezone(UTC).isoformat(timespec="microseconds")
    while len(kinds) < MOST_COUNTED:
        page = log.after(position, now, _PAGE)
        for entry in page.entries:
            if entry.head.event:
                kinds[entry.head.last_event_id] = entry.head.event.kind.value
                articles.add(entry.head.article_id)
        if page.is_last:
            break
        position = page.position
    return Counter(kinds.values()), len(articles)


def _queue(name: str, desk: Reached, sqs: Any, now: datetime) -> QueueState:
    url = desk.outputs.get(f"{name.capitalize()}QueueUrl")
    dead_url = desk.outputs[f"{name.capitalize()}DeadLetterQueueUrl"]
    depth, dead = _depth(sqs, url) if url else {}, _depth(sqs, dead_url)
    lying = dead.get("ApproximateNumberOfMessages", 0)
    return QueueState(
        name=name,
        waiting=depth.get("ApproximateNumberOfMessages"),
        in_flight=depth.get("ApproximateNumberOfMessagesNotVisible"),
        oldest=_age(desk, url, now) if url else None,
        dead=lying + dead.get("ApproximateNumberOfMessagesNotVisible", 0),
        dead_oldest=_oldest(sqs, dead_url, now) if lying else None,
    )


def _depth(sqs: Any, url: str) -> dict[str, int]:
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    found: Mapping[str, str] = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
    return {name: int(found.get(name, 0)) for name in names}


def _age(desk: Reached, url: str, now: datetime) -> float | None:
    """How long the oldest message waits, by CloudWatch; a desk on this machine has no metrics."""
    if desk.endpoint:
        return None
    answer = desk.client("cloudwatch").get_metric_statistics(
        Namespace="AWS/SQS",
        MetricName="ApproximateAgeOfOldestMessage",
        Dimensions=[{"Name": "QueueName", "Value": url.rpartition("/")[2]}],
        StartTime=now - timedelta(minutes=5),
        EndTime=now,
        Period=60,
        Statistics=["Maximum"],
    )
    points = sorted(answer["Datapoints"], key=lambda point: point["Timestamp"])
    return float(points[-1]["Maximum"]) if points else None


def _oldest(sqs: Any, url: str, now: datetime) -> float | None:
    """The age of the oldest of some dead letters; they stay where they are."""
    letters = list(dead_letters.take(sqs, url, dead_letters.BATCH))
    for letter in letters:
        dead_letters.put_back(sqs, url, letter)
    return max(((now - letter.sent_at).total_seconds() for letter in letters), default=None)


def _quarantined(desk: Reached, now: datetime) -> tuple[Counter[str], int]:
    """The reasons of the last day's newest quarantine records, and how many there were that day."""
    s3, bucket = desk.client("s3"), desk.outputs["ArchiveBucketName"]
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix="quarantine/")
    objects: Iterator[Mapping[str, Any]] = (each for page in pages for each in page.get("Contents", ()))
    recent = [each for each in objects if each["LastModified"] > now - DAY]
    newest = sorted(recent, key=lambda each: each["LastModified"], reverse=True)[:MOST_READ]

    def reason(entry: Mapping[str, Any]) -> str:
        body = s3.get_object(Bucket=bucket, Key=entry["Key"])["Body"].read()
        return str(json.loads(body)["reasonCode"])

    with ThreadPoolExecutor(_READERS) as pool:
        return Counter(pool.map(reason, newest)), len(recent)
