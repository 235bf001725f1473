"""XML 1.0 as every XML format here reads it: strict, without a DTD, without the network."""

import re
from io import BytesIO
from typing import Final

from lxml import etree

from copydesk.errors import Refused
from copydesk.formats.limits import MAX_DEPTH, MAX_NODES
from copydesk.reasons import ReasonCode

type Element = etree._Element  # noqa: SLF001 - lxml has no public name for it

_DECLARATION: Final = re.compile(r"<\?xml\s[^>]*?\?>")
_BEFORE_ROOT: Final = re.compile(r"(?:\s+|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)
_DOCTYPE: Final = re.compile(
    r"<!DOCTYPE\s+[\w:.-]+\s*(?:(?:SYSTEM|PUBLIC)\s*(?:\"[^\"]*\"|'[^']*')\s*(?:\"[^\"]*\"|'[^']*')?\s*)?(?P<end>[>\[])?",
    re.IGNORECASE,
)
_NAMES: Final = {
    code: name.partition("ERR_")[2].replace("_", " ").lower()
    for name, code in vars(etree.ErrorTypes).items()
    if name.startswith(("ERR_", "NS_ERR_"))
}
_UNDEFINED: Final = etree.ErrorTypes.ERR_UNDECLARED_ENTITY
_TOO_MUCH: Final = frozenset({etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_NAME_TOO_LONG})


def parse(text: str) -> Element:
    """The root element of a document, without comments and processing instructions.

    A document type that only names an external DTD is passed over, and the DTD is not read. Raises Refused:
    MALFORMED_XML, DTD_REFUSED for an internal subset, UNDEFINED_ENTITY for any entity that is not XML's own,
    TOO_COMPLEX beyond MAX_DEPTH levels or MAX_NODES elements.
    """
    return _tree(_without_doctype(text.lstrip("\ufeff \t\r\n")).encode("utf-8", "surrogatepass"))


def _without_doctype(text: str) -> str:
    """The text without declaration, which speaks of bytes, and document type: there are none to read."""
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    start = _BEFORE_ROOT.match(text)
    at = start.end() if start else 0
    if text[at : at + 9].upper() != "<!DOCTYPE":
        return text
    doctype = _DOCTYPE.match(text, at)
    end = doctype["end"] if doctype else None
    if doctype is None or end is None:
        raise Refused(ReasonCode.MALFORMED_XML, "the document type declaration is no such")
    if end == "[":
        raise Refused(ReasonCode.DTD_REFUSED)
    return text[doctype.end() :]


def _tree(data: bytes) -> Element:
    events = etree.iterparse(
        BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    depth = nodes = 0
    try:
        for event, _ in events:
            if event == "end":
                depth -= 1
                continue
            depth += 1
            nodes += 1
            if depth > MAX_DEPTH:
                raise Refused(ReasonCode.TOO_COMPLEX, f"deeper than {MAX_DEPTH} levels")
            if nodes > MAX_NODES:
                raise Refused(ReasonCode.TOO_COMPLEX, f"more than {MAX_NODES:,} elements")
    except etree.XMLSyntaxError as error:
        if not len(events.error_log):
            raise Refused(ReasonCode.MALFORMED_XML, "there is no element") from error
        raise _refusal(events.error_log[0]) from error
    root: Element | None = events.root
    if root is None:
        raise Refused(ReasonCode.MALFORMED_XML, "there is no element")
    return root


def _refusal(first: "etree._LogEntry") -> Refused:
    """The refusal that a syntax error stands for; its message could quote the text, its name does not."""
    detail = f"line {first.line}: {_NAMES.get(first.type, 'syntax')}"
    if first.type == _UNDEFINED:
        return Refused(ReasonCode.UNDEFINED_ENTITY, detail)
    return Refused(ReasonCode.TOO_COMPLEX if first.type in _TOO_MUCH else ReasonCode.MALFORMED_XML, detail)
