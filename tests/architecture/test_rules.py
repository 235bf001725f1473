"""Each rule of infra/rules finds what it is there for, and nothing where all is well."""

from typing import Any

import pytest
from cfnlint.template import Template

from infra.local.template import read_template
from infra.rules.alarms import AlarmsAreHeard
from infra.rules.logs import FunctionsHaveTheirLogs, LogsEnd
from infra.rules.permissions import ActionsAreNamed
from infra.rules.queues import QueueLosesNothing
from infra.rules.transport import TransportIsEncrypted
from tests.architecture.sources import REPOSITORY

KEY = "arn:aws:kms:eu-west-1:123456789012:key/k"
DENIED = {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "sqs:*",
    "Resource": "*",
    "Condition": {"Bool": {"aws:SecureTransport": "false"}},
}
GOOD: dict[str, Any] = {
    "Queue": (
        "AWS::SQS::Queue",
        {
            "KmsMasterKeyId": KEY,
            "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Dead", "Arn"]}, "maxReceiveCount": 5},
        },
    ),
    "Dead": ("AWS::SQS::Queue", {"SqsManagedSseEnabled": True}),
    "Policy": (
        "AWS::SQS::QueuePolicy",
        {"Queues": [{"Ref": "Queue"}, {"Ref": "Dead"}], "PolicyDocument": {"Statement": [DENIED]}},
    ),
    "Role": (
        "AWS::IAM::Role",
        {
            "AssumeRolePolicyDocument": {"Statement": []},
            "Policies": [
                {
                    "PolicyName": "calls",
                    "PolicyDocument": {
                        "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:a"}]
                    },
                }
            ],
        },
    ),
    "Log": ("AWS::Logs::LogGroup", {"RetentionInDays": 7, "KmsKeyId": KEY}),
    "Function": ("AWS::Lambda::Function", {"LoggingConfig": {"LogGroup": {"Ref": "Log"}}}),
    "Alarm": (
        "AWS::CloudWatch::Alarm",
        {"AlarmActions": ["arn:b"], "AlarmDescription": "It rings.", "TreatMissingData": "breaching"},
    ),
}


RULES = (
    ActionsAreNamed(),
    AlarmsAreHeard(),
    FunctionsHaveTheirLogs(),
    LogsEnd(),
    QueueLosesNothing(),
    TransportIsEncrypted(),
)


def found(resources: dict[str, Any]) -> set[str]:
    """The ids of the rules that a template breaks."""
    template = Template(
        "template.json",
        {
            "Resources": {
                name: {"Type": kind, "Properties": properties}
                for name, (kind, properties) in resources.items()
            }
        },
        ["eu-west-1"],
    )
    return {rule.id for rule in RULES if rule.match(template)}


def changed(name: str, **members: Any) -> dict[str, Any]:
    """The good template with members of one resource changed; None takes one away."""
    kind, properties = GOOD[name]
    merged = {key: value for key, value in {**properties, **members}.items() if value is not None}
    return {**GOOD, name: (kind, merged)}


def test_a_good_template_breaks_none_of_all_rules() -> None:
    defined = "".join(path.read_text("utf-8") for path in (REPOSITORY / "infra" / "rules").glob("*.py"))
    assert defined.count("(CloudFormationLintRule)") == len({rule.id for rule in RULES}) == len(RULES)
    assert found(GOOD) == set()


@pytest.mark.parametrize(
    ("resources", "rule"),
    [
        (changed("Queue", RedrivePolicy=None), "E9001"),
        (changed("Queue", KmsMasterKeyId=None), "E9001"),
        (changed("Dead", SqsManagedSseEnabled=False), "E9001"),
        (changed("Role", ManagedPolicyArns=["arn:aws:iam::aws:policy/AdministratorAccess"]), "E9002"),
        (
            changed(
                "Role",
                Policies=[
                    {
                        "PolicyName": "calls",
                        "PolicyDocument": {
                            "Statement": [
                                {
                                    "Fn::If": [
                                        "X",
                                        {"Effect": "Allow", "Action": ["s3:*"], "Resource": "arn:a"},
                                        {"Ref": "AWS::NoValue"},
                                    ]
                                }
                            ]
                        },
                    }
                ],
            ),
            "E9002",
        ),
        (changed("Log", RetentionInDays=None), "E9003"),
        (changed("Log", KmsKeyId=None), "E9003"),
        (changed("Function", LoggingConfig=None), "E9004"),
        ({**GOOD, "Other": GOOD["Function"]}, "E9004"),
        (changed("Alarm", AlarmActions=None), "E9005"),
        (changed("Alarm", AlarmDescription=""), "E9005"),
        (changed("Policy", PolicyDocument={"Statement": []}), "E9006"),
        (changed("Policy", Queues=[{"Ref": "Queue"}]), "E9006"),
    ],
)
def test_what_breaks_a_rule_is_found(resources: dict[str, Any], rule: str) -> None:
    assert found(resources) == {rule}


def test_each_waiver_has_its_reason_beside_it(template: dict[str, Any]) -> None:
    waived = [
        (name, waiver)
        for document in (template, read_template(REPOSITORY / "infra" / "consumer.yaml"))
        for name, resource in document["Resources"].items()
        for waiver in resource.get("Metadata", {}).get("checkov", {}).get("skip", ())
    ]
    assert waived
    for name, waiver in waived:
        assert set(waiver) == {"id", "comment"}, name
        assert len(waiver["comment"]) > 40, name
