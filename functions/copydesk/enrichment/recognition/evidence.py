"""What a name's own words and its neighbours say it is, whatever a model says."""

import re
from collections.abc import Iterator
from typing import Final

from copydesk.enrichment import countries
from copydesk.enrichment.naming.given_names import FEMALE, MALE
from copydesk.enrichment.naming.spelling import folded
from copydesk.enrichment.recognition import vocabulary

CERTAIN: Final = 6.0
STRONG: Final = 3.0
FAIR: Final = 1.0

_AGE: Final = re.compile(r",\s+(?:aged\s+)?(?:1[5-9]|[2-9]\d)\s*(?:,|\.|;|\)|$)|\s+\((?:1[5-9]|[2-9]\d)\)")
_REACH: Final = 20
_LONGEST_PERSON: Final = 3
_GIVEN: Final = FEMALE | MALE
_LAST: Final = (
    (vocabulary.COMPANY_ENDS, "ORG", CERTAIN),
    (vocabulary.EVENT_ENDS, "EVENT", STRONG),
    (vocabulary.WORK_ENDS, "LAW", STRONG),
    (vocabulary.ORGANISATION_ENDS, "ORG", STRONG),
    (vocabulary.PLACE_ENDS, "LOC", STRONG),
)
_FIRST: Final = ((vocabulary.PLACE_STARTS, "LOC", STRONG), (vocabulary.EVENT_STARTS, "EVENT", STRONG))


def of(text: str, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Labels that the name `text[start:end]` may have, each with how much speaks for it."""
    words = text[start:end].split()
    name = " ".join(words)
    if countries.by_name(name):
        yield "GPE", FAIR
    elif words[-1] in vocabulary.PARTIES:
        yield "ORG", STRONG
    elif name in vocabulary.PEOPLES or countries.by_adjective(name):
        yield "NORP", STRONG
    if len(words) > 1:
        yield _of_its_words(words)
    if len(words) <= _LONGEST_PERSON:
        before = text[max(0, start - _REACH) : start].rstrip(". ").rpartition(" ")[2]
        if before.lower() in vocabulary.TITLES or _AGE.match(text, end):
            yield "PERSON", FAIR


def _of_its_words(words: list[str]) -> tuple[str, float]:
    first, second, last = words[0], words[1], words[-1]
    if last in vocabulary.COMPANY_ENDS:
        return "ORG", CERTAIN
    if second in ("of", "for") and first in vocabulary.ORGANISATION_STARTS:
        return "ORG", STRONG
    has_given_name = folded(first) in _GIVEN
    if has_given_name and len(words) == len((first, last)):
        return "PERSON", FAIR * (last not in vocabulary.PLACE_ENDS)
    for ends, label, weight in _LAST:
        if last in ends:
            return label, weight
    for starts, label, weight in _FIRST:
        if first in starts:
            return label, weight
    return "PERSON", FAIR * (has_given_name and len(words) <= _LONGEST_PERSON)
