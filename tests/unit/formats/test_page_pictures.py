"""The pictures and the standfirst of a page."""

import pytest

from copydesk.article import Block, Picture
from copydesk.formats.page import landmarks, pictures, standfirsts, tree
from copydesk.formats.page.stated import Stated

BASE = "https://c.example/a/"
FIRST = "A freighter lost part of its load in the night, and the harbour of Kestrel Bay was closed on Friday."


def hrefs(stated: list[Picture], in_body: list[Picture]) -> list[str | None]:
    return [
        picture.href for picture in pictures.pictures([Stated("og", pictures=tuple(stated))], in_body, BASE)
    ]


def test_a_picture_that_is_stated_and_in_the_body_is_one_with_all_that_is_known_of_it() -> None:
    stated = Stated("og", pictures=(Picture(href=f"{BASE}harbour-closed-1200x675.jpg"),))
    in_body = [Picture(href="harbour-closed.jpg?w=300", caption="Closed", credit="A. Gull")]
    assert pictures.pictures([stated], in_body, BASE) == (
        Picture(href=f"{BASE}harbour-closed-1200x675.jpg", caption="Closed", credit="A. Gull"),
    )


def test_pictures_with_the_same_sentence_below_are_one_in_two_sizes() -> None:
    crops = [Picture(href=f"{BASE}{size}.jpg", caption="Divers at the harbour's mouth") for size in "12"]
    assert hrefs([], crops) == [f"{BASE}1.jpg"]


def test_other_pictures_stay_apart_in_order() -> None:
    assert hrefs([Picture(href=f"{BASE}1.jpg")], [Picture(href="2.jpg"), Picture(href="3.jpg")]) == [
        f"{BASE}1.jpg",
        f"{BASE}2.jpg",
        f"{BASE}3.jpg",
    ]


def test_only_addresses_of_the_web_are_kept_and_a_caption_without_one_stays() -> None:
    found = pictures.pictures(
        [], [Picture(href="javascript:x"), Picture(href="data:image/gif;base64,A", caption="Fog")], BASE
    )
    assert found == (Picture(caption="Fog"),)


def shown(body: str) -> str | None:
    found = landmarks.find(tree.read(f"<body><main><h1>Fog</h1>{body}</main></body>"))
    heading = found.headings[0]
    standfirst = standfirsts.shown(landmarks.near(found, heading), heading, "Fog")
    return standfirst.text if standfirst else None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p class="standfirst">It came early and stayed</p>', "It came early and stayed"),
        ('<h2 class="article__sub-title">It came early and stayed</h2>', "It came early and stayed"),
        ('<h2 itemprop="alternativeHeadline">It came early and stayed</h2>', "It came early and stayed"),
        ('<p class="dek">Fog</p>', None),
        ('<p class="dekoration">It came early and stayed</p>', None),
        ("<p>It came early and stayed</p>", None),
        (f'<p>{FIRST}</p><h2 class="subhead">It came early and stayed</h2>', None),
    ],
)
def test_a_standfirst_is_shown_where_the_markup_names_it(body: str, expected: str | None) -> None:
    assert shown(body) == expected


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Ships wait outside; the channel is searched.", "Ships wait outside; the channel is searched."),
        (FIRST, None),
        (FIRST[:70], None),
        ("Ships wait outside while the channel is...", None),
        ("Harbour closed after freighter loses load", None),
        ("News", None),
        (None, None),
    ],
)
def test_a_description_that_is_copied_cut_or_empty_is_no_standfirst(
    description: str | None, expected: str | None
) -> None:
    title = "Harbour closed after freighter loses load"
    root = tree.read(f"<h1>{title}</h1><p>{description}</p><p>{FIRST}</p>")
    found = standfirsts.stated([Stated("og", description=description)], root, title, [Block(text=FIRST)])
    assert (found.text if found else None) == expected


def test_a_description_that_the_page_does_not_show_is_none() -> None:
    root = tree.read(f"<p>{FIRST}</p><script>var d = 'Ships wait outside the bay.'</script>")
    voice = Stated("json-ld", description="Ships wait outside the bay.")
    assert standfirsts.stated([voice], root, None, [Block(text=FIRST)]) is None
