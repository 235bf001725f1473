"""What event sources hand to a function, in the shapes that AWS documents."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from infra.local.stream_records import plain
from tests.cloud.notices import created, notice, setup_event
from tests.integration.stack import ACCOUNT, REGION


def s3_record(
    bucket: str, key: str, *, version_id: str | None = None, size: int = 0, at: datetime | None = None
) -> dict[str, Any]:
    """One record of S3's notice of an upload, by default of just now."""
    return created(
        bucket,
        key,
        size=size,
        etag="0" * 32,
        version_id=version_id,
        sequence=1,
        at=at or datetime.now(UTC),
        region=REGION,
    )


def s3_test_event(bucket: str) -> str:
    """What S3 sends when notifications are set up."""
    return setup_event(bucket, datetime.now(UTC))


def s3_notice(*records: dict[str, Any]) -> str:
    """The body of the queue message that carries S3's notice."""
    return notice(*records)


def sqs_event(bodies: Mapping[str, str], queue_arn: str) -> dict[str, Any]:
    """A batch of messages, by their ids."""
    return {
        "Records": [
            {
                "messageId": message_id,
                "receiptHandle": f"handle-{message_id}",
                "body": body,
                "attributes": {
                    "ApproximateReceiveCount": "1",
                    "SentTimestamp": "1773489600000",
                    "SenderId": "AIDAEXAMPLE",
                    "ApproximateFirstReceiveTimestamp": "1773489600001",
                },
                "messageAttributes": {},
                "md5OfBody": hashlib.md5(body.encode()).hexdigest(),
                "eventSource": "aws:sqs",
                "eventSourceARN": queue_arn,
                "awsRegion": REGION,
            }
            for message_id, body in bodies.items()
        ]
    }


def stream_event(records: Iterable[Mapping[str, Any]], stream_arn: str) -> dict[str, Any]:
    """A batch of a table's stream, from what the stream's own API gives."""
    return {
        "Records": [
            {
                "eventID": record["eventID"],
                "eventName": record["eventName"],
                "eventVersion": "1.1",
                "eventSource": "aws:dynamodb",
                "awsRegion": REGION,
                "dynamodb": plain(record["dynamodb"]),
                "eventSourceARN": stream_arn,
            }
            for record in records
        ]
    }


def http_event(
    route: str,
    path: str,
    parameters: Mapping[str, str],
    *,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    encoded: bool = False,
) -> dict[str, Any]:
    """An HTTP API request, payload format 2.0; the API encodes what is no text."""
    method = route.partition(" ")[0]
    event: dict[str, Any] = {
        "version": "2.0",
        "routeKey": route,
        "rawPath": path,
        "rawQueryString": "",
        "headers": {name.lower(): value for name, value in (headers or {}).items()},
        "requestContext": {
            "accountId": ACCOUNT,
            "apiId": "a1b2c3d4e5",
            "domainName": f"a1b2c3d4e5.execute-api.{REGION}.amazonaws.com",
            "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1"},
            "requestId": "JKJaXmPLvHcESHA=",
            "routeKey": route,
            "stage": "$default",
            "timeEpoch": 1773489600000,
        },
        "pathParameters": dict(parameters),
        "isBase64Encoded": False,
    }
    if body is not None:
        if encoded:
            event |= {"body": base64.b64encode(body).decode(), "isBase64Encoded": True}
        else:
            event["body"] = body.decode()
    return event
