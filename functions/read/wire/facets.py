"""What the wire can be filtered by: the values of the events that were looked through, and those set."""

from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple

from copydesk.enrichment.topics import medtop
from read.wire import addresses

_SHOWN: Final = 14
_PREFIX: Final = "medtop:"


class Value(NamedTuple):
    """One value of a filter: how many have it, whether it is set, and the way to change that."""

    value: str
    number: int
    is_set: bool
    address: str
    narrower: tuple["Value", ...] = ()


class Facet(NamedTuple):
    """One filter."""

    name: str
    title: str
    values: tuple[Value, ...]


def of(seen: Mapping[str, Counter[str]], parameters: Mapping[str, str]) -> tuple[Facet, ...]:
    """The filters beside the wire; the values that are set are always among them."""
    return (
        Facet("lifecycle", "Lifecycle", _plain("lifecycle", seen, parameters)),
        Facet("topic", "Topics", _topics(seen["topic"], parameters)),
        Facet("country", "Countries", _plain("country", seen, parameters)),
        Facet("source", "Suppliers", _plain("source", seen, parameters)),
        Facet("language", "Languages", _plain("language", seen, parameters)),
    )


def _plain(name: str, seen: Mapping[str, Counter[str]], parameters: Mapping[str, str]) -> tuple[Value, ...]:
    there = addresses.values(parameters, name)
    common = [value for value, _ in sorted(seen[name].items(), key=lambda pair: (-pair[1], pair[0]))]
    shown = dict.fromkeys((*there, *common[:_SHOWN]))
    return tuple(_value(name, value, seen[name], parameters) for value in shown)


def _topics(seen: Counter[str], parameters: Mapping[str, str]) -> tuple[Value, ...]:
    """The tree of Media Topics as far as it occurs, and below it the codes of other schemes that are set."""
    there = set(addresses.values(parameters, "topic"))
    codes = {code.removeprefix(_PREFIX) for code in (*seen, *there)} & medtop.CONCEPTS.keys()
    tops = [code for code in medtop.TOPS if code in codes]
    tops.sort(key=lambda code: (-seen[_PREFIX + code], medtop.CONCEPTS[code].label))
    others = (code for code in sorted(there) if code.removeprefix(_PREFIX) not in medtop.CONCEPTS)
    return (
        *(_branch(code, codes, seen, parameters) for code in tops),
        *(_value("topic", code, seen, parameters) for code in others),
    )


def _branch(code: str, codes: set[str], seen: Counter[str], parameters: Mapping[str, str]) -> Value:
    """A concept; the narrower ones where it is set, or one of them is."""
    value = _value("topic", _PREFIX + code, seen, parameters)
    there = addresses.values(parameters, "topic")
    opened = {above for name in there for above in medtop.PATHS.get(name.removeprefix(_PREFIX), ())}
    if code not in opened:
        return value
    below = [child for child in medtop.CHILDREN.get(code, ()) if child in codes]
    below.sort(key=lambda child: (-seen[_PREFIX + child], medtop.CONCEPTS[child].label))
    return value._replace(narrower=tuple(_branch(child, codes, seen, parameters) for child in below))


def _value(name: str, value: str, seen: Counter[str], parameters: Mapping[str, str]) -> Value:
    is_set = value in addresses.values(parameters, name)
    return Value(value, seen[value], is_set, addresses.toggled(parameters, name, value))
