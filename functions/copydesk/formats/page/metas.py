"""What the meta elements of a page say: OpenGraph and its kin, and the names that search and archives read.

Names are compared by their letters alone, since dc.date, DC:date and dc-date are one name.
"""

import re
from collections.abc import Iterable
from typing import Final

from lxml.html import HtmlElement

from copydesk.article import Picture, Rights
from copydesk.formats.page import wording
from copydesk.formats.page.stated import Author, Stated

type Metas = dict[str, list[str]]
"""The contents by name, in order; no name has an empty list."""

_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_ELEMENTS: Final = 500
_VALUES: Final = 60
_LABEL: Final = re.compile(
    r"written by|author|by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|автор"
)

_TITLES: Final = (
    "parselytitle",
    "sailthrutitle",
    "dctitle",
    "dctermstitle",
    "citationtitle",
    "headline",
    "title",
)
_DESCRIPTIONS: Final = ("description", "dcdescription", "dctermsdescription", "sailthrudescription")
_AUTHORS: Final = (
    "parselyauthor", "sailthruauthor", "author", "articleauthorname", "byl", "byline", "dccreator",
    "dctermscreator", "citationauthor", "cxenseparseauthor", "authors", "articleauthor",
)  # fmt: skip
_SECTIONS: Final = ("parselysection", "section", "dcsubjectsection", "cxenseparsesection")
_PUBLISHED: Final = (
    "parselypubdate", "sailthrudate", "datepublished", "pubdate", "publishdate", "publicationdate",
    "publishedtime", "publishedat", "originalpublishdate", "articlepublished", "dcdateissued",
    "dctermsissued", "dcdatecreated", "dctermscreated", "dctermsdate", "dcdate",
    "citationpublicationdate", "citationdate", "date", "created",
)  # fmt: skip
_MODIFIED: Final = (
    "datemodified", "lastmodified", "modifiedtime", "modified", "dcdatemodified", "dctermsmodified",
    "revised", "moddate", "lastmod", "dateupdated",
)  # fmt: skip
_KEYWORDS: Final = ("newskeywords", "keywords", "parselytags", "sailthrutags", "dcsubject", "dctermssubject")


def read(root: HtmlElement) -> Metas:
    """The meta elements of a page by the letters of their names."""
    found: Metas = {}
    for count, element in enumerate(root.iter("meta")):
        if count == _ELEMENTS:
            break
        content = element.get("content")
        names = element.get("property") or element.get("name") or element.get("http-equiv") or ""
        if content and content.strip() and len(names) < _ELEMENTS:
            for name in names.lower().split():
                values = found.setdefault(_NOT_LETTERS.sub("", name), [])
                if len(values) < _VALUES:
                    values.append(content)
    return found


def opengraph(metas: Metas, base: str | None) -> Stated:
    """What OpenGraph says, with its article properties and Twitter's names for the same."""
    picture = _first_address(metas, ("ogimagesecureurl", "ogimage", "ogimageurl", "twitterimage"), base)
    alternative = _first(metas, ("ogimagealt", "twitterimagealt"))
    return Stated(
        origin="og",
        is_article=(_first(metas, ("ogtype",)) or "").casefold() in {"article", "news", "newsarticle"},
        url=_first_address(metas, ("ogurl", "twitterurl"), None),
        title=_first(metas, ("ogtitle", "twittertitle")),
        description=_first(metas, ("ogdescription", "twitterdescription")),
        authors=_authors(metas, ("ogarticleauthor", "articleauthor")),
        section=_first(metas, ("articlesection", "ogarticlesection", "ogsection")),
        publisher=_first(metas, ("ogsitename",)),
        published=_first(
            metas, ("articlepublishedtime", "ogarticlepublishedtime", "ogpublishedtime", "ogpubdate")
        ),
        modified=_first(
            metas, ("articlemodifiedtime", "ogarticlemodifiedtime", "ogupdatedtime", "articleupdatedtime")
        ),
        language=_language(metas, ("oglocale",)),
        keywords=tuple(metas.get("articletag") or metas.get("ogarticletag") or ()),
        pictures=(Picture(href=picture, caption=alternative),) if picture else (),
    )


def others(metas: Metas) -> Stated:
    """What all other meta elements say: Dublin Core, Parse.ly, Sailthru, Highwire and plain names."""
    return Stated(
        origin="meta",
        title=_first(metas, _TITLES),
        description=_first(metas, _DESCRIPTIONS),
        authors=_authors(metas, _AUTHORS) or _labelled_author(metas),
        section=_first(metas, _SECTIONS),
        publisher=_first(metas, ("publisher", "dcpublisher", "dctermspublisher")),
        published=_first(metas, _PUBLISHED),
        modified=_first(metas, _MODIFIED),
        language=_language(metas, ("dclanguage", "language", "contentlanguage")),
        keywords=next((tuple(metas[name]) for name in _KEYWORDS if name in metas), ()),
        rights=Rights(notice=_first(metas, ("copyright", "dcrights", "dctermsrights", "rights"))),
    )


def _first(metas: Metas, names: Iterable[str]) -> str | None:
    return next(
        (text for name in names for value in metas.get(name, ()) if (text := wording.line(value))), None
    )


def _first_address(metas: Metas, names: Iterable[str], base: str | None) -> str | None:
    found = (wording.address(value, base) for name in names for value in metas.get(name, ()))
    return next(filter(None, found), None)


def _language(metas: Metas, names: Iterable[str]) -> str | None:
    found = (wording.language(value) for name in names for value in metas.get(name, ()))
    return next(filter(None, found), None)


def _authors(metas: Metas, names: Iterable[str]) -> tuple[Author, ...]:
    """The authors of the first name that has any; an address of a profile is none."""
    for name in names:
        authors = [
            Author(text)
            for value in metas.get(name, ())
            if (text := wording.line(value)) and "//" not in text
        ]
        if authors:
            return tuple(authors)
    return ()


def _labelled_author(metas: Metas) -> tuple[Author, ...]:
    """The author that Twitter's cards name: a label "Written by", and the name beside it."""
    for number in ("1", "2"):
        label, name = (_first(metas, (f"twitter{part}{number}",)) for part in ("label", "data"))
        if label and name and _LABEL.fullmatch(label.casefold().strip(" :")):
            return (Author(name),)
    return ()
