"""What `sam build` makes: one artifact for each function that stands on its own feet."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from infra.artifacts.__main__ import main
from infra.artifacts.packages import here
from infra.artifacts.sizes import megabytes
from tests.architecture.sources import FUNCTIONS, REPOSITORY
from tests.build.conftest import PYTHON, sam

pytestmark = pytest.mark.build


HANDLER = """
import importlib, json, sys
module = importlib.import_module(sys.argv[1])
assert callable(module.handler)
ours = [m for m in sys.modules if m.partition(".")[0] in ("copydesk", sys.argv[1].partition(".")[0])]
print(json.dumps({name: sys.modules[name].__file__ for name in ours}))
"""


def test_sam_finds_nothing_wrong_with_the_template() -> None:
    checked = sam("validate", "--lint", "--template", str(REPOSITORY / "template.yaml"))
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("function", FUNCTIONS)
def test_an_artifact_imports_its_handler_alone(
    artifacts: dict[str, Path], runtime_packages: Path, tmp_path: Path, function: str
) -> None:
    """In a process that has the standard library, the artifact and what the runtime ships."""
    artifact = artifacts[function]
    start = f"import sys; sys.path[:0] = [{str(artifact)!r}, {str(runtime_packages)!r}]\n{HANDLER}"
    ran = subprocess.run(
        [str(PYTHON), "-I", "-S", "-B", "-c", start, f"{function}.handler"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    for name, file in json.loads(ran.stdout).items():
        assert file.startswith(str(artifact)), f"{name} comes from {file}"


@pytest.mark.parametrize("function", FUNCTIONS)
def test_an_artifact_holds_the_domain_its_own_folder_and_the_suppliers(
    artifacts: dict[str, Path], function: str
) -> None:
    artifact = artifacts[function]
    assert (artifact / function / "handler.py").is_file()
    assert not [other for other in FUNCTIONS if other != function and (artifact / other).exists()]
    assert not [name for name in ("tests", "infra", "bin", "boto3", "botocore") if (artifact / name).exists()]
    assert not (artifact / function / "requirements.txt").exists()
    suppliers = json.loads((artifact / "copydesk" / "suppliers.json").read_bytes())
    assert "fakti" in {supplier["id"] for supplier in suppliers}
    source = REPOSITORY / "functions" / "copydesk"
    wanted = {path.relative_to(source) for path in source.rglob("*.py")}
    assert wanted == {
        path.relative_to(artifact / "copydesk") for path in (artifact / "copydesk").rglob("*.py")
    }


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_module_has_byte_code_that_is_never_checked(artifacts: dict[str, Path], function: str) -> None:
    unchecked = int.from_bytes(b"\x01\x00\x00\x00", "little")
    for folder in ("copydesk", function, "pydantic", "aws_lambda_powertools"):
        for source in (artifacts[function] / folder).rglob("*.py"):
            code = Path(importlib.util.cache_from_source(str(source)))
            assert code.is_file(), source
            header = code.read_bytes()[:16]
            assert header[:4] == importlib.util.MAGIC_NUMBER
            assert int.from_bytes(header[4:8], "little") == unchecked


def test_enrich_alone_has_what_facts_are_found_with(artifacts: dict[str, Path]) -> None:
    tables = {function: path / "copydesk" / "enrichment" / "tables" for function, path in artifacts.items()}
    assert {function for function, folder in tables.items() if folder.exists()} == {"enrich"}
    made = REPOSITORY / "functions" / "copydesk" / "enrichment" / "tables"
    assert {path.name for path in tables["enrich"].iterdir()} == {path.name for path in made.iterdir()}
    assert megabytes(tables["enrich"] / "places.sqlite") <= 25


def test_no_artifact_is_larger_than_its_budget_or_holds_what_this_machine_cannot_run(
    artifacts: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build = next(iter(artifacts.values())).parent
    status = main([str(build), str(tmp_path / "bill.json"), "--architecture", here()])
    told = capsys.readouterr()
    with capsys.disabled():
        sys.stdout.write(f"\n\n{told.out}")
    assert status == 0, told.err
