# ruff: noqa: E501 - feeds stand here as they are sent
"""Entries of Atom, 0.3 and 1.0, and tombstones. Texts and names are invented."""

from datetime import UTC, datetime

import pytest

from copydesk.article import Draft, Intent, StatedSource, Subject
from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from tests.unit.formats.feeds import (
    atom,
    entry,
    items,
    kinds,
)


def test_an_atom_entry_with_a_tree_of_xhtml() -> None:
    found = entry(
        "<title type='html'>Tides &amp;amp; times</title><updated>2026-03-02T10:00:00.25+01:00</updated>"
        "<published>2026-03-01T08:00:00Z</published><link href='tides.html'/><link rel='via' href='/v' title='V'/>"
        "<link rel='replies' href='/r'/><link rel='enclosure' type='audio/mpeg' href='a.mp3'/>"
        "<link rel='enclosure' type='image/png' href='e.png'/><link rel='license' href='https://cc.example/by'/>"
        "<author><name>Ada Nord</name></author><contributor><name>Li Sand</name></contributor>"
        "<category term='sea' scheme='https://h.example/t' label='The sea'/><category term='medtop:20000638'/>"
        "<summary>Why the sea <b/> rises.</summary><rights>© Ada</rights>"
        "<content type='xhtml' xml:base='deep/'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>One <x:em>two</x:em>"
        " &lt;three&gt;</x:p><x:blockquote><x:p>Said.</x:p></x:blockquote><x:img src='p.jpg' alt='Pier'/></x:div></content>",
        root="xml:base='https://h.example/b/' xml:lang='en-GB'",
        feed="<title>Harbour Notes</title><link href='/'/>",
    )
    assert (found.uri, found.url) == ("tag:1", "https://h.example/b/tides.html")
    assert found.title == "Tides & times"
    assert found.version_created == datetime(2026, 3, 2, 9, 0, 0, 250_000, tzinfo=UTC)
    assert found.modified
    assert found.published
    assert found.published.value == "2026-03-01T08:00:00+00:00"
    assert kinds(found) == [("paragraph", "One two <three>"), ("quote", "Said.")]
    assert found.standfirst == "Why the sea rises."
    assert [(person.name, person.role) for person in found.byline] == [
        ("Ada Nord", None),
        ("Li Sand", "contributor"),
    ]
    assert found.subjects == (
        Subject(code="sea", label="The sea", scheme="https://h.example/t"),
        Subject(code="medtop:20000638", scheme="medtop"),
    )
    assert [picture.href for picture in found.pictures] == [
        "https://h.example/b/e.png",
        "https://h.example/b/deep/p.jpg",
    ]
    assert [(link.relation, link.href) for link in found.links] == [
        ("via", "https://h.example/v"),
        ("enclosure", "https://h.example/b/a.mp3"),
    ]
    assert (found.language, found.rights.notice, found.rights.link) == (
        "en-GB",
        "© Ada",
        "https://cc.example/by",
    )
    assert found.publisher == "Harbour Notes"
    assert {origin.origin for origin in found.provenance.values()} == {"atom"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<title>AT&amp;amp;T &lt;b&gt;</title>", "AT&amp;T <b>"),
        ("<title type='text'>5 &lt; 6</title>", "5 < 6"),
        ("<title type='html'>AT&amp;amp;T &lt;b&gt;x&lt;/b&gt;</title>", "AT&T x"),
        (
            "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A&amp;B <i>x</i></div></title>",
            "A&B x",
        ),
    ],
)
def test_a_text_of_atom_is_what_its_type_says(title: str, expected: str) -> None:
    assert entry(title).title == expected


def test_out_of_line_content_is_linked_to() -> None:
    found = entry(
        "<title>T</title><summary>S.</summary><content type='text/html' src='https://a.example/b'/>"
    )
    assert found.paragraphs == ("S.",)
    assert [(link.relation, link.href) for link in found.links] == [("content", "https://a.example/b")]


