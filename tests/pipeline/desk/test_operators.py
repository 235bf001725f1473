"""The operators' commands against a running desk."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from copydesk.messages import Work
from infra.cli.dead_letters import take
from infra.cli.main import main
from tests.pipeline.desk.newsroom import Newsroom, eventually

pytestmark = pytest.mark.pipeline


class Done(NamedTuple):
    """What a command came to."""

    returncode: int
    stdout: str
    stderr: str


type Copydesk = Callable[..., Done]
TEXT = "Ferry line reopens after the storm\n\nThe ferry to the islands sails again from Monday, they said.\n"


@pytest.fixture
def copydesk(newsroom: Newsroom, tmp_path: Path) -> Copydesk:
    ready = tmp_path / "desk.json"
    ready.write_text(json.dumps(newsroom.standing.ready()))

    def run(command: str, *arguments: str) -> Done:
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = main([command, *arguments, "--desk", str(ready)])
        return Done(status, out.getvalue(), err.getvalue())

    return run


def sent(copydesk: Copydesk, path: Path) -> dict[str, Any]:
    done = copydesk("send", "--json", str(path))
    assert done.returncode == 0, done.stderr
    receipt: dict[str, Any] = json.loads(done.stdout)["receipt"]
    return receipt


def published(copydesk: Copydesk, folder: Path, version: str, title: str, uri: str = "urn:harbour") -> str:
    """Send a version of an article. Returns the article's id."""
    path = folder / f"{version}.ninjs.json"
    item = {
        "uri": uri,
        "type": "text",
        "versionCreated": f"2026-01-02T1{version}:00:00Z",
        "headline": title,
        "body_text": f"{title}, said the port authority on Friday. {uri} Nobody was hurt.",
    }
    path.write_text(json.dumps(item))
    (disposition,) = sent(copydesk, path)["dispositions"]
    assert disposition["disposition"] == "ACCEPTED"
    return str(disposition["articleId"])


def test_an_article_is_sent_shown_and_killed(copydesk: Copydesk, tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT)
    (disposition,) = sent(copydesk, path)["dispositions"]
    assert disposition["disposition"] == "ACCEPTED"
    article_id = disposition["articleId"]

    shown = json.loads(copydesk("show", "--json", article_id).stdout)
    assert shown["article"]["fields"]["title"] == "Ferry line reopens after the storm"
    assert [revision["revision"] for revision in shown["revisions"]] == [1]
    assert "Ferry line reopens" in copydesk("show", article_id).stdout

    dry = copydesk("kill", article_id, "--reason", "wrong island")
    assert "nothing was done" in dry.stdout
    assert copydesk("show", article_id).returncode == 0

    assert copydesk("kill", article_id, "--reason", "wrong island", "--yes").returncode == 0
    for _ in range(20):
        gone = copydesk("show", article_id)
        if gone.returncode == 1:
            break
    assert "killed" in gone.stderr
    assert "killed already" in copydesk("kill", article_id, "--reason", "again", "--yes").stdout


def test_what_is_not_accepted_is_told_with_its_reason(copydesk: Copydesk, tmp_path: Path) -> None:
    path = tmp_path / "nothing.txt"
    path.write_text("")
    done = copydesk("send", str(path))
    assert done.returncode == 1
    assert "QUARANTINED" in done.stdout
    assert "empty-input" in done.stdout


def test_an_unknown_article_is_not_found(copydesk: Copydesk) -> None:
    for command in (("show", "0" * 32), ("kill", "0" * 32, "--reason", "x", "--yes")):
        done = copydesk(*command)
        assert done.returncode == 1
        assert "not-found" in done.stdout + done.stderr


def test_without_a_desk_there_is_one_clear_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "infra.cli.main", "show", "x", "--desk", str(tmp_path / "none.json")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("copydesk: no desk runs here")


