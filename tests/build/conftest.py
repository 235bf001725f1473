"""The artifacts as `sam build` makes them, and what the Lambda runtime has beside them.

No credentials are needed; packages come from the machine's package index or cache.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

import pytest

from infra.artifacts.packages import here
from tests.architecture.sources import FUNCTIONS, REPOSITORY
from tests.architecture.test_functions import RUNTIME_PACKAGES

BIN = Path(sys.executable).parent
PYTHON = Path(sys.executable).resolve()  # without the virtual environment
CLIENT = ("awslambdaric", "snapshot-restore-py", "simplejson")
"""The runtime interface client, which takes events from Lambda and hands them to a handler."""


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


@pytest.fixture(scope="session")
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


@pytest.fixture(scope="session")
def runtime_packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the packages of the Lambda runtime and nothing else."""
    return linked(tmp_path_factory.mktemp("runtime"), RUNTIME_PACKAGES)


@pytest.fixture(scope="session")
def runtime_client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with the runtime interface client."""
    return linked(tmp_path_factory.mktemp("client"), (*RUNTIME_PACKAGES, *CLIENT))


def linked(folder: Path, packages: Iterable[str]) -> Path:
    """The folder, with links to installed packages."""
    for package in packages:
        for file in distribution(package).files or ():
            top = file.parts[0]
            if top not in ("..", "__pycache__") and not (folder / top).exists():
                (folder / top).symlink_to(Path(str(distribution(package).locate_file(top))).resolve())
    return folder
