"""IPTC ninjs 1.x, 2.x and 3.x in, and Superdesk's dialect of it.

`edNote` is for the staff who receive the item and never public, by the standard: it is a private note. ninjs
has no way to say that an item corrects another version; a cancelled one is a kill and needs nothing but its
identifier. An item with a control character in a text is INVALID_NINJS: what it meant is not known.
An item with neither headline, body nor description is an article that says no more than who it is.

Versions 1.x let a time be any text. Where it is none there, `versioncreated` is not stated, and what is
embargoed until nobody can say when is withheld; later versions demand a time, and are refused without.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError

from copydesk.article import (
    BlockKind,
    Draft,
    EntityKind,
    Intent,
    Link,
    Moment,
    Person,
    Picture,
    Rights,
    StatedEntity,
    StatedPlace,
    StatedSource,
    Subject,
)
from copydesk.errors import Refused
from copydesk.formats import bylines, captions, moments, provenance, strict_json
from copydesk.formats.controls import has_control
from copydesk.formats.countries import country_code
from copydesk.formats.document import Setting, or_refusal
from copydesk.formats.newscodes import media_topic
from copydesk.formats.ninjs_object import texts
from copydesk.formats.ninjs_object.members import Concept, Item, Place, Rendition, validate
from copydesk.reasons import ReasonCode

_OWN_MEMBERS: Final = frozenset(Item.model_fields) - {
    "type",
    "title",
    "version",
    "source",
    "language",
    "object",
}
_WRAPPERS: Final = ("item", "items")
_PICTURE_TYPES: Final = frozenset({"picture", "graphic"})
_ABOUT: Final = frozenset({"", "about"})
"""What `rel` says of those whom an item is about; its authors stand beside them with another."""
_RENDITIONS: Final = ("original", "main", "baseimage", "supplied", "viewimage", "preview")


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The article of a ninjs object, or those of a list of them, of which one refused spoils no other."""
    value = strict_json.loads(text)
    objects = _objects(value)
    if len(objects) == 1 and objects[0] is value:
        return (_draft(value, setting),)
    in_wrapper = isinstance(value, dict)
    return tuple(or_refusal(_draft, entry, setting, in_wrapper=in_wrapper) for entry in objects)


def _objects(value: Any) -> list[Any]:
    """The object itself, or the entries of a list in which there is a ninjs object."""
    if isinstance(value, dict) and not _is_item(value):
        value = next((value[name] for name in _WRAPPERS if isinstance(value.get(name), list)), value)
    if isinstance(value, list) and any(map(_is_item, value)):
        return value
    if _is_item(value):
        return [value]
    raise Refused(ReasonCode.NOT_NINJS)


def _is_item(members: Any) -> bool:
    """Whether a value is an object with an identifier, or with members that only ninjs has."""
    if not isinstance(members, dict):
        return False
    names = {name.lower() for name in members}
    return bool(names & {"uri", "guid"}) or len(names & _OWN_MEMBERS) > 1


def _draft(members: Any, setting: Setting, *, in_wrapper: bool = False) -> Draft:
    if not _is_item(members):
        raise Refused(ReasonCode.NOT_NINJS, "an entry of the list is no ninjs object")
    for name, value in members.items():
        _refuse_controls(name, value)
    item = _validated(members, in_wrapper=in_wrapper)
    uri = next((uri for uri in (item.uri, item.guid) if uri and uri.strip()), None)
    if uri is None:
        raise Refused(ReasonCode.INVALID_NINJS, "uri: is missing")
    versioned = _moment("versionCreated", item.versioncreated, setting, must="versioncreated" not in members)
    if item.pubstatus in {"canceled", "cancelled"}:
        return Draft(
            uri=uri,
            stated_version=item.version,
            version_created=versioned.instant if versioned else None,
            intent=Intent.KILL,
        )
    return _content(item, uri, versioned, setting)


def _refuse_controls(member: str, value: Any) -> None:
    """Control characters are no text: they would be cut, or break what is written from the item."""
    if isinstance(value, str):
        if has_control(value):
            where = member if member.isidentifier() else "the object"
            raise Refused(ReasonCode.INVALID_NINJS, f"{where}: has a control character")
    elif isinstance(value, dict):
        for entry in value.values():
            _refuse_controls(member, entry)
    elif isinstance(value, list):
        for entry in value:
            _refuse_controls(member, entry)


def _validated(members: dict[str, Any], *, in_wrapper: bool) -> Item:
    try:
        return validate(members, in_wrapper=in_wrapper)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(
            str(step) for step in first["loc"] if isinstance(step, int) or str(step).isidentifier()
        )
        what = (
            "should be a list"
            if first["type"] == "tuple_type"
            else first["msg"].removeprefix("Value error, ")
        )
        raise Refused(ReasonCode.INVALID_NINJS, f"{where or 'the object'}: {what}") from error


