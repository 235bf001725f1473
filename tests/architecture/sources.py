"""The source files of what runs in Lambda, as the tests of the architecture look at them."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
FUNCTIONS_FOLDER = REPOSITORY / "functions"
FUNCTIONS = tuple(
    sorted(
        path.name
        for path in FUNCTIONS_FOLDER.iterdir()
        if path.is_dir() and path.name not in {"copydesk", "__pycache__"}
    )
)
MODULES = {
    ".".join(path.relative_to(FUNCTIONS_FOLDER).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((FUNCTIONS_FOLDER / "copydesk").rglob("*.py"))
}
DOMAIN = tuple(name for name in MODULES if not name.startswith("copydesk.aws"))


@cache
def parsed(module: str) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(MODULES[module].read_text("utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """The full names of the modules that a module imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def third_party(module: str) -> set[str]:
    """The packages that a module imports and that are neither ours nor the standard library's."""
    roots = {name.partition(".")[0] for name in imported(parsed(module))}
    return roots - sys.stdlib_module_names - {"copydesk"}


def calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every call of a plain or dotted name, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)
