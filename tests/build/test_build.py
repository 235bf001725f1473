"""What `sam build` makes: one artifact for each function that stands on its own feet.

No credentials are needed; packages come from the machine's package index or cache.
"""

import importlib.util
import json
import os
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

from infra.artifacts.__main__ import main
from infra.artifacts.packages import here
from infra.artifacts.sizes import megabytes
from tests.architecture.sources import FUNCTIONS, REPOSITORY
from tests.architecture.test_functions import RUNTIME_PACKAGES

pytestmark = pytest.mark.build

BIN = Path(sys.executable).parent
PYTHON = Path(sys.executable).resolve()  # without the virtual environment

HANDLER = """
import importlib, json, sys
module = importlib.import_module(sys.argv[1])
assert callable(module.handler)
ours = [m for m in sys.modules if m.partition(".")[0] in ("copydesk", sys.argv[1].partition(".")[0])]
print(json.dumps({name: sys.modules[name].__file__ for name in ours}))
"""


def environment() -> dict[str, str]:
    """The environment without anything of AWS, but for a region."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))}
    return {
        **kept,
        "PATH": f"{BIN}{os.pathsep}{kept['PATH']}",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "SAM_CLI_TELEMETRY": "0",
        "COPYDESK_ARCH": here(),
    }


def sam(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / "sam"), *arguments],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def artifacts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every function's artifact, built once for the architecture of this machine."""
    folder = tmp_path_factory.mktemp("build")
    built = sam(
        "build",
        *("--template", str(REPOSITORY / "template.yaml"), "--build-dir", str(folder / "out")),
        *("--base-dir", str(REPOSITORY), "--cache-dir", str(folder / "cache"), "--parallel"),
        *("--parameter-overrides", f"Architecture={environment()['COPYDESK_ARCH']}"),
    )
    assert built.returncode == 0, built.stdout + built.stderr
    made = {
        path.name.removesuffix("Function").lower(): path
        for path in (folder / "out").iterdir()
        if path.is_dir()
    }
    assert set(made) == set(FUNCTIONS)
    return made


@pytest.fixture(scope="module")
def runtime_packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the packages of the Lambda runtime and nothing else."""
    folder = tmp_path_factory.mktemp("runtime")
    for package in RUNTIME_PACKAGES:
        for file in distribution(package).files or ():
            top = file.parts[0]
            if top not in ("..", "__pycache__") and not (folder / top).exists():
                (folder / top).symlink_to(Path(str(distribution(package).locate_file(top))).resolve())
    return folder


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
