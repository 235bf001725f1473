"""copydesk.aws.articles: HEAD moves by one conditional write; revisions are written once."""

import json
from collections.abc import Mapping
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from copydesk.aws.articles import DynamoArticles
from copydesk.aws.objects import S3Archive
from copydesk.aws.tables import HEAD, Table, article_key, compressed, key
from copydesk.lifecycle import Lifecycle
from copydesk.ports import LostRace
from tests.integration.samples import ENGLISH, NOON, head, incompressible, revision

LARGE = incompressible(60_000)
NUMBERS = count()


def stored_head(table: Table, article_id: str = "a" * 32) -> Mapping[str, Any]:
    return table.client.get_item(TableName=table.name, Key=key(article_key(article_id), HEAD))["Item"]


def test_there_is_no_head_before_the_first_commit(articles: DynamoArticles) -> None:
    assert articles.head("a" * 32) is None


def test_a_committed_head_is_read_back_with_its_count_of_writes(articles: DynamoArticles) -> None:
    articles.commit(None, head(), NOON)
    assert articles.head("a" * 32) == head(writes=1)


def test_each_commit_counts_one_more_write(articles: DynamoArticles) -> None:
    articles.commit(None, head(), NOON)
    for writes in range(1, 5):
        before = articles.head("a" * 32)
        assert before
        assert before.writes == writes
        articles.commit(before, before, NOON)


def test_of_two_first_commits_one_loses(articles: DynamoArticles) -> None:
    articles.commit(None, head(), NOON)
    with pytest.raises(LostRace):
        articles.commit(None, head(uri="urn:other"), NOON)
    assert articles.head("a" * 32) == head(writes=1)


def test_who_read_an_older_head_loses_and_changes_nothing(articles: DynamoArticles) -> None:
    articles.commit(None, head(), NOON)
    first = articles.head("a" * 32)
    articles.commit(first, head(seq=2, revision=2), NOON)
    with pytest.raises(LostRace):
        articles.commit(first, head(seq=2, revision=2, uri="urn:other"), NOON)
    assert articles.head("a" * 32) == head(seq=2, revision=2, writes=2)


def test_who_read_a_head_that_is_not_there_loses(articles: DynamoArticles) -> None:
    with pytest.raises(LostRace):
        articles.commit(head(writes=1), head(seq=2), NOON)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([0, 0, 1, 1, 2, 2]))
def test_however_writers_interleave_each_count_is_written_once(
    articles: DynamoArticles, order: list[int]
) -> None:
    """Each writer reads when it is first named, and writes when it is named again."""
    article_id = f"race-{next(NUMBERS)}"
    read: dict[int, Any] = {}
    won = 0
    for writer in order:
        if writer not in read:
            read[writer] = articles.head(article_id)
            continue
        try:
            articles.commit(read[writer], head(article_id, uri=f"urn:{writer}"), NOON)
            won += 1
        except LostRace:
            pass
    last = articles.head(article_id)
    assert last
    assert last.writes == won >= 1


def test_a_commit_that_owes_an_event_is_pending_until_it_is_settled(
    articles: DynamoArticles, table: Table
) -> None:
    articles.commit(None, head(), NOON)
    item = stored_head(table)
    assert item["pendingSince"]["S"] == "2026-03-14T12:00:00.000000+00:00"
    assert item["pendingShard"]["S"].startswith("article#")
    articles.settle("a" * 32, 1)
    assert not {"pendingSince", "pendingShard"} & stored_head(table).keys()


@pytest.mark.parametrize("seq", [0, 2])
def test_another_events_settling_leaves_the_mark(articles: DynamoArticles, table: Table, seq: int) -> None:
    articles.commit(None, head(), NOON)
    articles.settle("a" * 32, seq)
    assert "pendingSince" in stored_head(table)


def test_settling_what_is_not_there_makes_nothing(articles: DynamoArticles) -> None:
    articles.settle("b" * 32, 1)
    assert articles.head("b" * 32) is None


def test_a_late_settling_does_not_settle_the_next_event(articles: DynamoArticles, table: Table) -> None:
    articles.commit(None, head(), NOON)
    articles.commit(articles.head("a" * 32), head(seq=2), NOON + timedelta(minutes=1))
    articles.settle("a" * 32, 1)
    assert stored_head(table)["pendingSince"]["S"] == "2026-03-14T12:01:00.000000+00:00"


def test_announcing_again_makes_it_pending_again(articles: DynamoArticles, table: Table) -> None:
    articles.commit(None, head(), NOON)
    articles.settle("a" * 32, 1)
    articles.commit(articles.head("a" * 32), head(announce_nonce=1), NOON + timedelta(hours=1))
    assert stored_head(table)["pendingSince"]["S"] == "2026-03-14T13:00:00.000000+00:00"


