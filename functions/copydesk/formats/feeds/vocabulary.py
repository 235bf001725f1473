"""The names of a feed's elements, whichever of its addresses a vocabulary goes by."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from copydesk.formats.xml import Element

_NAMESPACES: Final = {
    "purl.org/rss/1.0": "",
    "my.netscape.com/rdf/simple/0.9": "",
    "channel.netscape.com/rdf/simple/0.9": "",
    "backend.userland.com/rss": "",
    "backend.userland.com/rss2": "",
    "blogs.law.harvard.edu/tech/rss": "",
    "www.w3.org/2005/atom": "atom",
    "purl.org/atom/ns#": "atom",
    "purl.org/atompub/tombstones/1.0": "at",
    "www.w3.org/2007/app": "app",
    "purl.org/atom/app#": "app",
    "www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "purl.org/rss/1.0/modules/content": "content",
    "purl.org/dc/elements/1.0": "dc",
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/dc/terms": "dcterms",
    "search.yahoo.com/mrss": "media",
    "video.search.yahoo.com/mrss": "media",
    "www.rssboard.org/media-rss": "media",
    "rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "creativecommons",
    "creativecommons.org/ns#": "cc",
    "web.resource.org/cc": "cc",
    "www.georss.org/georss": "georss",
    "www.w3.org/1999/xhtml": "xhtml",
    "news.yandex.ru": "yandex",
}
_PRISM: Final = "prismstandard.org/namespaces/"

type Members = dict[str, list[Element]]
"""An element's children by name, as in `title`, `dc:creator` or `atom:link`; foreign ones are left out."""


@lru_cache(maxsize=1_000)
def name(tag: str) -> str | None:
    """The name of a tag in lower case, with the usual prefix of its vocabulary; None for a foreign one.

    RSS has no namespace in most of its versions, and no prefix here.
    """
    namespace, _, local = tag.rpartition("}")
    if not namespace:
        return local.lower()
    address = namespace[1:].strip().lower().partition("://")[2].rstrip("/")
    prefix = "prism" if address.startswith(_PRISM) else _NAMESPACES.get(address)
    if prefix is None:
        return None
    return f"{prefix}:{local.lower()}" if prefix else local.lower()


def members(element: Element) -> Members:
    """The children of an element by their names, in order."""
    found: Members = {}
    for child in element:
        if called := name(str(child.tag)):
            found.setdefault(called, []).append(child)
    return found


def texts(inside: Members, *names: str) -> Iterator[str]:
    """What the elements of some names say, stripped, the first name's first; empty ones say nothing."""
    for called in names:
        for element in inside.get(called, ()):
            if text := text_of(element):
                yield text


def first(inside: Members, *names: str) -> str | None:
    """What the first of some elements that says something says."""
    return next(texts(inside, *names), None)


def text_of(element: Element) -> str:
    """The text of an element and all in it, its ends stripped."""
    if len(element):
        return "".join(map(str, element.itertext())).strip()
    return (element.text or "").strip()


def attribute(element: Element, called: str) -> str | None:
    """What an attribute says, whatever its namespace and letter case; None where it is empty."""
    value = element.get(called)
    if value is None:
        wanted = called.lower()
        value = next(
            (
                str(there)
                for tag, there in element.attrib.items()
                if str(tag).rpartition("}")[2].lower() == wanted
            ),
            "",
        )
    return value.strip() or None


def language(element: Element) -> str | None:
    """The language that an element or one around it declares."""
    around: Element | None = element
    while around is not None:
        if stated := around.get("{http://www.w3.org/XML/1998/namespace}lang"):
            return stated.strip() or None
        around = around.getparent()
    return None
