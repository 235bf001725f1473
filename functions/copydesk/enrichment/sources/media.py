"""Names of media in a sentence: those that are known, and those that look like one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from copydesk.enrichment.sources.outlets import OUTLETS, Outlet


class Surety(IntEnum):
    """How sure it is that a name is a medium's, before its context is looked at."""

    BARE = 1
    """Some capitalised name."""
    LIKELY = 2
    """The shape fits, or the known name is an ambiguous one."""
    SURE = 3
    """A known name, a name like "Harbour Gazette", or one that is called a newspaper."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: `text[start:end]`, listed as `name`."""

    name: str
    start: int
    end: int
    surety: Surety


def _index() -> dict[str, list[tuple[str, Outlet]]]:
    by_first_word: dict[str, list[tuple[str, Outlet]]] = {}
    for outlet in OUTLETS:
        for alias in {outlet.name, *outlet.aliases, outlet.name.upper()}:
            first = _WORD.match(alias)
            if first:
                by_first_word.setdefault(first[0], []).append((alias, outlet))
    for aliases in by_first_word.values():
        aliases.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return by_first_word


_WORD = re.compile(r"\w+")
_KNOWN = _index()
_CANONICAL = {alias.casefold(): outlet.name for outlet in OUTLETS for alias in (outlet.name, *outlet.aliases)}

_CAP = r"[A-ZÀ-ÖØ-ÞŠŽČĆĐ\u0400-\u042f][\w'&-]*"
_SEQUENCE = re.compile(
    rf"(?<![\w.@/#-])(?:{_CAP}(?:\.[a-z]{{2,4}})?)"
    rf"(?:\s(?:of|de|del|della|di|da|do|du|des|and|&)\s{_CAP}|\s{_CAP}|\s\d{{1,3}}\b)*"
    r"|(?<![\w.@/#-])[a-z][\w-]+\.(?:bg|com|net|org|ru|eu|de|fr|uk|ua|info|news)\b"
)
_DOMAIN = re.compile(r"[\w-]+\.(?:bg|com|net|org|ru|eu|de|fr|uk|ua|info|news)")
_MEDIA_LAST = re.compile(
    r"(?:.*\s)?(?:[\w-]+-)?(?:News|Times|Post|Herald|Tribune|Gazette|Telegraph|Journal|Chronicle|Observer|"
    r"Courier|Daily|Weekly|Television|TV|Radio|Broadcasting|Newspaper|Magazine|Zeitung|Nachrichten|"
    r"Rundschau|Tageblatt|Anzeiger|Kurier|Shimbun|Dispatch|Examiner|Inquirer|Bulletin|Sentinel|Ledger|"
    r"Newswire|Reporter|Monitor|Gazeta|(?:News|Press|Telegraph|Telegraphic|Wire) (?:Agency|Service)|"
    r"(?:News|Broadcasting) (?:Corporation|Network|Company))(?:\s(?:\d{1,3}|Today|Online|Live))?"
)
_MEDIA_FIRST = re.compile(
    r"(?:Radio|Daily|TV|Television|Channel|Gazeta|Agence|Agencia|Agenzia|Diario|Corriere|Kanal|Novaya|"
    r"Gazette|Journal(?! of)|Herald|Chronicle)\s\S.*"
)
_PERHAPS_LAST = re.compile(
    r".+[\s-](?:Independent|Standard|Mail|Star|Sun|Mirror|Globe|Guardian|Echo|Express|Nation|Citizen|Argus|"
    r"Advertiser|Record|Press|Today|Pravda|Vesti|Dnes|Presse|Matin|Soir|Nachrichten|Blad|Blatt|Dagblad)"
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|FM|AM))?")
_FOREIGN_ARTICLE = re.compile(r"(?:Le|La|El|Il|Die|Der|Das|De|Het|Les|Las|Los|O|A)\s\S.*")
_NOT_MEDIA = re.compile(
    r"(?:.*\W)?(?:Journal of .*|Ministry|Minister|"
    r"Police|Government|Office|Department|Court|Bank|Party|Union|University|"
    r"Institute|Council|Committee|Commission|Authority|Bureau|Parliament|Army|Navy|Guard|Organi[sz]ation|"
    r"Foundation|Group|Cent(?:re|er)|Fund|Company|Inc|Corp|Ltd|Hospital|Federation|President|General|"
    r"Senate|Congress|House|Kremlin|Pentagon|NATO|UN|EU|WHO|IMF|FBI|CIA|NASA|Nations|Society|Survey|"
    r"Republic|States|Cross|Crescent|Forces|Assembly|Secretary|Mayor|Governor|Prosecutor|Agency|Service|"
    r"Administration|Association|Telegram|YouTube|Facebook|Twitter|WhatsApp|Instagram|TikTok|"
    r"Desk|Staff|Newsroom|Reporters?|Correspondents?|Editors?|Writers?|"
    r"Internet|School|College|Church|Board|Chamber|Club|City|Watch|International)"
)
_DATE_WORD = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)"
)
_NO_NAME = re.compile(rf"{_DATE_WORD}|State|Public|National|Local|Official|Independent|Private|Social")
_GOES_ON_AS_ONE = re.compile(r"\s(?:News|TV|Television|Radio|Agency)\b")
_NATIONALITY = re.compile(
    r"(?:\w+ )?[A-Z]\w+(?:ian|ean|ish|ese|eli|aqi|ani|man)|French|Greek|Czech|Dutch|Swiss|"
    r"Thai|Afghan|Iraqi|Spanish"
)
_OPENING = re.compile(
    r"(?:According|Citing|Quoting|Quoted|Per|As|In|But|On|At|By|From|And|While|When|After|Before|With|For|"
    r"Source|Sources|Photo|The|A|An|It|Its|This|That|Yesterday|Today|Earlier|Later|Meanwhile|However|"
    r"Speaking|Told|Asked|Via|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Newspaper|News|Agency|Website|Local|State|Russian|Chinese|Japanese|British|American|German|French|"
    r"Italian|Spanish|Turkish|Greek|Bulgarian|Serbian|Romanian|Ukrainian|Israeli|Iranian|Indian|Polish|"
    r"Hungarian|Austrian|Swiss|Dutch|Belgian|Swedish|Norwegian|Danish|Finnish|Korean|Egyptian|Syrian|"
    r"[A-Z]\w+[']s)\s(?=\S)"
)
_CLOSING = re.compile(rf"'s$|\s(?:{_DATE_WORD}|Today|Yesterday)(?:\s\d+)?$")
_CAPITALISED_BEFORE = re.compile(r"[A-Z][\w'-]+\s$")
_CONTINUED = re.compile(r"(?:\s|-)(?=[A-Z\u0400-\u042f])(?P<next>[\w'-]+)")
_GOES_ON_HARMLESSLY = re.compile(rf"{_DATE_WORD}$|News|TV|Television|Radio|Agency|[A-Z]\w*[']s$")


