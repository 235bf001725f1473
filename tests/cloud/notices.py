"""S3's notices, as they come in a queue's messages.

https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol
from urllib.parse import quote_plus


class Send(Protocol):
    """What brings a message to a queue for another service: the queue's ARN, the body, the attributes."""

    def __call__(self, queue_arn: str, body: str, attributes: Mapping[str, Any], /) -> None: ...


def setup_event(bucket: str, at: datetime) -> str:
    """What S3 sends when notifications are set up."""
    return json.dumps(
        {
            "Service": "Amazon S3",
            "Event": "s3:TestEvent",
            "Time": _text(at),
            "Bucket": bucket,
            "RequestId": "5582815E1AEA5ADF",
            "HostId": "8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR",
        }
    )


def created(
    bucket: str,
    key: str,
    *,
    size: int,
    etag: str,
    version_id: str | None,
    sequence: int,
    at: datetime,
    region: str,
) -> dict[str, Any]:
    """The record of a write, of which a notice holds one; S3 encodes the key."""
    stored: dict[str, Any] = {
        "key": quote_plus(key, safe="/"),
        "size": size,
        "eTag": etag,
        "sequencer": f"{sequence:016X}",
    }
    if version_id is not None:
        stored["versionId"] = version_id
    return {
        "eventVersion": "2.1",
        "eventSource": "aws:s3",
        "awsRegion": region,
        "eventTime": _text(at),
        "eventName": "ObjectCreated:Put",
        "userIdentity": {"principalId": "AWS:AIDAEXAMPLE"},
        "requestParameters": {"sourceIPAddress": "192.0.2.1"},
        "responseElements": {"x-amz-request-id": "C3D13FE58DE4C810"},
        "s3": {
            "s3SchemaVersion": "1.0",
            "configurationId": "Inbox",
            "bucket": {
                "name": bucket,
                "ownerIdentity": {"principalId": "A3NL1KOZZKExample"},
                "arn": f"arn:aws:s3:::{bucket}",
            },
            "object": stored,
        },
    }


def notice(*records: Mapping[str, Any]) -> str:
    """The body of the queue message that carries records."""
    return json.dumps({"Records": records})


def _text(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
