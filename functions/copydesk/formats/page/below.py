"""The lines right below a page's headline: byline and date, where nothing names them."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from copydesk.formats.page import landmarks
from copydesk.formats.page.dates import Times, When
from copydesk.formats.plain import datelines

_ELEMENTS: Final = 60
_LINES: Final = 8
_LONGEST: Final = 120
_LONGEST_PROSE: Final = 500
_SENTENCE_END: Final = (".", "!", "?", "\u201d", '"')
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "em", "font", "i", "small", "span", "strong", "time", "u"}
)
_PARTS: Final = "|\u00b7\u2022"


def lines(heading: HtmlElement | None) -> tuple[str, ...]:
    """The short lines below a heading, parted by bars and dots too, up to its text.

    One sentence may stand among them, which is a standfirst; with the second one the text begins.
    """
    found: list[str] = []
    prose = 0
    last: HtmlElement | None = None
    for element in islice(_following(heading), _ELEMENTS) if heading is not None else ():
        if last is not None and any(ancestor is last for ancestor in element.iterancestors()):
            continue
        if not isinstance(element.tag, str) or any(child.tag not in _INLINE for child in element):
            continue
        line = landmarks.text(element, _LONGEST_PROSE)
        if not line and not str(element.text_content()).strip():
            continue
        last = element
        if line is None or len(line) > _LONGEST or line.endswith(_SENTENCE_END):
            prose += 1
        else:
            found.extend(filter(None, _parted(line)))
        if prose > 1 or len(found) >= _LINES:
            break
    return tuple(found)


def times(below: Sequence[str], zone: str | None, language: str | None) -> Times:
    """The times of the lines that are a date line and nothing else."""
    read = [found for line in below if (found := datelines.read(line, zone, language))]
    published = next((found.published for found in read if found.published), None)
    modified = next((found.modified for found in read if found.modified), None)
    return Times(When(published, "rule") if published else None, When(modified, "rule") if modified else None)


def _following(heading: HtmlElement) -> Iterator[HtmlElement]:
    """What stands behind an element, in the order of the page."""
    node: HtmlElement | None = heading
    while node is not None and node.tag != "body":
        for sibling in node.itersiblings():
            yield from sibling.iter()
        node = node.getparent()


def _parted(line: str) -> list[str]:
    for mark in _PARTS:
        line = line.replace(mark, "\n")
    return [part.strip() for part in line.split("\n")]
