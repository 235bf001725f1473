"""What a consumer of the topic needs: the whole text of an event, and which events to apply."""

from collections.abc import Mapping
from typing import Any


def text(event: Mapping[str, Any]) -> str:
    """The text that every offset in the event counts in, from headline, summary and body.

    Raises KeyError where the body does not travel (then fetch `dataref`).
    """
    article = event["data"]["article"]
    if "bodies" not in article and event.get("dataref"):
        raise KeyError("bodies")
    parts = (
        _role(article.get("headlines", ()), "main"),
        _role(article.get("descriptions", ()), "summary"),
        _role(article.get("bodies", ()), "main"),
    )
    return "\n\n".join(part for part in parts if part)


def supersedes(event: Mapping[str, Any], last_sequence: str | None) -> bool:
    """Whether an event tells something new to who has applied `last_sequence` of its article.

    An event carries the whole state, so a higher one is applied at once and anything else is dropped.
    """
    return last_sequence is None or str(event["sequence"]) > last_sequence


def _role(items: Any, role: str) -> str | None:
    return next((str(item["value"]) for item in items if item.get("role") == role), None)
