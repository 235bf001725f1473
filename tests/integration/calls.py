"""The calls that functions make to AWS: held against their policies, and made to fail on request."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Literal

from copydesk.aws.clients import create_clients
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

    def asked(self, function: str, service: str, operation: str, request: Mapping[str, Any]) -> None:
        """A call is about to be made."""
        self.made.append((function, operation))
        for action, resource in _needs(service, operation, request, self.stack):
            self.used.add((function, action))
            if not self._allowed(function, action, resource):
                self.denied.append(f"{function}: {action} on {resource}")

    def failing(
        self, when: Literal["before", "after"], function: str, operation: str, request: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """The error that this call is answered with, if it is to be."""
        for failure in self.failures:
            if failure.when == when and failure.takes(function, operation, request):
                return _error(failure.code)
        return None

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


class Wires:
    """The functions' clients, made once for all tests, with the one who looks on now."""

    def __init__(self) -> None:
        self.calls: Calls | None = None
        self._clients: dict[tuple[str, str], Any] = {}

    def create_clients(self, function: str) -> Callable[..., tuple[Any, ...]]:
        """What stands for `create_clients` in a function."""
        return lambda *services: tuple(self._client(function, service) for service in services)

    def _client(self, function: str, service: str) -> Any:
        if (function, service) not in self._clients:
            (client,) = create_clients(service)
            self._watch(function, service, client)
            self._clients[function, service] = client
        return self._clients[function, service]

    def _watch(self, function: str, service: str, client: Any) -> None:
        request: dict[str, Any] = {}

        def asked(params: dict[str, Any], model: Any, **_: Any) -> None:
            request.clear()
            request.update(params)
            if self.calls:
                self.calls.asked(function, service, model.name, request)

        def before(model: Any, **_: Any) -> tuple[Any, dict[str, Any]] | None:
            error = self.calls and self.calls.failing("before", function, model.name, request)
            return (_Answer(503), error) if error else None

        def after(http_response: Any, parsed: dict[str, Any], model: Any, **_: Any) -> None:
            if self.calls and (error := self.calls.failing("after", function, model.name, request)):
                http_response.status_code = 503
                parsed.update(error)

        name = client.meta.service_model.service_id.hyphenize()
        client.meta.events.register(f"before-parameter-build.{name}", asked)
        client.meta.events.register(f"before-call.{name}", before)
        client.meta.events.register(f"after-call.{name}", after)


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
            (name,) = request["RequestItems"] if "RequestItems" in request else [request["TableName"]]
            table = f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{name}"
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
