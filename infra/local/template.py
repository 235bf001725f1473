"""From a SAM template to CloudFormation that the emulator can deploy."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from infra.local.emulator import REPOSITORY
from infra.local.errors import TemplateInvalid
from infra.local.processes import Processes

# What only watches or releases a stack, and no message passes through: the emulator does
# not know these types, or not metric math in an alarm, and a desk runs the same without them.
LEFT_OUT = (
    "AWS::ApplicationInsights::",
    "AWS::Budgets::",
    "AWS::CloudWatch::",
    "AWS::CodeDeploy::",
    "AWS::Logs::MetricFilter",
    "AWS::Logs::QueryDefinition",
    "AWS::ResourceGroups::",
    "AWS::Synthetics::",
)


class _Loader(yaml.SafeLoader):
    """YAML with CloudFormation's short forms, such as !Sub."""


def _intrinsic(loader: _Loader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    value: Any
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
        if suffix == "GetAtt":
            value = value.split(".", 1)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        assert isinstance(node, yaml.MappingNode)
        value = loader.construct_mapping(node, deep=True)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


def _date(loader: _Loader, node: yaml.ScalarNode) -> str:
    # 2010-09-09 is a version here, and 2012-10-17 a policy's.
    return str(loader.construct_scalar(node))


_Loader.add_multi_constructor("!", _intrinsic)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date)


def read_template(path: Path) -> dict[str, Any]:
    """The template as the JSON that it stands for."""
    try:
        document = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  # a SafeLoader
    except FileNotFoundError:
        raise TemplateInvalid(f"{path}: there is no such file") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise TemplateInvalid(f"{path}{line}: {getattr(error, 'problem', None) or error}") from None
    if not isinstance(document, dict) or not isinstance(document.get("Resources"), dict):
        raise TemplateInvalid(f"{path}: it has no Resources")
    return document


def _without_code(document: dict[str, Any]) -> dict[str, Any]:
    """Code runs from the task root, so the emulator's copy of a function holds none."""
    for resource in document["Resources"].values():
        properties = resource.setdefault("Properties", {})
        if resource.get("Type") == "AWS::Serverless::Function":
            properties.pop("CodeUri", None)
            properties["InlineCode"] = "#"
        elif resource.get("Type") == "AWS::Lambda::Function":
            properties["Code"] = {"ZipFile": "#"}
    document.get("Globals", {}).get("Function", {}).pop("CodeUri", None)
    return document


def translate(
    processes: Processes, document: dict[str, Any], parameters: Mapping[str, str], *, region: str, name: str
) -> dict[str, Any]:
    """The template after the SAM transform."""
    process = processes.start(
        [sys.executable, "-m", "infra.local.sam_transform"],
        env={"PYTHONPATH": str(REPOSITORY), "AWS_DEFAULT_REGION": region},
        cwd=Path.cwd(),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    request = {"template": _without_code(document), "parameters": dict(parameters)}
    out, err = process.communicate(json.dumps(request).encode())
    processes.end(process)
    if process.returncode:
        lines = err.decode(errors="replace").strip().splitlines() or ["the transform said nothing"]
        raise TemplateInvalid(f"{name}: {lines[-1]}")
    translated: dict[str, Any] = json.loads(out)
    return translated


def left_out(document: dict[str, Any]) -> list[str]:
    """Remove what the emulator need not hold; the names of what was removed."""
    names = [name for name, r in document["Resources"].items() if str(r.get("Type")).startswith(LEFT_OUT)]
    for name in names:
        del document["Resources"][name]
    return names


def quieten(document: dict[str, Any]) -> set[str]:
    """Switch off every event source and schedule in the emulator, since the desk runs them.

    Returns the logical ids of those that the template itself switches off.
    """
    off = set()
    for name, resource in document["Resources"].items():
        properties = resource.get("Properties", {})
        match resource.get("Type"):
            case "AWS::Lambda::EventSourceMapping":
                if properties.get("Enabled") in (False, "false"):
                    off.add(name)
                properties["Enabled"] = False
            case "AWS::Scheduler::Schedule":
                if properties.get("State") == "DISABLED":
                    off.add(name)
                properties["State"] = "DISABLED"
            case "AWS::Events::Rule" if "ScheduleExpression" in properties:
                if properties.get("State") == "DISABLED":
                    off.add(name)
                properties["State"] = "DISABLED"
    return off
