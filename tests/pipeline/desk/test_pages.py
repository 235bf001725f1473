"""Every command and snippet of README.md and docs/, done on a running desk as the page's reader does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pages.blocks import REPOSITORY, blocks, pages
from tests.pages.session import Session
from tests.pipeline.desk.newsroom import Newsroom

pytestmark = pytest.mark.pipeline

READ = [page for page in pages() if any(block.is_run for block in blocks(page))]
EXAMPLE = REPOSITORY / "samples" / "harbour.txt"


@pytest.fixture(scope="module")
def desk(newsroom: Newsroom) -> Newsroom:
    """A desk to which the article was sent that the pages take as an example, by its id."""
    newsroom.receipt(newsroom.upload(EXAMPLE.read_bytes(), EXAMPLE.name))
    return newsroom


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
def test_a_page_does_what_it_says(desk: Newsroom, tmp_path: Path, page: str) -> None:
    with Session(tmp_path, desk.standing.ready(), desk.standing.variables()) as session:
        for block in blocks(page):
            if block.is_run:
                session.read(block)
