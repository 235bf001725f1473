"""The closed table of reason codes, and what a caller is told by one."""

import re
from http import HTTPStatus
from pathlib import Path

import pytest

from copydesk.errors import Refused
from copydesk.problems import MEDIA_TYPE, problem
from copydesk.reasons import REASONS, ReasonCode

DOCUMENT = Path(__file__).parents[3] / "docs" / "reason-codes.md"


def test_every_code_has_a_title_of_its_own_and_a_status_that_tells_of_failure() -> None:
    assert set(REASONS) == set(ReasonCode)
    for reason in REASONS.values():
        assert reason.title.strip()
        assert HTTPStatus(reason.status).is_client_error or HTTPStatus(reason.status).is_server_error
    assert len({reason.title for reason in REASONS.values()}) == len(REASONS)


def test_every_code_is_fit_for_an_address_and_an_attribute() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in ReasonCode)


def test_the_document_lists_exactly_the_codes_with_their_status_and_title() -> None:
    if not DOCUMENT.is_file():
        pytest.skip(f"{DOCUMENT.name} is not written yet")
    rows = re.findall(r"^\| `([^`]+)` \| (\d+) \| (.+) \|$", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    assert rows == [(str(code), str(reason.status), reason.title) for code, reason in REASONS.items()]


@pytest.mark.parametrize("code", ReasonCode)
def test_a_problem_says_its_code_its_status_and_where(code: ReasonCode) -> None:
    status, document = problem(Refused(code, "more of it"), "/v1/articles/a")
    assert document == {
        "type": f"urn:copydesk:reason:{code}",
        "title": REASONS[code].title,
        "status": status,
        "detail": "more of it",
        "instance": "/v1/articles/a",
        "reasonCode": code,
    }
    assert status == REASONS[code].status
    assert MEDIA_TYPE == "application/problem+json"


def test_a_refusal_without_a_detail_says_what_its_code_means() -> None:
    assert Refused(ReasonCode.KILLED).detail == REASONS[ReasonCode.KILLED].title
