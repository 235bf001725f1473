"""What AWS would charge for an article, counted on the real handlers over a cloud in memory.

`python -m tests.benchmarks.charging > infra/cost/measured.yaml`. Units are those of the bills: a write is
charged by the larger of the item before and after it, per KB, and each index that it changes by itself.
"""

import io
import math
import os
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Final

import yaml

from copydesk.article import Article, Intent
from copydesk.enrichment.vector import unit
from copydesk.facts import VectorFact, VectorItem
from infra.local.template import read_template
from tests.architecture.template_rules import of_type
from tests.cloud.values import size_of
from tests.crashes.desk import Desk
from tests.crashes.functions import Functions
from tests.crashes.wires import Calls
from tests.simulation.suppliers import Content, Payload, Version, ninjs

SIZES: Final = (1, 4, 16, 64, 128)
_WAYS: Final = ("webhook", "s3")
_KINDS: Final = ("new", "update")
_SAMPLES: Final = 10
_TERMS: Final = 30
_TEMPLATE: Final = Path(__file__).parents[2] / "template.yaml"
_SENTENCE: Final = "Clerk {number} of the harbour of Varna counted {count} ships on the day after the storm. "
_WRITES: Final = frozenset({"PutItem", "UpdateItem", "DeleteItem"})
_CHUNK: Final = 65_536


class Output(io.TextIOBase):
    """What CloudWatch Logs would get, by its length; each line has 26 bytes more there."""

    def __init__(self) -> None:
        self.bytes = self.metrics = 0

    def write(self, text: str) -> int:
        length = len(text.encode()) + 26 * text.count("\n")
        if '"_aws"' in text:
            self.metrics += length
        else:
            self.bytes += length
        return len(text)


_OUTPUT: Final = Output()
"""The one of all desks: a logger keeps the first stream that it got."""


@dataclass
class Charged(Calls):
    """Counts what each call is charged for, by function."""

    desk: Any = None
    spent: float = 0.0
    units: dict[str, dict[str, float]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(float))
    )

    def make(self, _service: str, operation: str, ask: Any, request: Mapping[str, Any]) -> dict[str, Any]:
        """Make a call, and note its units."""
        begun = time.thread_time()
        old = self._item(request) if operation in _WRITES else {}
        units = self.units[self.function]
        units[f"calls {operation}"] += 1
        try:
            answer: dict[str, Any] = ask(**request)
            self._note(units, operation, request, answer)
            return answer
        finally:
            if operation in _WRITES:
                new = self._item(request)
                written = max(1, math.ceil(max(size_of(old), size_of(new)) / 1024))
                units["write units"] += written
                units[f"write units of {_subject(request)}"] += written
                units["index write units"] += sum(_index(keys, old, new) for keys in self.desk.indexes)
                units["table bytes"] += size_of(new) - size_of(old)
            self.spent += time.thread_time() - begun

    def _note(
        self, units: dict[str, float], operation: str, request: Mapping[str, Any], answer: Mapping[str, Any]
    ) -> None:
        each = 1.0 if request.get("ConsistentRead") else 0.5
        match operation:
            case "GetItem":
                units["read units"] += each * _pages([answer.get("Item", {})])
            case "Query":
                read = each * _pages(answer["Items"])
                units["read units"] += read
                units["read units of Query"] += read
            case "BatchGetItem":
                ((_, asked),) = request["RequestItems"].items()
                each = 1.0 if asked.get("ConsistentRead") else 0.5
                found = [item for items in answer["Responses"].values() for item in items]
                absent = len(asked["Keys"]) - len(found)
                read = each * (sum(_pages([item]) for item in found) + absent)
                units["read units"] += read
                units["read units of BatchGetItem"] += read
            case "PutObject":
                bucket = "inbox bytes" if "inbox" in request["Bucket"] else "archive bytes"
                units[bucket] += len(request["Body"])
            case "SendMessage":
                length = len(request["MessageBody"].encode())
                units["send chunks"] += math.ceil(length / _CHUNK)
                units["message bytes"] += length
            case "PublishBatch":
                entries = request["PublishBatchRequestEntries"]
                length = sum(len(entry["Message"].encode()) for entry in entries)
                units["event bytes"] += length
                units["events"] += len(entries)
                units["publish chunks"] += math.ceil(length / _CHUNK)
            case _:
                pass

    def _item(self, request: Mapping[str, Any]) -> Mapping[str, Any]:
        key = request.get("Key") or request["Item"]
        return dict(self.desk.items().get((key["pk"]["S"], key["sk"]["S"])) or {})


def _subject(request: Mapping[str, Any]) -> str:
    key = request.get("Key") or request["Item"]
    sort = str(key["sk"]["S"]).partition("#")[0]
    start = str(key["pk"]["S"]).partition("#")[0]
    return f"{start} {sort}" if start == "ARTICLE" else start


def _pages(items: Any) -> int:
    return max(1, math.ceil(sum(map(size_of, items)) / 4096))


