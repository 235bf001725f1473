"""NITF in, all versions: one document, one article.

Who it is: `doc-id`, with the one that registered it. Where the id ends in the count that `du-key` states as
its version, it names that version, and the document is what stands before. A `du-key` alone is no identity
beside a `doc-id`: most suppliers put a slug there, which other stories share.

When it may be seen: `date.release` is by the standard when the story is available to be released. It is an
embargo if the status says embargoed, and also if it is later than `date.issue`, whatever the status:
to wait harms nobody, and to be early does. An embargo without an end is withheld until further notice.
An expiry that is no instant, since nobody says in which zone, is not applied and told in the provenance.
`ed-msg` and notes to editors are for the desk alone.
"""

import re
from datetime import datetime
from typing import Final

from copydesk.article import Draft, Intent, Link
from copydesk.errors import Refused
from copydesk.formats import provenance, xml
from copydesk.formats.document import Setting
from copydesk.formats.newsml import codes, drafts, elements, nitf_head, nitf_story, times
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode

_COUNTED: Final = re.compile(r"(?P<document>.*\S)[_:](?P<count>\d{1,6})", re.DOTALL)


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The article of a NITF document, and the kill of another that it says is cancelled."""
    root = xml.parse(text)
    if elements.name(root).lower() != "nitf":
        raise Refused(ReasonCode.INVALID_NITF, "the root element is not nitf")
    head = elements.parts(elements.inner(root, "head"))
    docdata = elements.inner(root, "head", "docdata")
    return (_draft(root, head, docdata, setting), *_cancelled(docdata, setting))


def _draft(root: Element, head: Parts, docdata: Element | None, setting: Setting) -> Draft:
    data = elements.parts(docdata)
    if elements.inner(root, "body") is None and not data:
        raise Refused(ReasonCode.INVALID_NITF, "there is neither docdata nor body")
    status = codes.status(elements.attribute(docdata, "management-status"))
    if status is None:
        raise Refused(ReasonCode.INVALID_NITF, "management-status is none that the standard knows")
    correction = next((found for found in data.get("correction", ()) if found.attrib), None)
    who = Draft(
        uri=_uri(data),
        stated_version=_version(data),
        version_created=times.instant(_norm(data, "date.issue"), setting),
        intent=Intent.UPDATE if correction is None else Intent.CORRECTION,
        signals=_signals(data, correction),
    )
    if status == "canceled":
        if who.uri is None:
            raise Refused(ReasonCode.INVALID_NITF, "it is cancelled and has no identifier")
        return drafts.killed(who)
    embargo = _embargo(data, setting, embargoed=status == "embargoed")
    expire = _norm(data, "date.expire")
    if expire and times.moment(expire, setting) is None:
        raise Refused(ReasonCode.INVALID_TIME, "date.expire is no ISO 8601 time")
    who = who.model_copy(
        update={
            "withheld": status == "withheld" or (status == "embargoed" and embargo is None),
            "embargo": embargo,
            "expires": times.instant(expire, setting),
            "private_notes": _private_notes(data, correction),
            "links": _links(docdata, correction),
        }
    )
    draft = _with_content(who, root, head, data, setting)
    if expire and draft.expires is None:
        return provenance.unresolved(draft, "expires", expire)
    return draft


def _with_content(who: Draft, root: Element, head: Parts, data: Parts, setting: Setting) -> Draft:
    story = nitf_story.read(root)
    title = story.title or story.head_title
    byline, blocks = story.byline, story.body.blocks
    if not byline:
        byline, blocks = drafts.first_line_people(blocks)
    pubdata = elements.first({**data, **head}, "pubdata")
    published = _norm(data, "date.issue") or story.story_date
    draft = who.model_copy(
        update={
            "title": title,
            "standfirst": nitf_story.standfirst(story, title),
            "byline": byline,
            "section": elements.attribute(pubdata, "position.section"),
            "publisher": elements.attribute(pubdata, "name"),
            "slugline": nitf_head.slugline(head, data),
            "body": tuple(blocks),
            "pictures": tuple(dict.fromkeys(story.body.pictures)),
            "published": times.moment(published or elements.attribute(pubdata, "date.publication"), setting),
            "language": elements.attribute(root, "baselang") or elements.language(root),
            "urgency": codes.urgency(elements.attribute(elements.first(data, "urgency"), "ed-urg")),
            "subjects": nitf_head.subjects(head, data),
            "genres": nitf_head.genres(head, data),
            "entities": nitf_head.entities(data),
            "places": nitf_head.event_places(data),
            "located": story.located,
            "sources": nitf_head.sources(story, data),
            "links": (*who.links, *story.body.links),
            "public_notes": tuple(story.body.public_notes),
            "private_notes": (*who.private_notes, *story.body.private_notes),
            "rights": nitf_head.rights(story, data, setting),
        }
    )
    confidence = {"title": 1.0 if story.title else 0.8, "byline": 1.0 if story.byline else 0.8}
    return drafts.with_text(provenance.stated(draft, "nitf", confidence))


def _norm(data: Parts, name: str) -> str | None:
    return elements.attribute(elements.first(data, name), "norm")


def _uri(data: Parts) -> str | None:
    doc_id = elements.first(data, "doc-id")
    identifier = elements.attribute(doc_id, "id-string")
    key = elements.first(data, "du-key")
    if identifier is None:
        return elements.attribute(key, "key")
    counted = _COUNTED.fullmatch(identifier)
    version = elements.attribute(key, "version")
    # The count begins at 0 or at 1; the version at 1.
    if counted and version and version.isdecimal() and int(version) - int(counted["count"]) in {0, 1}:
        identifier = counted["document"]
    return _registered(elements.attribute(doc_id, "regsrc"), identifier)


def _registered(registrar: str | None, identifier: str) -> str:
    """An identifier with who registered it, unless it names the world that it is unique in."""
    if registrar is None or identifier.lower().startswith(("urn:", "tag:", "http:", "https:")):
        return identifier
    return f"{registrar}/{identifier}"


def _version(data: Parts) -> str | None:
    """The version of the du-key; below a generation both, for the next generation begins at 1 again."""
    key = elements.first(data, "du-key")
    stated = (elements.attribute(key, "generation"), elements.attribute(key, "version"))
    return ".".join(filter(None, stated)) or None


def _signals(data: Parts, correction: Element | None) -> tuple[str, ...]:
    types = (elements.attribute(message, "msg-type") for message in data.get("ed-msg", ()))
    return tuple(filter(None, ("correction" if correction is not None else None, *types)))


def _private_notes(data: Parts, correction: Element | None) -> tuple[str, ...]:
    notes = [elements.attribute(message, "info") for message in data.get("ed-msg", ())]
    return tuple(filter(None, (*notes, elements.attribute(correction, "info"))))


def _embargo(data: Parts, setting: Setting, *, embargoed: bool) -> datetime | None:
    release, issue = _norm(data, "date.release"), _norm(data, "date.issue")
    if release is None or (not embargoed and release == issue):
        return None
    if not embargoed and issue and _is_earlier(release, issue, setting):
        return None
    return times.deadline("date.release", release, setting)


def _is_earlier(release: str, issue: str, setting: Setting) -> bool:
    """Whether a release is certainly not after the issue; times without a zone compare as they stand."""
    released, issued = times.moment(release, setting), times.moment(issue, setting)
    if released is None or issued is None:
        return False
    if released.instant and issued.instant:
        return released.instant <= issued.instant
    if released.zone != issued.zone:
        return False
    return released.value <= issued.value[: len(released.value)]


def _links(docdata: Element | None, correction: Element | None) -> tuple[Link, ...]:
    stated = (
        ("correction", elements.attribute(correction, "id-string")),
        ("management-doc-idref", elements.attribute(docdata, "management-doc-idref")),
    )
    return tuple(Link(relation=relation, uri=uri) for relation, uri in stated if uri)


def _cancelled(docdata: Element | None, setting: Setting) -> tuple[Draft, ...]:
    """The kill of another document, where `management-idref-status` says that it is cancelled."""
    other = elements.attribute(docdata, "management-doc-idref")
    stated = elements.attribute(docdata, "management-idref-status")
    data = elements.parts(docdata)
    doc_id = elements.first(data, "doc-id")
    if not (other and stated and codes.status(stated) == "canceled"):
        return ()
    if other == elements.attribute(doc_id, "id-string"):
        return ()
    uri = _registered(elements.attribute(doc_id, "regsrc"), other)
    issued = times.instant(_norm(data, "date.issue"), setting)
    return (Draft(uri=uri, version_created=issued, intent=Intent.KILL),)
