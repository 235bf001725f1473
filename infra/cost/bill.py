"""What a million articles cost: units of a bill, their prices, and what could be saved."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from infra.cost.shape import Shape

type Units = Mapping[str, float]
"""By name: of one article, or of a month."""

MILLION: Final = 1_000_000
_DAYS: Final = 30
_DAY: Final = 86_400
_GIGABYTE: Final = 1024**3
_QUEUED: Final = ("ingest", "enrich", "publish")
_PROCESSOR: Final = 1769
"""The MB of memory that come with one whole processor."""
_SIMILARITY: Final = ("PHRASE", "FAMILY", "TERM")
_SEARCHES: Final = ("BatchGetItem", "Query")


class Line(NamedTuple):
    """A part of the bill for a million articles."""

    component: str
    what: str
    quantity: float
    dollars: float


class Lever(NamedTuple):
    """Something that could be otherwise, and the dollars that it saves."""

    name: str
    saves: float


@dataclass(frozen=True)
class Traffic:
    """Articles of one size that come evenly over the day; each is followed by so many updates.

    `months` is how long they have been kept; `enrichment` whether its processor time is counted;
    `subscribers` how many queues hear of everything.
    """

    articles_per_day: int
    kilobytes: float
    webhook_share: float = 0.5
    updates: float = 0.0
    enrichment: bool = False
    months: float = 1.0
    subscribers: int = 0

    @property
    def deliveries(self) -> float:
        """How many times something comes, for each article."""
        return 1 + self.updates


@dataclass(frozen=True)
class Facts:
    """What infra/cost has in its files."""

    measured: Mapping[str, Any]
    assumed: Mapping[str, Any]
    prices: Mapping[str, Any]


def bill(traffic: Traffic, shape: Shape, facts: Facts) -> list[Line]:
    """Every line for a million articles; its parts sum to what they cost."""
    quantities: dict[tuple[str, str], float] = defaultdict(float)
    for share, functions in _gathered(traffic, shape, facts):
        if "webhook" not in functions:
            # Who owns a bucket pays for what others put into it.
            quantities["S3", "s3 puts"] += share * MILLION
            kept = traffic.kilobytes * 1024 / _GIGABYTE * min(traffic.months, shape.raw_months)
            quantities["Storage", "s3 gigabyte-months"] += kept * share * MILLION
        for function, units in functions.items():
            for component, name, each in _of_function(function, units, traffic, shape, facts.assumed):
                quantities[component, name] += each * share * MILLION
    monthly = traffic.articles_per_day * _DAYS
    for component, name, each in _of_month(shape, facts.assumed):
        quantities[component, name] += each * MILLION / monthly
    lines = []
    for (component, name), quantity in sorted(quantities.items()):
        lines.append(Line(component, name, quantity, quantity * price(facts.prices, name)))
    return lines


def total(lines: Sequence[Line]) -> float:
    """Their sum, in dollars."""
    return math.fsum(line.dollars for line in lines)


def price(prices: Mapping[str, Any], name: str) -> float:
    """Dollars for one of what is charged."""
    known = prices[name]
    return float(known["each"]) if "each" in known else float(known["million"]) / MILLION


def floor(traffic: Traffic, facts: Facts) -> float:
    """What the least that any such design does would cost.

    One object or request in, one message through one queue and one item written (an object if large),
    all in full batches, and one event out; no index, no receipt, no log, no processor.
    """
    found = 0.0
    per = {name: price(facts.prices, name) for name in facts.prices}
    for share, functions in _deliveries(traffic, facts.measured):
        written = max(units.get("write units of ARTICLE REV", 0.0) for units in functions.values())
        event = functions["announce"]
        found += (
            share
            * MILLION
            * (
                per["s3 puts"] * (1 + functions["publish"].get("calls PutObject", 0.0))
                + per["s3 gets"]
                + per["http api requests"] * ("webhook" in functions)
                + per["sqs requests"] * 1.2
                + per["lambda requests"] * 0.1
                + per["dynamodb write units"] * max(1.0, written)
                + per["sns publishes"] * max(1.0, event["publish chunks"])
            )
        )
    return found


def levers(traffic: Traffic, shape: Shape, facts: Facts) -> list[Lever]:
    """What each change of the shape would save by itself, the largest first."""
    whole = total(bill(traffic, shape, facts))
    changed = {
        "warnings only in the functions' logs": replace(shape, logs=False),
        "no relations of articles": replace(shape, relates=False),
        "no traces": replace(shape, traced=frozenset()),
        "batches gathered for 20 seconds": replace(shape, window=max(shape.window, 20.0)),
    }
    found = [Lever(name, whole - total(bill(traffic, each, facts))) for name, each in changed.items()]
    found.append(
        Lever(
            "no receipts of uploads",
            (1 - traffic.webhook_share)
            * traffic.deliveries
            * _writes(traffic, facts, ("RECEIPT",), way="s3"),
        )
    )
    return sorted(found, key=lambda lever: -lever.saves)


def _gathered(traffic: Traffic, shape: Shape, facts: Facts) -> Iterator[tuple[float, Mapping[str, Units]]]:
    """Deliveries with the units that they have in batches as large as this traffic makes them.

    What a function does is done for the batch or for the message: so units of a message are a line over the
    inverse of the batch, of which two points were measured.
    """
    together = _deliveries(traffic, facts.measured, "together")
    for (share, alone), (_, most) in zip(_deliveries(traffic, facts.measured), together, strict=True):
        yield (
            share,
            {
                name: _related(_line(units, most[name], batch(name, traffic, shape, facts.assumed)), shape)
                for name, units in alone.items()
            },
        )


def batch(function: str, traffic: Traffic, shape: Shape, assumed: Mapping[str, Any]) -> float:
    """How many messages are handled at once: what comes in a window to each of those who gather.

    Lambda gathers in five places for a queue, and for a stream in each lane of each shard. A window begins
    when the invocation before it ends, so what comes in its time is the least that is there.
    """
    if function not in shape.batch:
        return 1.0
    places = assumed["pollers"] if function in _QUEUED else assumed["shards"] * shape.lanes
    come: float = traffic.articles_per_day / _DAY * traffic.deliveries * shape.window / places
    return min(max(1.0, come), float(shape.batch[function]))


def _related(units: Units, shape: Shape) -> Units:
    """Units as they are, or without what looks for similar articles and is found by them."""
    if shape.relates:
        return units
    writes = sum(units.get(f"write units of {kind}", 0.0) for kind in _SIMILARITY)
    reads = sum(units.get(f"read units of {call}", 0.0) for call in _SEARCHES)
    return {
        **units,
        **{f"calls {call}": 0.0 for call in _SEARCHES},
        "calls PutItem": units.get("calls PutItem", 0.0) - writes,
        "write units": units.get("write units", 0.0) - writes,
        "read units": units.get("read units", 0.0) - reads,
    }


def _line(alone: Units, together: Units, messages: float) -> Units:
    most = 1 / together["invocations"]
    if most <= 1:
        return alone
    found = {}
    for name in {*alone, *together}:
        one, many = alone.get(name, 0.0), together.get(name, 0.0)
        own = (many - one / most) / (1 - 1 / most)
        found[name] = own + (one - own) / messages
    return found


def _writes(traffic: Traffic, facts: Facts, subjects: Sequence[str], way: str | None = None) -> float:
    """Dollars for a million deliveries' writes of some items."""
    held = replace(traffic, updates=0.0)
    if way:
        held = replace(held, webhook_share=float(way == "webhook"))
    units = sum(
        share * functions[function].get(f"write units of {subject}", 0.0)
        for share, functions in _deliveries(held, facts.measured)
        for function in functions
        for subject in subjects
    )
    return units * MILLION * price(facts.prices, "dynamodb write units")


