"""Alarms: somebody hears them."""

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template


class AlarmsAreHeard(CloudFormationLintRule):
    """An alarm has an action, a description, and says what missing data means."""

    id = "E9005"
    shortdesc = "An alarm goes somewhere, says what it means, and what no data means"
    description = shortdesc
    tags = ("alarms",)

    def match(self, cfn: Template) -> list[RuleMatch]:
        """What is amiss."""
        return [
            RuleMatch(["Resources", name], f"{name} has no {member}")
            for name, resource in cfn.get_resources("AWS::CloudWatch::Alarm").items()
            for member in ("AlarmActions", "AlarmDescription", "TreatMissingData")
            if not resource.get("Properties", {}).get(member)
        ]
