"""The metadata of a NITF document, out of its `head` and `docdata`."""

from typing import Final

from copydesk.article import EntityKind, Rights, StatedEntity, StatedPlace, StatedSource, Subject
from copydesk.formats.document import Setting
from copydesk.formats.newsml import codes, drafts, elements, places, times
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.newsml.nitf_story import Story

_SLUG_METAS: Final = ("slugline", "slug", "anpa-keyword")
_ENTITIES: Final = {"person": EntityKind.PERSON, "org": EntityKind.ORGANISATION}


def slugline(head: Parts, data: Parts) -> str | None:
    """The slug that a supplier states, or the only keyword."""
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


def subjects(head: Parts, data: Parts) -> tuple[Subject, ...]:
    """Subject codes, classifiers, events, scopes and keywords."""
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


def genres(head: Parts, data: Parts) -> tuple[Subject, ...]:
    """What kind of story it is."""
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


def entities(data: Parts) -> tuple[StatedEntity, ...]:
    """The people and organisations that the document is about."""
    content = elements.parts(*data.get("identified-content", ()))
    found = (
        StatedEntity(kind=kind, name=name, code=elements.attribute(entry, "value"))
        for element, kind in _ENTITIES.items()
        for entry in content.get(element, ())
        if (name := elements.text(entry) or elements.attribute(entry, "value"))
    )
    return tuple(dict.fromkeys(found))


def event_places(data: Parts) -> tuple[StatedPlace, ...]:
    """Where the events took place, and the places that the document is about."""
    found = []
    for event in data.get("evloc", ()):
        name = elements.text(event) or elements.attribute(event, "city", "county-dist", "state-prov")
        country = places.country(elements.attribute(event, "iso-cc"))
        if name or country:
            found.append(StatedPlace(name=name or country or "", country=country))
    content = elements.parts(*data.get("identified-content", ()))
    for location in content.get("location", ()):
        if name := elements.text(location):
            stated = elements.attribute(elements.inner(location, "country"), "iso-cc")
            found.append(StatedPlace(name=name, country=places.country(stated)))
    return places.unique(*found)


def sources(story: Story, data: Parts) -> tuple[StatedSource, ...]:
    """Who distributes, carries and provides it."""
    found = list(story.distributors)
    deliveries = elements.parts(*data.get("del-list", ()))
    stated = [("carrier", elements.attribute(entry, "src-name")) for entry in deliveries.get("from-src", ())]
    for rights in data.get("doc.rights", ()):
        stated += [(role, elements.attribute(rights, role)) for role in ("provider", "agent")]
    found += [StatedSource(name=name, role=role) for role, name in stated if name]
    return drafts.unique_sources(found)


def rights(story: Story, data: Parts, setting: Setting) -> Rights:
    """Who holds which rights."""
    copyright_ = elements.first(data, "doc.copyright")
    rights = elements.first(data, "doc.rights")
    return Rights(
        usage=elements.attribute(rights, "limitations")
        or story.rights_usage
        or elements.attribute(rights, "type"),
        holder=elements.attribute(copyright_, "holder")
        or elements.attribute(rights, "owner")
        or story.rights_owner,
        notice=story.rights_notice,
        expires=times.instant(elements.attribute(rights, "enddate"), setting),
    )
