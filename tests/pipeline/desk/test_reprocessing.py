"""The commands that change articles, against a running desk."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from copydesk.aws.articles import DynamoArticles
from copydesk.aws.objects import S3Archive
from copydesk.aws.tables import Table, article_key, key, revision_key
from copydesk.identity import content_hash, fingerprints
from copydesk.ports import Revision
from tests.integration.desk import ninjs
from tests.pipeline.desk.newsroom import Newsroom

pytestmark = pytest.mark.pipeline

type Copydesk = Callable[..., subprocess.CompletedProcess[str]]
TEXT = """Reservoir reopens after repairs in {place}

The reservoir above {place} holds water again from Monday, the water board said on Thursday.

"It is as safe as it has ever been," said Maria Lindqvist, an engineer of the board in London.
"""


@pytest.fixture
def copydesk(newsroom: Newsroom, tmp_path: Path) -> Copydesk:
    ready = tmp_path / "desk.json"
    ready.write_text(json.dumps(newsroom.standing.ready()))

    def run(command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "infra.cli.main", command, *arguments, "--desk", str(ready)],
            capture_output=True,
            text=True,
            timeout=120,
            env=os.environ | {"COLUMNS": "160"},
            check=False,
        )

    return run


def told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """The only line of JSON that a command printed."""
    (line,) = done.stdout.splitlines()
    document: dict[str, Any] = json.loads(line)
    return document


def made_by_older_code(newsroom: Newsroom, article_id: str) -> None:
    """Put in an article's place what older code would have made of it: another title, and fewer facts."""
    table = Table(newsroom.client("dynamodb"), newsroom.outputs["ArticlesTableName"])
    archive = S3Archive(newsroom.client("s3"), newsroom.outputs["ArchiveBucketName"])
    articles = DynamoArticles(table, archive, 8192)
    head = articles.head(article_id)
    assert head is not None
    stands = articles.revision(article_id, head.revision, head.record(head.revision))
    assert stands is not None
    title = f"{stands.article.title} - Advertisement"
    older = stands.article.model_copy(update={"title": title})
    older = older.model_copy(update={"content_hash": content_hash(older)})
    place = key(article_key(article_id), revision_key(head.revision, head.record(head.revision)))
    table.client.delete_item(TableName=table.name, Key=place)
    facts = tuple(fact for fact in stands.facts if fact.kind != "quotes")
    articles.put_revision(Revision(**{**dict(stands), "article": older, "facts": facts}))
    changes = {
        "content_hash": older.content_hash,
        "facts_digest": "older",
        "fingerprints": fingerprints(older),
    }
    articles.commit(head, head.model_copy(update=changes), datetime.now(UTC))


@pytest.fixture
def article_id(newsroom: Newsroom, request: pytest.FixtureRequest) -> str:
    """An article that older code had made."""
    text = TEXT.format(place=f"Upper {request.node.name.replace('_', ' ').title()}")
    identifier = str(newsroom.disposition(newsroom.upload(text))["articleId"])
    newsroom.event(identifier, 1)
    made_by_older_code(newsroom, identifier)
    return identifier


def test_facts_are_found_again_where_they_differ(
    newsroom: Newsroom, copydesk: Copydesk, article_id: str
) -> None:
    dry = copydesk("reprocess", "--id", article_id)
    assert dry.returncode == 0, dry.stderr
    assert "1 article, 1 differ; nothing was done: --yes does it" in dry.stdout
    assert "quotes" in dry.stdout
    assert "+ It is as safe as it has ever been" in dry.stdout.replace("“", "").replace('"', "")
    foreseen = told(copydesk("reprocess", "--id", article_id, "--json"))["differences"]
    assert len(foreseen["quotes"]["added"]) == 2
    assert newsroom.get(f"/v1/articles/{article_id}").document["state"]["seq"] == 1

    done = told(copydesk("reprocess", "--id", article_id, "--yes", "--json"))
    assert (done["disposition"], done["differences"]) == ("ACCEPTED", foreseen)
    event = newsroom.event(article_id, 2)
    assert event["type"] == "news.article.enriched.v1"
    shown = newsroom.get(f"/v1/articles/{article_id}").document
    assert shown["enrichment"] == event["data"]["enrichment"]
    assert "quotes" in {fact["kind"] for fact in shown["enrichment"]}

    again = told(copydesk("reprocess", "--id", article_id, "--yes", "--json"))
    assert (again["disposition"], again["differences"]) == ("DUPLICATE", {})
    assert len(newsroom.events(article_id)) == 2


def test_bytes_are_read_again_and_applied_only_when_told(
    newsroom: Newsroom, copydesk: Copydesk, article_id: str
) -> None:
    dry = copydesk("reprocess", "--reparse", "--id", article_id)
    assert dry.returncode == 0, dry.stderr
    assert "Advertisement" in dry.stdout
    assert "nothing was done" in dry.stdout
    assert newsroom.get(f"/v1/articles/{article_id}").document["state"]["revision"] == 1

    done = told(copydesk("reprocess", "--reparse", "--id", article_id, "--yes", "--json"))
    assert done["disposition"] == "ACCEPTED"
    assert "title" in done["differences"]
    event = newsroom.event(article_id, 2)
    state = event["data"]["state"]
    assert (state["revision"], state["reason"], state["changed"]) == (2, "reparsed", ["title"])
    title = newsroom.get(f"/v1/articles/{article_id}").document["fields"]["title"]
    assert "Advertisement" not in title
    assert "0 differ" in copydesk("reprocess", "--reparse", "--id", article_id).stdout


def test_a_conflict_is_listed_and_accepted(newsroom: Newsroom, copydesk: Copydesk) -> None:
    ours = ninjs(uri="urn:example:accepted")
    theirs = ninjs(uri="urn:example:accepted", headlines=[{"role": "main", "value": "Bridge stays open"}])
    article_id = newsroom.disposition(newsroom.upload(ours))["articleId"]
    assert newsroom.disposition(newsroom.upload(theirs))["disposition"] == "CONFLICT"

    listed = copydesk("accept", article_id)
    assert "can be accepted" in listed.stdout
    assert "Harbour bridge to close → Bridge stays open" in listed.stdout
    kept = told(copydesk("accept", article_id, "--json"))
    digits = kept["contentHash"][:8]
    assert "nothing was done" in copydesk("accept", article_id, "--hash", digits).stdout
    assert copydesk("accept", article_id, "--hash", "0123abcd", "--yes").returncode == 1

    done = copydesk("accept", article_id, "--hash", digits, "--yes")
    assert (done.returncode, done.stdout.strip()) == (0, "ACCEPTED")
    event = newsroom.event(article_id, 2)
    assert event["data"]["state"]["reason"] == "conflict-accepted"
    assert "stands now" in copydesk("accept", article_id).stdout
    assert copydesk("accept", article_id, "--hash", digits, "--yes").stdout.strip() == "DUPLICATE"


def test_what_is_not_there_is_told_in_one_line(copydesk: Copydesk) -> None:
    for command in (("reprocess", "--id"), ("reprocess", "--reparse", "--yes", "--id"), ("accept",)):
        done = copydesk(*command, "0" * 32)
        assert done.returncode == 1
        assert "not-found" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
