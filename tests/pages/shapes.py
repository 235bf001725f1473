"""What the documents in the pages are, and how they are held to it."""

import json
import re
from collections.abc import Callable
from typing import Any, Final

import cfnlint.api
import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
import yaml

from copydesk.filtering import policy_of
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.suppliers import Supplier
from infra.documents import contract, openapi

_ATTRIBUTES: Final = frozenset(
    {"event_type", "lifecycle", "language", "topics", "countries", "urgency", "source", "story_id"}
)


def _event(text: str) -> None:
    jsonschema.Draft202012Validator(
        contract.schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(json.loads(text))


def _attributes(text: str) -> None:
    document = json.loads(text)
    assert set(document) <= _ATTRIBUTES
    for name, value in document.items():
        if name not in {"event_type", "lifecycle", "story_id", "urgency"}:
            assert isinstance(json.loads(value), list), name


def _read(name: str) -> Callable[[str], None]:
    """A document that a supplier may send in this format."""

    def check(text: str) -> None:
        reading = read(Document(text.encode()), Supplier(id="anybody", name="Anybody"))
        assert reading.format == name
        for item in reading.items:
            assert not isinstance(item, Exception), item

    return check


def _answer(schema: str) -> Callable[[str], None]:
    """An answer of the HTTP API, by its schema's name."""

    def check(text: str) -> None:
        document = json.loads(openapi.texts()[0])
        jsonschema.Draft202012Validator(
            {"$ref": f"#/components/schemas/{schema}", "components": document["components"]}
        ).validate(json.loads(text))

    return check


def _supplier(text: str) -> None:
    Supplier.model_validate(yaml.safe_load(text))


def _resources(text: str) -> None:
    """Resources of a subscriber's template; what they name and do not bring is given them."""
    stood = {"Resources", "Outputs"} & set(re.findall(r"^(\w+):", text, re.MULTILINE))
    resources = text if stood else "Resources:\n" + re.sub(r"^", "  ", text, flags=re.MULTILINE)
    named = set(re.findall(r"^  (\w+):", resources, re.MULTILINE))
    for queue in set(re.findall(r"!GetAtt (\w+)\.", resources)) - named:
        resources += f"\n  {queue}: {{Type: AWS::SQS::Queue}}\n"
    parameters = set(re.findall(r"!Ref (\w+)\b(?!::)", resources)) - named
    given = "Parameters:\n" + "".join(f"  {name}: {{Type: String}}\n" for name in sorted(parameters))
    _lint(f"{given if parameters else ''}{resources}")


def _iam_policy(text: str) -> None:
    document = text.replace("ACCOUNT", "123456789012").replace("REGION", "eu-west-1")
    policy = {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": json.loads(document)}}
    _lint(json.dumps({"Resources": {"Policy": policy}}))


def _lint(template: str) -> None:
    found = cfnlint.api.lint(template, None, ["eu-west-1"], None)
    assert not found, "\n".join(map(str, found))


SHAPES: Final[dict[str, Callable[[str], Any]]] = {
    "event": _event,
    "message attributes": _attributes,
    "filter policy": policy_of,
    "lifecycle event": _read("lifecycle-event"),
    "ninjs": _read("ninjs"),
    "receipt": _answer("Receipt"),
    "problem": _answer("Problem"),
    "supplier": _supplier,
    "resources": _resources,
    "IAM policy": _iam_policy,
}
