"""Dead-letter queues, which the emulator forgets when CloudFormation makes a queue.

Their settings may hold any intrinsic function. Only the emulator can resolve those, so it is
asked by way of outputs added to the stack.
"""

import json
from collections.abc import Mapping
from typing import Any

PREFIX = "LocalRunnerRedrive"
SETTINGS = ("deadLetterTargetArn", "maxReceiveCount")


def ask_for_redrive(document: dict[str, Any]) -> None:
    """Add the outputs that tell the redrive policy of each queue."""
    outputs = document.setdefault("Outputs", {})
    for name, resource in document["Resources"].items():
        policy = resource.get("Properties", {}).get("RedrivePolicy")
        if resource.get("Type") != "AWS::SQS::Queue" or not isinstance(policy, Mapping):
            continue
        for setting in SETTINGS:
            output: dict[str, Any] = {"Value": policy.get(setting)}
            if "Condition" in resource:
                output["Condition"] = resource["Condition"]
            outputs[f"{PREFIX}{setting}{name}"] = output


def set_redrive(sqs: Any, outputs: dict[str, str], queue_urls: Mapping[str, str]) -> None:
    """Give the queues their redrive policies, and take the answers out of the outputs."""
    target_setting, count_setting = SETTINGS
    for name, url in queue_urls.items():
        target = outputs.pop(f"{PREFIX}{target_setting}{name}", None)
        count = outputs.pop(f"{PREFIX}{count_setting}{name}", None)
        if target is not None and count is not None:
            policy = {target_setting: target, count_setting: int(count)}
            sqs.set_queue_attributes(QueueUrl=url, Attributes={"RedrivePolicy": json.dumps(policy)})
