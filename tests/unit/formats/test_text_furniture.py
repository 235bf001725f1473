# ruff: noqa: RUF001 - dashes are meant
"""What stands around a copied article, line by line: captions, credits, signatures, labels, other stories."""

import pytest

from tests.unit.formats.pages import BODY, STANDFIRST, TITLE, Read, captions, names, page, value

DATE = "Aug 16, 2024 07:14"
CAPTION = "The bridge stood under water for three days"


@pytest.mark.parametrize(
    ("ending", "credit"),
    [
        (". Jane Doe/AFP/Getty Images", "Jane Doe/AFP/Getty Images"),
        (" | dpa", "dpa"),
        (". EFE", "EFE"),
        (" / Jane Doe", "Jane Doe"),
        (" [File: Jane Doe/Reuters]", "Jane Doe/Reuters"),
        (".Credit...Jane Doe for The Harbour Post", "Jane Doe for The Harbour Post"),
        (" (Jane Doe)", "Jane Doe"),
        (" (Ansa)", "Ansa"),
        (". JANE DOE / AFP", "JANE DOE / AFP"),
        (" - Jane Doe/Folhapress", "Jane Doe/Folhapress"),
        (". Pic: Reuters", "Reuters"),
        (". Fot. Jan Nowak / East News", "Jan Nowak / East News"),
        (". Photo by JANE DOE /AFP via Getty Images", "JANE DOE /AFP via Getty Images"),
        (". REUTERS/Jane Doe Purchase Licensing Rights, opens new tab", None),
    ],
)
def test_below_the_date_a_caption_may_end_in_any_credit(ending: str, credit: str | None, draft: Read) -> None:
    found = draft(page(TITLE, STANDFIRST, DATE, f"{CAPTION}{ending}"))
    if credit is not None:
        ((picture),) = found.pictures
        assert (picture.caption, picture.credit) == (CAPTION, credit)
    assert found.paragraphs == BODY


@pytest.mark.parametrize(
    "credit", ["Getty Images", "Jane Doe / AFP", "© Jane Doe/dpa", "Foto: Jane Doe / dpa"]
)
@pytest.mark.parametrize("order", ["{credit}|{caption}", "{caption}|{credit}"])
def test_a_line_that_is_only_a_credit_tells_of_the_caption_beside_it(
    credit: str, order: str, draft: Read
) -> None:
    picture = order.format(credit=credit, caption=CAPTION).split("|")
    assert captions(draft(page(TITLE, STANDFIRST, DATE, *picture))) == [CAPTION]
    amid = draft("\n\n".join((TITLE, DATE, BODY[0], *picture, BODY[1])))
    assert (captions(amid), amid.paragraphs) == ([CAPTION], BODY)


@pytest.mark.parametrize(
    "lines",
    [
        ("View image in fullscreen", CAPTION),
        (
            CAPTION,
            "Jane Doe for Harbour Radio",
            "hide caption",
            "toggle caption",
            "Jane Doe for Harbour Radio",
        ),
        ("Image source, Getty Images", f"Image caption, {CAPTION}"),
    ],
)
def test_buttons_beside_a_picture_tell_of_its_caption(lines: tuple[str, ...], draft: Read) -> None:
    found = draft("\n\n".join((TITLE, DATE, *lines, *BODY)))
    assert (CAPTION in captions(found), found.paragraphs) == (True, BODY)


def test_a_paragraph_that_ends_in_an_agency_is_no_caption(draft: Read) -> None:
    line = "The river will fall again by Sunday, the office for water said. EFE"
    assert draft("\n\n".join((TITLE, DATE, BODY[0], line, BODY[1]))).paragraphs == (BODY[0], line, BODY[1])


@pytest.mark.parametrize(
    "above",
    [
        ("Politics", "Budget"),
        ("Politics", "Water levels:"),
        ("Politics / Budget",),
        ("Home", "Politics"),
    ],
)
def test_labels_above_a_title_are_no_title(above: tuple[str, ...], draft: Read) -> None:
    found = draft(page(*above, TITLE, STANDFIRST, DATE))
    assert (found.title, found.standfirst, found.publisher, found.paragraphs) == (
        TITLE,
        STANDFIRST,
        None,
        BODY,
    )
    assert found.section in {"Politics", "Budget"}


