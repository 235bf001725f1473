"""Transport: nothing is reached but over TLS."""

from collections.abc import Iterator
from typing import Any

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template

# What has a policy of its own: the type of that policy, and its member that says whose it is.
_POLICIES = {
    "AWS::S3::Bucket": ("AWS::S3::BucketPolicy", "Bucket"),
    "AWS::SQS::Queue": ("AWS::SQS::QueuePolicy", "Queues"),
    "AWS::SNS::Topic": ("AWS::SNS::TopicPolicy", "Topics"),
}
_PLAIN = {"Bool": {"aws:SecureTransport": "false"}}


class TransportIsEncrypted(CloudFormationLintRule):
    """A bucket, a queue or a topic refuses whoever comes without TLS."""

    id = "E9006"
    shortdesc = "A bucket, a queue or a topic refuses whoever comes without TLS"
    description = shortdesc
    tags = ("transport",)

    def match(self, cfn: Template) -> list[RuleMatch]:
        """What is amiss."""
        return [
            RuleMatch(["Resources", name], f"{name} can be reached without TLS")
            for kind, (policy, member) in _POLICIES.items()
            for name in set(cfn.get_resources(kind)) - set(_refusing(cfn, policy, member))
        ]


def _refusing(cfn: Template, policy: str, member: str) -> Iterator[str]:
    for resource in cfn.get_resources(policy).values():
        properties: dict[str, Any] = resource["Properties"]
        statements = properties["PolicyDocument"]["Statement"]
        if any(one["Effect"] == "Deny" and one.get("Condition") == _PLAIN for one in statements):
            named = properties[member]
            yield from (one["Ref"] for one in (named if isinstance(named, list) else [named]))
