import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from infra.artifacts import elf
from infra.artifacts.trim import trim


@pytest.fixture
def shared_object(tmp_path: Path) -> Path:
    """A copy of a real one, which came with its debug information."""
    found = importlib.util.find_spec("cymem.cymem")
    assert found is not None
    assert found.origin is not None
    copy = tmp_path / Path(found.origin).name
    copy.write_bytes(Path(found.origin).read_bytes())
    return copy


def test_a_stripped_object_is_smaller_and_still_loads(shared_object: Path) -> None:
    before = shared_object.stat().st_size
    elf.strip(shared_object)
    assert shared_object.stat().st_size < before
    load = (
        "import importlib.util as u, sys; s = u.spec_from_file_location('cymem.cymem', sys.argv[1]);"
        "m = u.module_from_spec(s); s.loader.exec_module(m); print(m.Pool().size)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", load, str(shared_object)], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, "0\n"), ran.stderr


def test_a_link_to_the_same_file_keeps_what_it_had(shared_object: Path, tmp_path: Path) -> None:
    cached = tmp_path / "cached"
    cached.hardlink_to(shared_object)
    before = cached.read_bytes()
    elf.strip(shared_object)
    assert cached.read_bytes() == before


def test_stripping_twice_changes_nothing_more(shared_object: Path) -> None:
    elf.strip(shared_object)
    once = shared_object.read_bytes()
    elf.strip(shared_object)
    assert shared_object.read_bytes() == once


@pytest.mark.parametrize("data", [b"", b"\x7fELF", b"#!/bin/sh\n", b"\x7fELF\x01\x01" + bytes(60)])
def test_what_is_no_shared_object_is_left_alone(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.so"
    path.write_bytes(data)
    elf.strip(path)
    assert path.read_bytes() == data


def test_only_what_never_runs_is_left_behind(tmp_path: Path) -> None:
    kept = ("copydesk/tests/kept.py", "spacy/language.py", "numpy/lib/arrays.py", "numpy.libs/blas.so")
    left = ("spacy/cli/train.py", "spacy/tests/test_x.py", "spacy/doc.pyx", "typer/main.py", "thinc/a.h")
    for name in (*kept, *left):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    trim("enrich", tmp_path)
    files = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert files == {*kept, "spacy/cli/__init__.py", "spacy/cli/info.py"}


def test_tables_are_for_enrich_alone(tmp_path: Path) -> None:
    tables = tmp_path / "copydesk" / "enrichment" / "tables"
    for function, is_there in (("enrich", True), ("read", False)):
        (tables / "names").mkdir(parents=True)
        (tmp_path / "spacy").mkdir(exist_ok=True)
        trim(function, tmp_path)
        assert tables.exists() is is_there
        if is_there:
            (tables / "names").rmdir()
            tables.rmdir()
