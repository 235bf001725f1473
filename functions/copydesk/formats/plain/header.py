"""What stands above a body, line by line, and where the body begins.

Lines that have a form of their own are told by it (`lines`). Of the others the first that is no label is the
title and the next the standfirst. Below the last date line or byline, captions and a standfirst may still
follow: a line is one of them only where its form or what stands below it says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from copydesk.article import Person, Picture
from copydesk.formats import bylines, captions
from copydesk.formats.captions import Caption
from copydesk.formats.document import Setting
from copydesk.formats.plain import datelines, labels
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
from copydesk.formats.plain.sentences import has_dateline, has_full_stop, is_item, is_sentence, names_day

_TITLE_WORDS: Final = 35
_SHORT_LABEL_WORDS: Final = 2
_LABEL_ABOVE_TITLE: Final = 8
_CRUMBS: Final = 3
_CRUMB_WORDS: Final = 3
_LEAST_STANDFIRST: Final = 4
_LEAST_CAPTION: Final = 5
_STANDFIRST_WORDS: Final = 60
_SENTENCE_WORDS: Final = 40
_SUMMARY_WORDS: Final = 16
_QUOTES: Final = ('"', "\u201c", "\u201e", "\u00ab", "\u00bb")
_CREDIT_WORDS: Final = 8
_NEAR: Final = 4
_FEW_WORDS: Final = 5
_MENU: Final = 3
"""So many labels above a title are the ways around a site and not where the article stands."""


@dataclass
class Header:
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
    labels: list[str] = field(default_factory=list)
    confidence: dict[str, float] = field(default_factory=dict)

    def is_repeated(self, line: str) -> bool:
        """Whether a line is the title again."""
        return self.title is not None and repeats(line, self.title)

    def begins(self, line: str) -> bool:
        """Whether a line begins as the title does: so do first paragraphs, and captions do not."""
        return self.title is not None and captions.begin_alike(line, self.title)

    def take_caption(self, line: str, found: Caption | None = None) -> None:
        """Take a line as a picture's caption, as its credit, or as both."""
        found = found or captions.caption(line, self.title) or Caption(caption=line)
        last = self.pictures[-1] if self.pictures else None
        if found.caption is None and found.credit and len(found.credit.split()) > _CREDIT_WORDS:
            found = Caption(caption=found.credit)
        if last and found.caption is None and last.credit is None:
            self.pictures[-1] = last.model_copy(update={"credit": found.credit})
        elif last and found.credit is None and last.caption is None:
            self.pictures[-1] = last.model_copy(update={"caption": found.caption})
        else:
            self.pictures.append(Picture(caption=found.caption, credit=found.credit))
        self.confidence["pictures"] = 0.8

    def take_dates(self, found: Dateline) -> None:
        """Take the times of a date line, unless they are known, and the people beside them."""
        self.byline.extend(found.byline)
        if found.byline:
            self.confidence["byline"] = 0.8
        known = self.dates
        self.dates = Dateline(
            published=known.published or found.published,
            modified=known.modified or found.modified,
            unresolved=known.unresolved or found.unresolved,
        )


def read(lines: list[str], marks: dict[int, Caption], setting: Setting) -> tuple[Header, list[str], int]:
    """The header of a text, the lines of it that are body, and the index where the body begins.

    `marks` are the captions that are known, by index.
    """
    lines, marked = _marked_title(lines)
    kinds, found = kinds_of(lines, marks, setting)
    title = marked or _crumb(lines, kinds, known_title(lines, kinds))
    if title:
        kinds = below_title(kinds, title)
    end = header_end(lines, kinds, title)
    header = Header()
    if title:
        header.title = lines[title.at]
    plain = _read_lines(header, lines[:end], kinds, found, setting)
    rest = _below_title(header, plain, title.confidence) if title else _name_lines(header, plain)
    if not title and _is_label_above_date(header, lines, end, rest):
        header.labels.append(header.title or "")
        header.title = None
    begin = _read_on(header, lines, end, kinds, found, setting)
    _name_section(header)
    return header, rest, begin


