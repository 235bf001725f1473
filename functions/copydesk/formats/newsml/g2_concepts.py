"""What a NewsML-G2 item is about, where, and from whom: subjects, places, entities, people and sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from copydesk.article import EntityKind, Person, StatedEntity, StatedPlace, StatedSource, Subject
from copydesk.formats import bylines
from copydesk.formats.newsml import codes, drafts, elements, places
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.newsml.nitf_story import stated_people
from copydesk.formats.xml import Element

_PLACE_TYPES: Final = frozenset({"geoarea", "poi", "country", "city", "statprov", "location"})
_ENTITY_TYPES: Final = {
    "person": EntityKind.PERSON,
    "organisation": EntityKind.ORGANISATION,
    "organization": EntityKind.ORGANISATION,
}
_PLACEHOLDERS: Final = frozenset({"n/a", "no-data-available"})
_PROVIDERS: Final = "nprov"
_AREAS: Final = ("sameAs", "broader", "geoAreaDetails", "POIDetails", "address", "country", "area")


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing that an item names: by a code, a literal or a name, with what an assert adds to it."""

    code: str | None
    label: str | None
    type: str | None
    element: Element
    details: Element | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the concept, of what is the same, and of what it lies in, nearest first."""
        return tuple(_codes(self.element, self.details))


def identifier(element: Element) -> str | None:
    """The code of a concept as a supplier wrote it: a qualified code, an address or a literal."""
    return elements.attribute(element, "qcode", "uri", "literal", "code")


def label(element: Element, language: str | None) -> str | None:
    """The name of a concept in the item's language; a literal stands for itself. A placeholder is none."""
    names = elements.parts(element).get("name", ())
    stated = (elements.text(entry) for entry in elements.in_language(_full_names(names), language))
    found = next(filter(None, stated), None) or elements.attribute(element, "literal")
    return found if found and found.lower() not in _PLACEHOLDERS else None


def _full_names(names: Iterable[Element]) -> list[Element]:
    """Names without abbreviations, unless there is no other."""
    found = list(names)
    full = [name for name in found if codes.local(name.get("role") or "") not in {"mnemonic", "short"}]
    return full or found


def concepts(meta: Parts, asserts: Iterable[Element], language: str | None) -> list[Concept]:
    """The concepts of an item's subjects."""
    known = {identifier(entry): entry for entry in asserts}
    found = []
    for subject in meta.get("subject", ()):
        main = elements.inner(subject, "mainConcept")
        element = subject if main is None else main
        code = identifier(element)
        details = known.get(code) if code else None
        name = label(element, language) or (label(details, language) if details is not None else None)
        type_ = elements.attribute(subject, "type", "typeuri") or elements.attribute(details, "type")
        found.append(Concept(code, name, codes.local(type_).lower() if type_ else None, element, details))
    return found


def subjects(found: list[Concept], meta: Parts) -> tuple[Subject, ...]:
    """The subjects that are neither places, people nor organisations, then the keywords."""
    about = [
        codes.subject(
            concept.code if elements.attribute(concept.element, "qcode", "uri") else None,
            concept.label,
            others=_same_as(concept.element),
        )
        for concept in found
        if concept.type not in _PLACE_TYPES and concept.type not in _ENTITY_TYPES
    ]
    keywords = (elements.text(keyword) for keyword in meta.get("keyword", ()))
    return codes.unique(*about, *(Subject(label=word, scheme="keyword") for word in keywords if word))


def genres(meta: Parts, language: str | None) -> tuple[Subject, ...]:
    """What kind of text it is."""
    return codes.unique(
        *(
            codes.subject(elements.attribute(genre, "qcode", "uri"), label(genre, language))
            for genre in meta.get("genre", ())
        )
    )


def entities(found: list[Concept]) -> tuple[StatedEntity, ...]:
    """The people and organisations that the item is about."""
    return tuple(
        StatedEntity(kind=_ENTITY_TYPES[concept.type], name=concept.label, code=concept.code)
        for concept in found
        if concept.type in _ENTITY_TYPES and concept.label
    )


