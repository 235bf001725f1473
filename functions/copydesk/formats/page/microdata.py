"""Microdata of a page as the nodes that JSON-LD would have, so that one reader serves both."""

from typing import Any, Final

from lxml import etree
from lxml.html import HtmlElement

from copydesk.formats.page import tree

_MARKED: Final = etree.XPath("//*[@itemscope or @itemprop]")
_ADDRESSES: Final = {"a": "href", "area": "href", "link": "href", "img": "src", "source": "src"}
_ADDRESS_PROPERTIES: Final = frozenset(
    {"url", "mainEntityOfPage", "image", "contentUrl", "license", "sameAs"}
)
_LONG_PROPERTIES: Final = frozenset({"articleBody", "reviewBody", "text", "comment", "itemListElement"})
_ELEMENTS: Final = 3_000


def values(root: HtmlElement) -> list[dict[str, Any]]:
    """The items of a page; properties that belong to none are one item without a type.

    The body is left out: it is in the page itself.
    """
    items: dict[HtmlElement, dict[str, Any]] = {}
    loose: dict[str, Any] = {}
    top: list[dict[str, Any]] = []
    for element in tree.elements(_MARKED, root)[:_ELEMENTS]:
        names = element.get("itemprop", "").split()
        owner = _owner(element, items, loose) if names else loose
        value: Any = None
        if element.get("itemscope") is not None:
            value = items[element] = {"@type": element.get("itemtype", "").split()}
            if not names or owner is loose:
                top.append(value)
        for name in names:
            if name in _LONG_PROPERTIES:
                continue
            found = value if value is not None else _value(element, name)
            if found:
                owner.setdefault(name, []).append(found)
    return [*top, loose] if loose else top


def _owner(
    element: HtmlElement, items: dict[HtmlElement, dict[str, Any]], loose: dict[str, Any]
) -> dict[str, Any]:
    ancestor = element.getparent()
    while ancestor is not None:
        if ancestor in items:
            return items[ancestor]
        ancestor = ancestor.getparent()
    return loose


def _value(element: HtmlElement, name: str) -> str:
    tag = str(element.tag)
    attribute: str | None = element.get("content")
    if not attribute and tag == "time":
        attribute = element.get("datetime")
    elif not attribute and tag in _ADDRESSES and (name in _ADDRESS_PROPERTIES or tag in {"img", "link"}):
        return str(element.get(_ADDRESSES[tag], ""))
    return attribute or " ".join(str(element.text_content()).split())
