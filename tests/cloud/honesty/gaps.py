"""Where moto and ministack are known to do otherwise than AWS; the fake does as AWS does there."""

from typing import Final, NamedTuple

from tests.cloud.honesty.fits import (
    Fits,
    alike,
    attributes,
    clauses,
    codes,
    crashed,
    decides_otherwise,
    has,
    is_old_receipt,
    keyless,
    normal_numbers,
    only_once,
    unmarked,
    without,
)
from tests.cloud.honesty.steps import Outcome, Step

_DYNAMODB: Final = "https://docs.aws.amazon.com/amazondynamodb/latest/"
_S3: Final = "https://docs.aws.amazon.com/AmazonS3/latest/"
_SQS: Final = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/"
_SNS: Final = "https://docs.aws.amazon.com/sns/latest/"
_SECRETS: Final = "https://docs.aws.amazon.com/secretsmanager/latest/apireference/"


class Gap(NamedTuple):
    """What another AWS does wrongly, and where AWS says what is right.

    `fits` says whether a difference comes from it. Where it leaves the state as AWS would have it, the
    comparison goes on after it; where it `shows_later`, the answer is the same, and it ends there.
    """

    name: str
    others: tuple[str, ...]
    reference: str
    fits: Fits
    goes_on: bool = False
    shows_later: bool = False


def gap_of(other: str, step: Step, fake: Outcome, theirs: Outcome) -> Gap | None:
    """The gap that a difference comes from, or that will make one, if it is one."""
    for gap in GAPS:
        is_asked = other in gap.others and gap.shows_later == (fake == theirs)
        if is_asked and gap.fits(step, fake, theirs):
            return gap
    return None


