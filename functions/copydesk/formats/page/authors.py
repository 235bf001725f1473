# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Who wrote a page, by what it states and what it shows. What is no person is a source or nothing."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from copydesk.article import Person, StatedSource
from copydesk.formats import bylines
from copydesk.formats.agencies import agency
from copydesk.formats.page import landmarks, wording
from copydesk.formats.page.stated import Author

_BY: Final = re.compile(
    r"\s*(?:(?:written|reported|story|text|words|posted|published|article|review)\s+by|by|von|por|par|door|от|av"
    r"|автори?|authors?|autor(?:es|en)?|auteurs?)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(
    r"\s*[,;|/•·、]\s*|\s+[-\u2013\u2014]\s+|\s+(?:and|und|y|et|e|en|og|och|и|with|mit)\s+|\s*&\s*|\n+",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r"\s*[(\[{<][^)\]}>]{0,100}[)\]}>]\s*")
_PLACE: Final = re.compile(r"\s+(?:in|aus|à|в|във|for|at|from|für|bei)\s+\S.*$", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"//|@|\bwww\.|[^\W_]{2,}\.[a-zа-я]{2,}\b")
_NO_NAME: Final = re.compile(r"[\d_=<>{}\\:?!*#\u00a9]")
_NOBODY: Final = re.compile(
    r"\b(?:editorial|board|admin(?:istrator)?|redazione|redactie|redakcja|redactors?|redaksi|redaksjonen|redaktionen"
    r"|web\s?desk|webmaster|sponsored|advertorial|partners?|content|submitted|syndicated|unknown|anonymous|various"
    r"|correspondents?|presse|agenturen|nachrichten|noticias|notizie|online|digital|magazine|zeitung|tv|radio"
    r"|published|updated|follow|share|photos?|illustrations?|image|video)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_][\w.'\u2019\u2010-]*,?")
_AFTER_NAME: Final = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|md|m\.d|mba|rn|esq|dr)\.?", re.IGNORECASE)
_REPORTER: Final = re.compile(r"\s*(?:기자|특파원|記者|特派員)$")
_SMALL_WORDS: Final = """
    de da do dos das del della der den
    van von vom zu zur la le du di bin ibn al el af av ter ten y e i
"""
_PARTICLES: Final = frozenset(_SMALL_WORDS.split())
_WORDS: Final = 6
_LONGEST: Final = 60
_MOST: Final = 20
_MARKED: Final = re.compile(r"author|byline|by-line|by_line|contributor|reporter|writer")
_UNMARKED: Final = re.compile(r"bio\b|avatar|image|photo|social|follow|count|about|more|desc|title|role|job")
_LONGEST_BYLINE: Final = 200
_CANDIDATES: Final = 25


class Named(NamedTuple):
    """The people of a byline, and the organisations that stand there in place of people."""

    people: tuple[Person, ...] = ()
    organisations: tuple[StatedSource, ...] = ()


def named(authors: Iterable[Author], site: Iterable[str | None]) -> Named:
    """The people and organisations among authors that a page states. `site` is what the publisher is called.

    Names in one string are taken apart. Desks, staff and addresses are left out; the publisher is no person,
    and the source where nobody else is named.
    """
    own = {wording.key(name) for name in site if name}
    people: dict[str, Person] = {}
    organisations: dict[str, StatedSource] = {}
    for author in [*authors][:_MOST]:
        found = [] if author.is_organisation else list(_people(author, own))
        for person in found:
            people.setdefault(wording.key(person.name), person)
        names = [part for part in _parts(author.name) if agency(part)]
        if not found and not names and _is_organisation(author, own):
            names = [author.name]
        for name in names:
            organisations.setdefault(wording.key(name), StatedSource(name=name, role="origin"))
    others = (source for key, source in organisations.items() if not (people and key in own))
    return Named(tuple(people.values()), tuple(others))


def shown(elements: Iterable[HtmlElement], site: Iterable[str | None]) -> tuple[Person, ...]:
    """The people of the first byline among a page's landmarks; links to authors side by side are one."""
    own = {wording.key(name) for name in site if name}
    found: list[tuple[HtmlElement, tuple[Person, ...]]] = []
    for element in islice(filter(_is_marked, elements), _CANDIDATES):
        shown_in = (
            element.getparent() if landmarks.is_profile_link(element) and not _is_link(element) else element
        )
        text = landmarks.text(shown_in, _LONGEST_BYLINE) if shown_in is not None else None
        if text and (people := _of_line(text, own, is_link=_is_link(element))):
            found.append((element, people))
    people_by_key: dict[str, Person] = {}
    first = next((element for element, people in found if not _is_around_other(element, people, found)), None)
    for element, people in found:
        if element is first or (
            first is not None and _is_beside(element, first) and not _is_around_other(element, people, found)
        ):
            for person in people:
                people_by_key.setdefault(wording.key(person.name), person)
    return tuple(people_by_key.values())


