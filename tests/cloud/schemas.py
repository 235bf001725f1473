"""What create_table states, and describe_table tells."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tests.cloud.places import ACCOUNT, REGION
from tests.cloud.tables import Index, KeySchema, Table
from tests.cloud.values import invalid


def table_from(request: Mapping[str, Any], at: datetime) -> Table:
    """An empty table as the request describes it."""
    name = request["TableName"]
    types = {one["AttributeName"]: one["AttributeType"] for one in request["AttributeDefinitions"]}
    indexes = {
        one["IndexName"]: Index(one["IndexName"], _schema(one["KeySchema"], types), one["Projection"])
        for one in request.get("GlobalSecondaryIndexes", ())
    }
    stream = request.get("StreamSpecification") or {}
    arn = f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{name}"
    description: dict[str, Any] = {
        "TableName": name,
        "TableArn": arn,
        "TableStatus": "ACTIVE",
        "KeySchema": list(request["KeySchema"]),
        "AttributeDefinitions": list(request["AttributeDefinitions"]),
        "CreationDateTime": at,
        "GlobalSecondaryIndexes": list(request.get("GlobalSecondaryIndexes", ())),
    }
    if stream.get("StreamEnabled"):
        label = at.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3]
        description |= {
            "StreamSpecification": dict(stream),
            "LatestStreamLabel": label,
            "LatestStreamArn": f"{arn}/stream/{label}",
        }
    return Table(
        name, description, _schema(request["KeySchema"], types), indexes, bool(stream.get("StreamEnabled"))
    )


def _schema(keys: Sequence[Mapping[str, str]], types: Mapping[str, str]) -> KeySchema:
    names = {one["KeyType"]: one["AttributeName"] for one in keys}
    for name in names.values():
        if name not in types:
            raise invalid(f"One or more parameter values were invalid: {name} is not defined")
    hash_name, range_name = names["HASH"], names.get("RANGE")
    return KeySchema(hash_name, types[hash_name], range_name, types[range_name] if range_name else None)


def described(table: Table) -> dict[str, Any]:
    """What DynamoDB tells of a table."""
    return {**table.description, "ItemCount": len(table.items)}
