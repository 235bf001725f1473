"""One call of a random sequence, and how it is put to an AWS: what only that AWS knows is filled in there."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from botocore.exceptions import ClientError, ParamValidationError

from tests.cloud.honesty.answers import comparable

PREFIX: Final = "honesty"


class Step(NamedTuple):
    """A call: the service, botocore's method, the request."""

    service: str
    method: str
    request: Mapping[str, Any]


class Name(NamedTuple):
    """The name of a table, bucket, queue or topic, of which each sequence has its own."""

    name: str


class QueueUrl(NamedTuple):
    """The address of a queue."""

    name: str


class Arn(NamedTuple):
    """The ARN of a queue or topic."""

    service: str
    name: str


class Redrive(NamedTuple):
    """A redrive policy: the queue of dead letters, and after how many receives a message goes there."""

    queue: str
    most: int


class Receipt(NamedTuple):
    """A receipt handle of a message: of its last receive (0), or of one before."""

    body: str
    back: int


class VersionId(NamedTuple):
    """The id of a version of an object, by when it was made: the latest is 0."""

    key: str
    back: int


@dataclass(frozen=True)
class Outcome:
    """What came of a call: an answer, or an error's code and status. Messages are not compared."""

    answer: Any
    code: str = ""
    status: int = 200
    message: str = field(default="", compare=False)


@dataclass
class World:
    """An AWS, of which one sequence uses its own part."""

    name: str
    client: Callable[[str], Any]
    number: int = 0
    urls: dict[str, str] = field(default_factory=dict)
    arns: dict[tuple[str, str], str] = field(default_factory=dict)
    receipts: dict[str, list[str]] = field(default_factory=dict)
    versions: dict[str, list[str]] = field(default_factory=dict)

    def begin(self, number: int) -> None:
        """Forget the sequence before."""
        self.number = number
        for memory in (self.urls, self.arns, self.receipts, self.versions):
            memory.clear()

    def play(self, step: Step) -> Outcome:
        """Make a call; its answer is such as can be compared."""
        if step.method == "records":
            return Outcome(self._records(step))
        try:
            answer = getattr(self.client(step.service), step.method)(**self.filled(step.request))
        except ClientError as error:
            told: Any = error.response
            shown = {"Item": told["Item"]} if told.get("Item") else None
            status = told["ResponseMetadata"]["HTTPStatusCode"]
            message = told["Error"].get("Message", "")
            return Outcome(
                comparable(step.method, step.request, shown, {}), told["Error"]["Code"], status, message
            )
        except ParamValidationError:
            return Outcome(None, "ParamValidation", 0)
        except Exception as error:  # noqa: BLE001 - moto's own errors come through, of any kind
            return Outcome(None, f"Crashed: {type(error).__name__}", 500)
        answer = {name: value for name, value in answer.items() if name != "ResponseMetadata"}
        self._learn(step, answer)
        return Outcome(comparable(step.method, step.request, answer, self.versions))

    def filled(self, value: Any) -> Any:
        """A request with what this AWS calls things."""
        match value:
            case Name(name):
                return f"{PREFIX}-{self.number}-{name}"
            case QueueUrl(name):
                return self.urls.get(name, f"https://sqs.eu-west-1.amazonaws.com/123456789012/{PREFIX}-none")
            case Arn(service, name):
                return self.arns.get(
                    (service, name), f"arn:aws:{service}:eu-west-1:123456789012:{PREFIX}-none"
                )
            case Redrive(queue, most):
                target = self.arns["sqs", queue]
                return json.dumps({"deadLetterTargetArn": target, "maxReceiveCount": most})
            case Receipt(body, back):
                known = self.receipts.get(body, [])
                return known[-1 - back] if back < len(known) else "not a receipt"
            case VersionId(key, back):
                known = self.versions.get(key, [])
                return known[-1 - back] if back < len(known) else "3HL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY"
            case dict():
                return {self.filled(name): self.filled(member) for name, member in value.items()}
            case list():
                return [self.filled(member) for member in value]
            case _:
                return value

    def _records(self, step: Step) -> Any:
        """What the stream of a table tells."""
        table = self.client("dynamodb").describe_table(**self.filled(step.request))["Table"]
        streams, arn = self.client("dynamodbstreams"), table["LatestStreamArn"]
        (shard,) = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
        at = streams.get_shard_iterator(
            StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
        )["ShardIterator"]
        told = [
            (
                record["eventName"],
                *(record["dynamodb"].get(name) for name in ("Keys", "OldImage", "NewImage")),
            )
            for record in streams.get_records(ShardIterator=at)["Records"]
        ]
        return [comparable(step.method, step.request, {"told": list(record)}, {}) for record in told]

    def _learn(self, step: Step, answer: dict[str, Any]) -> None:
        match step.method:
            case "create_queue":
                name = step.request["QueueName"].name
                self.urls[name] = answer["QueueUrl"]
                told = self.client("sqs").get_queue_attributes(
                    QueueUrl=answer["QueueUrl"], AttributeNames=["QueueArn"]
                )
                self.arns["sqs", name] = told["Attributes"]["QueueArn"]
            case "create_topic":
                self.arns["sns", step.request["Name"].name] = answer["TopicArn"]
            case "receive_message":
                for message in answer.get("Messages", ()):
                    self.receipts.setdefault(message["Body"], []).append(message["ReceiptHandle"])
            case "put_object" | "delete_object" if "VersionId" in answer and "VersionId" not in step.request:
                self.versions.setdefault(step.request["Key"], []).append(answer["VersionId"])
