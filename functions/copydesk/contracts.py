"""The published contract: the event on the topic, and the lines that the command prints."""

import json
from collections.abc import Sequence
from typing import Any, Final, Self

from pydantic import Field

from copydesk import ninjs
from copydesk.article import Article, Instant, Moment, Provenance, RawInput, Record, Rights, SourceVersion
from copydesk.facts import Fact, LanguageFact, PlacesFact, TopicsFact
from copydesk.lifecycle import Attributes, EventStamp, Head, Lifecycle

SCHEMA: Final = "urn:copydesk:schema:published:v1"
CLAIM_CHECK_BYTES: Final = 64 * 1024
"""One SNS billing unit; what is larger leaves its body behind and says where to fetch it."""

SHORT_BYTES: Final = 1024
"""What a member may take where even the claim check is too large."""


class Fields(Record):
    """The article's facts, flat. What is absent is None or empty."""

    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    section: str | None = None
    publisher: str | None = None
    paragraphs: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None


class State(Record):
    """Where the article stands. `revision` and `seq` are None where there is no desk (the command line)."""

    article_id: str
    revision: int | None = None
    seq: int | None = None
    source_version: SourceVersion | None = None
    content_hash: str | None = None
    enrichment_revision: int = 0
    lifecycle: Lifecycle
    changed: tuple[str, ...] = ()
    reason: str | None = None
    previous_event_id: str | None = None


class NearDuplicate(Record):
    """An article with nearly the same text; score 0 to 1."""

    article_id: str
    score: float


class Story(Record):
    """What the article belongs to."""

    story_id: str | None = None
    duplicate_of: str | None = None
    near_duplicate_of: tuple[NearDuplicate, ...] = ()


class Times(Record):
    """The article's times as its source wrote them."""

    published: Moment | None = None
    modified: Moment | None = None


class Published(Record):
    """All that is published of an article: its ninjs object, and what ninjs has no place for.

    `inline` is None where everything travels; otherwise it lists what of `article` does, and the rest is
    to be fetched at the event's `dataref`.
    """

    file: str | None = None
    article: dict[str, Any]
    text: str | None = None
    fields: Fields | None = None
    state: State
    story: Story = Story()
    time: Times = Times()
    provenance: dict[str, Provenance] = Field(default_factory=dict)
    enrichment: tuple[Fact, ...] = ()
    rights: Rights = Rights()
    raw: RawInput | None = None
    inline: tuple[str, ...] | None = None

    def line(self) -> dict[str, Any]:
        """As the command prints it: everything but `inline`."""
        return self.model_dump(mode="json", exclude={"inline"})

    def data(self) -> dict[str, Any]:
        """As an event carries it: without what the consumer can rebuild."""
        left_out = {"file", "text", "fields"} | ({"inline"} if self.inline is None else set())
        return self.model_dump(mode="json", exclude=left_out)


class Event(Record):
    """A structured CloudEvents 1.0 document; `data` is a `Published`."""

    specversion: str = "1.0"
    id: str
    source: str
    type: str
    subject: str
    time: Instant
    datacontenttype: str = "application/json"
    dataschema: str = SCHEMA
    sequence: str
    recordedtime: Instant
    expirytime: Instant | None = None
    dataref: str | None = None
    correlationid: str
    traceparent: str | None = None
    data: dict[str, Any]

    def document(self) -> str:
        """The message on the topic, as compact JSON."""
        return self.model_dump_json(exclude_none=False, exclude=self._absent())

    def _absent(self) -> set[str]:
        return {name for name in ("expirytime", "dataref", "traceparent") if getattr(self, name) is None}

    def without_body(self, dataref: str) -> Self:
        """The claim check: the same event without body and facts, and the address that has them.

        Where that is still too large, as with a headline of many pages, only what is short stays.
        """
        article = {name: value for name, value in self.data["article"].items() if name != "bodies"}
        slim = self._with(article, dataref)
        if len(slim.document().encode()) <= CLAIM_CHECK_BYTES:
            return slim
        short = {name: value for name, value in article.items() if name == "uri" or _is_short(value)}
        nothing = Rights().model_dump(mode="json")
        return self._with(short, dataref, rights=nothing, provenance={}, time=Times().model_dump(mode="json"))

    def _with(self, article: dict[str, Any], dataref: str, **members: object) -> Self:
        data = {**self.data, "article": article, "enrichment": [], "inline": sorted(article), **members}
        return self.model_copy(update={"data": data, "dataref": dataref})


