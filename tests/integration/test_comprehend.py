"""copydesk.aws.comprehend and budget: moto's table, and answers in the service's own shapes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from botocore.stub import ANY, Stubber

from copydesk.article import Block, Draft, RawInput
from copydesk.aws.budget import DailyBudget
from copydesk.aws.clients import create_clients
from copydesk.aws.comprehend import SENTIMENT_BYTES, TEXT_BYTES, Comprehend, connect, price
from copydesk.aws.tables import Table
from copydesk.enrichment.backend import Answer
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.enrichment.recognition.mention import Labelled
from copydesk.facts import EntitiesFact, FactStatus
from copydesk.identity import identify
from copydesk.suppliers import Supplier
from tests.integration.stack import Clients, Stack

if TYPE_CHECKING:
    from mypy_boto3_comprehend.client import ComprehendClient

TEXT = "Ada Byron of the Red Cross went to Zürich 😀 with Grace Hopper."
SCORES = {"Positive": 0.1, "Negative": 0.2, "Neutral": 0.65, "Mixed": 0.05}


class Purse:
    """Money in a test's own hand."""

    def __init__(self, micro_usd: int) -> None:
        self.left = micro_usd

    def take(self, micro_usd: int) -> bool:
        if micro_usd > self.left:
            return False
        self.left -= micro_usd
        return True


class NeverAsked:
    """The local model, where it is not wanted."""

    version = "none"

    def __call__(self, text: str) -> Iterable[Labelled]:
        raise AssertionError(text)