def test_a_write_that_owes_nothing_is_not_pending(articles: DynamoArticles, table: Table) -> None:
    articles.commit(None, head(seq=0, event=None, lifecycle=Lifecycle.EMBARGOED), NOON)
    assert "pendingSince" not in stored_head(table)
    articles.commit(articles.head("a" * 32), head(seq=0, event=None, uri="urn:moved"), NOON)
    assert "pendingSince" not in stored_head(table)


def test_what_falls_due_is_in_the_index_for_as_long_as_it_does(
    articles: DynamoArticles, table: Table
) -> None:
    release = NOON + timedelta(days=1)
    embargoed = head(seq=0, event=None, lifecycle=Lifecycle.EMBARGOED, embargo=release)
    articles.commit(None, embargoed, NOON)
    assert stored_head(table)["dueAt"]["S"] == "2026-03-15T12:00:00.000000+00:00"
    articles.commit(articles.head("a" * 32), head(embargo=release), release)
    assert not {"dueAt", "dueShard"} & stored_head(table).keys()


@pytest.mark.parametrize(("body", "inline"), [("A short body.", True), (LARGE, False)])
def test_a_revision_reads_back_from_where_its_size_puts_it(
    articles: DynamoArticles, table: Table, body: str, *, inline: bool
) -> None:
    written = revision(body=body)
    assert articles.put_revision(written) == written
    assert articles.revision("a" * 32, 1, "token-1") == written
    item = table.client.get_item(
        TableName=table.name, Key=key(article_key("a" * 32), "REV#00000001#token-1")
    )["Item"]
    assert ("document" in item) == inline
    assert ("object" in item) != inline


@pytest.mark.parametrize("body", ["A short body.", LARGE])
def test_a_revision_is_written_once_and_a_retry_is_told_what_stands(
    articles: DynamoArticles, body: str
) -> None:
    first = revision(body=body)
    articles.put_revision(first)
    retry = first.model_copy(update={"facts": ()})
    assert articles.put_revision(retry) == first
    assert articles.revision("a" * 32, 1, "token-1") == first


def test_two_deliveries_may_write_the_same_revision_and_neither_overwrites(articles: DynamoArticles) -> None:
    ours, theirs = revision(token="ours", body="Ours."), revision(token="theirs", body="Theirs.")
    articles.put_revision(ours)
    articles.put_revision(theirs)
    assert articles.revision("a" * 32, 1, "ours") == ours
    assert articles.revision("a" * 32, 1, "theirs") == theirs


def test_there_is_no_revision_that_was_not_written(articles: DynamoArticles) -> None:
    assert articles.revision("a" * 32, 1, "token-1") is None


def test_later_facts_are_found_by_their_digest(articles: DynamoArticles) -> None:
    articles.put_facts("a" * 32, 1, "digest", (ENGLISH,))
    assert articles.facts("a" * 32, 1, "digest") == (ENGLISH,)
    assert articles.facts("a" * 32, 1, "other") is None
    assert articles.facts("a" * 32, 2, "digest") is None


def test_later_facts_of_any_size_are_kept(articles: DynamoArticles, table: Table) -> None:
    large = ENGLISH.model_copy(update={"reason": LARGE})
    articles.put_facts("a" * 32, 1, "digest", (large,))
    assert articles.facts("a" * 32, 1, "digest") == (large,)
    item = table.client.get_item(
        TableName=table.name, Key=key(article_key("a" * 32), "FACTS#00000001#digest")
    )["Item"]
    assert "document" not in item


def test_facts_that_cannot_be_read_are_not_repeated_in_the_failure(
    articles: DynamoArticles, table: Table
) -> None:
    later = [{**ENGLISH.model_dump(mode="json"), "kind": "of-a-later-version", "reason": "Quayside"}]
    item = key(article_key("a" * 32), "FACTS#00000001#digest")
    item["document"] = {"B": compressed(json.dumps(later))}
    table.client.put_item(TableName=table.name, Item=item)
    with pytest.raises(ValidationError) as caught:
        articles.facts("a" * 32, 1, "digest")
    assert "Quayside" not in str(caught.value)


def items_of(table: Table) -> list[str]:
    """The sort keys of all that the table holds of the article."""
    items = table.client.query(
        TableName=table.name,
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": article_key("a" * 32)}},
    )["Items"]
    return sorted(item["sk"]["S"] for item in items)


@pytest.mark.parametrize("body", ["Small.", LARGE])
def test_what_did_not_win_is_kept_beside_what_did(articles: DynamoArticles, table: Table, body: str) -> None:
    lost = revision(body=body)
    articles.keep_aside("conflict", lost)
    articles.keep_aside("conflict", lost)
    articles.keep_aside("superseded", revision(body=body + "!"))
    assert items_of(table) == [
        f"ASIDE#conflict#1#{lost.article.content_hash[:16]}",
        f"ASIDE#superseded#1#{revision(body=body + '!').article.content_hash[:16]}",
    ]


