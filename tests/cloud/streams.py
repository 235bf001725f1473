"""DynamoDB Streams: the changes of a table, in one shard.

https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from tests.cloud.dynamodb import DynamoDB
from tests.cloud.failures import Fault
from tests.cloud.places import REGION
from tests.cloud.tables import Change, Table
from tests.cloud.values import copied, size_of

SHARD: Final = "shardId-00000001773480413589-00000001"
KEPT_FOR: Final = timedelta(hours=24)
_FIRST: Final = 100000000000000000001


class Streams:
    """The streams of all tables."""

    def __init__(self, tables: DynamoDB) -> None:
        self._tables = tables

    def describe_stream(self, request: Mapping[str, Any]) -> dict[str, Any]:
        table = self._table(request["StreamArn"])
        shard = {
            "ShardId": SHARD,
            "SequenceNumberRange": {"StartingSequenceNumber": position(table.forgotten)},
        }
        return {
            "StreamDescription": {
                "StreamArn": request["StreamArn"],
                "StreamLabel": table.description["LatestStreamLabel"],
                "StreamStatus": "ENABLED",
                "StreamViewType": table.description["StreamSpecification"]["StreamViewType"],
                "TableName": table.name,
                "KeySchema": table.description["KeySchema"],
                "Shards": [shard],
            }
        }

    def get_shard_iterator(self, request: Mapping[str, Any]) -> dict[str, Any]:
        table = self._table(request["StreamArn"])
        if request["ShardId"] != SHARD:
            raise Fault("ResourceNotFoundException", "Requested resource not found: Shard does not exist")
        match request["ShardIteratorType"]:
            case "TRIM_HORIZON":
                number = table.forgotten
            case "LATEST":
                number = table.forgotten + len(table.changes)
            case kind:
                number = int(request["SequenceNumber"]) - _FIRST + (kind == "AFTER_SEQUENCE_NUMBER")
        if number < table.forgotten:
            raise Fault(
                "TrimmedDataAccessException", "The operation attempted to read past the oldest record"
            )
        return {"ShardIterator": f"{request['StreamArn']}|{number}"}

    def get_records(self, request: Mapping[str, Any]) -> dict[str, Any]:
        arn, _, text = request["ShardIterator"].rpartition("|")
        table, number = self._table(arn), int(text)
        if number < table.forgotten:
            raise Fault(
                "TrimmedDataAccessException", "The operation attempted to read past the oldest record"
            )
        first = number - table.forgotten
        changes = table.changes[first : first + request.get("Limit", 1000)]
        return {
            "Records": [record(change) for change in changes],
            "NextShardIterator": f"{arn}|{number + len(changes)}",
        }

    def changes(self, arn: str, after: int = 0) -> Sequence[Change]:
        """The changes from a number on, as they are: for who reads a stream without its API."""
        table = self._table(arn)
        return table.changes[max(after - table.forgotten, 0) :]

    def forget(self, arn: str, count: int) -> None:
        """Let go of the oldest changes, as after a day."""
        table = self._table(arn)
        count = min(count, len(table.changes))
        del table.changes[:count]
        table.forgotten += count

    def _table(self, arn: str) -> Table:
        name = arn.partition(":table/")[2].partition("/stream/")[0]
        table = self._tables.tables.get(name)
        if table is None or table.description.get("LatestStreamArn") != arn:
            raise Fault("ResourceNotFoundException", f"Requested resource not found: Stream: {arn} not found")
        return table


def position(number: int) -> str:
    """A sequence number: of one length, so that text sorts as numbers do."""
    return str(_FIRST + number)


def record(change: Change) -> dict[str, Any]:
    """A change as the stream's API tells of it."""
    told: dict[str, Any] = {
        "ApproximateCreationDateTime": change.at.replace(microsecond=0),
        "Keys": copied(change.key),
        "SequenceNumber": position(change.number),
        "SizeBytes": sum(size_of(image) for image in (change.key, change.old, change.new) if image),
        "StreamViewType": "NEW_AND_OLD_IMAGES",
    }
    if change.old is not None:
        told["OldImage"] = copied(change.old)
    if change.new is not None:
        told["NewImage"] = copied(change.new)
    name = "REMOVE" if change.new is None else "MODIFY" if change.old is not None else "INSERT"
    made: dict[str, Any] = {
        "eventID": f"{change.number:032x}",
        "eventName": name,
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": REGION,
        "dynamodb": told,
    }
    if change.by_ttl:
        made["userIdentity"] = {"Type": "Service", "PrincipalId": "dynamodb.amazonaws.com"}
    return made