def _content(item: Item, uri: str, versioned: Moment | None, setting: Setting) -> Draft:
    title = texts.title(item)
    body, inline = texts.body(item)
    if body and title and body[0].kind is BlockKind.HEADING and captions.same_line(body[0].text, title):
        body = body[1:]
    standfirst = texts.standfirst(item)
    published = _moment("firstCreated", item.firstcreated, setting) or _moment(
        "contentCreated", item.contentcreated, setting
    )
    embargo = _embargo(item, setting)
    draft = Draft(
        uri=uri,
        stated_version=item.version,
        version_created=versioned.instant if versioned else None,
        withheld=item.pubstatus == "withheld" or (item.embargoed is not None and embargo is None),
        embargo=embargo,
        expires=_deadline("expires", item.expires, setting),
        title=title,
        standfirst=standfirst,
        byline=_byline(item),
        slugline=item.slugline,
        body=body,
        pictures=tuple(_pictures(item, inline)),
        published=published,
        modified=versioned,
        language=item.language,
        urgency=item.urgency,
        subjects=tuple(_subjects((*item.subjects, *item.subject))),
        genres=tuple(_subjects((*item.genres, *item.genre))),
        entities=tuple(_entities(item)),
        places=tuple(_places(item)),
        located=item.located or None,
        sources=tuple(_sources(item)),
        links=tuple(_links(item)),
        private_notes=(item.ednote,) if item.ednote else (),
        rights=Rights(
            usage=item.usageterms or None,
            holder=item.copyrightholder or None,
            notice=item.copyrightnotice or None,
            link=item.rightsinfo.linkedrights if item.rightsinfo else None,
        ),
    )
    return provenance.stated(draft, "ninjs")


def _moment(name: str, raw: str | None, setting: Setting, *, must: bool = False) -> Moment | None:
    if raw is None:
        return None
    moment = moments.from_iso(raw, setting.zone)
    if moment is None and must:
        raise Refused(ReasonCode.INVALID_TIME, f"{name} is no ISO 8601 time")
    return moment


def _deadline(name: str, raw: str | None, setting: Setting) -> datetime | None:
    moment = _moment(name, raw, setting, must=True)
    return moments.deadline(name, moment) if moment else None


def _embargo(item: Item, setting: Setting) -> datetime | None:
    """When an embargo ends; None where there is none, or where 1.x says so in words."""
    if item.embargoeduntil is not None:
        return _deadline("embargoedUntil", item.embargoeduntil, setting)
    stated = _moment("embargoed", item.embargoed, setting)
    return stated.instant if stated else None


def _byline(item: Item) -> tuple[Person, ...]:
    authors = tuple(Person(name=entry.name, role=entry.role) for entry in item.authors if entry.name)
    if authors:
        return authors
    return bylines.people(item.by or item.byline or "")


def _subjects(concepts: tuple[Concept, ...]) -> Iterator[Subject]:
    for entry in concepts:
        topic = media_topic(entry.uri, entry.code, entry.literal, scheme=entry.scheme)
        code = topic or entry.code or entry.literal or entry.uri
        if code or entry.name:
            yield Subject(code=code, label=entry.name, scheme="medtop" if topic else entry.scheme)


def _entities(item: Item) -> Iterator[StatedEntity]:
    named = (
        (EntityKind.PERSON, (*item.people, *item.person)),
        (EntityKind.ORGANISATION, (*item.organisations, *item.organisation)),
    )
    for kind, concepts in named:
        for entry in concepts:
            if entry.name and (entry.rel or "").lower() in _ABOUT:
                yield StatedEntity(kind=kind, name=entry.name, code=entry.code or entry.literal or entry.uri)


def _places(item: Item) -> Iterator[StatedPlace]:
    for entry in (*item.places, *item.place):
        if entry.name:
            yield StatedPlace(name=entry.name, country=_country(entry))


def _country(place: Place) -> str | None:
    addresses = (contact.address.country for contact in place.contactinfo if contact.address)
    return next(filter(None, map(country_code, (place.uri, place.code, place.literal, *addresses))), None)


def _sources(item: Item) -> Iterator[StatedSource]:
    for entry in (*item.infosources, *item.infosource):
        if name := entry.name or entry.literal:
            yield StatedSource(name=name, role=entry.role or entry.rel)
    if item.source:
        yield StatedSource(name=item.source)


def _links(item: Item) -> Iterator[Link]:
    """The items beside this one that are no pictures. Their `name` only tells them apart."""
    for entry in item.associations:
        if entry.type not in _PICTURE_TYPES and (uri := entry.uri or entry.guid):
            file = _best(entry.renditions)
            yield Link(
                relation=entry.rel or "association",
                uri=uri,
                href=file.href if file else None,
                version=entry.version,
                title=texts.title(entry),
            )


def _pictures(item: Item, inline: tuple[Picture, ...]) -> Iterator[Picture]:
    """The item's own picture, those beside it and those in its body, each of which tells something."""
    beside = (_picture(entry) for entry in (item, *item.associations) if entry.type in _PICTURE_TYPES)
    for picture in dict.fromkeys((*beside, *inline)):
        if picture.caption or picture.href:
            yield picture


def _picture(item: Item) -> Picture:
    rendition = _best(item.renditions)
    return Picture(
        caption=texts.caption(item),
        credit=item.by or item.byline or item.copyrightholder or None,
        href=rendition.href if rendition else None,
        media_type=(rendition and (rendition.contenttype or rendition.mimetype)) or item.mimetype,
    )


def _best(renditions: tuple[Rendition, ...]) -> Rendition | None:
    named = {(rendition.name or "").lower(): rendition for rendition in renditions if rendition.href}
    return next((named[name] for name in _RENDITIONS if name in named), next(iter(named.values()), None))
