"""Names that a gazetteer knows well: how much speaks for a place, whatever a model takes them for."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from copydesk.enrichment.gazetteer import Candidate, Gazetteer, key
from copydesk.enrichment.naming.given_names import FEMALE, MALE
from copydesk.enrichment.naming.spelling import folded
from copydesk.enrichment.recognition.mention import Labelled

_GIVEN: Final = FEMALE | MALE
_PEOPLE: Final = 20_000
_RENOWNED: Final = 40
_KNOWN: Final = 20
"""How many other names a place has, in all languages: that tells fame from size."""

_KINDS: Final = frozenset({"city", "sea", "river", "lake", "mountain", "island", "desert"})
_MUCH: Final = 0.8
_SOME: Final = 0.35
_THERE: Final = 0.5
_BEFORE: Final = re.compile(r"\b(?:in|at|near|from|to|outside|between|above|along|across|off)\s(?:the\s)?$")
_REACH: Final = 20
_LONGEST: Final = 3


def weights(text: str, names: Sequence[Labelled], gazetteer: Gazetteer) -> Mapping[str, float]:
    """By its text, how much speaks for each of these names being a place; without those that nothing does.

    A usual given name is none; what a preposition of place stands before counts more.
    """
    written = {text[name.start : name.end] for name in names}
    keys = {name: key(name) for name in written if _may_be_one(name)}
    found = gazetteer.find(set(keys.values()))
    known = {name: _fame(found.get(keys[name], ())) for name in keys}
    total: dict[str, float] = {}
    for name in names:
        called = text[name.start : name.end]
        if weight := known.get(called):
            there = _BEFORE.search(text, max(0, name.start - _REACH), name.start)
            total[called] = total.get(called, 0) + weight + (_THERE if there else 0)
    return total


def _may_be_one(name: str) -> bool:
    words = name.split()
    return len(words) <= _LONGEST and not (
        len(words) == 1 and (folded(name) in _GIVEN or not name[0].isupper())
    )


def _fame(candidates: Sequence[Candidate]) -> float:
    usual = [one for one in candidates if one.is_usual and one.kind in _KINDS and one.people >= _PEOPLE]
    renown = max((one.renown for one in usual), default=0)
    return _MUCH if renown >= _RENOWNED else _SOME if renown >= _KNOWN else 0
