"""Who wrote a page: people by their names, and nothing else."""

import pytest

from copydesk.formats.page import authors, landmarks, tree
from copydesk.formats.page.stated import Author

SITE = ("Kestrel Courier", "courier.example")


def people(*names: str) -> list[str]:
    return [person.name for person in authors.named([Author(name) for name in names], SITE).people]


def shown(body: str) -> list[str]:
    found = landmarks.find(tree.read(f"<body><main><h1>Fog</h1>{body}</main></body>"))
    return [person.name for person in authors.shown(landmarks.near(found, found.headings[0]), SITE)]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("Ida Frost", ["Ida Frost"]),
        ("By Ida Frost and Bo Gale", ["Ida Frost", "Bo Gale"]),
        ("Ida Frost, Bo Gale & Sam O'Neil", ["Ida Frost", "Bo Gale", "Sam O'Neil"]),
        ("Anna Kern und Otto Weil, dpa", ["Anna Kern", "Otto Weil"]),
        ("Ida Frost, courier.example", ["Ida Frost"]),
        ("Ida Frost | Sponsored", ["Ida Frost"]),
        ("Ida Frost in Tarn", ["Ida Frost"]),
        ("Martin Stone Jr.", ["Martin Stone Jr"]),
        ("Ida Frost, Jr.", ["Ida Frost"]),
        ("J.K. Marsh", ["J.K. Marsh"]),
        ("Ludwig van der Aa", ["Ludwig van der Aa"]),
        ("大渡 美咲", ["大渡 美咲"]),
        ("구현모 기자", ["구현모"]),
        ("Banksy", ["Banksy"]),
        ("Staff", []),
        ("Editorial Board", []),
        ("Kestrel Courier", []),
        ("courier.example", []),
        ("ida@courier.example", []),
        ("https://courier.example/ida", []),
        ("@idafrost", []),
        (", KESTREL COURIER", []),
        ("Associated Press", []),
        ("", []),
        ("x" * 5_000, []),
    ],
)
def test_the_people_that_are_stated(stated: str, expected: list[str]) -> None:
    assert people(stated) == expected


def test_a_role_that_follows_a_name_is_its_role() -> None:
    (person,) = authors.named([Author("Ida Frost, Political Editor")], SITE).people
    assert (person.name, person.role) == ("Ida Frost", "Political Editor")


def test_somebody_stated_twice_is_one() -> None:
    assert people("Ida Frost", "IDA FROST") == ["Ida Frost"]


def test_an_agency_in_place_of_a_person_is_a_source() -> None:
    named = authors.named([Author("Reuters"), Author("Ida Frost")], SITE)
    assert [source.name for source in named.organisations] == ["Reuters"]


def test_a_publisher_that_names_nobody_is_its_own_source_and_a_desk_is_none() -> None:
    own = authors.named([Author("Kestrel Courier", is_organisation=True)], SITE)
    assert (own.people, [source.name for source in own.organisations]) == ((), ["Kestrel Courier"])
    assert authors.named([Author("Staff"), Author("someone@courier.example")], SITE) == authors.Named()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p class="byline">By Ida Frost</p>', ["Ida Frost"]),
        ('<p class="byline">By Ida Frost, Bo Gale</p>', ["Ida Frost", "Bo Gale"]),
        ('<a rel="author" href="/x">Ida Frost</a>', ["Ida Frost"]),
        ('<div><a rel="author">Ida Frost</a>, <a rel="author">Bo Gale</a></div>', ["Ida Frost", "Bo Gale"]),
        ('<p>By <a href="/people/ida-frost">Ida Frost</a>, Staff Writer</p>', ["Ida Frost"]),
        (
            '<div class="author-box"><span class="author">By Ida Frost</span> PAPER</div>',
            ["Ida Frost"],
        ),
        ('<p>She met <a href="/people/bo-gale">Bo Gale</a> there.</p>', []),
        ('<p class="byline">Staff</p>', []),
        ('<div class="related"><p class="byline">By Bo Gale</p></div>', []),
        ('<footer><p class="byline">By Bo Gale</p></footer>', []),
        ('<p class="author-bio">Ida Frost writes about ice.</p>', []),
        ("<p>Text</p>", []),
    ],
)  # fmt: skip
def test_the_people_of_a_byline_that_is_shown(body: str, expected: list[str]) -> None:
    assert shown(body) == expected
