"""docs/contract: current, valid, and readable by whoever reads version 1 already."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
import pytest

from copydesk.lifecycle import EventKind
from infra.documents import contract
from infra.documents.compatibility import broken

FOLDER = Path(__file__).parents[3] / "docs" / "contract"
FROZEN = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "contract" / "event.v1.schema.json").read_text()
)


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return dict(contract.files())


def test_the_folder_holds_what_the_code_makes(files: dict[str, str]) -> None:
    kept = {str(path.relative_to(FOLDER)): path.read_text("utf-8") for path in FOLDER.rglob("*.json")}
    del kept["openapi.json"]  # it has a module and tests of its own
    assert kept == files, "run `make docs`"


def test_there_is_a_valid_example_of_every_kind(files: dict[str, str]) -> None:
    validator = jsonschema.Draft202012Validator(
        contract.schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for kind in EventKind:
        example = json.loads(files[f"examples/{kind}.json"])
        validator.validate(example)
        assert example["type"] == f"news.article.{kind}.v1"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("sequence",), 7),
        (("type",), "news.article.renamed.v1"),
        (("data", "state", "lifecycle"), "asleep"),
        (("data", "enrichment", 0, "items"), "none"),
        (("data", "enrichment", 0, "kind"), 7),
        (("time",), "yesterday"),
        (("data", "story"), None),
    ],
)
def test_the_schema_refuses_what_no_event_is(
    files: dict[str, str], path: tuple[str | int, ...], value: object
) -> None:
    event: Any = json.loads(files["examples/created.json"])
    *parents, last = path
    place = event
    for step in parents:
        place = place[step]
    place[last] = value
    validator = jsonschema.Draft202012Validator(
        contract.schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert not validator.is_valid(event)


def test_a_fact_of_a_later_kind_is_valid(files: dict[str, str]) -> None:
    event = json.loads(files["examples/created.json"])
    event["data"]["enrichment"].append(
        {"kind": "mood", "method": "m", "version": "1", "status": "ok", "reason": None, "costMicroUsd": 0}
    )
    jsonschema.Draft202012Validator(contract.schema()).validate(event)


def test_who_reads_version_1_reads_what_is_published_now() -> None:
    assert broken(FROZEN, contract.schema()) == []


def _without(schema: dict[str, Any], definition: str, member: str) -> None:
    del schema["$defs"][definition]["properties"][member]


def _optional(schema: dict[str, Any], definition: str, member: str) -> None:
    schema["$defs"][definition]["required"].remove(member)


def _retyped(schema: dict[str, Any], definition: str, member: str) -> None:
    schema["$defs"][definition]["properties"][member] = {"type": "boolean"}


@pytest.mark.parametrize(
    ("change", "definition", "member"),
    [
        (_without, "State", "articleId"),
        (_without, "Published", "provenance"),
        (_optional, "Published", "state"),
        (_optional, "State", "articleId"),
        (_retyped, "Moment", "raw"),
        (_retyped, "SourceItem", "start"),
        (_retyped, "Mention", "text"),
    ],
)
def test_what_a_reader_counts_on_cannot_go_unnoticed(change: Any, definition: str, member: str) -> None:
    schema = deepcopy(FROZEN)
    change(schema, definition, member)
    assert broken(FROZEN, schema)


def test_a_lifecycle_that_no_reader_knows_is_a_break() -> None:
    schema = deepcopy(FROZEN)
    schema["$defs"]["Lifecycle"]["enum"].append("asleep")
    assert broken(FROZEN, schema) == ["$.data.state.lifecycle: its enum changed"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": "string", "maxLength": 5}, {"type": "string"}),
        ({"type": "integer", "minimum": 0}, {"type": "integer", "minimum": -1}),
        ({"oneOf": [{"type": "string"}]}, {"oneOf": [{"type": "string"}, {"type": "null"}]}),
        ({"allOf": [{"type": "string"}]}, {"allOf": [{"type": "integer"}]}),
    ],
)
def test_no_change_of_a_bound_goes_unnoticed(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert broken(before, after)
    assert broken(before, before) == []


def test_a_kind_of_fact_does_not_go_unnoticed() -> None:
    schema = deepcopy(FROZEN)
    kinds = schema["$defs"]["Fact"]["anyOf"]
    (places,) = (kind for kind in kinds if kind.get("$ref", "").endswith("/PlacesFact"))
    kinds.remove(places)
    assert broken(FROZEN, schema) == ["$.data.enrichment[]: no kind of value is PlacesFact any more"]


def test_what_is_added_breaks_nobody() -> None:
    schema = deepcopy(FROZEN)
    schema["$defs"]["State"]["properties"]["mood"] = {"type": "string"}
    schema["properties"]["extension"] = {"type": "string"}
    assert broken(FROZEN, schema) == []


def test_every_message_of_the_topic_is_described() -> None:
    document = contract.asyncapi()
    kinds = {str(kind) for kind in EventKind}
    assert set(document["channels"]["articles"]["messages"]) == kinds
    assert set(document["components"]["messages"]) == kinds
    for message in document["components"]["messages"].values():
        assert (FOLDER / message["payload"]["schema"]["$ref"]).is_file()
        assert (FOLDER / message["examples"][0]["payload"]["$ref"]).is_file()
