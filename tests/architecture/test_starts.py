"""What a function imports while it starts: each of these once took a tenth of a start or more."""

import json
import os
import subprocess
import sys

import pytest

from tests.architecture.sources import FUNCTIONS, FUNCTIONS_FOLDER

SMALL = ("webhook", "publish", "announce", "reconcile", "read")

SLOW = {
    "asyncio",
    "aws_lambda_powertools.utilities.batch",
    "aws_lambda_powertools.utilities.data_classes",
    "aws_lambda_powertools.utilities.parser",
    "aws_xray_sdk",
    "boto3",
    "multiprocessing",
    "s3transfer",
    "unittest",
}
"""What no start needs. Powertools' batch brings asyncio and its parser's models; boto3 brings s3transfer."""

OWN = {
    "charset_normalizer": {"ingest"},
    "lxml": {"ingest"},
    "jinja2": set[str](),  # a page of the wire room is seldom the first that a function is asked for
    "numpy": {"enrich"},
    "py3langid": {"enrich"},
    "sqlite3": {"enrich"},
}
"""Packages that only some functions may bring before their first event."""

NARROW = {
    "webhook": {"copydesk.formats", "copydesk.formats.limits", "copydesk.formats.strict_json"},
    "publish": {
        "copydesk.enrichment",
        *(f"copydesk.enrichment.{name}" for name in ("datelines", "duplicates", "manuscript", "rarity")),
        "copydesk.enrichment.word_table",
        *(f"copydesk.enrichment.{name}" for name in ("sentences", "signature", "stories", "vector", "words")),
    },
}
"""What the small functions have of formats and of enrichment, which are the large packages of the domain."""

START = """
import importlib, json, sys
importlib.import_module(sys.argv[1])
from pydantic import BaseModel
def below(kind):
    for each in kind.__subclasses__():
        yield each
        yield from below(each)
built = [each.__name__ for each in below(BaseModel) if each.__module__.startswith("copydesk.") and
         "__pydantic_complete__" in vars(each) and each.__pydantic_complete__]
print(json.dumps({"modules": sorted(sys.modules), "built": sorted(built)}))
"""


type Starts = dict[str, dict[str, set[str]]]


def start(function: str) -> dict[str, set[str]]:
    """The modules that a handler's import brings along, and the records whose validation it builds."""
    ran = subprocess.run(
        [sys.executable, "-c", START, f"{function}.handler"],
        env={**os.environ, "PYTHONPATH": str(FUNCTIONS_FOLDER)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return {name: set(values) for name, values in json.loads(ran.stdout).items()}


@pytest.fixture(scope="module")
def starts() -> Starts:
    return {function: start(function) for function in FUNCTIONS}


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_start_imports_nothing_slow_that_it_does_not_need(starts: Starts, function: str) -> None:
    assert not starts[function]["modules"] & SLOW


@pytest.mark.parametrize("package", OWN)
def test_a_package_is_imported_by_the_functions_that_use_it_alone(starts: Starts, package: str) -> None:
    assert {name for name in FUNCTIONS if package in starts[name]["modules"]} <= OWN[package]


@pytest.mark.parametrize("function", SMALL)
def test_a_small_function_has_no_parser_and_little_of_enrichment(starts: Starts, function: str) -> None:
    large = {
        name
        for name in starts[function]["modules"]
        if name.startswith(("copydesk.formats", "copydesk.enrichment"))
    }
    assert large == NARROW.get(function, set())


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_record_is_built_when_it_is_used_first(starts: Starts, function: str) -> None:
    """But for those that are a default of another."""
    assert not starts[function]["built"] & {"Article", "Event", "Head", "Published", "Revision"}
