# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Plain text as people copy it out of pages: which line is the title, and what belongs to the body.

Above the body stand, in any order and each of them optional: a site's label, a section, the title, the
standfirst, a byline, date lines, counters and captions. Lines that have a form of their own are told by it;
of the others the first is the title and the second the standfirst. A date line or a byline ends the header,
so a full sentence before it can be a standfirst; where there is neither, the first full sentence begins the
body. A single line is a title if it reads like a headline, and the body if it is a sentence: a flash that is
a sentence has no headline. What is in no field stays in the body: no line is lost but counters and labels.
"""

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from copydesk.article import Block, Draft, Person, Picture, Provenance
from copydesk.errors import Refused
from copydesk.formats import bylines, captions, datelines, labels
from copydesk.formats.counters import is_counter
from copydesk.formats.datelines import Dateline
from copydesk.formats.document import Setting
from copydesk.formats.paragraphs import paragraphs

_HEADER_LINES: Final = 14
_TITLE_WORDS: Final = 35
_STANDFIRST_WORDS: Final = 90
_LABEL_WORDS: Final = 4
_SHORT_LABEL_WORDS: Final = 2
_LONG: Final = 30
_LONG_HEADLINE: Final = 20
_LEAST_STANDFIRST: Final = 4
_LONGEST: Final = 300
"""No line with a form of its own is longer."""
_CREDIT_WORDS: Final = 8
_FULL_STOP: Final = re.compile(r"[.\u2026:;,]['\"\u2019\u201d\u00bb)\]]*$")
_ABBREVIATION_END: Final = re.compile(r"(?:\b[^\W\d_]\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Dr|St|vs|г)\.$")
_INNER_STOP: Final = re.compile(
    r"[a-zа-яäöüß]{2}[.!?]['\"\u2019\u201d]?\s+['\"\u2018\u201c\u201e]?[A-ZА-ЯÄÖÜ]"
)


class _Kind(Enum):
    DATE = auto()
    BYLINE = auto()
    NAME = auto()
    ROLE = auto()
    COUNTER = auto()
    SITE = auto()
    SECTION = auto()
    CAPTION = auto()
    PLAIN = auto()


_CLOSING: Final = frozenset({_Kind.DATE, _Kind.BYLINE, _Kind.NAME, _Kind.ROLE})
"""What stands below the standfirst and above the body."""


@dataclass
class _Header:
    """What the lines above the body have given so far."""

    site: str | None = None
    section: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: list[Person] = field(default_factory=list)
    dates: Dateline = field(default_factory=Dateline)
    pictures: list[Picture] = field(default_factory=list)
    confidence: dict[str, float] = field(default_factory=dict)


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The one article of a text."""
    lines = [paragraph.text for paragraph in paragraphs(text)]
    kinds = _with_names(lines, [_kind(line, setting) for line in lines[:_HEADER_LINES]])
    end = _header_end(lines, kinds)
    header = _Header()
    plain = _read_header(header, lines[:end], kinds[:end], setting)
    rest = _name_lines(header, plain, lines[end:])
    first_of_body = _read_on(header, lines, end, kinds, setting)
    body = [*rest, *_body(header, lines[first_of_body:])]
    return (_draft(header, body),)


def _kind(line: str, setting: Setting) -> _Kind:
    if len(line) > _LONGEST:
        return _Kind.PLAIN
    if datelines.read(line, setting.zone, setting.supplier.language):
        return _Kind.DATE
    if is_counter(line):
        return _Kind.COUNTER
    if labels.publisher(line, setting.supplier.name) or labels.is_news_label(line):
        return _Kind.SITE
    if labels.section(line):
        return _Kind.SECTION
    if bylines.byline(line) is not None or bylines.is_bare_collective(line):
        return _Kind.BYLINE
    if captions.caption(line, title=None):
        return _Kind.CAPTION
    return _Kind.PLAIN


def _with_names(lines: list[str], kinds: list[_Kind]) -> list[_Kind]:
    """The kinds, with the names and roles that are told only by standing beside a date or a byline."""
    told = list(kinds)
    for index, kind in enumerate(kinds):
        if kind is not _Kind.PLAIN:
            continue
        line = lines[index]
        before = told[index - 1] if index else None
        if before in {_Kind.BYLINE, _Kind.NAME} and bylines.role(line):
            told[index] = _Kind.ROLE
        elif _Kind.PLAIN in told[:index] and _is_bare_name(line) and _is_beside_date(lines, kinds, index):
            told[index] = _Kind.NAME
    return told


