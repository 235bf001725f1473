"""What a page states: JSON-LD as it is found, microdata, and meta elements, in one shape."""

import json
from typing import Any

import pytest

from copydesk.formats.page import linked_data, metas, microdata, schema_org, tree, wording
from copydesk.formats.page.stated import Author, Stated


def nowhere(_title: str | None, _url: str | None) -> bool:
    return False


def of(*values: Any, titled: str = "") -> Stated | None:
    graph = schema_org.Graph(linked_data.values([json.dumps(value) for value in values]))
    return schema_org.stated(graph, "json-ld", lambda title, _url: bool(titled) and title == titled)


def article(**members: Any) -> dict[str, Any]:
    return {"@type": "NewsArticle", "headline": "Snow on the pass", "datePublished": "2024-01-02", **members}


@pytest.mark.parametrize(
    "script",
    [
        '{"headline": "Snow"}',
        '<!--\n{"headline": "Snow"}\n-->',
        '//<![CDATA[\n{"headline": "Snow"}\n//]]>',
        '/* <![CDATA[ */ {"headline": "Snow"} /* ]]> */',
        '{"headline": "Snow",}',
        '{"headline": "Snow"};',
        '{"headline": "Sn\now"}'.replace("Sn\now", "Snow\n"),
        "{&quot;headline&quot;: &quot;Snow&quot;}",
        '{"headline": "Snow", "tags": ["it\\\'s", ],}',
    ],
)
def test_json_ld_is_read_where_what_it_means_is_certain(script: str) -> None:
    (value,) = linked_data.values([script])
    assert value["headline"].strip() == "Snow"


@pytest.mark.parametrize(
    "script", ["", "var x = 1;", '{"headline": "Snow"', "{headline: Snow}", "[" * 100_000]
)
def test_what_is_no_json_says_nothing(script: str) -> None:
    assert list(linked_data.values([script, '{"a": "b"}'])) == [{"a": "b"}]


def test_two_values_in_one_script_are_both_read() -> None:
    assert len(list(linked_data.values(['{"a": 1}\n{"b": 2}']))) == 2


def test_a_comma_in_a_text_is_no_trailing_comma() -> None:
    (value,) = linked_data.values(['{"headline": "Snow, ] and ice, }",}'])
    assert value["headline"] == "Snow, ] and ice, }"


@pytest.mark.parametrize(
    "value",
    [
        article(),
        [article()],
        {"@graph": [{"@type": "WebSite", "name": "Courier"}, article()]},
        {"@type": "WebPage", "mainEntity": article()},
        article(**{"@type": ["Product", "https://schema.org/NewsArticle"]}),
    ],
)
def test_the_article_is_found_wherever_it_stands(value: Any) -> None:
    said = of(value)
    assert said
    assert (said.title, said.is_article) == ("Snow on the pass", True)


def test_references_are_followed() -> None:
    said = of(
        {
            "@graph": [
                article(author={"@id": "#ida"}, publisher={"@id": "#org"}),
                {"@type": "Person", "@id": "#ida", "name": "Ida Frost"},
                {"@type": "Organization", "@id": "#org", "name": "Courier"},
            ]
        }
    )
    assert said
    assert said.authors == (Author("Ida Frost"),)
    assert said.publisher == "Courier"


def test_of_several_articles_the_page_s_own_is_meant_and_else_none() -> None:
    both = [article(headline="Other news"), article(headline="Ice on the lake")]
    own = of(both, titled="Ice on the lake")
    assert own
    assert own.title == "Ice on the lake"
    assert of(both) is None


def test_a_film_in_a_page_is_not_the_page() -> None:
    film = {"@type": "VideoObject", "name": "Ski jumping", "uploadDate": "2020-01-01"}
    assert of(film) is None
    said = of(film, article())
    assert said
    assert said.published == "2024-01-02"


def test_what_the_article_leaves_out_is_taken_from_the_page_s_node() -> None:
    said = of({"@type": "WebPage", "dateModified": "2024-01-03", "datePublished": "2023-01-01"}, article())
    assert said
    assert (said.published, said.modified) == ("2024-01-02", "2024-01-03")


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ida Frost", [Author("Ida Frost")]),
        (["Ida Frost", {"name": "Bo Gale"}], [Author("Ida Frost"), Author("Bo Gale")]),
        ({"@type": "Person", "name": ["Ida Frost", "Bo Gale"]}, [Author("Ida Frost"), Author("Bo Gale")]),
        ({"givenName": "Ida", "familyName": "Frost"}, [Author("Ida Frost")]),
        ({"@type": "Organization", "name": "Wire"}, [Author("Wire", is_organisation=True)]),
        ({"@type": "Person", "name": "Ida Frost", "jobTitle": "Editor"}, [Author("Ida Frost", "Editor")]),
        ({"name": None}, []),
        ([[["x"]]], []),
    ],
)
def test_authors_come_in_many_forms(author: Any, expected: list[Author]) -> None:
    said = of(article(author=author))
    assert said
    assert list(said.authors) == expected