def _index(keys: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> int:
    """Writes that an index with only keys has of it: none, one, or two where its key changes."""
    before, after = ([item.get(key) for key in keys] for item in (old, new))
    if before == after:
        return 0
    return sum(all(each is not None for each in held) for held in (before, after))


class Logged(Functions):
    """The functions with the log level of the template."""

    output: Output

    def _enrich(self, article: Article, models: None, publisher: str | None, backend: Any) -> Any:
        """The stand-in's facts with a vector as real ones have: each term is asked for, one is listed."""
        facts = super()._enrich(article, models, publisher, backend)
        terms = unit({f"{article.article_id[:8]}{number}": 1.0 + number / _TERMS for number in range(_TERMS)})
        vector = VectorFact(method="word", version="1", items=(VectorItem(terms=terms),))
        return (*(fact for fact in facts if not isinstance(fact, VectorFact)), vector)

    def invoke(self, function: str, event: Mapping[str, Any]) -> Any:
        """Run it, and take what it logs."""
        self._variables[function] = self.stack.environment(function)
        os.environ.update(self._variables[function])
        with redirect_stdout(self.output):
            return super().invoke(function, event)


class Counting(Desk):
    """A desk that knows what it is charged."""

    def __init__(self) -> None:
        template = read_template(_TEMPLATE)
        super().__init__(template)
        self.stack._refs["EntityBackend"] = "local"
        (table,) = of_type(template, "AWS::DynamoDB::Table").values()
        self.indexes = [
            tuple(key["AttributeName"] for key in index["KeySchema"])
            for index in table["GlobalSecondaryIndexes"]
        ]
        self.calls = self.charged = Charged(desk=self)
        self.functions = Logged(self.cloud, self.stack, self.charged)
        self.functions.output = self.output = _OUTPUT
        self.times: dict[str, list[float]] = defaultdict(list)

    def _invoke(self, function: str, event: Mapping[str, Any]) -> Any:
        self.charged.spent, begun = 0.0, time.thread_time()
        logged, told = self.output.bytes, self.output.metrics
        try:
            return super()._invoke(function, event)
        finally:
            self.times[function].append(time.thread_time() - begun - self.charged.spent)
            units = self.charged.units[function]
            units["invocations"] += 1
            units["log bytes"] += self.output.bytes - logged
            units["metric bytes"] += self.output.metrics - told


def article(number: int, size: int, version: int) -> Payload:
    """A ninjs document of about so many bytes, another for each number and version."""
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < size - 400:
        count = len(paragraphs) * 7919 + number * 104_729 + version
        text = "".join(_SENTENCE.format(number=count % 9973 + part, count=count + part) for part in range(5))
        paragraphs.append(text.strip())
    content = Content(f"Ships of day {number} in version {version}", tuple(paragraphs))
    return ninjs(Version("counting", f"urn:counting:{number}", Intent.UPDATE, content, version))


def charged(way: str, kind: str, kilobytes: int, *, together: bool) -> dict[str, dict[str, float]]:
    """Units by function and name, of an article that comes by itself or of one of ten that come together."""
    desk = Counting()
    with desk.functions.installed():
        # What an environment asks for once, such as a secret, is not what an article costs.
        _send(desk, "webhook", 0, 500, 1)
        if kind == "update":
            for number in range(1, _SAMPLES + 1):
                _send(desk, way, number, kilobytes * 1024, 1)
            desk.wait(minutes=2)  # or the first versions would still be waited for
        desk.charged.units.clear()
        desk.times.clear()
        for number in range(1, _SAMPLES + 1):
            _send(desk, way, number, kilobytes * 1024, 2 if kind == "update" else 1, waits=not together)
        desk.run()
    if desk.functions.failures:
        raise RuntimeError(desk.functions.failures[0])
    told = {
        function: {name: round(value / _SAMPLES, 3) for name, value in sorted(units.items())}
        for function, units in desk.charged.units.items()
    }
    for function, times in desk.times.items():
        told[function]["cpu ms"] = round(1000 * median(times) * len(times) / _SAMPLES, 2)
    return told


def _send(desk: Counting, way: str, number: int, size: int, version: int, *, waits: bool = True) -> None:
    payload = article(number, size, version)
    if way == "webhook":
        desk.post(f"msg_{number}_{version}", payload)
    else:
        desk.upload(f"{number}-{version}", payload)
    if waits:
        desk.run()


def main() -> int:
    """Measure everything; prints YAML."""
    found = [
        {
            "way": way,
            "kind": kind,
            "kilobytes": size,
            "functions": charged(way, kind, size, together=False),
            "together": charged(way, kind, size, together=True),
        }
        for way in _WAYS
        for kind in _KINDS
        for size in SIZES
    ]
    sys.stdout.write(
        "# Made by `python -m tests.benchmarks.charging`: units of one article that comes by itself, "
        "and of one of ten\n# that come together.\n"
    )
    yaml.safe_dump({"samples": _SAMPLES, "deliveries": found}, sys.stdout, sort_keys=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
