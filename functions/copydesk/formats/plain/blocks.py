# ruff: noqa: RUF001 - dashes are meant
"""The lines of a body as blocks: lists, headings and pull quotes told from paragraphs.

In doubt a line is a paragraph. A heading stands alone between paragraphs; a list has a marker at each item; a
pull quote has its speaker below it, or says again what a paragraph says, and then it is left out.
"""

import re
from collections.abc import Sequence
from typing import Final

from copydesk.article import Block, BlockKind
from copydesk.formats import bylines
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

_POINT: Final = re.compile(r"(?P<marker>[•*▪◦●■‣·–-])\s+(?=\S)")
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,2})[.)]\s+(?=\S)")
_MARKED_HEADING: Final = re.compile(r"#{1,6}\s+(?=\S)")
_SPEECH_MARKERS: Final = ("-", "–")
_QUOTED: Final = re.compile(
    r"[\"\u201c\u201e\u00ab\u2018](?P<words>[^\"\u201c\u201d\u201e\u00ab\u00bb]{8,300})[\"\u201d\u201c\u00bb\u2019]"
)
_SPEAKER: Final = re.compile(r"(?:[\u2013\u2014-]\s*)?(?P<name>[^,]{4,60})(?:,\s*\S.{1,80})?")
_LEAST_QUOTE: Final = 5
"""Fewer words between marks are a heading."""
_LONGEST_POINT: Final = 80
_MOST_QUOTES: Final = 60
"""How many lines of a text are looked at; each is looked for in all others."""
_HEADING_WORDS: Final = 12
_HEADING_LENGTH: Final = 90
_PUNCTUATION: Final = re.compile(r"[^\w]+")
_NO_HEADING_END: Final = (".", ",", ";", ":", "\u2026", '"', "\u201d", "\u00bb", ")", "-", "\u2013", "\u2014")


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """The blocks of a body, in its order."""
    items = _items(lines)
    quotes = _quotes(lines)
    found: list[Block] = []
    for index, line in enumerate(lines):
        if index in items:
            found.append(Block(kind=BlockKind.LIST_ITEM, text=items[index]))
        elif index in quotes:
            if not quotes[index]:
                found.append(Block(kind=BlockKind.QUOTE, text=line))
        elif match := _MARKED_HEADING.match(line):
            found.append(Block(kind=BlockKind.HEADING, text=line[match.end() :]))
        else:
            is_heading = _is_heading(lines, index, items)
            found.append(Block(kind=BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH, text=line))
    return tuple(found)


def _items(lines: Sequence[str]) -> dict[int, str]:
    """The items of all lists by their index, without their markers."""
    found: dict[int, str] = {}
    start = 0
    while start < len(lines):
        end = _end_of_list(lines, start)
        pattern = _NUMBERED if lines[start][:1].isdigit() else _POINT
        found |= {index: pattern.sub("", lines[index], count=1) for index in range(start, end)}
        start = max(end, start + 1)
    return found


def _end_of_list(lines: Sequence[str], start: int) -> int:
    """The index after the list that begins at a line; that of the line itself where none does.

    A dash also begins speech: a list with dashes is announced by a colon or has more than one item, and it
    asks nothing. A number also begins a date: a numbered list counts.
    """
    end = start
    if point := _POINT.match(lines[start]):
        marker = point["marker"]
        while end < len(lines) and (match := _POINT.match(lines[end])) and match["marker"] == marker:
            end += 1
        if marker in _SPEECH_MARKERS:
            is_announced = start > 0 and lines[start - 1].endswith(":")
            if (end - start < len(("one", "two")) and not is_announced) or _is_speech(lines[start:end]):
                return start
    elif (number := _NUMBERED.match(lines[start])) and number["number"] == "1":
        while end < len(lines) and (match := _NUMBERED.match(lines[end])):
            if int(match["number"]) != end - start + 1:
                break
            end += 1
        if end - start < len(("one", "two")):
            return start
    return end


def _is_speech(lines: Sequence[str]) -> bool:
    """Whether lines behind dashes ask something, or are sentences of some length behind the long ones."""
    return any(line.rstrip("\"'\u201d\u00bb").endswith("?") for line in lines) or any(
        not line.startswith("-") and has_full_stop(line) and len(line) > _LONGEST_POINT for line in lines
    )


def _quotes(lines: Sequence[str]) -> dict[int, bool]:
    """The lines of pull quotes by their index, and whether they only say what a paragraph says."""
    found: dict[int, bool] = {}
    texts: list[str] | None = None
    looked_at = 0
    for index, line in enumerate(lines):
        match = _QUOTED.fullmatch(line)
        if match is None or looked_at == _MOST_QUOTES or len(line.split()) < _LEAST_QUOTE:
            continue
        looked_at += 1
        texts = texts or [_words(text) for text in lines]
        words = _words(match["words"])
        is_repeated = any(
            words in text for at, text in enumerate(texts) if at != index and len(text) > len(words)
        )
        if _is_speaker(lines, index + 1):
            found |= {index: is_repeated, index + 1: is_repeated}
        elif is_repeated:
            found[index] = True
    return found


def _is_speaker(lines: Sequence[str], index: int) -> bool:
    """Whether a line says who spoke, and nothing else: "Rosa Blum, baker"."""
    if index >= len(lines) or has_full_stop(lines[index]):
        return False
    match = _SPEAKER.fullmatch(lines[index])
    return match is not None and bylines.is_person(match["name"].strip())


def _words(text: str) -> str:
    return f" {_PUNCTUATION.sub(' ', text).strip().casefold()} "


def _is_heading(lines: Sequence[str], index: int, items: dict[int, str]) -> bool:
    """Whether a short line without a stop stands alone above a paragraph."""
    line = lines[index]
    if len(line) > _HEADING_LENGTH or index + 1 >= len(lines) or line.endswith(_NO_HEADING_END):
        return False
    first = line.lstrip("\"'\u201c\u201e\u00ab\u2018\u00bf\u00a1")[:1]
    return (
        (first.isupper() or (first.isdigit() and any(map(str.isalpha, line))))
        and len(line.split()) <= _HEADING_WORDS
        and not _POINT.match(line)
        and (index + 1 in items or (_is_paragraph(lines[index + 1]) and not lines[index + 1][:1].islower()))
        and (index == 0 or index - 1 in items or _is_paragraph(lines[index - 1]))
        and not (index and lines[index - 1].endswith(":"))
        and not _is_place(line)
    )


def _is_paragraph(line: str) -> bool:
    return is_sentence(line) or line.endswith(("!", "?", '"', "\u201d", "\u00bb"))


def _is_place(line: str) -> bool:
    """Whether a line is a dateline in capitals: "VALS, Switzerland"."""
    place, comma, country = line.partition(", ")
    return bool(comma) and place.isupper() and country.istitle()
