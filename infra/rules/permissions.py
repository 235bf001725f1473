"""Permissions: everything that is allowed is named."""

from collections.abc import Iterator
from typing import Any

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template

# A key's own policy has to let the account's policies decide, or nobody could manage the key any more.
_OF_A_KEY = ("AWS::KMS::Key", "kms:*")


class ActionsAreNamed(CloudFormationLintRule):
    """No statement allows a pattern of actions, and no role has a policy that others write."""

    id = "E9002"
    shortdesc = "An allowed action is named in full, in a policy of this template"
    description = shortdesc
    tags = ("permissions",)

    def match(self, cfn: Template) -> list[RuleMatch]:
        """What is amiss."""
        found = []
        for name, resource in cfn.get_resources().items():
            path = ["Resources", name]
            if resource.get("Properties", {}).get("ManagedPolicyArns"):
                found.append(RuleMatch(path, f"{name} has a managed policy"))
            found += [
                RuleMatch(path, f"{name} allows {action}")
                for statement in _statements(resource.get("Properties", {}))
                if statement.get("Effect") == "Allow"
                for action in _listed(statement.get("Action"))
                if "*" in str(action) and (resource["Type"], action) != _OF_A_KEY
            ]
        return found


def _statements(value: Any) -> Iterator[dict[str, Any]]:
    """Every statement of every policy in some properties, those that hang on a condition too."""
    if isinstance(value, list):
        for each in value:
            yield from _statements(each)
    elif isinstance(value, dict):
        if "Effect" in value:
            yield value
        for each in value.values():
            yield from _statements(each)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
