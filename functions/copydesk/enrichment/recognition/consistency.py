"""One text calls one thing by one name: what is known of a name in one place holds in the others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from copydesk.enrichment import countries
from copydesk.enrichment.recognition import evidence
from copydesk.enrichment.recognition.mention import Labelled

type Votes = dict[str, float]
"""How much speaks for each label."""


class Decision(NamedTuple):
    """The label that most speaks for, its share of the votes, and how sure it is from 0 to 1."""

    label: str
    share: float
    confidence: float


_PLACES: Final = ("GPE", "LOC", "FAC")
_LINKS: Final = frozenset(("of", "the", "for", "and", "on", "in", "&"))
_FAMILY: Final = 1.5
_LEAST_INITIALS: Final = 3
_MAJORITY: Final = 0.5
_DOUBT: Final = 0.5
"""What always speaks against a label, so that few votes are less sure than many."""


def agreed(text: str, names: Sequence[Labelled], places: Mapping[str, float]) -> list[Labelled]:
    """The names, each with the label that the text as a whole, and a gazetteer (`places`), speak for."""
    decided = {key: _decision(votes) for key, votes in _votes(text, names, places).items()}
    return [_relabelled(name, decided[_key(text, name)]) for name in names]


def _key(text: str, name: Labelled) -> str:
    return _folded(text[name.start : name.end])


def _folded(called: str) -> str:
    return " ".join(called.split()).casefold()


def _votes(text: str, names: Sequence[Labelled], places: Mapping[str, float]) -> dict[str, Votes]:
    every: dict[str, Votes] = {}
    for name in names:
        votes = every.setdefault(_key(text, name), defaultdict(float))
        votes[name.label] += name.confidence
        for label, weight in evidence.of(text, name.start, name.end):
            votes[label] += weight
    for called, weight in places.items():
        every[_folded(called)][_PLACES[0]] += weight
    for key, votes in list(every.items()):
        _speak_for_parts(key, votes, every)
    return every


def _speak_for_parts(key: str, votes: Votes, every: dict[str, Votes]) -> None:
    """What is known of a name of several words says what its initials, or a person's single names, are."""
    first, _, rest = key.partition(" ")
    whole = _decision(votes).label if rest else None
    if whole == "ORG" and (initials := _initials(key)) in every:
        every[initials]["ORG"] += evidence.STRONG
    if whole == "PERSON":
        for part in {rest, rest.rpartition(" ")[2], first} & every.keys():
            # Organisations are what a model takes unknown surnames for.
            every[part]["PERSON"] += min(votes["PERSON"], _FAMILY) + every[part].get("ORG", 0)


def _initials(key: str) -> str:
    letters = "".join(word[0] for word in key.split() if word not in _LINKS)
    return letters if len(letters) >= _LEAST_INITIALS and not countries.by_name(letters.upper()) else ""


def _decision(votes: Votes) -> Decision:
    kinds: Votes = defaultdict(float)
    for label, weight in votes.items():
        kinds[_PLACES[0] if label in _PLACES else label] += weight
    label = max(kinds, key=lambda one: kinds[one])
    weight = kinds[label]
    share = weight / sum(kinds.values())
    if label in _PLACES:
        label = max(_PLACES, key=lambda place: votes.get(place, 0))
    return Decision(label, share, share * weight / (weight + _DOUBT))


def _relabelled(name: Labelled, decision: Decision) -> Labelled:
    label = decision.label if decision.share >= _MAJORITY else name.label
    return replace(name, label=label, confidence=decision.confidence)
