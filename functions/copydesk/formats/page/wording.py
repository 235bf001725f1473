"""Values as pages write them, made into plain text, addresses and language tags."""

import html
import re
from typing import Final
from urllib.parse import urljoin, urlsplit

_LONGEST: Final = 2_000
_LONGEST_ADDRESS: Final = 2_048
_LONGEST_TAG: Final = 40
_DROPPED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]"
)
_TAG: Final = re.compile(r"<(?:/?[A-Za-z][^<>]{0,400}|!--[^<>]{0,400}--)>")
_REFERENCE: Final = re.compile(r"&#?\w{2,31};")
_LANGUAGE: Final = re.compile(
    r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.].*)?"
)
_NO_LANGUAGE: Final = frozenset({"und", "mul", "zxx", "mis"})


def line(value: object) -> str | None:
    """A value as one line of plain text; None where it holds none, or is too long to be one field of a page.

    References to characters are resolved, even where they were escaped twice; tags, control characters and
    halves of surrogate pairs are left out.
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = value
    for _ in ("as escaped", "escaped twice"):
        if _REFERENCE.search(text):
            text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(_DROPPED.sub("", text).split()) or None


def address(value: object, base: str | None = None) -> str | None:
    """An absolute address of the web; a relative one is joined to `base`. None for any other scheme."""
    if not isinstance(value, str) or len(value) > _LONGEST_ADDRESS:
        return None
    text = html.unescape(value.strip()) if "&amp;" in value else value.strip()
    if not text or _DROPPED.search(text) or any(character.isspace() for character in text):
        return None
    try:
        joined = urljoin(base, text) if base else text
        parts = urlsplit(joined)
        is_absolute = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return joined if is_absolute else None


def host(url: str | None) -> str | None:
    """The host of an address in lower case, without www; None where there is none."""
    if url is None:
        return None
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def language(value: object) -> str | None:
    """A language tag in its usual letter case, as de, en-GB or zh-Hant-TW; None where a value is none."""
    match = (
        _LANGUAGE.fullmatch(value.strip()) if isinstance(value, str) and len(value) < _LONGEST_TAG else None
    )
    if match is None or match[1].lower() in _NO_LANGUAGE:
        return None
    parts = (match[1].lower(), match[2] and match[2].title(), match[3] and match[3].upper())
    return "-".join(part for part in parts if part)


def key(text: str) -> str:
    """A text by its letters and digits only: what two ways of writing one thing have in common."""
    return "".join(character for character in text.casefold() if character.isalnum())
