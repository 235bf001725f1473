"""`sam local invoke` as docs/local-desk.md calls it, as far as it goes without Docker."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from samcli.commands.local.lib.local_lambda import LocalLambdaRunner  # type: ignore[import-untyped]  # untyped
from samcli.lib.providers.sam_function_provider import (  # type: ignore[import-untyped]  # untyped
    SamFunctionProvider,
)
from samcli.lib.providers.sam_stack_provider import (  # type: ignore[import-untyped]  # untyped
    SamLocalStackProvider,
)

from tests.architecture.sources import REPOSITORY

pytestmark = [
    pytest.mark.build,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # sam's own
]

VARIABLES: dict[str, dict[str, str]] = json.loads((REPOSITORY / "tests/events/env.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def found() -> SamFunctionProvider:
    """The template's functions as sam finds them."""
    stacks, _ = SamLocalStackProvider.get_stacks(str(REPOSITORY / "template.yaml"))
    return SamFunctionProvider(stacks)


def variables(found: SamFunctionProvider, name: str, given: dict[str, Any]) -> dict[str, str]:
    """What sam gives the function's container."""
    runner = LocalLambdaRunner(
        Mock(), found, str(REPOSITORY), Mock(region="eu-west-1"), env_vars_values=given
    )
    runner.get_aws_creds = dict
    made: dict[str, str] = runner._make_env_vars(found.get(name)).resolve()
    return made


@pytest.mark.parametrize("name", VARIABLES)
def test_sam_passes_on_every_variable_of_the_file(found: SamFunctionProvider, name: str) -> None:
    made = variables(found, name, VARIABLES)
    assert VARIABLES[name].items() <= made.items()
    assert not variables(found, name, {})["AWS_ENDPOINT_URL"]


def test_sam_knows_the_options_that_the_page_uses() -> None:
    page = (REPOSITORY / "docs" / "local-desk.md").read_text("utf-8")
    commands = re.findall(r"^sam local invoke .*$", page, re.MULTILINE)
    options = {option for command in commands for option in re.findall(r" (--?[a-z-]+)", command)}
    told = subprocess.run(
        [str(Path(sys.executable).parent / "sam"), "local", "invoke", "--help"],
        env={"SAM_CLI_TELEMETRY": "0", "LANG": "C.UTF-8", "HOME": "/nonexistent", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert options
    assert not [option for option in options if not re.search(rf"{option}\b", told)]
