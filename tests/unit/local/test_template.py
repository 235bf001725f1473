from pathlib import Path
from typing import Any

import pytest

from infra.local.errors import TemplateInvalid
from infra.local.template import left_out, quieten, read_template


def test_short_forms_become_long_ones(tmp_path: Path) -> None:
    path = tmp_path / "template.yaml"
    path.write_text(
        "AWSTemplateFormatVersion: 2010-09-09\n"
        "Resources:\n"
        "  A: {Type: T, Properties: {a: !Ref X, b: !GetAtt X.Arn, c: !If [C, 1, !Sub '${X}']}}\n"
    )
    document = read_template(path)
    assert document["AWSTemplateFormatVersion"] == "2010-09-09"
    assert document["Resources"]["A"]["Properties"] == {
        "a": {"Ref": "X"},
        "b": {"Fn::GetAtt": ["X", "Arn"]},
        "c": {"Fn::If": ["C", 1, {"Fn::Sub": "${X}"}]},
    }


def test_a_template_that_is_absent_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateInvalid, match=r"none\.yaml: there is no such file"):
        read_template(tmp_path / "none.yaml")


def test_what_only_watches_is_left_out() -> None:
    document = {"Resources": {"Q": {"Type": "AWS::SQS::Queue"}, "M": {"Type": "AWS::Logs::MetricFilter"}}}
    assert left_out(document) == ["M"]
    assert list(document["Resources"]) == ["Q"]


def test_event_sources_and_schedules_are_switched_off_and_those_that_were_so_are_told() -> None:
    document: dict[str, Any] = {
        "Resources": {
            "On": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {}},
            "Off": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"Enabled": False}},
            "Rate": {"Type": "AWS::Scheduler::Schedule", "Properties": {"State": "DISABLED"}},
            "Rule": {"Type": "AWS::Events::Rule", "Properties": {"ScheduleExpression": "rate(1 day)"}},
            "Events": {"Type": "AWS::Events::Rule", "Properties": {"EventPattern": {}}},
        }
    }
    assert quieten(document) == {"Off", "Rate"}
    assert document["Resources"]["On"]["Properties"] == {"Enabled": False}
    assert document["Resources"]["Rule"]["Properties"]["State"] == "DISABLED"
    assert document["Resources"]["Events"]["Properties"] == {"EventPattern": {}}
