# ruff: noqa: RUF001 - words in Cyrillic and dashes are meant
"""Whose news it is: told by a byline, a dateline in the first paragraph, or a line below the story."""

import pytest

from copydesk.formats.agencies import agency, in_dateline
from tests.unit.formats.pages import BODY, TITLE, Read, page


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("LONDON, May 3 (Reuters) - Copper rose to a record on Monday.", "Reuters"),
        ("(Reuters) - Copper rose to a record on Monday.", "Reuters"),
        ("SOFIA, Bulgaria (AP) — Copper rose to a record on Monday.", "AP"),
        ("BERLIN (dpa) - Kupfer ist so teuer wie nie.", "dpa"),
        ("Madrid, 3 may (EFE).- El cobre marcó este lunes un récord.", "EFE"),
        ("(ANSA) - BOLZANO, 04 MAG - La statale del passo è chiusa.", "ANSA"),
        ("МОСКВА, 3 мая. /ТАСС/. Медь подорожала до рекорда.", "ТАСС"),
        ("ТУЛА, 4 мая - РИА Новости. Завод начал выпускать самовары.", "РИА Новости"),
        ("The North Atlantic alliance (NATO) - as it is known - met on Monday.", None),
        ("Copper rose to a record, the agency (Reuters) said.", None),
        ("Copper rose to a record on Monday.", None),
        ("", None),
    ],
)
def test_a_dateline_tells_the_agency_and_nothing_else_does(paragraph: str, name: str | None) -> None:
    assert in_dateline(paragraph) == name


def test_a_dateline_stays_in_its_paragraph_and_is_a_source(draft: Read) -> None:
    paragraph = "LONDON, May 3 (Reuters) - Copper rose to a record on Monday."
    found = draft("\n\n".join((TITLE, paragraph, *BODY)))
    assert found.paragraphs == (paragraph, *BODY)
    assert [source.name for source in found.sources] == ["Reuters"]


@pytest.mark.parametrize("line", ["By Bloomberg", "Bloomberg"])
def test_an_agency_in_the_byline_is_a_source_and_nobody(line: str, draft: Read) -> None:
    found = draft(page(TITLE, line, "Aug 16, 2024 07:14"))
    assert ([source.name for source in found.sources], found.byline) == (["Bloomberg"], ())
    assert found.provenance["sources"].origin == "rule"


@pytest.mark.parametrize("line", ["Source: Reuters", "Quelle: dpa", "Източник: БГНЕС", "Fuente: EFE"])
def test_a_source_below_the_story_is_no_body(line: str, draft: Read) -> None:
    found = draft(f"{page(TITLE)}\n\n{line}")
    assert found.paragraphs == BODY
    assert [source.name for source in found.sources] == [line.partition(": ")[2]]


def test_whose_the_article_is_is_its_rights_and_no_body(draft: Read) -> None:
    found = draft(f"{page(TITLE)}\n\n© 2027 The Harbour Post. All rights reserved.")
    assert (found.rights.notice, found.paragraphs) == ("© 2027 The Harbour Post. All rights reserved.", BODY)


def test_credits_below_the_story_are_people_with_what_they_did(draft: Read) -> None:
    found = draft(f"{page(TITLE, 'By Jane Doe')}\n\n(Reporting by Jane Doe in Oslo; Editing by Ann Lee)")
    assert [(person.name, person.role) for person in found.byline] == [
        ("Jane Doe", None),
        ("Ann Lee", "Editing"),
    ]
    assert found.paragraphs == BODY


def test_a_sentence_about_reporting_is_body(draft: Read) -> None:
    line = "Reporting by the broadcaster found that the bridge had been weak for years."
    assert draft(f"{page(TITLE)}\n\n{line}").paragraphs == (*BODY, line)


@pytest.mark.parametrize(
    ("name", "found"), [("BTA", "BTA"), ("dpa", "dpa"), ("beta", None), ("Nato", None), ("", None)]
)
def test_an_agency_is_told_by_its_name_as_it_is_written(name: str, found: str | None) -> None:
    assert agency(name) == found
