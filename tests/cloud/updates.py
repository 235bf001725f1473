"""DynamoDB's update and projection expressions, made into functions of an item.

https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from tests.cloud.conditions import Read, Values, found, read_of
from tests.cloud.failures import Fault
from tests.cloud.grammar import Function, Literal, Operand, Path, Reader, Sum, Update
from tests.cloud.operands import Rule, rules_of_update
from tests.cloud.values import Item, Value, copied, invalid, number, written

type Change = Callable[[Item, Item, Values], None]
"""What changes a new item (the second), by the old one and the request's values."""

_KIND: Final = "UpdateExpression"


class CompiledUpdate(NamedTuple):
    """The changes of an update, the top attributes that they touch, and the placeholders that it uses."""

    changes: tuple[Change, ...]
    paths: tuple[Path, ...]
    touched: frozenset[str]
    nested: tuple[str, ...]
    names: frozenset[str]
    values: frozenset[str]
    rules: tuple[Rule, ...]

    def applied(self, old: Item, values: Values) -> Item:
        """A new item; the old one stays as it was."""
        new = dict(old)
        for name in self.nested:
            if name in new:
                new[name] = copied({name: new[name]})[name]
        for change in self.changes:
            change(old, new, values)
        return new


class Projection(NamedTuple):
    """The paths of a projection, and the names that it uses."""

    paths: tuple[Path, ...]
    names: frozenset[str]


def compiled_update(text: str, names: Mapping[str, str] | None) -> CompiledUpdate:
    """An update, read once for each text and names."""
    return _update(text, tuple(names.items()) if names else ())


@lru_cache(maxsize=4096)
def _update(text: str, names: tuple[tuple[str, str], ...]) -> CompiledUpdate:
    reader = Reader(_KIND, text, dict(names))
    update = reader.update()
    reader.finish()
    paths = _paths(update)
    _refuse_overlaps(paths, _KIND)
    changes: list[Change] = [_set(path, operand) for path, operand in update.sets]
    changes += [_add(path, value) for path, value in update.adds]
    changes += [_delete(path, value) for path, value in update.deletes]
    # Members of a list are taken away from its end, so that those before them keep their numbers.
    changes += [_remove(path) for path in sorted(update.removes, key=_last_number, reverse=True)]
    return CompiledUpdate(
        tuple(changes),
        paths,
        frozenset(str(path.parts[0]) for path in paths),
        tuple({str(path.parts[0]) for path in paths if len(path.parts) > 1}),
        frozenset(reader.used_names),
        frozenset(reader.used_values),
        tuple(rules_of_update(update)),
    )


def _last_number(path: Path) -> int:
    last = path.parts[-1]
    return last if isinstance(last, int) else -1


def _paths(update: Update) -> tuple[Path, ...]:
    pairs: Sequence[tuple[Path, Operand]] = (*update.sets, *update.adds, *update.deletes)
    return (*(path for path, _ in pairs), *update.removes)


def _refuse_overlaps(paths: Sequence[Path], kind: str) -> None:
    for one, other in combinations(paths, 2):
        shared = min(len(one.parts), len(other.parts))
        if one.parts[:shared] == other.parts[:shared]:
            raise invalid(
                f"Invalid {kind}: Two document paths overlap with each other; must remove or rewrite"
                f" one of these paths; path one: {list(one.parts)}, path two: {list(other.parts)}"
            )


def compiled_projection(text: str, names: Mapping[str, str] | None) -> Projection:
    """A projection, read once for each text and names."""
    return _projection(text, tuple(names.items()) if names else ())


@lru_cache(maxsize=4096)
def _projection(text: str, names: tuple[tuple[str, str], ...]) -> Projection:
    reader = Reader("ProjectionExpression", text, dict(names))
    paths = tuple(reader.listed(reader.path))
    reader.finish()
    _refuse_overlaps(paths, "ProjectionExpression")
    return Projection(paths, frozenset(reader.used_names))


def projected(item: Item, paths: Sequence[Path]) -> Item:
    """What of an item is at the paths, in the shape that it has there."""
    whole: Item = {}
    for path in paths:
        value = found(item, path)
        if value is not None:
            _graft(whole, path, value)
    return {name: _settled(value) for name, value in whole.items()}


def _graft(whole: Item, path: Path, value: Value) -> None:
    """Lists are kept by number until all their members are there."""
    at: Value = {"M": whole}
    for part in path.parts[:-1]:
        members = at["M"] if isinstance(part, str) else at.setdefault("L", {})
        at = members.setdefault(part, {})
        following = path.parts[path.parts.index(part) + 1]
        at.setdefault("M" if isinstance(following, str) else "L", {})
    last = path.parts[-1]
    (at["M"] if isinstance(last, str) else at["L"])[last] = value


def _settled(value: Value) -> Value:
    if isinstance(value.get("L"), dict):
        return {"L": [_settled(value["L"][number]) for number in sorted(value["L"])]}
    if "M" in value:
        return {"M": {name: _settled(member) for name, member in value["M"].items()}}
    return value


# What an update does


