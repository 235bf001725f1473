"""The ninjs object as it comes in: typed models of the members that are read, versions 1.0 to 3.x in one.

Between the versions names change their letter case (`pubstatus`, `pubStatus`) and lists their number
(`subject`, `subjects`); both are evened out here. Types and enumerations are those of the standard's schemas.
An object that names no schema of its own may have the standard's members only, as the schemas say; one of an
extension, and one of Superdesk, which writes `guid` for `uri`, may have others.
"""

import re
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, model_validator

EXTENDED: Final = "extended"
"""Validation context: the object may have members that the standard does not know."""

_STANDARD_SCHEMA: Final = re.compile(r"https?://(www\.)?iptc\.org/std/ninjs/", re.IGNORECASE)
_TEXT_MEMBER: Final = re.compile(r"(body|headline|description)_[a-z0-9_]")
_TYPES: Final = frozenset(
    {"text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"}
)
_TRUNCATED_DATE: Final = r"^-?\d{4,}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T.*)?)?)?$"
_GEOMETRIES: Final = frozenset(
    {
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
        "Feature",
        "FeatureCollection",
    }
)


def _by_name(value: Any) -> Any:
    """1.x writes objects by name where later versions write lists of objects with names."""
    if isinstance(value, dict):
        return [
            {"name": name, **entry} if isinstance(entry, dict) else entry
            for name, entry in value.items()
            if entry
        ]
    return value


type _Listed[T] = Annotated[tuple[T, ...], Field(strict=False)]
type _Named[T] = Annotated[tuple[T, ...], BeforeValidator(_by_name), Field(strict=False)]


class Member(BaseModel):
    """An object inside an item. What is not read may be there; what is read has the standard's type."""

    model_config = ConfigDict(frozen=True, strict=True, extra="allow")

    @model_validator(mode="before")
    @classmethod
    def _even_names(cls, members: Any) -> Any:
        """Lower-case names without `$`; a member that is null is not there."""
        if not isinstance(members, dict):
            return members
        even: dict[str, Any] = {}
        for name, value in members.items():
            key = str(name).lower().removeprefix("$")
            if key in even:
                raise ValueError("a member stands twice, in different letter case")
            if value is not None:
                even[key] = value
        return even


class Text(Member):
    """One of the headlines, descriptions or bodies of 2.x and 3.x."""

    value: str
    role: str | None = None
    contenttype: str | None = None


class Address(Member):
    """Where somebody or something is."""

    country: str | None = None


class ContactInfo(Member):
    """A value or an address, and not both."""

    value: str | None = None
    address: Address | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.value is None) == (self.address is None):
            raise ValueError("a contact has either a value or an address")
        return self


class Concept(Member):
    """A person, organisation, subject, place, source, genre: something with a name or a code."""

    name: str | None = None
    rel: str | None = None
    role: str | None = None
    uri: str | None = None
    literal: str | None = None
    scheme: str | None = None
    code: str | None = None
    relevance: Annotated[int, Field(ge=0, le=100)] | None = None
    confidence: Annotated[int, Field(ge=0, le=100)] | None = None
    contactinfo: _Listed[ContactInfo] = ()


class GeoObject(Member):
    """An object of GeoJSON, as far as telling it from something else."""

    type: str

    @model_validator(mode="after")
    def _known(self) -> Self:
        if self.type not in _GEOMETRIES:
            raise ValueError("no type of GeoJSON")
        return self


class Place(Concept):
    """A named location."""

    geojson: GeoObject | None = None


class Rendition(Member):
    """One file of a picture or film."""

    name: str | None = None
    href: str | None = None
    contenttype: str | None = None
    mimetype: str | None = None


class Standard(Member):
    """Which schema an object follows."""

    name: str | None = None
    version: str | None = None
    schema_uri: Annotated[str | None, Field(alias="schema")] = None


class RightsInfo(Member):
    """A link to a statement of rights, or the statement itself; not both."""

    linkedrights: str | None = None
    encodedrights: str | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.linkedrights is None) == (self.encodedrights is None):
            raise ValueError("rights are either linked or encoded")
        return self


class AltId(Member):
    """Another identifier of the item."""

    role: str | None = None
    value: str | None = None


class AdviceCode(Member):
    """A code out of a vocabulary of advice."""

    code: str


class Advice(Member):
    """What the supplier advises to do with the item."""

    role: str | None = None
    title: str | None = None
    importance: AdviceCode | None = None
    lifetime: AdviceCode | None = None


class EventDates(Member):
    """When an event is; a time is exact or expected, and not both."""

    startdate: str | None = None
    enddate: str | None = None
    expectedstartdate: Annotated[str, Field(pattern=_TRUNCATED_DATE)] | None = None
    expectedenddate: Annotated[str, Field(pattern=_TRUNCATED_DATE)] | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.startdate and self.expectedstartdate) or (self.enddate and self.expectedenddate):
            raise ValueError("a date is either exact or expected")
        return self


