"""IPTC ninjs 3.1 out: the article member of every event and of every line of the command line.

A member is there only where its value is known. Members come in the order of the standard's schema, so that
the same article always gives the same bytes.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from copydesk.article import Article, EntityKind, Intent, Moment, Picture, StatedPlace, Subject
from copydesk.facts import (
    EntitiesFact,
    EntityItem,
    EntityType,
    Fact,
    LanguageFact,
    PlaceItem,
    PlacesFact,
    SourcesFact,
    TopicItem,
    TopicsFact,
)

STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_MEDIA_TOPIC: Final = re.compile(r"medtop:(\d{8})")
_MEDIA_TOPIC_URI: Final = "http://cv.iptc.org/newscodes/mediatopic/"
_WIKIDATA: Final = "http://www.wikidata.org/entity/"
MENTIONED: Final = "mentioned"
"""How what the text names and nobody states is related to the article."""

_CHARACTER: Final = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_HOST: Final = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_URI: Final = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:(?:"
    rf"//(?:(?:{_HOST}|:)*@)?{_HOST}+(?::\d*)?(?:/{_CHARACTER}*)*"
    rf"|/?{_CHARACTER}+(?:/{_CHARACTER}*)*"
    rf")(?:\?(?:{_CHARACTER}|[/?])*)?(?:#(?:{_CHARACTER}|[/?])*)?"
)
"""RFC 3986 without IP literals in brackets, which no identifier of an article has."""


def render(article: Article, facts: Sequence[Fact] = ()) -> dict[str, Any]:
    """The article as a ninjs 3.1 object."""
    if article.intent is Intent.KILL:
        return render_killed(article.article_id, article.uri, _version(article))
    members = {
        "uri": _uri(article.article_id, article.uri),
        "type": "text",
        "representationType": "full",
        "version": _version(article),
        "firstCreated": _stated_time(article.published),
        "versionCreated": _instant(article.version_created) or _stated_time(article.modified),
        "embargoedUntil": _instant(article.embargo),
        "pubStatus": "withheld" if article.withheld else "usable",
        "urgency": article.urgency,
        "copyrightHolder": article.rights.holder,
        "copyrightNotice": article.rights.notice,
        "usageTerms": article.rights.usage,
        "edNote": "\n".join(article.public_notes),
        "language": article.language or _found_language(facts),
        "descriptions": _texts(("summary", article.standfirst)),
        "bodies": _texts(("main", "\n\n".join(article.paragraphs))),
        "headlines": _texts(("main", article.title), ("subhead", article.standfirst)),
        "people": [
            *_authors(article, are_organisations=False),
            *_entities(article, EntityKind.PERSON),
            *_found(facts, EntityType.PERSON, article),
        ],
        "organisations": [
            *_authors(article, are_organisations=True),
            *_entities(article, EntityKind.ORGANISATION),
            *_found(facts, EntityType.ORGANISATION, article),
        ],
        "places": [
            *(_place(place) for place in article.places),
            *_found_places(facts, article),
        ],
        "subjects": [
            *(_subject(subject) for subject in article.subjects),
            *_found_topics(facts, article),
        ],
        "events": list(_found(facts, EntityType.EVENT, article)),
        "infoSources": list(_sources(article, facts)),
        "by": ", ".join(article.authors),
        "slugline": article.slugline,
        "located": article.located,
        "associations": [
            *(
                _association(article, picture, number)
                for number, picture in enumerate(article.pictures, start=1)
            ),
            *_linked(article),
        ],
        "altIds": list(_alternative_ids(article)),
        "standard": STANDARD,
        "genres": [_subject(genre) for genre in article.genres],
        "expires": _instant(article.expires),
        "rightsInfo": _rights_info(article),
    }
    return _present(members)


def render_killed(article_id: str, uri: str | None, version: str | None) -> dict[str, Any]:
    """What is left of a killed article: who it was, and that it is cancelled."""
    return _present({"uri": _uri(article_id, uri), "version": version, "pubStatus": "canceled"})


def is_uri(value: str) -> bool:
    """Whether a text is a URI as RFC 3986 has it, with its scheme."""
    return bool(_URI.fullmatch(value))


def _present(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value not in (None, "", [], {})}


def _uri(article_id: str, uri: str | None) -> str:
    return uri if uri and is_uri(uri) else f"urn:copydesk:{article_id}"


def _version(article: Article) -> str | None:
    return article.version.value if article.version else article.stated_version


def _instant(instant: datetime | None) -> str | None:
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z") if instant else None


def _stated_time(moment: Moment | None) -> str | None:
    """A moment as RFC 3339 has it, at its own offset; None where it is no instant."""
    if moment is None or moment.instant is None:
        return None
    local = datetime.fromisoformat(moment.value)
    offset = local.utcoffset() or timedelta(0)
    if offset % timedelta(minutes=1):
        local = local.astimezone(UTC)
    return local.isoformat().replace("+00:00", "Z")


def _texts(*roles_and_values: tuple[str, str | None]) -> list[dict[str, str]]:
    return [
        {"role": role, "contentType": "text/plain", "value": value}
        for role, value in roles_and_values
        if value
    ]


def _place(place: StatedPlace) -> dict[str, Any]:
    country = [{"type": "address", "address": {"country": place.country}}] if place.country else None
    return _present({"name": place.name, "contactInfo": country})


def _subject(subject: Subject) -> dict[str, Any]:
    topic = _MEDIA_TOPIC.fullmatch(subject.code or "")
    if topic:
        return _present(
            {"name": subject.label, "uri": f"{_MEDIA_TOPIC_URI}{topic[1]}", "literal": subject.code}
        )
    uri = subject.code if is_uri(subject.code or "") else None
    return _present({"name": subject.label, "uri": uri, "literal": subject.code})


def _found(facts: Sequence[Fact], kind: EntityType, article: Article) -> Iterator[dict[str, Any]]:
    """The entities of a kind that the text names and the supplier does not."""
    stated = {entity.name.casefold() for entity in article.entities}
    for entity in _entities_found(facts):
        if entity.type is kind and entity.name.casefold() not in stated:
            yield _present({"name": entity.name, "rel": MENTIONED, "uri": _wikidata(entity)})


def _found_places(facts: Sequence[Fact], article: Article) -> Iterator[dict[str, Any]]:
    stated = {place.name.casefold() for place in article.places}
    ids = {entity.name: _wikidata(entity) for entity in _entities_found(facts)}
    for place in _places_found(facts):
        if place.name.casefold() not in stated:
            country = [{"type": "address", "address": {"country": place.country}}] if place.country else None
            yield _present(
                {
                    "name": place.name,
                    "rel": MENTIONED,
                    "uri": ids.get(place.name),
                    "contactInfo": country,
                    "geoJSON": _point(place),
                }
            )


def _found_topics(facts: Sequence[Fact], article: Article) -> Iterator[dict[str, Any]]:
    stated = {subject.code for subject in article.subjects}
    for topic in _topics_found(facts):
        if topic.code not in stated:
            subject = _subject(Subject(code=topic.code, label=topic.label))
            yield {**subject, "creator": "copydesk", "confidence": round(100 * topic.confidence)}


def _entities_found(facts: Sequence[Fact]) -> Iterator[EntityItem]:
    return (item for fact in facts if isinstance(fact, EntitiesFact) for item in fact.items)


def _places_found(facts: Sequence[Fact]) -> Iterator[PlaceItem]:
    return (item for fact in facts if isinstance(fact, PlacesFact) for item in fact.items)


def _topics_found(facts: Sequence[Fact]) -> Iterator[TopicItem]:
    return (item for fact in facts if isinstance(fact, TopicsFact) for item in fact.items)


def _wikidata(entity: EntityItem) -> str | None:
    return f"{_WIKIDATA}{entity.wikidata}" if entity.wikidata else None


def _point(place: PlaceItem) -> dict[str, Any] | None:
    if place.longitude is None or place.latitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def _sources(article: Article, facts: Sequence[Fact]) -> Iterator[dict[str, Any]]:
    """The sources that the supplier states, then those of the source chain that it did not state."""
    stated = [(source.name, source.role) for source in article.sources]
    found = [
        (item.name, str(item.role)) for fact in facts if isinstance(fact, SourcesFact) for item in fact.items
    ]
    for name, role in dict.fromkeys((*stated, *found)):
        yield _present({"name": name, "role": role})


def _found_language(facts: Sequence[Fact]) -> str | None:
    return next(
        (fact.items[0].value for fact in facts if isinstance(fact, LanguageFact) and fact.items), None
    )


def _association(article: Article, picture: Picture, number: int) -> dict[str, Any]:
    href = picture.href if picture.href and is_uri(picture.href) else None
    rendition = _present({"name": "main", "href": href, "contentType": picture.media_type})
    return _present(
        {
            "uri": href or f"urn:copydesk:{article.article_id}:picture:{number}",
            "type": "picture",
            "descriptions": _texts(("caption", picture.caption)),
            "by": picture.credit,
            "renditions": [rendition] if href else None,
            "name": f"picture-{number}",
        }
    )


def _authors(article: Article, *, are_organisations: bool) -> Iterator[dict[str, str]]:
    for author in article.byline:
        if author.is_organisation is are_organisations:
            yield {"name": author.name, "rel": author.role or "author"}


def _entities(article: Article, kind: EntityKind) -> Iterator[dict[str, str]]:
    """The stated people or organisations that the article is about."""
    for entity in article.entities:
        if entity.kind is kind:
            uri = entity.code if is_uri(entity.code or "") else None
            yield _present({"name": entity.name, "rel": "about", "uri": uri, "literal": entity.code})


def _linked(article: Article) -> Iterator[dict[str, Any]]:
    """Earlier and related items, as far as ninjs can name them: by a URI."""
    for number, link in enumerate(article.links, start=1):
        uri = next((value for value in (link.uri, link.href) if value and is_uri(value)), None)
        if uri:
            headlines = _texts(("main", link.title))
            yield _present(
                {
                    "uri": uri,
                    "type": "text",
                    "representationType": "partial",
                    "version": link.version,
                    "headlines": headlines,
                    "name": f"link-{number}",
                    "rel": link.relation,
                }
            )


def _alternative_ids(article: Article) -> Iterator[dict[str, str]]:
    if article.uri and not is_uri(article.uri):
        yield {"role": "supplier", "value": article.uri}
    if article.url:
        yield {"role": "url", "value": article.url}


def _rights_info(article: Article) -> dict[str, str] | None:
    link = article.rights.link
    return {"linkedRights": link} if link and is_uri(link) else None
