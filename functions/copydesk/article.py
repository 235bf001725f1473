"""The typed article: what a format says, and who the article is.

A parser makes a `Draft`, which holds what the bytes say and nothing more. Identity and version turn a
draft into an `Article`. All values are frozen; JSON uses camelCase, as CONTRACT.md does.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Record(BaseModel):
    """An immutable value with camelCase JSON. Unknown members are ignored: the next version may add them."""

    model_config = ConfigDict(
        frozen=True,
        alias_generator=to_camel,
        populate_by_name=True,
        serialize_by_alias=True,
        json_schema_serialization_defaults_required=True,  # what has a default is still always written
        hide_input_in_errors=True,  # an error is logged, an article's text is not
        defer_build=True,  # no function uses all records, and what it does not use need not hold up its start
    )


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time without a zone")
    return value.astimezone(UTC)


Instant = Annotated[datetime, AfterValidator(_in_utc)]
"""A point in time: aware, and in UTC."""


class ZoneBasis(StrEnum):
    """How the zone of a time is known."""

    STATED = "stated"
    SUPPLIER = "supplier"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """The smallest unit that a time states."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


class Moment(Record):
    """A time as a source wrote it.

    `value` is ISO 8601: a date cut to `precision`, or a time to the second (or finer, where that is stated),
    with an offset or, where the zone is unknown, without one. `precision` tells what the source stated.
    `zone` is an IANA name or an offset like +03:00.
    """

    raw: str
    value: str
    zone: str | None = None
    zone_basis: ZoneBasis = ZoneBasis.UNKNOWN
    precision: Precision = Precision.SECOND

    @property
    def instant(self) -> datetime | None:
        """The point in time in UTC; None where the zone or the time of day is unknown."""
        if self.precision not in (Precision.HOUR, Precision.MINUTE, Precision.SECOND):
            return None
        value = datetime.fromisoformat(self.value)
        return value.astimezone(UTC) if value.tzinfo else None


