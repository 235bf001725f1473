"""What a change of a JSON Schema breaks for who reads documents of it.

A reader of version 1 counts on what it was told: that a member is there, what its type is, which values it
can have. What is added is for readers to ignore.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

type Schema = Mapping[str, Any]

_KEYWORDS: Final = (
    *("const", "enum", "format", "pattern", "minLength", "maxLength"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minItems", "maxItems", "uniqueItems", "prefixItems", "patternProperties", "allOf", "oneOf"),
)
"""What is not looked into: any change of it counts."""


def broken(before: Schema, after: Schema) -> list[str]:
    """What readers of `before` can no longer count on in `after`, by path; nothing if all of it holds."""
    return list(_Comparison(before, after).schemas(before, after, "$", frozenset()))


@dataclass(frozen=True, slots=True)
class _Comparison:
    before: Schema
    after: Schema

    def schemas(self, old: Schema, new: Schema, path: str, seen: frozenset[tuple[str, str]]) -> Iterator[str]:
        pair = (str(old.get("$ref")), str(new.get("$ref")))
        if pair in seen:
            return
        if "$ref" in old or "$ref" in new:
            seen |= {pair}
        old, new = _resolved(old, self.before), _resolved(new, self.after)
        if "anyOf" in old or "anyOf" in new:
            yield from self._branches(_branches(old), _branches(new), path, seen)
        elif "type" in old and old["type"] != new.get("type"):
            yield f"{path}: {old['type']} became {new.get('type')}"
        else:
            yield from (f"{path}: its {word} changed" for word in _KEYWORDS if _differs(old, new, word))
            if new.get("const") in old.get("not", {}).get("enum", ()):
                yield f"{path}: {new['const']} has a form of its own"
            yield from self._members(old, new, path, seen)
            for keyword, step in (("items", "[]"), ("additionalProperties", ".*")):
                if isinstance(old.get(keyword), Mapping):
                    inner = new.get(keyword)
                    inner = inner if isinstance(inner, Mapping) else {}
                    yield from self.schemas(old[keyword], inner, f"{path}{step}", seen)

    def _members(
        self, old: Schema, new: Schema, path: str, seen: frozenset[tuple[str, str]]
    ) -> Iterator[str]:
        members = new.get("properties", {})
        for name, member in old.get("properties", {}).items():
            if name not in members:
                yield f"{path}.{name}: gone"
                continue
            if name in old.get("required", ()) and name not in new.get("required", ()):
                yield f"{path}.{name}: no longer always there"
            yield from self.schemas(member, members[name], f"{path}.{name}", seen)

    def _branches(
        self, old: Sequence[Schema], new: Sequence[Schema], path: str, seen: frozenset[tuple[str, str]]
    ) -> Iterator[str]:
        """Each kind of value that may come now could come before, and no kind of object is gone."""
        for branch in new:
            if all(any(self.schemas(known, branch, path, seen)) for known in old):
                title = _resolved(branch, self.after).get("title") or branch.get("type")
                yield f"{path}: a new kind of value, {title}"
        for known in old:
            named = _resolved(known, self.before)
            is_object = named.get("type") == "object"
            if is_object and all(any(self.schemas(known, branch, path, seen)) for branch in new):
                yield f"{path}: no kind of value is {named.get('title', 'an object')} any more"


def _differs(old: Schema, new: Schema, keyword: str) -> bool:
    return keyword in old and old[keyword] != new.get(keyword)


def _branches(schema: Schema) -> Sequence[Schema]:
    branches: Sequence[Schema] = schema.get("anyOf") or (schema,)
    return branches


def _resolved(schema: Schema, root: Schema) -> Schema:
    while "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema
