"""Amazon Comprehend in place of the local model: names and sentiment. An enrichment.backend.Backend."""

from typing import TYPE_CHECKING, Any, Final, Protocol

from botocore.exceptions import ClientError, ParamValidationError

from copydesk.aws.budget import DailyBudget
from copydesk.aws.clients import create_clients, error_code, passing_failures
from copydesk.aws.clock import SystemClock
from copydesk.aws.tables import Table
from copydesk.enrichment.backend import Answer, Names
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition.mention import Labelled
from copydesk.errors import Unavailable
from copydesk.facts import FactStatus, Sentiment, SentimentFact, SentimentItem

if TYPE_CHECKING:
    from mypy_boto3_comprehend.client import ComprehendClient
    from mypy_boto3_comprehend.literals import LanguageCodeType

METHOD: Final = "amazon-comprehend"
VERSION: Final = "2017-11-27"
"""The version of its API; the model behind it has none."""

LANGUAGES: "Final[tuple[LanguageCodeType, ...]]" = (
    "en", "es", "fr", "de", "it", "pt", "ar", "hi", "ja", "ko", "zh",
)  # fmt: skip
TEXT_BYTES: Final = 100_000
SENTIMENT_BYTES: Final = 5_000

MICRO_USD_A_DOLLAR: Final = 1_000_000

_UNIT: Final = 100
_LEAST_UNITS: Final = 3
_MICRO_USD_A_UNIT: Final = 100
"""A unit is 100 characters, a request at least three of them, and each 0.0001 USD (the first tier)."""

_FAILURES: Final = (Unavailable, ClientError, ParamValidationError, KeyError, ValueError, TypeError)
"""Of the service, and of who reads what it answers: an article goes on without it."""

_LABELS: Final = {"PERSON": "PERSON", "ORGANIZATION": "ORG", "LOCATION": "LOC", "EVENT": "EVENT"}


class Budget(Protocol):
    """Money that is taken before it is spent."""

    def take(self, micro_usd: int) -> bool:
        """Whether there was that much left."""
        ...


class Comprehend:
    """Two requests an article, as long as the budget lasts."""

    def __init__(self, client: "ComprehendClient", budget: Budget) -> None:
        self._client = client
        self._budget = budget

    def __call__(self, manuscript: Manuscript) -> Answer:
        """Names and sentiment of an article; neither of them where it cannot be had, and why."""
        text = manuscript.text
        language = next((code for code in LANGUAGES if code == manuscript.language), None)
        if language is None:
            reason = f"not a language of {METHOD}: {manuscript.language}"
            return _without(FactStatus.UNSUPPORTED_LANGUAGE, reason)
        if not text or len(text.encode()) > TEXT_BYTES:
            return _without(FactStatus.SKIPPED, f"not 1 to {TEXT_BYTES} bytes of text")
        opening = text.encode()[:SENTIMENT_BYTES].decode(errors="ignore")
        for_names, for_sentiment = price(text), price(opening)
        try:
            if not self._budget.take(for_names + for_sentiment):
                return _without(FactStatus.SKIPPED, "the day's budget is spent")
            with passing_failures():
                found = self._client.detect_entities(Text=text, LanguageCode=language)
            names = Names(tuple(_names(text, found["Entities"])), f"{METHOD} {VERSION}", for_names)
        except _FAILURES as error:
            return Answer(None, _failed(error))
        try:
            with passing_failures():
                felt = self._client.detect_sentiment(Text=opening, LanguageCode=language)
            return Answer(names, _sentiment(felt, for_sentiment))
        except _FAILURES as error:
            return Answer(names, _failed(error))


def _failed(error: Exception) -> SentimentFact:
    """A fact that says what failed: the service's own code, our words for what may pass, or what is odd."""
    match error:
        case ClientError():
            reason = f"{error.operation_name}: {error_code(error)}"
        case Unavailable():
            reason = str(error)
        case _:
            reason = f"an answer of another form: {type(error).__name__}"
    return SentimentFact(method=METHOD, version=VERSION, status=FactStatus.FAILED, reason=reason)


def connect(table_name: str, daily_dollars: float) -> Comprehend:
    """Comprehend with its budget in the table.

    Each request is made once: one that timed out may have been paid for, and five articles that wait three
    times for a service that hangs are more than a function has time for.
    """
    (comprehend,) = create_clients("comprehend", attempts=1)
    (dynamodb,) = create_clients("dynamodb")
    limit = round(daily_dollars * MICRO_USD_A_DOLLAR)
    budget = DailyBudget(Table(dynamodb, table_name), "comprehend", limit, SystemClock())
    return Comprehend(comprehend, budget)


def price(text: str) -> int:
    """What one request over a text costs, in millionths of a US dollar."""
    return max(_LEAST_UNITS, -(-len(text) // _UNIT)) * _MICRO_USD_A_UNIT


def _names(text: str, entities: list[Any]) -> list[Labelled]:
    """The names among what was detected; what does not stand where it is said to stand is left out."""
    found: list[Labelled] = []
    for entity in sorted(entities, key=lambda entity: (entity["BeginOffset"], -entity["EndOffset"])):
        start, end, label = entity["BeginOffset"], entity["EndOffset"], _LABELS.get(entity["Type"])
        is_apart = not found or start >= found[-1].end
        if label and is_apart and text[start:end] == entity["Text"]:
            found.append(Labelled(start, end, label, round(entity["Score"], 4)))
    return found


def _sentiment(answer: Any, cost: int) -> SentimentFact:
    value = Sentiment(answer["Sentiment"].casefold())
    confidence = round(answer["SentimentScore"][value.value.title()], 4)
    return SentimentFact(
        method=METHOD,
        version=VERSION,
        cost_micro_usd=cost,
        items=(SentimentItem(value=value, confidence=confidence),),
    )


def _without(status: FactStatus, reason: str) -> Answer:
    return Answer(None, SentimentFact(method=METHOD, version=VERSION, status=status, reason=reason))
