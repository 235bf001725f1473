"""HEADs and revisions in the table, large revisions in the archive bucket. Implements ports.Articles."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from pydantic import ConfigDict, TypeAdapter

from copydesk.aws.clients import ConditionFailed, passing_failures
from copydesk.aws.heads import head_of, stored
from copydesk.aws.objects import S3Archive
from copydesk.aws.tables import (
    HEAD,
    STORY_INDEX,
    Item,
    Table,
    article_key,
    compressed,
    expanded,
    get_all,
    instant,
    key,
    number,
    put_once,
    revision_key,
    shard,
    text_of,
)
from copydesk.errors import Refused
from copydesk.facts import Fact
from copydesk.lifecycle import Head, Lifecycle
from copydesk.ports import LostRace, Revision, Standing

_FACTS: Final = TypeAdapter(tuple[Fact, ...], config=ConfigDict(defer_build=True, hide_input_in_errors=True))


class DynamoHeads:
    """HEADs of one table, for those who only read them. Implements ports.Heads."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def head(self, article_id: str) -> Head | None:
        """HEAD, read consistently."""
        return _head(self._table, article_id)


class DynamoArticles:
    """Articles of one table; a revision of more than `inline_bytes` has its document in the archive.

    Who only reads need not say how many that are.
    """

    def __init__(self, table: Table, archive: S3Archive, inline_bytes: int = 0) -> None:
        self._table = table
        self._archive = archive
        self._inline_bytes = inline_bytes

    def head(self, article_id: str) -> Head | None:
        """HEAD, read consistently."""
        return _head(self._table, article_id)

    def commit(self, before: Head | None, after: Head, now: datetime) -> None:
        """The commit point: one update, conditional on the count of writes that was read with `before`."""
        writes = (before.writes if before else 0) + 1
        written = after.model_copy(update={"writes": writes})
        values: dict[str, Any] = {
            ":head": stored(written),
            ":writes": number(writes),
            ":seq": number(after.seq),
            ":nonce": number(after.announce_nonce),
            ":lifecycle": {"S": after.lifecycle},
        }
        sets = ["head = :head", "writes = :writes", "seq = :seq", "nonce = :nonce", "lifecycle = :lifecycle"]
        removes = []
        if after.due_at:
            values |= {":due": instant(after.due_at), ":shard": {"S": shard("article", after.article_id)}}
            sets += ["dueAt = :due", "dueShard = :shard"]
        else:
            removes += ["dueAt", "dueShard"]
        if after.is_seen and after.attributes.story_id:
            values[":story"] = {"S": after.attributes.story_id[0]}
            sets += ["storyId = :story"]
        else:
            removes += ["storyId"]
        if _owes(before, after):
            values |= {":now": instant(now), ":shard": {"S": shard("article", after.article_id)}}
            sets += ["pendingSince = :now", "pendingShard = :shard"]
        if before:
            condition = "writes = :before"
            values[":before"] = number(before.writes)
        else:
            condition = "attribute_not_exists(pk)"
        remove = f" REMOVE {', '.join(removes)}" if removes else ""
        try:
            self._move(after.article_id, f"SET {', '.join(sets)}{remove}", condition, values)
        except ConditionFailed as error:
            raise LostRace from error

    def settle(self, article_id: str, seq: int) -> None:
        """Take the pending mark away, unless HEAD has moved on and owes another event."""
        with suppress(ConditionFailed):
            self._move(article_id, "REMOVE pendingSince, pendingShard", "seq = :seq", {":seq": number(seq)})

    def put_revision(self, revision: Revision) -> Revision:
        """Write once. A retry finds what was written before, and that stands."""
        document = revision.model_dump_json(exclude_none=True)
        sk = revision_key(revision.revision, revision.token)
        item = key(article_key(revision.article_id), sk)
        item |= self._stored(document, _object_key(revision, document))
        try:
            put_once(self._table, item)
        except ConditionFailed:
            return self.revision(revision.article_id, revision.revision, revision.token) or revision
        return revision

    def revision(self, article_id: str, revision: int, token: str) -> Revision | None:
        """A revision's record; None where there is none or its body was purged."""
        item = _item(self._table, article_id, revision_key(revision, token))
        document = self._document(item)
        return Revision.model_validate_json(document) if document else None

    def heads_of(self, article_ids: Collection[str]) -> Mapping[str, Head]:
        """HEADs, read consistently, in one batch."""
        keys = [key(article_key(article_id), HEAD) for article_id in article_ids]
        found = (head_of(item) for item in get_all(self._table, keys, consistent=True))
        return {head.article_id: head for head in found}

    def standings(self, article_ids: Collection[str]) -> Mapping[str, Standing]:
        """Of HEADs what is kept beside their documents, read consistently, in one batch."""
        keys = [key(article_key(article_id), HEAD) for article_id in article_ids]
        items = get_all(self._table, keys, consistent=True, only=("pk", "seq", "lifecycle"))
        return {
            text_of(item, "pk").removeprefix(article_key("")): Standing(
                int(item["seq"]["N"]), Lifecycle(text_of(item, "lifecycle"))
            )
            for item in items
        }

    def current(self, heads: Collection[Head]) -> Mapping[str, Revision]:
        """The records of last revisions in one batch, and one read for each that is in the archive."""
        keys = [
            key(article_key(head.article_id), revision_key(head.revision, head.record(head.revision)))
            for head in heads
        ]
        documents = (self._document(item) for item in get_all(self._table, keys, consistent=True))
        found = (Revision.model_validate_json(document) for document in documents if document)
        return {revision.article_id: revision for revision in found}

    def of_story(self, story_id: str, after: str, limit: int) -> Sequence[str]:
        """The articles of a story by the sparse index."""
        with passing_failures():
            items = self._table.client.query(
                TableName=self._table.name,
                IndexName=STORY_INDEX,
                KeyConditionExpression="storyId = :story AND pk > :after",
                ExpressionAttributeValues={":story": {"S": story_id}, ":after": {"S": article_key(after)}},
                Limit=limit,
            )["Items"]
        return [text_of(item, "pk").removeprefix(article_key("")) for item in items]

    def put_facts(self, article_id: str, revision: int, digest: str, facts: Sequence[Fact]) -> None:
        """Keep later facts; the same digest is the same facts."""
        item = key(article_key(article_id), _facts_key(revision, digest))
        document = _FACTS.dump_json(tuple(facts), by_alias=True).decode()
        item |= self._stored(document, f"articles/{article_id}/{revision:08d}-facts-{digest}.json")
        with passing_failures():
            self._table.client.put_item(TableName=self._table.name, Item=item)

    def facts(self, article_id: str, revision: int, digest: str) -> tuple[Fact, ...] | None:
        """Later facts of a revision, by their digest."""
        document = self._document(_item(self._table, article_id, _facts_key(revision, digest)))
        return _FACTS.validate_json(document) if document else None

    def keep_aside(self, kind: str, revision: Revision) -> None:
        """Keep a version that did not win, under its version and hash."""
        article = revision.article
        sk = _aside_key(kind, article.version.value if article.version else "", article.content_hash)
        document = revision.model_dump_json(exclude_none=True)
        item = key(article_key(revision.article_id), sk)
        name = sk.removeprefix("ASIDE#").replace("#", "/")
        item |= self._stored(document, f"articles/{revision.article_id}/aside/{name}.json")
        with passing_failures():
            self._table.client.put_item(TableName=self._table.name, Item=item)

    def kept_aside(self, kind: str, article_id: str, version: str, content_hash: str) -> Revision | None:
        """What was kept aside under a version and hash."""
        item = _item(self._table, article_id, _aside_key(kind, version, content_hash))
        document = self._document(item)
        return Revision.model_validate_json(document) if document else None

    def all_aside(self, kind: str, article_id: str) -> Sequence[Revision]:
        """All that was kept aside of an article as one kind; for people, whom the API does not show it."""
        with passing_failures():
            items = self._table.client.query(
                TableName=self._table.name,
                KeyConditionExpression="pk = :pk AND begins_with(sk, :kind)",
                ExpressionAttributeValues={
                    ":pk": {"S": article_key(article_id)},
                    ":kind": {"S": f"ASIDE#{kind}#"},
                },
                ConsistentRead=True,
            )["Items"]
        documents = (self._document(item) for item in items)
        return [Revision.model_validate_json(document) for document in documents if document]

    def purge(self, article_id: str, through: int) -> None:
        """Delete bodies and later facts up to a revision, and all that was kept aside.

        The items stay, without their documents: that a revision existed is no secret.
        """
        prefix = f"articles/{article_id}/"
        self._archive.delete_all_versions(prefix, lambda name: _revision_of(name, prefix) <= through)
        with passing_failures():
            pages = self._table.client.get_paginator("query").paginate(
                TableName=self._table.name,
                KeyConditionExpression="pk = :pk",
                ExpressionAttributeValues={":pk": {"S": article_key(article_id)}},
                ProjectionExpression="sk",
                ConsistentRead=True,
            )
            doomed = [
                text_of(item, "sk")
                for page in pages
                for item in page["Items"]
                if _is_doomed(text_of(item, "sk"), through)
            ]
            for sk in doomed:
                self._table.client.update_item(
                    TableName=self._table.name,
                    Key=key(article_key(article_id), sk),
                    UpdateExpression="SET purged = :yes REMOVE document, #object",
                    ExpressionAttributeNames={"#object": "object"},
                    ExpressionAttributeValues={":yes": {"BOOL": True}},
                )

    def _move(self, article_id: str, update: str, condition: str, values: dict[str, Any]) -> None:
        with passing_failures():
            self._table.client.update_item(
                TableName=self._table.name,
                Key=key(article_key(article_id), HEAD),
                UpdateExpression=update,
                ConditionExpression=condition,
                ExpressionAttributeValues=values,
            )

    def _stored(self, document: str, name: str) -> Item:
        """The member that holds a document, or a large one's name in the archive, where it is put."""
        data = compressed(document)
        if len(data) <= self._inline_bytes:
            return {"document": {"B": data}}
        self._archive.put(name, document)
        return {"object": {"S": name}}

    def _document(self, item: Item | None) -> str | None:
        if item is None:
            return None
        if "document" in item:
            return expanded(bytes(item["document"]["B"]))
        if "object" not in item:
            return None
        try:
            return self._archive.get(text_of(item, "object"))
        except Refused:
            # A purge deletes objects first, and may be interrupted before it comes to their items.
            return None