def test_addresses_alone_are_one_picture_in_several_sizes() -> None:
    said = of(article(image=["https://c.example/16x9.jpg", "https://c.example/4x3.jpg"]))
    assert said
    assert [picture.href for picture in said.pictures] == ["https://c.example/16x9.jpg"]
    described = of(
        article(image=[{"url": "https://c.example/a.jpg", "caption": "A"}, {"url": "x", "caption": "B"}])
    )
    assert described
    assert [picture.caption for picture in described.pictures] == ["A", "B"]


def test_the_name_of_a_node_is_no_address_of_a_picture() -> None:
    said = of(article(image={"@id": "https://c.example/snow/#primaryimage"}))
    assert said
    assert said.pictures == ()


def test_microdata_becomes_the_same_nodes() -> None:
    root = tree.read(
        '<div itemscope itemtype="http://schema.org/Article"><h1 itemprop="headline">Snow</h1>'
        '<p itemprop="author" itemscope itemtype="http://schema.org/Person">'
        '<b itemprop="name">Ida Frost</b></p>'
        '<meta itemprop="datePublished" content="2024-01-02">'
        '<a itemprop="url" href="https://c.example/s">x</a>'
        '<div itemprop="articleBody">Long</div></div>'
    )
    said = schema_org.stated(schema_org.Graph(microdata.values(root)), "microdata", nowhere)
    assert said
    assert (said.title, said.authors, said.published) == ("Snow", (Author("Ida Frost"),), "2024-01-02")
    assert (said.url, said.body) == ("https://c.example/s", None)


def test_meta_names_are_known_by_their_letters() -> None:
    read = metas.read(
        tree.read(
            '<meta name="DC.date.issued" content="2024-01-02">'
            '<meta name="parsely-author" content="Ida Frost">'
            '<meta property="dc:title og:title" content="Snow"><meta name="copyright" content="© Courier">'
            '<meta name="news_keywords" content="snow; ice">'
            "<p>x</p>"
        )
    )
    said = metas.others(read)
    assert (said.published, said.authors, said.title) == ("2024-01-02", (Author("Ida Frost"),), "Snow")
    assert (said.rights.notice, said.keywords) == ("© Courier", ("snow; ice",))
    assert metas.opengraph(read, None).title == "Snow"


def test_a_profile_s_address_is_no_author_and_a_card_s_label_names_one() -> None:
    root = tree.read(
        '<meta property="article:author" content="https://social.example/ida">'
        '<meta name="twitter:label1" content="Written by">'
        '<meta name="twitter:data1" content="Ida Frost"><p>x</p>'
    )
    read = metas.read(root)
    assert metas.opengraph(read, None).authors == ()
    assert metas.others(read).authors == (Author("Ida Frost"),)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  Salt &amp; \n pepper ", "Salt & pepper"),
        ("Salt &amp;amp; pepper", "Salt & pepper"),
        ("<b>Salt</b> 3 < 4", "Salt 3 < 4"),
        ("a\u0007b\ud800c\u200bd", "abcd"),
        ("", None),
        (["Salt"], None),
        ("x" * 5_000, None),
    ],
)
def test_a_value_is_one_line_of_plain_text(value: Any, expected: str | None) -> None:
    assert wording.line(value) == expected


@pytest.mark.parametrize(
    ("value", "base", "expected"),
    [
        ("https://c.example/a?b=1&amp;c=2", None, "https://c.example/a?b=1&c=2"),
        ("//c.example/a", "https://d.example/x", "https://c.example/a"),
        ("a.jpg", "https://d.example/x/y", "https://d.example/x/a.jpg"),
        ("a.jpg", None, None),
        ("javascript:alert(1)", "https://d.example/", None),
        ("data:image/png;base64,AA", "https://d.example/", None),
        ("https://[::1", None, None),
        ("https://c.example/" + "x" * 5_000, None, None),
    ],
)
def test_an_address_is_absolute_and_of_the_web(value: str, base: str | None, expected: str | None) -> None:
    assert wording.address(value, base) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("en_us", "en-US"), ("DE", "de"), ("zh-hant-tw", "zh-Hant-TW"), ("sr-Latn", "sr-Latn"),
        ("English", None),        ("und", None), ("", None), ("es-419", "es-419"), ("en-US.UTF-8", "en-US"),
    ],
)  # fmt: skip
def test_a_language_is_a_tag_in_its_usual_form(value: str, expected: str | None) -> None:
    assert wording.language(value) == expected
