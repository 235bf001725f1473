"""`make mutants`: small changes to the code on which everything depends; the tests have to notice them.

mutmut works on a copy, build/mutants: it puts the code beside its changes, and the tree is shared. Named
modules only, as `python -m tests.mutants signing`; the last lines are the result for each.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

REPOSITORY: Final = Path(__file__).parents[2]
COPY: Final = REPOSITORY / "build" / "mutants"
LEAST: Final = 85
"""Percent of the changes that have to be noticed."""

_DOMAIN: Final = "tests/unit/domain"
MODULES: Final = {
    "signing": ("test_signing",),
    "consumer": ("test_consumer",),
    "announcing": ("test_announcing",),
    "lifecycle": ("test_transitions", "test_lifespan", "test_advancing", "test_publishing"),
    "advancing": ("test_advancing", "test_lifespan", "test_publishing"),
    "publishing": (
        "test_publishing",
        "test_lifespan",
        "test_accepting",
        "test_refinding",
        "test_relating",
    ),
}
"""Each module, and the tests that are held against its changes."""

_CONFIGURATION: Final = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/copydesk/{module}.py"]
also_copy = ["infra", "template.yaml"]
track_dependencies = false
use_git_change_detection = false
pytest_add_cli_args = ["-p", "no:cacheprovider", "-x", "-q", "-m", "not thorough"]
pytest_add_cli_args_test_selection = [{tests}]
"""
_UNTRIED: Final = frozenset({None, 2})
"""mutmut's codes of a change that was not tried, or not to its end."""
_SURVIVED: Final = frozenset({0, 5, 33})
"""Its codes of a change that no test noticed, or that none reaches."""


class Noticed(NamedTuple):
    """How many of a module's changes were noticed, and the names of those that were not."""

    module: str
    tried: int
    survivors: Sequence[str]

    @property
    def percent(self) -> float:
        """Of those that were tried."""
        return 100 * (self.tried - len(self.survivors)) / self.tried if self.tried else 0.0


def copy() -> None:
    """A copy of what is tracked, with the functions where mutmut looks for them."""
    shutil.rmtree(COPY, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "functions", "infra", "tests", "template.yaml", "pyproject.toml"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.splitlines():
        if not (REPOSITORY / name).is_file():
            continue
        target = COPY / (f"src/{name.removeprefix('functions/')}" if name.startswith("functions/") else name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(REPOSITORY / name, target)


def mutate(module: str) -> Noticed:
    """Try all changes of one module."""
    stated = (REPOSITORY / "pyproject.toml").read_text("utf-8").replace('["functions", "."]', '["src", "."]')
    tests = ", ".join(f'"{_DOMAIN}/{name}.py"' for name in MODULES[module])
    (COPY / "pyproject.toml").write_text(
        stated + _CONFIGURATION.format(module=module, tests=tests), encoding="utf-8"
    )
    shutil.rmtree(COPY / "mutants", ignore_errors=True)
    children = str(os.process_cpu_count() or 1)
    subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", children], cwd=COPY, check=False)
    kept = json.loads((COPY / "mutants" / "src" / "copydesk" / f"{module}.py.meta").read_text("utf-8"))
    codes: dict[str, int | None] = kept["exit_code_by_key"]
    return Noticed(
        module,
        sum(code not in _UNTRIED for code in codes.values()),
        [name for name, code in codes.items() if code in _SURVIVED],
    )


def main() -> int:
    """All modules, or those that are named."""
    names = sys.argv[1:] or list(MODULES)
    if unknown := set(names) - set(MODULES):
        sys.stderr.write(f"no such module: {', '.join(sorted(unknown))}. There are: {', '.join(MODULES)}\n")
        return 2
    copy()
    found = [mutate(name) for name in names]
    for each in found:
        sys.stdout.writelines(f"survived: {name}\n" for name in each.survivors)
    for each in found:
        noticed = each.tried - len(each.survivors)
        sys.stdout.write(f"{each.module}: {noticed} of {each.tried} noticed, {each.percent:.0f} %\n")
    return 0 if all(each.tried and each.percent >= LEAST for each in found) else 1


sys.exit(main())
