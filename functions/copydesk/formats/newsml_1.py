"""NewsML 1.0 to 1.2 in: each news item of a document, one article.

Who it is: provider, date and item id, without the revision, which is the version. Status decides: Embargoed
and Withheld last until StatusWillChange says when the item is usable, or without it until further notice;
Canceled is a kill. Renditions of one content, and components that are equivalent, are read once.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from copydesk.article import BlockKind, Draft, Link
from copydesk.errors import Refused
from copydesk.formats import provenance, xml
from copydesk.formats.document import Setting, or_refusal
from copydesk.formats.newsml import body as bodies
from copydesk.formats.newsml import codes, components, drafts, elements, metadata, nitf_story, places, times
from copydesk.formats.newsml.content import Content
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode

_ORIGIN: Final = "newsml-1"
_REFERENCES: Final = ("DerivedFrom", "AssociatedWith")


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The articles of a document, of which one refused spoils no other."""
    root = xml.parse(text)
    if elements.name(root) != "NewsML":
        raise Refused(ReasonCode.INVALID_NEWSML, "the root element is not NewsML")
    items = elements.parts(root).get("NewsItem", ())
    if not items:
        raise Refused(ReasonCode.NO_CONTENT, "the document holds no NewsItem")
    if len(items) == 1:
        return (_read(items[0], setting),)
    return tuple(or_refusal(_read, item, setting) for item in items)


def _read(item: Element, setting: Setting) -> Draft:
    management = elements.parts(elements.inner(item, "NewsManagement"))
    who = _who(item, management, setting)
    status = codes.status(elements.attribute(elements.first(management, "Status"), "FormalName"))
    if status is None:
        raise Refused(ReasonCode.INVALID_NEWSML, "Status is none that the standard knows")
    if status == "canceled":
        return drafts.killed(who)
    changes = dict(_changes(management, setting))
    usable = changes.get("usable")
    waits = status in {"embargoed", "withheld"}
    ends = [when for future, when in changes.items() if future != "usable"]
    who = who.model_copy(
        update={
            "withheld": waits and usable is None,
            "embargo": usable if waits else None,
            "expires": min(ends, default=None),
            "links": _links(management),
        }
    )
    return drafts.with_text(_with_content(who, item, management, setting))


def _who(item: Element, management: Parts, setting: Setting) -> Draft:
    identifier = elements.parts(elements.inner(item, "Identification", "NewsIdentifier"))
    revision = elements.first(identifier, "RevisionId")
    signals = tuple(
        stated
        for instruction in management.get("Instruction", ())
        if (stated := elements.attribute(instruction, "FormalName"))
    )
    created = elements.text(elements.first(management, "ThisRevisionCreated"))
    if created and times.moment(created, setting) is None:
        raise Refused(ReasonCode.INVALID_TIME, "ThisRevisionCreated is no ISO 8601 time")
    return Draft(
        uri=_uri(identifier, elements.text(revision), elements.attribute(revision, "Update")),
        stated_version=elements.text(revision),
        version_created=times.instant(created, setting),
        intent=codes.intent(signals),
        signals=signals,
    )


def _uri(identifier: Parts, revision: str | None, update: str | None) -> str:
    """urn:newsml:provider:date:item, as the standard composes it, without the revision at its end."""
    named = [
        elements.text(elements.first(identifier, name)) for name in ("ProviderId", "DateId", "NewsItemId")
    ]
    if all(named):
        return "urn:newsml:" + ":".join(filter(None, named))
    public = elements.text(elements.first(identifier, "PublicIdentifier"))
    if public is None:
        raise Refused(ReasonCode.INVALID_NEWSML, "the item has no identifier")
    for end in (f":{revision}{update or ''}", f":{revision}"):
        if revision and public.endswith(end):
            return public.removesuffix(end)
    return public


def _changes(management: Parts, setting: Setting) -> Iterator[tuple[str, datetime]]:
    """What the status will be, and from when on."""
    for change in management.get("StatusWillChange", ()):
        parts = elements.parts(change)
        future = codes.status(elements.attribute(elements.first(parts, "FutureStatus"), "FormalName"))
        when = elements.text(elements.first(parts, "DateAndTime"))
        if future and when:
            yield future, times.deadline("StatusWillChange", when, setting)


def _links(management: Parts) -> tuple[Link, ...]:
    return tuple(
        Link(relation=name, uri=uri, title=elements.attribute(entry, "FormalName"))
        for name in _REFERENCES
        for entry in management.get(name, ())
        if (uri := elements.attribute(entry, "NewsItem"))
    )


def _with_content(who: Draft, item: Element, management: Parts, setting: Setting) -> Draft:
    found = components.gather(elements.inner(item, "NewsComponent"))
    lines = metadata.merged(found.lines)
    about = metadata.merged(found.descriptive)
    content = found.body or Content()
    story = content.story
    headline = metadata.line(lines, "HeadLine") or found.title
    title = headline or (story and (story.title or story.head_title)) or content.body.title
    blocks = bodies.without_title(content.body.blocks, title)
    if title is None and blocks and blocks[0].kind is BlockKind.HEADING:
        title, blocks = blocks[0].text, blocks[1:]
    byline = metadata.byline(lines, found) or (story.byline if story else ())
    if not byline:
        byline, blocks = drafts.first_line_people(blocks)
    standfirst = found.standfirst or metadata.line(lines, "SubHeadLine")
    if standfirst is None and story:
        standfirst = nitf_story.standfirst(story, title)
    published = elements.text(elements.first(management, "FirstCreated"))
    modified = elements.text(elements.first(management, "ThisRevisionCreated"))
    draft = who.model_copy(
        update={
            "title": title,
            "standfirst": standfirst,
            "byline": byline,
            "slugline": metadata.line(lines, "SlugLine"),
            "body": tuple(blocks),
            "pictures": tuple(dict.fromkeys((*found.pictures, *content.body.pictures))),
            "published": times.moment(published, setting),
            "modified": times.moment(modified, setting),
            "language": metadata.language(item, about),
            "urgency": codes.urgency(elements.attribute(elements.first(management, "Urgency"), "FormalName")),
            "subjects": metadata.subjects(lines, about, found),
            "genres": codes.unique(
                *(
                    codes.subject(None, elements.attribute(genre, "FormalName"))
                    for genre in about.get("Genre", ())
                )
            ),
            "entities": metadata.entities(item, about),
            "places": metadata.stated_places(about),
            "located": places.of_dateline(metadata.line(lines, "DateLine"))
            or metadata.origin(about)
            or (story.located if story else None),
            "sources": metadata.sources(lines, found),
            "links": tuple(dict.fromkeys((*who.links, *found.links, *content.body.links))),
            "public_notes": tuple(content.body.public_notes),
            "private_notes": (*metadata.advisories(found), *found.private_notes, *content.body.private_notes),
            "rights": metadata.rights(lines, found),
        }
    )
    return provenance.stated(draft, _ORIGIN, {"title": 1.0 if headline else 0.8})
