"""A web page as an article.

What the page states comes first: JSON-LD, OpenGraph, microdata, other meta elements; then what its markup
names; then rules. Each field keeps where it came from. A page is no article where neither a body nor anything
that says so is found in it, as an index is, or a search.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from copydesk.article import Block, Draft, Person, Provenance, Rights, Subject
from copydesk.errors import Refused
from copydesk.formats.document import Setting
from copydesk.formats.page import (
    authors,
    body,
    dates,
    landmarks,
    pictures,
    standfirsts,
    titles,
    tree,
    voices,
    wording,
)
from copydesk.formats.page import below as lines_below
from copydesk.formats.page.stated import CONFIDENCE, NO_RIGHTS
from copydesk.formats.page.voices import Page
from copydesk.reasons import ReasonCode

_MOST_SUBJECTS: Final = 50
_LONGEST_SUBJECT: Final = 80
_LONGEST_KEYWORDS: Final = 10_000


class _Fact(NamedTuple):
    """A field's value, the voice that told it, and how sure it is where that is not the voice's own rank."""

    value: Any
    origin: str
    confidence: float | None = None


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The one article of a page. Raises Refused where there is none."""
    page = voices.listen(tree.read(text), setting.supplier.name)
    title = titles.title(page.landmarks.headings, page.voices, page.document_title, page.site)
    near = landmarks.near(page.landmarks, title.element if title else None)
    language = _language(page)
    headline = title.text if title else None
    shown = standfirsts.shown(near, title.element if title else None, headline)
    found = body.extract(
        page.root,
        stated=next((voice.body for voice in page.voices if voice.body), None),
        title=headline,
        standfirst=shown.text if shown else None,
    )
    _refuse_no_article(page, found.blocks, has_title=title is not None)
    standfirst = shown or standfirsts.stated(page.voices, page.root, headline, found.blocks)
    times = dates.times(
        page.voices, near, page.url, setting.zone, language.value or setting.supplier.language
    )
    below = lines_below.lines(title.element if title else None)
    if not times.published or times.published.origin == "url":
        said = lines_below.times(below, setting.zone, language.value or setting.supplier.language)
        times = dates.Times(said.published or times.published, times.modified or said.modified)
    byline, sources = _byline(page, near)
    if not byline.value:
        byline = _Fact(authors.said(below, page.site), "rule")
    facts = {
        "url": _Fact(page.canonical, "page") if page.canonical else _first(page, "url"),
        "title": title and _Fact(title.text, title.origin),
        "standfirst": standfirst and _Fact(*standfirst),
        "byline": byline,
        "section": _first(page, "section"),
        "publisher": _first(page, "publisher"),
        "body": _Fact(found.blocks, found.origin, found.confidence),
        "pictures": _pictures(page, found),
        "published": times.published and _Fact(times.published.moment, times.published.origin),
        "modified": times.modified and _Fact(times.modified.moment, times.modified.origin),
        "language": language,
        "subjects": _subjects(page),
        "sources": sources,
        "rights": _rights(page),
    }
    return (_draft({name: fact for name, fact in facts.items() if fact and fact.value}),)


def _draft(facts: dict[str, _Fact]) -> Draft:
    provenance = {
        name: Provenance(
            origin=fact.origin,
            confidence=CONFIDENCE[fact.origin] if fact.confidence is None else fact.confidence,
        )
        for name, fact in facts.items()
    }
    return Draft(**{name: fact.value for name, fact in facts.items()}, provenance=provenance)


def _first(page: Page, field: str) -> _Fact:
    """What the first voice says that says anything of a field."""
    told = ((getattr(voice, field), voice.origin) for voice in page.voices)
    return next((_Fact(value, origin) for value, origin in told if value), _Fact(None, "page"))


def _byline(page: Page, near: Sequence[HtmlElement]) -> tuple[_Fact, _Fact]:
    """Who wrote it, and the organisations stated as its source or in place of its authors.

    Agencies stand beside the people that a voice names. Where nobody names a person, it is the organisation
    that is stated as the author.
    """
    sources, nobody = _first(page, "sources"), _Fact((), "page")
    for voice in page.voices:
        found = authors.named(voice.authors, page.site)
        if found.organisations and not sources.value:
            sources = _Fact(found.organisations, voice.origin)
        organisations = tuple(Person(name=one.name, is_organisation=True) for one in found.organisations)
        if found.people:
            return _Fact((*found.people, *organisations), voice.origin), sources
        nobody = nobody if nobody.value else _Fact(organisations, voice.origin)
    shown = authors.shown(near, page.site)
    return (_Fact(shown, "page") if shown else nobody), sources


def _language(page: Page) -> _Fact:
    """The language that JSON-LD declares for the article, or the page for itself, or another voice."""
    told = _first(page, "language")
    value = wording.language(told.value)
    if value and (told.origin == "json-ld" or not page.language):
        return _Fact(value, told.origin)
    return _Fact(page.language, "page")


def _pictures(page: Page, found: body.PageBody) -> _Fact:
    origin = next((voice.origin for voice in page.voices if voice.pictures), found.origin)
    return _Fact(pictures.pictures(page.voices, found.pictures, page.base), origin)


def _subjects(page: Page) -> _Fact:
    """The keywords of the first voice that has some: short, each once."""
    told = _first(page, "keywords")
    found: dict[str, Subject] = {}
    for value in (value for value in told.value or () if len(value) <= _LONGEST_KEYWORDS):
        for part in value.replace(";", ",").split(","):
            label = wording.line(part)
            if label and len(label) <= _LONGEST_SUBJECT and (key := wording.key(label)):
                found.setdefault(key, Subject(label=label, scheme="keyword"))
    return _Fact(tuple(found.values())[:_MOST_SUBJECTS], told.origin)


def _rights(page: Page) -> _Fact:
    for voice in page.voices:
        if voice.rights != NO_RIGHTS:
            return _Fact(voice.rights, voice.origin)
    return _Fact(Rights(link=page.license) if page.license else None, "page")


def _refuse_no_article(page: Page, blocks: Sequence[Block], *, has_title: bool) -> None:
    is_article = any(voice.is_article for voice in page.voices)
    if not blocks and not (is_article and has_title):
        raise Refused(ReasonCode.NO_CONTENT, "a page that neither holds an article nor says that it is one")
    if page.url and not is_article and not urlsplit(page.url).path.strip("/"):
        raise Refused(ReasonCode.NO_CONTENT, "a site's front page")
