"""copydesk.aws.batches: of a batch exactly those messages come again that failed."""

from typing import Any

import pytest

from copydesk.aws.batches import handle_queue
from copydesk.aws.reporting import Report
from copydesk.errors import Refused, Unavailable
from copydesk.ports import Quarantined
from copydesk.reasons import ReasonCode


class Shelf:
    """A quarantine that may be out of order."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.kept: list[Quarantined] = []
        self._failure = failure

    def keep(self, record: Quarantined) -> None:
        """Keep it, or fail."""
        if self._failure:
            raise self._failure
        self.kept.append(record)


def batch(*bodies: str) -> dict[str, Any]:
    return {"Records": [{"messageId": f"m-{body}", "body": body} for body in bodies]}


def failed(answer: dict[str, Any]) -> list[str]:
    return [each["itemIdentifier"] for each in answer["batchItemFailures"]]


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> Report:
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "Copydesk")
    return Report("publish", "INFO")


def handle(body: str) -> None:
    """Each message is what becomes of it."""
    match body:
        case "later":
            raise Unavailable("DynamoDB: Throttled")
        case "poison":
            raise KeyError("head")
        case "never":
            raise Refused(ReasonCode.MALFORMED_MESSAGE)
        case _:
            pass


def test_only_what_failed_comes_again_and_all_others_are_handled(report: Report) -> None:
    handled: list[str] = []

    def noting(body: str) -> None:
        handled.append(body)
        handle(body)

    shelf = Shelf()
    answer = handle_queue(batch("later", "a", "poison", "never", "b"), report, shelf, noting)
    assert failed(answer) == ["m-later", "m-poison"]
    assert handled == ["later", "a", "poison", "never", "b"]
    assert [record.content for record in shelf.kept] == ["never"]


def test_of_a_batch_without_messages_none_comes_again(report: Report) -> None:
    assert failed(handle_queue(batch(), report, Shelf(), handle)) == []


def test_what_cannot_be_kept_in_quarantine_comes_again(report: Report) -> None:
    shelf = Shelf(Unavailable("S3: SlowDown"))
    assert failed(handle_queue(batch("never", "a"), report, shelf, handle)) == ["m-never"]


def test_a_failure_at_the_end_brings_nothing_again_and_is_told(
    report: Report, caplog: pytest.LogCaptureFixture
) -> None:
    def count() -> None:
        raise PermissionError("UpdateItem")

    assert failed(handle_queue(batch("a", "later"), report, Shelf(), handle, at_end=count)) == ["m-later"]
    assert [vars(record)["error"] for record in caplog.records] == ["Unavailable", "PermissionError"]
