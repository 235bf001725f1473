import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from infra.local.activity import Activity
from infra.local.invocation import Outcome
from infra.local.stack import EventSource, Function
from infra.local.stream_poller import StreamPoller

FUNCTION = Function("Fn", "fn", "arn:aws:lambda:r:1:function:fn", "h.h", "role", 3, 128, "python3.13", {})
STREAM = "arn:aws:dynamodb:r:1:table/t/stream/now"


def record(number: int, age: timedelta = timedelta()) -> dict[str, Any]:
    return {
        "eventID": str(number),
        "eventName": "INSERT",
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": "r",
        "dynamodb": {
            "SequenceNumber": str(number),
            "ApproximateCreationDateTime": datetime.now(UTC) - age,
            "Keys": {"pk": {"B": b"\x00"}},
        },
    }


class Aws:
    """As much of the clients as the poller asks for."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def __call__(self, _service: str) -> "Aws":
        return self

    def describe_stream(self, **_: str) -> dict[str, Any]:
        return {"StreamDescription": {"Shards": [{"ShardId": "shard"}]}}

    def get_shard_iterator(self, **_: str) -> dict[str, str]:
        return {"ShardIterator": "start"}

    def get_queue_url(self, **_: str) -> dict[str, str]:
        return {"QueueUrl": "url"}

    def send_message(self, MessageBody: str, **_: str) -> None:  # noqa: N803  # boto3's name
        self.sent.append(json.loads(MessageBody))


type Answer = Callable[[list[str]], object]


def run(answer: Answer, records: list[dict[str, Any]], **settings: object) -> tuple[list[list[str]], Aws]:
    """The batches that the function got, and what went to the failure destination."""
    batches: list[list[str]] = []
    aws = Aws()

    def invoke(payload: bytes) -> Outcome:
        numbers = [r["dynamodb"]["SequenceNumber"] for r in json.loads(payload)["Records"]]
        batches.append(numbers)
        result = answer(numbers)
        error = "Error" if result == "error" else None
        return Outcome(json.dumps(result).encode(), "request", error)

    source = EventSource(
        STREAM,
        FUNCTION,
        {"DestinationConfig": {"OnFailure": {"Destination": "arn:aws:sqs:r:1:lost"}}, **settings},
    )
    poller = StreamPoller(source, client=aws, invoke=invoke, activity=Activity(), log=lambda _line: None)
    poller._process(records)
    return batches, aws


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infra.local.stream_poller.FIRST_PAUSE", 0.0)


def test_without_bisecting_the_whole_batch_is_given_up() -> None:
    batches, aws = run(lambda _: "error", [record(1), record(2)], MaximumRetryAttempts=2)
    assert batches == [["1", "2"]] * 3
    [sent] = aws.sent
    assert sent["DDBStreamBatchInfo"]["startSequenceNumber"] == "1"
    assert sent["DDBStreamBatchInfo"]["endSequenceNumber"] == "2"
    assert sent["requestContext"]["approximateInvokeCount"] == 3


def test_bisecting_finds_the_culprit_in_order_and_does_not_count_as_a_retry() -> None:
    batches, aws = run(
        lambda numbers: "error" if "3" in numbers else None,
        [record(n) for n in range(1, 5)],
        BisectBatchOnFunctionError=True,
        MaximumRetryAttempts=1,
    )
    assert batches == [["1", "2", "3", "4"], ["1", "2"], ["3", "4"], ["3"], ["3"], ["4"]]
    assert [sent["DDBStreamBatchInfo"]["startSequenceNumber"] for sent in aws.sent] == ["3"]


def test_a_report_resumes_at_the_lowest_failed_record() -> None:
    failed_once: set[str] = set()

    def answer(numbers: list[str]) -> object:
        if "2" in numbers and "2" not in failed_once:
            failed_once.add("2")
            return {"batchItemFailures": [{"itemIdentifier": "3"}, {"itemIdentifier": "2"}]}
        return {"batchItemFailures": []}

    batches, aws = run(
        answer, [record(n) for n in (1, 2, 3)], FunctionResponseTypes=["ReportBatchItemFailures"]
    )
    assert batches == [["1", "2", "3"], ["2", "3"]]
    assert aws.sent == []


def test_a_malformed_report_retries_the_whole_batch() -> None:
    answers = iter([{"batchItemFailures": [{"itemIdentifier": "9"}]}, None])
    batches, _ = run(lambda _: next(answers), [record(1)], FunctionResponseTypes=["ReportBatchItemFailures"])
    assert batches == [["1"], ["1"]]


def test_a_record_that_is_too_old_is_given_up_unseen() -> None:
    batches, aws = run(
        lambda _: None, [record(1, timedelta(hours=2)), record(2)], MaximumRecordAgeInSeconds=3600
    )
    assert batches == [["2"]]
    assert aws.sent[0]["requestContext"]["condition"] == "RecordAgeExceeded"
    assert "responseContext" not in aws.sent[0]