def _head(table: Table, article_id: str) -> Head | None:
    item = _item(table, article_id, HEAD)
    return head_of(item) if item else None


def _item(table: Table, article_id: str, sk: str) -> Item | None:
    with passing_failures():
        return table.client.get_item(
            TableName=table.name, Key=key(article_key(article_id), sk), ConsistentRead=True
        ).get("Item")


def _owes(before: Head | None, after: Head) -> bool:
    """Whether the write owes an announcement."""
    if before is None:
        return after.seq > 0
    return (after.seq, after.announce_nonce) != (before.seq, before.announce_nonce)


def _aside_key(kind: str, version: str, content_hash: str) -> str:
    return f"ASIDE#{kind}#{version}#{content_hash[:16]}"


def _facts_key(revision: int, digest: str) -> str:
    return f"FACTS#{revision:08d}#{digest}"


def _object_key(revision: Revision, document: str) -> str:
    """Named by its content too: a retry that found other facts must not overwrite what stands."""
    digest = hashlib.sha256(document.encode()).hexdigest()[:16]
    return f"articles/{revision.article_id}/{revision.revision:08d}-{revision.token}-{digest}.json"


def _revision_of(name: str, prefix: str) -> int:
    """The revision that an object's name states; 0 for what was kept aside, which always goes."""
    stated = name.removeprefix(prefix).partition("-")[0]
    return int(stated) if stated.isdecimal() else 0


def _is_doomed(sk: str, through: int) -> bool:
    kind, _, rest = sk.partition("#")
    if kind == "ASIDE":
        return True
    return kind in {"REV", "FACTS"} and int(rest.partition("#")[0]) <= through
