"""What is still above the body below the last date line or byline: captions, a standfirst, a page's words.

A line is the standfirst there only where its form, or what stands below it, says so.
"""

import re
from typing import Final

from copydesk.article import Picture
from copydesk.formats import captions
from copydesk.formats.captions import Caption
from copydesk.formats.document import Setting
from copydesk.formats.plain.head import Head, take
from copydesk.formats.plain.kinds import Kind
from copydesk.formats.plain.lines import is_label
from copydesk.formats.plain.sentences import has_dateline, has_full_stop, is_item, is_sentence, names_day

_TITLE_WORDS: Final = 35
_LEAST_STANDFIRST: Final = 4
_LEAST_CAPTION: Final = 7
_STANDFIRST_WORDS: Final = 60
_SENTENCE_WORDS: Final = 40
_SUMMARY_WORDS: Final = 16
_QUOTES: Final = ('"', "\u201c", "\u201e", "\u00ab", "\u00bb")
_SENTENCE: Final = re.compile(r"[^\W\d_]{2}[.!?](?:\s|$)")
_NEAR: Final = 4
_FEW_WORDS: Final = 5


def read_on(
    head: Head,
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
        if head.is_repeated(line):
            head.take_caption(line)
        elif kind is not Kind.PLAIN:
            take(head, line, kind, found.get(index), setting)
        elif head.title is None and _is_headline(line, is_first=index == 0):
            _take_title(head, line, _follows(head, lines, kinds, index))
        elif head.title and index == picture and (caption := captions.loosely_numbered(line)):
            head.pictures.append(Picture(caption=caption))
            head.confidence["pictures"] = 0.6
            picture = index + 1
        elif head.title and _is_standfirst(head, lines, kinds, found, index):
            head.standfirst = line
            head.confidence["standfirst"] = 0.6
        elif not (head.title and _is_furniture(head, lines, index)):
            return index
    return len(lines)


def _follows(head: Head, lines: list[str], kinds: list[Kind], index: int) -> str | None:
    """The next line that is neither the title again nor a counter."""
    for at in range(index + 1, len(lines)):
        is_counter = at < len(kinds) and kinds[at] is Kind.COUNTER
        if not is_counter and not head.is_repeated(lines[at]):
            return lines[at]
    return None


def _kind_below(kinds: list[Kind], index: int) -> Kind:
    return kinds[index + 1] if index + 1 < len(kinds) else Kind.PLAIN


def _is_standfirst(
    head: Head, lines: list[str], kinds: list[Kind], found: dict[int, Caption], index: int
) -> bool:
    """Whether a line below the header's end is the standfirst.

    A headline above a sentence is; a sentence only where the first picture, or the body's dateline, is below.
    """
    line, follows = lines[index], _follows(head, lines, kinds, index)
    words = len(line.split())
    if (
        head.begins(line)
        or is_item(line)
        or head.standfirst is not None
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
        caption is not None and caption.caption and caption.credit and not head.pictures and index > 0
    )
    return words <= _SENTENCE_WORDS and (
        bool(is_above_picture)
        or has_dateline(follows)
        or (_is_below_picture(head, kinds, index) and _is_summary(line, follows))
        or (_parts_two(line) and _is_summary(line, follows))
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


def _is_below_picture(head: Head, kinds: list[Kind], index: int) -> bool:
    """Whether a picture with caption and credit is right above a line."""
    return (
        0 < index <= len(kinds)
        and kinds[index - 1] is Kind.CAPTION
        and bool(head.pictures and head.pictures[-1].credit and head.pictures[-1].caption)
    )


def _parts_two(line: str) -> bool:
    """Whether a line is two sentences without a figure in them."""
    return len(_SENTENCE.findall(line)) == len(("one", "two")) and not any(map(str.isdigit, line))


def _is_summary(line: str, follows: str) -> bool:
    """Whether a few words tell no day, and the sentence below them does: so news begins."""
    return (
        len(line.split()) <= _SUMMARY_WORDS
        and not any(mark in line for mark in _QUOTES)
        and is_sentence(follows)
        and not names_day(line)
        and names_day(follows)
    )


def _is_furniture(head: Head, lines: list[str], index: int) -> bool:
    """Take a line that is neither standfirst nor body: a caption, or a few words between title and text."""
    line = lines[index]
    if is_item(line) or is_item(lines[min(index + 1, len(lines) - 1)]):
        return False
    if is_sentence(line.rstrip(":\u2026").removesuffix("...")) or not any(
        map(is_sentence, lines[index + 1 : index + 1 + _NEAR])
    ):
        return False
    words = len(line.split())
    if head.standfirst is not None and not head.pictures and words >= _LEAST_CAPTION:
        if line.endswith(("?", "!")):
            return False
        head.take_caption(line)
        head.confidence["pictures"] = 0.4
        return True
    if not head.is_of_page:
        return False
    is_dateline = "," in line and line.partition(",")[0].isupper()
    return index > 1 and words <= _FEW_WORDS and not is_dateline and not line.endswith(("?", "!", *_QUOTES))


def _is_headline(line: str, *, is_first: bool) -> bool:
    """Whether a line can be a title; the first of a text may be long and have a stop inside."""
    return not is_sentence(line) or (
        is_first and not has_full_stop(line) and len(line.split()) <= _TITLE_WORDS
    )


def _take_title(head: Head, line: str, follows: str | None) -> None:
    if not head.labels and follows and not is_sentence(follows) and is_label([line, follows]):
        head.labels.append(line.rstrip(": "))
        head.confidence["section"] = 0.5
    else:
        head.title = line
        head.confidence["title"] = 0.8
