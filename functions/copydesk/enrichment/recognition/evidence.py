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
_SPEAKS_OF_HIMSELF: Final = re.compile(
    r"\s(?:said|says|added|insisted|promised|told\s\w+)\b[^.;:\"“]{0,40}?\b(?:he|she)\s(?:will|would|had|has|was|is)\b"
)
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
_SAID: Final = (
    (vocabulary.WORKS, "WORK_OF_ART"),
    (vocabulary.VESSELS, "PRODUCT"),
    (vocabulary.BANDS, "ORG"),
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
    before = text[max(0, start - _REACH) : start]
    if label := _kind_said(before, name):
        yield label, STRONG
    if len(words) <= _LONGEST_PERSON:
        if before.rstrip(". ").rpartition(" ")[2].lower() in vocabulary.TITLES or _AGE.match(text, end):
            yield "PERSON", FAIR
        if text.startswith(",", end) and before.endswith(", ") and _last(before) in vocabulary.OFFICES:
            yield "PERSON", STRONG
        if len(words) == 1 and _SPEAKS_OF_HIMSELF.match(text, end):
            yield "PERSON", FAIR


def _kind_said(before: str, name: str) -> str | None:
    """What the words before a name say that it is: "the album Paper Moons", "the ferry Andrea"."""
    if name in vocabulary.GAMES:
        return "EVENT"
    said = _last(before)
    if name in vocabulary.HEAVENLY:
        return "LOC" if said in ("the", "on", "to") else None
    if not before.endswith((f"{said} ", f"{said}, ")):
        return None
    return next((label for words, label in _SAID if said in words), None)


def _last(before: str) -> str:
    return before.rstrip(", ").rpartition(" ")[2].lower()


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
