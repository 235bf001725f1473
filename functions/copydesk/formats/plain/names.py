"""Names and roles above a body that only their place tells: beside a date, a byline, or the title."""

import re
from typing import Final

from copydesk.formats import bylines, captions
from copydesk.formats.plain.kinds import LABEL_WORDS, TITLE_WORDS, Kind, has_title
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

_LONGEST: Final = 300
"""No line with a form of its own is longer."""
_FROM_WHERE: Final = re.compile(r"report(?:ing|s)\s+(?:from|in)\s+\S.{1,40}", re.IGNORECASE)
_NAMING: Final = frozenset({Kind.BYLINE, Kind.NAME, Kind.ROLE})
_BESIDE_NAME: Final = frozenset({Kind.DATE, Kind.CAPTION, Kind.COUNTER, Kind.SITE, Kind.SECTION})
_NAME_WORDS: Final = 8
_PLACE_WORDS: Final = 2
_MOST_ABOVE: Final = 4
_NAMES_WORDS: Final = 14


def with_names(lines: list[str], kinds: list[Kind]) -> list[Kind]:
    """The kinds, with the names and roles that are told only by standing beside a date or a byline."""
    told = list(kinds)
    for index, kind in enumerate(kinds):
        before = told[index - 1] if index else None
        if kind is Kind.SECTION and before in _NAMING and has_title(lines, told, index):
            told[index] = Kind.ROLE
        if kind is not Kind.PLAIN:
            continue
        line = bylines.unbracketed(lines[index])
        if len(line) > _LONGEST or Kind.PLAIN not in told[:index]:
            if before in _NAMING and bylines.role(line):
                told[index] = Kind.ROLE
        elif before in _NAMING and _is_below_name(lines, told, index):
            told[index] = Kind.ROLE
        elif _is_bare_byline(lines, kinds, index) or _stands_alone(lines, told, index):
            told[index] = Kind.NAME
    return told


def _is_below_name(lines: list[str], told: list[Kind], index: int) -> bool:
    """Whether a line says what somebody is, where, or for whom; below a bare name another name may stand."""
    line = lines[index]
    if bylines.role(line) or _FROM_WHERE.fullmatch(line):
        return True
    words = line.split()
    is_name = bool(bylines.people(line)) and told[index - 1] is Kind.NAME
    return (
        len(words) <= LABEL_WORDS
        and all(word[:1].isupper() or word[:1] == "@" or word in {"de", "of", "the"} for word in words)
        and not has_full_stop(line)
        and not is_name
        and has_title(lines, told, index)
    )


def _stands_alone(lines: list[str], told: list[Kind], index: int) -> bool:
    """Whether a line is the one that names people, right below the title or above what follows bylines."""
    line = lines[index]
    if len(line.split()) > _NAME_WORDS or Kind.NAME in told[:index]:
        return False
    if any(kind is Kind.BYLINE and bylines.byline(lines[at]) for at, kind in enumerate(told)):
        return False
    if not has_title(lines, told, index) or not (bylines.people(line) or bylines.with_place(line)):
        return False
    above = [at for at in range(index) if told[at] is Kind.PLAIN]
    if any(is_sentence(lines[at]) for at in above[1:-1]) or len(above) > _MOST_ABOVE:
        return False
    if (len(above) > 1 and is_sentence(lines[above[-1]])) or Kind.DATE in told[:index]:
        return index + 1 < len(told) and (
            told[index + 1] in _BESIDE_NAME or bool(bylines.role(lines[index + 1]))
        )
    below = lines[index + 1 : index + 2]
    titles = (lines[at] for at in above if len(lines[at].split()) >= TITLE_WORDS)
    return bool(below) and not any(captions.same_line(below[0], title) for title in titles)


def _is_bare_byline(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line is a byline without a byline's first word, by its place or by an agency in it."""
    line = bylines.unbracketed(lines[index])
    if bylines.for_an_agency(line):
        return True
    if len(line.split()) > _NAMES_WORDS or not _is_beside_date(lines, kinds, index):
        return False
    is_short = len(line.split()) <= LABEL_WORDS
    if is_short and (line.istitle() or line.isupper()) and bylines.is_collective(line):
        return True
    return bool(bylines.people(line) or (is_short and bylines.with_place(line)))


def _is_role_or_place(line: str) -> bool:
    return bool(bylines.role(line)) or (
        len(line.split()) <= _PLACE_WORDS and line.istitle() and line[-1:].isalpha()
    )


def _is_beside_date(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a date line is right above, or below with at most a role between."""
    below = kinds[index + 1 : index + 3]
    if below and (below[0] is not Kind.PLAIN or not _is_role_or_place(lines[index + 1])):
        below = below[:1]
    return Kind.DATE in below or (index > 0 and kinds[index - 1] is Kind.DATE)
