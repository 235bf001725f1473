"""What each line above a body is by its form, and which of them is the title whatever its form.

A title may read like anything: like a byline, a section, a credit, a counter. What a page says twice, the
second time below a picture, is the title. Without that, a line is the title where the page would have none,
or only its standfirst, and where the line stands in the title's place: below the site's label.
"""

from enum import Enum, auto
from typing import Final, NamedTuple

from copydesk.formats import bylines, captions
from copydesk.formats.document import Setting
from copydesk.formats.plain import datelines, labels
from copydesk.formats.plain.counters import is_counter
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

HEADER_LINES: Final = 14
LABEL_WORDS: Final = 4
_NAMES_WORDS: Final = 14
_STANDFIRST_WORDS: Final = 90
_REPEATED_WORDS: Final = 4
_CREDIT_WORDS: Final = 3
_LONGEST: Final = 300
"""No line with a form of its own is longer."""
_LONGEST_TITLE: Final = 1_200


class Kind(Enum):
    """What a line is by its form."""

    DATE = auto()
    BYLINE = auto()
    NAME = auto()
    ROLE = auto()
    COUNTER = auto()
    SITE = auto()
    SECTION = auto()
    CAPTION = auto()
    PLAIN = auto()


class Title(NamedTuple):
    """The line that is the title before any other is looked at."""

    at: int
    confidence: float


_CLOSING: Final = frozenset({Kind.DATE, Kind.BYLINE, Kind.NAME, Kind.ROLE})
"""What stands below the standfirst and above the body."""
_MISTAKEN: Final = frozenset({Kind.BYLINE, Kind.COUNTER, Kind.SITE, Kind.SECTION, Kind.CAPTION})
"""What a title can be taken for."""


def kinds_of(lines: list[str], setting: Setting) -> list[Kind]:
    """The kinds of the lines that can be above the body."""
    return _with_names(lines, [_kind(line, setting) for line in lines[:HEADER_LINES]])


def known_title(lines: list[str], kinds: list[Kind]) -> Title | None:
    """The title, where it comes again as a caption or stands where no other line can be it."""
    repeated = _repeated(lines, kinds)
    if repeated is not None:
        return Title(repeated, 0.95)
    mistaken = _mistaken(lines, kinds)
    return None if mistaken is None else Title(mistaken, 0.6)


def header_end(lines: list[str], kinds: list[Kind], title: Title | None) -> int:
    """The index after the last date line or byline that is above the body; 0 where there is none."""
    end = title.at + 1 if title else 0
    sentences = 0
    plain = 0
    is_dated = False
    for index, kind in enumerate(kinds):
        if title and index <= title.at:
            plain = 1
        elif kind in _CLOSING and sentences <= 1:
            # A name of an agency below a sentence is a line of the body, unless a date follows.
            if kind is not Kind.BYLINE or not sentences or not bylines.is_bare_collective(lines[index]):
                end = index + 1
            is_dated = is_dated or (kind is Kind.DATE and plain > 0)
        elif kind is Kind.PLAIN:
            plain += 1
            sentences += is_sentence(lines[index]) and plain > 1
            is_above_byline = sentences == 1 and _names_people(lines, kinds, index + 1)
            if len(lines[index].split()) > _STANDFIRST_WORDS or (
                sentences and is_dated and not is_above_byline
            ):
                break
    return end


