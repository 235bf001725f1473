# ruff: noqa: E501, RUF001 - feeds stand here as they are sent, some of them in Cyrillic
"""Items of RSS, 0.9x to 2.0 and RDF. Texts and names are invented."""

from datetime import UTC, datetime

import pytest

from copydesk.article import Draft, StatedPlace, StatedSource, Subject
from copydesk.reasons import ReasonCode
from tests.unit.formats.feeds import (
    NAMESPACES,
    PICTURE,
    SOFIA,
    item,
    items,
    kinds,
    refusal,
)

WEBLOG_SYSTEM = """<title>Council saves the night bus</title>
<link>https://www.riverpost.example/2026/03/night-bus/</link>
<comments>https://www.riverpost.example/2026/03/night-bus/#respond</comments>
<dc:creator><![CDATA[Mira Holst]]></dc:creator>
<pubDate>Mon, 02 Mar 2026 09:15:00 +0100</pubDate>
<category><![CDATA[Politics]]></category><category><![CDATA[Transport &amp; roads]]></category>
<guid isPermaLink="false">https://www.riverpost.example/?p=481</guid>
<description><![CDATA[<p>The night bus stays, the council decided on [&#8230;]</p>
<p>The post <a rel="nofollow" href="https://www.riverpost.example/2026/03/night-bus/">Council saves the night bus</a>
 appeared first on <a href="https://www.riverpost.example/">River Post</a>.</p>]]></description>
<content:encoded><![CDATA[<figure class="wp-block-image"><img src="/bus.jpg" alt="A bus" />
<figcaption>The last bus leaves at two.</figcaption></figure>
<p>The night bus stays, the council decided on Monday.</p><h2>What it costs</h2>
<p>Riders pay &euro;2 &#8211; &ldquo;a fair price&rdquo;.</p><ul><li>Line 1</li><li>Line 7</li></ul>
<p>The post <a rel="nofollow" href="https://www.riverpost.example/2026/03/night-bus/">Council saves the night bus</a>
 appeared first on <a href="https://www.riverpost.example/">River Post</a>.</p>
<img width="1" height="1" src="https://counter.example/p.gif" />]]></content:encoded>
<wfw:commentRss>https://www.riverpost.example/2026/03/night-bus/feed/</wfw:commentRss>
<slash:comments>4</slash:comments>"""


def test_an_item_of_a_weblog_system() -> None:
    found = item(WEBLOG_SYSTEM)
    assert found.uri == "https://www.riverpost.example/?p=481"
    assert found.url == "https://www.riverpost.example/2026/03/night-bus/"
    assert found.title == "Council saves the night bus"
    assert found.standfirst is None, "what the body begins with is no text of its own"
    assert kinds(found) == [
        ("paragraph", "The night bus stays, the council decided on Monday."),
        ("heading", "What it costs"),
        ("paragraph", "Riders pay €2 – “a fair price”."),
        ("list-item", "Line 1"),
        ("list-item", "Line 7"),
    ]
    assert [person.name for person in found.byline] == ["Mira Holst"]
    assert found.published
    assert (found.published.value, found.published.raw) == (
        "2026-03-02T09:15:00+01:00",
        "Mon, 02 Mar 2026 09:15:00 +0100",
    )
    assert (found.modified, found.version_created) == (None, None)
    assert [(picture.caption, picture.href) for picture in found.pictures] == [
        ("The last bus leaves at two.", "https://www.riverpost.example/bus.jpg")
    ]
    assert [subject.label for subject in found.subjects] == ["Politics", "Transport & roads"]
    assert found.publisher == "River Post"
    assert set(found.provenance) == {
        *("uri", "url", "title", "body", "byline", "published", "pictures", "subjects", "publisher")
    }
    assert {origin.origin for origin in found.provenance.values()} == {"rss"}


def test_an_item_with_a_description_and_thumbnails_only() -> None:
    found = item(
        "<title><![CDATA[Storm closes the coast road]]></title>"
        "<description><![CDATA[Waves reached the second floor of the lighthouse.]]></description>"
        "<link>https://news.example/world-1?at_medium=RSS</link>"
        '<guid isPermaLink="false">https://news.example/world-1#0</guid>'
        "<pubDate>Tue, 03 Mar 2026 18:01:22 GMT</pubDate>"
        f'<media:thumbnail width="240" height="135" url="{PICTURE}"/>'
    )
    assert found.paragraphs == ("Waves reached the second floor of the lighthouse.",)
    assert found.standfirst is None
    assert [picture.href for picture in found.pictures] == [PICTURE]
    assert found.published
    assert found.published.instant == datetime(2026, 3, 3, 18, 1, 22, tzinfo=UTC)


