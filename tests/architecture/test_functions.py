"""Each function and its place in the template agree."""

import dataclasses
import importlib
import os
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from typing import Any

import pytest

from tests.architecture.sources import FUNCTIONS, FUNCTIONS_FOLDER, REPOSITORY
from tests.architecture.template_rules import functions

# What the Lambda runtime for Python brings along, and no artifact does.
RUNTIME_PACKAGES = ("boto3", "botocore", "s3transfer", "jmespath", "python-dateutil", "six", "urllib3")
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)

# Variables that a library reads by itself, and none of our settings.
LIBRARIES = {"AWS_ENDPOINT_URL", "OPENBLAS_NUM_THREADS", "POWERTOOLS_METRICS_NAMESPACE"}


def test_the_template_and_the_folders_name_the_same_functions(template: dict[str, Any]) -> None:
    assert set(functions(template)) == set(FUNCTIONS)
    assert len(FUNCTIONS) == 7


@pytest.mark.parametrize("function", FUNCTIONS)
def test_settings_are_exactly_the_functions_environment(template: dict[str, Any], function: str) -> None:
    settings = importlib.import_module(f"{function}.settings").Settings
    fields = {field.name.upper() for field in dataclasses.fields(settings)}
    variables = set(functions(template)[function]["Environment"]["Variables"])
    assert fields == variables - LIBRARIES


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_handler_that_the_template_names_is_there(template: dict[str, Any], function: str) -> None:
    module, _, name = functions(template)[function]["Handler"].rpartition(".")
    assert module == f"{function}.handler"
    handler = getattr(importlib.import_module(module), name)
    assert callable(handler)
    assert handler.__doc__


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_handler_is_wiring_only(function: str) -> None:
    source = (FUNCTIONS_FOLDER / function / "handler.py").read_text("utf-8")
    assert len(source.splitlines()) < 60


def parameters_of(value: Any, template: dict[str, Any]) -> set[str]:
    """The template's parameters that a value is made from, also by a condition."""
    if isinstance(value, list):
        return {name for one in value for name in parameters_of(one, template)}
    if not isinstance(value, dict):
        return set()
    found = {name for one in value.values() for name in parameters_of(one, template)}
    if "Ref" in value:
        found.add(value["Ref"])
    if "Fn::Sub" in value:
        found |= set(re.findall(r"\$\{(\w+)\}", str(value["Fn::Sub"])))
    if "Fn::If" in value:
        found |= parameters_of(template["Conditions"][value["Fn::If"][0]], template)
    return found & set(template["Parameters"])


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_parameter_that_changes_makes_a_version(template: dict[str, Any], function: str) -> None:
    """By the description, for SAM looks at the parameter's name alone; and one that changes
    nothing must not be in it, since Lambda refuses to make a version of what has not changed."""
    elsewhere = {"DeploymentPreference", "Events", "VersionDescription"}
    properties = functions(template)[function]
    configured = {name: value for name, value in properties.items() if name not in elsewhere}
    described = parameters_of(properties["VersionDescription"], template)
    assert described == parameters_of(configured, template)


def test_every_artifact_is_made_by_the_makefile(template: dict[str, Any]) -> None:
    for name, resource in template["Resources"].items():
        if resource["Type"] == "AWS::Serverless::Function":
            made = {"BuildMethod": "makefile", "WorkingDirectory": "."}
            assert made.items() <= resource["Metadata"].items(), name


def test_functions_run_on_one_python(template: dict[str, Any]) -> None:
    assert {function["Runtime"] for function in functions(template).values()} == {"python3.13"}


def pins(path: str) -> dict[str, str]:
    """The pinned packages of a requirements file, without those for systems that are not Lambda's."""
    text = (REPOSITORY / path).read_text("utf-8")
    lines = [line for line in text.splitlines() if "sys_platform == 'win32'" not in line]
    return dict(PIN.findall("\n".join(lines)))


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_functions_pins_are_the_ones_that_are_tested(function: str) -> None:
    own = pins(f"functions/{function}/requirements.txt")
    assert {"pydantic", "aws-lambda-powertools"} <= set(own)
    assert own.items() <= pins("requirements/dev.txt").items()


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_brings_neither_what_lambda_has_nor_what_tests_need(function: str) -> None:
    assert not pins(f"functions/{function}/requirements.txt").keys() & {
        "awslambdaric", "boto3", "botocore", "moto", "pytest", "s3transfer", "tzdata",
    }  # fmt: skip


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_pin_has_its_hashes(function: str) -> None:
    text = (FUNCTIONS_FOLDER / function / "requirements.txt").read_text("utf-8")
    for block in re.split(r"\n(?=\S)", text.strip()):
        if not block.startswith("#"):
            assert "--hash=sha256:" in block, block.splitlines()[0]


IMPORT = """
import importlib, sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in missing:
            raise ModuleNotFoundError(f"{name} is not in the artifact")
missing = set(sys.argv[2:])
sys.meta_path.insert(0, Missing())
importlib.import_module(sys.argv[1])
"""


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_handler_imports_with_the_packages_of_its_function_alone(function: str) -> None:
    there = {*pins(f"functions/{function}/requirements.txt"), *RUNTIME_PACKAGES}
    missing = {
        module
        for module, distributions in packages_distributions().items()
        if not there & {re.sub(r"[-_.]+", "-", name).lower() for name in distributions}
    }
    assert "moto" in missing
    ours = {"copydesk", "infra", "tests", *FUNCTIONS}
    ran = subprocess.run(
        [sys.executable, "-c", IMPORT, f"{function}.handler", *(missing - ours)],
        env={**os.environ, "PYTHONPATH": str(FUNCTIONS_FOLDER)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
