"""JSON as RFC 8259 has it, and no more of it than a news item can need."""

import json
import math
import re
from typing import Any, Final

from copydesk.errors import Refused
from copydesk.formats.limits import MAX_DEPTH, MAX_NODES
from copydesk.reasons import ReasonCode

MAX_INTEGER_DIGITS: Final = 4_300

# A text without an end goes on to the end of the input, so that nothing is looked through twice.
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[{](\s*[\]}])?|[\]}]|,', re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|.)", re.DOTALL)
_PLAIN_NAME: Final = re.compile(r"[$@\w.-]{1,40}")
_HIGH_SURROGATES: Final = range(0xD800, 0xDC00)
_LOW_SURROGATES: Final = range(0xDC00, 0xE000)


def loads(text: str) -> Any:
    """The value that a JSON text holds. Raises Refused for anything that RFC 8259 or the limits rule out."""
    _check_size(text)
    _check_surrogates(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_no_constant,
            parse_int=_integer,
            parse_float=_number,
        )
    except json.JSONDecodeError as error:
        raise _malformed(f"line {error.lineno}, column {error.colno}: {error.msg}") from error


def _malformed(detail: str) -> Refused:
    return Refused(ReasonCode.MALFORMED_JSON, detail)


def _check_size(text: str) -> None:
    opened = text.count("[") + text.count("{")
    if opened <= MAX_DEPTH and opened + text.count(",") < MAX_NODES:
        return  # too few for either, even if all of them stand outside of strings
    depth = 0
    nodes = 1
    for token in _TOKEN.finditer(text):
        first, is_empty = token[0][0], token[1] is not None
        if first in "[{":
            if depth == MAX_DEPTH:
                raise Refused(
                    ReasonCode.TOO_COMPLEX, f"deeper than {MAX_DEPTH} levels at character {token.start()}"
                )
            depth += not is_empty
            nodes += not is_empty
        elif first in "]}":
            depth -= 1
        elif first == ",":
            nodes += 1
        if nodes > MAX_NODES:
            raise Refused(ReasonCode.TOO_COMPLEX, f"more than {MAX_NODES:,} values")


def _check_surrogates(text: str) -> None:
    if "\\u" not in text:
        return
    high_ends_at = -1
    for escape in _ESCAPE.finditer(text):
        unit = int(escape[1], 16) if escape[1] else 0
        if high_ends_at >= 0:
            if escape.start() != high_ends_at or unit not in _LOW_SURROGATES:
                raise _malformed(f"a lone surrogate before character {high_ends_at}")
            high_ends_at = -1
        elif unit in _LOW_SURROGATES:
            raise _malformed(f"a lone surrogate at character {escape.start()}")
        elif unit in _HIGH_SURROGATES:
            high_ends_at = escape.end()
    if high_ends_at >= 0:
        raise _malformed(f"a lone surrogate before character {high_ends_at}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            shown = name if _PLAIN_NAME.fullmatch(name) else "one with a long name"
            raise _malformed(f"a member stands twice in an object: {shown}")
        members[name] = value
    return members


def _no_constant(name: str) -> Any:
    raise _malformed(f"{name} is no JSON number")


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_INTEGER_DIGITS:
        raise _malformed(f"an integer of more than {MAX_INTEGER_DIGITS:,} digits")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise _malformed("a number too large to hold")
    return value
