"""JSON-LD blocks of a page as JSON values. A block is repaired only where what it meant is certain."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

_DECODER: Final = json.JSONDecoder(strict=False, parse_int=str)
"""Control characters in texts pass; numbers stay as written, however long they are."""
_WRAPPING: Final = re.compile(r"\s*(?:<!--|//|/\*)?\s*(?:<!\[CDATA\[)?\s*(?:\*/)?\s*")
_BETWEEN: Final = re.compile(r"[\s;,]*")
_STRING_OR_COMMA: Final = re.compile(r'("(?:[^"\\]|\\.)*+(?:"|\\?\Z))|,(?=\s*+[}\]])', re.DOTALL)
"""A text goes on to the end where it has none, so that no text is looked through twice."""
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES: Final = frozenset('"\\/bfnrtu')
_BLOCKS: Final = 200


def values(scripts: Iterable[str]) -> Iterator[Any]:
    """The values of a page's JSON-LD scripts, in order; a script that is no JSON is skipped."""
    for script in islice(scripts, _BLOCKS):
        text = _unwrapped(script)
        yield from _decoded(text) or _decoded(_mended(text))


def _decoded(text: str) -> list[Any]:
    """The values that a text begins with: one, or several that somebody put into one script."""
    found: list[Any] = []
    at = 0
    while at < len(text) and text[at] in "[{":
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(value)
        between = _BETWEEN.match(text, at)
        at = between.end() if between else len(text)
    return found


def _unwrapped(text: str) -> str:
    """Without the marks of a comment or of CDATA that hide a script from browsers and parsers of XML."""
    wrapping = _WRAPPING.match(text)
    return text[wrapping.end() if wrapping else 0 :]


def _mended(text: str) -> str:
    """With its quotation marks where all are escaped; no comma before a closing mark, no unknown escape."""
    if '"' not in text and "&quot;" in text:
        text = html.unescape(text)
    return _STRING_OR_COMMA.sub(
        lambda match: _ESCAPE.sub(_known_escape, match[1]) if match[1] else "",
        text,
    )


def _known_escape(escape: re.Match[str]) -> str:
    return escape[0] if escape[1] in _ESCAPES else escape[1]
