"""Web pages as articles: which of the things that a page says is believed."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Block, Draft, ZoneBasis
from copydesk.errors import Refused
from copydesk.formats import html
from copydesk.formats.document import Setting
from copydesk.formats.page import body
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

SETTING = Setting(Supplier(id="example", name="Example"))
PARAGRAPHS = (
    "The harbour of Kestrel Bay was closed on Friday after a freighter lost part of its load in the night.",
    "Two divers began to look for the containers at first light, and small boats were asked to wait.",
    "A spokeswoman said that the harbour would open again as soon as the channel was known to be clear.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Harbour closed after freighter loses load",
    "author": [{"@type": "Person", "name": "Nadia Brook", "jobTitle": "Harbour correspondent"}],
    "datePublished": "2024-03-08T09:30:00+02:00",
    "dateModified": "2024-03-08T11:00:00+02:00",
    "publisher": {"@type": "Organization", "name": "Kestrel Courier"},
    "articleSection": "Shipping",
    "inLanguage": "en_gb",
    "keywords": ["harbours", "freight", "harbours"],
    "copyrightHolder": {"@type": "Organization", "name": "Kestrel Courier Ltd"},
    "license": "https://courier.example/terms",
    "image": {
        "url": "https://courier.example/i/harbour-wide.jpg",
        "caption": "The closed harbour",
        "creditText": "A. Gull",
    },
}


def linked(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def page(head: str = "", header: str = "", body: str = BODY, attributes: str = "") -> str:
    return (
        f"<!DOCTYPE html><html {attributes}><head>{head}</head>"
        f"<body><main><article>{header}{body}</article></main></body></html>"
    )


def read(text: str, setting: Setting = SETTING) -> Draft:
    (draft,) = html.parse(text, setting)
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    "lines",
    [
        "<p>By Nadia Brook</p><p>8 March 2024, 09:30</p>",
        "<div><div>8 March 2024, 09:30</div><div>By <b>Nadia Brook</b></div></div>",
        "<p>By Nadia Brook | 8 March 2024, 09:30</p>",
    ],
)
def test_lines_below_the_headline_tell_what_nothing_names(lines: str) -> None:
    draft = read(f"<html><body><h1>Harbour closed</h1>{lines}{BODY}</body></html>")
    assert [person.name for person in draft.byline] == ["Nadia Brook"]
    assert draft.published is not None
    assert (draft.published.raw, draft.published.value) == ("8 March 2024, 09:30", "2024-03-08T09:30:00")
    assert {draft.provenance[name].origin for name in ("byline", "published")} == {"rule"}


def test_a_line_below_the_headline_may_name_nobody() -> None:
    draft = read(f"<html><body><h1>Harbour closed</h1><p>By Courier Editorial Board</p>{BODY}</body></html>")
    assert draft.byline == ()


def test_lines_below_the_text_tell_nothing_of_it() -> None:
    draft = read(
        f"<html><body><h1>Harbour closed</h1>{BODY}<p>By Nadia Brook</p><p>8 March 2024</p></body></html>"
    )
    assert (draft.byline, draft.published) == ((), None)


def test_json_ld_gives_every_field_that_it_has() -> None:
    draft = read(
        page(linked(ARTICLE) + '<link rel="canonical" href="https://courier.example/harbour-closed">')
    )
    assert draft.title == "Harbour closed after freighter loses load"
    assert [(person.name, person.role) for person in draft.byline] == [
        ("Nadia Brook", "Harbour correspondent")
    ]
    assert draft.published
    assert draft.published.value == "2024-03-08T09:30:00+02:00"
    assert draft.published.zone_basis is ZoneBasis.STATED
    assert draft.modified
    assert draft.modified.value == "2024-03-08T11:00:00+02:00"
    assert (draft.publisher, draft.section, draft.language) == ("Kestrel Courier", "Shipping", "en-GB")
    assert [(subject.label, subject.scheme) for subject in draft.subjects] == [
        ("harbours", "keyword"),
        ("freight", "keyword"),
    ]
    assert (draft.rights.holder, draft.rights.link) == (
        "Kestrel Courier Ltd",
        "https://courier.example/terms",
    )
    assert draft.url == "https://courier.example/harbour-closed"
    assert [(picture.caption, picture.credit) for picture in draft.pictures] == [
        ("The closed harbour", "A. Gull")
    ]
    assert draft.paragraphs == PARAGRAPHS


def test_each_field_that_was_found_says_where_it_came_from() -> None:
    head = linked({**ARTICLE, "publisher": None}) + '<meta property="og:site_name" content="Courier">'
    draft = read(page(head, attributes='lang="en"'))
    assert draft.provenance["title"].origin == "json-ld"
    assert draft.provenance["publisher"].origin == "og"
    filled = {name for name, value in draft if value and name not in {"provenance", "intent"}}
    assert filled == set(draft.provenance)


def test_opengraph_and_article_properties_stand_in_where_there_is_no_json_ld() -> None:
    draft = read(
        page(
            '<meta property="og:type" content="article">'
            '<meta property="og:title" content="Fog &amp;amp; ice">'
            '<meta property="article:published_time" content="2024-01-02T03:04:05Z">'
            '<meta property="article:section" content="Weather"><meta property="article:tag" content="fog">'
            '<meta property="og:image" content="/i/fog.jpg"><meta property="og:locale" content="de_AT">'
            '<meta property="og:url" content="https://courier.example/fog">'
            '<link rel="canonical" href="https://courier.example/fog">'
        )
    )
    assert draft.title == "Fog & ice"
    assert draft.published
    assert draft.published.value == "2024-01-02T03:04:05+00:00"
    assert draft.section == "Weather"
    assert draft.language == "de-AT"
    assert [picture.href for picture in draft.pictures] == ["https://courier.example/i/fog.jpg"]
    assert draft.provenance["published"].origin == "og"


def test_microdata_stands_in_too() -> None:
    header = (
        '<div itemscope itemtype="https://schema.org/NewsArticle">'
        '<h1 itemprop="headline">Fog on the fells</h1>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<span itemprop="name">Ole Marsh</span></span>'
        '<time itemprop="datePublished" datetime="2024-02-01T10:00:00+01:00">1 February</time></div>'
    )
    draft = read(page(header=header))
    assert draft.title == "Fog on the fells"
    assert [person.name for person in draft.byline] == ["Ole Marsh"]
    assert draft.published
    assert draft.published.value == "2024-02-01T10:00:00+01:00"
    assert draft.provenance["byline"].origin == "microdata"


def test_a_page_without_any_statement_is_read_by_what_it_shows() -> None:
    header = (
        '<h1>Fog on the fells</h1><div class="byline">By Ole Marsh and Nadia Brook</div>'
        '<span class="date">8 March 2024</span>'
    )
    draft = read(page("<title>Fog on the fells | Kestrel Courier</title>", header))
    assert draft.title == "Fog on the fells"
    assert [person.name for person in draft.byline] == ["Ole Marsh", "Nadia Brook"]
    assert draft.published
    assert draft.published.value == "2024-03-08"
    assert draft.provenance["published"].origin == "page"


def test_the_zone_of_the_setting_is_taken_where_a_time_states_none() -> None:
    head = linked({**ARTICLE, "datePublished": "2024-07-01T08:00:00"})
    draft = read(page(head), Setting(SETTING.supplier, "Europe/Sofia"))
    assert draft.published
    assert draft.published.value == "2024-07-01T08:00:00+03:00"
    assert draft.published.zone_basis is ZoneBasis.SUPPLIER
    without = read(page(head)).published
    assert without
    assert without.zone_basis is ZoneBasis.UNKNOWN


def test_the_body_is_looked_for_with_what_the_page_states(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def extract(_root: Any, **known: Any) -> body.PageBody:
        asked.update(known)
        return body.PageBody((Block(text="x" * 300),), (), "json-ld", 0.9)

    monkeypatch.setattr(body, "extract", extract)
    header = '<h1>Fog on the fells</h1><p class="standfirst">It came early and stayed all day</p>'
    draft = read(page(linked({**ARTICLE, "articleBody": "It was cold."}), header))
    assert asked["stated"] == "It was cold."
    assert asked["title"] == draft.title
    assert asked["standfirst"] == "It came early and stayed all day"
    assert draft.provenance["body"].origin == "json-ld"


def test_a_flash_of_one_sentence_is_an_article_where_an_element_says_so() -> None:
    draft = read("<h1>Fog lifts</h1><article><p>The fog over Vale has lifted, the harbour master said.</p>")
    assert (draft.title, draft.paragraphs) == (
        "Fog lifts",
        ("The fog over Vale has lifted, the harbour master said.",),
    )


def test_an_agency_stands_in_the_byline_beside_people_and_the_publisher_where_nobody_else_is_named() -> None:
    def byline(*stated: dict[str, str]) -> list[tuple[str, bool]]:
        draft = read(page(linked({**ARTICLE, "author": list(stated)})))
        return [(person.name, person.is_organisation) for person in draft.byline]

    agency = {"@type": "Organization", "name": "Reuters"}
    own = {"@type": "Organization", "name": "Kestrel Courier"}
    person = {"@type": "Person", "name": "Ole Marsh"}
    assert byline(person, agency) == [("Ole Marsh", False), ("Reuters", True)]
    assert byline(person, own) == [("Ole Marsh", False)]
    assert byline(own) == [(own["name"], True)]


@pytest.mark.parametrize(
    "text",
    [
        page("<title>Page not found</title>", "<h1>Page not found</h1>", "<a href='/'>Home</a>"),
        page("<title>Search</title>", "<h1>Results</h1>", "<ul><li><a href='/a'>One</a></li></ul>"),
        page(body=""),
        "<html></html>",
        page('<link rel="canonical" href="https://courier.example/">'),
    ],
)
def test_a_page_that_is_no_article_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        html.parse(text, SETTING)
    assert refused.value.reason is ReasonCode.NO_CONTENT


@pytest.mark.parametrize(
    "text",
    [
        (
            '<?xml version="1.0" encoding="ISO-8859-1"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'
            f"<body><h1>Fog on the fells</h1>{BODY}</body></html>"
        ),
        f"<h1>Fog on the fells</h1>{BODY}",
        (
            "<!doctype html><html amp><head><title>Fog on the fells</title></head><body><article>"
            f"<h1>Fog on the fells</h1>{BODY}</article></body></html>"
        ),
        f"<html><body><h1>Fog on the\0 fells</h1>{BODY}</body></html>",
    ],
    ids=["xhtml", "fragment", "amp", "nul"],
)
def test_any_form_of_page_is_read(text: str) -> None:
    draft = read(text)
    assert draft.title == "Fog on the fells"
    assert draft.paragraphs == PARAGRAPHS


def test_a_page_nested_too_deeply_or_with_too_many_parts_is_refused() -> None:
    attributes = " ".join(f"a{number}" for number in range(2_500))
    for text in ("<div>" * 80 + BODY, "<br>" * 100_001, f"<div {attributes}>{BODY}</div>"):
        with pytest.raises(Refused) as refused:
            html.parse(text, SETTING)
        assert refused.value.reason is ReasonCode.TOO_COMPLEX


def test_hostile_values_spoil_nothing() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle",'
        '"headline":"Fog \\ud800on the\\u0007 fells",'
        '"author":{"name":"\\udc00Ole Marsh"},"datePublished":'
        + "9"
        * 6_000
        + ',"image":"javascript:alert(1)"}'
        "</script>" + "<script>0</script>" * 10_000 + f'<meta name="description" content="{"x" * 1_000_000}">'
    )
    draft = read(page(head, body=BODY + '<img src="data:image/png;base64,AAAA">'))
    assert draft.title == "Fog on the fells"
    assert [person.name for person in draft.byline] == ["Ole Marsh"]
    assert draft.published is None
    assert draft.standfirst is None
    assert not [picture for picture in draft.pictures if picture.href]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*ARTICLE, "@id", "@graph", "name", "url", "mainEntityOfPage", "articleBody"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(JSON)
def test_no_json_ld_makes_it_fail(value: Any) -> None:
    text = json.dumps(value).replace("</", "<\\/")
    draft = read(page(f'<script type="application/ld+json">{text}</script>', "<h1>Fog on the fells</h1>"))
    assert draft.body
    shown = [draft.title or "", draft.standfirst or "", *(person.name for person in draft.byline)]
    assert not [text for text in shown if any(ord(character) < 32 for character in text)]
