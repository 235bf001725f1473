"""The alarms and the dashboard: what they name is emitted, and what they tell to do is written down."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from copydesk.aws.metrics import Metric
from tests.architecture.sources import FUNCTIONS, REPOSITORY
from tests.architecture.template_rules import of_type

STACK = {"Ref": "AWS::StackName"}
RUNBOOKS = REPOSITORY / "docs" / "operations.md"


def alarms(template: dict[str, Any]) -> dict[str, Any]:
    return of_type(template, "AWS::CloudWatch::Alarm")


def watched(alarm: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Each metric that an alarm names, with its namespace and dimensions."""
    if "MetricName" in alarm:
        yield alarm
    for entry in alarm.get("Metrics", ()):
        if "MetricStat" in entry:
            yield entry["MetricStat"]["Metric"]


def test_what_an_alarm_names_is_emitted_by_that_function(template: dict[str, Any]) -> None:
    own = [m for alarm in alarms(template).values() for m in watched(alarm) if m["Namespace"] == STACK]
    assert {metric["MetricName"] for metric in own} <= set(Metric)
    for metric in own:
        (dimension,) = metric["Dimensions"]
        assert dimension["Name"] == "service"
        assert dimension["Value"] in FUNCTIONS


def test_what_the_dashboard_names_is_emitted(template: dict[str, Any]) -> None:
    (dashboard,) = of_type(template, "AWS::CloudWatch::Dashboard").values()
    body = json.loads(dashboard["DashboardBody"]["Fn::Sub"])
    names = [
        metric[1]
        for widget in body["widgets"]
        for metric in widget["properties"].get("metrics", ())
        if metric[0] == "${AWS::StackName}"
    ]
    assert names
    assert set(names) <= set(Metric)


def test_functions_emit_under_the_name_of_their_stack(template: dict[str, Any]) -> None:
    variables = template["Globals"]["Function"]["Environment"]["Variables"]
    assert variables["POWERTOOLS_METRICS_NAMESPACE"] == STACK


def test_every_queue_is_watched(template: dict[str, Any]) -> None:
    seen = {
        (metric["MetricName"], metric["Dimensions"][0]["Value"]["Fn::GetAtt"][0])
        for alarm in alarms(template).values()
        for metric in watched(alarm)
        if metric["Namespace"] == "AWS/SQS"
    }
    for queue in of_type(template, "AWS::SQS::Queue"):
        dead = queue.endswith("DeadLetterQueue")
        name = "ApproximateNumberOfMessagesVisible" if dead else "ApproximateAgeOfOldestMessage"
        assert (name, queue) in seen


def test_every_functions_errors_and_throttles_are_watched(template: dict[str, Any]) -> None:
    for name in ("FunctionErrorsAlarm", "ThrottlesAlarm"):
        functions = {metric["Dimensions"][0]["Value"]["Ref"] for metric in watched(alarms(template)[name])}
        assert functions == set(of_type(template, "AWS::Serverless::Function"))


def test_the_silence_of_a_new_supplier_needs_no_alarm_of_its_own(template: dict[str, Any]) -> None:
    silence = alarms(template)["SilenceAlarm"]
    (query,) = silence["Metrics"]
    assert "GROUP BY supplier" in query["Expression"]["Fn::Sub"]
    assert f"MAX({Metric.SILENT})" in query["Expression"]["Fn::Sub"]
    assert silence["TreatMissingData"] == "breaching"


def sections() -> dict[str, str]:
    """The runbooks by the anchors that their headings have."""
    parts = re.split(r"^## (.+)$", RUNBOOKS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    anchors = [re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-") for heading in parts[::2]]
    return dict(zip(anchors, parts[1::2], strict=True))


def test_every_alarm_leads_to_a_runbook_that_has_something_to_type(template: dict[str, Any]) -> None:
    for name, alarm in alarms(template).items():
        said, _, address = alarm["AlarmDescription"]["Fn::Sub"].partition(" ${RunbooksAddress}#")
        assert said.endswith("."), name
        assert "```sh" in sections()[address], name


def test_a_runbook_links_to_sections_that_there_are() -> None:
    assert set(re.findall(r"\]\(#([^)]+)\)", RUNBOOKS.read_text("utf-8"))) <= set(sections())


@pytest.mark.parametrize("stage", ["dev", "prod"])
def test_each_stage_deploys_a_stack_of_its_own(stage: str) -> None:
    text = (REPOSITORY / "samconfig.toml").read_text("utf-8")
    assert f'stack_name = "copydesk-{stage}"' in text
