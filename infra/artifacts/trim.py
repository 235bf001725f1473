"""Leave behind what an artifact never runs: tables are enrich's, whose spaCy brings more than it needs.

python -m infra.artifacts.trim FUNCTION FOLDER

Lambda takes 250 MB unpacked, and what is not there is not read at a cold start. tests/build imports the
handler from what is left, and finds names with it.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from infra.artifacts import elf

COMMAND_LINE: Final = (
    "annotated_doc", "anyio", "certifi", "charset_normalizer", "click", "cloudpathlib", "h11", "httpcore",
    "httpx", "idna", "jinja2", "markdown_it", "markupsafe", "mdurl", "pygments", "requests", "rich",
    "setuptools", "shellingham", "smart_open", "spacy_legacy", "spacy_loggers", "typer", "urllib3", "weasel",
    "wrapt", "wrapt-stubs", "_distutils_hack", "distutils-precedence.pth",
)  # fmt: skip
"""What spaCy's command line and its training need. botocore's urllib3 comes with Lambda's runtime."""

SOURCES: Final = frozenset({".pyx", ".pxd", ".pyi", ".c", ".cc", ".cpp", ".h", ".hh", ".f90"})
REPAIRED: Final = "numpy.libs"
"""Its libraries were rewritten when numpy's wheel was made, and are left as they are."""

TESTS: Final = frozenset({"tests", "test"})
_STUB: Final = '"""spaCy\'s command line is left out of this artifact."""\n\n{body}'


def trim(function: str, artifact: Path) -> None:
    """Remove from an installed artifact what its function does not run."""
    if function == "enrich":
        _trim_spacy(artifact)
    else:
        _remove(artifact / "copydesk" / "enrichment" / "tables")


def _trim_spacy(artifact: Path) -> None:
    for name in COMMAND_LINE:
        _remove(artifact / name)
    for path in list(_unused(artifact)):
        _remove(path)
    for path in artifact.rglob("*.so"):
        if REPAIRED not in path.parts:
            elf.strip(path)
    commands = artifact / "spacy" / "cli"
    _remove(commands)
    commands.mkdir()
    (commands / "__init__.py").write_text(_STUB.format(body=""), "utf-8")
    # What spacy/__init__.py imports from there.
    (commands / "info.py").write_text(_STUB.format(body="info = None\n"), "utf-8")


def _unused(artifact: Path) -> Iterator[Path]:
    for package in (path for path in artifact.iterdir() if path.is_dir() and path.name != "copydesk"):
        for path in package.rglob("*"):
            if (path.is_dir() and path.name in TESTS) or path.suffix in SOURCES:
                yield path


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


if __name__ == "__main__":
    trim(sys.argv[1], Path(sys.argv[2]))
