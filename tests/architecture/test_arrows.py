"""Who may import whom, and what the domain may not reach for."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import DOMAIN, MODULES, REPOSITORY, calls, imported, parsed, third_party

# What each part of the domain may use beside the standard library and pydantic.
EXTRA = {
    "copydesk.formats": {"lxml", "charset_normalizer"},
    "copydesk.enrichment": {"py3langid"},
    "copydesk.enrichment.recognition": {"numpy"},
}

WORLD = {
    "asyncio", "concurrent", "getpass", "http", "logging", "multiprocessing", "os", "platform", "queue",
    "random", "secrets", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tempfile",
    "threading", "time", "urllib.request", "warnings",
}  # fmt: skip
READERS: dict[str, set[str]] = {
    "copydesk.enrichment.gazetteer_table": {"sqlite3"},  # a file that nobody changes
    "copydesk.enrichment.rarity": set(),
    "copydesk.enrichment.word_table": set(),
    "copydesk.enrichment.wordclasses": set(),
}
EFFECTS = {
    "breakpoint", "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "datetime.datetime.now",
    "datetime.date.today", "eval", "exec", "input", "open", "print", "uuid.uuid1", "uuid.uuid4",
}  # fmt: skip


def test_every_contract_of_the_arrows_is_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    checked = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("module", DOMAIN)
def test_the_domain_uses_pydantic_and_little_else(module: str) -> None:
    allowed = {"pydantic"}.union(*(extra for part, extra in EXTRA.items() if module.startswith(part)))
    assert third_party(module) <= allowed


@pytest.mark.parametrize("module", DOMAIN)
def test_the_domain_has_no_part_of_the_world_at_hand(module: str) -> None:
    reached = {name for name in imported(parsed(module)) if name in WORLD or name.partition(".")[0] in WORLD}
    assert reached <= READERS.get(module, set())


@pytest.mark.parametrize("module", DOMAIN)
def test_the_domain_is_told_the_time_and_opens_no_file(module: str) -> None:
    assert not [f"line {line}: {name}" for line, name in calls(parsed(module)) if name in EFFECTS]


def test_only_the_suppliers_loader_reads_a_file() -> None:
    readers = {module for module in DOMAIN if "pathlib" in set(imported(parsed(module)))}
    assert readers == {"copydesk.suppliers", "copydesk.enrichment.recognition.model", *READERS}
    loaders = {
        function.name
        for function in parsed("copydesk.suppliers").body
        if isinstance(function, ast.FunctionDef) and "path.read_bytes" in ast.unparse(function)
    }
    assert loaders == {"load"}


def test_the_reference_consumer_stands_alone() -> None:
    assert {name.partition(".")[0] for name in imported(parsed("copydesk.consumer"))} <= {
        "collections",
        "enum",
        "json",
        "typing",
    }


def test_no_module_outgrows_a_readers_patience() -> None:
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in MODULES.items()}
    assert not {name: count for name, count in lines.items() if count > 400}