GAPS: Final[tuple[Gap, ...]] = (
    Gap(
        "an update that is refused is done in part",
        ("moto",),
        f"{_DYNAMODB}APIReference/API_UpdateItem.html",
        lambda step, fake, _: fake.code == "ValidationException" and clauses(step) > 1,
        shows_later=True,
    ),
    Gap(
        "an error of its own comes through",
        ("moto", "ministack"),
        f"{_DYNAMODB}developerguide/Programming.Errors.html",
        crashed,
    ),
    Gap(
        "numbers stay as they were written",
        ("moto",),
        f"{_DYNAMODB}developerguide/HowItWorks.NamingRulesDataTypes.html",
        alike(normal_numbers),
        goes_on=True,
    ),
    Gap(
        "a stream tells of a new item twice, and of writes that changed nothing",
        ("moto",),
        f"{_DYNAMODB}developerguide/Streams.html",
        lambda step, fake, theirs: step.method == "records" and alike(only_once)(step, fake, theirs),
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
        lambda step, fake, theirs: has(step.request, "size(") and decides_otherwise(step, fake, theirs),
    ),
    Gap(
        "the size of what is not there is an error",
        ("moto",),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda step, fake, theirs: (
            has(step.request, "size(")
            and theirs.code == "ValidationException"
            and fake.code in ("", "ConditionalCheckFailedException")
        ),
    ),
    Gap(
        "a page that ends with its limit has no LastEvaluatedKey",
        ("moto", "ministack"),
        f"{_DYNAMODB}APIReference/API_Query.html",
        lambda step, fake, theirs: (
            "Limit" in step.request
            and alike(lambda answer: normal_numbers(without("LastEvaluatedKey")(answer)))(step, fake, theirs)
        ),
        goes_on=True,
    ),
    Gap(
        "an attribute that is not there equals NULL",
        ("moto",),
        f"{_DYNAMODB}developerguide/Expressions.OperatorsAndFunctions.html",
        lambda step, fake, theirs: (
            {"NULL": True} in step.request.get("ExpressionAttributeValues", {}).values()
            and decides_otherwise(step, fake, theirs)
        ),
    ),
    Gap(
        "UPDATED_OLD leaves out what stays the same",
        ("moto",),
        f"{_DYNAMODB}APIReference/API_UpdateItem.html",
        lambda step, fake, theirs: (
            step.request.get("ReturnValues") == "UPDATED_OLD"
            and fake.code == theirs.code == ""
            and attributes(theirs).items() <= attributes(fake).items()
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
        codes("InvalidParameterValue", "ReceiptHandleIsInvalid", "change_message_visibility"),
        goes_on=True,
    ),
    Gap(
        "another code where an entry of a batch has no id",
        ("ministack",),
        f"{_SNS}api/API_PublishBatch.html",
        codes("InvalidBatchEntryId", "InvalidParameterException", "publish_batch"),
        goes_on=True,
    ),
    Gap(
        "UPDATED_NEW tells the key of a new item, and leaves out what stays the same",
        ("moto",),
        f"{_DYNAMODB}APIReference/API_UpdateItem.html",
        lambda step, fake, theirs: (
            step.request.get("ReturnValues") == "UPDATED_NEW"
            and fake.code == theirs.code == ""
            and keyless(attributes(theirs)).items() <= attributes(fake).items()
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
        lambda step, fake, theirs: (
            step.method == "delete_objects"
            and step.request["Delete"]["Quiet"]
            and fake.answer == ([], [])
            and not theirs.answer[1]
        ),
        goes_on=True,
    ),
    Gap(
        "another media type where none was given",
        ("ministack",),
        f"{_S3}API/API_PutObject.html",
        alike(without("ContentType")),
        goes_on=True,
    ),
    Gap(
        "keys may be too long",
        ("moto", "ministack"),
        f"{_S3}userguide/object-keys.html",
        codes("KeyTooLongError", "", "put_object"),
    ),
    Gap(
        "characters that no message may have",
        ("moto", "ministack"),
        f"{_SQS}APIReference/API_SendMessage.html",
        codes("InvalidMessageContents", "", "send_message"),
    ),
    Gap(
        "a delay may be out of its range",
        ("moto", "ministack"),
        f"{_SQS}APIReference/API_SendMessage.html",
        codes("InvalidParameterValue", "", "send_message"),
    ),
    Gap(
        "a message may be empty",
        ("moto",),
        f"{_SQS}APIReference/API_SendMessage.html",
        codes("MissingParameter", "", "send_message"),
    ),
    Gap(
        "a receipt whose message is deleted is an error",
        ("ministack",),
        f"{_SQS}APIReference/API_DeleteMessage.html",
        codes("", "ReceiptHandleIsInvalid", "delete_message"),
        goes_on=True,
    ),
    Gap(
        "an old receipt deletes",
        ("moto",),
        f"{_SQS}APIReference/API_DeleteMessage.html",
        is_old_receipt,
        shows_later=True,
    ),
    Gap(
        "another queue's receipt is no error",
        ("moto", "ministack"),
        f"{_SQS}SQSDeveloperGuide/sqs-queue-message-identifiers.html",
        codes("ReceiptHandleIsInvalid", "", "delete_message", "change_message_visibility"),
    ),
    Gap(
        "the visibility of a message that is not in flight can be changed",
        ("moto", "ministack"),
        f"{_SQS}APIReference/API_ChangeMessageVisibility.html",
        codes("AWS.SimpleQueueService.MessageNotInflight", "", "change_message_visibility"),
    ),
    Gap(
        "the ids of a batch's entries may be anything",
        ("moto", "ministack"),
        f"{_SNS}api/API_PublishBatch.html",
        codes("InvalidBatchEntryId", "", "publish_batch"),
    ),
    Gap(
        "deleting a version does not tell which it was",
        ("moto",),
        f"{_S3}API/API_DeleteObject.html",
        lambda step, fake, theirs: (
            step.method == "delete_object"
            and "VersionId" in step.request
            and "VersionId" in (fake.answer or {})
            and theirs.answer in ({}, without("DeleteMarker")(fake.answer))
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
            and unmarked(fake.answer[0]) == unmarked(theirs.answer[0])
        ),
        goes_on=True,
    ),
    Gap(
        "deleting by force what is not there is an error",
        ("ministack",),
        f"{_SECRETS}API_DeleteSecret.html",
        codes("", "ResourceNotFoundException", "delete_secret"),
        goes_on=True,
    ),
    Gap(
        "a second subscription of a queue with other attributes is no error",
        ("moto", "ministack"),
        f"{_SNS}api/API_Subscribe.html",
        codes("InvalidParameter", "", "subscribe"),
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
        codes("InvalidRequestException", "", "put_secret_value"),
    ),
)
