"""What RSS, Atom and the vocabularies beside them state of an item in the same words."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from copydesk.article import (
    Draft,
    Moment,
    Person,
    Rights,
    StatedPlace,
    StatedSource,
    Subject,
)
from copydesk.errors import Refused
from copydesk.formats import bylines, moments, provenance
from copydesk.formats.document import Setting
from copydesk.formats.feeds import texts
from copydesk.formats.feeds.addresses import resolved
from copydesk.formats.feeds.vocabulary import Members, attribute, first, text_of
from copydesk.formats.newscodes import media_topic
from copydesk.formats.plain import datelines
from copydesk.reasons import ReasonCode

_MAILBOX: Final = re.compile(
    r"[^\s()<>@]{1,80}@[^\s()<>@]{1,80}(?:\s*\((?P<beside>[^()]{0,120})\))?"
    r"|(?P<before>[^<>@]{0,120}?)\s*<[^\s<>@]{1,80}@[^\s<>@]{1,80}>"
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_PERIOD: Final = re.compile(r"\s*(?P<name>start|end)\s*=\s*(?P<value>[^;]{1,40}?)\s*(?:;|$)", re.IGNORECASE)
_POINT_NAME: Final = re.compile(r"(?:^|;)\s*name\s*=\s*(?P<name>[^;]{1,100})", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"\s+[-\u2013\u2014|\u00bb\u203a:\u00b7/>]\s+|:\s+|\s*[|\u00bb]\s*")
_RAW: Final = 60
"""How much of a time that cannot be read is told."""
_LONGEST_BYLINE: Final = 500
_LONGEST_PERIOD: Final = 300
_LONGEST_SITE: Final = 120


class Publisher(NamedTuple):
    """A publisher's name, and how sure it is."""

    name: str
    confidence: float


def finished(draft: Draft, origin: str, doubts: dict[str, float], unread: str | None = None) -> Draft:
    """A draft with the origin of all its fields; raises Refused (NO_CONTENT) where it says nothing.

    `unread` is a time of publication that could not be read: it is told, and not taken for none.
    """
    if not draft.text.strip():
        raise Refused(ReasonCode.NO_CONTENT)
    draft = provenance.stated(draft, origin, doubts)
    if unread and draft.published is None:
        return provenance.unresolved(draft, "published", unread[:_RAW])
    return draft


def moment(raw: str | None, setting: Setting) -> Moment | None:
    """A time as feeds write it, be it the way of the other format; None for any other."""
    if not raw:
        return None
    return moments.from_iso(raw, setting.zone) or moments.from_rfc_2822(raw, setting.zone)


def published(raw: str | None, setting: Setting) -> tuple[Moment | None, float]:
    """The time of publication, also where it is written for people, and how sure that is."""
    found = moment(raw, setting)
    if found or not raw or len(raw) > _RAW:
        return found, 1.0
    line = datelines.read(raw, setting.zone, setting.supplier.language)
    return (line.published if line else None), 0.8


def version(name: str, raw: str | None, setting: Setting) -> Moment | None:
    """The time of this version, which decides what it replaces; raises Refused where it cannot be read."""
    found = moment(raw, setting)
    if raw and found is None:
        raise Refused(ReasonCode.INVALID_TIME, f"{name} is no time that a feed can state")
    return found


def deadlines(inside: Members, setting: Setting) -> tuple[datetime | None, datetime | None]:
    """Embargo and expiry: those of PRISM, and the period in which an item is valid (DCMI, Media RSS)."""
    period = {
        part["name"].lower(): part["value"]
        for part in _PERIOD.finditer((first(inside, "dcterms:valid") or "")[:_LONGEST_PERIOD])
    }
    embargo = first(inside, "prism:embargodate") or period.get("start")
    expiry = first(inside, "prism:expirationdate", "prism:killdate") or period.get("end")
    return _deadline("the embargo", embargo, setting), _deadline("the expiry", expiry, setting)


def _deadline(name: str, raw: str | None, setting: Setting) -> datetime | None:
    found = version(name, raw, setting)
    return moments.deadline(name, found) if found else None


def people(
    names: Iterable[str], role: str | None = None
) -> tuple[tuple[Person, ...], tuple[StatedSource, ...]]:
    """The people that creators' names name, and the agencies among them."""
    found: list[Person] = []
    sources: list[StatedSource] = []
    for stated in names:
        if len(stated) > _LONGEST_BYLINE:
            continue
        name = _without_mailbox(stated)
        here = bylines.people(name) or bylines.with_place(name)
        if not here and _is_without_case(name):
            here = (Person(name=name),)
        found += [Person(name=person.name, role=person.role or role) for person in here]
        sources += [StatedSource(name=agency, role="author") for agency in bylines.agencies(name)]
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(sources))


def _without_mailbox(stated: str) -> str:
    """The name beside an address of mail, as in "desk@news.example (Ana Petrova)"."""
    stated = " ".join(stated.split())
    mailbox = _MAILBOX.fullmatch(stated)
    return (mailbox["beside"] or mailbox["before"] or "").strip(' "') if mailbox else stated


