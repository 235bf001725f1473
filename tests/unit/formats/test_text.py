# ruff: noqa: RUF001 - words in Cyrillic and dashes are meant
"""The layouts in which people copy articles out of pages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Draft, ZoneBasis
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.plain.speech import speaks_to_readers
from copydesk.formats.reading import read
from copydesk.identity import content_hash
from tests.unit.formats.pages import BODY, STANDFIRST, SUPPLIER, TITLE, Read, captions, names, page, value


def test_the_sample_gives_all_that_is_expected_of_it(data: Path, draft: Read) -> None:
    expected = json.loads((data / "sample" / "expected.json").read_text())["structure"]
    found = draft((data / "sample" / "article.txt").read_bytes())
    assert found.title == expected["title"]["value"]
    assert found.standfirst == expected["standfirst"]["value"]
    assert found.publisher == "Fakti"
    assert list(found.paragraphs) == expected["bodyParagraphs"]
    assert captions(found) == [expected["imageCaption"]["caption"]]
    assert found.published is not None
    assert found.published.raw == expected["dateline"]["datetimeText"]
    assert found.published.value == "2024-08-16T07:14:00+03:00"
    assert found.published.zone_basis is ZoneBasis.SUPPLIER
    assert not found.byline


def test_our_own_article_in_the_same_layout(articles: Path, draft: Read) -> None:
    found = draft((articles / "harbour.txt").read_bytes())
    assert found.title == "Burgas and Odesa agree to share harbour pilots this winter"
    assert found.standfirst == "Ships will wait hours instead of days, the two port authorities say"
    assert found.publisher == "Fakti"
    assert value(found) == "2024-11-12T09:40:00+02:00"
    assert captions(found) == [found.title]
    assert len(found.body) == 7
    assert "318" not in found.text


def test_a_breadcrumb_a_byline_and_two_times(articles: Path, draft: Read) -> None:
    found = draft((articles / "river-byline.txt").read_bytes())
    assert (found.section, names(found)) == ("Europe", ["Jane Doe", "John Roe"])
    assert found.standfirst == "Schools are closed. The night train stands in Passau."
    assert value(found) == "2024-08-16T19:14:00+01:00"
    assert found.modified is not None
    assert found.modified.value == "2024-08-17T08:00:00+01:00"
    assert found.paragraphs[0].startswith("PASSAU (Example Wire) - The Danube")
    assert len(found.body) == 3


def test_german_with_single_line_ends(articles: Path, draft: Read) -> None:
    found = draft((articles / "markt-de.txt").read_bytes())
    assert (found.section, found.title) == ("Wirtschaft", "Der alte Markt bekommt ein Dach aus Glas")
    assert found.standfirst == "Die Händler zahlen die Hälfte selbst"
    assert names(found) == ["Anna Schmidt", "Jörg Müller"]
    assert len(found.body) == 3


def test_bulgarian(articles: Path, draft: Read) -> None:
    found = draft((articles / "opera-bg.txt").read_bytes())
    assert found.publisher == "Факти"
    assert found.title == "Операта в Пловдив отваря врати след ремонта"
    assert found.standfirst == "Първата премиера е в събота вечер"
    assert value(found) == "2024-08-16T19:14:00+03:00"
    assert len(found.body) == 3


def test_spanish(articles: Path, draft: Read) -> None:
    found = draft((articles / "faro-es.txt").read_bytes())
    assert found.title == "El faro de la isla vuelve a encenderse"
    assert (found.standfirst, names(found)) == (None, ["Lucía Gómez"])
    assert len(found.body) == 2


def test_a_flash_of_one_sentence_is_a_body_without_a_title(articles: Path, draft: Read) -> None:
    found = draft((articles / "flash.txt").read_bytes())
    assert found.title is None
    assert found.paragraphs == ("The central bank left its rate at 3.25 percent on Thursday.",)


def test_a_flash_of_one_headline_is_a_title_without_a_body(draft: Read) -> None:
    found = draft("Central bank leaves rate at 3.25 percent")
    assert (found.title, found.body) == ("Central bank leaves rate at 3.25 percent", ())


@pytest.mark.parametrize(
    ("header", "title", "standfirst"),
    [
        ((), None, None),
        ((TITLE,), TITLE, None),
        ((TITLE, STANDFIRST), TITLE, STANDFIRST),
        ((TITLE, "Aug 16, 2024 07:14"), TITLE, None),
        ((TITLE, STANDFIRST, "Aug 16, 2024 07:14"), TITLE, STANDFIRST),
        (
            (TITLE, "Schools are closed. Trains are late.", "Aug 16, 2024 07:14"),
            TITLE,
            "Schools are closed. Trains are late.",
        ),
        (("Aug 16, 2024 07:14", TITLE), TITLE, None),
        (("Aug 16, 2024 07:14", TITLE, STANDFIRST), TITLE, STANDFIRST),
        ((TITLE, "Aug 16, 2024 07:14", STANDFIRST), TITLE, STANDFIRST),
        (("By Jane Doe", TITLE), TITLE, None),
        ((f"{TITLE}?", STANDFIRST), f"{TITLE}?", STANDFIRST),
        (("Trump visits the U.S.", STANDFIRST), "Trump visits the U.S.", STANDFIRST),
        ((TITLE, TITLE, STANDFIRST, "Aug 16, 2024"), TITLE, STANDFIRST),
    ],
)
def test_title_and_standfirst_are_there_only_where_the_text_has_them(
    header: tuple[str, ...], title: str | None, standfirst: str | None, draft: Read
) -> None:
    found = draft(page(*header))
    assert (found.title, found.standfirst, found.paragraphs) == (title, standfirst, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Aug 16, 2024 07:14 👁 270",
        "16 Авг. 2024, 07:14 Прегледи: 1 270",
        "Feb 30, 2024 12:00 3",
        "Aug 16, 2024 24:00 270",
    ],
)
def test_a_date_line_is_never_body_and_the_standfirst_stays(line: str, draft: Read) -> None:
    found = draft(page(TITLE, STANDFIRST, line, f"{TITLE}  - 1"))
    assert (found.title, found.standfirst, found.paragraphs) == (TITLE, STANDFIRST, BODY)


@pytest.mark.parametrize(
    ("label", "publisher"),
    [
        ("Last news in Fakti", "Fakti"),
        ("Latest news from The Harbour Post", "The Harbour Post"),
        ("Breaking news on Example Wire", "Example Wire"),
        ("Fakti", "Fakti"),
        ("fakti.bg", "fakti.bg"),
        ("Fakti | News", "Fakti"),
        ("News - Example Wire", "Example Wire"),
        ("Последни новини от Факти", "Факти"),
        ("Aktuelle Nachrichten aus Marktblatt", "Marktblatt"),
    ],
)
def test_a_sites_label_is_the_publisher_and_never_the_title(label: str, publisher: str, draft: Read) -> None:
    found = draft(page(label, TITLE, STANDFIRST, "Aug 16, 2024 07:14 270"))
    assert (found.publisher, found.title, found.standfirst) == (publisher, TITLE, STANDFIRST)
    assert found.paragraphs == BODY


@pytest.mark.parametrize(
    ("label", "section"),
    [
        ("World", "World"),
        ("SPORT", "SPORT"),
        ("Политика", "Политика"),
        ("Home > World > Europe", "Europe"),
        ("River watch", "River watch"),
    ],
)
def test_a_section_is_neither_title_nor_publisher(label: str, section: str, draft: Read) -> None:
    found = draft(page(label, TITLE, STANDFIRST, "Aug 16, 2024 07:14"))
    assert (found.section, found.title, found.publisher) == (section, TITLE, None)


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        (f"{TITLE}  - 1", TITLE),
        (f"{TITLE} - 12", TITLE),
        (f"{TITLE} (2)", TITLE),
        (f"{TITLE} (1/5)", TITLE),
        (TITLE, TITLE),
        ("The bridge on Friday morning  - 3", "The bridge on Friday morning"),
        ("Caption: The bridge on Friday morning", "The bridge on Friday morning"),
    ],
)
def test_a_caption_is_told_by_the_title_a_number_or_a_label(line: str, caption: str, draft: Read) -> None:
    found = draft(page(TITLE, STANDFIRST, "Aug 16, 2024 07:14", line))
    assert captions(found) == [caption]
    assert found.paragraphs == BODY


def test_captions_stand_anywhere(draft: Read) -> None:
    found = draft(
        "\n\n".join((TITLE, "Aug 16, 2024 07:14", f"{TITLE}  - 1", BODY[0], f"{TITLE}  - 2", BODY[1]))
    )
    assert captions(found) == [TITLE, TITLE]
    assert found.paragraphs == BODY


def test_a_credit_goes_with_its_picture(draft: Read) -> None:
    (picture,) = draft(page(TITLE, "Aug 16, 2024 07:14", f"{TITLE}  - 1", "Photo: Jane Doe/Reuters")).pictures
    assert (picture.caption, picture.credit) == (TITLE, "Jane Doe/Reuters")


@pytest.mark.parametrize("line", ["By Staff", "Staff", "By Reuters"])
def test_staff_is_nobody(line: str, draft: Read) -> None:
    found = draft(page(TITLE, line, "Aug 16, 2024 07:14"))
    assert (found.byline, found.title, found.standfirst) == ((), TITLE, None)


def test_a_bare_name_beside_the_date_is_the_byline(draft: Read) -> None:
    found = draft(page(TITLE, "Jane Doe", "Aug 16, 2024 07:14"))
    assert (names(found), found.standfirst) == (["Jane Doe"], None)


def test_a_name_and_a_role_above_the_date_are_the_byline(draft: Read) -> None:
    (person,) = draft(page(TITLE, "Jane Doe", "Political correspondent", "Aug 16, 2024")).byline
    assert (person.name, person.role) == ("Jane Doe", "Political correspondent")


def test_a_byline_in_lower_case_is_not_the_end_of_a_wrapped_title(draft: Read) -> None:
    found = draft(
        "Talks on the old bridge resume next week\n"
        f"by Jane Doe - August 16, 2024, 7:14 am - in World\n\n{BODY[0]}"
    )
    assert (found.title, names(found)) == ("Talks on the old bridge resume next week", ["Jane Doe"])


@pytest.mark.parametrize("line", ["The bridge on Friday (Photo: BTA)", "The bridge on Friday. Photo: BTA"])
def test_a_caption_may_bring_its_credit(line: str, draft: Read) -> None:
    (picture,) = draft(page(TITLE, "Aug 16, 2024 07:14", line)).pictures
    assert (picture.caption, picture.credit) == ("The bridge on Friday", "BTA")


@pytest.mark.parametrize("label", ["Latest news", "Последни новини"])
def test_a_label_that_names_nobody_gives_nothing(label: str, draft: Read) -> None:
    found = draft(page(label, TITLE, "16.08.2024 / 07:14"))
    assert (found.publisher, found.section, found.title) == (None, None, TITLE)


def test_a_relative_time_gives_no_time_and_leaves_a_trace(draft: Read) -> None:
    found = draft(page(TITLE, "2 hours ago"))
    assert found.published is None
    assert found.provenance["published"].origin == "unresolved: 2 hours ago"
    assert found.paragraphs == BODY


def test_an_all_caps_dateline_stays_in_its_paragraph(draft: Read) -> None:
    paragraph = "SOFIA, Aug 16 (Reuters) - The river rose again on Friday, officials said."
    assert draft(f"{TITLE}\n\n{paragraph}").paragraphs == (paragraph,)


def test_a_number_in_the_body_is_text(draft: Read) -> None:
    assert draft(f"{page(TITLE, 'Aug 16, 2024 07:14')}\n\n270").paragraphs == (*BODY, "270")


def test_slips_are_kept_byte_for_byte(draft: Read) -> None:
    slip = "The country's ties is with it  and the development of... relations,\u00a0he said ."
    assert draft(f"{TITLE}\n\n{slip}").paragraphs == (slip,)


def test_lines_wrapped_at_a_width_are_joined(draft: Read) -> None:
    found = draft(
        f"{TITLE}\n\n"
        "The river rose above the old bridge on Friday night, officials in the\n"
        "valley said, and the town asked people in the lower streets to sleep\n"
        "elsewhere.\n\n"
        "Schools stay closed until Monday, and nobody knows yet when the night-\n"
        "train will run.\n"
    )
    assert found.paragraphs == (
        (
            "The river rose above the old bridge on Friday night, officials in the valley said, and the town "
            "asked people in the lower streets to sleep elsewhere."
        ),
        "Schools stay closed until Monday, and nobody knows yet when the night-train will run.",
    )


def test_each_field_that_is_found_says_where_from(draft: Read) -> None:
    found = draft(page("Last news in Fakti", TITLE, STANDFIRST, "By Jane Doe", "Aug 16, 2024 07:14"))
    assert set(found.provenance) == {"publisher", "title", "standfirst", "byline", "published", "body"}
    assert all(source.origin == "rule" for source in found.provenance.values())


VARIANTS = pytest.mark.parametrize(
    "vary",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: f"\ufeff{text}",
        lambda text: text.replace("\n", "  \t\n"),
        lambda text: text.replace("\n\n", "\n\u00a0\n"),
        lambda text: text.replace("\n\n", "\n\n\n\n"),
        lambda text: text.replace("\n\n", "\n"),
        lambda text: f"\n\n  {text}\n\n",
        lambda text: text.replace("\n\n", "\u2028\u2028"),
    ],
)


@VARIANTS
def test_line_ends_marks_and_edges_change_nothing(vary: Callable[[str], str], draft: Read) -> None:
    text = page("Last news in Fakti", TITLE, STANDFIRST, "Aug 16, 2024 07:14 270", f"{TITLE}  - 1")
    assert draft(vary(text)) == draft(text)


def read_text(text: str) -> Draft:
    (item,) = read(Document(text.encode()), SUPPLIER).items
    assert not isinstance(item, Refused)
    return item


WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäéжя", min_size=2, max_size=9)
SENTENCES = st.lists(WORDS, min_size=5, max_size=24).map(lambda words: f"{' '.join(words).capitalize()}.")
PARAGRAPHS = st.lists(
    # What speaks to a page's readers, as "Sign up here for our newsletter", is no paragraph at the end.
    st.lists(SENTENCES, min_size=1, max_size=3)
    .map(" ".join)
    .filter(lambda text: not speaks_to_readers(text)),
    min_size=1,
    max_size=8,
    unique=True,
)
HEADERS = st.lists(
    st.sampled_from(
        [
            "Last news in Fakti", "World", TITLE, STANDFIRST, "By Jane Doe", "Aug 16, 2024 07:14 270",
            f"{TITLE}  - 1", "12 comments", "Photo: Reuters", "2 hours ago",
        ]
    ),
    max_size=6,
)  # fmt: skip


@given(header=HEADERS, paragraphs=PARAGRAPHS, gap=st.sampled_from(["\n\n", "\r\n\r\n", "\n \n\n"]))
def test_no_paragraph_is_lost_or_changed(header: list[str], paragraphs: list[str], gap: str) -> None:
    found = read_text(gap.join((*header, *paragraphs)))
    texts = [found.title, found.standfirst, *found.paragraphs]
    assert [text for text in texts if text in paragraphs] == paragraphs


@given(header=HEADERS, paragraphs=PARAGRAPHS)
def test_windows_line_ends_change_nothing(header: list[str], paragraphs: list[str]) -> None:
    text = "\n\n".join((*header, *paragraphs))
    assert read_text(text.replace("\n", "\r\n")) == read_text(text)


@given(count=st.integers(0, 10_000_000), paragraphs=PARAGRAPHS)
def test_a_counter_never_changes_the_content(count: int, paragraphs: list[str]) -> None:
    counted, bare = (
        read_text("\n\n".join((TITLE, STANDFIRST, f"Aug 16, 2024 07:14{counter}", *paragraphs)))
        for counter in (f" {count}", "")
    )
    assert content_hash(counted) == content_hash(bare)
    assert counted == bare
