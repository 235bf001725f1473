"""What schema.org's words say of an article, in JSON-LD and in microdata alike.

Of several articles that a page describes, the one is meant that has one of the page's own titles or
addresses; what it leaves out is taken from what else is said of the same page.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from enum import IntEnum
from typing import Any, Final

from copydesk.article import Picture, Rights, StatedSource
from copydesk.formats.page import wording
from copydesk.formats.page.stated import Author, Stated

type Node = dict[str, Any]
type IsHere = Callable[[str | None, str | None], bool]
"""Whether a title or an address is one of the page's own."""


class Kind(IntEnum):
    """What a node describes, the surest first."""

    ARTICLE = 0
    MEDIA = 1
    PAGE = 2


_KINDS: Final = (
    (Kind.ARTICLE, re.compile(r"\w*(?:Article|Posting|Report)|Review|Recipe|HowTo|FAQPage|ClaimReview")),
    (Kind.MEDIA, re.compile(r"VideoObject|AudioObject|PodcastEpisode|\w*Gallery|\w*Event")),
    (Kind.PAGE, re.compile(r"(?:Web|Item|About|Medical|Video)\w*Page|CreativeWork|")),
)
_ORGANISATION: Final = re.compile(r"\w*(?:Organization|Corporation|Company|Agency)")
_SUBSTANCE: Final = ("headline", "datePublished", "articleBody", "author", "uploadDate")
_NESTED: Final = ("mainEntity", "mainEntityOfPage", "@graph")
_NODES: Final = 2_000
_DEPTH: Final = 12
_MOST: Final = 60
"""Values taken from one list, at most."""


class Graph:
    """The nodes of a page's structured data, and what their @id references stand for."""

    def __init__(self, values: Iterable[Any]) -> None:
        """Find the nodes in JSON values of any form; what is nested too deeply is left out."""
        self.nodes: list[Node] = []
        self._by_id: dict[str, Node] = {}
        stack: list[tuple[Any, int]] = [(list(values), 0)]
        while stack and len(self.nodes) < _NODES:
            value, depth = stack.pop()
            if depth > _DEPTH:
                continue
            if isinstance(value, list):
                stack.extend((entry, depth + 1) for entry in reversed(value))
            elif isinstance(value, dict):
                self.nodes.append(value)
                if isinstance(name := value.get("@id"), str) and len(value) > 1:
                    self._by_id.setdefault(name, value)
                stack.extend((value[name], depth + 1) for name in _NESTED if name in value)

    def all(self, value: Any) -> Iterator[Any]:
        """The single values of a property: lists taken apart, references followed."""
        for entry in value[:_MOST] if isinstance(value, list) else [value]:
            if isinstance(entry, list):
                yield from (inner for inner in entry[:_MOST] if not isinstance(inner, list))
            elif isinstance(entry, dict) and isinstance(entry.get("@id"), str) and "name" not in entry:
                yield {**self._by_id.get(entry["@id"], {}), **entry}
            else:
                yield entry

    def line(self, value: Any) -> str | None:
        """The first text of a property: itself, or the name of what it stands for."""
        for entry in self.all(value):
            found = entry
            if isinstance(entry, dict):
                found = next(self.all(entry.get("@value") or entry.get("name")), None)
            if text := wording.line(found):
                return text
        return None

    def link(self, value: Any) -> str | None:
        """The first absolute address of a property."""
        for entry in self.all(value):
            candidates = [entry.get("url"), entry.get("@id")] if isinstance(entry, dict) else [entry]
            for candidate in candidates:
                if found := wording.address(next(self.all(candidate), None)):
                    return found
        return None


def stated(graph: Graph, origin: str, is_here: IsHere) -> Stated | None:
    """What a graph says of the page's article; None where it describes none, or others than this page's."""
    found: list[tuple[Kind, bool, Node]] = []
    for node in graph.nodes:
        kind = _kind(node)
        if kind is not None and any(node.get(name) for name in _SUBSTANCE):
            title = graph.line(node.get("headline")) or (
                graph.line(node.get("name")) if kind < Kind.PAGE else None
            )
            here = is_here(title, _url(graph, node))
            if here or kind is not Kind.MEDIA:
                found.append((kind, here, node))
    if not found:
        return None
    kind, here, first = min(found, key=lambda entry: (entry[0], not entry[1]))
    titles = {graph.line(node.get("headline")) for other, _, node in found if other is Kind.ARTICLE}
    if kind is Kind.ARTICLE and not here and len(titles) > 1:
        return None
    result = _read(graph, first, kind, origin)
    for other, of_page, node in found:
        if node is not first and (other is Kind.PAGE or (other is kind and of_page)):
            result = _filled(result, _read(graph, node, other, origin))
    return result


