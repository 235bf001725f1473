"""Places: how many toponyms are resolved to where they are, beside the usual ways to choose."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Final

from copydesk.enrichment import gazetteer_table, places, recognition
from copydesk.enrichment.gazetteer import Candidate
from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.places.questions import ask
from copydesk.enrichment.sentences import split
from tests.benchmarks.enrichment.toponyms import Located, Toponym, geovirus, lgl
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_NEAR: Final = 161.0
"""Kilometres: a hundred miles, the measure of the field."""
_WITHIN, _COUNTRY = 0.78, 0.94
_WORDS: Final = 500
_MILLISECONDS: Final = 5.0
_PARAGRAPH: Final = re.compile(r"[^\n]+")
_MEANING: Final = """\
The share of all toponyms of the gold that are put within 161 km of where they are, and in their country;
a name that a method leaves alone counts as wrong. LGL is local news: half of its toponyms are towns that
share their name with a better known one, and many texts never say where they are. GeoVirus is news from all
over the world, with the points of Wikipedia for large countries, which GeoNames puts elsewhere. The rules
and weights were made while looking at half of the articles; the targets, which were set on TR-News, are held
against the other half, which was only counted. The peers choose from the same gazetteer: the place with the
most inhabitants, and that among those of the countries that the text names. Found counts what comes out of a
text without being told where its names are."""
_HALVES: Final = ("developed on", "held out")

type Method = Callable[[Located], Sequence[Candidate | None]]
GAZETTEER: Final = gazetteer_table.load()


def measure(folder: Path) -> Section:
    """Shares by set, half and method; what is found in running text; processor time."""
    section = Section("places", "Places", _MEANING)
    sets = {
        "LGL": list(lgl(folder / "places")),
        "GeoVirus": list(geovirus(folder / "places")),
    }
    methods = {"ours": _ours, "inhabitants": _inhabitants, "inhabitants, countries named": _by_country}
    rows = []
    held: dict[tuple[str, str], tuple[float, float | None]] = {}
    for name, articles in sets.items():
        for half, label in enumerate(_HALVES):
            chosen = [article for article in articles if article.is_held_out == bool(half)]
            for method, choose in methods.items():
                within, country = _shares(chosen, choose)
                held[name, method] = within, country
                shown = "-" if country is None else f"{country:.3f}"
                count = sum(len(article.toponyms) for article in chosen)
                rows.append((f"{name}, {label}, {method}", str(count), f"{within:.3f}", shown))
    columns = ("", "toponyms", "within 161 km", "country")
    section.tables.append(Table("Toponyms resolved", columns, tuple(rows)))
    for name in sets:
        peer = held[name, "inhabitants, countries named"]
        within, country = held[name, "ours"]
        section.figures.append(
            Figure(f"places, {name}, within 161 km", within, _WITHIN, peer=f"{peer[0]:.3f} named countries")
        )
        if country is not None:
            said = f"{peer[1]:.3f} named countries"
            section.figures.append(Figure(f"places, {name}, country", country, _COUNTRY, peer=said))
    found, milliseconds = _found(sets)
    section.tables.append(found)
    section.figures.append(
        Figure(f"places, {_WORDS} words", milliseconds, _MILLISECONDS, " ms", 2, at_most=True)
    )
    return section


def _shares(articles: Sequence[Located], choose: Method) -> tuple[float, float | None]:
    """Of all toponyms those within 161 km, and of those with a country those that are in it."""
    near, located, total, countries = 0, 0, 0, 0
    for article in articles:
        for toponym, place in zip(article.toponyms, choose(article), strict=True):
            total += 1
            near += place is not None and _is_near(toponym, place.latitude, place.longitude)
            if toponym.country is not None:
                countries += 1
                located += place is not None and place.country == toponym.country
    return near / max(1, total), located / countries if countries else None


def _is_near(toponym: Toponym, latitude: float | None, longitude: float | None) -> bool:
    return latitude is not None and longitude is not None and toponym.distance(latitude, longitude) <= _NEAR


def _ours(article: Located) -> list[Candidate | None]:
    return places.resolve(article.text, [toponym.span for toponym in article.toponyms], GAZETTEER)


def _candidates(article: Located) -> list[list[Candidate]]:
    questions = [ask(article.text, toponym.span.start, toponym.span.end) for toponym in article.toponyms]
    table = GAZETTEER.find(key for question in questions for key in question.keys)
    return [question.answer(table) for question in questions]


def _inhabitants(article: Located) -> list[Candidate | None]:
    return [max(found, key=_people, default=None) for found in _candidates(article)]


def _people(place: Candidate) -> int:
    return place.people


def _by_country(article: Located) -> list[Candidate | None]:
    """The largest in a country that the text names, else the largest."""
    candidates = _candidates(article)
    named = {place.country for found in candidates for place in found if place.kind == "country"}
    return [
        max(
            (place for place in found if place.kind == "country" or place.country in named),
            key=_people,
            default=max(found, key=_people, default=None),
        )
        for found in candidates
    ]


def _found(sets: dict[str, list[Located]]) -> tuple[Table, float]:
    """What the whole of it finds on the half that was held out; processor time for 500 words."""
    recognizer = recognition.load()
    rows, seconds, words = [], 0.0, 0
    for name, articles in sets.items():
        total, overlapping, near = 0, 0, 0
        for article in track([each for each in articles if each.is_held_out], f"places in {name}"):
            manuscript = _manuscript(article.text)
            names = recognition.mentions(manuscript, recognizer)
            start = process_time()
            fact = places.find(manuscript, names, GAZETTEER)
            seconds += process_time() - start
            words += len(article.text.split())
            mentions = [(mention, item) for item in fact.items for mention in item.mentions]
            for toponym in article.toponyms:
                over = [
                    item
                    for mention, item in mentions
                    if mention.start < toponym.span.end and toponym.span.start < mention.end
                ]
                total += 1
                overlapping += bool(over)
                near += any(_is_near(toponym, item.latitude, item.longitude) for item in over)
        rows.append((name, str(total), f"{overlapping / total:.3f}", f"{near / total:.3f}"))
    columns = ("", "toponyms", "found", "found within 161 km")
    return Table(
        "Toponyms found in running text, held out", columns, tuple(rows)
    ), 1000 * seconds * _WORDS / words


def _manuscript(text: str) -> Manuscript:
    return Manuscript(text, tuple(_parts(text)), "en")


def _parts(text: str) -> Iterator[Part]:
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        yield Part(PartKind.PARAGRAPH, start, end, tuple(split(text, start, end)))
