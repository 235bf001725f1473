"""Places that stand for teams: in reports on sport, "Boston beat Denver" tells of two clubs.

A country's team is left to be its country, as most annotators have it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from copydesk.enrichment import countries
from copydesk.enrichment.recognition import vocabulary
from copydesk.enrichment.recognition.mention import Labelled

_APOSTROPHE: Final = "['’]"  # noqa: RUF001 - both are in use
_WORD: Final = re.compile(r"[A-Za-z-]+")
_LEAST_TERMS: Final = 3
_LEAST_DENSITY: Final = 0.012
_PLACES: Final = frozenset(("GPE", "LOC", "FAC", "PERSON", "NORP"))
_PLAYERS: Final = "|".join(sorted(vocabulary.PLAYERS))
_ACTS: Final = re.compile(
    rf"\s(?:(?:head |assistant |team |star |rookie |former )?(?:{_PLAYERS})\b|"
    r"(?:beats?|defeated|won|wins|lost|drew|scored|leads?|led|trail(?:s|ed)?|play(?:s|ed)|face[sd]?|hosts?|hosted|"
    r"clinched|routed|crushed|edged|downed|thrashed|swept|reached|batted|bowled|declared|signed|knocked|advanced|"
    r"qualified|rallied|snapped|improved|fell to|visit(?:s|ed)?|at home|had (?:won|lost))\b|"
    r"\d{1,3}\b(?![,.]?\d|\s(?:percent|miles|km|people|years)))"
    rf"|\s?{_APOSTROPHE}s?\s(?:[\w-]+\s){{0,3}}(?:{_PLAYERS}|first|second|third|win|victory|defeat|loss|lead|goal|"
    r"season|bench|bullpen|lineup|attack|defen[cs]e|innings)\b"
)
_OPPOSED: Final = re.compile(
    r"\b(?:beats?|beating|defeated|defeating|against|over|versus|vs?\.?|past|downed|edged|routed|thrashed|swept|"
    r"hosts?|(?:re)?joined|signed (?:by|for|with)|draw with|loss to|lost to|fell to|defeat (?:by|to|at)|"
    r"victory (?:over|at)|win (?:over|at)|for)\s(?:the\s)?$"
)
_LOCATED: Final = re.compile(
    r"(?:\b(?:in|near|outside|from|to|around|downtown|of|across)\s(?:the\s)?|[A-Z]{3,}\s?,\s)$"
)
_NICKNAME: Final = re.compile(r"\s([A-Z][a-z]+(?:\s[A-Z][a-z]+s)?)\b")
_DATELINE: Final = re.compile(r"\s*,\s+[A-Z][\w.]+|\s+(?:\d{4}-\d\d-\d\d|\(|--|—|\*{6,})|\s*$")
_REACH: Final = 30


def as_teams(text: str, names: Sequence[Labelled]) -> list[Labelled]:
    """The names, those of places as organisations where they stand for a team."""
    if not _is_on_sport(text):
        return list(names)
    names = [_with_nickname(text, name, after) for name, after in zip_longest(names, names[1:])]
    playing = {text[name.start : name.end].casefold() for name in names if _plays(text, name)}
    return [
        replace(name, label="ORG")
        if name.label in _PLACES
        and text[name.start : name.end].casefold() in playing
        and not _is_located(text, name)
        else name
        for name in names
    ]


def _is_on_sport(text: str) -> bool:
    words = _WORD.findall(text)
    terms = sum(word in vocabulary.SPORT for word in words)
    return terms >= max(_LEAST_TERMS, _LEAST_DENSITY * len(words))


def _plays(text: str, name: Labelled) -> bool:
    written = text[name.start : name.end]
    if (
        name.label not in ("GPE", "LOC", "FAC")
        or written.title() in vocabulary.NATIONS
        or countries.by_name(written)
    ):
        return False
    if _is_located(text, name):
        return False
    ahead = text[max(0, name.start - _REACH) : name.start]
    return bool(_ACTS.match(text, name.end) or _OPPOSED.search(ahead))


def _is_located(text: str, name: Labelled) -> bool:
    ahead = text[max(0, name.start - _REACH) : name.start]
    capital = text[name.start : name.end].isupper()
    return bool(_LOCATED.search(ahead) or (capital and _DATELINE.match(text, name.end)))


def _with_nickname(text: str, name: Labelled, after: Labelled | None) -> Labelled:
    """A club that is called by its town and another name, as in "Denver Pioneers" and "Harlow Rovers"."""
    written = text[name.start : name.end]
    last = written.rpartition(" ")[2]
    if name.label in ("GPE", "LOC") and " " in written and last in vocabulary.CLUB_ENDS:
        return replace(name, label="ORG")
    nickname = _NICKNAME.match(text, name.end) if name.label in ("GPE", "LOC", "FAC") else None
    if nickname is None or (after and after.start < nickname.end()):
        return name
    if nickname[1].endswith("s") or nickname[1] in vocabulary.CLUB_ENDS:
        return replace(name, end=nickname.end(), label="ORG")
    return name
