"""DynamoDB stream records, as a function and its failure destination get them."""

import base64
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from infra.local.invocation import Outcome


def plain(value: Any) -> Any:
    """Attribute values as JSON has them: bytes in base64."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def sequence_number(record: Mapping[str, Any]) -> str:
    """Where a record stands in its shard."""
    return str(record["dynamodb"]["SequenceNumber"])


def created(record: Mapping[str, Any]) -> datetime:
    """When the change was made."""
    when: datetime = record["dynamodb"]["ApproximateCreationDateTime"]
    return when.astimezone(UTC)


def event_record(record: Mapping[str, Any], stream_arn: str) -> dict[str, Any]:
    """A record of the streams API as a record of the event that a function gets."""
    change = dict(record["dynamodb"])
    change["ApproximateCreationDateTime"] = created(record).timestamp()
    event: dict[str, Any] = {
        "eventID": record["eventID"],
        "eventName": record["eventName"],
        "eventVersion": record["eventVersion"],
        "eventSource": record["eventSource"],
        "awsRegion": record["awsRegion"],
        "dynamodb": plain(change),
        "eventSourceARN": stream_arn,
    }
    if identity := record.get("userIdentity"):
        event["userIdentity"] = {"type": identity["Type"], "principalId": identity["PrincipalId"]}
    return event


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def failure_record(
    records: Sequence[Mapping[str, Any]],
    *,
    stream_arn: str,
    shard_id: str,
    function_arn: str,
    condition: str,
    attempts: int,
    outcome: Outcome | None,
) -> dict[str, Any]:
    """What Lambda sends to a mapping's OnFailure destination: where the records are, not what they hold."""
    body: dict[str, Any] = {
        "requestContext": {
            "requestId": outcome.request_id if outcome else "",
            "functionArn": function_arn,
            "condition": condition,
            "approximateInvokeCount": attempts,
        }
    }
    if outcome:
        body["responseContext"] = {"statusCode": 200, "executedVersion": "$LATEST"}
        if outcome.failed:
            body["responseContext"]["functionError"] = "Unhandled"
    return body | {
        "version": "1.0",
        "timestamp": _iso(datetime.now(UTC)),
        "DDBStreamBatchInfo": {
            "shardId": shard_id,
            "startSequenceNumber": sequence_number(records[0]),
            "endSequenceNumber": sequence_number(records[-1]),
            "approximateArrivalOfFirstRecord": _iso(created(records[0])),
            "approximateArrivalOfLastRecord": _iso(created(records[-1])),
            "batchSize": len(records),
            "streamArn": stream_arn,
        },
    }
