"""Topics of a NewsML 1 document: the people and organisations that an item refers to."""

from collections.abc import Iterable
from typing import Final

from copydesk.article import EntityKind, StatedEntity
from copydesk.formats.newsml import elements
from copydesk.formats.xml import Element

_KINDS: Final = {
    "person": EntityKind.PERSON,
    "company": EntityKind.ORGANISATION,
    "organisation": EntityKind.ORGANISATION,
    "organization": EntityKind.ORGANISATION,
}


def entities(item: Element, occurrences: Iterable[Element]) -> tuple[StatedEntity, ...]:
    """The entities among the topics that occur in an item; topics are found by their Duid in the document."""
    wanted = [(entry.get("Topic") or "").removeprefix("#") for entry in occurrences]
    document = item.getroottree()
    known = {topic.get("Duid"): topic for topic in document.iter("{*}Topic") if topic.get("Duid")}
    found = (_entity(known[duid]) for duid in wanted if duid in known)
    return tuple(dict.fromkeys(filter(None, found)))


def _entity(topic: Element) -> StatedEntity | None:
    parts = elements.parts(topic)
    types = (elements.attribute(entry, "FormalName") or "" for entry in parts.get("TopicType", ()))
    kind = next((_KINDS[type_.lower()] for type_ in types if type_.lower() in _KINDS), None)
    name = elements.text(elements.first(parts, "Description", "FormalName"))
    code = elements.text(elements.first(parts, "FormalName"))
    return StatedEntity(kind=kind, name=name, code=code if code != name else None) if kind and name else None
