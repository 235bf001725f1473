"""What a parser is given, and what it gives back."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.suppliers import Supplier


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes that came in, with what the transport said of them. `name` and `media_type` are hints only."""

    data: bytes
    name: str | None = None
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document turned out to be, and its articles in order.

    One that cannot be read stands there as its refusal and does not spoil the rest.
    """

    format: str
    media_type: str
    charset: str | None
    charset_basis: str | None
    items: tuple[Draft | Refused, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about a document beforehand; `zone` is where a time stands that states none."""

    supplier: Supplier
    zone: str | None = None


type Items = tuple[Draft | Refused, ...]

type Parser = Callable[[str, Setting], Items]
"""Text to articles. Raises Refused where the whole text cannot be read."""

type ReadPart = Callable[[Document, Setting], Items]
"""Reads a document that another one holds, whatever its format. Raises Refused."""

type Opener = Callable[[Document, Setting, ReadPart], Items]
"""Bytes to articles, for a container whose parts have charsets of their own. Raises Refused."""

type TimeLimit = Callable[[float], AbstractContextManager[object]]
"""Gives a context in which what takes more than so many seconds of processor time is refused (TOO_SLOW)."""


def or_refusal[**Given](
    read: Callable[Given, Draft], *args: Given.args, **named: Given.kwargs
) -> Draft | Refused:
    """What is read of one item among several, or why it is refused: it spoils no other."""
    try:
        return read(*args, **named)
    except Refused as refusal:
        return refusal
