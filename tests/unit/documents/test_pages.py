"""Pages that the code writes are current: `make docs` writes them anew."""

from pathlib import Path

import pytest

from infra.documents import commands, cost_estimate, event, parameters, reason_codes
from read.wire import costs

DOCS = Path(__file__).parents[3] / "docs"


def test_the_reason_codes_page_is_the_table() -> None:
    assert (DOCS / "reason-codes.md").read_text("utf-8") == reason_codes.document()


def test_the_event_page_shows_the_event_that_the_code_makes() -> None:
    assert (DOCS / "event.md").read_text("utf-8") == event.document()


def test_the_pages_of_commands_and_parameters_say_what_is_there() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == commands.document(), "run `make docs`"
    assert (DOCS / "parameters.md").read_text("utf-8") == parameters.document(), "run `make docs`"


def test_the_wire_room_reckons_with_what_an_article_costs() -> None:
    known = cost_estimate.estimate()["usdPerMillion"]
    assert costs.estimate(1_000_000).dollars == pytest.approx(known, rel=0.05), "run `make docs`"
