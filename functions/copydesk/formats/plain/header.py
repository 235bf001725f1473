"""What stands above a body, line by line, and where the body begins.

Lines that have a form of their own are told by it (`lines`). Of the others the first that is no label is the
title and the next the standfirst. Below the last date line or byline, captions and a standfirst may still
follow: a line is one of them only where its form or what stands below it says so.
"""

from typing import Final

from copydesk.article import Picture
from copydesk.formats import captions
from copydesk.formats.captions import Caption
from copydesk.formats.document import Setting
from copydesk.formats.plain import labels
from copydesk.formats.plain.head import Head, take
from copydesk.formats.plain.kinds import LABEL_WORDS, Kind
from copydesk.formats.plain.lead import read_on
from copydesk.formats.plain.lines import (
    HEADER_LINES,
    Title,
    below_title,
    header_end,
    is_label,
    kinds_of,
    known_title,
)
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

_TITLE_WORDS: Final = 35
_SHORT_LABEL_WORDS: Final = 2
_LABEL_ABOVE_TITLE: Final = 8
_CRUMBS: Final = 3
_LEAST_CAPTION: Final = 7
_LONGEST_ISSUER: Final = 6
_MENU: Final = 3
"""So many labels above a title are the ways around a site and not where the article stands."""


def read(lines: list[str], marks: dict[int, Caption], setting: Setting) -> tuple[Head, list[str], int]:
    """The header of a text, the lines of it that are body, and the index where the body begins.

    `marks` are the captions that are known, by index.
    """
    lines, marked = _marked_title(lines)
    kinds, found = kinds_of(lines, marks, setting)
    title = marked or _crumb(lines, kinds, known_title(lines, kinds))
    if title:
        kinds = below_title(kinds, title)
    end = header_end(lines, kinds, title)
    head = Head()
    if title:
        head.title = lines[title.at]
    plain = _read_lines(head, lines[:end], kinds, found, setting)
    rest = _below_title(head, plain, title.confidence) if title else _name_lines(head, plain)
    if not title and _is_label_above_date(head, lines, end, rest):
        head.labels.append(head.title or "")
        head.title = None
    begin = read_on(head, lines, end, kinds, found, setting)
    _name_section(head)
    return head, rest, begin


def _marked_title(lines: list[str]) -> tuple[list[str], Title | None]:
    """The lines, and the title where one above the body is marked as a heading of the first level."""
    at = next((index for index, line in enumerate(lines[:HEADER_LINES]) if line.startswith("# ")), None)
    if at is None or not (title := lines[at][2:].strip()):
        return lines, None
    return [*lines[:at], title, *lines[at + 1 :]], Title(at, 0.95)


def _read_lines(
    head: Head, lines: list[str], kinds: list[Kind], found: dict[int, Caption], setting: Setting
) -> list[str]:
    """Fill the header from the lines above its end that have a form; those that have none are given back."""
    plain: list[str] = []
    for index, line in enumerate(lines):
        kind = kinds[index]
        if kind is Kind.PLAIN:
            plain.append(line)
        elif head.is_repeated(line):
            head.take_caption(line)
        else:
            take(head, line, kind, found.get(index), setting)
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


def _below_title(head: Head, plain: list[str], confidence: float) -> list[str]:
    """Tell label, section and standfirst by where they stand to a title that is known."""
    at = next(index for index, line in enumerate(plain) if line is head.title)
    above = (line for line in plain[:at] if not head.is_repeated(line))
    rest = [line for line in above if not _is_label_above(head, line)]
    head.confidence["title"] = confidence
    below = []
    for line in plain[at + 1 :]:
        if not head.is_repeated(line):
            below.append(line)
        elif not captions.same_line(line, head.title or ""):
            head.pictures.append(Picture(caption=head.title))
    return [*rest, *_take_standfirst(head, below)]


def _take_standfirst(head: Head, below: list[str]) -> list[str]:
    """Take the first of the lines below a title; of the others those are body that are sentences.

    What else stands between a standfirst and a date is a caption, or the name of a place or a newspaper.
    """
    if not below:
        return []
    head.standfirst, *others = below
    head.confidence["standfirst"] = 0.8
    rest = []
    for line in others:
        if is_sentence(line):
            rest.append(line)
        elif len(line.split()) >= _LEAST_CAPTION:
            head.take_caption(line)
            head.confidence["pictures"] = 0.4
    return rest


def _is_label_above(head: Head, line: str) -> bool:
    """Take a line above the title as the site's label or as the section; False where it is too long."""
    if head.site is None and (publisher := labels.above_title(line)):
        head.site = publisher
        head.confidence["publisher"] = 0.6
        return True
    if len(line.split()) <= _LABEL_ABOVE_TITLE and not has_full_stop(line):
        head.labels.append(line)
        head.confidence.setdefault("section", 0.6 if len(line.split()) <= LABEL_WORDS else 0.4)
        return True
    return False


def _name_lines(head: Head, plain: list[str]) -> list[str]:
    """Tell labels, title and standfirst among lines without a form; give back those that are neither."""
    if len(plain) > len(("title", "standfirst")) and labels.above_title(plain[0]):
        _is_label_above(head, plain.pop(0))
    # Below a site's label two lines are title and standfirst, however short the title is.
    while len(plain) > 1 and not (head.site is not None and len(plain) == len(("title", "standfirst"))):
        if not is_label(plain, is_known=len(head.labels) == 1):
            break
        head.labels.append(plain.pop(0).rstrip(": "))
        head.confidence.setdefault("section", 0.6)
    if plain and (len(plain[0].split()) <= _TITLE_WORDS or not has_full_stop(plain[0])):
        head.title = plain.pop(0)
        head.confidence["title"] = 0.9
        return _take_standfirst(head, plain)
    return plain


def _is_label_above_date(head: Head, lines: list[str], end: int, rest: list[str]) -> bool:
    """Whether the title is only a label above the date, and a headline stands below it."""
    if head.title is None or head.standfirst or rest or end + 1 >= len(lines):
        return False
    words = len(head.title.split())
    is_above_label = (
        words <= _LONGEST_ISSUER
        and words < len(lines[end].split())
        and lines[0] == head.title
        and labels.is_section(lines[1])
    )
    return (
        (words <= _SHORT_LABEL_WORDS or is_above_label)
        and len(lines[end].split()) >= LABEL_WORDS
        and not is_sentence(lines[end])
        and is_sentence(lines[end + 1])
        and not head.site
    )


def _name_section(head: Head) -> None:
    """The section is the label above the title; of two the one that is known as a section."""
    if head.section is None and 0 < len(head.labels) < _MENU:
        known = [label for label in head.labels if labels.is_section(label)]
        told = (label for label in known or head.labels if not labels.is_generic(label))
        others = (label for label in head.labels if not labels.is_generic(label))
        head.section = next(told, next(others, head.labels[0]))
    if head.section is None:
        head.confidence.pop("section", None)