def _deliveries(
    traffic: Traffic, measured: Mapping[str, Any], how: str = "functions"
) -> Iterator[tuple[float, Mapping[str, Units]]]:
    """How many of each kind of delivery an article has, with its units by function."""
    for way, share in (("webhook", traffic.webhook_share), ("s3", 1 - traffic.webhook_share)):
        for kind, times in (("new", 1.0), ("update", traffic.updates)):
            if share * times:
                yield share * times, _at(measured, way, kind, traffic.kilobytes, how)


def _at(measured: Mapping[str, Any], way: str, kind: str, kilobytes: float, how: str) -> Mapping[str, Units]:
    """The measured units, or those between the two nearest sizes; beyond the sizes, the nearest."""
    of_kind = {
        each["kilobytes"]: each[how]
        for each in measured["deliveries"]
        if (each["way"], each["kind"]) == (way, kind)
    }
    sizes = sorted(of_kind)
    if kilobytes <= sizes[0] or kilobytes >= sizes[-1]:
        return dict(of_kind[sizes[0] if kilobytes <= sizes[0] else sizes[-1]])
    below = max(size for size in sizes if size <= kilobytes)
    above = min(size for size in sizes if size > kilobytes)
    part = (kilobytes - below) / (above - below)
    return {
        function: {
            name: (1 - part) * of_kind[below].get(function, {}).get(name, 0.0)
            + part * of_kind[above].get(function, {}).get(name, 0.0)
            for name in {*of_kind[below].get(function, {}), *of_kind[above].get(function, {})}
        }
        for function in {*of_kind[below], *of_kind[above]}
    }