def _marked_title(lines: list[str]) -> tuple[list[str], Title | None]:
    """The lines, and the title where one above the body is marked as a heading of the first level."""
    at = next((index for index, line in enumerate(lines[:HEADER_LINES]) if line.startswith("# ")), None)
    if at is None or not (title := lines[at][2:].strip()):
        return lines, None
    return [*lines[:at], title, *lines[at + 1 :]], Title(at, 0.95)


def _read_lines(
    header: Header, lines: list[str], kinds: list[Kind], found: dict[int, Caption], setting: Setting
) -> list[str]:
    """Fill the header from the lines above its end that have a form; those that have none are given back."""
    plain: list[str] = []
    for index, line in enumerate(lines):
        kind = kinds[index]
        if kind is Kind.PLAIN:
            plain.append(line)
        elif header.is_repeated(line):
            header.take_caption(line)
        else:
            _take(header, line, kind, found.get(index), setting)
    return plain


def _crumb(lines: list[str], kinds: list[Kind], title: Title | None) -> Title | None:
    """The title, where it comes again with at most labels between: the first time it was a breadcrumb."""
    if title is None:
        return None
    for at in range(title.at + 1, min(title.at + 1 + _CRUMBS, len(kinds))):
        if captions.same_line(lines[at], lines[title.at]):
            return Title(at, title.confidence)
        if kinds[at] not in {Kind.PLAIN, Kind.SECTION, Kind.NAME} or len(lines[at].split()) > LABEL_WORDS:
            break
    return title


def _below_title(header: Header, plain: list[str], confidence: float) -> list[str]:
    """Tell label, section and standfirst by where they stand to a title that is known."""
    at = next(index for index, line in enumerate(plain) if line is header.title)
    above = (line for line in plain[:at] if not header.is_repeated(line))
    rest = [line for line in above if not _is_label_above(header, line)]
    header.confidence["title"] = confidence
    below = []
    for line in plain[at + 1 :]:
        if not header.is_repeated(line):
            below.append(line)
        elif not captions.same_line(line, header.title or ""):
            header.pictures.append(Picture(caption=header.title))
    return [*rest, *_take_standfirst(header, below)]


def _take_standfirst(header: Header, below: list[str]) -> list[str]:
    """Take the first of the lines below a title; of the others those are body that are sentences.

    What else stands between a standfirst and a date is a caption, or the name of a place or a newspaper.
    """
    if not below:
        return []
    header.standfirst, *others = below
    header.confidence["standfirst"] = 0.8
    rest = []
    for line in others:
        if is_sentence(line):
            rest.append(line)
        elif len(line.split()) >= _LEAST_CAPTION:
            header.take_caption(line)
            header.confidence["pictures"] = 0.4
    return rest


def _is_label_above(header: Header, line: str) -> bool:
    """Take a line above the title as the site's label or as the section; False where it is too long."""
    if header.site is None and (publisher := labels.above_title(line)):
        header.site = publisher
        header.confidence["publisher"] = 0.6
        return True
    if len(line.split()) <= _LABEL_ABOVE_TITLE and not has_full_stop(line):
        header.labels.append(line)
        header.confidence.setdefault("section", 0.6 if len(line.split()) <= LABEL_WORDS else 0.4)
        return True
    return False


def _name_lines(header: Header, plain: list[str]) -> list[str]:
    """Tell labels, title and standfirst among lines without a form; give back those that are neither."""
    if len(plain) > len(("title", "standfirst")) and labels.above_title(plain[0]):
        _is_label_above(header, plain.pop(0))
    # Below a site's label two lines are title and standfirst, however short the title is.
    while len(plain) > 1 and not (header.site is not None and len(plain) == len(("title", "standfirst"))):
        if not _is_label(plain, is_known=len(header.labels) == 1):
            break
        header.labels.append(plain.pop(0).rstrip(": "))
        header.confidence.setdefault("section", 0.6)
    if plain and (len(plain[0].split()) <= _TITLE_WORDS or not has_full_stop(plain[0])):
        header.title = plain.pop(0)
        header.confidence["title"] = 0.9
        return _take_standfirst(header, plain)
    return plain


