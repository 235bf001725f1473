"""Elements by their local names: suppliers bind the same names to other namespaces, or to none."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from copydesk.formats.xml import Element

type Parts = dict[str, list[Element]]
"""An element's children by their local names, each name in order."""

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def name(element: Element) -> str:
    """The element's name without its namespace."""
    return _local(element.tag)


@lru_cache(maxsize=1024)
def _local(tag: str | bytes) -> str:
    """A document has hundreds of elements, of a few dozen names."""
    return str(tag).rpartition("}")[2]


def parts(*elements: Element | None) -> Parts:
    """The children of one or several elements by their local names."""
    found: Parts = {}
    for element in elements:
        if element is not None:
            for child in element:
                found.setdefault(name(child), []).append(child)
    return found


def first(children: Parts, *names: str) -> Element | None:
    """The first child of the first of these names that there is."""
    return next((children[wanted][0] for wanted in names if wanted in children), None)


def inner(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of names."""
    for step in path:
        if element is None:
            return None
        for child in element:
            if name(child) == step:
                element = child
                break
        else:
            return None
    return element


def each(children: Parts, *names: str) -> Iterator[Element]:
    """The children of these names, name by name."""
    return (child for wanted in names for child in children.get(wanted, ()))


def text(element: Element | None) -> str | None:
    """An element's whole text as one line; None where there is none."""
    return line(all_text(element)) if element is not None else None


def all_text(element: Element) -> str:
    """An element's whole text as it stands."""
    return "".join(map(str, element.itertext()))


def line(value: str | None) -> str | None:
    """A text with single spaces; None where it is blank."""
    return " ".join(value.split()) or None if value else None


def attribute(element: Element | None, *names: str) -> str | None:
    """The first of some attributes that is there and not blank."""
    if element is not None:
        for wanted in names:
            if found := line(element.get(wanted)):
                return found
    return None


def language(element: Element | None) -> str | None:
    """The language that an element declares of its own."""
    return line(element.get(_LANGUAGE)) if element is not None else None


def in_language(elements: Iterable[Element], wanted: str | None) -> Iterator[Element]:
    """Those of some alternatives that are in a language: else those that name none, else the first's."""
    found = list(elements)
    for kept in (_primary(wanted), None, _primary(language(found[0])) if found else None):
        matching = [element for element in found if _primary(language(element)) == kept]
        if matching:
            return iter(matching)
    return iter(found)


def _primary(tag: str | None) -> str | None:
    return tag.partition("-")[0].lower() if tag else None
