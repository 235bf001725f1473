"""What the metadata of a NewsML 1 item say, put together from all its components."""

from collections.abc import Iterator
from typing import Final

from copydesk.article import Person, Rights, StatedEntity, StatedPlace, StatedSource, Subject
from copydesk.formats import bylines
from copydesk.formats.newsml import codes, components, drafts, elements, nitf_story, places, topics
from copydesk.formats.newsml.components import Gathered
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.xml import Element

_ADVISORIES: Final = ("advisory", "note", "editor")
_SUBJECT_PARTS: Final = ("SubjectQualifier", "SubjectDetail", "SubjectMatter", "Subject")


def merged(found: list[Parts]) -> Parts:
    """The children of several elements together, in order."""
    together: Parts = {}
    for parts in found:
        for name, entries in parts.items():
            together.setdefault(name, []).extend(entries)
    return together


def line(lines: Parts, name: str) -> str | None:
    """The first line of a kind that is not blank."""
    return next(filter(None, map(elements.text, lines.get(name, ()))), None)


def language(item: Element, about: Parts) -> str | None:
    """The language that is stated first."""
    stated = (elements.attribute(entry, "FormalName") for entry in about.get("Language", ()))
    return next(filter(None, stated), None) or elements.language(item)


def byline(lines: Parts, found: Gathered) -> tuple[Person, ...]:
    """The people of the byline with the title below it, else the creators who are people."""
    people: list[Person] = []
    for entry in lines.get("ByLine", ()):
        people += nitf_story.stated_people(elements.text(entry))
    role = line(lines, "ByLineTitle")
    if role and len(people) == 1 and not people[0].role:
        people = [Person(name=people[0].name, role=role)]
    if not people:
        people = [Person(name=name) for name in _parties(found, "Creator") if bylines.is_person(name)]
    return tuple(dict.fromkeys(people))


def _parties(found: Gathered, name: str) -> Iterator[str]:
    for data in found.administrative:
        for entry in data.get(name, ()):
            for party in elements.parts(entry).get("Party", ()):
                if stated := elements.attribute(party, "FormalName"):
                    yield stated


def sources(lines: Parts, found: Gathered) -> tuple[StatedSource, ...]:
    """Who the content is from."""
    creators = [name for name in _parties(found, "Creator") if not bylines.is_person(name)]
    stated = (
        *((name, "source") for name in _parties(found, "Source")),
        *((name, "provider") for name in _parties(found, "Provider")),
        *((name, "credit") for line in lines.get("CreditLine", ()) if (name := elements.text(line))),
        *((name, "creator") for name in creators if bylines.is_collective(name) or " " in name),
    )
    return drafts.unique_sources(StatedSource(name=name, role=role) for name, role in stated)


def subjects(lines: Parts, about: Parts, found: Gathered) -> tuple[Subject, ...]:
    """The subject codes, the most specific of each first, then keywords."""
    stated: list[Subject | None] = []
    for entry in about.get("SubjectCode", ()):
        parts = elements.parts(entry)
        stated += [
            codes.subject(elements.attribute(part, "FormalName"), iptc=True)
            for part in elements.each(parts, *_SUBJECT_PARTS)
        ]
    keywords = [("keyword", text) for line in lines.get("KeywordLine", ()) if (text := elements.text(line))]
    for data in found.metadata:
        type_ = elements.attribute(elements.first(data, "MetadataType"), "FormalName") or ""
        if "keyword" in type_.lower():
            keywords += [
                (elements.attribute(entry, "FormalName") or "keyword", value)
                for entry in data.get("Property", ())
                if (value := elements.attribute(entry, "Value"))
            ]
    return codes.unique(*stated, *(Subject(label=label, scheme=scheme) for scheme, label in keywords))


def _properties(element: Element) -> dict[str, str]:
    """An element's properties by name in lower case."""
    return {
        (entry.get("FormalName") or "").lower(): value
        for entry in element.iter("{*}Property")
        if (value := elements.attribute(entry, "Value"))
    }


def _place(location: Element) -> StatedPlace | None:
    stated = _properties(location)
    country = places.country(stated.get("country"))
    name = next(
        (
            stated[part]
            for part in ("city", "countryarea", "state", "country", "worldregion")
            if part in stated
        ),
        elements.attribute(location, "FormalName"),
    )
    return StatedPlace(name=name, country=country) if name else None


def stated_places(about: Parts) -> tuple[StatedPlace, ...]:
    """The places that the item is about."""
    return places.unique(*filter(None, map(_place, about.get("Location", ()))))


def origin(about: Parts) -> str | None:
    """Where the item was written."""
    for location in about.get("Location", ()):
        if (location.get("HowPresent") or "").lower() == "origin" and (place := _place(location)):
            return place.name
    return None


def entities(item: Element, about: Parts) -> tuple[StatedEntity, ...]:
    """The people and organisations among the topics of the item."""
    occurrences = about.get("TopicOccurrence", ())
    return topics.entities(item, occurrences) if occurrences else ()


def advisories(found: Gathered) -> Iterator[str]:
    """Lines to the editors who get the item; none of them says that it may be published."""
    for lines in found.lines:
        for type_, text in components.typed_lines(lines):
            if any(word in type_ for word in _ADVISORIES):
                yield text


def rights(lines: Parts, found: Gathered) -> Rights:
    """Who holds which rights."""
    held = merged(found.rights)
    copyright_ = elements.parts(*held.get("Copyright", ()))
    usage = elements.parts(*held.get("UsageRights", ()))
    stated = (elements.text(entry) for entry in elements.each(usage, "UsageType", "Limitations", "Geography"))
    return Rights(
        usage=line(lines, "RightsLine") or "\n".join(filter(None, stated)) or None,
        holder=elements.text(elements.first(copyright_, "CopyrightHolder"))
        or elements.text(elements.first(usage, "RightsHolder")),
        notice=line(lines, "CopyrightLine"),
    )
