"""How two answers to a call differ: what the known gaps are told apart by."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.cloud.honesty.steps import Outcome, Receipt, Step
from tests.cloud.values import normal

type Fits = Callable[[Step, Outcome, Outcome], bool]


def codes(fake: str, theirs: str, *methods: str) -> Fits:
    """Errors instead of answers, or the other way round; "" is an answer."""
    return lambda step, mine, other: (
        (not methods or step.method in methods) and mine.code == fake and other.code == theirs
    )


def alike(change: Callable[[Any], Any]) -> Fits:
    """The answers are the same once this change is made to the other's."""
    return lambda _, fake, theirs: (
        fake.code == theirs.code
        and (change(fake.answer) == change(theirs.answer))
        and fake.answer is not None
    )


def normal_numbers(value: Any) -> Any:
    """Numbers as DynamoDB writes them, wherever they are."""
    match value:
        case {"N": str(text), **rest} if not rest:
            return {"N": normal(text)}
        case {"NS": list(texts), **rest} if not rest:
            return {"NS": sorted(normal(text) for text in texts)}
        case dict():
            return {name: normal_numbers(member) for name, member in value.items()}
        case list():
            return [normal_numbers(member) for member in value]
        case _:
            return value


def without(name: str) -> Callable[[Any], Any]:
    """An answer without one of its members."""
    return lambda answer: (
        {key: value for key, value in answer.items() if key != name} if isinstance(answer, dict) else answer
    )


def attributes(outcome: Outcome) -> dict[str, Any]:
    """What an update tells of its item."""
    shown: dict[str, Any] = normal_numbers((outcome.answer or {}).get("Attributes", {}))
    return shown


def keyless(shown: dict[str, Any]) -> dict[str, Any]:
    """Without the item's key."""
    return {name: value for name, value in shown.items() if name not in ("pk", "sk")}


def decides_otherwise(step: Step, fake: Outcome, theirs: Outcome) -> bool:
    """Whether a condition or a filter was held to be true by one and false by the other, and no more."""
    if step.method in ("query", "scan"):
        return not fake.code and not theirs.code
    failed, refused = "ConditionalCheckFailedException", "ValidationException"
    # Who held the condition to be true may then have come to the update, and refused that.
    return {fake.code, theirs.code} in ({"", failed}, {refused, failed})


def clauses(step: Step) -> int:
    """How many things an update does."""
    expression = str(step.request.get("UpdateExpression", ""))
    return expression.count(",") + sum(
        expression.count(word) for word in ("SET ", "REMOVE ", "ADD ", "DELETE ")
    )


def is_old_receipt(step: Step, fake: Outcome, _: Outcome) -> bool:
    """Whether a message was to be deleted by a receipt that is not its last one."""
    receipt = step.request.get("ReceiptHandle")
    return (
        step.method == "delete_message"
        and isinstance(receipt, Receipt)
        and receipt.back > 0
        and not fake.code
    )


def unmarked(deleted: list[dict[str, Any]]) -> list[Any]:
    """What was deleted, without what is said of delete markers."""
    names = ("DeleteMarker", "DeleteMarkerVersionId")
    shown = [{name: value for name, value in one.items() if name not in names} for one in deleted]
    return sorted(shown, key=str)


def only_once(records: Any) -> Any:
    """A stream without what tells of the same new item before."""
    if not isinstance(records, list):
        return records
    records = normal_numbers(records)
    return [
        record
        for record, following in zip(records, [*records[1:], {"told": [None]}], strict=True)
        if not _is_repeated(record["told"], following["told"])
    ]


def _is_repeated(told: Any, following: Any) -> bool:
    if told[0] == "MODIFY":
        return bool(told[2] == told[3])
    return bool(told[0] == following[0] == "INSERT" and told[1] == following[1])


def crashed(_: Step, __: Outcome, theirs: Outcome) -> bool:
    """The other AWS failed by itself."""
    return theirs.code.startswith("Crashed") or theirs.status >= 500


def has(request: Mapping[str, Any], *words: str) -> bool:
    """Whether one of the expressions has one of the words."""
    texts = " ".join(str(value) for name, value in request.items() if name.endswith("Expression"))
    return any(word in texts for word in words)
