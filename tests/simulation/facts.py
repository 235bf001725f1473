"""A small enrichment: facts that depend on the text and on nothing else, and cost next to nothing."""

from collections import Counter
from typing import Final

from copydesk.article import Article
from copydesk.aws.budget import DailyBudget
from copydesk.enrichment.vector import unit
from copydesk.facts import (
    Fact,
    LanguageFact,
    LanguageItem,
    PlaceItem,
    PlacesFact,
    TopicItem,
    TopicsFact,
    VectorFact,
    VectorItem,
)

PRICE: Final = 600
"""What an article costs where somebody else finds its names, in millionths of a dollar."""

_LANGUAGES: Final = {"bulgarian": "bg", "german": "de"}
_COUNTRIES: Final = {"Sofia": "BG", "Berlin": "DE", "Paris": "FR", "Cairo": "EG", "Lima": "PE", "Oslo": "NO"}
_TOPICS: Final = {
    "election": ("medtop:20000574", ("medtop:11000000",)),
    "harbour": ("medtop:20000638", ("medtop:04000000",)),
    "football": ("medtop:20001065", ("medtop:15000000",)),
    "storm": ("medtop:20000151", ("medtop:17000000",)),
}


def find_facts(article: Article, budget: DailyBudget | None) -> tuple[Fact, ...]:
    """The facts of a text: what it names."""
    if budget:
        budget.take(PRICE)
    words = article.text.split()
    known = set(words)
    language = next((code for word, code in _LANGUAGES.items() if word in known), "en")
    return (
        LanguageFact(method="word", version="1", items=(LanguageItem(value=language, confidence=0.9),)),
        PlacesFact(
            method="word",
            version="1",
            items=tuple(
                PlaceItem(name=name, kind="city", country=country, mentions=())
                for name, country in _COUNTRIES.items()
                if name in known
            ),
        ),
        TopicsFact(
            method="word",
            version="1",
            items=tuple(
                TopicItem(code=code, label=word, ancestors=ancestors, confidence=0.8)
                for word, (code, ancestors) in _TOPICS.items()
                if word in known
            ),
        ),
        *_vector(article),
    )


def _vector(article: Article) -> tuple[Fact, ...]:
    """Only for some, since each term is a query."""
    title = (article.title or "").split()
    if len(title) % 2:
        return ()
    counts = Counter(word.casefold() for word in title[:4])
    terms = unit({word: float(count) for word, count in counts.items()})
    return (VectorFact(method="word", version="1", items=(VectorItem(terms=terms),)),)
