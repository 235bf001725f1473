"""Overrule: what an operator's order does to an article that a delivery of the same version would not do.

The content changes and nothing else. Lifecycle, embargo and expiry stay as HEAD has them, whatever the other
content says of them: an order brings nothing back and releases nothing.
"""

from copydesk.article import Article, Intent
from copydesk.dispositions import Disposition
from copydesk.lifecycle import PUBLISHED, Decision, EventKind, Head, Lifecycle
from copydesk.messages import Overruling


def overrule(head: Head, article: Article, item: int, order: Overruling) -> Decision:
    """What becomes of other content for HEAD's own version: a row of the transition table.

    What was parsed again has to meet the content that the operator compared with, from the same bytes; a
    conflict has to meet the version that it was a conflict with.
    """
    marks = Decision(
        Disposition.SUPERSEDED, version=head.version, killed=head.killed, reinstated=head.reinstated
    )
    if head.lifecycle is Lifecycle.KILLED:
        return marks._replace(disposition=Disposition.REFUSED_AFTER_KILL)
    if article.intent in (Intent.KILL, Intent.TERMS) or not _meets(head, article, item, order):
        return marks
    if (article.content_hash, article.hash_version) == (head.content_hash, head.hash_version):
        return marks._replace(disposition=Disposition.DUPLICATE)
    if order.against not in (None, head.content_hash):
        return marks
    return marks._replace(
        disposition=Disposition.ACCEPTED,
        lifecycle=head.lifecycle,
        revises=True,
        event=EventKind.UPDATED if head.lifecycle in PUBLISHED else None,
        reason=order.reason,
    )


def _meets(head: Head, article: Article, item: int, order: Overruling) -> bool:
    if order.reason == "reparsed":
        return (article.raw.sha256, item) == (head.raw_sha256, head.raw_item)
    return article.version is not None and article.version.order == head.version.order


def in_place(head: Head, article: Article) -> Article:
    """The other content as HEAD's article: at its version, with its embargo and expiry."""
    return article.model_copy(
        update={
            "article_id": head.article_id,
            "version": head.version,
            "embargo": head.embargo,
            "withheld": head.withheld,
            "expires": head.expires,
        }
    )
