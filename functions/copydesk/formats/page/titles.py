"""The headline of a page: as it is shown, by what the page states of it, and without the site's name."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from copydesk.formats.page import landmarks, wording
from copydesk.formats.page.stated import Stated

_HEADINGS: Final = 12
_SEPARATOR: Final = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022»:ㅣ-]\s+|\s*[|ㅣ]\s*|(?<=\S):\s+")
_PREFIX_WORDS: Final = 4
_SUFFIX_WORDS: Final = 5
_LEAST_NAME: Final = 4
"""Letters of a site's name that tell it from a word that happens to end a title."""
_ALIKE: Final = 0.5
_CUT: Final = re.compile(r"\s*(?:\u2026|\.\.\.)$")


class Title(NamedTuple):
    """A headline, the voice that told it, and the element that shows it, where one does."""

    text: str
    origin: str
    element: HtmlElement | None = None


def title(
    headings: Sequence[HtmlElement],
    voices: Sequence[Stated],
    document_title: str | None,
    site: Iterable[str | None],
) -> Title | None:
    """The headline: a heading that is like a stated title, else the first stated one, else the document's.

    What a heading has before the stated title, as "Opinion |", is a label and no part of it.
    """
    own = {wording.key(name) for name in (*site, *(voice.section for voice in voices)) if name}
    stated = [
        (without_site(voice.title, own), voice.origin)
        for voice in voices
        if voice.title and wording.key(voice.title) not in own
    ]
    document = without_site(document_title, own) if document_title else None
    shown = [
        (text, element)
        for element in headings[:_HEADINGS]
        if (text := landmarks.headline(element)) and wording.key(text) not in own
    ]
    known = [text for text, _ in stated] + ([document] if document else [])
    if shown and known:
        ranked = max(shown, key=lambda entry: max(likeness(entry[0], text) for text in known))
        if max(likeness(ranked[0], text) for text in known) >= _ALIKE:
            return _shown(*ranked, stated)
    if stated:
        return Title(*stated[0])
    if len(shown) == 1 or (shown and not document):
        return Title(shown[0][0], "page", shown[0][1])
    return Title(document, "page") if document else None


def without_site(text: str, own: set[str]) -> str:
    """A title without the site's name at its end, or at its start, behind a separator."""
    separators = list(_SEPARATOR.finditer(text))
    for separator in separators:
        if _is_site(text[separator.end() :], own):
            text = text[: separator.start()]
            break
    for separator in separators[::-1]:
        if separator.end() < len(text) and _is_site(text[: separator.start()], own):
            return text[separator.end() :]
    return text


def likeness(one: str, other: str) -> float:
    """How much of the shorter of two texts' words is in the other, from 0 to 1."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return len(first & second) / max(1, min(len(first), len(second)))


def _shown(text: str, element: HtmlElement, stated: list[tuple[str, str]]) -> Title:
    """A heading, in the stated wording where that says the same, without a label before it."""
    for told, origin in stated:
        if wording.key(told) == wording.key(text) and not _CUT.search(told):
            return Title(told, origin, element)
    for told, origin in stated:
        label = len(text.split()) - len(told.split())
        if (
            not _CUT.search(told)
            and 0 < label <= _PREFIX_WORDS
            and wording.key(text).endswith(wording.key(told))
        ):
            return Title(told, origin, element)
    return Title(text, "page", element)


def _is_site(text: str, own: set[str]) -> bool:
    """Whether a part of a title is the site's name, perhaps with a section before it."""
    key = wording.key(text)
    return key in own or any(
        len(name) >= _LEAST_NAME
        and key.endswith(name)
        and len(text.split()) <= _SUFFIX_WORDS + len(name) // 5
        for name in own
    )
