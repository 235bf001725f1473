"""The one table: its keys, and how values are written. Each kind of item has one writer.

pk                       sk                            writer
ARTICLE#<id>             HEAD                          publish (announce takes the pending mark away)
ARTICLE#<id>             REV#<number>#<token>          publish, once, before HEAD
ARTICLE#<id>             FACTS#<number>#<digest>       publish
ARTICLE#<id>             ASIDE#<kind>#<version>#<hash> publish
RECEIPT#<id>             RECEIPT                       webhook, ingest
RECEIPT#<id>             ITEM#<number>                 ingest or publish, once
LOG#<day>#<shard>        <time>#<event id>             announce
PHRASE#<key>             HOLDER                        publish; the article that holds a phrase's key
FAMILY#<id>              <article id>                  publish; a near duplicate of that article or its kin
TERM#<term>              <time>#<article id>           publish; an article by which its story is found
BUDGET#<service>         <day>                         enrich
TALLY#<day>              <time>                        ingest, publish; how many, in ten minutes

Two sparse indexes find what has to happen: pending-index (pendingShard, pendingSince) and due-index
(dueShard, dueAt). Both are spread over shards, so that no partition is hot. A third, story-index
(storyId, pk), finds the articles of a story that may be seen.
"""

import gzip
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from copydesk.aws.clients import passing_failures
from copydesk.errors import Unavailable

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef, KeysAndAttributesTypeDef

type Value = AttributeValueTypeDef
type Item = Mapping[str, AttributeValueTypeDef]

HEAD: Final = "HEAD"
RECEIPT: Final = "RECEIPT"
SHARDS: Final = 8
PENDING_INDEX: Final = "pending-index"
DUE_INDEX: Final = "due-index"
STORY_INDEX: Final = "story-index"

_BATCHES: Final = 8


class Table(NamedTuple):
    """The table, and the client to reach it."""

    client: "DynamoDBClient"
    name: str


def put_once(table: Table, item: "dict[str, AttributeValueTypeDef]") -> None:
    """Write an item that is never written again. Raises ConditionFailed where it is there."""
    with passing_failures():
        table.client.put_item(TableName=table.name, Item=item, ConditionExpression="attribute_not_exists(pk)")


def get_all(
    table: Table,
    keys: "Sequence[dict[str, AttributeValueTypeDef]]",
    *,
    consistent: bool,
    only: Sequence[str] = (),
) -> Iterator[Item]:
    """The items that are there of at most 100, in no order. What the table holds back is asked for again.

    `only` names attributes that are enough.
    """
    wanted: Any = keys
    asked: KeysAndAttributesTypeDef = {"Keys": keys, "ConsistentRead": consistent}
    if only:
        names = {f"#{number}": name for number, name in enumerate(only)}
        asked["ProjectionExpression"] = ", ".join(names)
        asked["ExpressionAttributeNames"] = names
    for _ in range(_BATCHES):
        if not wanted:
            return
        with passing_failures():
            answer = table.client.batch_get_item(RequestItems={table.name: {**asked, "Keys": wanted}})
        yield from answer["Responses"].get(table.name, ())
        left: Mapping[str, Any] = answer.get("UnprocessedKeys", {}).get(table.name, {})
        wanted = left.get("Keys")
    if wanted:
        raise Unavailable(f"BatchGetItem: {len(wanted)} keys left over")


def key(pk: str, sk: str) -> "dict[str, AttributeValueTypeDef]":
    """An item's primary key."""
    return {"pk": {"S": pk}, "sk": {"S": sk}}


def article_key(article_id: str) -> str:
    """The partition of an article."""
    return f"ARTICLE#{article_id}"


def receipt_key(receipt_id: str) -> str:
    """The partition of a receipt."""
    return f"RECEIPT#{receipt_id}"


def revision_key(revision: int, token: str) -> str:
    """Where a revision's record is, made by the delivery of this token."""
    return f"REV#{revision:08d}#{token}"


def shard(kind: Literal["article", "receipt"], identifier: str) -> str:
    """The shard of an index that an item is in: always the same for the same item."""
    number = int(hashlib.sha256(identifier.encode()).hexdigest()[:8], 16) % SHARDS
    return f"{kind}#{number}"


def shards(kind: Literal["article", "receipt"]) -> tuple[str, ...]:
    """All shards of a kind."""
    return tuple(f"{kind}#{number}" for number in range(SHARDS))


def instant(moment: datetime) -> "AttributeValueTypeDef":
    """A time that sorts as text: ISO 8601, UTC, microseconds."""
    return {"S": moment.astimezone(UTC).isoformat(timespec="microseconds")}


def number(value: int) -> "AttributeValueTypeDef":
    """A number."""
    return {"N": str(value)}


def compressed(text: str) -> bytes:
    """A document as it is stored: gzip, the same bytes for the same text."""
    return gzip.compress(text.encode(), compresslevel=6, mtime=0)


def expanded(data: bytes) -> str:
    """A document as it was written."""
    return gzip.decompress(data).decode()


def text_of(item: Item, name: str) -> str:
    """A text attribute that is always there."""
    return item[name]["S"]
