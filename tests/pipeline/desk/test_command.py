"""`copydesk local` and `copydesk demo` as their users run them."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.pipeline

COPYDESK = [sys.executable, "-m", "infra.cli.main"]


def processes_of(marker: str) -> list[str]:
    """The command lines of processes whose environment holds a marker."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if marker.encode() in (folder / "environ").read_bytes():
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


def test_local_tells_machines_how_to_talk_to_it_and_stops_on_request(tmp_path: Path) -> None:
    ready = tmp_path / "desk.json"
    process = subprocess.Popen(
        [*COPYDESK, "local", "--json", "--ready-file", str(ready)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        document = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            raise

    assert process.returncode == 0
    assert json.loads(ready.read_text()) == document
    assert document["awsEndpoint"].startswith("http://127.0.0.1:")
    assert document["signingSecret"].startswith("whsec_")
    assert {
        "InboxBucketName",
        "ApiUrl",
        "ArticlesTopicArn",
        "ArticlesTableName",
        "ArchiveBucketName",
        "IngestQueueUrl",
        "EnrichQueueUrl",
        "PublishQueueUrl",
    } <= document["outputs"].keys()
    assert document["outputs"]["ApiUrl"] == document["apiUrl"]


def test_a_taken_port_is_one_clear_line_and_leaves_nothing_running() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        ended = subprocess.run(
            [*COPYDESK, "local", "--port", str(port)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={**os.environ, "DESK_MARKER": "taken-port"},
        )

    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert str(port) in line
    assert not processes_of("DESK_MARKER=taken-port")


STAGES = ("inbox", "ingest", "enrich", "publish", "announce", "subscriber")


def demonstrate(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COPYDESK, "demo", *options], capture_output=True, text=True, timeout=90, check=False
    )


def test_the_demonstration_shows_the_life_of_an_article_in_plain_lines_where_nobody_watches() -> None:
    ended = demonstrate()

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "\x1b" not in ended.stdout
    assert re.findall(r"^(\d)\. \w", ended.stdout, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    passed = re.findall(r"^ *[0-9.]+ s  (\S+) +(\w+)\b", ended.stdout, re.MULTILINE)
    for sample in ("harbour.txt", "lock.newsml-g2.xml", "lock-corrected.newsml-g2.xml", "lock-carried.html"):
        assert sorted(stage for name, stage in passed if name == sample) == sorted(STAGES)
    assert ("prize-embargoed.ninjs.json", "announce") not in passed
    told = re.findall(r"^=> \S+  (\w+) ", ended.stdout, re.MULTILINE)
    assert told == ["created", "created", "corrected", "created", "killed"]
    assert re.search(r"≈ 0\.\d\d like [0-9a-f]{32}", ended.stdout)
    assert "now answers 410" in ended.stdout
    assert len(re.findall(r" equal *$", ended.stdout, re.MULTILINE)) == 4


def test_the_demonstration_gives_machines_the_events_and_then_the_consumers_copy() -> None:
    ended = demonstrate("--json")

    assert ended.returncode == 0, ended.stderr
    *events, last = (json.loads(line) for line in ended.stdout.splitlines())
    kinds = ["created", "created", "corrected", "created", "killed"]
    assert [event["type"] for event in events] == [f"news.article.{kind}.v1" for kind in kinds]
    report, carried = events[2], events[3]
    assert [like["articleId"] for like in carried["data"]["story"]["nearDuplicateOf"]] == [report["subject"]]
    assert carried["data"]["story"]["storyId"] == report["data"]["story"]["storyId"]
    assert last["type"] == "copydesk.demo.copy"
    assert last["equal"] is True
    assert [each["desk"]["status"] for each in last["articles"]] == [200, 410, 200, 404]
    copies = [each["copy"] and each["copy"]["lifecycle"] for each in last["articles"]]
    assert copies == ["live", "killed", "live", None]


def test_a_demonstration_that_is_interrupted_leaves_nothing_running() -> None:
    process = subprocess.Popen(
        [*COPYDESK, "demo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "DESK_MARKER": "interrupted-demo"},
    )
    with process:
        assert process.stdout is not None
        while line := process.stdout.readline():
            if line.startswith("2. "):
                break
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)

    assert process.returncode == 130
    assert errors == "interrupted; nothing is left running\n"
    assert not processes_of("DESK_MARKER=interrupted-demo")
