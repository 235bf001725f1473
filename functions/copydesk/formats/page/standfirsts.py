"""The standfirst: what stands between headline and body, or is stated and not the body's own beginning."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from copydesk.article import Block
from copydesk.formats.page import landmarks, wording
from copydesk.formats.page.stated import CONFIDENCE, Stated

_MARKED: Final = re.compile(
    r"sub-?_?title|sub-?_?head|subline|standfirst|(?<![a-z])de(?:k|ck)(?![a-z])|lede"
    r"|summary|(?<![a-z])intro(?![a-z])|alternativeheadline",
    re.IGNORECASE,
)
_LONGEST: Final = 700
_SHORTEST_WORDS: Final = 4
_CUT: Final = re.compile(r"(?:\u2026|\.\.\.)\s*$")
_OPENING: Final = 5
"""Paragraphs of the body that a description may be copied from."""
_BEGINNING: Final = 40


class Standfirst(NamedTuple):
    """A standfirst, the voice that told it, and how sure it is one."""

    text: str
    origin: str
    confidence: float


def shown(elements: Iterable[HtmlElement], title: str | None) -> Standfirst | None:
    """The text that the page's markup names so, below the headline."""
    for element in elements:
        if _MARKED.search(landmarks.names(element)):
            text = landmarks.text(element, _LONGEST)
            if (
                text
                and len(text.split()) >= _SHORTEST_WORDS
                and wording.key(text) != wording.key(title or "")
            ):
                return Standfirst(text, "page", CONFIDENCE["page"])
    return None


def stated(voices: Iterable[Stated], title: str | None, body: Sequence[Block]) -> Standfirst | None:
    """The first description that is neither cut off, nor the title, nor the beginning of a paragraph."""
    opening = [wording.key(block.text) for block in body[:_OPENING]]
    for voice in voices:
        text = voice.description
        if not text or len(text) > _LONGEST or _CUT.search(text) or len(text.split()) < _SHORTEST_WORDS:
            continue
        key = wording.key(text)
        is_copy = any(paragraph.startswith(key[:_BEGINNING]) or key in paragraph for paragraph in opening)
        if key != wording.key(title or "") and not is_copy:
            return Standfirst(text, voice.origin, round(CONFIDENCE[voice.origin] * 0.6, 2))
    return None