def _is_short(value: object) -> bool:
    return len(json.dumps(value)) <= SHORT_BYTES


def published(
    article: Article, state: State, facts: Sequence[Fact] = (), story: Story | None = None
) -> Published:
    """The published form of an article."""
    return Published(
        article=ninjs.render(article, facts),
        text=article.text,
        fields=_fields(article),
        state=state,
        story=story or Story(),
        time=Times(published=article.published, modified=article.modified),
        provenance=article.provenance,
        enrichment=tuple(facts),
        rights=article.rights,
        raw=article.raw,
    )


def published_kill(head: Head, stamp: EventStamp) -> Published:
    """The published form of a killed article: who it was, and that it is gone."""
    version = stamp.source_version.value if stamp.source_version else None
    return Published(
        article=ninjs.render_killed(head.article_id, head.uri, version), state=state_of(head, stamp)
    )


def state_of(head: Head, stamp: EventStamp) -> State:
    """The state that an event tells."""
    return State(
        article_id=head.article_id,
        revision=stamp.revision,
        seq=head.seq,
        source_version=stamp.source_version,
        content_hash=stamp.content_hash,
        enrichment_revision=stamp.enrichment_revision,
        lifecycle=head.lifecycle,
        changed=stamp.changed,
        reason=stamp.reason,
        previous_event_id=stamp.previous_event_id,
    )


def event_of(head: Head, stamp: EventStamp, data: Published) -> Event:
    """The event that `stamp` stands for. The same head and stamp give the same event, byte for byte."""
    return Event(
        id=stamp.event_id(head.article_id),
        source=f"/news/{head.supplier}",
        type=stamp.kind.event_type,
        subject=head.article_id,
        time=stamp.occurred_at,
        sequence=f"{head.seq:012d}",
        recordedtime=stamp.committed_at,
        expirytime=stamp.expires,
        correlationid=stamp.correlation_id,
        traceparent=stamp.traceparent,
        data=data.data(),
    )


def attributes_of(article: Article, facts: Sequence[Fact], story: Story) -> Attributes:
    """What subscribers filter by, from what the supplier states and what the facts say."""
    languages = [item.value for fact in facts if isinstance(fact, LanguageFact) for item in fact.items]
    if article.language:
        languages.append(article.language)
    topics = {subject.code for subject in article.subjects if subject.code}
    countries = {place.country for place in article.places if place.country}
    for fact in facts:
        if isinstance(fact, TopicsFact):
            topics.update(code for item in fact.items for code in (item.code, *item.ancestors))
        elif isinstance(fact, PlacesFact):
            countries.update(item.country for item in fact.items if item.country)
    return Attributes(
        language=tuple(sorted(set(languages))),
        topics=tuple(sorted(topics)),
        countries=tuple(sorted(countries)),
        urgency=(article.urgency,) if article.urgency else (),
        source=(article.supplier,),
        story_id=(story.story_id,) if story.story_id else (),
    )


def _fields(article: Article) -> Fields:
    return Fields(
        title=article.title,
        standfirst=article.standfirst,
        byline=article.authors,
        section=article.section,
        publisher=article.publisher,
        paragraphs=article.paragraphs,
        captions=tuple(picture.caption for picture in article.pictures if picture.caption),
        published=article.published.value if article.published else None,
        modified=article.modified.value if article.modified else None,
    )