def test_forms_of_one_picture_are_one_and_credits_stay_with_it() -> None:
    found = item(
        "<title>Choir sings on the roof</title><description>&lt;p&gt;Forty voices.&lt;/p&gt;</description>"
        '<category domain="https://news.example/music">Music</category><dc:creator>Jon Ek and Li Sand</dc:creator>'
        + "".join(
            f'<media:content width="{width}" url="{PICTURE}?width={width}&amp;s=x">'
            '<media:credit scheme="urn:ebu">Photograph: Ada Nord</media:credit>'
            "<media:description>The roof of the old mill</media:description></media:content>"
            for width in (140, 460, 300)
        )
    )
    assert [(picture.href, picture.credit, picture.caption) for picture in found.pictures] == [
        (f"{PICTURE}?width=460&s=x", "Photograph: Ada Nord", "The roof of the old mill")
    ]
    assert [person.name for person in found.byline] == ["Jon Ek", "Li Sand"]
    assert found.subjects == (Subject(label="Music", scheme="https://news.example/music"),)
    assert found.section == "Music"


def test_a_group_is_one_picture_and_what_is_said_of_the_item_is_said_of_it() -> None:
    found = item(
        f'<title>T</title><media:group><media:content url="{PICTURE}" type="image/jpeg" width="100"/>'
        '<media:content url="https://img.example/big.jpg" type="image/jpeg" width="900"/>'
        '<media:content url="https://img.example/film.mp4" type="video/mp4"/></media:group>'
        "<media:title>T</media:title><media:description>A bridge</media:description>"
        "<media:credit>Ada Nord</media:credit><media:credit>Bildwerk</media:credit>"
    )
    (picture,) = found.pictures
    assert (picture.href, picture.caption) == ("https://img.example/big.jpg", "A bridge")
    assert (picture.credit, picture.media_type) == ("Ada Nord, Bildwerk", "image/jpeg")
    assert [(link.relation, link.href) for link in found.links] == [
        ("enclosure", "https://img.example/film.mp4")
    ]


def test_a_thumbnail_stands_for_a_picture_only_where_there_is_none() -> None:
    small = '<title>T</title><media:thumbnail url="https://img.example/s72/1.jpg"/>'
    assert [picture.href for picture in item(small).pictures] == ["https://img.example/s72/1.jpg"]
    found = item(f'{small}<description>&lt;img src="{PICTURE}"&gt;Text.</description>')
    assert [picture.href for picture in found.pictures] == [PICTURE]


def test_enclosures_are_pictures_or_links() -> None:
    found = item(
        f'<title>T</title><enclosure url="{PICTURE}" type="image/jpeg" length="1"/>'
        f'<enclosure url="https://a.example/talk.mp3" type="audio/mpeg" length="2"/>'
        f'<description>&lt;img src="{PICTURE}" alt="A bridge"&gt;Text.</description>'
    )
    assert [(picture.href, picture.caption) for picture in found.pictures] == [(PICTURE, "A bridge")]
    assert [link.href for link in found.links] == ["https://a.example/talk.mp3"]


def test_a_bulgarian_feed_states_its_zone_or_has_the_suppliers() -> None:
    text = (
        '<rss version="2.0"><channel><title>Факти - Политика</title><link>https://fakti.example/politika</link>'
        "<language>bg</language><copyright>© Факти 2026</copyright>"
        "<item><title>Съветът прие бюджета</title><link>https://fakti.example/1</link><guid>https://fakti.example/1</guid>"
        "<author>redaktor@fakti.example (Иван Петров)</author><description>Бюджетът мина с 30 гласа.</description>"
        "<pubDate>Mon, 02 Mar 2026 10:05</pubDate></item></channel></rss>"
    )
    (found,) = items(text, SOFIA.model_copy(update={"name": "Факти"}))
    assert isinstance(found, Draft)
    assert found.published
    assert found.published.value == "2026-03-02T10:05:00+02:00"
    assert found.published.zone == "Europe/Sofia"
    assert [person.name for person in found.byline] == ["Иван Петров"]
    assert (found.language, found.rights.notice) == ("bg", "© Факти 2026")
    assert found.publisher == "Факти"


