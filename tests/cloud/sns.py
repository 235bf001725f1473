"""SNS: topics and the queues that hear them.

https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html
https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from copydesk.conditions import MalformedPolicy
from copydesk.filtering import Policy, accepts, policy_of
from tests.cloud.failures import Fault
from tests.cloud.notices import Send
from tests.cloud.places import ACCOUNT, REGION
from tests.cloud.sqs import MOST_ATTRIBUTES

type Request = Mapping[str, Any]
type Answer = dict[str, Any]

LARGEST_BATCH: Final = 256 * 1024
_MOST_AT_ONCE: Final = 10


@dataclass
class Subscription:
    """A queue that hears a topic."""

    arn: str
    queue_arn: str
    attributes: dict[str, str]
    policy: Policy

    @property
    def is_raw(self) -> bool:
        return self.attributes.get("RawMessageDelivery") == "true"


@dataclass
class Topic:
    """A topic and who hears it."""

    arn: str
    attributes: dict[str, str]
    subscriptions: list[Subscription] = field(default_factory=list)


class SNS:
    """The topics of an account."""

    def __init__(self, now: Callable[[], datetime], send: Send) -> None:
        self._now = now
        self._send = send
        self.topics: dict[str, Topic] = {}
        self._published = 0
        self._subscribed = 0

    def topic(self, arn: str) -> Topic:
        """A topic by its ARN."""
        found = self.topics.get(arn)
        if found is None:
            raise Fault("NotFound", "Topic does not exist", 404)
        return found

    def create_topic(self, request: Request) -> Answer:
        arn = f"arn:aws:sns:{REGION}:{ACCOUNT}:{request['Name']}"
        self.topics.setdefault(arn, Topic(arn, dict(request.get("Attributes", {}))))
        return {"TopicArn": arn}

    def delete_topic(self, request: Request) -> Answer:
        self.topics.pop(request["TopicArn"], None)
        return {}

    def subscribe(self, request: Request) -> Answer:
        topic, endpoint = self.topic(request["TopicArn"]), request["Endpoint"]
        if request["Protocol"] != "sqs":
            raise Fault("InvalidParameter", "Invalid parameter: only queues subscribe here")
        attributes = dict(request.get("Attributes", {}))
        for there in topic.subscriptions:
            if there.queue_arn == endpoint:
                if there.attributes != attributes:
                    raise Fault("InvalidParameter", "Subscription already exists with different attributes")
                return {"SubscriptionArn": there.arn}
        try:
            policy = policy_of(attributes.get("FilterPolicy", "{}"))
        except MalformedPolicy as error:
            raise Fault("InvalidParameter", f"Invalid parameter: FilterPolicy: {error}") from error
        self._subscribed += 1
        arn = f"{topic.arn}:00000000-0000-4000-8000-{self._subscribed:012x}"
        topic.subscriptions.append(Subscription(arn, endpoint, attributes, policy))
        return {"SubscriptionArn": arn}

    def unsubscribe(self, request: Request) -> Answer:
        arn = request["SubscriptionArn"]
        for topic in self.topics.values():
            topic.subscriptions = [each for each in topic.subscriptions if each.arn != arn]
        return {}

    def publish(self, request: Request) -> Answer:
        topic = self.topic(request["TopicArn"])
        _check_message(request)
        if _size(request) > LARGEST_BATCH:
            raise Fault("InvalidParameter", "Invalid parameter: Message too long")
        return {"MessageId": self._fan_out(topic, request)}

    def publish_batch(self, request: Request) -> Answer:
        topic, entries = self.topic(request["TopicArn"]), request["PublishBatchRequestEntries"]
        _check_batch(entries)
        went, failed = [], []
        for entry in entries:
            try:
                _check_message(entry)
            except Fault as fault:
                told = {"Code": fault.code, "Message": fault.message, "SenderFault": True}
                failed.append({"Id": entry["Id"], **told})
                continue
            went.append({"Id": entry["Id"], "MessageId": self._fan_out(topic, entry)})
        return {"Successful": went, "Failed": failed}

    def _fan_out(self, topic: Topic, entry: Mapping[str, Any]) -> str:
        self._published += 1
        message_id = f"00000000-0000-4000-9000-{self._published:012x}"
        attributes = entry.get("MessageAttributes", {})
        for subscription in topic.subscriptions:
            if not accepts(subscription.policy, attributes):
                continue
            if subscription.is_raw:
                # More attributes than a queue's message may have: SNS throws the message away.
                if len(attributes) <= MOST_ATTRIBUTES:
                    self._send(subscription.queue_arn, entry["Message"], attributes)
                continue
            envelope = _envelope(entry, topic.arn, message_id, subscription.arn, self._now())
            self._send(subscription.queue_arn, json.dumps(envelope), {})
        return message_id


def _envelope(
    entry: Mapping[str, Any], topic_arn: str, message_id: str, subscription_arn: str, at: datetime
) -> Answer:
    envelope: Answer = {
        "Type": "Notification",
        "MessageId": message_id,
        "TopicArn": topic_arn,
        "Message": entry["Message"],
        "Timestamp": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "SignatureVersion": "1",
        "Signature": "EXAMPLE",
        "SigningCertURL": f"https://sns.{REGION}.amazonaws.com/SimpleNotificationService-example.pem",
        "UnsubscribeURL": f"https://sns.{REGION}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn={subscription_arn}",
    }
    if "Subject" in entry:
        envelope["Subject"] = entry["Subject"]
    if attributes := entry.get("MessageAttributes"):
        envelope["MessageAttributes"] = {
            name: {"Type": value["DataType"], "Value": value.get("StringValue")}
            for name, value in attributes.items()
        }
    return envelope


def _check_message(entry: Mapping[str, Any]) -> None:
    if not entry["Message"]:
        raise Fault("InvalidParameter", "Invalid parameter: Empty message")
    for name, value in entry.get("MessageAttributes", {}).items():
        if not value.get("StringValue") and not value.get("BinaryValue"):
            raise Fault(
                "ParameterValueInvalid", f"The message attribute '{name}' must contain a non-empty value"
            )


def _check_batch(entries: Any) -> None:
    if not entries:
        raise Fault("EmptyBatchRequest", "The batch request doesn't contain any entries.")
    if len(entries) > _MOST_AT_ONCE:
        raise Fault(
            "TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible."
        )
    if len({entry["Id"] for entry in entries}) < len(entries):
        raise Fault("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.")
    if not all(re.fullmatch("[A-Za-z0-9_-]{1,80}", entry["Id"]) for entry in entries):
        raise Fault("InvalidBatchEntryId", "The Id of a batch entry doesn't abide by the specification.")
    if sum(map(_size, entries)) > LARGEST_BATCH:
        raise Fault(
            "BatchRequestTooLong", "The length of all the batch messages put together is more than the limit."
        )


def _size(entry: Mapping[str, Any]) -> int:
    return len(entry["Message"].encode()) + sum(
        len(name.encode()) + len(value["DataType"].encode()) + len(value.get("StringValue", "").encode())
        for name, value in entry.get("MessageAttributes", {}).items()
    )
