"""Where a name begins and ends: without articles, possessives, punctuation and what a model swept in."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from copydesk.enrichment import countries
from copydesk.enrichment.naming.spelling import folded
from copydesk.enrichment.naming.titles import PARTICLES, TITLES
from copydesk.enrichment.recognition import vocabulary
from copydesk.enrichment.recognition.mention import Labelled

_LONGEST: Final = 120
_APOSTROPHE: Final = "['’]"  # noqa: RUF001 - both are in use
_UPPER: Final = r"A-Z0-9\u00C0-\u00DE\u0100-\u024F\u0370-\uFFFF"
_LEADING: Final = re.compile(
    r"(?:[\W_]+|(?:[Tt]he|[Aa]n?)\s+(?=\S)|"
    r"(?!(?:al|el|bin|ibn|de|da|di|du|le|la|van|von|der|den|ter|ten|dos|ul|abu|zu|y|e)\b)[a-z]\w*[\w-]*[\s/]+(?=\S))+"
)
_STOPPED: Final = (
    r"\b(?:[A-Z]|Inc|Corp|Co|Cos|Ltd|Bros|Jr|Sr|St|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|"
    r"Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)"
)
_TRAILING: Final = re.compile(
    rf"(?:\s*{_APOSTROPHE}s?|[\s,;:!?…\"”»*|/\\_=<>~+()\[\]–—-]+|\s+\d{{4}}-\d\d-\d\d|\.|"  # noqa: RUF001
    rf"\s+[a-z][a-z'’-]*)+$"  # noqa: RUF001
)
_FULL_STOP: Final = re.compile(r"(?<=[A-Za-z])\.(?=\s*(?:[a-z,;:'’)]|$))")  # noqa: RUF001
_ABBREVIATED: Final = re.compile(rf"{_STOPPED}$")
_INITIALS: Final = re.compile(r"(?<![\w.])(?:[A-Za-z]\.)+[A-Za-z]$")
_TICKER: Final = re.compile(
    r"\b(?:Inc|Corp|Co|Cos|Ltd|LTd|PLC|Plc|AG|SA|NV|AB)\.?(?=\s+[A-Z]{1,5}(?:\.[A-Z]{1,2})?$)"
)
_WITH_ARTICLE: Final = re.compile(r"The (?:Hague|Gambia)\b")
_NAMED: Final = re.compile(rf"[{_UPPER}]")
_BREAK: Final = re.compile(r"\s*[\n*|()\[\]]+\s*|\s+(?:-{1,3}|[–—])\s+|\s{2,}")  # noqa: RUF001
_PERSONS: Final = re.compile(
    rf"\s*(?:,|;|/|&)\s+|\s+\d[\d()-]*(?=\s|$)|\s+(?!(?:{'|'.join(sorted(PARTICLES))})\b)[a-z]{{2,}}\.?\s+"
)
"""Between two people: "Djokovic beats Sinner", but not "Ursula von der Leyen"; and behind them a score."""
_PLACES: Final = re.compile(r"\s*[,;/]\s+|\s+and\s+")
_FIRST: Final = re.compile(r"([A-Z][a-z]+)\s+(?=\S)")
_ADDRESSED: Final = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Prof|Sen|Rep|Gov|Sgt)\.?\s+[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?$"
)
_FORMAL: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Cmdr|Adm|Maj|Sgt|Rev|Hon)\.?|President|Vice|Prime|Minister|"
    r"Premier|Chancellor|Senator|Congress(?:man|woman)|Governor|Mayor|General|Colonel|Major|Captain|Lieutenant|"
    r"Sergeant|Admiral|Professor|Doctor|Detective|Judge|Justice|Secretary|Taoiseach|T[aá]naiste|Co-Premiers|Ambassador|Coach)\s+(?=\S)"
)


def tidied(text: str, name: Labelled) -> Iterator[Labelled]:
    """The names in what a model took for one: none where nothing is left of it, several where it ran over."""
    for one in _parted(text, name, _BREAK):
        trimmed = _trimmed(text, one)
        if trimmed and _ADDRESSED.match(text, trimmed.start, trimmed.end):
            trimmed = replace(trimmed, label="PERSON")
        if trimmed and trimmed.label == "PERSON":
            for person in _parted(text, trimmed, _PERSONS):
                yield from filter(None, (_person(text, person),))
        elif trimmed and trimmed.label == "GPE":
            for place in _parted(text, trimmed, _PLACES):
                yield from filter(None, (_trimmed(text, place),))
        elif trimmed:
            yield trimmed


def _parted(text: str, name: Labelled, gap: re.Pattern[str]) -> Iterator[Labelled]:
    at = name.start
    for found in gap.finditer(text, name.start, min(name.end, name.start + _LONGEST)):
        if at < found.start():
            yield replace(name, start=at, end=found.start())
        at = found.end()
    if at < name.end <= name.start + _LONGEST:
        yield replace(name, start=at)


def _person(text: str, name: Labelled) -> Labelled | None:
    while (formal := _FORMAL.match(text, name.start, name.end)) or (
        (formal := _FIRST.match(text, name.start, name.end)) and countries.by_adjective(formal[1])
    ):
        name = replace(name, start=formal.end())
    return _trimmed(text, name)


def _trimmed(text: str, name: Labelled) -> Labelled | None:
    start, end = name.start, name.end
    if not _WITH_ARTICLE.match(text, start):
        leading = _LEADING.match(text, start, end)
        start = leading.end() if leading else start
    if ticker := _TICKER.search(text, start, end):
        end = ticker.end()
    if trailing := _TRAILING.search(text, start, end):
        end = trailing.start()
    end += _stop(text, start, end)
    if start >= end or not _NAMED.search(text, start, end):
        return None
    if all(
        folded(word.strip(".")) in TITLES or word in vocabulary.NO_NAMES for word in text[start:end].split()
    ):
        return None
    return replace(name, start=start, end=end)


def _stop(text: str, start: int, end: int) -> int:
    """One where the full stop after a name belongs to it, as to "U.S." and, within a sentence, to "Inc."."""
    if not text.startswith(".", end) or start >= end:
        return 0
    if _INITIALS.search(text, start, end):
        return 1
    return int(bool(_ABBREVIATED.search(text, start, end) and _FULL_STOP.match(text, end)))
