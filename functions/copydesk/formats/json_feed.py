"""JSON Feed 1 and 1.1 (jsonfeed.org).

As the specification asks of readers, an item without an id is not read, a number as an id is its digits, and
a time that cannot be read is no time; that of the modification is refused, since it decides what it replaces.
What is missing beside, one object where a list should be, and members of others' making spoil nothing; a text
that is no string does. `url` is the item's own address; `external_url` is that of another page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from copydesk.article import Draft, Link, Picture, Subject
from copydesk.errors import Refused
from copydesk.formats import markup, strict_json
from copydesk.formats.document import Items, Setting, or_refusal
from copydesk.formats.feeds import pictures, stating, texts
from copydesk.formats.feeds.addresses import resolved
from copydesk.reasons import ReasonCode

_ORIGIN: Final = "json-feed"


@dataclass(frozen=True, slots=True)
class _Feed:
    """What an item takes from its feed."""

    setting: Setting
    title: str | None
    home: str | None
    language: str | None
    authors: list[str]
    publisher: stating.Publisher | None


def parse(text: str, setting: Setting) -> Items:
    """The items of a feed, in its order; one refused spoils no other."""
    value = strict_json.loads(text)
    if not isinstance(value, dict):
        raise _invalid("the feed is no object")
    entries = value.get("items")
    if not isinstance(entries, list):
        raise _invalid("items: is no list")
    feed = _feed(value, setting)
    return tuple(or_refusal(_draft, entry, feed) for entry in entries)


def _invalid(detail: str) -> Refused:
    return Refused(ReasonCode.INVALID_FEED, detail)


def _feed(members: dict[str, Any], setting: Setting) -> _Feed:
    # What is wrong here spoils no item.
    members = {name: value for name, value in members.items() if _is_sound(name, value)}
    title = _string(members, "title")
    home = resolved(_string(members, "home_page_url")) or resolved(_string(members, "feed_url"))
    return _Feed(
        setting=setting,
        title=title,
        home=home,
        language=_string(members, "language"),
        authors=_authors(members),
        publisher=stating.publisher({}, title, home, setting),
    )


def _is_sound(name: str, value: Any) -> bool:
    try:
        if name in {"authors", "author"}:
            _authors({name: value})
        else:
            _string({name: value}, name)
    except Refused:
        return False
    return True


def _draft(item: Any, feed: _Feed) -> Draft:
    if not isinstance(item, dict):
        raise _invalid("an item is no object")
    uri = _identity(item.get("id"))
    url = resolved(_string(item, "url"), feed.home) or resolved(uri)
    title = texts.line(_plain(item, "title"), "title")
    content = texts.content(_content(item), _plain(item, "summary"), title, feed.title)
    raw = _string(item, "date_published")
    published, published_confidence = stating.published(raw, feed.setting)
    modified = stating.version("date_modified", _string(item, "date_modified"), feed.setting)
    byline, agencies = stating.people(_authors(item) or feed.authors)
    shown = [
        *(Picture(href=_string(item, name)) for name in ("image", "banner_image")),
        *(picture for picture, _ in _attachments(item, feed.home) if picture),
        *content.pictures,
    ]
    draft = Draft(
        uri=uri,
        url=url,
        version_created=modified.instant if modified else None,
        title=title,
        standfirst=content.standfirst,
        byline=byline,
        publisher=feed.publisher.name if feed.publisher else None,
        body=content.body,
        pictures=pictures.merged(shown, url or feed.home),
        published=published,
        modified=modified,
        language=stating.language(_string(item, "language"), feed.language),
        subjects=tuple(dict.fromkeys(_subjects(item))),
        sources=agencies,
        links=tuple(dict.fromkeys(_links(item, url, feed.home))),
    )
    doubts = {
        "publisher": feed.publisher.confidence if feed.publisher else 0.0,
        "body": 1.0 if content.is_full else 0.8,
        "published": published_confidence,
    }
    return stating.finished(draft, _ORIGIN, doubts, unread=raw)


def _identity(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return texts.check(value.strip(), "id")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise _invalid("id: is missing, or no text and no number")


def _string(members: dict[str, Any], name: str) -> str | None:
    """A member that is a text; None where it is missing, null or blank."""
    value = members.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _invalid(f"{name}: is no text")
    return texts.check(value, name).strip() or None


def _plain(item: dict[str, Any], name: str) -> texts.Text | None:
    value = _string(item, name)
    return texts.Text(value) if value else None


def _content(item: dict[str, Any]) -> texts.Text | None:
    """The content: as HTML, where that holds any text, since it tells the kinds of its blocks."""
    source, plain = _string(item, "content_html"), _plain(item, "content_text")
    if source and (plain is None or markup.plain(source)):
        return texts.Text(source, is_markup=True)
    return plain


def _listed(members: dict[str, Any], name: str) -> list[Any]:
    """The entries of a list; a single one may stand for itself."""
    value = members.get(name)
    listed = value if isinstance(value, list) else [value]
    return [entry for entry in listed if entry is not None]


def _authors(members: dict[str, Any]) -> list[str]:
    """The names in `authors`, or in `author` of version 1."""
    found: list[str] = []
    for entry in _listed(members, "authors") or _listed(members, "author"):
        name = _string(entry, "name") if isinstance(entry, dict) else _string({"name": entry}, "name")
        if name:
            found.append(name)
    return found


def _subjects(item: dict[str, Any]) -> Iterator[Subject]:
    for tag in _listed(item, "tags"):
        if label := _string({"tags": tag}, "tags"):
            found = stating.subject(" ".join(label.split()), None, None)
            yield found if found.code else found.model_copy(update={"scheme": "keyword"})


def _attachments(item: dict[str, Any], home: str | None) -> Iterator[tuple[Picture | None, Link | None]]:
    """Each attachment that has an address, as the picture or as the link that it is."""
    for entry in _listed(item, "attachments"):
        if not isinstance(entry, dict):
            raise _invalid("attachments: one is no object")
        href = resolved(_string(entry, "url"), home)
        media_type, title = _string(entry, "mime_type"), _string(entry, "title")
        if href and pictures.is_image(media_type, href):
            yield Picture(caption=title, href=href, media_type=media_type), None
        elif href:
            yield None, Link(relation="attachment", href=href, title=title)


def _links(item: dict[str, Any], url: str | None, home: str | None) -> Iterator[Link]:
    external = resolved(_string(item, "external_url"), home)
    if external and external != url:
        yield Link(relation="external_url", href=external)
    for _, link in _attachments(item, home):
        if link:
            yield link
