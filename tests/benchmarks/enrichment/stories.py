"""Stories as articles stream in, beside plain TF-IDF: B-cubed F1 at thresholds that were fixed beforehand."""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import process_time
from typing import Final
from zlib import crc32

from copydesk.article import Article, Block, Draft, RawInput
from copydesk.enrichment import rarity, vector
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.stories import SAME
from copydesk.identity import identify
from tests.benchmarks.extractors import SUPPLIER
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table
from tests.memory.stories import MemoryStories

_TARGET: Final = 92.0
_SHUFFLES: Final = 5
_NOISE: Final = 1000
_CANDIDATES: Final = tuple(hundredth / 100 for hundredth in range(10, 41, 2))
_RAW: Final = RawInput(sha256="0" * 64, media_type="text/plain", bytes=1)
_WORD: Final = re.compile(r"\w+")
_MEANING: Final = f"""\
Articles arrive by the time of their publication, and each is assigned once. Half of the events (by a
hash of their names) served to choose the threshold of {SAME} and all else; the other half was looked at,
and decided nothing. The peer is TF-IDF over title and whole text, with document frequencies of the very
set that is measured, the cosine to the centroid of each story, and the threshold that is best on the
first half. Other orders of arrival, and {_NOISE:,} articles of the BBC that arrive between the others,
show how much depends on either."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article of the set; `event` is None for one that is in nobody's way but ours."""

    name: str
    event: str | None
    published: datetime
    title: str
    text: str


def measure(folder: Path) -> Section:
    """B-cubed F1 of both halves, and of all events together."""
    arrivals = _arrivals(folder)
    halves = {
        "half of the events, developed on": [item for item in arrivals if not _is_held_out(item)],
        "the other half": [item for item in arrivals if _is_held_out(item)],
        "all events": arrivals,
    }
    developed, held_out, _ = halves
    noise = _noise(folder)
    threshold = max(
        _CANDIDATES, key=lambda same: _bcubed(_plain(halves[developed], arrivals, same), halves[developed])[2]
    )
    rows, f1s = [], {}
    start = process_time()
    vectors = _vectors([*arrivals, *noise])
    seconds = process_time() - start
    for name, items in track(list(halves.items()), "stories"):
        ours = _bcubed(_ours(items, vectors)[0], items)
        peer = _bcubed(_plain(items, arrivals, threshold), items)
        shuffled = [_shuffled(items, seed) for seed in range(_SHUFFLES)]
        orders = [_bcubed(_ours(order, vectors)[0], order)[2] for order in shuffled]
        among = [
            _bcubed(_ours(order, vectors)[0], order)[2]
            for order in (_shuffled([*items, *noise], seed) for seed in range(_SHUFFLES))
        ]
        f1s[name] = ours[2], peer[2]
        rows.append(
            (
                name,
                str(len(items)),
                *map(_percent, ours),
                _percent(min(orders)),
                _percent(min(among)),
                _percent(peer[2]),
            )
        )
    section = Section("stories", "Stories", _MEANING)
    for name in (held_out, "all events"):
        section.figures.append(
            Figure(
                f"stories, B-cubed F1, {name}",
                f1s[name][0] * 100,
                _TARGET,
                digits=1,
                peer=f"TF-IDF {_percent(f1s[name][1])}",
            )
        )
    columns = ("set", "articles", "precision", "recall", "F1", "worst order", "worst among others", "TF-IDF")
    section.tables.append(Table("Stories, B-cubed", columns, tuple(rows)))
    crowd = _shuffled([*arrivals, *noise], 0)
    start = process_time()
    archive = _ours(crowd, vectors)[1]
    seconds += process_time() - start
    section.tables.append(_cost(archive, len(crowd), seconds))
    return section


def _arrivals(folder: Path) -> list[Arrival]:
    lines = Path(folder, "stories", "articles.jsonl").read_text("utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    made = [
        Arrival(
            item["id"],
            item["event"],
            datetime.fromisoformat(item["published"]).replace(tzinfo=UTC),  # the set states no zone
            item["title"],
            item["text"],
        )
        for item in items
    ]
    return sorted(made, key=lambda item: (item.published, item.name))


