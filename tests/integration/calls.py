"""The calls that functions make to AWS: held against their policies, and made to fail on request."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Literal

from tests.architecture.template_rules import as_list
from tests.integration.stack import ACCOUNT, REGION, Stack

_S3_ACTIONS = {
    "HeadObject": "s3:GetObject",
    "ListObjectVersions": "s3:ListBucketVersions",
    "DeleteObjects": "s3:DeleteObjectVersion",
}


@dataclass
class Failure:
    """Calls that are answered with an error: before they had an effect, or after (a lost reply)."""

    function: str
    operation: str
    when: Literal["before", "after"] = "before"
    code: str = "ServiceUnavailable"
    times: int = 1
    only: Callable[[Mapping[str, Any]], bool] = lambda _: True

    def takes(self, function: str, operation: str, request: Mapping[str, Any]) -> bool:
        """Whether it meets this call; each time that it does counts."""
        if (function, operation) != (self.function, self.operation) or self.times < 1:
            return False
        if not self.only(request):
            return False
        self.times -= 1
        return True


@dataclass
class Calls:
    """All calls of all functions over one stack."""

    stack: Stack
    made: list[tuple[str, str]] = field(default_factory=list)
    used: set[tuple[str, str]] = field(default_factory=set)
    denied: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def watch(self, function: str, client: Any) -> None:
        """See every call that a client of a function makes."""
        service = client.meta.service_model.service_name
        request: dict[str, Any] = {}

        def asked(params: dict[str, Any], model: Any, **_: Any) -> None:
            request.clear()
            request.update(params)
            self.made.append((function, model.name))
            for action, resource in _needs(service, model.name, params, self.stack):
                self.used.add((function, action))
                if not self._allowed(function, action, resource):
                    self.denied.append(f"{function}: {action} on {resource}")

        def before(model: Any, **_: Any) -> tuple[Any, dict[str, Any]] | None:
            for failure in self.failures:
                if failure.when == "before" and failure.takes(function, model.name, request):
                    return _Answer(503), _error(failure.code)
            return None

        def after(http_response: Any, parsed: dict[str, Any], model: Any, **_: Any) -> None:
            for failure in self.failures:
                if failure.when == "after" and failure.takes(function, model.name, request):
                    http_response.status_code = 503
                    parsed.update(_error(failure.code))

        client.meta.events.register(f"before-parameter-build.{service}", asked)
        client.meta.events.register(f"before-call.{service}", before)
        client.meta.events.register(f"after-call.{service}", after)

    def fail(self, function: str, operation: str, **how: Any) -> None:
        """Have coming calls fail."""
        self.failures.append(Failure(function, operation, **how))

    def _allowed(self, function: str, action: str, resource: str) -> bool:
        return any(
            fnmatchcase(resource, pattern) for granted, pattern in self.granted(function) if granted == action
        )

    def granted(self, function: str) -> Iterator[tuple[str, str]]:
        """The actions and resources that the template's policy of a function allows."""
        for policy in self.stack.policies(function):
            for statement in policy["Statement"]:
                for action in as_list(statement["Action"]):
                    for resource in as_list(statement["Resource"]):
                        yield action, resource


@dataclass
class _Answer:
    status_code: int


def _error(code: str) -> dict[str, Any]:
    return {"Error": {"Code": code, "Message": ""}, "ResponseMetadata": {"HTTPStatusCode": 503}}


def _needs(
    service: str, operation: str, request: Mapping[str, Any], stack: Stack
) -> Iterator[tuple[str, str]]:
    """The actions that IAM asks for a call, and on which resources."""
    match service:
        case "s3":
            action = _S3_ACTIONS.get(operation, f"s3:{operation}")
            bucket = f"arn:aws:s3:::{request['Bucket']}"
            if operation == "DeleteObjects":
                yield from ((action, f"{bucket}/{one['Key']}") for one in request["Delete"]["Objects"])
            elif "Key" in request:
                versioned = operation == "GetObject" and "VersionId" in request
                yield action + ("Version" if versioned else ""), f"{bucket}/{request['Key']}"
            else:
                yield action, bucket
        case "dynamodb":
            table = f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{request['TableName']}"
            index = f"/index/{request['IndexName']}" if "IndexName" in request else ""
            yield f"dynamodb:{operation}", table + index
        case "sqs":
            yield (
                f"sqs:{operation}",
                f"arn:aws:sqs:{REGION}:{ACCOUNT}:{request['QueueUrl'].rpartition('/')[2]}",
            )
        case "sns":
            yield "sns:Publish", request["TopicArn"]
        case "secretsmanager":
            secret = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:{request['SecretId']}-AbCdEf"
            yield f"secretsmanager:{operation}", secret
        case _:
            raise AssertionError(f"{service} is new to these tests")
