"""Plain text as people copy it out of pages: which line is the title, and what belongs to the body.

Above the body stand, in any order and each of them optional: a site's label, a section, the title, the
standfirst, a byline, date lines, counters and captions. Lines that have a form of their own are told by it;
of the others the first is the title and the second the standfirst. A date line or a byline ends the header,
so a full sentence before it can be a standfirst; where there is neither, the first full sentence begins the
body. A single line is a title if it reads like a headline, and the body if it is a sentence: a flash that is
a sentence has no headline. What is in no field stays in the body: no line is lost but counters, labels and
what a page says around its article, which is taken away first.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from copydesk.article import Draft, Person, Picture, Provenance, Rights, StatedSource
from copydesk.errors import Refused
from copydesk.formats import bylines, captions, embargoes
from copydesk.formats.agencies import in_dateline
from copydesk.formats.document import Setting
from copydesk.formats.embargoes import Embargo
from copydesk.formats.paragraphs import paragraphs
from copydesk.formats.plain import datelines, endings, labels
from copydesk.formats.plain.blocks import blocks
from copydesk.formats.plain.datelines import Dateline
from copydesk.formats.plain.lines import (
    HEADER_LINES,
    LABEL_WORDS,
    Kind,
    Title,
    below_title,
    header_end,
    kinds_of,
    known_title,
    repeats,
)
from copydesk.formats.plain.noise import is_counted, is_rights_notice, without_noise
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

_EMBARGO_LINES: Final = 4
_EMBARGO: Final = re.compile(
    r"\W*(?:strict(?:ly)?\s+)?(?:under\s+)?embargo(?:ed\b|\s+(?:until|till|hasta|bis)\b)"
    r"|\W*(?:sperrfrist|hold\s+for\s+release|not\s+for\s+publication\s+(?:before|until))\b",
    re.IGNORECASE,
)
"""What is an embargo though nobody can read until when; "Embargo: what it means" is a headline."""
_TITLE_WORDS: Final = 35
_SHORT_LABEL_WORDS: Final = 2
_LABEL_ABOVE_TITLE: Final = 8
_LEAST_STANDFIRST: Final = 4
_CREDIT_WORDS: Final = 8


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
    sources: list[str] = field(default_factory=list)
    notice: str | None = None
    confidence: dict[str, float] = field(default_factory=dict)


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The one article of a text."""
    lines = without_noise([paragraph.text for paragraph in paragraphs(text)])
    lines, embargo = _without_embargo(lines, setting)
    lines, marked = _marked_title(lines)
    kinds = kinds_of(lines, setting)
    title = marked or known_title(lines, kinds)
    if title:
        kinds = below_title(kinds, title)
    end = header_end(lines, kinds, title)
    header = _Header()
    if title:
        header.title = lines[title.at]
    plain = _read_header(header, lines[:end], kinds[:end], setting)
    rest = _below_title(header, plain, title.confidence) if title else _name_lines(header, plain)
    first_of_body = _read_on(header, lines, end, kinds, setting)
    body = [*rest, *_body(header, lines[first_of_body:])]
    return (_held(_draft(header, body), embargo),)


def _without_embargo(lines: list[str], setting: Setting) -> tuple[list[str], Embargo | None]:
    """The lines, and the embargo that one of the first of them states and says nothing else."""
    for at, line in enumerate(lines[:_EMBARGO_LINES]):
        found = embargoes.stated(line, setting.zone, setting.supplier.language)
        if found and (found.until or _EMBARGO.match(line)):
            return [*lines[:at], *lines[at + 1 :]], found
    return lines, None


def _held(draft: Draft, embargo: Embargo | None) -> Draft:
    """The draft until its embargo ends; one whose end cannot be read withholds it until further notice."""
    if embargo is None:
        return draft
    name = "embargo" if embargo.until else "withheld"
    provenance = {**draft.provenance, name: Provenance(origin="rule", confidence=0.9)}
    return draft.model_copy(
        update={"embargo": embargo.until, "withheld": embargo.until is None, "provenance": provenance}
    )


def _marked_title(lines: list[str]) -> tuple[list[str], Title | None]:
    """The lines, and the title where one above the body is marked as a heading of the first level."""
    at = next((index for index, line in enumerate(lines[:HEADER_LINES]) if line.startswith("# ")), None)
    if at is None or not (title := lines[at][2:].strip()):
        return lines, None
    return [*lines[:at], title, *lines[at + 1 :]], Title(at, 0.95)