@pytest.mark.parametrize("above", [("News", "Sport", "Voices"), ("Home News Sport Opinion",)])
def test_the_ways_around_a_site_are_no_section(above: tuple[str, ...], draft: Read) -> None:
    found = draft(page(*above, TITLE, STANDFIRST, DATE))
    assert (found.title, found.standfirst, found.section) == (TITLE, STANDFIRST, None)


def test_a_breadcrumb_with_a_glued_bar_names_no_publisher(draft: Read) -> None:
    found = draft(page("News|Drought", TITLE, STANDFIRST, DATE))
    assert (found.publisher, found.section, found.title) == (None, "Drought", TITLE)


def test_a_title_in_the_breadcrumb_comes_again_below_its_label(draft: Read) -> None:
    found = draft(page("Politics", TITLE, "High water", TITLE, STANDFIRST, DATE))
    assert (found.title, found.standfirst, found.section) == (TITLE, STANDFIRST, "Politics")
    assert (found.pictures, found.paragraphs) == ((), BODY)


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (("Jane Doe", "Riverside", DATE), ["Jane Doe"]),
        (("Jane Doe Political correspondent", DATE), ["Jane Doe"]),
        (("Jane DoeReporter", DATE), ["Jane Doe"]),
        (("By Jane Doe", "and", "John Roe", DATE), ["Jane Doe", "John Roe"]),
        (("Por", "Lucía Gómez", DATE), ["Lucía Gómez"]),
        (("By Jane Doe", "The Harbour Post", DATE), ["Jane Doe"]),
        (("Jane Doe5 hours ago",), ["Jane Doe"]),
        (("(Jane Doe)", DATE), ["Jane Doe"]),
        (("Inês Silva (texto) e Rui Vaz (fotografia)", DATE), ["Inês Silva"]),
        (("Par Le Matin avec AFP", DATE), []),
        (("with AFP, dpa", DATE), []),
    ],
)
def test_a_byline_is_told_by_where_it_stands(lines: tuple[str, ...], people: list[str], draft: Read) -> None:
    found = draft(page(TITLE, STANDFIRST, *lines))
    assert (list(found.authors), found.standfirst, found.paragraphs) == (people, STANDFIRST, BODY)


def test_a_name_right_below_the_title_is_the_byline(draft: Read) -> None:
    found = draft(page(TITLE, "Jane Doe", "Schools are closed. Trains are late.", DATE))
    assert (names(found), found.standfirst) == (["Jane Doe"], "Schools are closed. Trains are late.")


@pytest.mark.parametrize(
    "standfirst",
    ["Schools are closed until Monday.", "Schools are closed. Nobody knows about the trains."],
)
@pytest.mark.parametrize(
    "header",
    [
        (TITLE, "{}", "By Jane Doe", DATE),
        (TITLE, DATE, "{}", "By Jane Doe"),
        (TITLE, "By Jane Doe", DATE, "{}", f"{CAPTION}. Jane Doe/AFP"),
        (TITLE, "By Jane Doe", DATE, f"{CAPTION}. Jane Doe/AFP", "{}"),
    ],
)
def test_a_full_sentence_may_be_the_standfirst(standfirst: str, header: tuple[str, ...], draft: Read) -> None:
    found = draft(page(*(line.format(standfirst) for line in header)))
    assert (found.title, found.standfirst, found.paragraphs) == (TITLE, standfirst, BODY)


def test_a_sentence_above_the_dateline_is_the_standfirst(draft: Read) -> None:
    dateline = "PASSAU, May 3 (Example Wire) - The Danube rose on Monday."
    found = draft("\n\n".join((TITLE, DATE, "Schools are closed again.", dateline, *BODY)))
    assert (found.standfirst, found.paragraphs) == ("Schools are closed again.", (dateline, *BODY))


@pytest.mark.parametrize(
    "line",
    [
        "Why you can trust The Harbour Post",
        "Listen to this article · 6:13 min Learn more",
        "Heard on Morning News",
        "Estimated 3 minutes",
        "Reading Time: 2 minutes",
        "Follow topic",
        "https://post.example/p/12",
        "↑",
        "READ LATER",
        "Kindly share this story:",
    ],
)
def test_a_few_words_between_title_and_text_are_the_pages_own(line: str, draft: Read) -> None:
    found = draft(page(TITLE, STANDFIRST, DATE, line))
    assert (found.standfirst, found.paragraphs, found.pictures) == (STANDFIRST, BODY, ())


