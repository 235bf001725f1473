"""All kinds of facts over one article, each on its own: what fails does not take the others with it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Self

from copydesk.article import Article, Intent
from copydesk.enrichment import (
    entities,
    gazetteer_table,
    keywords,
    language,
    places,
    quotes,
    rarity,
    reading,
    recognition,
    signature,
    sources,
    summary,
    times,
    topics,
    vector,
    wordclasses,
)
from copydesk.enrichment.backend import Backend, Names
from copydesk.enrichment.gazetteer import Gazetteer
from copydesk.enrichment.manuscript import Manuscript
from copydesk.facts import (
    EntitiesFact,
    Fact,
    FactRecord,
    FactStatus,
    KeywordsFact,
    LanguageFact,
    PlacesFact,
    QuotesFact,
    ReadingFact,
    SignatureFact,
    SourcesFact,
    SummaryFact,
    TimesFact,
    TopicsFact,
    VectorFact,
)


@dataclass(frozen=True, slots=True)
class Models:
    """What has to be in memory before facts can be found."""

    language: language.Detector
    recognizer: recognition.Recognizer
    gazetteer: Gazetteer
    rarity: rarity.Rarity
    classes: wordclasses.WordClasses

    @classmethod
    def load(cls) -> Self:
        """Load everything; a function does this once, while it starts."""
        return cls(
            language=language.load(),
            recognizer=recognition.load(),
            gazetteer=gazetteer_table.load(),
            rarity=rarity.load(),
            classes=wordclasses.load(),
        )


def enrich(
    article: Article, models: Models, publisher: str | None, backend: Backend | None = None
) -> tuple[Fact, ...]:
    """The article's facts, always the same ones in the same order; none for an article that is killed.

    `publisher` is the supplier's name, for an article that names none. A kind that fails has the status
    FAILED and the type of its exception as reason, for the caller to log. A `backend` is asked for names and
    sentiment; without its names the local model finds them.
    """
    killed = article.intent is Intent.KILL
    return () if killed else tuple(_found(article, models, publisher, backend))


def _found(
    article: Article, models: Models, publisher: str | None, backend: Backend | None
) -> Iterator[Fact]:
    """Each kind in its turn, those that others build on first."""
    spoken = _attempt(
        LanguageFact,
        (language.METHOD, models.language.version),
        lambda: language.find(article, models.language),
    )
    yield spoken
    manuscript = Manuscript.of(article, spoken.items[0].value if spoken.items else article.language)
    answer = backend(manuscript) if backend else None
    bought = answer.names if answer else None
    recognizer = bought or models.recognizer
    names = cache(lambda: recognition.mentions(manuscript, recognizer, models.gazetteer, models.classes))
    who = _entities(manuscript, recognizer.version, names, bought)
    yield who
    yield _places(manuscript, models.gazetteer, names, bought)
    yield _english_only(
        QuotesFact, (quotes.METHOD, quotes.VERSION), manuscript, lambda: quotes.find(manuscript, who)
    )
    yield _attempt(
        SourcesFact,
        (sources.METHOD, sources.VERSION),
        lambda: sources.find(article, publisher, manuscript.language),
    )
    yield _english_only(TimesFact, (times.METHOD, times.VERSION), manuscript, lambda: times.find(manuscript))
    yield _english_only(
        TopicsFact,
        (topics.METHOD, topics.VERSION),
        manuscript,
        lambda: topics.find(manuscript, article.subjects),
    )
    yield from _abridged(manuscript, models, who)
    whole = Manuscript(article.text, ())
    yield _attempt(ReadingFact, (reading.METHOD, reading.VERSION), lambda: reading.find(whole))
    yield _attempt(SignatureFact, (signature.METHOD, signature.VERSION), lambda: signature.find(whole))
    yield _attempt(
        VectorFact, (vector.METHOD, vector.VERSION), lambda: vector.find(manuscript, models.rarity)
    )
    if answer:
        yield answer.sentiment


type _Recognised = Callable[[], Sequence[recognition.Recognised]]


def _entities(manuscript: Manuscript, version: str, names: _Recognised, bought: Names | None) -> EntitiesFact:
    """Entities from the names that were bought, or else from those that the local model sees."""
    by = (entities.METHOD, f"{entities.VERSION}, {version}")

    def find() -> EntitiesFact:
        return entities.find(manuscript, names(), by[1])

    if bought is None:
        return _english_only(EntitiesFact, by, manuscript, find)
    return _attempt(EntitiesFact, by, find).model_copy(update={"cost_micro_usd": bought.cost_micro_usd})


def _places(
    manuscript: Manuscript, gazetteer: Gazetteer, names: _Recognised, bought: Names | None
) -> PlacesFact:
    """Places from the same names; those that were bought may be of any language."""
    by = (places.METHOD, f"{places.VERSION}, {gazetteer.version}")

    def find() -> PlacesFact:
        return places.find(manuscript, names(), gazetteer)

    return (
        _english_only(PlacesFact, by, manuscript, find) if bought is None else _attempt(PlacesFact, by, find)
    )


def _abridged(manuscript: Manuscript, models: Models, who: EntitiesFact) -> Iterator[Fact]:
    """Summary and keywords, which have to know what words of the language are rare."""

    def rare(word: str) -> float:
        return models.rarity.share(word, manuscript.language)

    known = models.rarity.knows(manuscript.language)
    by = summary.METHOD, summary.VERSION
    yield _supported(SummaryFact, by, manuscript, lambda: summary.find(manuscript, rare), known=known)
    classes = models.classes if manuscript.language in (None, "en") else None
    yield _supported(
        KeywordsFact,
        (keywords.METHOD, keywords.VERSION),
        manuscript,
        lambda: keywords.find(manuscript, rare, who.items, classes),
        known=known,
    )


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
    return _supported(kind, by, manuscript, find, known=manuscript.language in (None, "en"))


def _supported[F: FactRecord](
    kind: type[F], by: tuple[str, str], manuscript: Manuscript, find: Callable[[], F], *, known: bool
) -> F:
    """As `_attempt`, where the text's language is known to what finds this kind."""
    if known:
        return _attempt(kind, by, find)
    method, version = by
    reason = f"no rules for {manuscript.language}"
    return kind(method=method, version=version, status=FactStatus.UNSUPPORTED_LANGUAGE, reason=reason)
