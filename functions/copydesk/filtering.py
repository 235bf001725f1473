"""SNS filter policies on message attributes: what a subscriber gets, and why.

The rules are those of the Amazon SNS developer guide ("Amazon SNS subscription filter policies" and its pages
on string, numeric and key matching, on AND/OR logic and on constraints). The names of a policy are joined by
AND, the conditions of one name by OR; a String.Array satisfies a condition by any of its elements, and
`anything-but` where none of them is named. The scope is MessageAttributes: FilterPolicyScope MessageBody,
and with it nested policies, is refused.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeIs

from copydesk.conditions import OPERATORS, Condition, MalformedPolicy, Values, condition_of
from copydesk.lifecycle import EventKind, Lifecycle

MOST_NAMES: Final = 5
MOST_COMBINATIONS: Final = 150
MOST_BYTES: Final = 256 * 1024

type MessageAttributes = Mapping[str, Mapping[str, Any]]
"""As SNS's Publish takes them: name, then DataType and StringValue."""


class Told(NamedTuple):
    """What one name of a policy, or one `$or`, came to.

    `where` is its place in the policy, `wanted` what stands there as JSON.
    """

    where: str
    wanted: str
    passed: bool
    why: str


@dataclass(frozen=True, slots=True)
class Clause:
    """An attribute, and its conditions: one of them has to hold."""

    where: str
    name: str
    conditions: tuple[Condition, ...]

    @property
    def wanted(self) -> str:
        """Its conditions as the policy has them."""
        return f"[{', '.join(condition.said for condition in self.conditions)}]"


@dataclass(frozen=True, slots=True)
class Either:
    """The operator `$or`: one of its policies has to hold."""

    where: str
    branches: tuple["Policy", ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """A filter policy: each of its parts has to hold. One without parts lets everything through."""

    parts: tuple[Clause | Either, ...]


def policy_of(document: str | Mapping[str, Any]) -> Policy:
    """The policy that a JSON text, or what was read from one, states. Raises MalformedPolicy."""
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    if len(text.encode(errors="replace")) > MOST_BYTES:
        raise MalformedPolicy("", f"more than {MOST_BYTES // 1024} KB")
    try:
        members = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise MalformedPolicy("", f"no JSON: {error}") from error
    if not isinstance(members, dict):
        raise MalformedPolicy("", "a policy is an object")
    policy = _policy(members, "")
    names = {clause.name for clause in _clauses(policy)}
    if len(names) > MOST_NAMES:
        raise MalformedPolicy("", f"{len(names)} attribute names, of which SNS takes {MOST_NAMES}")
    if (count := _combinations(policy)) > MOST_COMBINATIONS:
        raise MalformedPolicy("", f"{count} combinations of values, of which SNS takes {MOST_COMBINATIONS}")
    return policy


def accepts(policy: Policy, attributes: MessageAttributes) -> bool:
    """Whether a subscriber with this policy gets a message with these attributes."""
    return all(_holds(part, attributes) for part in policy.parts)


def explain(policy: Policy, attributes: MessageAttributes) -> list[Told]:
    """What each part of the policy came to, the parts of a `$or` after it."""
    return list(_told(policy, attributes))


def doubts(policy: Policy) -> list[str]:
    """The places of a policy that may let an event through and keep the article's next one back.

    Where there are none, whoever got an article gets its corrections and its kill: later events carry
    whatever the earlier ones did (docs/consuming.md).
    """
    return [clause.where for clause in _clauses(policy) if not _keeps_up(clause)]


def _keeps_up(clause: Clause) -> bool:
    if clause.name in _LATER:
        later: list[Values] = [(value,) for value in _LATER[clause.name]]
        return all(any(condition.holds(values) for condition in clause.conditions) for values in later)
    return not any(condition.spoils for condition in clause.conditions)


_LATER: Final[Mapping[str, tuple[str, ...]]] = {
    "event_type": tuple(kind.event_type for kind in EventKind if kind is not EventKind.CREATED),
    "lifecycle": tuple(state.value for state in Lifecycle if state is not Lifecycle.EMBARGOED),
}
"""What can follow in the two attributes that do not add up over an article's events."""


def _holds(part: Clause | Either, attributes: MessageAttributes) -> bool:
    if isinstance(part, Either):
        return any(accepts(branch, attributes) for branch in part.branches)
    values = _values(attributes.get(part.name))
    return any(condition.holds(values) for condition in part.conditions)


def _told(policy: Policy, attributes: MessageAttributes) -> Iterator[Told]:
    for part in policy.parts:
        passed = _holds(part, attributes)
        if isinstance(part, Either):
            fit = sum(accepts(branch, attributes) for branch in part.branches)
            number = len(part.branches)
            yield Told(part.where, f"one of {number}", passed, f"{fit or 'none'} of {number} holds")
            for branch in part.branches:
                yield from _told(branch, attributes)
        else:
            yield Told(part.where, part.wanted, passed, _why(part, _values(attributes.get(part.name))))


def _why(clause: Clause, values: Values | None) -> str:
    has = (
        "there is no such attribute"
        if values is None
        else f"it is {', '.join(json.dumps(value, ensure_ascii=False) for value in values) or '[]'}"
    )
    held = [condition.said for condition in clause.conditions if condition.holds(values)]
    return f"{has}: {held[0]} holds" if held else has


def _values(attribute: Mapping[str, Any] | None) -> Values | None:
    """What SNS compares: it ignores Binary, and looks into a String.Array."""
    kind = str((attribute or {}).get("DataType", ""))
    value = (attribute or {}).get("StringValue")
    if value is None or kind.partition(".")[0] not in ("String", "Number"):
        return None
    try:
        if kind == "String.Array":
            elements = json.loads(value)
            return tuple(elements) if isinstance(elements, list) else (elements,)
        return (float(value) if kind.startswith("Number") else str(value),)
    except ValueError:
        return (str(value),)


def _policy(members: Mapping[str, Any], where: str) -> Policy:
    return Policy(tuple(_part(name, value, f"{where}{name}") for name, value in members.items()))


def _part(name: str, value: object, where: str) -> Clause | Either:
    if name == "$or" and _is_or(value):
        branches = (_policy(branch, f"{where}[{number}].") for number, branch in enumerate(value))
        return Either(where, tuple(branches))
    if isinstance(value, dict):
        raise MalformedPolicy(
            where, "nested policies are for FilterPolicyScope MessageBody, not supported here"
        )
    if not isinstance(value, list):
        raise MalformedPolicy(where, "conditions stand in an array")
    if not value:
        raise MalformedPolicy(where, "an empty array lets nothing through, and SNS refuses it")
    conditions = (condition_of(each, f"{where}[{number}]") for number, each in enumerate(value))
    return Clause(where, name, tuple(conditions))


def _is_or(value: object) -> TypeIs[list[dict[str, Any]]]:
    """Whether SNS takes it for the operator; else `$or` is an attribute like any other."""
    return (
        isinstance(value, list)
        and len(value) > 1
        and all(isinstance(branch, dict) and not branch.keys() & OPERATORS.keys() for branch in value)
    )


def _clauses(policy: Policy) -> Iterator[Clause]:
    for part in policy.parts:
        if isinstance(part, Clause):
            yield part
        else:
            for branch in part.branches:
                yield from _clauses(branch)


def _combinations(policy: Policy) -> int:
    product = 1
    for part in policy.parts:
        if isinstance(part, Clause):
            product *= len(part.conditions)
        else:
            product *= sum(map(_combinations, part.branches))
    return product


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")
