from collections.abc import Iterator

import pytest

from infra.cli.standing import stand
from tests.pipeline.desk.newsroom import Newsroom


@pytest.fixture(scope="session")
def newsroom() -> Iterator[Newsroom]:
    """One running desk for all tests that do it no harm."""
    standing = stand(log=lambda _function, _line: None)
    with standing.desk:
        yield Newsroom(standing)
