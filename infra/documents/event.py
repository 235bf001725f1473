"""docs/event.md: the published event, with an example that the code itself makes.

python -m infra.documents.event > docs/event.md
"""

import json
import sys
from pathlib import Path
from typing import Any, Final

from copydesk.aws.queues import message_attributes
from copydesk.ports import Notice
from infra.documents.life import Life, sample

_PAGE: Final = Path(__file__).with_name("event.template.md")


def document() -> str:
    """The page as Markdown."""
    life = Life()
    event, head = life.deliver(sample()), life.head
    if head is None:
        raise ValueError("the sample article has no state")
    attributes = message_attributes(Notice(event, head.attributes, head.lifecycle))
    told = {name: value["StringValue"] for name, value in attributes.items()}
    page = _PAGE.read_text("utf-8")
    return page.replace("{attributes}", json.dumps(told, indent=2)).replace(
        "{event}", json.dumps(_abridged(json.loads(event.document())), ensure_ascii=False, indent=2)
    )


def _abridged(event: dict[str, Any]) -> dict[str, Any]:
    """The event as a page has room for it: an item of each kind of fact, an entry of each list of names."""
    for fact in event["data"]["enrichment"]:
        fact["items"] = fact["items"][:1]
        for item in fact["items"]:
            if "mentions" in item:
                item["mentions"] = item["mentions"][:1]
            if "terms" in item:
                item["terms"] = dict(list(item["terms"].items())[:3])
    for name in ("people", "organisations", "places", "subjects", "events"):
        if name in event["data"]["article"]:
            event["data"]["article"][name] = event["data"]["article"][name][:1]
    return event


if __name__ == "__main__":
    sys.stdout.write(document())
