"""Which line is the title, and which lines stay in the body, whatever they read like."""

import pytest

from tests.unit.formats.pages import BODY, STANDFIRST, TITLE, Read, captions, names, page

DATE_LINE = "Aug 16, 2024 07:14 270"
LIKE_SOMETHING_ELSE = [
    "Breaking news: quake hits Tokyo",
    "By Train Through Bulgaria",
    "Photo: how Kim sees the world",
    "World",
    "Reuters",
    "2024",
    "12:30",
    "1 234 views",
    "Latest news from the front",
    "River rises",
]


@pytest.mark.parametrize("title", LIKE_SOMETHING_ELSE)
@pytest.mark.parametrize("number", ["  - 1", " - 1", " (1)"])
@pytest.mark.parametrize("above", [(), ("Last news in Fakti",), ("Last news in Fakti", "Sport")])
def test_what_comes_again_as_a_caption_is_the_title_whatever_it_reads_like(
    title: str, number: str, above: tuple[str, ...], draft: Read
) -> None:
    found = draft(page(*above, title, STANDFIRST, DATE_LINE, f"{title}{number}"))
    assert (found.title, found.standfirst, captions(found)) == (title, STANDFIRST, [title])
    assert (found.publisher, found.section) == (
        "Fakti" if above else None,
        "Sport" if len(above) > 1 else None,
    )
    assert (found.paragraphs, names(found)) == (BODY, [])


@pytest.mark.parametrize("title", LIKE_SOMETHING_ELSE)
def test_the_line_between_label_and_standfirst_is_the_title_without_a_caption_too(
    title: str, draft: Read
) -> None:
    found = draft(page("Last news in Fakti", title, STANDFIRST, DATE_LINE))
    assert (found.publisher, found.title, found.standfirst) == ("Fakti", title, STANDFIRST)
    assert (found.paragraphs, names(found), found.pictures, found.section) == (BODY, [], (), None)


def test_a_byline_of_two_names_is_no_title(draft: Read) -> None:
    found = draft(page("Last news in Fakti", "By Jane Doe", TITLE, DATE_LINE))
    assert (found.title, found.standfirst, names(found)) == (TITLE, None, ["Jane Doe"])
    alone = draft(page("Last news in Fakti", "By Jane Doe", DATE_LINE))
    assert (alone.title, names(alone), alone.paragraphs) == (None, ["Jane Doe"], BODY)


@pytest.mark.parametrize("title", LIKE_SOMETHING_ELSE)
def test_a_header_with_a_date_is_not_left_without_a_title(title: str, draft: Read) -> None:
    found = draft(page("Last news in Fakti", title, DATE_LINE))
    assert (found.title, found.standfirst, found.paragraphs) == (title, None, BODY)


@pytest.mark.parametrize(
    ("label", "publisher", "section"),
    [
        ("Novinite.com - Sofia News Agency", "Novinite.com", None),
        ("Last News In Fakti.bg", "Fakti.bg", None),
        ("Latest from Sofia Globe", "Sofia Globe", None),
        ("Last news in Fakti:", "Fakti", None),
        ("River watch", None, "River watch"),
        ("All that happens on the river", None, "All that happens on the river"),
    ],
)
def test_above_a_title_that_comes_again_stands_a_label(
    label: str, publisher: str | None, section: str | None, draft: Read
) -> None:
    found = draft(page(label, TITLE, STANDFIRST, DATE_LINE, f"{TITLE}  - 1"))
    assert (found.publisher, found.section) == (publisher, section)
    assert (found.title, found.standfirst, found.paragraphs) == (TITLE, STANDFIRST, BODY)


@pytest.mark.parametrize(
    ("label", "publisher"),
    [("Novinite.com - Sofia News Agency", "Novinite.com"), ("Latest from Sofia Globe", "Sofia Globe")],
)
def test_above_title_and_standfirst_stands_a_label(label: str, publisher: str, draft: Read) -> None:
    found = draft(page(label, TITLE, STANDFIRST, DATE_LINE))
    assert (found.publisher, found.title, found.standfirst) == (publisher, TITLE, STANDFIRST)
    assert (found.section, found.paragraphs) == (None, BODY)