def _names_people(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line is a byline by its first word, with people in it."""
    return index < len(kinds) and kinds[index] is Kind.BYLINE and bool(bylines.byline(lines[index]))


def repeats(line: str, title: str) -> bool:
    """Whether a line is the title again, with or without a picture's number."""
    return captions.same_line(line, title) or captions.is_numbered(line, title)


def _kind(line: str, setting: Setting) -> Kind:
    if len(line) > _LONGEST:
        return Kind.PLAIN
    if datelines.read(line, setting.zone, setting.supplier.language):
        return Kind.DATE
    if is_counter(line):
        return Kind.COUNTER
    if labels.publisher(line, setting.supplier.name) or labels.is_news_label(line):
        return Kind.SITE
    if labels.section(line):
        return Kind.SECTION
    if bylines.byline(line) is not None or bylines.is_bare_collective(line):
        return Kind.BYLINE
    if captions.caption(line, title=None):
        return Kind.CAPTION
    return Kind.PLAIN


def below_title(kinds: list[Kind], title: Title) -> list[Kind]:
    """The kinds, where the title is plain, and so is a second site's label below it, which would be lost."""
    told = list(kinds)
    told[title.at] = Kind.PLAIN
    for index in range(title.at + 1, len(kinds)):
        if kinds[index] is Kind.SITE and Kind.SITE in kinds[:index]:
            told[index] = Kind.PLAIN
    return told


def _with_names(lines: list[str], kinds: list[Kind]) -> list[Kind]:
    """The kinds, with the names and roles that are told only by standing beside a date or a byline."""
    told = list(kinds)
    for index, kind in enumerate(kinds):
        if kind is not Kind.PLAIN:
            continue
        line = lines[index]
        before = told[index - 1] if index else None
        if before in {Kind.BYLINE, Kind.NAME} and bylines.role(line):
            told[index] = Kind.ROLE
        elif Kind.PLAIN in told[:index] and len(line) <= _LONGEST and _is_bare_byline(lines, kinds, index):
            told[index] = Kind.NAME
    return told


def _is_bare_byline(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line is a byline without a byline's first word, by its place or by an agency in it."""
    line = lines[index]
    if bylines.for_an_agency(line):
        return True
    if len(line.split()) > _NAMES_WORDS or not _is_beside_date(lines, kinds, index):
        return False
    is_short = len(line.split()) <= LABEL_WORDS
    if is_short and line.istitle() and bylines.is_collective(line):
        return True
    return bool(bylines.people(line) or (is_short and bylines.with_place(line)))


def _is_beside_date(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a date line is right above, or below with at most a role between."""
    below = kinds[index + 1 : index + 3]
    if below and (below[0] is not Kind.PLAIN or not bylines.role(lines[index + 1])):
        below = below[:1]
    return Kind.DATE in below or (index > 0 and kinds[index - 1] is Kind.DATE)


def _repeated(lines: list[str], kinds: list[Kind]) -> int | None:
    """The first line that comes again: with a picture's number anywhere, or as it is in the header."""
    numbered = captions.numbered(lines)
    for index, kind in enumerate(kinds):
        line = lines[index]
        if len(line) > _LONGEST_TITLE:
            return None
        if numbered and numbered.get(captions.key(line), 0) > index:
            return index
        again = any(
            captions.same_line(other, line)
            for other in lines[index + 1 : HEADER_LINES]
            if len(other) <= _LONGEST_TITLE
        )
        is_first = not any(
            kinds[at] is Kind.PLAIN and len(lines[at].split()) > LABEL_WORDS for at in range(index)
        )
        if (
            again
            and is_first
            and (kind is Kind.PLAIN or (kind in _MISTAKEN and len(line.split()) >= _REPEATED_WORDS))
        ):
            return index
        if kind is Kind.PLAIN and has_full_stop(line):
            return None
    return None


def _mistaken(lines: list[str], kinds: list[Kind]) -> int | None:
    """The line in the title's place, where it has another form and no other line can be the title."""
    below_site = bool(kinds) and kinds[0] is Kind.SITE
    index = int(below_site)
    dated = next((at for at, kind in enumerate(kinds) if kind is Kind.DATE), 0)
    if dated <= index or kinds[index] not in _MISTAKEN or _is_surely(lines[index], kinds[index]):
        return None
    plain = [at for at in range(index, dated) if kinds[at] is Kind.PLAIN]
    if not plain:
        follows = next((at for at in range(dated, len(kinds)) if kinds[at] is Kind.PLAIN), None)
        is_bare = follows is None or is_sentence(lines[follows])
        return index if is_bare else None
    if len(plain) > 1:
        return None
    if below_site or is_sentence(lines[plain[0]]):
        return index if plain[0] == index + 1 else None
    is_long_credit = kinds[index] is Kind.CAPTION and len(lines[index].split()) > _CREDIT_WORDS
    return index if is_long_credit else None


def _is_surely(line: str, kind: Kind) -> bool:
    """Whether a line is a byline of people with two names each, as few titles that begin with "By" are."""
    people = bylines.byline(line) if kind is Kind.BYLINE else None
    return bool(people) and all(len(person.name.split()) == len(("first", "last")) for person in people or ())
