"""New terms: another embargo or expiry for whichever content stands at the moment of the commit."""

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.article import Article, Intent
from copydesk.errors import Early
from copydesk.facts import Fact
from copydesk.lifecycle import Head, Lifecycle
from copydesk.messages import ArticleMessage
from copydesk.ports import Articles, Revision


class Restated(NamedTuple):
    """An article as new terms make it, the message with its facts, and its number among its own bytes."""

    article: Article
    message: ArticleMessage
    item: int


def restate(head: Head | None, delivered: Article, message: ArticleMessage, articles: Articles) -> Restated:
    """The content that stands, at the delivered version and on the delivered terms.

    What these do not mention stays as HEAD has it. Of a killed article no content is left. Raises Early where
    the article is not there.
    """
    if head is None:
        raise Early(f"{delivered.article_id} is not there yet")
    if head.lifecycle is Lifecycle.KILLED:
        return Restated(delivered, message, message.item)
    standing = articles.current([head])[head.article_id]
    lifts = delivered.embargo is not None
    article = standing.article.model_copy(
        update={
            "stated_version": delivered.stated_version,
            "version_created": delivered.version_created,
            "version": delivered.version,
            "signals": delivered.signals,
            "intent": Intent.UPDATE,
            "withheld": delivered.withheld or (head.withheld and not lifts),
            "embargo": delivered.embargo or head.embargo,
            "expires": delivered.expires or head.expires,
            "provenance": standing.article.provenance | delivered.provenance,
        }
    )
    facts = tuple(_facts(head, standing, articles))
    return Restated(article, message.model_copy(update={"facts": facts}), head.raw_item)


def _facts(head: Head, standing: Revision, articles: Articles) -> Sequence[Fact]:
    """The facts of the content that stands, whether they were found again since or not."""
    if not head.enrichment_revision or head.facts_digest is None:
        return standing.facts
    return articles.facts(head.article_id, head.revision, head.facts_digest) or standing.facts
