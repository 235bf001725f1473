"""The HTTP API's description: valid, current, of the template's routes, and true of what the code accepts."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
import openapi_spec_validator
import pytest

from copydesk import listing
from copydesk.errors import Refused
from copydesk.reasons import REASONS, ReasonCode
from infra.documents import openapi
from infra.documents.openapi_operations import PARAMETERS
from infra.suppliers.package import read_all
from tests.architecture.template_rules import events

REPOSITORY = Path(__file__).parents[3]
NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def texts() -> tuple[str, str]:
    return openapi.texts()


@pytest.fixture(scope="module")
def document(texts: tuple[str, str]) -> Any:
    return json.loads(texts[0])


def routes(template: dict[str, Any]) -> dict[str, Any]:
    """The template's routes of version 1, each with what it says of authorisation."""
    return {
        f"{event['Method']} {event['Path']}": event.get("Auth", {})
        for _, event in events(template, "HttpApi")
        if event["Path"].startswith("/v1/")
    }


def operations(document: Any) -> Iterator[tuple[str, Any]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def _resolved(document: Any, value: Any) -> Any:
    """What a reference names, or the value itself."""
    _, _, place = value.get("$ref", "").partition("#/components/")
    kind, _, name = place.partition("/")
    return document["components"][kind][name] if place else value


def validator(document: Any, schema: Any) -> Any:
    """Of a schema that stands in the document."""
    return jsonschema.Draft202012Validator(
        {**schema, "components": document["components"]},
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )


def test_it_is_valid(document: Any) -> None:
    openapi_spec_validator.validate(document, cls=openapi_spec_validator.OpenAPIV31SpecValidator)


def test_what_is_kept_is_what_the_code_makes(texts: tuple[str, str]) -> None:
    assert (REPOSITORY / "docs/contract/openapi.json").read_text("utf-8") == texts[0], "run `make docs`"
    assert (REPOSITORY / "functions/read/openapi.json").read_text("utf-8") == texts[1], "run `make docs`"


def test_it_has_the_routes_of_the_template_and_no_others(document: Any, template: dict[str, Any]) -> None:
    assert {name for name, _ in operations(document)} == set(routes(template))


def test_what_is_open_in_the_template_is_open_here(document: Any, template: dict[str, Any]) -> None:
    opened = {name for name, auth in routes(template).items() if auth.get("Authorizer") == "NONE"}
    unsigned = {name for name, each in operations(document) if {"sigv4": []} not in each["security"]}
    assert unsigned == opened


def test_every_path_parameter_is_described(document: Any) -> None:
    for name, operation in operations(document):
        told = {each["name"] for each in operation["parameters"] if each.get("in") == "path"}
        assert told == set(re.findall(r"{(\w+)}", name)), name


def test_every_example_is_valid(document: Any) -> None:
    seen = 0
    for name, operation in operations(document):
        for answer in operation["responses"].values():
            for content in answer.get("content", {}).values():
                for named in content.get("examples", {}).values():
                    example = _resolved(document, named)
                    validator(document, content["schema"]).validate(example["value"])
                    seen += 1
        assert seen, name
    assert seen > 40


def test_a_refusal_has_the_status_of_its_reason(document: Any) -> None:
    for name, operation in operations(document):
        for status, answer in operation["responses"].items():
            problem = answer.get("content", {}).get("application/problem+json")
            for code in problem["examples"] if problem else ():
                assert REASONS[ReasonCode(code)].status == int(status), name


def test_lists_take_the_parameters_that_are_described() -> None:
    assert set(PARAMETERS) == listing._PARAMETERS


@pytest.mark.parametrize("name", [name for name in PARAMETERS if "maxLength" in PARAMETERS[name]["schema"]])
def test_a_value_may_be_as_long_as_it_is_said_to_be(name: str) -> None:
    longest = PARAMETERS[name]["schema"]["maxLength"]
    said = f"{name} has more than {longest} characters"
    with pytest.raises(Refused, match=said):
        listing.query({name: "x" * (longest + 1)}, NOW)
    if name not in {"since", "cursor"}:  # which no row of one letter is
        listing.query({name: "x" * longest}, NOW)


def test_a_limit_is_what_it_is_said_to_be() -> None:
    said = PARAMETERS["limit"]["schema"]
    assert listing.query({}, NOW).limit == said["default"]
    for good in (said["minimum"], said["maximum"]):
        assert listing.query({"limit": str(good)}, NOW).limit == good
    for bad in (said["minimum"] - 1, said["maximum"] + 1):
        with pytest.raises(Refused):
            listing.query({"limit": str(bad)}, NOW)


def test_suppliers_have_names_that_the_path_takes(document: Any) -> None:
    supplier = document["paths"]["/v1/inbox/{supplier}"]["post"]["parameters"][0]["schema"]
    for name in read_all():
        validator(document, supplier).validate(name)


def test_links_lead_to_operations_and_to_their_parameters(document: Any) -> None:
    parameters = {}
    for _, operation in operations(document):
        named = [each.get("name") or each["$ref"].rpartition("/")[2] for each in operation["parameters"]]
        parameters[operation["operationId"]] = set(named)
    links = [
        link
        for _, operation in operations(document)
        for answer in operation["responses"].values()
        for link in answer.get("links", {}).values()
    ]
    assert len(links) >= 4
    for link in links:
        assert set(link["parameters"]) <= parameters[link["operationId"]]