def canonical(name: str) -> str:
    """The name under which a source is listed."""
    stripped = " ".join(name.split()).strip(" .,;:()/")
    return _CANONICAL.get(stripped.casefold(), stripped)


def is_known(name: str) -> bool:
    """Whether this is a name or an alias of the tables."""
    return name.casefold() in _CANONICAL


def is_medium(name: str) -> bool:
    """Whether a name that stands alone, as in a byline, is surely a medium's."""
    stripped = name.strip(" .,;:()/")
    return is_known(stripped) or _looks_like_one(stripped) is Surety.SURE


def is_short_for(short: str, name: str) -> bool:
    """Whether `short` is made of the initials of `name`, as NBC of National Broadcasting Corporation."""
    return len(short) > 1 and short == "".join(word[0] for word in name.split() if word[0].isupper())


def known(text: str) -> Iterator[Name]:
    """The known names, in reading order; the longest where several begin at one place."""
    free = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < free or word[0] not in _KNOWN or text[start - 1 : start] in ("@", "#", "/", ".", "_"):
            continue
        for alias, outlet in _KNOWN[word[0]]:
            end = start + len(alias)
            if not text.startswith(alias, start) or text[end : end + 1].isalnum():
                continue
            if " " not in alias and _part_of_longer(text, end):
                break
            surety = Surety.LIKELY if outlet.ambiguous and alias == outlet.name else Surety.SURE
            if surety is Surety.LIKELY and _ends_longer(text, start):
                break
            longer = _GOES_ON_AS_ONE.match(text, end)
            free = longer.end() if longer else end
            yield Name(outlet.name, start, free, surety)
            break


def _part_of_longer(text: str, end: int) -> bool:
    """Whether the name goes on, as in "Reuters Institute": then it is somebody else's."""
    follows = _CONTINUED.match(text, end)
    return bool(follows and not _GOES_ON_HARMLESSLY.match(follows["next"]))


def _ends_longer(text: str, start: int) -> bool:
    """Whether an ambiguous name is the end of another, as in "Malta Independent"."""
    word = _CAPITALISED_BEFORE.search(text, max(0, start - 30), start)
    return bool(word and not _OPENING.match(text, word.start()))


def others(text: str, taken: list[Name]) -> Iterator[Name]:
    """The other capitalised names outside of `taken`, each with what its shape tells."""
    bounds = [0, *(bound for name in taken for bound in (name.start, name.end)), len(text)]
    free = [(a, b) for a, b in list(pairwise(bounds))[::2] if b > a]
    for begin, finish in free:
        for found in _SEQUENCE.finditer(text, begin, finish):
            start, end = _trimmed(text, found.start(), found.end())
            surety = _looks_like_one(text[start:end])
            if surety is not None:
                yield Name(text[start:end], start, end, surety)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while opening := _OPENING.match(text, start, end):
        start = opening.end()
    if closing := _CLOSING.search(text, start, end):
        end = closing.start()
    return start, end


def _looks_like_one(name: str) -> Surety | None:
    if _MEDIA_LAST.fullmatch(name) or _MEDIA_FIRST.fullmatch(name):
        return Surety.SURE if " " in name or "-" in name else Surety.LIKELY
    if _NOT_MEDIA.fullmatch(name) or _NATIONALITY.fullmatch(name) or _NO_NAME.fullmatch(name):
        return None
    shapes = (_FOREIGN_ARTICLE, _PERHAPS_LAST, _CALL_SIGN, _DOMAIN)
    return Surety.LIKELY if any(shape.fullmatch(name) for shape in shapes) else Surety.BARE