def _header_end(lines: list[str], kinds: list[_Kind]) -> int:
    """The index after the last date line or byline that is above the body; 0 where there is none."""
    end = 0
    sentences = 0
    plain = 0
    for index, kind in enumerate(kinds):
        if kind in _CLOSING and sentences <= 1:
            end = index + 1
        elif kind is _Kind.PLAIN:
            plain += 1
            sentences += _is_sentence(lines[index]) and plain > 1
            if len(lines[index].split()) > _STANDFIRST_WORDS:
                break
    return end


def _read_header(header: _Header, lines: list[str], kinds: list[_Kind], setting: Setting) -> list[str]:
    """Fill the header from the lines above its end; what fits nowhere is given back for the body."""
    plain: list[str] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is not _Kind.PLAIN:
            _take(header, line, kind, setting)
        else:
            plain.append(line)
    return plain


def _name_lines(header: _Header, plain: list[str], later: list[str]) -> list[str]:
    """Tell section, title and standfirst among lines without a form; give back those that are neither.

    A line that comes again as a caption is the title, whatever stands above it.
    """
    repeated = [
        line
        for line in plain
        if any(_repeats(other, line) for other in (*plain, *later) if other is not line)
    ]
    title = repeated[0] if repeated else None
    for line in [line for line in plain if title and line is not title and _repeats(line, title)]:
        plain.remove(line)
        if not captions.same_line(line, title or ""):
            header.pictures.append(Picture(caption=title))
    is_labelled = len(plain) > 1 and (plain[1] is title or _is_label(plain, title))
    if (
        is_labelled
        and header.section is None
        and plain[0] is not title
        and len(plain[0].split()) <= _LABEL_WORDS
    ):
        header.section = plain.pop(0)
        header.confidence["section"] = 0.6
    if plain and len(plain[0].split()) <= _TITLE_WORDS:
        header.title = plain.pop(0)
        header.confidence["title"] = 0.95 if title else 0.9
        if plain:
            header.standfirst = plain.pop(0)
            header.confidence["standfirst"] = 0.8
    return plain


def _read_on(header: _Header, lines: list[str], start: int, kinds: list[_Kind], setting: Setting) -> int:
    """Go on below the last date line for what is still header; the index where the body begins."""
    for index in range(start, len(lines)):
        line = lines[index]
        kind = kinds[index] if index < len(kinds) else _Kind.PLAIN
        follows = lines[index + 1] if index + 1 < len(lines) else None
        if _is_repetition(header, line):
            _take_caption(header, line)
        elif kind is not _Kind.PLAIN:
            _take(header, line, kind, setting)
        elif header.title is None and not _is_sentence(line):
            _take_title(header, line, follows)
        elif header.standfirst is None and header.title and _is_standfirst(line, follows):
            header.standfirst = line
            header.confidence["standfirst"] = 0.6
        else:
            return index
    return len(lines)


def _take(header: _Header, line: str, kind: _Kind, setting: Setting) -> None:
    match kind:
        case _Kind.DATE:
            _take_dates(header, line, setting)
        case _Kind.BYLINE:
            header.byline.extend(bylines.byline(line) or ())
            header.confidence["byline"] = 0.9
        case _Kind.NAME:
            header.byline.extend(bylines.people(line))
            header.confidence["byline"] = 0.6
        case _Kind.ROLE if header.byline:
            header.byline[-1] = header.byline[-1].model_copy(update={"role": line})
        case _Kind.SITE:
            header.site = header.site or labels.publisher(line, setting.supplier.name)
            if header.site:
                is_known = header.site.casefold() == setting.supplier.name.casefold()
                header.confidence["publisher"] = 0.95 if is_known else 0.7
        case _Kind.SECTION:
            header.section = labels.section(line)
            header.confidence["section"] = 0.9
        case _Kind.CAPTION:
            _take_caption(header, line)
        case _:
            pass


def _take_title(header: _Header, line: str, follows: str | None) -> None:
    if header.section is None and follows and not _is_sentence(follows) and _is_label([line, follows], None):
        header.section = line
        header.confidence["section"] = 0.5
    else:
        header.title = line
        header.confidence["title"] = 0.8


