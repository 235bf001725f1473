"""Where moto and ministack are known to do otherwise than AWS; the fake does as AWS does there."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from tests.cloud.honesty.steps import Outcome, Step
from tests.cloud.values import normal

_DYNAMODB: Final = "https://docs.aws.amazon.com/amazondynamodb/latest/"
_S3: Final = "https://docs.aws.amazon.com/AmazonS3/latest/"
_SQS: Final = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/"
_SNS: Final = "https://docs.aws.amazon.com/sns/latest/"
_SECRETS: Final = "https://docs.aws.amazon.com/secretsmanager/latest/apireference/"

type Fits = Callable[[Step, Outcome, Outcome], bool]


class Gap(NamedTuple):
    """What another AWS does wrongly, and where AWS says what is right.

    `fits` says whether a difference comes from it. Where it leaves the state as AWS would have it, the
    comparison goes on after it.
    """

    name: str
    others: tuple[str, ...]
    reference: str
    fits: Fits
    goes_on: bool = False


def gap_of(other: str, step: Step, fake: Outcome, theirs: Outcome) -> Gap | None:
    """The gap that a difference comes from, if it is one."""
    for gap in GAPS:
        if other in gap.others and gap.fits(step, fake, theirs):
            return gap
    return None


def _calls(*methods: str) -> Fits:
    return lambda step, _, __: step.method in methods


def _codes(fake: str, theirs: str, *methods: str) -> Fits:
    """Errors instead of answers, or the other way round; "" is an answer."""
    return lambda step, mine, other: (
        (not methods or step.method in methods) and mine.code == fake and other.code == theirs
    )


def _as(change: Callable[[Any], Any]) -> Fits:
    """The answers are the same once this change is made to the other's."""
    return lambda _, fake, theirs: (
        fake.code == theirs.code
        and (change(fake.answer) == change(theirs.answer))
        and fake.answer is not None
    )


def _normal_numbers(value: Any) -> Any:
    match value:
        case {"N": str(text), **rest} if not rest:
            return {"N": normal(text)}
        case {"NS": list(texts), **rest} if not rest:
            return {"NS": sorted(normal(text) for text in texts)}
        case dict():
            return {name: _normal_numbers(member) for name, member in value.items()}
        case list():
            return [_normal_numbers(member) for member in value]
        case _:
            return value


def _without(name: str) -> Callable[[Any], Any]:
    return lambda answer: (
        {key: value for key, value in answer.items() if key != name} if isinstance(answer, dict) else answer
    )


def _keyless(answer: Any) -> Any:
    shown = (answer or {}).get("Attributes", {})
    return {name: value for name, value in shown.items() if name not in ("pk", "sk")}


def _unmarked(deleted: list[dict[str, Any]]) -> list[Any]:
    names = ("DeleteMarker", "DeleteMarkerVersionId")
    shown = [{name: value for name, value in one.items() if name not in names} for one in deleted]
    return sorted(shown, key=str)


def _only_once(records: Any) -> Any:
    """A stream without what tells of the same new item before."""
    if not isinstance(records, list):
        return records
    records = _normal_numbers(records)
    return [
        record
        for record, following in zip(records, [*records[1:], {"told": [None]}], strict=True)
        if not _is_repeated(record["told"], following["told"])
    ]


def _is_repeated(told: Any, following: Any) -> bool:
    if told[0] == "MODIFY":
        return bool(told[2] == told[3])
    return bool(told[0] == following[0] == "INSERT" and told[1] == following[1])


def _crashed(_: Step, __: Outcome, theirs: Outcome) -> bool:
    return theirs.code.startswith("Crashed") or theirs.status >= 500


def _has(request: Mapping[str, Any], *words: str) -> bool:
    texts = " ".join(str(value) for name, value in request.items() if name.endswith("Expression"))
    return any(word in texts for word in words)


