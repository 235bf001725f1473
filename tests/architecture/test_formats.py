"""The formats are laid out as their package says, so that the place of anything is found by reading it."""

import ast
import re
from typing import Final

from copydesk import formats
from copydesk.formats.reading import FORMATS
from tests.architecture.sources import MODULES, parsed

PREFIX: Final = "copydesk.formats."
INSIDE: Final = {name.removeprefix(PREFIX) for name in MODULES if name.startswith(PREFIX)}
PACKAGES: Final = {name.partition(".")[0] for name in INSIDE if "." in name}
LAYOUT, SHARED = (formats.__doc__ or "").split("for all formats:")
ENTRIES: Final = {
    package: set(entries.split(", "))
    for entries, package in re.findall(r"^    (\w+(?:, \w+)*) {2,}(\w+|-)$", LAYOUT, re.MULTILINE)
}


def used(module: str) -> set[str]:
    """All that a module of the formats imports of them, with what it takes out of each."""
    found: set[str] = set()
    for node in ast.walk(parsed(PREFIX + module)):
        if isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.", *(f"{node.module}.{alias.name}." for alias in node.names)}
    return {name.removeprefix(PREFIX) for name in found if name.startswith(PREFIX)}


def test_the_table_names_every_format_and_every_package_of_parts() -> None:
    parsers = (kind.parse or kind.open for kind in FORMATS.values())
    read = {parser.__module__.removeprefix(PREFIX) for parser in parsers if parser}
    assert set().union(*ENTRIES.values()) == read
    assert set(ENTRIES) - {"-"} == PACKAGES


def test_every_other_module_is_listed_once() -> None:
    listed = " ".join(re.findall(r"^    \w[\w ]+? {2,}(.*)$", SHARED, re.MULTILINE)).split()
    others = {name for name in INSIDE if "." not in name} - PACKAGES
    assert sorted(listed) == sorted(others.difference(*ENTRIES.values()))


def test_the_parts_of_a_format_serve_no_other() -> None:
    # `plain` still holds the date lines and the names of months that other formats read, too.
    for package in PACKAGES - {"plain"}:
        users = {name for name in INSIDE if any(part.startswith(f"{package}.") for part in used(name))}
        assert {name for name in users if name.partition(".")[0] != package} <= ENTRIES[package]
