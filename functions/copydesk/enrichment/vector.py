"""The story vector: what title and lead are about, in terms that articles on one event share."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from copydesk.enrichment.manuscript import Manuscript, PartKind
from copydesk.enrichment.rarity import VERSION as TABLE
from copydesk.enrichment.rarity import Rarity
from copydesk.enrichment.words import LONGEST, parted
from copydesk.facts import VectorFact, VectorItem

METHOD: Final = "tf-idf"
VERSION: Final = f"1+{TABLE}"

TERMS: Final = 40
"""At most so many terms make a vector."""

_LEAD_WORDS: Final = 100
_TITLE_COUNTS: Final = 2
_LETTERS: Final = 2  # in scripts that part no words
_NUMBER: Final = 6.0
_DAMPING: Final = 0.7
_DIGITS: Final = 4
_PLURAL: Final = re.compile(r"(?:(?<=..)ies|(?<=..[^ius])s)\Z")


def find(manuscript: Manuscript, rarity: Rarity) -> VectorFact:
    """The vector; no item where title and lead have no word that tells anything."""
    counts = Counter[str]()
    weights: dict[str, float] = {}
    for word, count in _counted(manuscript):
        term = _singular(word)
        counts[term] += count
        weights.setdefault(term, _NUMBER if word[0].isdigit() else rarity.weight(word, manuscript.language))
    heavy = {
        term: (1 + math.log(count)) * weights[term] ** _DAMPING
        for term, count in counts.items()
        if weights[term]
    }
    terms = unit(dict(heaviest(heavy, TERMS)))
    return VectorFact(method=METHOD, version=VERSION, items=(VectorItem(terms=terms),) if terms else ())


def heaviest(terms: Mapping[str, float], most: int) -> list[tuple[str, float]]:
    """The heaviest terms first, and of two that are as heavy the first in the alphabet."""
    return sorted(terms.items(), key=lambda term: (-term[1], term[0]))[:most]


def unit(terms: Mapping[str, float]) -> dict[str, float]:
    """The vector with the length 1, rounded to what every machine agrees on."""
    length = math.hypot(*terms.values())
    return {term: round(weight / length, _DIGITS) for term, weight in terms.items()}


def _counted(manuscript: Manuscript) -> Iterator[tuple[str, int]]:
    """Words of title and lead, and for how many each counts."""
    title = (part for part in manuscript.parts if part.kind is PartKind.TITLE)
    lead = (part for part in manuscript.parts if part.kind not in (PartKind.TITLE, PartKind.HEADING))
    for parts, most, count in ((title, None, _TITLE_COUNTS), (lead, _LEAD_WORDS, 1)):
        every = (word for part in parts for word in parted(manuscript.text[part.start : part.end], _LETTERS))
        yield from ((word, count) for word in islice(every, most) if _is_term(word))


def _is_term(word: str) -> bool:
    return (1 < len(word) <= LONGEST) or word.isdigit()


def _singular(word: str) -> str:
    """The word without the s of a plural, in English and where it is written as there."""
    return _PLURAL.sub(lambda ending: "y" if ending[0] == "ies" else "", word)
