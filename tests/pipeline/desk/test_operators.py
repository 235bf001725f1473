"""The operators' commands against a running desk."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.desk.newsroom import Newsroom

pytestmark = pytest.mark.pipeline

type Copydesk = Callable[..., subprocess.CompletedProcess[str]]
TEXT = "Ferry line reopens after the storm\n\nThe ferry to the islands sails again from Monday, they said.\n"


@pytest.fixture
def copydesk(newsroom: Newsroom, tmp_path: Path) -> Copydesk:
    ready = tmp_path / "desk.json"
    ready.write_text(json.dumps(newsroom.standing.ready()))

    def run(command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "infra.cli.main", command, *arguments, "--desk", str(ready)],
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )

    return run


def sent(copydesk: Copydesk, path: Path) -> dict[str, Any]:
    done = copydesk("send", "--json", str(path))
    assert done.returncode == 0, done.stderr
    receipt: dict[str, Any] = json.loads(done.stdout)["receipt"]
    return receipt


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
