import json

import pytest

from infra.local.batch_response import MalformedResponse, reported_failures

BATCH = ["a", "b", "c"]


@pytest.mark.parametrize(
    "response",
    [None, {}, {"batchItemFailures": []}, {"batchItemFailures": None}, {"other": 1}, [], "text"],
)
def test_a_response_without_a_report_means_success(response: object) -> None:
    assert reported_failures(json.dumps(response).encode(), BATCH) == []


def test_an_empty_payload_means_success() -> None:
    assert reported_failures(b"", BATCH) == []


def test_reported_records_come_in_the_order_of_the_batch() -> None:
    response = {
        "batchItemFailures": [{"itemIdentifier": "c"}, {"itemIdentifier": "a"}, {"itemIdentifier": "c"}]
    }
    assert reported_failures(json.dumps(response).encode(), BATCH) == ["a", "c"]


@pytest.mark.parametrize(
    "failures",
    [
        [{"itemIdentifier": "unknown"}],
        [{"itemIdentifier": ""}],
        [{"itemIdentifier": None}],
        [{"itemIdentifer": "a"}],
        [{"itemIdentifier": "a"}, {}],
        ["a"],
        {"itemIdentifier": "a"},
        "a",
    ],
)
def test_a_report_that_breaks_the_rules_is_malformed(failures: object) -> None:
    with pytest.raises(MalformedResponse):
        reported_failures(json.dumps({"batchItemFailures": failures}).encode(), BATCH)


def test_what_is_not_json_is_malformed() -> None:
    with pytest.raises(MalformedResponse):
        reported_failures(b"{", BATCH)
