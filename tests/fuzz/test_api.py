"""Requests made from the API's description, some as it says and some not, get the answers that it says."""

import base64
import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from datetime import UTC
from typing import TYPE_CHECKING, Any, Final

import pytest
import schemathesis
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.specs.openapi import checks

from tests.fuzz.gateway import SIGNED_BY_AWS, TO_BE_SIGNED, Gateway, routes
from tests.integration.desk import Desk, ninjs

if TYPE_CHECKING:
    from schemathesis.schemas import APIOperation

EXAMPLES: Final = int(os.environ.get("FUZZ_EXAMPLES", "25"))
IS_LONG: Final = "FUZZ_EXAMPLES" in os.environ
"""A run by `make fuzz-api`: other requests each time, and counts of what was answered."""
OPERATIONS: Final = (
    *("postDocument", "postDocumentFromAws", "getReceipt", "getDescription", "listArticles", "getArticle"),
    *("listRevisions", "getRevision", "getStory", "listEvents", "getAtomFeed", "getJsonFeed"),
)
CHECKS: Final = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
]
KILLED: Final = "urn:example:killed"
GONE: Final = 410
BAD_REQUEST: Final = 400
SENDING: Final = ("postDocument", "postDocumentFromAws")
WITHOUT_PARAMETERS: Final = "getDescription"

_instants = st.datetimes(timezones=st.just(UTC))
_positions = st.builds(
    lambda at, tail: f"{at.isoformat(timespec='microseconds')}{tail}",
    _instants,
    st.sampled_from(("", "#", "#0a")),
)
schemathesis.openapi.format(
    "cursor",
    _positions.map(lambda position: base64.urlsafe_b64encode(position.encode()).decode().rstrip("=")),
)


def _cases(described: "APIOperation[Any, Any, Any, Any]") -> "st.SearchStrategy[Case[Any]]":
    """Requests as described, and others with something wrong, where there is anything that can be."""
    good = described.as_strategy(GenerationMode.POSITIVE)
    if described.definition.raw["operationId"] == WITHOUT_PARAMETERS:
        return good
    return good | described.as_strategy(GenerationMode.NEGATIVE)


def _taken(operation: str, status: int) -> tuple[CheckFunction, ...]:
    """That what is sent as described is taken, unless it was killed, or a body is no document after all."""
    is_refused = status == GONE or (status == BAD_REQUEST and operation in SENDING)
    return () if is_refused else (checks.positive_data_acceptance,)


@pytest.fixture
def known(desk: Desk, moved_clock: Callable[..., None]) -> Mapping[str, list[str]]:
    """What is there to be asked for, by operation: an article, its story, one that was killed, receipts."""
    text = [{"role": "main", "contentType": "text/plain", "value": "It stays open, the keepers in Oslo say."}]
    desk.post(ninjs())
    desk.post(ninjs(versionCreated="2026-03-14T10:00:00Z", bodies=text), webhook_id="msg_2")
    desk.post(ninjs(uri=KILLED), webhook_id="msg_3")
    desk.run()
    desk.post(
        ninjs(uri=KILLED, versionCreated="2026-03-14T11:00:00Z", pubStatus="canceled"), webhook_id="msg_4"
    )
    desk.run()
    moved_clock(minutes=1)
    heard = desk.heard()
    articles = sorted({event["subject"] for event in heard})
    return {
        "getReceipt": [receipt["id"] for receipt in desk.receipts()],
        "getStory": sorted({event["data"]["story"]["storyId"] for event in heard} - {None}),
        **dict.fromkeys(("getArticle", "listRevisions", "getRevision"), articles),
    }


@pytest.mark.thorough
@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_answers_as_described(
    desk: Desk,
    template: dict[str, Any],
    known: Mapping[str, list[str]],
    operation: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    app = Gateway(routes(template), desk.invoke)
    described = schemathesis.openapi.from_wsgi("/v1/openapi.json", app).find_operation_by_id(operation)
    is_open = not any(described.definition.raw["security"])  # of those that it takes, {} asks for nothing
    answered = Counter[int]()

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=not IS_LONG,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=_cases(described),
        is_signed=st.sampled_from((True, True, True, False)),
        there=st.sampled_from(known.get(operation, ["fakti"])),
    )
    def ask(case: "Case[Any]", there: str, *, is_signed: bool) -> None:
        is_good = case.meta is None or case.meta.generation.mode is GenerationMode.POSITIVE
        headers = {"Authorization": SIGNED_BY_AWS, "webhook-signature": TO_BE_SIGNED} if is_signed else {}
        if is_good:
            headers["webhook-timestamp"] = str(int(desk.now().timestamp()))
        if is_good and is_signed:
            there_is = {"id": there, "supplier": there, "revision": "1"}
            case.path_parameters |= {name: there_is[name] for name in case.path_parameters}
        assume(not {"cursor", "since"} <= set(case.query or ()))  # with a cursor nobody looks at since
        response = case.call(headers=headers)
        answered[response.status_code] += 1
        assert is_signed or is_open or response.status_code >= BAD_REQUEST, "answered without a signature"
        case.validate_response(response, checks=[*CHECKS, *_taken(operation, response.status_code)])

    ask()
    with capsys.disabled() if IS_LONG else nullcontext():
        sys.stdout.write(f"\n{operation:20} {answered.total():6} requests: {dict(sorted(answered.items()))}")
    assert answered.keys() & {200, 202}


def test_every_operation_is_asked(desk: Desk, template: dict[str, Any]) -> None:
    described = desk.get("/v1/openapi.json")["document"]["paths"].values()
    assert {operation["operationId"] for methods in described for operation in methods.values()} == set(
        OPERATIONS
    )
