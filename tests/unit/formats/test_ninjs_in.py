"""ninjs as suppliers send it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from copydesk.article import BlockKind, Draft, Intent
from copydesk.errors import Refused
from copydesk.formats.document import Document, Reading
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

type Read = Callable[[str | bytes], Draft]

NO_ZONE = Supplier(id="wire", name="Example Wire")
ITEM = {"uri": "urn:example:1", "headline": "A headline", "body_text": "A body."}
REFUSED_AS_INVALID = {ReasonCode.INVALID_NINJS, ReasonCode.NOT_NINJS, ReasonCode.MALFORMED_JSON}


def reading(members: Any, supplier: Supplier = NO_ZONE) -> Reading:
    return read(Document(json.dumps(members).encode()), supplier)


def item(supplier: Supplier = NO_ZONE, /, **members: Any) -> Draft:
    (found,) = reading({**ITEM, **members}, supplier).items
    assert not isinstance(found, Refused)
    return found


def refusal(supplier: Supplier = NO_ZONE, /, **members: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        reading({**ITEM, **members}, supplier)
    return caught.value


def outcome(path: Path) -> ReasonCode | None:
    """Why a file is refused; None where all its items are read."""
    try:
        items = read(Document(path.read_bytes(), name=path.name), NO_ZONE).items
    except Refused as refused:
        return refused.reason
    return next((found.reason for found in items if isinstance(found, Refused)), None)


def test_our_own_item_in_3_1(articles: Path, draft: Read) -> None:
    found = draft((articles / "budget.ninjs.json").read_bytes())
    assert found.uri == "urn:newsml:example.com:20241112:budget-2025"
    assert (found.stated_version, found.version_created) == ("3", datetime(2024, 11, 12, 8, 20, tzinfo=UTC))
    assert found.title == "Cabinet agrees a budget that spares the night trains"
    assert found.standfirst == "Fuel duty rises by three cents, and libraries open on Sundays"
    assert [person.name for person in found.byline] == ["Sofie Claes", "Marc Dewolf"]
    assert [block.kind for block in found.body].count(BlockKind.HEADING) == 1
    assert found.paragraphs[1].startswith("\u201cNobody leaves this room happy")
    assert [subject.code for subject in found.subjects] == ["medtop:20000607", "medtop:20000340"]
    assert [(place.name, place.country) for place in found.places] == [("Brussels", "BE")]
    assert [(source.name, source.role) for source in found.sources] == [("Example Wire", "origin")]
    assert [picture.credit for picture in found.pictures] == ["Hanna Peeters/Example Wire"]
    assert found.published is not None
    assert found.published.value == "2024-11-12T08:05:00+01:00"
    assert (found.urgency, found.language, found.slugline) == (3, "en", "budget-2025")
    assert [(entity.kind, entity.name) for entity in found.entities] == [("person", "Anke Verlinden")]
    assert (found.located, found.links) == ("Brussels", ())


@pytest.mark.parametrize("wrapped", [False, True])
def test_what_is_no_item_in_a_list_spoils_no_item(wrapped: bool) -> None:  # noqa: FBT001 - a case, not an option
    entries = [ITEM, 3, {"foo": 1}, {"uri": 5}, {**ITEM, "uri": "urn:example:2"}]
    found = reading({"items": entries} if wrapped else entries).items
    assert [entry.reason if isinstance(entry, Refused) else entry.uri for entry in found] == [
        "urn:example:1",
        ReasonCode.NOT_NINJS,
        ReasonCode.NOT_NINJS,
        ReasonCode.INVALID_NINJS,
        "urn:example:2",
    ]


def test_an_editorial_note_is_for_the_desk_alone(articles: Path, draft: Read) -> None:
    found = draft((articles / "budget.ninjs.json").read_bytes())
    assert found.public_notes == ()
    assert [note[:6] for note in found.private_notes] == ["Desk: "]
    assert "not for publication" not in found.model_dump_json(exclude={"private_notes"})


def test_who_wrote_an_item_is_nobody_whom_it_is_about(draft: Read) -> None:
    people = [
        {"name": "Ann Marsh", "rel": "author"},
        {"name": "Bo Reed"},
        {"name": "Cy Dale", "rel": "about"},
    ]
    organisations = [{"name": "Vale Port", "rel": "about", "literal": "port-1"}]
    item = {"uri": "urn:x:1", "headline": "A title", "people": people, "organisations": organisations}
    found = draft(json.dumps(item).encode())
    assert [(entity.kind, entity.name, entity.code) for entity in found.entities] == [
        ("person", "Bo Reed", None),
        ("person", "Cy Dale", None),
        ("organisation", "Vale Port", "port-1"),
    ]


def test_an_item_beside_it_is_a_link_and_a_picture_is_none(draft: Read) -> None:
    beside = [
        {"uri": "urn:x:0", "name": "earlier", "rel": "previousVersion", "version": "2", "headline": "Before"},
        {
            "uri": "urn:x:2",
            "name": "film",
            "type": "video",
            "renditions": [{"name": "main", "href": "https://x.example/2"}],
        },
        {"uri": "urn:x:3", "name": "shown", "type": "picture", "description_text": "A pier."},
    ]
    found = draft(json.dumps({"uri": "urn:x:1", "headline": "A title", "associations": beside}).encode())
    assert [(link.relation, link.uri, link.href, link.version, link.title) for link in found.links] == [
        ("previousVersion", "urn:x:0", None, "2", "Before"),
        ("association", "urn:x:2", "https://x.example/2", None, None),
    ]
    assert [picture.caption for picture in found.pictures] == ["A pier."]


def test_a_genre_is_a_concept_with_its_code(draft: Read) -> None:
    item = {"uri": "urn:x:1", "headline": "A title", "genre": [{"name": "Analysis", "code": "analysis"}]}
    (genre,) = draft(json.dumps(item).encode()).genres
    assert (genre.label, genre.code) == ("Analysis", "analysis")


def test_our_own_item_in_1_x(articles: Path, draft: Read) -> None:
    found = draft((articles / "strike.ninjs-1.json").read_bytes())
    assert (found.title, found.standfirst) == (
        "Trams stand still in Ghent until noon",
        "Drivers ask for an earlier timetable",
    )
    assert [block.kind.value for block in found.body] == ["paragraph", "quote", "list-item", "list-item"]
    assert [person.name for person in found.byline] == ["Noor Haddad"]
    assert [subject.code for subject in found.subjects] == ["medtop:20000530"]
    assert [(place.name, place.country) for place in found.places] == [("Ghent", "BE")]
    assert [(picture.caption, picture.credit) for picture in found.pictures] == [
        ("Trams in the depot at Gentbrugge.", "Jan Maes")
    ]
    assert found.embargo == datetime(2024, 11, 10, 6, tzinfo=UTC)


def test_an_embargo_and_an_expiry(articles: Path, draft: Read) -> None:
    found = draft((articles / "prize-embargoed.ninjs.json").read_bytes())
    assert found.embargo == datetime(2024, 11, 13, 9, tzinfo=UTC)
    assert found.expires == datetime(2025, 11, 13, 9, tzinfo=UTC)
    assert len(found.body) == 2


@pytest.mark.parametrize(
    "status",
    [{"uri": "urn:example:1", "pubstatus": "canceled"}, {"guid": "urn:example:1", "pubstatus": "cancelled"}],
)
def test_a_cancelled_item_is_a_kill_and_needs_nothing_but_its_uri(status: dict[str, str]) -> None:
    (found,) = reading(status).items
    assert isinstance(found, Draft)
    assert (found.intent, found.uri, found.text) == (Intent.KILL, "urn:example:1", "")


def test_only_dialects_may_spell_it_another_way() -> None:
    assert refusal(pubstatus="cancelled").reason is ReasonCode.INVALID_NINJS


def test_a_kill_carries_none_of_the_text_that_came_with_it() -> None:
    assert item(pubStatus="canceled").text == ""


def test_the_kill_of_our_own_item_names_its_version(articles: Path, draft: Read) -> None:
    found = draft((articles / "budget-kill.ninjs.json").read_bytes())
    assert (found.intent, found.stated_version) == (Intent.KILL, "4")


def test_a_withheld_item_is_withheld() -> None:
    assert item(pubStatus="withheld").withheld
    assert not item(pubStatus="usable").withheld


def test_fractions_of_a_second_count_so_that_nothing_is_early_and_versions_keep_their_order() -> None:
    earlier = item(versionCreated="2024-11-13T10:00:00.250Z").version_created
    later = item(versionCreated="2024-11-13T10:00:00.750Z").version_created
    assert earlier is not None
    assert later is not None
    assert earlier < later
    embargo = item(embargoedUntil="2024-11-13T10:00:00.9Z").embargo
    assert embargo == datetime(2024, 11, 13, 10, 0, 0, 900_000, tzinfo=UTC)


LATER_MEMBERS = {"type_component", "infosource"}
NO_INSTANTS = ["Next Monday", "2024-11-13", "2024-11-13T10:00", "", "2024-11-31T10:00:00Z"]


@pytest.mark.parametrize("name", ["embargoedUntil", "expires"])
@pytest.mark.parametrize("raw", NO_INSTANTS)
def test_a_deadline_that_is_no_instant_is_refused_and_never_guessed(name: str, raw: str) -> None:
    assert refusal(**{name: raw}).reason is ReasonCode.INVALID_TIME


@pytest.mark.parametrize("raw", NO_INSTANTS)
def test_an_embargo_of_1_x_whose_end_cannot_be_read_withholds_the_item(raw: str) -> None:
    found = item(embargoed=raw)
    assert (found.withheld, found.embargo) == (True, None)


def test_a_version_of_1_x_may_be_said_in_words_and_is_none_then() -> None:
    assert item(versioncreated="Last Tuesday").version_created is None


def test_a_deadline_without_a_zone_is_in_the_suppliers(supplier: Supplier) -> None:
    assert item(supplier, embargoed="2024-11-13T10:00:00").embargo == datetime(2024, 11, 13, 8, tzinfo=UTC)


def test_a_version_time_that_is_no_time_is_refused() -> None:
    assert refusal(versionCreated="Last Tuesday").reason is ReasonCode.INVALID_TIME


def test_a_version_time_without_a_time_of_day_orders_nothing() -> None:
    found = item(versionCreated="2024-11-13")
    assert found.version_created is None
    assert found.modified is not None
    assert found.modified.value == "2024-11-13"


def test_a_first_time_that_is_no_time_decides_nothing() -> None:
    assert item(firstcreated="when the river rose").published is None


@pytest.mark.parametrize(
    "members",
    [
        {"uri": 1},
        {"uri": ""},
        {"type": "story"},
        {"version": 1.2},
        {"urgency": 0},
        {"urgency": 10},
        {"urgency": 0.5},
        {"urgency": "4"},
        {"pubstatus": "commissioned"},
        {"person": "Jane Doe"},
        {"subjects": {"name": "rain"}},
        {"headline": ["A", "B"]},
        {"headlines": [{"role": "main"}]},
        {"body_html": {"p": 1}},
        {"associations": [{"uri": "urn:example:2"}]},
        {"associations": [{"name": "a picture"}]},
        {"associations": {"picture": {"uri": "urn:example:2", "unheard": "of"}}},
        {"rightsInfo": {"linkedRights": "http://example.com/", "encodedRights": "{}"}},
        {"expires": []},
        {"unheard": "of"},
        {"pubstatus": "usable", "pubStatus": "canceled"},
    ],
)
def test_a_member_with_a_wrong_type_or_name_is_refused(members: dict[str, Any]) -> None:
    found = refusal(**members)
    assert found.reason is ReasonCode.INVALID_NINJS
    assert "A body" not in found.detail


def test_an_extension_with_its_own_schema_may_have_members_of_its_own() -> None:
    standard = {"name": "OurNinjs", "version": "2.1", "schema": "https://example.com/our-ninjs.json"}
    assert item(standard=standard, unheard="of").title == "A headline"


def test_the_superdesk_dialect_is_known_by_its_guid() -> None:
    found = reading(
        {
            "guid": "tag:example.com:1",
            "headline": "A headline",
            "body_html": "<p>A body.</p>",
            "source": "Example Wire",
            "priority": 5,
            "service": [{"code": "n", "name": "News"}],
            "authors": [{"name": "Jane Doe", "role": "editor"}],
            "place": [{"code": "US", "name": "US"}],
            "ednote": None,
        }
    ).items[0]
    assert isinstance(found, Draft)
    assert found.uri == "tag:example.com:1"
    assert [(person.name, person.role) for person in found.byline] == [("Jane Doe", "editor")]
    assert [source.name for source in found.sources] == ["Example Wire"]
    assert [place.country for place in found.places] == ["US"]


@pytest.mark.parametrize("names", [("versioncreated", "pubstatus"), ("versionCreated", "pubStatus")])
def test_both_spellings_are_the_same_member(names: tuple[str, str]) -> None:
    found = item(**{names[0]: "2024-11-12T08:00:00Z", names[1]: "withheld"})
    assert found.version_created == datetime(2024, 11, 12, 8, tzinfo=UTC)
    assert found.withheld


@pytest.mark.parametrize(
    "members",
    [
        {"body_html": "<p>One.</p><p>Two.</p>", "body_text": "One.Two."},
        {"body_text": "One.\n\nTwo."},
        {"body_text": "One.\nTwo."},
        {"bodies": [{"value": "One.\n\nTwo."}]},
        {"bodies": [{"role": "text", "value": "x"}, {"role": "main", "value": "One.\n\nTwo."}]},
        {"bodies": [{"contentType": "text/vnd.IPTC.NITF", "value": "<nitf/>"}, {"value": "<p>One.</p>Two."}]},
        {"bodies": [{"role": "main", "value": "<h1>A headline</h1><p>One.</p><p>Two.</p>"}]},
    ],
)
def test_the_body_with_the_most_structure_is_taken(members: dict[str, Any]) -> None:
    (found,) = reading({"uri": "urn:example:1", "headline": "A headline", **members}).items
    assert isinstance(found, Draft)
    assert found.paragraphs == ("One.", "Two.")


def test_a_picture_alone_is_an_article_with_a_picture() -> None:
    (found,) = reading(
        {
            "uri": "urn:example:1",
            "type": "picture",
            "headline": "The bridge",
            "description_text": "The bridge on Friday.",
            "byline": "Jane Doe/Example Wire",
            "renditions": {"original": {"href": "https://example.com/1.jpg", "mimetype": "image/jpeg"}},
        }
    ).items
    assert isinstance(found, Draft)
    assert (found.title, found.standfirst, found.body) == ("The bridge", None, ())
    (picture,) = found.pictures
    assert (picture.caption, picture.href) == ("The bridge on Friday.", "https://example.com/1.jpg")
    assert (picture.credit, picture.media_type) == ("Jane Doe/Example Wire", "image/jpeg")


def test_an_item_without_any_text_says_no_more_than_who_it_is() -> None:
    (found,) = reading({"uri": "urn:example:1", "urgency": 4}).items
    assert isinstance(found, Draft)
    assert (found.uri, found.urgency, found.text) == ("urn:example:1", 4, "")


def test_one_bad_item_of_a_list_does_not_spoil_the_rest() -> None:
    found = reading([ITEM, {**ITEM, "urgency": 77}, {**ITEM, "uri": "urn:example:3"}]).items
    assert [isinstance(entry, Refused) for entry in found] == [False, True, False]


@pytest.mark.parametrize(
    "members", [{"@context": "https://schema.org", "headline": "x"}, {"a": 1}, [[ITEM]], [1], []]
)
def test_other_json_is_no_ninjs(members: Any) -> None:
    with pytest.raises(Refused) as caught:
        reading(members)
    assert caught.value.reason is ReasonCode.NOT_NINJS


@pytest.mark.parametrize("folder", ["examples", "documentation", "superdesk"])
def test_every_real_item_is_read(folder: str, data: Path) -> None:
    refused = {
        path.name: reason
        for path in sorted((data / "ninjs" / folder).rglob("*.json"))
        if (reason := outcome(path)) and path.parent.name != "not-valid"
    }
    # One has a member twice in an object; one is no item but the configuration of a test.
    assert set(refused.values()) <= {ReasonCode.MALFORMED_JSON, ReasonCode.NOT_NINJS}
    assert len(refused) <= 1


def test_what_the_standard_accepts_is_accepted(data: Path) -> None:
    refused = {
        path.stem: reason
        for path in (data / "ninjs" / "validation").glob("*/should_pass/*.json")
        if (reason := outcome(path))
    }
    assert refused == {}


def test_what_the_standard_rejects_is_refused(data: Path) -> None:
    """All but members that 1.0 and 1.1 lacked and later versions have: no item says of which it is."""
    accepted = {
        f"{path.parent.parent.name}/{path.stem[4:]}"
        for path in (data / "ninjs" / "validation").glob("*/should_fail/*.json")
        if outcome(path) not in REFUSED_AS_INVALID
    }
    assert accepted <= {f"{version}/{name}" for version in ("1.0", "1.1") for name in LATER_MEMBERS}


@pytest.mark.parametrize(
    "control", ["\0", "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "&#0;", "&#1;", "&#x1f;"]
)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("headline", "{}"),
        ("body_html", "<p>A {} body.</p>"),
        ("slugline", "{}"),
        ("uri", "urn:{}"),
        ("bodies", [{"role": "main", "value": "{}"}]),
        ("authors", [{"name": "{}"}]),
    ],
)
def test_no_control_character_gets_through(name: str, value: Any, control: str) -> None:
    members = json.loads(json.dumps(value).replace("{}", json.dumps(control)[1:-1]))
    found = refusal(**{name: members})
    assert found.reason is ReasonCode.INVALID_NINJS
    assert found.detail == f"{name}: has a control character"


def test_tabs_and_line_ends_are_text() -> None:
    found = item(body_text="One.\r\n\r\nTwo\tthree.\nFour &#10; five.", headline="A &#100; B")
    assert len(found.body) > 1


def test_one_item_with_a_control_character_spoils_no_other() -> None:
    first, second = reading([{**ITEM, "headline": "A\0"}, ITEM]).items
    assert isinstance(first, Refused)
    assert isinstance(second, Draft)


@pytest.mark.parametrize("uri", [" ", "\t\n", "\u00a0"])
def test_a_blank_uri_is_none(uri: str) -> None:
    found = refusal(uri=uri)
    assert (found.reason, found.detail) == (ReasonCode.INVALID_NINJS, "uri: is missing")
    assert item(uri=uri, guid="urn:example:2").uri == "urn:example:2"
