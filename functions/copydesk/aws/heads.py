"""HEAD in its item: compressed, since an event is two writes of it and a write is paid by the kilobyte."""

from copydesk.aws.tables import Item, Value, compressed, expanded
from copydesk.lifecycle import Head


def stored(head: Head) -> "Value":
    """The attribute."""
    return {"B": compressed(head.model_dump_json(exclude_defaults=True))}


def head_of(item: Item) -> Head:
    """HEAD of its item."""
    return Head.model_validate_json(expanded(bytes(item["head"]["B"])))