class BlockKind(StrEnum):
    """What a piece of the body is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"


class Block(Record):
    """One piece of the body, in reading order."""

    kind: BlockKind = BlockKind.PARAGRAPH
    text: str


class Picture(Record):
    """A picture that goes with the article; often only its caption is known."""

    caption: str | None = None
    credit: str | None = None
    href: str | None = None
    media_type: str | None = None


class Person(Record):
    """Somebody of the byline; `is_organisation` where an agency or a desk stands there as the author."""

    name: str
    role: str | None = None
    is_organisation: bool = False


class Subject(Record):
    """What the supplier says that the article is about; `code` as in medtop:20000638."""

    code: str | None = None
    label: str | None = None
    scheme: str | None = None


class EntityKind(StrEnum):
    """What a supplier says that a named thing is."""

    PERSON = "person"
    ORGANISATION = "organisation"


class StatedEntity(Record):
    """A person or an organisation that the supplier says the article is about."""

    kind: EntityKind
    name: str
    code: str | None = None


class Link(Record):
    """Another item that this one refers to: `relation` is the format's own word, as in "previousVersion".

    `uri` is the other item's identifier, `href` an address where it can be read; at least one is known.
    """

    relation: str
    uri: str | None = None
    href: str | None = None
    version: str | None = None
    title: str | None = None


class StatedPlace(Record):
    """A place that the supplier names; `country` is ISO 3166-1 alpha-2 where it is stated."""

    name: str
    country: str | None = None


class StatedSource(Record):
    """Who the supplier says supplied or originated the content."""

    name: str
    role: str | None = None


class Rights(Record):
    """What may be done with the article."""

    usage: str | None = None
    redistribute: bool | None = None
    expires: Instant | None = None
    holder: str | None = None
    notice: str | None = None
    link: str | None = None


class Intent(StrEnum):
    """What a delivery asks for. New terms are another embargo or expiry for the content that stands."""

    UPDATE = "update"
    CORRECTION = "correction"
    KILL = "kill"
    REINSTATEMENT = "reinstatement"
    TERMS = "terms"


class Provenance(Record):
    """Where a field came from, and how sure that is (0 to 1)."""

    origin: str = Field(alias="from")
    confidence: float = 1.0


class RawInput(Record):
    """The bytes that an article came from."""

    ref: str | None = None
    sha256: str
    media_type: str
    charset: str | None = None
    charset_basis: str | None = None
    bytes: int


_PRODUCTION = frozenset({"Editing", "Translation", "Photographs", "Video"})
"""Roles of those who are credited below a text and did not write it."""


class Draft(Record):
    """One article as its format tells it. What the input does not say is None or empty, never guessed.

    `signals` are the supplier's own words for what the delivery is, as "sig:correction"; `intent` is what
    the desk makes of them. `located` is where the text was written. `private_notes` are for the desk that
    gets the item, and never published; `public_notes` are.
    """

    # Who it is, in the supplier's own words
    uri: str | None = None
    url: str | None = None
    stated_version: str | None = None
    version_created: Instant | None = None

    # What the delivery wants
    intent: Intent = Intent.UPDATE
    signals: tuple[str, ...] = ()
    withheld: bool = False
    embargo: Instant | None = None
    expires: Instant | None = None

    # What it says
    title: str | None = None
    standfirst: str | None = None
    byline: tuple[Person, ...] = ()
    section: str | None = None
    slugline: str | None = None
    publisher: str | None = None
    body: tuple[Block, ...] = ()
    pictures: tuple[Picture, ...] = ()
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    urgency: int | None = Field(default=None, ge=1, le=9)
    subjects: tuple[Subject, ...] = ()
    genres: tuple[Subject, ...] = ()
    entities: tuple[StatedEntity, ...] = ()
    places: tuple[StatedPlace, ...] = ()
    located: str | None = None
    sources: tuple[StatedSource, ...] = ()
    links: tuple[Link, ...] = ()
    public_notes: tuple[str, ...] = ()
    private_notes: tuple[str, ...] = ()
    rights: Rights = Rights()
    provenance: dict[str, Provenance] = Field(default_factory=dict)

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of those in the byline who wrote or reported."""
        return tuple(person.name for person in self.byline if person.role not in _PRODUCTION)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of the body's blocks, in order."""
        return tuple(block.text for block in self.body)

    @property
    def text(self) -> str:
        """The text that every offset counts in: title, standfirst and paragraphs, parted by blank lines."""
        return "\n\n".join(part for part in (self.title, self.standfirst, *self.paragraphs) if part)


class IdentityBasis(StrEnum):
    """What an article's identity rests on."""

    SUPPLIER = "supplier"
    URL = "url"
    INFERRED = "inferred"


class VersionScheme(StrEnum):
    """How a supplier's versions are told apart."""

    STATED_INTEGER = "stated-integer"
    STATED_TIME = "stated-time"
    ARRIVAL = "arrival"


class SourceVersion(Record):
    """A version in the supplier's own counting. An integer in decimals, or an instant in ISO 8601, UTC."""

    scheme: VersionScheme
    value: str

    @property
    def order(self) -> tuple[int, int]:
        """A key by which versions of one article compare. A stated time and an arrival are both instants."""
        if self.scheme is VersionScheme.STATED_INTEGER:
            return (0, int(self.value))
        since_epoch = datetime.fromisoformat(self.value) - datetime(1970, 1, 1, tzinfo=UTC)
        return (1, round(since_epoch.total_seconds() * 1_000_000))


class Article(Draft):
    """A draft with its identity: the one shape that every later step works on.

    `version` is None only outside the desk, where an article that states none has not arrived anywhere.
    """

    supplier: str
    article_id: str
    identity_basis: IdentityBasis
    version: SourceVersion | None
    content_hash: str
    hash_version: int
    raw: RawInput
