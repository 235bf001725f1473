"""Addresses of the web: resolved against where they stand, and nothing but addresses of the web."""

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

_DROPPED: Final = re.compile(r"[\t\r\n]")
_SPACE: Final = re.compile(r" ")
_NO_ADDRESS: Final = re.compile(r"[\x00-\x20<>\"\\^`{|}\x7f]")


def resolved(address: str | None, base: str | None = None) -> str | None:
    """An absolute address with the scheme http or https; None for any other, and for one that is no address.

    `base` is where a relative address starts from; without it a relative one is nowhere.
    """
    stripped = _SPACE.sub("%20", _DROPPED.sub("", (address or "").strip()))
    if not stripped:
        return None
    try:
        whole = urljoin(base, stripped) if base else stripped
        parts = urlsplit(whole)
        is_of_the_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return whole if is_of_the_web and not _NO_ADDRESS.search(whole) else None
