"""All kinds of facts over one article, each on its own: what fails does not take the others with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from copydesk.article import Article, Intent
from copydesk.enrichment import language, signature, sources, times
from copydesk.enrichment.manuscript import Manuscript
from copydesk.facts import Fact, FactRecord, FactStatus, LanguageFact, SignatureFact, SourcesFact, TimesFact


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
        LanguageFact,
        (language.METHOD, models.language.version),
        lambda: language.find(article, models.language),
    )
    manuscript = Manuscript.of(article, spoken.items[0].value if spoken.items else article.language)
    chain = _attempt(
        SourcesFact,
        (sources.METHOD, sources.VERSION),
        lambda: sources.find(article, publisher, manuscript.language),
    )
    when = _english_only(TimesFact, (times.METHOD, times.VERSION), manuscript, lambda: times.find(manuscript))
    keys = _attempt(SignatureFact, (signature.METHOD, signature.VERSION), lambda: signature.find(manuscript))
    return (spoken, chain, when, keys)


def _attempt[F: FactRecord](kind: type[F], by: tuple[str, str], find: Callable[[], F]) -> F:
    """What `find` finds; where it fails, a fact of this kind that says so. `by` is method and version."""
    try:
        return find()
    except Exception as error:  # noqa: BLE001 - a bug in one kind of fact must not hold the article up
        method, version = by
        return kind(method=method, version=version, status=FactStatus.FAILED, reason=type(error).__name__)


def _english_only[F: FactRecord](
    kind: type[F], by: tuple[str, str], manuscript: Manuscript, find: Callable[[], F]
) -> F:
    """As `_attempt`, for what has rules for English alone. A text of unknown language is read as English."""
    if manuscript.language not in (None, "en"):
        method, version = by
        reason = f"no rules for {manuscript.language}"
        return kind(method=method, version=version, status=FactStatus.UNSUPPORTED_LANGUAGE, reason=reason)
    return _attempt(kind, by, find)