def said(lines: Iterable[str], site: Iterable[str | None]) -> tuple[Person, ...]:
    """The people of the first line that begins as a byline does, and names people."""
    own = {wording.key(name) for name in site if name}
    found = (_of_line(line, own, is_link=False) for line in lines if _BY.match(line))
    return next(filter(None, found), ())


def _is_around_other(
    element: HtmlElement, people: tuple[Person, ...], found: list[tuple[HtmlElement, tuple[Person, ...]]]
) -> bool:
    """Whether an element with other names in it holds one that names people on its own."""
    names = {person.name for person in people}
    return any(
        not names.issuperset(person.name for person in inner)
        for other, inner in found
        if other is not element and any(ancestor is element for ancestor in other.iterancestors())
    )


def _people(author: Author, own: set[str]) -> Iterator[Person]:
    """The people of one stated name, or of several in one string, each with the role that follows it."""
    kept: list[Person] = []
    for part in _parts(author.name):
        name = _REPORTER.sub("", _PLACE.sub("", part))
        if kept and _AFTER_NAME.fullmatch(name):
            continue
        if kept and bylines.role(part) and not kept[-1].role:
            kept[-1] = kept[-1].model_copy(update={"role": part})
        elif _is_name(name, own):
            kept.append(Person(name=name, role=author.role))
    full = [person for person in kept if " " in person.name]
    yield from full or kept


def _parts(statement: str) -> list[str]:
    """What a statement of authors puts side by side, without "by" before it and what stands in brackets."""
    if len(statement) > _LONGEST * _MOST:
        return []
    prefix = _BY.match(statement)
    statement = _BRACKETS.sub(" ", statement[prefix.end() if prefix else 0 :]).strip(" .,;|-\u2013\u2014")
    return [part for entry in _SPLIT.split(statement) if (part := entry.strip(" ."))]


def _of_line(text: str, own: set[str], *, is_link: bool) -> tuple[Person, ...]:
    """The people of a byline that is shown; a link to an author needs no "by" before the name."""
    prefix = _BY.match(text)
    if not is_link and not prefix and not bylines.people(text):
        return ()
    found = tuple(_people(Author(text), own))
    return tuple(
        person for person in found if bylines.is_person(person.name) or (is_link and " " in person.name)
    )


def _is_name(name: str, own: set[str]) -> bool:
    """Whether a text can be a person's name: a few words with capitals, or in a script that has none."""
    words = name.split()
    return (
        0 < len(words) <= _WORDS
        and 1 < len(name) <= _LONGEST
        and not _NO_NAME.search(name)
        and not _ADDRESS.search(name)
        and not _NOBODY.search(name)
        and all(_WORD.fullmatch(word) for word in words)
        and all(
            not word[0].islower() or word.casefold() in _PARTICLES or word[1:2] in "'\u2019" for word in words
        )
        and any(not word[0].islower() for word in words)
        and not bylines.is_collective(name)
        and not agency(name)
        and wording.key(name) not in own
    )


def _is_organisation(author: Author, own: set[str]) -> bool:
    """Whether an author that is no person is the publisher, an agency or some organisation; staff is none."""
    name = author.name
    if len(name) > _LONGEST or "//" in name or "@" in name or bylines.is_bare_collective(name):
        return False
    if author.is_organisation or wording.key(name) in own:
        return True
    return (
        name[:1].isupper()
        and not _NO_NAME.search(name)
        and not _ADDRESS.search(name)
        and not _NOBODY.search(name)
        and bylines.is_collective(name)
    )


def _is_marked(element: HtmlElement) -> bool:
    name = landmarks.names(element).lower()
    return landmarks.is_profile_link(element) or (bool(_MARKED.search(name)) and not _UNMARKED.search(name))


def _is_link(element: HtmlElement) -> bool:
    return "author" in element.get("rel", "").split() or element.get("itemprop") in {"author", "name"}


def _is_beside(element: HtmlElement, first: HtmlElement) -> bool:
    """Whether an element stands in the same small part of the page as another."""
    parent = first.getparent()
    grandparent = parent.getparent() if parent is not None else None
    around = (parent, grandparent)
    node = element.getparent()
    for _ in range(3):
        if node is None:
            return False
        if any(node is other for other in around):
            return True
        node = node.getparent()
    return False
