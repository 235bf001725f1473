"""The page of formats names what the code reads, with the limits that it has."""

import re
from pathlib import Path

from copydesk.formats.limits import MAX_DEPTH, MAX_INFLATED, MAX_NODES, MAX_RATIO
from copydesk.formats.reading import FORMATS, TIME_LIMIT
from copydesk.ingesting import UPLOAD_LIMIT
from copydesk.receiving import WEBHOOK_LIMIT

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
MEGABYTE = 1024 * 1024


def test_it_lists_exactly_the_formats_that_are_read() -> None:
    table = PAGE.partition("## Who an article is")[0]
    assert set(re.findall(r"^\| `([a-z0-9-]+)`", table, re.MULTILINE)) == set(FORMATS)


def test_it_states_the_limits_of_the_code() -> None:
    stated = PAGE.partition("## Limits")[2].partition("What is refused")[0]
    for limit in (
        f"{WEBHOOK_LIMIT // MEGABYTE} MB by webhook, {UPLOAD_LIMIT // MEGABYTE} MB by upload",
        f"{MAX_INFLATED // MEGABYTE} MB inflated, and {MAX_RATIO} times",
        f"{MAX_DEPTH} levels",
        f"{MAX_NODES:,} values or elements",
        f"{TIME_LIMIT:g} s of processor time",
    ):
        assert limit in stated
