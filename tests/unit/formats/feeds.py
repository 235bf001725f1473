# ruff: noqa: E501 - feeds stand here as they are sent
"""Feeds by hand. Texts and names are invented."""

import pytest

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats.document import Document, Items
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

WIRE = Supplier(id="wire", name="Example Wire")


SOFIA = Supplier(id="fakti", name="Fakti", zone="Europe/Sofia")


NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" '
    'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" '
    'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:georss="http://www.georss.org/georss" '
    'xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"'
)


HOME = "<title>River Post</title><link>https://www.riverpost.example/</link>"


PICTURE = "https://img.example/bridge.jpg"


def items(text: str, supplier: Supplier = WIRE) -> Items:
    return read(Document(text.encode()), supplier).items


def rss(*entries: str, channel: str = HOME) -> str:
    inside = "".join(f"<item>{entry}</item>" for entry in entries)
    return f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}><channel>{channel}{inside}</channel></rss>'


def item(entry: str, supplier: Supplier = WIRE, channel: str = HOME) -> Draft:
    (found,) = items(rss(entry, channel=channel), supplier)
    assert isinstance(found, Draft), found
    return found


def refusal(entry: str) -> Refused:
    (found,) = items(rss(entry))
    assert isinstance(found, Refused), found
    return found


def atom(
    *entries: str, feed: str = "<title>Harbour Notes</title><id>tag:harbour</id>", root: str = ""
) -> str:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {NAMESPACES} '
        f'xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:app="http://www.w3.org/2007/app" {root}>'
        f"{feed}{''.join(entries)}</feed>"
    )


def entry(inside: str, **feed: str) -> Draft:
    (found,) = items(atom(f"<entry><id>tag:1</id>{inside}</entry>", **feed))
    assert isinstance(found, Draft), found
    return found


def whole_refusal(text: str) -> ReasonCode:
    with pytest.raises(Refused) as caught:
        items(text)
    return caught.value.reason


def kinds(draft: Draft) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in draft.body]
