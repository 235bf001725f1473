"""Which articles say the same as one that arrives, in nearly the same words."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from copydesk.enrichment.signature import FEWEST, STORED, Sketch

NEAR: Final = 0.3
"""The containment from which two texts are near duplicates."""
MOST_RELATIVES: Final = 64
"""At most so many are compared because they are near duplicates of what was found by its keys."""


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """An article with the same words: `score` is the containment; exact where all shingles are the same."""

    article_id: str
    score: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What an index keeps of an article: its shingles, and the near duplicates that it is known to have."""

    shingles: frozenset[int]
    duplicates: tuple[str, ...] = ()


class Index(Protocol):
    """Where keys are held. One article holds a key: the first that claimed it, until its window closes."""

    def holders(self, keys: Collection[str]) -> Mapping[str, str]:
        """The id of the article that holds a key, for those keys that are held; at most 16 are asked for."""
        ...

    def kept(self, article_ids: Collection[str]) -> Mapping[str, Kept]:
        """What is kept of these articles; one that is gone is left out."""
        ...


@dataclass(frozen=True, slots=True)
class Match:
    """What the index says of a text: its near duplicates, the likest first, and the keys to claim for it."""

    duplicates: tuple[NearDuplicate, ...]
    claims: tuple[str, ...]


def match(article_id: str, sketch: Sketch, index: Index) -> Match:
    """The near duplicates of a text among the articles of an index, in three batch reads at most.

    Articles that hold one of its keys are compared, and then those that are near duplicates of what was
    found. The index may hold the article itself.
    """
    holders = index.holders(sketch.asked) if sketch.asked else {}
    seen = {article_id}
    found, relatives = _compared(_unseen(holders.values(), seen), sketch, index)
    found += _compared(_unseen(relatives, seen)[:MOST_RELATIVES], sketch, index)[0]
    found.sort(key=lambda duplicate: (-duplicate.score, not duplicate.exact, duplicate.article_id))
    family = {article_id, *(duplicate.article_id for duplicate in found)}
    return Match(tuple(found), _claims(sketch, holders, family))


def containment(first: frozenset[int], second: frozenset[int]) -> float:
    """The share of the smaller text's shingles that the other one has, 0 to 1; 0 for too few to tell."""
    shared = len(first & second)
    return shared / min(len(first), len(second)) if shared >= FEWEST else 0.0


def _unseen(article_ids: Iterable[str], seen: set[str]) -> tuple[str, ...]:
    fresh = tuple(name for name in dict.fromkeys(article_ids) if name not in seen)
    seen.update(fresh)
    return fresh


def _compared(
    article_ids: Collection[str], sketch: Sketch, index: Index
) -> tuple[list[NearDuplicate], list[str]]:
    """Those that are near duplicates, and whose near duplicates these are."""
    kept = index.kept(article_ids) if article_ids else {}
    near: list[NearDuplicate] = []
    relatives: list[str] = []
    for name in article_ids:
        theirs = kept.get(name)
        score = containment(sketch.shingles, theirs.shingles) if theirs else 0.0
        if theirs and score >= NEAR:
            near.append(NearDuplicate(name, score, exact=sketch.shingles == theirs.shingles))
            relatives.extend(theirs.duplicates)
    return near, relatives


def _claims(sketch: Sketch, holders: Mapping[str, str], family: Collection[str]) -> tuple[str, ...]:
    """The free keys; for each that a stranger holds, and which so says nothing, the next free one."""
    strangers = sum(key in holders and holders[key] not in family for key in sketch.stored)
    free = [key for key in sketch.stored if key not in holders]
    spare = [key for key in sketch.asked[len(sketch.stored) :] if key not in holders]
    return (*free, *spare[:strangers])[:STORED]
