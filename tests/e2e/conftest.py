"""One running desk and one browser for all tests; skipped where there is no browser."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from infra.cli.standing import stand
from tests.e2e.newsday import fill, settle
from tests.pipeline.desk.newsroom import Newsroom


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    from tests.e2e import chromium as driven  # noqa: PLC0415 - needs packages that only these tests install

    if driven.executable() is None:
        pytest.skip("there is no Chromium: apt-get install chromium")
    with driven.browser() as started:
        yield started


@pytest.fixture(scope="session")
def newsroom(chromium: Any) -> Iterator[Newsroom]:
    """A desk with a day's work on it, and a real article where there is one."""
    standing = stand(log=lambda _function, _line: None)
    with standing.desk:
        room = Newsroom(standing)
        fill(room)
        if folder := os.environ.get("COPYDESK_DATA"):
            settle(room, [room.upload((Path(folder) / "sample" / "article.txt").read_bytes())])
        yield room


@pytest.fixture
def visit(chromium: Any, newsroom: Newsroom) -> Iterator[Callable[..., Any]]:
    """Opens a page of the desk; when the test is over, nothing unwanted may have happened in any of them."""
    from tests.e2e import chromium as driven  # noqa: PLC0415 - likewise

    noted = []
    with ExitStack() as stack:

        def opened(path: str, **options: Any) -> Any:
            page, notes = stack.enter_context(
                driven.visit(chromium, newsroom.standing.desk.api_url, **options)
            )
            noted.append(notes)
            page.goto(path)
            return page

        yield opened
    assert [each.wrong for each in noted if each.wrong] == []
