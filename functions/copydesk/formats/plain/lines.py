"""What each line above a body is by its form, and which of them is the title whatever its form.

A title may read like anything: like a byline, a section, a credit, a counter. What a page says twice, the
second time below a picture, is the title. Without that, a line is the title where the page would have none,
or only its standfirst, and where the line stands in the title's place: below the site's label.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final, NamedTuple

from copydesk.formats import bylines, captions
from copydesk.formats.captions import Caption
from copydesk.formats.document import Setting
from copydesk.formats.plain import datelines, labels, pictures
from copydesk.formats.plain.counters import is_counter
from copydesk.formats.plain.sentences import has_full_stop, is_sentence
from copydesk.formats.plain.speech import speaks_to_readers

HEADER_LINES: Final = 20
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
    MENU = auto()
    CAPTION = auto()
    PLAIN = auto()


class Title(NamedTuple):
    """The line that is the title before any other is looked at."""

    at: int
    confidence: float


_CLOSING: Final = frozenset({Kind.DATE, Kind.BYLINE, Kind.NAME, Kind.ROLE})
"""What stands below the standfirst and above the body."""
_SHORT_LABEL_WORDS: Final = 2
_CRUMB_WORDS: Final = 3
_MISTAKEN: Final = frozenset({Kind.BYLINE, Kind.COUNTER, Kind.SITE, Kind.SECTION, Kind.CAPTION})
"""What a title can be taken for."""


_FROM_WHERE: Final = re.compile(r"report(?:ing|s)\s+(?:from|in)\s+\S.{1,40}", re.IGNORECASE)
_BETWEEN: Final = frozenset({Kind.COUNTER, Kind.CAPTION, Kind.MENU})
_NAMING: Final = frozenset({Kind.BYLINE, Kind.NAME, Kind.ROLE})
_BESIDE_NAME: Final = frozenset({Kind.DATE, Kind.CAPTION, Kind.COUNTER, Kind.SITE, Kind.SECTION})
_LONGEST_LABEL: Final = 100
_SENTENCES: Final = 3
"""Below so many sentences no line is above the body."""
_NAME_WORDS: Final = 8
_MOST_ABOVE: Final = 4
_TITLE_WORDS: Final = 3
_NOTICE_WORDS: Final = 4


def kinds_of(
    lines: list[str], marks: dict[int, Caption], setting: Setting
) -> tuple[list[Kind], dict[int, Caption]]:
    """The kinds of the lines that can be above the body, and the captions among them.

    `marks` are the captions that are known already, by index.
    """
    kinds: list[Kind] = []
    sentences = 0
    for at, line in enumerate(lines[:HEADER_LINES]):
        kinds.append(Kind.CAPTION if at in marks else _kind(line, setting))
        sentences += kinds[-1] is Kind.PLAIN and is_sentence(line)
        if sentences == _SENTENCES:
            break
    kinds, found = _with_captions(lines, kinds, marks)
    return _with_names(lines, kinds), found


def _with_captions(
    lines: list[str], kinds: list[Kind], marks: dict[int, Caption]
) -> tuple[list[Kind], dict[int, Caption]]:
    """The kinds, with the captions that are told by a name at their end or a credit beside them."""
    told, found = list(kinds), dict(marks)
    for index, kind in enumerate(kinds):
        line = lines[index]
        if kind is Kind.PLAIN and index not in found and _may_be_captioned(lines, told, index):
            if (caption := captions.in_place(line)) and index + 1 < len(lines):
                told[index], found[index] = Kind.CAPTION, caption
            continue
        if kind is not Kind.CAPTION:
            continue
        caption = found.get(index) or captions.caption(line, None)
        if caption and caption.caption is None and (at := _beside(lines, told, index)) is not None:
            told[at], found[at] = Kind.CAPTION, Caption(caption=lines[at])
    return told, found


def _may_be_captioned(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line stands where captions do: below a title, and above the text, as far as one can tell."""
    if not _has_title(lines, kinds, index):
        return False
    if any(kind in _CLOSING for kind in kinds[index + 1 :]):
        return True
    begin = max((at + 1 for at in range(index) if kinds[at] in _CLOSING), default=1)
    return not any(kinds[at] is Kind.PLAIN and is_sentence(lines[at]) for at in range(begin, index))


