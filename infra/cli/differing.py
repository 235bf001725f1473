"""What differs: facts then and now, an article as it stands and as it is read again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from copydesk.article import Article, Draft
from copydesk.facts import Fact

_OPAQUE: Final = frozenset({"signature", "vector"})
"""Numbers for machines: that they differ is all that there is to tell."""

_NAMES: Final = ("name", "label", "text", "value", "word")
_SORTS: Final = ("type", "role", "kind")
_OFFSETS: Final = frozenset({"start", "end", "cueStart", "cueEnd"})
_UNCOMPARED: Final = frozenset({"body", "provenance"})


@dataclass(frozen=True, slots=True)
class Difference:
    """What came, what went, and what is there in another form (before, after). `note` is about the whole."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    note: str | None = None

    def line(self) -> dict[str, Any]:
        """As JSON; without a note where there is none."""
        told: dict[str, Any] = {
            "added": list(self.added),
            "removed": list(self.removed),
            "changed": [{"before": before, "after": after} for before, after in self.changed],
        }
        return told | ({"note": self.note} if self.note else {})


def between_facts(before: Sequence[Fact], after: Sequence[Fact]) -> dict[str, Difference]:
    """What differs, by kind of fact; a kind that is the same is not there."""
    then, now = ({str(fact.kind): fact for fact in facts} for facts in (before, after))
    found = {kind: _of_kind(kind, then.get(kind), now.get(kind)) for kind in then | now}
    return {kind: difference for kind, difference in found.items() if difference}


def between_articles(before: Article, after: Article) -> dict[str, Difference]:
    """What differs, by field, and in `paragraphs`; what is the same is not there."""
    found = {
        name: Difference(changed=((_shown(ours), _shown(theirs)),))
        for name, ours, theirs in _fields(before, after)
        if ours != theirs
    }
    paragraphs = _of_texts(before.paragraphs, after.paragraphs)
    return found | ({"paragraphs": paragraphs} if paragraphs else {})


def _fields(before: Article, after: Article) -> Iterable[tuple[str, Any, Any]]:
    then, now = (article.model_dump(mode="json", by_alias=False) for article in (before, after))
    return [(name, then[name], now[name]) for name in Draft.model_fields if name not in _UNCOMPARED]


def _of_kind(kind: str, before: Fact | None, after: Fact | None) -> Difference | None:
    then, now = (_items(fact) if fact else [] for fact in (before, after))
    note = _note(before, after)
    if kind in _OPAQUE:
        return Difference(changed=(("", ""),), note=note) if then != now else _noted(note)
    gone, come = _without(then, now), _without(now, then)
    changed = []
    for item in tuple(gone):
        same = next((each for each in come if _name(each) == _name(item)), None)
        if same is not None:
            gone.remove(item)
            come.remove(same)
            changed.append(_parts(item, same))
    difference = Difference(tuple(map(_label, come)), tuple(map(_label, gone)), tuple(changed), note)
    return difference if difference != Difference() else None


def _noted(note: str | None) -> Difference | None:
    return Difference(note=note) if note else None


def _note(before: Fact | None, after: Fact | None) -> str | None:
    """How the fact came about, where that differs: the same items by another method are another fact."""
    if before is None or after is None:
        return None if before is after else f"{'not looked for' if after is None else 'looked for'} now"
    ours, theirs = (f"{fact.status} by {fact.method} {fact.version}" for fact in (before, after))
    return None if ours == theirs else f"{ours} → {theirs}"


def _items(fact: Fact) -> list[dict[str, Any]]:
    return [item.model_dump(mode="json") for item in fact.items]


def _without(items: Sequence[dict[str, Any]], others: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    left = list(others)
    kept = []
    for item in items:
        if item in left:
            left.remove(item)
        else:
            kept.append(item)
    return kept


def _label(item: Mapping[str, Any]) -> str:
    return _name(item) or ", ".join(
        _shown(value) if isinstance(value, list) else f"{value} {name}" for name, value in item.items()
    )


def _name(item: Mapping[str, Any]) -> str | None:
    """By what an item is known to be the same in another form; None where there is but one of its kind."""
    name = next((str(item[name]) for name in _NAMES if item.get(name)), None)
    sort = next((str(item[name]) for name in _SORTS if item.get(name)), None)
    return f"{name} ({sort})" if name and sort else name


def _parts(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, str]:
    """The members that differ, below the name that both have."""
    name = _name(before)
    if name is None:
        return _label(before), _label(after)
    shown = {each: (_shown(before[each]), _shown(after.get(each))) for each in before if each not in _OFFSETS}
    differing = [each for each, (then, now) in shown.items() if then != now]
    if not differing:
        return name, "the same elsewhere in the text"
    ours, theirs = (", ".join(f"{each} {shown[each][side]}" for each in differing) for side in (0, 1))
    return f"{name}: {ours}", theirs


def _of_texts(before: Sequence[str], after: Sequence[str]) -> Difference | None:
    added: list[str] = []
    removed: list[str] = []
    changed: list[tuple[str, str]] = []
    for tag, start, end, to, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        ours, theirs = before[start:end], after[to:until]
        if len(ours) == len(theirs):
            changed += zip(ours, theirs, strict=True)
        else:  # nobody knows which became which
            removed += ours
            added += theirs
    difference = Difference(tuple(added), tuple(removed), tuple(changed))
    return difference if difference != Difference() else None


def _shown(value: Any) -> str:
    if value in (None, [], {}, ""):
        return "nothing"
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return ", ".join(_label(each) for each in value)
    return json.dumps(value, ensure_ascii=False)
