"""A page's text as one tree: parsed once, with nothing fetched and nothing run."""

import re
from typing import Final, cast

from lxml import etree, html

from copydesk.errors import Refused
from copydesk.formats.limits import MAX_DEPTH, MAX_NODES
from copydesk.reasons import ReasonCode

_MAX_ATTRIBUTES: Final = 2_000
_LONG_TAG: Final = 2 * _MAX_ATTRIBUTES
_MANY_ATTRIBUTES: Final = re.compile(
    r"""[^\s>]*+(?:[\s/]++[^\s"'<>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]++))?+)"""
    rf"{{{_MAX_ATTRIBUTES}}}"
)
_COUNT: Final = etree.XPath("count(//*)")
_TOO_DEEP: Final = etree.XPath(f"boolean({'/*' * (MAX_DEPTH + 1)})")


def read(text: str) -> html.HtmlElement:
    """The root of a page, an XHTML page or a fragment of one, without comments.

    Raises Refused where it has no body, and where it is nested too deeply or has too many elements.
    """
    # libxml2 takes a NUL for the end of the text, and refuses one that declares an encoding of its own.
    _check_attributes(text)
    data = text.replace("\0", "").encode("utf-8", "ignore")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Refused(ReasonCode.NO_CONTENT, "a page without an element") from error
    if root.find("body") is None:
        raise Refused(ReasonCode.NO_CONTENT, "a page without a body")
    if cast("float", _COUNT(root)) > MAX_NODES:
        raise Refused(ReasonCode.TOO_COMPLEX, f"more than {MAX_NODES:,} elements")
    if _TOO_DEEP(root):
        raise Refused(ReasonCode.TOO_COMPLEX, f"elements nested deeper than {MAX_DEPTH} levels")
    return root


def _check_attributes(text: str) -> None:
    """Refuse an element with very many attributes: libxml2 compares each with all before it."""
    if any(len(chunk) > _LONG_TAG and _MANY_ATTRIBUTES.match(chunk) for chunk in text.split("<")):
        raise Refused(ReasonCode.TOO_COMPLEX, f"an element of more than {_MAX_ATTRIBUTES:,} attributes")


def elements(path: etree.XPath, root: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements that a path leads to, in the order of the page."""
    return cast("list[html.HtmlElement]", path(root))


def values(path: etree.XPath, root: html.HtmlElement) -> list[str]:
    """The attributes' values or the texts that a path leads to."""
    return cast("list[str]", path(root))


def number(path: etree.XPath, element: html.HtmlElement) -> float:
    """The number that a path gives for an element."""
    return cast("float", path(element))