def stated_places(
    found: list[Concept], meta: Parts, asserts: Iterable[Element], language: str | None
) -> tuple[StatedPlace, ...]:
    """The places that an item is about, those that it describes, and where it was written."""
    stated = [
        StatedPlace(name=concept.label, country=places.country_of(*concept.codes))
        for concept in found
        if concept.type in _PLACE_TYPES and concept.label
    ]
    described = [entry for entry in asserts if elements.inner(entry, "geoAreaDetails") is not None]
    stated += [
        StatedPlace(name=name, country=places.country_of(*_codes(entry)))
        for entry in (*described, *meta.get("located", ()))
        if (name := label(entry, language))
    ]
    return places.unique(*stated)


def located(meta: Parts, language: str | None) -> str | None:
    """Where the item was written: its place, or else the one that its dateline begins with."""
    stated = (label(entry, language) for entry in meta.get("located", ()))
    dateline = elements.text(next(elements.in_language(meta.get("dateline", ()), language), None))
    return next(filter(None, stated), None) or places.of_dateline(dateline)


def byline(meta: Parts, language: str | None) -> tuple[Person, ...]:
    """The people of the byline, else the creators; then contributors that are not among them."""
    by = elements.text(next(elements.in_language(meta.get("by", ()), language), None))
    people = list(stated_people(by) or _people(meta.get("creator", ()), language))
    known = {_key(person.name) for person in people}
    for person in _people(meta.get("contributor", ()), language, "contributor"):
        if _key(person.name) not in known:
            known.add(_key(person.name))
            people.append(person)
    return tuple(people)


def _people(parties: Iterable[Element], language: str | None, role: str | None = None) -> Iterator[Person]:
    for party in parties:
        name = label(party, language)
        type_ = codes.local(elements.attribute(party, "type") or "").lower()
        if name and (bylines.is_person(name) if not type_ else type_ == "person"):
            stated = elements.attribute(party, "role", "roleuri")
            yield Person(name=name, role=codes.local(stated) if stated else role)


def _key(name: str) -> tuple[str, ...]:
    return tuple(sorted(name.casefold().split()))


def sources(item: Parts, meta: Parts, language: str | None) -> tuple[StatedSource, ...]:
    """Information sources, the provider, the credit, and creators that are no people."""
    found = [
        StatedSource(name=name, role=codes.local(role) if role else None)
        for source in meta.get("infoSource", ())
        if (name := label(source, language))
        for role in (elements.attribute(source, "role", "roleuri"),)
    ]
    providers = (label(entry, language) or _provider_code(entry) for entry in item.get("provider", ()))
    credits_ = (
        (elements.text(entry) or "").strip(" \u2013\u2014-")
        for entry in elements.in_language(meta.get("creditline", ()), language)
    )
    creators = (label(entry, language) for entry in meta.get("creator", ()))
    agencies = (name for name in creators if name and _is_agency(name))
    for role, names in (("provider", providers), ("credit", credits_), ("creator", agencies)):
        found += [StatedSource(name=name, role=role) for name in names if name]
    return drafts.unique_sources(found)


def _provider_code(provider: Element) -> str | None:
    """In the IPTC's list of providers the code is the name."""
    code = elements.attribute(provider, "qcode") or ""
    return codes.local(code) if (codes.scheme(code) or "").lower() == _PROVIDERS else None


def _is_agency(name: str) -> bool:
    """Whether a name is neither a person's nor an account's, which is one word."""
    return bylines.is_collective(name) or (" " in name and not bylines.is_person(name))


def _same_as(element: Element) -> tuple[str, ...]:
    return tuple(
        code
        for same in elements.parts(element).get("sameAs", ())
        if (code := elements.attribute(same, "qcode", "uri"))
    )


def _codes(*roots: Element | None) -> Iterator[str]:
    for root in roots:
        if root is None:
            continue
        if code := elements.attribute(root, "qcode", "uri"):
            yield code
        children = elements.parts(root)
        for child in elements.each(children, *_AREAS):
            yield from _codes(child)
