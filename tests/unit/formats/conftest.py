import os
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.suppliers import Supplier

ARTICLES = Path(__file__).parents[3] / "samples"


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real inputs; it is no part of the project."""
    folder = os.environ.get("COPYDESK_DATA")
    if not folder:
        pytest.skip("COPYDESK_DATA names no folder of real inputs")
    return Path(folder)


@pytest.fixture(scope="session")
def articles() -> Path:
    return ARTICLES


@pytest.fixture(scope="session")
def supplier() -> Supplier:
    return Supplier(id="fakti", name="Fakti", zone="Europe/Sofia")


@pytest.fixture(scope="session")
def draft(supplier: Supplier) -> Callable[[str | bytes], Draft]:
    """Reads a text or a file's bytes as the one article that it is."""

    def read_one(source: str | bytes) -> Draft:
        data = source.encode() if isinstance(source, str) else source
        (item,) = read(Document(data), supplier).items
        assert not isinstance(item, Refused)
        return item

    return read_one
