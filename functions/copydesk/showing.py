"""Show: what the read API answers."""

import re
from dataclasses import dataclass
from typing import Any, Final

from copydesk import ninjs
from copydesk.contracts import State, published, state_of
from copydesk.dispositions import Outcome
from copydesk.errors import Refused
from copydesk.lifecycle import Head, Lifecycle
from copydesk.ports import Articles, Receipts, Revision
from copydesk.reasons import ReasonCode

WHOLE_TEXT: Final = 1_000_000
"""An article of more characters is shown without `text` and `fields`."""

MOST_REVISIONS: Final = 50
"""Of one article's history, in one answer: each is a read of its own."""

MOST_ARTICLES: Final = 50
"""Of one story, in one answer."""

_LONGEST_ID: Final = 64


@dataclass(frozen=True, slots=True)
class Ports:
    """What the read API needs."""

    articles: Articles
    receipts: Receipts


def receipt(receipt_id: str, ports: Ports) -> dict[str, Any]:
    """A receipt with what became of its articles so far. Raises Refused (NOT_FOUND)."""
    found = ports.receipts.find(receipt_id) if len(receipt_id) <= _LONGEST_ID else None
    if found is None:
        raise Refused(ReasonCode.NOT_FOUND)
    head, outcomes = found
    done = head.expected is not None and len(outcomes) >= head.expected
    return {
        **head.model_dump(mode="json"),
        "state": "done" if done else "received",
        "dispositions": [disposition(outcome) for outcome in outcomes],
    }


def article(article_id: str, ports: Ports) -> dict[str, Any]:
    """The published form of an article as it is now. Raises Refused: NOT_FOUND, or KILLED."""
    head = _visible(article_id, ports)
    return _revision(head, head.revision, ports)


def revisions(article_id: str, ports: Ports) -> dict[str, Any]:
    """What is known of the last revisions of an article. Raises Refused: NOT_FOUND, or KILLED."""
    head = _visible(article_id, ports)
    first = max(1, head.purge_through + 1, head.revision + 1 - MOST_REVISIONS)
    numbers = range(first, head.revision + 1)
    found = (ports.articles.revision(article_id, number, head.record(number)) for number in numbers)
    return {"articleId": article_id, "revisions": [outline(each) for each in found if each]}


def revision(article_id: str, number: str, ports: Ports) -> dict[str, Any]:
    """The published form of one revision. Raises Refused: NOT_FOUND, or KILLED."""
    head = _visible(article_id, ports)
    if not re.fullmatch(r"[0-9]{1,9}", number) or not 1 <= int(number) <= head.revision:
        raise Refused(ReasonCode.NOT_FOUND)
    return _revision(head, int(number), ports)


def story(story_id: str, cursor: str, ports: Ports) -> dict[str, Any]:
    """The articles of a story that may be seen, in the order of their ids.

    `{storyId, articles, next, isLast}`; `cursor` is `next` of the page before, or empty. Raises Refused:
    NOT_FOUND, or MALFORMED_REQUEST.
    """
    if len(cursor) > _LONGEST_ID:
        raise Refused(ReasonCode.MALFORMED_REQUEST, "cursor is none that was given")
    if not re.fullmatch(r"[0-9a-f]{32}", story_id):
        raise Refused(ReasonCode.NOT_FOUND)
    names = ports.articles.of_story(story_id, cursor, MOST_ARTICLES)
    heads = {name: head for name, head in ports.articles.heads_of(names).items() if head.is_seen}
    revisions = ports.articles.current(heads.values())
    found = [_listed(heads[name], revisions[name]) for name in names if name in revisions]
    if not found and not cursor:
        raise Refused(ReasonCode.NOT_FOUND)
    return {
        "storyId": story_id,
        "articles": found,
        "next": names[-1] if names else cursor,
        "isLast": len(names) < MOST_ARTICLES,
    }


def _listed(head: Head, revision: Revision) -> dict[str, Any]:
    """An article in a list: without its body."""
    article = ninjs.render(revision.article, ())
    return {
        "articleId": head.article_id,
        "seq": head.seq,
        "lifecycle": head.lifecycle,
        "href": f"/v1/articles/{head.article_id}",
        "article": {name: value for name, value in article.items() if name != "bodies"},
        "story": revision.story.model_dump(mode="json"),
    }


def _visible(article_id: str, ports: Ports) -> Head:
    head = ports.articles.head(article_id) if len(article_id) <= _LONGEST_ID else None
    if head is None or head.seq == 0:
        raise Refused(ReasonCode.NOT_FOUND)
    if head.lifecycle is Lifecycle.KILLED:
        raise Refused(ReasonCode.KILLED)
    return head


def _revision(head: Head, number: int, ports: Ports) -> dict[str, Any]:
    found = ports.articles.revision(head.article_id, number, head.record(number))
    if found is None or number <= head.purge_through:
        raise Refused(ReasonCode.KILLED)
    if head.event is None:
        raise Refused(ReasonCode.NOT_FOUND)
    facts = found.facts
    state = state_of(head, head.event)
    if number != head.event.revision:
        state = _untold(state, found)
    elif head.event.enrichment_revision and head.event.facts_digest:
        facts = ports.articles.facts(head.article_id, number, head.event.facts_digest) or facts
    line = published(found.article, state, facts, found.story).line()
    if len(found.article.text) > WHOLE_TEXT:
        # A response holds 6 MB at most; what says the same once more is left out.
        line |= {"text": None, "fields": None}
    return line


def outline(revision: Revision) -> dict[str, Any]:
    """A revision in the list of them: without its text."""
    article = revision.article
    return {
        "revision": revision.revision,
        "href": f"/v1/articles/{revision.article_id}/revisions/{revision.revision}",
        "title": article.title,
        "intent": article.intent,
        "sourceVersion": article.version.model_dump(mode="json") if article.version else None,
        "contentHash": article.content_hash,
        "rawSha256": article.raw.sha256,
    }


def _untold(state: State, revision: Revision) -> State:
    """The state with a revision that is not the one which the last event told of."""
    return State(
        article_id=state.article_id,
        revision=revision.revision,
        source_version=revision.article.version,
        content_hash=revision.article.content_hash,
        lifecycle=state.lifecycle,
    )


def disposition(outcome: Outcome) -> dict[str, Any]:
    """What a receipt tells of one article."""
    return outcome.model_dump(mode="json", include=_SHOWN, exclude_none=True)


_SHOWN = {"article_id", "revision", "disposition", "reason_code", "detail"}