def _no_place() -> Fault:
    return invalid("The document path provided in the update expression is invalid for update")


def _place(new: Item, path: Path) -> tuple[Value, str | int]:
    """The map or list that holds the last part of a path."""
    holder: Value = {"M": new}
    for part in path.parts[:-1]:
        inner = found(holder["M"], Path((part,))) if isinstance(part, str) and "M" in holder else None
        if isinstance(part, int) and part < len(holder.get("L", ())):
            inner = holder["L"][part]
        if inner is None:
            raise _no_place()
        holder = inner
    last = path.parts[-1]
    if ("M" if isinstance(last, str) else "L") not in holder:
        raise _no_place()
    return holder, last


def _put(new: Item, path: Path, value: Value) -> None:
    holder, last = _place(new, path)
    if isinstance(last, str):
        holder["M"][last] = value
    elif last < len(holder["L"]):
        holder["L"][last] = value
    else:
        holder["L"].append(value)


def _set(path: Path, operand: Operand) -> Change:
    read = _source(operand)
    if len(path.parts) == 1:
        name = str(path.parts[0])

        def change_top(old: Item, new: Item, values: Values) -> None:
            new[name] = read(old, values)

        return change_top

    def change(old: Item, new: Item, values: Values) -> None:
        _put(new, path, read(old, values))

    return change


def _source(operand: Operand) -> Callable[[Item, Values], Value]:
    """Where SET takes a value from; it must be there."""
    match operand:
        case Literal(name):
            return lambda _, values: values[name]
        case Function("if_not_exists", (Path() as path, other)):
            return _default(read_of(path, _KIND), _source(other))
        case Function("list_append", (left, right)):
            return _appended(_source(left), _source(right))
        case Sum(sign, left, right):
            return _sum(sign, _source(left), _source(right))
        case Path():
            return _required(read_of(operand, _KIND))
        case Function(name, arguments) if name in ("if_not_exists", "list_append"):
            raise invalid(
                f"Invalid {_KIND}: Incorrect number of operands for operator or function;"
                f" operator or function: {name}, number of operands: {len(arguments)}"
            )
        case Function(name, _):
            raise invalid(f"Invalid {_KIND}: Invalid function name; function: {name}")


def _required(read: Read) -> Callable[[Item, Values], Value]:
    def source(item: Item, values: Values) -> Value:
        value = read(item, values)
        if value is None:
            raise invalid("The provided expression refers to an attribute that does not exist in the item")
        return value

    return source


def _default(read: Read, other: Callable[[Item, Values], Value]) -> Callable[[Item, Values], Value]:
    def source(item: Item, values: Values) -> Value:
        value = read(item, values)
        return other(item, values) if value is None else value

    return source


def _appended(
    left: Callable[[Item, Values], Value], right: Callable[[Item, Values], Value]
) -> Callable[[Item, Values], Value]:
    def source(item: Item, values: Values) -> Value:
        one, other = left(item, values), right(item, values)
        if "L" not in one or "L" not in other:
            raise _wrong_type("list_append")
        return {"L": one["L"] + other["L"]}

    return source


def _sum(
    sign: str, left: Callable[[Item, Values], Value], right: Callable[[Item, Values], Value]
) -> Callable[[Item, Values], Value]:
    def source(item: Item, values: Values) -> Value:
        one, other = left(item, values), right(item, values)
        if "N" not in one or "N" not in other:
            raise _wrong_type(sign)
        first, second = number(one["N"]), number(other["N"])
        return {"N": written(first + second if sign == "+" else first - second)}

    return source


def _wrong_type(name: str) -> Fault:
    return invalid(f"An operand in the update expression has an incorrect data type: {name}")


def _add(path: Path, literal: Literal) -> Change:
    def change(old: Item, new: Item, values: Values) -> None:
        value, there = values[literal.name], found(old, path)
        ((kind, content),) = value.items()
        if there is None:
            _put(new, path, value)
        elif kind not in there:
            raise _wrong_type("ADD")
        elif kind == "N":
            _put(new, path, {"N": written(number(there["N"]) + number(content))})
        else:
            _put(new, path, {kind: [*there[kind], *(m for m in content if m not in there[kind])]})

    return change


def _delete(path: Path, literal: Literal) -> Change:
    def change(old: Item, new: Item, values: Values) -> None:
        value, there = values[literal.name], found(old, path)
        ((kind, content),) = value.items()
        if there is None:
            return
        if kind not in there:
            raise _wrong_type("DELETE")
        left = [member for member in there[kind] if member not in content]
        if left:
            _put(new, path, {kind: left})
        else:
            _take(new, path)

    return change


def _remove(path: Path) -> Change:
    if len(path.parts) == 1:
        name = str(path.parts[0])

        def change_top(_: Item, new: Item, __: Values) -> None:
            new.pop(name, None)

        return change_top
    return lambda _, new, __: _take(new, path)


def _take(new: Item, path: Path) -> None:
    holder, last = _place(new, path)
    if isinstance(last, str):
        holder["M"].pop(last, None)
    elif last < len(holder["L"]):
        del holder["L"][last]
