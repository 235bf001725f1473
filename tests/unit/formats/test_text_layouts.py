"""Every line of a page ends in exactly one field or is noise: the pages are `layouts/*.txt`."""

import pytest

from tests.unit.formats.layouts import Layout, fields, layouts

PAGES = layouts()


@pytest.mark.parametrize("layout", PAGES, ids=lambda layout: layout.name)
def test_each_line_of_a_page_goes_where_it_belongs(layout: Layout) -> None:
    assert fields(layout.read()) == layout.expected
