"""RSS 0.9x, 1.0 and 2.0: `description` is the whole text or a summary of it, and nothing says which.

An item's `guid`, in RSS 1.0 its `rdf:about`, is its identifier; `pubDate` is its publication and never its
version, which only the vocabularies beside RSS can state.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copydesk.article import Draft, Link, StatedSource
from copydesk.errors import Refused
from copydesk.formats.document import Items, Setting, or_refusal
from copydesk.formats.feeds import pictures, stating, texts
from copydesk.formats.feeds.addresses import resolved
from copydesk.formats.feeds.tombstones import killed
from copydesk.formats.feeds.vocabulary import (
    Members,
    attribute,
    first,
    language,
    members,
    name,
    text_of,
)
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode

_FULL: Final = ("content:encoded", "xhtml:body", "xhtml:div", "atom:content", "yandex:full-text", "fulltext")
_SUMMARY: Final = ("description", "atom:summary", "dc:description", "dcterms:abstract")
_PUBLISHED: Final = (
    "pubdate",
    "atom:published",
    "dcterms:issued",
    "prism:publicationdate",
    "dc:date",
    "dcterms:created",
)
_MODIFIED: Final = ("atom:updated", "dcterms:modified", "prism:modificationdate")
_ADDRESSES: Final = ("feedburner:origlink", "link")


@dataclass(frozen=True, slots=True)
class _Channel:
    """What an item takes from its channel."""

    setting: Setting
    inside: Members
    title: str | None
    home: str | None
    publisher: stating.Publisher | None


def items(root: Element, setting: Setting) -> Items:
    """The items of a feed and the tombstones among them, in order."""
    channels = members(root).get("channel", [])
    entries = [*(child for channel in channels for child in channel), *root]
    found = [entry for entry in entries if name(str(entry.tag)) in {"item", "at:deleted-entry"}]
    if not channels and not found:
        raise Refused(ReasonCode.INVALID_FEED, "there is neither a channel nor an item")
    channel = _channel(channels, setting)
    return tuple(or_refusal(_item, entry, channel) for entry in found)


def _channel(channels: list[Element], setting: Setting) -> _Channel:
    inside = members(channels[0]) if channels else {}
    try:
        title = texts.line(next(map(texts.escaped, inside.get("title", ())), None), "the feed's title")
    except Refused:
        title = None  # it spoils no item
    home = next(filter(None, map(resolved, (*map(text_of, inside.get("link", ())),))), None)
    return _Channel(setting, inside, title, home, stating.publisher(inside, title, home, setting))


def _item(entry: Element, channel: _Channel) -> Draft:
    """The article of an entry, or the kill that a tombstone among the entries is."""
    if name(str(entry.tag)) == "at:deleted-entry":
        return killed(entry, channel.setting)
    return _draft(entry, channel)


def _draft(item: Element, channel: _Channel) -> Draft:
    inside, setting = members(item), channel.setting
    base = resolved(item.base) or channel.home
    uri, permalink = _identity(item, inside)
    url = next(_urls(inside, base), None) or permalink
    title = texts.line(next(map(texts.escaped, inside.get("title", ())), None), "title")
    full, summary = (_first_text(inside, names, url) for names in (_FULL, _SUMMARY))
    content = texts.content(full, summary, title, channel.title)
    beside = pictures.beside(inside, title, base)
    shown = (*beside.pictures, *content.pictures) or beside.thumbnails
    modified = stating.version("the time of the version", first(inside, *_MODIFIED), setting)
    raw = first(inside, *_PUBLISHED)
    published, published_confidence = stating.published(raw, setting)
    byline, agencies = stating.people(stating.creators(inside) or _atom_authors(inside))
    subjects = tuple(dict.fromkeys(stating.subjects(inside)))
    section, section_confidence = stating.section(inside, subjects)
    embargo, expires = stating.deadlines(inside, setting)
    publisher = stating.publisher({"dc:publisher": inside.get("dc:publisher", [])}, None, None, setting)
    publisher = publisher or channel.publisher
    draft = Draft(
        uri=uri,
        url=url,
        stated_version=first(inside, "prism:versionidentifier"),
        version_created=modified.instant if modified else None,
        embargo=embargo,
        expires=expires,
        title=title,
        standfirst=content.standfirst,
        byline=byline,
        section=section,
        publisher=publisher.name if publisher else None,
        body=content.body,
        pictures=pictures.merged(shown, resolved(item.base) or url or channel.home),
        published=published,
        modified=modified,
        language=stating.language(
            first(inside, "dc:language", "dcterms:language", "language"),
            language(item),
            first(channel.inside, "language", "dc:language"),
        ),
        subjects=subjects,
        places=tuple(dict.fromkeys(stating.places(inside))),
        located=first(inside, "prism:location"),
        sources=(*_sources(inside), *agencies),
        links=tuple(dict.fromkeys((*beside.links, *_source_links(inside, base)))),
        rights=stating.rights(inside, channel.inside, base),
    )
    doubts = {
        "section": section_confidence,
        "publisher": publisher.confidence if publisher else 0.0,
        "body": 1.0 if content.is_full else 0.8,
        "standfirst": 0.9,
        "published": published_confidence,
    }
    return stating.finished(draft, "rss", doubts, unread=raw)


def _identity(item: Element, inside: Members) -> tuple[str | None, str | None]:
    """The identifier of an item, and its address where the identifier is one."""
    stated = dict.fromkeys(text_of(guid) for guid in inside.get("guid", ()))
    guids = [guid for guid in stated if guid]
    if len(guids) > 1:
        raise Refused(ReasonCode.INVALID_FEED, "guid: there are several that differ")
    if not guids:
        return attribute(item, "about") or first(inside, "atom:id"), None
    is_permalink = all(
        (attribute(guid, "isPermaLink") or "true").lower() == "true" for guid in inside["guid"]
    )
    return guids[0], resolved(guids[0]) if is_permalink else None


def _urls(inside: Members, base: str | None) -> Iterator[str]:
    links = [element for called in _ADDRESSES for element in inside.get(called, ())]
    stated = [text_of(link) or attribute(link, "href") for link in links]
    alternates = [
        attribute(link, "href")
        for link in inside.get("atom:link", ())
        if attribute(link, "rel") in {None, "alternate"}
    ]
    for address in (*stated, *alternates):
        if url := resolved(address, base):
            yield url


def _first_text(inside: Members, names: tuple[str, ...], url: str | None) -> texts.Text | None:
    found = (texts.escaped(element) for called in names for element in inside.get(called, ()))
    text = next((text for text in found if text.value.strip()), None)
    return texts.without_pointer(text, url) if text else None


def _atom_authors(inside: Members) -> list[str]:
    authors = (members(author) for author in inside.get("atom:author", ()))
    return [stated for author in authors if (stated := first(author, "atom:name"))]


def _sources(inside: Members) -> Iterator[StatedSource]:
    for stated in (*inside.get("source", ()), *inside.get("dc:source", ())):
        called = text_of(stated)
        if called and resolved(called) is None:
            yield StatedSource(name=" ".join(called.split()), role="source")


def _source_links(inside: Members, base: str | None) -> Iterator[Link]:
    for stated in inside.get("source", ()):
        if href := resolved(attribute(stated, "url"), base):
            yield Link(relation="source", href=href, title=text_of(stated) or None)
