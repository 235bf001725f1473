"""What a function tells of its work: a closed set of counts, and lines that hold nothing of an article."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from copydesk.announcing import Announced
from copydesk.aws.metrics import DISPOSITIONS, Metric
from copydesk.aws.reporting import Report
from copydesk.dispositions import Disposition, Outcome
from copydesk.enriching import Enriched
from copydesk.errors import Refused
from copydesk.ingesting import Ingested
from copydesk.lifecycle import Effect
from copydesk.messages import correlation_id
from copydesk.ports import Receipt
from copydesk.publishing import Published
from copydesk.reasons import ReasonCode
from copydesk.reconciling import OVERDUE

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ARTICLE = "57af4a24"
RECEIPT = "r" * 40


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Report:
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "a-stack")
    return Report(request.node.name, "INFO")


def printed(text: str) -> Iterator[dict[str, Any]]:
    for line in text.splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def measured(text: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Every metric of the embedded metric format, with the document that it stands in."""
    for document in printed(text):
        for directive in document.get("_aws", {}).get("CloudWatchMetrics", ()):
            assert directive["Namespace"] == "a-stack"
            for metric in directive["Metrics"]:
                yield document, metric["Name"]


def outcome(disposition: Disposition) -> Outcome:
    return Outcome(receipt_id=RECEIPT, item=1, disposition=disposition, supplier="fakti", detail="a detail")


def everything(report: Report) -> None:
    """Each thing that a function can tell."""
    report.outcomes(outcome(disposition) for disposition in Disposition)
    report.ingested(Ingested(RECEIPT, (), (ARTICLE,)))
    receipt = Receipt(id=RECEIPT, supplier="fakti", received_at=NOON, bytes=1, sha256="0" * 64)
    report.received("fakti", receipt)
    report.received("fakti", Refused(ReasonCode.TOO_LARGE, "a detail"))
    report.answered("GET /v1/articles", None)
    report.enriched(Enriched(ARTICLE, correlation_id(RECEIPT), {"topics": "ValueError"}))
    report.published(
        Published(ARTICLE, effects=frozenset({Effect.ALARM_CONFLICT, Effect.ALARM_LATE_EMBARGO}))
    )
    report.announced(Announced((), resume_at="1", overtaken=1))
    report.reconciled({"reannounce": 1, "release": 1, OVERDUE: 1})
    report.heard({"fakti": True, "canal-post": False})
    report.unforeseen(ValueError("a detail"))
    report.failed("message", ValueError("a detail"))
    report.count(Metric.EVENTS_ANNOUNCED)
    report.flush()


def test_a_function_emits_the_closed_set_and_nothing_else(
    report: Report, capsys: pytest.CaptureFixture[str]
) -> None:
    everything(report)
    assert {name for _, name in measured(capsys.readouterr().out)} == set(Metric)


def test_a_count_has_the_function_as_its_dimension_and_silence_the_supplier_too(
    report: Report, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    everything(report)
    for document, name in measured(capsys.readouterr().out):
        (directive,) = document["_aws"]["CloudWatchMetrics"]
        (dimensions,) = directive["Dimensions"]
        assert document["service"] == request.node.name
        assert set(dimensions) == ({"service", "supplier"} if name == Metric.SILENT else {"service"})


def test_a_supplier_that_is_not_silent_is_told_of_too(
    report: Report, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    report.heard({"fakti": True, "canal-post": False})
    told = capsys.readouterr().out
    assert {document["supplier"]: document["Silent"] for document, _ in measured(told)} == {
        "fakti": [1.0],
        "canal-post": [0.0],
    }
    assert [(record.msg, vars(record)["supplier"]) for record in caplog.records] == [("silent", "fakti")]


def test_what_is_overdue_is_no_work_of_its_own(report: Report, capsys: pytest.CaptureFixture[str]) -> None:
    report.reconciled({"release": 2, OVERDUE: 1})
    told = {name: document[name] for document, name in measured(capsys.readouterr().out)}
    assert told == {"WorkSent": [2.0], "Overdue": [1.0]}


def test_there_is_a_metric_and_a_line_for_each_disposition(
    report: Report, caplog: pytest.LogCaptureFixture
) -> None:
    assert set(DISPOSITIONS) == set(Disposition)
    report.outcomes(outcome(disposition) for disposition in Disposition)
    lines = [vars(record) for record in caplog.records if record.msg == "disposition"]
    assert [line["disposition"] for line in lines] == list(Disposition)
    assert {line["correlationId"] for line in lines} == {correlation_id(RECEIPT)}


def test_no_line_gives_a_receipt_or_a_detail_away(
    report: Report, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    everything(report)
    told = capsys.readouterr().out + "".join(
        repr({**vars(record), "exc_info": None, "exc_text": None}) for record in caplog.records
    )
    assert "fact failed" in told
    assert RECEIPT not in told
    assert "a detail" not in told
