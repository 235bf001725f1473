"""Pictures among the lines of a copied page: their captions, their credits, and the buttons beside them.

A caption that has no form of its own is told by what stands beside it: a line that names only who took the
picture, or the page's buttons that enlarge the picture and hide its caption.
"""

from collections.abc import Sequence
from typing import Final

from copydesk.formats import captions, credit_lines
from copydesk.formats.agencies import agency
from copydesk.formats.bylines import begins_like_one, is_person
from copydesk.formats.captions import Caption
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

_ABOVE_CAPTION: Final = frozenset(
    {
        "view image in fullscreen", "open image in gallery", "enlarge image", "enlarge this image",
        "bild vergrößern", "ampliar foto", "ampliar imagen", "agrandir l'image", "ingrandisci",
        "view gallery", "image source", "image caption",
    }
)  # fmt: skip
"""Buttons whose picture's caption stands below them."""
_HIDING: Final = "hide caption"
_SHOWING: Final = "toggle caption"
_LONGEST_BUTTON: Final = 26
_CAPTION_WORDS: Final = 40
_LEAST_CAPTION: Final = 5
_SHORT_CAPTION: Final = 22
_LEAST_ABOVE: Final = 3
_CREDIT_WORDS: Final = 8


def marked(lines: Sequence[str]) -> dict[int, Caption]:
    """What buttons say of the lines beside them, by index: which are captions, and which are credits."""
    found: dict[int, Caption] = {}
    for index, line in enumerate(lines):
        if len(line) > _LONGEST_BUTTON:
            continue
        button = line.casefold().replace("\u2019", "'")
        if button in _ABOVE_CAPTION and index + 1 < len(lines):
            found |= _below(lines, index + 1)
        elif button == _HIDING and index:
            found |= _above(lines, index - 1)
        elif button == _SHOWING and index + 1 < len(lines) and _may_be_credit(lines[index + 1]):
            found[index + 1] = Caption(credit=lines[index + 1])
    return found


def beside_credit(lines: Sequence[str], credit: int, *, is_first: bool) -> int | None:
    """The index of the caption that belongs to a line which is only a credit; None where there is none.

    It is the line below, where that is no sentence and text goes on after it; or else the line above, unless
    that may be a paragraph. `is_first` says that the line above is the first below the header.
    """
    below, after = credit + 1, credit + 2
    if after < len(lines) and _may_be_caption(lines[below], _LEAST_CAPTION) and is_sentence(lines[after]):
        return below
    above = credit - 1
    is_short = (
        above > 0 and len(lines[above].split()) <= _SHORT_CAPTION and credit_lines.is_alone(lines[credit])
    )
    if above >= 0 and (is_first or is_short or not has_full_stop(lines[above])):
        return above if len(lines[above].split()) in range(_LEAST_ABOVE, _CAPTION_WORDS) else None
    return None


def names_its_maker(line: str) -> bool:
    """Whether a line is a credit where a picture is: a person, an agency, or what has a credit's own form."""
    if len(line.split()) > _CREDIT_WORDS or has_full_stop(line):
        return False
    found = captions.caption(line, None)
    return bool(found and not found.caption) or bool(agency(line)) or is_person(line)


def _below(lines: Sequence[str], index: int) -> dict[int, Caption]:
    """The caption below a button; a line as long as a paragraph is one only by its credit."""
    line = lines[index]
    found = captions.caption(line, None) or captions.in_place(line)
    if found is None and len(line.split()) < _CAPTION_WORDS // 2:
        found = Caption(caption=line)
    return {index: found} if found else {}


def _above(lines: Sequence[str], index: int) -> dict[int, Caption]:
    """The caption above a button, or the credit and above that the caption."""
    if index and _may_be_credit(lines[index]):
        return {index: Caption(credit=lines[index]), index - 1: Caption(caption=lines[index - 1])}
    return {index: captions.in_place(lines[index]) or Caption(caption=lines[index])}


def _may_be_credit(line: str) -> bool:
    return len(line.split()) <= _CREDIT_WORDS and not has_full_stop(line)


def _may_be_caption(line: str, least: int) -> bool:
    if begins_like_one(line):
        return False
    return len(line.split()) in range(least, _CAPTION_WORDS) and not has_full_stop(line)
