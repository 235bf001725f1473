import os
import time

import pytest

from infra.local.desk import Desk
from infra.local.errors import InvocationFailed

pytestmark = pytest.mark.pipeline


def test_a_function_sees_what_lambda_would_show_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OF_THE_PARENT", "1")
    seen = desk.invoke("Odd", {"do": "context"})
    environment = seen["environment"]
    assert "OF_THE_PARENT" not in environment
    assert environment["GREETING"] == "hello"
    assert environment["AWS_REGION"] == "eu-west-1"
    assert environment["AWS_LAMBDA_FUNCTION_NAME"] in seen["arn"]
    assert environment["AWS_ACCESS_KEY_ID"] != desk.credentials.access_key_id
    assert 0 < seen["remaining"] <= 3000
    assert int(seen["memory"]) == 256


def test_the_address_of_the_api_is_the_one_on_this_machine(desk: Desk) -> None:
    assert desk.outputs["ApiUrl"] == desk.api_url


def test_an_environment_stays_warm(desk: Desk) -> None:
    assert desk.invoke("Odd", {"do": "context"})["pid"] == desk.invoke("Odd", {"do": "context"})["pid"]


@pytest.mark.parametrize(
    ("event", "error_type", "message"),
    [
        ({"do": "raise"}, "ValueError", "as asked"),
        ({"do": "sleep", "seconds": 9}, "Sandbox.Timedout", "Task timed out after 3.00 seconds"),
        ({"do": "exit", "code": 3}, "Runtime.ExitError", "Runtime exited with error: exit status 3"),
        ({"do": "fill", "megabytes": 300}, "Runtime.ExitError", "signal: killed"),
        ({"do": "return", "size": 6_291_557}, "Function.ResponseSizeTooLarge", "6291556 bytes"),
    ],
)
def test_a_function_that_fails_is_reported_and_the_next_invocation_works(
    desk: Desk, event: dict[str, object], error_type: str, message: str
) -> None:
    with pytest.raises(InvocationFailed, match=message) as caught:
        desk.invoke("Odd", event)
    assert caught.value.error_type == error_type
    assert desk.invoke("Odd", {"well": True}) == {"well": True}


def test_a_request_above_six_megabytes_is_refused(desk: Desk) -> None:
    with pytest.raises(InvocationFailed, match="RequestTooLarge"):
        desk.invoke("Odd", {"text": "x" * 6 * 2**20})


def test_a_function_that_is_not_there_is_named(desk: Desk) -> None:
    with pytest.raises(InvocationFailed, match="Nobody: ResourceNotFoundException"):
        desk.invoke("Nobody", {})


def test_an_idle_desk_uses_little_of_the_machine(desk: Desk) -> None:
    time.sleep(0.6)
    before = os.times()
    time.sleep(1)
    after = os.times()
    assert after.user + after.system - before.user - before.system < 0.3