def _is_without_case(name: str) -> bool:
    """Whether a name is in a script without capitals, where its form tells nothing."""
    letters = "".join(name.split())
    return letters.isalpha() and letters.lower() == letters.upper()


def creators(inside: Members) -> list[str]:
    """The names in Dublin Core's `creator` and RSS's `author`, the first of them that is there."""
    for called in ("dc:creator", "dcterms:creator", "author"):
        names = [texts.line(texts.escaped(element), "an author") for element in inside.get(called, ())]
        if found := [name for name in names if name]:
            return found
    return []


def subjects(inside: Members) -> Iterator[Subject]:
    """Categories of RSS and Media RSS, subjects of Dublin Core, and keywords."""
    for called in ("category", "dc:subject", "dcterms:subject", "media:category"):
        for element in inside.get(called, ()):
            label = texts.line(texts.escaped(element), "a category")
            scheme = attribute(element, "domain") or attribute(element, "scheme")
            if label:
                yield subject(label, attribute(element, "label"), scheme)
    for called in ("media:keywords", "prism:keyword"):
        for element in inside.get(called, ()):
            for keyword in text_of(element).split(","):
                if keyword.strip():
                    yield Subject(label=" ".join(keyword.split()), scheme="keyword")


def subject(term: str, label: str | None, scheme: str | None) -> Subject:
    """A category: its term is its code where that is a media topic or where it has a label beside it."""
    topic = media_topic(term, scheme=scheme)
    if topic:
        return Subject(code=topic, label=label, scheme="medtop")
    if label and label != term:
        return Subject(code=term, label=label, scheme=scheme)
    return Subject(label=term, scheme=scheme)


def section(inside: Members, found: tuple[Subject, ...]) -> tuple[str | None, float]:
    """The section that is stated, or else the only category, and how sure that is."""
    if stated := first(inside, "prism:section"):
        return " ".join(stated.split()), 1.0
    named = [entry.label for entry in found if entry.scheme != "keyword"]
    return (named[0], 0.7) if len(named) == 1 else (None, 0.0)


def rights(inside: Members, around: Members, base: str | None) -> Rights:
    """What an item says of rights, and for what it does not say, what its feed says."""
    return Rights(
        notice=_notice(inside) or _notice(around),
        holder=first(inside, "dcterms:rightsholder") or first(around, "dcterms:rightsholder"),
        link=_license(inside, base) or _license(around, base),
    )


def _notice(holder: Members) -> str | None:
    names = ("dc:rights", "dcterms:rights", "prism:copyright", "copyright", "atom:copyright")
    stated = [element for name in names for element in holder.get(name, ())]
    lines = (texts.line(texts.escaped(element), "the rights") for element in stated)
    return next(filter(None, lines), None)


def _license(holder: Members, base: str | None) -> str | None:
    for called in ("creativecommons:license", "cc:license", "dcterms:license"):
        for element in holder.get(called, ()):
            if address := resolved(attribute(element, "resource") or text_of(element), base):
                return address
    return None


def places(inside: Members) -> Iterator[StatedPlace]:
    """The places that an item names; coordinates have no name."""
    for called in ("dcterms:spatial", "georss:featurename", "dc:coverage"):
        for element in inside.get(called, ()):
            stated = texts.line(texts.escaped(element), "a place") or ""
            if "=" in stated:
                point = _POINT_NAME.search(stated)
                stated = point["name"].strip() if point else ""
            if any(map(str.isalpha, stated)) and "://" not in stated:
                yield StatedPlace(name=stated)


def language(*stated: str | None) -> str | None:
    """The first of some languages that has the form of a tag (RFC 5646)."""
    tags = (tag.strip() for tag in stated if tag)
    return next((tag.replace("_", "-") for tag in tags if _LANGUAGE.fullmatch(tag)), None)


def publisher(inside: Members, title: str | None, home: str | None, setting: Setting) -> Publisher | None:
    """Who publishes a feed: as it states, or as its title says, if that is a site's name.

    A title can also name a section. It is the site's name where the supplier or the address of the home page
    has the same, or where the feed is of the home page and not of one below it.
    """
    if stated := first(inside, "dc:publisher", "dcterms:publisher"):
        return Publisher(" ".join(stated.split()), 1.0)
    if title and len(title) > _LONGEST_SITE:
        return None
    parts = [part.strip() for part in _SEPARATOR.split(title or "") if part.strip()]
    for part in parts:
        if part.casefold() == setting.supplier.name.casefold():
            return Publisher(part, 0.95)
    address = urlsplit(resolved(home) or "")
    labels = (address.hostname or "").removeprefix("www.").split(".")
    for part in parts:
        if _key(part) in {*map(_key, labels), _key("".join(labels))}:
            return Publisher(part, 0.9)
    if title and len(parts) == 1 and address.hostname and address.path in {"", "/"}:
        return Publisher(parts[0], 0.7)
    return None


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold())) or "\0"
