"""Facts: what enrichment finds in an article. The shapes are those of CONTRACT.md."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from copydesk.article import Precision, Record


class FactStatus(StrEnum):
    """Whether a kind of fact could be looked for."""

    OK = "ok"
    UNSUPPORTED_LANGUAGE = "unsupported-language"
    FAILED = "failed"
    SKIPPED = "skipped"


class FactRecord(Record):
    """What every kind of fact says of itself: how it was found, with what version, and at what cost."""

    method: str
    version: str
    status: FactStatus = FactStatus.OK
    reason: str | None = None
    cost_micro_usd: int = 0


class LanguageItem(Record):
    """`value` is an ISO 639 code; confidence is 0 to 1."""

    value: str
    confidence: float


class LanguageFact(FactRecord):
    """The language of the article's text; no item where the text does not tell."""

    kind: Literal["language"] = "language"
    items: tuple[LanguageItem, ...] = ()


class SourceRole(StrEnum):
    """What a source did: reported it first, passed it on, or published it here."""

    ORIGIN = "origin"
    CARRIER = "carrier"
    PUBLISHER = "publisher"


class SourceItem(Record):
    """A link of the source chain; offsets of its first evidence, None where the text has none."""

    name: str
    role: SourceRole
    start: int | None = None
    end: int | None = None


class SourcesFact(FactRecord):
    """The source chain, from the origin to the publisher."""

    kind: Literal["sources"] = "sources"
    items: tuple[SourceItem, ...] = ()


class Mention(Record):
    """A stretch of the article's text, in code points: `text` is what stands there."""

    text: str
    start: int
    end: int


class EntityType(StrEnum):
    """What a named thing is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"


class EntityItem(Record):
    """Somebody or something with a name, and everywhere that the text means it; `name` is the fullest."""

    name: str
    type: EntityType
    wikidata: str | None = None
    confidence: float
    mentions: tuple[Mention, ...]


class EntitiesFact(FactRecord):
    """The entities, in the order of their first mentions."""

    kind: Literal["entities"] = "entities"
    items: tuple[EntityItem, ...] = ()


class PlaceItem(Record):
    """A place that the text names: ISO 3166-1 alpha-2 country, degrees of WGS 84.

    `kind` is country, region, city or another word of the gazetteer. The mentions of a capital that stand
    for its government are an item of their own, a metonym.
    """

    name: str
    kind: str
    country: str | None = None
    longitude: float | None = None
    latitude: float | None = None
    metonym: bool = False
    mentions: tuple[Mention, ...]


class PlacesFact(FactRecord):
    """The places, in the order of their first mentions."""

    kind: Literal["places"] = "places"
    items: tuple[PlaceItem, ...] = ()


class QuoteKind(StrEnum):
    """Words in quotation marks that stand for themselves, those inside a sentence, or reported speech."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


class QuoteItem(Record):
    """What somebody said: `text[start:end]` without its marks, and the words that say so (the cue).

    `speaker` is the name of an entity, or the words of the text for a speaker who has none.
    """

    kind: QuoteKind
    text: str
    start: int
    end: int
    speaker: str | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None


class QuotesFact(FactRecord):
    """The quotes, in the order of the text."""

    kind: Literal["quotes"] = "quotes"
    items: tuple[QuoteItem, ...] = ()


class TimeType(StrEnum):
    """The types of TIMEX3."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class TimeItem(Record):
    """A temporal expression; `value` is ISO 8601 as TIMEX3 writes it, resolved against the publication."""

    text: str
    start: int
    end: int
    type: TimeType
    value: str
    precision: Precision | None = None


class TimesFact(FactRecord):
    """The temporal expressions, in the order of the text."""

    kind: Literal["times"] = "times"
    items: tuple[TimeItem, ...] = ()


class TopicItem(Record):
    """An IPTC Media Topic, as medtop:20000638; `ancestors` are codes, from the parent to the top."""

    code: str
    label: str
    ancestors: tuple[str, ...] = ()
    confidence: float


class TopicsFact(FactRecord):
    """The topics, the surest first."""

    kind: Literal["topics"] = "topics"
    items: tuple[TopicItem, ...] = ()


class SummaryItem(Record):
    """At most three sentences of the article, in its order."""

    sentences: tuple[Mention, ...]


class SummaryFact(FactRecord):
    """The summary; no item where the article has no sentence."""

    kind: Literal["summary"] = "summary"
    items: tuple[SummaryItem, ...] = ()


class KeywordItem(Record):
    """A word or a phrase that the article is about; the heaviest has the weight 1."""

    text: str
    weight: float


class KeywordsFact(FactRecord):
    """The keywords, the heaviest first."""

    kind: Literal["keywords"] = "keywords"
    items: tuple[KeywordItem, ...] = ()


class ReadingItem(Record):
    """How long the article is: words, and minutes for a reader."""

    words: int
    minutes: int


class ReadingFact(FactRecord):
    """How long it takes to read the article."""

    kind: Literal["reading"] = "reading"
    items: tuple[ReadingItem, ...] = ()


class SignatureItem(Record):
    """A sketch of the text by which near duplicates find each other."""

    keys: tuple[str, ...]


class SignatureFact(FactRecord):
    """The signature; no item where the text is too short for one."""

    kind: Literal["signature"] = "signature"
    items: tuple[SignatureItem, ...] = ()


class VectorItem(Record):
    """Terms of title and lead with their weights; the vector's length is 1."""

    terms: dict[str, float]


class VectorFact(FactRecord):
    """The vector by which articles on one event find each other."""

    kind: Literal["vector"] = "vector"
    items: tuple[VectorItem, ...] = ()


class Sentiment(StrEnum):
    """How a text speaks of what it tells."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    MIXED = "mixed"


class SentimentItem(Record):
    """The sentiment of the article as a whole; confidence is 0 to 1."""

    value: Sentiment
    confidence: float


class SentimentFact(FactRecord):
    """The sentiment; only a managed service finds it, no local method measured well enough."""

    kind: Literal["sentiment"] = "sentiment"
    items: tuple[SentimentItem, ...] = ()


Fact = Annotated[
    LanguageFact
    | EntitiesFact
    | PlacesFact
    | QuotesFact
    | SourcesFact
    | TimesFact
    | TopicsFact
    | SummaryFact
    | KeywordsFact
    | ReadingFact
    | SignatureFact
    | VectorFact
    | SentimentFact,
    Field(discriminator="kind"),
]
"""Any kind of fact; a new kind is added to this union."""
