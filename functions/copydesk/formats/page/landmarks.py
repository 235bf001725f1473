"""The elements of a page that tell by their names where its headline, its byline and its times are."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from copydesk.formats import controls
from copydesk.formats.page import tree

_NAMING: Final = ("class", "id", "itemprop", "rel", "data-testid", "data-component")
_NAMED: Final = etree.XPath(
    "//*[self::h1 or self::time or self::a or @class or @itemprop or @rel or @data-testid or @id]"
)
_BYLINES: Final = ("author", "byline", "by-line", "by_line", "contributor")
_DATES: Final = ("publish", "date", "timestamp", "time-stamp", "posted", "meta")
_SUBHEADS: Final = (
    "subtitle", "sub-title", "subhead", "sub-head", "subline", "standfirst", "dek", "deck", "lede", "summary",
    "intro", "alternativeheadline",
)  # fmt: skip
_WORDS: Final = (*_BYLINES, *_DATES, *_SUBHEADS)
_PROFILE: Final = re.compile(
    r"/(?:authors?|writers?|people|persons?|staff|by|bylines?|contributors?|reporters?|journalists?|columnists?|profiles?"
    r"|autor(?:en|es|i|zy)?|auteurs?|redaktion)/",
    re.IGNORECASE,
)
_NO_LANDMARKS: Final = frozenset(
    {"html", "body", "head", "meta", "link", "script", "style", "svg", "path", "img"}
)
_ASIDE_TAGS: Final = frozenset({"nav", "footer", "aside", "form", "noscript", "template"})
_ASIDE_NAMES: Final = re.compile(
    r"(?<![a-z])(?:comments?|related|recommend\w*|sidebar|footer|teasers?|promo\w*|newsletter|most-?(?:read|popular)"
    r"|read-?(?:more|next)|trending|popular|latest|recirc\w*)(?![a-z])",
    re.IGNORECASE,
)
_ELEMENTS: Final = 1_000
_LONGEST_HEADLINE: Final = 400


class Landmarks(NamedTuple):
    """Headings of the first level, and the other landmarks, each in the order of the page."""

    headings: list[HtmlElement]
    elements: list[HtmlElement]


def find(root: HtmlElement) -> Landmarks:
    """The landmarks of a page."""
    elements: list[HtmlElement] = []
    known: dict[str, bool] = {}
    for element in tree.elements(_NAMED, root):
        tag = element.tag
        if tag in _NO_LANDMARKS:
            continue
        name = names(element)
        is_named = known.get(name)
        if is_named is None:
            is_named = known[name] = any(word in name.lower() for word in _WORDS)
        if is_named or tag in {"h1", "time"} or is_profile_link(element):
            elements.append(element)
            if len(elements) == _ELEMENTS:
                break
    return Landmarks([element for element in elements if element.tag == "h1"], elements)


def near(landmarks: Landmarks, heading: HtmlElement | None) -> list[HtmlElement]:
    """The landmarks below a heading in order, then those above it from the nearest; none that stand aside."""
    elements = landmarks.elements
    at = next((index for index, element in enumerate(elements) if element is heading), -1)
    ordered = [*elements[at + 1 :], *elements[:at][::-1]] if at >= 0 else elements
    around = set(heading.iterancestors()) if heading is not None else set()
    return [element for element in ordered if element.tag != "h1" and not _is_aside(element, around)]


def names(element: HtmlElement) -> str:
    """What an element is called, in one string."""
    return " ".join([value for name in _NAMING if (value := element.get(name))])


def is_profile_link(element: HtmlElement) -> bool:
    """Whether an element is a link to a page about somebody, by its address."""
    return element.tag == "a" and bool(_PROFILE.search(element.get("href", "")[:300]))


def text(element: HtmlElement, limit: int) -> str | None:
    """An element's text as one line; None where it has none, or more than `limit` characters of it."""
    pieces: list[str] = []
    length = 0
    for piece in _pieces(element):
        length += len(piece)
        if length > limit * 2:
            return None
        pieces.append(piece)
    joined = " ".join(controls.without("".join(pieces)).split())
    return joined if 0 < len(joined) <= limit else None


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The text in an element, with a space between the texts of elements in it."""
    for inner in element.iter():
        if inner.tag in {"script", "style", "svg", "noscript", "template"}:
            if inner is not element and inner.tail:
                yield inner.tail
            continue
        if inner.text:
            yield inner.text
        if inner is not element:
            yield " "
            if inner.tail:
                yield inner.tail


def headline(heading: HtmlElement) -> str | None:
    """A heading's text; None where it is empty, or longer than any headline."""
    return text(heading, _LONGEST_HEADLINE)


def _is_aside(element: HtmlElement, around_heading: set[HtmlElement]) -> bool:
    """Whether an element stands in a part of the page that is neither the article nor around the headline."""
    node: HtmlElement | None = element
    while node is not None and node not in around_heading:
        if node.tag in _ASIDE_TAGS or _ASIDE_NAMES.search(f"{node.get('class', '')} {node.get('id', '')}"):
            return True
        node = node.getparent()
    return False
