"""NITF in, all versions: one document, one article.

Who it is: `doc-id`, with the one that registered it. Where the id ends in the count that `du-key` states as
its version, it names that version, and the document is what stands before. A `du-key` alone is no identity
beside a `doc-id`: most suppliers put a slug there, which other stories share.

When it may be seen: `date.release` is by the standard when the story is available to be released. It is an
embargo if the status says embargoed, and also if it is later than `date.issue`, whatever the status:
to wait harms nobody, and to be early does. An embargo without an end is withheld until further notice.
`ed-msg` and notes to editors are for the desk alone.
"""

import re
from datetime import datetime
from typing import Final

from copydesk.article import (
    Draft,
    EntityKind,
    Intent,
    Link,
    Rights,
    StatedEntity,
    StatedPlace,
    StatedSource,
    Subject,
)
from copydesk.errors import Refused
from copydesk.formats import xml
from copydesk.formats.countries import country_code
from copydesk.formats.document import Setting
from copydesk.formats.newsml import codes, drafts, elements, nitf_story, places, times
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.newsml.nitf_story import Story
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode

_COUNTED: Final = re.compile(r"(?P<document>.*\S)[_:](?P<count>\d{1,6})", re.DOTALL)
_SLUG_METAS: Final = ("slugline", "slug", "anpa-keyword")
_ENTITIES: Final = {"person": EntityKind.PERSON, "org": EntityKind.ORGANISATION}


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The article of a NITF document, and the kill of another that it says is cancelled."""
    root = xml.parse(text)
    if elements.name(root).lower() != "nitf":
        raise Refused(ReasonCode.INVALID_NITF, "the root element is not nitf")
    head = elements.parts(elements.inner(root, "head"))
    docdata = elements.inner(root, "head", "docdata")
    return (_draft(root, head, docdata, setting), *_cancelled(docdata, setting))


def _draft(root: Element, head: Parts, docdata: Element | None, setting: Setting) -> Draft:
    data = elements.parts(docdata)
    if elements.inner(root, "body") is None and not data:
        raise Refused(ReasonCode.INVALID_NITF, "there is neither docdata nor body")
    status = codes.status(elements.attribute(docdata, "management-status"))
    if status is None:
        raise Refused(ReasonCode.INVALID_NITF, "management-status is none that the standard knows")
    correction = next((found for found in data.get("correction", ()) if found.attrib), None)
    who = Draft(
        uri=_uri(data),
        stated_version=_version(data),
        version_created=times.instant(_norm(data, "date.issue"), setting),
        intent=Intent.UPDATE if correction is None else Intent.CORRECTION,
        signals=_signals(data, correction),
    )
    if status == "canceled":
        if who.uri is None:
            raise Refused(ReasonCode.INVALID_NITF, "it is cancelled and has no identifier")
        return drafts.killed(who)
    embargo = _embargo(data, setting, embargoed=status == "embargoed")
    expire = _norm(data, "date.expire")
    who = who.model_copy(
        update={
            "withheld": status == "withheld" or (status == "embargoed" and embargo is None),
            "embargo": embargo,
            "expires": times.deadline("date.expire", expire, setting) if expire else None,
            "private_notes": _private_notes(data, correction),
            "links": _links(docdata, correction),
        }
    )
    return _with_content(who, root, head, data, setting)


def _with_content(who: Draft, root: Element, head: Parts, data: Parts, setting: Setting) -> Draft:
    story = nitf_story.read(root)
    title = story.title or story.head_title
    byline, blocks = story.byline, story.body.blocks
    if not byline:
        byline, blocks = drafts.first_line_people(blocks)
    pubdata = elements.first({**data, **head}, "pubdata")
    published = _norm(data, "date.issue") or story.story_date
    draft = who.model_copy(
        update={
            "title": title,
            "standfirst": nitf_story.standfirst(story, title),
            "byline": byline,
            "section": elements.attribute(pubdata, "position.section"),
            "slugline": _slugline(head, data),
            "body": tuple(blocks),
            "pictures": tuple(dict.fromkeys(story.body.pictures)),
            "published": times.moment(published or elements.attribute(pubdata, "date.publication"), setting),
            "language": elements.attribute(root, "baselang") or elements.language(root),
            "urgency": codes.urgency(elements.attribute(elements.first(data, "urgency"), "ed-urg")),
            "subjects": _subjects(head, data),
            "genres": _genres(head, data),
            "entities": _entities(data),
            "places": _places(data),
            "located": story.located,
            "sources": _sources(story, data),
            "links": (*who.links, *story.body.links),
            "public_notes": tuple(story.body.public_notes),
            "private_notes": (*who.private_notes, *story.body.private_notes),
            "rights": _rights(story, data, setting),
        }
    )
    confidence = {"title": 1.0 if story.title else 0.8, "byline": 1.0 if story.byline else 0.8}
    return drafts.with_text(drafts.finished(draft, "nitf", confidence))


def _norm(data: Parts, name: str) -> str | None:
    return elements.attribute(elements.first(data, name), "norm")


def _uri(data: Parts) -> str | None:
    doc_id = elements.first(data, "doc-id")
    identifier = elements.attribute(doc_id, "id-string")
    key = elements.first(data, "du-key")
    if identifier is None:
        return elements.attribute(key, "key")
    counted = _COUNTED.fullmatch(identifier)
    version = elements.attribute(key, "version")
    # The count begins at 0 or at 1; the version at 1.
    if counted and version and version.isdecimal() and int(version) - int(counted["count"]) in {0, 1}:
        identifier = counted["document"]
    return _registered(elements.attribute(doc_id, "regsrc"), identifier)


def _registered(registrar: str | None, identifier: str) -> str:
    """An identifier with who registered it, unless it names the world that it is unique in."""
    if registrar is None or identifier.lower().startswith(("urn:", "tag:", "http:", "https:")):
        return identifier
    return f"{registrar}/{identifier}"


def _version(data: Parts) -> str | None:
    """The version of the du-key; below a generation both, for the next generation begins at 1 again."""
    key = elements.first(data, "du-key")
    stated = (elements.attribute(key, "generation"), elements.attribute(key, "version"))
    return ".".join(filter(None, stated)) or None


def _signals(data: Parts, correction: Element | None) -> tuple[str, ...]:
    types = (elements.attribute(message, "msg-type") for message in data.get("ed-msg", ()))
    return tuple(filter(None, ("correction" if correction is not None else None, *types)))


def _private_notes(data: Parts, correction: Element | None) -> tuple[str, ...]:
    notes = [elements.attribute(message, "info") for message in data.get("ed-msg", ())]
    return tuple(filter(None, (*notes, elements.attribute(correction, "info"))))


def _embargo(data: Parts, setting: Setting, *, embargoed: bool) -> datetime | None:
    release, issue = _norm(data, "date.release"), _norm(data, "date.issue")
    if release is None or (not embargoed and release == issue):
        return None
    if not embargoed and issue and _is_earlier(release, issue, setting):
        return None
    return times.deadline("date.release", release, setting)


def _is_earlier(release: str, issue: str, setting: Setting) -> bool:
    """Whether a release is certainly not after the issue; times without a zone compare as they stand."""
    released, issued = times.moment(release, setting), times.moment(issue, setting)
    if released is None or issued is None:
        return False
    if released.instant and issued.instant:
        return released.instant <= issued.instant
    if released.zone != issued.zone:
        return False
    return released.value <= issued.value[: len(released.value)]


def _links(docdata: Element | None, correction: Element | None) -> tuple[Link, ...]:
    stated = (
        ("correction", elements.attribute(correction, "id-string")),
        ("management-doc-idref", elements.attribute(docdata, "management-doc-idref")),
    )
    return tuple(Link(relation=relation, uri=uri) for relation, uri in stated if uri)


def _cancelled(docdata: Element | None, setting: Setting) -> tuple[Draft, ...]:
    """The kill of another document, where `management-idref-status` says that it is cancelled."""
    other = elements.attribute(docdata, "management-doc-idref")
    stated = elements.attribute(docdata, "management-idref-status")
    data = elements.parts(docdata)
    doc_id = elements.first(data, "doc-id")
    if not (other and stated and codes.status(stated) == "canceled"):
        return ()
    if other == elements.attribute(doc_id, "id-string"):
        return ()
    uri = _registered(elements.attribute(doc_id, "regsrc"), other)
    issued = times.instant(_norm(data, "date.issue"), setting)
    return (Draft(uri=uri, version_created=issued, intent=Intent.KILL),)


def _slugline(head: Parts, data: Parts) -> str | None:
    metas = {
        (meta.get("name") or "").lower(): elements.attribute(meta, "content") for meta in head.get("meta", ())
    }
    if stated := next((metas[name] for name in _SLUG_METAS if metas.get(name)), None):
        return stated
    keywords = _keywords(data)
    return keywords[0] if len(keywords) == 1 else None


def _keywords(data: Parts) -> list[str]:
    lists = elements.parts(*data.get("key-list", ()))
    return [key for keyword in lists.get("keyword", ()) if (key := elements.attribute(keyword, "key"))]


def _subjects(head: Parts, data: Parts) -> tuple[Subject, ...]:
    objects = elements.parts(*head.get("tobject", ()))
    found: list[Subject | None] = []
    for entry in objects.get("tobject.subject", ()):
        owner = elements.attribute(entry, "tobject.subject.ipr") or "IPTC"
        label = elements.attribute(
            entry, "tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"
        )
        code = elements.attribute(entry, "tobject.subject.refnum", "tobject.subject.code")
        is_iptc = owner.upper() == "IPTC"
        found.append(codes.subject(code, label, iptc=is_iptc, vocabulary=None if is_iptc else owner))
    content = elements.parts(*data.get("identified-content", ()))
    found += [
        codes.subject(
            elements.attribute(classifier, "value"),
            elements.text(classifier),
            vocabulary=elements.attribute(classifier, "type"),
            iptc=True,
        )
        for classifier in content.get("classifier", ())
    ]
    events = (elements.text(event) for event in content.get("event", ()))
    scopes = (elements.attribute(scope, "scope") for scope in data.get("doc-scope", ()))
    for scheme, labels in (("event", events), ("doc-scope", scopes), ("keyword", _keywords(data))):
        found += [Subject(label=label, scheme=scheme) for label in labels if label]
    return codes.unique(*found)


def _genres(head: Parts, data: Parts) -> tuple[Subject, ...]:
    objects = elements.first(head, "tobject")
    properties = elements.parts(objects).get("tobject.property", ())
    stated = [
        ("tobject.type", elements.attribute(objects, "tobject.type")),
        *(
            (name, elements.attribute(entry, name))
            for name in ("tobject.property.type",)
            for entry in properties
        ),
        *(("fixture", elements.attribute(fixture, "fix-id")) for fixture in data.get("fixture", ())),
    ]
    return codes.unique(*(Subject(label=label, scheme=scheme) for scheme, label in stated if label))


def _entities(data: Parts) -> tuple[StatedEntity, ...]:
    content = elements.parts(*data.get("identified-content", ()))
    found = (
        StatedEntity(kind=kind, name=name, code=elements.attribute(entry, "value"))
        for element, kind in _ENTITIES.items()
        for entry in content.get(element, ())
        if (name := elements.text(entry) or elements.attribute(entry, "value"))
    )
    return tuple(dict.fromkeys(found))


def _places(data: Parts) -> tuple[StatedPlace, ...]:
    found = []
    for event in data.get("evloc", ()):
        name = elements.text(event) or elements.attribute(event, "city", "county-dist", "state-prov")
        country = country_code(elements.attribute(event, "iso-cc"))
        if name or country:
            found.append(StatedPlace(name=name or country or "", country=country))
    content = elements.parts(*data.get("identified-content", ()))
    for location in content.get("location", ()):
        if name := elements.text(location):
            stated = elements.attribute(elements.inner(location, "country"), "iso-cc")
            found.append(StatedPlace(name=name, country=country_code(stated)))
    return places.unique(*found)


def _sources(story: Story, data: Parts) -> tuple[StatedSource, ...]:
    found = list(story.distributors)
    deliveries = elements.parts(*data.get("del-list", ()))
    stated = [("carrier", elements.attribute(entry, "src-name")) for entry in deliveries.get("from-src", ())]
    for rights in data.get("doc.rights", ()):
        stated += [(role, elements.attribute(rights, role)) for role in ("provider", "agent")]
    found += [StatedSource(name=name, role=role) for role, name in stated if name]
    return drafts.unique_sources(found)


def _rights(story: Story, data: Parts, setting: Setting) -> Rights:
    copyright_ = elements.first(data, "doc.copyright")
    rights = elements.first(data, "doc.rights")
    return Rights(
        usage=elements.attribute(rights, "limitations", "type"),
        holder=elements.attribute(copyright_, "holder")
        or elements.attribute(rights, "owner")
        or story.rights_owner,
        notice=story.rights_notice,
        expires=times.instant(elements.attribute(rights, "enddate"), setting),
    )
