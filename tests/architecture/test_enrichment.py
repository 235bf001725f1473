"""The kinds of facts are laid out as their package says, so that the place of each is found by reading it."""

import ast
import importlib
import re
from typing import Final, get_args

import pytest

from copydesk import enrichment, facts
from tests.architecture.sources import MODULES, parsed

PREFIX: Final = "copydesk.enrichment."
INSIDE: Final = {name.removeprefix(PREFIX) for name in MODULES if name.startswith(PREFIX)}
LAYOUT, SHARED = (enrichment.__doc__ or "").split("The other modules are")
KINDS: Final = {
    kind: set(parts.split()) - {"-"}
    for kind, parts in re.findall(r"^    (\w+) {2,}(.*)$", LAYOUT, re.MULTILINE)
}
GIVEN: Final = {"manuscript", "sentences"}
BOUGHT: Final = {"sentiment"}
VERSION_OF_A_PACKAGE: Final = {"language"}


def used(part: str) -> set[str]:
    """The other modules and packages of enrichment that one of them imports."""
    found: set[str] = set()
    for module in INSIDE:
        if module.partition(".")[0] != part:
            continue
        for node in ast.walk(parsed(PREFIX + module)):
            if isinstance(node, ast.ImportFrom):
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name.removeprefix(PREFIX).partition(".")[0] for name in found if name.startswith(PREFIX)} - {part}


def test_the_table_names_every_kind_of_fact_in_the_order_of_their_union() -> None:
    (union, _) = get_args(facts.Fact)
    kinds = [kind.model_fields["kind"].default for kind in get_args(union)]
    assert [*KINDS] == [kind for kind in kinds if kind not in BOUGHT]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_goes_by_what_the_table_says(kind: str) -> None:
    assert used(kind) - GIVEN == KINDS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_says_how_and_by_which_version_it_was_found(kind: str) -> None:
    module = importlib.import_module(PREFIX + kind)
    assert callable(module.find)
    assert module.METHOD
    assert hasattr(module, "VERSION") == (kind not in VERSION_OF_A_PACKAGE)


def test_every_other_module_is_listed_once() -> None:
    listed = " ".join(re.findall(r"^    \w[\w ]+? {2,}(.*)$", SHARED, re.MULTILINE)).split()
    assert sorted(listed) == sorted({name.partition(".")[0] for name in INSIDE} - set(KINDS))