class HandClock:
    def __init__(self) -> None:
        self.at = datetime(2026, 3, 14, 23, 59, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def client(clients: object) -> "ComprehendClient":
    (comprehend,) = create_clients("comprehend")
    made: ComprehendClient = comprehend
    return made


@pytest.fixture
def service(client: "ComprehendClient") -> Iterator[Stubber]:
    with Stubber(client) as stubber:
        yield stubber
        stubber.assert_no_pending_responses()


def entity(text: str, kind: str, *, shift: int = 0) -> dict[str, Any]:
    start = TEXT.index(text) + shift
    return {"Text": text, "Type": kind, "BeginOffset": start, "EndOffset": start + len(text), "Score": 0.9}


def asked(text: str = TEXT, language: str | None = "en") -> Manuscript:
    return Manuscript(text=text, parts=(), language=language)


def answers(service: Stubber, entities: list[dict[str, Any]]) -> None:
    service.add_response("detect_entities", {"Entities": entities}, {"Text": ANY, "LanguageCode": "en"})
    service.add_response(
        "detect_sentiment",
        {"Sentiment": "NEUTRAL", "SentimentScore": SCORES},
        {"Text": ANY, "LanguageCode": "en"},
    )


def test_names_come_in_order_with_our_labels_and_what_they_cost(
    client: "ComprehendClient", service: Stubber
) -> None:
    detected = [entity("Grace Hopper", "PERSON"), entity("Red Cross", "ORGANIZATION")]
    detected += [entity("Zürich", "LOCATION"), entity("Ada Byron", "PERSON"), entity("went", "OTHER")]
    answers(service, detected)
    found = Comprehend(client, Purse(10_000))(asked())
    assert found.names is not None
    assert [(TEXT[name.start : name.end], name.label) for name in found.names.names] == [
        ("Ada Byron", "PERSON"),
        ("Red Cross", "ORG"),
        ("Zürich", "LOC"),
        ("Grace Hopper", "PERSON"),
    ]
    assert found.names.cost_micro_usd == 300
    assert (found.sentiment.status, found.sentiment.cost_micro_usd) == (FactStatus.OK, 300)
    assert [(item.value, item.confidence) for item in found.sentiment.items] == [("neutral", 0.65)]


def test_a_name_that_does_not_stand_where_it_is_said_to_is_left_out(
    client: "ComprehendClient", service: Stubber
) -> None:
    overlapping = {**entity("Byron", "PERSON")}
    answers(service, [entity("Zürich", "LOCATION", shift=2), entity("Ada Byron", "PERSON"), overlapping])
    found = Comprehend(client, Purse(10_000))(asked())
    assert found.names is not None
    assert [TEXT[name.start : name.end] for name in found.names.names] == ["Ada Byron"]


def test_only_the_opening_is_asked_for_its_sentiment(client: "ComprehendClient", service: Stubber) -> None:
    text = "é" * 4_000
    service.add_response("detect_entities", {"Entities": []}, {"Text": text, "LanguageCode": "en"})
    service.add_response(
        "detect_sentiment",
        {"Sentiment": "MIXED", "SentimentScore": SCORES},
        {"Text": "é" * (SENTIMENT_BYTES // 2), "LanguageCode": "en"},
    )
    found = Comprehend(client, Purse(10_000))(asked(text))
    assert found.names is not None
    assert (found.names.cost_micro_usd, found.sentiment.cost_micro_usd) == (4_000, 2_500)


@pytest.mark.parametrize(
    ("manuscript", "status", "reason"),
    [
        (asked(language="bg"), FactStatus.UNSUPPORTED_LANGUAGE, "bg"),
        (asked(language=None), FactStatus.UNSUPPORTED_LANGUAGE, "None"),
        (asked(""), FactStatus.SKIPPED, "bytes"),
        (asked("é" * TEXT_BYTES), FactStatus.SKIPPED, "bytes"),
    ],
)
def test_what_the_service_cannot_read_costs_nothing(
    client: "ComprehendClient", service: Stubber, manuscript: Manuscript, status: FactStatus, reason: str
) -> None:
    purse = Purse(10_000)
    assert_without(Comprehend(client, purse)(manuscript), status, reason)
    assert purse.left == 10_000


def test_without_money_nobody_is_asked(client: "ComprehendClient", service: Stubber) -> None:
    assert_without(Comprehend(client, Purse(599))(asked()), FactStatus.SKIPPED, "budget")


@pytest.mark.parametrize("code", ["ThrottlingException", "InternalServerException", "AccessDeniedException"])
def test_a_service_that_fails_leaves_the_names_to_us(
    client: "ComprehendClient", service: Stubber, code: str
) -> None:
    service.add_client_error("detect_entities", code, http_status_code=400)
    assert_without(Comprehend(client, Purse(10_000))(asked()), FactStatus.FAILED, code)


def test_names_that_were_paid_for_are_kept_where_the_sentiment_fails(
    client: "ComprehendClient", service: Stubber
) -> None:
    service.add_response("detect_entities", {"Entities": [entity("Zürich", "LOCATION")]})
    service.add_client_error("detect_sentiment", "ThrottlingException", http_status_code=400)
    found = Comprehend(client, Purse(10_000))(asked())
    assert found.names is not None
    assert (len(found.names.names), found.names.cost_micro_usd) == (1, 300)
    assert found.sentiment.status is FactStatus.FAILED


@pytest.mark.parametrize(
    ("entities", "sentiment"),
    [
        ([{"Type": "PERSON"}], {"Sentiment": "NEUTRAL", "SentimentScore": SCORES}),
        ([], {"Sentiment": "ELATED", "SentimentScore": SCORES}),
        ([], {"SentimentScore": SCORES}),
        ([], {"Sentiment": "NEUTRAL"}),
    ],
)
def test_an_answer_of_another_form_holds_no_article_up(
    client: "ComprehendClient", service: Stubber, entities: list[dict[str, Any]], sentiment: dict[str, Any]
) -> None:
    service.add_response("detect_entities", {"Entities": entities})
    if not entities:
        service.add_response("detect_sentiment", sentiment)
    found = Comprehend(client, Purse(10_000))(asked())
    assert found.sentiment.status is FactStatus.FAILED
    assert "another form" in (found.sentiment.reason or "")


def test_nothing_is_asked_and_paid_for_twice(clients: Clients) -> None:
    asking = connect("table", 5)._client.meta.config
    assert asking.retries["total_max_attempts"] == 1  # type: ignore[attr-defined]  # made at run time


def assert_without(found: Answer, status: FactStatus, reason: str) -> None:
    assert found.names is None
    assert (found.sentiment.status, found.sentiment.items, found.sentiment.cost_micro_usd) == (status, (), 0)
    assert reason in (found.sentiment.reason or "")


@pytest.mark.parametrize(("characters", "micro_usd"), [(1, 300), (300, 300), (301, 400), (3_000, 3_000)])
def test_the_price_of_a_request(characters: int, micro_usd: int) -> None:
    assert price("x" * characters) == micro_usd


def test_a_day_has_its_money_once_and_the_next_day_has_it_again(table: Table) -> None:
    clock = HandClock()
    one, other = (DailyBudget(table, "comprehend", 1_000, clock) for _ in range(2))
    assert [one.take(600), other.take(600), other.take(400), one.take(1)] == [True, False, True, False]
    clock.at = datetime(2026, 3, 15, 0, 0, tzinfo=UTC)
    assert one.take(1_000)


def test_money_for_what_costs_more_than_a_day_has_is_never_taken(table: Table) -> None:
    budget = DailyBudget(table, "comprehend", 1_000, HandClock())
    assert [budget.take(1_001), budget.take(1_000)] == [False, True]


def test_bought_names_become_entities_that_say_what_they_cost(
    client: "ComprehendClient", service: Stubber, models: Models
) -> None:
    answers(service, [entity("Grace Hopper", "PERSON")])
    draft = Draft(body=(Block(text=TEXT),), title=None, language="en")
    raw = RawInput(sha256="0" * 64, media_type="text/plain", bytes=1)
    article = identify(draft, Supplier(id="wire", name="Example Wire"), raw, None)
    unasked = replace(models, recognizer=NeverAsked())
    facts = enrich(article, unasked, None, Comprehend(client, Purse(10_000)))
    found = next(fact for fact in facts if isinstance(fact, EntitiesFact))
    assert "Grace Hopper" in {item.name for item in found.items}
    assert found.cost_micro_usd == 300
    assert "amazon-comprehend" in found.version
    assert facts[-1].kind == "sentiment"


def test_enrich_may_spend_only_where_the_template_says_so(clients: Clients, template: dict[str, Any]) -> None:
    def granted(backend: str) -> set[str]:
        stack = Stack(f"backend-{backend}", template, clients, {"EntityBackend": backend})
        return {action for each in stack.policies("enrich")[0]["Statement"] for action in _listed(each)}

    bought = {"comprehend:DetectEntities", "comprehend:DetectSentiment", "dynamodb:UpdateItem"}
    without, with_it = granted("local"), granted("comprehend")
    assert not without & bought
    assert with_it - without == bought


def _listed(statement: dict[str, Any]) -> list[str]:
    action = statement["Action"]
    return [action] if isinstance(action, str) else action
