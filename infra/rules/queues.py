"""Queues: none loses a message in silence, and none keeps one in the clear."""

from collections.abc import Iterator
from typing import Any

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template


class QueueLosesNothing(CloudFormationLintRule):
    """A queue hands what keeps failing to a dead-letter queue, and is encrypted."""

    id = "E9001"
    shortdesc = "A queue has a dead-letter queue, or is one, and is encrypted"
    description = shortdesc
    tags = ("queues",)

    def match(self, cfn: Template) -> list[RuleMatch]:
        """What is amiss."""
        dead = set(_dead_letter_queues(cfn))
        found = []
        for name, resource in cfn.get_resources("AWS::SQS::Queue").items():
            properties, path = resource.get("Properties", {}), ["Resources", name]
            if not (properties.get("KmsMasterKeyId") or properties.get("SqsManagedSseEnabled") is True):
                found.append(RuleMatch(path, f"{name} is not encrypted"))
            if "RedrivePolicy" not in properties and name not in dead:
                found.append(RuleMatch(path, f"{name} has no dead-letter queue, and is none"))
        return found


def _dead_letter_queues(cfn: Template) -> Iterator[str]:
    """The queues that a queue, an event source or a subscription puts what it could not handle into."""
    for resource in cfn.get_resources().values():
        properties: dict[str, Any] = resource.get("Properties", {})
        targets = [
            (properties.get("RedrivePolicy") or {}).get("deadLetterTargetArn"),
            properties.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination"),
        ]
        for target in targets:
            if isinstance(target, dict) and "Fn::GetAtt" in target:
                yield target["Fn::GetAtt"][0]
