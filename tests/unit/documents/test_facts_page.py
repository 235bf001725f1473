"""The page of facts names every kind, with its limits and the figures that the code goes by."""

import re
from pathlib import Path
from typing import get_args

import pytest

from copydesk.enrichment import duplicates, keywords, language, reading, signature, stories, summary, vector
from copydesk.facts import Fact

PAGE = (Path(__file__).parents[3] / "docs" / "facts.md").read_text("utf-8")
TABLE, *SECTIONS = re.split(r"^## ", PAGE, flags=re.MULTILINE)


def anchor(title: str) -> str:
    """The fragment by which a heading is linked to."""
    return re.sub(r"[^\w -]", "", title.casefold()).replace(" ", "-")


def test_its_table_names_exactly_the_kinds() -> None:
    union, _ = get_args(Fact)
    kinds = {kind.model_fields["kind"].default for kind in get_args(union)}
    rows = "".join(row.split("|")[1] for row in TABLE.splitlines() if row.startswith("|"))
    named = re.findall(r"`([a-z]+)`", rows)
    assert len(named) == len(set(named))
    assert set(named) == kinds


def test_every_row_leads_to_a_section() -> None:
    linked = set(re.findall(r"\]\(#([\w-]+)\)", TABLE))
    assert linked == {anchor(section.partition("\n")[0]) for section in SECTIONS}


@pytest.mark.parametrize("section", SECTIONS[:-1], ids=lambda section: section.partition("\n")[0])
def test_every_kind_says_what_it_misses(section: str) -> None:
    assert "Limits: " in section


def test_it_states_the_figures_of_the_code() -> None:
    flowing = " ".join(PAGE.split())
    for figure in (
        f"the first {language.SAMPLE:,} code points",
        f"words at {reading.WORDS_A_MINUTE} a minute",
        f"the first {summary.CANDIDATES} sentences and {keywords.WORDS_READ:,} words",
        f"at least {duplicates.NEAR:.0%}".replace("%", " %"),
        f"fewer than {signature.FEWEST + 2} words has no signature",
        f"the {vector.TERMS} heaviest terms",
        f"the likeness is {stories.SAME} at least",
    ):
        assert figure in flowing