def _of_function(
    function: str, units: Units, traffic: Traffic, shape: Shape, assumed: Mapping[str, Any]
) -> Iterator[tuple[str, str, float]]:
    calls = {name.removeprefix("calls "): n for name, n in units.items() if name.startswith("calls ")}
    runs = units["invocations"]
    yield "DynamoDB", "dynamodb write units", units.get("write units", 0) + units.get("index write units", 0)
    yield "DynamoDB", "dynamodb read units", units.get("read units", 0)
    kept = max(0.0, units.get("table bytes", 0)) / _GIGABYTE * traffic.months
    yield "Storage", "dynamodb gigabyte-months", kept
    yield "Storage", "dynamodb backup gigabyte-months", kept
    puts = calls.get("PutObject", 0)
    yield "S3", "s3 puts", puts
    yield "S3", "s3 gets", calls.get("GetObject", 0) + calls.get("HeadObject", 0)
    yield (
        "Storage",
        "s3 gigabyte-months",
        units.get("inbox bytes", 0) / _GIGABYTE * min(traffic.months, shape.raw_months),
    )
    yield "Storage", "s3 gigabyte-months", units.get("archive bytes", 0) / _GIGABYTE * traffic.months
    yield "KMS", "kms requests", (puts + calls.get("GetObject", 0)) * assumed["bucket key share"]
    # Each 64 KB that is sent is a request, and another where it is received: a poll comes back with what is
    # there, which while little waits is one message. A whole batch is deleted at once.
    yield "SQS", "sqs requests", 2 * units.get("send chunks", 0)
    if function in _QUEUED:
        yield "SQS", "sqs requests", runs
    if function == "ingest":
        yield "SQS", "sqs requests", 2.0  # of S3's notice
    if function == "webhook":
        yield "API Gateway", "http api requests", 1.0
    yield "SNS", "sns publishes", units.get("publish chunks", 0)
    if traffic.subscribers:
        heard = traffic.subscribers * units.get("events", 0)
        yield "Subscribers", "sns gigabytes to sqs", heard * units.get("event bytes", 0) / _GIGABYTE
        yield "Subscribers", "sqs requests", 2 * heard  # one message at a time: received, and deleted
    yield "Lambda", "lambda requests", runs
    if function != "enrich" or traffic.enrichment:
        yield (
            "Lambda",
            f"lambda gigabyte-seconds {shape.architecture}",
            (_seconds(units, calls, shape.memory[function], assumed) * shape.memory[function] / 1024),
        )
    own = units.get("metric bytes", 0.0) + (units["log bytes"] if shape.logs else 0.0)
    logged = (own + runs * assumed["platform log bytes"]) / _GIGABYTE
    yield "CloudWatch", "logs gigabytes", logged
    yield "CloudWatch", "logs gigabyte-months", logged * shape.log_months
    if function in shape.traced:
        each_second = traffic.articles_per_day / _DAY * traffic.deliveries * runs
        share = min(1.0, assumed["traced share"] + assumed["traced a second"] / max(each_second, 1e-9))
        yield "X-Ray", "xray traces", runs * share


def _seconds(units: Units, calls: Units, memory: int, assumed: Mapping[str, Any]) -> float:
    """Its part of an invocation: work on the function's share of a processor, and waiting for AWS."""
    work = units["cpu ms"] * max(1.0, _PROCESSOR / memory)
    wait: float = sum(n * assumed["call milliseconds"].get(operation, 10) for operation, n in calls.items())
    return (work + wait) / 1000


def _of_month(shape: Shape, assumed: Mapping[str, Any]) -> Iterator[tuple[str, str, float]]:
    """What is paid whether anything comes or not."""
    polls = shape.queues * assumed["pollers"] * _DAYS * 86_400 / assumed["poll seconds"]
    yield "fixed", "sqs requests", polls
    yield "fixed", "lambda requests", shape.runs_a_day * _DAYS
    yield "fixed", "metrics", assumed["custom metrics"]
    yield "fixed", "alarm metrics", shape.alarm_metrics
    yield "fixed", "dashboards", shape.dashboards
    yield "fixed", "kms keys", 1.0
    yield "fixed", "kms requests", assumed["kms calls an hour"] * 24.0 * _DAYS
    yield "fixed", "secrets", assumed["secrets"]
