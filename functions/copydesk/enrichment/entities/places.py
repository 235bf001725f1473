"""Which places the text names: countries by name and adjective, cities under their usual name."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from copydesk.enrichment.countries import Country, by_adjective, by_name
from copydesk.enrichment.entities.grouping import Group
from copydesk.enrichment.entities.known import COUNTRY_IDS, key, known
from copydesk.enrichment.recognition.mention import Recognised
from copydesk.facts import EntityType

_CAPITALISED: Final = re.compile(r"(?<![\w’'-])[A-Z][^\W\d_]{2,}(?![\w-])")  # noqa: RUF001 - an apostrophe
_TWO_WORDS: Final = re.compile(
    r"(?:North|South|East|New|Saudi|Sierra|Costa|Puerto|Sri|San|Burkina|Equatorial|Papua|Central) ?\w*$"
)
_NOT_THE_CITY: Final = re.compile(r"[\s-]+(?:[Ss]tate|[Uu]niversity|[Pp]ost|[Tt]imes)\b")
_LONG_FORM: Final = 3


def is_country(text: str, mention: Recognised) -> Country | None:
    """The country that a mention names, be it by its long form, which a model may take for a body."""
    named = text[mention.start : mention.end]
    if mention.type is EntityType.PLACE:
        return by_name(named) or by_adjective(named)
    if mention.type is EntityType.ORGANISATION and len(named.split()) >= _LONG_FORM:
        return by_name(named)
    return None


def group(text: str, mentions: Sequence[Recognised]) -> list[Group]:
    """The places among the mentions, and the countries whose adjectives stand in the text."""
    countries: dict[str, Group] = {}
    others: dict[str, Group] = {}
    for mention in mentions:
        named = text[mention.start : mention.end]
        if country := is_country(text, mention):
            _country(countries, country).add(mention.start, mention.end, mention.confidence)
        elif mention.type is EntityType.PLACE or (mention.label == "NORP" and known(EntityType.PLACE, named)):
            is_sure = not _NOT_THE_CITY.match(text, mention.end)
            city = known(EntityType.PLACE, named) if is_sure else None
            name = city.name if city else named
            place = others.setdefault(
                key(name) if is_sure else named,
                Group(name, EntityType.PLACE, city.wikidata if city else None),
            )
            place.add(mention.start, mention.end, mention.confidence)
    for start, end, country in adjectives(text, mentions):
        _country(countries, country).add(start, end, 0.9)
    return [*countries.values(), *others.values()]


def _country(groups: dict[str, Group], country: Country) -> Group:
    if country.code not in groups:
        groups[country.code] = Group(
            country.name, EntityType.PLACE, COUNTRY_IDS.get(country.code), country=country.code
        )
    return groups[country.code]


def adjectives(text: str, mentions: Sequence[Recognised]) -> Iterable[tuple[int, int, Country]]:
    """The adjectives of countries that are no part of another name."""
    free_from = 0
    for mention in (*mentions, None):
        until = mention.start if mention else len(text)
        yield from _between(text, free_from, until)
        if mention is None:
            break
        if mention.type is None and (country := by_adjective(text[mention.start : mention.end])):
            yield mention.start, mention.end, country
        free_from = max(free_from, mention.end)


def _between(text: str, start: int, end: int) -> Iterable[tuple[int, int, Country]]:
    for word in _CAPITALISED.finditer(text, start, end):
        begin = word.start()
        before = _TWO_WORDS.search(text, max(start, begin - 12), begin)
        if before and (country := by_adjective(text[before.start() : word.end()])):
            yield before.start(), word.end(), country
        elif country := by_adjective(word[0]):
            yield begin, word.end(), country
