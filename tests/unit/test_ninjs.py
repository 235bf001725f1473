"""ninjs 3.1 as the desk publishes it."""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from referencing import Registry, Resource

from copydesk import ninjs
from copydesk.article import (
    Article,
    Block,
    Draft,
    EntityKind,
    Intent,
    Link,
    Moment,
    Person,
    Picture,
    RawInput,
    Rights,
    StatedEntity,
    StatedPlace,
    StatedSource,
    Subject,
    ZoneBasis,
)
from copydesk.contracts import State, published
from copydesk.errors import Refused
from copydesk.facts import (
    EntitiesFact,
    EntityItem,
    EntityType,
    Fact,
    LanguageFact,
    LanguageItem,
    Mention,
    PlaceItem,
    PlacesFact,
    SourceItem,
    SourceRole,
    SourcesFact,
    TopicItem,
    TopicsFact,
)
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.lifecycle import Lifecycle
from copydesk.suppliers import Supplier

type Validate = Callable[[dict[str, Any]], None]

SUPPLIER = Supplier(id="wire", name="Example Wire")
RAW = RawInput(sha256="0" * 64, media_type="text/plain", bytes=1)
ARRIVAL = datetime(2024, 11, 12, 9, 0, tzinfo=UTC)
EARLIEST, LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
ARTICLES = Path(__file__).parents[2] / "samples"
SCHEMA = Path(os.environ.get("COPYDESK_DATA", "/nowhere")) / "ninjs" / "schema" / "ninjs-schema_3.1.json"
NEEDS_SCHEMA = pytest.mark.skipif(
    not SCHEMA.exists(), reason="COPYDESK_DATA names no folder with the schema of ninjs 3.1"
)

TEXT = st.text(max_size=40)
LINE = st.text(alphabet="abcdefghij KLMÄж.,", min_size=1, max_size=40).map(
    lambda text: " ".join(text.split())
)
PARAGRAPH = LINE.filter(bool)
INSTANT = st.datetimes(
    min_value=EARLIEST.replace(tzinfo=None), max_value=LATEST.replace(tzinfo=None), timezones=st.just(UTC)
)
MOMENT = st.sampled_from(
    [
        Moment(raw="x", value="2024-08-16T07:14+03:00", zone="Europe/Sofia", zone_basis=ZoneBasis.SUPPLIER),
        Moment(raw="x", value="1880-01-01T07:14:00+01:33:16", zone="Europe/Sofia"),
        Moment(raw="x", value="2024-08-16T07:14:05+00:00", zone="UTC"),
        Moment(raw="x", value="2024-08-16T07:14"),
        Moment.model_validate({"raw": "x", "value": "2024-08-16", "precision": "day"}),
        Moment.model_validate({"raw": "x", "value": "2024", "precision": "year"}),
    ]
)
URIS = TEXT | st.sampled_from(
    ["urn:example:1", "http://example.com/a b", "http://[x", "http:", "//example.com", "tag:x,2024:1",
     "a:%zz", "https://example.com/ü", "http://example.com:80/a?b=c#d", "mailto:a@example.com"]
)  # fmt: skip


