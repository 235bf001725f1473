"""Enrich: an article gets its facts and goes on."""

from collections.abc import Callable
from dataclasses import dataclass

from copydesk import handover
from copydesk.article import Article
from copydesk.facts import Fact, FactStatus
from copydesk.messages import ArticleMessage, NewFacts, ToEnrich, correlation_id
from copydesk.ports import Queue, Staging


@dataclass(frozen=True, slots=True)
class Ports:
    """What enrich needs. `find_facts` is the local enrichment with its models loaded."""

    find_facts: Callable[[Article], tuple[Fact, ...]]
    staging: Staging
    publish_queue: Queue


@dataclass(frozen=True, slots=True)
class Enriched:
    """What was done: whose facts were found, and the kinds that failed with their reasons."""

    article_id: str
    correlation_id: str
    failed: dict[str, str]


def enrich(body: str, ports: Ports) -> Enriched:
    """Find the facts of one message's article and send them to publish. Safe to repeat.

    Raises Refused for a message that nobody here wrote. A fact that fails does not hold the article up.
    """
    message, article = handover.unpack_wanting(body, ports.staging)
    facts = ports.find_facts(article)
    ports.publish_queue.send(handover.pack(_with_facts(message, facts), ports.staging))
    failed = {str(fact.kind): fact.reason or "" for fact in facts if fact.status is FactStatus.FAILED}
    return Enriched(article.article_id, correlation_id(message.receipt_id or article.article_id), failed)


def _with_facts(message: ToEnrich, facts: tuple[Fact, ...]) -> ArticleMessage | NewFacts:
    if isinstance(message, ArticleMessage):
        return message.model_copy(update={"facts": facts, "staged": None})
    return NewFacts(
        article_id=message.article_id,
        revision=message.revision,
        enrichment_revision=message.enrichment_revision,
        receipt_id=message.receipt_id,
        facts=facts,
    )
