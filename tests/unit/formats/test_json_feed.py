# ruff: noqa: E501 - members stand here as they are sent
"""JSON Feed 1 and 1.1, as the specification and its readers' tests have it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import BlockKind, Draft, Link, StatedSource, Subject
from copydesk.errors import Refused
from copydesk.formats.document import Document, Items
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

WIRE = Supplier(id="wire", name="Example Wire")
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Mill Gazette",
    "home_page_url": "https://mill.example/",
}
ITEM = {"id": "1", "content_text": "A text."}

# The inputs of a reader's tests that lack what the specification insists on, and the reason for each.
REFUSED = {
    "TestParseItemHashFallsBackToContent": ReasonCode.INVALID_FEED,
    "TestParseItemTitleWithXMLTags": ReasonCode.INVALID_FEED,
    "TestParseItemWithMissingTitleUsesContentTextFallback": ReasonCode.INVALID_FEED,
    "TestParseItemWithMissingTitleUsesHTMLFallback": ReasonCode.INVALID_FEED,
    "TestParseItemWithMissingTitleUsesSummaryFallback": ReasonCode.INVALID_FEED,
    "TestParseItemHashPrefersIDOverURL": ReasonCode.NO_CONTENT,
    "TestParseItemWithExternalURLAndNoURL": ReasonCode.NO_CONTENT,
    "TestParseItemWithExternalURLAndURL": ReasonCode.NO_CONTENT,
}


def items(*entries: Any, **feed: Any) -> Items:
    return read(Document(json.dumps({**FEED, **feed, "items": list(entries)}).encode()), WIRE).items


def item(feed: dict[str, Any] | None = None, /, **members: Any) -> Draft:
    (found,) = items({**ITEM, **members}, **(feed or {}))
    assert isinstance(found, Draft), found
    return found


def refusal(**members: Any) -> ReasonCode:
    (found,) = items({**ITEM, **members})
    assert isinstance(found, Refused), found
    return found.reason


def test_an_item_with_everything() -> None:
    found = item(
        {"language": "en", "authors": [{"name": "Fee Dahl"}]},
        id="https://mill.example/7",
        url="/7",
        external_url="https://elsewhere.example/report",
        title="Mill reopens",
        summary="After nine years the wheel turns.",
        content_html="<h2>Monday</h2><p>The wheel turned at &ldquo;noon&rdquo;.</p><img src='wheel.jpg' alt='The wheel'>",
        content_text="The wheel turned at noon.",
        image="https://img.example/main.jpg",
        banner_image="https://img.example/main.jpg",
        date_published="2026-03-02T10:00:00+01:00",
        date_modified="2026-03-02T12:00:00+01:00",
        authors=[{"name": "Ada Nord", "url": "https://mill.example/ada"}, {"name": "Reuters"}],
        tags=["mills", " ", "rivers", "mills"],
        language="en-GB",
        attachments=[
            {"url": "https://mill.example/talk.mp3", "mime_type": "audio/mpeg", "title": "The talk"},
            {"url": "https://mill.example/plan.png", "mime_type": "image/png", "title": "The plan"},
        ],
    )
    assert (found.uri, found.url) == ("https://mill.example/7", "https://mill.example/7")
    assert (found.title, found.standfirst) == ("Mill reopens", "After nine years the wheel turns.")
    assert [(block.kind, block.text) for block in found.body] == [
        (BlockKind.HEADING, "Monday"),
        (BlockKind.PARAGRAPH, "The wheel turned at “noon”."),
    ]
    assert found.version_created == datetime(2026, 3, 2, 11, tzinfo=UTC)
    assert found.published
    assert found.published.value == "2026-03-02T10:00:00+01:00"
    assert [person.name for person in found.byline] == ["Ada Nord"]
    assert found.sources == (StatedSource(name="Reuters", role="author"),)
    assert [(picture.caption, picture.href) for picture in found.pictures] == [
        (None, "https://img.example/main.jpg"),
        ("The plan", "https://mill.example/plan.png"),
        ("The wheel", "https://mill.example/wheel.jpg"),
    ]
    assert found.subjects == (
        Subject(label="mills", scheme="keyword"),
        Subject(label="rivers", scheme="keyword"),
    )
    assert found.links == (
        Link(relation="external_url", href="https://elsewhere.example/report"),
        Link(relation="attachment", href="https://mill.example/talk.mp3", title="The talk"),
    )
    assert (found.language, found.publisher) == ("en-GB", "Mill Gazette")
    assert {origin.origin for origin in found.provenance.values()} == {"json-feed"}


@pytest.mark.parametrize(("stated", "uri"), [("a", "a"), (" a ", "a"), (7, "7"), (1.5, "1.5"), (0, "0")])
def test_a_number_as_an_id_is_its_digits(stated: Any, uri: str) -> None:
    assert item(id=stated).uri == uri


@pytest.mark.parametrize("stated", [None, "", " ", True, [], {}, ["a"]])
def test_an_item_without_an_id_is_not_read(stated: Any) -> None:
    assert refusal(id=stated) is ReasonCode.INVALID_FEED


def test_a_bad_item_spoils_no_other() -> None:
    found = items(ITEM, 5, {"content_text": "x"}, {"id": "2"}, {**ITEM, "id": 3})
    assert [entry.uri if isinstance(entry, Draft) else entry.reason for entry in found] == [
        "1",
        ReasonCode.INVALID_FEED,
        ReasonCode.INVALID_FEED,
        ReasonCode.NO_CONTENT,
        "3",
    ]


@pytest.mark.parametrize(
    ("members", "title", "standfirst", "body"),
    [
        ({"summary": "S."}, None, "S.", ("A text.",)),
        ({"summary": "S.", "content_text": None}, None, None, ("S.",)),
        ({"content_html": "<img src='https://a.example/1.jpg'>"}, None, None, ("A text.",)),
        ({"title": "AT&amp;T <b>", "content_text": None}, "AT&amp;T <b>", None, ()),
        ({"content_text": "<b>One</b>\n\nTwo"}, None, None, ("<b>One</b>", "Two")),
    ],
)
def test_only_content_html_is_markup(
    members: dict[str, Any], title: str | None, standfirst: str | None, body: tuple[str, ...]
) -> None:
    found = item(**members)
    assert (found.title, found.standfirst, found.paragraphs) == (title, standfirst, body)


@pytest.mark.parametrize(
    ("feed", "members", "names"),
    [
        ({"author": {"name": "Fee Dahl"}}, {}, ["Fee Dahl"]),
        ({"author": {"name": "Fee Dahl"}, "authors": [{"name": "Ora Lund"}]}, {}, ["Ora Lund"]),
        ({"authors": [{"name": "Fee Dahl"}]}, {"author": {"name": "Ada Nord"}}, ["Ada Nord"]),
        ({"authors": [{"name": "Fee Dahl"}]}, {"authors": None}, ["Fee Dahl"]),
        ({}, {"authors": {"name": "Ada Nord"}}, ["Ada Nord"]),
        (
            {},
            {"authors": [{"name": "Ada Nord"}, None, {"url": "https://a.example"}, {"name": "Ada Nord"}]},
            ["Ada Nord"],
        ),
        ({"authors": [{"name": 5}]}, {}, []),
    ],
)
def test_authors_of_either_version_and_of_the_feed(
    feed: dict[str, Any], members: dict[str, Any], names: list[str]
) -> None:
    assert [person.name for person in item(feed, **members).byline] == names


@pytest.mark.parametrize(
    "members",
    [
        {"title": 5},
        {"content_html": ["<p>"]},
        {"url": {}},
        {"tags": [{}]},
        {"attachments": ["x"]},
        {"title": "a\u0001b"},
        {"content_html": "a&#11;b"},
        {"authors": [{"name": []}]},
    ],
)
def test_a_text_that_is_none_is_refused(members: dict[str, Any]) -> None:
    assert refusal(**members) is ReasonCode.INVALID_FEED


def test_a_time_that_cannot_be_read_is_told_and_that_of_the_version_is_refused() -> None:
    found = item(date_published="Tomorrow")
    assert (found.published, found.provenance["published"].origin) == (None, "unresolved: Tomorrow")
    assert refusal(date_modified="Tomorrow") is ReasonCode.INVALID_TIME


def test_what_is_missing_or_of_others_making_spoils_nothing() -> None:
    found = item(
        {"title": None, "home_page_url": 5, "_mill": {"about": "x"}, "hubs": "?"},
        _mill={"a": 1},
        unknown=[],
        attachments=[{"url": "", "mime_type": None}, None],
        image="javascript:alert(1)",
        url="relative",
    )
    assert (found.url, found.pictures, found.links, found.publisher) == (None, (), (), None)


def test_a_bomb_of_markup_is_refused_with_its_item() -> None:
    bad, good = items({**ITEM, "content_html": "<div>" * 1_000}, ITEM)
    assert isinstance(bad, Refused)
    assert bad.reason is ReasonCode.TOO_COMPLEX
    assert isinstance(good, Draft)


def test_an_empty_feed_is_read() -> None:
    assert items() == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"version": "https://jsonfeed.org/version/1"}', ReasonCode.INVALID_FEED),
        ('{"version": "https://jsonfeed.org/version/1", "items": {}}', ReasonCode.INVALID_FEED),
        ('[{"version": "https://jsonfeed.org/version/1", "items": []}]', ReasonCode.INVALID_FEED),
        ('{"version": "https://jsonfeed.org/version/1", "items": [', ReasonCode.MALFORMED_JSON),
        ('{"version": "https://jsonfeed.org/version/1", "items": [{"id": NaN}]}', ReasonCode.MALFORMED_JSON),
    ],
)
def test_what_cannot_be_read_at_all_is_refused_as_a_whole(text: str, reason: ReasonCode) -> None:
    with pytest.raises(Refused) as caught:
        read(Document(text.encode()), WIRE)
    assert caught.value.reason is reason


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "url", "title"]), inner)
    ),
    max_leaves=6,
)
NAMES = [
    *("id", "url", "external_url", "title", "content_html", "content_text", "summary", "image"),
    *("date_published", "date_modified", "authors", "author", "tags", "language", "attachments"),
]


@given(
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6),
    st.dictionaries(st.sampled_from(NAMES), VALUES),
)
def test_an_item_of_any_shape_is_read_or_refused(members: dict[str, Any], feed: dict[str, Any]) -> None:
    found = items(members, ITEM, **feed)
    assert len(found) == 2
    assert isinstance(found[1], Draft)


def test_the_inputs_of_a_readers_tests(data: Path) -> None:
    files = sorted((data / "jsonfeed" / "miniflux-extracted").glob("*.json"))
    assert files
    for path in files:
        found = read(Document(path.read_bytes(), name=path.name), WIRE).items
        reasons = {entry.reason for entry in found if isinstance(entry, Refused)}
        expected = REFUSED.get(path.stem.rpartition("_")[0])
        assert reasons == ({expected} if expected else set()), path.name


def test_the_examples_of_the_specification(data: Path) -> None:
    examples = [
        block
        for path in sorted((data / "jsonfeed" / "spec" / "pages" / "version").glob("*.markdown"))
        for block in path.read_text("utf-8").split("\n\n")
        if block.startswith("\t{") and '"items"' in block
    ]
    assert examples
    for example in examples:
        found = read(Document(example.encode()), WIRE).items
        assert found
        assert all(isinstance(entry, Draft) for entry in found)
