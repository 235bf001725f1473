"""An AWS in memory: its services, its clock, and clients that look like botocore's.

One thread; a call takes effect at once and as a whole. The same calls at the same times give the same
answers, identifiers included.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from tests.cloud.client import Client
from tests.cloud.dynamodb import DynamoDB
from tests.cloud.gate import Gate, OpenGate
from tests.cloud.s3 import S3
from tests.cloud.secretsmanager import Secrets
from tests.cloud.sns import SNS
from tests.cloud.sqs import SQS
from tests.cloud.streams import Streams


class Courier(Protocol):
    """Brings what S3 and SNS send to a queue: at once, later, twice, in another order."""

    def __call__(self, queue_arn: str, deliver: Callable[[], None], /) -> None: ...


def at_once(_: str, deliver: Callable[[], None]) -> None:
    """The courier who never lingers."""
    deliver()


class Cloud:
    """An account in one region. Calls of `client(…)` go through the gate.

    `lag` says for each write how long a table's indexes take to follow it; else they follow at once.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        gate: Gate | None = None,
        courier: Courier = at_once,
        lag: Callable[[], timedelta] | None = None,
    ) -> None:
        self.now = now
        self._gate = gate or OpenGate()
        self._courier = courier
        self.dynamodb = DynamoDB(now, lag)
        self.streams = Streams(self.dynamodb)
        self.sqs = SQS(now)
        self.s3 = S3(now, self._send)
        self.sns = SNS(now, self._send)
        self.secretsmanager = Secrets(now)

    def client(self, service: str, gate: Gate | None = None) -> Any:
        """A client of "s3", "dynamodb", "dynamodbstreams", "sqs", "sns" or "secretsmanager".

        With a gate of its own, or else with the cloud's.
        """
        services = {
            "s3": self.s3,
            "dynamodb": self.dynamodb,
            "dynamodbstreams": self.streams,
            "sqs": self.sqs,
            "sns": self.sns,
            "secretsmanager": self.secretsmanager,
        }
        return Client(service, services[service], gate or self._gate)

    def clients(self, *services: str, gate: Gate | None = None) -> tuple[Any, ...]:
        """What stands for `copydesk.aws.clients.create_clients`."""
        return tuple(self.client(service, gate) for service in services)

    def _send(self, queue_arn: str, body: str, attributes: Mapping[str, Any]) -> None:
        self._courier(queue_arn, lambda: self.sqs.deliver(queue_arn, body, attributes))
