"""Where the fields of a draft are from, in formats that state them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from copydesk.article import Draft, Provenance, Rights

_NO_FIELDS: Final = frozenset({"intent", "withheld", "provenance"})
_EMPTY: Final = (None, (), Rights())
_NO_DOUBTS: Final[Mapping[str, float]] = MappingProxyType({})


def stated(draft: Draft, origin: str, confidence: Mapping[str, float] = _NO_DOUBTS) -> Draft:
    """The draft with the provenance of all that it says; `confidence` names the fields that are not sure."""
    found = [
        name
        for name in type(draft).model_fields
        if name not in _NO_FIELDS and getattr(draft, name) not in _EMPTY
    ]
    provenance = {name: Provenance(origin=origin, confidence=confidence.get(name, 1.0)) for name in found}
    return draft.model_copy(update={"provenance": provenance})


def ruled(draft: Draft, confidence: Mapping[str, float]) -> Draft:
    """The draft with those of its fields taken for found by rules that `confidence` names."""
    found = {
        name: Provenance(origin="rule", confidence=value)
        for name, value in confidence.items()
        if name in draft.provenance
    }
    return draft.model_copy(update={"provenance": {**draft.provenance, **found}})


def unresolved(draft: Draft, field: str, raw: str) -> Draft:
    """The draft with what its source wrote for a time that it does not have: nobody can say when that is."""
    entry = Provenance(origin=f"unresolved: {raw}", confidence=0.0)
    return draft.model_copy(update={"provenance": {**draft.provenance, field: entry}})
