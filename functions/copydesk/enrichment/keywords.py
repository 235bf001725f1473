"""Words and phrases that an article is about.

Phrases are runs of words that say something, and the entities, each by its name wherever it is mentioned. A
phrase counts by how often it comes, how rare its words are elsewhere, and more where the headline has it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.wordclasses import WordClasses
from copydesk.enrichment.words import LONGEST, Word, words
from copydesk.facts import EntityItem, KeywordItem, KeywordsFact

METHOD: Final = "phrase-weights"
VERSION: Final = "1"

MOST: Final = 10
LONGEST_PHRASE: Final = 3
WORDS_READ: Final = 5_000

_AMOUNT: Final = re.compile(r"\d[^A-Z]*[BKM]?")
_WEEKDAY: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", re.IGNORECASE)
_PLURAL: Final = re.compile(r"(?<=..[^ius])s\Z")
_SPELLED: Final = re.compile(
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"hundred|thousand|million|billion|trillion|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?:-|\Z))+",
    re.IGNORECASE,
)

_SAYS_SOMETHING: Final = 0.3
"""The least rarity of a word that is a keyword or a part of one, of the 1 that an unknown word has."""

_HEADLINE: Final = 2.0
_FURTHER_WORD: Final = 0.6
"""What each further word adds, so that a phrase comes before its words unless these come alone as often."""


def find(
    manuscript: Manuscript,
    rarity: Callable[[str], float],
    entities: tuple[EntityItem, ...] = (),
    classes: WordClasses | None = None,
) -> KeywordsFact:
    """At most ten keywords, the heaviest first.

    `rarity` is a word's weight from 0 to 1. By `classes` is known what is none: verbs, adjectives, and
    what only the headline has and may be a verb, as in "Court jails captain".
    """
    counts: Counter[tuple[str, ...]] = Counter()
    written: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    weights: dict[str, float] = {}
    named: dict[int, int] = {}
    for entity in entities:
        forms = tuple(word.form for word in words(entity.name))
        mentions = [mention for mention in entity.mentions if mention.text[:1].isupper()]
        if forms and mentions:
            named.update((mention.start, mention.end) for mention in mentions)
            counts[forms] += len(mentions)
            written[forms][entity.name] += len(mentions)
            weights.update((form, rarity(form)) for form in forms)
    for run in _runs(manuscript, rarity, weights, named):
        for phrase in _phrases(run):
            forms = tuple(word.form for word in phrase)
            counts[forms] += 1
            written[forms][manuscript.text[phrase[0].start : phrase[-1].end]] += 1
    headline = _headline(manuscript)
    names = {tuple(word.form for word in words(entity.name)) for entity in entities}
    scored = {
        forms: _weight(forms, count, weights, headline)
        for forms, count in counts.items()
        if (len(forms) == 1 or count > 1)
        and (classes is None or forms in names or not _is_no_noun(forms, count, headline, classes))
    }
    chosen: list[tuple[str, float]] = []
    seen: set[str] = set()
    for forms, weight in sorted(scored.items(), key=lambda entry: (-entry[1], entry[0])):
        roots = [_PLURAL.sub("", form) for form in forms]
        if seen.intersection(roots):
            continue
        seen.update(roots)
        text = min(written[forms].items(), key=lambda entry: (-entry[1], entry[0]))[0]
        chosen.append((text, weight))
        if len(chosen) == MOST:
            break
    heaviest = chosen[0][1] if chosen else 1.0
    items = tuple(KeywordItem(text=text, weight=round(weight / heaviest, 4)) for text, weight in chosen)
    return KeywordsFact(method=METHOD, version=VERSION, items=items)


def _runs(
    manuscript: Manuscript, rarity: Callable[[str], float], weights: dict[str, float], named: dict[int, int]
) -> Iterator[list[Word]]:
    """Runs of words that say something, with nothing but a space between them; mentions part them."""
    text, run, until = manuscript.text, list[Word](), 0
    told = (word for part in manuscript.parts for word in words(text, _beginning(part), part.end))
    for word in islice(told, WORDS_READ):
        until = max(until, named.get(word.start, 0))
        if word.start < until:
            continue
        if word.form not in weights:
            weights[word.form] = 0.0 if _is_bare(text[word.start : word.end]) else rarity(word.form)
        apart = bool(run) and text[run[-1].end : word.start] != " "
        if run and (apart or weights[word.form] < _SAYS_SOMETHING):
            yield run
            run = []
        if weights[word.form] >= _SAYS_SOMETHING:
            run.append(word)
    if run:
        yield run


def _beginning(part: Part) -> int:
    """Where a part begins to tell, behind its dateline."""
    return part.sentences[0].start if part.sentences else part.start


def _phrases(run: list[Word]) -> Iterator[list[Word]]:
    for first in range(len(run)):
        for length in range(1, min(LONGEST_PHRASE, len(run) - first) + 1):
            yield run[first : first + length]


def _is_bare(word: str) -> bool:
    """Whether it is a letter, noise, a day, or a number in any form ("100m", "thirty-one")."""
    return (
        not 1 < len(word) <= LONGEST
        or not any(character.isalpha() for character in word)
        or _AMOUNT.fullmatch(word) is not None
        or _SPELLED.fullmatch(word) is not None
        or _WEEKDAY.fullmatch(word) is not None
    )


def _headline(manuscript: Manuscript) -> set[str]:
    return {
        word.form
        for part in manuscript.parts
        if part.kind in (PartKind.TITLE, PartKind.STANDFIRST)
        for word in words(manuscript.text, part.start, part.end)
    }


def _is_no_noun(forms: tuple[str, ...], count: int, headline: set[str], classes: WordClasses) -> bool:
    """Whether a phrase does not end in a noun, as far as the word itself and the headline tell."""
    last = forms[-1]
    in_headline_only = len(forms) == 1 and count == 1 and last in headline
    return classes.is_no_noun(last) or (in_headline_only and classes.is_form_of_a_verb(last))


def _weight(forms: tuple[str, ...], count: int, weights: dict[str, float], headline: set[str]) -> float:
    rarity = sum(weights[form] for form in forms) / len(forms)
    share = _HEADLINE if headline.issuperset(forms) else 1.0
    return count * rarity * share * (1 + _FURTHER_WORD * (len(forms) - 1))
