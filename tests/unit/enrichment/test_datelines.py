"""Datelines: they are no part of what is told. Texts and names are invented."""

import pytest

from copydesk.enrichment import datelines


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("PORTO, Aug 3 (Reuters) - ", ["PORTO"]),
        ("TORVIK, Norway, Nov 20 - ", ["TORVIK"]),
        ("SKELBY (AP) — ", ["SKELBY"]),
        ("PORTO/TORVIK, Nov 21 (Reuters) - ", ["PORTO", "TORVIK"]),
        ("LOWER TARN - ", ["LOWER TARN"]),
        ("PORT TARN, Norway -- ", ["PORT TARN"]),
        ("TORVIK: ", ["TORVIK"]),
        ("Nov 3 (Lusa) - ", []),
        ("(Reuters) - ", []),
        ("Torvik (CNN) -- ", []),
    ],
)
def test_a_report_begins_behind_its_dateline(line: str, places: list[str]) -> None:
    text = f"{line}A ferry sank off the coast."
    assert text[datelines.behind(text, 0, len(text)) :] == "A ferry sank off the coast."
    assert [text[place.start : place.end] for place in datelines.places(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank - nobody was hurt.",
        "Well-known people came.",
        "NATO said it was ready.",
        "Mayor Ada Holm (Greens) won.",
        "The ferry (Torvik) - sold in May - sank.",
        "Nov 3 was a Tuesday.",
        "She said: go.",
        "",
    ],
)
def test_what_is_no_dateline_is_told(text: str) -> None:
    assert datelines.behind(text, 0, len(text)) == 0


def test_what_an_article_is_does_not_say_where_it_was_written() -> None:
    assert not list(datelines.places("EXCLUSIVE - A ferry sank."))
