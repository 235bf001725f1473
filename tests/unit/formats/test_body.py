import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.suppliers import Supplier

SUPPLIER = Supplier(id="corpus", name="A corpus")


def body_of(text: str) -> Draft:
    (item,) = read(Document(text.encode()), SUPPLIER, forced="body").items
    assert isinstance(item, Draft)
    return item


def test_blank_lines_part_paragraphs() -> None:
    assert body_of("One.\n\nTwo,\nstill two.\n").paragraphs == ("One.", "Two,\nstill two.\n")


@pytest.mark.parametrize(
    "text",
    [
        "<p>Mark up</p>",
        '{"a": 1}',
        "One.\n\n\n\nTwo.",
        "\n\nOne.",
        "One.\r\n\r\nTwo.\r\n",
        "Aug 16, 2024 07:14 270",
    ],
)
def test_the_text_is_the_file_whatever_it_holds(text: str) -> None:
    found = body_of(text)
    assert found.text == text
    assert found.title is None


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_offsets_into_the_text_are_offsets_into_the_file(text: str) -> None:
    try:
        found = body_of(text)
    except Refused:
        assert not text.strip().strip("\ufeff")
    else:
        assert found.text == text.removeprefix("\ufeff")
