"""One text calls one thing by one name: what is known of a name in one place holds in the others."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from copydesk.enrichment import countries
from copydesk.enrichment.recognition import evidence
from copydesk.enrichment.recognition.mention import Labelled

type Votes = dict[str, float]
"""How much speaks for each label."""

_PLACES: Final = ("GPE", "LOC", "FAC")
_LINKS: Final = frozenset(("of", "the", "for", "and", "on", "in", "&"))
_LEAST_INITIALS: Final = 3
_MAJORITY: Final = 0.5


def agreed(text: str, names: Sequence[Labelled]) -> list[Labelled]:
    """The names, each with the label that the text as a whole speaks for."""
    decided = {key: _decision(votes) for key, votes in _votes(text, names).items()}
    return [_relabelled(name, *decided[_key(text, name)]) for name in names]


def _key(text: str, name: Labelled) -> str:
    return " ".join(text[name.start : name.end].split()).casefold()


def _votes(text: str, names: Sequence[Labelled]) -> dict[str, Votes]:
    every: dict[str, Votes] = {}
    for name in names:
        votes = every.setdefault(_key(text, name), defaultdict(float))
        votes[name.label] += name.confidence
        for label, weight in evidence.of(text, name.start, name.end):
            votes[label] += weight
    for key, votes in list(every.items()):
        first, _, rest = key.partition(" ")
        label = _decision(votes)[0] if rest else None
        if label == "ORG" and (initials := _initials(key)) in every:
            every[initials]["ORG"] += evidence.STRONG
        if label == "PERSON":
            for part in {rest, rest.rpartition(" ")[2], first} & every.keys():
                # Organisations are what a model takes unknown surnames for.
                every[part]["PERSON"] += votes["PERSON"] + every[part].get("ORG", 0)
    return every


def _initials(key: str) -> str:
    letters = "".join(word[0] for word in key.split() if word not in _LINKS)
    return letters if len(letters) >= _LEAST_INITIALS and not countries.by_name(letters.upper()) else ""


def _decision(votes: Votes) -> tuple[str, float]:
    kinds: Votes = defaultdict(float)
    for label, weight in votes.items():
        kinds[_PLACES[0] if label in _PLACES else label] += weight
    label = max(kinds, key=lambda one: kinds[one])
    share = kinds[label] / sum(kinds.values())
    if label in _PLACES:
        label = max(_PLACES, key=lambda place: votes.get(place, 0))
    return label, share


def _relabelled(name: Labelled, label: str, share: float) -> Labelled:
    return replace(name, label=label, confidence=share) if share >= _MAJORITY else name