def some[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def several[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


DRAFTS = st.builds(
    Draft,
    uri=some(URIS),
    url=some(URIS),
    stated_version=some(TEXT),
    version_created=some(INSTANT),
    intent=st.sampled_from(Intent),
    withheld=st.booleans(),
    embargo=some(INSTANT),
    expires=some(INSTANT),
    title=some(TEXT),
    standfirst=some(TEXT),
    byline=several(st.builds(Person, name=TEXT, role=some(TEXT), is_organisation=st.booleans())),
    slugline=some(TEXT),
    publisher=some(TEXT),
    body=several(st.builds(Block, text=TEXT)),
    pictures=several(
        st.builds(Picture, caption=some(TEXT), credit=some(TEXT), href=some(URIS), media_type=some(TEXT))
    ),
    published=some(MOMENT),
    modified=some(MOMENT),
    language=some(TEXT),
    urgency=some(st.integers(1, 9)),
    subjects=several(st.builds(Subject, code=some(URIS | st.just("medtop:20000638")), label=some(TEXT))),
    places=several(st.builds(StatedPlace, name=TEXT, country=some(TEXT))),
    sources=several(st.builds(StatedSource, name=TEXT, role=some(TEXT))),
    genres=several(st.builds(Subject, code=some(URIS | TEXT), label=some(TEXT))),
    entities=several(
        st.builds(StatedEntity, kind=st.sampled_from(EntityKind), name=TEXT, code=some(URIS | TEXT))
    ),
    located=some(TEXT),
    links=several(
        st.builds(
            Link,
            relation=TEXT,
            uri=some(URIS | TEXT),
            href=some(URIS | TEXT),
            version=some(TEXT),
            title=some(TEXT),
        )
    ),
    public_notes=several(TEXT),
    private_notes=several(TEXT),
    rights=st.builds(Rights, usage=some(TEXT), holder=some(TEXT), notice=some(TEXT), link=some(URIS)),
)
FACTS: tuple[Fact, ...] = (
    LanguageFact(method="m", version="1", items=(LanguageItem(value="en", confidence=0.9),)),
    EntitiesFact(
        method="m",
        version="1",
        items=tuple(
            EntityItem(
                name=name,
                type=kind,
                wikidata=wikidata,
                confidence=0.9,
                mentions=(Mention(text=name, start=0, end=len(name)),),
            )
            for name, kind, wikidata in (
                ("Ada Byron", EntityType.PERSON, None),
                ("Red Cross", EntityType.ORGANISATION, "Q7178"),
                ("Chile", EntityType.PLACE, "Q298"),
                ("Expo 2030", EntityType.EVENT, None),
            )
        ),
    ),
    PlacesFact(
        method="m",
        version="1",
        items=(
            PlaceItem(
                name="Chile",
                kind="country",
                country="CL",
                longitude=-71.0,
                latitude=-30.0,
                mentions=(Mention(text="Chile", start=0, end=5),),
            ),
            PlaceItem(name="the North", kind="region", mentions=(Mention(text="North", start=4, end=9),)),
        ),
    ),
    SourcesFact(
        method="m",
        version="1",
        items=(
            SourceItem(name="Reuters", role=SourceRole.ORIGIN),
            SourceItem(name="BTA", role=SourceRole.CARRIER),
            SourceItem(name="Fakti", role=SourceRole.PUBLISHER),
        ),
    ),
    TopicsFact(
        method="m",
        version="1",
        items=(TopicItem(code="medtop:20000639", label="diplomacy", confidence=0.8),),
    ),
)


def article(draft: Draft) -> Article:
    return identify(draft, SUPPLIER, RAW, ARRIVAL)


def rendered(**members: Any) -> dict[str, Any]:
    return ninjs.render(article(Draft(**members)))


@pytest.fixture(scope="module")
def validate() -> Validate:
    geojson = json.loads((SCHEMA.parents[1] / "validation" / "GeoJSON-schema.json").read_text())
    resource = Resource.from_contents(geojson)
    registry: Registry[Any] = Registry().with_resources(
        [(geojson["$id"], resource), ("https://geojson.org/schema/GeoJSON.json#", resource)]
    )
    validator = jsonschema.Draft202012Validator(
        json.loads(SCHEMA.read_text()),
        registry=registry,
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )

    def validate_one(found: dict[str, Any]) -> None:
        validator.validate(found)

    return validate_one


@NEEDS_SCHEMA
@settings(deadline=None)
@given(draft=DRAFTS, facts=st.sampled_from([(), FACTS]))
def test_every_draft_renders_to_a_valid_object(
    draft: Draft, facts: tuple[Fact, ...], validate: Validate
) -> None:
    validate(ninjs.render(article(draft), facts))


@NEEDS_SCHEMA
def test_a_killed_article_is_a_valid_object(validate: Validate) -> None:
    validate(ninjs.render_killed("ab" * 16, "not a uri", "4"))


@NEEDS_SCHEMA
@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*")), ids=lambda path: path.name)
def test_our_own_articles_render_to_valid_objects(path: Path, validate: Validate) -> None:
    for item in read(Document(path.read_bytes()), SUPPLIER).items:
        assert isinstance(item, Draft)
        validate(ninjs.render(article(item), FACTS))


@given(title=PARAGRAPH, standfirst=some(PARAGRAPH), paragraphs=st.lists(PARAGRAPH, min_size=1, max_size=6))
def test_what_is_rendered_reads_as_it_was(title: str, standfirst: str | None, paragraphs: list[str]) -> None:
    before = Draft(
        uri="urn:example:1",
        title=title,
        standfirst=standfirst,
        body=(Block(text=f"{title}."), *(Block(text=paragraph) for paragraph in paragraphs)),
    )
    (after,) = read(Document(json.dumps(ninjs.render(article(before))).encode()), SUPPLIER).items
    assert not isinstance(after, Refused)
    assert (after.title, after.standfirst, after.paragraphs) == (title, standfirst, before.paragraphs)


def test_the_budget_comes_through_whole() -> None:
    (before,) = read(Document((ARTICLES / "budget.ninjs.json").read_bytes()), SUPPLIER).items
    assert isinstance(before, Draft)
    found = ninjs.render(article(before))
    (after,) = read(Document(json.dumps(found).encode()), SUPPLIER).items
    assert isinstance(after, Draft)
    for name in (
        "uri",
        "text",
        "byline",
        "subjects",
        "places",
        "sources",
        "pictures",
        "urgency",
        "rights",
        "language",
    ):
        assert getattr(after, name) == getattr(before, name), name
    assert found["firstCreated"] == "2024-11-12T08:05:00+01:00"
    assert found["versionCreated"] == "2024-11-12T08:20:00Z"
    assert "edNote" not in found


def test_members_come_in_one_order() -> None:
    found = rendered(uri="urn:example:1", title="T", language="en", body=(Block(text="B"),), urgency=4)
    assert list(found) == [
        "uri", "type", "representationType", "version", "pubStatus", "urgency", "language", "bodies",
        "headlines", "standard",
    ]  # fmt: skip


def test_the_text_is_plain_with_blank_lines_between_paragraphs() -> None:
    found = rendered(title="T", standfirst="S", body=(Block(text="One."), Block(text="Two.")))
    assert found["bodies"] == [{"role": "main", "contentType": "text/plain", "value": "One.\n\nTwo."}]
    assert [(entry["role"], entry["value"]) for entry in found["headlines"]] == [
        ("main", "T"),
        ("subhead", "S"),
    ]
    assert [(entry["role"], entry["value"]) for entry in found["descriptions"]] == [("summary", "S")]


@pytest.mark.parametrize("uri", ["20170825001315282180", "http://example.com/a b", "", None])
def test_an_identifier_that_is_no_uri_becomes_an_alternative_one(uri: str | None) -> None:
    draft = Draft(uri=uri, title="T")
    found = ninjs.render(article(draft))
    assert found["uri"] == f"urn:copydesk:{article(draft).article_id}"
    assert found.get("altIds") == ([{"role": "supplier", "value": uri}] if uri else None)


def test_a_uri_of_the_supplier_is_kept() -> None:
    assert rendered(uri="tag:example.com,2024:1", title="T")["uri"] == "tag:example.com,2024:1"


def test_a_time_without_a_zone_is_left_out() -> None:
    moment = Moment(raw="Aug 16, 2024 07:14", value="2024-08-16T07:14")
    assert "firstCreated" not in rendered(title="T", published=moment)


def test_a_time_keeps_its_own_offset() -> None:
    moment = Moment(raw="x", value="2024-08-16T07:14+03:00", zone="Europe/Sofia")
    assert rendered(title="T", published=moment)["firstCreated"] == "2024-08-16T07:14:00+03:00"


def test_stated_sources_come_before_those_that_were_found() -> None:
    draft = Draft(title="T", sources=(StatedSource(name="Reuters", role="origin"),))
    assert ninjs.render(article(draft), FACTS)["infoSources"] == [
        {"name": "Reuters", "role": "origin"},
        {"name": "BTA", "role": "carrier"},
        {"name": "Fakti", "role": "publisher"},
    ]


def test_what_the_text_names_is_a_member_of_its_kind() -> None:
    made = ninjs.render(article(Draft(body=(Block(text="Text."),))), FACTS)
    assert made["people"] == [{"name": "Ada Byron", "rel": "mentioned"}]
    assert made["organisations"] == [
        {"name": "Red Cross", "rel": "mentioned", "uri": "http://www.wikidata.org/entity/Q7178"}
    ]
    assert made["events"] == [{"name": "Expo 2030", "rel": "mentioned"}]
    chile, north = made["places"]
    assert chile == {
        "name": "Chile",
        "rel": "mentioned",
        "uri": "http://www.wikidata.org/entity/Q298",
        "contactInfo": [{"type": "address", "address": {"country": "CL"}}],
        "geoJSON": {"type": "Point", "coordinates": [-71.0, -30.0]},
    }
    assert north == {"name": "the North", "rel": "mentioned"}
    assert made["subjects"] == [
        {
            "name": "diplomacy",
            "uri": "http://cv.iptc.org/newscodes/mediatopic/20000639",
            "literal": "medtop:20000639",
            "creator": "copydesk",
            "confidence": 80,
        }
    ]


def test_what_the_supplier_states_is_not_said_twice() -> None:
    draft = Draft(
        body=(Block(text="Text."),),
        entities=(StatedEntity(kind=EntityKind.PERSON, name="ADA BYRON", code="p1"),),
        places=(StatedPlace(name="Chile", country="CL"),),
        subjects=(Subject(code="medtop:20000639", label="Diplomatie"),),
    )
    made = ninjs.render(article(draft), FACTS)
    assert [person["name"] for person in made["people"]] == ["ADA BYRON"]
    assert [place["name"] for place in made["places"]] == ["Chile", "the North"]
    assert [subject["name"] for subject in made["subjects"]] == ["Diplomatie"]


def test_the_declared_language_comes_before_the_one_that_was_found() -> None:
    assert ninjs.render(article(Draft(title="T", language="bg")), FACTS)["language"] == "bg"
    assert ninjs.render(article(Draft(title="T")), FACTS)["language"] == "en"


def test_a_picture_without_an_address_has_a_uri_of_ours() -> None:
    draft = article(Draft(title="T", pictures=(Picture(caption="The bridge"),)))
    (picture,) = ninjs.render(draft)["associations"]
    assert picture["uri"] == f"urn:copydesk:{draft.article_id}:picture:1"
    assert picture["descriptions"][0]["value"] == "The bridge"
    assert "renditions" not in picture


def test_a_kill_is_uri_version_and_status_and_no_more() -> None:
    expected = {"uri": "urn:example:1", "version": "4", "pubStatus": "canceled"}
    assert ninjs.render_killed("ab" * 16, "urn:example:1", "4") == expected
    killed = article(Draft(uri="urn:example:1", title="T", intent=Intent.KILL)).model_copy(
        update={"version": None}
    )
    assert ninjs.render(killed) == {name: expected[name] for name in expected if name != "version"}


def test_links_genres_people_and_organisations_that_are_stated_are_members_of_their_own() -> None:
    found = rendered(
        genres=(Subject(code="genre:Feature", label="Feature"),),
        entities=(
            StatedEntity(kind=EntityKind.PERSON, name="Ann Marsh", code="urn:x:ann"),
            StatedEntity(kind=EntityKind.ORGANISATION, name="Port Authority"),
        ),
        located="Vale",
        links=(
            Link(relation="previousVersion", uri="urn:x:0", version="2", title="Harbour closed"),
            Link(relation="seeAlso", href="no address"),
        ),
    )
    assert found["located"] == "Vale"
    assert found["genres"] == [{"name": "Feature", "uri": "genre:Feature", "literal": "genre:Feature"}]
    assert {"name": "Ann Marsh", "rel": "about", "uri": "urn:x:ann", "literal": "urn:x:ann"} in found[
        "people"
    ]
    assert found["organisations"] == [{"name": "Port Authority", "rel": "about"}]
    (linked,) = [entry for entry in found["associations"] if entry.get("rel")]
    assert (linked["uri"], linked["version"], linked["rel"]) == ("urn:x:0", "2", "previousVersion")


def test_an_agency_in_the_byline_is_an_organisation() -> None:
    found = rendered(byline=(Person(name="Ann Marsh"), Person(name="Vale Wire", is_organisation=True)))
    assert found["people"] == [{"name": "Ann Marsh", "rel": "author"}]
    assert found["organisations"] == [{"name": "Vale Wire", "rel": "author"}]
    assert found["by"] == "Ann Marsh, Vale Wire"


def test_who_edited_is_credited_and_is_no_author() -> None:
    byline = (Person(name="Ann Marsh", role="Reporting"), Person(name="Bo Reed", role="Editing"))
    found = rendered(byline=byline)
    assert found["by"] == "Ann Marsh"
    assert {"name": "Bo Reed", "rel": "Editing"} in found["people"]


def test_private_notes_and_signals_are_for_the_desk_alone() -> None:
    noted = article(Draft(title="T", private_notes=("Call the lawyer first",), signals=("sig:update",)))
    assert noted.private_notes
    state = State(article_id=noted.article_id, lifecycle=Lifecycle.LIVE)
    assert "lawyer" not in published(noted, state).model_dump_json()
