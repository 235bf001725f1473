"""NewsML 1 as suppliers send it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from copydesk.article import (
    BlockKind,
    Draft,
    EntityKind,
    Intent,
    Link,
    Person,
    StatedEntity,
    StatedPlace,
    StatedSource,
    Subject,
)
from copydesk.errors import Refused
from copydesk.formats import ninjs
from copydesk.formats.document import Document, Setting
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

WIRE = Supplier(id="wire", name="Example Wire")
IDENTIFIER = """<ProviderId>wire.example</ProviderId><DateId>20260301</DateId><NewsItemId>MILL-1</NewsItemId>
<RevisionId PreviousRevision="1" Update="N">2</RevisionId>
<PublicIdentifier>urn:newsml:wire.example:20260301:MILL-1:2N</PublicIdentifier>"""
TEXT = (
    "<ContentItem><MediaType FormalName='Text'/><DataContent><p>The mill stood still.</p></DataContent>"
    "</ContentItem>"
)
LINES = "<NewsLines><HeadLine>Mill stops</HeadLine></NewsLines>"


def item(
    component: str = LINES + TEXT,
    *,
    management: str = "",
    status: str = "Usable",
    identifier: str = IDENTIFIER,
) -> str:
    return (
        f"<NewsItem><Identification><NewsIdentifier>{identifier}</NewsIdentifier></Identification>"
        "<NewsManagement>"
        "<FirstCreated>20260301T100000+0100</FirstCreated>"
        "<ThisRevisionCreated>20260301T120000+0100</ThisRevisionCreated>"
        f"<Status FormalName='{status}'/>{management}</NewsManagement>"
        f"<NewsComponent>{component}</NewsComponent></NewsItem>"
    )


def newsml(*items: str) -> str:
    return f'<NewsML Version="1.2"><NewsEnvelope/>{"".join(items)}</NewsML>'


def items(text: str, supplier: Supplier = WIRE) -> tuple[Draft | Refused, ...]:
    return read(Document(text.encode()), supplier).items


def one(text: str) -> Draft:
    (found,) = items(newsml(text))
    assert isinstance(found, Draft)
    return found


def refusal(text: str) -> ReasonCode:
    with pytest.raises(Refused) as caught:
        items(newsml(text))
    return caught.value.reason


def test_identity_is_without_the_revision_which_is_the_version() -> None:
    found = one(item())
    assert (found.uri, found.stated_version) == ("urn:newsml:wire.example:20260301:MILL-1", "2")
    assert found.version_created == datetime(2026, 3, 1, 11, tzinfo=UTC)
    assert found.published
    assert found.modified
    assert found.published.value == "2026-03-01T10:00:00+01:00"
    assert found.modified.value == "2026-03-01T12:00:00+01:00"


@pytest.mark.parametrize("end", [":2", ":2N", ""])
def test_a_public_identifier_alone_is_enough(end: str) -> None:
    public = (
        f"<RevisionId Update='N'>2</RevisionId><PublicIdentifier>urn:newsml:x:1:MILL{end}</PublicIdentifier>"
    )
    assert one(item(identifier=public)).uri == "urn:newsml:x:1:MILL"


def test_an_item_without_an_identifier_is_invalid() -> None:
    assert refusal(item(identifier="<RevisionId>2</RevisionId>")) is ReasonCode.INVALID_NEWSML


@pytest.mark.parametrize("status", ["Canceled", "cancelled"])
def test_a_cancelled_item_is_a_kill_and_no_more(status: str) -> None:
    found = one(item(status=status))
    assert (found.intent, found.uri, found.text) == (
        Intent.KILL,
        "urn:newsml:wire.example:20260301:MILL-1",
        "",
    )


def will_be(status: str, when: str) -> str:
    return (
        f"<StatusWillChange><FutureStatus FormalName='{status}'/><DateAndTime>{when}</DateAndTime>"
        "</StatusWillChange>"
    )


@pytest.mark.parametrize("status", ["Embargoed", "Withheld"])
def test_an_embargo_lasts_until_the_status_changes_or_until_further_notice(status: str) -> None:
    dated = one(item(status=status, management=will_be("Usable", "20260302T080000Z")))
    assert (dated.embargo, dated.withheld) == (datetime(2026, 3, 2, 8, tzinfo=UTC), False)
    assert one(item(status=status)).withheld


def test_what_will_be_cancelled_expires() -> None:
    found = one(item(management=will_be("Canceled", "20260302T080000Z")))
    assert (found.expires, found.embargo) == (datetime(2026, 3, 2, 8, tzinfo=UTC), None)


@pytest.mark.parametrize("when", ["soon", "20260302", "20260302T080000"])
def test_a_change_of_status_at_no_instant_is_refused(when: str) -> None:
    assert refusal(item(status="Embargoed", management=will_be("Usable", when))) is ReasonCode.INVALID_TIME


def test_a_status_that_nobody_knows_is_refused() -> None:
    assert refusal(item(status="Maybe")) is ReasonCode.INVALID_NEWSML


@pytest.mark.parametrize(
    ("instruction", "intent"), [("Correction", Intent.CORRECTION), ("Update", Intent.UPDATE)]
)
def test_instructions(instruction: str, intent: Intent) -> None:
    found = one(item(management=f"<Instruction FormalName='{instruction}'/>"))
    assert (found.intent, found.signals) == (intent, (instruction,))


def test_what_it_refers_to() -> None:
    found = one(item(management="<DerivedFrom NewsItem='urn:a'/><AssociatedWith NewsItem='urn:b'/>"))
    assert found.links == (
        Link(relation="DerivedFrom", uri="urn:a"),
        Link(relation="AssociatedWith", uri="urn:b"),
    )


def test_the_lines_and_the_metadata() -> None:
    component = (
        """<NewsLines><HeadLine>Mill stops</HeadLine><SubHeadLine>After 90 years</SubHeadLine>
      <ByLine>By Ada Miller</ByLine><ByLineTitle>Mill correspondent</ByLineTitle>
        <DateLine>Lower Mill, March 1, 2026 (EX) -</DateLine>
      <CreditLine>EX</CreditLine><CopyrightLine>(c) Example</CopyrightLine><SlugLine>mill-stop</SlugLine>
      <KeywordLine>flour</KeywordLine><NewsLine><NewsLineType FormalName="AdvisoryLine"/>
        <NewsLineText>ADDS a quote</NewsLineText></NewsLine>
      </NewsLines><AdministrativeMetadata><Provider><Party FormalName="Example Wire"/></Provider>
      <Creator><Party FormalName="Boris Weaver"/></Creator><Source><Party FormalName="Mill Ltd"/></Source>
        </AdministrativeMetadata>
      <RightsMetadata><Copyright><CopyrightHolder>Example</CopyrightHolder></Copyright><UsageRights>
        <UsageType>Online</UsageType>
      </UsageRights></RightsMetadata><DescriptiveMetadata><Language FormalName="en"/>
        <Genre FormalName="Current"/>
      <SubjectCode><Subject FormalName="04000000"/><SubjectMatter FormalName="04001000"/></SubjectCode>
      <Location HowPresent="Origin"><Property FormalName="Country" Value="BGR"/>
        <Property FormalName="City" Value="Lower Mill"/></Location>
      <TopicOccurrence Topic="#t1"/></DescriptiveMetadata>"""
        + TEXT
    )
    topics = (
        "<TopicSet><Topic Duid='t1'><TopicType FormalName='Person'/><FormalName>P1</FormalName>"
        "<Description>Ada Miller</Description></Topic></TopicSet>"
    )
    (found,) = items(newsml(topics, item(component, management="<Urgency FormalName='4'/>")))
    assert isinstance(found, Draft)
    assert (found.title, found.standfirst, found.slugline) == ("Mill stops", "After 90 years", "mill-stop")
    assert found.byline == (Person(name="Ada Miller", role="Mill correspondent"),)
    assert found.sources == (
        StatedSource(name="Mill Ltd", role="source"),
        StatedSource(name="Example Wire", role="provider"),
        StatedSource(name="EX", role="credit"),
    )
    assert found.subjects == (
        Subject(code="subj:04001000", scheme="subj"),
        Subject(code="subj:04000000", scheme="subj"),
        Subject(label="flour", scheme="keyword"),
    )
    assert (found.located, found.places) == ("Lower Mill", (StatedPlace(name="Lower Mill", country="BG"),))
    assert found.entities == (StatedEntity(kind=EntityKind.PERSON, name="Ada Miller", code="P1"),)
    assert (found.rights.holder, found.rights.usage, found.rights.notice) == (
        "Example",
        "Online",
        "(c) Example",
    )
    assert (found.urgency, found.language, found.genres[0].label) == (4, "en", "Current")
    assert (found.private_notes, found.public_notes) == (("ADDS a quote",), ())
    assert found.provenance["title"].origin == "newsml-1"


@pytest.mark.parametrize(
    "content",
    [
        "<p>One.</p><p>Two.</p>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>One.</p><p>Two.</p></body></html>",
        "<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>",
        "<body><body.head/><body.content><p>One.</p><p>Two.</p></body.content></body>",
        "One.\n\nTwo.",
        "<![CDATA[<p>One.</p><p>Two.</p>]]>",
        (
            "&lt;nitf>&lt;body>&lt;body.content>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p>&lt;/body.content>&lt;/"
            "body>&lt;/nitf>"
        ),
    ],
)
def test_content_in_any_form(content: str) -> None:
    found = one(item(f"{LINES}<ContentItem><DataContent>{content}</DataContent></ContentItem>"))
    assert found.paragraphs == ("One.", "Two.")


CAPTION = "<NewsLines><HeadLine>The mill.</HeadLine></NewsLines>"


def component(role: str, inside: str) -> str:
    return f"<NewsComponent><Role FormalName='{role}'/>{inside}</NewsComponent>"


def text_of(text: str, media_type: str = "text/xhtml") -> str:
    return (
        f"<ContentItem><MimeType FormalName='{media_type}'/><DataContent><p>{text}</p></DataContent>"
        "</ContentItem>"
    )


def image(href: str, width: int) -> str:
    return (
        f"<ContentItem Href='http://wire.example/{href}'><MimeType FormalName='image/jpeg'/><Characteristics>"
        f"<Property FormalName='PixelWidth' Value='{width}'/></Characteristics></ContentItem>"
    )


def test_components_have_roles() -> None:
    found = one(
        item(
            component("StyleSheet", text_of("p {}", "text/css"))
            + component("HeadLine", text_of("Mill stops"))
            + component("SubHeadLine", text_of("After 90 years"))
            + component("Contact", text_of("Call 0800 123"))
            + component("Body", text_of("Text."))
            + component("Logo", image("logo.jpg", 100))
            + component("Photo", CAPTION + image("s.jpg", 9) + image("l.jpg", 90))
        )
    )  # fmt: skip
    assert (found.title, found.standfirst, found.paragraphs) == ("Mill stops", "After 90 years", ("Text.",))
    assert [(picture.caption, picture.href) for picture in found.pictures] == [
        (None, "http://wire.example/logo.jpg"),
        ("The mill.", "http://wire.example/l.jpg"),
    ]


def test_renditions_and_a_caption_are_one_picture() -> None:
    photo = (
        component("Caption", text_of("The mill."))
        + component("Thumbnail", image("t.jpg", 9))
        + component("Main Picture", image("m.jpg", 90))
    )
    found = one(item(f"{LINES}{component('Main', TEXT)}<NewsComponent>{photo}</NewsComponent>"))
    assert [(picture.caption, picture.href) for picture in found.pictures] == [
        ("The mill.", "http://wire.example/m.jpg")
    ]


def test_equivalent_components_and_content_items_are_read_once() -> None:
    twice = f"{TEXT}<ContentItem><DataContent>The mill stood still.</DataContent></ContentItem>"
    assert one(item(LINES + twice)).paragraphs == ("The mill stood still.",)


def test_a_video_is_a_link() -> None:
    video = (
        "<NewsLines><HeadLine>Wheel</HeadLine></NewsLines><ContentItem Href='http://wire.example/1.mp4'>"
        "<MimeType FormalName='video/mp4'/></ContentItem>"
    )
    found = one(item(LINES + TEXT + component("Video", video)))
    assert found.links == (Link(relation="video", href="http://wire.example/1.mp4", title="Wheel"),)
    assert found.pictures == ()


def test_a_nitf_story_fills_what_the_lines_leave_open() -> None:
    story = (
        "<nitf><body><body.head><hedline><hl1>Mill stops</hl1></hedline><byline>By Ada Miller</byline>"
        "<note type='npa'>Call first.</note></body.head><body.content><hl2>Why</hl2><p>Text.</p>"
        "</body.content></body></nitf>"
    )
    found = one(item(f"<ContentItem><DataContent>{story}</DataContent></ContentItem>"))
    assert (found.title, found.byline, found.private_notes) == (
        "Mill stops",
        (Person(name="Ada Miller"),),
        ("Call first.",),
    )
    assert [block.kind for block in found.body] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_one_bad_item_does_not_spoil_the_rest() -> None:
    found = items(newsml(item(), item(status="Maybe"), item("")))
    assert [entry.reason if isinstance(entry, Refused) else "read" for entry in found] == [
        "read", ReasonCode.INVALID_NEWSML, ReasonCode.NO_CONTENT
    ]  # fmt: skip


def test_a_document_without_items_has_no_content() -> None:
    with pytest.raises(Refused) as caught:
        items(newsml())
    assert caught.value.reason is ReasonCode.NO_CONTENT


def test_real_items_say_what_their_twins_in_ninjs_say(data: Path) -> None:
    pairs = 0
    for path in (data / "newsml-1.2").glob("*.xml"):
        (found,) = read(Document(path.read_bytes(), name=path.name), WIRE).items
        assert isinstance(found, Draft)
        for twin in (data / "ninjs" / "examples").rglob(f"{path.stem}.json"):
            try:
                (other,) = ninjs.parse(twin.read_text("utf-8"), Setting(WIRE))
            except Refused as refused:
                # One twin has a member twice in an object.
                assert refused.reason is ReasonCode.MALFORMED_JSON  # noqa: PT017 - that alone is right
                continue
            assert isinstance(other, Draft)
            pairs += 1
            assert (found.title, found.language) == (other.title, other.language)
            assert (found.stated_version, found.version_created) == (
                other.stated_version,
                other.version_created,
            )
            assert {subject.label for subject in other.subjects} <= {
                subject.label for subject in found.subjects
            }
            start = " ".join(other.paragraphs[0].split())[:60]
            assert " ".join(found.paragraphs[0].split()).startswith(start)
    assert pairs