def _take_dates(header: _Header, line: str, setting: Setting) -> None:
    found = datelines.read(line, setting.zone, setting.supplier.language)
    if found is None:
        return
    header.byline.extend(found.byline)
    if found.byline:
        header.confidence["byline"] = 0.8
    known = header.dates
    header.dates = Dateline(
        published=known.published or found.published,
        modified=known.modified or found.modified,
        unresolved=known.unresolved or found.unresolved,
    )


def _take_caption(header: _Header, line: str) -> None:
    found = captions.caption(line, header.title)
    if found is None:
        header.pictures.append(Picture(caption=line))
    elif found.caption:
        header.pictures.append(Picture(caption=found.caption, credit=found.credit))
    elif found.credit and len(found.credit.split()) > _CREDIT_WORDS:
        header.pictures.append(Picture(caption=found.credit))
    elif header.pictures and header.pictures[-1].credit is None:
        header.pictures[-1] = header.pictures[-1].model_copy(update={"credit": found.credit})
    else:
        header.pictures.append(Picture(credit=found.credit))
    header.confidence["pictures"] = 0.8


def _body(header: _Header, lines: list[str]) -> list[str]:
    """The lines that are body: all but captions that repeat the title or are numbered."""
    body = []
    for line in lines:
        found = captions.caption(line, header.title)
        if _is_repetition(header, line) or (found and not _is_sentence(line)):
            _take_caption(header, line)
        else:
            body.append(line)
    return body


def _draft(header: _Header, body: list[str]) -> Draft:
    provenance = {
        name: Provenance(origin="rule", confidence=value) for name, value in header.confidence.items()
    }
    if not header.byline:
        provenance.pop("byline", None)
    for name, moment in (("published", header.dates.published), ("modified", header.dates.modified)):
        if moment:
            provenance[name] = Provenance(origin="rule", confidence=0.9)
    if header.dates.unresolved and header.dates.published is None:
        provenance["published"] = Provenance(origin=f"unresolved: {header.dates.unresolved}", confidence=0.0)
    if body:
        provenance["body"] = Provenance(origin="rule", confidence=0.9)
    return Draft(
        title=header.title,
        standfirst=header.standfirst,
        byline=tuple(dict.fromkeys(header.byline)),
        section=header.section,
        publisher=header.site,
        body=tuple(Block(text=line) for line in body),
        pictures=tuple(header.pictures),
        published=header.dates.published,
        modified=header.dates.modified,
        provenance=provenance,
    )


def _is_repetition(header: _Header, line: str) -> bool:
    return header.title is not None and _repeats(line, header.title)


def _repeats(line: str, title: str) -> bool:
    """Whether a line is the title again, with or without a picture's number."""
    if captions.same_line(line, title):
        return True
    found = captions.caption(line, title)
    return bool(found and found.caption and captions.same_line(found.caption, title))


def _is_sentence(line: str) -> bool:
    """Whether a line reads like running text and not like a headline."""
    words = len(line.split())
    if words > _LONG or (_FULL_STOP.search(line) and not _ABBREVIATION_END.search(line)):
        return True
    return words > _LONG_HEADLINE and bool(_INNER_STOP.search(line))


def _is_standfirst(line: str, follows: str | None) -> bool:
    return (
        follows is not None
        and not _is_sentence(line)
        and len(line.split()) >= _LEAST_STANDFIRST
        and _is_sentence(follows)
    )


def _is_label(plain: list[str], title: str | None) -> bool:
    """Whether the first of some lines is short beside a headline: very short before one, short before two."""
    label, headline = plain[0], plain[1]
    words = _SHORT_LABEL_WORDS if len(plain) == len((label, headline)) else _LABEL_WORDS
    return (
        label is not title
        and len(label.split()) <= words
        and len(headline.split()) > _LABEL_WORDS
        and not label.endswith(("?", "!", '"'))
    )


def _is_bare_name(line: str) -> bool:
    return bylines.is_person(line) and len(line.split()) <= _LABEL_WORDS


def _is_beside_date(lines: list[str], kinds: list[_Kind], index: int) -> bool:
    """Whether a date line is right above, or below with at most a role between."""
    below = kinds[index + 1 : index + 3]
    if len(below) > 1 and below[0] is _Kind.PLAIN and not bylines.role(lines[index + 1]):
        below = below[:1]
    return _Kind.DATE in below or (index > 0 and kinds[index - 1] is _Kind.DATE)
