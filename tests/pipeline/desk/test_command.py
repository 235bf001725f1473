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


def test_the_demonstration_shows_each_stage_and_prints_both_events() -> None:
    ended = subprocess.run([*COPYDESK, "demo"], capture_output=True, text=True, timeout=90, check=False)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    for stage in ("inbox", "ingest", "enrich", "publish", "announce", "subscriber"):
        assert len(re.findall(rf"^ *[0-9.]+ s  \S+ +{stage}\b", ended.stdout, re.MULTILINE)) == 2
    assert ended.stdout.count("news.article.created.v1  ·  sequence 1") == 2
