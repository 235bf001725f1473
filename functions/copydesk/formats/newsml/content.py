"""Content inside of an item: NITF, XHTML, or text, as elements or as escaped text."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from copydesk.article import Block
from copydesk.errors import Refused
from copydesk.formats import markup, xml
from copydesk.formats.newsml import body as bodies
from copydesk.formats.newsml import elements, nitf_story
from copydesk.formats.newsml.flow import Body
from copydesk.formats.newsml.nitf_story import Story
from copydesk.formats.paragraphs import paragraphs
from copydesk.formats.xml import Element

_BLOCKS: Final = re.compile(
    r"<(?:p|div|br|h[1-6]|ul|ol|li|table|tr|blockquote|section|article|pre|body|html)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Content:
    """What a container holds: a body, and the story around it where it is NITF."""

    body: Body = field(default_factory=Body)
    story: Story | None = None


def read(container: Element) -> Content:
    """The content of an element such as inlineXML or DataContent; empty where it is no text."""
    root = next(iter(container), None)
    if root is None:
        return _from_text(container.text or "")
    name = elements.name(root).lower()
    if name == "nitf" or (name == "body" and elements.inner(root, "body.content") is not None):
        return _from_nitf(root)
    if name in bodies.ROOTS or (container.text and container.text.strip()):
        return Content(body=bodies.read([_as_section(container)]))
    return Content()


def _as_section(container: Element) -> Element:
    root = next(iter(container), container)
    alone = len(container) == 1 and not (container.text or "").strip() and not (root.tail or "").strip()
    return root if alone else container


def _from_nitf(root: Element) -> Content:
    story = nitf_story.read(root)
    return Content(body=story.body, story=story)


def _from_text(text: str) -> Content:
    """Text, which may be a document that was escaped."""
    stripped = text.strip()
    if stripped.startswith("<"):
        try:
            root = xml.parse(stripped)
        except Refused:
            root = None
        if root is not None and elements.name(root).lower() == "nitf":
            return _from_nitf(root)
        if root is not None and elements.name(root).lower() in bodies.ROOTS:
            return Content(body=bodies.read([root]))
    if stripped.startswith("<") or _BLOCKS.search(stripped):
        blocks, pictures = markup.blocks(stripped)
        return Content(body=Body(blocks=list(blocks), pictures=list(pictures)))
    return Content(body=Body(blocks=[Block(text=line) for line in _lines(text)]))


def _lines(text: str) -> Iterator[str]:
    """The paragraphs of a text without blocks, which entities and markup inside of lines may be left in."""
    for found in paragraphs(text):
        line = found.text
        if markup.has_markup(line):
            line = markup.plain(line) if "<" in line else html.unescape(line)
        if line.strip():
            yield line
