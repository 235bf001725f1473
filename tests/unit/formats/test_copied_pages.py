"""Pages as people copy them, with what is around their articles: each field is told apart, in many languages.

A page is `tests/fixtures/pages-as-text/NAME.txt`, what is to be found in it `NAME.json` in the shape of the
contract's `fields`. All news in them is invented.
"""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from copydesk.article import Draft
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.suppliers import Supplier

FOLDER: Final = Path(__file__).parents[2] / "fixtures" / "pages-as-text"
PAGES: Final = sorted(FOLDER.glob("*.txt"))
SUPPLIER: Final = Supplier(id="example", name="Example")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def fields(data: bytes) -> dict[str, Any]:
    (draft,) = read(Document(data), SUPPLIER).items
    assert isinstance(draft, Draft)
    return {
        "title": draft.title,
        "standfirst": draft.standfirst,
        "byline": list(dict.fromkeys(draft.authors)),
        "section": draft.section,
        "publisher": draft.publisher,
        "paragraphs": list(draft.paragraphs),
        "captions": [picture.caption for picture in draft.pictures if picture.caption],
        "published": draft.published and draft.published.value,
        "modified": draft.modified and draft.modified.value,
    }


@each_page
def test_a_copied_page_gives_its_fields_and_nothing_else(page: Path) -> None:
    assert fields(page.read_bytes()) == json.loads(page.with_suffix(".json").read_text("utf-8"))


@each_page
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n \t\r\n"], ids=["dense", "airy", "windows"])
def test_blank_lines_and_line_ends_change_nothing(page: Path, gap: str) -> None:
    lines = [line for line in page.read_text("utf-8-sig").splitlines() if line.strip()]
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    assert fields(gap.join(lines).encode()) == expected


def test_every_page_says_what_is_to_be_found_in_it() -> None:
    assert {page.stem for page in FOLDER.glob("*.json")} == {page.stem for page in PAGES}