@pytest.mark.parametrize(
    "tail",
    [
        ("Related topics", "Rivers", "Bavaria"),
        ("Rivers", "Bavaria", "Weather"),
        ("More on this story", "Bridge was weak for years", "Published", "12 October 2025", "The last ferry"),
        ("Most read", "1.", "Premier denies he will quit", "2.", "Why Ghent has no trams"),
        ("About the Author", "Jane Doe", "Jane Doe covers the rivers for the paper in Passau.", "Follow"),
        ("Comments", "Our editors read each comment before it appears."),
        ("Themen:", "Hochwasser", "Passau"),
        ("Read more from The Harbour Post:", "Storm names for winter revealed"),
        ("More stories", "Storm names for winter revealed", "3 May 2025", "A stolen bicycle comes home"),
        ("Got a story? Write to the desk.",),
    ],
)
def test_what_a_page_says_below_its_article_is_left_out(tail: tuple[str, ...], draft: Read) -> None:
    assert draft("\n\n".join((page(TITLE, STANDFIRST, DATE), *tail))).paragraphs == BODY


@pytest.mark.parametrize("word", ["Back", "Continue", "Previous", "X", "Live", "Summary", "Още"])
def test_one_word_between_two_paragraphs_is_a_heading(word: str, draft: Read) -> None:
    found = draft("\n\n".join((TITLE, DATE, BODY[0], word, BODY[1])))
    assert found.paragraphs == (BODY[0], word, BODY[1])


def test_another_story_amid_the_text_goes_with_its_label_and_its_date(draft: Read) -> None:
    other = ("Recommended Stories", "list of 2 items", "list 1 of 2A bridge of glass", "end of list")
    found = draft("\n\n".join((TITLE, DATE, BODY[0], *other, BODY[1])))
    assert found.paragraphs == BODY


def test_what_is_between_a_pages_offer_to_skip_and_where_one_arrives_is_left_out(draft: Read) -> None:
    promotion = (
        "skip past newsletter promotion",
        "A view of the river, every morning, from those who live beside it.",
        "after newsletter promotion",
    )
    assert draft("\n\n".join((TITLE, DATE, BODY[0], *promotion, BODY[1]))).paragraphs == BODY


@pytest.mark.parametrize("line", ["Jane Doe is a reporter with the Harbour Post.", "Jane Doe covers rivers"])
def test_what_somebody_of_the_byline_is_stands_below_and_is_no_body(line: str, draft: Read) -> None:
    found = draft(f"{page(TITLE, 'By Jane Doe', DATE)}\n\n{line}")
    assert (names(found), found.paragraphs) == (["Jane Doe"], BODY)


def test_the_date_may_stand_below(draft: Read) -> None:
    found = draft(f"{page(TITLE, 'di Giulia Rossi')}\n\n16 agosto 2024 ( modifica il 17 agosto 2024 | 14:22)")
    assert (value(found), found.paragraphs) == ("2024-08-16", BODY)
    assert found.modified is not None
    assert found.modified.value == "2024-08-17T14:22:00+03:00"


@pytest.mark.parametrize(
    "lede",
    [
        "The makers have agreed to build thirty thousand sports cars (SUV).",
        "The film has drawn loud applause at the festival in Berlin.",
        "The paper's newsletter lost a third of its readers in May.",
    ],
)
def test_a_first_sentence_stays_a_paragraph_where_nothing_tells_otherwise(lede: str, draft: Read) -> None:
    found = draft("\n\n".join((TITLE, lede, *BODY)))
    assert (found.standfirst, found.paragraphs, found.pictures) == (None, (lede, *BODY), ())


@pytest.mark.parametrize(
    "last",
    ["„Das ziehen wir sowieso durch, heute wie im Mai.“", "He called her comments on the app “fatuous”."],
)
def test_a_last_sentence_stays_above_what_the_page_says(last: str, draft: Read) -> None:
    found = draft(
        "\n\n".join((page(TITLE, STANDFIRST, DATE), "What happens now", last, "Related topics", "Rivers"))
    )
    assert found.paragraphs == (*BODY, "What happens now", last)


def test_two_dashes_of_speech_are_no_list(draft: Read) -> None:
    speech = (
        "– Jeg hadde ikke tenkt på at det var det det kunne være, men jeg følte meg tung og ganske trist.",
        "– Vi så på hverandre en stund, og så lukket jeg døren igjen, sier eieren av hytta ved vannet.",
    )
    assert draft("\n\n".join((TITLE, DATE, *BODY, *speech))).paragraphs == (*BODY, *speech)
