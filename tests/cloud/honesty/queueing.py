"""Random calls of SQS and SNS: a queue, its dead letters, a topic and who hears it.

Nothing waits: a message is hidden for no time, or for longer than any sequence takes. No filter policy has
`{"exists": false}`, which ministack takes for true; the tests of copydesk.filtering have it.
"""

from typing import Any, Final

from hypothesis import strategies as st

from tests.cloud.honesty.steps import Arn, Name, QueueUrl, Receipt, Redrive, Step

QUEUE: Final = "queue"
DEAD: Final = "dead"
TOPIC: Final = "topic"
SET_UP: Final = (
    Step("sqs", "create_queue", {"QueueName": Name(DEAD)}),
    Step("sqs", "create_queue", {"QueueName": Name(QUEUE), "Attributes": {"VisibilityTimeout": "300"}}),
    Step("sns", "create_topic", {"Name": Name(TOPIC)}),
)
TEAR_DOWN: Final = (
    Step("sqs", "delete_queue", {"QueueUrl": QueueUrl(QUEUE)}),
    Step("sqs", "delete_queue", {"QueueUrl": QueueUrl(DEAD)}),
    Step("sns", "delete_topic", {"TopicArn": Arn("sns", TOPIC)}),
)

_BODIES: Final = ("one", "two", "three €")
_BODY: Final = st.sampled_from(_BODIES)
_QUEUE: Final = st.builds(QueueUrl, st.sampled_from([QUEUE, QUEUE, QUEUE, DEAD]))
_RECEIPT: Final = st.builds(Receipt, _BODY, st.sampled_from([0, 0, 0, 1]))


def _attributes(value: str) -> dict[str, Any]:
    return {"kind": {"DataType": "String", "StringValue": value}}


_SEND: Final = st.builds(
    lambda url, body, delay: Step(
        "sqs", "send_message", {"QueueUrl": url, "MessageBody": body, "DelaySeconds": delay}
    ),
    _QUEUE,
    st.sampled_from([*_BODIES, *_BODIES, *_BODIES]),
    st.sampled_from([0, 0, 0, 0, 900]),
)
_SEND_WRONG: Final = st.builds(
    lambda wrong: Step("sqs", "send_message", {"QueueUrl": QueueUrl(QUEUE), "MessageBody": "one", **wrong}),
    st.sampled_from(
        [{"MessageBody": ""}, {"MessageBody": "\ufffe"}, {"DelaySeconds": 901}, {"DelaySeconds": -1}]
    ),
)
_SEND_MARKED: Final = st.builds(
    lambda body, value: Step(
        "sqs",
        "send_message",
        {"QueueUrl": QueueUrl(QUEUE), "MessageBody": body, "MessageAttributes": _attributes(value)},
    ),
    _BODY,
    st.sampled_from(["a", "b"]),
)
_RECEIVE: Final = st.builds(
    lambda url, hidden: Step(
        "sqs",
        "receive_message",
        {
            "QueueUrl": url,
            "MaxNumberOfMessages": 10,
            "VisibilityTimeout": hidden,
            "MessageSystemAttributeNames": ["ApproximateReceiveCount"],
            "MessageAttributeNames": ["All"],
        },
    ),
    _QUEUE,
    st.sampled_from([0, 0, 300]),
)
_DELETE: Final = st.builds(
    lambda receipt: Step("sqs", "delete_message", {"QueueUrl": QueueUrl(QUEUE), "ReceiptHandle": receipt}),
    _RECEIPT,
)
_CHANGE: Final = st.builds(
    lambda receipt, seconds: Step(
        "sqs",
        "change_message_visibility",
        {"QueueUrl": QueueUrl(QUEUE), "ReceiptHandle": receipt, "VisibilityTimeout": seconds},
    ),
    _RECEIPT,
    st.sampled_from([0, 0, 300]),
)
_REDRIVE: Final = st.builds(
    lambda most: Step(
        "sqs",
        "set_queue_attributes",
        {
            "QueueUrl": QueueUrl(QUEUE),
            "Attributes": {
                "RedrivePolicy": Redrive(DEAD, most),
            },
        },
    ),
    st.sampled_from([1, 2]),
)
_SUBSCRIBE: Final = st.builds(
    lambda raw, policy: Step(
        "sns",
        "subscribe",
        {
            "TopicArn": Arn("sns", TOPIC),
            "Protocol": "sqs",
            "Endpoint": Arn("sqs", QUEUE),
            "Attributes": {"RawMessageDelivery": raw, **policy},
        },
    ),
    st.sampled_from(["true", "true", "false"]),
    st.sampled_from(
        [
            {},
            {"FilterPolicy": '{"kind": ["a"]}'},
            {"FilterPolicy": '{"kind": [{"prefix": "b"}]}'},
            {"FilterPolicy": '{"kind": [{"exists": true}]}'},
            {"FilterPolicy": '{"kind": [{"anything-but": ["a"]}]}'},
        ]
    ),
)


@st.composite
def _publish(draw: Any) -> Step:
    bodies = draw(st.lists(_BODY, min_size=1, max_size=3))
    entries: list[dict[str, Any]] = [
        {"Id": str(number), "Message": body} for number, body in enumerate(bodies)
    ]
    for entry in entries:
        if marked := draw(st.sampled_from(["", "a", "b", "bc"])):
            entry["MessageAttributes"] = _attributes(marked)
    if draw(st.sampled_from([False] * 9 + [True])):
        entries[-1]["Id"] = draw(st.sampled_from(["0", "no good", ""]))
    return Step(
        "sns", "publish_batch", {"TopicArn": Arn("sns", TOPIC), "PublishBatchRequestEntries": entries}
    )


CALLS: Final[st.SearchStrategy[Step]] = st.one_of(
    _SEND,
    _SEND,
    _SEND_WRONG,
    _SEND_MARKED,
    _RECEIVE,
    _RECEIVE,
    _RECEIVE,
    _DELETE,
    _DELETE,
    _CHANGE,
    _REDRIVE,
    _SUBSCRIBE,
    _publish(),
)
