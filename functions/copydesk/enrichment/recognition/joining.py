"""Names that a model cut in two, or of which it saw a part."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from copydesk.enrichment.naming.titles import FAMILY_FIRST
from copydesk.enrichment.recognition import vocabulary
from copydesk.enrichment.recognition.companies import companies
from copydesk.enrichment.recognition.mention import Labelled, apart, in_order

_REGNAL: Final = re.compile(r"\s(?:[IVX]{1,5}|Jr\.?|Sr\.?)(?![.\w])")
_SECOND_NAME: Final = re.compile(r"\s[A-Z][a-z]+(?:-[a-z]+|'[a-z]{1,4})\b(?<!'s)")
_SYLLABLE: Final = re.compile(r"-(?!(?:era|run|like|style|born|esque|type)\b)[a-z]{2,7}\b(?<!ed)")
"""Of a Korean or Chinese given name; "-led" and "-flagged" are none."""

_MORE_OF_A_PERSON: Final = (_REGNAL, _SECOND_NAME, _SYLLABLE)
_WORD: Final = re.compile(r"\s([A-Z][\w./]*\w)")
_PARTICLE: Final = re.compile(
    r"\s(?:(?:van|von|der|den|de|da|di|du|del|della|dos|bin|ibn|al|el|ter|ten|la|le)\s){1,3}"
)
_FAMILY: Final = re.compile(r"\b(\w+)\s([A-Z][a-z]+)\s$")
_BEFORE: Final = 24
_PLACES: Final = frozenset(("GPE", "LOC", "FAC"))


def joined(text: str, names: Sequence[Labelled]) -> list[Labelled]:
    """The names, with those put together that are one."""
    whole = list(companies(text, names))
    result: list[Labelled] = []
    for name in in_order(whole, apart(names, whole)):
        before = result[-1] if result else None
        if before and _are_one(text, before, name):
            result[-1] = replace(before, end=name.end)
        elif not before or name.start >= before.end:
            result.append(_extended(text, name))
    return result


def _are_one(text: str, left: Labelled, right: Labelled) -> bool:
    between = text[left.end : right.start]
    if left.label == "PERSON" and right.label in ("PERSON", "ORG", "GPE"):
        return bool(_PARTICLE.fullmatch(between))
    if left.label == "ORG" and right.label in _PLACES and between in (" of ", " of the "):
        return text[left.start : left.end].rsplit(maxsplit=1)[-1] in vocabulary.ORGANISATION_ENDS
    return False


def _is_titled(family: re.Match[str]) -> bool:
    return family[1].lower() in vocabulary.TITLES and family[2].lower() in FAMILY_FIRST


def _extended(text: str, name: Labelled) -> Labelled:
    """The name with the word behind it that belongs to it, as far as that says so by itself."""
    if (family := _FAMILY.search(text, max(0, name.start - _BEFORE), name.start)) and _is_titled(family):
        return replace(name, start=family.start(2), label="PERSON")
    if name.label == "PERSON":
        more = next(filter(None, (part.match(text, name.end) for part in _MORE_OF_A_PERSON)), None)
        return replace(name, end=more.end()) if more else name
    following = _WORD.match(text, name.end)
    if following and following[1] in vocabulary.EVENT_ENDS:
        return replace(name, end=following.end(), label="EVENT")
    if following and name.label == "ORG" and following[1] in vocabulary.COMPANY_ENDS:
        return replace(name, end=following.end())
    return name
