"""Run ministack as a child of the desk, and mend what it does otherwise than AWS.

Run as a module, never imported.
"""

import asyncio
import contextlib
import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from ministack import app
from ministack.core import iam_actions
from ministack.services import dynamodb, sqs

# Long polls look again every 100 ms, which each queue on a message's way would add.
GLANCE_SECONDS = 0.01

# IAM knows these operations by the name of what they do many times.
ACTIONS = {
    "sns:PublishBatch": "sns:Publish",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:SendMessageBatch": "sqs:SendMessage",
}

_action = iam_actions.extract_iam_action
_dynamodb_context = iam_actions.dynamodb_service_context
_origin = app.pin_request_origin


async def _sleep(seconds: float) -> None:
    await asyncio.sleep(min(seconds, GLANCE_SECONDS))


def _trusted_origin(source_ip: str, _secure: bool) -> None:  # noqa: FBT001  # the emulator's own signature
    """Nothing leaves this machine, so its loopback interface stands for TLS in the policies' conditions."""
    _origin(source_ip, True)


def _as_iam_knows_it(
    service: str, method: str, path: str, headers: Any, body: bytes, parameters: Any
) -> str | None:
    """The action that IAM is asked for: a batch's is its entries', and of a version it is the version's."""
    action: str | None = _action(service, method, path, headers, body, parameters)
    if action == "s3:DeleteObject" and method == "POST":
        targets = iam_actions._s3_batch_delete_targets("", body)  # noqa: SLF001  # no public face
        return "s3:DeleteObjectVersion" if any(version for _, version in targets[:1]) else action
    return ACTIONS.get(action or "", action)


def _with_leading_keys(body: bytes) -> dict[str, Any]:
    """The condition keys of a DynamoDB request, with `dynamodb:LeadingKeys`: the partitions that it names."""
    context: dict[str, Any] = _dynamodb_context(body)
    with contextlib.suppress(ValueError, LookupError, AttributeError, TypeError):
        context["dynamodb:LeadingKeys"] = list(_leading_keys(json.loads(body)))
    return context


def _leading_keys(request: dict[str, Any]) -> Iterator[str]:
    for table, asked in request.get("RequestItems", {request.get("TableName"): request}).items():
        items = [asked[member] for member in ("Key", "Item") if member in asked] + asked.get("Keys", [])
        for item in items:
            yield _value(item[dynamodb._tables[table]["pk_name"]])  # noqa: SLF001  # no public face
    if "KeyConditionExpression" in request:
        _name, _equals, placeholder, *_ = request["KeyConditionExpression"].split()
        yield _value(request["ExpressionAttributeValues"][placeholder])


def _value(attribute: dict[str, str]) -> str:
    (value,) = attribute.values()
    return value


if __name__ == "__main__":
    sqs.asyncio = SimpleNamespace(**{**vars(asyncio), "sleep": _sleep})
    app.pin_request_origin = _trusted_origin
    iam_actions.extract_iam_action = _as_iam_knows_it
    iam_actions.dynamodb_service_context = _with_leading_keys
    app.main()