def _is_label(plain: Sequence[str], *, is_known: bool = False) -> bool:
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
    if is_known and is_pair:
        return False
    if words == 1 and label.isalpha() and len(headline.split()) >= LABEL_WORDS:
        return True
    if is_pair:
        return words <= _SHORT_LABEL_WORDS and len(headline.split()) >= LABEL_WORDS
    return words <= LABEL_WORDS and (
        len(headline.split()) > max(_CRUMB_WORDS, words) or (label.isupper() and not headline.isupper())
    )


def _is_label_above_date(header: Header, lines: list[str], end: int, rest: list[str]) -> bool:
    """Whether the title is only a label above the date, and a headline stands below it."""
    if header.title is None or header.standfirst or rest or end + 1 >= len(lines):
        return False
    return (
        len(header.title.split()) <= _SHORT_LABEL_WORDS
        and len(lines[end].split()) >= LABEL_WORDS
        and not is_sentence(lines[end])
        and is_sentence(lines[end + 1])
        and not header.site
    )


def _name_section(header: Header) -> None:
    """The section is the label above the title; of two the one that is known as a section."""
    if header.section is None and 0 < len(header.labels) < _MENU:
        known = (label for label in header.labels if labels.is_section(label))
        header.section = next(known, header.labels[0])
    if header.section is None:
        header.confidence.pop("section", None)


def _read_on(
    header: Header,
    lines: list[str],
    start: int,
    kinds: list[Kind],
    found: dict[int, Caption],
    setting: Setting,
) -> int:
    """Go on below the last date line for what is still header; the index where the body begins."""
    picture = start if start and kinds[start - 1] is Kind.DATE else None
    for index in range(start, len(lines)):
        line = lines[index]
        kind = kinds[index] if index < len(kinds) else Kind.PLAIN
        if header.is_repeated(line):
            header.take_caption(line)
        elif kind is not Kind.PLAIN:
            _take(header, line, kind, found.get(index), setting)
        elif header.title is None and _is_headline(line, is_first=index == 0):
            _take_title(header, line, _follows(header, lines, kinds, index))
        elif header.title and index == picture and (caption := captions.loosely_numbered(line)):
            header.pictures.append(Picture(caption=caption))
            header.confidence["pictures"] = 0.6
            picture = index + 1
        elif header.title and _is_standfirst(header, lines, kinds, found, index):
            header.standfirst = line
            header.confidence["standfirst"] = 0.6
        elif not (header.title and _is_furniture(header, lines, index)):
            return index
    return len(lines)


def _follows(header: Header, lines: list[str], kinds: list[Kind], index: int) -> str | None:
    """The next line that is neither the title again nor a counter."""
    for at in range(index + 1, len(lines)):
        is_counter = at < len(kinds) and kinds[at] is Kind.COUNTER
        if not is_counter and not header.is_repeated(lines[at]):
            return lines[at]
    return None


def _kind_below(kinds: list[Kind], index: int) -> Kind:
    return kinds[index + 1] if index + 1 < len(kinds) else Kind.PLAIN


def _is_standfirst(
    header: Header, lines: list[str], kinds: list[Kind], found: dict[int, Caption], index: int
) -> bool:
    """Whether a line below the header's end is the standfirst.

    A headline above a sentence is; a sentence only where the first picture, or the body's dateline, is below.
    """
    line, follows = lines[index], _follows(header, lines, kinds, index)
    words = len(line.split())
    if (
        header.begins(line)
        or is_item(line)
        or header.standfirst is not None
        or follows is None
        or words < _LEAST_STANDFIRST
    ):
        return False
    below = _kind_below(kinds, index)
    if not is_sentence(line):
        return _is_above_text(lines, kinds, index) or below in {Kind.CAPTION, Kind.BYLINE}
    if words > _STANDFIRST_WORDS or has_dateline(line):
        return False
    caption = found.get(index + 1) or (captions.caption(follows, None) if below is Kind.CAPTION else None)
    is_above_picture = (
        caption is not None and caption.caption and caption.credit and not header.pictures and index > 0
    )
    return words <= _SENTENCE_WORDS and (
        bool(is_above_picture) or has_dateline(follows) or _is_summary(header, line, follows, kinds, index)
    )