def test_a_standfirst_that_reads_like_a_label_is_not_lost(draft: Read) -> None:
    found = draft(page("Last news in Fakti", TITLE, "News from Ukraine", DATE_LINE, f"{TITLE}  - 1"))
    assert (found.publisher, found.title, found.standfirst) == ("Fakti", TITLE, "News from Ukraine")


LONG_TITLE = " ".join(["River rises above the old bridge and"] * 6) + " stays"


@pytest.mark.parametrize("title", [LONG_TITLE, f"{LONG_TITLE} {LONG_TITLE}"])
@pytest.mark.parametrize("below", [(), ("  - 1",)])
@pytest.mark.parametrize("standfirst", [STANDFIRST, None])
def test_a_long_title_is_a_title(
    title: str, below: tuple[str, ...], standfirst: str | None, draft: Read
) -> None:
    header = (title, standfirst) if standfirst else (title,)
    found = draft(page("Last news in Fakti", *header, DATE_LINE, *(f"{title}{number}" for number in below)))
    assert (found.title, found.standfirst, found.paragraphs) == (title, standfirst, BODY)
    assert captions(found) == [title] * len(below)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: nobody was there to see it.",
        "The score was 3  - 1",
        "© Reuters, all text and pictures",
        "Reuters",
        "Bloomberg",
        "Aug 16, 2024",
        "Update 12:30",
        "Vladimir Putin",
        "World",
        "270",
        "Voters queue in Moscow - 1",
    ],
)
@pytest.mark.parametrize("header", [(STANDFIRST, DATE_LINE, f"{TITLE}  - 1"), (DATE_LINE,)])
def test_a_line_of_the_body_stays_whatever_it_reads_like(
    line: str, header: tuple[str, ...], draft: Read
) -> None:
    body = (*BODY[:1], line, *BODY[1:])
    found = draft("\n\n".join(("Last news in Fakti", TITLE, *header, *body)))
    assert found.paragraphs == body
    assert len(found.pictures) == (len(header) > 1)
    assert found.byline == ()


@pytest.mark.parametrize(
    "line",
    [
        "Photo: nobody was there to see it.",
        "The score was 3  - 1",
        "Aug 17, 2024",
        "Update 12:30",
        "World",
        "270",
        "Voters queue in Moscow - 1",
    ],
)
def test_a_last_line_stays_unless_it_signs(line: str, draft: Read) -> None:
    body = (*BODY, line)
    assert draft("\n\n".join((TITLE, STANDFIRST, DATE_LINE, *body))).paragraphs == body


@pytest.mark.parametrize(
    "line", ["Reuters", "EFE", "/ND/", "jdo/dpa", "Jane Doe", "By Jane Doe", "Aug 16, 2024"]
)
def test_what_signs_below_is_no_body(line: str, draft: Read) -> None:
    found = draft("\n\n".join((TITLE, STANDFIRST, "Aug 16, 2024", *BODY, line)))
    assert found.paragraphs == BODY
    assert names(found) == (["Jane Doe"] if "Doe" in line else [])


def test_a_sentence_after_the_word_photo_is_no_credit(draft: Read) -> None:
    line = "Photo: nobody was there to see it."
    assert draft("\n\n".join((TITLE, DATE_LINE, line, *BODY))).paragraphs == (line, *BODY)


def test_below_the_date_line_a_number_makes_a_caption(draft: Read) -> None:
    found = draft(
        page("Last news in Fakti", TITLE, STANDFIRST, DATE_LINE, "Voters queue in Moscow - 1", "Trams - 2")
    )
    assert captions(found) == ["Voters queue in Moscow", "Trams"]
    assert found.paragraphs == BODY


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Written by Ivan Petrov, Sofia", ["Ivan Petrov"]),
        ("Ivan Petrov, Fakti", ["Ivan Petrov"]),
        ("By Ivan Petrov and Jane Doe, Sofia", ["Ivan Petrov", "Jane Doe"]),
    ],
)
def test_a_byline_may_end_in_a_place(line: str, people: list[str], draft: Read) -> None:
    found = draft(page("Last news in Fakti", TITLE, STANDFIRST, line, DATE_LINE))
    assert (names(found), found.standfirst, found.paragraphs) == (people, STANDFIRST, BODY)
