"""What a function is asked and what it answers, in Lambda's terms."""

import json
from dataclasses import dataclass
from typing import Protocol

PAYLOAD_LIMIT = 6 * 1024 * 1024
# Lambda's own figure for a response: 6 MB and some room for its envelope.
RESPONSE_LIMIT = 6_291_556


class Throttled(Exception):
    """The function's reserved concurrency is in use."""


@dataclass(frozen=True)
class Outcome:
    """The answer to one invocation: `error_type` is None where the function succeeded."""

    payload: bytes
    request_id: str
    error_type: str | None = None
    error_message: str = ""

    @property
    def failed(self) -> bool:
        """Whether Lambda would report a function error."""
        return self.error_type is not None


class Invoke(Protocol):
    """One synchronous invocation of one function."""

    def __call__(self, payload: bytes) -> Outcome:
        """Raises Throttled."""
        ...


def failure(request_id: str, error_type: str, message: str) -> Outcome:
    """An outcome in which Lambda itself reports the error."""
    payload = json.dumps({"errorType": error_type, "errorMessage": message}).encode()
    return Outcome(payload, request_id, error_type, message)


def reported_failure(request_id: str, payload: bytes) -> Outcome:
    """An outcome in which the runtime reports an error of the function."""
    try:
        error = json.loads(payload)
    except ValueError:
        error = {}
    if not isinstance(error, dict):
        error = {}
    return Outcome(
        payload, request_id, str(error.get("errorType") or "Unhandled"), str(error.get("errorMessage") or "")
    )
