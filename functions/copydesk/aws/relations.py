"""The index of near duplicates and stories in the table. Implements ports.Relations.

Every item is less than a kilobyte, so that a write is one unit; every read is bounded, however much there is.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from copydesk.aws.clients import ConditionFailed, passing_failures
from copydesk.aws.tables import (
    Item,
    Table,
    compressed,
    expanded,
    get_all,
    instant,
    key,
    number,
    text_of,
)
from copydesk.ports import Holder, Listing, Ties

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef

HELD_FOR: Final = timedelta(days=30)
"""The window of near duplicates."""
LISTED_FOR: Final = timedelta(days=14)
"""The window of stories."""

_MEMBERS: Final = 64
_NEWEST: Final = 16
_HOLDER: Final = "HOLDER"


class DynamoRelations:
    """The index in one table."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def holders(self, keys: Collection[str], now: datetime, *, consistent: bool) -> Mapping[str, Holder]:
        """One batch read. What the table has still to forget is held no more."""
        wanted = [key(_phrase(each), _HOLDER) for each in keys]
        items = get_all(self._table, wanted, consistent=consistent)
        return {
            text_of(item, "pk").removeprefix(_phrase("")): Holder(
                text_of(item, "article"), datetime.fromisoformat(text_of(item, "since"))
            )
            for item in items
            if int(item["ttl"]["N"]) > now.timestamp()
        }

    def claim(self, phrase: str, article_id: str, now: datetime) -> bool:
        """One conditional write: the first one wins, until its window closes."""
        try:
            with passing_failures():
                self._table.client.put_item(
                    TableName=self._table.name,
                    Item={
                        **key(_phrase(phrase), _HOLDER),
                        "article": {"S": article_id},
                        "since": instant(now),
                        "ttl": _until(now + HELD_FOR),
                    },
                    ConditionExpression="attribute_not_exists(pk) OR article = :article OR #ttl <= :now",
                    ExpressionAttributeNames={"#ttl": "ttl"},
                    ExpressionAttributeValues={":article": {"S": article_id}, ":now": _until(now)},
                )
        except ConditionFailed:
            return False
        return True

    def members(self, families: Collection[str]) -> Mapping[str, Sequence[str]]:
        """One query for each family."""
        return {
            family: tuple(text_of(item, "sk") for item in self._newest(_family(family), _MEMBERS, names="sk"))
            for family in families
        }

    def listed(self, terms: Collection[str], now: datetime) -> Mapping[str, Sequence[Listing]]:
        """One query for each term."""
        since = _moment(now - LISTED_FOR)
        return {
            term: tuple(_listing(item) for item in self._newest(_term(term), _NEWEST, since=since))
            for term in terms
        }

    def enter(self, article_id: str, story_id: str | None, ties: Ties, now: datetime) -> None:
        """One write for the family, one for each term."""
        if ties.family not in (None, article_id):
            self._put(key(_family(ties.family or ""), article_id) | {"ttl": _until(now + HELD_FOR)})
        if story_id and ties.since:
            listing = {"vector": ties.vector, "published": (ties.published or ties.since).isoformat()}
            for term in ties.terms:
                self._put(
                    key(_term(term), _listed(article_id, ties.since))
                    | {
                        "story": {"S": story_id},
                        "listing": {"B": compressed(json.dumps(listing))},
                        "ttl": _until(now + LISTED_FOR),
                    }
                )

    def forget(self, article_id: str, ties: Ties) -> None:
        """One write for each item."""
        for each in ties.keys:
            with suppress(ConditionFailed):
                self._delete(
                    key(_phrase(each), _HOLDER),
                    ConditionExpression="article = :article",
                    ExpressionAttributeValues={":article": {"S": article_id}},
                )
        if ties.family not in (None, article_id):
            self._delete(key(_family(ties.family or ""), article_id))
        if ties.since:
            for term in ties.terms:
                self._delete(key(_term(term), _listed(article_id, ties.since)))

    def _newest(
        self, pk: str, limit: int, *, since: str | None = None, names: str | None = None
    ) -> Sequence[Item]:
        values: dict[str, AttributeValueTypeDef] = {":pk": {"S": pk}}
        request: dict[str, Any] = {"KeyConditionExpression": "pk = :pk"}
        if since:
            request["KeyConditionExpression"] += " AND sk >= :since"
            values[":since"] = {"S": since}
        if names:
            request["ProjectionExpression"] = names
        with passing_failures():
            return self._table.client.query(
                TableName=self._table.name,
                ExpressionAttributeValues=values,
                ScanIndexForward=False,
                Limit=limit,
                **request,
            )["Items"]

    def _put(self, item: "Mapping[str, AttributeValueTypeDef]") -> None:
        with passing_failures():
            self._table.client.put_item(TableName=self._table.name, Item=item)

    def _delete(self, item_key: "Mapping[str, AttributeValueTypeDef]", **condition: Any) -> None:
        with passing_failures():
            self._table.client.delete_item(TableName=self._table.name, Key=item_key, **condition)


def _phrase(phrase: str) -> str:
    return f"PHRASE#{phrase}"


def _family(article_id: str) -> str:
    return f"FAMILY#{article_id}"


def _term(term: str) -> str:
    return f"TERM#{term}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _listed(article_id: str, since: datetime) -> str:
    return f"{_moment(since)}#{article_id}"


def _until(at: datetime) -> "AttributeValueTypeDef":
    return number(int(at.timestamp()))


def _listing(item: Item) -> Listing:
    stated = json.loads(expanded(bytes(item["listing"]["B"])))
    return Listing(
        story_id=text_of(item, "story"),
        article_id=text_of(item, "sk").partition("#")[2],
        vector=stated["vector"],
        published=datetime.fromisoformat(stated["published"]),
    )
