"""docs/event.md: the published event, with an example that the code itself makes.

python -m infra.documents.event > docs/event.md
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from copydesk.advancing import advance
from copydesk.aws.queues import message_attributes
from copydesk.contracts import Event, Story, attributes_of, event_of, published, state_of
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.ingesting import describe
from copydesk.lifecycle import Head, decide
from copydesk.messages import ArticleMessage
from copydesk.ports import Notice, Revision
from infra.suppliers.package import read_all

SAMPLE: Final = Path(__file__).parents[2] / "samples" / "harbour.txt"
ARRIVAL: Final = datetime(2024, 11, 12, 7, 41, 3, tzinfo=UTC)
COMMIT: Final = datetime(2024, 11, 12, 7, 41, 4, tzinfo=UTC)

_PAGE: Final = Path(__file__).with_name("event.template.md")


def example() -> tuple[Event, Head]:
    """The event of the sample article, made by the code that runs in Lambda."""
    supplier = read_all()["fakti"]
    data = SAMPLE.read_bytes()
    reading = read(Document(data, name=SAMPLE.name), supplier)
    (draft,) = reading.items
    if isinstance(draft, Refused):
        raise draft
    raw = describe(data, reading, ref="s3://copydesk-inbox/fakti/2024-11-12/harbour.txt?versionId=3HL4kq")
    article = identify(draft, supplier, raw, ARRIVAL)
    facts = enrich(article, Models.load(), article.publisher)
    message = ArticleMessage(receipt_id="4f" * 20, item=0, arrived_at=ARRIVAL, article=article, facts=facts)
    revision = Revision(
        article_id=article.article_id,
        revision=1,
        token=message.token,
        article=article,
        facts=facts,
        attributes=attributes_of(article, facts, Story()),
    )
    head = advance(None, decide(None, article, COMMIT), message, revision, COMMIT)
    if head.event is None:
        raise ValueError("the sample article owes no event")
    state = state_of(head, head.event)
    return event_of(head, head.event, published(article, state, facts)), head


def document() -> str:
    """The page as Markdown."""
    event, head = example()
    attributes = message_attributes(Notice(event, head.attributes, head.lifecycle))
    told = {name: value["StringValue"] for name, value in attributes.items()}
    page = _PAGE.read_text("utf-8")
    return page.replace("{attributes}", json.dumps(told, indent=2)).replace(
        "{event}", json.dumps(json.loads(event.document()), ensure_ascii=False, indent=2)
    )


if __name__ == "__main__":
    sys.stdout.write(document())