def _noise(folder: Path) -> list[Arrival]:
    paths = sorted(folder.glob("topics/bbc/*/*.txt"))[:_NOISE]
    texts = [(str(path), *path.read_text("utf-8", "replace").partition("\n")) for path in paths]
    return [
        Arrival(name, None, datetime(2017, 12, 28, tzinfo=UTC), title, text) for name, title, _, text in texts
    ]


def _is_held_out(item: Arrival) -> bool:
    return crc32((item.event or "").encode()) % 2 == 1


def _shuffled(items: Iterable[Arrival], seed: int) -> list[Arrival]:
    return sorted(items, key=lambda item: Random(f"{seed} {item.name}").random())


def _vectors(items: Iterable[Arrival]) -> dict[str, dict[str, float]]:
    table = rarity.load()
    found = {}
    for item in items:
        fact = vector.find(Manuscript.of(_article(item), "en"), table)
        found[item.name] = fact.items[0].terms if fact.items else {}
    return found


def _article(item: Arrival) -> Article:
    body = tuple(Block(text=line.strip()) for line in item.text.splitlines() if line.strip())
    return identify(Draft(title=item.title, body=body), SUPPLIER, _RAW, None)


def _ours(
    items: Iterable[Arrival], vectors: Mapping[str, Mapping[str, float]]
) -> tuple[list[str], MemoryStories]:
    archive = MemoryStories()
    return [archive.add(item.name, vectors[item.name], item.published).story_id for item in items], archive


def _plain(items: Iterable[Arrival], every: Sequence[Arrival], same: float) -> list[str]:
    """The story of each article by the textbook."""
    counts = {item.name: Counter(_WORD.findall(f"{item.title} {item.text}".casefold())) for item in every}
    documents = Counter(term for terms in counts.values() for term in terms)
    stories: dict[str, Counter[str]] = {}
    found = []
    for item in items:
        weights = {
            term: (1 + math.log(count)) * (1 + math.log((1 + len(every)) / (1 + documents[term])))
            for term, count in counts[item.name].items()
        }
        terms = vector.unit(weights)
        scores = {name: _cosine(terms, story) for name, story in stories.items()}
        name = max(scores, key=lambda name: scores[name], default=item.name)
        if scores.get(name, 0.0) < same:
            name = item.name
        stories.setdefault(name, Counter()).update(terms)
        found.append(name)
    return found


def _cosine(terms: Mapping[str, float], story: Mapping[str, float]) -> float:
    dot = sum(weight * story[term] for term, weight in terms.items() if term in story)
    return dot / math.hypot(*story.values())


def _bcubed(found: Sequence[str], items: Sequence[Arrival]) -> tuple[float, float, float]:
    """Precision, recall and F1 over the articles that have an event; any other is an event by itself."""
    together: dict[str, set[int]] = defaultdict(set)
    belonging: dict[str, set[int]] = defaultdict(set)
    for number, (story, item) in enumerate(zip(found, items, strict=True)):
        together[story].add(number)
        belonging[item.event or item.name].add(number)
    precision = recall = 0.0
    labelled = [number for number, item in enumerate(items) if item.event]
    for number in labelled:
        ours, theirs = together[found[number]], belonging[items[number].event or ""]
        precision += len(ours & theirs) / len(ours) / len(labelled)
        recall += len(ours & theirs) / len(theirs) / len(labelled)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _cost(archive: MemoryStories, articles: int, seconds: float) -> Table:
    row = (
        str(articles),
        f"{archive.asked / articles:.1f}",
        f"{archive.fetched / articles:.1f}",
        f"{archive.writes / articles:.1f}",
        f"{seconds / articles * 1000:.2f}",
    )
    columns = ("articles", "terms asked", "stories fetched", "listings written", "ms of processor time")
    return Table("Cost of an article", columns, (row,), note="from text to story, the vector included")


def _percent(share: float) -> str:
    return f"{share * 100:.1f}"
