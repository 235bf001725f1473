"""All kinds of facts over one article, each on its own: what fails does not take the others with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from copydesk.article import Article, Intent
from copydesk.enrichment import language, sources
from copydesk.facts import Fact, FactStatus, LanguageFact, SourcesFact


@dataclass(frozen=True, slots=True)
class Models:
    """What has to be in memory before facts can be found."""

    language: language.Detector

    @classmethod
    def load(cls) -> Self:
        """Load everything; a function does this once, while it starts."""
        return cls(language=language.load())


def enrich(article: Article, models: Models, publisher: str | None) -> tuple[Fact, ...]:
    """The article's facts, always the same ones in the same order; none for an article that is killed.

    `publisher` is the supplier's name, for an article that names none. A kind that fails has the status
    FAILED and the type of its exception as reason, for the caller to log.
    """
    if article.intent is Intent.KILL:
        return ()
    spoken = _attempt(
        lambda: language.find(article, models.language),
        lambda reason: LanguageFact(
            method=language.METHOD, version=models.language.version, status=FactStatus.FAILED, reason=reason
        ),
    )
    code = spoken.items[0].value if spoken.items else article.language
    chain = _attempt(
        lambda: sources.find(article, publisher, code),
        lambda reason: SourcesFact(
            method=sources.METHOD, version=sources.VERSION, status=FactStatus.FAILED, reason=reason
        ),
    )
    return (spoken, chain)


def _attempt[F: Fact](find: Callable[[], F], failed: Callable[[str], F]) -> F:
    try:
        return find()
    except Exception as error:  # noqa: BLE001 - a bug in one kind of fact must not hold the article up
        return failed(type(error).__name__)
