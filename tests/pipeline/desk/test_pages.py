"""Every command and snippet of README.md and docs/, done on a running desk as the page's reader does it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.cli.standing import stand
from tests.pages.blocks import REPOSITORY, blocks, pages
from tests.pages.session import Session
from tests.pipeline.desk.newsroom import Newsroom, eventually

pytestmark = pytest.mark.pipeline

READ = [page for page in pages() if any(block.is_run for block in blocks(page))]
EXAMPLE = REPOSITORY / "samples" / "harbour.txt"


@pytest.fixture(scope="module")
def desk() -> Iterator[Newsroom]:
    """A desk of the pages' own, where nothing is wrong; it has the article that they take as an example."""
    standing = stand(log=lambda _function, _line: None)
    with standing.desk:
        newsroom = Newsroom(standing)
        newsroom.receipt(newsroom.upload(EXAMPLE.read_bytes(), EXAMPLE.name))
        yield newsroom


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The socket by which `copydesk` is asked without the wait for its imports."""
    path = tmp_path_factory.mktemp("quick") / "socket"
    environment = {**os.environ, "PYTHONPATH": f"{REPOSITORY / 'functions'}:{REPOSITORY}"}
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.pages.forking", str(path)], cwd=REPOSITORY, env=environment
    )
    try:
        eventually(lambda: path.exists() or None, "the server of commands")
        yield str(path)
    finally:
        server.kill()
        server.wait()


@pytest.fixture(autouse=True)
def _as_before(desk: Newsroom) -> Iterator[None]:
    """What a page does to the suppliers' secrets is undone."""
    manager = desk.client("secretsmanager")
    names = [one["Name"] for one in manager.list_secrets()["SecretList"]]
    before = {name: manager.get_secret_value(SecretId=name)["SecretString"] for name in names}
    yield
    for name, secret in before.items():
        manager.put_secret_value(SecretId=name, SecretString=secret)


@pytest.mark.parametrize("page", READ)
def test_a_page_does_what_it_says(desk: Newsroom, quick: str, tmp_path: Path, page: str) -> None:
    with Session(tmp_path, desk.standing.ready(), desk.standing.variables(), quick) as session:
        for block in blocks(page):
            if block.is_run:
                session.read(block)
