"""Which events the text names; the great wars also where no model saw them."""

import re
from collections.abc import Sequence
from typing import Final

from copydesk.enrichment.entities.grouping import Group
from copydesk.enrichment.entities.known import EVENTS, key, known
from copydesk.enrichment.recognition.mention import Recognised
from copydesk.facts import EntityType

_KNOWN: Final = re.compile(
    rf"\b(?:{'|'.join(name for event in EVENTS for name in (event.name, *event.also))})\b"
)
_WORD_ALONE: Final = 1


def group(text: str, mentions: Sequence[Recognised]) -> list[Group]:
    """The events among the mentions, and those that are known by name and no part of a mention."""
    groups: dict[str, Group] = {}
    for mention in mentions:
        if mention.type is EntityType.EVENT:
            _event(groups, text[mention.start : mention.end]).add(
                mention.start, mention.end, mention.confidence
            )
    taken = [(mention.start, mention.end) for mention in mentions] + [(len(text), len(text))]
    at = 0
    for found in _KNOWN.finditer(text):
        while taken[at][1] <= found.start():
            at += 1
            if at == len(taken):
                return list(groups.values())
        if found.end() <= taken[at][0]:
            _event(groups, found[0]).add(found.start(), found.end(), 1.0)
    return list(groups.values())


def _event(groups: dict[str, Group], named: str) -> Group:
    name = re.sub(r"^[Tt]he ", "", named)
    event = known(EntityType.EVENT, name)
    name = event.name if event else name
    return groups.setdefault(key(name), Group(name, EntityType.EVENT, event.wikidata if event else None))
