"""NewsML-G2 as suppliers send it; and what holds for every format of the IPTC's in XML."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
import pytest
from hypothesis import given
from hypothesis import strategies as st
from referencing import Registry, Resource

from copydesk import ninjs
from copydesk.article import (
    BlockKind,
    Draft,
    EntityKind,
    Intent,
    Link,
    Person,
    RawInput,
    StatedPlace,
    StatedSource,
    Subject,
)
from copydesk.contracts import State, published
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import FORMATS, read
from copydesk.formats.sniffing import sniff
from copydesk.identity import identify
from copydesk.lifecycle import Lifecycle
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

WIRE = Supplier(id="wire", name="Example Wire")
NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
RAW = RawInput(sha256="0" * 64, media_type="application/xml", bytes=1)
ARRIVAL = datetime(2026, 3, 1, 12, tzinfo=UTC)
XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">{}</html>'
    "</inlineXML>"
)
TEXT = XHTML.format("<body><p>The mill stood still.</p></body>")


def item(
    meta: str = "",
    about: str = "",
    content: str = TEXT,
    *,
    guid: str = "urn:mill:1",
    kind: str = "text",
    more: str = "",
) -> str:
    return (
        f'<newsItem {NAR} guid="{guid}" version="3" xml:lang="en-GB">{more}<itemMeta>'
        f'<itemClass qcode="ninat:{kind}"/><provider literal="wire.example"/>'
        f"<versionCreated>2026-03-01T12:00:00+01:00</versionCreated>{meta}</itemMeta>"
        f"<contentMeta>{about}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def message(*items: str) -> str:
    return f"<newsMessage {NAR}><header/><itemSet>{''.join(items)}</itemSet></newsMessage>"


def items(text: str, supplier: Supplier = WIRE) -> tuple[Draft | Refused, ...]:
    return read(Document(text.encode()), supplier).items


def one(text: str, supplier: Supplier = WIRE) -> Draft:
    (found,) = items(text, supplier)
    assert isinstance(found, Draft)
    return found


def refusal(text: str) -> ReasonCode:
    with pytest.raises(Refused) as caught:
        items(text)
    return caught.value.reason


# Who it is, and what becomes of it


def test_identity_and_version_are_the_items() -> None:
    found = one(item())
    assert (found.uri, found.stated_version) == ("urn:mill:1", "3")
    assert found.version_created == datetime(2026, 3, 1, 11, tzinfo=UTC)
    assert found.intent is Intent.UPDATE


@pytest.mark.parametrize(
    "status",
    [
        'qcode="stat:canceled"',
        'qcode="pubstatus:Cancelled"',
        'uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"',
    ],
)
def test_a_cancelled_item_is_a_kill_and_no_more(status: str) -> None:
    found = one(item(f'<pubStatus {status}/><signal qcode="sig:correction"/>', "<headline>Mill</headline>"))
    assert (found.intent, found.uri, found.stated_version) == (Intent.KILL, "urn:mill:1", "3")
    assert (found.text, found.title) == ("", None)


@pytest.mark.parametrize(
    ("meta", "withheld", "embargo"),
    [
        ('<pubStatus qcode="stat:usable"/>', False, None),
        ('<pubStatus qcode="stat:withheld"/>', True, None),
        ("<embargoed>2026-03-02T08:00:00Z</embargoed>", False, datetime(2026, 3, 2, 8, tzinfo=UTC)),
        ("<embargoed/>", True, None),
    ],
)
def test_when_it_may_be_seen(meta: str, withheld: bool, embargo: datetime | None) -> None:  # noqa: FBT001
    found = one(item(meta))
    assert (found.withheld, found.embargo) == (withheld, embargo)


@pytest.mark.parametrize("name", ["embargoed", "expires"])
@pytest.mark.parametrize("raw", ["tomorrow", "2026-03-02", "2026-03-02T08:00:00"])
def test_a_deadline_that_is_no_instant_is_refused(name: str, raw: str) -> None:
    assert refusal(item(f"<{name}>{raw}</{name}>")) is ReasonCode.INVALID_TIME


def test_a_deadline_without_a_zone_is_in_the_suppliers(supplier: Supplier) -> None:
    found = one(item("<embargoed>2026-03-02T08:00:00</embargoed>"), supplier)
    assert found.embargo == datetime(2026, 3, 2, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("signal", "intent"),
    [
        ("sig:correction", Intent.CORRECTION),
        ("edStat:C", Intent.CORRECTION),
        ("sig:update", Intent.UPDATE),
        ("cat:C", Intent.UPDATE),
    ],
)
def test_signals(signal: str, intent: Intent) -> None:
    found = one(item(f'<signal qcode="{signal}"/>'))
    assert (found.intent, found.signals) == (intent, (signal,))


@pytest.mark.parametrize(
    ("attributes", "public"),
    [
        ("", False),
        ('role="edNoteRole:public"', True),
        ('roleuri="http://wire.example/roles/public"', True),
        ('role="note:nonpublic"', False),
        ('role="note:private"', False),
        ('role="note:public note:desk"', False),
        ('role="note:public" pubconstraint="c:nonpublic"', False),
        ('role="note:publication"', False),
    ],
)
def test_only_a_note_that_says_so_is_public(attributes: str, public: bool) -> None:  # noqa: FBT001
    found = one(item(f"<edNote {attributes}>Call the miller.</edNote>"))
    expected = (("Call the miller.",), ()) if public else ((), ("Call the miller.",))
    assert (found.public_notes, found.private_notes) == expected
    assert ("Call the miller." in rendered(found)) is public


def test_what_is_marked_as_not_public_is_no_body() -> None:
    body = XHTML.format('<body><p>Text.</p><section class="np-nonpublic"><p>0800 123</p></section></body>')
    assert one(item(content=body)).paragraphs == ("Text.",)


# What it says


def test_times() -> None:
    first, created = (
        "<firstCreated>2026-02-01T00:00:00Z</firstCreated>",
        "<contentCreated>2026-01-01</contentCreated>",
    )
    values = [
        found.published and found.published.value
        for found in (one(item(first, created)), one(item("", created)), one(item()))
    ]
    assert values == ["2026-02-01T00:00:00+00:00", "2026-01-01", None]
    found = one(item())
    assert found.modified
    assert found.modified.value == "2026-03-01T12:00:00+01:00"


def test_the_first_version_was_created_when_the_item_was() -> None:
    found = one(item().replace('version="3"', 'version="1"'))
    assert found.published == found.modified
    assert found.provenance["published"].confidence < 1


@pytest.mark.parametrize("zone", ["+02:00", "Z"])
def test_a_day_with_a_zone_is_a_day(zone: str) -> None:
    found = one(item(meta=f"<firstCreated>2026-02-28{zone}</firstCreated>")).published
    assert found is not None
    assert (found.raw, found.value, found.precision) == (f"2026-02-28{zone}", "2026-02-28", "day")
    assert (found.zone, found.zone_basis) == (zone, "stated")


def test_the_items_language_is_taken_where_there_are_several() -> None:
    about = (
        '<headline xml:lang="de">Mühle</headline><headline xml:lang="en">Mill</headline>'
        "<slugline>mill-stop</slugline>"
    )
    found = one(item(about=about))
    assert (found.title, found.language, found.slugline) == ("Mill", "en-GB", "mill-stop")
    german = one(item(about=f'{about}<language tag="de"/>'))
    assert (german.title, german.language) == ("Mühle", "de")


def test_headline_subhead_and_summary() -> None:
    about = '<headline>Mill</headline><headline role="hld:subHeadline">Deck</headline>'
    assert (one(item(about=about)).title, one(item(about=about)).standfirst) == ("Mill", "Deck")
    summary = f'{about}<description role="drol:summary">Why.</description>'
    assert one(item(about=summary)).standfirst == "Why."
    assert one(item(about='<description role="drol:caption">A slug</description>')).standfirst is None


@pytest.mark.parametrize("role", ["hld:main", "http://cv.example/headlines/main", None])
def test_the_main_headline_is_the_title_wherever_it_stands(role: str | None) -> None:
    main = f'<headline role="{role}">Mill stops</headline>' if role else "<headline>Mill stops</headline>"
    short = '<headline role="hld:short">Mill</headline>'
    assert one(item(about=short + main)).title == "Mill stops"
    assert one(item(about=short)).title == "Mill"


@pytest.mark.parametrize(
    "text",
    ["Mill &amp;amp; Co stood.\n\nIt <b>turned</b>.", "Mill & Co stood.\n\nIt &lt;i&gt;turned&lt;/i&gt;."],
)
def test_entities_in_a_plain_text_leave_its_paragraphs(text: str) -> None:
    escaped = text.replace("& ", "&amp; ").replace("<", "&lt;").replace(">", "&gt;")
    content = f'<inlineData contenttype="text/plain">{escaped}</inlineData>'
    assert one(item(content=content)).paragraphs == ("Mill & Co stood.", "It turned.")


def test_a_body_in_xhtml_keeps_its_structure_and_drops_its_header() -> None:
    content = XHTML.format(
        "<head><title>no</title></head><body><header><ul><li>slug</li></ul><h1>Mill stops</h1></header>"
        "<section><p>One <b>mill</b>.</p><h2>Why</h2><blockquote><p>Old.</p></blockquote><ol><li>a</li></ol>"
        '<figure><img src="http://wire.example/1.jpg"/><figcaption>The mill</figcaption></figure>'
        "</section></body>"
    )
    found = one(item(content=content))
    assert found.title == "Mill stops"
    assert [(block.kind, block.text) for block in found.body] == [
        (BlockKind.PARAGRAPH, "One mill."),
        (BlockKind.HEADING, "Why"),
        (BlockKind.QUOTE, "Old."),
        (BlockKind.LIST_ITEM, "a"),
    ]
    assert [(picture.caption, picture.href) for picture in found.pictures] == [
        ("The mill", "http://wire.example/1.jpg")
    ]


@pytest.mark.parametrize(
    "content",
    [
        TEXT,
        (
            '<inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body>'
            "<h:p>The mill stood still.</h:p></h:body></h:html></inlineXML>"
        ),
        "<inlineXML><p>The mill stood\n still.</p></inlineXML>",
        (
            "<inlineXML><nitf><body><body.content><p>The mill stood still.</p></body.content></body>"
            "</nitf></inlineXML>"
        ),
        '<inlineData contenttype="text/plain">The mill stood still.</inlineData>',
        '<inlineData contenttype="text/html">&lt;p&gt;The mill stood still.&lt;/p&gt;</inlineData>',
        (
            "<inlineXML>&lt;nitf&gt;&lt;body&gt;&lt;body.content&gt;&lt;p&gt;The mill stood still.&lt;/p&gt;"
            "&lt;/body.content&gt;&lt;/body&gt;&lt;/nitf&gt;</inlineXML>"
        ),
        f'<inlineXML contenttype="application/xml"><data>1</data></inlineXML>{TEXT}',
        f'{TEXT}<inlineData contenttype="text/plain">Once more.</inlineData>',
        "<inlineXML><p>The mill &amp;quot;stood&amp;quot; still.</p></inlineXML>",
    ],
)
def test_content_in_any_form(content: str) -> None:
    assert [text.replace('"', "") for text in one(item(content=content)).paragraphs] == [
        "The mill stood still."
    ]


def test_an_empty_line_parts_paragraphs_and_a_wrapped_one_does_not() -> None:
    content = XHTML.format("<body><p>One\nand on.\n \n(Reporting by Ada)</p></body>")
    assert one(item(content=content)).paragraphs == ("One and on.", "(Reporting by Ada)")


def test_the_byline_is_people_and_agencies_are_sources() -> None:
    about = (
        "<by>Ada Miller, Boris Weaver</by><creator literal='Example Press'/>"
        "<contributor role='crol:editor'><name>Cyril Cook</name></contributor>"
        "<creditline>EP\u2013</creditline>"
        "<infoSource role='isrol:origin'><name>Mill Ltd</name></infoSource>"
    )
    found = one(item(about=about))
    assert found.byline == (
        Person(name="Ada Miller"), Person(name="Boris Weaver"), Person(name="Cyril Cook", role="editor")
    )  # fmt: skip
    assert found.sources == (
        StatedSource(name="Mill Ltd", role="origin"),
        StatedSource(name="wire.example", role="provider"),
        StatedSource(name="EP", role="credit"),
        StatedSource(name="Example Press", role="creator"),
    )


def test_creators_are_the_byline_where_there_is_no_other() -> None:
    about = (
        "<creator role='crol:author'><name>Ada Miller</name></creator><creator><name>miller.ada</name>"
        "</creator>"
    )
    assert one(item(about=about)).byline == (Person(name="Ada Miller", role="author"),)


def test_a_byline_on_the_bodys_first_line_leaves_it() -> None:
    content = XHTML.format("<body><p>By Ada Miller</p><p>Text.</p></body>")
    found = one(item(content=content))
    assert (found.byline, found.paragraphs) == ((Person(name="Ada Miller"),), ("Text.",))


def test_what_it_is_about() -> None:
    about = """<urgency>4</urgency><genre qcode="genre:Current"><name>Current</name></genre>
        <subject qcode="subj:04000000"><name xml:lang="de">Wirtschaft</name>
        <name xml:lang="en">Economy</name></subject>
        <subject uri="http://cv.iptc.org/newscodes/mediatopic/20000256"/>
        <subject qcode="mills:7"><sameAs qcode="medtop:20000256"/></subject><subject qcode="mills:8"/>
        <subject type="cpnat:person" qcode="p:1"><name>Ada Miller</name></subject>
        <subject type="cpnat:organisation"><name>Mill Ltd</name></subject>
        <subject type="cpnat:geoArea" qcode="geo:1"><name>Lower Mill</name>
        <broader qcode="iso3166-1a3:BGR"/></subject>
        <subject literal="X1" type="cpnat:poi"/><subject><name/></subject><keyword>flour</keyword>"""
    found = one(
        item(about=about, more='<assert literal="X1"><name>Old Wheel</name><POIDetails><address>'
             '<country qcode="iso3166-1a2:DE"/></address></POIDetails></assert>')
    )  # fmt: skip
    assert found.subjects == (
        Subject(code="subj:04000000", label="Economy", scheme="subj"),
        Subject(code="medtop:20000256", scheme="medtop"),
        Subject(code="mills:8", scheme="mills"),
        Subject(label="flour", scheme="keyword"),
    )
    assert [(entity.kind, entity.name, entity.code) for entity in found.entities] == [
        (EntityKind.PERSON, "Ada Miller", "p:1"), (EntityKind.ORGANISATION, "Mill Ltd", None)
    ]  # fmt: skip
    assert StatedPlace(name="Lower Mill", country="BG") in found.places
    assert "DE" in {place.country for place in found.places}
    assert (found.urgency, [genre.label for genre in found.genres]) == (4, ["Current"])


def test_where_it_was_written() -> None:
    located = (
        "<located><name>Berlin</name><broader qcode='iso3166-1a2:DE'/></located>"
        "<dateline>Elsewhere</dateline>"
    )
    found = one(item(about=located))
    assert (found.located, found.places) == ("Berlin", (StatedPlace(name="Berlin", country="DE"),))
    assert one(item(about="<dateline>Oslo (Example) - </dateline>")).located == "Oslo"
    assert one(item(about="<located><name>N/A</name></located>")).located is None


def test_rights_and_links() -> None:
    more = (
        "<rightsInfo><copyrightHolder literal='Example'/>"
        "<copyrightNotice xml:lang='en' href='http://wire.example/c'>(c) E"
        "</copyrightNotice><copyrightNotice xml:lang='de'>(c) D</copyrightNotice>"
        "<usageTerms>Online</usageTerms></rightsInfo>"
    )
    meta = (
        "<link rel='irel:previousVersion' residref='urn:mill:1' version='2'/><link guidref='urn:mill:0'/>"
        "<link rel='irel:seeAlso' href='http://wire.example/'><title>More</title></link>"
    )
    found = one(item(meta, more=more))
    assert (found.rights.holder, found.rights.notice) == ("Example", "(c) E")
    assert (found.rights.usage, found.rights.link) == ("Online", "http://wire.example/c")
    assert found.links == (
        Link(relation="previousVersion", uri="urn:mill:1", version="2"),
        Link(relation="link", uri="urn:mill:0"),
        Link(relation="seeAlso", href="http://wire.example/", title="More"),
    )


# Pictures, messages and packages

RENDITIONS = (
    '<remoteContent href="http://wire.example/s.jpg" width="100" contenttype="image/jpeg"/>'
    '<remoteContent href="http://wire.example/l.jpg" width="900" contenttype="image/jpeg"/>'
)


def picture(guid: str = "urn:pic:1", meta: str = "", caption: str = "The mill.") -> str:
    about = (
        "<by>Ada Miller</by><creditline>Example</creditline>"
        f"<description role='drol:caption'>{caption}</description>"
    )
    return item(meta, about, RENDITIONS, guid=guid, kind="picture")


def test_a_picture_alone_is_an_article_with_its_largest_rendition() -> None:
    (found,) = one(picture()).pictures
    assert (found.caption, found.credit) == ("The mill.", "Ada Miller/Example")
    assert (found.href, found.media_type) == ("http://wire.example/l.jpg", "image/jpeg")


def package(*guids: str) -> str:
    refs = "".join(f'<itemRef residref="{guid}"/>' for guid in guids)
    return (
        f'<packageItem {NAR} guid="urn:pkg:1"><groupSet root="g"><group id="g">{refs}</group></groupSet>'
        "</packageItem>"
    )


@pytest.mark.parametrize(
    "text",
    [
        message(item('<link rel="irel:associatedWith" residref="urn:pic:1"/>'), picture()),
        message(picture(meta='<link rel="irel:associatedWith" residref="urn:mill:1"/>'), item()),
        message(package("urn:mill:1", "urn:pic:1"), item(), picture(caption="")),
    ],
)
def test_a_picture_that_belongs_to_a_text_joins_it(text: str) -> None:
    found = one(text)
    assert found.uri == "urn:mill:1"
    assert [entry.href for entry in found.pictures] == ["http://wire.example/l.jpg"]
    assert found.provenance["pictures"].origin == "newsml-g2"


def test_a_video_that_belongs_to_a_text_is_a_link_of_it() -> None:
    video = item("", "<headline>Wheel</headline>", '<remoteContent href="http://wire.example/1.mp4"/>',
                 guid="urn:vid:1", kind="video")  # fmt: skip
    found = one(message(package("urn:mill:1", "urn:vid:1"), item(), video))
    expected = Link(relation="video", uri="urn:vid:1", href="http://wire.example/1.mp4", title="Wheel")
    assert expected in found.links


def test_a_picture_that_belongs_to_no_text_is_an_article_of_its_own() -> None:
    assert [found.uri for found in items(message(item(), picture())) if isinstance(found, Draft)] == [
        "urn:mill:1", "urn:pic:1"
    ]  # fmt: skip


def test_a_picture_under_embargo_does_not_travel_with_a_text_that_is_not() -> None:
    embargoed = picture(meta='<embargoed/><link residref="urn:mill:1"/>')
    text, alone = items(message(item(), embargoed))
    assert isinstance(text, Draft)
    assert isinstance(alone, Draft)
    assert (text.pictures, alone.withheld) == ((), True)


def test_one_bad_item_does_not_spoil_the_rest() -> None:
    good, bad, empty = items(
        message(item(), item().replace(' guid="urn:mill:1"', ""), item(content="", guid="urn:mill:2"))
    )
    assert isinstance(good, Draft)
    assert isinstance(bad, Refused)
    assert isinstance(empty, Draft)
    assert (bad.reason, empty.text) == (ReasonCode.INVALID_NEWSML, "")


def test_a_package_alone_with_a_headline_lists_its_items() -> None:
    alone = package("urn:mill:1").replace(
        "<groupSet", "<contentMeta><headline>Top news</headline></contentMeta><groupSet"
    )
    found = one(alone)
    assert (found.title, found.links) == ("Top news", (Link(relation="itemRef", uri="urn:mill:1"),))


@pytest.mark.parametrize("name", ["conceptItem", "knowledgeItem", "planningItem", "catalogItem"])
def test_other_items_are_valid_and_no_articles(name: str) -> None:
    assert refusal(f'<{name} {NAR} guid="urn:x:1"><itemMeta/></{name}>') is ReasonCode.NO_CONTENT


def test_an_item_without_a_guid_is_invalid() -> None:
    assert refusal(item().replace(' guid="urn:mill:1"', "")) is ReasonCode.INVALID_NEWSML


def test_content_that_came_without_its_item_is_read() -> None:
    found = one(f"<contentSet {NAR}>{TEXT}</contentSet>")
    assert (found.uri, found.paragraphs) == (None, ("The mill stood still.",))


# What holds for all of them


def rendered(draft: Draft) -> str:
    """All that is published of a draft."""
    article = identify(draft, WIRE, RAW, ARRIVAL)
    state = State(article_id=article.article_id, lifecycle=Lifecycle.LIVE)
    return published(article, state).model_dump_json() + json.dumps(ninjs.render(article), ensure_ascii=False)


@pytest.fixture(scope="module")
def validate(data: Path) -> Callable[[dict[str, Any]], None]:
    schema = json.loads((data / "ninjs" / "schema" / "ninjs-schema_3.1.json").read_text("utf-8"))
    geojson = json.loads((data / "ninjs" / "validation" / "GeoJSON-schema.json").read_text("utf-8"))
    resource = Resource.from_contents(geojson)
    registry = Registry().with_resources(
        [(geojson["$id"], resource), ("https://geojson.org/schema/GeoJSON.json#", resource)]
    )
    validator = jsonschema.Draft202012Validator(
        schema, registry=registry, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    check: Callable[[dict[str, Any]], None] = validator.validate
    return check


def real_drafts(data: Path) -> Iterator[tuple[str, Draft]]:
    oslo = Supplier(id="wire", name="Example Wire", zone="Europe/Oslo")
    for folder in ("newsml-g2", "nitf", "newsml-1.2", "lifecycle-chains"):
        for path in sorted((data / folder).rglob("*.xml")):
            try:
                found = read(Document(path.read_bytes(), name=path.name), oslo).items
            except Refused as refused:
                assert refused.reason is ReasonCode.NO_CONTENT, path.name  # noqa: PT017 - or else an article
                continue
            for entry in found:
                assert isinstance(entry, Draft), path.name
                yield path.name, entry


def test_every_real_item_is_read_and_rendered_as_ninjs_3_1(
    data: Path, validate: Callable[[dict[str, Any]], None]
) -> None:
    count = 0
    for _, draft in real_drafts(data):
        validate(ninjs.render(identify(draft, WIRE, RAW, ARRIVAL)))
        count += 1
    assert count


def test_no_real_note_to_editors_is_published(data: Path) -> None:
    notes = 0
    for name, draft in real_drafts(data):
        text = rendered(draft)
        for note in draft.private_notes:
            notes += 1
            # A note of one word can stand in the text as well.
            assert len(note.split()) == 1 or json.dumps(note, ensure_ascii=False)[1:-1] not in text, name
    assert notes


SAMPLES = [
    message(item("<edNote>Desk</edNote><embargoed>2026-03-02T08:00:00Z</embargoed>"), picture()),
    item(about="<headline>Mill</headline><by>Ada Miller</by><located><name>Oslo</name></located>"),
    ('<nitf><head><docdata management-status="usable"><doc-id id-string="a_1"/><du-key key="a" version="1"/>'
    '<date.issue norm="20260301T120000Z"/></docdata></head><body><body.head><hedline><hl1>Mill</hl1>'
    '</hedline>'
    "<byline>By Ada Miller</byline></body.head><body.content><table><tr><td>1</td></tr></table><p>Text</p>"
    "<media media-type='image'><media-caption>c</media-caption></media></body.content></body></nitf>"),
    ("<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>a</ProviderId><DateId>1</DateId>"
    "<NewsItemId>2"
    "</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement>"
    "<Status FormalName='Usable'/>"
    "</NewsManagement><NewsComponent><NewsLines><HeadLine>Mill</HeadLine></NewsLines><NewsComponent>"
    "<Role FormalName='Photo'/>"
    "<ContentItem Href='http://wire.example/1.jpg'><MimeType FormalName='image/jpeg'/></ContentItem>"
    "</NewsComponent>"
    "<ContentItem><DataContent><p>Text</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"),
]  # fmt: skip
CUTS = st.tuples(st.sampled_from(SAMPLES), st.integers(0, 2000), st.integers(0, 60), st.text(max_size=8))


@given(CUTS)
def test_whatever_is_cut_out_or_put_in_gives_articles_or_a_refusal(cut: tuple[str, int, int, str]) -> None:
    sample, at, length, put_in = cut
    at %= len(sample)
    text = sample[:at] + put_in + sample[at + length :]
    try:
        name = sniff(Document(sample.encode()))
        found = FORMATS[name].parse
        assert found
        read(Document(text.encode("utf-8", "ignore")), WIRE, forced=name)
    except Refused as refused:
        assert refused.reason is not ReasonCode.PARSER_FAILED  # noqa: PT017 - any other refusal is right


def _fragments() -> st.SearchStrategy[str]:
    names = sorted(
        [
            "p",
            "h1",
            "h2",
            "hl1",
            "hl2",
            "li",
            "ul",
            "table",
            "tr",
            "td",
            "media",
            "media-reference",
            "media-caption",
            "note",
            "pre",
            "br",
            "header",
            "figure",
            "img",
            "nitf",
            "body",
            "body.head",
            "body.content",
            "html",
            "subject",
            "name",
            "located",
            "by",
            "headline",
        ]
    )
    return st.recursive(
        st.sampled_from(["", "Text", " ", "\n\n", "&lt;p&gt;x&lt;/p&gt;", "&amp;quot;"]),
        lambda inner: st.builds(
            lambda name, children: f"<{name}>{''.join(children)}</{name}>",
            st.sampled_from(names),
            st.lists(inner, max_size=4),
        ),
        max_leaves=12,
    )


@given(_fragments(), _fragments())
def test_any_elements_in_any_order_give_an_article_or_no_content(about: str, content: str) -> None:
    for text in (
        item(about=about, content=f"<inlineXML>{content}</inlineXML>"),
        f"<nitf><head>{about}<docdata/></head><body>{content}</body></nitf>",
    ):
        try:
            assert one(text).provenance
        except Refused as refused:
            assert refused.reason is ReasonCode.NO_CONTENT  # noqa: PT017 - the other outcome
