"""NITF as suppliers send it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from copydesk.article import (
    BlockKind,
    Draft,
    EntityKind,
    Intent,
    Link,
    Provenance,
    StatedPlace,
    StatedSource,
    Subject,
)
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

WIRE = Supplier(id="wire", name="Example Wire")
ISSUED = '<date.issue norm="20260301T120000+0100"/>'
BODY = "<body.content><p>The mill stood still.</p></body.content>"


def nitf(
    docdata: str = "", *, head: str = "", body_head: str = "", body: str = BODY, status: str = ""
) -> str:
    managed = f' management-status="{status}"' if status else ""
    return (
        f'<nitf><head><title>Mill stops</title>{head}<docdata{managed}><doc-id id-string="mill.1"/>{docdata}'
        f"</docdata></head><body><body.head>{body_head}</body.head>{body}</body></nitf>"
    )


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


# Who it is


@pytest.mark.parametrize(
    ("ids", "uri", "version"),
    [
        ('<doc-id id-string="a.1" regsrc="Wire"/>', "Wire/a.1", None),
        ('<doc-id id-string="urn:newsml:wire.example:20260301:1" regsrc="Wire"/>',
         "urn:newsml:wire.example:20260301:1", None),
        ('<doc-id id-string="a-77_03"/><du-key key="mill-slug" version="4"/>', "a-77", "4"),
        ('<doc-id id-string="a-77_04"/><du-key key="mill-slug" version="4"/>', "a-77", "4"),
        ('<doc-id id-string="a:1"/><du-key key="mill-slug" version="4"/>', "a:1", "4"),
        ('<doc-id id-string="a:1"/>', "a:1", None),
        ('<du-key key="ongoing" generation="2" version="3"/>', "ongoing", "2.3"),
        ("", None, None),
    ],
)  # fmt: skip
def test_identity_and_version(ids: str, uri: str | None, version: str | None) -> None:
    found = one(nitf().replace('<doc-id id-string="mill.1"/>', ids))
    assert (found.uri, found.stated_version) == (uri, version)


def test_the_time_of_issue_is_the_versions() -> None:
    found = one(nitf(ISSUED))
    assert found.version_created == datetime(2026, 3, 1, 11, tzinfo=UTC)
    assert found.published
    assert found.published.value == "2026-03-01T12:00:00+01:00"


@pytest.mark.parametrize(
    ("norm", "value"),
    [
        ("20260301T120000Z", "2026-03-01T12:00:00+00:00"),
        ("20260301", "2026-03-01"),
        ("20260301000000-0500", "2026-03-01T00:00:00-05:00"),
        ("2026-03-01 12:00:00+00:00", "2026-03-01T12:00:00+00:00"),
        ("20261301T120000Z", None),
        ("noon", None),
    ],
)
def test_the_forms_of_a_time(norm: str, value: str | None) -> None:
    found = one(nitf(f'<date.issue norm="{norm}"/>')).published
    assert (found and found.value) == value


# What becomes of it


@pytest.mark.parametrize("status", ["canceled", "Cancelled"])
def test_a_cancelled_document_is_a_kill_and_no_more(status: str) -> None:
    found = one(nitf(ISSUED, status=status))
    assert (found.intent, found.uri, found.text) == (Intent.KILL, "mill.1", "")


def test_a_document_can_cancel_another() -> None:
    text = nitf(ISSUED).replace(
        "<docdata>", '<docdata management-doc-idref="mill.0" management-idref-status="canceled">'
    )
    new, old = items(text)
    assert isinstance(new, Draft)
    assert isinstance(old, Draft)
    assert (new.intent, new.links) == (
        Intent.UPDATE, (Link(relation="management-doc-idref", uri="mill.0"),)
    )  # fmt: skip
    assert (old.intent, old.uri, old.version_created) == (Intent.KILL, "mill.0", new.version_created)


def test_a_withheld_document_is_withheld() -> None:
    assert one(nitf(status="withheld")).withheld
    assert not one(nitf(status="usable")).withheld


def test_an_embargo_lasts_until_the_release() -> None:
    found = one(nitf('<date.release norm="20260302T080000Z"/>', status="embargoed"))
    assert (found.embargo, found.withheld) == (datetime(2026, 3, 2, 8, tzinfo=UTC), False)


def test_an_embargo_without_a_release_lasts_until_further_notice() -> None:
    found = one(nitf(status="embargoed"))
    assert (found.embargo, found.withheld) == (None, True)


def test_a_release_after_the_issue_is_an_embargo_whatever_the_status() -> None:
    found = one(nitf(ISSUED + '<date.release norm="20260302T080000Z"/>', status="usable"))
    assert found.embargo == datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.mark.parametrize("release", ["20260301T120000+0100", "20260301T080000Z", "20260228", "20260301"])
def test_a_release_that_is_no_later_than_the_issue_is_none(release: str) -> None:
    issued = ISSUED if "T" in release else '<date.issue norm="20260301"/>'
    assert one(nitf(f'{issued}<date.release norm="{release}"/>')).embargo is None


@pytest.mark.parametrize("status", ["embargoed", "usable"])
@pytest.mark.parametrize("release", ["tomorrow", "20260302T080000", "20260302"])
def test_a_release_that_is_no_instant_is_refused(release: str, status: str) -> None:
    assert (
        refusal(nitf(f'{ISSUED}<date.release norm="{release}"/>', status=status)) is ReasonCode.INVALID_TIME
    )


def test_an_expiry_takes_the_suppliers_zone_and_is_not_applied_where_nobody_knows_one() -> None:
    text = nitf('<date.expire norm="20260401T000000"/>')
    unplaced = one(text)
    assert unplaced.expires is None
    assert unplaced.provenance["expires"] == Provenance(origin="unresolved: 20260401T000000", confidence=0.0)
    assert refusal(nitf('<date.expire norm="in April"/>')) is ReasonCode.INVALID_TIME
    sofia = Supplier(id="wire", name="Example Wire", zone="Europe/Sofia")
    assert one(text, sofia).expires == datetime(2026, 3, 31, 21, tzinfo=UTC)


def test_a_status_that_nobody_knows_is_refused() -> None:
    assert refusal(nitf(status="maybe")) is ReasonCode.INVALID_NITF


def test_a_cancelled_document_without_an_identifier_is_refused() -> None:
    text = nitf(status="canceled").replace('<doc-id id-string="mill.1"/>', "")
    assert refusal(text) is ReasonCode.INVALID_NITF


def test_a_correction_says_what_it_corrects() -> None:
    found = one(nitf('<correction id-string="mill.0" info="Corrects the year"/>'))
    assert (found.intent, found.signals) == (Intent.CORRECTION, ("correction",))
    assert found.links == (Link(relation="correction", uri="mill.0"),)
    assert found.private_notes == ("Corrects the year",)


# What it says


def test_the_headline_is_the_title_and_not_the_documents_name() -> None:
    found = one(
        nitf(body_head="<hedline><hl1>The <em>old</em> mill stops</hl1><hl2>After 90 years</hl2></hedline>")
    )
    assert (found.title, found.standfirst) == ("The old mill stops", "After 90 years")
    assert one(nitf()).title == "Mill stops"


def test_a_headline_from_before_editing_is_no_standfirst() -> None:
    hedline = "<hedline><hl1>Mill stops</hl1><hl2 id='originalHeadline'>Mill may stop</hl2></hedline>"
    assert one(nitf(body_head=hedline)).standfirst is None


def test_a_tagline_that_is_an_address_of_the_staff_is_left_out() -> None:
    body = f"{BODY}<body.end><tagline><a>ada@wire.example</a>/<a>bo@wire.example</a></tagline></body.end>"
    assert one(nitf(body=body)).paragraphs == ("The mill stood still.",)


def test_the_abstract_is_the_standfirst_unless_it_repeats_the_headline() -> None:
    hedline = "<hedline><hl1>Mill stops</hl1><hl2>Deck</hl2></hedline>"
    assert one(nitf(body_head=f"{hedline}<abstract><p>Why.</p></abstract>")).standfirst == "Why."
    assert one(nitf(body_head=f"{hedline}<abstract>Mill stops</abstract>")).standfirst == "Deck"


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By <person>Ada Miller</person><byttl>Staff Reporter</byttl>", [("Ada Miller", "Staff Reporter")]),
        ("By Ada Miller and Boris Weaver, Example Press", [("Ada Miller", None), ("Boris Weaver", None)]),
        ("By <person>Staff Reporter</person><byttl>Example News</byttl>", []),
        ("am/bw", []),
    ],
)
def test_bylines_are_people(byline: str, people: list[tuple[str, str | None]]) -> None:
    found = one(nitf(body_head=f"<byline>{byline}</byline>"))
    assert [(person.name, person.role) for person in found.byline] == people


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("<location><city>Lower Mill</city>, <state>VA</state></location>", "Lower Mill, VA"),
        ("LOWER MILL, March 1 (Example) -", "LOWER MILL"),
        ("<location>LOWER MILL (EX)</location>", "LOWER MILL"),
        ("<story.date norm='20260301'>1 March</story.date>", None),
    ],
)
def test_the_dateline_says_where_it_was_written(dateline: str, place: str | None) -> None:
    assert one(nitf(body_head=f"<dateline>{dateline}</dateline>")).located == place


def test_a_body_keeps_its_structure() -> None:
    body = """<body.content><block><hl2>Why</hl2><p>It is old, <q>very old</q>, they said,
        <br/>and slow.</p><bq><block><p>It turned for ever.</p></block></bq><ul><li>wheel</li>
        <li>stone</li></ul>
        <table><tr><th>Year</th><th>Sacks</th></tr><tr><td>1936</td><td>70</td></tr></table>
        <pre>North 1