def versions_in(archive: S3Archive) -> list[str]:
    found = archive._client.list_object_versions(Bucket=archive._bucket)
    return sorted(version["Key"] for version in [*found.get("Versions", []), *found.get("DeleteMarkers", [])])


@pytest.mark.parametrize("body", ["Small.", LARGE])
def test_a_purge_deletes_bodies_and_leaves_the_items(
    articles: DynamoArticles, table: Table, archive: S3Archive, body: str
) -> None:
    for number in (1, 2, 3):
        articles.put_revision(revision(number, body=body))
    articles.put_facts("a" * 32, 2, "digest", (ENGLISH.model_copy(update={"reason": body}),))
    articles.keep_aside("conflict", revision(3, body=body + "?"))
    articles.commit(None, head(), NOON)
    before = items_of(table)

    articles.purge("a" * 32, through=2)

    assert articles.revision("a" * 32, 1, "token-1") is None
    assert articles.revision("a" * 32, 2, "token-1") is None
    assert articles.facts("a" * 32, 2, "digest") is None
    assert articles.revision("a" * 32, 3, "token-1") == revision(3, body=body)
    assert articles.head("a" * 32) == head(writes=1)
    assert items_of(table) == before
    assert len(versions_in(archive)) == (1 if body is LARGE else 0)


def test_a_purge_leaves_no_version_of_an_object_behind(articles: DynamoArticles, archive: S3Archive) -> None:
    articles.put_revision(revision(body=LARGE))
    articles.put_revision(revision(body=LARGE))
    name = versions_in(archive)[0]
    archive._client.delete_object(Bucket=archive._bucket, Key=name)
    assert len(versions_in(archive)) == 3
    articles.purge("a" * 32, through=1)
    assert versions_in(archive) == []


def test_a_purge_is_of_one_article(articles: DynamoArticles) -> None:
    other = revision(article_id="a" * 31 + "b", body=LARGE)
    articles.put_revision(other)
    articles.put_revision(revision(body=LARGE))
    articles.purge("a" * 32, through=9)
    assert articles.revision("a" * 31 + "b", 1, "token-1") == other


def test_a_purge_that_was_interrupted_is_made_good(articles: DynamoArticles, archive: S3Archive) -> None:
    articles.put_revision(revision(body=LARGE))
    archive.delete_all_versions("articles/", lambda _: True)
    assert articles.revision("a" * 32, 1, "token-1") is None
    articles.purge("a" * 32, through=1)
    assert articles.revision("a" * 32, 1, "token-1") is None


def test_a_purge_twice_is_a_purge(articles: DynamoArticles) -> None:
    articles.put_revision(revision())
    articles.purge("a" * 32, through=1)
    articles.purge("a" * 32, through=1)
    assert articles.revision("a" * 32, 1, "token-1") is None


def test_a_revision_written_after_its_purge_does_not_bring_the_body_back(articles: DynamoArticles) -> None:
    articles.put_revision(revision())
    articles.purge("a" * 32, through=1)
    articles.put_revision(revision())
    assert articles.revision("a" * 32, 1, "token-1") is None


def test_a_purge_goes_through_every_page(
    articles: DynamoArticles, archive: S3Archive, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S3 and DynamoDB hand out long lists in pages; here a page holds two."""
    paged = DynamoArticles(Table(SmallPages(table.client, "Limit"), table.name), archive, 8192)  # type: ignore[arg-type]
    monkeypatch.setattr(archive, "_client", SmallPages(archive._client, "MaxKeys"))
    for number in range(1, 8):
        articles.put_revision(revision(number, body=LARGE))
    paged.purge("a" * 32, through=6)
    found = [articles.revision("a" * 32, number, "token-1") is not None for number in range(1, 8)]
    assert found == [False] * 6 + [True]


class SmallPages:
    """A client whose lists come two at a time."""

    def __init__(self, client: Any, limit: str) -> None:
        self._client = client
        self._limit = limit

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def get_paginator(self, name: str) -> Any:
        paginator = self._client.get_paginator(name)
        limit = {self._limit: 2}

        class Paginator:
            def paginate(self, **request: Any) -> Any:
                return paginator.paginate(**request, **limit)

        return Paginator()


def test_where_articles_stand_is_what_their_heads_say(articles: DynamoArticles) -> None:
    articles.commit(None, head(), NOON)
    articles.commit(None, head("b" * 32, lifecycle=Lifecycle.KILLED, seq=3), NOON)
    names = ["a" * 32, "b" * 32, "c" * 32]
    assert articles.standings(names) == {
        name: (each.seq, each.lifecycle) for name, each in articles.heads_of(names).items()
    }