def _read_header(header: _Header, lines: list[str], kinds: list[Kind], setting: Setting) -> list[str]:
    """Fill the header from the lines above its end; what fits nowhere is given back for the body."""
    plain: list[str] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is Kind.PLAIN:
            plain.append(line)
        elif _is_repetition(header, line):
            _take_caption(header, line)
        else:
            _take(header, line, kind, setting)
    return plain


def _below_title(header: _Header, plain: list[str], confidence: float) -> list[str]:
    """Tell label, section and standfirst by where they stand to a title that is known."""
    at = next(index for index, line in enumerate(plain) if line is header.title)
    rest = [line for line in plain[:at] if not _is_label_above(header, line)]
    header.confidence["title"] = confidence
    below = []
    for line in plain[at + 1 :]:
        if not _is_repetition(header, line):
            below.append(line)
        elif not captions.same_line(line, header.title or ""):
            header.pictures.append(Picture(caption=header.title))
    if below:
        header.standfirst = below.pop(0)
        header.confidence["standfirst"] = 0.8
    return [*rest, *below]


def _is_label_above(header: _Header, line: str) -> bool:
    """Take a line above the title as the site's label or as the section; False where it is too long."""
    if header.site is None and (publisher := labels.above_title(line)):
        header.site = publisher
        header.confidence["publisher"] = 0.6
        return True
    if header.section is None and len(line.split()) <= _LABEL_ABOVE_TITLE:
        header.section = line
        header.confidence["section"] = 0.6 if len(line.split()) <= LABEL_WORDS else 0.4
        return True
    return False


def _name_lines(header: _Header, plain: list[str]) -> list[str]:
    """Tell section, title and standfirst among lines without a form; give back those that are neither."""
    if len(plain) > len(("title", "standfirst")) and labels.above_title(plain[0]):
        _is_label_above(header, plain.pop(0))
    # Below a site's label two lines are title and standfirst, however short the title is.
    is_pair = header.site is not None and len(plain) == len(("title", "standfirst"))
    if len(plain) > 1 and header.section is None and not is_pair and _is_label(plain):
        header.section = plain.pop(0)
        header.confidence["section"] = 0.6
    if plain and (len(plain[0].split()) <= _TITLE_WORDS or not has_full_stop(plain[0])):
        header.title = plain.pop(0)
        header.confidence["title"] = 0.9
        if plain:
            header.standfirst = plain.pop(0)
            header.confidence["standfirst"] = 0.8
    return plain


def _read_on(header: _Header, lines: list[str], start: int, kinds: list[Kind], setting: Setting) -> int:
    """Go on below the last date line for what is still header; the index where the body begins."""
    picture = start if start and kinds[start - 1] is Kind.DATE else None
    for index in range(start, len(lines)):
        line = lines[index]
        kind = kinds[index] if index < len(kinds) else Kind.PLAIN
        if _is_repetition(header, line):
            _take_caption(header, line)
        elif kind is not Kind.PLAIN:
            _take(header, line, kind, setting)
        elif header.title is None and _is_headline(line, is_first=index == 0):
            _take_title(header, line, _follows(header, lines, kinds, index))
        elif header.title and index == picture and (caption := captions.loosely_numbered(line)):
            header.pictures.append(Picture(caption=caption))
            header.confidence["pictures"] = 0.6
            picture = index + 1
        elif (
            header.standfirst is None
            and header.title
            and _is_standfirst(line, _follows(header, lines, kinds, index))
        ):
            header.standfirst = line
            header.confidence["standfirst"] = 0.6
        else:
            return index
    return len(lines)


def _follows(header: _Header, lines: list[str], kinds: list[Kind], index: int) -> str | None:
    """The next line that is neither the title again nor a counter."""
    for at in range(index + 1, len(lines)):
        is_counter = at < len(kinds) and kinds[at] is Kind.COUNTER
        if not is_counter and not _is_repetition(header, lines[at]):
            return lines[at]
    return None


