"""The runbooks' commands, run as they stand in docs/operations.md."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.sources import REPOSITORY
from tests.pipeline.desk.articles import fresh_uri, ninjs
from tests.pipeline.desk.newsroom import Newsroom

pytestmark = pytest.mark.pipeline

PAGE: Final = (REPOSITORY / "docs" / "operations.md").read_text("utf-8")
COMMANDS: Final = [
    shlex.split(block.replace("\\\n", " "))
    for block in re.findall(r"^```sh\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
]
EXAMPLE: Final = "9ba72f0aedff01c2c253eaf9184951ac"


def run(arguments: list[str], folder: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": f"{REPOSITORY / 'functions'}:{REPOSITORY}"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("command", [c for c in COMMANDS if c[0] == "copydesk"], ids=" ".join)
def test_a_command_to_the_desk_does_nothing_yet_and_says_what_it_would(
    newsroom: Newsroom, tmp_path: Path, command: list[str]
) -> None:
    article = newsroom.disposition(newsroom.post(ninjs(fresh_uri())).document["id"])["articleId"]
    newsroom.event(article, 1)
    ready = tmp_path / "desk.json"
    ready.write_text(json.dumps(newsroom.standing.ready()))
    arguments = [article if word == EXAMPLE else word for word in command[1:]]
    run(["-c", "import sys; from infra.cli.main import main; sys.exit(main(sys.argv[1:]))",
         *arguments, "--desk", str(ready)], tmp_path)  # fmt: skip
    assert newsroom.get(f"/v1/articles/{article}").status == 200


def test_a_supplier_goes_on_with_the_old_secret_while_it_is_rotated(newsroom: Newsroom) -> None:
    (command,) = [c for c in COMMANDS if c[:2] == ["aws", "secretsmanager"]]
    given = dict(zip(command[3::2], command[4::2], strict=True))
    # The example's stack is called copydesk; this desk's secret has the same name but for that.
    secrets = newsroom.client("secretsmanager")
    supplier = given["--secret-id"].rpartition("/")[2]
    names = [one["Name"] for one in secrets.list_secrets()["SecretList"]]
    (name,) = [name for name in names if name.endswith(f"/suppliers/{supplier}")]
    before = secrets.get_secret_value(SecretId=name)["SecretString"]
    fresh = json.loads(given["--secret-string"])["current"]
    document = {"current": fresh, "previous": newsroom.standing.secrets[supplier]}
    assert set(document) == set(json.loads(given["--secret-string"]))
    try:
        secrets.put_secret_value(SecretId=name, SecretString=json.dumps(document))
        assert newsroom.post(ninjs(fresh_uri())).status == 202
    finally:
        secrets.put_secret_value(SecretId=name, SecretString=before)


def test_the_suppliers_are_checked(tmp_path: Path) -> None:
    (command,) = [c for c in COMMANDS if c[0] == "python"]
    (tmp_path / command[-1]).parent.mkdir(parents=True)
    run(command[1:], tmp_path)
    assert json.loads((tmp_path / command[-1]).read_text("utf-8"))
