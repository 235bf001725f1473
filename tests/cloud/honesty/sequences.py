"""The kinds of random sequences."""

from typing import Final, NamedTuple

from hypothesis import strategies as st

from tests.cloud.honesty import queueing, storing, tabular
from tests.cloud.honesty.steps import QueueUrl, Step

LONGEST: Final = 12


class Kind(NamedTuple):
    """What comes before each sequence, the calls it is made of, how all is looked at and taken away."""

    set_up: tuple[Step, ...]
    calls: st.SearchStrategy[Step]
    looks: tuple[Step, ...]
    tear_down: tuple[Step, ...]

    def sequences(self) -> st.SearchStrategy[list[Step]]:
        """Sequences of this kind."""
        return st.lists(self.calls, min_size=1, max_size=LONGEST)


def _received(queue: str) -> Step:
    return Step(
        "sqs",
        "receive_message",
        {
            "QueueUrl": QueueUrl(queue),
            "MaxNumberOfMessages": 10,
            "MessageSystemAttributeNames": ["ApproximateReceiveCount"],
        },
    )


KINDS: Final[dict[str, Kind]] = {
    "dynamodb": Kind(
        tabular.SET_UP,
        tabular.CALLS,
        (
            Step("dynamodb", "scan", {"TableName": tabular.TABLE}),
            Step("dynamodb", "scan", {"TableName": tabular.TABLE, "IndexName": "index"}),
            Step("dynamodbstreams", "records", {"TableName": tabular.TABLE}),
        ),
        tabular.TEAR_DOWN,
    ),
    "s3": Kind(
        storing.SET_UP,
        storing.CALLS,
        (Step("s3", "list_object_versions", {"Bucket": storing.BUCKET}),),
        storing.TEAR_DOWN,
    ),
    "sqs": Kind(
        queueing.SET_UP,
        queueing.CALLS,
        (_received(queueing.QUEUE), _received(queueing.DEAD)),
        queueing.TEAR_DOWN,
    ),
    "secrets": Kind((), storing.SECRET_CALLS, (), ()),
}