GAPS: Final[tuple[Gap, ...]] = (
    Gap(
        "an error of its own comes through",
        ("moto", "ministack"),
        f"{_DYNAMODB}developerguide/Programming.Errors.html",
        _crashed,
    ),
    Gap(
        "numbers stay as they were written",
        ("moto",),
        f"{_DYNAMODB}developerguide/HowItWorks.NamingRulesDataTypes.html",
        _as(_normal_numbers),
        goes_on=True,
    ),
    Gap(
        "a stream tells of a new item twice, and of writes that changed nothing",
        ("moto",),
        f"{_DYNAMODB}developerguide/Streams.html",
        lambda step, fake, theirs: step.method == "records" and _as(_only_once)(step, fake, theirs),
        goes_on=True,
    ),
    Gap(
        "bounds in the wrong order are let through",
        ("moto", "ministack"),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda _, fake, __: "The BETWEEN operator" in fake.message,
    ),
    Gap(
        "the types of operands are not looked at",
        ("moto", "ministack"),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda _, fake, __: "Incorrect operand type" in fake.message,
    ),
    Gap(
        "what is added to or taken from may be of another type",
        ("ministack",),
        f"{_DYNAMODB}developerguide/Expressions.UpdateExpressions.html",
        lambda _, fake, __: "An operand in the update expression" in fake.message,
    ),
    Gap(
        "an attribute of another type is an error",
        ("ministack",),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda _, fake, theirs: fake.code != theirs.code and "Incorrect operand type" in theirs.message,
    ),
    Gap(
        "a path that leads nowhere is no error",
        ("moto", "ministack"),
        f"{_DYNAMODB}developerguide/Expressions.UpdateExpressions.html",
        lambda _, fake, __: "The document path provided" in fake.message,
    ),
    Gap(
        "the size of what is not there is nought",
        ("ministack",),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda step, _, __: _has(step.request, "size("),
    ),
    Gap(
        "the size of what is not there is an error",
        ("moto",),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda step, _, theirs: theirs.code == "ValidationException" and _has(step.request, "size("),
    ),
    Gap(
        "a page that ends with its limit has no LastEvaluatedKey",
        ("moto", "ministack"),
        f"{_DYNAMODB}APIReference/API_Query.html",
        lambda step, fake, theirs: (
            "Limit" in step.request
            and _as(lambda answer: _normal_numbers(_without("LastEvaluatedKey")(answer)))(step, fake, theirs)
        ),
        goes_on=True,
    ),
    Gap(
        "an attribute that is not there equals NULL",
        ("moto",),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda step, _, __: {"NULL": True} in step.request.get("ExpressionAttributeValues", {}).values(),
    ),
    Gap(
        "UPDATED_OLD leaves out what stays the same",
        ("moto",),
        f"{_DYNAMODB}APIReference/API_UpdateItem.html",
        lambda step, fake, theirs: (
            step.request.get("ReturnValues") == "UPDATED_OLD" and not fake.code and not theirs.code
        ),
        goes_on=True,
    ),
    Gap(
        "a version that is a delete marker is not found",
        ("moto",),
        f"{_S3}userguide/DeleteMarker.html",
        lambda step, fake, theirs: (
            step.method in ("get_object", "head_object") and (fake.status, theirs.status) == (405, 404)
        ),
        goes_on=True,
    ),
    Gap(
        "another code where a receipt's message is gone",
        ("moto", "ministack"),
        f"{_SQS}APIReference/API_ChangeMessageVisibility.html",
        _codes("InvalidParameterValue", "ReceiptHandleIsInvalid", "change_message_visibility"),
        goes_on=True,
    ),
    Gap(
        "another code where an entry of a batch has no id",
        ("ministack",),
        f"{_SNS}api/API_PublishBatch.html",
        _codes("InvalidBatchEntryId", "InvalidParameterException", "publish_batch"),
        goes_on=True,
    ),
    Gap(
        "UPDATED_NEW tells the key of a new item",
        ("moto",),
        f"{_DYNAMODB}APIReference/API_UpdateItem.html",
        lambda step, fake, theirs: (
            step.request.get("ReturnValues") == "UPDATED_NEW" and not fake.code and not theirs.code
        ),
        goes_on=True,
    ),
    Gap(
        "deleting an object that is not there leaves no delete marker",
        ("moto",),
        f"{_S3}API/API_DeleteObject.html",
        lambda step, fake, theirs: (
            step.method == "delete_object"
            and "VersionId" not in step.request
            and theirs.answer == {}
            and (fake.answer or {}).get("DeleteMarker") is True
        ),
    ),
    Gap(
        "Quiet is not quiet",
        ("moto",),
        f"{_S3}API/API_DeleteObjects.html",
        lambda step, fake, _: (
            step.method == "delete_objects" and step.request["Delete"]["Quiet"] and fake.answer == ([], [])
        ),
        goes_on=True,
    ),
    Gap(
        "another media type where none was given",
        ("ministack",),
        f"{_S3}API/API_PutObject.html",
        _as(_without("ContentType")),
        goes_on=True,
    ),
    Gap(
        "keys may be too long",
        ("moto", "ministack"),
        f"{_S3}userguide/object-keys.html",
        _codes("KeyTooLongError", "", "put_object"),
    ),
    Gap(
        "characters that no message may have",
        ("moto", "ministack"),
        f"{_SQS}APIReference/API_SendMessage.html",
        _codes("InvalidMessageContents", "", "send_message"),
    ),
    Gap(
        "a delay may be out of its range",
        ("moto", "ministack"),
        f"{_SQS}APIReference/API_SendMessage.html",
        _codes("InvalidParameterValue", "", "send_message"),
    ),
    Gap(
        "a message may be empty",
        ("moto",),
        f"{_SQS}APIReference/API_SendMessage.html",
        _codes("MissingParameter", "", "send_message"),
    ),
    Gap(
        "a receipt whose message is deleted is an error",
        ("ministack",),
        f"{_SQS}APIReference/API_DeleteMessage.html",
        _codes("", "ReceiptHandleIsInvalid", "delete_message"),
        goes_on=True,
    ),
    Gap(
        "another queue's receipt is no error",
        ("moto", "ministack"),
        f"{_SQS}SQSDeveloperGuide/sqs-queue-message-identifiers.html",
        _codes("ReceiptHandleIsInvalid", "", "delete_message", "change_message_visibility"),
    ),
    Gap(
        "the visibility of a message that is not in flight can be changed",
        ("moto", "ministack"),
        f"{_SQS}APIReference/API_ChangeMessageVisibility.html",
        _codes("AWS.SimpleQueueService.MessageNotInflight", "", "change_message_visibility"),
    ),
    Gap(
        "the ids of a batch's entries may be anything",
        ("moto", "ministack"),
        f"{_SNS}api/API_PublishBatch.html",
        _codes("InvalidBatchEntryId", "", "publish_batch"),
    ),
    Gap(
        "deleting a version does not tell which it was",
        ("moto",),
        f"{_S3}API/API_DeleteObject.html",
        lambda step, fake, theirs: (
            step.method == "delete_object"
            and "VersionId" in step.request
            and "VersionId" in (fake.answer or {})
            and theirs.answer in ({}, _without("DeleteMarker")(fake.answer))
        ),
        goes_on=True,
    ),
    Gap(
        "deleting a delete marker does not tell that it was one",
        ("moto",),
        f"{_S3}API/API_DeletedObject.html",
        lambda step, fake, theirs: (
            step.method == "delete_objects"
            and fake.answer is not None
            and _unmarked(fake.answer[0]) == _unmarked(theirs.answer[0])
        ),
        goes_on=True,
    ),
    Gap(
        "deleting by force what is not there is an error",
        ("ministack",),
        f"{_SECRETS}API_DeleteSecret.html",
        _codes("", "ResourceNotFoundException", "delete_secret"),
        goes_on=True,
    ),
    Gap(
        "a second subscription of a queue with other attributes is no error",
        ("moto", "ministack"),
        f"{_SNS}api/API_Subscribe.html",
        _codes("InvalidParameter", "", "subscribe"),
    ),
    Gap(
        "an error has another status",
        ("moto",),
        f"{_SECRETS}CommonErrors.html",
        lambda step, fake, theirs: step.service == "secretsmanager" and fake.code == theirs.code != "",
        goes_on=True,
    ),
    Gap(
        "a deleted secret takes a new value",
        ("moto", "ministack"),
        f"{_SECRETS}API_PutSecretValue.html",
        _codes("InvalidRequestException", "", "put_secret_value"),
    ),
)
