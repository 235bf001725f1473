"""Pages that the code writes are current: `make docs` writes them anew."""

from pathlib import Path

from infra.documents import commands, event, parameters, reason_codes

DOCS = Path(__file__).parents[3] / "docs"


def test_the_reason_codes_page_is_the_table() -> None:
    assert (DOCS / "reason-codes.md").read_text("utf-8") == reason_codes.document()


def test_the_event_page_shows_the_event_that_the_code_makes() -> None:
    assert (DOCS / "event.md").read_text("utf-8") == event.document()


def test_the_pages_of_commands_and_parameters_say_what_is_there() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == commands.document(), "run `make docs`"
    assert (DOCS / "parameters.md").read_text("utf-8") == parameters.document(), "run `make docs`"
