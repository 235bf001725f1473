# ruff: noqa: E501 - feeds stand here as they are sent
"""Feeds as a whole, and those that are built to hurt. Texts and names are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import BlockKind, Draft
from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from tests.unit.formats.feeds import (
    atom,
    item,
    items,
    refusal,
    rss,
    whole_refusal,
)


def test_a_bad_item_spoils_no_other() -> None:
    found = items(rss("<title>One</title>", "<link>https://a.example/2</link>", "<title>Three</title>"))
    assert [entry.title if isinstance(entry, Draft) else entry.reason for entry in found] == [
        "One",
        ReasonCode.NO_CONTENT,
        "Three",
    ]


def test_a_feed_without_items_is_read() -> None:
    assert items(rss()) == ()
    assert items(atom()) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (rss("<title>T</title>")[:-10], ReasonCode.MALFORMED_XML),
        (rss("<title>A&nbsp;B</title>"), ReasonCode.UNDEFINED_ENTITY),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>', ReasonCode.DTD_REFUSED),
        ("<rss version='2.0'/>", ReasonCode.INVALID_FEED),
        ("<feed><title>T</title></feed>", ReasonCode.INVALID_FEED),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description/></rdf:RDF>",
            ReasonCode.INVALID_FEED,
        ),
        ("<rss><channel>" + "<item/>" * 100_000 + "</channel></rss>", ReasonCode.TOO_COMPLEX),
        ("<rss>" + "<a>" * 100 + "</a>" * 100 + "</rss>", ReasonCode.TOO_COMPLEX),
    ],
)
def test_what_cannot_be_read_at_all_is_refused_as_a_whole(text: str, reason: ReasonCode) -> None:
    assert whole_refusal(text) is reason


@pytest.mark.parametrize(
    "bomb", ["&lt;div&gt;" * 5_000, "&lt;p&gt;x" * 100_001, "&lt;svg&gt;" * 500, "&lt;" * 400_001]
)
def test_a_bomb_of_markup_is_refused_with_its_item(bomb: str) -> None:
    bad, good = items(rss(f"<title>T</title><description>{bomb}&lt;b&gt;</description>", "<title>T</title>"))
    assert isinstance(bad, Refused)
    assert bad.reason is ReasonCode.TOO_COMPLEX
    assert isinstance(good, Draft)


@pytest.mark.parametrize("control", ["&amp;#1;", "&amp;#x0B;", "&amp;#00;"])
def test_control_characters_are_no_text(control: str) -> None:
    assert (
        refusal(f"<title>T</title><description>a{control}b</description>").reason is ReasonCode.INVALID_FEED
    )
    assert refusal(f"<title>T{control}</title>").reason is ReasonCode.INVALID_FEED


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:image/png;base64,AA", "/p.jpg", "http://["])
def test_only_addresses_of_the_web_are_kept(address: str) -> None:
    found = item(
        f"<title>T</title><enclosure url='{address}' type='image/png'/><media:content url='{address}' medium='image'/>"
        f"<description>&lt;img src='{address}'&gt;Text &lt;figure&gt;&lt;img src='{address}'&gt;"
        "&lt;figcaption&gt;Kept&lt;/figcaption&gt;&lt;/figure&gt;</description>",
        channel="<title>T</title>",
    )
    assert [(picture.caption, picture.href) for picture in found.pictures] == [("Kept", None)]


def test_a_long_text_is_read_whole() -> None:
    found = item(f"<title>T</title><description><![CDATA[{'word ' * 600_000}]]></description>")
    assert len(found.text) > 2_900_000


@given(st.text(alphabet="<>&;/ab\"'!-[] \n", max_size=80))
def test_any_markup_in_an_item_gives_a_draft_or_a_refusal(text: str) -> None:
    inside = text.replace("]]>", "]]]]><![CDATA[>")
    (found,) = items(rss(f"<title>T</title><description><![CDATA[{inside}]]></description>"))
    assert isinstance(found, Draft)
    assert all(block.text.strip() and isinstance(block.kind, BlockKind) for block in found.body)
