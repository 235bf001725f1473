"""An example of each document of the HTTP API, made from the sample by the code that answers."""

import json
from typing import Any

from copydesk import listing, showing, syndicating
from copydesk.contracts import published, state_of
from copydesk.dispositions import Disposition, Outcome
from copydesk.ports import Logged, Receipt, Revision
from infra.documents.life import ARRIVAL, Life, sample

_RECEIPT = "3f0c9a5e1b7d2468ace013579bdf02468ace1357"
_API = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com"
_SHOWN = {"language", "places", "reading"}
"""Kinds of facts; docs/event.md shows all of them."""
_NEXT = "MjAyNC0xMS0xMlQwNzo0MTowNC4wMDAwMDArMDA6MDA"

_NINJS = {
    "uri": "urn:example:bridge",
    "versionCreated": "2024-11-12T07:40:00Z",
    "headlines": [{"role": "main", "value": "Harbour bridge to close"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": "The bridge closes on Monday."}],
    "standard": {"name": "ninjs", "version": "3.1"},
}
_EVENT = {
    "type": "article.killed",
    "timestamp": "2024-11-12T09:00:00Z",
    "data": {"uri": "urn:example:bridge", "reason": "It stays open."},
}


def examples() -> dict[str, Any]:
    """The examples by the names of their schemas, and `atom`."""
    life = Life()
    life.deliver(sample())
    life.facts = tuple(fact for fact in life.facts if fact.kind in _SHOWN)
    event = life.event()
    if life.head is None or life.head.event is None or life.article is None:
        raise ValueError("nothing was delivered that owes an event")
    state = state_of(life.head, life.head.event)
    told = listing.Told(Logged(event.recordedtime, life.head), event)
    listed = listing.listed(told)
    revision = Revision(
        article_id=state.article_id, revision=1, token="", article=life.article, facts=life.facts
    )
    page = {"next": _NEXT, "isLast": True}
    in_story = {name: each for name, each in listed.items() if name not in {"publishedAt", "time"}}
    return {
        "Accepted": {"id": _RECEIPT, "location": f"/v1/receipts/{_RECEIPT}"},
        "Receipt": _receipt(state.article_id),
        "Published": published(life.article, state, life.facts).line(),
        "Revisions": {"articleId": state.article_id, "revisions": [showing.outline(revision)]},
        "ArticlePage": {"articles": [listed], **page},
        "EventPage": {"events": [json.loads(event.document())], **page},
        "StoryPage": {
            "storyId": state.article_id,
            "articles": [in_story],
            "next": state.article_id,
            "isLast": True,
        },
        "ninjs": _NINJS,
        "event": _EVENT,
        "JsonFeed": syndicating.json_feed([told], _API, {"language": "bg"}),
        "atom": syndicating.atom([told], _API, {"language": "bg"}),
    }


def _receipt(article_id: str) -> dict[str, Any]:
    receipt = Receipt(
        id=_RECEIPT, supplier="fakti", received_at=ARRIVAL, bytes=2048, sha256="0" * 64, expected=1
    )
    outcome = Outcome(
        receipt_id=_RECEIPT, item=0, disposition=Disposition.ACCEPTED, article_id=article_id, revision=1
    )
    return {
        **receipt.model_dump(mode="json"),
        "state": "done",
        "dispositions": [showing.disposition(outcome)],
    }
