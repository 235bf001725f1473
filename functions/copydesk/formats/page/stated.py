"""What one voice of a page says of its article: the one shape for JSON-LD, microdata and meta tags."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from copydesk.article import Picture, Rights, StatedSource


class Author(NamedTuple):
    """Somebody or something named as an author, in the page's own words."""

    name: str
    role: str | None = None
    is_organisation: bool = False


NO_RIGHTS: Final = Rights()


@dataclass(frozen=True, slots=True)
class Stated:
    """One voice's claims, each None or empty where it makes none.

    Times, languages and names are as written. `is_article` tells whether the voice says that this is one.
    """

    origin: str
    is_article: bool = False
    url: str | None = None
    title: str | None = None
    description: str | None = None
    authors: tuple[Author, ...] = ()
    section: str | None = None
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    keywords: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    rights: Rights = NO_RIGHTS
    sources: tuple[StatedSource, ...] = ()
    body: str | None = None


CONFIDENCE: Final = {
    "json-ld": 0.95,
    "microdata": 0.9,
    "og": 0.85,
    "meta": 0.75,
    "page": 0.8,
    "rule": 0.6,
    "url": 0.5,
}
"""How far each voice is believed, by its name in the provenance."""