South 2</pre></block></body.content><body.end><tagline>Boris Weaver contributed.</tagline></body.end>"""
    kinds = [(block.kind, block.text) for block in one(nitf(body=body)).body]
    assert kinds == [
        (BlockKind.HEADING, "Why"),
        (BlockKind.PARAGRAPH, "It is old, very old, they said, and slow."),
        (BlockKind.QUOTE, "It turned for ever."),
        (BlockKind.LIST_ITEM, "wheel"),
        (BlockKind.LIST_ITEM, "stone"),
        (BlockKind.PARAGRAPH, "Year | Sacks"),
        (BlockKind.PARAGRAPH, "1936 | 70"),
        (BlockKind.PARAGRAPH, "North 1\nSouth 2"),
        (BlockKind.PARAGRAPH, "Boris Weaver contributed."),
    ]


@pytest.mark.parametrize("separator", ["", "<frac-sep>/</frac-sep>"])
def test_a_fraction_stays_one(separator: str) -> None:
    fraction = f"<num><frac><frac-num>1</frac-num>{separator}<frac-den>2</frac-den></frac></num>"
    body = f"<body.content><p>It is {fraction} a mile off.</p></body.content>"
    assert one(nitf(body=body)).paragraphs == ("It is 1/2 a mile off.",)


@pytest.mark.parametrize(
    ("docdata", "rights", "usage"),
    [
        ("", "<rights>No magazines.</rights>", "No magazines."),
        ("", "<rights><rights.limitations>online</rights.limitations></rights>", "online"),
        ("", "<rights><rights.owner>Wire</rights.owner></rights>", None),
        ('<doc.rights limitations="print"/>', "<rights>No magazines.</rights>", "print"),
    ],
)  # fmt: skip
def test_rights_stand_in_the_head_or_above_the_text(docdata: str, rights: str, usage: str | None) -> None:
    assert one(nitf(docdata, body_head=rights)).rights.usage == usage


def test_media_are_pictures_with_caption_and_credit_or_links() -> None:
    body = """<body.content><p>Text.</p><media media-type="image">
        <media-reference source="http://wire.example/1.jpg"
        mime-type="image/jpeg"/><media-caption>The mill.</media-caption>
        <media-producer>Ada Miller</media-producer>
        </media><media media-type="video"><media-reference source="http://wire.example/1.mp4"/></media>
        </body.content>"""
    found = one(nitf(body=body))
    (picture,) = found.pictures
    assert (picture.caption, picture.credit) == ("The mill.", "Ada Miller")
    assert (picture.href, picture.media_type) == ("http://wire.example/1.jpg", "image/jpeg")
    assert found.links == (Link(relation="video", href="http://wire.example/1.mp4"),)
    assert found.paragraphs == ("Text.",)


def test_notes_to_editors_stay_on_the_desk() -> None:
    notes = (
        '<note noteclass="editorsnote"><body.content><p>Call first.</p></body.content></note>'
        '<note type="npa">Not to print.</note><note type="pa">Clip and save.</note>'
    )
    found = one(nitf('<ed-msg info="Mind the embargo" msg-type="advisory"/>', body_head=notes))
    assert set(found.private_notes) == {"Mind the embargo", "Call first.", "Not to print."}
    assert (found.public_notes, found.signals) == (("Clip and save.",), ("advisory",))
    assert found.paragraphs == ("The mill stood still.",)


def test_metadata() -> None:
    head = """<tobject tobject.type="News"><tobject.property tobject.property.type="Current"/>
        <tobject.subject tobject.subject.refnum="04000000" tobject.subject.matter="Economy"/>
        <tobject.subject tobject.subject.ipr="Wire" tobject.subject.refnum="M1" tobject.subject.type="Mills"/>
        </tobject>
        <meta name="anpa-keyword" content="Mill"/><pubdata position.section="Business" name="Mill Post"/>"""
    docdata = """<urgency ed-urg="3"/><key-list><keyword key="flour"/></key-list>
        <evloc city="Lower Mill" iso-cc="BGR"/><del-list><from-src src-name="Wire Desk"/></del-list>
        <doc.copyright holder="Example Wire" year="2026"/><doc.rights limitations="online" owner="Nobody"/>
        <identified-content><person value="p1">Ada Miller</person><org>Mill Ltd</org></identified-content>"""
    found = one(nitf(docdata, head=head, body_head="<distributor><org>Example Wire</org></distributor>"))
    assert found.subjects == (
        Subject(code="subj:04000000", label="Economy", scheme="subj"),
        Subject(code="M1", label="Mills", scheme="Wire"),
        Subject(label="flour", scheme="keyword"),
    )
    assert [genre.label for genre in found.genres] == ["News", "Current"]
    assert found.places == (StatedPlace(name="Lower Mill", country="BG"),)
    assert [(entry.kind, entry.name, entry.code) for entry in found.entities] == [
        (EntityKind.PERSON, "Ada Miller", "p1"), (EntityKind.ORGANISATION, "Mill Ltd", None)
    ]  # fmt: skip
    assert found.sources == (
        StatedSource(name="Example Wire", role="distributor"), StatedSource(name="Wire Desk", role="carrier")
    )  # fmt: skip
    assert (found.rights.holder, found.rights.usage) == ("Example Wire", "online")
    assert (found.urgency, found.slugline, found.section) == (3, "Mill", "Business")
    assert found.publisher == "Mill Post"
    assert found.provenance["subjects"].origin == "nitf"


@pytest.mark.parametrize("urgency", ["0", "10", "high", ""])
def test_an_urgency_out_of_bounds_is_none(urgency: str) -> None:
    assert one(nitf(f'<urgency ed-urg="{urgency}"/>')).urgency is None


def test_a_document_without_any_text_has_no_content() -> None:
    assert refusal("<nitf><head><docdata><doc-id id-string='1'/></docdata></head><body/></nitf>") is (
        ReasonCode.NO_CONTENT
    )


def test_a_document_that_is_nothing_is_invalid() -> None:
    assert refusal("<nitf/>") is ReasonCode.INVALID_NITF


def test_the_namespace_does_not_matter() -> None:
    text = nitf().replace("<nitf>", '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">', 1)
    assert one(text.replace("</nitf>", "</n:nitf>")).title == "Mill stops"


def test_every_real_document_is_read(data: Path) -> None:
    oslo = Supplier(id="wire", name="Example Wire", zone="Europe/Oslo")
    for path in sorted((data / "nitf").glob("*.xml")):
        for found in read(Document(path.read_bytes(), name=path.name), oslo).items:
            assert isinstance(found, Draft), path.name
            assert found.intent is Intent.KILL or (found.title and found.body), path.name
