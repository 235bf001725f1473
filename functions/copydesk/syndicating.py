"""Feeds out: the newest articles of a filter as Atom (RFC 4287) and as JSON Feed 1.1."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from copydesk import consumer
from copydesk.listing import Told

ATOM_TYPE: Final = "application/atom+xml"
JSON_FEED_TYPE: Final = "application/feed+json"
_ATOM: Final = "http://www.w3.org/2005/Atom"
_TITLE: Final = "Copydesk"
_UNTITLED: Final = "(untitled)"
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write (its production Char)."""


def atom(articles: Sequence[Told], api_url: str, parameters: Mapping[str, str]) -> str:
    """An Atom feed: each entry with its summary and its whole text, as plain text."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    address = _address(api_url, "feed.atom", parameters)
    _add(feed, "id", address)
    _add(feed, "title", _title(parameters))
    _add(feed, "updated", _time(max((told.entry.at for told in articles), default=_NEVER)))
    _add(_add(feed, "author"), "name", _TITLE)
    _add(feed, "link", rel="self", href=address)
    for told in articles:
        _add_entry(_add(feed, "entry"), told, api_url)
    return ET.tostring(feed, encoding="unicode", xml_declaration=True)


def json_feed(articles: Sequence[Told], api_url: str, parameters: Mapping[str, str]) -> dict[str, Any]:
    """A JSON Feed: each item with its summary and its whole text, as plain text."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(parameters),
        "feed_url": _address(api_url, "feed.json", parameters),
        "items": [_item(told, api_url) for told in articles],
    }


def _add_entry(entry: ET.Element, told: Told, api_url: str) -> None:
    article = told.event.data["article"]
    _add(entry, "id", article["uri"])
    _add(entry, "title", _headline(article) or _UNTITLED)
    _add(entry, "updated", _time(told.entry.at))
    if published := article.get("firstCreated"):
        _add(entry, "published", published)
    for name in _authors(article):
        _add(_add(entry, "author"), "name", name)
    for subject in article.get("subjects", ()):
        if term := subject.get("literal") or subject.get("name"):
            _add(entry, "category", term=term, label=subject.get("name", term))
    _add(entry, "link", rel="alternate", href=_link(told, api_url), type="application/json")
    if summary := _first(article.get("descriptions", ())):
        _add(entry, "summary", summary)
    _add(entry, "content", consumer.text({"data": told.event.data}), type="text")


def _item(told: Told, api_url: str) -> dict[str, Any]:
    article = told.event.data["article"]
    members = {
        "id": article["uri"],
        "url": _link(told, api_url),
        "title": _headline(article),
        "summary": _first(article.get("descriptions", ())),
        "content_text": consumer.text({"data": told.event.data}),
        "date_published": article.get("firstCreated"),
        "date_modified": _time(told.entry.at),
        "authors": [{"name": name} for name in _authors(article)],
        "tags": [subject["name"] for subject in article.get("subjects", ()) if subject.get("name")],
        "language": article.get("language"),
    }
    return {name: value for name, value in members.items() if value or name == "content_text"}


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    told = {key: _NO_XML.sub("", value) for key, value in attributes.items()}
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", told)
    element.text = _NO_XML.sub("", text) if text else None
    return element


def _headline(article: Mapping[str, Any]) -> str | None:
    return next((str(each["value"]) for each in article.get("headlines", ()) if each["role"] == "main"), None)


def _first(texts: Sequence[Mapping[str, Any]]) -> str | None:
    return next((str(each["value"]) for each in texts), None)


def _authors(article: Mapping[str, Any]) -> list[str]:
    named = (*article.get("people", ()), *article.get("organisations", ()))
    return [str(each["name"]) for each in named if each.get("rel") == "author"]


def _title(parameters: Mapping[str, str]) -> str:
    told = [f"{name} {value}" for name, value in sorted(parameters.items()) if value]
    return ": ".join([_TITLE, ", ".join(told)] if told else [_TITLE])


def _address(api_url: str, name: str, parameters: Mapping[str, str]) -> str:
    asked = urlencode(sorted(parameters.items()))
    return f"{api_url}/v1/{name}{'?' if asked else ''}{asked}"


def _link(told: Told, api_url: str) -> str:
    return f"{api_url}/v1/articles/{told.entry.head.article_id}"


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
