"""Places in a text: which names are of places, which they mean, and which of them stand for governments."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from copydesk.enrichment.gazetteer import Candidate, Gazetteer
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.places.governments import governments
from copydesk.enrichment.places.institutions import institutions
from copydesk.enrichment.places.questions import is_known
from copydesk.enrichment.places.resolution import resolve
from copydesk.enrichment.places.toponyms import Basis, toponyms
from copydesk.enrichment.recognition import Recognised
from copydesk.enrichment.sentences import Span
from copydesk.facts import Mention, PlaceItem, PlacesFact

__all__ = ["METHOD", "VERSION", "find", "resolve"]

METHOD: Final = "gazetteer"
VERSION: Final = "1"

_LARGE: Final = 15_000
"""Inhabitants of a city that news of its country may mean by a name that English does not use for it."""


def find(manuscript: Manuscript, names: Sequence[Recognised], gazetteer: Gazetteer) -> PlacesFact:
    """The places of a text whose names a recogniser has found.

    A capital is two items where it is a city here and its government there. A name that the gazetteer lacks
    is no place.
    """
    spans = toponyms(manuscript, names) | dict.fromkeys(
        institutions(manuscript.text, names, gazetteer), Basis.INSTITUTION
    )
    spans = dict(sorted(spans.items(), key=lambda item: (item[0].start, item[0].end)))
    resolved = [*zip(spans.items(), resolve(manuscript.text, [*spans], gazetteer), strict=True)]
    countries = {place.country for _, place in resolved if place is not None and place.is_usual}
    meant = _apart(
        (span, place)
        for (span, basis), place in resolved
        if place is not None and _is_meant(place, basis, countries)
    )
    capitals = [span for span, place in meant if place.is_capital]
    acting = {
        capital
        for capital, acts in zip(capitals, governments(manuscript.text, capitals), strict=True)
        if acts
    }
    mentions: dict[tuple[int, bool], list[Span]] = {}
    places: dict[int, Candidate] = {}
    for span, place in meant:
        places[place.id] = place
        mentions.setdefault((place.id, span in acting), []).append(span)
    return PlacesFact(
        method=METHOD,
        version=f"{VERSION}, {gazetteer.version}",
        items=tuple(
            _item(places[number], metonym=metonym, mentions=_mentions(manuscript.text, where))
            for (number, metonym), where in mentions.items()
        ),
    )


def _apart(meant: Iterable[tuple[Span, Candidate]]) -> list[tuple[Span, Candidate]]:
    """Of two that overlap the first."""
    kept: list[tuple[Span, Candidate]] = []
    for span, place in meant:
        if not kept or kept[-1][0].end <= span.start:
            kept.append((span, place))
    return kept


def _is_meant(place: Candidate, basis: Basis, countries: Collection[str | None]) -> bool:
    """Whether the place is known well enough for what speaks for its being one, in a text on `countries`."""
    if basis is Basis.NATIONALITY:
        return is_known(place) and place.kind != "county"
    if basis is Basis.LOCATED:
        return is_known(place)
    return place.is_usual or (place.people >= _LARGE and place.country in countries)


def _mentions(text: str, spans: Iterable[Span]) -> tuple[Mention, ...]:
    return tuple(Mention(text=text[span.start : span.end], start=span.start, end=span.end) for span in spans)


def _item(place: Candidate, *, metonym: bool, mentions: tuple[Mention, ...]) -> PlaceItem:
    return PlaceItem(
        name=place.name,
        kind=place.kind,
        country=place.country,
        longitude=place.longitude,
        latitude=place.latitude,
        metonym=metonym,
        mentions=mentions,
    )