def test_the_address_before_a_feed_service_took_it_over() -> None:
    found = item(
        "<title>T</title><link>https://feeds.example/~r/x/1</link>"
        "<feedburner:origLink>https://www.riverpost.example/1</feedburner:origLink>"
    )
    assert (found.uri, found.url) == (None, "https://www.riverpost.example/1")


@pytest.mark.parametrize(
    ("stated", "uri", "url"),
    [
        ("<guid>https://a.example/1</guid>", "https://a.example/1", "https://a.example/1"),
        ('<guid isPermaLink="true">https://a.example/1</guid>', "https://a.example/1", "https://a.example/1"),
        ('<guid isPermaLink="false">https://a.example/1</guid>', "https://a.example/1", None),
        ("<guid>n-17</guid>", "n-17", None),
        (
            "<guid>https://a.example/1</guid><link>https://a.example/2</link>",
            "https://a.example/1",
            "https://a.example/2",
        ),
        ("<guid> </guid><link>/3</link>", None, "https://www.riverpost.example/3"),
        ("<link>javascript:alert(1)</link>", None, None),
        ('<atom:link rel="alternate" href="https://a.example/4"/>', None, "https://a.example/4"),
        ('<link href="https://a.example/5"/>', None, "https://a.example/5"),
    ],
)
def test_what_an_item_is_called_and_where_it_is(stated: str, uri: str | None, url: str | None) -> None:
    found = item(f"<title>T</title>{stated}")
    assert (found.uri, found.url) == (uri, url)


def test_two_guids_name_nothing() -> None:
    assert refusal("<title>T</title><guid>a</guid><guid>b</guid>").reason is ReasonCode.INVALID_FEED


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("AT&amp;T and more", "AT&T and more"),
        ("AT&amp;amp;T and more", "AT&T and more"),
        ("<![CDATA[AT&amp;T &#8211; more]]>", "AT&T – more"),
        ("5 &lt; 6", "5 < 6"),
        ("A &lt;i&gt;new&lt;/i&gt; line", "A new line"),
        ("A <i>new</i> line", "A new line"),
        ("<![CDATA[Use of &lt;b&gt; in pages]]>", "Use of <b> in pages"),
        ("\n  Two\n  lines ", "Two lines"),
    ],
)
def test_a_title_of_rss_is_read_as_its_writers_meant_it(written: str, title: str) -> None:
    assert item(f"<title>{written}</title>").title == title


@pytest.mark.parametrize(
    ("stated", "summary", "body"),
    [
        ("<description>Short.</description>", None, ["Short."]),
        (
            "<description>Short.</description><content:encoded>&lt;p&gt;Long.&lt;/p&gt;</content:encoded>",
            "Short.",
            ["Long."],
        ),
        (
            "<description>The cat sat on the m...</description><content:encoded>The cat sat on the mat.</content:encoded>",
            None,
            ["The cat sat on the mat."],
        ),
        (
            "<description>Same.</description><content:encoded>&lt;p&gt;Same.&lt;/p&gt;</content:encoded>",
            None,
            ["Same."],
        ),
        ("<description>All.</description><content:encoded> </content:encoded>", None, ["All."]),
        (
            "<description>First.\n\nSecond &amp; third.</description>",
            None,
            ["First.", "Second & third."],
        ),
        ("<description>AT&amp;amp;T rises.\n\nSecond.</description>", None, ["AT&T rises.", "Second."]),
        ("<description>T</description>", None, []),
        (
            '<link>https://a.example/1</link><description>&lt;p&gt;First.&lt;/p&gt; &lt;p&gt;[&lt;a href="https://a.example/1?from=rss"&gt;Read on&lt;/a&gt;]&lt;/p&gt;</description>',
            None,
            ["First."],
        ),
        (
            '<link>https://a.example/1</link><description>First &lt;a href="https://a.example/2"&gt;of two&lt;/a&gt;</description>',
            None,
            ["First of two"],
        ),
        (
            '<link>https://a.example/1</link><description>First &lt;a href="http://["&gt;part&lt;/a&gt;</description>',
            None,
            ["First part"],
        ),
        (
            '<body xmlns="http://www.w3.org/1999/xhtml"><p>In <em>the</em> body</p></body><description>S</description>',
            "S",
            ["In the body"],
        ),
    ],
)
def test_a_description_is_the_standfirst_where_there_is_more(
    stated: str, summary: str | None, body: list[str]
) -> None:
    found = item(f"<title>T</title>{stated}")
    assert (found.standfirst, list(found.paragraphs)) == (summary, body)


