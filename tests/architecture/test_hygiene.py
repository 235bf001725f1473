"""What must not be in the repository."""

import ast
import re
import subprocess
from pathlib import Path

from tests.architecture.sources import REPOSITORY

EMPTY_WORDS = re.compile(r"(^|_)(utils?|helpers?|commons?|misc|managers?|base)($|_)", re.IGNORECASE)
EMPTY_CLASSES = re.compile(r"Manager$|Helper$|Utils?$|^Base[A-Z]")
INDEX = re.compile(r"--(extra-)?index-url\s+\S|--find-links\s+\S|^\s*(extra-)?index-url\s*=", re.MULTILINE)
REGISTRY = re.compile(
    r"https?://[^/\s\"']*(pypi|pythonhosted|artifactory|nexus|devpi)[^\s\"']*", re.IGNORECASE
)
MACHINE_PATH = re.compile(r"(?<![\w.$})/])/(home|Users|root|work|private|mnt)/\w")


def tracked() -> list[Path]:
    """Every text file that git knows and that is still there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    paths = [REPOSITORY / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8192]]


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern is found, this file apart."""
    return [
        f"{path.relative_to(REPOSITORY)}: {found.group()}"
        for path in tracked()
        if path != Path(__file__)
        for found in pattern.finditer(path.read_text("utf-8", errors="replace"))
    ]


def test_git_knows_this_repositorys_files() -> None:
    assert {"pyproject.toml", "template.yaml"} <= {path.name for path in tracked()}


def test_no_file_says_where_packages_come_from() -> None:
    assert lines_with(INDEX) == []
    assert lines_with(REGISTRY) == []


def test_no_file_knows_the_machine_that_it_was_written_on() -> None:
    assert lines_with(MACHINE_PATH) == []


def test_no_module_is_named_for_being_useful() -> None:
    named = {
        part
        for path in tracked()
        if path.suffix == ".py"
        for part in path.relative_to(REPOSITORY).with_suffix("").parts
    }
    assert "copydesk" in named
    assert not {part for part in named if EMPTY_WORDS.search(part)}


def test_no_class_is_named_for_being_useful() -> None:
    classes = {
        node.name
        for path in tracked()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    assert "Refused" in classes
    assert not {name for name in classes if EMPTY_CLASSES.search(name)}


def test_made_files_are_not_kept() -> None:
    names = {path.relative_to(REPOSITORY).as_posix() for path in tracked()}
    assert "functions/copydesk/suppliers.json" not in names
    assert not [name for name in names if "__pycache__" in name or name.startswith((".venv", ".aws-sam/"))]
