"""What IAM asks for a call to AWS, and which statement of a policy gives it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from tests.architecture.template_rules import as_list
from tests.integration.stack import ACCOUNT, REGION, Stack

LEADING_KEYS = "dynamodb:LeadingKeys"

_S3_ACTIONS = {
    "HeadObject": "s3:GetObject",
    "ListObjectVersions": "s3:ListBucketVersions",
    "ListObjectsV2": "s3:ListBucket",
    "DeleteObjects": "s3:DeleteObjectVersion",
}
_WRITES = ("kms:GenerateDataKey", "kms:Decrypt")
_READS = ("kms:Decrypt",)


@dataclass(frozen=True, slots=True)
class Need:
    """An action on a resource, with the values of the condition keys that come with the request."""

    action: str
    resource: str
    context: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Grant:
    """One action on one pattern of resources, for one leading key where the statement names such."""

    action: str
    resource: str
    leading_key: str | None = None
    conditions: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def gives(self, need: Need) -> bool:
        """Whether it allows this."""
        context = dict(need.context)
        return (
            self.action == need.action
            and fnmatchcase(need.resource, self.resource)
            and (self.leading_key is None or fnmatchcase(context[LEADING_KEYS], self.leading_key))
            and all(
                any(fnmatchcase(context.get(key, ""), value) for value in values)
                for key, values in self.conditions
            )
        )


def grants(policies: list[dict[str, Any]]) -> Iterator[Grant]:
    """All that some policies allow, taken apart: whatever is never used shows."""
    for policy in policies:
        for statement in policy["Statement"]:
            conditions = {
                key: tuple(map(str, as_list(value)))
                for tests in statement.get("Condition", {}).values()
                for key, value in tests.items()
            }
            leading = conditions.pop(LEADING_KEYS, None)
            for action in as_list(statement["Action"]):
                for resource in as_list(statement["Resource"]):
                    for key in leading or (None,):
                        yield Grant(action, resource, key, tuple(sorted(conditions.items())))


def needs(service: str, operation: str, request: Mapping[str, Any], stack: Stack) -> Iterator[Need]:
    """What IAM asks for a call: of the service itself, and of KMS on its behalf."""
    match service:
        case "s3":
            yield from _of_s3(operation, request)
            bucket = f"arn:aws:s3:::{request['Bucket']}"
            if operation in ("PutObject", "GetObject", "HeadObject"):
                actions = _WRITES if operation == "PutObject" else _READS
                yield from _of_kms(stack, actions, "s3", "aws:s3:arn", bucket)
        case "dynamodb":
            (name,) = request["RequestItems"] if "RequestItems" in request else [request["TableName"]]
            table = f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{name}"
            index = f"/index/{request['IndexName']}" if "IndexName" in request else ""
            for key in leading_keys(request):
                yield Need(f"dynamodb:{operation}", table + index, ((LEADING_KEYS, key),))
            yield from _of_kms(stack, _READS, "dynamodb", "aws:dynamodb:tableName", name)
        case "sqs":
            queue = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{request['QueueUrl'].rpartition('/')[2]}"
            yield Need(f"sqs:{operation}", queue)
            if operation != "GetQueueAttributes":  # which opens no message
                yield from _of_kms(stack, _WRITES, "sqs", "aws:sqs:arn", queue)
        case "sns":
            yield Need("sns:Publish", request["TopicArn"])
            yield from _of_kms(stack, _WRITES, "sns", "aws:sns:topicArn", request["TopicArn"])
        case "secretsmanager":
            secret = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:{request['SecretId']}-AbCdEf"
            yield Need(f"secretsmanager:{operation}", secret)
        case _:
            raise AssertionError(f"{service} is new to these tests")


def leading_keys(request: Mapping[str, Any]) -> Iterator[str]:
    """The partitions that a DynamoDB request names."""
    for asked in request.get("RequestItems", {"": request}).values():
        for item in [asked[name] for name in ("Key", "Item") if name in asked] + asked.get("Keys", []):
            yield item["pk"]["S"]
    if "KeyConditionExpression" in request:
        _name, _equals, placeholder, *_ = request["KeyConditionExpression"].split()
        yield request["ExpressionAttributeValues"][placeholder]["S"]


def _of_s3(operation: str, request: Mapping[str, Any]) -> Iterator[Need]:
    action = _S3_ACTIONS.get(operation, f"s3:{operation}")
    bucket = f"arn:aws:s3:::{request['Bucket']}"
    if operation == "DeleteObjects":
        yield from (Need(action, f"{bucket}/{one['Key']}") for one in request["Delete"]["Objects"])
    elif "Key" in request:
        versioned = operation == "GetObject" and "VersionId" in request
        yield Need(action + ("Version" if versioned else ""), f"{bucket}/{request['Key']}")
    else:
        yield Need(action, bucket)


def _of_kms(stack: Stack, actions: tuple[str, ...], service: str, context: str, thing: str) -> Iterator[Need]:
    for action in actions:
        yield Need(
            action,
            stack.arn("DataKey"),
            (
                ("kms:ViaService", f"{service}.{REGION}.amazonaws.com"),
                (f"kms:EncryptionContext:{context}", thing),
            ),
        )
