"""An extractive summary: the sentences that say most of what the article says, in its own order.

A word counts by how often the article uses it and by how rare it is elsewhere; what the headline says and
what comes early counts more. A sentence that is chosen takes from its words' weight, so that the next one
says something else.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.sentences import Span
from copydesk.enrichment.words import words
from copydesk.facts import Mention, SummaryFact, SummaryItem

METHOD: Final = "weighted-coverage"
VERSION: Final = "1"

SENTENCES: Final = 3
CANDIDATES: Final = 200
"""Sentences that are looked at; a summary comes from the beginning of what is longer."""

LONGEST: Final = 1_000
"""Code points of a sentence; what goes on for longer is a list or has lost its stops."""

_HEADLINE: Final = 1.5
_LEAD: Final = 0.35
_REPEATED: Final = 0.5
"""What is left of a word's weight once the summary has it."""

_LENGTH: Final = 0.4
"""The power of its length that a sentence is divided by: 0 takes the longest, 1 the densest."""

_FEWEST_WORDS: Final = 5
_OPENS_WITH_A_POINTER: Final = re.compile(
    r"[\"'“‘]?(?:But|And|He|She|They|It|This|That|These|Those|However|Also|So|Meanwhile|Instead)\b"  # noqa: RUF001
)
_POINTER: Final = 0.85


@dataclass(slots=True)
class _Candidate:
    span: Span
    number: int
    forms: frozenset[str]
    length: int
    factor: float


def find(manuscript: Manuscript, rarity: Callable[[str], float]) -> SummaryFact:
    """At most three sentences. `rarity` is a word's weight: 0 where it says nothing, more the rarer it is."""
    candidates = _candidates(manuscript)
    weights = _weights(manuscript, candidates, rarity)
    chosen: list[_Candidate] = []
    while candidates and len(chosen) < SENTENCES:
        best = max(candidates, key=lambda candidate: (_score(candidate, weights), -candidate.number))
        candidates.remove(best)
        chosen.append(best)
        for form in best.forms:
            weights[form] *= _REPEATED
    text = manuscript.text
    sentences = tuple(
        Mention(text=text[span.start : span.end], start=span.start, end=span.end)
        for span in sorted((candidate.span for candidate in chosen), key=lambda span: span.start)
    )
    items = (SummaryItem(sentences=sentences),) if sentences else ()
    return SummaryFact(method=METHOD, version=VERSION, items=items)


def _candidates(manuscript: Manuscript) -> list[_Candidate]:
    found: list[_Candidate] = []
    for span in _sentences(manuscript):
        forms = [word.form for word in words(manuscript.text, span.start, span.end)]
        number = len(found)
        early = 1 + _LEAD * (3 if number == 0 else 1 / number)
        pointer = _OPENS_WITH_A_POINTER.match(manuscript.text, span.start, span.end)
        factor = early * (_POINTER if pointer else 1)
        found.append(_Candidate(span, number, frozenset(forms), len(forms), factor))
        if len(found) == CANDIDATES:
            break
    long = [candidate for candidate in found if candidate.length >= _FEWEST_WORDS]
    return long or found


def _sentences(manuscript: Manuscript) -> list[Span]:
    """The sentences of running text; where there is none, those of the standfirst or the title."""
    for kinds in (
        (PartKind.PARAGRAPH,),
        (PartKind.LIST_ITEM, PartKind.QUOTE),
        (PartKind.STANDFIRST,),
        (PartKind.TITLE,),
    ):
        every = (span for part in _of(manuscript, kinds) for span in part.sentences)
        found = [span for span in every if span.end - span.start <= LONGEST]
        if found:
            return found
    return []


def _of(manuscript: Manuscript, kinds: tuple[PartKind, ...]) -> list[Part]:
    return [part for part in manuscript.parts if part.kind in kinds]


def _weights(
    manuscript: Manuscript, candidates: list[_Candidate], rarity: Callable[[str], float]
) -> dict[str, float]:
    counts = Counter(form for candidate in candidates for form in candidate.forms)
    headline = {
        word.form
        for part in _of(manuscript, (PartKind.TITLE, PartKind.STANDFIRST))
        for word in words(manuscript.text, part.start, part.end)
    }
    return {
        form: count * rarity(form) * (_HEADLINE if form in headline else 1)
        for form, count in sorted(counts.items())
    }


def _score(candidate: _Candidate, weights: dict[str, float]) -> float:
    said = sum(weights[form] for form in sorted(candidate.forms))
    length: float = max(1, candidate.length) ** _LENGTH
    return candidate.factor * said / length
