"""All that a page states of itself, the most trusted voice first."""

from typing import Final, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from copydesk.formats.page import landmarks, linked_data, metas, microdata, schema_org, tree, wording
from copydesk.formats.page.landmarks import Landmarks
from copydesk.formats.page.stated import Stated

_BASE: Final = etree.XPath("//base/@href")
_CANONICAL: Final = etree.XPath("//link[@rel='canonical']/@href")
_LICENSE: Final = etree.XPath("//link[@rel='license']/@href")
_TITLE: Final = etree.XPath("//title[not(ancestor::*[local-name()='svg'])]")
_JSON_LD: Final = etree.XPath("//script[contains(@type, 'ld+json')]")
_DECLARED_LANGUAGE: Final = ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang")
_HEADINGS: Final = 5
_DOMAIN: Final = 2


class Page(NamedTuple):
    """A page with its voices and landmarks.

    `base` is what relative addresses are joined to, `site` every name that the publisher goes by.
    """

    root: HtmlElement
    voices: tuple[Stated, ...]
    landmarks: Landmarks
    document_title: str | None
    canonical: str | None
    base: str | None
    license: str | None
    language: str | None
    site: tuple[str | None, ...]

    @property
    def url(self) -> str | None:
        """The page's own address, where it is absolute."""
        return self.canonical or next((voice.url for voice in self.voices if voice.url), None)


def listen(root: HtmlElement, supplier: str) -> Page:
    """What a page states. `supplier` is the name of who sent it."""
    found = landmarks.find(root)
    document_title = next((text for title in tree.elements(_TITLE, root) if (text := title.text)), None)
    document_title = wording.line(document_title)
    canonical = _address(_CANONICAL, root)
    base = _address(_BASE, root) or canonical
    meta = metas.read(root)
    opengraph, others = metas.opengraph(meta, base), metas.others(meta)
    titles = [opengraph.title, others.title, document_title]
    titles += [landmarks.headline(heading) for heading in found.headings[:_HEADINGS]]
    is_here = _own({title for title in titles if title}, {url for url in (canonical, opengraph.url) if url})
    scripts = (script.text or "" for script in tree.elements(_JSON_LD, root))
    json_ld = schema_org.stated(schema_org.Graph(linked_data.values(scripts)), "json-ld", is_here)
    marked = schema_org.stated(schema_org.Graph(microdata.values(root)), "microdata", is_here)
    voices = tuple(voice for voice in (json_ld, opengraph, marked, others) if voice)
    url = canonical or next((voice.url for voice in voices if voice.url), None)
    return Page(
        root=root,
        voices=voices,
        landmarks=found,
        document_title=document_title,
        canonical=canonical,
        base=base or url,
        license=_address(_LICENSE, root),
        language=next(filter(None, (wording.language(root.get(name)) for name in _DECLARED_LANGUAGE)), None),
        site=(*(voice.publisher for voice in voices), supplier, *_host_names(url)),
    )


def _address(path: etree.XPath, root: HtmlElement) -> str | None:
    return next(filter(None, map(wording.address, tree.values(path, root))), None)


def _own(titles: set[str], addresses: set[str]) -> schema_org.IsHere:
    keys = {wording.key(title) for title in titles}
    paths = {_path(address) for address in addresses}

    def is_here(title: str | None, url: str | None) -> bool:
        key = wording.key(title or "")
        return bool((key and any(key in own for own in keys)) or (url and _path(url) in paths))

    return is_here


def _path(url: str) -> str:
    """What two addresses of one page have in common."""
    return url.partition("://")[2].partition("?")[0].partition("#")[0].removeprefix("www.").strip("/")


def _host_names(url: str | None) -> tuple[str, ...]:
    """The names of a site in its address: with its domain, and without."""
    name = wording.host(url)
    if not name:
        return ()
    parts = name.split(".")
    return (name, ".".join(parts[-_DOMAIN:]), *(part for part in parts[:-1] if len(part) > _DOMAIN))
