"""What the SAM transform makes of the template's aliases: all that calls a function calls `live`."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from infra.local.processes import Processes
from infra.local.template import read_template, translate
from tests.architecture.sources import FUNCTIONS, REPOSITORY

pytestmark = pytest.mark.build

GRADUALLY = {"GradualDeployments": "true"}
TOKENS = {"JwtIssuer": "https://login.example", "JwtAudience": "desk"}
CALLS = {
    "AWS::Lambda::EventSourceMapping": "FunctionName",
    "AWS::Lambda::Permission": "FunctionName",
    "AWS::Scheduler::Schedule": "Target",
    "AWS::ApiGatewayV2::Api": "Body",
}
"""Types of resources that call a function or let one be called, and where they name it."""


def transformed(parameters: dict[str, str]) -> dict[str, Any]:
    processes = Processes()
    try:
        return translate(
            processes,
            read_template(REPOSITORY / "template.yaml"),
            parameters,
            region="eu-west-1",
            name="template.yaml",
        )
    finally:
        processes.close()


@pytest.fixture(scope="module")
def at_once() -> dict[str, Any]:
    """The template as it is deployed by default."""
    resources: dict[str, Any] = transformed(TOKENS)["Resources"]
    return resources


@pytest.fixture(scope="module")
def gradual() -> dict[str, Any]:
    """The whole document, as it is deployed step by step."""
    return transformed(GRADUALLY)


def named(value: Any) -> Iterator[str]:
    """Every logical id that a value refers to."""
    if isinstance(value, list):
        for one in value:
            yield from named(one)
    elif isinstance(value, dict):
        if "Ref" in value:
            yield value["Ref"]
        if "Fn::GetAtt" in value:
            yield value["Fn::GetAtt"][0]
        yield from re.findall(r"\$\{(\w+)[.}]", str(value.get("Fn::Sub", "")))
        for one in value.values():
            yield from named(one)


def of(resources: dict[str, Any], kind: str) -> dict[str, Any]:
    return {name: one for name, one in resources.items() if one["Type"] == kind}


def test_nothing_calls_a_function_but_by_its_alias(at_once: dict[str, Any]) -> None:
    aliases, unqualified = of(at_once, "AWS::Lambda::Alias"), of(at_once, "AWS::Lambda::Function")
    called: set[str] = set()
    for kind, member in CALLS.items():
        found = of(at_once, kind)
        assert found, kind
        for name, resource in found.items():
            ids = set(named(resource["Properties"][member]))
            assert not ids & set(unqualified), name
            assert kind == "AWS::ApiGatewayV2::Api" or ids & set(aliases), name
            called |= ids
    assert set(aliases) <= called


def test_who_may_call_a_function_may_call_its_alias_only(at_once: dict[str, Any]) -> None:
    (statement,) = at_once["SchedulerRole"]["Properties"]["Policies"][0]["PolicyDocument"]["Statement"]
    assert statement["Resource"] == {"Ref": "ReconcileFunctionAliaslive"}
    config = at_once["ReconcileFunctionEventInvokeConfig"]["Properties"]
    assert (config["Qualifier"], config["MaximumRetryAttempts"]) == ("live", 0)


def test_a_queue_keeps_its_bound_and_a_snapshot_its_version(at_once: dict[str, Any]) -> None:
    poller = at_once["EnrichFunctionParsed"]["Properties"]
    assert poller["FunctionName"] == {"Ref": "EnrichFunctionAliaslive"}
    assert poller["ScalingConfig"] == {"MaximumConcurrency": {"Ref": "EnrichConcurrency"}}
    function = at_once["EnrichFunction"]["Properties"]
    assert function["SnapStart"] == {"ApplyOn": {"Ref": "EnrichSnapStart"}}
    version, _ = at_once["EnrichFunctionAliaslive"]["Properties"]["FunctionVersion"]["Fn::GetAtt"]
    assert "${EnrichSnapStart}" in at_once[version]["Properties"]["Description"]["Fn::Sub"]


def test_no_version_is_kept_that_nothing_calls(at_once: dict[str, Any]) -> None:
    versions = of(at_once, "AWS::Lambda::Version")
    assert len(versions) == len(FUNCTIONS)
    assert {version["DeletionPolicy"] for version in versions.values()} == {"Delete"}


def test_a_deployment_is_gradual_where_it_is_asked_for_only(
    at_once: dict[str, Any], gradual: dict[str, Any]
) -> None:
    assert not [name for name, one in at_once.items() if one["Type"].startswith("AWS::CodeDeploy::")]
    resources = gradual["Resources"]
    groups = of(resources, "AWS::CodeDeploy::DeploymentGroup")
    assert set(groups) == {f"{name.title()}FunctionDeploymentGroup" for name in FUNCTIONS}
    for name, group in groups.items():
        properties = group["Properties"]
        assert properties["DeploymentConfigName"]["Fn::Sub"][1] == {"ConfigName": "Canary10Percent10Minutes"}
        assert properties["ServiceRoleArn"] == {"Fn::GetAtt": ["DeploymentRole", "Arn"]}, name
        assert "DEPLOYMENT_STOP_ON_ALARM" in properties["AutoRollbackConfiguration"]["Events"], name
    assert "CodeDeployServiceRole" not in resources


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_version_goes_back_by_errors_of_its_own(gradual: dict[str, Any], function: str) -> None:
    resources = gradual["Resources"]
    logical = f"{function.title()}Function"
    update = resources[f"{logical}Aliaslive"]["UpdatePolicy"]["CodeDeployLambdaAliasUpdate"]
    group = resources[update["DeploymentGroupName"]["Ref"]]["Properties"]
    alarms = [resources[one["Name"]["Ref"]] for one in group["AlarmConfiguration"]["Alarms"]]
    own = alarms[0]["Properties"]
    assert own["MetricName"] == "Errors"
    dimensions = {one["Name"]: one["Value"] for one in own["Dimensions"]}
    assert dimensions["FunctionName"] == {"Ref": logical}
    assert dimensions["Resource"] == {"Fn::Sub": f"${{{logical}}}:live"}
    assert dimensions["ExecutedVersion"]["Fn::GetAtt"][0].startswith(f"{logical}Version")


def test_a_gradual_deployment_goes_round_in_no_circle(gradual: dict[str, Any], tmp_path: Path) -> None:
    made = tmp_path / "gradual.json"
    made.write_text(json.dumps(gradual), encoding="utf-8")
    # W1001: it cannot know that what hangs on the condition is there where the transform saw it fulfilled.
    command = [
        str(Path(sys.executable).parent / "cfn-lint"),
        "--append-rules",
        "infra/rules",
        "-i",
        "W1001",
        "--",
        str(made),
    ]
    linted = subprocess.run(
        command,
        cwd=REPOSITORY,
        env={"AWS_DEFAULT_REGION": "eu-west-1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout
