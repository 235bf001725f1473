"""Pictures in the body of a page, with caption and credit kept apart."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import html

from copydesk.article import Picture
from copydesk.formats.page.outline import clean, words

_CREDIT_NAMES: Final = frozenset(
    ("attribution", "byline", "copyright", "credit", "credits", "photographer", "rights", "source")
)
_CAPTION_NAMES: Final = frozenset(("caption", "captions", "figcaption"))
_CREDIT: Final = re.compile(
    r"\(?(?:(?:photo|image|picture|foto|bild|imagen|fotograf\w{0,3})(?:\s(?:credit|by|von|de|par|courtesy(?:\sof)?))?|credit)s?"
    r"\s?[:/|]\s?(?P<labelled>[^()]{2,100})\)?|©\s?(?P<holder>.{2,100})",
    re.IGNORECASE,
)
_SOURCES: Final = ("src", "data-src", "data-original", "data-lazy-src")
_TEXTLESS: Final = frozenset(("script", "style", "noscript", "button", "svg", "template"))
_MOST: Final = 60


def figures(container: html.HtmlElement) -> tuple[Picture, ...]:
    """The pictures of an element, in reading order, each once."""
    found: dict[tuple[str | None, str | None], Picture] = {}
    for picture in _pictures(container):
        found.setdefault((picture.href, picture.caption), picture)
        if len(found) == _MOST:
            break
    return tuple(found.values())


def _pictures(container: html.HtmlElement) -> Iterator[Picture]:
    in_figures: set[html.HtmlElement] = set()
    for node in container.iter("figure", "img"):
        if node in in_figures:
            continue
        if node.tag == "img":
            href = _address(node)
            if href:
                yield Picture(caption=clean(node.get("alt", "")) or None, href=href)
            continue
        in_figures.update(node.iter("figure", "img"))
        images = [image for image in node.iter("img") if _address(image)]
        caption, credit = _texts(node)
        if images or caption:
            alt = clean(images[0].get("alt", "")) if images else ""
            yield Picture(
                caption=caption or alt or None, credit=credit, href=_address(images[0]) if images else None
            )


def _address(image: html.HtmlElement) -> str | None:
    """Where an image is; one that is loaded late has a stand-in for its source."""
    addresses = (image.get(name, "").strip() for name in _SOURCES)
    return next((address for address in addresses if address and not address.startswith("data:")), None)


def _texts(figure: html.HtmlElement) -> tuple[str | None, str | None]:
    """The caption and the credit of a figure: an element of its own, or what follows a label or a © sign."""
    captions: list[str] = []
    holders: list[str] = []
    _collect(figure, captions, holders)
    caption, credit = clean("".join(captions)), clean(" ".join(holders))
    if match := _CREDIT.fullmatch(credit):
        credit = clean(match["labelled"] or match["holder"])
    elif not credit and (match := _CREDIT.search(caption)) and match.end() >= len(caption) - 1:
        credit = clean(match["labelled"] or match["holder"])
        caption = caption[: match.start()].strip()
    return caption or None, credit or None


def _collect(figure: html.HtmlElement, captions: list[str], holders: list[str]) -> None:
    """The text of what is named as caption and as credit; no recursion."""
    stack: list[tuple[html.HtmlElement | str, bool, bool]] = [(figure, False, False)]
    while stack:
        node, in_caption, in_credit = stack.pop()
        if isinstance(node, str):
            (holders if in_credit else captions).append(node)
            continue
        if not isinstance(node.tag, str) or node.tag in _TEXTLESS:
            continue
        names = words(f"{node.get('class', '')} {node.get('id', '')} {node.get('itemprop', '')}")
        inside_credit = in_credit or (node is not figure and not _CREDIT_NAMES.isdisjoint(names))
        inside_caption = in_caption or node.tag == "figcaption" or not _CAPTION_NAMES.isdisjoint(names)
        children: list[tuple[html.HtmlElement | str, bool, bool]] = []
        if node.text and (inside_caption or inside_credit):
            children.append((node.text, inside_caption, inside_credit))
        for child in node:
            children.append((child, inside_caption, inside_credit))
            if child.tail and (inside_caption or inside_credit):
                children.append((child.tail, inside_caption, inside_credit))
        stack.extend(reversed(children))
