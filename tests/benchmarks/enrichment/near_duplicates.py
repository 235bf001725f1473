"""Near duplicates beside MinHash LSH: how many pairs are found, how fast, and with how many keys."""

import csv
import html
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import process_time
from typing import Final
from zlib import crc32

from datasketch import MinHash, MinHashLSH

from copydesk.enrichment.duplicates import NEAR, containment
from copydesk.enrichment.signature import FEWEST, STORED, sketch
from tests.benchmarks.enrichment.versions import KINDS, Edits, sentences, versions
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table
from tests.memory.duplicates import MemoryIndex

_SEEDS: Final = (1, 2, 3, 4, 5)
_SOURCES: Final = 300
_DISTRACTORS: Final = 1500
_PERMUTATIONS: Final = 128
_THRESHOLDS: Final = (0.2, 0.3, 0.4)
_EDITS: Final = (Edits(), Edits(0.06, 0.2), Edits(0.1, 0.25), Edits(0.1, 0.3))
_SURELY_NEAR: Final = 0.5
_SHARES: Final = (0.0, 0.25, 0.5, 0.75)
_F1: Final = 0.98
_SPEED: Final = 2500.0
_WORD: Final = re.compile(r"\w+")
_MEANING: Final = f"""\
{_SOURCES} articles of the BBC in four versions each
({"; ".join(KINDS)}),
made with a seed, among {_DISTRACTORS:,} others (what else there is of the BBC, and items of AG News)
arrive one after the other. A pair is right where both are versions of one article, or where exact
containment, taken of all pairs of the set, reaches {NEAR}. Speed is processor time from text to pairs;
the index is a dictionary in memory where the first article that claims a key holds it. The peer is
datasketch's LSH with {_PERMUTATIONS} permutations over the same shingles of three words at its best
threshold, each candidate confirmed by the same containment. In the last table strangers hold a share of
all keys beforehand, as in a large archive."""

type Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A text, the number of the article that it is a version of, and which version."""

    article: int
    kind: int
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """What a method found, in how many seconds; and what ours took for it."""

    pairs: set[Pair]
    seconds: float
    index: MemoryIndex | None = None
    keys: int = STORED


class FullIndex(MemoryIndex):
    """An index of which strangers hold a share of all keys already."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._taken = int(share * 0x10000)

    def holders(self, keys: Collection[str]) -> Mapping[str, str]:
        strangers = {key: f"stranger {key}" for key in keys if int(key[-4:], 16) < self._taken}
        return {**strangers, **super().holders(keys)}


def measure(folder: Path) -> Section:
    """Pair F1 and speed over several seeds."""
    ours: dict[float, list[Run]] = defaultdict(list)
    peers: dict[float, list[Run]] = defaultdict(list)
    golds: list[set[Pair]] = []
    sets: list[list[Arrival]] = []
    for seed in track(_SEEDS, "near duplicates"):
        arrivals = _arrivals(folder, Random(seed), Edits())
        sets.append(arrivals)
        golds.append(_gold(arrivals))
        for share in _SHARES:
            ours[share].append(_ours(arrivals, FullIndex(share)))
        for threshold in _THRESHOLDS:
            peers[threshold].append(_lsh(arrivals, threshold))
    section = Section("near-duplicates", "Near duplicates", _MEANING)
    best = max(_THRESHOLDS, key=lambda threshold: _mean(_f1s(peers[threshold], golds)))
    f1s, rate = _f1s(ours[0.0], golds), _rate(ours[0.0], sets)
    peer = f"datasketch LSH {_mean(_f1s(peers[best], golds)):.3f}"
    written = max(run.index.most_claims for run in ours[0.0] if run.index)
    section.figures.extend(
        [
            Figure("near duplicates, pair F1, mean of seeds", _mean(f1s), _F1, peer=peer),
            Figure(
                "near duplicates, articles per second",
                rate,
                _SPEED,
                "/s",
                0,
                peer=f"{_rate(peers[best], sets):,.0f}/s",
            ),
            Figure(
                "near duplicates, keys stored for an article, at most", written, STORED, "", 0, at_most=True
            ),
        ]
    )
    section.tables.extend(
        [
            _methods(ours[0.0], peers, golds, sets),
            _by_versions(ours[0.0], golds, sets),
            _in_a_full_index(ours, golds, sets),
            _with_edits(folder),
        ]
    )
    return section


def _arrivals(folder: Path, random: Random, edits: Edits) -> list[Arrival]:
    articles = [path.read_text("utf-8", "replace") for path in sorted(folder.glob("topics/bbc/*/*.txt"))]
    random.shuffle(articles)
    with Path(folder, "topics", "agnews", "test.csv").open(encoding="utf-8", newline="") as file:
        items = ["\n\n".join(map(html.unescape, row[1:])) for row in csv.reader(file)]
    random.shuffle(items)
    others = [*articles[_SOURCES:], *items][:_DISTRACTORS]
    words = " ".join(articles[:100]).split()
    arrivals = []
    for number, text in enumerate(articles[:_SOURCES]):
        lead = sentences(random.choice(articles[_SOURCES:]))[0]
        made = versions(text, lead, words, random, edits)
        arrivals += [Arrival(number, kind, version) for kind, version in enumerate(made)]
    arrivals += [Arrival(_SOURCES + number, 0, text) for number, text in enumerate(others)]
    random.shuffle(arrivals)
    return arrivals


