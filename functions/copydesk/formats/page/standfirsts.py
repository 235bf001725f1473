"""The standfirst: what stands between headline and body, by the page's markup or by its own description.

A description that the page does not show was written for search engines, and is none.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from copydesk.article import Block
from copydesk.formats.page import landmarks, tree, wording
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


_PARAGRAPHS_BEFORE: Final = etree.XPath("count(preceding::p[string-length(normalize-space()) > 80])")
_TEXTS: Final = etree.XPath("//body//text()[not(parent::script or parent::style or parent::template)]")


class Standfirst(NamedTuple):
    """A standfirst, the voice that told it, and how sure it is one."""

    text: str
    origin: str
    confidence: float


def shown(
    elements: Iterable[HtmlElement], heading: HtmlElement | None, title: str | None
) -> Standfirst | None:
    """The text that the page's markup names so, between the headline and the first paragraph."""
    headline = wording.key(title or "")
    above = _paragraphs_before(heading)
    for element in elements:
        if not _MARKED.search(landmarks.names(element)):
            continue
        text = landmarks.text(element, _LONGEST)
        if not text or len(text.split()) < _SHORTEST_WORDS:
            continue
        if heading is not None and _paragraphs_before(element) > above:
            return None
        if not headline or headline not in wording.key(text):
            return Standfirst(text, "page", CONFIDENCE["page"])
    return None


def stated(
    voices: Iterable[Stated], root: HtmlElement, title: str | None, body: Sequence[Block]
) -> Standfirst | None:
    """The first description that the page shows, and that is neither the title nor copied from the body."""
    opening = [wording.key(block.text) for block in body[:_OPENING]]
    page: str | None = None
    for voice in voices:
        text = voice.description
        if not text or len(text) > _LONGEST or _CUT.search(text) or len(text.split()) < _SHORTEST_WORDS:
            continue
        key = wording.key(text)
        is_copy = any(paragraph.startswith(key[:_BEGINNING]) or key in paragraph for paragraph in opening)
        if key == wording.key(title or "") or is_copy:
            continue
        page = page or " ".join(" ".join(tree.values(_TEXTS, root)).split())
        if text in page:
            return Standfirst(text, voice.origin, CONFIDENCE[voice.origin])
    return None


def _paragraphs_before(element: HtmlElement | None) -> float:
    """How many paragraphs of some length stand above an element."""
    return tree.number(_PARAGRAPHS_BEFORE, element) if element is not None else 0
