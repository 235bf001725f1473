"""Answers as they can be compared: without times and identifiers, sets and heaps sorted."""

import json
from collections.abc import Mapping
from typing import Any, Final

_VOLATILE: Final = frozenset(
    {
        "ARN",
        "AcceptRanges",
        "AccountId",
        "ApproximateCreationDateTime",
        "ChecksumAlgorithm",
        "ChecksumCRC32",
        "ChecksumCRC64NVME",
        "ChecksumSHA1",
        "ChecksumSHA256",
        "ChecksumType",
        "ConsumedCapacity",
        "CreatedDate",
        "DeletionDate",
        "Delimiter",
        "EncodingType",
        "KeyMarker",
        "LastModified",
        "Location",
        "MD5OfMessageAttributes",
        "MaxKeys",
        "MessageId",
        "Name",
        "NextContinuationToken",
        "NextKeyMarker",
        "NextVersionIdMarker",
        "Owner",
        "ReceiptHandle",
        "ServerSideEncryption",
        "SignatureVersion",
        "SubscriptionArn",
        "VersionIdMarker",
    }
)
_ONLY_DONE: Final = frozenset(
    {
        "create_bucket",
        "create_queue",
        "create_table",
        "create_topic",
        "delete_queue",
        "delete_table",
        "delete_topic",
        "put_bucket_versioning",
        "set_queue_attributes",
        "subscribe",
        "create_secret",
        "put_secret_value",
        "delete_secret",
    }
)
_OFTEN_EMPTY: Final = frozenset(
    {"Attributes", "CommonPrefixes", "Contents", "DeleteMarkers", "Prefix", "Versions"}
)
_SETS: Final = frozenset({"SS", "NS", "BS"})


def comparable(
    method: str, request: Mapping[str, Any], answer: Any, versions: Mapping[str, list[str]]
) -> Any:
    """An answer without what differs from AWS to AWS."""
    if answer is None or method in _ONLY_DONE:
        return None
    match method:
        case "scan":
            answer = {**answer, "Items": _sorted(answer["Items"])}
        case "batch_get_item":
            return _sorted([item for items in answer["Responses"].values() for item in items])
        case "query" if "IndexName" in request:
            if "Limit" in request:
                return answer["Count"]
            answer = {**answer, "Items": _sorted(answer["Items"])}
        case "receive_message":
            return sorted((_message(message) for message in answer.get("Messages", ())), key=str)
        case "publish_batch":
            went = sorted(entry["Id"] for entry in answer.get("Successful", ()))
            return went, sorted((entry["Id"], entry["Code"]) for entry in answer.get("Failed", ()))
        case "delete_objects":
            deleted = [_plain(entry, versions) for entry in answer.get("Deleted", ())]
            return _sorted(deleted), [entry["Code"] for entry in answer.get("Errors", ())]
    return _plain(answer, versions)


def _sorted(items: list[Any]) -> list[Any]:
    return sorted((_plain(item, {}) for item in items), key=str)


def _plain(value: Any, versions: Mapping[str, list[str]]) -> Any:
    match value:
        case dict():
            shown = {
                name: sorted(member, key=str)
                if name in _SETS and isinstance(member, list)
                else _plain(member, versions)
                for name, member in sorted(value.items())
                if name not in _VOLATILE and (member or name not in _OFTEN_EMPTY)
            }
            for name in ("VersionId", "DeleteMarkerVersionId"):
                if name in shown:
                    shown[name] = _number(str(shown[name]), value.get("Key"), versions)
            if "ETag" in shown:
                shown["ETag"] = str(shown["ETag"]).strip('"')
            return shown
        case list():
            return [_plain(member, versions) for member in value]
        case _ if hasattr(value, "read"):
            return value.read()
        case _:
            return value


def _number(version: str, key: str | None, versions: Mapping[str, list[str]]) -> Any:
    """Which of an object's versions it is."""
    known = [each for name, ids in versions.items() if key in (name, None) for each in ids]
    return known.index(version) if version in known else "another"


def _message(message: Mapping[str, Any]) -> tuple[Any, ...]:
    body = message["Body"]
    if body.startswith("{"):
        envelope = json.loads(body)
        body = (envelope["Message"], envelope.get("MessageAttributes"))
    attributes = {
        name: {kind: text for kind, text in value.items() if kind in ("DataType", "StringValue")}
        for name, value in message.get("MessageAttributes", {}).items()
    }
    return body, message["Attributes"]["ApproximateReceiveCount"], attributes