def _gold(arrivals: Sequence[Arrival], near: float = NEAR) -> set[Pair]:
    """Versions of one article, and what exact containment finds beside them among all pairs."""
    having: dict[int, list[int]] = defaultdict(list)
    shared: Counter[Pair] = Counter()
    sizes = []
    for second, arrival in enumerate(arrivals):
        shingles = sketch(arrival.text).shingles
        sizes.append(len(shingles))
        for shingle in shingles:
            shared.update((first, second) for first in having[shingle])
            having[shingle].append(second)
    return {
        (first, second)
        for (first, second), count in shared.items()
        if arrivals[first].article == arrivals[second].article
        or (count >= FEWEST and count >= near * min(sizes[first], sizes[second]))
    }


def _ours(arrivals: Sequence[Arrival], index: MemoryIndex) -> Run:
    pairs: set[Pair] = set()
    start = process_time()
    for number, arrival in enumerate(arrivals):
        found = index.add(str(number), sketch(arrival.text))
        pairs.update((int(duplicate.article_id), number) for duplicate in found.duplicates)
    return Run(pairs, process_time() - start, index)


def _lsh(arrivals: Sequence[Arrival], threshold: float) -> Run:
    pairs: set[Pair] = set()
    start = process_time()
    index = MinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS)
    sets: list[frozenset[int]] = []
    for number, arrival in enumerate(arrivals):
        words = _WORD.findall(arrival.text.casefold())
        shingles = {" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)}
        sets.append(frozenset(map(crc32, shingles)))
        hashed = MinHash(num_perm=_PERMUTATIONS)
        hashed.update_batch(shingles)
        candidates = index.query(hashed)
        pairs.update((other, number) for other in candidates if containment(sets[other], sets[-1]) >= NEAR)
        index.insert(number, hashed)
    return Run(pairs, process_time() - start, keys=index.b)


def _methods(
    ours: Sequence[Run],
    peers: Mapping[float, Sequence[Run]],
    golds: Sequence[set[Pair]],
    sets: Sequence[Sequence[Arrival]],
) -> Table:
    methods = {"ours": ours, **{f"datasketch LSH, {threshold}": runs for threshold, runs in peers.items()}}
    rows = tuple(
        (
            name,
            *(
                f"{_mean([score(run.pairs, gold) for run, gold in zip(runs, golds, strict=True)]):.4f}"
                for score in (_precision, _recall, _f1)
            ),
            f"{min(_f1s(runs, golds)):.4f}",
            f"{_rate(runs, sets):,.0f}",
            str(runs[0].keys),
        )
        for name, runs in methods.items()
    )
    columns = ("method", "precision", "recall", "F1", "worst seed", "articles per second", "keys stored")
    return Table(f"Pairs, mean of {len(golds)} seeds", columns, rows)


def _by_versions(runs: Sequence[Run], golds: Sequence[set[Pair]], sets: Sequence[Sequence[Arrival]]) -> Table:
    right: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for run, gold, arrivals in zip(runs, golds, sets, strict=True):
        for first, second in gold:
            one, other = sorted((arrivals[first], arrivals[second]), key=lambda arrival: arrival.kind)
            same = one.article == other.article
            name = f"{KINDS[one.kind]} / {KINDS[other.kind]}" if same else "the set's own duplicates"
            (right if (first, second) in run.pairs else missed)[name] += 1
    rows = tuple(
        (name, str(right[name] + missed[name]), f"{right[name] / (right[name] + missed[name]):.4f}")
        for name in sorted(right)
    )
    return Table("Ours by kind of pair", ("pair", "pairs", "recall"), rows)


def _in_a_full_index(
    ours: Mapping[float, Sequence[Run]], golds: Sequence[set[Pair]], sets: Sequence[Sequence[Arrival]]
) -> Table:
    rows = []
    for share, runs in ours.items():
        total = sum(map(len, sets))
        indexes = [run.index for run in runs if run.index]
        rows.append(
            (
                f"{share:.0%}",
                f"{_mean(_f1s(runs, golds)):.4f}",
                f"{sum(index.writes for index in indexes) / total:.2f}",
                str(max(index.most_asked for index in indexes)),
                f"{sum(index.compared for index in indexes) / total:.2f}",
            )
        )
    columns = ("keys held by strangers", "F1", "keys written", "keys asked, most", "articles fetched")
    return Table("Ours in an archive that is full, per article", columns, tuple(rows))


def _with_edits(folder: Path) -> Table:
    rows = []
    for edits in _EDITS:
        arrivals = _arrivals(folder, Random(0), edits)
        pairs = _ours(arrivals, MemoryIndex()).pairs
        gold = _gold(arrivals, _SURELY_NEAR)
        scores = (f"{score(pairs, gold):.4f}" for score in (_precision, _recall, _f1))
        rows.append((f"{edits.light:.0%} and {edits.heavy:.0%}", *scores))
    note = f"one seed; the set's own duplicates counted from a containment of {_SURELY_NEAR}"
    return Table("Ours with harder edits", ("words changed", "precision", "recall", "F1"), tuple(rows), note)


def _precision(found: set[Pair], gold: set[Pair]) -> float:
    return len(found & gold) / max(1, len(found))


def _recall(found: set[Pair], gold: set[Pair]) -> float:
    return len(found & gold) / max(1, len(gold))


def _f1(found: set[Pair], gold: set[Pair]) -> float:
    return 2 * len(found & gold) / max(1, len(found) + len(gold))


def _f1s(runs: Sequence[Run], golds: Sequence[set[Pair]]) -> list[float]:
    return [_f1(run.pairs, gold) for run, gold in zip(runs, golds, strict=True)]


def _rate(runs: Sequence[Run], sets: Sequence[Sequence[Arrival]]) -> float:
    return sum(map(len, sets)) / sum(run.seconds for run in runs)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