def types(node: Node) -> tuple[str, ...]:
    """The types of a node by their short names."""
    declared = node.get("@type")
    entries = declared if isinstance(declared, list) else [declared]
    return tuple(re.split(r"[/#:]", entry)[-1] for entry in entries[:_MOST] if isinstance(entry, str))


def _kind(node: Node) -> Kind | None:
    own = types(node) or ("",)
    return next((kind for kind, pattern in _KINDS if any(pattern.fullmatch(name) for name in own)), None)


def _url(graph: Graph, node: Node) -> str | None:
    return graph.link(node.get("url")) or graph.link(node.get("mainEntityOfPage")) or graph.link(node)


def _read(graph: Graph, node: Node, kind: Kind, origin: str) -> Stated:
    sections = [text for entry in graph.all(node.get("articleSection")) if (text := graph.line(entry))]
    publisher = graph.line(node.get("publisher"))
    body = node.get("articleBody")
    return Stated(
        origin=origin,
        is_article=kind is Kind.ARTICLE,
        url=_url(graph, node),
        title=None if kind is Kind.PAGE else graph.line(node.get("headline")) or graph.line(node.get("name")),
        description=graph.line(node.get("description")),
        authors=tuple(_authors(graph, node.get("author") or node.get("creator"))),
        section=next(iter(sections), None),
        publisher=publisher,
        published=graph.line(node.get("datePublished")) or graph.line(node.get("uploadDate")),
        modified=graph.line(node.get("dateModified")),
        language=_language(graph, node.get("inLanguage")),
        keywords=(*_keywords(graph, node.get("keywords")), *sections[1:]),
        pictures=tuple(_pictures(graph, node.get("image") or node.get("primaryImageOfPage"))),
        rights=_rights(graph, node),
        sources=tuple(
            StatedSource(name=name, role="origin")
            for entry in graph.all(node.get("sourceOrganization"))
            if (name := graph.line(entry)) and name != publisher
        ),
        body=body if isinstance(body, str) else None,
    )


def _filled(first: Stated, second: Stated) -> Stated:
    """The first with the second's claims where it makes none itself."""
    gaps = {
        field.name: value
        for field in fields(Stated)
        if not getattr(first, field.name) and (value := getattr(second, field.name))
    }
    gaps.pop("is_article", None)
    return replace(first, **gaps) if gaps else first


def _authors(graph: Graph, value: Any) -> Iterator[Author]:
    for entry in graph.all(value):
        if isinstance(entry, dict):
            own = types(entry)
            is_organisation = "Person" not in own and any(_ORGANISATION.fullmatch(name) for name in own)
            names = [wording.line(name) for name in graph.all(entry.get("name"))]
            if not any(names):
                parts = (graph.line(entry.get(part)) for part in ("givenName", "familyName"))
                names = [" ".join(filter(None, parts))]
            role = graph.line(entry.get("jobTitle"))
        else:
            is_organisation, names, role = False, [wording.line(entry)], None
        yield from (Author(name, role, is_organisation) for name in names if name)


def _language(graph: Graph, value: Any) -> str | None:
    for entry in graph.all(value):
        candidates = [entry.get("alternateName"), entry.get("name")] if isinstance(entry, dict) else [entry]
        found = next(filter(None, map(wording.language, candidates)), None)
        if found:
            return found
    return None


def _keywords(graph: Graph, value: Any) -> Iterator[str]:
    for entry in graph.all(value):
        if isinstance(entry, str):
            yield entry
        elif text := graph.line(entry):
            yield text


def _pictures(graph: Graph, value: Any) -> Iterator[Picture]:
    """Pictures that are described; addresses alone are one picture in several sizes, and the first counts."""
    described = set()
    entries = list(graph.all(value))
    for entry in entries:
        if isinstance(entry, dict):
            picture = Picture(
                caption=graph.line(entry.get("caption") or entry.get("description")),
                credit=graph.line(
                    entry.get("creditText") or entry.get("copyrightHolder") or entry.get("creator")
                ),
                href=graph.link(entry.get("contentUrl")) or graph.link(entry.get("url")),
            )
            key = picture.caption or (picture.href if picture.credit else None)
            if (picture.href or picture.caption) and key not in described:
                described.add(key)
                yield picture
        elif None not in described and (href := wording.address(entry)):
            described.add(None)
            yield Picture(href=href)


def _rights(graph: Graph, node: Node) -> Rights:
    usage = node.get("usageInfo") or node.get("conditionsOfAccess")
    return Rights(
        usage=None if graph.link(usage) else graph.line(usage),
        holder=graph.line(node.get("copyrightHolder")),
        notice=graph.line(node.get("copyrightNotice")),
        link=graph.link(node.get("license")) or graph.link(usage),
    )