def _take(header: _Header, line: str, kind: Kind, setting: Setting) -> None:
    match kind:
        case Kind.DATE:
            _take_dates(header, line, setting)
        case Kind.BYLINE:
            header.byline.extend(bylines.byline(line) or ())
            header.sources.extend(bylines.agencies(line))
            header.confidence["byline"] = 0.9
        case Kind.NAME:
            header.byline.extend(
                bylines.for_an_agency(line) or bylines.people(line) or bylines.with_place(line)
            )
            header.sources.extend(bylines.agencies(line))
            header.confidence["byline"] = 0.6
        case Kind.ROLE if header.byline:
            header.byline[-1] = header.byline[-1].model_copy(update={"role": line})
        case Kind.SITE:
            header.site = header.site or labels.publisher(line, setting.supplier.name)
            if header.site:
                is_known = header.site.casefold() == setting.supplier.name.casefold()
                header.confidence["publisher"] = 0.95 if is_known else 0.7
        case Kind.SECTION:
            header.section = labels.section(line)
            header.confidence["section"] = 0.9
        case Kind.CAPTION:
            _take_caption(header, line)
        case _:
            pass


def _take_title(header: _Header, line: str, follows: str | None) -> None:
    if header.section is None and follows and not is_sentence(follows) and _is_label([line, follows]):
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
    """The lines that are body: all but captions, counters, credits, and whose the article is.

    A caption is the title again below a picture, or what a label calls one; a line with a credit needs no
    picture beside it.
    """
    body: list[str] = []
    is_below_picture = False
    for line in lines:
        if is_rights_notice(line):
            header.notice = header.notice or line
            continue
        found = captions.caption(line, header.title, any_number=False)
        is_of_picture = found and (
            bool(found.caption and found.credit)
            or (not is_sentence(line) and (is_below_picture or not captions.is_notice(line)))
        )
        is_below_picture = _is_repetition(header, line) or bool(is_of_picture)
        if is_below_picture:
            _take_caption(header, line)
        elif not (is_counted(line) or _is_ending(header, line)):
            body.append(line)
    if body and (source := in_dateline(body[0])):
        header.sources.append(source)
    return _without_last_byline(header, body)


def _is_ending(header: _Header, line: str) -> bool:
    """Take a line that stands below stories and is no part of them; False where it is a line of the body."""
    if people := endings.credits(line):
        known = {person.name.casefold() for person in header.byline}
        header.byline.extend(person for person in people if person.name.casefold() not in known)
        header.confidence.setdefault("byline", 0.8)
    elif source := endings.source(line):
        header.sources.append(source)
    else:
        return False
    return True


def _without_last_byline(header: _Header, body: list[str]) -> list[str]:
    """The body without a byline at its end, where the header has none: so many newspapers write it."""
    if header.byline or not body[1:] or not (people := bylines.byline(body[-1])):
        return body
    header.byline.extend(people)
    header.confidence["byline"] = 0.7
    return body[:-1]


def _draft(header: _Header, body: list[str]) -> Draft:
    provenance = {
        name: Provenance(origin="rule", confidence=value) for name, value in header.confidence.items()
    }
    if not header.byline:
        provenance.pop("byline", None)
    if header.sources:
        provenance["sources"] = Provenance(origin="rule", confidence=0.9)
    if header.notice:
        provenance["rights"] = Provenance(origin="rule", confidence=0.9)
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
        body=blocks(body),
        pictures=tuple(header.pictures),
        published=header.dates.published,
        modified=header.dates.modified,
        sources=tuple(StatedSource(name=name) for name in dict.fromkeys(header.sources)),
        rights=Rights(notice=header.notice),
        provenance=provenance,
    )


def _is_repetition(header: _Header, line: str) -> bool:
    return header.title is not None and repeats(line, header.title)


def _is_headline(line: str, *, is_first: bool) -> bool:
    """Whether a line can be a title; the first of a text may be long and have a stop inside."""
    return not is_sentence(line) or (
        is_first and not has_full_stop(line) and len(line.split()) <= _TITLE_WORDS
    )


def _is_standfirst(line: str, follows: str | None) -> bool:
    return (
        follows is not None
        and not is_sentence(line)
        and len(line.split()) >= _LEAST_STANDFIRST
        and is_sentence(follows)
    )


def _is_label(plain: list[str]) -> bool:
    """Whether the first of some lines is short beside a headline: very short before one, short before two."""
    label, headline = plain[0], plain[1]
    words = _SHORT_LABEL_WORDS if len(plain) == len((label, headline)) else LABEL_WORDS
    if len(label.split()) == 1 and label.isalpha() and len(headline.split()) >= LABEL_WORDS:
        return True
    return (
        len(label.split()) <= words
        and len(headline.split()) > LABEL_WORDS
        and not label.endswith(("?", "!", '"'))
    )