def test_the_version_is_what_states_a_modification_and_never_the_publication() -> None:
    found = item(
        "<title>T</title><pubDate>Mon, 02 Mar 2026 10:00:00 EST</pubDate>"
        "<dcterms:modified>2026-03-02T17:30:00+01:00</dcterms:modified>"
    )
    assert found.version_created == datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
    assert found.published
    assert found.published.instant == datetime(2026, 3, 2, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Mon, 2 Mar 2026 10:00:00 GMT", "2026-03-02T10:00:00+00:00"),
        ("Mon, 02 Mar 2026 10:00:00 +02:00", "2026-03-02T10:00:00+02:00"),
        ("Mon,02 Mar 26 10:00 GMT+0200", "2026-03-02T10:00:00+02:00"),
        ("2 Mar 2026 10:00:00", "2026-03-02T10:00:00+02:00"),
        ("2026-03-02T10:00:00-05:00", "2026-03-02T10:00:00-05:00"),
        ("2026-03-02 10:00:00", "2026-03-02T10:00:00+02:00"),
        ("02 Mar 2026", "2026-03-02"),
        ("Пн, 02 мар 2026 10:00:00 +0300", "2026-03-02T10:00:00+03:00"),
        ("02.03.2026 10:00", "2026-03-02T10:00:00+02:00"),
    ],
)
def test_publication_in_all_the_ways_that_feeds_write_it(written: str, value: str) -> None:
    found = item(f"<title>T</title><pubDate>{written}</pubDate>", SOFIA).published
    assert found
    assert (found.value, found.raw) == (value, written)


def test_a_time_of_publication_that_cannot_be_read_is_told() -> None:
    found = item("<title>T</title><pubDate>yesterday at noon</pubDate>")
    assert found.published is None
    assert found.provenance["published"].origin == "unresolved: yesterday at noon"


@pytest.mark.parametrize(
    "stated",
    [
        "<atom:updated>soon</atom:updated>",
        "<prism:embargoDate>tonight</prism:embargoDate>",
        "<prism:embargoDate>2026-03-02</prism:embargoDate>",
        "<prism:expirationDate>2026-03-02T10:00:00</prism:expirationDate>",
        "<dcterms:valid>start=2026-02-30T10:00Z</dcterms:valid>",
    ],
)
def test_a_time_that_decides_about_publication_has_to_be_read(stated: str) -> None:
    assert refusal(f"<title>T</title>{stated}").reason is ReasonCode.INVALID_TIME


@pytest.mark.parametrize(
    "stated",
    [
        "<prism:embargoDate>2026-03-02T10:00:00Z</prism:embargoDate><prism:expirationDate>2026-04-02T10:00:00Z</prism:expirationDate>",
        "<dcterms:valid>start=2026-03-02T11:00+01:00; end=2026-04-02T12:00+02:00; scheme=W3C-DTF</dcterms:valid>",
    ],
)
def test_embargo_and_expiry(stated: str) -> None:
    found = item(f"<title>T</title>{stated}")
    assert found.embargo == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert found.expires == datetime(2026, 4, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("<author>ana@news.example (Ana Petrova)</author>", ["Ana Petrova"]),
        ("<author>Ana Petrova &lt;ana@news.example&gt;</author>", ["Ana Petrova"]),
        ("<author>ana@news.example</author>", []),
        ("<dc:creator>By Ana Petrova, Ivan Kolev</dc:creator>", ["Ana Petrova", "Ivan Kolev"]),
        (
            "<dc:creator>Ana Petrova</dc:creator><dc:creator>Ivan Kolev</dc:creator>",
            ["Ana Petrova", "Ivan Kolev"],
        ),
        ("<dc:creator>王小明</dc:creator>", ["王小明"]),
        ("<dc:creator>admin</dc:creator>", []),
        (f"<dc:creator>{'Ana Petrova, ' * 50}</dc:creator>", []),
        ("<dc:creator>News desk</dc:creator>", []),
        ("<dc:creator>Reuters</dc:creator>", []),
        ("<atom:author><atom:name>Ana Petrova</atom:name></atom:author>", ["Ana Petrova"]),
    ],
)
def test_authors_are_people(author: str, names: list[str]) -> None:
    assert [person.name for person in item(f"<title>T</title>{author}").byline] == names


