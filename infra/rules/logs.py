"""Logs: each function has its own, which is encrypted and does not last for ever."""

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template


class LogsEnd(CloudFormationLintRule):
    """A log group has a retention and a key."""

    id = "E9003"
    shortdesc = "A log group has a retention and a key"
    description = shortdesc
    tags = ("logs",)

    def match(self, cfn: Template) -> list[RuleMatch]:
        """What is amiss."""
        return [
            RuleMatch(["Resources", name], f"{name} has no {member}")
            for name, resource in cfn.get_resources("AWS::Logs::LogGroup").items()
            for member in ("RetentionInDays", "KmsKeyId")
            if member not in resource.get("Properties", {})
        ]


class FunctionsHaveTheirLogs(CloudFormationLintRule):
    """A function writes to a log group of the template, and to no other's."""

    id = "E9004"
    shortdesc = "A function has a log group of its own in the template"
    description = shortdesc
    tags = ("logs",)

    def match(self, cfn: Template) -> list[RuleMatch]:
        """What is amiss."""
        groups = cfn.get_resources("AWS::Logs::LogGroup")
        found, taken = [], set()
        for name, resource in cfn.get_resources("AWS::Lambda::Function").items():
            group = resource.get("Properties", {}).get("LoggingConfig", {}).get("LogGroup")
            own = group.get("Ref") if isinstance(group, dict) else None
            if own not in groups or own in taken:
                found.append(RuleMatch(["Resources", name], f"{name} has no log group of its own"))
            taken.add(own)
        return found