class EventDetails(Member):
    """What a planned event is."""

    dates: EventDates | None = None


class Coverage(Member):
    """What is planned to be delivered."""

    title: str | None = None
    type: str | None = None
    urgency: Annotated[int, Field(ge=1, le=9)] | None = None


class Item(Member):
    """One ninjs object. Lists that 1.x names in the singular stand beside their later names."""

    uri: Annotated[str, Field(min_length=1)] | None = None
    guid: Annotated[str, Field(min_length=1)] | None = None
    standard: Standard | None = None
    type: str | None = None
    representationtype: Literal["complete", "incomplete", "full", "partial"] | None = None
    profile: str | None = None
    mimetype: str | None = None
    version: str | None = None
    firstcreated: str | None = None
    versioncreated: str | None = None
    contentcreated: str | None = None
    contentdigitised: str | None = None
    embargoed: str | None = None
    embargoeduntil: str | None = None
    expires: str | None = None
    pubstatus: Literal["usable", "withheld", "canceled", "cancelled"] | None = None
    urgency: Annotated[int, Field(ge=1, le=9)] | None = None
    copyrightholder: str | None = None
    copyrightnotice: str | None = None
    usageterms: str | None = None
    rightsinfo: RightsInfo | None = None
    ednote: str | None = None
    language: str | None = None
    title: str | None = None
    headline: str | None = None
    byline: str | None = None
    by: str | None = None
    slugline: str | None = None
    located: str | None = None
    source: str | None = None
    headlines: _Listed[Text] = ()
    descriptions: _Listed[Text] = ()
    bodies: _Listed[Text] = ()
    person: _Listed[Concept] = ()
    people: _Listed[Concept] = ()
    organisation: _Listed[Concept] = ()
    organisations: _Listed[Concept] = ()
    place: _Listed[Place] = ()
    places: _Listed[Place] = ()
    subject: _Listed[Concept] = ()
    subjects: _Listed[Concept] = ()
    event: Any = None
    events: Any = None
    object: _Listed[Concept] = ()
    objects: _Listed[Concept] = ()
    infosource: _Listed[Concept] = ()
    infosources: _Listed[Concept] = ()
    genre: _Listed[Concept] = ()
    genres: _Listed[Concept] = ()
    authors: _Listed[Concept] = ()
    trustindicator: _Listed[Concept] = ()
    trustindicators: _Listed[Concept] = ()
    digitalsourcetype: Concept | None = None
    altids: _Listed[AltId] | dict[str, Any] = ()
    renditions: _Named[Rendition] = ()
    associations: "_Named[Associated]" = ()
    advice: _Listed[Advice] = ()
    advices: _Listed[Advice] = ()
    eventdetails: EventDetails | None = None
    plannedcoverage: _Listed[Coverage] = ()
    charcount: float | None = None
    wordcount: float | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The members of 1.x that carry text, by name: body_html, description_text, headline_x ..."""
        extra = self.model_extra or {}
        return {name: value for name, value in extra.items() if _TEXT_MEMBER.match(name)}

    @model_validator(mode="after")
    def _only_known_members(self, info: ValidationInfo) -> Self:
        is_extended = bool((info.context or {}).get(EXTENDED))
        for name, value in (self.model_extra or {}).items():
            if _TEXT_MEMBER.match(name):
                if not isinstance(value, str):
                    raise ValueError("a text is no string")
            elif not is_extended:
                raise ValueError("a member that no version of ninjs has")
        if self.type and self.type not in _TYPES and not is_extended:
            raise ValueError("no type of ninjs")
        if self.pubstatus == "cancelled" and not is_extended:
            raise ValueError("the standard's word is canceled")
        return self


class Associated(Item):
    """An item inside another."""

    name: str | None = None
    rel: str | None = None

    @model_validator(mode="after")
    def _identified(self, info: ValidationInfo) -> Self:
        if not (self.name and (self.uri or self.guid)) and not (info.context or {}).get(EXTENDED):
            raise ValueError("an association has a name and a uri")
        return self


def validate(members: dict[str, Any], *, in_wrapper: bool = False) -> Item:
    """The item that an object is. Raises pydantic's ValidationError.

    `in_wrapper` is for items inside an object of some interface, which are never the standard's alone.
    """
    even = {name.lower().removeprefix("$"): value for name, value in members.items()}
    standard = even.get("standard")
    schema = str(standard.get("schema", "")) if isinstance(standard, dict) else ""
    is_extended = in_wrapper or "guid" in even or bool(schema and not _STANDARD_SCHEMA.match(schema))
    return Item.model_validate(members, context={EXTENDED: is_extended})