def test_an_agency_is_a_source_and_so_is_the_feed_that_an_item_came_from() -> None:
    found = item(
        '<title>T</title><dc:creator>Reuters</dc:creator><source url="https://o.example/rss">Other Post</source>'
    )
    assert found.sources == (
        StatedSource(name="Other Post", role="source"),
        StatedSource(name="Reuters", role="author"),
    )
    assert [(link.relation, link.href) for link in found.links] == [("source", "https://o.example/rss")]


def test_rights_places_and_keywords() -> None:
    found = item(
        "<title>T</title><dc:rights>© Ada</dc:rights><creativeCommons:license>https://cc.example/by</creativeCommons:license>"
        "<dcterms:spatial>Plovdiv</dcterms:spatial><dcterms:spatial>name=Varna; east=27.9</dcterms:spatial>"
        "<georss:featureName>Ruse</georss:featureName><georss:point>43 25</georss:point>"
        "<media:keywords>rail, budget</media:keywords><category>medtop:20000638</category><prism:section>Home</prism:section>"
    )
    assert (found.rights.notice, found.rights.link) == ("© Ada", "https://cc.example/by")
    assert found.places == tuple(StatedPlace(name=name) for name in ("Plovdiv", "Varna", "Ruse"))
    assert found.subjects == (
        Subject(code="medtop:20000638", scheme="medtop"),
        Subject(label="rail", scheme="keyword"),
        Subject(label="budget", scheme="keyword"),
    )
    assert found.section == "Home"
    assert {"rights", "places", "section"} <= found.provenance.keys()


@pytest.mark.parametrize(
    ("title", "link", "publisher"),
    [
        ("River Post", "https://news.example/", "River Post"),
        ("Politics", "https://news.example/politics", None),
        ("River Post > Politics", "https://www.riverpost.example/politics", "River Post"),
        ("T" * 500, "https://news.example/", None),
        ("Politics | River Post", "https://www.riverpost.example/politics", "River Post"),
        ("Example Wire: Sport", "https://elsewhere.example/sport", "Example Wire"),
        ("Latest - All", "https://news.example/", None),
    ],
)
def test_a_feeds_title_is_the_publisher_where_it_is_a_sites_name(
    title: str, link: str, publisher: str | None
) -> None:
    assert (
        item("<title>T</title>", channel=f"<title>{title}</title><link>{link}</link>").publisher == publisher
    )


@pytest.mark.parametrize("namespace", ["http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"])
def test_items_of_rdf_stand_beside_their_channel(namespace: str) -> None:
    (found,) = items(
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{namespace}" {NAMESPACES}>'
        f'<channel rdf:about="https://a.example/"><title>C</title><link>https://a.example/</link></channel>'
        '<item rdf:about="https://a.example/1"><title>T</title><link>https://a.example/1</link>'
        "<dc:date>2026-03-02T10:00:00+01:00</dc:date><dc:subject>Sport</dc:subject></item></rdf:RDF>"
    )
    assert isinstance(found, Draft)
    assert (found.uri, found.url, found.publisher) == ("https://a.example/1", "https://a.example/1", "C")
    assert found.published
    assert found.published.value == "2026-03-02T10:00:00+01:00"
    assert found.subjects == (Subject(label="Sport"),)


def test_rss_0_91_with_a_document_type() -> None:
    (found,) = items(
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
        '<rss version="0.91"><channel><title>C</title><item><title>T</title><link>https://a.example/1</link>'
        "<description>D</description></item></channel></rss>"
    )
    assert isinstance(found, Draft)
    assert (found.title, found.paragraphs) == ("T", ("D",))
