"""What a consumer of the topic needs: a copy of the desk that is right, whatever order events come in.

Delivery is at least once and unordered, and an event carries the whole state of its article. So a consumer
keeps the last sequence of each article beside what it made of it, drops what is not higher, and applies what
is; a kill is an event like any other, and nothing that comes late undoes it.

This module needs the standard library and nothing else of this project: it can be copied.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, Protocol

type Event = Mapping[str, Any]

_LONGEST_SEQUENCE = 18


class Outcome(StrEnum):
    """What became of one delivery of an event."""

    APPLIED = "applied"
    OLD = "old"
    """The copy has this event or a later one of its article."""
    WAITING = "waiting"
    """Strict mode: an earlier event of the article is still on its way; deliver this one again."""


class Copy(Protocol):
    """Where a consumer keeps what it knows: an article's sequence and state change together or not at all."""

    def last(self, article_id: str) -> str | None:
        """The sequence of the last event that was applied to an article; None for an article it has not."""
        ...

    def apply(self, event: Event, last: str | None) -> bool:
        """Take an event's state over and note its sequence, if the article is still at `last`.

        False where another process was faster; nothing has changed then.
        """
        ...


class MalformedEvent(Exception):
    """A message that is no event of this contract; it will never be one."""


def event_of(body: str) -> Event:
    """The event of a queue's message, with raw delivery or in SNS's envelope. Raises MalformedEvent."""
    try:
        document = json.loads(body)
        if isinstance(document, dict) and document.get("Type") == "Notification":
            document = json.loads(document["Message"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise MalformedEvent(type(error).__name__) from error
    needed = ("id", "subject", "sequence", "time")
    if not isinstance(document, dict) or not all(isinstance(document.get(name), str) for name in needed):
        raise MalformedEvent(f"a CloudEvent with {', '.join(needed)} is expected")
    sequence = document["sequence"]
    if not (sequence.isascii() and sequence.isdecimal() and len(sequence) <= _LONGEST_SEQUENCE):
        raise MalformedEvent("sequence is a number")
    data = document.get("data")
    state, article = (data.get("state"), data.get("article")) if isinstance(data, dict) else (None, None)
    if not isinstance(state, dict) or not isinstance(state.get("lifecycle"), str):
        raise MalformedEvent("data has no state with a lifecycle")
    if not isinstance(article, dict):
        raise MalformedEvent("data has no article")
    return document


def consume(event: Event, copy: Copy) -> Outcome:
    """Apply an event to a copy, once: the state that it carries replaces whatever came before."""
    while True:
        last = copy.last(event["subject"])
        if not supersedes(event, last):
            return Outcome.OLD
        if copy.apply(event, last):
            return Outcome.APPLIED


def consume_every(
    event: Event, copy: Copy, missing: Callable[[str, int, int], Iterable[Event]] | None = None
) -> Outcome:
    """Strict mode: apply an event only after all earlier ones of its article, so that no revision is skipped.

    A kill is never kept waiting. `missing(article, first, last)` fetches events by their sequences, both
    included and in their order, as `GET /v1/events` has them; without it, or where it does not have them all,
    the event waits.
    A filtered subscription has gaps that are no loss: strict mode is for one without a filter.
    """
    last = copy.last(event["subject"])
    if not supersedes(event, last):
        return Outcome.OLD
    first, upto = int(last or 0) + 1, int(event["sequence"]) - 1
    if first <= upto and not is_kill(event):
        for earlier in missing(event["subject"], first, upto) if missing else ():
            if consume_every(earlier, copy) is Outcome.WAITING:
                break  # the log has it, but not yet the one before
        if int(copy.last(event["subject"]) or 0) < upto:
            return Outcome.WAITING
    return consume(event, copy)


def supersedes(event: Event, last_sequence: str | None) -> bool:
    """Whether an event tells something new to who has applied `last_sequence` of its article."""
    return last_sequence is None or int(event["sequence"]) > int(last_sequence)


def is_kill(event: Event) -> bool:
    """Whether the article is killed: its body and its facts have to go, wherever they were copied to."""
    return bool(event["data"].get("state", {}).get("lifecycle") == "killed")


def text(event: Event) -> str:
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


def _role(items: Any, role: str) -> str | None:
    return next((str(item["value"]) for item in items if item.get("role") == role), None)
