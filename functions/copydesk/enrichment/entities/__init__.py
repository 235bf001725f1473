"""Entities: the people, organisations, places and events of a text, each with all its mentions.

Names come from `recognition`; here they are put together. Each type has a module of its own: `people` (with
`personal_names`), `organisations`, `places` and `events`; `roles` adds who is described by an office, and
`known` is the table of names that are sure, with their Wikidata ids. `antecedents` answers whom a pronoun or
a description stands for, once the entities are known.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from copydesk.enrichment.entities import events, organisations, people, places, roles
from copydesk.enrichment.entities.grouping import Group, in_order
from copydesk.enrichment.entities.known import known
from copydesk.enrichment.entities.personal_names import whole_end
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition.mention import Recognised
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntitiesFact, EntityType

METHOD: Final = "names+rules"
VERSION: Final = "1"


def find(manuscript: Manuscript, mentions: Iterable[Recognised], version: str = VERSION) -> EntitiesFact:
    """The entities of a text, from the names that were recognised in it, which are in order and apart.

    `version` is that of these rules and of what recognised the names.
    """
    text = manuscript.text
    seen = tuple(mentions)
    persons = _people(text, [mention for mention in seen if mention.type is EntityType.PERSON])
    bodies = [
        mention
        for mention in seen
        if mention.type is EntityType.ORGANISATION and not places.is_country(text, mention)
    ]
    countries_and_towns = places.group(text, seen)
    roles.describe(manuscript, persons, countries_and_towns)
    groups = (*persons, *organisations.group(text, bodies), *countries_and_towns, *events.group(text, seen))
    return EntitiesFact(method=METHOD, version=version, items=in_order(groups, text))


def _people(text: str, mentions: Sequence[Recognised]) -> list[Group]:
    spans = [Span(name.start, whole_end(text, name.start, name.end)) for name in mentions]
    groups = []
    for person in people.group(text, spans):
        group = Group(person.called, EntityType.PERSON)
        found = next(filter(None, (known(EntityType.PERSON, name) for name in person.full_names)), None)
        if found:
            group.name, group.wikidata, group.country = found.name, found.wikidata, found.country
        for index in person.mentions:
            group.add(spans[index].start, spans[index].end, mentions[index].confidence)
        groups.append(group)
    return groups
