"""The texts of an item: which of them is the body, which the standfirst, and what is no text of it at all."""

import html
import re
from collections.abc import Iterable
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from copydesk.article import Block, BlockKind, Picture
from copydesk.errors import Refused
from copydesk.formats import captions, markup
from copydesk.formats.controls import has_control
from copydesk.formats.feeds.addresses import resolved
from copydesk.formats.paragraphs import paragraphs
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode

_CUT: Final = re.compile(r"\s*[(\[]?\s*(?:\u2026|\.\.\.)\s*[)\]]?$")
_WORD: Final = re.compile(r"\w+")
_POINTER: Final = re.compile(
    r"<a\s[^<>]{0,400}?href\s*=\s*[\"'](?P<href>[^\"'<>]{1,400})[\"'][^<>]{0,400}>[^<>]{0,60}</a>"
    r"[\])\s.\u2026\u00bb\u203a]{0,8}(?:\s*(?:</(?:p|div|span|em|strong|b|i)>|<br\s*/?>)){0,6}",
    re.IGNORECASE,
)
_LONGEST_POINTER: Final = 1_500
_MORE: Final = 40
"""How many characters a signature has beside the two titles."""


class Text(NamedTuple):
    """A text as its feed has it: markup, or only characters."""

    value: str
    is_markup: bool = False


class Content(NamedTuple):
    """What the texts of an item come to."""

    standfirst: str | None
    body: tuple[Block, ...]
    pictures: tuple[Picture, ...]
    is_full: bool
    """Whether the feed says that the body is all of it."""


def check(text: str, where: str) -> str:
    """A text without control characters; raises Refused (INVALID_FEED): what it meant is not known."""
    if has_control(text):
        raise Refused(ReasonCode.INVALID_FEED, f"{where}: has a control character")
    return text


def escaped(element: Element) -> Text:
    """What an element of RSS holds. Markup may be in it, escaped or as elements, and nothing says so."""
    if len(element):
        return inline(element)
    text = element.text or ""
    is_markup = markup.has_markup(text)
    if is_markup and "<" not in text:
        # Only entities: its line ends still part paragraphs.
        return Text(html.unescape(check(text, "a text")))
    return Text(text, is_markup)


def inline(element: Element) -> Text:
    """The elements in an element, as the markup that they are."""
    inside = "".join(map(_serialised, element))
    return Text(f"{_escape(element.text)}{inside}", is_markup=True)


def _escape(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;")


def _serialised(child: Element) -> str:
    for element in child.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    return etree.tostring(child, encoding="unicode", method="html", with_tail=True)


def without_pointer(text: Text, url: str | None) -> Text:
    """A text without the link to the item itself that it ends in, as in "Continue reading"."""
    at = text.value.rfind("<a")
    if not (text.is_markup and url and at > 0 and len(text.value) - at < _LONGEST_POINTER):
        return text
    pointer = _POINTER.fullmatch(text.value[at:].rstrip())
    target = resolved(html.unescape(pointer["href"]), url) if pointer else None
    if target and urlsplit(target)[1:3] == urlsplit(url)[1:3]:
        return Text(text.value[:at].rstrip("[( "), is_markup=True)
    return text


def line(text: Text | None, where: str) -> str | None:
    """A text as one line."""
    if text is None:
        return None
    check(text.value, where)
    if text.is_markup:
        return " ".join(markup.plain(text.value).split()) or None
    return " ".join(text.value.split()) or None


def blocks(text: Text | None, where: str) -> tuple[tuple[Block, ...], tuple[Picture, ...]]:
    """A text as blocks, and the pictures in it."""
    if text is None:
        return (), ()
    check(text.value, where)
    if text.is_markup:
        return markup.blocks(text.value)
    return tuple(Block(text=paragraph.text) for paragraph in paragraphs(text.value)), ()


def content(full: Text | None, summary: Text | None, title: str | None, site: str | None) -> Content:
    """Body and standfirst: a summary is the standfirst where there is more, and the body where it is all.

    A summary that is only the beginning of the body says nothing of its own. A heading that repeats the title
    is none of the body, nor is the last paragraph if it names the item and the site and says little else:
    publishing systems sign with it.
    """
    long, pictures = blocks(full, "content")
    short, beside = blocks(summary, "summary")
    long, short = (_without_frame(found, title, site) for found in (long, short))
    is_full = bool(long)
    if not long:
        long, short = short, ()
    standfirst = " ".join(" ".join(block.text.split()) for block in short) or None
    if standfirst and _begins(standfirst, long):
        standfirst = None
    return Content(standfirst, long, (*beside, *pictures), is_full)


def _without_frame(found: tuple[Block, ...], title: str | None, site: str | None) -> tuple[Block, ...]:
    is_alone = len(found) == 1
    if title and found and (is_alone or found[0].kind is BlockKind.HEADING):
        found = found[1:] if captions.same_line(found[0].text, title) else found
    if title and site and found and _is_signature(found[-1].text, title, site):
        found = found[:-1]
    return found


def _is_signature(text: str, title: str, site: str) -> bool:
    if len(text) > len(title) + len(site) + _MORE + len("\u2026"):
        return False
    first, second = " ".join(text.split()), " ".join(title.split())
    at = first.find(second)
    return at >= 0 and site in first[at + len(second) :]


def _begins(standfirst: str, body: Iterable[Block]) -> bool:
    """Whether a standfirst is how the body begins, cut off or not."""
    words = _WORD.findall(_CUT.sub("", standfirst).casefold())
    told: list[str] = []
    for block in body:
        told += _WORD.findall(block.text.casefold())
        if len(told) >= len(words):
            break
    if not words:
        return True
    *whole, last = words
    return told[: len(whole)] == whole and any(
        word.startswith(last) for word in told[len(whole) : len(words)]
    )