@pytest.mark.parametrize("media_type", ["image/png", "application/pdf", "image/svg+xml", "application/xml"])
def test_content_that_is_no_text_is_not_passed_over(media_type: str) -> None:
    (found,) = items(
        atom(f"<entry><id>1</id><title>T</title><content type='{media_type}'>aGk=</content></entry>")
    )
    assert isinstance(found, Refused)
    assert found.reason is ReasonCode.UNSUPPORTED_FORMAT


def test_authors_and_rights_come_from_the_source_and_then_from_the_feed() -> None:
    feed = "<title>F</title><author><name>Fee Dahl</name></author><rights>Feed's</rights>"
    assert [person.name for person in entry("<title>T</title>", feed=feed).byline] == ["Fee Dahl"]
    source = "<source><title>Other Post</title><author><name>Ora Lund</name></author><rights>Other's</rights></source>"
    found = entry(f"<title>T</title>{source}", feed=feed)
    assert [person.name for person in found.byline] == ["Ora Lund"]
    assert found.sources == (StatedSource(name="Other Post", role="source"),)
    assert found.rights.notice == "Other's"


@pytest.mark.parametrize("ids", ["", "<id/>", "<id>a</id><id>b</id>"])
def test_an_entry_has_one_id(ids: str) -> None:
    (found,) = items(atom(f"<entry>{ids}<title>T</title></entry>"))
    assert isinstance(found, Refused)
    assert found.reason is ReasonCode.INVALID_FEED


def test_a_draft_entry_is_withheld() -> None:
    assert entry("<title>T</title><app:control><app:draft>yes</app:draft></app:control>").withheld


def test_a_tombstone_is_a_kill_in_its_place() -> None:
    first, kill, last = items(
        atom(
            "<entry><id>1</id><title>One</title></entry>",
            '<at:deleted-entry ref="tag:gone" when="2026-03-02T10:00:00Z"><at:comment>x</at:comment></at:deleted-entry>',
            "<entry><id>2</id><title>Two</title></entry>",
        )
    )
    assert isinstance(first, Draft)
    assert isinstance(kill, Draft)
    assert isinstance(last, Draft)
    assert (kill.intent, kill.uri) == (Intent.KILL, "tag:gone")
    assert kill.version_created == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert (first.title, last.title, first.intent) == ("One", "Two", Intent.UPDATE)


def test_a_tombstone_names_an_entry_and_a_time_that_can_be_read() -> None:
    nameless, late = items(atom('<at:deleted-entry when="x"/>', '<at:deleted-entry ref="a" when="x"/>'))
    assert isinstance(nameless, Refused)
    assert isinstance(late, Refused)
    assert (nameless.reason, late.reason) == (ReasonCode.INVALID_FEED, ReasonCode.INVALID_TIME)


def test_a_lone_entry_and_a_lone_tombstone() -> None:
    (found,) = items('<entry xmlns="http://www.w3.org/2005/Atom"><id>1</id><title>T</title></entry>')
    assert isinstance(found, Draft)
    assert (found.uri, found.title) == ("1", "T")
    (gone,) = items('<d:deleted-entry xmlns:d="http://purl.org/atompub/tombstones/1.0" ref="1"/>')
    assert isinstance(gone, Draft)
    assert (gone.intent, gone.version_created) == (Intent.KILL, None)


def test_atom_0_3() -> None:
    (found,) = items(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="de"><title>F</title><copyright>© F</copyright>'
        '<entry><title mode="escaped" type="text/html">A &lt;b&gt;B&lt;/b&gt;</title><id>1</id>'
        '<link rel="alternate" type="text/html" href="https://a.example/1"/><modified>2026-03-02T10:00:00Z</modified>'
        "<issued>2026-03-01T10:00:00Z</issued>"
        '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>C</p></div></content>'
        "</entry></feed>"
    )
    assert isinstance(found, Draft)
    assert (found.title, found.paragraphs, found.url) == ("A B", ("C",), "https://a.example/1")
    assert found.version_created == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert (found.language, found.rights.notice) == ("de", "© F")