def test_events_are_heard_as_they_come_by_filter(
    newsroom: Newsroom, copydesk: Copydesk, tmp_path: Path
) -> None:
    ready = tmp_path / "ready.json"
    ready.write_text(json.dumps(newsroom.standing.ready()))
    command = [sys.executable, "-m", "infra.cli.main", "tail", "--json", "--count", "1", "--desk", str(ready)]
    listening = subprocess.Popen(
        [*command, "--filter", '{"source":["fakti"]}'],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with listening:
        assert listening.stderr is not None
        assert "listening" in listening.stderr.readline()
        path = tmp_path / "heard.txt"
        path.write_text(TEXT.replace("Ferry", "Tram"))
        (disposition,) = sent(copydesk, path)["dispositions"]
        out, _ = listening.communicate(timeout=60)
    event = json.loads(out.splitlines()[0])
    assert event["subject"] == disposition["articleId"]
    assert event["source"] == "/news/fakti"


def test_an_articles_whole_history_and_who_gets_it(
    newsroom: Newsroom, copydesk: Copydesk, tmp_path: Path
) -> None:
    article_id = published(copydesk, tmp_path, "1", "Harbour of Lima closed by a storm")
    published(copydesk, tmp_path, "2", "Harbour of Valparaiso in Chile closed by a storm")
    newsroom.event(article_id, 2)

    shown = json.loads(copydesk("show", "--json", article_id).stdout)
    assert [(event["sequence"], event["revision"]) for event in shown["events"]] == [(1, 1), (2, 2)]
    assert shown["receipt"]["dispositions"][0]["articleId"] == article_id

    policy = tmp_path / "policy.json"
    policy.write_text('{"source": ["fakti"], "countries": ["CL"]}')
    told = json.loads(copydesk("explain", article_id, "--filter", str(policy), "--json").stdout)
    assert [event["passes"] for event in told["events"]] == [False, True]
    assert told["events"][0]["conditions"][1]["why"] != ""
    people = copydesk("explain", article_id, "--filter", '{"source": ["another"]}')
    assert people.returncode == 0
    assert 'it is "fakti"' in people.stdout


def test_a_replay_announces_the_same_event_again(
    newsroom: Newsroom, copydesk: Copydesk, tmp_path: Path
) -> None:
    article_id = published(copydesk, tmp_path, "1", "A bridge is closed", "urn:bridge")
    event = newsroom.event(article_id, 1)

    def heard() -> int:
        newsroom.events(article_id)
        return sum(each["id"] == event["id"] for each in newsroom.heard)

    dry = copydesk("replay", "--id", article_id)
    assert "nothing was done" in dry.stdout
    done = copydesk("replay", "--since", event["recordedtime"], "--yes", "--json")
    replayed = json.loads(done.stdout)["articles"]
    assert {"articleId": article_id, "event": event["id"], "sequence": 1} in replayed
    eventually(lambda: heard() == 2 or None, "the event again")
    assert copydesk("replay", "--id", "0" * 32, "--yes").returncode == 1


def emptied(sqs: Any, url: str) -> None:
    """Leave nothing for the other tests of this desk."""
    for letter in take(sqs, url):
        sqs.delete_message(QueueUrl=url, ReceiptHandle=letter.handle)


def test_dead_letters_are_seen_and_go_back(newsroom: Newsroom, copydesk: Copydesk, tmp_path: Path) -> None:
    article_id = published(copydesk, tmp_path, "1", "A ferry is late", "urn:late")
    sqs, url = newsroom.client("sqs"), newsroom.outputs["PublishDeadLetterQueueUrl"]
    event = newsroom.event(article_id, 1)
    again = Work(kind="reannounce", article_id=article_id, nonce=0)
    sqs.send_message(QueueUrl=url, MessageBody=again.model_dump_json())
    try:
        status = copydesk("status", "--json")
        assert status.returncode == 1
        assert "1 dead letter of publish: copydesk redrive publish" in json.loads(status.stdout)["needs"]
        (letter,) = json.loads(copydesk("redrive", "publish", "--json").stdout)["letters"]
        assert (letter["about"], letter["articleId"]) == ("reannounce", article_id)
        assert newsroom.dead_letters() == {"Publish": 1}
        assert copydesk("redrive", "publish", "--yes").returncode == 0
    finally:
        emptied(sqs, url)
    assert newsroom.dead_letters() == {}

    def heard() -> int:
        newsroom.events(article_id)
        return sum(each["id"] == event["id"] for each in newsroom.heard)

    eventually(lambda: heard() == 2 or None, "the event again")
    assert copydesk("status").returncode == 0


def test_what_the_stream_gave_up_is_announced_from_what_is_owed(
    newsroom: Newsroom, copydesk: Copydesk
) -> None:
    sqs, url = newsroom.client("sqs"), newsroom.outputs["AnnounceDeadLetterQueueUrl"]
    record = {
        "requestContext": {"condition": "RetryAttemptsExhausted"},
        "DDBStreamBatchInfo": {"batchSize": 2},
    }
    sqs.send_message(QueueUrl=url, MessageBody=json.dumps(record))
    try:
        dry = copydesk("redrive", "announce")
        assert "RetryAttemptsExhausted" in dry.stdout
        assert newsroom.dead_letters() == {"Announce": 1}
        done = json.loads(copydesk("redrive", "announce", "--yes", "--json").stdout)
        assert (done["owed"], len(done["letters"])) == ([], 1)
    finally:
        emptied(sqs, url)
    assert newsroom.dead_letters() == {}