def _beside(lines: list[str], kinds: list[Kind], credit: int) -> int | None:
    """The plain line of the header that is the caption of a credit beside it."""
    above = kinds[max(0, credit - 2) : credit]
    if captions.is_notice(lines[credit]) and not (
        "/" in lines[credit] or len(lines[credit].split()) <= _NOTICE_WORDS
    ):
        return None
    is_first = above[-1:] == [Kind.PLAIN] and above[0] in _CLOSING | _BETWEEN
    at = pictures.beside_credit(lines, credit, is_first=is_first)
    if at is None or at >= len(kinds) or kinds[at] is not Kind.PLAIN:
        return None
    if at > credit:
        return at if _has_title(lines, kinds, at) else None
    title = next(line for line, kind in zip(lines, kinds, strict=False) if kind is Kind.PLAIN)
    if captions.begin_alike(lines[at], title):
        return None
    is_below = is_first or kinds[:at].count(Kind.PLAIN) >= len(("title", "standfirst"))
    return at if is_below and _has_title(lines, kinds, at) else None


def _has_title(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line above can be the title."""
    return any(
        kind is Kind.PLAIN and len(line.split()) >= _TITLE_WORDS
        for kind, line in zip(kinds[:index], lines[:index], strict=True)
    )


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
    if len(line) > datelines.MAX_LENGTH:
        return Kind.CAPTION if captions.caption(line, title=None) else Kind.PLAIN
    if datelines.read(line, setting.zone, setting.supplier.language):
        return Kind.DATE
    if len(line) <= _LONGEST_LABEL and (label := _label_kind(line, setting)):
        return label
    if speaks_to_readers(line):
        return Kind.MENU
    if bylines.byline(line) is not None or bylines.is_bare_collective(line):
        return Kind.BYLINE
    if captions.caption(line, title=None):
        return Kind.CAPTION
    return Kind.PLAIN


def _label_kind(line: str, setting: Setting) -> Kind | None:
    """The kind of a line that is a counter, or says whose a page is and where on a site one is."""
    if is_counter(line):
        return Kind.COUNTER
    if labels.publisher(line, setting.supplier.name) or labels.is_news_label(line):
        return Kind.SITE
    if labels.section(line):
        return Kind.SECTION
    return Kind.MENU if labels.is_menu(line) else None


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
        before = told[index - 1] if index else None
        if kind is Kind.SECTION and before in _NAMING and _has_title(lines, told, index):
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
        and _has_title(lines, told, index)
    )


def _stands_alone(lines: list[str], told: list[Kind], index: int) -> bool:
    """Whether a line is the one that names people, right below the title or above what follows bylines."""
    line = lines[index]
    if len(line.split()) > _NAME_WORDS or Kind.NAME in told[:index]:
        return False
    if any(kind is Kind.BYLINE and bylines.byline(lines[at]) for at, kind in enumerate(told)):
        return False
    if not _has_title(lines, told, index) or not (bylines.people(line) or bylines.with_place(line)):
        return False
    above = [at for at in range(index) if told[at] is Kind.PLAIN]
    if any(is_sentence(lines[at]) for at in above[1:-1]) or len(above) > _MOST_ABOVE:
        return False
    if (len(above) > 1 and is_sentence(lines[above[-1]])) or Kind.DATE in told[:index]:
        return index + 1 < len(told) and (
            told[index + 1] in _BESIDE_NAME or bool(bylines.role(lines[index + 1]))
        )
    below = lines[index + 1 : index + 2]
    titles = (lines[at] for at in above if len(lines[at].split()) >= _TITLE_WORDS)
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
            for other in lines[index + 1 : len(kinds)]
            if len(other) <= _LONGEST_TITLE
        )
        is_first = not any(
            kinds[at] is Kind.PLAIN and len(lines[at].split()) > LABEL_WORDS for at in range(index)
        )
        if (
            again
            and is_first
            and (
                (kind is Kind.PLAIN and len(line.split()) >= _TITLE_WORDS)
                or (kind in _MISTAKEN and len(line.split()) >= _REPEATED_WORDS)
            )
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


def is_label(plain: Sequence[str], *, is_known: bool = False) -> bool:
    """Whether the first of some lines is short beside a headline: very short before one, short before two.

    Where a section `is_known`, what stands below it is a second label only above title and standfirst.
    """
    label = plain[0]
    words = len(label.split())
    headline = next((line for line in plain[1:] if len(line.split()) > _CRUMB_WORDS), plain[1])
    if label.endswith(("?", "!", '"', "\u201d", "\u00bb")) or has_full_stop(label.rstrip(":")):
        return False
    if label.endswith((":", " -")) and words <= LABEL_WORDS:
        return True
    is_pair = plain[-1] is headline and plain[1] is headline
    if is_known and is_pair and (words > 1 or len(headline.split()) <= LABEL_WORDS or is_sentence(headline)):
        return False
    if words == 1 and label.isalpha() and len(headline.split()) >= LABEL_WORDS:
        return True
    if is_pair:
        return words <= _SHORT_LABEL_WORDS and len(headline.split()) >= LABEL_WORDS
    return words <= LABEL_WORDS and (
        len(headline.split()) > max(_CRUMB_WORDS, words) or (label.isupper() and not headline.isupper())
    )