def _is_above_text(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a sentence is below a line, with nothing between but a few words each, or a caption."""
    for at in range(index + 1, min(index + 1 + _NEAR, len(lines))):
        if at < len(kinds) and kinds[at] is not Kind.PLAIN:
            continue
        if is_sentence(lines[at]):
            return True
        if len(lines[at].split()) > _FEW_WORDS:
            return False
    return False


def _is_summary(header: Header, line: str, follows: str, kinds: list[Kind], index: int) -> bool:
    """Whether a sentence right below a credited picture tells no day, and the one below does, as news do."""
    return (
        0 < index <= len(kinds)
        and kinds[index - 1] is Kind.CAPTION
        and bool(header.pictures and header.pictures[-1].credit and header.pictures[-1].caption)
        and len(line.split()) <= _SUMMARY_WORDS
        and not any(mark in line for mark in _QUOTES)
        and is_sentence(follows)
        and not names_day(line)
        and names_day(follows)
    )


def _is_furniture(header: Header, lines: list[str], index: int) -> bool:
    """Take a line that is neither standfirst nor body: a caption, or a few words between title and text."""
    line = lines[index]
    if is_item(line) or is_item(lines[min(index + 1, len(lines) - 1)]):
        return False
    if is_sentence(line.rstrip(":")) or not any(map(is_sentence, lines[index + 1 : index + 1 + _NEAR])):
        return False
    words = len(line.split())
    if header.standfirst is not None and not header.pictures and words >= _LEAST_CAPTION:
        if line.endswith(("?", "!")):
            return False
        header.take_caption(line)
        header.confidence["pictures"] = 0.4
        return True
    is_dateline = "," in line and line.partition(",")[0].isupper()
    return index > 1 and words <= _FEW_WORDS and not is_dateline and not line.endswith(("?", "!", *_QUOTES))


def _take(header: Header, line: str, kind: Kind, found: Caption | None, setting: Setting) -> None:
    match kind:
        case Kind.DATE:
            if dates := datelines.read(line, setting.zone, setting.supplier.language):
                header.take_dates(dates)
        case Kind.BYLINE:
            header.byline.extend(bylines.byline(line) or ())
            header.sources.extend(bylines.agencies(line))
            header.confidence["byline"] = 0.9
        case Kind.NAME:
            line = bylines.unbracketed(line)
            header.byline.extend(
                bylines.for_an_agency(line) or bylines.people(line) or bylines.with_place(line)
            )
            header.sources.extend(bylines.agencies(line))
            header.confidence.setdefault("byline", 0.6)
        case Kind.ROLE if header.byline and bylines.role(line):
            header.byline[-1] = header.byline[-1].model_copy(update={"role": line})
        case Kind.SITE:
            header.site = header.site or labels.publisher(line, setting.supplier.name)
            if header.site:
                is_known = header.site.casefold() == setting.supplier.name.casefold()
                header.confidence["publisher"] = 0.95 if is_known else 0.7
        case Kind.SECTION:
            header.labels.append(labels.section(line) or line)
            header.confidence["section"] = 0.9
        case Kind.CAPTION:
            header.take_caption(line, found)
        case _:
            pass


def _is_headline(line: str, *, is_first: bool) -> bool:
    """Whether a line can be a title; the first of a text may be long and have a stop inside."""
    return not is_sentence(line) or (
        is_first and not has_full_stop(line) and len(line.split()) <= _TITLE_WORDS
    )


def _take_title(header: Header, line: str, follows: str | None) -> None:
    if not header.labels and follows and not is_sentence(follows) and _is_label([line, follows]):
        header.labels.append(line.rstrip(": "))
        header.confidence["section"] = 0.5
    else:
        header.title = line
        header.confidence["title"] = 0.8
